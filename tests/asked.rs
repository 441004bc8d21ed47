//! Whom to call about a situation, by small catalogues with what the built-in one has not: companies that a customer names and that have
//! desks of their own, and services that one area lacks.

use jiff::civil::date;

use madoguchi::front::catalog::load_folders;
use madoguchi::front::domain::ask::{
    Answer, AskError, Contact, Tell, answer, answer_after_move, answer_in, known_anyway,
};
use madoguchi::front::domain::catalog::Catalog;
use madoguchi::front::domain::consultation::Consultation;
use madoguchi::front::domain::id::{PartyId, ProviderId, ServiceId};
use madoguchi::front::domain::inquiry::{Company, Inquiry, Named, Which};
use madoguchi::front::domain::period::DayRange;
use madoguchi::front::domain::terms::{Area, Move, RoleKind};
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
    answer.tell.first().and_then(|tell| tell.of).map(|of| of.ja.to_string())
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

/// Whom the customer of a brand that is no collabo, of this kind, is told to call: who is to come to it on this day, or has come.
fn called_elsewhere(kind: &str, role: &str, moved_on: &str) -> Vec<String> {
    let folder = Folder::base();
    let about = format!("role: {role}, services: [line]");
    folder.write("symptoms.yaml", symptom(&about)).write("providers/yoso-hikari.yaml", not_collabo(kind));
    let catalog = catalog(&folder);
    let customer = customer(Area::East).on(DayRange::parse(moved_on).unwrap());
    let customer = customer.going_to(Some(ProviderId::new("yoso-hikari")));
    called(&answer(&catalog, &situation(&catalog), &customer).unwrap())
}

const AHEAD: &str = "2026-12-24";
const LONG_AGO: &str = "2024-05-01";

#[test]
fn whoever_is_still_to_go_to_another_line_is_sent_to_the_old_one_first() {
    for (kind, role) in [("own-line", "fault"), ("wireless", "fault"), ("own-line", "contract")] {
        assert_eq!(called_elsewhere(kind, role, AHEAD), ["ntt-east", "mihon"], "{kind} {role}");
    }
    assert_eq!(called_elsewhere("own-line", "fault", LONG_AGO), ["mihon"], "what has broken is the new line");
    assert_eq!(called_elsewhere("own-line", "contract", LONG_AGO), ["mihon", "ntt-east"], "or what was left behind");
}

#[test]
fn behind_the_name_of_an_internet_provider_alone_it_is_open_whose_the_line_is() {
    for role in ["fault", "contract", "bill"] {
        assert_eq!(called_elsewhere("isp", role, LONG_AGO), ["mihon", ""], "{role}");
    }
}

/// The desks of a name that is no collabo which are named about its line.
fn own_desks(about: &str) -> Vec<String> {
    let folder = Folder::base();
    let desks = "desks:\n  \
                 - {id: yoso-hikari.all, purposes: [fault], phones: [{number: 0120-111-000}], sources: [list]}\n  \
                 - {id: yoso-hikari.line, purposes: [fault], services: [line], phones: [{number: 0120-222-000}], sources: [list]}\n  \
                 - {id: yoso-hikari.phone, purposes: [fault], services: [phone], phones: [{number: 0120-333-000}], sources: [list]}\n";
    folder.write("symptoms.yaml", symptom(about));
    folder.write("providers/yoso-hikari.yaml", not_collabo("own-line") + desks);
    let catalog = catalog(&folder);
    let customer = customer(Area::East).going_to(Some(ProviderId::new("yoso-hikari")));
    let answer = answer(&catalog, &situation(&catalog), &customer).unwrap();
    answer.contacts[0].role.desks.iter().map(|desk| desk.grounds.claim.to_string()).collect()
}

#[test]
fn of_a_name_that_is_no_collabo_the_desks_for_everything_and_for_this_are_named() {
    assert_eq!(own_desks("role: fault, services: [line]"), ["yoso-hikari.all", "yoso-hikari.line"]);
    assert_eq!(
        own_desks("role: fault, desks: [ntt-east.fault]"),
        ["yoso-hikari.all"],
        "it is about nothing in particular"
    );
}

