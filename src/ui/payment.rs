//! Step 4: how NTT is paid for what stays with it.

use ratatui::text::Span;

use super::frame::View;
use super::page::Page;
use super::provider::pointer;
use crate::domain::catalog::Catalog;
use crate::session::{Pick, Row, labels};
use crate::text::width::pad;
use crate::text::words::wizard as words;

pub(super) fn page(view: &View<'_>, catalog: &Catalog, width: usize) -> Page {
    let (state, theme) = (view.state, view.theme);
    let lang = state.lang();
    let mut page = Page::default();
    for (place, row) in state.rows().iter().enumerate() {
        let is_focused = place == state.focus();
        let (name, is_chosen) = match row {
            Row::Payment(id) => (catalog.payment(id).name.get(lang), state.payment().known() == Some(id)),
            _ => (labels::unknown(state).get(lang), *state.payment() == Pick::Unknown),
        };
        if is_focused {
            page.cursor = Some((place, 0));
        }
        let text = pad(&format!("{}{name}", pointer(is_focused, is_chosen)), width);
        page.push(Span::styled(text, if is_focused { theme.focus() } else { theme.plain() }));
    }
    if page.lines.is_empty() {
        page.push("");
        page.wrapped(words::NOTHING_FITS.get(lang), 2, width, theme.plain());
    }
    let note = match state.focused() {
        Some(Row::Payment(id)) => catalog.payment(id).note.as_ref(),
        _ => None,
    };
    if let Some(note) = note {
        page.push("");
        page.wrapped(note.get(lang), 2, width, theme.quiet());
    }
    page
}
