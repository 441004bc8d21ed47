//! A step that shows all its questions at once: short lists, and a box for a day.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use super::body::{Body, InView};
use super::list::{draw_below_search, radios};
use super::typed::text_box;
use super::view::View;
use crate::keys::bindings::Context;
use crate::say;
use crate::session::questions::moved_on;
use crate::session::textbox::TextBox;
use crate::session::{Question, Row, Screen, labels};
use crate::words::wizard as words;

/// Wide enough for a day with room to type.
const DAY_CELLS: usize = 22;

/// Whether a question stands in a form, and not alone.
pub(super) fn has(question: Question) -> bool {
    matches!(question.ask().context(), Context::Choose | Context::Day)
}

pub(super) fn body(view: &View<'_>, width: usize) -> Body {
    let state = view.state;
    let mut body = Body::default();
    let here = |question: &Question| has(*question) && question.ask().step() == state.step();
    for question in state.questions().filter(here) {
        body.gap();
        body.text(&format!(" {}", labels::question(state, question).get(state.lang())), width, view.theme.strong());
        let picker = state.picker_of(Screen::Question(question));
        let is_asked_now = state.question() == Some(question);
        if question.ask().context() == Context::Day {
            day(&mut body, view, picker.typed(), is_asked_now, width);
            continue;
        }
        let marked = |(place, row): (usize, Row)| {
            let is_chosen = question.ask().is_chosen(&row, state.choices());
            (row, is_asked_now && place == picker.focus(), is_chosen)
        };
        let rows: Vec<_> = question.ask().options().into_iter().enumerate().map(marked).collect();
        radios(&mut body, view, &rows, width);
    }
    body
}

/// Draws a form. Where nothing else is typed, there is the box for whatever the customer says, and the caret in it: an IME writes
/// there before anything arrives here.
pub(super) fn draw(frame: &mut Frame<'_>, inside: Rect, view: &View<'_>, body: &Body) -> (InView, Option<Position>) {
    if !view.state.question().is_some_and(|question| question.ask().context() == Context::Choose) {
        return body.draw_around_cursor(frame, inside);
    }
    let (in_view, caret) = draw_below_search(frame, inside, view, view.state.typed(), body);
    (in_view, Some(caret))
}

fn day(body: &mut Body, view: &View<'_>, typed: &TextBox, is_focused: bool, width: usize) {
    let (state, theme) = (view.state, view.theme);
    let lang = state.lang();
    let (line, caret) = text_box(typed, is_focused, DAY_CELLS, width, theme);
    if is_focused {
        body.cursor = Some((body.lines.len(), caret));
    }
    body.push(line);
    let text = typed.text();
    let read = match moved_on::parse(&text, state.today()) {
        _ if text.trim().is_empty() => words::DAY_EMPTY.get(lang).to_owned(),
        Ok(day) => words::day_read(lang, &say::day(day, lang)),
        Err(_) => String::new(),
    };
    body.wrapped(&read, 2, width, theme.normal());
    body.wrapped(words::DAY_EXAMPLES.get(lang), 2, width, theme.quiet());
}
