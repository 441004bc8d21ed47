//! Days, and facts that hold only for a time whose ends may themselves be known only roughly.

use std::fmt;

pub use jiff::civil::Date;

/// Whether something holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// It holds on every day in question.
    Yes,
    /// It holds on none of them.
    No,
    /// The days are not known well enough to tell.
    Maybe,
}

/// A day that may be known only roughly: some day from `first` to `last`, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DayRange {
    first: Date,
    last: Date,
}

impl DayRange {
    /// A day that is known.
    pub fn exact(day: Date) -> Self {
        Self { first: day, last: day }
    }

    /// Some day from `first` to `last`; nothing when they are the wrong way round.
    pub fn new(first: Date, last: Date) -> Option<Self> {
        (first <= last).then_some(Self { first, last })
    }

    /// Reads `2019-07-01`, `2019-07`, `2019`, or two of these with `..` between them.
    pub fn parse(text: &str) -> Option<Self> {
        let (from, to) = text.split_once("..").unwrap_or((text, text));
        let (from, to) = (Self::parse_one(from.trim())?, Self::parse_one(to.trim())?);
        Self::new(from.first, to.last)
    }

    fn parse_one(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let mut digits = |many: usize| match parts.next() {
            None => Some(None),
            Some(part) => (part.len() == many && part.bytes().all(|b| b.is_ascii_digit())).then_some(Some(part)),
        };
        let (year, month, day) = (digits(4)??, digits(2)?, digits(2)?);
        if parts.next().is_some() {
            return None;
        }
        let year: i16 = year.parse().ok()?;
        match (month, day) {
            (None, _) => Self::new(Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?),
            (Some(month), None) => {
                let first = Date::new(year, month.parse().ok()?, 1).ok()?;
                Self::new(first, first.last_of_month())
            }
            (Some(month), Some(day)) => Date::new(year, month.parse().ok()?, day.parse().ok()?).ok().map(Self::exact),
        }
    }

    /// The earliest day that it can be.
    pub fn first(self) -> Date {
        self.first
    }

    /// The latest day that it can be.
    pub fn last(self) -> Date {
        self.last
    }

    /// Whether the very day is known.
    pub fn is_exact(self) -> bool {
        self.first == self.last
    }
}

impl fmt::Display for DayRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { first, last } = *self;
        if first == last {
            write!(f, "{first}")
        } else if first.day() == 1 && last == first.last_of_month() {
            write!(f, "{:04}-{:02}", first.year(), first.month())
        } else if first.day() == 1 && first.month() == 1 && last == first.last_of_year() {
            write!(f, "{:04}", first.year())
        } else {
            write!(f, "{first}..{last}")
        }
    }
}

/// The time in which a fact holds: from `since` up to, but not on, `until`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Period {
    /// The first day on which it holds; open when absent.
    pub since: Option<DayRange>,
    /// The first day on which it no longer holds; open when absent.
    pub until: Option<DayRange>,
}

impl Period {
    /// Whether it holds on a day that may itself be known only roughly.
    pub fn holds_on(&self, day: DayRange) -> Holds {
        let begun = match self.since {
            None => Holds::Yes,
            Some(since) if day.first >= since.last => Holds::Yes,
            Some(since) if day.last < since.first => Holds::No,
            Some(_) => Holds::Maybe,
        };
        let over = match self.until {
            None => Holds::No,
            Some(until) if day.first >= until.last => Holds::Yes,
            Some(until) if day.last < until.first => Holds::No,
            Some(_) => Holds::Maybe,
        };
        match (begun, over) {
            (Holds::No, _) | (_, Holds::Yes) => Holds::No,
            (Holds::Yes, Holds::No) => Holds::Yes,
            _ => Holds::Maybe,
        }
    }

    /// The days from which on it may be another question whether it holds.
    pub fn turns(&self) -> impl Iterator<Item = Date> + use<> {
        let ends = [self.since, self.until].into_iter().flatten();
        ends.flat_map(|end| [end.first, end.last])
    }

    /// The first day on which it surely holds, and the first on which it may hold no longer. Where the second is not after the
    /// first, there is no day on which it surely holds.
    pub fn surely(&self) -> (Date, Date) {
        (self.since.map_or(Date::MIN, DayRange::last), self.until.map_or(Date::MAX, DayRange::first))
    }

