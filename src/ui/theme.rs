//! How things look. Colour only repeats what a word or a mark says already, so that all of it can be left out.

use ratatui::style::{Color, Modifier, Style};

/// The characters of which frames are made.
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
}

/// One cell wide in every terminal. Box-drawing characters take two cells where ambiguous ones are set to wide, and shift
/// everything behind them.
pub const ASCII: Frames = Frames { across: "-", down: "|", top: ["+", "+", "+"], bottom: ["+", "+", "+"] };

/// Lines without gaps, for terminals that draw ambiguous characters in one cell.
pub const UNICODE: Frames =
    Frames { across: "─", down: "│", top: ["┌", "┬", "┐"], bottom: ["└", "┴", "┘"] };

/// How things look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Whether colours are used at all.
    pub colour: bool,
    /// The characters of frames.
    pub frames: Frames,
}

impl Default for Theme {
    fn default() -> Self {
        Self { colour: true, frames: ASCII }
    }
}

impl Theme {
    /// Colours unless `NO_COLOR` is set to something.
    pub fn from_environment() -> Self {
        let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        Self { colour: !refused, ..Self::default() }
    }

    /// Everything else.
    pub fn plain(self) -> Style {
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
        self.coloured(Style::new(), Color::DarkGray)
    }

    /// What must not be overlooked.
    pub fn caution(self) -> Style {
        self.coloured(self.strong(), Color::Red)
    }

    /// What no source says in words.
    pub fn unsure(self) -> Style {
        self.coloured(Style::new(), Color::Magenta)
    }

    fn coloured(self, style: Style, colour: Color) -> Style {
        if self.colour { style.fg(colour) } else { style }
    }
}
