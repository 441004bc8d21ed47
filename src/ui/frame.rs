//! One frame of the wizard, drawn from the state alone.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;

use super::layout::{Layout, Part, Share, is_too_small, layout};
use super::page::{InView, Page};
use super::theme::Theme;
use super::{answer, aside, footer, overlay, panel, payment, provider, services, situation, strip};
use crate::domain::catalog::Catalog;
use crate::session::textbox::TextBox;
use crate::session::{Aside, Extent, Field, Overlay, State, Step, labels};
use crate::text::lang::Msg;
use crate::text::width::{cells, shorten};
use crate::text::words::wizard as words;

/// What a frame is drawn from.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The wizard.
    pub state: &'a State,
    /// The catalogue, once it has been read.
    pub catalog: Option<&'a Catalog>,
    /// How things look.
    pub theme: Theme,
}

/// Draws a frame and tells how much there was to show in the part that scrolls.
pub fn draw(frame: &mut Frame<'_>, view: &View<'_>) -> Extent {
    let area = frame.area();
    if is_too_small(area) {
        draw_too_small(frame, view);
        return Extent::default();
    }
    let parts = layout(area, share(view));
    // The customer reads nothing of what is for the consultant.
    if view.state.aside() != Aside::Customer || view.state.overlay() != Overlay::None {
        strip::draw(frame, parts.strip, view);
        footer::draw_notice(frame, parts.notice, view);
    }
    footer::draw_keys(frame, parts.footer, view);
    let (extent, cursor) = match view.state.overlay() {
        Overlay::Help => draw_help(frame, area, view),
        Overlay::None | Overlay::Confirm(_) => draw_main(frame, &parts, view),
    };
    let cursor = match view.state.overlay() {
        Overlay::Confirm(question) => Some(overlay::draw_question(frame, area, view, question)),
        Overlay::None | Overlay::Help => cursor,
    };
    frame.set_cursor_position(cursor.unwrap_or(parts.choices.inside.as_position()));
    extent
}

fn share(view: &View<'_>) -> Share {
    match view.state.field() {
        _ if view.state.aside() != Aside::None => Share::All,
        Field::Answer => Share::All,
        Field::Services => Share::Most,
        _ => Share::Half,
    }
}

fn draw_too_small(frame: &mut Frame<'_>, view: &View<'_>) {
    let area = frame.area();
    let lang = view.state.lang();
    let text = match view.state.overlay() {
        // A question that cannot be seen must not be answered by chance.
        Overlay::Confirm(question) => {
            let asked = labels::confirmation(view.state, question);
            format!("{asked} {} {}", words::YES.get(lang), words::NO.get(lang))
        }
        Overlay::None | Overlay::Help => words::TOO_SMALL.get(lang).to_owned(),
    };
    let text = shorten(&text, usize::from(area.width)).into_owned();
    frame.render_widget(Line::from(text), area);
    frame.set_cursor_position(area.as_position());
}

pub(super) type Drawn = (Extent, Option<Position>);

/// The step, or the screen beside it.
fn draw_main(frame: &mut Frame<'_>, parts: &Layout, view: &View<'_>) -> Drawn {
    match view.catalog.filter(|_| view.state.aside() != Aside::None) {
        Some(catalog) => {
            draw_borders(frame, parts, view.theme);
            aside::draw(frame, parts, view, catalog)
        }
        None => draw_step(frame, parts, view),
    }
}

/// A page that is read: the cursor stands at its beginning.
pub(super) fn draw_page(
    frame: &mut Frame<'_>,
    inside: Rect,
    page: &Page,
    scroll: usize,
) -> (InView, Option<Position>, usize) {
    let (in_view, _) = page.draw(frame, inside, scroll);
    (in_view, Some(inside.as_position()), page.lines.len())
}

