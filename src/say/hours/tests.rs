//! Hours as people read them.

use super::*;
use crate::domain::hours::sample::hours as sample;
use crate::text::width::cells;

/// Hours with what is said of them in Japanese, in English, and in plain Japanese where that is not the same.
const SAID: &[(&str, &str, &str, &str)] = &[
    ("daily 9:00-20:00", "9:00-20:00、毎日", "9:00-20:00, every day", ""),
    (
        "daily 9:00-21:00; open on new-year",
        "9:00-21:00、年中無休",
        "9:00-21:00, every day of the year",
        "9:00-21:00、毎日",
    ),
    (
        "daily 9:00-21:00; open on holiday new-year",
        "9:00-21:00、年中無休",
        "9:00-21:00, every day of the year",
        "9:00-21:00、毎日",
    ),
    (
        "daily 9:00-21:00; open on holiday",
        "9:00-21:00、毎日(祝日も受付)",
        "9:00-21:00, every day, open holidays too",
        "",
    ),
    ("daily 0:00-24:00", "24時間", "24 hours", ""),
    ("daily 0:00-24:00; open on new-year", "24時間365日", "24 hours every day", "いつでも"),
    (
        "daily 0:00-24:00 recorded",
        "24時間(録音で受け付け、折り返しの電話)",
        "24 hours, recorded, with a call back",
        "24時間(録音です。あとで電話が来ます)",
    ),
    ("unsaid 0:00-24:00", "24時間", "24 hours", ""),
    ("unsaid 9:00-18:00", "9:00-18:00", "9:00-18:00", ""),
    ("unsaid 9:00-18:00; closed new-year", "9:00-18:00(年末年始は休み)", "9:00-18:00, closed at the New Year", ""),
    (
        "unsaid 9:00-18:00; closed 01-01..01-02",
        "9:00-18:00(1月1日・2日は休み)",
        "9:00-18:00, closed 1 and 2 January",
        "",
    ),
    (
        "daily 10:00-18:30; closed 12-28..01-07",
        "10:00-18:30、毎日(12月28日から1月7日は休み)",
        "10:00-18:30, every day, closed 28 December to 7 January",
        "",
    ),
    ("weekdays 9:15-18:00", "平日9:15-18:00", "9:15-18:00 weekdays", ""),
    (
        "weekdays 9:00-18:00; closed new-year",
        "平日9:00-18:00(年末年始は休み)",
        "9:00-18:00 weekdays, closed at the New Year",
        "",
    ),
    (
        "weekdays 9:00-",
        "平日9:00から(終わりの時刻は未確認)",
        "from 9:00 weekdays, until when is not known",
        "平日9:00から(何時までか、わかりません)",
    ),
    (
        "weekdays 9:00-12:00, weekdays 13:00-17:00",
        "平日9:00-12:00と13:00-17:00",
        "9:00-12:00 and 13:00-17:00 weekdays",
        "",
    ),
    (
        "weekdays 10:00-20:00, sat sun holiday 10:00-18:00",
        "平日10:00-20:00、土日祝日10:00-18:00",
        "10:00-20:00 weekdays, 10:00-18:00 weekends and holidays",
        "",
    ),
    (
        "mon tue wed thu fri 9:00-17:00; closed holiday new-year",
        "月曜から金曜9:00-17:00(祝日・年末年始は休み)",
        "9:00-17:00 Monday to Friday, closed holidays, New Year",
        "",
    ),
    (
        "mon tue wed thu fri sat 10:00-19:00; closed sun holiday new-year",
        "10:00-19:00(日曜・祝日・年末年始は休み)",
        "10:00-19:00, closed Sundays, holidays, New Year",
        "",
    ),
    (
        "weekdays sat 9:00-18:00; closed obon",
        "平日・土曜9:00-18:00(お盆は休み)",
        "9:00-18:00 weekdays, Saturdays, closed Obon",
        "",
    ),
    (
        "mon wed thu fri 9:00-18:00; open on holiday",
        "月曜・水曜から金曜9:00-18:00(祝日も受付)",
        "9:00-18:00 Mondays, Wednesday to Friday, open holidays too",
        "",
    ),
    (
        "weekdays 9:00-17:00, daily 17:00-24:00 recorded",
        "平日9:00-17:00、毎日17:00-24:00(録音で受け付け、折り返しの電話)",
        "9:00-17:00 weekdays, 17:00-24:00 every day, recorded, with a call back",
        "平日9:00-17:00、毎日17:00-24:00(録音です。あとで電話が来ます)",
    ),
    (
        "weekdays 9:00-17:00, month-end 12-30 9:00-19:00",
        "平日9:00-17:00、月末の日・12月30日9:00-19:00",
        "9:00-17:00 weekdays, 9:00-19:00 the last day of the month, 30 December",
        "",
    ),
    (
        "sat sun 9:00-17:00, new-year 10:00-15:00",
        "土日9:00-17:00、年末年始10:00-15:00",
        "9:00-17:00 weekends, 10:00-15:00 New Year",
        "",
    ),
];

#[test]
fn hours_are_said_in_every_language() {
    for (line, ja, en, easy) in SAID {
        let said = hours(&sample(line));
        let expected = Words { easy: (!easy.is_empty()).then_some((*easy).into()), ..Words::new(*ja, *en) };
        assert_eq!(said, expected, "{line}");
    }
}

#[test]
fn plain_words_are_hardly_longer_and_keep_their_numbers() {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    for (line, ja, _, easy) in SAID.iter().filter(|(.., easy)| !easy.is_empty() && *easy != "いつでも") {
        assert_eq!(digits(ja), digits(easy), "{line}");
        assert!(cells(easy) * 10 <= cells(ja) * 12, "{line}");
    }
}

#[test]
fn what_is_so_is_said_beside_the_day_on_which_it_is_asked() {
    let now: Moment = "2026-11-26T12:00".parse().unwrap();
    let said = |open: Open| [Lang::Ja, Lang::En].map(|lang| open_said(open, now, lang).unwrap_or_default());
    let at = |text: &str| Some(text.parse().unwrap());
    for (open, ja, en) in [
        (Open::Open { until: at("2026-11-26T19:00") }, "受付中 19:00まで", "open now, until 19:00"),
        (Open::Open { until: at("2026-11-27T00:00") }, "受付中 24:00まで", "open now, until 24:00"),
        (Open::Open { until: at("2026-11-27T06:30") }, "受付中 明日6:30まで", "open now, until tomorrow 6:30"),
        (
            Open::Open { until: at("2026-12-29T00:00") },
            "受付中 12月29日(火)0:00まで",
            "open now, until Tuesday 29 December 0:00",
        ),
        (Open::Open { until: None }, "受付中", "open now"),
        (
            Open::Recorded { opens: at("2026-11-26T13:00") },
            "いまは録音で受付中 人が出るのは13:00から",
            "recorded now, answered from 13:00",
        ),
        (Open::Recorded { opens: None }, "いまは録音で受付中", "recorded now"),
        (Open::Closed { opens: at("2026-11-27T09:00") }, "時間外 明日9:00から", "closed now, opens tomorrow 9:00"),
        (
            Open::Closed { opens: at("2026-11-30T09:15") },
            "時間外 11月30日(月)9:15から",
            "closed now, opens Monday 30 November 9:15",
        ),
        (Open::Closed { opens: None }, "時間外", "closed now"),
        (Open::NotKnown, "", ""),
    ] {
        assert_eq!(said(open), [ja, en], "{open:?}");
    }
}
