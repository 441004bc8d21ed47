//! The forms of single values: signs, numbers, addresses, names.

/// Control characters, and those that turn the direction of text or hide in it.
pub fn is_control(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
        || matches!(
            c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{3164}' | '\u{ffa0}'
        )
        || matches!(c, '\u{e0000}'..='\u{e0fff}')
}

pub(super) fn is_half_width_kana(c: char) -> bool {
    matches!(c, '\u{ff61}'..='\u{ff9f}')
}

pub(super) fn is_id(text: &str) -> bool {
    let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'.');
    !text.is_empty() && text.bytes().all(allowed) && !text.starts_with(['-', '.']) && !text.ends_with(['-', '.'])
}

/// Digits in groups: a short number does not begin with `0` unless with `00`, a mobile or 0800 number has eleven digits, any
/// other ten, and one from abroad begins with `+`. So a digit that was lost or doubled is found.
pub fn is_phone(text: &str) -> bool {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let grouped = text.split('-').all(|group| !group.is_empty());
    let signs = text.strip_prefix('+').unwrap_or(text).chars().all(|c| c.is_ascii_digit() || c == '-');
    let long = ["020", "050", "060", "070", "080", "090"].iter().any(|start| digits.starts_with(start));
    let length = match digits.len() {
        10..=15 if text.starts_with('+') => true,
        3..=8 => !text.starts_with('+') && (!text.starts_with('0') || text.starts_with("00")),
        10 => text.starts_with('0') && !long,
        11 => long,
        _ => false,
    };
    grouped && signs && length
}

/// An http(s) address.
pub fn is_url(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.contains('.') && !rest.starts_with(['/', '.']))
        && text.chars().all(|c| !c.is_whitespace() && !matches!(c, '<' | '>' | '"'))
}

/// At most so many characters.
pub fn is_short(text: &str, most: usize) -> bool {
    text.chars().nth(most).is_none()
}

pub(super) fn is_reading(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{3096}' | '\u{30fc}' | ' ' | '0'..='9')
}

/// The most similar of some names, when one is similar enough to be what was meant.
pub fn nearest<'a>(name: &str, among: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    among
        .map(|candidate| (strsim::normalized_damerau_levenshtein(name, candidate), candidate))
        .filter(|(likeness, _)| *likeness >= 0.6)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_numbers_and_readings() {
        for number in
            ["113", "0120-116116", "0120-000-113", "0800-2000-116", "03-5534-9997", "+81-52-300-4813", "009192-33"]
        {
            assert!(is_phone(number), "{number}");
        }
        for number in [
            "",
            "12",
            "0120-",
            "0120--116",
            "１１３",
            "0120 116116",
            "9120-116116",
            "call",
            "0120-116-11611111",
            "0120-116",
            "0120-000-11",
            "0120-000-1133",
            "0800-200-116",
            "090-1234-567",
            "01-2",
            "+113",
        ] {
            assert!(!is_phone(number), "{number}");
        }
        assert!("ぷららひかり ー2".chars().all(is_reading) && !is_reading('ラ') && !is_reading('光'));
        assert!(is_id("ntt-east.fault") && !is_id("NTT") && !is_id("-a") && !is_id(""));
        assert_eq!(nearest("docomo-hikri", ["docomo-hikari", "ocn-hikari"].into_iter()), Some("docomo-hikari"));
    }
}
