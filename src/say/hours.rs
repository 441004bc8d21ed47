//! Opening hours in words: every language is made from the same data, so that none can say something else than the others.

use super::speaker::Speaker;
use crate::domain::hours::{By, Clock, DayOfYear, Days, Holidays, Hours, Moment, Open, Row, Special, Weekday};
use crate::text::lang::{Lang, Words};
use crate::words::handout::PageLang;
use crate::words::hours::{self as words, HoursWords};

/// Hours in both languages, and in plain Japanese where that differs.
pub fn hours(hours: &Hours) -> Words {
    let [ja, en, easy] = PageLang::ALL.map(|lang| hours_in(hours, lang));
    let easy = Some(easy).filter(|easy| *easy != ja);
    Words { ja: ja.into(), en: en.into(), easy: easy.map(Into::into) }
}

/// Hours in one language.
pub(super) fn hours_in(hours: &Hours, lang: PageLang) -> String {
    Saying { hours, words: words::of(lang) }.said()
}

impl Speaker<'_> {
    /// What is so at the moment of the consultation, where it has one and the hours say it.
    pub(super) fn open_now(&self, at: impl FnOnce(&Holidays, Moment) -> Open) -> Option<String> {
        let now = self.now?;
        open_said(at(self.catalog.holidays(), now), now, self.lang)
    }
}

/// 受付中 19:00まで; 時間外 明日9:00から. Nothing is said of what nobody knows.
fn open_said(open: Open, now: Moment, lang: Lang) -> Option<String> {
    Some(match open {
        Open::Open { until: None } => words::OPEN.get(lang).to_owned(),
        Open::Open { until: Some(until) } => words::open_until(lang, &end_said(until, now, lang)),
        Open::Recorded { opens: None } => words::RECORDED.get(lang).to_owned(),
        Open::Recorded { opens: Some(opens) } => words::recorded_until(lang, &moment_said(opens, now, lang)),
        Open::Closed { opens: None } => words::CLOSED.get(lang).to_owned(),
        Open::Closed { opens: Some(opens) } => words::closed_until(lang, &moment_said(opens, now, lang)),
        Open::NotKnown => return None,
    })
}

/// The end of a day is its 24:00 rather than the next day's beginning.
fn end_said(end: Moment, now: Moment, lang: Lang) -> String {
    let midnight = Clock::of(end.time()) == Clock::START && now.date().tomorrow().is_ok_and(|next| next == end.date());
    if midnight { Clock::END.to_string() } else { moment_said(end, now, lang) }
}

fn moment_said(moment: Moment, now: Moment, lang: Lang) -> String {
    let (date, time) = (moment.date(), Clock::of(moment.time()).to_string());
    if date == now.date() {
        time
    } else if now.date().tomorrow().is_ok_and(|next| next == date) {
        words::tomorrow(lang, &time)
    } else {
        let of_lang = words::of(lang.into());
        let week = of_lang.week[usize::from(date.weekday().to_monday_zero_offset().unsigned_abs())];
        (of_lang.on_a_day)(&(of_lang.date)(date.month(), date.day()), week, &time)
    }
}

struct Saying<'a> {
    hours: &'a Hours,
    words: &'static HoursWords,
}

