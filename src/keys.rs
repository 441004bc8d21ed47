//! Keys and their names (`Ctrl+N`, `F1`, `Shift+Tab`), independent of any terminal library.

pub mod bindings;

use std::error::Error;
use std::fmt;
use std::str::FromStr;

/// Which key, without its modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KeyCode {
    /// A key that types this character.
    Char(char),
    /// Enter, also known as Return.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Tab with Shift, which terminals report as a key of its own.
    BackTab,
    /// Backspace: deletes to the left.
    Backspace,
    /// Delete: deletes to the right.
    Delete,
    /// Arrow to the left.
    Left,
    /// Arrow to the right.
    Right,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// A function key, `F(1)` to `F(24)`.
    F(u8),
}

/// A key with its modifiers, always in the one form that [`Key::new`] gives it, so that keys can be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// Which key.
    pub code: KeyCode,
    /// Held together with Ctrl.
    pub ctrl: bool,
    /// Held together with Alt.
    pub alt: bool,
    /// Held together with Shift; never set for characters and [`KeyCode::BackTab`], which say so themselves.
    pub shift: bool,
}

const SPACE: &str = "Space";
const LAST_FUNCTION_KEY: u8 = 24;

const NAMES: [(&str, KeyCode); 14] = [
    ("Enter", KeyCode::Enter),
    ("Esc", KeyCode::Esc),
    ("Tab", KeyCode::Tab),
    ("Backspace", KeyCode::Backspace),
    ("Delete", KeyCode::Delete),
    ("Left", KeyCode::Left),
    ("Right", KeyCode::Right),
    ("Up", KeyCode::Up),
    ("Down", KeyCode::Down),
    ("Home", KeyCode::Home),
    ("End", KeyCode::End),
    ("PageUp", KeyCode::PageUp),
    ("PageDown", KeyCode::PageDown),
    (SPACE, KeyCode::Char(' ')),
];

impl Key {
    /// The key in its one form: a character's case replaces Shift, Ctrl makes letters lower case (Caps Lock must not
    /// change a command), and Shift+Tab is [`KeyCode::BackTab`].
    pub fn new(code: KeyCode, ctrl: bool, alt: bool, shift: bool) -> Self {
        let (code, shift) = match code {
            KeyCode::Char(character) if ctrl => (KeyCode::Char(character.to_ascii_lowercase()), false),
            KeyCode::Char(_) | KeyCode::BackTab => (code, false),
            KeyCode::Tab if shift => (KeyCode::BackTab, false),
            _ => (code, shift),
        };
        Self { code, ctrl, alt, shift }
    }

    /// The key without modifiers.
    pub fn plain(code: KeyCode) -> Self {
        Self::new(code, false, false, false)
    }

    /// The character together with Ctrl.
    pub fn ctrl(character: char) -> Self {
        Self::new(KeyCode::Char(character), true, false, false)
    }

    /// The character that this key types, if it types one.
    pub fn typed(self) -> Option<char> {
        match self.code {
            KeyCode::Char(character) if !self.ctrl && !self.alt => Some(character),
            _ => None,
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, name) in [(self.ctrl, "Ctrl+"), (self.alt, "Alt+"), (self.shift, "Shift+")] {
            if held {
                out.write_str(name)?;
            }
        }
        match self.code {
            KeyCode::BackTab => out.write_str("Shift+Tab"),
            KeyCode::F(number) => write!(out, "F{number}"),
            KeyCode::Char(character) if self.ctrl && character != ' ' => {
                write!(out, "{}", character.to_ascii_uppercase())
            }
            code => match (NAMES.iter().find(|(_, named)| *named == code), code) {
                (Some((name, _)), _) => out.write_str(name),
                (None, KeyCode::Char(character)) => write!(out, "{character}"),
                (None, _) => Ok(()),
            },
        }
    }
}

/// The text that names no key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownKey(pub String);

impl fmt::Display for UnknownKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl Error for UnknownKey {}

impl FromStr for Key {
    type Err = UnknownKey;

    fn from_str(text: &str) -> Result<Self, UnknownKey> {
        let mut rest = text;
        let mut held = |name: &str| {
            let without = rest.strip_prefix(name);
            rest = without.unwrap_or(rest);
            without.is_some()
        };
        let (ctrl, alt, shift) = (held("Ctrl+"), held("Alt+"), held("Shift+"));
        match code_named(rest) {
            Some(KeyCode::Char(_)) | None if shift => Err(UnknownKey(text.to_owned())),
            Some(code) => Ok(Self::new(code, ctrl, alt, shift)),
            None => Err(UnknownKey(text.to_owned())),
        }
    }
}

fn code_named(name: &str) -> Option<KeyCode> {
    let mut characters = name.chars();
    if let (Some(only), None) = (characters.next(), characters.next()) {
        return (!only.is_control() && only != ' ').then_some(KeyCode::Char(only));
    }
    if let Some((_, code)) = NAMES.iter().find(|(known, _)| *known == name) {
        return Some(*code);
    }
    let number = name.strip_prefix('F')?.parse().ok()?;
    (1..=LAST_FUNCTION_KEY).contains(&number).then_some(KeyCode::F(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(name: &str) -> Key {
        name.parse().expect("a key's name")
    }

    #[test]
    fn names_read_back_as_the_same_key() {
        for name in [
            "a",
            "A",
            "+",
            "光",
            "Space",
            "Enter",
            "Esc",
            "Tab",
            "Shift+Tab",
            "Backspace",
            "Delete",
            "Left",
            "Home",
            "End",
            "PageUp",
            "PageDown",
            "F1",
            "F12",
            "Ctrl+N",
            "Ctrl++",
            "Ctrl+Space",
            "Ctrl+Alt+Left",
            "Shift+Up",
            "Alt+x",
            "Ctrl+Shift+Tab",
        ] {
            assert_eq!(key(name).to_string(), name);
        }
    }

    #[test]
    fn what_names_no_key_is_refused() {
        for name in [
            "",
            " ",
            "Ctrl+",
            "ctrl+n",
            "Shift+a",
            "Shift+",
            "F0",
            "F25",
            "Fx",
            "Return",
            "ab",
            "Ctrl+Ctrl+N",
            "\u{1b}",
        ] {
            assert_eq!(name.parse::<Key>(), Err(UnknownKey(name.to_owned())));
        }
    }

    #[test]
    fn one_key_has_one_form() {
        assert_eq!(Key::new(KeyCode::Char('N'), true, false, true), key("Ctrl+N"));
        assert_eq!(key("Ctrl+n"), Key::ctrl('n'));
        assert_eq!(Key::new(KeyCode::Char('N'), false, false, true), key("N"));
        assert_eq!(Key::new(KeyCode::Tab, false, false, true), key("Shift+Tab"));
        assert_eq!(Key::new(KeyCode::BackTab, false, false, true), key("Shift+Tab"));
    }

    #[test]
    fn only_a_bare_character_types() {
        assert_eq!(key("A").typed(), Some('A'));
        assert_eq!(key("Space").typed(), Some(' '));
        for name in ["Ctrl+A", "Alt+a", "Enter", "F1"] {
            assert_eq!(key(name).typed(), None, "{name}");
        }
    }
}
