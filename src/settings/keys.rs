//! The form of the settings, as data.

use super::{Lines, Paper, Theme};
use crate::catalog::read::{Form, Number, OneOf, PhoneNumber, Short, Text, list, word};
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
    pub form: &'static dyn Form,
    /// Whether a wrong value may be passed over: it changes how things look, and nothing that is said.
    pub harmless: bool,
}

const fn key(name: &'static str, variable: &'static str, form: &'static dyn Form) -> Key {
    Key { name, variable: Some(variable), form, harmless: false }
}

const fn harmless(name: &'static str, variable: &'static str, form: &'static dyn Form) -> Key {
    Key { harmless: true, ..key(name, variable, form) }
}

/// Every setting, in the order in which they are shown.
pub const KEYS: &[Key] = &[
    key("area", "MADOGUCHI_AREA", &word::<Area>()),
    key("lang", "MADOGUCHI_LANG", &OneOf(&["ja", "en"])),
    key("shop_name", "MADOGUCHI_SHOP_NAME", &Short(LONGEST_SHOP_NAME)),
    key("shop_phone", "MADOGUCHI_SHOP_PHONE", &PhoneNumber),
    key("page_folder", "MADOGUCHI_PAGE_FOLDER", &Text),
    key("stats_folder", "MADOGUCHI_STATS_FOLDER", &Text),
    Key { name: "catalog", variable: None, form: &list(Text), harmless: false },
    harmless("lines", "MADOGUCHI_LINES", &word::<Lines>()),
    harmless("theme", "MADOGUCHI_THEME", &word::<Theme>()),
    harmless("paper", "MADOGUCHI_PAPER", &word::<Paper>()),
    // A day at most: more is no idle time.
    harmless("idle_minutes", "MADOGUCHI_IDLE_MINUTES", &Number(1, 1440)),
    key("update_from", "MADOGUCHI_UPDATE_FROM", &Text),
    // Not by a variable: whose signatures count is not for whoever starts the program to say.
    Key { name: "update_keys", variable: None, form: &list(Text), harmless: false },
    key("update_into", "MADOGUCHI_UPDATE_INTO", &Text),
    key("catalog_days", "MADOGUCHI_CATALOG_DAYS", &Number(1, 3650)),
];
