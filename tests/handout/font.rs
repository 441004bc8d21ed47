//! The part of the font that an HTML page carries: every letter that the page shows, in its weight, and none besides.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use madoguchi::front::handout::{Format, Options, Page, Paper, draw};
use madoguchi::front::words::handout::PageLang;
use scraper::{ElementRef, Html, Selector};
use ttf_parser::{Face, name_id};

use super::{CASES, LANGS, catalog, consultation, page};

/// What browsers and the style sheet make bold.
const BOLD: &str = "h1, h2, h3, th, strong, .number";
/// The whole fonts: regular, bold.
const WHOLE: [&[u8]; 2] = [
    include_bytes!("../../src/handout/fonts/BIZUDPGothic-Regular.ttf"),
    include_bytes!("../../src/handout/fonts/BIZUDPGothic-Bold.ttf"),
];
/// Larger would be slow to send to a phone.
const LARGEST: usize = 160_000;

fn html(page: &Page) -> String {
    String::from_utf8(draw(page, Format::Html, Paper::A4).unwrap().bytes).unwrap()
}

/// The font files in a page: regular, bold.
fn carried(html: &str) -> Vec<Vec<u8>> {
    let data = html.split("url(data:font/ttf;base64,").skip(1).map(|rest| rest.split(')').next().unwrap());
    data.map(|data| BASE64_STANDARD.decode(data).unwrap()).collect()
}

/// The letters that a font file has.
fn letters(face: &Face<'_>) -> BTreeSet<char> {
    let mut found = BTreeSet::new();
    for table in face.tables().cmap.unwrap().subtables.into_iter().filter(ttf_parser::cmap::Subtable::is_unicode) {
        table.codepoints(|code| found.extend(char::from_u32(code)));
    }
    found
}

/// The letters that a browser shows: regular, bold. Brackets around readings are for browsers that know none.
fn shown(html: &str) -> [BTreeSet<char>; 2] {
    let document = Html::parse_document(html);
    let bold = Selector::parse(BOLD).unwrap();
    let mut shown = [BTreeSet::new(), BTreeSet::new()];
    let body = document.select(&Selector::parse("body").unwrap()).next().unwrap();
    for node in body.descendants() {
        let Some(text) = node.value().as_text() else { continue };
        let around: Vec<ElementRef<'_>> = node.ancestors().filter_map(ElementRef::wrap).collect();
        if around.iter().any(|it| it.value().name() == "rp") {
            continue;
        }
        let weight = usize::from(around.iter().any(|it| bold.matches(it)));
        shown[weight].extend(text.chars());
    }
    shown
}

#[test]
fn a_page_carries_the_letters_that_it_shows_and_no_others() {
    let catalog = catalog();
    let whole = WHOLE.map(|data| Face::parse(data, 0).unwrap());
    for case in CASES {
        for (name, lang) in LANGS {
            let html = html(&page(&catalog, &consultation(case), *lang));
            assert!(html.len() < LARGEST, "{}.{name}: {} bytes", case.0, html.len());
            let carried = carried(&html);
            let faces: Vec<Face<'_>> = carried.iter().map(|data| Face::parse(data, 0).unwrap()).collect();
            let [regular, bold] = faces.as_slice() else { panic!("{} fonts", faces.len()) };
            let [light, heavy] = shown(&html);
            // What Bold lacks stands in Regular.
            assert_eq!(
                letters(regular),
                &(&light | &(&heavy - &letters(&whole[1]))) & &letters(&whole[0]),
                "{}.{name}",
                case.0
            );
            assert_eq!(letters(bold), &heavy & &letters(&whole[1]), "{}.{name}", case.0);
            for face in [regular, bold] {
                // The box for what is missing, and the parts of which letters are put together.
                let pictures = usize::from(face.number_of_glyphs());
                assert!(pictures <= letters(face).len() + 30, "{}.{name}: {pictures} pictures", case.0);
            }
        }
    }
}

#[test]
fn letters_that_bold_lacks_are_carried_in_regular() {
    let catalog = catalog();
    let given = consultation(&CASES[0]);
    let mut page = page(&catalog, &given, PageLang::Ja);
    page.title = "髙電器\u{20bb7}".into();
    let html = html(&page);
    let [regular, bold] = carried(&html).try_into().unwrap();
    let has = |font: &[u8], letter| letters(&Face::parse(font, 0).unwrap()).contains(&letter);
    assert!(has(&regular, '髙') && !has(&bold, '髙') && has(&bold, '電'));
    // No font has everything: here the browser looks among its own.
    assert!(!has(&regular, '\u{20bb7}') && !has(&bold, '\u{20bb7}') && html.contains('\u{20bb7}'));
}

#[test]
fn its_licence_travels_with_the_font() {
    let catalog = catalog();
    let given = consultation(&CASES[0]);
    let advice = madoguchi::front::domain::advise::advise(&catalog, &given);
    let html = html(&madoguchi::front::handout::page(&catalog, &given, &advice, &Options::default()));
    let licence = include_str!("../../src/handout/fonts/OFL.txt").trim_end();
    assert!(licence.starts_with("Copyright 2022 The BIZ UDGothic Project Authors") && html.contains(licence));
    for font in carried(&html) {
        let face = Face::parse(&font, 0).unwrap();
        let said = |id| face.names().into_iter().find(|name| name.name_id == id).and_then(|name| name.to_string());
        assert!(said(name_id::COPYRIGHT_NOTICE).unwrap().contains("BIZ UDGothic Project Authors"));
        assert!(said(name_id::LICENSE).unwrap().contains("SIL Open Font License, Version 1.1"));
    }
}
