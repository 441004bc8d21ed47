//! The rows of every list.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::body::{Body, InView};
use super::typed::{pointer, search};
use super::view::View;
use crate::domain::catalog::Catalog;
use crate::domain::id::{ProviderId, ServiceId};
use crate::domain::terms::Outcome;
use crate::keys::bindings::Context;
use crate::say;
use crate::session::textbox::TextBox;
use crate::session::{Row, labels};
use crate::text::width::{cells, pad, shorten};
use crate::words::{answer, wizard as words};

/// The short names have at most this many cells.
const SHORT_NAME: usize = 20;
/// The tickets of few services have at most this many cells.
const TICKET: usize = 17;
/// The names of the steps have at most this many cells, with their numbers.
const STEP_NAME: usize = 13;
/// The longest outcome that is usual.
const OUTCOME: usize = 25;

/// How a row shows that it was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    /// Behind the pointer.
    Star,
    /// One of several.
    Radio,
    /// Any of several.
    Tick,
}

impl Mark {
    fn before(self, is_focused: bool, is_chosen: bool) -> String {
        let at = if is_focused { ">" } else { " " };
        match (self, is_chosen) {
            (Self::Star, _) => pointer(is_focused, is_chosen).to_owned(),
            (Self::Radio, true) => format!("{at} (*) "),
            (Self::Radio, false) => format!("{at} ( ) "),
            (Self::Tick, true) => format!("{at}[x] "),
            (Self::Tick, false) => format!("{at}[ ] "),
        }
    }
}

/// Draws a list with what it is narrowed by above it, which stays in view. The cursor stands there also before anything is typed,
/// because an input method draws where the cursor is; the focused row is told by its pointer and its bar.
pub(super) fn draw(frame: &mut Frame<'_>, inside: Rect, view: &View<'_>, body: &Body) -> (InView, Option<Position>) {
    let (in_view, on_caret) = draw_below_search(frame, inside, view, view.state.typed(), body);
    (in_view, Some(on_caret))
}

/// Draws a search, and below it the part of a body around its cursor; tells where the caret is.
pub(super) fn draw_below_search(
    frame: &mut Frame<'_>,
    inside: Rect,
    view: &View<'_>,
    typed: &TextBox,
    body: &Body,
) -> (InView, Position) {
    let (lang, hint) = (view.state.lang(), labels::search_hint(view.state));
    let (searched, caret) = search(typed, hint, usize::from(inside.width), lang, view.theme);
    let top = Rect { height: 1, ..inside }.intersection(inside);
    let list = Rect { y: inside.y + 1, height: inside.height.saturating_sub(1), ..inside }.intersection(inside);
    frame.render_widget(searched, top);
    let (in_view, _) = body.draw_around_cursor(frame, list);
    let on_caret = Position::new(inside.x.saturating_add(u16::try_from(caret).unwrap_or(0)), inside.y);
    (in_view, on_caret)
}

/// The rows of a list that is searched, with what there is to say of the focused one.
pub(super) fn body(view: &View<'_>, width: usize) -> Body {
    let state = view.state;
    let mut body = Body::default();
    let mark = if state.under().context() == Context::Tick { Mark::Tick } else { Mark::Star };
    for (place, row) in state.rows().iter().enumerate() {
        push(&mut body, view, row, mark, (place == state.focus(), state.is_chosen(row)), width);
    }
    if body.lines.is_empty() {
        body.push("");
        body.wrapped(labels::nothing_found(state).get(state.lang()), 2, width, view.theme.normal());
    }
    if let (Some(Row::Payment(id)), Some(catalog)) = (state.focused(), view.catalog)
        && let Some(note) = &catalog.payment(id).note
    {
        body.push("");
        body.wrapped(note.get(state.lang()), 2, width, view.theme.quiet());
    }
    body
}

/// Adds the rows of a short list as they stand in a form.
pub(super) fn radios(body: &mut Body, view: &View<'_>, rows: &[(Row, bool, bool)], width: usize) {
    for (row, is_focused, is_chosen) in rows {
        push(body, view, row, Mark::Radio, (*is_focused, *is_chosen), width);
    }
}

/// Adds the rows of a short list that stands alone. Where something is typed beside it, the keys do not act on it.
pub(super) fn short(body: &mut Body, view: &View<'_>, width: usize) {
    for (place, row) in view.state.rows().iter().enumerate() {
        let is_focused = place == view.state.focus() && view.state.typed().is_empty();
        push(body, view, row, Mark::Star, (is_focused, false), width);
    }
}

