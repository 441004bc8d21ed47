//! What a clock reads from hours: every rule of the words, and that times to come agree with what comes.

use jiff::ToSpan as _;
use jiff::civil::{Date, date};

use super::sample::{as_written, hours};
use super::*;
use crate::domain::period::DayRange;

/// Holidays of 2026 and 2027, and no others.
fn holidays() -> Holidays {
    let days =
        [(2026, 11, 3), (2026, 11, 23), (2027, 1, 1), (2027, 1, 11), (2027, 2, 11), (2027, 8, 11), (2027, 9, 20)];
    let known = DayRange::new(date(2026, 1, 1), date(2027, 12, 31)).unwrap();
    Holidays::new(known, days.map(|(year, month, day)| date(year, month, day)))
}

fn at(text: &str) -> Moment {
    text.parse().unwrap()
}

/// In a word what is so at a moment, with the moment that is named beside it.
fn said(line: &str, moment: &str) -> String {
    let with = |word: &str, moment: Option<Moment>| match moment {
        Some(moment) => format!("{word} {}", moment.strftime("%m-%d %H:%M")),
        None => word.to_owned(),
    };
    match hours(line).open_at(&holidays(), at(moment)) {
        Open::Open { until } => with("open", until),
        Open::Recorded { opens } => with("recorded", opens),
        Open::Closed { opens } => with("closed", opens),
        Open::NotKnown => "unknown".to_owned(),
    }
}

/// Each moment with what is so then.
fn check(line: &str, expected: &[(&str, &str)]) {
    for (moment, answer) in expected {
        assert_eq!(said(line, moment), *answer, "{line} at {moment}");
    }
}

#[test]
fn daily_is_all_seven_days_and_holidays_too() {
    check(
        "daily 9:00-20:00",
        &[
            ("2026-11-26T08:59", "closed 11-26 09:00"),
            ("2026-11-26T09:00", "open 11-26 20:00"),
            ("2026-11-28T19:55", "open 11-28 20:00"),
            ("2026-11-29T20:00", "closed 11-30 09:00"),
            ("2026-11-23T12:00", "open 11-23 20:00"),
            // Of the New Year it says nothing.
            ("2026-12-28T21:00", "closed"),
            ("2026-12-29T12:00", "unknown"),
            ("2027-01-03T12:00", "unknown"),
            ("2027-01-03T21:00", "closed 01-04 09:00"),
            ("2027-01-04T12:00", "open 01-04 20:00"),
            // No holiday matters to it.
            ("2031-05-05T12:00", "open 05-05 20:00"),
        ],
    );
}

#[test]
fn weekdays_are_no_holidays() {
    check(
        "weekdays 9:00-17:00",
        &[
            ("2026-11-20T16:55", "open 11-20 17:00"),
            // Friday evening, with a holiday on Monday.
            ("2026-11-20T17:00", "closed 11-24 09:00"),
            ("2026-11-23T12:00", "closed 11-24 09:00"),
            ("2026-11-21T12:00", "closed 11-24 09:00"),
            ("2026-12-30T12:00", "unknown"),
            ("2026-12-30T20:00", "closed"),
            // A holiday, a Saturday and a Sunday are closed, even at the New Year.
            ("2027-01-01T12:00", "closed 01-04 09:00"),
            ("2027-01-03T12:00", "closed 01-04 09:00"),
            // Beyond the last year that is known, a Monday may be a holiday, and a Sunday is closed in any case.
            ("2028-05-01T12:00", "unknown"),
            ("2028-05-01T18:00", "closed"),
            ("2028-04-30T12:00", "closed"),
        ],
    );
}

