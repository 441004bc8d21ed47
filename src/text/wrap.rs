//! Line breaking for Japanese: the rules of Unicode (禁則処理 included), with telephone numbers and names kept whole.

use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_segmentation::UnicodeSegmentation;

use super::width::cells;

/// The lines of `text`, each at most `width` cells.
///
/// Spaces at a break are dropped, nothing else is. What may not be broken and is too long is cut between graphemes; a
/// grapheme wider than the line stands alone on its line. There is always at least one line.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    wrap_by(text, width, &cells)
}

/// The lines of `text` by the same rules, with another ruler: `width` is in its units.
pub fn wrap_by(text: &str, width: usize, ruler: &dyn Fn(&str) -> usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0;
    for (piece, ends_line) in pieces(text) {
        // Spaces at the end may hang over the edge: they are dropped.
        let needed = ruler(piece.trim_end());
        if used + needed > width && !line.is_empty() {
            lines.push(finished(&line));
            line.clear();
            used = 0;
        }
        if used + needed <= width {
            line.push_str(piece);
            used += ruler(piece);
        } else {
            cut_into(&mut lines, &mut line, piece, width, ruler);
            used = ruler(&line);
        }
        if ends_line {
            lines.push(finished(&line));
            line.clear();
            used = 0;
        }
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(finished(&line));
    }
    lines
}

/// Puts an unbreakable `piece` over as many lines as it needs; its end is left in `line`.
fn cut_into(lines: &mut Vec<String>, line: &mut String, piece: &str, width: usize, ruler: &dyn Fn(&str) -> usize) {
    let mut used = ruler(line);
    for part in smallest_parts(piece, width, ruler) {
        let more = ruler(part);
        let overflows = used + more > width && !line.is_empty();
        if overflows && !is_blank(part) {
            lines.push(finished(line));
            line.clear();
            used = 0;
        }
        line.push_str(part);
        used += more;
    }
}

/// The graphemes of `piece`, but its numbers and words whole if they fit: in a narrow column, `（0120-116116）` loses
/// its brackets to other lines and stays a number that can be read out.
fn smallest_parts<'a>(piece: &'a str, width: usize, ruler: &dyn Fn(&str) -> usize) -> Vec<&'a str> {
    let mut parts = Vec::new();
    let mut rest = piece;
    while !rest.is_empty() {
        let in_word = rest.graphemes(true).take_while(|grapheme| grapheme.chars().all(joins_words));
        let word_end: usize = in_word.map(str::len).sum();
        let other_end = rest.graphemes(true).next().map_or(rest.len(), str::len);
        let Some((part, after)) = rest.split_at_checked(word_end.max(other_end)) else { break };
        if ruler(part) <= width {
            parts.push(part);
        } else {
            parts.extend(part.graphemes(true));
        }
        rest = after;
    }
    parts
}

fn finished(line: &str) -> String {
    line.trim_end().to_owned()
}

fn is_blank(text: &str) -> bool {
    text.chars().all(char::is_whitespace)
}

/// The pieces between which a line may end, and whether it must end after the piece.
fn pieces(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let mut rest = text;
    let mut start = 0;
    linebreaks(text).filter_map(move |(end, opportunity)| {
        let at = end - start;
        let must = opportunity == BreakOpportunity::Mandatory && rest.len() > at;
        let (piece, after) = rest.split_at_checked(at)?;
        if !after.is_empty() && !must && !may_break(piece, after) {
            return None;
        }
        rest = after;
        start = end;
        Some((piece, must))
    })
}

/// The few places where Unicode would break and a reader at a counter would not.
fn may_break(before: &str, after: &str) -> bool {
    let (Some(last), Some(next)) = (before.chars().next_back(), after.chars().next()) else {
        return true;
    };
    // `So-net`, `０１２０－１１６`: what is read as one word stays one.
    let one_word = joins_words(last) && joins_words(next);
    // `9時～17時`: the full-width tilde is what many keyboards give for the wave dash 〜.
    let starts_badly = matches!(next, '～' | '－' | '／');
    // `17時`, `550円`: a number is read with its unit.
    let number_and_unit = last.is_ascii_digit() && "年月日時分秒円回番件台本名歳".contains(next);
    !one_word && !starts_badly && !number_and_unit
}

