//! Step 5: the answer, on five tabs.

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

use ratatui::text::Span;

use self::pen::Pen;
use super::body::Body;
use super::view::View;
use crate::domain::catalog::Catalog;
use crate::say::Speaker;
use crate::session::Tab;
use crate::text::lang::Msg;
use crate::words::wizard as words;

fn name(tab: Tab) -> Msg {
    match tab {
        Tab::Calls => words::TAB_CALLS,
        Tab::Bills => words::TAB_BILLS,
        Tab::Changes => words::TAB_CHANGES,
        Tab::Todo => words::TAB_TODO,
        Tab::Grounds => words::TAB_GROUNDS,
    }
}

/// The names of the tabs, as a title.
pub(super) fn tabs(view: &View<'_>) -> Vec<Span<'static>> {
    let lang = view.state.lang();
    let mut spans = Vec::new();
    for tab in Tab::ALL {
        if !spans.is_empty() {
            spans.push(Span::raw(" "));
        }
        let name = name(tab).get(lang);
        if tab == view.state.tab() {
            spans.push(Span::styled(format!("[{name}]"), view.theme.focus()));
        } else {
            spans.push(Span::raw(name));
        }
    }
    spans
}

/// The tab that is open.
pub(super) fn body(view: &View<'_>, catalog: &Catalog, width: usize) -> Body {
    body_of(view, catalog, view.state.tab(), width)
}

/// One of the tabs.
pub(super) fn body_of(view: &View<'_>, catalog: &Catalog, tab: Tab, width: usize) -> Body {
    let mut body = Body::default();
    let (Some(consultation), Some(advice)) = (view.state.consultation(), view.state.advice()) else { return body };
    // One cell at each side, so that a frame never touches a letter.
    let speaker = Speaker::new(catalog, consultation, advice, view.state.lang()).at(view.state.now());
    let pen = Pen { view, catalog, consultation, advice, speaker, width: width.saturating_sub(2) };
    match tab {
        Tab::Calls => calls::write(&pen, &mut body),
        Tab::Bills => bills::write(&pen, &mut body),
        Tab::Changes => changes::write(&pen, &mut body),
        Tab::Todo => todo::write(&pen, &mut body),
        Tab::Grounds => grounds::write(&pen, &mut body),
    }
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
