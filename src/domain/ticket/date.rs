//! The day of the move inside a ticket. The forms that people give have a place in one digit; any other range is spelt out.

use jiff::SignedDuration;
use jiff::civil::date;

use super::digits::{Reader, Writer};
use crate::domain::consultation::Consultation;
use crate::domain::period::{Date, DayRange};

/// Days from the first day of 光コラボ on that have a place: to July 2037.
const DAYS: u64 = 8192;
/// Months from January 2015 on.
const MONTHS: u64 = 288;
/// Years from 2015 on.
const YEARS: u64 = 32;
/// Ranges of two to 25 whole months.
const MORE_MONTHS: u64 = 24;

const EXACT: u64 = 0;
const SINCE_BEGAN: u64 = EXACT + DAYS;
const SINCE_MONTH: u64 = SINCE_BEGAN + DAYS;
const SINCE_YEAR: u64 = SINCE_MONTH + DAYS;
const MONTH: u64 = SINCE_YEAR + DAYS;
const YEAR: u64 = MONTH + MONTHS;
const WHOLE_MONTHS: u64 = YEAR + YEARS;
const ANY: u64 = WHOLE_MONTHS + MONTHS * MORE_MONTHS;
const FORMS: u64 = ANY + 1;

/// Distances that are usual, and all that a calendar here can have.
const ANY_DAYS: &[u64] = &[1 << 15, 1 << 23];
const HOURS_OF_A_DAY: i64 = 24;

pub(super) fn write(out: &mut Writer, range: DayRange) {
    let (first, last) = (range.first(), range.last());
    if let Some(form) = form(first, last) {
        out.push(form, FORMS);
    } else {
        out.push(ANY, FORMS);
        write_any(out, first);
        write_any(out, last);
    }
}

/// The digit of a range that has one.
fn form(first: Date, last: Date) -> Option<u64> {
    let day = days_between(Consultation::collabo_began(), last).filter(|day| *day < DAYS);
    let month = months_between(first_month(), first).filter(|month| *month < MONTHS);
    let year = u64::try_from(first.year() - first_month().year()).ok().filter(|year| *year < YEARS);
    let begins_month = first.day() == 1;
    let begins_year = begins_month && first.month() == 1;
    let ends_month = last == last.last_of_month();
    let more = months_between(first, last).filter(|more| begins_month && ends_month && *more <= MORE_MONTHS);
    let of_year = begins_year && first.year() == last.year();
    None.or(day.filter(|_| first == last).map(|day| EXACT + day))
        .or(month.filter(|_| more == Some(0)).map(|month| MONTH + month))
        .or(year.filter(|_| of_year && last == first.last_of_year()).map(|year| YEAR + year))
        .or(day.filter(|_| first == Consultation::collabo_began()).map(|day| SINCE_BEGAN + day))
        .or(day.filter(|_| begins_month && months_between(first, last) == Some(0)).map(|day| SINCE_MONTH + day))
        .or(day.filter(|_| of_year).map(|day| SINCE_YEAR + day))
        .or(month.zip(more).map(|(month, more)| WHOLE_MONTHS + month * MORE_MONTHS + more - 1))
}

/// The range that was written; nothing when no calendar has such days.
pub(super) fn read(digits: &mut Reader) -> Option<DayRange> {
    let began = Consultation::collabo_began();
    let form = digits.next(FORMS);
    let day = |from: u64| add_days(began, form - from);
    let (first, last) = match form {
        EXACT..SINCE_BEGAN => (day(EXACT)?, day(EXACT)?),
        SINCE_BEGAN..SINCE_MONTH => (began, day(SINCE_BEGAN)?),
        SINCE_MONTH..SINCE_YEAR => (day(SINCE_MONTH)?.first_of_month(), day(SINCE_MONTH)?),
        SINCE_YEAR..MONTH => (day(SINCE_YEAR)?.first_of_year(), day(SINCE_YEAR)?),
        MONTH..YEAR => {
            let first = add_months(first_month(), form - MONTH)?;
            (first, first.last_of_month())
        }
        YEAR..WHOLE_MONTHS => {
            let first = add_months(first_month(), (form - YEAR) * 12)?;
            (first, first.last_of_year())
        }
        WHOLE_MONTHS..ANY => {
            let (month, more) = ((form - WHOLE_MONTHS) / MORE_MONTHS, (form - WHOLE_MONTHS) % MORE_MONTHS + 1);
            let first = add_months(first_month(), month)?;
            (first, add_months(first, more)?.last_of_month())
        }
        _ => {
            let first = read_any(digits)?;
            (first, read_any(digits)?)
        }
    };
    DayRange::new(first, last)
}

/// Any day: before 1970 or not, and how far from its first day.
fn write_any(out: &mut Writer, day: Date) {
    let origin = date(1970, 1, 1);
    out.push(u64::from(day < origin), 2);
    out.push_number(days_between(origin.min(day), origin.max(day)).unwrap_or_default(), ANY_DAYS);
}

fn read_any(digits: &mut Reader) -> Option<Date> {
    let origin = date(1970, 1, 1);
    let before = digits.next(2) == 1;
    let days = digits.next_number(ANY_DAYS);
    if before { subtract_days(origin, days) } else { add_days(origin, days) }
}

fn first_month() -> Date {
    date(2015, 1, 1)
}

fn days_between(from: Date, to: Date) -> Option<u64> {
    u64::try_from(to.duration_since(from).as_hours() / HOURS_OF_A_DAY).ok().filter(|_| from <= to)
}

fn add_days(from: Date, days: u64) -> Option<Date> {
    from.checked_add(duration(days)?).ok()
}

fn subtract_days(from: Date, days: u64) -> Option<Date> {
    from.checked_sub(duration(days)?).ok()
}

fn duration(days: u64) -> Option<SignedDuration> {
    Some(SignedDuration::from_hours(i64::try_from(days).ok()?.checked_mul(HOURS_OF_A_DAY)?))
}

/// Months from the one of `from` to the one of `to`.
fn months_between(from: Date, to: Date) -> Option<u64> {
    let months = |day: Date| i64::from(day.year()) * 12 + i64::from(day.month());
    u64::try_from(months(to) - months(from)).ok()
}

fn add_months(from: Date, months: u64) -> Option<Date> {
    let month = u64::from(from.month().unsigned_abs()) - 1 + months;
    let year = i16::try_from(month / 12).ok()?.checked_add(from.year())?;
    Date::new(year, i8::try_from(month % 12 + 1).ok()?, 1).ok()
}
