//! Names of companies and brands: taken apart, compared, and turned into ids and readings as far as that is sure.

use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization;

use super::html::one_space;
use crate::text::fold::{fold, romaji_of_folded, words};
use crate::words::official_lists::{COMPANY_FORMS, FIBRE, FIBRE_READING};

const HIRAGANA_FIRST: char = '\u{3041}';
const HIRAGANA_LAST: char = '\u{3096}';
const KATAKANA_FIRST: char = '\u{30A1}';
const KATAKANA_LAST: char = '\u{30F6}';
const LONG_VOWEL: char = '\u{30FC}';
const MIDDLE_DOT: char = '\u{30FB}';

/// The names of a row.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Names {
    /// The brand, or else the company.
    pub(super) name: String,
    /// Further brands.
    pub(super) others: Vec<String>,
    /// The company, when it is named apart from a brand.
    pub(super) company: Option<String>,
}

/// Text as the catalogue writes it: full-width letters and signs narrow, half-width kana wide, spaces single.
pub(super) fn clean(text: &str) -> String {
    one_space(&text.nfkc().collect::<String>())
}

/// What stands in 【】.
pub(super) fn in_brackets(text: &str) -> Vec<String> {
    let inside = text.split('【').skip(1).filter_map(|rest| rest.split_once('】'));
    inside.map(|(brand, _)| clean(brand)).filter(|brand| !brand.is_empty()).collect()
}

fn without_brackets(text: &str) -> String {
    let mut depth = 0usize;
    let kept = text.chars().filter(|letter| {
        depth += usize::from(*letter == '【');
        let outside = depth == 0;
        depth = depth.saturating_sub(usize::from(*letter == '】'));
        outside
    });
    kept.collect()
}

/// Takes the text of a name cell, and the brands found elsewhere in its row, apart.
pub(super) fn split(cell: &str, brands: &[String]) -> Names {
    let mut all: Vec<String> = in_brackets(cell);
    for brand in brands {
        all.push(clean(brand));
    }
    let outside = without_brackets(cell);
    let lines: Vec<String> = outside.lines().map(clean).filter(|line| !line.is_empty()).collect();
    let (formal, plain): (Vec<String>, Vec<String>) = lines.into_iter().partition(|line| has_form(line));
    let company = if all.is_empty() && formal.len() == 1 && !plain.is_empty() {
        all.push(plain.join(" "));
        formal.concat()
    } else {
        let mut lines = formal;
        lines.extend(plain);
        lines.join(" ")
    };
    let mut known = HashSet::new();
    let mut kept: Vec<String> = all.into_iter().filter(|brand| known.insert(key(brand))).collect();
    if kept.is_empty() {
        return Names { name: company, others: Vec::new(), company: None };
    }
    let name = kept.remove(0);
    Names { name, others: kept, company: Some(company).filter(|company| !company.is_empty()) }
}

fn has_form(text: &str) -> bool {
    COMPANY_FORMS.iter().any(|form| text.contains(form))
}

/// A name without the form of the company.
pub(super) fn without_form(text: &str) -> String {
    let mut name = text.nfkc().collect::<String>();
    for form in COMPANY_FORMS {
        name = name.replace(form, " ");
    }
    one_space(&name)
}

/// The spelling under which two names are the same: folded, without the company's form, 光 read as ひかり.
pub(super) fn key(text: &str) -> String {
    #[cfg(test)]
    STEPS.set(STEPS.get() + text.len());
    fold(&without_form(text)).replace(FIBRE, FIBRE_READING)
}

/// An id from the Latin letters and kana of a name; nothing when it has kanji whose reading nobody knows.
pub(super) fn id(name: &str) -> Option<String> {
    let mut parts: Vec<String> = Vec::new();
    for word in words(&without_form(name)) {
        let part = if word.chars().eq([FIBRE]) { "hikari".to_owned() } else { romaji_of_folded(&word) };
        if !part.chars().all(|letter| letter.is_ascii_alphanumeric()) {
            return None;
        }
        if word.is_ascii() {
            parts.push(word);
        } else if !part.is_empty() {
            parts.push(part);
        }
    }
    let id = parts.join("-");
    (id.chars().any(|letter| letter.is_ascii_alphabetic()) && id.len() <= 48).then_some(id)
}

