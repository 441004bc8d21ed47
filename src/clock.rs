//! The day at the counter: the machine's clock, in the zone that the environment or the machine names. And the moment in Japan.

use std::ffi::OsStr;
use std::time::SystemTime;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::{self, Offset, TimeZone};

/// The day that it is now. A program that stays open asks each time.
pub fn today() -> Date {
    here(Timestamp::now())
}

/// The moment that it is now in Japan, whose time desks keep wherever the machine is.
pub fn now() -> DateTime {
    moment(Timestamp::now())
}

fn moment(at: Timestamp) -> DateTime {
    at.to_zoned_datetime(japan()).datetime()
}

fn japan() -> TimeZone {
    TimeZone::fixed(Offset::constant(9))
}

/// The day of a file's time.
pub fn day_of(time: SystemTime) -> Option<Date> {
    Timestamp::try_from(time).ok().map(here)
}

fn here(at: Timestamp) -> Date {
    day(at, std::env::var_os("TZ").as_deref(), || TimeZone::try_system().ok())
}

/// The day at a moment, by the value of `TZ` and, where that leaves it open, by the machine's own zone. Where neither names a zone it
/// is Japan's: FLET'S lines are nowhere else, and by UTC every answer until nine in the morning would be yesterday's.
fn day(at: Timestamp, tz: Option<&OsStr>, machine: impl FnOnce() -> Option<TimeZone>) -> Date {
    let zone = match tz {
        None => machine(),
        Some(value) => value.to_str().and_then(|value| named(value, machine)),
    };
    at.to_zoned_datetime(zone.filter(|zone| !zone.is_unknown()).unwrap_or_else(japan)).date()
}

/// The zone that a value of `TZ` names: `Asia/Tokyo`, `:Asia/Tokyo`, `JST-9`, or a file by its whole path. A path from the current
/// folder names none, whatever lies there.
fn named(value: &str, machine: impl FnOnce() -> Option<TimeZone>) -> Option<TimeZone> {
    let name = value.strip_prefix(':').unwrap_or(value);
    let in_database = |name: &str| tz::db().get(name).ok();
    if name.starts_with('/') {
        let known = name.rsplit_once("zoneinfo/").and_then(|(_, name)| in_database(name));
        return known.or_else(machine);
    }
    in_database(name).or_else(|| TimeZone::posix(name).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-11-24 15:30 in UTC: half past midnight of the 25th in Japan.
    fn night() -> Timestamp {
        "2026-11-24T15:30:00Z".parse().unwrap()
    }

    fn day_with(tz: Option<&str>, machine: Option<TimeZone>) -> String {
        day(night(), tz.map(OsStr::new), || machine).to_string()
    }

    #[test]
    fn after_midnight_in_japan_it_is_the_new_day() {
        let names =
            ["Asia/Tokyo", ":Asia/Tokyo", "asia/tokyo", "Japan", "JST-9", "<+09>-9", "/usr/share/zoneinfo/Asia/Tokyo"];
        for tz in names {
            assert_eq!(day_with(Some(tz), Some(TimeZone::UTC)), "2026-11-25", "{tz}");
        }
    }

    #[test]
    fn a_zone_that_is_named_is_taken_whatever_the_machine_says() {
        let japan = || Some(TimeZone::fixed(Offset::constant(9)));
        for tz in ["UTC", "UTC0", "Etc/UTC", "Etc/GMT+12", "America/New_York", "EST5EDT", ":Europe/Berlin"] {
            assert_eq!(day_with(Some(tz), japan()), "2026-11-24", "{tz}");
        }
        assert_eq!(day_with(Some("Pacific/Kiritimati"), japan()), "2026-11-25");
    }

    #[test]
    fn the_machine_is_asked_when_nothing_is_named_or_a_file_of_its_own() {
        for tz in [None, Some("/etc/localtime"), Some(":/etc/localtime")] {
            assert_eq!(day_with(tz, Some(TimeZone::UTC)), "2026-11-24", "{tz:?}");
            assert_eq!(day_with(tz, Some(TimeZone::fixed(Offset::constant(9)))), "2026-11-25", "{tz:?}");
        }
    }

    #[test]
    fn desks_keep_the_time_of_japan() {
        assert_eq!(moment(night()).to_string(), "2026-11-25T00:30:00");
    }

    #[test]
    fn where_no_zone_is_known_the_day_is_japans() {
        for tz in
            ["", ":", "JST", "Asia/Tokio", "nonsense", "./Asia/Tokyo", "../zoneinfo", "Etc/Unknown", "日本", "JST-99"]
        {
            assert_eq!(day_with(Some(tz), Some(TimeZone::UTC)), "2026-11-25", "{tz}");
        }
        for tz in [None, Some("/no/such/file")] {
            assert_eq!(day_with(tz, None), "2026-11-25", "{tz:?}");
            assert_eq!(day_with(tz, Some(TimeZone::unknown())), "2026-11-25", "{tz:?}");
        }
    }
}
