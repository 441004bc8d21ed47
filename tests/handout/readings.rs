//! The page in plain Japanese can be read aloud by who reads kana only.

use madoguchi::front::domain::consultation::Consultation;
use madoguchi::front::domain::period::DayRange;
use madoguchi::front::domain::terms::{Area, Move};
use madoguchi::front::handout::{Block, Page, Text};
use madoguchi::front::words::handout::PageLang;

use super::{CASES, catalog, consultation, page};

fn is_kanji(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{9fff}' | '\u{3005}')
}

/// Every text but the sources, whose titles stand as their pages have them, and the shop's own name.
fn texts(page: &Page) -> Vec<&Text> {
    let mut texts = vec![&page.title, &page.under_title];
    texts.extend(page.blocks.iter().flat_map(Block::texts));
    texts.extend(page.small.iter().skip(1));
    texts.extend(page.codes.iter().flat_map(|code| [&code.caption, &code.about]));
    texts
}

/// Notes the kanji of a page that have no reading.
fn note_bare(page: &Page, without: &mut Vec<String>) {
    for span in texts(page).into_iter().flat_map(|text| &text.0) {
        let bare = span.reading.is_none() && span.text.chars().any(is_kanji);
        if bare && !without.contains(&span.text) {
            without.push(span.text.clone());
        }
    }
}

#[test]
fn every_kanji_has_its_reading() {
    let catalog = catalog();
    let mut without: Vec<String> = Vec::new();
    for case in CASES {
        note_bare(&page(&catalog, &consultation(case), PageLang::Easy), &mut without);
    }
    for area in [Area::East, Area::West] {
        let services: Vec<_> =
            catalog.services().iter().filter(|it| it.areas.contains(&area)).map(|it| it.id.clone()).collect();
        for provider in catalog.providers() {
            let to = Some(provider.id.clone());
            let given = Consultation { area, to, services: services.clone(), ..consultation(&CASES[0]) };
            assert_eq!(given.kind, Move::Transfer);
            note_bare(&page(&catalog, &given, PageLang::Easy), &mut without);
            // Applied for, and leaving this provider.
            let date = DayRange::exact(given.today.tomorrow().unwrap());
            let leaving = Consultation { kind: Move::Switch, from: given.to.clone(), date, ..given };
            note_bare(&page(&catalog, &leaving, PageLang::Easy), &mut without);
        }
    }
    assert!(without.is_empty(), "add to src/words/handout/readings.rs:\n{}", without.join("\n"));
}

#[test]
fn the_shop_s_name_is_left_as_the_shop_writes_it() {
    let catalog = catalog();
    let page = page(&catalog, &consultation(&CASES[0]), PageLang::Easy);
    let shop = &page.small[0];
    assert!(shop.plain().ends_with("架空電器 中央店　03-0000-0000"), "{}", shop.plain());
    let of_name = shop.0.iter().find(|span| span.text.contains("架空電器 中央店")).expect("the name in one piece");
    assert_eq!(of_name.reading, None);
    assert!(shop.has_readings(), "the words before it have theirs");
}
