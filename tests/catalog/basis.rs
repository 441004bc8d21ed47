//! How sure the roles of an answer are: never surer than what they rest on, and unknown where a rough day leaves it open.

use madoguchi::front::catalog::load_folders;
use madoguchi::front::domain::advice::{Advice, Caution, Role, Roles};
use madoguchi::front::domain::advise::advise;
use madoguchi::front::domain::catalog::Catalog;
use madoguchi::front::domain::consultation::Consultation;
use madoguchi::front::domain::id::{ProviderId, ServiceId};
use madoguchi::front::domain::period::DayRange;
use madoguchi::front::domain::terms::{Area, Move};

use super::folder::Folder;

/// The small catalogue with the rules of one more service, whose provider has these facts and way to bill.
fn catalog(rules: &str, facts: &str, billing: &str) -> Catalog {
    let folder = Folder::base();
    let service = format!(
        "services:\n  - id: more\n    code: 3\n    name: {{ja: 追加, en: More}}\n    short: {{ja: 追加, en: More}}\n    reading: ついか\n    \
         category: support\n    claims:\n{rules}"
    );
    folder.write("services/more.yaml", service);
    let path = folder.path().join("providers/mihon-hikari.yaml");
    let text = std::fs::read_to_string(path).unwrap();
    let text = text.replace("claims:\n", &format!("claims:\n{facts}")).replace("combines: true", billing);
    folder.write("providers/mihon-hikari.yaml", text);
    load_folders(&[folder.path().to_owned()])
        .unwrap_or_else(|findings| panic!("{}", findings.render(madoguchi::front::text::lang::Lang::En)))
}

fn ask(catalog: &Catalog, kind: Move, date: &str) -> Advice {
    let date = DayRange::parse(date).unwrap();
    let from = (kind != Move::Transfer).then(|| ProviderId::new("mihon-hikari"));
    let asked = Consultation::new(Area::East, kind, date.last()).on(date).leaving(from);
    let to = Some(ProviderId::new("mihon-hikari"));
    advise(catalog, &asked.going_to(to).having(vec![ServiceId::new("more")]))
}

fn role(role: &Role) -> String {
    format!("{} {}", role.party.as_ref().map_or("-", |party| party.as_str()), role.basis)
}

fn roles(of: &Roles) -> [String; 3] {
    [&of.fault, &of.contract, &of.bill].map(role)
}

fn reasons(advice: &Advice) -> Vec<&str> {
    advice.lines[0].because.iter().map(|grounds| grounds.claim.as_str()).collect()
}

fn cautions(advice: &Advice) -> Vec<&str> {
    advice.cautions.iter().map(Caution::code).collect()
}

const MOVES: &str = "  - {id: mihon-hikari.more, services: [more], says: moves, sources: [terms]}\n";

#[test]
fn before_the_move_too_a_rough_day_leaves_open_what_it_touches_in_part() {
    let rules = "      - {id: more.early, outcome: stays, until: 2020-01-01, before: {fault: {party: mihon}}, sources: [list]}\n      \
                 - {id: more.late, outcome: stays, since: 2020-01-01, sources: [list]}\n";
    let catalog = catalog(rules, MOVES, "combines: true");
    let before = |date| roles(&ask(&catalog, Move::Transfer, date).lines[0].before);
    let ntt = || "ntt-east inferred".to_owned();
    assert_eq!(before("2019"), ["mihon stated".to_owned(), ntt(), ntt()]);
    assert_eq!(before("2021"), [ntt(), ntt(), ntt()]);
    assert_eq!(before("2019..2021"), ["- unknown".to_owned(), ntt(), ntt()]);
    let rough = ask(&catalog, Move::Transfer, "2019..2021");
    assert!(reasons(&rough).contains(&"more.early") && reasons(&rough).contains(&"more.late"), "{:?}", reasons(&rough));
    assert!(cautions(&rough).contains(&"date-uncertain"), "{:?}", cautions(&rough));
    assert_eq!(role(&rough.lines[0].after.fault), "mihon inferred", "what becomes of it is known");
    assert!(!cautions(&ask(&catalog, Move::Transfer, "2021")).contains(&"date-uncertain"));
}

#[test]
fn what_follows_another_service_is_no_surer_than_that_it_follows() {
    let followed = "      - {id: more.follows, outcome: follows, follows: line, basis: inferred, sources: [list]}\n";
    let folder = Folder::base();
    let line = std::fs::read_to_string(folder.path().join("services/base.yaml")).unwrap();
    let stated = "outcome: moves, after: {contract: {party: provider, basis: stated}}";
    let more = "  - id: more\n    code: 3\n    name: {ja: 追加, en: More}\n    short: {ja: 追加, en: More}\n    reading: ついか\n    \
                category: support\n    claims:\n";
    folder.write("services/base.yaml", line.replace("outcome: moves", stated) + more + followed);
    let catalog = load_folders(&[folder.path().to_owned()]).unwrap();
    let advice = ask(&catalog, Move::Transfer, "2021");
    assert_eq!(
        (role(&advice.lines[0].after.contract), advice.lines[0].basis.as_str()),
        ("mihon inferred".into(), "inferred")
    );
}

#[test]
fn what_goes_on_as_it_was_is_no_surer_than_that_it_goes_on() {
    let rules = "      - {id: more.rule, outcome: not-movable, basis: inferred, before: {contract: {party: mihon}}, sources: [list]}\n";
    let advice = ask(&catalog(rules, "", "combines: true"), Move::Transfer, "2021");
    let line = &advice.lines[0];
    assert_eq!(
        (role(&line.before.contract), role(&line.after.contract)),
        ("mihon stated".into(), "mihon inferred".into())
    );
}

#[test]
fn what_was_said_of_another_move_is_only_inferred_before_it_too() {
    let rules = "      - {id: more.rule, outcome: third-party, moves: [switch], before: {contract: {party: mihon}}, sources: [list]}\n";
    let advice = ask(&catalog(rules, "", "combines: true"), Move::Transfer, "2021");
    assert_eq!(role(&advice.lines[0].before.contract), "mihon inferred");
}

#[test]
fn who_sends_the_bill_is_open_on_a_day_that_may_be_past_its_end() {
    let rules = "      - {id: more.rule, outcome: by-provider, sources: [list]}\n";
    let catalog = catalog(rules, MOVES, "combines: true, until: 2019-01-01..2021-12-31");
    let bill = |date| {
        let advice = ask(&catalog, Move::Transfer, date);
        let bill = advice.lines[0].after.bill.clone();
        (role(&bill), bill.via.map(|via| via.to_string()), reasons(&advice).contains(&"mihon-hikari.bill"))
    };
    assert_eq!(bill("2018-06-01"), ("mihon stated".into(), Some("ntt-finance".into()), true));
    assert_eq!(bill("2020-06-01"), ("- unknown".into(), None, true));
    assert_eq!(bill("2022-06-01"), ("mihon inferred".into(), None, false));
}

#[test]
fn the_company_that_is_left_is_not_nobody_where_it_is_not_named() {
    let rules = "      - {id: more.rule, outcome: cancel, moves: [transfer, switch], after: {contract: {party: previous}}, sources: [list]}\n";
    let catalog = catalog(rules, "", "combines: true");
    let contract = |kind| role(&ask(&catalog, kind, "2021").lines[0].after.contract);
    assert_eq!(contract(Move::Switch), "mihon stated");
    assert_eq!(contract(Move::Transfer), "- unknown");
}
