//! The two languages, and a sentence in both of them: nothing can be said in one and missing in the other.

use std::borrow::Cow;
use std::fmt;

/// The language that a person reads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Japanese, the first language of the program.
    #[default]
    Ja,
    /// English.
    En,
}

impl Lang {
    /// The code that options and JSON use.
    pub fn code(self) -> &'static str {
        match self {
            Self::Ja => "ja",
            Self::En => "en",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A text of a catalogue. One inside the program is read where it lies.
pub type Wording = Cow<'static, str>;

/// Words that come from the catalogue, in both languages, and some of them in plain Japanese as well.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Words {
    /// Japanese.
    pub ja: Wording,
    /// English.
    pub en: Wording,
    /// やさしい日本語, where the Japanese words are not plain already.
    pub easy: Option<Wording>,
}

impl Words {
    /// Words without a plain variant of their own.
    pub fn new(ja: impl Into<Wording>, en: impl Into<Wording>) -> Self {
        Self { ja: ja.into(), en: en.into(), easy: None }
    }

    /// The words in one language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Ja => &self.ja,
            Lang::En => &self.en,
        }
    }

    /// The words in やさしい日本語: the Japanese ones, where they have no variant.
    pub fn easy(&self) -> &str {
        self.easy.as_deref().unwrap_or(&self.ja)
    }
}

/// Words that are part of the program, in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Msg {
    /// Japanese.
    pub ja: &'static str,
    /// English.
    pub en: &'static str,
}

impl Msg {
    /// Both languages at once.
    pub const fn new(ja: &'static str, en: &'static str) -> Self {
        Self { ja, en }
    }

    /// The words in one language.
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Ja => self.ja,
            Lang::En => self.en,
        }
    }
}
