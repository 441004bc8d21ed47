//! What a command comes to: what it says, and what the shell is told.

use serde::Serialize;

use super::args::{Format, TableFormat, TableShape};
use super::failure::Failure;
use super::json;
use crate::text::clean::Clean;
use crate::text::lang::Lang;
use crate::words::cli as say;

/// What the shell is told when the person gives up, as after Ctrl+C.
pub(super) const GIVEN_UP: u8 = 130;

/// What a command has to say, and whether the answer is yes.
pub(super) struct Outcome {
    /// For standard output.
    pub(super) text: Clean,
    /// For standard error: what goes with it.
    pub(super) aside: Clean,
    /// What the shell is told: 0, or 1 when the answer is "no" (not a collabo, nothing found, findings), or 130 when the
    /// person has given up.
    pub(super) code: u8,
}

impl Outcome {
    /// What was asked for.
    pub(super) fn yes(text: String) -> Self {
        Self::drawn(text.into())
    }

    /// The same, with colours in it.
    pub(super) fn drawn(text: Clean) -> Self {
        Self { text, aside: Clean::default(), code: 0 }
    }

    /// What was asked for, or the same as a "no".
    pub(super) fn yes_if(yes: bool, text: impl Into<Clean>) -> Self {
        Self { code: u8::from(!yes), ..Self::drawn(text.into()) }
    }
}

/// A line beside the result.
pub(super) fn aside(line: &str, lang: Lang) -> Clean {
    Clean::line(&say::failure(lang, line)).ended()
}

/// What a command shows: a value for scripts, and its text for people. Only the one that is wanted is made.
pub(super) struct Shown<J, T> {
    pub(super) json: J,
    pub(super) text: T,
}

impl<V: Serialize, J: FnOnce() -> V, T: FnOnce() -> String> Shown<J, T> {
    /// As it is printed.
    pub(super) fn print(self, format: Format, lang: Lang) -> Result<String, Failure> {
        match format {
            Format::Json => json::print(&(self.json)(), lang),
            Format::Text => Ok((self.text)()),
        }
    }
}

/// What a command shows that is a table as well.
pub(super) struct Tabled<J, C, T> {
    pub(super) json: J,
    pub(super) csv: C,
    pub(super) text: T,
}

impl<V: Serialize, S: Into<Clean>, J: FnOnce() -> V, C: FnOnce() -> Clean, T: FnOnce() -> S> Tabled<J, C, T> {
    /// As it is printed.
    pub(super) fn print(self, shape: &TableShape, lang: Lang) -> Result<Clean, Failure> {
        Ok(match shape.format() {
            TableFormat::Json => json::print(&(self.json)(), lang)?.into(),
            TableFormat::Csv => (self.csv)(),
            TableFormat::Text => (self.text)().into(),
        })
    }
}
