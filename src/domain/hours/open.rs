//! Whether somebody answers at a moment. The moment is given, in Japan's time; nothing here reads a clock.

use jiff::ToSpan as _;
use jiff::civil::{DateTime, Time};

use super::day::{Day, State};
use super::{Clock, Holidays, Hours};
use crate::domain::period::Date;

/// A moment in Japan.
pub type Moment = DateTime;

/// Reads `2026-11-26T14:10`.
pub fn parse_moment(text: &str) -> Option<Moment> {
    DateTime::strptime("%Y-%m-%dT%H:%M", text).ok()
}

/// How many days are looked through for the next opening.
const DAYS_AHEAD: usize = 40;

/// What a clock says of a number or a desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    /// Somebody answers, until then where that is known.
    Open {
        /// The end of it.
        until: Option<Moment>,
    },
    /// A machine records; somebody answers from then on, where all days before are known.
    Recorded {
        /// When somebody answers again.
        opens: Option<Moment>,
    },
    /// Nobody answers until then, where all days before are known.
    Closed {
        /// When somebody answers again.
        opens: Option<Moment>,
    },
    /// No source says it well enough.
    NotKnown,
}

impl Hours {
    /// Whether somebody answers at a moment.
    pub fn open_at(&self, holidays: &Holidays, moment: Moment) -> Open {
        let mut ahead = self.ahead(holidays, moment);
        let Some((_, now)) = ahead.next() else { return Open::NotKnown };
        match now {
            State::Unknown => Open::NotKnown,
            State::Open => {
                let end = ahead.find(|(_, state)| *state != State::Open);
                Open::Open { until: end.filter(|(_, state)| *state != State::Unknown).map(|(moment, _)| moment) }
            }
            State::Recorded | State::Closed => {
                let next = ahead.find(|(_, state)| matches!(state, State::Open | State::Unknown));
                let opens = next.filter(|(_, state)| *state == State::Open).map(|(moment, _)| moment);
                if now == State::Closed { Open::Closed { opens } } else { Open::Recorded { opens } }
            }
        }
    }

    /// What is so at a moment, and each time at which that may change, as far as one looks ahead.
    fn ahead<'a>(&'a self, holidays: &'a Holidays, moment: Moment) -> impl Iterator<Item = (Moment, State)> + 'a {
        let now = Clock::of(moment.time());
        let days = moment.date().series(1.day()).take(DAYS_AHEAD);
        let changes = days.flat_map(move |date| {
            let day = Day::new(self, date, holidays);
            let begins = self.changes().into_iter().map(move |at| (date, at));
            begins.map(move |(date, at)| (date, at, day.state(self, at))).collect::<Vec<_>>()
        });
        let at_once = Day::new(self, moment.date(), holidays).state(self, now);
        let later = changes.filter(move |(date, at, _)| *date > moment.date() || *at > now);
        [(moment, at_once)].into_iter().chain(later.map(|(date, at, state)| (at.on(date), state)))
    }

    /// The times of a day at which something may begin or end, in order.
    fn changes(&self) -> Vec<Clock> {
        let ends = self.open.iter().flat_map(|row| [Some(row.from), row.to]).flatten();
        let mut changes: Vec<Clock> = ends.chain([Clock::START]).filter(|at| *at < Clock::END).collect();
        changes.sort_unstable();
        changes.dedup();
        changes
    }
}

impl Open {
    /// What is so where any of several numbers can be called.
    pub fn of_any(all: impl IntoIterator<Item = Self>) -> Self {
        let all: Vec<Self> = all.into_iter().collect();
        let latest = |ends: Vec<Option<Moment>>| ends.into_iter().collect::<Option<Vec<_>>>()?.into_iter().max();
        let earliest = |starts: Vec<Option<Moment>>| starts.into_iter().collect::<Option<Vec<_>>>()?.into_iter().min();
        let open: Vec<_> =
            all.iter().filter_map(|one| if let Self::Open { until } = one { Some(*until) } else { None }).collect();
        if !open.is_empty() {
            return Self::Open { until: latest(open) };
        }
        let opens: Option<Vec<_>> = all
            .iter()
            .map(|one| match one {
                Self::Closed { opens } | Self::Recorded { opens } => Some(*opens),
                Self::Open { .. } | Self::NotKnown => None,
            })
            .collect();
        let Some(opens) = opens.filter(|opens| !opens.is_empty()).map(earliest) else { return Self::NotKnown };
        if all.iter().any(|one| matches!(one, Self::Recorded { .. })) {
            Self::Recorded { opens }
        } else {
            Self::Closed { opens }
        }
    }
}

impl Clock {
    /// The minute of a time of day.
    pub fn of(time: Time) -> Self {
        Self(u16::from(time.hour().unsigned_abs()) * 60 + u16::from(time.minute().unsigned_abs()))
    }

    /// This time on a day.
    fn on(self, date: Date) -> Moment {
        date.to_datetime(Time::midnight()) + i64::from(self.0).minutes()
    }
}
