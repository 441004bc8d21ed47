//! The two bottom lines: what there is to say, and the keys that are live now.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::layout::SIDE_BY_SIDE;
use super::panel::providers;
use super::view::View;
use crate::domain::catalog::Catalog;
use crate::keys::bindings::{Binding, Context, Footer, Intent, live};
use crate::keys::{Key, KeyCode};
use crate::say;
use crate::session::labels::{self, Medium};
use crate::session::{Screen, Situation};
use crate::text::lang::Lang;
use crate::text::width::{cells, pad, shorten};
use crate::words::{ticket as tickets, wizard as words};

/// The name of a key.
pub(super) fn key_name(key: Key, lang: Lang) -> String {
    let word = match key.code {
        KeyCode::Up => words::KEY_NAME_UP,
        KeyCode::Down => words::KEY_NAME_DOWN,
        KeyCode::Left => words::KEY_NAME_LEFT,
        KeyCode::Right => words::KEY_NAME_RIGHT,
        _ => return key.to_string(),
    };
    word.get(lang).to_owned()
}

/// The keys that are live now, as many as fit; help and quit before all others.
pub(super) fn draw_keys(frame: &mut Frame<'_>, area: Rect, view: &View<'_>) {
    let (lang, theme) = (view.state.lang(), view.theme);
    let is_useful =
        |binding: &&Binding| binding.intent != Intent::Accept || !view.state.context().is_answer() || asks(view);
    let mut shown: Vec<(Intent, String, &str)> = live(view.state.context())
        .filter(is_useful)
        .filter_map(|binding| Some((binding.intent, keys(binding, lang)?, label(binding, view))))
        .collect();
    let width = usize::from(area.width).saturating_sub(1);
    let bare_of = |(_, key, label): &(Intent, String, &str)| cells(key) + cells(label) + 1;
    if shown.iter().map(|it| bare_of(it) + 1).sum::<usize>() > width {
        // Who reads a list or a page finds the arrows unaided.
        shown.retain(|(intent, ..)| *intent != Intent::Up);
    }
    let bare: usize = shown.iter().map(bare_of).sum();
    // Set wide where all of them fit.
    let gap = if bare + 2 * shown.len() <= width { 2 } else { 1 };
    let cells_of = |(_, key, label): &(Intent, String, &str)| cells(key) + cells(label) + 1 + gap;
    let is_vital =
        |(intent, ..): &(Intent, String, &str)| matches!(intent, Intent::Quit | Intent::Help | Intent::Accept);
    let mut room = width.saturating_sub(shown.iter().filter(|it| is_vital(it)).map(cells_of).sum());
    let mut spans = vec![Span::raw(" ")];
    for item in &shown {
        let needed = cells_of(item);
        if !is_vital(item) {
            if needed > room {
                continue;
            }
            room -= needed;
        }
        spans.push(Span::styled(item.1.clone(), theme.strong()));
        spans.push(Span::raw(format!(" {}{}", item.2, " ".repeat(gap))));
    }
    frame.render_widget(Line::from(spans), area);
}

fn keys(binding: &Binding, lang: Lang) -> Option<String> {
    match binding.footer {
        Footer::Hidden => None,
        Footer::Shown => binding.keys.first().map(|key| key_name(*key, lang)),
        Footer::As(keys, _) => Some(keys.get(lang).to_owned()),
    }
}

/// Whether the answer has a question that Enter answers.
fn asks(view: &View<'_>) -> bool {
    view.catalog.is_some_and(|catalog| view.state.deciding(catalog).is_some())
}

/// Whether Enter does not lead on here: it takes what a search among the services has found.
fn ticks(binding: &Binding, view: &View<'_>) -> bool {
    binding.intent == Intent::Accept && view.state.context() == Context::Tick && view.state.takes_what_it_found()
}

fn label(binding: &Binding, view: &View<'_>) -> &'static str {
    let lang = view.state.lang();
    match binding.footer {
        Footer::As(..) if ticks(binding, view) => words::KEY_TOGGLE_SHORT.get(lang),
        // What was written stays until it has been read.
        Footer::As(..) if binding.intent == Intent::Accept && view.state.page_made().is_some() => {
            words::KEY_BACK.get(lang)
        }
        Footer::As(_, label) => label.get(lang),
        Footer::Hidden | Footer::Shown => binding.label.get(lang),
    }
}

/// What there is to say about the last key.
pub(super) fn draw_notice(frame: &mut Frame<'_>, area: Rect, view: &View<'_>) {
    let lang = view.state.lang();
    let room = usize::from(area.width).saturating_sub(2);
    let (text, style) = match (view.state.notice(), view.catalog) {
        (_, None) => (words::LOADING.get(lang).to_owned(), view.theme.quiet()),
        (Some(notice), Some(catalog)) => (labels::notice(notice, catalog, lang, Medium::Screen), view.theme.caution()),
        (None, Some(catalog)) if view.state.under() == Screen::Answer => {
            draw_chosen(frame, area, view, catalog);
            return;
        }
        (None, Some(_)) => return,
    };
    let text = format!(" {}", shorten(&text, room));
    frame.render_widget(Span::styled(text, style), area);
}

/// What the answer answers, and its ticket where there is room for both.
fn draw_chosen(frame: &mut Frame<'_>, area: Rect, view: &View<'_>, catalog: &Catalog) {
    let theme = view.theme;
    let ticket = view.state.ticket().filter(|_| area.width >= SIDE_BY_SIDE).unwrap_or_default();
    let ticket = if ticket.is_empty() { String::new() } else { tickets::ticket(view.state.lang(), ticket) };
    let room = usize::from(area.width).saturating_sub(2 + cells(&ticket) + 2);
    let chosen = chosen(view, catalog);
    let chosen = shorten(&chosen, room);
    frame.render_widget(
        Line::from(vec![
            Span::styled(format!(" {}  ", pad(&chosen, room)), theme.quiet()),
            Span::styled(ticket, theme.strong()),
        ]),
        area,
    );
}

/// What the answer answers.
fn chosen(view: &View<'_>, catalog: &Catalog) -> String {
    let lang = view.state.lang();
    let Some(consultation) = view.state.consultation() else { return String::new() };
    let area = say::area_name(consultation.area, lang).to_owned();
    let kind = say::move_name(consultation.kind, lang).to_owned();
    let choices = view.state.choices();
    let moved_on = choices.moved_on.filter(|_| choices.situation == Some(Situation::Moved));
    let mut parts = vec![area, kind, providers(catalog, consultation, lang)];
    parts.extend(moved_on.map(|day| say::day(day, lang)));
    parts.join(" / ")
}
