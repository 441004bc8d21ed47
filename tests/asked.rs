//! Whom to call about a situation, by small catalogues with what the built-in one has not: companies that a customer names and that have
//! desks of their own, and services that one area lacks.

use jiff::civil::date;

use madoguchi::front::catalog::load_folders;
use madoguchi::front::domain::ask::{Answer, AskError, answer, answer_after_move, answer_in, known_anyway};
use madoguchi::front::domain::catalog::Catalog;
use madoguchi::front::domain::consultation::Consultation;
use madoguchi::front::domain::id::{PartyId, ProviderId, ServiceId};
use madoguchi::front::domain::inquiry::{Company, Inquiry, Named, Which};
use madoguchi::front::domain::period::DayRange;
use madoguchi::front::domain::terms::{Area, Move};
use madoguchi::front::text::lang::Lang;

use crate::catalog::folder::Folder;

/// The small catalogue with these situations and services besides.
fn catalog(folder: &Folder) -> Catalog {
    load_folders(&[folder.path().to_owned()]).unwrap_or_else(|findings| panic!("{}", findings.render(Lang::En)))
}

fn symptom(about: &str) -> String {
    format!(
        "symptoms:\n  - {{id: symptom.asked, code: 1, says: {{ja: つながらない, en: It is dead}}, reading: つながらない, \
         action: {{ja: 窓口へ。, en: Call.}}, sources: [list], {about}}}\n"
    )
}

/// The one situation of a catalogue, said in words that name nothing besides.
fn situation(catalog: &Catalog) -> Inquiry<'_> {
    (&catalog.symptoms()[0]).into()
}

fn customer(area: Area) -> Consultation {
    let moved = DayRange::exact(date(2024, 5, 1));
    Consultation::new(area, Move::Transfer, date(2026, 11, 22)).on(moved).having(vec![ServiceId::new("line")])
}

fn with_provider(area: Area) -> Consultation {
    customer(area).going_to(Some(ProviderId::new("mihon-hikari")))
}

/// The company of each contact.
fn called(answer: &Answer<'_>) -> Vec<String> {
    let party = |party: &PartyId| party.to_string();
    answer.contacts.iter().map(|contact| contact.role.party.as_ref().map_or_else(String::new, party)).collect()
}

/// Whom to call when the words name a company that has a desk for this alone.
fn called_for(purpose: &str, is_by_brand: bool) -> Vec<String> {
    let folder = Folder::base();
    folder.write("symptoms.yaml", symptom("role: fault, services: [line]")).write(
        "parties/yoso.yaml",
        format!(
            "parties:\n  - id: yoso\n    name: {{ja: よそ, en: Yoso}}\n    desks:\n      \
             - {{id: yoso.desk, purposes: [{purpose}], phones: [{{number: 0120-999-999}}], sources: [list]}}\n"
        ),
    );
    let catalog = catalog(&folder);
    let company = Company { party: PartyId::new("yoso"), is_by_brand };
    let named = Named { companies: vec![company], ..Named::default() };
    called(&answer(&catalog, &Inquiry { named, ..situation(&catalog) }, &with_provider(Area::East)).unwrap())
}

#[test]
fn a_company_that_is_named_itself_is_called_where_it_has_a_desk_for_that() {
    assert_eq!(called_for("fault", false), ["yoso"]);
    assert_eq!(called_for("billing", false), ["mihon"], "it answers no faults");
    assert_eq!(called_for("fault", true), ["mihon"], "a brand is a name for the provider, and the contract decides");
}

/// What is missing for an answer about a service that this area alone has, where neither area nor provider is known.
fn missing_where_only(area: &str) -> Option<AskError> {
    let folder = Folder::base();
    let services = folder.path().join("services/base.yaml");
    let text = std::fs::read_to_string(services).unwrap();
    let here = format!("category: access\n    area: {area}\n");
    folder.write("services/base.yaml", text.replace("category: access\n", &here));
    folder.write("symptoms.yaml", symptom("role: fault, services: [line]"));
    let catalog = catalog(&folder);
    answer_in(&catalog, &situation(&catalog), &customer(Area::East), None).err()
}

