//! The top line: the steps, which of them this is, and the catalogue's date, or that its files have changed since.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::view::View;
use crate::domain::catalog::Catalog;
use crate::session::{OnDisk, Step};
use crate::text::lang::Lang;
use crate::text::width::cells;
use crate::words::wizard as words;

pub(super) fn draw(frame: &mut Frame<'_>, area: Rect, view: &View<'_>) {
    let (state, theme) = (view.state, view.theme);
    let lang = state.lang();
    let steps = state.steps();
    let now = steps.iter().position(|step| *step == state.step()).unwrap_or(0);
    let titles: Vec<String> = steps.iter().enumerate().map(|(place, step)| title(place, *step, now, lang)).collect();
    let counter = words::step_of(lang, now + 1, steps.len());
    let edition = view.catalog.map(Catalog::edition);
    let is_old = edition.and_then(|edition| edition.good_until).is_some_and(|last| last < state.today());
    let say = if is_old { words::old_edition } else { words::edition };
    let edition = edition.map(|edition| say(lang, &edition.date.to_string()));
    // What the customer is told stands still until the key is pressed: only here it is said that there is something newer.
    let about = match state.on_disk() {
        OnDisk { is_being_read: true, .. } => words::CATALOG_READING_SHORT.get(lang).to_owned(),
        OnDisk { differs: true, .. } => words::CATALOG_DIFFERS_SHORT.get(lang).to_owned(),
        _ => edition.unwrap_or_default(),
    };
    let width = usize::from(area.width);
    let all = cells(&titles.join(" > "));
    let room_beside = |right: &str| width.saturating_sub(cells(right) + 3);
    let both = format!("{counter}  {about}");
    // The steps say as well where one is, and that the catalogue is old takes some room.
    let right = if is_old && all > room_beside(&both) && all <= room_beside(&about) { about } else { both };
    let room = room_beside(&right);
    let name_cells = cells(words::NAME.get(lang)) + 2;

    let mut spans = vec![Span::raw(" ")];
    if all + name_cells <= room {
        spans.push(Span::styled(words::NAME.get(lang), theme.strong()));
        spans.push(Span::raw("  "));
    }
    let shown: Vec<(usize, &String)> =
        titles.iter().enumerate().filter(|(place, _)| all <= room || *place == now).collect();
    for (order, (place, title)) in shown.into_iter().enumerate() {
        if order > 0 {
            spans.push(Span::raw(" > "));
        }
        spans.push(Span::styled(title.clone(), if place == now { theme.focus() } else { theme.quiet() }));
    }
    let used: usize = spans.iter().map(|span| cells(&span.content)).sum();
    if used + cells(&right) < width {
        spans.push(Span::raw(" ".repeat(width - used - cells(&right) - 1)));
        spans.push(Span::raw(right));
    }
    frame.render_widget(Line::from(spans), area);
}

fn title(place: usize, step: Step, now: usize, lang: Lang) -> String {
    let title = format!("{} {}", place + 1, step.name().get(lang));
    if place == now { format!("[{title}]") } else { title }
}
