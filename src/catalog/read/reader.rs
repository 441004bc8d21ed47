//! What the reading of a file collects: findings, names, and the entries with their values.

use std::collections::HashMap;
use std::sync::Arc;

use unicode_normalization::is_nfc;

use super::entry::{Entry, Value};
use super::name::{Name, Names};
use super::shape::Space;
use crate::catalog::finding::{Code, Finding, Findings, SourceLines};
use crate::catalog::node::{Mark, Node, Value as Content};
use crate::catalog::validate::{
    LONGEST_TEXT, MOST_MARKS, is_control, is_half_width_kana, is_plain, is_short, is_tower,
};
use crate::domain::claim::{Place, Source};
use crate::domain::id::SourceId;
use crate::text::lang::{Wording, Words};
use crate::words::findings as say;

/// A value is not there, and a finding has been made of that. Only who makes one can have it, so that nothing is ever
/// missing in silence.
#[derive(Clone, Copy, Debug)]
pub struct Told(());

/// A value as it must be, or a finding about it.
pub(super) type Got<T> = Result<T, Told>;

/// The sources that desks may rest on.
pub type Sources = HashMap<SourceId, Source>;

/// Which file is read, as which part of the catalogue.
#[derive(Clone, Copy, Debug)]
pub struct At<'r> {
    /// Its index.
    pub file: usize,
    /// The folder that it comes from, the first being 0.
    pub layer: usize,
    /// Its lines, for findings.
    pub lines: &'r SourceLines,
    /// The sources of the whole catalogue.
    pub sources: &'r Sources,
    /// How far it has been checked before.
    pub checked: Checked,
    /// What is kept of its entries.
    pub kept: Kept,
}

/// What is kept of entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// What they say, and as much of what is written as is compared with others.
    Said,
    /// That, and all that is written.
    All,
}

/// How far a file has been checked before it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Checked {
    /// Not at all.
    No,
    /// All that can be said of the file by itself.
    Alone,
    /// That, and what it says together with the others, for which nothing has to be kept.
    Together,
}

/// Reads one file.
pub struct Reader<'r> {
    at: At<'r>,
    findings: &'r mut Findings,
    draft: Draft,
    entries: Vec<Entry>,
}

/// The entry that is being read.
#[derive(Default)]
struct Draft {
    id: Option<String>,
    owner: Option<String>,
    names: Names,
}

impl<'r> Reader<'r> {
    pub(super) fn new(at: At<'r>, findings: &'r mut Findings) -> Self {
        Self { at, findings, draft: Draft::default(), entries: Vec::new() }
    }

    /// The entries that were read, in their order.
    pub(super) fn into_entries(self) -> Vec<Entry> {
        self.entries
    }

    /// Makes a finding.
    pub(super) fn error(&mut self, code: Code, mark: Mark, message: Words) -> Told {
        self.findings.push(Finding::error(code, self.at.lines, mark, message));
        Told(())
    }

    /// Makes a finding of what is read all the same.
    pub(super) fn warn(&mut self, code: Code, mark: Mark, message: Words) {
        self.findings.push(Finding::warning(code, self.at.lines, mark, message));
    }