fn joins_words(letter: char) -> bool {
    matches!(letter, '0'..='9' | 'A'..='Z' | 'a'..='z' | '-' | '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '－')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn breaks_where_a_japanese_reader_expects_it() {
        for (text, width, expected) in [
            ("", 10, &[""][..]),
            ("ドコモ光", 8, &["ドコモ光"]),
            ("ドコモ光", 6, &["ドコモ", "光"]),
            ("料金は、毎月です。", 6, &["料金", "は、毎", "月で", "す。"]),
            ("これは「光」です", 8, &["これは", "「光」で", "す"]),
            ("工事（無料）あり", 6, &["工事", "（無", "料）あ", "り"]),
            ("あいうサービス", 8, &["あいう", "サービス"]),
            ("あいうっかり", 6, &["あい", "うっか", "り"]),
            ("ああきょう", 6, &["ああ", "きょう"]),
            ("ルーターへ", 4, &["ルー", "ター", "へ"]),
            ("電話は0120-116116です", 14, &["電話は", "0120-116116で", "す"]),
            ("電話は0120-116116です", 12, &["電話は", "0120-116116", "です"]),
            ("（0120-116116）", 11, &["（", "0120-116116", "）"]),
            ("電話03-1234-5678", 14, &["電話", "03-1234-5678"]),
            ("電話０１２０－１１６", 16, &["電話", "０１２０－１１６"]),
            ("会社So-net光", 9, &["会社", "So-net光"]),
            ("受付は9時～17時", 8, &["受付は", "9時～", "17時"]),
            ("NTT ドコモ 光", 8, &["NTT ドコ", "モ 光"]),
            ("光　電話", 4, &["光", "電話"]),
            ("一行目\n\n三行目", 20, &["一行目", "", "三行目"]),
            ("一行目\r\n二行目\n", 20, &["一行目", "二行目"]),
            ("abcdefgh", 3, &["abc", "def", "gh"]),
            ("光abcdefgh", 3, &["光", "abc", "def", "gh"]),
            ("ﾄﾞｺﾓ", 2, &["ﾄﾞ", "ｺﾓ"]),
            ("月額550円です", 8, &["月額", "550円で", "す"]),
            ("光ab", 1, &["光", "a", "b"]),
            ("光ab", 0, &["光", "a", "b"]),
        ] {
            assert_eq!(wrap(text, width), expected, "{text:?} in {width}");
        }
    }

    #[test]
    fn no_line_starts_or_ends_against_the_rules() {
        let text = "「ひかり電話」のことは、まずドコモ（0120-800000）へ。ルーターのランプが「赤」なら、きょうじゅうに\
                    ＮＴＴ東日本（0120-000113）へお電話ください・・・ちょっとお待ちください！";
        for width in 16..60 {
            for line in wrap(text, width) {
                let (first, last) = (line.chars().next().unwrap(), line.chars().next_back().unwrap());
                assert!(!"、。」）ーっゃゅょッャュョ・！".contains(first), "{line} in {width}");
                assert!(!"「（".contains(last), "{line} in {width}");
                assert!(cells(&line) <= width, "{line} in {width}");
            }
            let whole = wrap(text, width).iter().any(|line| line.contains("0120-800000"));
            assert!(whole, "the number is cut in {width}");
        }
    }

    fn without_spaces(text: &str) -> String {
        text.split_whitespace().collect()
    }

    proptest! {
        #[test]
        fn loses_nothing(text in "([ -~]|[ぁ-ヿ]|[一-龠]|[ｦ-ﾟ]|[　、。「」（）\n]|\\PC){0,40}", width in 0usize..30) {
            prop_assert_eq!(without_spaces(&wrap(&text, width).concat()), without_spaces(&text));
        }

        #[test]
        fn never_too_wide(text in "([ -~]|[ぁ-ヿ]|[一-龠]|[ｦ-ﾟ]|[　、。「」（）\n]|\\PC){0,40}", width in 0usize..30) {
            for line in wrap(&text, width) {
                let alone = line.graphemes(true).filter(|grapheme| cells(grapheme) > 0).count() == 1;
                prop_assert!(cells(&line) <= width || alone, "{:?} in {}", line, width);
            }
        }
    }
}
