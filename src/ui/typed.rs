//! What is typed: behind the word for searching, or in a box. A long text shows what is before the caret.

use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;

use super::theme::Theme;
use crate::session::textbox::TextBox;
use crate::text::lang::{Lang, Msg};
use crate::text::width::{cells, pad, shorten};
use crate::words::wizard as words;

/// Before a row or a box: whether the keys act on it, and whether it was chosen before.
pub(super) fn pointer(is_focused: bool, is_chosen: bool) -> &'static str {
    match (is_focused, is_chosen) {
        (true, true) => ">*",
        (true, false) => "> ",
        (false, true) => " *",
        (false, false) => "  ",
    }
}

/// A box to type in, and the cell of its caret.
pub(super) fn text_box(
    typed: &TextBox,
    is_focused: bool,
    wanted: usize,
    width: usize,
    theme: Theme,
) -> (Line<'static>, usize) {
    let start = format!("{}[", pointer(is_focused, false));
    let room = wanted.min(width.saturating_sub(cells(&start) + 1));
    let (text, caret) = in_view(typed, room);
    let style = if is_focused { theme.focus() } else { theme.normal() };
    let caret = cells(&start) + caret;
    (Line::from(vec![Span::raw(start), Span::styled(pad(&text, room), style), Span::raw("]")]), caret)
}

/// What a list is narrowed by, and the cell of its caret.
pub(super) fn search(typed: &TextBox, hint: Msg, width: usize, lang: Lang, theme: Theme) -> (Line<'static>, usize) {
    let label = format!(" {} ", words::SEARCH.get(lang));
    let start = cells(&label);
    let room = width.saturating_sub(start);
    let (text, caret, style) = if typed.is_empty() {
        (shorten(hint.get(lang), room).into_owned(), 0, theme.quiet())
    } else {
        let (text, caret) = in_view(typed, room);
        (text, caret, theme.strong())
    };
    (Line::from(vec![Span::raw(label), Span::styled(text, style)]), start + caret)
}

/// As much of a text as fits, with room for the caret, and the caret's cell.
fn in_view(typed: &TextBox, room: usize) -> (String, usize) {
    let before = tail(typed.before_caret(), room.saturating_sub(1));
    let caret = cells(&before);
    let after = shorten(typed.after_caret(), room.saturating_sub(caret));
    (before + &after, caret)
}

/// The end of a text, as much as fits.
fn tail(text: &str, width: usize) -> String {
    let mut kept = Vec::new();
    let mut used = 0;
    for grapheme in text.graphemes(true).rev() {
        used += cells(grapheme);
        if used > width {
            break;
        }
        kept.insert(0, grapheme);
    }
    kept.concat()
}
