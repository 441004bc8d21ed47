//! What a shop sets once: home area, language, the shop's name and number, how things look. Read once, never written.
//!
//! A value comes from the environment (`MADOGUCHI_THEME`), else from the person's `config.yaml`, else from that of the whole machine,
//! else it is the default; options of the command line go before all of them and are none of this module's business. The files are
//! read as a file of the catalogue is, so that everything wrong is named with line and column.

mod keys;
mod read;

#[cfg(test)]
mod tests;

use std::path::PathBuf;
use std::time::Duration;

pub use keys::{KEYS, LONGEST_SHOP_NAME};
pub use read::{Loaded, Origin, SettingsFile, editions_folder, load, read};

use crate::bundle::Key;
use crate::domain::terms::{Area, terms};
use crate::supply::Publisher;
use crate::text::lang::Lang;

terms! {
    /// Of which characters frames are made.
    Lines {
        /// As the terminal draws them.
        Auto = "auto",
        /// Box drawing.
        Unicode = "unicode",
        /// ASCII, one cell wide everywhere.
        Ascii = "ascii",
    }

    /// Which colours are used.
    Theme {
        /// For light letters on a dark ground.
        Dark = "dark",
        /// For dark letters on a light ground.
        Light = "light",
        /// Nothing dim; what matters is bold and underlined.
        HighContrast = "high-contrast",
        /// No colours at all.
        None = "none",
    }

    /// The paper that pages are made for.
    Paper {
        /// 210 x 297 mm.
        A4 = "a4",
        /// 8.5 x 11 in.
        Letter = "letter",
    }
}

/// Every setting, with defaults where nothing is set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The area that most customers of the shop have: offered first, never assumed.
    pub area: Option<Area>,
    /// The language.
    pub lang: Option<Lang>,
    /// The shop's name, for pages.
    pub shop_name: Option<String>,
    /// The shop's telephone number, for pages.
    pub shop_phone: Option<String>,
    /// The folder that the wizard puts pages into; where the program was started, if none is set.
    pub page_folder: Option<PathBuf>,
    /// The folder for what head office wants back. Nothing is written where none is set.
    pub stats_folder: Option<PathBuf>,
    /// Catalogue folders in place of, or over, the built-in catalogue.
    pub catalog: Vec<PathBuf>,
    /// Where the newest edition of the catalogue comes from, if the shop's company keeps one.
    pub updates: Updates,
    /// Of which characters frames are made.
    pub lines: Lines,
    /// Which colours are used, if that is set.
    pub theme: Option<Theme>,
    /// The paper that pages are made for.
    pub paper: Paper,
    /// After which time without a key the wizard offers to forget the customer.
    pub idle: Option<Duration>,
}

/// A catalogue that comes from elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Updates {
    /// Where it is published.
    pub from: Option<Publisher>,
    /// Whose signatures count. Without one, nothing is taken and nothing of it is in use.
    pub keys: Vec<Key>,
    /// The folder that it goes into, if it is not the platform's usual one.
    pub into: Option<PathBuf>,
    /// After how many days any catalogue is old, whatever it says of itself.
    pub days: Option<i64>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            area: None,
            lang: None,
            shop_name: None,
            shop_phone: None,
            page_folder: None,
            stats_folder: None,
            catalog: Vec::new(),
            updates: Updates::default(),
            lines: Lines::Auto,
            theme: None,
            paper: Paper::A4,
            idle: None,
        }
    }
}
