//! Saved pages of the official lists of providers → provider files, without touching what a person wrote.
//!
//! Everything is worked out first ([`plan`]) and then written at once ([`Plan::write`]), or not at all: a header or a mark
//! that is not known stops the import before the first file.

mod columns;
mod detail;
mod edit;
mod entry;
pub(crate) mod folder;
mod hours;
mod html;
mod list;
mod matching;
mod names;
mod official;
mod page;
mod plan;
mod problem;
mod report;
mod saved;
pub(crate) mod yaml;

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

pub use plan::{Plan, Request, plan};
pub(crate) use problem::first_ones;
pub use problem::{Problem, Problems, render};
pub use report::{RemarkKind, Report};
pub(crate) use saved::read_text;

use crate::files;
use crate::words::import as say;

/// Imports a list: all of it or nothing.
///
/// # Errors
/// Every reason why nothing was imported.
pub fn import(request: &Request) -> Result<Report, Problems> {
    let plan = plan(request)?;
    plan.write(&request.into).map_err(|error| {
        let shown = request.into.display().to_string();
        vec![Problem::new("not-written", &shown, say::not_written(&error.to_string()))]
    })?;
    Ok(plan.report)
}

impl Plan {
    /// Writes the files into a folder, all of them or none; without a change, nothing at all.
    pub fn write(&self, folder: &Path) -> io::Result<()> {
        write(folder, &self.files)
    }
}

/// Writes files into a folder, given by their paths inside it, all of them or none.
pub(crate) fn write(folder: &Path, files: &BTreeMap<String, String>) -> io::Result<()> {
    // Sources and companies come first, so that no file ever names one that is not there yet.
    let is_provider = |path: &str| path.starts_with("providers/");
    let (last, first): (Vec<_>, Vec<_>) =
        files.iter().map(|(path, text)| (path.as_str(), text.as_str())).partition(|(path, _)| is_provider(path));
    files::write_all(folder, first.into_iter().chain(last)).map_err(|failed| failed.error)
}
