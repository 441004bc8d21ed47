//! Where two answers differ, by a small catalogue: よそ光 and みほん光 differ in what is said of the telephone and of 追加.

use madoguchi::front::domain::compare::{Comparison, compare};
use madoguchi::front::domain::id::{ProviderId, ServiceId};
use madoguchi::front::domain::terms::Move;

use crate::catalog::made::{change, collabo, customer, read, service, with};

/// Both, for a customer with the line, the telephone and 追加, who knows of 追加 at よそ光 what is said here.
fn compared(order: [&str; 2], rule: &str) -> Comparison {
    let moves = "claims:\n  - {id: yoso-hikari.more, services: [more], says: moves, sources: [list]}\n";
    let folder = with(&service("support", &[&format!("id: more.rule, {rule}")], ""), &collabo(moves));
    let stays = "claims:\n  - {id: mihon-hikari.more, services: [more], says: stays, sources: [list]}\n";
    change(&folder, "providers/mihon-hikari.yaml", "claims:\n", stays);
    let mut of = customer(Move::Transfer, "", "", "2024-05-01");
    of.services = ["line", "phone", "more"].map(ServiceId::new).to_vec();
    compare(&read(&folder), &of, &order.map(ProviderId::new))
}

fn ids(all: &[ServiceId]) -> Vec<&str> {
    all.iter().map(ServiceId::as_str).collect()
}

#[test]
fn each_column_is_held_against_the_first() {
    for order in [["yoso-hikari", "mihon-hikari"], ["mihon-hikari", "yoso-hikari"]] {
        let compared = compared(order, "outcome: by-provider");
        let differs = [false, true];
        assert_eq!(compared.bills_differ(), differs, "よそ's alone; みほん's, and one of NTT's");
        assert_eq!(compared.stays_differ(), differs);
        assert_eq!(compared.unknown_differ(), differs);
    }
}

#[test]
fn what_stays_and_what_is_unknown_is_said_of_each() {
    let compared = compared(["yoso-hikari", "mihon-hikari"], "outcome: by-provider");
    let [yoso, mihon] = &compared.columns[..] else { panic!("{:?}", compared.columns) };
    assert_eq!((ids(&yoso.stays), ids(&yoso.unknown)), (vec![], vec!["phone"]));
    assert_eq!((ids(&mihon.stays), ids(&mihon.unknown)), (vec!["more"], vec![]));
}

#[test]
fn what_becomes_of_a_thing_may_be_known_and_who_answers_for_it_not() {
    let moves = "outcome: moves, after: {fault: {party: unknown}}";
    let folder = with(&service("support", &[&format!("id: more.rule, {moves}")], ""), &collabo(""));
    let of = customer(Move::Transfer, "", "", "2024-05-01");
    let compared = compare(&read(&folder), &of, &["yoso-hikari", "mihon-hikari"].map(ProviderId::new));
    assert!(compared.columns.iter().all(|column| ids(&column.unknown) == ["more"]), "{:?}", compared.columns);
    assert_eq!((compared.unknown_differ(), compared.bills_differ()), (vec![false, false], vec![false, false]));
}

#[test]
fn each_at_its_own_company_is_no_difference_and_one_of_them_at_ntt_is() {
    let compared = compared(["yoso-hikari", "mihon-hikari"], "outcome: by-provider");
    let [line, phone, more] = &compared.services[..] else { panic!("{:?}", compared.services) };
    let called_alike = |of: &[Vec<bool>]| of.iter().take(2).flatten().all(|differs| !differs);
    assert!(called_alike(&line.roles) && line.outcome == [false, false], "{line:?}");
    assert!(phone.differs() && more.differs());
    assert_eq!((&more.outcome, &more.roles[0]), (&vec![false, true], &vec![false, true]));
}
