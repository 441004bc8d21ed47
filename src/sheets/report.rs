//! What sheets have changed, or would change, in words and as JSON.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::edit::Edit;
use crate::text::lang::Lang;
use crate::words::sheets as say;

/// One value that is another now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Where the sheet says so.
    pub place: String,
    /// The row: its id, and which number and time it is.
    pub key: String,
    /// The column.
    pub column: &'static str,
    /// What was there, as a cell has it.
    pub old: String,
    /// What is there now.
    pub new: String,
}

/// What sheets have changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Values.
    pub changes: Vec<Change>,
    /// The ids of entries and desks that were added.
    pub new: Vec<String>,
    /// The files that were written, as paths inside the folder.
    pub files: Vec<String>,
    /// Whether nothing was written, as nothing was to be.
    pub dry: bool,
}

impl Change {
    pub(super) fn of(edit: &Edit<'_>) -> Self {
        Self {
            place: edit.place.clone(),
            key: edit.key.clone(),
            column: edit.column.name,
            old: edit.was.cell(),
            new: edit.wanted.cell(),
        }
    }
}

impl Report {
    /// For a person.
    pub fn to_text(&self, lang: Lang) -> String {
        let mut text = String::new();
        let nothing = say::nothing();
        let shown = |cell: &str| if cell.is_empty() { nothing.get(lang).to_owned() } else { cell.to_owned() };
        for Change { place, key, column, old, new } in &self.changes {
            let _ = writeln!(text, "{place}\n  {key} {column}\n  - {}\n  + {}", shown(old), shown(new));
        }
        for id in &self.new {
            let _ = writeln!(text, "{id}  {}", say::new_entry().get(lang));
        }
        let totals = say::totals(self.changes.len(), self.new.len(), self.files.len(), self.dry);
        let _ = writeln!(text, "{}", totals.get(lang));
        for file in &self.files {
            let _ = writeln!(text, "  {file}");
        }
        text
    }

    /// For programs.
    pub fn to_json(&self) -> Value {
        let change = |Change { place, key, column, old, new }: &Change| json!({"place": place, "row": key, "column": column, "old": old, "new": new});
        let changes: Vec<Value> = self.changes.iter().map(change).collect();
        json!({"changes": changes, "new": self.new, "files": self.files, "dry_run": self.dry})
    }
}
