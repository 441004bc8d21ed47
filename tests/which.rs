//! Whom a customer is with, from what stands on paper. Every row is made by hand from what the sources say, not from what came out.

mod order;
mod said;
mod shown;
mod small;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, date};
use madoguchi::front::domain::desk::Desk;
use madoguchi::front::domain::period::Holds;
use madoguchi::front::domain::terms::{Area, Basis};
use madoguchi::front::domain::which::{Fit, Found, What, which};

use crate::support::wizard::CATALOG;

const TODAY: Date = date(2026, 11, 22);

fn found(text: &str) -> Vec<Found<'static>> {
    which(&CATALOG, text, None, TODAY)
}

/// The clues in what was found, and everybody who may be behind any of it.
fn clues_and_candidates(found: &[Found<'_>]) -> (Vec<String>, BTreeSet<String>) {
    let clues = found.iter().filter_map(|one| match one.what {
        What::Clue(clue, _) => Some(clue.grounds.claim.to_string()),
        _ => None,
    });
    let candidates = found.iter().flat_map(|one| &one.candidates).map(|one| one.who.id().to_owned());
    (clues.collect(), candidates.collect())
}

/// Every number of every desk, with the desks that have it.
fn numbers() -> BTreeMap<&'static str, Vec<&'static Desk>> {
    let mut numbers: BTreeMap<&str, Vec<&Desk>> = BTreeMap::new();
    let of_brands = CATALOG.providers().iter().flat_map(|brand| &brand.desks);
    for desk in CATALOG.parties().iter().flat_map(|party| &party.desks).chain(of_brands) {
        for phone in &desk.phones {
            numbers.entry(&phone.number).or_default().push(desk);
        }
    }
    numbers
}

fn ids(found: &[Found<'_>]) -> BTreeSet<String> {
    let desks = found.iter().filter_map(|one| match one.what {
        What::Number(desk, _) => Some(desk.grounds.claim.to_string()),
        _ => None,
    });
    desks.collect()
}

/// A number in full-width digits and signs.
fn wide(number: &str) -> String {
    number.chars().map(|c| char::from_u32(u32::from(c) + 0xFEE0).unwrap()).collect()
}

#[test]
fn every_number_of_every_desk_leads_back_to_its_desks_however_it_is_written() {
    let numbers = numbers();
    let mut tried = 0;
    let digits = |number: &str| {
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        // As it is dialled in Japan.
        if number.starts_with('+') { digits.replacen("81", "0", 1) } else { digits }
    };
    for number in numbers.keys() {
        // Numbers may be written with hyphens at other places.
        let same = numbers.iter().filter(|(other, _)| digits(other) == digits(number));
        let desks: BTreeSet<String> =
            same.flat_map(|(_, desks)| desks).map(|desk| desk.grounds.claim.to_string()).collect();
        let mut written = vec![
            (*number).to_owned(),
            digits(number),
            number.replace('-', " "),
            number.replace('-', "ー"),
            number.replace('-', "−"),
            wide(number),
            format!("TEL:{number}"),
            format!("{number} に電話した"),
        ];
        if let Some(rest) = number.strip_prefix('0').filter(|rest| !rest.starts_with('0')) {
            written.push(format!("+81 {rest}"));
            written.push(format!("+81-(0){rest}"));
        }
        for text in written {
            let found = found(&text);
            assert_eq!(ids(&found), desks, "{text}");
            for one in found.iter().filter(|one| matches!(one.what, What::Number(..))) {
                let What::Number(desk, phone) = one.what else { unreachable!() };
                assert!(desk.phones.contains(phone) && digits(&phone.number) == digits(number), "{text}");
                assert_eq!(one.holds, desk.grounds.period.holds_on(one_day(TODAY)), "{text}");
            }
            tried += 1;
        }
    }
    assert!(numbers.len() > 50 && tried > 450, "{} {tried}", numbers.len());
}

fn one_day(day: Date) -> madoguchi::front::domain::period::DayRange {
    madoguchi::front::domain::period::DayRange::exact(day)
}

#[test]
fn a_number_with_a_digit_changed_lost_or_added_is_nobodys_or_anothers_own() {
    let known: BTreeSet<String> =
        numbers().keys().map(|number| number.chars().filter(char::is_ascii_digit).collect()).collect();
    let mut tried = 0;
    for number in &known {
        let digits: Vec<char> = number.chars().collect();
        let at = digits.len() - 1;
        let other = char::from_digit((digits[at].to_digit(10).unwrap() + 1) % 10, 10).unwrap();
        let changed: String = digits[..at].iter().chain([&other]).collect();
        let lost: String = digits[..at].iter().collect();
        let added = format!("{number}0");
        for wrong in [changed, lost, added] {
            let is_one = known.contains(&wrong);
            let found = found(&wrong);
            let is_clue = found.iter().all(|one| matches!(one.what, What::Clue(..)));
            assert!(is_one || is_clue, "{wrong}: {:?}", ids(&found));
            tried += 1;
        }
    }
    assert!(tried > 150, "{tried}");
}

#[test]
fn every_name_former_name_and_alias_leads_to_whoever_has_it() {
    let mut tried = 0;
    let mut names = Vec::new();
    for brand in CATALOG.providers() {
        let own = [&brand.name.ja, &brand.name.en].into_iter().chain(&brand.aliases);
        names.extend(own.map(|name| (&**name, brand.id.to_string())));
    }
    for party in CATALOG.parties().iter().filter(|party| CATALOG.find_provider(party.id.as_str()).is_none()) {
        let own = [&party.name.ja, &party.name.en].into_iter().chain(&party.formerly);
        let own = own.filter(|_| party.id.as_str() != "provider");
        names.extend(own.map(|name| (&**name, party.id.to_string())));
    }
    for (name, id) in names {
        let found = found(name);
        let (_, candidates) = clues_and_candidates(&found);
        assert!(candidates.contains(&id), "{name} is {id}: {candidates:?}");
        assert!(found.iter().any(|one| one.fit != Fit::Contained), "{name}");
        tried += 1;
    }
    assert!(tried > 400, "{tried}");
}

#[test]
fn what_is_inferred_is_never_said_to_be_stated() {
    let mut inferred = 0;
    for clue in CATALOG.clues() {
        for look in &clue.looks {
            let typed = look.text.replace('○', "10").replace('#', "1");
            let found = found(&typed);
            let one = found.iter().find(|one| matches!(one.what, What::Clue(it, _) if std::ptr::eq(it, clue)));
            let one = one.unwrap_or_else(|| panic!("{}: {typed}", clue.grounds.claim));
            for candidate in &one.candidates {
                let tell = clue.tells.iter().find(|tell| tell.who == candidate.who.id()).unwrap();
                assert!(candidate.basis >= clue.grounds.basis && candidate.basis >= tell.basis, "{typed}");
                inferred += usize::from(candidate.basis == Basis::Inferred);
            }
            // Of names that are told apart, those that were not typed are left out.
            let all = clue.tells.len() == one.candidates.len();
            assert!(all || clue.kind.as_str() == "name" && !one.candidates.is_empty(), "{typed}");
        }
    }
    for found in CATALOG.providers().iter().flat_map(|brand| found(&brand.name.ja)) {
        let basis = found.grounds().map_or(Basis::Stated, |grounds| grounds.basis);
        assert!(found.candidates.iter().all(|one| one.basis >= basis));
    }
    assert!(inferred > 30, "{inferred}");
}

#[test]
fn what_has_ended_says_so_and_stands_behind_what_has_not() {
    let holds = |text: &str, day| which(&CATALOG, text, None, day).first().map(|one| one.holds);
    assert_eq!(holds("104", date(2026, 3, 31)), Some(Holds::Yes));
    assert_eq!(holds("104", date(2026, 4, 1)), Some(Holds::No));
    assert_eq!(holds("CLUB NTT-West", date(2026, 1, 31)), Some(Holds::Yes));
    assert_eq!(holds("CLUB NTT-West", TODAY), Some(Holds::No));
    for number in numbers().keys() {
        let ended: Vec<bool> = found(number).iter().map(|one| one.holds == Holds::No).collect();
        assert!(ended.is_sorted(), "{number}: {ended:?}");
    }
}

#[test]
fn the_area_orders_and_hides_nothing() {
    let first = |area| {
        let found = which(&CATALOG, "0120-116116", Some(area), TODAY);
        assert_eq!(found.len(), 2, "{found:?}");
        found[0].candidates[0].who.id().to_owned()
    };
    assert_eq!(first(Area::East), "ntt-east");
    assert_eq!(first(Area::West), "ntt-west");
    let west = which(&CATALOG, "NTT西日本ご利用料金10月分", Some(Area::East), TODAY);
    assert!(west.len() == 1 && !west[0].here);
}
