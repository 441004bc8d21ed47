//! What the page promises.

use super::model::{Block, Part, Text};
use super::ruby::{Readings, is_kanji};
use super::*;
use crate::catalog::load_built_in;
use crate::domain::advise::advise;
use crate::domain::id::ServiceId;
use crate::domain::period::DayRange;
use crate::domain::terms::{Area, Move};

fn consult(catalog: &Catalog, to: &str, area: Area, services: &[&str]) -> Consultation {
    let today = DayRange::parse("2026-11-22").unwrap();
    Consultation {
        area,
        kind: Move::Transfer,
        date: today,
        today: today.first(),
        from: None,
        to: Some(catalog.find_provider(to).unwrap().id.clone()),
        services: services.iter().map(|id| ServiceId::new(id)).collect(),
        payment: None,
    }
}

fn page_of(catalog: &Catalog, consultation: &Consultation, lang: PageLang) -> Page {
    let options = Options { lang, ticket: Some("M1-ABCD-EFGH".to_owned()), ..Options::default() };
    page(catalog, consultation, &advise(catalog, consultation), &options)
}

/// Every text outside the sources, whose titles stand as their pages have them.
fn texts(page: &Page) -> Vec<&Text> {
    let mut texts = vec![&page.title, &page.under_title];
    for block in &page.blocks {
        match block {
            Block::Head(text) | Block::Sentence(text) => texts.push(text),
            Block::Warning { head, points }
            | Block::Ticks { head, items: points }
            | Block::Fill { head, labels: points } => {
                texts.push(head);
                texts.extend(points);
            }
            Block::Points(points) => texts.extend(points),
            Block::Picture(picture) => {
                for (head, boxes) in [&picture.before, &picture.after] {
                    texts.push(head);
                    texts.extend(boxes.iter().flat_map(|one| [&one.head, &one.services]));
                }
            }
            Block::Table { columns, rows } => {
                texts.extend(columns.iter().map(|(head, _)| head));
                texts.extend(rows.iter().flatten().flatten().map(|part| match part {
                    Part::Strong(text) | Part::Plain(text) | Part::Number(_, text) => text,
                }));
            }
        }
    }
    texts.extend(&page.small);
    texts.extend(page.codes.iter().flat_map(|code| [&code.caption, &code.about]));
    texts
}

#[test]
fn plain_japanese_has_a_reading_above_every_kanji() {
    let catalog = load_built_in().unwrap();
    let mut without: Vec<String> = Vec::new();
    for area in [Area::East, Area::West] {
        let services: Vec<&str> =
            catalog.services().iter().filter(|it| it.areas.contains(&area)).map(|it| it.id.as_str()).collect();
        for provider in catalog.providers() {
            let consultation = consult(&catalog, provider.id.as_str(), area, &services);
            let page = page_of(&catalog, &consultation, PageLang::Easy);
            for text in texts(&page) {
                for span in &text.0 {
                    if span.reading.is_none() && span.text.chars().any(is_kanji) && !without.contains(&span.text) {
                        without.push(span.text.clone());
                    }
                }
            }
        }
    }
    assert!(without.is_empty(), "{} texts with a kanji without its reading:\n{}", without.len(), without.join("\n"));
}

#[test]
fn readings_stand_above_kanji_only() {
    let readings = Readings::new(PageLang::Easy.words().readings.iter().copied());
    let said = |text: &str| readings.annotate(text).bracketed();
    assert_eq!(said("申し込みます"), "申(もう)し込(こ)みます");
    assert_eq!(said("NTT東日本の電話"), "NTT東日本(ひがしにほん)の電話(でんわ)");
    assert_eq!(said("2026年11月2日"), "2026年(ねん)11月(がつ)2日(ふつか)");
    assert_eq!(said("24時間365日"), "24時間(じかん)365日(にち)");
    assert_eq!(said("ひらがな"), "ひらがな");
    let own = [("ドコモ光電話", "どこもひかりでんわ"), ("電話", "でんわ")];
    assert_eq!(Readings::new(own).annotate("ドコモ光電話").bracketed(), "ドコモ光電話(ひかりでんわ)");
}