#[test]
fn days_of_the_week_without_a_word_on_holidays() {
    let silent = "mon tue wed thu fri sat 10:00-19:00; closed sun new-year";
    check(silent, &[("2026-11-23T12:00", "unknown"), ("2026-11-23T20:00", "closed 11-24 10:00")]);
    check(silent, &[("2026-11-22T12:00", "closed"), ("2026-11-30T12:00", "open 11-30 19:00")]);
    let closed = "mon tue wed thu fri sat 10:00-19:00; closed sun holiday new-year";
    check(closed, &[("2026-11-21T19:00", "closed 11-24 10:00"), ("2026-11-23T12:00", "closed 11-24 10:00")]);
    check(closed, &[("2028-05-01T12:00", "unknown"), ("2028-05-07T12:00", "closed")]);
    let open = "mon tue wed thu fri 10:00-19:00; open on holiday new-year";
    check(open, &[("2026-11-23T12:00", "open 11-23 19:00"), ("2026-12-31T12:00", "open 12-31 19:00")]);
    check(open, &[("2028-05-01T12:00", "open 05-01 19:00"), ("2027-01-02T12:00", "closed 01-04 10:00")]);
    let own_row = "weekdays 10:00-20:00, sat sun holiday 10:00-18:00; closed new-year";
    check(own_row, &[("2026-11-23T18:30", "closed 11-24 10:00"), ("2026-11-23T12:00", "open 11-23 18:00")]);
    // A Monday of 2028 is open until six in any case; what is so after it depends on the holidays.
    check(
        own_row,
        &[("2028-05-01T12:00", "open"), ("2028-05-01T18:30", "unknown"), ("2028-05-06T12:00", "open 05-06 18:00")],
    );
    // What is said of holidays holds on them, and on no other day.
    let holidays_alone = "sat sun holiday 10:00-18:00";
    check(holidays_alone, &[("2026-11-26T12:00", "closed 11-28 10:00"), ("2026-11-23T12:00", "open 11-23 18:00")]);
    let shorter = "mon tue wed thu fri 10:00-19:00, holiday 10:00-15:00";
    check(shorter, &[("2026-11-23T14:00", "open 11-23 15:00"), ("2026-11-23T16:00", "closed 11-24 10:00")]);
    // A Saturday that is a holiday, where only Saturdays are spoken of.
    let saturdays = "weekdays 9:00-18:00, sat 9:00-15:00";
    check(saturdays, &[("2026-11-28T12:00", "open 11-28 15:00"), ("2026-11-28T16:00", "closed 11-30 09:00")]);
    let on_saturday = Holidays::new(DayRange::exact(date(2026, 11, 28)), [date(2026, 11, 28)]);
    assert_eq!(hours(saturdays).open_at(&on_saturday, at("2026-11-28T12:00")), Open::NotKnown);
}

#[test]
fn where_no_days_are_named_only_closed_is_known() {
    check(
        "unsaid 9:00-18:00; closed new-year",
        &[
            ("2026-11-26T08:59", "closed"),
            ("2026-11-26T09:00", "unknown"),
            ("2026-11-26T17:59", "unknown"),
            ("2026-11-26T18:00", "closed"),
            ("2027-01-02T12:00", "closed"),
            ("2026-12-29T12:00", "unknown"),
        ],
    );
    check("unsaid 0:00-24:00", &[("2026-11-26T12:00", "unknown")]);
}

#[test]
fn the_new_year_without_days_has_rough_edges() {
    check(
        "daily 9:00-17:00; closed new-year",
        &[
            ("2026-12-27T12:00", "open 12-27 17:00"),
            ("2026-12-27T18:00", "closed"),
            ("2026-12-28T12:00", "unknown"),
            ("2026-12-30T18:00", "closed"),
            ("2026-12-31T12:00", "closed"),
            ("2027-01-03T12:00", "closed"),
            ("2027-01-04T12:00", "unknown"),
            ("2027-01-05T12:00", "unknown"),
            ("2027-01-05T18:00", "closed 01-06 09:00"),
        ],
    );
    check(
        "daily 9:00-17:00; closed 12-29..01-03",
        &[
            ("2026-12-28T12:00", "open 12-28 17:00"),
            ("2026-12-28T17:00", "closed 01-04 09:00"),
            ("2027-01-01T12:00", "closed 01-04 09:00"),
        ],
    );
    // Days beside the word say which they are.
    check("daily 9:00-17:00; closed new-year 12-31..01-02", &[("2026-12-30T18:00", "closed 01-03 09:00")]);
    check("daily 9:00-17:00; closed 01-01..01-02", &[("2026-12-31T12:00", "open 12-31 17:00")]);
    check("daily 0:00-24:00; open on new-year", &[("2026-12-31T12:00", "open"), ("2027-01-01T00:00", "open")]);
    check("daily 0:00-24:00", &[("2026-12-28T12:00", "open"), ("2026-12-29T00:00", "unknown")]);
    let own_row = "daily 9:00-20:00, new-year 10:00-15:00; closed 01-01";
    check(
        own_row,
        &[
            ("2026-12-31T09:30", "closed 12-31 10:00"),
            ("2026-12-31T16:00", "closed 01-02 10:00"),
            ("2027-01-01T12:00", "closed 01-02 10:00"),
            ("2026-12-29T09:30", "unknown"),
            ("2026-12-29T12:00", "open"),
        ],
    );
}

