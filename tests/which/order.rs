//! In which order what was recognised is shown: the first line is what the consultant goes by.

use std::collections::BTreeSet;

use madoguchi::front::domain::period::Holds;
use madoguchi::front::domain::terms::Area;
use madoguchi::front::domain::which::{Found, What, which};

use super::{TODAY, found};
use crate::support::wizard::CATALOG;

/// Desks before clues, clues before clues about names alone, those before names, and what brands call services last.
fn kind(found: &Found<'_>) -> u8 {
    match found.what {
        What::Number(..) => 0,
        What::Clue(clue, _) => 1 + u8::from(clue.kind.as_str() == "name"),
        What::Name(_) => 3,
        What::Service(..) => 4,
    }
}

#[test]
fn what_holds_stands_first_then_this_area_then_the_better_fit_then_desks_before_clues_before_names() {
    let text = "0120-116116 通帳 CLUB NTT-West OCN 楽天ひかり ドコモ光電話 NTT西日本";
    for area in [None, Some(Area::East), Some(Area::West)] {
        let found = which(&CATALOG, text, area, TODAY);
        let ranks = found.iter().map(|one| (one.holds == Holds::No, !one.here, one.fit, kind(one)));
        let ranks: Vec<_> = ranks.collect();
        assert!(ranks.is_sorted(), "{area:?}: {ranks:?}");
        let kinds: BTreeSet<u8> = found.iter().map(kind).collect();
        assert_eq!(kinds, (0..5).collect(), "every kind is in it");
        assert!(ranks.iter().any(|rank| rank.0), "something has ended");
    }
}

/// The names of companies and brands, in their order.
fn names(text: &str) -> Vec<&'static str> {
    let name = |one: &Found<'static>| match one.what {
        What::Name(naming) => Some(naming.name),
        _ => None,
    };
    found(text).iter().filter_map(name).collect()
}

#[test]
fn of_two_names_the_longer_one_stands_first_wherever_it_was_typed() {
    let longer_first = ["GMOとくとくBB光", "ビッグローブ光"];
    for text in ["ビッグローブ光、GMOとくとくBB光", "GMOとくとくBB光、ビッグローブ光"] {
        assert_eq!(names(text), longer_first, "{text}");
    }
}

#[test]
fn a_name_of_which_a_clue_speaks_has_no_line_of_its_own() {
    assert_eq!(names("ぷらら光"), [""; 0]);
    assert_eq!(found("ぷらら光").len(), 1);
}
