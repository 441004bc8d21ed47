//! Desks of the built-in catalogue against a calendar and a clock: `hours/table.txt` has what was worked out by hand.

use madoguchi::front::catalog::load_built_in;
use madoguchi::front::domain::catalog::Catalog;
use madoguchi::front::domain::desk::Desk;
use madoguchi::front::domain::hours::{Moment, Open};

const TABLE: &str = include_str!("hours/table.txt");

/// The moments, by name. Of those without a time, the table has it.
const MOMENTS: [(&str, &str); 10] = [
    ("noon", "2026-11-26T12:00"),
    ("holiday", "2026-11-23T12:00"),
    ("new year", "2026-12-31T12:00"),
    ("before", "2026-11-27"),
    ("closing", "2026-11-27"),
    ("night", "2026-11-27T02:00"),
    ("saturday", "2026-11-28T12:00"),
    ("sunday", "2026-11-29T12:00"),
    ("obon", "2027-08-13T12:00"),
    ("beyond", "2028-05-01T12:00"),
];

fn desk<'a>(catalog: &'a Catalog, id: &str) -> Option<&'a Desk> {
    let of_parties = catalog.parties().iter().flat_map(|party| &party.desks);
    let mut desks = of_parties.chain(catalog.providers().iter().flat_map(|provider| &provider.desks));
    desks.find(|desk| desk.grounds.claim.as_str() == id).map(|desk| &**desk)
}

/// The hours of a desk's numbers, each once.
fn hours(desk: &Desk) -> String {
    let mut all: Vec<String> = Vec::new();
    for phone in &desk.phones {
        let hours = phone.hours.as_ref().map_or_else(|| "-".to_owned(), ToString::to_string);
        if !all.contains(&hours) {
            all.push(hours);
        }
    }
    all.join(" | ")
}

fn said(open: Open) -> String {
    let with = |word: &str, moment: Option<Moment>| match moment {
        Some(moment) => format!("{word} {}", moment.strftime("%m-%d %H:%M")),
        None => word.to_owned(),
    };
    match open {
        Open::Open { until } => with("open", until),
        Open::Recorded { opens } => with("recorded", opens),
        Open::Closed { opens } => with("closed", opens),
        Open::NotKnown => "unknown".to_owned(),
    }
}

#[test]
fn fifty_desks_at_ten_moments_are_open_as_the_calendar_says() {
    let catalog = load_built_in().unwrap();
    let (mut tried, mut problems) = (0, Vec::new());
    for row in TABLE.split("\n\n").skip(1) {
        let mut lines = row.trim_end().lines();
        let id = lines.next().unwrap();
        let values: Vec<(&str, &str)> = lines.map(|line| line.trim().split_once(": ").unwrap()).collect();
        let [("hours", written), values @ ..] = &values[..] else { panic!("{id} has no hours") };
        let Some(desk) = desk(&catalog, id) else {
            problems.push(format!("{id}: no such desk any more"));
            continue;
        };
        if hours(desk) != *written {
            problems.push(format!("{id}: the hours are now {:?}: work its row out anew", hours(desk)));
            continue;
        }
        assert_eq!(values.len(), MOMENTS.len(), "{id}");
        for ((name, expected), (moment_name, moment)) in values.iter().zip(MOMENTS) {
            assert_eq!(*name, moment_name, "{id}");
            let (moment, expected) = match (moment.contains('T'), expected.split_once(' ')) {
                (false, Some((time, expected))) => (format!("{moment}T{time}"), expected),
                _ => (moment.to_owned(), *expected),
            };
            let found = said(desk.open_at(catalog.holidays(), moment.parse().unwrap()));
            tried += 1;
            if found != expected {
                problems.push(format!("{id} at {moment}: {found}, and by hand {expected} ({written})"));
            }
        }
    }
    println!("{tried} desks and moments");
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    assert_eq!(tried, 500);
}
