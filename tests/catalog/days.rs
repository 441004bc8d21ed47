//! Which day a customer who does not know when the line moved is asked about: by a small catalogue, a rule each.

use madoguchi::front::domain::terms::Move;

use super::made::{answer, collabo, customer, service};

/// The day that is asked about where the brand says this of 追加, and the line moved on some day of these.
fn asked(facts: &[&str], days: &str) -> Option<String> {
    let facts = facts.iter().enumerate();
    let facts = facts.map(|(number, fact)| {
        format!("  - {{id: yoso-hikari.more{number}, services: [more], {fact}, sources: [list]}}\n")
    });
    let brand = collabo(&format!("claims:\n{}", facts.collect::<Vec<_>>().concat()));
    let service = service("support", &["id: more.rule, outcome: by-provider"], "");
    let advice = answer(&service, &brand, &customer(Move::Transfer, "", "yoso-hikari", days));
    advice.deciding.map(|deciding| deciding.day().to_string())
}

#[test]
fn of_two_days_the_one_is_asked_about_that_decides_for_longer() {
    let moves = &["says: moves, since: 2016-01-01..2016-12-31"];
    assert_eq!(asked(moves, "2015-02-01..2017-02-01").as_deref(), Some("2016-01-01"), "for most of 2015");
    assert_eq!(asked(moves, "2015-12-01..2020-01-01").as_deref(), Some("2017-01-01"), "for all years since");
}

#[test]
fn a_day_that_is_easier_to_say_is_asked_about_only_where_it_decides_as_much() {
    let exactly = ["says: stays, until: 2018-11-30", "says: moves, since: 2018-11-30"];
    assert_eq!(asked(&exactly, "2018-11..2018-12").as_deref(), Some("2018-11-30"));
}

#[test]
fn of_a_day_that_decides_nothing_nobody_is_asked() {
    let rough = ["says: stays, until: 2015-01-01..2017-12-31", "says: moves, since: 2016-06-01..2018-12-31"];
    assert_eq!(asked(&rough, "2016-03..2017-06"), None, "before 2016-06 and after it, both may be");
}
