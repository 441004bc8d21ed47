//! Files → entries by name, with later folders replacing what earlier ones say, and every problem found on the way.

use std::collections::HashMap;
use std::path::PathBuf;

use sha2::{Digest, Sha256};

use super::files::{self, FileText};
use super::finding::{Code, Finding, Findings, SourceLines};
use super::loaded::{Loaded, SINGLES};
use super::node::{self, MOST_NODES_TOGETHER, Mark, Node, Trouble};
use super::read::{At, Entry, FileForm, Sources, Value};
use super::{check, names};
use crate::domain::catalog::Catalog;
use crate::words::findings as say;

/// The catalogue inside the program.
///
/// # Errors
/// Every problem that it has.
pub fn load_built_in() -> Result<Catalog, Findings> {
    assemble(vec![files::built_in()], Findings::default(), Cases::LeftOut).into_catalog()
}

/// The catalogue of these folders, each laid over those before it; the first lies over the built-in one unless it is whole.
///
/// # Errors
/// Every problem that it has.
pub fn load_folders(folders: &[PathBuf]) -> Result<Catalog, Findings> {
    let (layers, findings) = layers_of(folders);
    assemble(layers, findings, Cases::LeftOut).into_catalog()
}

/// Reads and checks the catalogue inside the program.
pub fn read_built_in() -> Loaded {
    assemble(vec![files::built_in()], Findings::default(), Cases::Read)
}

/// Reads and checks the catalogue of these folders.
pub fn read_folders(folders: &[PathBuf]) -> Loaded {
    let (layers, findings) = layers_of(folders);
    assemble(layers, findings, Cases::Read)
}

/// The files of these folders, over the built-in ones unless a folder is a whole catalogue.
fn layers_of(folders: &[PathBuf]) -> (Vec<Vec<FileText>>, Findings) {
    let mut findings = Findings::default();
    let mut layers = vec![files::built_in()];
    for folder in folders {
        let files = files::in_folder(folder, &mut findings);
        if files::is_whole(folder) {
            layers.clear();
        }
        layers.push(files);
    }
    (layers, findings)
}

/// Checks layers of files that have been read already, the lowest first.
pub fn read_texts(layers: Vec<Vec<FileText>>) -> Loaded {
    assemble(layers, Findings::default(), Cases::Read)
}

/// Whether the cases are read too. Answers do without them, and they are half of what there is to read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cases {
    Read,
    LeftOut,
}

fn assemble(layers: Vec<Vec<FileText>>, findings: Findings, cases: Cases) -> Loaded {
    let mut loaded = Loaded { findings, ..Loaded::default() };
    let mut digest = Sha256::new();
    let mut trees = Vec::new();
    let mut left = MOST_NODES_TOGETHER;
    for (layer, files) in layers.into_iter().enumerate() {
        for file in files {
            for part in [&file.path, &file.text] {
                digest.update(part.as_bytes());
                digest.update([0]);
            }
            if cases == Cases::Read || !(file.path.starts_with("cases/") || file.path.starts_with("phrases/")) {
                trees.push(Tree::read(&file, layer, &mut left, &mut loaded));
            }
        }
    }
    loaded.digest = digest.finalize().iter().take(6).fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
    let top = trees.last().map_or(0, |tree| tree.layer);
    let gone = keep_last(read(&trees, &mut loaded), &mut loaded);
    names::check(&mut loaded, &gone, top);
    check::entries(&mut loaded);
    loaded.findings.sort();
    loaded
}

/// A file as YAML, if it is any, and what kind of file it is.
struct Tree {
    layer: usize,
    file: usize,
    content: Option<(&'static FileForm, Node)>,
}

impl Tree {
    fn read(file: &FileText, layer: usize, left: &mut usize, loaded: &mut Loaded) -> Self {
        let lines = SourceLines::new(&file.shown, &file.text);
        let content = if let Some(form) = FileForm::of(&file.path) {
            parse_within(&lines, &file.text, left, &mut loaded.findings).map(|root| (form, root))
        } else {
            let first = Mark { line: 1, column: 1, length: 1 };
            loaded.findings.push(Finding::warning(Code::UnknownFile, &lines, first, say::unknown_file()));
            None
        };
        loaded.files.push(lines);
        Self { layer, file: loaded.files.len() - 1, content }
    }

    fn entries(&self, sources: &Sources, loaded: &mut Loaded) -> Vec<Entry> {
        let Some((form, root)) = &self.content else { return Vec::new() };
        let at = At { file: self.file, layer: self.layer, lines: &loaded.files[self.file], sources };
        form.read(at, root, &mut loaded.findings)
    }

