//! The screens beside the steps: what a customer says, providers side by side, the customer's own screen, the ticket,
//! the page to take home.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::frame::{Drawn, View, draw_list, draw_page, draw_title, tail};
use super::layout::Layout;
use super::page::{InView, Page};
use super::provider::{self, pointer};
use super::theme::Theme;
use super::{answer, comparison, customer, handout};
use crate::domain::catalog::Catalog;
use crate::domain::id::ProviderId;
use crate::report;
use crate::session::textbox::TextBox;
use crate::session::{Aside, AsideRow, labels};
use crate::text::lang::Msg;
use crate::text::width::{cells, pad, shorten};
use crate::text::words::{desk as words, wizard};

/// Wide enough for the ticket of five services with its hyphens.
const TICKET_CELLS: usize = 40;

pub(super) fn draw(frame: &mut Frame<'_>, parts: &Layout, view: &View<'_>, catalog: &Catalog) -> Drawn {
    let inside = parts.choices.inside;
    let width = usize::from(inside.width);
    let state = view.state;
    let (in_view, cursor, lines) = match state.aside() {
        Aside::AskAnswer => draw_page(frame, inside, &answer::asked_page(view, catalog, width), state.aside_scroll()),
        Aside::CompareTable => draw_page(frame, inside, &comparison::page(view, catalog, width), state.aside_scroll()),
        Aside::Customer => draw_page(frame, inside, &customer::page(view, catalog, width), state.aside_scroll()),
        Aside::AskArea | Aside::CompareArea => draw_choice(frame, inside, &areas(view, width)),
        Aside::Ticket => draw_choice(frame, inside, &ticket(view, width)),
        Aside::Handout => draw_choice(frame, inside, &handout::page(view, width)),
        _ => {
            let page = rows(view, catalog, width);
            draw_list(frame, inside, view, &page, &state.aside_list().typed, state.is_typing_aside())
        }
    };
    let title = vec![Span::styled(title(view), view.theme.strong())];
    draw_title(frame, parts.choices, &title, in_view, parts.framed, view);
    (crate::session::Extent { lines, page: in_view.height }, cursor)
}

fn draw_choice(frame: &mut Frame<'_>, inside: Rect, page: &Page) -> (InView, Option<Position>, usize) {
    let (in_view, cursor) = page.draw_around_cursor(frame, inside);
    (in_view, cursor, page.lines.len())
}

fn title(view: &View<'_>) -> String {
    let lang = view.state.lang();
    let title: Msg = match view.state.aside() {
        Aside::AskProvider => words::TITLE_PROVIDER,
        Aside::AskArea | Aside::CompareArea => words::TITLE_AREA,
        Aside::AskAnswer => words::TITLE_ANSWER,
        Aside::CompareProviders => {
            let ticked = words::compared(lang, view.state.compared().len());
            return format!("{}  {ticked}", words::TITLE_COMPARE.get(lang));
        }
        Aside::CompareTable => words::TITLE_TABLE,
        Aside::Customer => words::TITLE_CUSTOMER,
        Aside::Ticket => words::TITLE_TICKET,
        Aside::Handout => words::TITLE_PAGE,
        Aside::None | Aside::AskWords => words::TITLE_WORDS,
    };
    title.get(lang).to_owned()
}

