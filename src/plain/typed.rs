//! What a typed line means, whether the IME was on or not.

use crate::text::clean::{is_unseen, to_ascii_key};
use crate::words::plain as words;

/// A line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Typed {
    /// Enter alone.
    Nothing,
    /// One question back, or no.
    Back,
    /// Show the help.
    Help,
    /// Leave.
    Quit,
    /// Forget everything.
    NextCustomer,
    /// More of the list.
    More,
    /// The whole list again.
    ShowAll,
    /// Yes, where that is asked; text elsewhere.
    Yes(String),
    /// The page to take home, after the answer; text elsewhere.
    Page(String),
    /// What the answer rests on, after the answer; text elsewhere.
    Why(String),
    /// Print that page, where it is being asked for; text elsewhere.
    Print(String),
    /// Text to look for, whatever else it may mean.
    Search(String),
    /// Numbers, a name or a day.
    Text(String),
}

impl Typed {
    pub(super) fn read(line: &str) -> Self {
        let text: String = line.chars().map(to_ascii_key).filter(|letter| !is_unseen(*letter)).collect();
        let text = text.trim();
        let word = text.to_lowercase();
        let is = |known: &[&str]| known.contains(&word.as_str());
        if let Some(rest) = text.strip_prefix(words::SEARCH) {
            let rest = rest.trim();
            return if rest.is_empty() { Self::ShowAll } else { Self::Search(rest.to_owned()) };
        }
        match word.as_str() {
            "" => Self::Nothing,
            _ if is(words::BACK) => Self::Back,
            _ if is(words::HELP) => Self::Help,
            _ if is(words::QUIT) => Self::Quit,
            _ if is(words::NEXT_CUSTOMER) => Self::NextCustomer,
            _ if is(words::MORE) => Self::More,
            _ if is(words::YES) => Self::Yes(text.to_owned()),
            _ if is(words::PAGE) => Self::Page(text.to_owned()),
            _ if is(words::WHY) => Self::Why(text.to_owned()),
            _ if is(words::PRINT) => Self::Print(text.to_owned()),
            _ => Self::Text(text.to_owned()),
        }
    }
}

/// Whether it is rather a telephone number than the number of a row.
pub(super) fn is_dialled(text: &str) -> bool {
    text.starts_with('0') && text.len() >= 9
}

/// The numbers of a line that has nothing else, each once.
pub(super) fn numbers(text: &str) -> Option<Vec<usize>> {
    let mut numbers = Vec::new();
    for part in text.split(words::BETWEEN_NUMBERS).filter(|part| !part.is_empty()) {
        let digits = part.bytes().all(|byte| byte.is_ascii_digit());
        // A number too long to be one is still no name.
        let number = digits.then(|| part.parse().unwrap_or(usize::MAX))?;
        if !numbers.contains(&number) {
            numbers.push(number);
        }
    }
    (!numbers.is_empty()).then_some(numbers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ime_changes_nothing() {
        for (lines, expected) in [
            (["b", "ｂ", "B\r\n", "もどる"], Typed::Back),
            (["?", "？", "ヘルプ", "HELP"], Typed::Help),
            (["q", "ｑ", "Ｑ", " 終了 "], Typed::Quit),
            (["n", "ｎ", "次", "next"], Typed::NextCustomer),
            (["+", "＋", "+\n", "　＋　"], Typed::More),
            (["p", "ｐ", "p\n", " ｐ "], Typed::Page("p".into())),
            (["w", "ｗ", "w\n", " ｗ "], Typed::Why("w".into())),
            (["/", "／", "・", "/ "], Typed::ShowAll),
            (["", "\n", "　", "\r\n"], Typed::Nothing),
            (["/b", "／ｂ", "・b", "/ b"], Typed::Search("b".into())),
            (["1,3", "１，３", "1，3", "１,3"], Typed::Text("1,3".into())),
        ] {
            for line in lines {
                assert_eq!(Typed::read(line), expected, "{line:?}");
            }
        }
        assert_eq!(Typed::read("\u{1b}[2Jドコモ\u{7}"), Typed::Text("[2Jドコモ".into()));
    }

    #[test]
    fn only_numbers_are_numbers() {
        for (text, expected) in [
            ("1", Some(vec![1])),
            ("1,3、5 7", Some(vec![1, 3, 5, 7])),
            ("2,2", Some(vec![2])),
            ("99999999999999999999999", Some(vec![usize::MAX])),
            (",", None),
            ("1a", None),
            ("-1", None),
            ("01光電話", None),
        ] {
            assert_eq!(numbers(text), expected, "{text}");
        }
    }
}
