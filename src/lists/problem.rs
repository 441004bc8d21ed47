//! Why a list is not imported.

use std::fmt::Write as _;

use crate::text::lang::{Lang, Words};
use crate::words::findings::severity;

/// Why nothing was imported.
#[derive(Clone, Debug)]
pub struct Problem {
    /// The stable code.
    pub code: &'static str,
    /// The file or entry.
    pub place: String,
    /// What is wrong, and what to do.
    pub message: Words,
}

/// Every reason why nothing was imported.
pub type Problems = Vec<Problem>;

impl Problem {
    pub(super) fn new(code: &'static str, place: &str, message: Words) -> Self {
        Self { code, place: place.to_owned(), message }
    }
}

/// All problems, one below the other.
pub fn render(problems: &[Problem], lang: Lang) -> String {
    let mut text = String::new();
    for problem in problems {
        let severity = severity(true);
        let _ = writeln!(
            text,
            "{}: {}[{}]: {}",
            problem.place,
            severity.get(lang),
            problem.code,
            problem.message.get(lang)
        );
    }
    text
}
