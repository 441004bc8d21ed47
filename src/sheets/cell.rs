//! What stands in one cell: text that no spreadsheet takes for anything else, and lists that come back as they were.

use std::borrow::Cow;

use crate::text::clean::is_phone;

/// Says that what follows is the text that it looks like.
pub const GUARD: char = '\'';
/// Between two items of a list.
const BETWEEN: &str = "; ";
/// Takes the meaning from the sign that follows.
const ESCAPE: char = '\\';

/// With these a formula begins; the full width of the first four as well, where Japanese is typed.
const BEGINS_FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
/// A spreadsheet keeps no more digits of a number than these, and shows longer ones with an exponent.
const MOST_DIGITS: usize = 11;

/// A cell that stays the text that it is: an apostrophe before it says so. Tabs and line ends before the sign change nothing.
pub fn guarded(text: &str) -> Cow<'_, str> {
    let is_formula = text.starts_with(['\t', '\r', '\n']) || text.trim_start().starts_with(BEGINS_FORMULA);
    if is_formula || text.starts_with(GUARD) || is_taken_for_another(text) {
        Cow::Owned(format!("{GUARD}{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The text of a cell, without the apostrophe that guarded it; a spreadsheet may have taken that off already.
pub fn bare(cell: &str) -> &str {
    cell.strip_prefix(GUARD).unwrap_or(cell)
}

/// Whether a spreadsheet would make another number, a day or a word of its own of it: `0120` is 120 to it, `2016-06` a day of June,
/// `1.10` the number 1.1. Days and times that are known to the last digit come back readable.
fn is_taken_for_another(text: &str) -> bool {
    if text.eq_ignore_ascii_case("true") || text.eq_ignore_ascii_case("false") {
        return true;
    }
    let is_number_like =
        text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ':' | '/' | '-' | '+' | 'e' | 'E'));
    if !is_number_like || text.contains("..") || !text.starts_with(|c: char| c.is_ascii_digit() || c == '.') {
        return false;
    }
    let groups: Vec<&str> = text.split('-').collect();
    let is = |group: &str, least: usize, most: usize| {
        (least..=most).contains(&group.len()) && group.bytes().all(|b| b.is_ascii_digit())
    };
    let comes_back = match groups.as_slice() {
        [digits] if is(digits, 1, MOST_DIGITS) => *digits == "0" || !digits.starts_with('0'),
        [clock] => clock.split_once(':').is_some_and(|(hour, minute)| is(hour, 1, 2) && is(minute, 2, 2)),
        [short, long] if is(short, 1, 2) && is(long, 1, 4) || is(short, 4, 4) && is(long, 1, 2) => false,
        [first, second, third] if is(first, 1, 2) && is(second, 1, 2) && is(third, 1, 4) => false,
        [year, month, day] if is(year, 4, 4) && !year.starts_with('0') && is(month, 1, 2) && is(day, 1, 2) => {
            month.len() == 2 && day.len() == 2
        }
        _ => is_phone(text),
    };
    !comes_back
}

/// Whether a spreadsheet has made a number with an exponent of it: what it was cannot be told any more.
pub fn has_exponent(text: &str) -> bool {
    let Some((number, power)) = text.split_once(['e', 'E']) else { return false };
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let power = power.strip_prefix(['+', '-']).unwrap_or(power);
    let whole = number.split_once('.').is_none_or(|(_, rest)| digits(rest));
    whole
        && number.starts_with(|c: char| c.is_ascii_digit())
        && digits(power)
        && number.chars().all(|c| c.is_ascii_digit() || c == '.')
}

/// Whether a text has come back with `?` for letters that the encoding in which somebody saved it does not have.
pub fn has_lost_letters(cell: &str, was: &str) -> bool {
    let differs = |(new, old): &(char, char)| new != old;
    let mut differing = cell.chars().zip(was.chars()).filter(differs).peekable();
    cell.chars().count() == was.chars().count()
        && differing.peek().is_some()
        && differing.all(|(new, old)| matches!(new, '?' | '\u{fffd}') && !old.is_ascii() && old != '？')
}

/// The items of a list in one cell.
pub fn join<'a>(items: impl IntoIterator<Item = &'a str>) -> String {
    let cell = |item: &str| guarded(&escaped(item)).into_owned();
    items.into_iter().map(cell).collect::<Vec<_>>().join(BETWEEN)
}

/// The items in a cell: between them stands a semicolon, or a line end of somebody who likes those better.
pub fn split(cell: &str) -> Vec<String> {
    let mut items = vec![Item::default()];
    let mut letters = cell.chars();
    while let Some(letter) = letters.next() {
        let item = items.last_mut();
        match (letter, item) {
            (';' | '\n' | '\r', _) => items.push(Item::default()),
            (ESCAPE, Some(item)) => match letters.next() {
                Some('n') => item.keep('\n'),
                Some('r') => item.keep('\r'),
                Some(escaped) => item.keep(escaped),
                None => item.keep(ESCAPE),
            },
            (letter, Some(item)) => item.push(letter),
            (_, None) => {}
        }
    }
    items.into_iter().map(Item::text).filter(|item| !item.is_empty()).collect()
}

