//! What a number, a paper, an address or a name tells of whom the customer is with: who it may be first, then what it does not tell
//! and what to look at next.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use super::body::{Body, InView};
use super::list;
use super::view::View;
use crate::domain::catalog::Catalog;
use crate::say::{self, FoundSaid};
use crate::session::Row;
use crate::words::{which, wizard as words};

/// Draws who it may be, which stays in view, and below it what it tells.
pub(super) fn draw(
    frame: &mut Frame<'_>,
    inside: Rect,
    view: &View<'_>,
    catalog: &Catalog,
) -> (InView, Option<Position>, usize) {
    let width = usize::from(inside.width);
    let found: Vec<FoundSaid> =
        view.state.clued(catalog).iter().map(|one| say::found(catalog, one, view.state.lang())).collect();
    let who = who(view, &found, width);
    // Half of the screen at least is for what it tells.
    let most = (inside.height / 2).max(3);
    let height = u16::try_from(who.lines.len()).unwrap_or(most).min(most);
    let top = Rect { height, ..inside }.intersection(inside);
    let rest = Rect { y: inside.y + height, height: inside.height.saturating_sub(height), ..inside };
    let (_, cursor) = who.draw_around_cursor(frame, top);
    let tells = tells(view, catalog, &found, width);
    let (in_view, _) = tells.draw(frame, rest.intersection(inside), view.state.scroll());
    (in_view, cursor, tells.lines.len())
}

fn who(view: &View<'_>, found: &[FoundSaid], width: usize) -> Body {
    let (lang, theme) = (view.state.lang(), view.theme);
    let mut body = Body::default();
    let is_somebody = view.state.rows().iter().any(|row| matches!(row, Row::Candidate(..) | Row::Provider(_)));
    if is_somebody {
        body.text(&format!(" {}", words::WHO_MAY_BE.get(lang)), width, theme.strong());
    } else if !found.is_empty() {
        body.wrapped(words::NOBODY_BEHIND.get(lang), 1, width, theme.caution());
    }
    list::short(&mut body, view, width);
    body
}

fn tells(view: &View<'_>, catalog: &Catalog, found: &[FoundSaid], width: usize) -> Body {
    let (lang, theme) = (view.state.lang(), view.theme);
    let mut body = Body::default();
    body.push("");
    if let Some((other, both)) = view.state.other_clue(catalog) {
        let names: Vec<&str> = both.iter().map(|id| catalog.provider(id).name.get(lang)).collect();
        let (text, style) = match names.as_slice() {
            [] => (which::clues_differ(lang, &other), theme.caution()),
            names => (which::clues_agree(lang, &other, &say::join(names, lang)), theme.normal()),
        };
        body.wrapped(&text, 1, width, style);
    }
    for FoundSaid { head, limits, says, not, next, note } in found {
        body.gap();
        body.wrapped(head, 1, width, theme.strong());
        let next = next.as_ref().map(|next| which::next(lang, next));
        let not = not.as_ref().map(|not| which::not(lang, not));
        for text in [Some(says.clone()), not, next].into_iter().flatten().filter(|text| !text.is_empty()) {
            body.wrapped(&text, 3, width, theme.normal());
        }
        for limit in limits {
            body.wrapped(limit, 3, width, theme.quiet());
        }
        if let Some(note) = note {
            body.hanging("- ", note, 3, width, theme.quiet());
        }
    }
    body
}
