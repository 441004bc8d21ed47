//! What lies over the screen: the keys, and questions before something is lost.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Clear;

use super::body::Body;
use super::footer::key_name;
use super::view::View;
use crate::keys::bindings::{BINDINGS, Group};
use crate::session::{Confirm, labels};
use crate::text::width::{cells, pad};
use crate::text::wrap::wrap;
use crate::words::wizard as words;

/// Every key, by group.
pub(super) fn help(view: &View<'_>, width: usize) -> Body {
    let (lang, theme) = (view.state.lang(), view.theme);
    let mut body = Body::default();
    let names = |binding: &crate::keys::bindings::Binding| {
        let names: Vec<String> = binding.keys.iter().map(|key| key_name(*key, lang)).collect();
        names.join(" / ")
    };
    let column = BINDINGS.iter().map(|binding| cells(&names(binding))).max().unwrap_or(0).min(width * 3 / 5);
    for group in Group::ALL {
        body.gap();
        body.text(&format!(" {}", group.heading().get(lang)), width, theme.strong());
        for binding in BINDINGS.iter().filter(|binding| binding.group == group) {
            body.hanging(
                &format!("{}  ", pad(&names(binding), column)),
                binding.label.get(lang),
                3,
                width,
                theme.normal(),
            );
        }
    }
    body
}

/// A question over whole rows, so that no half of a wide character is left beside it.
pub(super) fn draw_question(frame: &mut Frame<'_>, area: Rect, view: &View<'_>, confirm: Confirm) -> Position {
    let (lang, theme) = (view.state.lang(), view.theme);
    let text = labels::confirmation(view.state, confirm);
    let room = usize::from(area.width).saturating_sub(6).max(1);
    let mut lines = wrap(&text, room);
    let (yes, no) = (words::YES.get(lang), words::NO.get(lang));
    let answers = format!("> {yes}    {no}");
    lines.push(String::new());
    lines.push(answers);
    let height = u16::try_from(lines.len() + 2).unwrap_or(u16::MAX).min(area.height);
    let rows = Rect { y: area.y + (area.height - height) / 2, height, ..area };
    frame.render_widget(Clear, rows);
    let edge = theme.frames.across.repeat(usize::from(area.width));
    frame.render_widget(Line::from(edge.clone()), Rect { height: 1, ..rows });
    frame.render_widget(Line::from(edge), Rect { y: rows.bottom() - 1, height: 1, ..rows });
    let last = lines.len() - 1;
    for (place, line) in lines.iter().enumerate() {
        let y = rows.y + 1 + u16::try_from(place).unwrap_or(0);
        let row = Rect { x: area.x + 3, y, width: area.width.saturating_sub(3), height: 1 }.intersection(rows);
        let style = if place == last { theme.normal() } else { theme.strong() };
        frame.render_widget(Span::styled(line.clone(), style), row);
    }
    Position::new(area.x + 3, rows.bottom() - 2)
}