/// An item while it is read; spaces around it are none of its own, unless they are escaped.
#[derive(Default)]
struct Item {
    text: String,
    /// How much of it is there in any case.
    kept: usize,
    is_begun: bool,
}

impl Item {
    fn push(&mut self, letter: char) {
        let is_space = letter.is_whitespace();
        if is_space && !self.is_begun {
            return;
        }
        if !self.is_begun && letter == GUARD {
            self.is_begun = true;
            return;
        }
        self.is_begun = true;
        self.text.push(letter);
        if !is_space {
            self.kept = self.text.len();
        }
    }

    fn keep(&mut self, letter: char) {
        self.is_begun = true;
        self.text.push(letter);
        self.kept = self.text.len();
    }

    fn text(mut self) -> String {
        self.text.truncate(self.kept);
        self.text
    }
}

/// An item in which nothing ends it, and nothing of it can be lost.
fn escaped(item: &str) -> String {
    let mut escaped = String::with_capacity(item.len());
    let inner = item.trim();
    let last = item.trim_end().len();
    for (at, letter) in item.char_indices() {
        let is_outside = inner.is_empty() || at < item.len() - item.trim_start().len() || at >= last;
        match letter {
            '\n' => escaped.push_str("\\n"),
            '\r' => escaped.push_str("\\r"),
            ';' | ESCAPE => escaped.extend([ESCAPE, letter]),
            letter if is_outside => escaped.extend([ESCAPE, letter]),
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn no_cell_is_taken_for_a_formula() {
        for formula in [
            "=HYPERLINK(\"http://example.invalid\")",
            "+1+1",
            "-1+cmd|' /C calc'!A0",
            "@SUM(1)",
            "\t=1",
            "\r=1",
            "\n=1",
            " =1",
            "　＝1",
            "＋1",
            "－1",
            "＠x",
            // A spreadsheet would calculate it.
            "+81-52-300-4813",
        ] {
            assert_eq!(guarded(formula), format!("'{formula}"));
            assert!(join([formula]).starts_with([GUARD, ESCAPE]), "{formula}");
            let other = join(["x", formula]);
            assert!(!other.contains(&format!(" {formula}")), "{other}");
        }
        for text in ["", "ドコモ光", "0120-116116", "a=1", "光+", "ー", "e", "E1", "…"] {
            assert_eq!(guarded(text), text);
        }
    }

    #[test]
    fn no_text_is_taken_for_another_number_or_a_day() {
        for text in [
            "0120",
            "0120116116",
            "123456789012",
            "1e5",
            "2016-06",
            "12-29",
            "1-2",
            "1/2",
            "1.10",
            "TRUE",
            "1-2-3",
            "12-2026",
        ] {
            assert_eq!(guarded(text), format!("'{text}"));
        }
        for text in [
            "151",
            "0",
            "2016",
            "2026-11-22",
            "9:00",
            "24:00",
            "03-5534-9997",
            "0800-2000-116",
            "009192-33",
            "0570-09-4400",
            "2015-03-01..2016-12-31",
        ] {
            assert_eq!(guarded(text), text);
        }
        for text in ["1.2E+09", "1E5", "12e-3"] {
            assert!(has_exponent(text), "{text}");
        }
        for text in ["e", "E5", "1e", "docomo1e5x", "1.e5", "one1e5"] {
            assert!(!has_exponent(text), "{text}");
        }
    }

    #[test]
    fn letters_that_an_encoding_does_not_have_are_missed() {
        assert!(has_lost_letters("a?b?", "a〜bé") && has_lost_letters("\u{fffd}", "〜"));
        for (cell, was) in [("a?", "a"), ("a", "a"), ("what?", "what!"), ("?b", "〜a"), ("b", "〜"), ("?", "？")] {
            assert!(!has_lost_letters(cell, was), "{cell} {was}");
        }
    }

    #[test]
    fn lists_are_read_as_people_write_them() {
        assert_eq!(split("a;b ;  c\nd;"), ["a", "b", "c", "d"]);
        assert_eq!(split("'@nifty光; '=1; @x"), ["@nifty光", "=1", "@x"]);
        assert!(split(" ").is_empty() && split("").is_empty());
    }

    proptest! {
        #[test]
        fn any_text_comes_back(text in "\\PC*|[='@;\\\\ \t\n\ra0-9.-]{0,12}") {
            let cell = guarded(&text).into_owned();
            prop_assert_eq!(bare(&cell), &text);
            prop_assert!(!cell.trim_start().starts_with(BEGINS_FORMULA));
        }

        #[test]
        fn any_list_comes_back(items in proptest::collection::vec("[='@;\\\\ \t\n\ra0-9.　あ-]{1,8}", 0..6)) {
            let cell = join(items.iter().map(String::as_str));
            prop_assert_eq!(split(&cell), items);
            prop_assert!(!cell.trim_start().starts_with(BEGINS_FORMULA));
        }
    }
}
