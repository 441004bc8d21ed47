//! The words of eight pages in three languages, kept as files, and what is true of every one of them.
//!
//! After a wanted change: `MADOGUCHI_GOLDEN=write cargo test handout`, then read the difference.

use madoguchi::front::domain::advice::Line;
use madoguchi::front::domain::advise::advise;
use madoguchi::front::domain::consultation::Consultation;
use madoguchi::front::domain::id::ProviderId;
use madoguchi::front::domain::period::DayRange;
use madoguchi::front::domain::terms::{Basis, Move};
use madoguchi::front::handout::{Format, Paper, draw};
use madoguchi::front::text::width::cells;
use madoguchi::front::words::handout::PageLang;

use super::{CASES, LANGS, catalog, consultation, folder, page};

/// Everything behind this line is of the edition, not of the page.
fn without_edition(text: &str, digest: &str) -> String {
    text.replace(digest, "<digest>")
}

#[test]
fn pages_say_what_they_said() {
    let catalog = catalog();
    let write = std::env::var("MADOGUCHI_GOLDEN").is_ok_and(|value| value == "write");
    let mut changed = Vec::new();
    for case in CASES {
        for (name, lang) in LANGS {
            let page = page(&catalog, &consultation(case), *lang);
            let made = draw(&page, Format::Text, Paper::A4).unwrap();
            let text = without_edition(&String::from_utf8(made.bytes).unwrap(), &catalog.edition().digest);
            for line in text.lines() {
                assert!(cells(line) <= 80, "{} cells: {line}", cells(line));
            }
            let file = folder("golden").join(format!("{}.{name}.txt", case.0));
            if write {
                std::fs::write(&file, &text).unwrap();
            } else if std::fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n") != text {
                changed.push(file.display().to_string());
            }
        }
    }
    assert!(changed.is_empty(), "changed:\n{}", changed.join("\n"));
}

#[test]
fn a_pdf_is_small_and_on_one_sheet() {
    let catalog = catalog();
    for case in CASES {
        for (name, lang) in LANGS {
            let page = page(&catalog, &consultation(case), *lang);
            let made = draw(&page, Format::Pdf, Paper::A4).unwrap();
            assert!(made.bytes.len() < 150_000, "{}.{name}: {} bytes", case.0, made.bytes.len());
            assert!(made.lacking.is_empty(), "{}.{name}: the font lacks {:?}", case.0, made.lacking);
            let sheets = made.sheets.unwrap();
            assert_eq!(sheets, 1, "{}.{name}", case.0);
        }
    }
}

#[test]
fn the_longest_pages_of_twelve_services_are_on_one_sheet_too() {
    let catalog = catalog();
    for (from, to) in [("docomo", "rakuten"), ("docomo", "ocn"), ("nifty", "docomo")] {
        let [from, to] = [from, to].map(|name| Some(ProviderId::new(&format!("{name}-hikari"))));
        let given = Consultation { kind: Move::Switch, from, to, ..consultation(&CASES[1]) };
        let page = page(&catalog, &given, PageLang::Easy);
        let made = draw(&page, Format::Pdf, Paper::A4).unwrap();
        assert_eq!(made.sheets, Some(1), "to {:?}", given.to);
        assert!(made.bytes.len() < 150_000, "{} bytes", made.bytes.len());
    }
}

#[test]
fn html_needs_nothing_from_outside() {
    let catalog = catalog();
    for case in CASES {
        for (name, lang) in LANGS {
            let page = page(&catalog, &consultation(case), *lang);
            let html = String::from_utf8(draw(&page, Format::Html, Paper::A4).unwrap().bytes).unwrap();
            // The font is inside, as data.
            assert_eq!(html.matches("url(").count(), 2, "{}.{name}", case.0);
            let html = html.replace("url(data:font/ttf;base64,", "");
            for wrong in ["<script", "<link", "<img", "<iframe", " src=", "@import", "url(", " onload", " onclick"] {
                assert!(!html.contains(wrong), "{}.{name} has {wrong}", case.0);
            }
            let code = if *name == "en" { "en" } else { "ja" };
            assert!(html.starts_with(&format!("<!DOCTYPE html><html lang=\"{code}\">")));
            assert_eq!(html.contains("<rt>"), *name == "easy");
        }
    }
}

