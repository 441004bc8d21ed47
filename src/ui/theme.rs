//! How things look. Colour only repeats what a word or a mark says already, so that all of it can be left out.

use ratatui::style::{Color, Modifier, Style};

use crate::domain::terms::Outcome;

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
    /// The same in one cell.
    pub moves: &'static str,
}

/// One cell for each character in every terminal. Box-drawing characters take two cells where ambiguous ones are set to wide,
/// and shift everything behind them.
pub const ASCII: Frames =
    Frames { across: "-", down: "|", top: ["+", "+", "+"], bottom: ["+", "+", "+"], arrow: "->", moves: ">" };

/// Lines without gaps, for terminals that draw ambiguous characters in one cell.
pub const UNICODE: Frames =
    Frames {
        across: "─", down: "│", top: ["╭", "┬", "╮"], bottom: ["╰", "┴", "╯"], arrow: "→", moves: "→"
    };

impl Frames {
    /// Every character of the lines that may be wider in some terminals than in others.
    pub fn sample() -> String {
        let Self { across, down, top, bottom, arrow, .. } = UNICODE;
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

/// What a colour says again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tone {
    Quiet,
    Caution,
    Unsure,
    Number,
    Moves,
    Stays,
}

impl Palette {
    fn colour(self, tone: Tone) -> Option<Color> {
        match self {
            Self::Dark => Some(match tone {
                Tone::Quiet => Color::DarkGray,
                Tone::Caution => Color::LightRed,
                Tone::Unsure => Color::Yellow,
                Tone::Number => Color::LightCyan,
                Tone::Moves => Color::LightGreen,
                Tone::Stays => Color::Indexed(111),
            }),
            Self::Light => Some(match tone {
                // Bright black is too faint on white in many terminals.
                Tone::Quiet => Color::Indexed(241),
                Tone::Caution => Color::Red,
                Tone::Unsure => Color::Magenta,
                Tone::Number => Color::Blue,
                // The sixteen colours have no green and no cyan that can be read on white.
                Tone::Moves => Color::Indexed(28),
                Tone::Stays => Color::Indexed(30),
            }),
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

    /// Headings and names.
    pub fn strong(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// What is only there to help.
    pub fn quiet(self) -> Style {
        self.coloured(Style::new(), Tone::Quiet)
    }

    /// What must not be overlooked.
    pub fn caution(self) -> Style {
        self.underlined(self.coloured(self.strong(), Tone::Caution))
    }

    /// What no source says, or none in words. Never louder than a number.
    pub fn unsure(self) -> Style {
        self.coloured(Style::new(), Tone::Unsure)
    }

    /// A number to call: what the eye finds first.
    pub fn number(self) -> Style {
        let style = self.underlined(self.coloured(self.strong(), Tone::Number));
        // Without colours, what is bold alone is a heading.
        if self.palette == Palette::None { style.add_modifier(Modifier::UNDERLINED) } else { style }
    }

    /// What becomes of a service, by a shape of one cell and by a colour: it moves, it stays, it ends or cannot move, it must be
    /// cancelled or applied for, nobody says.
    pub fn outcome(self, outcome: Outcome) -> (&'static str, Style) {
        match outcome {
            Outcome::Moves => (self.frames.moves, self.coloured(Style::new(), Tone::Moves)),
            Outcome::Stays | Outcome::ThirdParty => ("=", self.coloured(Style::new(), Tone::Stays)),
            Outcome::Ends | Outcome::NotMovable => ("x", self.coloured(Style::new(), Tone::Caution)),
            Outcome::Cancel | Outcome::Apply => ("!", self.caution()),
            Outcome::Unknown => ("?", self.unsure()),
        }
    }

    /// The same of what is as sure as its mark says: what no source says in words does not look as if one did.
    pub fn becomes(self, outcome: Outcome, mark: &str) -> (&'static str, Style) {
        let (shape, style) = self.outcome(outcome);
        (shape, if mark.is_empty() { style } else { self.unsure() })
    }

    fn coloured(self, style: Style, tone: Tone) -> Style {
        self.palette.colour(tone).map_or(style, |colour| style.fg(colour))
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

    const PALETTES: [Palette; 4] = [Palette::Dark, Palette::Light, Palette::HighContrast, Palette::None];

    #[test]
    fn every_palette_shows_the_focused_row_and_the_cautions() {
        for palette in PALETTES {
            let theme = Theme { palette, ..Theme::default() };
            assert!(theme.focus().add_modifier.contains(Modifier::REVERSED));
            assert_ne!(theme.caution(), theme.normal());
            assert_eq!(matches!(palette, Palette::Dark | Palette::Light), theme.caution().fg.is_some());
        }
    }

    #[test]
    fn no_doubt_is_louder_than_a_number() {
        for palette in PALETTES {
            let theme = Theme { palette, ..Theme::default() };
            assert!(theme.number().add_modifier.contains(Modifier::BOLD), "{palette:?}");
            assert!(theme.unsure().add_modifier.is_empty(), "{palette:?}");
            assert!(![theme.normal(), theme.strong(), theme.quiet()].contains(&theme.number()), "{palette:?}");
            let is_coloured = matches!(palette, Palette::Dark | Palette::Light);
            assert_eq!(theme.number().fg.is_some(), is_coloured, "{palette:?}");
            assert!(!is_coloured || theme.number().fg != theme.unsure().fg, "{palette:?}");
        }
    }

    #[test]
    fn outcomes_are_told_apart_without_colours_and_with_them() {
        use Outcome::{Cancel, Ends, Moves, Stays, Unknown};
        for frames in [ASCII, UNICODE] {
            for palette in PALETTES {
                let theme = Theme { palette, frames };
                let looks = [Moves, Stays, Ends, Cancel, Unknown].map(|outcome| theme.outcome(outcome));
                for (place, (shape, style)) in looks.iter().enumerate() {
                    assert_eq!(shape.chars().count(), 1);
                    for (other, other_style) in &looks[place + 1..] {
                        assert_ne!(shape, other);
                        let is_coloured = matches!(palette, Palette::Dark | Palette::Light);
                        assert!(!is_coloured || style != other_style, "{palette:?}: {shape} {other}");
                    }
                }
            }
        }
    }
}
