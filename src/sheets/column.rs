//! One column of a sheet: what its cells mean, and where that stands in the catalogue's files.

use super::cell::{bare, guarded, has_exponent, join, split};
use crate::catalog::node::{Node, Value};
use crate::domain::hours::Clock;
use crate::domain::period::DayRange;
use crate::text::clean::{is_phone, is_unseen};
use crate::text::lang::Words;
use crate::words::findings::control;
use crate::words::sheets as say;

/// A column.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    /// Its name in the head.
    pub(super) name: &'static str,
    /// What of a row it is about: 0 is the entry or desk, 1 a number of a desk, 2 a row of its hours.
    pub(super) level: usize,
    /// The keys that lead to its value.
    pub(super) path: &'static [&'static str],
    pub(super) form: Form,
    pub(super) use_of: Use,
}

/// What may be done with the cells of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Use {
    /// Anything.
    Free,
    /// It must not be emptied.
    Needed,
    /// Who changes it names a source that says so.
    Claim,
    /// Both.
    NeededClaim,
    /// It names the sources.
    Sources,
}

impl Use {
    pub(super) fn is_needed(self) -> bool {
        matches!(self, Self::Needed | Self::NeededClaim | Self::Sources)
    }

    pub(super) fn is_claim(self) -> bool {
        matches!(self, Self::Claim | Self::NeededClaim)
    }
}

/// What a cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// One line of text.
    Text,
    /// A word or an id.
    Word,
    /// Texts.
    List,
    /// One text, or several.
    OneOrList,
    /// A day, as far as it is known.
    Day,
    /// A time of day.
    Clock,
    /// A telephone number.
    Phone,
    /// Who may be behind a clue, each with `(inferred)` where it is that.
    Tells,
}

/// What is put in the place of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    Nothing,
    One(String),
    List(Vec<String>),
    /// Each with its basis, where that is not the usual one.
    Tells(Vec<(String, Option<String>)>),
}

impl Form {
    /// What a value says, as a cell of the catalogue has it before it is guarded: the same for all that means the same.
    pub(super) fn said(self, node: Option<&Node>) -> Wanted {
        let Some(node) = node else { return Wanted::Nothing };
        let texts = || node.items().iter().filter_map(Node::scalar).map(str::to_owned).collect::<Vec<_>>();
        match (self, &node.value) {
            (Self::Tells, Value::List(items)) => {
                let word = |item: &Node, key| item.get(key).and_then(Node::scalar).map(str::to_owned);
                Wanted::Tells(
                    items.iter().map(|item| (word(item, "who").unwrap_or_default(), word(item, "basis"))).collect(),
                )
            }
            (Self::List | Self::OneOrList, Value::List(items)) if items.is_empty() => Wanted::Nothing,
            (Self::List | Self::OneOrList, Value::List(_)) => Wanted::List(texts()),
            (Self::OneOrList, Value::Scalar(text)) => Wanted::List(vec![text.to_string()]),
            (_, Value::Scalar(text)) => self.one(text).map_or_else(|_| Wanted::One(text.to_string()), Wanted::One),
            _ => Wanted::Nothing,
        }
    }

    /// What a cell says.
    ///
    /// # Errors
    /// Why nobody can tell what was meant.
    pub(super) fn read(self, cell: &str) -> Result<Wanted, Words> {
        if has_exponent(cell) {
            return Err(say::exponent(cell));
        }
        if let Some(hidden) = cell.chars().find(|letter| is_unseen(*letter) && !matches!(letter, '\n' | '\r')) {
            return Err(control(u32::from(hidden)));
        }
        match self {
            Self::List | Self::OneOrList => match split(cell) {
                items if items.is_empty() => Ok(Wanted::Nothing),
                items => Ok(Wanted::List(items)),
            },
            Self::Tells => match split(cell) {
                items if items.is_empty() => Ok(Wanted::Nothing),
                items => Ok(Wanted::Tells(items.iter().map(|item| tell(item)).collect())),
            },
            _ => match bare(cell) {
                text if text.trim().is_empty() => Ok(Wanted::Nothing),
                text if text.contains(['\n', '\r']) => Err(say::line_end()),
                text => self.one(text).map(Wanted::One),
            },
        }
    }

    /// One text in the form in which the catalogue has it.
    fn one(self, text: &str) -> Result<String, Words> {
        match self {
            Self::Word => Ok(text.trim().to_owned()),
            Self::Day => day(text.trim()).ok_or_else(|| say::bad_day(text)),
            Self::Clock => clock(text.trim()).map(|clock| clock.to_string()).ok_or_else(|| say::bad_clock(text)),
            Self::Phone => phone(text.trim()),
            _ => Ok(text.to_owned()),
        }
    }
}

impl Wanted {
    /// The cell.
    pub(super) fn cell(&self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::One(text) => guarded(text).into_owned(),
            Self::List(items) => join(items.iter().map(String::as_str)),
            Self::Tells(tells) => {
                let tells: Vec<String> = tells
                    .iter()
                    .map(|(who, basis)| basis.as_ref().map_or_else(|| who.clone(), |basis| format!("{who} ({basis})")))
                    .collect();
                join(tells.iter().map(String::as_str))
            }
        }
    }
}

fn tell(item: &str) -> (String, Option<String>) {
    let inside = item.strip_suffix(')').and_then(|item| item.rsplit_once('('));
    inside
        .map_or_else(|| (item.to_owned(), None), |(who, basis)| (who.trim().to_owned(), Some(basis.trim().to_owned())))
}

