//! All files of a catalogue, read and checked.

use std::collections::HashMap;
use std::sync::Arc;

use super::finding::{Findings, SourceLines};
use super::read::{Entry, Value};
use crate::domain::period::Date;

/// The parts of `catalog.yaml`, `payments.yaml` and `holidays.yaml` that are one value each.
pub(super) const SINGLES: &[&str] = &["format", "edition", "official_lists", "combining", "holidays"];

/// All files of a catalogue, read and checked.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    /// Files, for excerpts.
    pub files: Vec<SourceLines>,
    /// What counts: later layers have replaced earlier ones.
    pub entries: Vec<Entry>,
    /// The parts that are one value each.
    pub singles: HashMap<&'static str, Entry>,
    /// What is wrong.
    pub findings: Findings,
    /// Whether words, meanings and examples were left out, because nobody has changed those of the program.
    pub speaks_as_built_in: bool,
    /// The first digits of the digest of all files.
    pub digest: String,
    /// The last day on which it may be answered from without a word, where its bundle says one.
    pub good_until: Option<Date>,
}

impl Loaded {
    /// Entries of one list.
    pub fn list(&self, list: &str) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| entry.list == list)
    }

    /// The file of an entry.
    pub fn file_of(&self, entry: &Entry) -> &SourceLines {
        &self.files[entry.file]
    }

    /// The path of a file as people see it.
    pub fn path(&self, file: usize) -> Arc<str> {
        Arc::clone(&self.files[file].path)
    }

    /// What a part says that is one value.
    pub(super) fn single(&self, name: &str) -> Option<&Value> {
        self.singles.get(name)?.value.as_ref()
    }

    /// The edition's date, when it can be read.
    pub fn date(&self) -> Option<Date> {
        match self.single("edition") {
            Some(Value::Edition(date)) => Some(*date),
            _ => None,
        }
    }
}