#[test]
fn html_shows_what_it_is_given_as_text() {
    let catalog = catalog();
    let given = consultation(&CASES[0]);
    let advice = madoguchi::front::domain::advise::advise(&catalog, &given);
    let options = madoguchi::front::handout::Options {
        shop: Some("<script>\"&".to_owned()),
        ..madoguchi::front::handout::Options::default()
    };
    let page = madoguchi::front::handout::page(&catalog, &given, &advice, &options);
    let html = String::from_utf8(draw(&page, Format::Html, Paper::A4).unwrap().bytes).unwrap();
    assert!(html.contains("&lt;script&gt;") && !html.contains("<script>"));
}

#[test]
fn a_phone_dials_what_is_touched() {
    let catalog = catalog();
    let from_abroad = Consultation { to: Some(ProviderId::new("ocn-hikari")), ..consultation(&CASES[0]) };
    let mut all = Vec::new();
    for given in CASES.iter().map(consultation).chain([from_abroad]) {
        let page = page(&catalog, &given, PageLang::Ja);
        let html = String::from_utf8(draw(&page, Format::Html, Paper::A4).unwrap().bytes).unwrap();
        for number in super::readers::numbers(&page) {
            let link = format!("<a class=\"number\" href=\"tel:{}\">{number}</a>", number.replace('-', ""));
            assert!(html.contains(&link), "no {link}");
            all.push(number.to_owned());
        }
        // Browsers would break hours behind the hyphen.
        assert_eq!(html.matches("9:00-20:00").count(), html.matches("<span class=\"whole\">9:00-20:00</span>").count());
    }
    assert!(all.iter().any(|number| number == "113") && all.iter().any(|number| number.starts_with("+81-")), "{all:?}");
}

#[test]
fn the_same_words_for_two_desks_name_their_services() {
    let catalog = catalog();
    let mut seen = 0;
    for one in catalog.services() {
        for other in catalog.services().iter().filter(|it| it.id != one.id && it.breaks == one.breaks) {
            let Some(breaks) = &one.breaks else { continue };
            for provider in catalog.providers() {
                let services = vec![one.id.clone(), other.id.clone()];
                let given = Consultation { to: Some(provider.id.clone()), services, ..consultation(&CASES[0]) };
                let advice = advise(&catalog, &given);
                let [first, second] = advice.lines.as_slice() else { continue };
                let desk = |line: &Line| {
                    let role = &line.after.fault;
                    role.party.clone().filter(|_| role.basis != Basis::Unknown)
                };
                if desk(first).is_none() || desk(first) == desk(second) {
                    continue;
                }
                seen += 1;
                let page = page(&catalog, &given, PageLang::Ja);
                let text = String::from_utf8(draw(&page, Format::Text, Paper::A4).unwrap().bytes).unwrap();
                let named = format!("  {}\n  故障: {}\n", breaks.ja, one.short.ja);
                assert!(text.contains(&named), "{}, {}: no {named:?} in\n{text}", provider.id, other.id);
            }
        }
    }
    assert!(seen > 0, "the catalogue has no such services any more");
}

#[test]
fn only_a_day_that_the_customer_gave_stands_on_the_page() {
    let catalog = catalog();
    let under = |day: &str, lang| {
        let given = Consultation { date: DayRange::parse(day).unwrap(), ..consultation(&CASES[0]) };
        page(&catalog, &given, lang).under_title.plain()
    };
    let thinking = "2026-11-22";
    assert_eq!(under(thinking, PageLang::Ja), "東日本　フレッツ光から転用");
    assert_eq!(under(thinking, PageLang::En), "East / transfer from FLET'S");
    assert_eq!(under(thinking, PageLang::Easy), "東日本　フレッツ光から転用");
    assert!(under("2026-11-23", PageLang::Ja).ends_with("　移る日: 2026年11月23日"));
    assert!(under("2026-12", PageLang::Ja).contains("　移る日: "));
    assert!(under("2026-11-21", PageLang::Ja).ends_with("　移った日: 2026年11月21日"));
    assert!(under("2015-02-01..2015-12-31", PageLang::Easy).contains("　かえた日: "));
    // Nothing is known of the day.
    assert_eq!(under("2015-02-01..2026-11-21", PageLang::Ja), "東日本　フレッツ光から転用");
    assert!(under("2026-11-20", PageLang::En).ends_with(" / day of the move: 2026-11-20"));
}