/// The reading of a name of kana and digits, with 光 at its end read as ひかり; nothing when it is not sure.
pub(super) fn reading(name: &str) -> Option<String> {
    let name = without_form(name);
    let (front, end) = name.strip_suffix(FIBRE).map_or((name.as_str(), ""), |front| (front, FIBRE_READING));
    let mut reading = String::new();
    for letter in front.chars() {
        match letter {
            KATAKANA_FIRST..=KATAKANA_LAST => reading.extend(char::from_u32(u32::from(letter) - 0x60)),
            HIRAGANA_FIRST..=HIRAGANA_LAST | LONG_VOWEL | ' ' | '0'..='9' => reading.push(letter),
            MIDDLE_DOT | '!' | '-' | '@' | '&' | '\'' | '.' => {}
            _ => return None,
        }
    }
    let reading = one_space(&(reading + end));
    // Digits alone may be read in many ways.
    reading.chars().any(|letter| !letter.is_ascii_digit() && letter != ' ').then_some(reading)
}

#[cfg(test)]
thread_local!(static STEPS: std::cell::Cell<usize> = const { std::cell::Cell::new(0) });

/// How many bytes of names are made comparable by what is run.
#[cfg(test)]
pub(super) fn steps_of(run: impl FnOnce()) -> usize {
    STEPS.set(0);
    run();
    STEPS.get()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_taken_apart() {
        let names = |name: &str, others: &[&str], company: Option<&str>| Names {
            name: name.to_owned(),
            others: others.iter().map(|name| (*name).to_owned()).collect(),
            company: company.map(str::to_owned),
        };
        for (cell, brands, expected) in [
            ("株式会社ＮＴＴドコモ【ドコモ光】", &[][..], names("ドコモ光", &[], Some("株式会社NTTドコモ"))),
            ("㈱サンプル\nサンプル光", &[], names("サンプル光", &[], Some("(株)サンプル"))),
            ("ｻﾝﾌﾟﾙ 光", &[], names("サンプル 光", &[], None)),
            ("有限会社 甲", &["乙光".to_owned(), "丙光".to_owned()], names("乙光", &["丙光"], Some("有限会社 甲"))),
            ("【甲光】甲", &["甲光".to_owned()], names("甲光", &[], Some("甲"))),
        ] {
            assert_eq!(split(cell, brands), expected, "{cell}");
        }
    }

    #[test]
    fn twice_as_many_brands_cost_twice_as_much() {
        let steps = |count: usize| {
            let cell = (0..count).map(|number| format!("【見本{number:05}光】")).collect::<Vec<_>>().concat();
            steps_of(|| assert_eq!(split(&cell, &[]).others.len(), count - 1))
        };
        let (once, twice) = (steps(1_000), steps(2_000));
        assert!(twice <= 2 * once + 100, "{once} and {twice}");
    }

    #[test]
    fn names_are_the_same_in_every_spelling() {
        assert_eq!(key("株式会社 ドコモ光"), key("ﾄﾞｺﾓひかり"));
        assert_eq!(key("㈱ＮＴＴドコモ"), key("NTTドコモ"));
        assert_ne!(key("コネクト光"), key("コネクト"));
    }

    #[test]
    fn ids_and_readings_only_where_they_are_sure() {
        for (name, expected_id, expected_reading) in [
            ("サンプル光", Some("sanpuru-hikari"), Some("さんぷるひかり")),
            ("株式会社ABC net", Some("abc-net"), None),
            ("甲乙光", None, None),
            ("01ひかり", Some("01-hikari"), Some("01ひかり")),
            ("123", None, None),
            ("@スマート・ひかり", Some("sumato-hikari"), Some("すまーとひかり")),
        ] {
            assert_eq!((id(name).as_deref(), reading(name).as_deref()), (expected_id, expected_reading), "{name}");
        }
    }
}
