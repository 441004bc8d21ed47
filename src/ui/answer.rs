//! Step 5: the answer, on five tabs; where there is room for three of them side by side, on four.

mod asked;
mod bills;
mod calls;
mod changes;
mod first;
mod grounds;
mod pen;
mod picture;
mod rows;
mod todo;
mod wide;

use ratatui::text::Span;

use self::pen::Pen;
use super::body::Body;
use super::layout::WIDE;
use super::view::View;
use crate::domain::catalog::Catalog;
use crate::say::Speaker;
use crate::session::Tab;
use crate::text::lang::Msg;
use crate::words::wizard as words;

/// Whether there is room for three tabs side by side, inside of the frame.
fn is_wide(width: usize) -> bool {
    width + 2 >= usize::from(WIDE)
}

fn name(tab: Tab, is_wide: bool) -> Msg {
    match tab {
        Tab::Calls if is_wide => words::TAB_WIDE,
        Tab::Todo if is_wide => words::TAB_STAFF,
        Tab::Calls => words::TAB_CALLS,
        Tab::Bills => words::TAB_BILLS,
        Tab::Changes => words::TAB_CHANGES,
        Tab::Todo => words::TAB_TODO,
        Tab::Grounds => words::TAB_GROUNDS,
    }
}

/// The names of the tabs, as a title.
pub(super) fn tabs(view: &View<'_>, width: usize) -> Vec<Span<'static>> {
    let (lang, is_wide) = (view.state.lang(), is_wide(width));
    let mut spans = Vec::new();
    for tab in Tab::ALL.into_iter().filter(|tab| tab.shown(is_wide) == *tab) {
        if !spans.is_empty() {
            spans.push(Span::raw(" "));
        }
        let name = name(tab, is_wide).get(lang);
        if tab == view.state.tab().shown(is_wide) {
            spans.push(Span::styled(format!("[{name}]"), view.theme.focus()));
        } else {
            spans.push(Span::raw(name));
        }
    }
    spans
}

/// The same of the answer about what a customer says.
pub(super) fn asked_tabs(view: &View<'_>) -> Vec<Span<'static>> {
    let named = |is_open: bool, tab: Tab| {
        let name = name(tab, false).get(view.state.lang());
        if is_open { Span::styled(format!("[{name}]"), view.theme.focus()) } else { Span::raw(name) }
    };
    let reads_grounds = view.state.reads_grounds();
    vec![named(!reads_grounds, Tab::Calls), Span::raw(" "), named(reads_grounds, Tab::Grounds)]
}

/// The tab that is open.
pub(super) fn body(view: &View<'_>, catalog: &Catalog, width: usize) -> Body {
    let is_wide = is_wide(width);
    let tab = view.state.tab().shown(is_wide);
    match tab {
        Tab::Calls if is_wide => written(view, catalog, width, wide::write),
        Tab::Todo if is_wide => written(view, catalog, width, todo::of_staff),
        tab => body_of(view, catalog, tab, width),
    }
}

/// Calls, bills and what the customer does side by side.
pub(super) fn wide_body(view: &View<'_>, catalog: &Catalog, width: usize) -> Body {
    written(view, catalog, width, wide::write)
}

/// One of the tabs, as it is where each has the screen for itself.
pub(super) fn body_of(view: &View<'_>, catalog: &Catalog, tab: Tab, width: usize) -> Body {
    let write = match tab {
        Tab::Calls => calls::write,
        Tab::Bills => bills::write,
        Tab::Changes => changes::write,
        Tab::Todo => todo::write,
        Tab::Grounds => grounds::write,
    };
    written(view, catalog, width, write)
}

fn written(view: &View<'_>, catalog: &Catalog, width: usize, write: fn(&Pen<'_>, &mut Body)) -> Body {
    let mut body = Body::default();
    let (Some(consultation), Some(advice)) = (view.state.consultation(), view.state.advice()) else { return body };
    // One cell at each side, so that a frame never touches a letter.
    let speaker = Speaker::new(catalog, consultation, advice, view.state.lang()).at(view.state.now());
    let pen = Pen { view, catalog, consultation, advice, speaker, width: width.saturating_sub(2), is_column: false };
    write(&pen, &mut body);
    for line in &mut body.lines {
        line.spans.insert(0, Span::raw(" "));
    }
    body
}

/// Whom to call about what a customer says.
pub(super) fn asked_body(view: &View<'_>, catalog: &Catalog, width: usize) -> Body {
    let mut body = Body::default();
    asked::write(view, catalog, width.saturating_sub(2), &mut body);
    for line in &mut body.lines {
        line.spans.insert(0, Span::raw(" "));
    }
    body
}
