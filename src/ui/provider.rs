//! Step 2: the provider that the line leaves, and the one that it goes to.

use ratatui::text::{Line, Span};

use super::frame::View;
use super::page::Page;
use crate::domain::catalog::Catalog;
use crate::domain::id::ProviderId;
use crate::session::{Field, Row, labels};
use crate::text::width::{cells, pad, shorten};
use crate::text::words::wizard as words;

pub(super) fn page(view: &View<'_>, catalog: &Catalog, width: usize) -> Page {
    let state = view.state;
    let lang = state.lang();
    let chosen = if state.field() == Field::From { state.from() } else { state.to() };
    let mut page = Page::default();
    for (place, row) in state.rows().iter().enumerate() {
        let is_focused = place == state.focus();
        let is_chosen = matches!(row, Row::Provider(id) if chosen.known() == Some(id));
        let pointer = pointer(is_focused, is_chosen);
        let room = width.saturating_sub(cells(pointer));
        let text = match row {
            Row::Provider(id) => provider(view, catalog, id, room),
            _ => shorten(labels::unknown(state).get(lang), room).into_owned(),
        };
        if is_focused {
            page.cursor = Some((place, 0));
        }
        let style = if is_focused { view.theme.focus() } else { view.theme.plain() };
        page.push(Span::styled(pad(&format!("{pointer}{text}"), width), style));
    }
    if page.lines.is_empty() {
        page.push(Line::raw(""));
        page.wrapped(words::NOTHING_FITS.get(lang), 2, width, view.theme.plain());
    }
    page
}

/// Before a row: whether the keys act on it, and whether it was chosen before.
pub(super) fn pointer(is_focused: bool, is_chosen: bool) -> &'static str {
    match (is_focused, is_chosen) {
        (true, true) => ">*",
        (true, false) => "> ",
        (false, true) => " *",
        (false, false) => "  ",
    }
}

/// Name, company, and what there is to say against it.
pub(super) fn provider(view: &View<'_>, catalog: &Catalog, id: &ProviderId, width: usize) -> String {
    let lang = view.state.lang();
    let provider = catalog.provider(id);
    let mark = labels::provider_mark(provider, lang);
    let company = if provider.company_known { catalog.party(&provider.company).name.get(lang) } else { "" };
    let name = provider.name.get(lang);
    let behind_mark = width.saturating_sub(if mark.is_empty() { 0 } else { cells(mark) + 1 });
    let name_cells = (width * 9 / 20).max(cells(name).min(behind_mark));
    let name_cells = name_cells.min(behind_mark);
    let company = match behind_mark.saturating_sub(name_cells + 1) {
        // Less than this says nothing.
        0..8 => String::new(),
        room => format!(" {}", shorten(company, room)),
    };
    let text = format!("{}{company}", pad(name, name_cells));
    if mark.is_empty() { text } else { format!("{} {mark}", pad(&text, behind_mark)) }
}
