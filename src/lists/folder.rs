//! The catalogue that is imported into: what stands in it, and whether it would still be right with other files.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use super::problem::{Problem, Problems};
use crate::catalog::files::{self, FileText, MAX_BYTES, MAX_FILES};
use crate::catalog::finding::{Code, Findings, Severity};
use crate::catalog::load::read_texts;
use crate::catalog::{Entry, Loaded};
use crate::words::import as say;

/// The catalogue that is imported into.
pub(crate) struct Folder {
    built_in: Vec<FileText>,
    own: Vec<FileText>,
    by_path: HashMap<String, usize>,
    /// Whether it is a catalogue by itself, and not laid over the built-in one.
    pub(crate) is_whole: bool,
    pub(crate) loaded: Loaded,
}

impl Folder {
    /// Reads it, if the catalogue is right as it stands.
    pub(crate) fn read(path: &Path) -> Result<Self, Problems> {
        let mut findings = Findings::default();
        let own = if path.exists() { files::in_folder(path, &mut findings) } else { Vec::new() };
        findings_as_problems(&findings, Some(Code::NoFiles))?;
        let (built_in, is_whole) = (files::built_in(), files::is_whole(path));
        let layers = if is_whole { vec![own.clone()] } else { vec![built_in.clone(), own.clone()] };
        let loaded = read_texts(layers);
        findings_as_problems(&loaded.findings, None)?;
        let by_path = own.iter().enumerate().map(|(place, file)| (file.path.clone(), place)).collect();
        Ok(Self { built_in, own, by_path, is_whole, loaded })
    }

    /// The text of a file of the folder itself.
    pub(crate) fn text(&self, path: &str) -> Option<&str> {
        self.by_path.get(path).and_then(|place| self.own.get(*place)).map(|file| &*file.text)
    }

    /// The file that an entry stands in.
    pub(crate) fn file_of(&self, entry: &Entry) -> Option<&FileText> {
        let layers = if self.is_whole || entry.layer > 0 { &self.own } else { &self.built_in };
        // The files are read in the order of the layers.
        let before = if self.is_whole || entry.layer == 0 { 0 } else { self.built_in.len() };
        layers.get(entry.file.checked_sub(before)?).filter(|file| *file.shown == *self.loaded.path(entry.file))
    }

    /// Whether the catalogue would still be right.
    pub(crate) fn check_with(&self, changed: &BTreeMap<String, String>) -> Result<(), Problems> {
        findings_as_problems(&self.findings_with(changed)?, None)
    }

    /// What would be wrong with the catalogue, the files that are changed being named by their paths inside it.
    pub(crate) fn findings_with(&self, changed: &BTreeMap<String, String>) -> Result<Findings, Problems> {
        let kept = self.own.iter().filter(|file| !changed.contains_key(&file.path)).cloned();
        let planned = changed.iter().map(|(path, text)| FileText {
            shown: path.clone(),
            path: path.clone(),
            text: text.clone().into(),
        });
        let mut own: Vec<FileText> = kept.chain(planned).collect();
        if own.len() > MAX_FILES {
            return Err(vec![Problem::new("too-many-files", "providers", say::too_many_files(own.len(), MAX_FILES))]);
        }
        if let Some(large) = own.iter().find(|file| file.text.len() as u64 > MAX_BYTES) {
            let most = usize::try_from(MAX_BYTES).unwrap_or(usize::MAX);
            return Err(vec![Problem::new("too-large", &large.path, say::too_large_file(most))]);
        }
        own.sort_by(|a, b| a.path.cmp(&b.path));
        let layers = if self.is_whole { vec![own] } else { vec![self.built_in.clone(), own] };
        Ok(read_texts(layers).findings)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_could_not_be_read_again_is_not_written() {
        let file = |number: usize| {
            let path = format!("providers/p{number}.yaml");
            FileText { shown: path.clone(), path, text: "id: x".into() }
        };
        let own = (0..MAX_FILES).map(file).collect();
        let folder =
            Folder { built_in: Vec::new(), own, by_path: HashMap::new(), is_whole: false, loaded: Loaded::default() };
        let with = |path: &str, text: String| {
            let problems = folder.check_with(&BTreeMap::from([(path.to_owned(), text)])).unwrap_err();
            (problems[0].code, problems[0].message.en.clone())
        };
        let (code, said) = with("providers/new.yaml", String::new());
        assert_eq!((code, said), ("too-many-files", say::too_many_files(MAX_FILES + 1, MAX_FILES).en));
        let most = usize::try_from(MAX_BYTES).unwrap();
        let (code, said) = with("providers/p0.yaml", "#".repeat(most + 1));
        assert_eq!((code, said), ("too-large", say::too_large_file(most).en));
    }
}
