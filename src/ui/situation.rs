//! Step 1: what the customer is about to do, the area, and when the line moved.

use ratatui::text::{Line, Span};

use super::frame::{View, tail};
use super::page::Page;
use crate::domain::terms::Area;
use crate::report;
use crate::session::{Field, Row, Situation, labels, moved_on};
use crate::text::width::{cells, pad, shorten};
use crate::text::words::wizard as words;

/// Wide enough for a day with room to type.
const DAY_CELLS: usize = 22;

pub(super) fn page(view: &View<'_>, width: usize) -> Page {
    let state = view.state;
    let lang = state.lang();
    let mut page = Page::default();
    page.text(&format!(" {}", words::ASK_SITUATION.get(lang)), width, view.theme.strong());
    for situation in Situation::ALL {
        let name = labels::situation(situation).get(lang);
        radio(&mut page, view, width, &Row::Situation(situation), state.situation() == Some(situation), name);
    }
    page.gap();
    page.text(&format!(" {}", words::ASK_AREA.get(lang)), width, view.theme.strong());
    for area in [Area::East, Area::West] {
        let name = labels::area(area).get(lang);
        radio(&mut page, view, width, &Row::Area(area), state.area() == Some(area), name);
    }
    if state.draft_situation().asks(Field::MovedOn) {
        page.gap();
        page.text(&format!(" {}", words::ASK_MOVED_ON.get(lang)), width, view.theme.strong());
        day(&mut page, view, width);
    }
    page
}

fn radio(page: &mut Page, view: &View<'_>, width: usize, row: &Row, is_chosen: bool, name: &str) {
    let is_focused = view.state.focused() == Some(row);
    let mark = if is_chosen { "(*)" } else { "( )" };
    let pointer = if is_focused { ">" } else { " " };
    let text = pad(&format!("{pointer} {mark} {name}"), width);
    if is_focused {
        page.cursor = Some((page.lines.len(), 0));
    }
    page.push(Span::styled(text, if is_focused { view.theme.focus() } else { view.theme.plain() }));
}

fn day(page: &mut Page, view: &View<'_>, width: usize) {
    let (state, theme) = (view.state, view.theme);
    let lang = state.lang();
    let typed = &state.list(Field::MovedOn).typed;
    let is_focused = state.field() == Field::MovedOn;
    let room = DAY_CELLS.min(width.saturating_sub(5));
    let before = tail(typed.before_caret(), room.saturating_sub(1));
    let after = shorten(typed.after_caret(), room.saturating_sub(cells(&before))).into_owned();
    let pointer = if is_focused { "> [" } else { "  [" };
    if is_focused {
        page.cursor = Some((page.lines.len(), cells(pointer) + cells(&before)));
    }
    let style = if is_focused { theme.focus() } else { theme.plain() };
    page.push(Line::from(vec![Span::raw(pointer), Span::styled(pad(&(before + &after), room), style), Span::raw("]")]));
    let text = typed.text();
    let read = match moved_on::parse(&text, state.today()) {
        _ if text.trim().is_empty() => words::DAY_EMPTY.get(lang).to_owned(),
        Ok(day) => words::day_read(lang, &report::day(day, lang)),
        Err(_) => String::new(),
    };
    page.wrapped(&read, 2, width, theme.plain());
    page.wrapped(words::DAY_EXAMPLES.get(lang), 2, width, theme.quiet());
}
