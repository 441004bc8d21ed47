//! When somebody answers, as data that a clock can read.
//!
//! Hours say what a source says, and no more, so that three answers come of them: open, closed, and not known.
//!
//! | written | means |
//! |---|---|
//! | `daily` | all seven days of the week, public holidays too |
//! | `weekdays` | Monday to Friday, but no public holiday |
//! | `mon` … `sun` | that day of the week. On a public holiday it is not known, unless a row, `closed` or `open_on` speaks of holidays |
//! | `holiday` | public holidays: rows with days of the week do not hold on them then |
//! | `unsaid` | the source names times and no days: closed outside of the times, not known inside |
//! | `new-year` | 12-31 to 01-03; on 12-28 to 12-30 and 01-04, 01-05 it is not known whether it holds already, or still |
//! | `obon` | on 08-10 to 08-17 it is not known whether it holds |
//! | `month-end` | the last day of each month |
//! | `12-29`, `12-29..01-03` | these days of each year. A row of dates or of `month-end` holds in place of all other rows on its days |
//!
//! A day that no row names is closed. On 12-29 to 01-03 nobody knows, unless something speaks of the New Year. Where the end of a
//! row is missing, it is closed before its beginning, and not known after it.

mod day;
mod days;
mod holidays;
mod open;
#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;

pub use days::{DayOfYear, Days};
pub use holidays::Holidays;
pub use open::{Moment, Open, parse_moment};

use std::fmt;

pub use jiff::civil::Weekday;

use super::terms::terms;

terms! {
    /// Who takes a call.
    By {
        /// Somebody.
        Person = "person",
        /// A machine records it, and somebody calls back.
        Recorded = "recorded",
    }

    /// Days on which others are closed.
    Special {
        /// 祝日.
        Holiday = "holiday",
        /// 年末年始.
        NewYear = "new-year",
    }
}

/// When a number is answered.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Hours {
    /// When somebody answers, or a machine.
    pub open: Vec<Row>,
    /// Days on which nobody does.
    pub closed: Vec<Days>,
    /// Days that the source expressly says to be open as others are.
    pub open_on: Vec<Special>,
}

/// Times on some days.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Row {
    /// The days.
    pub days: Vec<Days>,
    /// The first minute.
    pub from: Clock,
    /// The first minute after it; not known when absent.
    pub to: Option<Clock>,
    /// Who answers.
    pub by: By,
}

impl Row {
    /// Whether it is all day.
    pub fn is_all_day(&self) -> bool {
        self.from == Clock::START && self.to == Some(Clock::END)
    }
}

/// A time of day, from 0:00 to 24:00.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Clock(u16);

impl Clock {
    /// 0:00.
    pub const START: Self = Self(0);
    /// 24:00.
    pub const END: Self = Self(24 * 60);

    /// So many minutes after midnight, at most those of a day.
    pub fn at(minutes: u16) -> Option<Self> {
        (minutes <= Self::END.0).then_some(Self(minutes))
    }

    /// Reads `9:00` or `09:00`.
    pub fn parse(text: &str) -> Option<Self> {
        let (hour, minute) = text.split_once(':')?;
        let fits = |part: &str, most: usize| part.len() <= most && part.bytes().all(|b| b.is_ascii_digit());
        if !(fits(hour, 2) && fits(minute, 2) && minute.len() == 2) {
            return None;
        }
        let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
        if minute < 60 { Self::at(hour * 60 + minute) } else { None }
    }

    /// How many minutes after midnight.
    pub fn minutes(self) -> u16 {
        self.0
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{:02}", self.0 / 60, self.0 % 60)
    }
}

/// As the catalogue writes it, in one line: what a keeper compares.
impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = |days: &[Days]| days.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        for (number, row) in self.open.iter().enumerate() {
            let comma = if number == 0 { "" } else { ", " };
            let to = row.to.map(|to| to.to_string()).unwrap_or_default();
            write!(f, "{comma}{} {}-{to}", words(&row.days), row.from)?;
            if row.by == By::Recorded {
                write!(f, " {}", row.by)?;
            }
        }
        if !self.closed.is_empty() {
            write!(f, "; closed {}", words(&self.closed))?;
        }
        if !self.open_on.is_empty() {
            let words: Vec<&str> = self.open_on.iter().map(|day| day.as_str()).collect();
            write!(f, "; open on {}", words.join(" "))?;
        }
        Ok(())
    }
}

/// What cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clash {
    /// Two rows, by number, speak of one time of one day, which the second's word names.
    Overlap(usize, usize, Days),
    /// A day that a row names is closed.
    OpenAndClosed(Days),
}

impl Hours {
    /// What in it cannot be.
    pub fn clash(&self) -> Option<Clash> {
        self.overlap().or_else(|| self.open_and_closed().map(Clash::OpenAndClosed))
    }

    fn overlap(&self) -> Option<Clash> {
        for (number, row) in self.open.iter().enumerate() {
            for (index, day) in row.days.iter().enumerate() {
                if row.days[..index].iter().any(|other| other.shares_a_day(*day)) {
                    return Some(Clash::Overlap(number, number, *day));
                }
                for (earlier, other) in self.open[..number].iter().enumerate() {
                    let end = |row: &Row| row.to.unwrap_or(Clock::END);
                    let at_once = row.from < end(other) && other.from < end(row) && row.by == other.by;
                    if at_once && other.days.iter().any(|other| other.shares_a_day(*day)) {
                        return Some(Clash::Overlap(earlier, number, *day));
                    }
                }
            }
        }
        None
    }

    fn open_and_closed(&self) -> Option<Days> {
        let named = || self.open.iter().flat_map(|row| &row.days).copied();
        let by_a_row = named().find(|day| self.closed.iter().any(|closed| day.needs(*closed)));
        let said = |special: Special| match special {
            Special::Holiday => (Days::Holiday, named().any(|day| day == Days::Weekdays)),
            Special::NewYear => (Days::NewYear, false),
        };
        let expressly = self.open_on.iter().map(|special| said(*special));
        by_a_row.or_else(|| {
            expressly.into_iter().find(|(day, shut)| *shut || self.closed.contains(day)).map(|(day, _)| day)
        })
    }
}
