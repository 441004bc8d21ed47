//! What the lists' columns and marks mean. Only what is named here is known; anything else stops the import.

use unicode_normalization::UnicodeNormalization;

use crate::domain::terms::{Area, Move, Says};
use crate::text::fold::fold;
use crate::words::official_lists as page;

/// What a column is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Column {
    /// 光アクセスサービス: every provider has it, so nothing is claimed.
    Access,
    /// Services that share the column's mark, and the move that it speaks of.
    Services(&'static [&'static str], Move),
}

/// A column with the headers that it may have, as the page writes them.
struct Known {
    column: Column,
    headers: page::Headers,
}

const fn on_transfer(services: &'static [&'static str]) -> Column {
    Column::Services(services, Move::Transfer)
}

const COLUMNS: &[Known] = &[
    Known { column: Column::Access, headers: page::ACCESS },
    Known { column: on_transfer(&["phone-next"]), headers: page::PHONE_NEXT },
    Known { column: on_transfer(&["phone-basic", "phone-ace"]), headers: page::PHONE },
    Known { column: on_transfer(&["phone-office-type"]), headers: page::OFFICE_TYPE },
    Known { column: on_transfer(&["phone-office-a"]), headers: page::OFFICE_A },
    Known { column: on_transfer(&["sup-remote"]), headers: page::REMOTE_SUPPORT },
    Known { column: on_transfer(&["tv-fletstv"]), headers: page::TV },
    Known { column: on_transfer(&["sup-24h"]), headers: page::REPAIR_24H },
    Known { column: on_transfer(&["sup-722"]), headers: page::REPAIR_722 },
    Known { column: on_transfer(&["dev-hgw"]), headers: page::GATEWAY },
    Known { column: on_transfer(&["dev-wlancard"]), headers: page::GATEWAY_WIRELESS },
    Known { column: on_transfer(&["sec-west-tool"]), headers: page::SECURITY_TRANSFER },
    Known { column: Column::Services(&["sec-west-tool"], Move::Switch), headers: page::SECURITY_SWITCH },
];

/// Every column that the list of this area must have, with the header as the page writes it.
pub(super) fn expected(area: Area) -> impl Iterator<Item = (Column, &'static str)> {
    COLUMNS.iter().filter_map(move |known| Some((known.column, *known.headers(area).first()?)))
}

impl Known {
    fn headers(&self, area: Area) -> &'static [&'static str] {
        match area {
            Area::East => self.headers.east,
            Area::West => self.headers.west,
        }
    }
}

/// The column under a header. `lines` are the header cells above the column, the lowest last: a name may be split over them.
pub(super) fn column(area: Area, lines: &[String]) -> Option<Column> {
    (0..lines.len()).rev().find_map(|from| {
        let header = header_key(&lines.get(from..)?.concat());
        let is_it = |known: &&Known| known.headers(area).iter().any(|name| header_key(name) == header);
        COLUMNS.iter().find(is_it).map(|known| known.column)
    })
}

/// A header without spaces, signs and the marks of footnotes (※1).
pub(super) fn header_key(text: &str) -> String {
    let mut kept = String::new();
    let mut in_footnote = false;
    for letter in text.nfkc() {
        in_footnote = matches!(letter, '※' | '*') || in_footnote && letter.is_ascii_digit();
        if !in_footnote {
            kept.push(letter);
        }
    }
    fold(&kept)
}

/// What a leading column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Leading {
    /// The company, or the name under which it sells.
    Name,
    /// The name under which it sells.
    Brand,
    /// The number of the detail page.
    Link,
}

/// What a leading column of a table without links holds, by its header.
pub(super) fn leading(header: &str) -> Option<Leading> {
    let key = header_key(header);
    let is_in = |names: &[&str]| names.iter().any(|name| header_key(name) == key);
    if is_in(page::NAME) {
        Some(Leading::Name)
    } else if is_in(page::BRAND) {
        Some(Leading::Brand)
    } else if is_in(page::LINK) {
        Some(Leading::Link)
    } else {
        None
    }
}

/// The marks, each with what it says.
///
/// A hollow circle is not among them: on pages that use both, it means "with conditions", which nobody may guess away.
const MARKS: &[(char, Says)] = &[
    ('●', Says::Moves),
    ('\u{2015}', Says::Stays), // ―
    ('\u{2014}', Says::Stays), // —
    ('\u{2013}', Says::Stays), // –
    ('\u{2010}', Says::Stays), // ‐
    ('\u{2212}', Says::Stays), // −
    ('\u{2500}', Says::Stays), // ─
    ('\u{FF0D}', Says::Stays), // －
    ('\u{30FC}', Says::Stays), // ー
    ('\u{FF70}', Says::Stays), // ｰ
    ('-', Says::Stays),
];

/// What a mark says, or `None` when it is not one that is known.
pub(super) fn mark(text: &str) -> Option<Says> {
    let mut letters = text.chars().filter(|letter| !letter.is_whitespace());
    let only = letters.next().filter(|_| letters.next().is_none())?;
    MARKS.iter().find(|(mark, _)| *mark == only).map(|(_, says)| *says)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(area: Area, lines: &[&str]) -> Option<Column> {
        column(area, &lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn headers_are_known_in_the_spellings_of_their_list_only() {
        assert_eq!(header(Area::East, &["ひかり電話 （基本プラン／エース）※１"]), Some(COLUMNS[2].column));
        assert_eq!(header(Area::East, &["7～22時 出張修理オプション"]), Some(COLUMNS[8].column));
        assert_eq!(
            header(Area::West, &["サービス", "セキュリティ対策ツール", "（事業者変更）"]),
            Some(COLUMNS[12].column)
        );
        assert_eq!(header(Area::West, &["ひかり電話"]), Some(COLUMNS[2].column));
        assert_eq!(header(Area::East, &["ひかり電話"]), None);
        assert_eq!(header(Area::East, &["ホームゲートウェイ"]), None);
        assert_eq!((expected(Area::East).count(), expected(Area::West).count()), (9, 13));
    }

    #[test]
    fn only_named_marks_are_marks() {
        assert_eq!(mark("\u{3000}●\u{a0}"), Some(Says::Moves));
        for dash in ["―", "－", "ー", "-", "–", "—", "−"] {
            assert_eq!(mark(dash), Some(Says::Stays), "{dash}");
        }
        for other in ["", "○", "◯", "×", "△", "●※", "●●", "--", "対応"] {
            assert_eq!(mark(other), None, "{other}");
        }
    }
}
