//! The screens beside the steps: what a customer says, providers side by side, the customer's own screen, the ticket,
//! the page to take home.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use super::body::{Body, InView};
use super::typed::text_box;
use super::view::View;
use super::{answer, clue, comparison, customer, handout, list};
use crate::domain::catalog::Catalog;
use crate::keys::bindings::Context;
use crate::say::{self, BranchSaid, Speaker};
use crate::session::{Screen, labels};
use crate::words::{deciding as decides, desk as words, wizard};

/// Wide enough for the ticket of five services with its hyphens.
const TICKET_CELLS: usize = 40;

/// Draws what is inside, and tells what of it is in view, where the cursor belongs, and how many lines there are.
pub(super) fn draw(
    frame: &mut Frame<'_>,
    inside: Rect,
    view: &View<'_>,
    catalog: &Catalog,
) -> (InView, Option<Position>, usize) {
    let width = usize::from(inside.width);
    let body = match view.state.under() {
        Screen::Clue => return clue::draw(frame, inside, view, catalog),
        Screen::AskAnswer => answer::asked_body(view, catalog, width),
        Screen::CompareTable => comparison::body(view, catalog, width),
        Screen::Customer => customer::body(view, catalog, width, usize::from(inside.height)),
        Screen::AskArea | Screen::CompareArea => areas(view, width),
        Screen::Decide => deciding(view, catalog, width),
        Screen::Steps => rows_alone(view, width),
        Screen::Ticket => return draw_ticket(frame, inside, view),
        Screen::PageName | Screen::PageLang => handout::body(view, width),
        _ => list::body(view, width),
    };
    let place = view.state.under().context();
    let (in_view, cursor) = if place == Context::Compared {
        if view.state.keeps_compared_in_view() {
            body.draw_with_cursor(frame, inside, view.state.scroll())
        } else {
            body.draw(frame, inside, view.state.scroll())
        }
    } else if place.is_read() {
        body.draw_from(frame, inside, view.state.scroll())
    } else if place.is_list() && place.takes_text() {
        list::draw(frame, inside, view, &body)
    } else {
        body.draw_around_cursor(frame, inside)
    };
    (in_view, cursor, body.lines.len())
}

pub(super) fn title(view: &View<'_>) -> String {
    let lang = view.state.lang();
    let title = labels::title(view.state, view.catalog);
    match view.state.under() {
        Screen::Customer => customer::title(view),
        Screen::CompareProviders => format!("{title}  {}", words::compared(lang, view.state.compared().len())),
        _ => title,
    }
}

fn areas(view: &View<'_>, width: usize) -> Body {
    let mut body = Body::default();
    body.wrapped(words::ASK_AREA_NEEDED.get(view.state.lang()), 1, width, view.theme.normal());
    body.gap();
    list::short(&mut body, view, width);
    body
}

/// The answers, and below them what follows from each.
fn deciding(view: &View<'_>, catalog: &Catalog, width: usize) -> Body {
    let (state, lang) = (view.state, view.state.lang());
    let mut body = rows_alone(view, width);
    let told = state.asked_today(catalog).filter(|_| state.is_about_what_was_asked()).and_then(Result::ok);
    let asked = if let Some(answer) = &told {
        Speaker::new(catalog, &answer.consultation, &answer.advice, lang).deciding_of(answer)
    } else {
        let answer = state.consultation().zip(state.advice());
        answer.and_then(|(consultation, advice)| Speaker::new(catalog, consultation, advice, lang).deciding())
    };
    body.gap();
    for BranchSaid { answer, said, .. } in asked.iter().flat_map(|asked| &asked.branches) {
        for said in said {
            body.wrapped(&decides::branch(lang, answer, said), 1, width, view.theme.normal());
        }
    }
    body
}

fn rows_alone(view: &View<'_>, width: usize) -> Body {
    let mut body = Body::default();
    list::short(&mut body, view, width);
    body
}

/// The box, and the tickets of today below it: the caret stays in the box, and the list goes with its focus.
fn draw_ticket(frame: &mut Frame<'_>, inside: Rect, view: &View<'_>) -> (InView, Option<Position>, usize) {
    let width = usize::from(inside.width);
    let (top, mut list) = (ticket(view, width), Body::default());
    if view.state.rows().is_empty() {
        let (in_view, caret) = top.draw_around_cursor(frame, inside);
        return (in_view, caret, top.lines.len());
    }
    list::short(&mut list, view, width);
    let lines = top.lines.len() + list.lines.len();
    let height = u16::try_from(top.lines.len()).unwrap_or(u16::MAX).min(inside.height);
    let above = Rect { height, ..inside };
    let below = Rect { y: inside.y + height, height: inside.height - height, ..inside };
    let (_, caret) = top.draw_around_cursor(frame, above);
    let (in_view, _) = list.draw_around_cursor(frame, below);
    (in_view, caret, lines)
}

fn ticket(view: &View<'_>, width: usize) -> Body {
    let (state, theme) = (view.state, view.theme);
    let lang = state.lang();
    let mut body = Body::default();
    body.wrapped(words::TICKET_PROMPT.get(lang), 1, width, theme.normal());
    if state.choices().situation.is_some() {
        body.wrapped(words::TICKET_REPLACES.get(lang), 1, width, theme.normal());
    }
    body.gap();
    let (line, caret) = text_box(state.typed(), true, TICKET_CELLS, width, theme);
    body.cursor = Some((body.lines.len(), caret));
    body.push(line);
    if let Some(error) = state.ticket_error() {
        body.push("");
        body.wrapped(&say::ticket_error(error, lang), 1, width, theme.caution());
    }
    if !state.rows().is_empty() {
        body.push("");
        body.wrapped(wizard::TICKETS_TODAY.get(lang), 1, width, theme.strong());
    }
    body
}