    /// Whether there is a day on which both surely hold.
    pub fn surely_overlaps(&self, other: &Self) -> bool {
        let ((begin, end), (begins, ends)) = (self.surely(), other.surely());
        begin.max(begins) < end.min(ends)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> DayRange {
        DayRange::parse(text).unwrap()
    }

    #[test]
    fn partial_days_are_ranges() {
        assert_eq!(day("2016").to_string(), "2016");
        assert_eq!(day("2016-02").last().to_string(), "2016-02-29");
        assert_eq!(day("2016-02").to_string(), "2016-02");
        assert_eq!(day("2015-03..2016").to_string(), "2015-03-01..2016-12-31");
        for wrong in ["", "16", "2016-2", "2016-13", "2019-02-29", "2016..2015", "2016-01-01-01", "いつか", "-2016"]
        {
            assert_eq!(DayRange::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_fact_holds_from_since_and_not_on_until() {
        let period = Period { since: Some(day("2019-07-01")), until: Some(day("2023-12-01")) };
        assert_eq!(period.holds_on(day("2019-06-30")), Holds::No);
        assert_eq!(period.holds_on(day("2019-07-01")), Holds::Yes);
        assert_eq!(period.holds_on(day("2023-11-30")), Holds::Yes);
        assert_eq!(period.holds_on(day("2023-12-01")), Holds::No);
        assert_eq!(period.holds_on(day("2019")), Holds::Maybe);
    }

    #[test]
    fn inside_a_rough_end_nobody_knows() {
        let stays = Period { since: Some(day("2015-03-01")), until: Some(day("2015-03-01..2016-12-31")) };
        let moves = Period { since: Some(day("2015-03-01..2016-12-31")), until: None };
        assert_eq!(stays.holds_on(day("2015-04-01")), Holds::Maybe);
        assert_eq!(moves.holds_on(day("2015-04-01")), Holds::Maybe);
        assert_eq!(moves.holds_on(day("2016-12-31")), Holds::Yes);
        assert!(!stays.surely_overlaps(&moves));
        assert!(moves.surely_overlaps(&Period::default()));
    }

    /// Days of November 2026.
    fn november(number: i8) -> Date {
        jiff::civil::date(2026, 11, number)
    }

    /// Every rough day within four days, and no day at all.
    fn ends() -> Vec<Option<DayRange>> {
        let from = |first| (first..=4).map(move |last| DayRange::new(november(first), november(last)));
        std::iter::once(None).chain((1..=4).flat_map(from)).collect()
    }

    fn periods() -> impl Iterator<Item = Period> {
        ends().into_iter().flat_map(|since| ends().into_iter().map(move |until| Period { since, until }))
    }

    /// Every day that a rough one may be.
    fn each(range: DayRange) -> Vec<Date> {
        range.first().series(jiff::Span::new().days(1)).take_while(|day| *day <= range.last()).collect()
    }

    /// Whether a fact may hold, and whether it may not, as each of its rough ends and the day itself may be any of their days.
    fn may_hold(period: &Period, day: DayRange) -> (bool, bool) {
        let (since, until) = (period.since.map_or(vec![Date::MIN], each), period.until.map_or(vec![Date::MAX], each));
        let cases = || each(day).into_iter().flat_map(|day| since.iter().map(move |since| (day, since)));
        let holds = |(day, since): (Date, &Date), until: &Date| *since <= day && day < *until;
        let any = |wanted| cases().any(|case| until.iter().any(|until| holds(case, until) == wanted));
        (any(true), any(false))
    }

    #[test]
    fn what_is_sure_is_so_whichever_the_rough_days_were() {
        for period in
            periods().filter(|it| it.since.zip(it.until).is_none_or(|(since, until)| since.first < until.last))
        {
            for day in ends().into_iter().flatten() {
                let expected = match may_hold(&period, day) {
                    (true, false) => Holds::Yes,
                    (false, _) => Holds::No,
                    (true, true) => Holds::Maybe,
                };
                assert_eq!(period.holds_on(day), expected, "{period:?} on {day}");
            }
        }
    }

    #[test]
    fn two_facts_surely_overlap_where_both_surely_hold_on_some_day() {
        let days: Vec<DayRange> =
            each(DayRange::parse("2026-10-31..2026-11-05").unwrap()).into_iter().map(DayRange::exact).collect();
        for (one, other) in periods().flat_map(|one| periods().map(move |other| (one, other))) {
            let both = days.iter().any(|day| one.holds_on(*day) == Holds::Yes && other.holds_on(*day) == Holds::Yes);
            assert_eq!(one.surely_overlaps(&other), both, "{one:?} {other:?}");
        }
    }
}
