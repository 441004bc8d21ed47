//! One frame of the wizard, drawn from the state alone.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::body::InView;
use super::border::{draw_borders, draw_title};
use super::layout::{Layout, Part, Share, WIDE, is_too_small, layout};
use super::settle::settle;
use super::view::View;
use super::{answer, beside, footer, form, list, overlay, panel, strip};
use crate::keys::bindings::Context;
use crate::session::{Extent, Question, Screen, labels};
use crate::text::width::shorten;
use crate::words::wizard as words;

/// Draws a frame and tells how much there was to show in the part that scrolls.
pub fn draw(frame: &mut Frame<'_>, view: &View<'_>) -> Extent {
    let area = frame.area();
    let extent = if is_too_small(area) {
        draw_too_small(frame, view);
        Extent::default()
    } else {
        draw_parts(frame, area, view)
    };
    settle(frame.buffer_mut());
    extent
}

fn draw_parts(frame: &mut Frame<'_>, area: Rect, view: &View<'_>) -> Extent {
    let parts = layout(area, share(view));
    let screen = view.state.screen();
    // The customer reads nothing of what is for the consultant, but how a key that was pressed comes to act.
    if screen != Screen::Customer {
        strip::draw(frame, parts.strip, view);
    }
    if screen != Screen::Customer || view.state.notice().is_some() {
        footer::draw_notice(frame, parts.notice, view);
    }
    footer::draw_keys(frame, parts.footer, view);
    let (extent, cursor) =
        if screen == Screen::Help { draw_help(frame, area, view) } else { draw_main(frame, &parts, view) };
    let cursor = match screen {
        Screen::Confirm(confirm) => Some(overlay::draw_question(frame, area, view, confirm)),
        _ => cursor,
    };
    frame.set_cursor_position(cursor.unwrap_or(parts.choices.inside.as_position()));
    Extent { is_wide: area.width >= WIDE, ..extent }
}

fn share(view: &View<'_>) -> Share {
    match view.state.under() {
        Screen::Question(question) if question.ask().context() == Context::Tick => Share::Most,
        Screen::Question(_) => Share::Half,
        _ => Share::All,
    }
}

fn draw_too_small(frame: &mut Frame<'_>, view: &View<'_>) {
    let area = frame.area();
    let lang = view.state.lang();
    let text = match view.state.screen() {
        // A question that cannot be seen must not be answered by chance.
        Screen::Confirm(confirm) => {
            let asked = labels::confirmation(view.state, confirm);
            format!("{asked} {} {}", words::YES.get(lang), words::NO.get(lang))
        }
        _ => words::TOO_SMALL.get(lang).to_owned(),
    };
    let text = shorten(&text, usize::from(area.width)).into_owned();
    frame.render_widget(Line::from(text), area);
    frame.set_cursor_position(area.as_position());
}

type Drawn = (Extent, Option<Position>);

/// The step, or the screen beside it.
fn draw_main(frame: &mut Frame<'_>, parts: &Layout, view: &View<'_>) -> Drawn {
    draw_borders(frame, parts, view.theme);
    let inside = parts.choices.inside;
    let strong = |title: String| vec![Span::styled(title, view.theme.strong())];
    let (title, (in_view, cursor, lines)) = match (view.state.under(), view.catalog) {
        (Screen::Question(question), _) => {
            let title = title_of(view, question).to_owned();
            (strong(title), draw_question(frame, inside, view, question))
        }
        (Screen::Answer, Some(catalog)) => {
            let body = answer::body(view, catalog, usize::from(inside.width));
            let (in_view, cursor) = if view.state.keeps_todo_in_view() {
                body.draw_with_cursor(frame, inside, view.state.scroll())
            } else {
                body.draw_from(frame, inside, view.state.scroll())
            };
            (answer::tabs(view, usize::from(inside.width)), (in_view, cursor, body.lines.len()))
        }
        (Screen::AskAnswer, Some(catalog)) => (answer::asked_tabs(view), beside::draw(frame, inside, view, catalog)),
        (_, Some(catalog)) => (strong(beside::title(view)), beside::draw(frame, inside, view, catalog)),
        // Nothing leads anywhere before there is a catalogue.
        (_, None) => (Vec::new(), (InView::default(), None, 0)),
    };
    draw_title(frame, parts.choices, &title, in_view, parts.framed, view);
    if let Some(part) = parts.panel {
        draw_panel(frame, part, parts.framed, view);
    }
    (Extent { lines, height: in_view.height, top: in_view.above, ..Extent::default() }, cursor)
}

fn draw_question(
    frame: &mut Frame<'_>,
    inside: Rect,
    view: &View<'_>,
    question: Question,
) -> (InView, Option<Position>, usize) {
    let width = usize::from(inside.width);
    let is_form = form::has(question);
    let body = if is_form { form::body(view, width) } else { list::body(view, width) };
    let (in_view, cursor) =
        if is_form { form::draw(frame, inside, view, &body) } else { list::draw(frame, inside, view, &body) };
    (in_view, cursor, body.lines.len())
}

/// A form has several questions, each with its own heading.
fn title_of(view: &View<'_>, question: Question) -> &'static str {
    let title = if form::has(question) { question.ask().step().name() } else { labels::question(view.state, question) };
    title.get(view.state.lang())
}

fn draw_panel(frame: &mut Frame<'_>, part: Part, framed: Option<Rect>, view: &View<'_>) {
    let (body, left_out) = panel::body(view, usize::from(part.inside.width), usize::from(part.inside.height));
    let (in_view, _) = body.draw(frame, part.inside, 0);
    let in_view = InView { below: left_out, ..in_view };
    let title = vec![Span::styled(words::PANEL.get(view.state.lang()), view.theme.strong())];
    draw_title(frame, part, &title, in_view, framed, view);
}

fn draw_help(frame: &mut Frame<'_>, area: Rect, view: &View<'_>) -> Drawn {
    let parts = layout(area, Share::All);
    draw_borders(frame, &parts, view.theme);
    let inside = parts.choices.inside;
    let body = overlay::help(view, usize::from(inside.width));
    let (in_view, cursor) = body.draw_from(frame, inside, view.state.scroll());
    let title = vec![Span::styled(words::HELP.get(view.state.lang()), view.theme.strong())];
    draw_title(frame, parts.choices, &title, in_view, parts.framed, view);
    (Extent { lines: body.lines.len(), height: in_view.height, top: in_view.above, ..Extent::default() }, cursor)
}
