//! The only ruler: how many terminal cells a text takes, and how to make it fit.

use std::borrow::Cow;

use ratatui::buffer::CellWidth;
use unicode_segmentation::UnicodeSegmentation;

/// What stands at the end of a shortened text: one cell everywhere, unlike `…`, whose width depends on the terminal.
pub const CUT_MARK: &str = "~";

/// How many cells the screen draws for `text`.
///
/// The screen draws grapheme by grapheme and leaves out those with control characters; so does this count. It asks
/// ratatui for the width of a grapheme, because ratatui corrects what `unicode-width` says of half-width kana.
pub fn cells(text: &str) -> usize {
    let alone: Option<usize> = text.chars().map(cells_alone).sum();
    alone.unwrap_or_else(|| text.graphemes(true).map(grapheme_cells).sum())
}

/// The cells of a character that never joins another one that this function knows: nearly all that is ever drawn, and many times
/// faster than looking for graphemes.
fn cells_alone(character: char) -> Option<usize> {
    match character {
        ' '..='~' => Some(1),
        '、'..='〩' | 'ぁ'..='ゖ' | 'ァ'..='ヺ' | 'ー' | '一'..='鿿' | '！'..='｠' => Some(2),
        _ => None,
    }
}

/// The cells of a single grapheme.
fn grapheme_cells(grapheme: &str) -> usize {
    if grapheme.contains(char::is_control) {
        return 0;
    }
    usize::from(grapheme.cell_width())
}

/// Whether more than so many characters join one before them.
pub fn is_tower(text: &str, most: usize) -> bool {
    // What stands alone joins nothing, and a tower is a run of what does not.
    let mut run = 0;
    let may_be = text.chars().any(|character| {
        run = if cells_alone(character).is_some() { 0 } else { run + 1 };
        run > most
    });
    may_be && text.graphemes(true).any(|grapheme| grapheme.chars().nth(most + 1).is_some())
}

/// `text` in at most `max_cells` cells: as it is, or cut between graphemes with [`CUT_MARK`] at the end.
pub fn shorten(text: &str, max_cells: usize) -> Cow<'_, str> {
    if cells(text) <= max_cells {
        return Cow::Borrowed(text);
    }
    if max_cells == 0 {
        return Cow::Borrowed("");
    }
    let mut kept: Vec<&str> = Vec::new();
    let mut used = cells(CUT_MARK);
    for grapheme in text.graphemes(true) {
        used += grapheme_cells(grapheme);
        if used > max_cells {
            break;
        }
        kept.push(grapheme);
    }
    // A few rare characters attach to what follows them, so they may not stand before the mark.
    while kept.last().is_some_and(|last| attaches_forward(last)) {
        kept.pop();
    }
    let mut short = kept.concat();
    short.push_str(CUT_MARK);
    Cow::Owned(short)
}

fn attaches_forward(grapheme: &str) -> bool {
    let with_mark = format!("{grapheme}{CUT_MARK}");
    with_mark.graphemes(true).count() == 1
}

