//! Hours as the lists' detail pages write them: what is surely one time on days that are named becomes data, and the rest stays text.

use std::fmt::Write as _;

use crate::domain::hours::{By, Clock, Days, Hours, Row, Special, Weekday};
use crate::words::official_lists::hours as words;

const MONDAY_TO_FRIDAY: [Days; 5] = [
    Days::On(Weekday::Monday),
    Days::On(Weekday::Tuesday),
    Days::On(Weekday::Wednesday),
    Days::On(Weekday::Thursday),
    Days::On(Weekday::Friday),
];
const SATURDAY: Days = Days::On(Weekday::Saturday);
const SUNDAY: Days = Days::On(Weekday::Sunday);

/// The hours that a text says, when every sign of it is understood.
pub(super) fn read(text: &str) -> Option<Hours> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let mut found = Found::default();
    let mut rest = text.as_str();
    while !rest.is_empty() {
        rest = found.take(rest)?;
    }
    found.hours()
}

/// The hours as a file of the catalogue has them.
pub(super) fn yaml(hours: &Hours) -> String {
    let words = |days: &[Days]| days.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let mut text = String::from("{open: [");
    for (number, row) in hours.open.iter().enumerate() {
        let days = if row.days.len() == 1 { words(&row.days) } else { format!("[{}]", words(&row.days)) };
        let comma = if number == 0 { "" } else { ", " };
        let _ = write!(text, "{comma}{{days: {days}, from: '{}'", row.from);
        if let Some(to) = row.to {
            let _ = write!(text, ", to: '{to}'");
        }
        text.push('}');
    }
    text.push(']');
    if !hours.closed.is_empty() {
        let _ = write!(text, ", closed: [{}]", words(&hours.closed));
    }
    if !hours.open_on.is_empty() {
        let open_on: Vec<&str> = hours.open_on.iter().map(|day| day.as_str()).collect();
        let _ = write!(text, ", open_on: [{}]", open_on.join(", "));
    }
    text + "}"
}

#[derive(Default)]
struct Found {
    times: Vec<(Clock, Clock)>,
    days: Vec<Vec<Days>>,
    /// Days of which it is not said yet that they are closed.
    named: Vec<Days>,
    closed: Vec<Days>,
    open_on: Vec<Special>,
}

impl Found {
    /// Takes what the text begins with, and returns what is behind it.
    fn take<'t>(&mut self, text: &'t str) -> Option<&'t str> {
        let after = |words: &[&str]| words.iter().find_map(|word| text.strip_prefix(word));
        if let Some(rest) = text.strip_prefix(words::ALL_YEAR) {
            self.all_day();
            self.open_on.push(Special::NewYear);
            return Some(rest);
        }
        if let Some(rest) = text.strip_prefix(words::ALL_DAY) {
            self.all_day();
            return Some(rest);
        }
        if let Some((from, to, rest)) = times(text) {
            self.times.push((from, to));
            return Some(rest);
        }
        if let Some(rest) = text.strip_prefix(words::NEVER_CLOSED) {
            self.days.push(vec![Days::Daily]);
            self.open_on.push(Special::NewYear);
            return Some(rest);
        }
        let days: [(&[&str], &[Days]); 3] = [
            (words::DAILY, &[Days::Daily]),
            (words::WEEKDAYS, &[Days::Weekdays]),
            (words::MONDAY_TO_FRIDAY, &MONDAY_TO_FRIDAY),
        ];
        for (words, days) in days {
            if let Some(rest) = after(words) {
                self.days.push(days.to_vec());
                return Some(rest);
            }
        }
        if let Some(rest) = after(words::CLOSED).filter(|_| !self.named.is_empty()) {
            self.closed.append(&mut self.named);
            return Some(rest);
        }
        let named: [(&[&str], &[Days]); 5] = [
            (words::WEEKEND, &[SATURDAY, SUNDAY]),
            (words::SATURDAY, &[SATURDAY]),
            (words::SUNDAY, &[SUNDAY]),
            (words::HOLIDAY, &[Days::Holiday]),
            (&[words::NEW_YEAR], &[Days::NewYear]),
        ];
        for (words, days) in named {
            if let Some(rest) = after(words) {
                self.named.extend(days);
                return Some(rest);
            }
        }
        text.strip_prefix(words::BETWEEN)
    }

    fn all_day(&mut self) {
        self.times.push((Clock::START, Clock::END));
        self.days.push(vec![Days::Daily]);
    }

    fn hours(self) -> Option<Hours> {
        let [(from, to)] = self.times[..] else { return None };
        if !self.named.is_empty() || from >= to {
            return None;
        }
        let of_week = |days: &[Days]| days.iter().any(|day| matches!(day, Days::On(_)));
        let days = match &self.days[..] {
            [days] => days.clone(),
            // Who names the days of the week that are closed says that the others are open.
            [] if of_week(&self.closed) => {
                let week = MONDAY_TO_FRIDAY.into_iter().chain([SATURDAY, SUNDAY]);
                week.filter(|day| !self.closed.contains(day)).collect()
            }
            [] => vec![Days::Unsaid],
            _ => return None,
        };
        let row = Row { days, from, to: Some(to), by: By::Person };
        let hours = Hours { open: vec![row], closed: self.closed, open_on: self.open_on };
        hours.clash().is_none().then_some(hours)
    }
}

