//! Files → entries by name, with later folders replacing what earlier ones say, and every problem found on the way.

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::files::{self, FileText};
use super::finding::{Finding, Findings, SourceLines};
use super::node::{self, Mark, Node, Trouble};
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
pub(crate) fn read_texts(layers: Vec<Vec<FileText>>) -> Loaded {
    assemble(layers, Findings::default(), Cases::Read)
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

/// Whether the cases are read too. Answers do without them, and they are half of what there is to read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cases {
    Read,
    LeftOut,
}

fn assemble(layers: Vec<Vec<FileText>>, findings: Findings, cases: Cases) -> Loaded {
    let mut loaded = Loaded { findings, ..Loaded::default() };
    let mut names = Names::default();
    let mut digest = Sha256::new();
    let mut gone = HashSet::new();
    let mut layer_of = Vec::new();
    for (layer, files) in layers.into_iter().enumerate() {
        for file in files {
            digest.update(file.path.as_bytes());
            digest.update([0]);
            digest.update(file.text.as_bytes());
            digest.update([0]);
            if cases == Cases::Read || !file.path.starts_with("cases/") {
                layer_of.push(layer);
                read_file(&file, layer, &mut loaded, &mut names, &mut gone);
            }
        }
    }
    loaded.digest = digest.finalize().iter().take(6).fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
    gone.extend(replace_earlier(&mut loaded.entries));
    check_names(&mut loaded, &names, &gone, &layer_of);
    check::entries(&mut loaded);
    loaded.findings.sort();
    loaded
}

/// The tree of one file; what is no YAML becomes a finding.
pub fn parse(lines: &SourceLines, text: &str, findings: &mut Findings) -> Option<Node> {
    match node::parse(text) {
        Ok(root) => Some(root),
        Err(error) => {
            let message = match error.trouble {
                Some(Trouble::Anchor) => say::no_anchors(),
                Some(Trouble::Tag) => say::no_tags(),
                Some(Trouble::SecondDocument) => say::one_document(),
                Some(Trouble::TooMuch) => say::too_much(),
                None => say::not_yaml(&error.message, hint_for(text, error.mark)),
            };
            findings.push(Finding::error("not-yaml", lines, error.mark, message));
            None
        }
    }
}

fn read_file(file: &FileText, layer: usize, loaded: &mut Loaded, names: &mut Names, gone: &mut HashSet<(usize, Mark)>) {
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
                if let Some(single) = SINGLES.iter().find(|single| **single == entry.key)
                    && let Some((file, node)) = loaded.singles.insert(single, (index, entry.node.clone()))
                {
                    marks(file, &node, gone);
                }
            }
        }
    }
}

const LISTS: &[&str] =
    &["sources", "parties", "services", "rules", "payments", "second_month", "symptoms", "checklist", "cases"];
const SINGLES: &[&str] = &["format", "edition", "official_lists", "combining"];