/// `text` in exactly `width` cells: shortened if too wide, filled with spaces on the right.
pub fn pad(text: &str, width: usize) -> String {
    let mut padded = shorten(text, width).into_owned();
    padded.extend(std::iter::repeat_n(' ', width.saturating_sub(cells(&padded))));
    padded
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use ratatui::{buffer::Buffer, layout::Rect, style::Style};

    #[test]
    fn what_is_counted_alone_takes_the_cells_of_its_grapheme() {
        let known: Vec<(char, usize)> = ('\0'..=char::MAX).filter_map(|it| Some((it, cells_alone(it)?))).collect();
        assert!(known.len() > 20_000, "{}", known.len());
        for (character, alone) in known {
            for pair in
                [format!("{character}"), format!("あ{character}"), format!("{character}~"), format!("ー{character}漢")]
            {
                let graphemes: usize = pair.graphemes(true).map(grapheme_cells).sum();
                let others: usize = pair.chars().filter_map(cells_alone).sum();
                assert_eq!(graphemes, others, "{pair} {alone}");
            }
        }
    }

    /// Where ratatui's own pen stands after drawing `text`.
    fn drawn_cells(text: &str) -> usize {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 400, 1));
        let (x, _) = buffer.set_stringn(0, 0, text, 400, Style::default());
        usize::from(x)
    }

    #[test]
    fn known_widths() {
        for (text, expected) in [
            ("", 0),
            ("0120-116116", 11),
            ("ドコモ光", 8),
            ("ﾄｺﾓ", 3),
            ("ｶﾞ", 2),
            ("ﾄﾞｺﾓ", 4),
            ("か\u{3099}", 2),
            ("ＯＣＮ", 6),
            ("a\nb\tc", 3),
            ("\u{1b}[31m", 4),
            ("👨‍👩‍👧", 2),
        ] {
            assert_eq!(cells(text), expected, "{text:?}");
            assert_eq!(drawn_cells(text), expected, "drawn {text:?}");
        }
    }

    #[test]
    fn half_width_voiced_marks_count_as_the_screen_draws_them() {
        for text in ["ﾄﾞｺﾓ", "ｶﾞ", "ﾊﾟｿｺﾝ", "ﾞ"] {
            assert_eq!(cells(text), drawn_cells(text), "{text}");
        }
    }

    #[test]
    fn shortening_is_visible_and_never_ambiguous() {
        for (text, width, expected) in [
            ("ドコモ光", 8, "ドコモ光"),
            ("ドコモ光", 7, "ドコモ~"),
            ("ドコモ光", 6, "ドコ~"),
            ("ドコモ光", 1, "~"),
            ("ドコモ光", 0, ""),
            ("ｺﾓﾄﾞ", 3, "ｺﾓ~"),
            ("ﾄﾞｺﾓ", 2, "~"),
            ("docomo", 4, "doc~"),
        ] {
            assert_eq!(shorten(text, width), expected, "{text} in {width}");
        }
    }

    #[test]
    fn towers_of_signs_are_known() {
        for tower in [
            "塔\u{489}\u{489}\u{489}\u{489}",
            "a\u{301}\u{301}\u{301}\u{301}",
            "ᄀᄀᄀᄀᄀ",
            "あいか\u{3099}\u{3099}\u{3099}\u{3099}う",
        ] {
            assert!(is_tower(tower, 3) && !is_tower(tower, 4), "{tower}");
        }
        for text in
            ["", "ドコモ光", "か\u{3099}き\u{3099}く\u{3099}け\u{3099}", "한국어를합니다", "tiếng Việt", "—…―※αβγ"]
        {
            assert!(!is_tower(text, 3), "{text}");
        }
    }

    #[test]
    fn padding_fills_what_a_wide_character_leaves() {
        assert_eq!(pad("ドコモ光", 6), "ドコ~ ");
        assert_eq!(pad("光", 4), "光  ");
        assert_eq!(pad("", 0), "");
    }

    proptest! {
        #[test]
        fn agrees_with_the_screen(text in "[ -~]{0,9}[ぁ-ヿ一-龠]{0,9}[ｦ-ﾟ]{0,9}\\PC{0,30}") {
            prop_assert_eq!(cells(&text), drawn_cells(&text));
        }

        #[test]
        fn shortened_fits_and_keeps_graphemes_whole(text in "\\PC{0,20}[ｦ-ﾟ]{0,6}.{0,10}", width in 0usize..30) {
            let short = shorten(&text, width);
            prop_assert!(cells(&short) <= width);
            if short != text && width > 0 {
                let kept = short.strip_suffix(CUT_MARK).expect("a cut is marked");
                let boundaries: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).collect();
                prop_assert!(text.starts_with(kept));
                prop_assert!(boundaries.contains(&kept.len()));
            }
        }

        #[test]
        fn padded_is_exact(text in "[ -~ｦ-ﾟぁ-ヿ一-龠]{0,30}", width in 0usize..40) {
            prop_assert_eq!(cells(&pad(&text, width)), width);
        }
    }
}
