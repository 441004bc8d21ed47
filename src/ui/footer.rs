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

/// A key and what it does, as it stands in a footer.
type Named = (Intent, String, &'static str);

/// The keys that are live now, as many as fit; help and quit before all others.
pub(super) fn draw_keys(frame: &mut Frame<'_>, area: Rect, view: &View<'_>) {
    let (shown, _, gap) = keys_shown(view, usize::from(area.width));
    draw_named(frame, area, view, &shown, gap);
}

fn draw_named(frame: &mut Frame<'_>, area: Rect, view: &View<'_>, keys: &[Named], gap: usize) {
    let mut spans = vec![Span::raw(" ")];
    for (_, key, label) in keys {
        spans.push(Span::styled(key.clone(), view.theme.strong()));
        spans.push(Span::raw(format!(" {label}{}", " ".repeat(gap))));
    }
    frame.render_widget(Line::from(spans), area);
}

/// The keys that fit into the last line, those that do not, and how far they stand apart.
fn keys_shown(view: &View<'_>, width: usize) -> (Vec<Named>, Vec<Named>, usize) {
    let lang = view.state.lang();
    let mut all: Vec<Named> = live(view.state.context())
        .filter(|binding| acts(binding, view))
        .filter_map(|binding| Some((binding.intent, keys(binding, lang)?, label(binding, view))))
        .collect();
    let width = width.saturating_sub(1);
    let bare_of = |(_, key, label): &Named| cells(key) + cells(label) + 1;
    let has_room = |all: &[Named]| all.iter().map(|it| bare_of(it) + 1).sum::<usize>() <= width;
    if !has_room(&all) {
        // Who reads a list or a page finds the arrows unaided.
        all.retain(|(intent, ..)| *intent != Intent::Up);
    }
    if !has_room(&all) && view.state.context() == Context::Answer && view.state.goes_by_todo() {
        // Left and right have led here.
        all.retain(|(intent, ..)| *intent != Intent::Right);
    }
    let bare: usize = all.iter().map(bare_of).sum();
    // Set wide where all of them fit.
    let gap = if bare + 2 * all.len() <= width { 2 } else { 1 };
    let cells_of = |named: &Named| bare_of(named) + gap;
    let is_vital = |(intent, ..): &Named| matches!(intent, Intent::Quit | Intent::Help | Intent::Accept);
    let is_narrow = width + 1 < usize::from(SIDE_BY_SIDE) && view.state.context() == Context::Answer;
    // The pages stand above, and nobody has to be told of Esc; whom to call next does not stand anywhere else.
    let is_first =
        |(intent, ..): &Named| is_narrow && matches!(intent, Intent::Ask | Intent::Customer | Intent::Toggle);
    let mut room = width.saturating_sub(all.iter().filter(|it| is_vital(it)).map(cells_of).sum());
    let mut fits = |named: &Named| {
        let fits = cells_of(named) <= room;
        room -= if fits { cells_of(named) } else { 0 };
        fits
    };
    let first: Vec<bool> = all.iter().map(|it| is_first(it) && fits(it)).collect();
    let is_shown: Vec<bool> =
        all.iter().zip(first).map(|(it, first)| is_vital(it) || first || !is_first(it) && fits(it)).collect();
    let mut is_shown = is_shown.into_iter();
    let (shown, left_out) = all.into_iter().partition(|_| is_shown.next().unwrap_or(false));
    (shown, left_out, gap)
}

/// Whether there is something for a key to act on.
fn acts(binding: &Binding, view: &View<'_>) -> bool {
    let state = view.state;
    match (state.context(), binding.intent) {
        (Context::Answer, Intent::Toggle) => state.goes_by_todo(),
        (Context::Answer | Context::Told, Intent::Accept) => asks(view),
        (Context::Ticket, Intent::Up) => !state.rows().is_empty(),
        // On the first question there is no other step yet.
        (_, Intent::Steps) => state.step_before().is_some() || !state.screen().is_step(),
        _ => true,
    }
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
        (Some(notice), Some(catalog)) => {
            let style = if notice.is_warning() { view.theme.caution() } else { view.theme.strong() };
            (labels::notice(notice, catalog, lang, Medium::Screen), style)
        }
        (None, Some(catalog)) if view.state.under() == Screen::Answer => {
            draw_chosen(frame, area, view, catalog);
            return;
        }
        (None, Some(_)) if area.width >= SIDE_BY_SIDE && offers_to_read(view) => {
            (words::CATALOG_DIFFERS.get(lang).to_owned(), view.theme.quiet())
        }
        (None, Some(_)) => return draw_left_out(frame, area, view),
    };
    let text = format!(" {}", shorten(&text, room));
    frame.render_widget(Span::styled(text, style), area);
}

/// Whether the catalogue's files have changed, and the key that reads them acts here.
fn offers_to_read(view: &View<'_>) -> bool {
    view.state.on_disk().differs && live(view.state.context()).any(|binding| binding.intent == Intent::Reread)
}

/// In a narrow window, the keys for which the last line has no room.
fn draw_left_out(frame: &mut Frame<'_>, area: Rect, view: &View<'_>) {
    if area.width >= SIDE_BY_SIDE || view.state.screen().is_over() {
        return;
    }
    let (_, left_out, gap) = keys_shown(view, usize::from(area.width));
    let mut room = usize::from(area.width).saturating_sub(1);
    let fits = |(_, key, label): &Named| {
        let needed = cells(key) + cells(label) + 1 + gap;
        let fits = needed <= room;
        room -= if fits { needed } else { 0 };
        fits
    };
    let shown: Vec<Named> = left_out.into_iter().filter(fits).collect();
    draw_named(frame, area, view, &shown, gap);
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
