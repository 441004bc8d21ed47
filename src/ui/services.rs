//! Step 3: what the customer has, and what becomes of each of it.

use ratatui::text::{Line, Span};

use super::frame::View;
use super::page::Page;
use super::theme::Theme;
use crate::domain::catalog::Catalog;
use crate::domain::id::ServiceId;
use crate::domain::terms::{Basis, Outcome};
use crate::report;
use crate::session::Row;
use crate::text::width::{cells, pad, shorten};
use crate::text::words::{answer, wizard as words};

/// The short names have at most this many cells.
const SHORT_NAME: usize = 20;
/// Pointer and tick.
const TICK: usize = 6;

pub(super) fn page(view: &View<'_>, catalog: &Catalog, width: usize) -> Page {
    let (state, theme) = (view.state, view.theme);
    let lang = state.lang();
    let mut page = Page::default();
    for (place, row) in state.rows().iter().enumerate() {
        let is_focused = place == state.focus();
        match row {
            Row::Service(id) => {
                if is_focused {
                    page.cursor = Some((place, 0));
                }
                service(&mut page, view, catalog, id, is_focused, width);
            }
            Row::Heading(category) => heading(&mut page, report::category_name(*category, lang), width, theme),
            _ => heading(&mut page, words::COMMON_SERVICES.get(lang), width, theme),
        }
    }
    if page.lines.is_empty() {
        page.push("");
        page.wrapped(words::NOTHING_FITS.get(lang), 2, width, theme.plain());
    }
    page
}

fn heading(page: &mut Page, text: &str, width: usize, theme: Theme) {
    page.text(&format!(" {text}"), width, theme.strong());
}

fn service(page: &mut Page, view: &View<'_>, catalog: &Catalog, id: &ServiceId, is_focused: bool, width: usize) {
    let (state, theme) = (view.state, view.theme);
    let lang = state.lang();
    let is_ticked = state.ticked().contains(id);
    let tick = format!("{} {} ", if is_focused { ">" } else { " " }, if is_ticked { "[x]" } else { "[ ]" });
    let (outcome, mark) = state.preview(id).map_or(("", ""), |preview| {
        let kind = state.consultation().map(|it| it.kind);
        let outcome = match (preview.outcome, state.draft_to()) {
            (Outcome::Unknown, Some(_)) => words::ASK_PROVIDER.get(lang),
            (outcome, _) => kind.map_or("", |kind| report::outcome_short(outcome, kind, lang)),
        };
        // 要確認 is said once.
        let mark = if preview.basis == Basis::Inferred { report::basis_mark(preview.basis, lang) } else { "" };
        (outcome, mark)
    });
    let gap = usize::from(!mark.is_empty());
    let wanted = cells(outcome) + gap + cells(mark);
    let full = catalog.service(id).name.get(lang);
    let rest = width.saturating_sub(TICK + 1);
    // The names stand in one column, which is as wide as the longest outcome leaves it.
    let column = rest.saturating_sub(wanted.max(25)).max(SHORT_NAME).min(rest);
    let name = if cells(full) <= column { full } else { report::service_short(catalog, id, lang) };
    let room = rest.saturating_sub(column);
    let is_too_long = cells(outcome) + gap + cells(mark) > room;
    let is_unknown = state.preview(id).is_some_and(|preview| preview.outcome == Outcome::Unknown);
    let outcome = if is_too_long && is_unknown { answer::TO_CHECK.get(lang) } else { outcome };
    let outcome = shorten(outcome, room.saturating_sub(gap + cells(mark))).into_owned();
    let filler = room.saturating_sub(cells(&outcome) + gap + cells(mark));
    let spans = vec![
        Span::raw(format!("{tick}{} ", pad(name, column))),
        Span::styled(outcome, if mark.is_empty() { theme.plain() } else { theme.unsure() }),
        Span::styled(format!("{}{mark}{}", " ".repeat(gap), " ".repeat(filler)), theme.unsure()),
    ];
    let line = Line::from(spans);
    page.push(if is_focused { line.style(theme.focus()) } else { line });
}
