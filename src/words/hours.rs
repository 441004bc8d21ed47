//! The words of opening hours, in each language of the page. `say::hours` puts them together.

use super::handout::PageLang;

words! {
    OPEN { ja: "受付中", en: "open now" }
    RECORDED { ja: "いまは録音で受付中", en: "recorded now" }
    CLOSED { ja: "時間外", en: "closed now" }
}

sentences! {
    /// Somebody answers until then.
    open_until(time: &str) { ja: "受付中 {time}まで", en: "open now, until {time}" }
    /// A machine records until somebody answers.
    recorded_until(time: &str) { ja: "いまは録音で受付中 人が出るのは{time}から", en: "recorded now, answered from {time}" }
    /// Nobody answers until then.
    closed_until(time: &str) { ja: "時間外 {time}から", en: "closed now, opens {time}" }
    /// A time of the next day.
    tomorrow(time: &str) { ja: "明日{time}", en: "tomorrow {time}" }
}

/// The words of one language.
pub struct HoursWords {
    /// The days of the week, from Monday, beside times.
    pub week: [&'static str; 7],
    /// Monday to Friday without holidays.
    pub weekdays: &'static str,
    /// Saturday and Sunday.
    pub weekend: &'static str,
    /// Saturday, Sunday and holidays.
    pub weekend_and_holidays: &'static str,
    /// Public holidays.
    pub holidays: &'static str,
    /// The days around the New Year.
    pub new_year: &'static str,
    /// The days of Obon.
    pub obon: &'static str,
    /// The last day of each month.
    pub month_end: &'static str,
    /// Every day, in front of several times.
    pub daily: &'static str,
    /// Between days that are named one by one.
    pub and_days: &'static str,
    /// Between times of one day.
    pub and_times: &'static str,
    /// Between rows.
    pub and_rows: &'static str,
    /// From a day of the week to another.
    pub week_range: fn(&str, &str) -> String,
    /// A day of the year.
    pub date: fn(i8, i8) -> String,
    /// A day of the year and the next of its month.
    pub two_dates: fn(i8, i8, i8) -> String,
    /// From a day of the year to another.
    pub dates: fn(&str, &str) -> String,
    /// A time on a day of the year, which is that day of the week.
    pub on_a_day: fn(&str, &str, &str) -> String,
    /// All day.
    pub all_day: &'static str,
    /// All day, all year.
    pub all_year: &'static str,
    /// From a time on.
    pub from: fn(&str) -> String,
    /// Times on days.
    pub on: fn(&str, &str) -> String,
    /// Times on every day.
    pub every_day: fn(&str) -> String,
    /// Times on every day, the New Year too.
    pub every_day_of_the_year: fn(&str) -> String,
    /// With remarks behind it.
    pub remarked: fn(&str, &[String]) -> String,
    /// The end of the time is not known.
    pub no_end: &'static str,
    /// A machine takes the call.
    pub recorded: &'static str,
    /// Closed on these days.
    pub closed: fn(&str) -> String,
    /// Closed around the New Year, and of no other day is that said.
    pub closed_new_year: &'static str,
    /// Open on these days as well.
    pub also: fn(&str) -> String,
}

/// The words of a language of the page.
pub fn of(lang: PageLang) -> &'static HoursWords {
    match lang {
        PageLang::Ja => &JA,
        PageLang::En => &EN,
        PageLang::Easy => &EASY,
    }
}

static JA: HoursWords = HoursWords {
    week: ["月曜", "火曜", "水曜", "木曜", "金曜", "土曜", "日曜"],
    weekdays: "平日",
    weekend: "土日",
    weekend_and_holidays: "土日祝日",
    holidays: "祝日",
    new_year: "年末年始",
    obon: "お盆",
    month_end: "月末の日",
    daily: "毎日",
    and_days: "・",
    and_times: "と",
    and_rows: "、",
    week_range: |first, last| format!("{first}から{last}"),
    date: |month, day| format!("{month}月{day}日"),
    two_dates: |month, day, next| format!("{month}月{day}日・{next}日"),
    dates: |first, last| format!("{first}から{last}"),
    on_a_day: |date, week, time| format!("{date}({}){time}", week.trim_end_matches('曜')),
    all_day: "24時間",
    all_year: "24時間365日",
    from: |from| format!("{from}から"),
    on: |days, times| format!("{days}{times}"),
    every_day: |times| format!("{times}、毎日"),
    every_day_of_the_year: |times| format!("{times}、年中無休"),
    remarked: |times, remarks| format!("{times}({})", remarks.join("、")),
    no_end: "終わりの時刻は未確認",
    recorded: "録音で受け付け、折り返しの電話",
    closed: |days| format!("{days}は休み"),
    closed_new_year: "年末年始は休み",
    also: |days| format!("{days}も受付"),
};

static EASY: HoursWords = HoursWords {
    all_year: "いつでも",
    every_day_of_the_year: |times| format!("{times}、毎日"),
    no_end: "何時までか、わかりません",
    recorded: "録音です。あとで電話が来ます",
    week: JA.week,
    weekdays: JA.weekdays,
    weekend: JA.weekend,
    weekend_and_holidays: JA.weekend_and_holidays,
    holidays: JA.holidays,
    new_year: JA.new_year,
    obon: JA.obon,
    month_end: JA.month_end,
    daily: JA.daily,
    and_days: JA.and_days,
    and_times: JA.and_times,
    and_rows: JA.and_rows,
    week_range: JA.week_range,
    date: JA.date,
    two_dates: JA.two_dates,
    dates: JA.dates,
    on_a_day: JA.on_a_day,
    all_day: JA.all_day,
    from: JA.from,
    on: JA.on,
    every_day: JA.every_day,
    remarked: JA.remarked,
    closed: JA.closed,
    closed_new_year: JA.closed_new_year,
    also: JA.also,
};

static EN: HoursWords = HoursWords {
    week: ["Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays"],
    weekdays: "weekdays",
    weekend: "weekends",
    weekend_and_holidays: "weekends and holidays",
    holidays: "holidays",
    new_year: "New Year",
    obon: "Obon",
    month_end: "the last day of the month",
    daily: "every day",
    and_days: ", ",
    and_times: " and ",
    and_rows: ", ",
    week_range: |first, last| format!("{} to {}", first.trim_end_matches('s'), last.trim_end_matches('s')),
    date: |month, day| format!("{day} {}", MONTHS[usize::from(month.unsigned_abs()) - 1]),
    two_dates: |month, day, next| format!("{day} and {next} {}", MONTHS[usize::from(month.unsigned_abs()) - 1]),
    dates: |first, last| format!("{first} to {last}"),
    on_a_day: |date, week, time| format!("{} {date} {time}", week.trim_end_matches('s')),
    all_day: "24 hours",
    all_year: "24 hours every day",
    from: |from| format!("from {from}"),
    on: |days, times| format!("{times} {days}"),
    every_day: |times| format!("{times}, every day"),
    every_day_of_the_year: |times| format!("{times}, every day of the year"),
    remarked: |times, remarks| format!("{times}, {}", remarks.join(", ")),
    no_end: "until when is not known",
    recorded: "recorded, with a call back",
    closed: |days| format!("closed {days}"),
    closed_new_year: "closed at the New Year",
    also: |days| format!("open {days} too"),
};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
