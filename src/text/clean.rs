//! What text that comes from outside may hold: characters that are not seen, and the forms of numbers.

use std::fmt::{Display, Write as _};

/// Control characters, and those that turn the direction of text or hide in it.
pub fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
        || matches!(
            letter,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{3164}' | '\u{ffa0}' | '\u{1d173}'..='\u{1d17a}'
        )
        || matches!(letter, '\u{e0000}'..='\u{e0fff}')
}

/// Text that disturbs no terminal, wherever it came from: what is not seen stands in it as its code, `<U+001B>`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clean(String);

impl Clean {
    /// Text whose line ends stay.
    pub fn lines(text: &str) -> Self {
        Self::but(text, is_kept_in_lines)
    }

    /// Text that stays one line, so that nothing in it can pass for a line of ours.
    pub fn line(text: &str) -> Self {
        Self::but(text, |_| false)
    }

    fn but(text: &str, kept: fn(char) -> bool) -> Self {
        let mut clean = String::with_capacity(text.len());
        for letter in text.chars() {
            if is_unseen(letter) && !kept(letter) {
                let _ = write!(clean, "<{}>", code(letter));
            } else {
                clean.push(letter);
            }
        }
        Self(clean)
    }

    /// What the program itself tells the terminal, such as a colour.
    pub fn own(code: impl Display) -> Self {
        Self(code.to_string())
    }

    /// This, and then more.
    #[must_use]
    pub fn then(mut self, more: &Self) -> Self {
        self.0.push_str(&more.0);
        self
    }

    /// This, and the end of its line.
    #[must_use]
    pub fn ended(mut self) -> Self {
        self.0.push('\n');
        self
    }

    /// The rows of a table for a spreadsheet: a mark before them says that they are UTF-8, and each ends as RFC 4180 has it.
    pub fn sheet(rows: impl IntoIterator<Item = Self>) -> Self {
        let rows = rows.into_iter().map(|row| row.0 + "\r\n");
        Self(["\u{feff}".to_owned()].into_iter().chain(rows).collect())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Text whose line ends stay. Nearly all of it is clean as it is.
impl From<String> for Clean {
    fn from(text: String) -> Self {
        let is_clean = text.chars().all(|letter| !is_unseen(letter) || is_kept_in_lines(letter));
        if is_clean { Self(text) } else { Self::lines(&text) }
    }
}

fn is_kept_in_lines(letter: char) -> bool {
    matches!(letter, '\n' | '\t')
}

/// A character as it is named where it cannot be shown.
pub fn code(letter: char) -> String {
    format!("U+{:04X}", u32::from(letter))
}

/// JSON that means the same and disturbs no terminal: only strings can hold what is not seen, and there it can be escaped.
pub fn escaped_json(json: &str) -> String {
    let mut escaped = String::with_capacity(json.len());
    for letter in json.chars() {
        if is_unseen(letter) && letter != '\n' {
            for unit in letter.encode_utf16(&mut [0; 2]) {
                let _ = write!(escaped, "\\u{unit:04x}");
            }
        } else {
            escaped.push(letter);
        }
    }
    escaped
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

/// At most so many characters.
pub fn is_short(text: &str, most: usize) -> bool {
    text.chars().nth(most).is_none()
}

/// A key as on an ASCII keyboard: full-width letters, digits, signs and the full-width space (全角) lose their width.
pub fn to_ascii_key(key: char) -> char {
    match key {
        '\u{3000}' => ' ',
        '！'..='～' => char::from_u32(u32::from(key) - 0xFEE0).unwrap_or(key),
        _ => key,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_keys_act_like_ascii() {
        for (key, expected) in
            [('ａ', 'a'), ('Ｚ', 'Z'), ('９', '9'), ('　', ' '), ('？', '?'), ('あ', 'あ'), ('q', 'q')]
        {
            assert_eq!(to_ascii_key(key), expected);
        }
    }

    #[test]
    fn what_hides_in_text_is_known() {
        for letter in ['\u{7}', '\u{200b}', '\u{202e}', '\u{2066}', '\u{feff}', '\u{ad}', '\u{3164}', '\u{e0041}'] {
            assert!(is_unseen(letter), "{letter:?}");
        }
        for letter in [' ', '\u{3000}', 'a', 'あ', 'ー', '〓'] {
            assert!(!is_unseen(letter), "{letter:?}");
        }
    }

    #[test]
    fn what_is_not_seen_stands_as_its_code() {
        let hostile = "a\u{1b}]0;x\u{7}\r\nb\t\u{9b}31m\u{7f}\u{202e}\u{200d}\u{e0041}あ";
        assert_eq!(
            Clean::lines(hostile).as_str(),
            "a<U+001B>]0;x<U+0007><U+000D>\nb\t<U+009B>31m<U+007F><U+202E><U+200D><U+E0041>あ"
        );
        assert_eq!(Clean::from(hostile.to_owned()), Clean::lines(hostile));
        assert_eq!(Clean::from("a\n\tb".to_owned()).as_str(), "a\n\tb");
        assert_eq!(
            Clean::line("a\nb\tc").ended().then(&Clean::own("\u{1b}[0m")).as_str(),
            "a<U+000A>b<U+0009>c\n\u{1b}[0m"
        );
        let json = serde_json::to_string_pretty(&[hostile]).unwrap();
        let escaped = escaped_json(&json);
        assert!(escaped.chars().all(|letter| letter == '\n' || !is_unseen(letter)), "{escaped}");
        assert_eq!(serde_json::from_str::<Vec<String>>(&escaped).unwrap(), [hostile]);
    }

    #[test]
    fn forms_of_numbers() {
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
    }
}