#[test]
fn obon_without_days_is_not_known_where_it_would_be_open() {
    check(
        "weekdays 9:00-17:00; closed obon",
        &[
            ("2027-08-09T12:00", "open 08-09 17:00"),
            ("2027-08-09T18:00", "closed"),
            ("2027-08-10T12:00", "unknown"),
            // A holiday in it.
            ("2027-08-11T12:00", "closed"),
            ("2027-08-17T12:00", "unknown"),
            ("2027-08-18T12:00", "open 08-18 17:00"),
        ],
    );
    check("weekdays 9:00-17:00; closed obon 08-13..08-15", &[("2027-08-12T18:00", "closed 08-16 09:00")]);
    check("weekdays 9:00-17:00; closed 08-13..08-15", &[("2027-08-13T12:00", "closed 08-16 09:00")]);
}

#[test]
fn without_an_end_only_the_morning_is_known() {
    check(
        "weekdays 9:00-",
        &[
            ("2026-11-26T08:00", "closed"),
            ("2026-11-26T09:00", "unknown"),
            ("2026-11-26T23:59", "unknown"),
            ("2026-11-28T12:00", "closed"),
        ],
    );
}

#[test]
fn dates_and_the_last_day_of_the_month_hold_in_place_of_the_rest() {
    let dated = "weekdays 9:00-17:00, 12-29..12-30 10:00-12:00; closed 12-31..01-03";
    check(dated, &[("2026-12-29T09:30", "closed 12-29 10:00"), ("2026-12-30T11:00", "open 12-30 12:00")]);
    check(dated, &[("2026-12-30T12:00", "closed 01-04 09:00")]);
    let across = "weekdays 9:00-17:00, 12-31..01-02 10:00-12:00";
    check(across, &[("2027-01-01T11:00", "open 01-01 12:00"), ("2027-01-02T13:00", "closed 01-04 09:00")]);
    // Of 30 December nobody speaks.
    check(across, &[("2026-12-30T12:00", "unknown")]);
    let month_end = "weekdays 9:00-17:00, month-end 9:00-19:00; closed sun";
    check(
        month_end,
        &[
            ("2026-11-30T18:00", "open 11-30 19:00"),
            ("2026-11-27T18:00", "closed 11-30 09:00"),
            ("2026-10-31T18:00", "open 10-31 19:00"),
            // A Sunday stays closed.
            ("2027-01-31T12:00", "closed 02-01 09:00"),
        ],
    );
}

#[test]
fn a_machine_records_until_somebody_answers() {
    let night = "weekdays 9:00-17:00, daily 0:00-24:00 recorded; open on new-year";
    check(
        night,
        &[
            ("2026-11-26T12:00", "open 11-26 17:00"),
            ("2026-11-26T17:00", "recorded 11-27 09:00"),
            ("2026-11-27T17:00", "recorded 11-30 09:00"),
            ("2026-11-28T12:00", "recorded 11-30 09:00"),
        ],
    );
    let evening = "daily 9:00-17:00, daily 17:00-21:00 recorded; closed 12-29..01-03";
    check(evening, &[("2026-11-26T18:00", "recorded 11-27 09:00"), ("2026-11-26T22:00", "closed 11-27 09:00")]);
    check("daily 0:00-24:00 recorded; open on new-year", &[("2026-11-26T12:00", "recorded")]);
}

#[test]
fn two_rows_are_one_time_where_they_meet() {
    let night = "daily 0:00-6:00, daily 20:00-24:00; open on new-year";
    check(night, &[("2026-11-26T22:00", "open 11-27 06:00"), ("2026-11-26T06:00", "closed 11-26 20:00")]);
    let noon = "weekdays 9:00-12:00, weekdays 13:00-17:00";
    check(noon, &[("2026-11-26T11:59", "open 11-26 12:00"), ("2026-11-26T12:00", "closed 11-26 13:00")]);
}

