//! The page that the customer takes home. One model of blocks is made from the answer, and drawn as PDF, HTML or text; nothing
//! is decided here that the answer has not decided before.

mod build;
mod fonts;
mod guide;
mod html;
mod layout;
mod licences;
mod model;
mod order;
mod pdf;
mod print;
mod ruby;
mod text;

#[cfg(test)]
mod tests;

use crate::domain::advice::Advice;
use crate::domain::catalog::{Catalog, Edition};
use crate::domain::consultation::Consultation;
use crate::text::lang::Lang;

pub use licences::licences;
pub use model::{Block, Page, Part, Text};
pub use order::{Format, Made, Options, Paper, Unprintable};
pub use print::{NotPrinted, print};

/// The page of an answer.
pub fn page(catalog: &Catalog, consultation: &Consultation, advice: &Advice, options: &Options) -> Page {
    build::page(catalog, consultation, advice, options)
}

/// The sheet for the counter: the way through the wizard, its keys and its marks.
pub fn guide(edition: &Edition, lang: Lang) -> Page {
    guide::page(edition, lang)
}

/// Draws a page.
pub fn draw(page: &Page, format: Format, paper: Paper) -> Result<Made, Unprintable> {
    let fonts = || fonts::Fonts::load().ok_or_else(Unprintable::font);
    let unmeasured = |text: String| Made { bytes: text.into_bytes(), sheets: None, lacking: Vec::new() };
    match format {
        Format::Pdf => pdf::draw(page, &fonts()?, paper),
        Format::Html => html::draw(page, &fonts()?, paper).map(unmeasured).ok_or_else(Unprintable::font),
        Format::Text => Ok(unmeasured(text::draw(page))),
    }
}
