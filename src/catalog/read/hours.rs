//! When somebody answers: `catalog check` refuses what cannot be.

use super::fields::Fields;
use super::kind::{filled, list_or_one};
use super::map::map;
use super::reader::{Got, Reader};
use super::scalar::{Scalar, not_allowed, word};
use super::shape::Shape;
use crate::catalog::finding::Code;
use crate::catalog::node::Mark;
use crate::domain::hours::{By, Clash, Clock, Days, Hours, Row, Special};
use crate::text::lang::Wording;
use crate::words::findings as say;

/// The most rows: each is compared with the others.
const MOST_ROWS: usize = 100;

/// When a number is answered.
pub(super) fn hours(m: &mut Fields<'_, '_>) -> Got<Hours> {
    let rows = m.need_facts("open", map(row));
    let closed = m.or("closed", filled(DayWord(Days::CLOSED)).at_most(MOST_ROWS), Vec::new());
    let open_on = m.or("open_on", filled(word::<Special>()).at_most(MOST_ROWS), Vec::new());
    let rows = rows?;
    let marks: Vec<Mark> = rows.read().iter().map(|(mark, _)| *mark).collect();
    if marks.len() > MOST_ROWS {
        return Err(m.tell(Code::TooMany, m.mark_of("open"), say::too_many(MOST_ROWS)));
    }
    let hours = Hours { open: rows.all()?, closed: closed?, open_on: open_on? };
    match hours.clash() {
        None => Ok(hours),
        Some(Clash::Overlap(earlier, later, days)) => {
            Err(m.tell(Code::Overlap, marks[later], say::hours_overlap(&days.to_string(), marks[earlier].line)))
        }
        Some(Clash::OpenAndClosed(days)) => {
            let key = if hours.closed.is_empty() { "open_on" } else { "closed" };
            Err(m.tell(Code::OpenAndClosed, m.mark_of(key), say::open_and_closed(&days.to_string())))
        }
    }
}

fn row(m: &mut Fields<'_, '_>) -> Got<Row> {
    let days = m.need("days", list_or_one(DayWord(Days::IN_ROWS)));
    let from = m.need("from", Time);
    let to = m.may("to", Time);
    let by = m.or("by", word::<By>(), By::Person);
    let row = Row { days: days?, from: from?, to: to?, by: by? };
    if row.to.is_some_and(|to| row.from >= to) || row.from == Clock::END {
        let key = if row.to.is_some() { "to" } else { "from" };
        return Err(m.tell(Code::EmptyPeriod, m.mark_of(key), say::empty_hours()));
    }
    Ok(row)
}

/// `9:00`.
#[derive(Clone, Copy, Debug)]
struct Time;

impl Scalar for Time {
    type Value = Clock;

    fn form(&self) -> Shape {
        Shape::Clock
    }

    fn of(&self, text: &Wording, mark: Mark, reader: &mut Reader<'_>) -> Got<Clock> {
        Clock::parse(text).ok_or_else(|| reader.error(Code::BadTime, mark, say::bad_time(text)))
    }
}

/// One of these words for days, or days of each year.
#[derive(Clone, Copy, Debug)]
struct DayWord(&'static [&'static str]);

impl Scalar for DayWord {
    type Value = Days;

    fn form(&self) -> Shape {
        Shape::DayWord(self.0)
    }

    fn of(&self, text: &Wording, mark: Mark, reader: &mut Reader<'_>) -> Got<Days> {
        let is_date = text.starts_with(|c: char| c.is_ascii_digit());
        match Days::parse(text) {
            Some(days) if is_date || self.0.contains(&&**text) => Ok(days),
            _ if is_date => Err(reader.error(Code::BadDay, mark, say::bad_day_of_year(text))),
            _ => Err(not_allowed(text, self.0, mark, reader)),
        }
    }
}
