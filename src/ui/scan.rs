//! A code on the screen: half blocks where the terminal draws them in one cell, else two blanks a module.

use ratatui::style::{Color, Modifier, Style};
use ratatui::text::{Line, Span};

use super::theme::{Palette, Theme, UNICODE};
use crate::qr::{QUIET, Square};

/// The code with the white around it, if it fits.
pub(super) fn scan(square: &Square, width: usize, height: usize, theme: Theme) -> Option<Vec<Line<'static>>> {
    let side = square.size + 2 * QUIET;
    let is_half = theme.frames == UNICODE;
    let (across, down) = if is_half { (side, side.div_ceil(2)) } else { (2 * side, side) };
    if across > width || down > height {
        return None;
    }
    let is_dark = |row: usize, column: usize| match (row.checked_sub(QUIET), column.checked_sub(QUIET)) {
        (Some(row), Some(column)) => square.is_dark(row, column),
        _ => false,
    };
    let line = |at: usize| {
        let spans = (0..side).map(|column| {
            if is_half {
                half(is_dark(2 * at, column), is_dark(2 * at + 1, column), theme)
            } else {
                blanks(is_dark(at, column), theme)
            }
        });
        Line::from(spans.collect::<Vec<_>>())
    };
    Some((0..down).map(line).collect())
}

/// Black on white, whatever the ground is; without colours by the ground, which then is taken for a dark one.
fn paper(theme: Theme) -> Style {
    match theme.palette {
        Palette::Dark | Palette::Light => Style::new().fg(Color::Black).bg(Color::White),
        Palette::HighContrast | Palette::None => Style::new().add_modifier(Modifier::REVERSED),
    }
}

fn ink(theme: Theme) -> Style {
    match theme.palette {
        Palette::Dark | Palette::Light => Style::new().fg(Color::White).bg(Color::Black),
        Palette::HighContrast | Palette::None => Style::new(),
    }
}

fn half(upper: bool, lower: bool, theme: Theme) -> Span<'static> {
    match (upper, lower) {
        (true, true) => Span::styled(" ", ink(theme)),
        (true, false) => Span::styled("▀", paper(theme)),
        (false, true) => Span::styled("▄", paper(theme)),
        (false, false) => Span::styled(" ", paper(theme)),
    }
}

fn blanks(is_dark: bool, theme: Theme) -> Span<'static> {
    Span::styled("  ", if is_dark { ink(theme) } else { paper(theme) })
}
