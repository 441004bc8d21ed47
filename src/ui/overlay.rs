//! What lies over the screen: the keys, and questions before something is lost.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Clear;

use super::body::Body;
use super::footer::key_name;
use super::view::View;
use crate::keys::bindings::{BINDINGS, Binding, Footer, Group, Intent};
use crate::session::{Confirm, labels};
use crate::text::lang::Lang;
use crate::text::width::{cells, pad};
use crate::text::wrap::wrap;
use crate::words::wizard as words;

/// Every key: those of the screen that the help lies over first, then the others by group.
pub(super) fn help(view: &View<'_>, width: usize) -> Body {
    let (lang, theme) = (view.state.lang(), view.theme);
    let place = view.state.under().context();
    let all = lines(lang);
    let column = all.iter().map(|line| cells(&line.keys)).max().unwrap_or(0).min(width * 3 / 5);
    let (here, elsewhere): (Vec<_>, Vec<_>) = all.into_iter().partition(|line| line.of.contexts.contains(&place));
    // What the footer names comes first.
    let (named, quiet): (Vec<_>, Vec<_>) = here.into_iter().partition(|line| line.of.footer != Footer::Hidden);
    let mut body = Body::default();
    let mut part = |heading: &str, lines: Vec<&HelpLine>| {
        body.gap();
        body.text(&format!(" {heading}"), width, theme.strong());
        for line in lines {
            body.hanging(&format!("{}  ", pad(&line.keys, column)), &line.label, 3, width, theme.normal());
        }
    };
    part(words::KEYS_HERE.get(lang), named.iter().chain(&quiet).collect());
    for group in Group::ALL {
        let of_group: Vec<&HelpLine> = elsewhere.iter().filter(|line| line.of.group == group).collect();
        if !of_group.is_empty() {
            part(&words::keys_elsewhere(lang, group.heading().get(lang)), of_group);
        }
    }
    body
}

/// A line of the help.
struct HelpLine {
    keys: String,
    label: String,
    of: &'static Binding,
}

/// Every key in the order of the table; the two of a pair, as up and down, in one line.
fn lines(lang: Lang) -> Vec<HelpLine> {
    let mut lines: Vec<HelpLine> = Vec::new();
    for of in BINDINGS {
        let keys: Vec<String> = of.keys.iter().map(|key| key_name(*key, lang)).collect();
        let (keys, label) = (keys.join(" / "), of.label.get(lang).to_owned());
        match lines.last_mut() {
            Some(last) if is_pair(last.of, of) => {
                last.keys = format!("{}, {keys}", last.keys);
                if last.label != label {
                    last.label = format!("{} / {label}", last.label);
                }
            }
            _ => lines.push(HelpLine { keys, label, of }),
        }
    }
    lines
}

fn is_pair(one: &Binding, other: &Binding) -> bool {
    let is_opposite = matches!(
        (one.intent, other.intent),
        (Intent::Up, Intent::Down)
            | (Intent::Down, Intent::Up)
            | (Intent::PageUp, Intent::PageDown)
            | (Intent::First, Intent::Last)
            | (Intent::Left, Intent::Right)
            | (Intent::Right, Intent::Left)
            | (Intent::Erase, Intent::EraseForward)
    );
    is_opposite && one.contexts == other.contexts && one.group == other.group
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
    let (frames, between) = (theme.frames, usize::from(area.width).saturating_sub(2));
    for (corners, y) in [(frames.top, rows.y), (frames.bottom, rows.bottom() - 1)] {
        let edge = format!("{}{}{}", corners[0], frames.across.repeat(between), corners[2]);
        frame.render_widget(Line::from(edge), Rect { y, height: 1, ..rows });
    }
    for y in rows.y + 1..rows.bottom() - 1 {
        for x in [rows.x, rows.right().saturating_sub(1)] {
            frame.render_widget(Line::from(frames.down), Rect { x, y, width: 1, height: 1 }.intersection(rows));
        }
    }
    let last = lines.len() - 1;
    for (place, line) in lines.iter().enumerate() {
        let y = rows.y + 1 + u16::try_from(place).unwrap_or(0);
        let row = Rect { x: area.x + 3, y, width: area.width.saturating_sub(4), height: 1 }.intersection(rows);
        let style = if place == last { theme.normal() } else { theme.strong() };
        frame.render_widget(Span::styled(line.clone(), style), row);
    }
    Position::new(area.x + 3, rows.bottom() - 2)
}
