//! Tickets as they have been handed out: if one of these is written otherwise, those that customers hold may be misread, and a service
//! whose answer is the same is said to have changed.

use madoguchi::front::domain::advice::Advice;
use madoguchi::front::domain::advise::advise;
use madoguchi::front::domain::consultation::Consultation;
use madoguchi::front::domain::id::{ProviderId, ServiceId};
use madoguchi::front::domain::terms::{Area, Move, Outcome};
use madoguchi::front::domain::ticket::{decode, encode};

use super::{CATALOG, day, ticket, today};
use crate::catalog::made;

/// A customer of whom nothing is known but the day of the move.
fn moved(date: &str) -> Consultation {
    Consultation::new(Area::East, Move::Transfer, today()).on(day(date))
}

/// At the first and the last day, month and year that have a place of their own, and beside them.
const DAYS: &[(&str, &str)] = &[
    ("2015-02-01", "0000-0000"),
    ("2026-11-22", "0007-WN0T"),
    ("2037-07-06", "000E-ZY47"),
    ("2037-07-07", "006W-F8Z8-3HQZ-8F"),
    ("2015-01-31", "004K-74SM-TH8B-GJ"),
    ("2015-02-01..2015-02-02", "000F-01WJ"),
    ("2015-02-01..2037-07-06", "000X-ZY4Z"),
    ("2015-02-01..2037-07-07", "006W-F7TM-6KQZ-8J"),
    ("2021-04-01..2021-04-09", "0012-4BM1"),
    ("2021-04-02..2021-04-09", "0057-DRHM-T6SW-8X"),
    ("2021-01-01..2021-05-09", "001H-63WW"),
    ("2021-02-01..2021-05-09", "0057-PB6N-8HGV-8F"),
    ("2021-01-02..2021-05-09", "0057-PB6G-Z6WA-RZ"),
    ("2020-12-01..2021-01-09", "0056-M0H8-8Q8J-R2"),
    ("2020-01-01..2021-05-09", "0057-PB4W-F5RT-GN"),
    ("2015-01", "001W-000P"),
    ("2021-04", "001W-4CMB"),
    ("2038-12", "001W-GT4D"),
    ("2039-01", "0071-K74Z-2RR3-GK"),
    ("2014-12", "004J-Y8Z3-TSFP-RA"),
    ("2015", "001W-GW0X"),
    ("2021", "001W-H786"),
    ("2046", "001W-JP48"),
    ("2047", "007Y-PSW4-6YSH-02"),
    ("2014", "004J-Y8XM-1TFJ-8X"),
    ("2021-04..2021-05", "001Z-W704"),
    ("2021-04-01..2021-05-30", "0057-WBFD-M4A8-GQ"),
    ("2021-04-02..2021-05-31", "0057-WMMD-06SW-8Z"),
    ("2021-04..2023-04", "001Z-XJ4T"),
    ("2021-04..2023-05", "005E-DG4X-YMA8-GH"),
    ("2038-12..2040-12", "0029-7P49"),
    ("2014-12..2015-01", "004K-74SC-39FP-R4"),
    ("1970-01-01", "0000-0000-297R-0W"),
    ("1969-12-31", "0000-0DQF-4CZ5-M6"),
    ("2059-09-17", "0094-YSRG-XW8G-G3"),
    ("2059-09-18", "0000-0002-97QJ-R644-JFHE-R48R"),
    ("2059-09-19", "0000-0004-JFHE-R649-4Z56-R481"),
];

#[test]
fn every_form_of_a_day_has_its_ticket() {
    let tickets: Vec<(&str, String)> = DAYS.iter().map(|(date, _)| (*date, ticket(&moved(date)))).collect();
    assert_eq!(tickets, DAYS.iter().map(|(date, written)| (*date, (*written).to_owned())).collect::<Vec<_>>());
    for (date, written) in DAYS {
        let of = moved(date);
        assert_eq!(decode(&CATALOG, written, today()).map(|opened| opened.consultation), Ok(of), "{date}");
    }
}