/// Keeps the last layer's entry of each name, where the first stood, and returns the places of what it replaced. Doubles
/// within a layer are left for the check.
fn replace_earlier(entries: &mut Vec<Entry>) -> HashSet<(usize, Mark)> {
    let mut gone = HashSet::new();
    let mut kept: Vec<Entry> = Vec::new();
    let mut place: HashMap<(&'static str, String), usize> = HashMap::new();
    for entry in entries.drain(..) {
        if entry.list == "cases" || entry.id.is_empty() {
            kept.push(entry);
            continue;
        }
        match place.get(&(entry.list, entry.id.clone())) {
            Some(&at) if kept[at].layer < entry.layer => {
                marks(kept[at].file, &kept[at].node, &mut gone);
                kept[at] = entry;
            }
            Some(_) => kept.push(entry),
            None => {
                place.insert((entry.list, entry.id.clone()), kept.len());
                kept.push(entry);
            }
        }
    }
    *entries = kept;
    gone
}

/// The places of all keys and values of a node.
fn marks(file: usize, node: &Node, into: &mut HashSet<(usize, Mark)>) {
    into.insert((file, node.mark));
    for entry in node.entries() {
        into.insert((file, entry.mark));
        marks(file, &entry.node, into);
    }
    for item in node.items() {
        marks(file, item, into);
    }
}

/// Names that stand twice, names that lead nowhere, and sources that nobody uses. `gone` are the places of what a later
/// layer has replaced: what was named there is not there any more.
fn check_names(loaded: &mut Loaded, names: &Names, gone: &HashSet<(usize, Mark)>, layer_of: &[usize]) {
    let stands = |name: &&validate::Name| !gone.contains(&(name.file, name.mark));
    let unread = unread(&loaded.findings);
    let mut given: HashMap<(Space, &str), &validate::Name> = HashMap::new();
    for name in names.given.iter().filter(stands) {
        if let Some(first) = given.get(&(name.space, name.id.as_str())) {
            let at = format!("{}:{}", loaded.files[first.file].path, first.mark.line);
            let message = say::duplicate_id(&name.id, &at);
            loaded.findings.push(Finding::error("duplicate-id", &loaded.files[name.file], name.mark, message));
        } else {
            given.insert((name.space, &name.id), name);
        }
    }
    let mut codes: HashMap<(Space, &str), &validate::Name> = HashMap::new();
    for code in names.codes.iter().filter(stands) {
        if let Some(first) = codes.get(&(code.space, code.id.as_str())) {
            let at = format!("{}:{}", loaded.files[first.file].path, first.mark.line);
            let message = say::duplicate_code(&code.id, &at);
            loaded.findings.push(Finding::error("duplicate-code", &loaded.files[code.file], code.mark, message));
        } else {
            codes.insert((code.space, &code.id), code);
        }
    }
    let is_given = |name: &&validate::Name| {
        spaces(name.space).into_iter().any(|space| given.contains_key(&(space, name.id.as_str())))
    };
    // A case of an earlier layer may speak of what a later one has replaced: then it fails, and the names are not wrong.
    let replaced: HashSet<(Space, &str)> =
        names.given.iter().filter(|name| !stands(name)).map(|name| (name.space, name.id.as_str())).collect();
    let top = layer_of.last().copied().unwrap_or_default();
    let outdated =
        |name: &&validate::Name| layer_of[name.file] < top && replaced.contains(&(name.space, name.id.as_str()));
    let lost = names.used.iter().filter(stands).filter(|name| !is_given(name) && !outdated(name));
    for name in lost.filter(|name| !spaces(name.space).iter().any(|space| unread.contains(space))) {
        let near =
            nearest(&name.id, given.keys().filter(|(space, _)| spaces(name.space).contains(space)).map(|(_, id)| *id));
        let message = say::dangling(&name.id, near);
        loaded.findings.push(Finding::error("dangling-id", &loaded.files[name.file], name.mark, message));
    }
    if !unread.is_empty() {
        return;
    }
    let used: HashSet<&str> =
        names.used.iter().filter(|name| name.space == Space::Source).map(|name| name.id.as_str()).collect();
    for name in names.given.iter().filter(|name| name.space == Space::Source && !used.contains(name.id.as_str())) {
        let message = say::unused_source(&name.id);
        loaded.findings.push(Finding::warning("unused-source", &loaded.files[name.file], name.mark, message));
    }
}

/// Where a name may be given: an answer names a company, or a brand that stands for its company.
fn spaces(space: Space) -> [Space; 2] {
    match space {
        Space::Answer => [Space::Party, Space::Provider],
        space => [space, space],
    }
}

/// The kinds of names that stand in files that could not be read: that such a name leads nowhere says nothing.
pub(super) fn unread(findings: &Findings) -> HashSet<Space> {
    let mut spaces = HashSet::new();
    let lost = ["not-yaml", "not-utf8", "unreadable", "too-large", "too-many-files", "link-outside"];
    for finding in findings.all().iter().filter(|finding| lost.contains(&finding.code)) {
        let mut parts = finding.place.file.rsplit('/');
        let name = parts.next().unwrap_or_default();
        let inside = parts.next().map(|folder| format!("{folder}/{name}")).unwrap_or_default();
        match shape::of_file(&inside).or_else(|| shape::of_file(name)) {
            Some(shape) => spaces.extend(shape.spaces()),
            None => spaces.extend(Space::ALL),
        }
    }
    spaces
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