/// Whom a situation leads to that has a desk of NTT's beside it until the line has moved, for a customer of this brand.
fn called_with_desk_ahead(kind: Option<&str>, moved_on: &str) -> Vec<String> {
    let folder = Folder::base();
    folder.write(
        "symptoms.yaml",
        symptom("role: contract, services: [line], desks: [ntt-east.fault], desks_ahead: true, desks_first: true"),
    );
    if let Some(kind) = kind {
        folder.write("providers/yoso-hikari.yaml", not_collabo(kind));
    }
    let catalog = catalog(&folder);
    let to = ProviderId::new(if kind.is_some() { "yoso-hikari" } else { "mihon-hikari" });
    let customer = customer(Area::East).on(DayRange::parse(moved_on).unwrap()).going_to(Some(to));
    let answer = answer(&catalog, &situation(&catalog), &customer).unwrap();
    let desk =
        |contact: &Contact| contact.role.desks.first().map_or_else(String::new, |it| it.grounds.claim.to_string());
    answer.contacts.iter().filter(|contact| contact.services.is_empty()).map(desk).collect()
}

#[test]
fn a_desk_for_those_who_are_with_ntt_is_named_as_long_as_the_line_is_there() {
    let desk = ["ntt-east.fault"];
    let gone = [""; 0];
    assert_eq!(called_with_desk_ahead(None, AHEAD), desk);
    assert_eq!(called_with_desk_ahead(None, LONG_AGO), gone, "the line is the provider's");
    for (kind, expected) in [("flets", &desk[..]), ("own-line", &gone), ("wireless", &gone)] {
        assert_eq!(called_with_desk_ahead(Some(kind), AHEAD), expected, "{kind}");
        assert_eq!(called_with_desk_ahead(Some(kind), LONG_AGO), expected, "{kind}, whatever the day");
    }
}

#[test]
fn where_nobody_sends_a_bill_whoever_has_the_contract_is_called_about_it() {
    let asked = |role: &str| {
        let folder = Folder::base();
        let services = std::fs::read_to_string(folder.path().join("services/base.yaml")).unwrap();
        let free = "{id: line.moves, outcome: moves, after: {bill: {party: nobody}}, sources: [list]}";
        folder.write("services/base.yaml", services.replace("{id: line.moves, outcome: moves, sources: [list]}", free));
        folder.write("symptoms.yaml", symptom(&format!("role: {role}, services: [line]")));
        let catalog = catalog(&folder);
        let answer = answer(&catalog, &situation(&catalog), &with_provider(Area::East)).unwrap();
        (answer.contacts[0].kind, called(&answer))
    };
    assert_eq!(asked("bill"), (RoleKind::Contract, vec!["mihon".to_owned()]));
    assert_eq!(asked("fault"), (RoleKind::Fault, vec!["mihon".to_owned()]));
}

#[test]
fn services_that_lead_to_one_desk_are_one_contact_with_each_reason_once() {
    let folder = Folder::base();
    folder.write("symptoms.yaml", symptom("role: fault, services: [line, phone]"));
    let catalog = catalog(&folder);
    let customer = with_provider(Area::East).having(vec![ServiceId::new("line"), ServiceId::new("phone")]);
    let answer = answer(&catalog, &situation(&catalog), &customer).unwrap();
    let [contact] = &answer.contacts[..] else { panic!("{:?}", answer.contacts) };
    assert_eq!(contact.services, [ServiceId::new("line"), ServiceId::new("phone")]);
    let because: Vec<&str> = contact.because.iter().map(|it| it.claim.as_str()).collect();
    assert_eq!(because, ["line.moves", "rule.contact-follows-contract", "mihon-hikari.bill", "mihon-hikari.phone"]);
}

