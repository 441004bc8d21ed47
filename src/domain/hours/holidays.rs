//! Japan's public holidays, as far as they are announced.

use crate::domain::period::{Date, DayRange};

/// The public holidays of the years for which they are known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holidays {
    known: Option<DayRange>,
    days: Vec<Date>,
}

impl Holidays {
    /// All holidays of a time; before and after it, none is known.
    pub fn new(known: DayRange, days: impl IntoIterator<Item = Date>) -> Self {
        let mut days: Vec<Date> = days.into_iter().collect();
        days.sort_unstable();
        Self { known: Some(known), days }
    }

    /// Whether a day is one, where that is known.
    pub fn is_one(&self, day: Date) -> Option<bool> {
        let known = self.known.filter(|known| known.first() <= day && day <= known.last());
        known.map(|_| self.days.binary_search(&day).is_ok())
    }

    /// The last day of which it is known.
    pub fn last_known(&self) -> Option<Date> {
        self.known.map(DayRange::last)
    }
}