/// A list that typing narrows.
fn rows(view: &View<'_>, catalog: &Catalog, width: usize) -> Page {
    let (state, theme) = (view.state, view.theme);
    let lang = state.lang();
    let mut page = Page::default();
    for (place, row) in state.aside_rows().iter().enumerate() {
        let is_focused = place == state.aside_list().focus;
        if is_focused {
            page.cursor = Some((place, 0));
        }
        let text = match row {
            AsideRow::Provider(id) if state.aside() == Aside::CompareProviders => {
                tickable(view, catalog, id, is_focused, width)
            }
            AsideRow::Provider(id) => {
                let pointer = pointer(is_focused, false);
                format!("{pointer}{}", provider::provider(view, catalog, id, width.saturating_sub(cells(pointer))))
            }
            AsideRow::Situation(id) => {
                let symptom = catalog.symptoms().iter().find(|symptom| symptom.id == *id);
                let says = symptom.map_or("", |symptom| symptom.says.get(lang));
                let about = symptom.map_or("", |symptom| report::role_name(symptom.role, lang));
                situation(says, about, is_focused, width)
            }
            AsideRow::Unknown | AsideRow::Area(_) => {
                format!("{}{}", pointer(is_focused, false), words::PROVIDER_UNKNOWN.get(lang))
            }
        };
        let style = if is_focused { theme.focus() } else { theme.plain() };
        page.push(Span::styled(pad(&text, width), style));
    }
    if page.lines.is_empty() {
        page.push("");
        page.wrapped(wizard::NOTHING_FITS.get(lang), 2, width, theme.plain());
    }
    page
}

/// What the customer says, and which of the three questions it is.
fn situation(says: &str, about: &str, is_focused: bool, width: usize) -> String {
    let room = width.saturating_sub(2 + cells(about) + 2);
    format!("{}{} {about}", pointer(is_focused, false), pad(&shorten(says, room), room))
}

fn tickable(view: &View<'_>, catalog: &Catalog, id: &ProviderId, is_focused: bool, width: usize) -> String {
    let pointer = if is_focused { ">" } else { " " };
    let tick = if view.state.compared().contains(id) { "[x]" } else { "[ ]" };
    let before = format!("{pointer} {tick} ");
    let room = width.saturating_sub(cells(&before));
    format!("{before}{}", provider::provider(view, catalog, id, room))
}

fn areas(view: &View<'_>, width: usize) -> Page {
    let (state, theme) = (view.state, view.theme);
    let lang = state.lang();
    let mut page = Page::default();
    page.wrapped(words::ASK_AREA_NEEDED.get(lang), 1, width, theme.plain());
    page.gap();
    for (place, row) in state.aside_rows().iter().enumerate() {
        let AsideRow::Area(area) = row else { continue };
        let is_focused = place == state.aside_list().focus;
        if is_focused {
            page.cursor = Some((page.lines.len(), 0));
        }
        let text = format!("{}{}", pointer(is_focused, false), labels::area(*area).get(lang));
        let style = if is_focused { theme.focus() } else { theme.plain() };
        page.push(Span::styled(pad(&text, width), style));
    }
    page
}

fn ticket(view: &View<'_>, width: usize) -> Page {
    let (state, theme) = (view.state, view.theme);
    let lang = state.lang();
    let mut page = Page::default();
    page.wrapped(words::TICKET_PROMPT.get(lang), 1, width, theme.plain());
    if state.situation().is_some() {
        page.wrapped(words::TICKET_REPLACES.get(lang), 1, width, theme.plain());
    }
    page.gap();
    let typed = &state.aside_list().typed;
    let (line, caret) = text_box(typed, true, TICKET_CELLS, width, theme);
    page.cursor = Some((page.lines.len(), caret));
    page.push(line);
    if let Some(error) = state.ticket_error() {
        page.push("");
        page.wrapped(&report::ticket_error(error, lang), 1, width, theme.caution());
    }
    page
}

/// A box to type in, and the cell of its caret; a long text shows what is before the caret.
pub(super) fn text_box(
    typed: &TextBox,
    is_focused: bool,
    wanted: usize,
    width: usize,
    theme: Theme,
) -> (Line<'static>, usize) {
    let start = format!("{}[", pointer(is_focused, false));
    let room = wanted.min(width.saturating_sub(cells(&start) + 1));
    let before = tail(typed.before_caret(), room.saturating_sub(1));
    let after = shorten(typed.after_caret(), room.saturating_sub(cells(&before))).into_owned();
    let caret = cells(&start) + cells(&before);
    let style = if is_focused { theme.focus() } else { theme.plain() };
    let text = Span::styled(pad(&(before + &after), room), style);
    (Line::from(vec![Span::raw(start), text, Span::raw("]")]), caret)
}