#[test]
fn of_what_one_area_lacks_the_other_says_what_is_missing() {
    assert_eq!(missing_where_only("east"), Some(AskError::NeedsProvider));
    assert_eq!(missing_where_only("west"), Some(AskError::NeedsProvider));
}

/// A situation that goes to NTT, of which each area has its own.
fn at_ntt() -> Catalog {
    let folder = Folder::base();
    folder.write("symptoms.yaml", symptom("role: fault, services: [line], party: ntt, desks: [ntt-east.fault]"));
    catalog(&folder)
}

#[test]
fn after_the_move_too_the_area_is_asked_for_where_it_decides() {
    let catalog = at_ntt();
    let asked = |area| answer_after_move(&catalog, &situation(&catalog), &with_provider(Area::East), area);
    assert_eq!(asked(None).err(), Some(AskError::NeedsArea));
    assert_eq!(called(&asked(Some(Area::East)).unwrap())[0], "ntt-east");
    assert_eq!(called(&asked(Some(Area::West)).unwrap())[0], "ntt-west");
}

#[test]
fn a_desk_of_one_area_is_told_to_nobody_of_whom_no_area_is_known() {
    let catalog = at_ntt();
    let known = |area| called(&known_anyway(&catalog, situation(&catalog).symptom, &customer(Area::East), area));
    assert_eq!(known(Some(Area::East)), ["ntt-east"]);
    assert_eq!(known(Some(Area::West)), [""; 0]);
    assert_eq!(known(None), [""; 0]);
}

/// A name that is no collabo, of this kind.
fn not_collabo(kind: &str) -> String {
    format!(
        "id: yoso-hikari\ncode: 2\nname: {{ja: よそ光, en: Yoso Hikari}}\nreading: よそひかり\ncompany: mihon\ncollabo: 'no'\n\
         kind: {kind}\nnot_collabo: {{ja: 光コラボではありません。, en: No collabo.}}\nstanding: active\nsources: [list]\n"
    )
}

/// Of which name something is told, when a customer who thinks of going there asks about this.
fn told_of_goal(role: &str, kind: &str) -> Option<String> {
    let folder = Folder::base();
    let about = format!("role: {role}, services: [line]");
    folder.write("symptoms.yaml", symptom(&about)).write("providers/yoso-hikari.yaml", not_collabo(kind));
    let catalog = catalog(&folder);
    let named = Named { goal: Some(ProviderId::new("yoso-hikari")), ..Named::default() };
    let answer = answer(&catalog, &Inquiry { named, ..situation(&catalog) }, &with_provider(Area::East)).unwrap();
    answer.tell.first().and_then(|tell| tell.of).map(|of| of.ja.clone())
}

#[test]
fn who_asks_about_the_contract_is_told_of_a_line_that_is_no_collabo_and_nobody_else() {
    assert_eq!(told_of_goal("contract", "own-line").as_deref(), Some("よそ光"));
    assert_eq!(told_of_goal("contract", "wireless").as_deref(), Some("よそ光"));
    assert_eq!(told_of_goal("contract", "isp"), None, "the line stays where it is");
    assert_eq!(told_of_goal("fault", "own-line"), None, "what is broken is to be mended");
}

#[test]
fn where_there_is_no_desk_nothing_is_asked_about_services() {
    let folder = Folder::base();
    folder.write("symptoms.yaml", symptom("role: fault, desks: [ntt-east.fault], asks_which: true"));
    let catalog = catalog(&folder);
    let asks = |area| {
        let named = Named { which: Which::Unclear, ..Named::default() };
        answer(&catalog, &Inquiry { named, ..situation(&catalog) }, &with_provider(area)).unwrap().asks_which
    };
    assert!(asks(Area::East), "of one desk it is asked whether it is the right one");
    assert!(!asks(Area::West));
}