    /// Clean text of a value that must be a word or a sentence.
    pub(super) fn text<'n>(&mut self, node: &'n Node) -> Got<&'n Wording> {
        let Content::Scalar(text) = &node.value else {
            return Err(self.error(Code::WrongType, node.mark, say::expected(say::SOME_TEXT)));
        };
        self.clean(text, node.mark).map(|_| text)
    }

    /// Text, if it is clean.
    pub(super) fn clean<'n>(&mut self, text: &'n str, mark: Mark) -> Got<&'n str> {
        if self.is_checked() || text.len() <= LONGEST_TEXT && text.chars().all(is_plain) {
            Ok(text)
        } else if !is_short(text, LONGEST_TEXT) {
            Err(self.error(Code::TooLong, mark, say::too_long(LONGEST_TEXT)))
        } else if let Some(bad) = text.chars().find(|&c| is_control(c)) {
            Err(self.error(Code::ControlCharacter, mark, say::control(bad as u32)))
        } else if !is_nfc(text) {
            Err(self.error(Code::NotNfc, mark, say::not_nfc()))
        } else if is_tower(text) {
            Err(self.error(Code::TooManyMarks, mark, say::too_many_marks(MOST_MARKS)))
        } else if text.chars().any(is_half_width_kana) {
            Err(self.error(Code::HalfWidthKana, mark, say::half_width_kana()))
        } else {
            Ok(text)
        }
    }

    /// Whether the file has been checked before.
    pub(super) fn is_checked(&self) -> bool {
        self.at.checked != Checked::No
    }

    /// Whether what is compared with other files is kept.
    fn keeps_all(&self) -> bool {
        self.at.checked != Checked::Together
    }

    /// Whether what is written in an entry of this list is kept: sentences of examples are compared with each other as they stand there.
    fn keeps_written(&self, list: &str) -> bool {
        self.keeps_all() && (self.at.kept == Kept::All || matches!(list, "examples" | "format"))
    }

    /// Whether a finding would only be counted.
    pub(super) fn is_full(&self) -> bool {
        self.findings.is_full()
    }

    /// Where a value stands.
    pub(super) fn place(&self, mark: Mark) -> Place {
        Place { file: Arc::clone(&self.at.lines.path), line: mark.line, column: mark.column }
    }

    fn note(&mut self, list: impl Fn(&mut Names) -> &mut Vec<Name>, space: Space, id: &str, mark: Mark) {
        if self.keeps_all() {
            list(&mut self.draft.names).push(Name { space, id: id.to_owned(), file: self.at.file, mark });
        }
    }

    /// Notes a name that this entry gives.
    pub(super) fn gives(&mut self, space: Space, id: &str, mark: Mark) {
        self.note(|names| &mut names.given, space, id, mark);
    }

    /// Notes a name that this entry uses: whether it leads anywhere can be told when all are known.
    pub(super) fn uses(&mut self, space: Space, id: &str, mark: Mark) {
        self.note(|names| &mut names.used, space, id, mark);
    }

    /// Notes a number in tickets. `01` is `1` in a ticket.
    pub(super) fn gives_code(&mut self, space: Space, code: u16, mark: Mark) {
        self.note(|names| &mut names.codes, space, &code.to_string(), mark);
    }

    /// A source that desks may rest on. Where there is none, the name has been noted as used, and leads nowhere.
    pub(super) fn source(&self, id: &SourceId) -> Got<&'r Source> {
        self.at.sources.get(id).ok_or(Told(()))
    }

    /// The name under which the entry itself is found.
    pub(super) fn entry_id(&mut self, id: &str) {
        self.draft.id.get_or_insert_with(|| id.to_owned());
    }

    /// The entry's name, with which those of its facts begin.
    pub(super) fn owns_facts(&mut self, id: &str) {
        self.draft.owner = Some(id.to_owned());
    }

    /// The entry after which the facts in it are named.
    pub(super) fn owner(&self) -> Option<&str> {
        self.draft.owner.as_deref()
    }

    /// Reads an entry and keeps it.
    pub(super) fn entry(
        &mut self,
        list: &'static str,
        node: &Node,
        read: impl FnOnce(&mut Self) -> Got<Value>,
    ) -> Got<()> {
        let outer = std::mem::take(&mut self.draft);
        let value = read(self);
        let Draft { id, names, .. } = std::mem::replace(&mut self.draft, outer);
        let told = value.as_ref().map(|_| ()).map_err(|told| *told);
        self.entries.push(Entry {
            list,
            id: id.unwrap_or_default(),
            node: if self.keeps_written(list) {
                node.clone()
            } else {
                Node { mark: node.mark, value: Content::Nothing }
            },
            file: self.at.file,
            layer: self.at.layer,
            names,
            value: value.ok(),
        });
        told
    }
}

/// A list of sources that is empty has been told of by its own kind.
pub(super) const NO_SOURCES: Told = Told(());
/// What a description gives for the value of a key while it describes itself.
pub(super) const DESCRIBED: Told = Told(());
