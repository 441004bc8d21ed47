//! The day of a past move as a customer says it and a consultant types it.

use super::super::choices::{Choices, Situation};
use super::super::effect::Notice;
use super::super::row::Row;
use super::super::step::Step;
use super::ask::{Ask, Given};
use crate::domain::catalog::Catalog;
use crate::domain::consultation::Consultation;
use crate::domain::period::{Date, DayRange};
use crate::keys::bindings::Context;
use crate::say;
use crate::text::clean::to_ascii_key;
use crate::text::lang::{Lang, Msg};
use crate::words::wizard as words;
use crate::words::wizard::{BETWEEN_YEAR_MONTH_DAY, ERAS, FIRST_YEAR_OF_ERA};

pub(super) struct AskMovedOn;

impl Ask for AskMovedOn {
    fn step(&self) -> Step {
        Step::Situation
    }

    fn context(&self) -> Context {
        Context::Day
    }

    fn label(&self, _so_far: &Choices) -> Msg {
        words::ASK_MOVED_ON
    }

    fn is_asked(&self, situation: Situation) -> bool {
        situation == Situation::Moved
    }

    fn is_chosen(&self, _row: &Row, _choices: &Choices) -> bool {
        false
    }

    fn check(&self, given: &Given<'_>, _choices: &Choices) -> Result<(), Notice> {
        parse(given.typed, given.today).map(|_| ())
    }

    fn put(&self, given: &Given<'_>, choices: &mut Choices) {
        choices.moved_on = choices.kept_date.or_else(|| parse(given.typed, given.today).ok());
    }

    fn typed(&self, choices: &mut Choices) {
        choices.kept_date = None;
    }

    fn answered(&self, choices: &Choices, _catalog: &Catalog, lang: Lang) -> Option<String> {
        choices.moved_on.map(|day| say::day(day, lang))
    }

    fn fill(&self, _catalog: &Catalog, choices: &Choices, consultation: Consultation) -> Consultation {
        let day = choices.moved_on.unwrap_or_else(|| some_day(consultation.today));
        consultation.on(day)
    }

    fn recall(&self, consultation: &Consultation, choices: &mut Choices) {
        choices.moved_on = Some(consultation.date);
    }
}

/// What is known of the day of a past move of which nothing is known.
pub(in super::super) fn some_day(today: Date) -> DayRange {
    parse("", today).unwrap_or(DayRange::exact(today))
}

/// The days on which the line may have moved; nothing typed means that the customer does not know.
pub fn parse(typed: &str, today: Date) -> Result<DayRange, Notice> {
    let began = Consultation::collabo_began();
    let plain = plain(typed);
    if plain.is_empty() {
        // The move is over, so it was not today: else the answer would speak of what to do before it.
        let yesterday = today.yesterday().unwrap_or(today).max(began);
        return DayRange::new(began, yesterday).ok_or(Notice::NoDay);
    }
    let day = DayRange::parse(&plain).ok_or(Notice::NoDay)?;
    if day.first() > today {
        return Err(Notice::DayAhead);
    }
    if day.last() < began {
        return Err(Notice::DayTooEarly);
    }
    DayRange::new(day.first().max(began), day.last().min(today)).ok_or(Notice::NoDay)
}

/// `2015年4月`, `2015/4`, `201504` and `H27.4` as `2015-04`.
fn plain(typed: &str) -> String {
    let folded: String = typed.trim().chars().map(to_ascii_key).flat_map(char::to_lowercase).collect();
    let (first_year, rest) = ERAS
        .iter()
        .find_map(|(era, before)| folded.strip_prefix(era).map(|rest| (*before, rest)))
        .unwrap_or((0, folded.as_str()));
    let rest = rest.replace(FIRST_YEAR_OF_ERA, "1");
    let parts: Vec<&str> =
        rest.split(|letter| BETWEEN_YEAR_MONTH_DAY.contains(&letter)).filter(|part| !part.is_empty()).collect();
    let parts = match parts.as_slice() {
        [digits] if first_year == 0 && digits.bytes().all(|byte| byte.is_ascii_digit()) => groups(digits),
        parts => parts.iter().map(|&part| part.to_owned()).collect(),
    };
    let written = parts.iter().enumerate().map(|(place, part)| match part.parse::<i16>() {
        Ok(year) if place == 0 => first_year.saturating_add(year).to_string(),
        Ok(number) => format!("{number:02}"),
        Err(_) => part.clone(),
    });
    written.collect::<Vec<_>>().join("-")
}

/// `20150401` as year, month, day.
fn groups(digits: &str) -> Vec<String> {
    match digits.len() {
        6 | 8 => [0..4, 4..6, 6..8].into_iter().filter_map(|part| digits.get(part).map(str::to_owned)).collect(),
        _ => vec![digits.to_owned()],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Result<String, Notice> {
        parse(text, jiff::civil::date(2026, 11, 22)).map(|day| day.to_string())
    }

    #[test]
    fn a_day_is_taken_as_it_is_said() {
        for (text, expected) in [
            ("2016", "2016"),
            ("2016-04", "2016-04"),
            ("2016-04-01", "2016-04-01"),
            ("２０１６－０４", "2016-04"),
            ("2016年4月", "2016-04"),
            ("2016年4月1日", "2016-04-01"),
            ("2016/4/1", "2016-04-01"),
            ("2016ー4", "2016-04"),
            ("201604", "2016-04"),
            ("20160401", "2016-04-01"),
            ("H28.4", "2016-04"),
            ("平成28年4月", "2016-04"),
            ("令和元年", "2019"),
            ("r2", "2020"),
            ("2016-", "2016"),
        ] {
            assert_eq!(typed(text).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn a_rough_day_ends_where_it_can_no_longer_be() {
        assert_eq!(typed("2015").as_deref(), Ok("2015-02-01..2015-12-31"));
        assert_eq!(typed("2026-11").as_deref(), Ok("2026-11-01..2026-11-22"));
        assert_eq!(typed("").as_deref(), Ok("2015-02-01..2026-11-21"));
    }

    #[test]
    fn what_is_no_day_of_a_past_move_is_refused() {
        assert_eq!(typed("きのう"), Err(Notice::NoDay));
        assert_eq!(typed("2016年ごろ"), Err(Notice::NoDay));
        assert_eq!(typed("2016-04-01-01"), Err(Notice::NoDay));
        assert_eq!(typed("2016-13"), Err(Notice::NoDay));
        assert_eq!(typed("16"), Err(Notice::NoDay));
        assert_eq!(typed("2014"), Err(Notice::DayTooEarly));
        assert_eq!(typed("2027"), Err(Notice::DayAhead));
    }
}
