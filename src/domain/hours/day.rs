//! One day, and what hours say of it.

use jiff::civil::Weekday;

use super::days::is_weekend;
use super::{By, Clock, DayOfYear, Days, Holidays, Hours, Row, Special};
use crate::domain::period::Date;

/// What is so at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// Somebody answers.
    Open,
    /// A machine records.
    Recorded,
    /// Nobody answers.
    Closed,
    /// No source says.
    Unknown,
}

/// From one day of each year to another.
type Span = (DayOfYear, DayOfYear);

const fn span(from: (i8, i8), to: (i8, i8)) -> Span {
    (DayOfYear { month: from.0, day: from.1 }, DayOfYear { month: to.0, day: to.1 })
}

/// On these days 年末年始 surely is.
const NEW_YEAR: Span = span((12, 31), (1, 3));
/// On these days it may be.
const AROUND_NEW_YEAR: Span = span((12, 28), (1, 5));
/// On these days somebody who says nothing of it may be closed.
const SILENT_NEW_YEAR: Span = span((12, 29), (1, 3));
/// On these days お盆 may be.
const OBON: Span = span((8, 10), (8, 17));

/// A day that is known so far that hours can be read: a day that may be a holiday is two of them.
#[derive(Clone, Copy, Debug)]
struct Read {
    date: Date,
    holiday: bool,
    new_year: bool,
    obon: bool,
}

/// All that a day may be.
#[derive(Clone, Debug)]
pub(super) struct Day(Vec<Read>);

/// Whether a row holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Applies {
    No,
    Maybe,
    Yes,
}

impl Day {
    /// A day, seen by who has these hours.
    pub(super) fn new(hours: &Hours, date: Date, holidays: &Holidays) -> Self {
        let both = || vec![false, true];
        let of_year = DayOfYear::of(date);
        let is_in = |(from, to): Span| of_year.is_in(from, to);
        let holiday = holidays.is_one(date).map_or_else(both, |is_one| vec![is_one]);
        let new_year = match hours.names(Days::NewYear) {
            true if is_in(NEW_YEAR) => vec![true],
            true if is_in(AROUND_NEW_YEAR) => both(),
            _ => vec![false],
        };
        let obon = if is_in(OBON) && hours.closed.contains(&Days::Obon) { both() } else { vec![false] };
        let mut all = Vec::new();
        for holiday in holiday {
            for new_year in &new_year {
                for obon in &obon {
                    let (new_year, obon) = (*new_year, *obon);
                    all.push(Read { date, holiday, new_year, obon });
                }
            }
        }
        Self(all)
    }

    /// What is so at a time of the day: known where it is the same whatever the day is.
    pub(super) fn state(&self, hours: &Hours, at: Clock) -> State {
        let mut states = self.0.iter().map(|day| day.state(hours, at));
        let first = states.next().unwrap_or(State::Unknown);
        if states.all(|state| state == first) { first } else { State::Unknown }
    }
}

impl Read {
    fn week(self) -> Weekday {
        self.date.weekday()
    }

    fn of_year(self) -> DayOfYear {
        DayOfYear::of(self.date)
    }

    fn ends_month(self) -> bool {
        self.date == self.date.last_of_month()
    }

    fn state(self, hours: &Hours, at: Clock) -> State {
        let is_date = |days: &Days| matches!(days, Days::Dates(from, to) if self.of_year().is_in(*from, *to));
        let dated: Vec<&Row> = hours.open.iter().filter(|row| row.days.iter().any(is_date)).collect();
        if !dated.is_empty() {
            return state_of(dated.into_iter().map(|row| (row, Applies::Yes)), at);
        }
        if hours.closed.iter().any(|days| self.is_in(hours, *days)) {
            return State::Closed;
        }
        let instead = |days: Days, holds: bool| -> Vec<&Row> {
            hours.open.iter().filter(|row| holds && row.days.contains(&days)).collect()
        };
        let (month_end, new_year) = (instead(Days::MonthEnd, self.ends_month()), instead(Days::NewYear, self.new_year));
        for rows in [month_end, new_year] {
            if !rows.is_empty() {
                return state_of(rows.into_iter().map(|row| (row, Applies::Yes)), at);
            }
        }
        let usual = state_of(hours.open.iter().map(|row| (row, self.applies(hours, row))), at);
        let (from, to) = SILENT_NEW_YEAR;
        if usual != State::Closed && self.of_year().is_in(from, to) && !hours.speaks_of_new_year() {
            return State::Unknown;
        }
        usual
    }

    /// Whether it is one of the days that are closed.
    fn is_in(self, hours: &Hours, closed: Days) -> bool {
        match closed {
            Days::On(week) => self.week() == week,
            Days::Holiday => self.holiday,
            Days::NewYear => self.new_year && !hours.closed_on_a_date_in(AROUND_NEW_YEAR),
            Days::Obon => self.obon && !hours.closed_on_a_date_in(OBON),
            Days::MonthEnd => self.ends_month(),
            Days::Dates(from, to) => self.of_year().is_in(from, to),
            Days::Daily | Days::Weekdays | Days::Unsaid => false,
        }
    }

    /// Whether a row of usual days holds on it.
    fn applies(self, hours: &Hours, row: &Row) -> Applies {
        let named = |days: &Days| match *days {
            Days::Daily => Applies::Yes,
            Days::Weekdays if !self.holiday && !is_weekend(self.week()) => Applies::Yes,
            Days::Unsaid => Applies::Maybe,
            Days::On(week) if week == self.week() => match self.holiday {
                false => Applies::Yes,
                true if hours.open.iter().any(|row| row.days.contains(&Days::Holiday)) => Applies::No,
                true if hours.open_on.contains(&Special::Holiday) => Applies::Yes,
                true => Applies::Maybe,
            },
            Days::Holiday if self.holiday => Applies::Yes,
            _ => Applies::No,
        };
        row.days.iter().map(named).max().unwrap_or(Applies::No)
    }
}

impl Hours {
    fn names(&self, days: Days) -> bool {
        self.closed.contains(&days) || self.open.iter().any(|row| row.days.contains(&days))
    }

    fn closed_on_a_date_in(&self, (first, last): Span) -> bool {
        let touches = |days: &Days| match days {
            Days::Dates(from, to) => from.is_in(first, last) || first.is_in(*from, *to),
            _ => false,
        };
        self.closed.iter().any(touches)
    }

    fn speaks_of_new_year(&self) -> bool {
        self.names(Days::NewYear)
            || self.open_on.contains(&Special::NewYear)
            || self.closed_on_a_date_in(SILENT_NEW_YEAR)
    }
}

/// What rows say of a time. Where somebody answers, nothing is recorded.
fn state_of<'a>(rows: impl Iterator<Item = (&'a Row, Applies)>, at: Clock) -> State {
    let mut recorded = Applies::No;
    let mut answered = Applies::No;
    for (row, applies) in rows.filter(|(row, _)| row.from <= at && row.to.is_none_or(|to| at < to)) {
        let applies = if row.to.is_none() { applies.min(Applies::Maybe) } else { applies };
        let found = if row.by == By::Person { &mut answered } else { &mut recorded };
        *found = applies.max(*found);
    }
    match (answered, recorded) {
        (Applies::Yes, _) => State::Open,
        (Applies::No, Applies::No) => State::Closed,
        (Applies::No, Applies::Yes) => State::Recorded,
        _ => State::Unknown,
    }
}