/// A day as the catalogue writes it, or as spreadsheets rewrite it where that can mean one day only.
fn day(text: &str) -> Option<String> {
    if let Some(day) = DayRange::parse(text) {
        return Some(day.to_string());
    }
    let text = text.strip_suffix(" 0:00").or(text.strip_suffix(" 00:00")).unwrap_or(text);
    let text = text
        .strip_suffix(":00")
        .and_then(|text| text.strip_suffix(" 0:00").or(text.strip_suffix(" 00:00")))
        .unwrap_or(text);
    let parts: Vec<&str> = match text.strip_suffix([say::DAY, say::MONTH]) {
        Some(text) => text.split([say::YEAR, say::MONTH]).collect(),
        None if text.contains('/') => text.split('/').collect(),
        None => text.split('-').collect(),
    };
    // Only a year of four digits tells that the others are month and day, and not the other way round.
    let (year, rest) = parts.split_first().filter(|(year, rest)| year.len() == 4 && matches!(rest.len(), 1 | 2))?;
    let is_number = |part: &&str| matches!(part.len(), 1 | 2) && part.bytes().all(|b| b.is_ascii_digit());
    let rest: Option<Vec<String>> =
        rest.iter().map(|part| Some(part).filter(|part| is_number(part)).map(|part| format!("-{part:0>2}"))).collect();
    DayRange::parse(&format!("{year}{}", rest?.concat())).map(|day| day.to_string())
}

/// `9:00`, `09:00:00`, `9:00 AM`.
fn clock(text: &str) -> Option<Clock> {
    let (text, later) = match text.to_ascii_uppercase() {
        text if text.ends_with("AM") => (text.trim_end_matches("AM").trim().to_owned(), Some(0)),
        text if text.ends_with("PM") => (text.trim_end_matches("PM").trim().to_owned(), Some(12)),
        text => (text, None),
    };
    let text = if text.matches(':').count() == 2 { text.strip_suffix(":00")? } else { text.as_str() };
    let clock = Clock::parse(text)?;
    let Some(later) = later else { return Some(clock) };
    let (hour, minute) = (clock.minutes() / 60, clock.minutes() % 60);
    (1..=12).contains(&hour).then(|| Clock::at((hour % 12 + later) * 60 + minute)).flatten()
}

fn phone(text: &str) -> Result<String, Words> {
    let has_lost_zero = !is_phone(text) && text.bytes().all(|b| b.is_ascii_digit()) && is_phone(&format!("0{text}"));
    if has_lost_zero { Err(say::lost_zero(text)) } else { Ok(text.to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(form: Form, cell: &str) -> Result<String, String> {
        form.read(cell).map(|wanted| wanted.cell()).map_err(|words| words.en.into_owned())
    }

    #[test]
    fn days_are_read_as_spreadsheets_rewrite_them() {
        for text in ["2026-11-25", "2026/11/25", "2026/11/25 0:00", "2026-11-25 00:00:00", "2026年11月25日"] {
            assert_eq!(read(Form::Day, text).as_deref(), Ok("2026-11-25"), "{text}");
        }
        assert_eq!(read(Form::Day, "2026/1/5").as_deref(), Ok("2026-01-05"));
        for text in ["'2016-06", "2016-06", "2016/6", "2016年6月", "2016-06-01..2016-06-30"] {
            assert_eq!(read(Form::Day, text).as_deref(), Ok("'2016-06"), "{text}");
        }
        for text in ["11/25/2026", "25.11.2026", "Jun-16", "46351", "2026/13/1", "26/11/25", "20261125"] {
            assert!(read(Form::Day, text).is_err(), "{text}");
        }
    }

    #[test]
    fn times_are_read_as_spreadsheets_rewrite_them() {
        for (text, expected) in [
            ("9:00", "9:00"),
            ("09:00", "9:00"),
            ("09:00:00", "9:00"),
            ("9:00 AM", "9:00"),
            ("05:30:00 PM", "17:30"),
            ("24:00:00", "24:00"),
            ("12:00 AM", "0:00"),
        ] {
            assert_eq!(read(Form::Clock, text).as_deref(), Ok(expected), "{text}");
        }
        for text in ["0.375", "9", "25:00", "9:00:30", "13:00 PM"] {
            assert!(read(Form::Clock, text).is_err(), "{text}");
        }
    }

    #[test]
    fn what_a_spreadsheet_has_lost_is_not_guessed() {
        for text in ["120116116", "9012345678", "570123456"] {
            assert!(read(Form::Phone, text).unwrap_err().contains('0'), "{text}");
        }
        for form in [Form::Phone, Form::Text, Form::Word, Form::Day, Form::List] {
            assert!(read(form, "1.20117E+08").is_err());
        }
        for text in ["151", "0120-116116", "'0120116116", "'+81-52-300-4813", "009192-33"] {
            assert_eq!(read(Form::Phone, text).as_deref(), Ok(text), "{text}");
        }
        assert!(read(Form::Text, "a\nb").is_err());
    }

    #[test]
    fn who_may_be_behind_it_comes_back() {
        assert_eq!(read(Form::Tells, "ntt-west; a-hikari (inferred)").as_deref(), Ok("ntt-west; a-hikari (inferred)"));
        let tells = Form::Tells.read("a ;b( inferred )").unwrap();
        assert_eq!(tells, Wanted::Tells(vec![("a".into(), None), ("b".into(), Some("inferred".into()))]));
    }
}
