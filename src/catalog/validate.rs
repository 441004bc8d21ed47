//! The forms of single values: signs, numbers, addresses, names.

use crate::text::{clean, width};

/// The most characters that a name in the catalogue has by which entries refer to it.
pub(super) const LONGEST_ID: usize = 100;
/// The most characters that a name for people has.
pub(super) const LONGEST_NAME: usize = 200;
/// The most characters that any value has; sentences by the hundred, a line each, stand below one key and are measured by the line.
pub(super) const LONGEST_TEXT: usize = 2_000;
/// The most other names that an entry has.
pub(super) const MOST_ALIASES: usize = 100;
/// The most signs that stand on one letter.
pub(super) const MOST_MARKS: usize = 8;

/// Control characters, and those that turn the direction of text or hide in it.
pub fn is_control(c: char) -> bool {
    clean::is_unseen(c)
}

pub(super) fn is_half_width_kana(c: char) -> bool {
    matches!(c, '\u{ff61}'..='\u{ff9f}')
}

/// Letters with which nothing can be wrong, alone or beside each other: most of what there is.
pub(super) fn is_plain(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{3001}'..='\u{3003}' | '\u{3005}'..='\u{3029}' | '\u{3041}'..='\u{3096}'
        | '\u{30a1}'..='\u{30fe}' | '\u{4e00}'..='\u{9fff}' | '\u{ff01}'..='\u{ff5e}')
}

pub(super) fn is_id(text: &str) -> bool {
    let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'.');
    !text.is_empty() && text.bytes().all(allowed) && !text.starts_with(['-', '.']) && !text.ends_with(['-', '.'])
}

/// Digits in groups: a short number does not begin with `0` unless with `00`, a mobile or 0800 number has eleven digits, any
/// other ten, and one from abroad begins with `+`. So a digit that was lost or doubled is found.
pub fn is_phone(text: &str) -> bool {
    clean::is_phone(text)
}

/// An http(s) address.
pub fn is_url(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.contains('.') && !rest.starts_with(['/', '.']))
        && text.chars().all(|c| !c.is_whitespace() && !matches!(c, '<' | '>' | '"'))
}

/// At most so many characters.
pub fn is_short(text: &str, most: usize) -> bool {
    clean::is_short(text, most)
}

/// Whether a letter has more signs on it than any has: a terminal draws, and a program measures, all of them in one cell.
pub(super) fn is_tower(text: &str) -> bool {
    width::is_tower(text, MOST_MARKS)
}

pub(super) fn is_reading(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{3096}' | '\u{30fc}' | ' ' | '0'..='9')
}

/// The most similar of some names, when one is similar enough to be what was meant.
pub fn nearest<'a>(name: &str, among: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    crate::search::nearest(name, among)
}

#[cfg(test)]
mod tests {
    use unicode_normalization::IsNormalized;

    use super::*;

    #[test]
    fn nothing_is_wrong_with_plain_letters() {
        let plain: String = ('\0'..=char::MAX).filter(|&c| is_plain(c)).collect();
        assert!(plain.chars().count() > 21_000 && !plain.chars().any(|c| is_control(c) || is_half_width_kana(c)));
        assert!(unicode_normalization::is_nfc(&plain) && !is_tower(&plain));
        // A sign that joins with the letter before it, or changes places with another, is none of them.
        assert!(plain.chars().all(|c| unicode_normalization::char::canonical_combining_class(c) == 0));
        assert!(plain.chars().all(|c| unicode_normalization::is_nfc_quick(std::iter::once(c)) == IsNormalized::Yes));
    }

    #[test]
    fn forms_of_ids_and_readings() {
        assert!("ぷららひかり ー2".chars().all(is_reading) && !is_reading('ラ') && !is_reading('光'));
        assert!(is_id("ntt-east.fault") && !is_id("NTT") && !is_id("-a") && !is_id(""));
    }
}
