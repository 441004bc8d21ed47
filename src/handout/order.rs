//! What is ordered of a page, and what is delivered.

use crate::words::handout::PageLang;

/// What the answer does not say, but the page does.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The page's language.
    pub lang: PageLang,
    /// The shop that hands it out.
    pub shop: Option<String>,
    /// Its telephone.
    pub shop_phone: Option<String>,
    /// The code that rebuilds the consultation.
    pub ticket: Option<String>,
}

/// The sheet in the printer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8½ × 11 inches.
    Letter,
}

/// How a page is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For printers.
    Pdf,
    /// For browsers.
    Html,
    /// For line and receipt printers.
    Text,
}

impl Format {
    /// Every ending and spelling.
    pub const SPELLINGS: &[&str] = &["pdf", "html", "txt"];

    /// The format of a file ending.
    pub fn parse(ending: &str) -> Option<Self> {
        match ending.to_ascii_lowercase().as_str() {
            "pdf" => Some(Self::Pdf),
            "html" | "htm" => Some(Self::Html),
            "txt" => Some(Self::Text),
            _ => None,
        }
    }
}

/// A page as bytes.
#[derive(Clone, Debug)]
pub struct Made {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many sheets it takes, where that is known.
    pub sheets: Option<usize>,
    /// What the embedded font lacks, each once: drawn as 〓.
    pub lacking: Vec<char>,
}

/// The page could not be made into a PDF.
#[derive(Debug)]
pub struct Unprintable(pub String);

impl Unprintable {
    pub(super) fn font() -> Self {
        Self("font".to_owned())
    }
}
