//! The catalogue that is imported into: what stands in it, and whether it would still be right with other files.

use std::collections::BTreeMap;
use std::path::Path;

use super::problem::{Problem, Problems};
use crate::catalog::files::{self, FileText};
use crate::catalog::finding::{Code, Findings, Severity};
use crate::catalog::load::read_texts;
use crate::catalog::{Entry, Loaded};

/// The catalogue that is imported into.
pub(super) struct Folder {
    built_in: Vec<FileText>,
    own: Vec<FileText>,
    /// Whether it is a catalogue by itself, and not laid over the built-in one.
    pub(super) is_whole: bool,
    pub(super) loaded: Loaded,
}

impl Folder {
    /// Reads it, if the catalogue is right as it stands.
    pub(super) fn read(path: &Path) -> Result<Self, Problems> {
        let mut findings = Findings::default();
        let own = if path.exists() { files::in_folder(path, &mut findings) } else { Vec::new() };
        findings_as_problems(&findings, Some(Code::NoFiles))?;
        let (built_in, is_whole) = (files::built_in(), files::is_whole(path));
        let layers = if is_whole { vec![own.clone()] } else { vec![built_in.clone(), own.clone()] };
        let loaded = read_texts(layers);
        findings_as_problems(&loaded.findings, None)?;
        Ok(Self { built_in, own, is_whole, loaded })
    }

    /// The text of a file of the folder itself.
    pub(super) fn text(&self, path: &str) -> Option<&String> {
        self.own.iter().find(|file| file.path == path).map(|file| &file.text)
    }

    /// The file that an entry stands in.
    pub(super) fn file_of(&self, entry: &Entry) -> Option<&FileText> {
        let shown = self.loaded.path(entry.file);
        let is_it = |file: &&FileText| *file.shown == *shown;
        if self.is_whole || entry.layer > 0 { self.own.iter().find(is_it) } else { self.built_in.iter().find(is_it) }
    }

    /// Whether the catalogue would still be right.
    pub(super) fn check_with(&self, changed: &BTreeMap<String, String>) -> Result<(), Problems> {
        let kept = self.own.iter().filter(|file| !changed.contains_key(&file.path)).cloned();
        let planned =
            changed.iter().map(|(path, text)| FileText { shown: path.clone(), path: path.clone(), text: text.clone() });
        let mut own: Vec<FileText> = kept.chain(planned).collect();
        own.sort_by(|a, b| a.path.cmp(&b.path));
        let layers = if self.is_whole { vec![own] } else { vec![self.built_in.clone(), own] };
        findings_as_problems(&read_texts(layers).findings, None)
    }
}

fn findings_as_problems(findings: &Findings, but: Option<Code>) -> Result<(), Problems> {
    let errors =
        findings.all().iter().filter(|finding| finding.severity == Severity::Error && Some(finding.code) != but);
    let problems: Problems = errors
        .map(|finding| Problem::new(finding.code.as_str(), &finding.place.to_string(), finding.message.clone()))
        .collect();
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}
