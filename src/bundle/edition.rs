//! Which edition of a catalogue: a day, and a number where there are several of one day.

use std::fmt::{self, Display, Formatter};
use std::str::FromStr;

use jiff::Span;

use crate::domain::period::Date;

/// The highest number of one day.
const MOST: u16 = 999;

/// An edition of a catalogue, written `2026-11-27`, or `2026-11-27.2` for the second of that day. A later one is greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Numbered {
    /// The day that the catalogue itself says.
    pub date: Date,
    /// 1 to 999.
    number: u16,
}

impl Numbered {
    /// The `number`th edition of a day; none where there is no such number.
    pub fn new(date: Date, number: u16) -> Option<Self> {
        (1..=MOST).contains(&number).then_some(Self { date, number })
    }

    /// So many days after its day.
    pub fn after(self, days: i64) -> Date {
        self.date.saturating_add(Span::new().days(days))
    }
}

impl Display for Numbered {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.date)?;
        if self.number > 1 { write!(f, ".{}", self.number) } else { Ok(()) }
    }
}

impl FromStr for Numbered {
    type Err = ();

    /// Only as it is written: it becomes the name of a file, and a part of an address.
    fn from_str(text: &str) -> Result<Self, ()> {
        let (day, number) = text.split_once('.').map_or((text, Ok(1)), |(day, number)| (day, number.parse()));
        let edition = Self::new(day.parse().map_err(|_| ())?, number.map_err(|_| ())?).ok_or(())?;
        (edition.to_string() == text).then_some(edition).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn editions_of_one_day_have_numbers_and_later_ones_are_greater() {
        let all = ["2026-11-26", "2026-11-27", "2026-11-27.2", "2026-11-27.10", "2026-12-01"];
        let read: Vec<Numbered> = all.iter().map(|text| text.parse().unwrap()).collect();
        assert!(read.is_sorted());
        assert_eq!(read.iter().map(ToString::to_string).collect::<Vec<_>>(), all);
    }

    #[test]
    fn what_is_not_written_as_an_edition_is_none() {
        let none = [
            "",
            "2026-11-27.1",
            "2026-11-27.0",
            "2026-11-27.02",
            "2026-11-27.1000",
            "2026-11-27.",
            "2026-11-27.2.2",
            "2026-11-27.-2",
            "2026-11-27.+2",
            "2026-11-31",
            "20261127",
            "2026-11-27T00:00",
            "../2026-11-27",
            "2026-11-27/..",
            " 2026-11-27",
            "２０２６-11-27",
        ];
        for text in none {
            assert_eq!(text.parse::<Numbered>(), Err(()), "{text:?}");
        }
    }
}