fn push(body: &mut Body, view: &View<'_>, row: &Row, mark: Mark, (is_focused, is_chosen): (bool, bool), width: usize) {
    let theme = view.theme;
    let name = labels::row(view.state, view.catalog, row);
    if row.is_heading() {
        let said =
            if matches!(row, Row::Company(_)) { words::brands_of(view.state.lang(), name) } else { name.to_owned() };
        body.text(&format!(" {said}"), width, theme.strong());
        return;
    }
    if is_focused {
        body.cursor = Some((body.lines.len(), 0));
    }
    let start = mark.before(is_focused, is_chosen);
    let room = width.saturating_sub(cells(&start));
    let style = if is_focused { theme.focus() } else { theme.normal() };
    let text = match (row, view.catalog) {
        (Row::Service(_), _) if !labels::sort(view.state, row).is_empty() => {
            let sort = labels::sort(view.state, row);
            let room = room.saturating_sub(cells(sort) + 1);
            at_the_end(&shorten(name, room), sort, room)
        }
        (Row::Service(id), Some(catalog)) => {
            let line = service(view, catalog, id, &start, room);
            body.push(if is_focused { line.style(style) } else { line });
            return;
        }
        (Row::Provider(id), Some(catalog)) => {
            let sort = labels::sort(view.state, row);
            let room = if sort.is_empty() { room } else { room.saturating_sub(cells(sort) + 1) };
            at_the_end(&provider(view, catalog, id, room), sort, room)
        }
        (Row::Candidate(id, basis), Some(catalog)) => {
            let sure = labels::how_sure(*basis, view.state.lang());
            let room = room.saturating_sub(cells(sure) + 1);
            at_the_end(&provider(view, catalog, id, room), sure, room)
        }
        (Row::Symptom(id), Some(catalog)) => {
            let symptom = catalog.symptoms().iter().find(|symptom| symptom.id == *id);
            let about = symptom.map_or("", |symptom| say::role_name(symptom.role, view.state.lang()));
            let sort = format!("{about} {}", labels::sort(view.state, row));
            let room = room.saturating_sub(cells(&sort) + 2);
            at_the_end(&shorten(name, room), &sort, room)
        }
        (Row::Ticket(ticket), Some(catalog)) => {
            let said = labels::ticket_made(view.state, catalog, ticket);
            // Some are longer, and none is cut: without its last letters it opens nothing.
            shorten(&format!("{}  {said}", pad(ticket, TICKET.max(cells(ticket)))), room).into_owned()
        }
        (Row::Step(step), Some(catalog)) => {
            let (step, answered) = labels::step(view.state, catalog, *step);
            shorten(&format!("{}{answered}", pad(&step, STEP_NAME)), room).into_owned()
        }
        (Row::Recognised(_), _) => {
            let sort = labels::sort(view.state, row);
            let room = room.saturating_sub(cells(sort) + 1);
            at_the_end(&shorten(name, room), sort, room)
        }
        _ => shorten(name, room).into_owned(),
    };
    body.push(Span::styled(pad(&(start + &text), width), style));
}

/// A mark at the right end of a row.
fn at_the_end(text: &str, mark: &str, room: usize) -> String {
    format!("{} {mark}", pad(text, room)).trim_end().to_owned()
}

/// Name, company, and what there is to say against it.
fn provider(view: &View<'_>, catalog: &Catalog, id: &ProviderId, width: usize) -> String {
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

/// Name, and what becomes of it.
fn service(view: &View<'_>, catalog: &Catalog, id: &ServiceId, start: &str, width: usize) -> Line<'static> {
    let (state, theme) = (view.state, view.theme);
    let lang = state.lang();
    let (said, mark) = labels::preview(state, id);
    let becomes = state.preview(id).map(|preview| preview.outcome);
    let (shape, style) = becomes.map_or(("", theme.normal()), |outcome| theme.becomes(outcome, mark));
    let mark = if mark.is_empty() { String::new() } else { format!(" {mark}") };
    // The shape stands close where that one cell lets the words be said in full.
    let is_close = width.saturating_sub(1 + SHORT_NAME) < cells(shape) + 1 + cells(said) + cells(&mark);
    let shape = if shape.is_empty() || is_close { shape.to_owned() } else { format!("{shape} ") };
    let around = cells(&shape) + cells(&mark);
    let full = say::service_name(catalog, id, lang);
    let rest = width.saturating_sub(1);
    // The names stand in one column, which is as wide as the longest outcome leaves it.
    let column = rest.saturating_sub((around + cells(said)).max(OUTCOME)).max(SHORT_NAME).min(rest);
    let name = if cells(full) <= column { full } else { say::service_short(catalog, id, lang) };
    let room = rest.saturating_sub(column + around);
    let is_unknown = becomes == Some(Outcome::Unknown);
    let said = if cells(said) > room && is_unknown { answer::TO_CHECK.get(lang) } else { said };
    let said = shorten(said, room).into_owned();
    let filler = " ".repeat(room.saturating_sub(cells(&said)));
    Line::from(vec![
        Span::raw(format!("{start}{} ", pad(name, column))),
        Span::styled(format!("{shape}{said}"), style),
        Span::styled(mark, theme.unsure()),
        Span::raw(filler),
    ])
}