/// Two times with what is between them: `9:00-17:00`, `10時から18時30分まで`.
fn times(text: &str) -> Option<(Clock, Clock, &str)> {
    let (from, rest) = time(text)?;
    let rest = words::TO.iter().find_map(|sign| rest.strip_prefix(sign))?;
    let (to, rest) = time(rest)?;
    Some((from, to, rest.strip_prefix(words::UNTIL).unwrap_or(rest)))
}

fn time(text: &str) -> Option<(Clock, &str)> {
    let (hour, rest) = digits(text)?;
    if let Some(rest) = rest.strip_prefix(':') {
        let (minute, rest) = digits(rest)?;
        return Some((Clock::parse(&format!("{hour}:{minute}"))?, rest));
    }
    let rest = rest.strip_prefix(words::HOUR)?;
    match digits(rest).and_then(|(minute, rest)| Some((minute, rest.strip_prefix(words::MINUTE)?))) {
        Some((minute, rest)) => Some((Clock::parse(&format!("{hour}:{minute:0>2}"))?, rest)),
        None => Some((Clock::parse(&format!("{hour}:00"))?, rest)),
    }
}

fn digits(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    (end > 0).then(|| text.split_at(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_understood_whole_becomes_data() {
        for (text, expected) in [
            ("9:00-17:00", "unsaid 9:00-17:00"),
            ("10時-18時", "unsaid 10:00-18:00"),
            ("10時から18時30分まで", "unsaid 10:00-18:30"),
            ("9:00-17:00(平日)", "weekdays 9:00-17:00"),
            ("平日 9:00 - 18:00 (年末年始を除く)", "weekdays 9:00-18:00; closed new-year"),
            ("月-金 9:00-17:00(祝日・年末年始を除く)", "mon tue wed thu fri 9:00-17:00; closed holiday new-year"),
            ("10:00-19:00(日祝日、年末年始除く)", "mon tue wed thu fri sat 10:00-19:00; closed sun holiday new-year"),
            ("10:00-18:00(土日祝を除く)", "mon tue wed thu fri 10:00-18:00; closed sat sun holiday"),
            ("10:00-18:00(土・日・祝日は休み)", "mon tue wed thu fri 10:00-18:00; closed sat sun holiday"),
            ("10:00-18:00(土日祝も受付)", "daily 10:00-18:00"),
            ("9:00-21:00、年中無休", "daily 9:00-21:00; open on new-year"),
            ("24時間365日", "daily 0:00-24:00; open on new-year"),
            ("24時間", "daily 0:00-24:00"),
        ] {
            assert_eq!(read(text).map(|hours| hours.to_string()).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_not_understood_whole_stays_text() {
        for text in [
            "",
            "平日9:00-18:00、土日祝10:00-17:00",
            "9:00-12:00、13:00-17:00",
            "9:00-17:00(第2土曜を除く)",
            "9:00-17:00(土日祝)",
            "お問い合わせください",
            "18:00-9:00",
            "9:00-25:00",
            "毎日10:00-18:00(日曜は休み)",
            "平日",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