/// For how many answers to the question when the line moved whom to call is told, where that day is known as roughly as this.
fn told_for(moved_on: &str) -> usize {
    let folder = Folder::base();
    let path = folder.path().join("providers/mihon-hikari.yaml");
    let exactly = "says: stays, until: 2018-04-01, sources: [terms]}\n  \
                   - {id: mihon-hikari.phone-moves, services: [phone], says: moves, since: 2018-04-01, sources: [terms]}\n";
    let text = std::fs::read_to_string(path).unwrap();
    let text = text.replace("says: moves, since: 2015-03-01..2016-12-31, sources: [terms]}\n", exactly);
    folder.write("providers/mihon-hikari.yaml", text).write("symptoms.yaml", symptom("role: fault, services: [phone]"));
    let catalog = catalog(&folder);
    let customer = with_provider(Area::East).on(DayRange::parse(moved_on).unwrap());
    answer(&catalog, &situation(&catalog), &customer).unwrap().branches.len()
}

#[test]
fn where_the_day_decides_whom_to_call_both_answers_are_told() {
    assert_eq!(told_for("2016..2020"), 2);
    assert_eq!(told_for("2016"), 0, "nothing is open");
}

/// The services that a fault is about which the words name so.
fn about(named: &[&str]) -> Vec<String> {
    let folder = Folder::base();
    folder.write("symptoms.yaml", symptom("role: fault, services: [phone]"));
    let catalog = catalog(&folder);
    let named = Named { services: named.iter().map(|id| ServiceId::new(id)).collect(), ..Named::default() };
    let answer = answer(&catalog, &Inquiry { named, ..situation(&catalog) }, &with_provider(Area::East)).unwrap();
    answer.consultation.services.iter().map(ToString::to_string).collect()
}

#[test]
fn of_what_is_named_with_a_fault_that_is_broken_which_the_fault_is_about() {
    assert_eq!(about(&["line", "phone"]), ["phone"], "the line works, the telephone does not");
    assert_eq!(about(&["line"]), ["line"], "what is named is broken");
    assert_eq!(about(&[]), ["phone"]);
}

/// What a customer of a brand of this kind is told who moves, or moved, on this day.
fn told(kind: Option<&str>, moved_on: &str) -> Vec<String> {
    let folder = Folder::base();
    let texts = "action_before: {ja: 移る前は。, en: Before.}, action_applied: {ja: 申し込み後は。, en: Applied.}";
    folder.write("symptoms.yaml", symptom(&format!("role: contract, services: [line], {texts}")));
    if let Some(kind) = kind {
        folder.write("providers/yoso-hikari.yaml", not_collabo(kind));
    }
    let catalog = catalog(&folder);
    let to = ProviderId::new(if kind.is_some() { "yoso-hikari" } else { "mihon-hikari" });
    let customer = customer(Area::East).on(DayRange::parse(moved_on).unwrap()).going_to(Some(to));
    let tell = answer(&catalog, &situation(&catalog), &customer).unwrap().tell;
    let anyway = known_anyway(&catalog, situation(&catalog).symptom, &customer, Some(Area::East)).tell;
    let texts = |tell: &[Tell<'_>]| tell.iter().map(|one| one.text.ja.to_string()).collect::<Vec<_>>();
    assert_eq!(texts(&tell), texts(&anyway), "whom to call does not change it");
    texts(&tell)
}

#[test]
fn what_is_told_is_for_where_the_line_is() {
    assert_eq!(told(None, "2026-11-22"), ["移る前は。"]);
    assert_eq!(told(None, AHEAD), ["申し込み後は。"]);
    assert_eq!(told(None, LONG_AGO), ["窓口へ。"]);
    for kind in ["flets", "own-line", "wireless"] {
        for day in ["2026-11-22", AHEAD, LONG_AGO] {
            assert_eq!(told(Some(kind), day), ["移る前は。"], "{kind} {day}: nothing has gone to a collabo");
        }
    }
}
