//! What the page promises, whatever stands on it.

use super::fonts::Fonts;
use super::layout::{Ink, Layout, lay_out};
use super::model::{Block, Cell, Code, Page, Part, Span, Text};
use super::order::Paper;
use super::ruby::Readings;
use crate::words::handout::PageLang;

const LONG: &str = "「ひかり電話」のことは、まずドコモ（0120-800000）へ。ルーターのランプが「赤」なら、きょうじゅうに\
                    NTT東日本（0120-000113）へお電話ください・・・ちょっとお待ちください！";

fn annotated(text: &str) -> Text {
    Readings::new(PageLang::Easy.words().readings.iter().copied()).annotate(text)
}

/// A page with this many rows, with or without readings.
fn page_with(rows: usize, said: &dyn Fn(&str) -> Text) -> Page {
    let row = || -> Vec<Cell> {
        vec![
            vec![Part::Strong(said("電話がつながらない")), Part::Plain(said(LONG))],
            vec![Part::Strong(said("NTT東日本 [推定]"))],
            vec![
                Part::Number("0120-000-113".to_owned(), said("携帯電話から、9:00-20:00、毎日")),
                Part::Number("113".to_owned(), Text::default()),
            ],
        ]
    };
    let mut point = said("電話: ").0;
    point.push(Span { large: true, ..Span::plain("0120-140-202") });
    Page {
        lang: PageLang::Ja,
        title: said("ドコモ光へ移ったあとの電話先と請求"),
        under_title: said("東日本"),
        plain_title: "ドコモ光".to_owned(),
        blocks: vec![
            Block::Warning { head: said("ご注意"), points: vec![said(LONG)] },
            Block::Head(said("電話")),
            Block::Table {
                columns: vec![(said("電話"), 40), (said("会社"), 20), (said("番号"), 40)],
                rows: (0..rows).map(|_| row()).collect(),
            },
            Block::Ticks { head: said("移る前"), items: vec![said(LONG), Text(point)] },
            Block::Fill { head: said("書くところ"), labels: vec![said("名前"), said("番号")] },
        ],
        small: vec![said(LONG), said(LONG)],
        codes: vec![Code {
            caption: said("相談コード"),
            content: "https://www.example.jp/a/very/long/address".to_owned(),
            brief: None,
            in_letters: true,
            about: said(LONG),
            spoken: String::new(),
        }],
    }
}

fn laid_out(rows: usize, paper: Paper, said: &dyn Fn(&str) -> Text) -> Layout {
    lay_out(&page_with(rows, said), &Fonts::load().unwrap(), paper)
}

type Say = fn(&str) -> Text;

fn ways() -> [(&'static str, Say); 2] {
    [("plain", |text| Text::from(text)), ("with readings", annotated)]
}

#[test]
#[expect(clippy::cast_precision_loss, reason = "a page is some thousands of units wide")]
fn nothing_leaves_the_sheet_and_nothing_is_too_small() {
    let fonts = Fonts::load().unwrap();
    for (way, said) in ways() {
        for (rows, paper) in [(0, Paper::A4), (3, Paper::A4), (8, Paper::Letter), (40, Paper::A4)] {
            let Layout { width, height, sheets, .. } = laid_out(rows, paper, &said);
            for item in sheets.iter().flatten() {
                let Ink::Text { x, y, size, weight, text } = &item.ink else { continue };
                let right = x + fonts.thousandths(text.trim_end(), *weight) as f32 * size / 1000.0;
                assert!(*x >= 20.0 && right <= width - 20.0, "{text} from {x} to {right}, {way}, {rows} rows");
                assert!(*y >= 20.0 && *y <= height - 20.0, "{text} at {y}, {way}, {rows} rows");
                let is_reading =
                    item.part_of.is_none() && text.chars().all(|it| ('\u{3041}'..='\u{30fc}').contains(&it));
                assert!(*size >= 8.0 || (is_reading && *size >= 4.0), "{text} in {size}, {way}");
                if text.starts_with("0120-140") || text == "113" {
                    assert!(*size >= 14.0, "{text} in {size}");
                }
            }
        }
    }
}

#[test]
fn a_long_page_goes_on_with_its_own_head() {
    assert_eq!(laid_out(3, Paper::A4, &|text| Text::from(text)).sheets.len(), 1);
    let sheets = laid_out(40, Paper::A4, &|text| Text::from(text)).sheets;
    assert!(sheets.len() > 1);
    for (index, sheet) in sheets.iter().enumerate().skip(1) {
        let texts: Vec<&str> = sheet
            .iter()
            .filter_map(|item| match &item.ink {
                Ink::Text { text, .. } => Some(text.as_str()),
                _ => None,
            })
            .collect();
        let head = format!("ドコモ光(つづき {}/{})", index + 1, sheets.len());
        assert_eq!(texts.first(), Some(&head.as_str()));
        let again = index + 1 == sheets.len() || texts.contains(&"会社");
        assert!(again, "the table goes on without its head on sheet {}", index + 1);
    }
}

#[test]
fn what_the_font_lacks_is_marked_and_named() {
    let layout = laid_out(1, Paper::A4, &|text| Text::from(text.replace('東', "\u{20bb7}").as_str()));
    assert_eq!(layout.lacking, ['\u{20bb7}']);
    let marked =
        layout.sheets.iter().flatten().any(|item| matches!(&item.ink, Ink::Text { text, .. } if text.contains('〓')));
    assert!(marked);
    assert!(laid_out(1, Paper::A4, &|text| Text::from(text)).lacking.is_empty());
}

#[test]
fn readings_stand_above_kanji_only() {
    let said = |text: &str| annotated(text).bracketed();
    assert_eq!(said("申し込みます"), "申(もう)し込(こ)みます");
    assert_eq!(said("NTT東日本の電話"), "NTT東日本(ひがしにほん)の電話(でんわ)");
    assert_eq!(said("2026年11月2日"), "2026年(ねん)11月(がつ)2日(ふつか)");
    assert_eq!(said("24時間365日"), "24時間(じかん)365日(にち)");
    assert_eq!(said("15日間、45日、0505日"), "15日間(にちかん)、45日(にち)、0505日(にち)");
    assert_eq!(said("5日間、5日"), "5日間(いつかかん)、5日(いつか)");
    assert_eq!(said("1月の次の月、9時15分に2人"), "1月(がつ)の次(つぎ)の月(つき)、9時(じ)15分(ふん)に2人(ふたり)");
    assert_eq!(said("ひらがな"), "ひらがな");
    let own = Readings::new([("ドコモ光電話", "どこもひかりでんわ"), ("電話", "でんわ")]);
    assert_eq!(own.annotate("ドコモ光電話").bracketed(), "ドコモ光電話(ひかりでんわ)");
    // No kanji takes kana that belong to a mark, a digit or a Latin letter.
    let names = [
        ("01光コアラ", "ぜろわんひかりこあら"),
        ("光(コネクト)", "ひかり こねくと"),
        ("光α", "ひかりあるふぁ"),
        ("光", "ひかり"),
    ];
    let of_names = Readings::new(names);
    assert_eq!(of_names.annotate("01光コアラ").bracketed(), "01光(ひかり)コアラ");
    assert_eq!(of_names.annotate("光(コネクト)と光α").bracketed(), "光(ひかり)(コネクト)と光(ひかり)α");
}
