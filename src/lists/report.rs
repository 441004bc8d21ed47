//! What an import did, or would do, in words and as JSON.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::domain::period::Date;
use crate::domain::terms::Area;
use crate::text::lang::{Lang, Words};
use crate::words::import as say;

/// What an import found and wrote.
#[derive(Clone, Debug)]
pub struct Report {
    /// Whose list it was.
    pub area: Area,
    /// The list's name among the sources.
    pub source: String,
    /// The day on which the page was saved.
    pub seen: Date,
    /// How many rows the list has.
    pub rows: usize,
    /// Entries that were not there.
    pub new: Vec<Named>,
    /// Entries that say something else now.
    pub changed: Vec<Named>,
    /// Entries that say what the list says already.
    pub unchanged: usize,
    /// What a person should look at.
    pub remarks: Vec<Remark>,
    /// The files that were written, as paths inside the folder; none when nothing had to change.
    pub written: Vec<String>,
}

/// An entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// The name in the list.
    pub name: String,
    /// The row of the list.
    pub row: usize,
}

/// Something to look at.
#[derive(Clone, Debug)]
pub struct Remark {
    /// What sort it is.
    pub kind: RemarkKind,
    /// The row of the list, when it is about one.
    pub row: Option<usize>,
    /// The name in the list, an id, or a file.
    pub name: String,
    /// What it is.
    pub message: Words,
}

/// The sorts of remarks, the weightiest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RemarkKind {
    /// A row that could not be given to one entry; nothing was written for it.
    Unmatched,
    /// The list and what a person wrote contradict each other; nothing was overwritten.
    Conflict,
    /// What stands in the place of a number or an address and is none; it was not written.
    NotUsable,
    /// The list does not mark the line itself.
    NoAccess,
    /// An entry that an earlier list had and this one has not.
    Gone,
    /// A row that is there twice.
    Double,
    /// A new entry whose reading a person has to add.
    NoReading,
    /// A saved detail page that no row leads to.
    UnusedDetail,
}

impl RemarkKind {
    /// Its name in JSON.
    pub fn code(self) -> &'static str {
        match self {
            Self::Unmatched => "unmatched",
            Self::Conflict => "conflict",
            Self::NotUsable => "not-usable",
            Self::NoAccess => "no-access",
            Self::Gone => "gone",
            Self::Double => "double",
            Self::NoReading => "no-reading",
            Self::UnusedDetail => "unused-detail",
        }
    }
}

impl Report {
    /// The remarks of one sort.
    pub fn of(&self, kind: RemarkKind) -> impl Iterator<Item = &Remark> {
        self.remarks.iter().filter(move |remark| remark.kind == kind)
    }

    /// For a person.
    pub fn to_text(&self, lang: Lang) -> String {
        let mut text = String::new();
        let summary = say::summary(self.area.as_str(), &self.seen.to_string(), self.rows);
        let _ = writeln!(text, "{}", summary.get(lang));
        let totals = say::totals(self.new.len(), self.changed.len(), self.unchanged, self.written.len());
        let _ = writeln!(text, "{}", totals.get(lang));
        for (heading, list) in [(say::new_entries(), &self.new), (say::changed_entries(), &self.changed)] {
            if !list.is_empty() {
                let _ = writeln!(text, "\n{}", heading.get(lang));
            }
            for entry in list {
                let _ = writeln!(text, "  {}  {}", entry.id, entry.name);
            }
        }
        let mut last = None;
        for remark in &self.remarks {
            if last != Some(remark.kind) {
                let _ = writeln!(text, "\n{}", say::heading(remark.kind.code()).get(lang));
                last = Some(remark.kind);
            }
            let row = remark.row.map(|row| say::row(row).get(lang).to_owned() + " ").unwrap_or_default();
            let _ = writeln!(text, "  {row}{}: {}", remark.name, remark.message.get(lang));
        }
        text
    }

    /// For programs.
    pub fn to_json(&self) -> Value {
        let named = |list: &[Named]| -> Vec<Value> {
            list.iter().map(|entry| json!({"id": entry.id, "name": entry.name, "row": entry.row})).collect()
        };
        let remarks: Vec<Value> = self
            .remarks
            .iter()
            .map(|remark| {
                json!({
                    "kind": remark.kind.code(),
                    "row": remark.row,
                    "name": remark.name,
                    "message": {"ja": remark.message.ja, "en": remark.message.en},
                })
            })
            .collect();
        json!({
            "area": self.area.as_str(),
            "source": self.source,
            "seen": self.seen.to_string(),
            "rows": self.rows,
            "new": named(&self.new),
            "changed": named(&self.changed),
            "unchanged": self.unchanged,
            "remarks": remarks,
            "written": self.written,
        })
    }
}