#[test]
fn a_desk_is_open_where_one_number_is() {
    let (early, late) = (Some(at("2026-11-26T17:00")), Some(at("2026-11-26T19:00")));
    let open = |until| Open::Open { until };
    let closed = |opens| Open::Closed { opens };
    assert_eq!(Open::of_any([closed(late), open(early), open(late)]), open(late));
    assert_eq!(Open::of_any([open(early), open(None)]), open(None));
    assert_eq!(Open::of_any([open(early), Open::NotKnown]), open(early));
    assert_eq!(Open::of_any([closed(early), closed(late)]), closed(early));
    assert_eq!(Open::of_any([closed(early), closed(None)]), closed(None));
    assert_eq!(Open::of_any([closed(early), Open::Recorded { opens: late }]), Open::Recorded { opens: early });
    assert_eq!(Open::of_any([closed(early), Open::NotKnown]), Open::NotKnown);
    assert_eq!(Open::of_any([]), Open::NotKnown);
}

#[test]
fn times_and_days_are_read_only_as_they_are_written() {
    for (text, minutes) in [("9:00", 540), ("09:00", 540), ("0:00", 0), ("24:00", 1440), ("23:59", 1439)] {
        assert_eq!(Clock::parse(text).map(Clock::minutes), Some(minutes), "{text}");
    }
    for text in ["24:01", "25:00", "9:60", "9", "9:0", "９:00", "-1:00", "9:00:00", "009:00", "", ":", "9時"] {
        assert_eq!(Clock::parse(text), None, "{text}");
    }
    for text in
        ["02-30", "13-01", "1-5", "01-5", "1-05", "00-10", "12-29..", "12-29..01-32", "12-29...01-03", "monday", ""]
    {
        assert_eq!(Days::parse(text), None, "{text}");
    }
    for text in ["02-29", "12-29..01-03", "mon", "holiday", "month-end"] {
        assert_eq!(Days::parse(text).map(|days| days.to_string()).as_deref(), Some(text));
    }
}

/// Weeks in which something is special, minute by minute: what was said to come does come, and not before.
#[test]
fn what_is_said_to_come_comes_and_not_before() {
    let (november, new_year, obon) = (date(2026, 11, 20), date(2026, 12, 27), date(2027, 8, 8));
    for (line, week) in [
        ("weekdays 9:00-17:00, daily 0:00-24:00 recorded; closed 12-30..01-02", new_year),
        ("daily 0:00-6:30, daily 20:15-24:00; open on new-year", new_year),
        ("weekdays 10:00-20:00, sat sun holiday 10:00-18:00; closed new-year", november),
        ("mon tue wed thu fri sat 10:00-19:00; closed sun holiday new-year", november),
        ("weekdays 9:00-12:00, weekdays 13:00-17:00, month-end 9:00-19:00; closed obon", obon),
        ("unsaid 9:00-18:00", november),
        ("weekdays 9:00-", november),
    ] {
        minute_by_minute(line, week);
    }
}

fn minute_by_minute(line: &str, from: Date) {
    let (hours, holidays) = (hours(line), holidays());
    let start = from.to_datetime(jiff::civil::Time::midnight());
    let now = |minute: i64| hours.open_at(&holidays, start + minute.minutes());
    let minutes = 7 * 24 * 60;
    let minute_of = |moment: Moment| moment.duration_since(start).as_mins();
    let all: Vec<Open> = (0..minutes).map(now).collect();
    for (minute, pair) in all.windows(2).enumerate() {
        let next = i64::try_from(minute).unwrap() + 1;
        let what = format!("{line}: {} then {:?}", start + next.minutes(), pair);
        match pair {
            [Open::Open { until: Some(until) }, after] => {
                let still = *after == Open::Open { until: Some(*until) };
                let over = matches!(after, Open::Closed { .. } | Open::Recorded { .. }) && minute_of(*until) == next;
                assert!(still != over && (still || over) && minute_of(*until) >= next, "{what}");
            }
            [Open::Open { until: None }, after] => {
                assert!(matches!(after, Open::Open { until: None } | Open::NotKnown), "{what}");
            }
            [Open::Closed { opens: Some(opens) } | Open::Recorded { opens: Some(opens) }, after] => {
                let still = matches!(after, Open::Closed { opens: Some(same) } | Open::Recorded { opens: Some(same) }
                    if same == opens);
                let begun = matches!(after, Open::Open { .. }) && minute_of(*opens) == next;
                assert!(still != begun && minute_of(*opens) >= next, "{what}");
            }
            [Open::Closed { opens: None } | Open::Recorded { opens: None }, after] => {
                let dark = matches!(after, Open::Closed { opens: None } | Open::Recorded { opens: None });
                assert!(dark || *after == Open::NotKnown, "{what}");
            }
            _ => {}
        }
    }
}

