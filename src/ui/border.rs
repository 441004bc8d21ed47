//! The lines around the parts of the screen, and their titles.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::body::InView;
use super::layout::{Layout, Part};
use super::theme::Theme;
use super::view::View;
use crate::text::width::{cells, shorten};
use crate::words::wizard as words;

pub(super) fn draw_borders(frame: &mut Frame<'_>, parts: &Layout, theme: Theme) {
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
