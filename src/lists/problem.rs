//! Why a list is not imported.

use std::fmt::Write as _;

use crate::text::lang::{Lang, Words};
use crate::words::findings::severity;
use crate::words::import as say;

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

/// The most reasons that are told.
const MOST: usize = 1_000;

/// The first of many reasons, and below them how many others there are.
pub(crate) fn first_ones(mut problems: Problems) -> Problems {
    if let Some(last) = problems.get(MOST) {
        let more = Problem::new("more", &last.place, say::more_problems(problems.len() - MOST));
        problems.truncate(MOST);
        problems.push(more);
    }
    problems
}

impl Problem {
    pub(crate) fn new(code: &'static str, place: &str, message: Words) -> Self {
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