#[test]
fn two_rows_that_speak_of_one_time_of_one_day_cannot_be() {
    let overlaps = |line: &str| matches!(as_written(line).clash(), Some(Clash::Overlap(..)));
    for line in [
        "daily 9:00-17:00, weekdays 10:00-12:00",
        "weekdays 9:00-17:00, mon 10:00-12:00",
        "daily 9:00-17:00, sat 16:00-20:00",
        "unsaid 9:00-17:00, holiday 16:00-20:00",
        "weekdays 9:00-17:00, weekdays 16:00-20:00",
        "sat 9:00-, sat 20:00-21:00",
        "weekdays 9:00-17:00, 02-28 9:00-12:00, month-end 9:00-12:00",
        "weekdays 9:00-17:00, 02-29 9:00-12:00, month-end 9:00-12:00",
        "weekdays 9:00-17:00, 12-29..01-03 9:00-12:00, 01-02..01-05 9:00-12:00",
        "weekdays 9:00-17:00, 01-02..01-05 9:00-12:00, 12-29..01-03 9:00-12:00",
        "mon tue mon 9:00-17:00",
        "weekdays weekdays 9:00-17:00",
    ] {
        assert!(overlaps(line), "{line}");
    }
    for line in [
        "weekdays 9:00-12:00, weekdays 12:00-17:00",
        "weekdays 12:00-17:00, weekdays 9:00-12:00",
        "sat 9:00-12:00, sat 12:00-17:00, sun 12:00-17:00, sun 9:00-12:00",
        "weekdays 9:00-17:00, sat 10:00-12:00",
        "weekdays 9:00-17:00, daily 0:00-24:00 recorded",
        "daily 9:00-17:00, 02-27 9:00-12:00, month-end 9:00-12:00",
        "daily 9:00-17:00, new-year 10:00-12:00",
    ] {
        assert!(!overlaps(line), "{line}");
    }
}

#[test]
fn a_day_that_a_row_names_is_not_closed() {
    let shut = |line: &str| match as_written(line).clash() {
        Some(Clash::OpenAndClosed(days)) => Some(days.to_string()),
        _ => None,
    };
    for (line, day) in [
        ("mon 9:00-17:00; closed mon", "mon"),
        ("weekdays 9:00-17:00; closed mon", "weekdays"),
        ("daily 9:00-17:00; closed sun", "daily"),
        ("daily 9:00-17:00; closed holiday", "daily"),
        ("mon holiday 9:00-17:00; closed holiday", "holiday"),
        ("weekdays 9:00-17:00, 12-29..12-30 9:00-12:00; closed 12-30..01-03", "12-29..12-30"),
        ("weekdays 9:00-17:00, 12-30..01-03 9:00-12:00; closed 12-29..12-30", "12-30..01-03"),
        ("weekdays 9:00-17:00, new-year 9:00-12:00; closed new-year", "new-year"),
        ("weekdays 9:00-17:00; open on holiday", "holiday"),
    ] {
        assert_eq!(shut(line).as_deref(), Some(day), "{line}");
    }
    for line in [
        "weekdays 9:00-17:00; closed sun",
        "sat 9:00-17:00; closed mon",
        "weekdays 9:00-17:00; closed holiday",
        "daily 9:00-17:00; closed 12-29..01-03",
        "weekdays 9:00-17:00, 12-29..12-30 9:00-12:00; closed 12-31..01-03",
        "daily 9:00-17:00; open on holiday new-year",
    ] {
        assert_eq!(shut(line), None, "{line}");
    }
}
