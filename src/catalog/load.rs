//! Files → entries by name, with later folders replacing what earlier ones say, and every problem found on the way.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::files::{self, FileText};
use super::finding::{Finding, Findings, SourceLines};
use super::node::{self, Mark, Node};
use super::shape::{self, Space};
use super::validate::{self, Names, nearest};
use super::{build, check};
use crate::domain::catalog::{Catalog, Edition};
use crate::domain::period::DayRange;
use crate::text::words::catalog as say;

/// One entry of the catalogue, before it is built.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Which list it is in: `sources`, `services`, `cases` …
    pub list: &'static str,
    /// Its name; empty for cases.
    pub id: String,
    /// Its content.
    pub node: Node,
    /// Its file, by index.
    pub file: usize,
    /// Which folder it comes from, the first being 0.
    pub layer: usize,
}

/// All files of a catalogue, read and checked.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    /// Files, for excerpts.
    pub files: Vec<SourceLines>,
    /// What counts: later layers have replaced earlier ones.
    pub entries: Vec<Entry>,
    /// The parts of `catalog.yaml` and `payments.yaml` that are not lists of entries.
    pub singles: HashMap<&'static str, (usize, Node)>,
    /// What is wrong.
    pub findings: Findings,
    /// The first digits of the digest of all files.
    pub digest: String,
}

/// The catalogue inside the program.
///
/// # Errors
/// Every problem that it has.
pub fn load_built_in() -> Result<Catalog, Findings> {
    read_built_in().into_catalog()
}

/// The catalogue of these folders, each laid over those before it; the first lies over the built-in one unless it is whole.
///
/// # Errors
/// Every problem that it has.
pub fn load_folders(folders: &[PathBuf]) -> Result<Catalog, Findings> {
    read_folders(folders).into_catalog()
}

/// Reads and checks the catalogue inside the program.
pub fn read_built_in() -> Loaded {
    assemble(vec![files::built_in()], Findings::default())
}

/// Reads and checks the catalogue of these folders.
pub fn read_folders(folders: &[PathBuf]) -> Loaded {
    let mut findings = Findings::default();
    let mut layers = vec![files::built_in()];
    for folder in folders {
        let files = files::in_folder(folder, &mut findings);
        if files::is_whole(folder) {
            layers.clear();
        }
        layers.push(files);
    }
    assemble(layers, findings)
}

impl Loaded {
    /// The catalogue, when nothing forbids to use it.
    ///
    /// # Errors
    /// Every problem that it has.
    pub fn into_catalog(mut self) -> Result<Catalog, Findings> {
        self.findings.sort();
        if self.findings.errors() > 0 { Err(self.findings) } else { Ok(build::catalog(&self)) }
    }

    /// Entries of one list.
    pub fn list(&self, list: &str) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| entry.list == list)
    }

    /// The edition's date and digest.
    pub fn edition(&self) -> Edition {
        let date = self.singles.get("edition").and_then(|(_, node)| DayRange::parse(node.scalar()?));
        Edition { date: date.map_or(crate::domain::period::Date::MIN, DayRange::first), digest: self.digest.clone() }
    }
}

fn assemble(layers: Vec<Vec<FileText>>, findings: Findings) -> Loaded {
    let mut loaded = Loaded { findings, ..Loaded::default() };
    let mut names = Names::default();
    let mut digest = Sha256::new();
    let mut layer_of = Vec::new();
    for (layer, files) in layers.into_iter().enumerate() {
        for file in files {
            digest.update(file.path.as_bytes());
            digest.update([0]);
            digest.update(file.text.as_bytes());
            digest.update([0]);
            layer_of.push(layer);
            read_file(&file, layer, &mut loaded, &mut names);
        }
    }
    loaded.digest = digest.finalize().iter().take(6).fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
    replace_earlier(&mut loaded.entries);
    check_names(&mut loaded, &names, &layer_of);
    check::entries(&mut loaded);
    loaded.findings.sort();
    loaded
}

/// The tree of one file; what is no YAML becomes a finding.
pub fn parse(lines: &SourceLines, text: &str, findings: &mut Findings) -> Option<Node> {
    match node::parse(text) {
        Ok(root) => Some(root),
        Err(error) => {
            let message = say::not_yaml(&error.message, hint_for(text, error.mark));
            findings.push(Finding::error("not-yaml", lines, error.mark, message));
            None
        }
    }
}

fn read_file(file: &FileText, layer: usize, loaded: &mut Loaded, names: &mut Names) {
    let lines = SourceLines::new(&file.shown, &file.text);
    let index = loaded.files.len();
    loaded.files.push(lines.clone());
    let Some(shape) = shape::of_file(&file.path) else {
        let first = Mark { line: 1, column: 1, length: 1 };
        loaded.findings.push(Finding::warning("unknown-file", &lines, first, say::unknown_file()));
        return;
    };
    let Some(root) = parse(&lines, &file.text, &mut loaded.findings) else { return };
    validate::walk(index, &lines, &root, &shape.kind, names, &mut loaded.findings);
    if shape.path == "providers" {
        let id = root.get("id").and_then(Node::scalar).unwrap_or_default().to_owned();
        loaded.entries.push(Entry { list: "providers", id, node: root, file: index, layer });
        return;
    }
    for entry in root.entries() {
        match LISTS.iter().find(|list| **list == entry.key) {
            Some(list) => loaded.entries.extend(entry.node.items().iter().map(|item| Entry {
                list,
                id: item.get("id").and_then(Node::scalar).unwrap_or_default().to_owned(),
                node: item.clone(),
                file: index,
                layer,
            })),
            None => {
                if let Some(single) = SINGLES.iter().find(|single| **single == entry.key) {
                    loaded.singles.insert(single, (index, entry.node.clone()));
                }
            }
        }
    }
}