#[test]
fn a_name_that_is_no_collabo_has_a_place_as_short_as_a_providers() {
    for (to, written) in [("docomo-hikari", "0045-C6GW"), ("au-hikari", "09BD-VGC8")] {
        let of = moved("2021-04").going_to(Some(ProviderId::new(to)));
        assert_eq!(ticket(&of), written, "{to}");
    }
}

/// Rules for 追加, and the ticket of a customer of よそ光 who has it. Three bits are kept of the answer: one change in eight does not show.
const RULES: &[(&str, &str)] = &[
    ("moves", "00EK-2HKZ-MC"),
    ("stays", "0E61-XSKZ-MC"),
    ("unknown", "0VXG-S1KZ-M7"),
    ("cancel", "19MZ-M9KZ-MD"),
    ("moves, after: {fault: {party: ntt}}", "00EK-2HKZ-MC"),
    ("moves, after: {bill: {party: provider, via: mihon}}", "30JV-19KZ-M7"),
    ("moves, after: {bill: {party: unknown}}", "1QCE-FHKZ-M3"),
    ("moves, after: {bill: {party: nobody}}", "0E61-XSKZ-MC"),
    ("stays, after: {fault: {party: mihon}}", "253X-ASKZ-M4"),
    ("unknown, after: {fault: {party: mihon}}", "2JVC-61KZ-M1"),
    ("moves, after: {contract: {party: ntt}}", "0E61-XSKZ-MC"),
    ("moves, after: {bill: {party: ntt}}", "0E61-XSKZ-MC"),
    ("stays, after: {bill: {party: ntt, via: mihon}}", "30JV-19KZ-M7"),
    ("stays, after: {bill: {party: unknown}}", "0VXG-S1KZ-M7"),
];

/// The ticket of a customer of よそ光 with 追加, of which this is the rule.
fn of_rule(rule: &str) -> String {
    let folder =
        made::with(&made::service("support", &[&format!("id: more.rule, outcome: {rule}")], ""), &made::collabo(""));
    let catalog = made::read(&folder);
    let of = made::customer(Move::Transfer, "", "yoso-hikari", "2024-05-01");
    encode(&catalog, &of, &advise(&catalog, &of))
}

#[test]
fn what_becomes_of_a_service_is_kept_and_who_answers_where_that_is_not_as_usual() {
    let written = RULES.iter().map(|(rule, written)| (*rule, (*written).to_owned())).collect::<Vec<_>>();
    assert_eq!(RULES.iter().map(|(rule, _)| (*rule, of_rule(rule))).collect::<Vec<_>>(), written);
}

#[test]
fn a_line_that_moves_as_usual_is_kept_alike_whichever_the_brand() {
    let mut usual = 0;
    for brand in CATALOG.providers() {
        let of = moved("2024-05-01").going_to(Some(brand.id.clone())).having(vec![ServiceId::new("access-next")]);
        let advice = advise(&CATALOG, &of);
        let [line] = &advice.lines[..] else { panic!("{advice:?}") };
        let roles = [&line.after.fault, &line.after.contract, &line.after.bill];
        let is_theirs = roles.iter().all(|role| role.known() == Some(&brand.company) && role.via.is_none());
        if line.outcome == Outcome::Moves && is_theirs {
            assert_eq!(ticket(&of), encode(&CATALOG, &of, &Advice::default()), "{}", brand.id);
            usual += 1;
        }
    }
    assert!(usual > 50, "only {usual}");
}

#[test]
fn where_another_answers_than_when_it_was_written_the_service_is_named() {
    let opened = |written: &str, now: &str| {
        let service = made::service("support", &[&format!("id: more.rule, outcome: {now}")], "");
        let catalog = made::read(&made::with(&service, &made::collabo("")));
        decode(&catalog, &of_rule(written), today()).unwrap().changed
    };
    assert_eq!(opened("moves", "moves"), []);
    for now in ["stays", "unknown", "moves, after: {bill: {party: provider, via: mihon}}"] {
        assert_eq!(opened("moves", now), [ServiceId::new("more")], "{now}");
    }
}