impl Saying<'_> {
    fn said(&self) -> String {
        let (hours, words) = (self.hours, self.words);
        let groups: Vec<&[Row]> =
            hours.open.chunk_by(|one, other| one.days == other.days && one.by == other.by).collect();
        let all_recorded = hours.open.iter().all(|row| row.by == By::Recorded);
        let open_on_new_year = hours.open_on.contains(&Special::NewYear);
        let mut also = hours.open_on.clone();
        let body = match groups[..] {
            [group] if group[0].days == [Days::Daily] => {
                let times = self.times(group);
                also.retain(|_| !open_on_new_year);
                match group {
                    [row] if row.is_all_day() && open_on_new_year => words.all_year.to_owned(),
                    // What a source calls 24 hours is every day's.
                    [row] if row.is_all_day() => times,
                    _ if open_on_new_year => (words.every_day_of_the_year)(&times),
                    _ => (words.every_day)(&times),
                }
            }
            [group] if self.is_all_but_closed(&group[0].days) => self.times(group),
            _ => {
                let group = |group: &&[Row]| {
                    let said = self.on_days(group);
                    let recorded = group[0].by == By::Recorded && !all_recorded;
                    if recorded { (words.remarked)(&said, &[words.recorded.to_owned()]) } else { said }
                };
                groups.iter().map(group).collect::<Vec<_>>().join(words.and_rows)
            }
        };
        let no_end = hours.open.iter().any(|row| row.to.is_none()).then(|| words.no_end.to_owned());
        let recorded = all_recorded.then(|| words.recorded.to_owned());
        let closed = (!hours.closed.is_empty()).then(|| match hours.closed[..] {
            [Days::NewYear] => words.closed_new_year.to_owned(),
            _ => (words.closed)(&self.days(&hours.closed)),
        });
        let also: Vec<Days> = also
            .into_iter()
            .map(|special| match special {
                Special::Holiday => Days::Holiday,
                Special::NewYear => Days::NewYear,
            })
            .collect();
        let also = (!also.is_empty()).then(|| (words.also)(&self.days(&also)));
        let remarks: Vec<String> = [no_end, recorded, closed, also].into_iter().flatten().collect();
        if remarks.is_empty() { body } else { (words.remarked)(&body, &remarks) }
    }

    /// Whether the days are all of the week that are not closed: then who names the closed ones has named them.
    fn is_all_but_closed(&self, days: &[Days]) -> bool {
        let of_week = |days: &[Days]| days.iter().filter(|day| matches!(day, Days::On(_))).count();
        let closed = of_week(&self.hours.closed);
        closed > 0 && of_week(days) == days.len() && days.len() + closed == 7
    }

    fn times(&self, rows: &[Row]) -> String {
        let time = |row: &Row| match row.to {
            Some(_) if row.is_all_day() => self.words.all_day.to_owned(),
            Some(to) => format!("{}-{to}", row.from),
            None => (self.words.from)(&row.from.to_string()),
        };
        rows.iter().map(time).collect::<Vec<_>>().join(self.words.and_times)
    }

    fn on_days(&self, group: &[Row]) -> String {
        let times = self.times(group);
        match group[0].days[..] {
            [Days::Unsaid] => times,
            ref days => (self.words.on)(&self.days(days), &times),
        }
    }

    fn days(&self, days: &[Days]) -> String {
        let words = self.words;
        let mut week: Vec<Weekday> =
            days.iter().filter_map(|day| if let Days::On(day) = day { Some(*day) } else { None }).collect();
        week.sort_by_key(|day| day.to_monday_zero_offset());
        let mut said: Vec<String> = Vec::new();
        let has = |day: Days| days.contains(&day);
        if has(Days::Daily) {
            said.push(words.daily.to_owned());
        }
        if has(Days::Weekdays) {
            said.push(words.weekdays.to_owned());
        }
        let is_weekend = week == [Weekday::Saturday, Weekday::Sunday];
        match (is_weekend, has(Days::Holiday)) {
            (true, true) => said.push(words.weekend_and_holidays.to_owned()),
            (true, false) => said.push(words.weekend.to_owned()),
            (false, holidays) => {
                said.extend(self.week(&week));
                said.extend(holidays.then(|| words.holidays.to_owned()));
            }
        }
        for day in days {
            match *day {
                Days::NewYear => said.push(words.new_year.to_owned()),
                Days::Obon => said.push(words.obon.to_owned()),
                Days::MonthEnd => said.push(words.month_end.to_owned()),
                Days::Dates(from, to) => said.push(self.dates(from, to)),
                Days::Daily | Days::Weekdays | Days::Unsaid | Days::On(_) | Days::Holiday => {}
            }
        }
        said.join(words.and_days)
    }

    /// Days of the week in order: three and more in a row by the first and the last.
    fn week(&self, days: &[Weekday]) -> Vec<String> {
        let name = |day: &Weekday| self.words.week[usize::from(day.to_monday_zero_offset().unsigned_abs())];
        let mut said = Vec::new();
        for run in days.chunk_by(|one, next| one.to_monday_zero_offset() + 1 == next.to_monday_zero_offset()) {
            match run {
                [first, _, .., last] if run.len() > 2 => said.push((self.words.week_range)(name(first), name(last))),
                _ => said.extend(run.iter().map(|day| name(day).to_owned())),
            }
        }
        said
    }

    fn dates(&self, from: DayOfYear, to: DayOfYear) -> String {
        let words = self.words;
        let date = |day: DayOfYear| (words.date)(day.month, day.day);
        if from == to {
            date(from)
        } else if from.month == to.month && from.day + 1 == to.day {
            (words.two_dates)(from.month, from.day, to.day)
        } else {
            (words.dates)(&date(from), &date(to))
        }
    }
}

#[cfg(test)]
mod tests;
