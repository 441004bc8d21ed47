//! Hours in the one line that `Display` writes, read back for tests.

use super::{By, Clock, Days, Hours, Row, Special};

/// Reads `weekdays 9:00-17:00, sat sun 10:00- recorded; closed new-year; open on holiday`: what can be.
pub(crate) fn hours(line: &str) -> Hours {
    let hours = as_written(line);
    assert_eq!(hours.clash(), None, "{line}");
    hours
}

/// The same, whether it can be or not.
pub(super) fn as_written(line: &str) -> Hours {
    let mut parts = line.split("; ");
    let rows = parts.next().unwrap();
    let mut hours = Hours { open: rows.split(", ").map(row).collect(), closed: Vec::new(), open_on: Vec::new() };
    for part in parts {
        if let Some(days) = part.strip_prefix("closed ") {
            hours.closed = days.split(' ').map(|day| Days::parse(day).unwrap()).collect();
        } else {
            let days = part.strip_prefix("open on ").unwrap();
            hours.open_on = days.split(' ').map(|day| Special::parse(day).unwrap()).collect();
        }
    }
    assert_eq!(hours.to_string(), line);
    hours
}

fn row(text: &str) -> Row {
    let (text, by) = match text.strip_suffix(" recorded") {
        Some(text) => (text, By::Recorded),
        None => (text, By::Person),
    };
    let (days, times) = text.rsplit_once(' ').unwrap();
    let (from, to) = times.split_once('-').unwrap();
    let to = (!to.is_empty()).then(|| Clock::parse(to).unwrap());
    let days = days.split(' ').map(|day| Days::parse(day).unwrap()).collect();
    Row { days, from: Clock::parse(from).unwrap(), to, by }
}
