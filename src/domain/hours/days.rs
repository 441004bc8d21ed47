//! The words for days in hours.

use std::fmt;

use jiff::civil::{Date, Weekday};

/// Days, as a source names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Days {
    /// 毎日: holidays too.
    Daily,
    /// 平日.
    Weekdays,
    /// No days are named.
    Unsaid,
    /// A day of the week.
    On(Weekday),
    /// 祝日.
    Holiday,
    /// 年末年始.
    NewYear,
    /// お盆.
    Obon,
    /// The last day of a month.
    MonthEnd,
    /// From one day of the year to another, both included, maybe across its end.
    Dates(DayOfYear, DayOfYear),
}

/// The days of the week, with their words.
const WEEK: [(&str, Weekday); 7] = [
    ("mon", Weekday::Monday),
    ("tue", Weekday::Tuesday),
    ("wed", Weekday::Wednesday),
    ("thu", Weekday::Thursday),
    ("fri", Weekday::Friday),
    ("sat", Weekday::Saturday),
    ("sun", Weekday::Sunday),
];

impl Days {
    /// The words of rows; dates may stand beside them.
    pub const IN_ROWS: &[&str] = &[
        "daily",
        "weekdays",
        "unsaid",
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
        "holiday",
        "new-year",
        "month-end",
    ];
    /// The words of what is closed; dates may stand beside them.
    pub const CLOSED: &[&str] =
        &["mon", "tue", "wed", "thu", "fri", "sat", "sun", "holiday", "new-year", "obon", "month-end"];

    /// Reads a word or dates.
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "daily" => Self::Daily,
            "weekdays" => Self::Weekdays,
            "unsaid" => Self::Unsaid,
            "holiday" => Self::Holiday,
            "new-year" => Self::NewYear,
            "obon" => Self::Obon,
            "month-end" => Self::MonthEnd,
            _ => {
                if let Some((_, day)) = WEEK.iter().find(|(word, _)| *word == text) {
                    return Some(Self::On(*day));
                }
                let (from, to) = text.split_once("..").unwrap_or((text, text));
                Self::Dates(DayOfYear::parse(from)?, DayOfYear::parse(to)?)
            }
        })
    }

    /// Whether there is a day that both name, where they stand in rows. What holds in place of another shares nothing with it.
    pub(super) fn shares_a_day(self, other: Self) -> bool {
        let one_way = |one: Self, other: Self| match one {
            Self::Daily | Self::Unsaid => {
                matches!(other, Self::Daily | Self::Unsaid | Self::Weekdays | Self::On(_) | Self::Holiday)
            }
            Self::Weekdays => other == Self::Weekdays || matches!(other, Self::On(day) if !is_weekend(day)),
            Self::Dates(from, to) => match other {
                Self::Dates(first, last) => first.is_in(from, to) || from.is_in(first, last),
                Self::MonthEnd => (1..=12).any(|month| DayOfYear::ends_of(month).iter().any(|day| day.is_in(from, to))),
                _ => false,
            },
            _ => one == other,
        };
        one_way(self, other) || one_way(other, self)
    }

    /// Whether it can hold only where that is not closed.
    pub(super) fn needs(self, closed: Self) -> bool {
        match closed {
            Self::On(day) => self == closed || self == Self::Daily || self == Self::Weekdays && !is_weekend(day),
            Self::Holiday => matches!(self, Self::Holiday | Self::Daily),
            Self::Dates(first, last) => match self {
                Self::Dates(from, to) => first.is_in(from, to) || from.is_in(first, last),
                _ => false,
            },
            _ => self == closed,
        }
    }
}

/// Whether it is a Saturday or a Sunday.
pub(super) fn is_weekend(day: Weekday) -> bool {
    matches!(day, Weekday::Saturday | Weekday::Sunday)
}

impl fmt::Display for Days {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Daily => "daily",
            Self::Weekdays => "weekdays",
            Self::Unsaid => "unsaid",
            Self::On(on) => WEEK.iter().find(|(_, day)| day == on).map_or("", |(word, _)| word),
            Self::Holiday => "holiday",
            Self::NewYear => "new-year",
            Self::Obon => "obon",
            Self::MonthEnd => "month-end",
            Self::Dates(from, to) if from == to => return from.fmt(f),
            Self::Dates(from, to) => return write!(f, "{from}..{to}"),
        })
    }
}

/// A day of each year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DayOfYear {
    /// The month, from 1.
    pub month: i8,
    /// The day of the month, from 1.
    pub day: i8,
}

/// A year in which there is every day.
const LEAP_YEAR: i16 = 2024;

impl DayOfYear {
    /// The day of a date.
    pub fn of(date: Date) -> Self {
        Self { month: date.month(), day: date.day() }
    }

    /// Reads `12-29`.
    pub fn parse(text: &str) -> Option<Self> {
        let (month, day) = text.split_once('-')?;
        let digits = |part: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
        if !(digits(month) && digits(day)) {
            return None;
        }
        Date::new(LEAP_YEAR, month.parse().ok()?, day.parse().ok()?).ok().map(Self::of)
    }

    /// Whether it is one of the days from one to another, both included, maybe across the end of the year.
    pub fn is_in(self, from: Self, to: Self) -> bool {
        if from <= to { from <= self && self <= to } else { self >= from || self <= to }
    }

    /// The last days that a month can have.
    fn ends_of(month: i8) -> Vec<Self> {
        let last = |year| Date::new(year, month, 1).map(|first| Self::of(first.last_of_month()));
        [LEAP_YEAR, LEAP_YEAR + 1].into_iter().filter_map(|year| last(year).ok()).collect()
    }
}

impl fmt::Display for DayOfYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}-{:02}", self.month, self.day)
    }
}
