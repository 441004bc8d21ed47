//! What the checks say of opening hours and public holidays.

use super::both;
use crate::text::lang::Words;

/// A time of day that does not exist or is written otherwise.
pub fn bad_time(text: &str) -> Words {
    both(
        format!("「{text}」は時刻ではありません。9:00 や 17:30 のように、0:00 から 24:00 までで書きます。"),
        format!("`{text}` is not a time of day. Write it like 9:00 or 17:30, from 0:00 to 24:00."),
    )
}

/// A day that no year has or that is written otherwise.
pub fn bad_day_of_year(text: &str) -> Words {
    both(
        format!("「{text}」は毎年の日ではありません。12-29 または 12-29..01-03 と書きます。"),
        format!("`{text}` is not a day of each year. Write 12-29 or 12-29..01-03."),
    )
}

/// Hours that end before they begin.
pub fn empty_hours() -> Words {
    both("to は from より後の時刻にしてください。".into(), "`to` must be after `from`.".into())
}

/// Two rows of hours that speak of one time.
pub fn hours_overlap(days: &str, line: u32) -> Words {
    both(
        format!("「{days}」の時間が{line}行目の行と重なっています。"),
        format!("The time on `{days}` overlaps with the row on line {line}."),
    )
}

/// A day that hours name as open and as closed.
pub fn open_and_closed(days: &str) -> Words {
    both(
        format!("「{days}」は受け付ける日でもあり、休みの日でもあります。どちらかにしてください。"),
        format!("`{days}` is both open and closed. Say one of the two."),
    )
}

/// A holiday outside of the time for which all are known.
pub fn holiday_outside(day: &str, known: &str) -> Words {
    both(
        format!("{day} は known の {known} の外の日です。"),
        format!("{day} is outside of {known}, which `known` names."),
    )
}

/// The public holidays are known for a few months more only.
pub fn holidays_end(last: &str) -> Words {
    both(
        format!(
            "祝日が {last} までしか分かりません。その先は、祝日で変わる受付時間が「不明」になります。内閣府の新しい一覧から加えてください。"
        ),
        format!(
            "Public holidays are known until {last} only; after it, hours that depend on them are not known. Add those of the Cabinet Office's new list."
        ),
    )
}
