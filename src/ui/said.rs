//! What parts of the screen say, as lines of text: for those who hold the screen against the other views.

use super::view::View;
use super::{answer, comparison, customer, panel};
use crate::session::Tab;

/// A part of the screen that says something of the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The live panel.
    Panel,
    /// One tab of the answer.
    Answer(Tab),
    /// Calls, bills and what the customer does side by side.
    Wide,
    /// Providers side by side.
    Comparison,
    /// What the customer may read.
    Customer,
}

/// All its lines, were the screen as high as it takes. Nothing before there is an answer.
pub fn lines(view: &View<'_>, part: Part, width: usize) -> Vec<String> {
    let Some(catalog) = view.catalog else { return Vec::new() };
    let body = match part {
        Part::Panel => panel::body(view, width, usize::from(u16::MAX)).0,
        Part::Answer(tab) => answer::body_of(view, catalog, tab, width),
        Part::Wide => answer::wide_body(view, catalog, width),
        Part::Comparison => comparison::body(view, catalog, width),
        Part::Customer => customer::body(view, catalog, width, 0),
    };
    body.lines.iter().map(|line| line.to_string().trim_end().to_owned()).collect()
}