fn draw_step(frame: &mut Frame<'_>, parts: &Layout, view: &View<'_>) -> Drawn {
    let inside = parts.choices.inside;
    let width = usize::from(inside.width);
    draw_borders(frame, parts, view.theme);
    let step = view.state.field().step();
    let (in_view, cursor, lines) = match (step, view.catalog) {
        (Step::Answer, Some(catalog)) => {
            draw_page(frame, inside, &answer::page(view, catalog, width), view.state.scroll())
        }
        (Step::Provider, Some(catalog)) => draw_field(frame, inside, view, &provider::page(view, catalog, width)),
        (Step::Services, Some(catalog)) => draw_field(frame, inside, view, &services::page(view, catalog, width)),
        (Step::Payment, Some(catalog)) => draw_field(frame, inside, view, &payment::page(view, catalog, width)),
        _ => {
            let page = situation::page(view, width);
            let (in_view, cursor) = page.draw_around_cursor(frame, inside);
            (in_view, cursor, page.lines.len())
        }
    };
    if step == Step::Answer {
        draw_title(frame, parts.choices, &answer::tabs(view), in_view, parts.framed, view);
    } else {
        let title = vec![Span::styled(question(view.state).get(view.state.lang()), view.theme.strong())];
        draw_title(frame, parts.choices, &title, in_view, parts.framed, view);
    }
    if let Some(part) = parts.panel {
        draw_panel(frame, part, parts.framed, view);
    }
    (Extent { lines, page: in_view.height }, cursor)
}

fn draw_field(frame: &mut Frame<'_>, inside: Rect, view: &View<'_>, page: &Page) -> (InView, Option<Position>, usize) {
    draw_list(frame, inside, view, page, view.state.typed(), view.state.is_typing())
}

/// A list with the filter above it, which stays in view.
pub(super) fn draw_list(
    frame: &mut Frame<'_>,
    inside: Rect,
    view: &View<'_>,
    page: &Page,
    typed: &TextBox,
    is_typing: bool,
) -> (InView, Option<Position>, usize) {
    let width = usize::from(inside.width);
    let (filter, caret) = filter(view, typed, width);
    let top = Rect { height: 1, ..inside }.intersection(inside);
    let list = Rect { y: inside.y + 1, height: inside.height.saturating_sub(1), ..inside }.intersection(inside);
    frame.render_widget(filter, top);
    let (in_view, on_row) = page.draw_around_cursor(frame, list);
    let on_caret = Position::new(inside.x.saturating_add(u16::try_from(caret).unwrap_or(0)), inside.y);
    let cursor = if is_typing || on_row.is_none() { Some(on_caret) } else { on_row };
    (in_view, cursor, page.lines.len())
}

/// The filter and the cell of its caret; a long one shows its end.
fn filter(view: &View<'_>, typed: &TextBox, width: usize) -> (Line<'static>, usize) {
    let lang = view.state.lang();
    let label = format!(" {} ", words::SEARCH.get(lang));
    if typed.is_empty() {
        let room = width.saturating_sub(cells(&label));
        let hint = shorten(words::SEARCH_HINT.get(lang), room).into_owned();
        let caret = cells(&label);
        return (Line::from(vec![Span::raw(label), Span::styled(hint, view.theme.quiet())]), caret);
    }
    let room = width.saturating_sub(cells(&label) + 1);
    let before = tail(typed.before_caret(), room);
    let caret = cells(&label) + cells(&before);
    let after = shorten(typed.after_caret(), width.saturating_sub(caret)).into_owned();
    (Line::from(vec![Span::raw(label), Span::styled(before + &after, view.theme.strong())]), caret)
}

/// The end of a text, as much as fits.
pub(super) fn tail(text: &str, width: usize) -> String {
    let mut kept = Vec::new();
    let mut used = 0;
    for grapheme in text.graphemes(true).rev() {
        used += cells(grapheme);
        if used > width {
            break;
        }
        kept.insert(0, grapheme);
    }
    kept.concat()
}

fn draw_panel(frame: &mut Frame<'_>, part: Part, framed: Option<Rect>, view: &View<'_>) {
    let (page, left_out) = panel::page(view, usize::from(part.inside.width), usize::from(part.inside.height));
    let (in_view, _) = page.draw(frame, part.inside, 0);
    let in_view = InView { below: left_out, ..in_view };
    let title = vec![Span::styled(words::PANEL.get(view.state.lang()), view.theme.strong())];
    draw_title(frame, part, &title, in_view, framed, view);
}

