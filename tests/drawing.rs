//! What reaches the terminal: styles belong to text, and wide letters have two cells.

use madoguchi::front::session::State;
use madoguchi::front::ui::theme::{ASCII, Frames, UNICODE};
use madoguchi::front::ui::{Palette, Theme, View, draw};
use ratatui::backend::CrosstermBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier};
use ratatui::{Terminal, TerminalOptions, Viewport};

use crate::support::kitty::{Kitty, Leaves, Wire};
use crate::support::screen::Screen;
use crate::support::wizard::{CATALOG, opened, press};

const PALETTES: [Palette; 4] = [Palette::Dark, Palette::Light, Palette::HighContrast, Palette::None];

/// Through every step, up and down the lists, over all tabs and through what lies beside the steps.
const WALK: &[&str] = &[
    "Down",
    "Up",
    "Enter",
    "Down",
    "Enter",
    "p",
    "u",
    "Down",
    "Backspace",
    "Backspace",
    "Down",
    "Down",
    "r",
    "Enter",
    "Space",
    "Space",
    "Down",
    "Down",
    "Space",
    "d",
    "Space",
    "Esc",
    "Enter",
    "Down",
    "Down",
    "Enter",
    "Right",
    "Right",
    "Right",
    "Right",
    "Right",
    "F6",
    "Esc",
    "F9",
    "Down",
    "Esc",
    "F4",
    "Down",
    "d",
    "Down",
    "Enter",
    "Down",
    "Enter",
    "Enter",
    "Esc",
    "Esc",
    "Esc",
    "F5",
    "Space",
    "Down",
    "Space",
    "Enter",
    "Esc",
    "Esc",
    "F1",
    "Esc",
    "F8",
    "Esc",
];

/// A wizard at every stage of a walk.
fn stages() -> Vec<State> {
    let mut state = opened();
    let mut stages = vec![state.clone()];
    for key in WALK {
        press(&mut state, &[key]);
        stages.push(state.clone());
    }
    stages
}

fn assert_shown(seen: &Buffer, wanted: &Buffer, what: &str) {
    for y in 0..wanted.area.height {
        for x in 0..wanted.area.width {
            let (seen, wanted) = (&seen[(x, y)], &wanted[(x, y)]);
            let look = |modifier: Modifier| modifier & (Modifier::REVERSED | Modifier::UNDERLINED);
            assert_eq!(seen.symbol(), wanted.symbol(), "{what}: cell {x},{y}");
            assert_eq!((seen.bg, look(seen.modifier)), (wanted.bg, look(wanted.modifier)), "{what}: cell {x},{y}");
            if seen.symbol() != " " {
                assert_eq!((seen.fg, seen.modifier), (wanted.fg, wanted.modifier), "{what}: cell {x},{y}");
            }
        }
    }
}

/// Draws one frame after the other on a terminal, as the program does, and looks at its screen after each.
fn replay(frames: Frames, palette: Palette, (width, height): (u16, u16), leaves: Leaves) {
    let theme = Theme { palette, frames };
    let wire = Wire::default();
    let options = TerminalOptions { viewport: Viewport::Fixed(Rect::new(0, 0, width, height)) };
    let mut terminal = Terminal::with_options(CrosstermBackend::new(wire.clone()), options).unwrap();
    let mut kitty = Kitty::new(width, height, leaves);
    for (stage, state) in stages().iter().enumerate() {
        let view = View { state, catalog: Some(&CATALOG), theme };
        let drawn = terminal.draw(|frame| _ = draw(frame, &view)).unwrap();
        let wanted = Kitty::wanted(drawn.buffer);
        kitty.show(&wire.read());
        let key = stage.checked_sub(1).map_or("", |before| WALK[before]);
        let what = format!("{palette:?} {width}x{height} {leaves:?}, stage {stage} after {key:?}");
        assert_shown(&kitty.seen, &wanted, &what);
    }
}

#[test]
fn the_screen_of_a_terminal_is_the_frame_after_every_key() {
    for leaves in [Leaves::ItsStyle, Leaves::NoStyle] {
        replay(ASCII, Palette::Dark, (80, 24), leaves);
        replay(UNICODE, Palette::HighContrast, (120, 40), leaves);
        replay(ASCII, Palette::Light, (44, 14), leaves);
    }
}

#[test]
fn padding_has_no_style_but_the_bar_of_the_focused_row() {
    for palette in PALETTES {
        let theme = Theme { palette, ..Theme::default() };
        for (stage, state) in stages().iter().enumerate() {
            let buffer = Screen::with_theme(state, 80, 24, theme).buffer;
            for row in Kitty::wanted(&buffer).content.chunks(80) {
                for window in row.windows(3) {
                    let [before, cell, after] = window else { unreachable!("three of them") };
                    // A single space parts two words of one text.
                    if cell.symbol() != " " || (before.symbol() != " " && after.symbol() != " ") {
                        continue;
                    }
                    let plain = cell.modifier - Modifier::REVERSED;
                    assert_eq!((cell.fg, plain), (Color::Reset, Modifier::empty()), "{palette:?} {stage}: {row:?}");
                }
            }
        }
    }
}

#[test]
fn what_is_reversed_is_one_bar() {
    for palette in PALETTES {
        let theme = Theme { palette, ..Theme::default() };
        for state in stages() {
            for cell in &Screen::with_theme(&state, 80, 24, theme).buffer.content {
                let is_bar = cell.modifier.contains(Modifier::REVERSED);
                assert!(!is_bar || cell.fg == Color::Reset, "{palette:?}: {cell:?}");
            }
        }
    }
}
