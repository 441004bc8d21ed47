//! How things look. Colour only repeats what a word or a mark says already, so that all of it can be left out.

use ratatui::style::{Color, Modifier, Style};

/// The characters of which frames and arrows are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frames {
    /// Across.
    pub across: &'static str,
    /// Down.
    pub down: &'static str,
    /// The top corners and the crossing between them.
    pub top: [&'static str; 3],
    /// The bottom corners and the crossing between them.
    pub bottom: [&'static str; 3],
    /// From one to the other.
    pub arrow: &'static str,
}

/// One cell for each character in every terminal. Box-drawing characters take two cells where ambiguous ones are set to wide,
/// and shift everything behind them.
pub const ASCII: Frames = Frames { across: "-", down: "|", top: ["+", "+", "+"], bottom: ["+", "+", "+"], arrow: "->" };

/// Lines without gaps, for terminals that draw ambiguous characters in one cell.
pub const UNICODE: Frames =
    Frames { across: "─", down: "│", top: ["╭", "┬", "╮"], bottom: ["╰", "┴", "╯"], arrow: "→" };

impl Frames {
    /// Every character of the lines that may be wider in some terminals than in others.
    pub fn sample() -> String {
        let Self { across, down, top, bottom, arrow } = UNICODE;
        [across, down, arrow].into_iter().chain(top).chain(bottom).collect()
    }

    /// Those for a terminal that draws the sample in so many cells, if it says so: ASCII, unless each character takes one.
    pub fn for_cells(cells: Option<u16>) -> Self {
        if cells.map(usize::from) == Some(Self::sample().chars().count()) { UNICODE } else { ASCII }
    }
}

/// Which colours are used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Palette {
    /// Light ones, for a dark ground.
    #[default]
    Dark,
    /// Dark ones, for a light ground.
    Light,
    /// None, and nothing dim: what matters is bold and underlined.
    HighContrast,
    /// No colours at all, for terminals and eyes without them.
    None,
}

impl Palette {
    /// The colours of what is quiet, of cautions, and of what is unsure.
    fn colours(self) -> Option<[Color; 3]> {
        match self {
            Self::Dark => Some([Color::DarkGray, Color::LightRed, Color::LightMagenta]),
            Self::Light => Some([Color::DarkGray, Color::Red, Color::Magenta]),
            Self::HighContrast | Self::None => None,
        }
    }
}

/// How things look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Which colours are used.
    pub palette: Palette,
    /// The characters of frames.
    pub frames: Frames,
}

impl Default for Theme {
    fn default() -> Self {
        Self { palette: Palette::default(), frames: ASCII }
    }
}

impl Theme {
    /// What is neither focused, faint nor a warning.
    pub fn normal(self) -> Style {
        Style::new()
    }

    /// The row that the keys act on.
    pub fn focus(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// Headings, names and numbers.
    pub fn strong(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// What is only there to help.
    pub fn quiet(self) -> Style {
        self.coloured(Style::new(), 0)
    }

    /// What must not be overlooked.
    pub fn caution(self) -> Style {
        self.underlined(self.coloured(self.strong(), 1))
    }

    /// What no source says in words.
    pub fn unsure(self) -> Style {
        self.underlined(self.coloured(Style::new(), 2))
    }

    fn coloured(self, style: Style, which: usize) -> Style {
        self.palette.colours().map_or(style, |colours| style.fg(colours[which]))
    }

    fn underlined(self, style: Style) -> Style {
        if self.palette == Palette::HighContrast { style.add_modifier(Modifier::UNDERLINED) } else { style }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_are_ascii_unless_each_of_their_characters_takes_one_cell() {
        assert_eq!(Frames::for_cells(Some(9)), UNICODE);
        for cells in [None, Some(0), Some(1), Some(8), Some(10), Some(18), Some(u16::MAX)] {
            assert_eq!(Frames::for_cells(cells), ASCII, "{cells:?}");
        }
    }

    #[test]
    fn every_palette_shows_the_focused_row_and_the_cautions() {
        for palette in [Palette::Dark, Palette::Light, Palette::HighContrast, Palette::None] {
            let theme = Theme { palette, ..Theme::default() };
            assert!(theme.focus().add_modifier.contains(Modifier::REVERSED));
            assert_ne!(theme.caution(), theme.normal());
            assert_eq!(matches!(palette, Palette::Dark | Palette::Light), theme.caution().fg.is_some());
        }
    }
}