    fn has_sources(&self) -> bool {
        self.content.as_ref().is_some_and(|(form, _)| form.path == "sources")
    }
}

/// The entries of all files, in their order. Sources come first: what a desk is worth depends on who speaks in them.
fn read(trees: &[Tree], loaded: &mut Loaded) -> Vec<Entry> {
    let mut sources = Sources::new();
    let mut entries: Vec<Vec<Entry>> = trees.iter().map(|_| Vec::new()).collect();
    for (tree, entries) in trees.iter().zip(&mut entries).filter(|(tree, _)| tree.has_sources()) {
        *entries = tree.entries(&Sources::new(), loaded);
        for entry in entries {
            if let Some(Value::Source(source, _)) = &entry.value {
                sources.insert(source.id.clone(), source.clone());
            }
        }
    }
    for (tree, entries) in trees.iter().zip(&mut entries).filter(|(tree, _)| !tree.has_sources()) {
        *entries = tree.entries(&sources, loaded);
    }
    entries.into_iter().flatten().collect()
}

/// Keeps the last layer's entry of each name, where the first stood, and returns what it replaced. Doubles within a layer
/// are left for the check.
fn keep_last(entries: Vec<Entry>, loaded: &mut Loaded) -> Vec<Entry> {
    let mut gone = Vec::new();
    let mut place: HashMap<(&'static str, String), usize> = HashMap::new();
    for entry in entries {
        if SINGLES.contains(&entry.list) {
            gone.extend(loaded.singles.insert(entry.list, entry));
            continue;
        }
        let named = entry.list != "cases" && !entry.id.is_empty();
        let kept = &mut loaded.entries;
        match place.get(&(entry.list, entry.id.clone())) {
            Some(&at) if named && kept[at].layer < entry.layer => gone.push(std::mem::replace(&mut kept[at], entry)),
            Some(_) => kept.push(entry),
            None => {
                if named {
                    place.insert((entry.list, entry.id.clone()), kept.len());
                }
                kept.push(entry);
            }
        }
    }
    gone
}

/// The tree of one file; what is no YAML becomes a finding.
pub fn parse(lines: &SourceLines, text: &str, findings: &mut Findings) -> Option<Node> {
    parse_within(lines, text, &mut { MOST_NODES_TOGETHER }, findings)
}

fn parse_within(lines: &SourceLines, text: &str, left: &mut usize, findings: &mut Findings) -> Option<Node> {
    match node::parse_within(text, left) {
        Ok(root) => Some(root),
        Err(error) => {
            let message = match error.trouble {
                Some(Trouble::Anchor) => say::no_anchors(),
                Some(Trouble::Tag) => say::no_tags(),
                Some(Trouble::SecondDocument) => say::one_document(),
                Some(Trouble::TooMuch) => say::too_much(),
                Some(Trouble::TooMuchTogether) => say::too_much_together(MOST_NODES_TOGETHER),
                None => say::not_yaml(&error.message, hint_for(text, error.mark)),
            };
            findings.push(Finding::error(Code::NotYaml, lines, error.mark, message));
            None
        }
    }
}

/// What people stumble over most, when the parser stopped there. It often stops one line after or before the cause.
fn hint_for(text: &str, mark: Mark) -> Option<crate::text::lang::Words> {
    let number = mark.line.checked_sub(1)? as usize;
    let around: Vec<&str> = text.lines().skip(number.saturating_sub(1)).take(if number == 0 { 2 } else { 3 }).collect();
    let line = text.lines().nth(number)?;
    let here = line.chars().nth(mark.column.checked_sub(1)? as usize);
    if let Some(sign) = here.filter(|c| matches!(c, '@' | '`' | '%' | '*' | '&' | '!')) {
        return Some(say::hint_quote(sign));
    }
    let indent = |line: &str, sign: char| line.chars().take_while(|c| c.is_whitespace()).any(|c| c == sign);
    if around.iter().any(|line| indent(line, '\t')) {
        return Some(say::hint_tab());
    }
    if around.iter().any(|line| indent(line, '\u{3000}')) {
        return Some(say::hint_full_width('\u{3000}'));
    }
    let key_of = |line: &str| line.split(": ").next().unwrap_or_default().contains('：');
    if around.iter().any(|line| key_of(line)) {
        return Some(say::hint_full_width('：'));
    }
    (line.matches(": ").count() > 1 && !line.contains('{')).then(say::hint_colon)
}
