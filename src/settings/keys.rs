//! The form of the settings, as data.

use super::{Lines, Paper, Theme};
use crate::catalog::shape::Kind;
use crate::domain::terms::Area;

/// A shop's name has at most so many characters: more would leave no room on a page for what the page is for.
pub const LONGEST_SHOP_NAME: usize = 100;

/// A setting.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// Its name in the file.
    pub name: &'static str,
    /// The variable that goes before the file. The command line has one of its own for catalogue folders.
    pub variable: Option<&'static str>,
    /// What may be written.
    pub kind: Kind,
    /// Whether a wrong value may be passed over: it changes how things look, and nothing that is said.
    pub harmless: bool,
}

const fn key(name: &'static str, variable: &'static str, kind: Kind) -> Key {
    Key { name, variable: Some(variable), kind, harmless: false }
}

const fn harmless(name: &'static str, variable: &'static str, kind: Kind) -> Key {
    Key { harmless: true, ..key(name, variable, kind) }
}

/// Every setting, in the order in which they are shown.
pub const KEYS: &[Key] = &[
    key("area", "MADOGUCHI_AREA", Kind::Term(Area::SPELLINGS)),
    key("lang", "MADOGUCHI_LANG", Kind::Term(&["ja", "en"])),
    key("shop_name", "MADOGUCHI_SHOP_NAME", Kind::Short(LONGEST_SHOP_NAME)),
    key("shop_phone", "MADOGUCHI_SHOP_PHONE", Kind::Phone),
    Key { name: "catalog", variable: None, kind: Kind::List(&Kind::Text, false), harmless: false },
    harmless("lines", "MADOGUCHI_LINES", Kind::Term(Lines::SPELLINGS)),
    harmless("theme", "MADOGUCHI_THEME", Kind::Term(Theme::SPELLINGS)),
    harmless("paper", "MADOGUCHI_PAPER", Kind::Term(Paper::SPELLINGS)),
    // A day at most: more is no idle time.
    harmless("idle_minutes", "MADOGUCHI_IDLE_MINUTES", Kind::Number(1, 1440)),
];
