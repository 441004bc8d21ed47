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

impl Frames {
    /// ASCII, unless the locale is one of UTF-8 whose people draw ambiguous characters in one cell. In Japanese, Chinese and
    /// Korean many terminals take two, and `C` says nothing about the person.
    pub fn for_locale(locale: &str) -> Self {
        let locale = locale.to_ascii_lowercase();
        let (language, rest) = locale.split_once(['_', '.']).unwrap_or((&locale, ""));
        let is_utf8 = rest.ends_with("utf-8") || rest.ends_with("utf8");
        let is_wide = matches!(language, "ja" | "zh" | "ko" | "c" | "posix" | "");
        if is_utf8 && !is_wide { UNICODE } else { ASCII }
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
    fn frames_are_ascii_where_they_might_take_two_cells() {
        for locale in ["", "C", "C.UTF-8", "POSIX", "ja_JP.UTF-8", "zh_TW.UTF-8", "ko_KR.utf8", "en_US", "de_DE@euro"] {
            assert_eq!(Frames::for_locale(locale), ASCII, "{locale}");
        }
        for locale in ["en_US.UTF-8", "de_DE.utf8", "pt_BR.UTF-8"] {
            assert_eq!(Frames::for_locale(locale), UNICODE, "{locale}");
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
