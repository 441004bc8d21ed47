//! The page that the customer takes home. One model of blocks is made from the answer, and drawn as PDF, HTML or text; nothing
//! is decided here that the answer has not decided before.

mod build;
mod fonts;
mod html;
mod layout;
mod licences;
mod model;
mod pdf;
mod plain;
mod print;
mod qr;
mod ruby;

#[cfg(test)]
mod tests;

use crate::domain::advice::Advice;
use crate::domain::catalog::Catalog;
use crate::domain::consultation::Consultation;
use crate::text::words::handout::PageLang;

pub use licences::licences;
pub use model::{Block, Cell, Code, Page, Part, Picture, PictureBox, Span, Text};
pub use pdf::Unprintable;
pub use print::{NotPrinted, print};

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

/// The page of an answer.
pub fn page(catalog: &Catalog, consultation: &Consultation, advice: &Advice, options: &Options) -> Page {
    build::page(catalog, consultation, advice, options)
}

/// Draws a page.
pub fn draw(page: &Page, format: Format, paper: Paper) -> Result<Made, Unprintable> {
    match format {
        Format::Pdf => pdf::draw(page, &fonts::Fonts::load().ok_or_else(Unprintable::font)?, paper),
        Format::Html => {
            let fonts = fonts::Fonts::load().ok_or_else(Unprintable::font)?;
            Ok(Made { bytes: html::draw(page, &fonts, paper).into_bytes(), sheets: None, lacking: Vec::new() })
        }
        Format::Text => Ok(Made { bytes: plain::draw(page).into_bytes(), sheets: None, lacking: Vec::new() }),
    }
}