fn draw_help(frame: &mut Frame<'_>, area: Rect, view: &View<'_>) -> Drawn {
    let parts = layout(area, Share::All);
    draw_borders(frame, &parts, view.theme);
    let inside = parts.choices.inside;
    let page = overlay::help(view, usize::from(inside.width));
    let (in_view, _) = page.draw(frame, inside, view.state.help_scroll());
    let title = vec![Span::styled(words::HELP.get(view.state.lang()), view.theme.strong())];
    draw_title(frame, parts.choices, &title, in_view, parts.framed, view);
    (Extent { lines: page.lines.len(), page: in_view.height }, Some(inside.as_position()))
}

fn question(state: &State) -> Msg {
    match state.field() {
        Field::Situation | Field::Area | Field::MovedOn => words::STEP_SITUATION,
        _ => labels::question(state),
    }
}

fn draw_borders(frame: &mut Frame<'_>, parts: &Layout, theme: Theme) {
    let Some(framed) = parts.framed else { return };
    let middle = parts.panel.map(|panel| panel.title.x);
    let bottom = Rect { y: framed.bottom().saturating_sub(1), height: 1, ..framed }.intersection(framed);
    frame.render_widget(Line::from(across(framed, middle, theme.frames.bottom, theme)), bottom);
    for column in [Some(framed.x), middle, Some(framed.right().saturating_sub(1))].into_iter().flatten() {
        for y in framed.y + 1..framed.bottom().saturating_sub(1) {
            frame.render_widget(Span::raw(theme.frames.down), Rect::new(column, y, 1, 1).intersection(framed));
        }
    }
}

/// A line across, with corners and the crossing.
fn across(area: Rect, middle: Option<u16>, corners: [&str; 3], theme: Theme) -> String {
    let last = area.right().saturating_sub(1);
    let piece = |column: u16| match column {
        _ if column == area.x => corners[0],
        _ if column == last => corners[2],
        _ if Some(column) == middle => corners[1],
        _ => theme.frames.across,
    };
    (area.x..area.right()).map(piece).collect()
}

/// The line above a part: its title, and what is out of view above and below.
pub(super) fn draw_title(
    frame: &mut Frame<'_>,
    part: Part,
    title: &[Span<'static>],
    in_view: InView,
    framed: Option<Rect>,
    view: &View<'_>,
) {
    let (lang, theme) = (view.state.lang(), view.theme);
    let [left, crossing, right] = theme.frames.top;
    let (starts, ends) = framed.map_or((theme.frames.across, theme.frames.across), |framed| {
        let starts = if part.title.x == framed.x { left } else { crossing };
        let ends = if part.title.right() == framed.right() { right } else { crossing };
        (starts, ends)
    });
    let above = (in_view.above > 0).then(|| match framed {
        Some(_) => words::above(lang, in_view.above),
        None => format!("^{}", in_view.above),
    });
    let below = (in_view.below > 0).then(|| match framed {
        Some(_) => words::below(lang, in_view.below),
        None => format!("v{}", in_view.below),
    });
    let mut marks: Vec<String> = above.into_iter().collect();
    match (below, framed) {
        (Some(below), Some(framed)) => {
            let mark = format!(" {below} ");
            let width = u16::try_from(cells(&mark)).unwrap_or(0);
            let x = part.title.right().saturating_sub(width + 2).max(part.title.x);
            let row = Rect::new(x, framed.bottom().saturating_sub(1), width, 1).intersection(framed);
            frame.render_widget(Span::styled(mark, theme.strong()), row);
        }
        (below, _) => marks.extend(below),
    }
    let marks = if marks.is_empty() { String::new() } else { format!(" {} ", marks.join(" ")) };
    let width = usize::from(part.title.width);
    let starts = if framed.is_some() { format!("{starts}{} ", theme.frames.across) } else { format!("{starts} ") };
    let mut room = width.saturating_sub(cells(&starts) + 2 + cells(&marks));
    let mut spans = vec![Span::raw(starts)];
    for span in title {
        let text = shorten(&span.content, room).into_owned();
        room -= cells(&text);
        spans.push(Span::styled(text, span.style));
    }
    spans.push(Span::raw(format!(" {}", theme.frames.across.repeat(room))));
    spans.push(Span::styled(marks, theme.strong()));
    spans.push(Span::raw(ends));
    frame.render_widget(Line::from(spans), part.title);
}