const LISTS: &[&str] =
    &["sources", "parties", "services", "rules", "payments", "second_month", "symptoms", "checklist", "cases"];
const SINGLES: &[&str] = &["format", "edition", "official_lists", "combining"];

/// Keeps the last layer's entry of each name, where the first stood. Doubles within a layer are left for the check.
fn replace_earlier(entries: &mut Vec<Entry>) {
    let mut kept: Vec<Entry> = Vec::new();
    let mut place: HashMap<(&'static str, String), usize> = HashMap::new();
    for entry in entries.drain(..) {
        if entry.list == "cases" || entry.id.is_empty() {
            kept.push(entry);
            continue;
        }
        match place.get(&(entry.list, entry.id.clone())) {
            Some(&at) if kept[at].layer < entry.layer => kept[at] = entry,
            Some(_) => kept.push(entry),
            None => {
                place.insert((entry.list, entry.id.clone()), kept.len());
                kept.push(entry);
            }
        }
    }
    *entries = kept;
}

fn check_names(loaded: &mut Loaded, names: &Names, layer_of: &[usize]) {
    let mut given: HashMap<(Space, &str), &validate::Name> = HashMap::new();
    for name in &names.given {
        if let Some(first) = given.get(&(name.space, name.id.as_str()))
            && layer_of[first.file] == layer_of[name.file]
        {
            let at = format!("{}:{}", loaded.files[first.file].path, first.mark.line);
            let message = say::duplicate_id(&name.id, &at);
            loaded.findings.push(Finding::error("duplicate-id", &loaded.files[name.file], name.mark, message));
        } else {
            given.insert((name.space, &name.id), name);
        }
    }
    let mut codes: HashMap<(Space, &str), &validate::Name> = HashMap::new();
    for code in &names.codes {
        match codes.get(&(code.space, code.id.as_str())) {
            Some(first) if layer_of[first.file] == layer_of[code.file] => {
                let at = format!("{}:{}", loaded.files[first.file].path, first.mark.line);
                let message = say::duplicate_code(&code.id, &at);
                loaded.findings.push(Finding::error("duplicate-code", &loaded.files[code.file], code.mark, message));
            }
            _ => {
                codes.insert((code.space, &code.id), code);
            }
        }
    }
    let spaces = |space: Space| match space {
        Space::Answer => [Space::Party, Space::Provider],
        space => [space, space],
    };
    let is_given = |name: &validate::Name| {
        spaces(name.space).into_iter().any(|space| given.contains_key(&(space, name.id.as_str())))
    };
    for name in names.used.iter().filter(|name| !is_given(name)) {
        let near =
            nearest(&name.id, given.keys().filter(|(space, _)| spaces(name.space).contains(space)).map(|(_, id)| *id));
        let message = say::dangling(&name.id, near);
        loaded.findings.push(Finding::error("dangling-id", &loaded.files[name.file], name.mark, message));
    }
    let used: std::collections::HashSet<&str> =
        names.used.iter().filter(|name| name.space == Space::Source).map(|name| name.id.as_str()).collect();
    for name in names.given.iter().filter(|name| name.space == Space::Source && !used.contains(name.id.as_str())) {
        let message = say::unused_source(&name.id);
        loaded.findings.push(Finding::warning("unused-source", &loaded.files[name.file], name.mark, message));
    }
}

/// What people stumble over most, when the parser stopped there.
fn hint_for(text: &str, mark: Mark) -> Option<crate::text::lang::Words> {
    let line = text.lines().nth(mark.line.checked_sub(1)? as usize)?;
    let here = line.chars().nth(mark.column.checked_sub(1)? as usize);
    if let Some(sign) = here.filter(|c| matches!(c, '@' | '`' | '%' | '*' | '&' | '!')) {
        return Some(say::hint_quote(sign));
    }
    if line.chars().take_while(|c| c.is_whitespace()).any(|c| c == '\t') {
        return Some(say::hint_tab());
    }
    let before = text.lines().nth((mark.line as usize).checked_sub(2)?).unwrap_or_default();
    [line, before]
        .into_iter()
        .find_map(|line| line.chars().find(|c| matches!(c, '：' | '\u{3000}')))
        .map(say::hint_full_width)
}

impl Loaded {
    /// The file of an entry.
    pub fn file_of(&self, entry: &Entry) -> &SourceLines {
        &self.files[entry.file]
    }

    /// The path of a file as people see it.
    pub fn path(&self, file: usize) -> Arc<str> {
        Arc::clone(&self.files[file].path)
    }
}
