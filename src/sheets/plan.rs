//! Everything that sheets would change, worked out before a single file is touched: as with the official lists, all of it is written or
//! nothing is.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::column::Form;
use super::document::{self, Document, NotEditable};
use super::edit::{Edit, Edits, Fresh};
use super::evidence;
use super::fresh;
use super::path::{Step, Tree, find};
use super::report::{Change, Report};
use super::sheet::Sheet;
use crate::catalog::finding::{Finding, Severity};
use crate::catalog::node::Node;
use crate::catalog::{Entry, schema};
use crate::lists::folder::Folder;
use crate::lists::{self, Problem, Problems, first_ones};
use crate::words::{import, sheets as say};

/// The first number in tickets that is given to what is added to a catalogue, and to a folder over the built-in one.
const FIRST_CODES: (u16, u16) = (1_000, 60_000);

/// Which sheets to apply, and to what.
#[derive(Clone, Debug)]
pub struct Request {
    /// Files.
    pub sheets: Vec<PathBuf>,
    /// A catalogue folder, or one laid over the built-in catalogue; it need not be there yet.
    pub into: PathBuf,
    /// Whether it is only said what would be done.
    pub dry: bool,
}

/// Applies sheets: all of them or nothing.
///
/// # Errors
/// Every reason why nothing was changed.
pub fn apply(request: &Request) -> Result<Report, Problems> {
    let (report, files) = plan(request).map_err(first_ones)?;
    if !request.dry && !files.is_empty() {
        lists::write(&request.into, &files).map_err(|error| {
            let shown = request.into.display().to_string();
            vec![Problem::new("not-written", &shown, import::not_written(&error.to_string()))]
        })?;
    }
    Ok(report)
}

/// The files by their paths inside the folder, with their texts.
type Files = BTreeMap<String, String>;

fn plan(request: &Request) -> Result<(Report, Files), Problems> {
    let folder = Folder::read(&request.into)?;
    let mut problems = Vec::new();
    let mut sheets = Vec::new();
    for path in &request.sheets {
        match Sheet::read(path) {
            Ok(sheet) => sheets.push(sheet),
            Err(found) => problems.extend(found),
        }
    }
    let mut edits = Edits::default();
    for sheet in &sheets {
        edits.read(sheet, &folder.loaded);
    }
    problems.append(&mut edits.problems);
    let unfounded = evidence::demand(&edits);
    if !problems.is_empty() {
        problems.extend(unfounded);
        return Err(problems);
    }
    let mut planner = Planner { folder: &folder, documents: BTreeMap::new(), homes: BTreeMap::new(), problems };
    planner.edits(&edits.changed);
    let added = planner.add(&edits.fresh);
    let Planner { documents, homes, mut problems, .. } = planner;
    problems.extend(unfounded);
    let texts: Files = documents.iter().map(|(path, document)| (path.clone(), document.clone().into_text())).collect();
    let files: Files = texts.into_iter().filter(|(path, text)| folder.text(path) != Some(text)).collect();
    if !files.is_empty() {
        let findings = folder.findings_with(&files)?;
        let wrong = findings.all().iter().filter(|finding| finding.severity == Severity::Error);
        let placed = Placed { documents: &documents, homes: &homes, edits: &edits.changed, added: &added };
        problems.extend(wrong.map(|finding| placed.problem(finding)));
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let report = Report {
        changes: edits.changed.iter().map(Change::of).collect(),
        new: edits.fresh.iter().map(|fresh| fresh.id.clone()).collect(),
        files: files.keys().cloned().collect(),
        dry: request.dry,
    };
    Ok((report, files))
}

/// Where an entry stands in the files that are planned: which one, and the way in it.
type Home = (String, Vec<Step>);

/// An entry that was added: its file, its id, and where it stands in a sheet.
struct Added {
    path: String,
    id: String,
    place: String,
}

struct Planner<'f> {
    folder: &'f Folder,
    documents: BTreeMap<String, Document>,
    homes: BTreeMap<(&'static str, String), Home>,
    problems: Problems,
}

impl Planner<'_> {
    fn edits(&mut self, edits: &[Edit<'_>]) {
        // What goes out of a list goes last, and from its end on: the others keep their numbers until then.
        let (goes, stays): (Vec<_>, Vec<_>) =
            edits.iter().partition(|edit| matches!(edit.path.last(), Some(Step::At(_))));
        let mut goes: Vec<&Edit<'_>> = goes;
        goes.sort_by(|a, b| b.path.cmp(&a.path));
        for edit in stays.into_iter().chain(goes) {
            if let Err(problem) = self.edit(edit) {
                self.problems.push(problem);
            }
        }
    }

    fn edit(&mut self, edit: &Edit<'_>) -> Result<(), Problem> {
        let (path, way) = self.home(edit.entry).map_err(|problem| Problem { place: edit.place.clone(), ..problem })?;
        let way: Vec<Step> = way.into_iter().chain(edit.path.iter().copied()).collect();
        let tree = Tree::of(&edit.wanted, edit.column.form == Form::OneOrList);
        let document = self.documents.get_mut(&path);
        let set = document.map_or(Ok(()), |document| document.set(&way, tree.as_ref()));
        set.map_err(|NotEditable { line }| Problem::new("not-editable", &edit.place, say::not_editable(&path, line)))
    }

    /// Where an entry stands; one of the built-in catalogue is first copied into the folder that is laid over it, as a whole.
    fn home(&mut self, entry: &Entry) -> Result<Home, Problem> {
        let name = (entry.list, entry.id.clone());
        if let Some(home) = self.homes.get(&name) {
            return Ok(home.clone());
        }
        let no_file = || Problem::new("no-file", &entry.id, import::no_files());
        let file = self.folder.file_of(entry).ok_or_else(no_file)?;
        let is_own = self.folder.is_whole || entry.layer > 0;
        let path =
            if is_own || entry.list == "providers" { file.path.clone() } else { own_file(entry.list).to_owned() };
        if is_own {
            self.open(&path, &file.text)?;
        } else if entry.list == "providers" {
            if self.folder.text(&path).is_some_and(|text| *text != file.text) {
                return Err(Problem::new("path-taken", &path, import::path_taken(&entry.id)));
            }
            self.open(&path, &file.text)?;
        } else {
            let lines = document::item_lines(&file.text, &entry.node);
            let lines = lines.ok_or_else(|| {
                Problem::new("not-editable", &path, say::not_editable(&file.path, entry.node.mark.line))
            })?;
            self.append(&path, entry.list, &lines)?;
        }
        let way = if entry.list == "providers" { Some(Vec::new()) } else { self.way(&path, entry.list, &entry.id) };
        let home = (path, way.ok_or_else(no_file)?);
        self.homes.insert(name, home.clone());
        Ok(home)
    }

    fn open(&mut self, path: &str, text: &str) -> Result<(), Problem> {
        if !self.documents.contains_key(path) {
            let document = Document::new(text.to_owned());
            let document =
                document.map_err(|at| Problem::new("not-editable", path, say::not_editable(path, at.line)))?;
            self.documents.insert(path.to_owned(), document);
        }
        Ok(())
    }

    /// Puts an item at the end of a list of a file of the folder.
    fn append(&mut self, path: &str, list: &'static str, item: &[String]) -> Result<(), Problem> {
        let text = match (self.documents.remove(path), self.folder.text(path)) {
            (Some(document), _) => document.into_text(),
            (None, Some(text)) => text.to_owned(),
            (None, None) => schema::modeline(list) + "\n",
        };
        let text = document::with_item(&text, list, item);
        let text = text.map_err(|at| Problem::new("not-editable", path, say::not_editable(path, at.line)))?;
        self.open(path, &text)
    }

    fn way(&self, path: &str, list: &'static str, id: &str) -> Option<Vec<Step>> {
        let items = self.documents.get(path)?.root().get(list).map(Node::items).unwrap_or_default();
        let at = items.iter().rposition(|item| item.get("id").and_then(Node::scalar) == Some(id))?;
        Some(vec![Step::Key(list), Step::At(at)])
    }

    fn add(&mut self, all: &[Fresh<'_>]) -> Vec<Added> {
        let mut added = Vec::new();
        for one in all {
            let Some((line, _)) = one.lines.first() else { continue };
            if let Some((at, column, first)) = fresh::contradiction(one) {
                let (place, wanted) = (one.lines[at].0.place(column), String::new());
                self.problems.push(Problem::new("two-answers", &place, say::two_answers(first, &wanted)));
                continue;
            }
            match self.fresh(one) {
                Ok(path) => added.push(Added { path, id: one.id.clone(), place: line.place("") }),
                Err(problem) => self.problems.push(Problem { place: line.place(""), ..problem }),
            }
        }
        added
    }

    /// Writes a new entry; the file that it stands in.
    fn fresh(&mut self, one: &Fresh<'_>) -> Result<String, Problem> {
        match one.kind.list() {
            None => self.fresh_desk(one),
            Some("providers") => {
                let path = format!("providers/{}.yaml", one.id);
                if self.folder.text(&path).is_some() || self.documents.contains_key(&path) {
                    return Err(Problem::new("path-taken", &path, import::path_taken(&one.id)));
                }
                let code = self.code().ok_or_else(|| Problem::new("no-code", &path, say::no_code()))?;
                let lines = fresh::lines(one, Some(code));
                let text: String =
                    [schema::modeline("providers")].into_iter().chain(lines).map(|line| line + "\n").collect();
                self.open(&path, &text)?;
                Ok(path)
            }
            Some(list) => {
                let path = own_file(list);
                self.append(path, list, &fresh::lines(one, None))?;
                Ok(path.to_owned())
            }
        }
    }

    /// A new desk stands with its owner, whose id it begins with.
    fn fresh_desk(&mut self, one: &Fresh<'_>) -> Result<String, Problem> {
        let no_owner = || Problem::new("no-owner", &one.id, say::no_owner(&one.id));
        let (owner, _) = one.id.split_once('.').ok_or_else(no_owner)?;
        let owners = ["parties", "providers"].into_iter().flat_map(|list| self.folder.loaded.list(list));
        let owner = owners.into_iter().find(|entry| entry.id == owner).ok_or_else(no_owner)?;
        let (path, way) = self.home(owner)?;
        let refused = |NotEditable { line }| Problem::new("not-editable", &path, say::not_editable(&path, line));
        let Some(document) = self.documents.get_mut(&path) else { return Err(no_owner()) };
        document.add_item(&way, "desks", &fresh::lines(one, None)).map_err(refused)?;
        Ok(path)
    }

    fn code(&self) -> Option<u16> {
        let code = |node: &Node| node.get("code").and_then(Node::scalar)?.parse().ok();
        let known = self.folder.loaded.list("providers").filter_map(|entry| code(&entry.node));
        let taken: BTreeSet<u16> =
            known.chain(self.documents.values().filter_map(|document| code(document.root()))).collect();
        let first = if self.folder.is_whole { FIRST_CODES.0 } else { FIRST_CODES.1 };
        (first..=u16::MAX).find(|code| !taken.contains(code))
    }
}

/// The file of a folder that has what its sheets add.
fn own_file(list: &str) -> &'static str {
    match list {
        "parties" => "parties/from-sheets.yaml",
        "sources" => "sources/from-sheets.yaml",
        "words" => "words/from-sheets.yaml",
        _ => "clues.yaml",
    }
}

/// What was changed, by where it stands now.
struct Placed<'p> {
    documents: &'p BTreeMap<String, Document>,
    homes: &'p BTreeMap<(&'static str, String), Home>,
    edits: &'p [Edit<'p>],
    added: &'p [Added],
}

impl Placed<'_> {
    /// A finding with the cell that it comes from, as far as that can be told.
    fn problem(&self, finding: &Finding) -> Problem {
        let (code, place) = (finding.code.as_str(), &finding.place);
        match self.cell(place.file.as_ref(), place.line, place.column) {
            Some(cell) => Problem::new(code, &cell, say::by_the_check(code, &place.to_string(), &finding.message)),
            None => Problem::new(code, &place.to_string(), finding.message.clone()),
        }
    }

    fn cell(&self, file: &str, line: u32, column: u32) -> Option<String> {
        let root = self.documents.get(file)?.root();
        let mut nearest: Option<(u32, &str)> = None;
        let mut consider = |at: u32, place| {
            if at <= line && nearest.is_none_or(|(before, _)| before < at) {
                nearest = Some((at, place));
            }
        };
        for edit in self.edits {
            let Some((_, way)) =
                self.homes.get(&(edit.entry.list, edit.entry.id.clone())).filter(|(path, _)| path == file)
            else {
                continue;
            };
            let way = |path: &[Step]| way.iter().chain(path).copied().collect::<Vec<_>>();
            if let Some(node) = find(root, &way(&edit.path)) {
                let (mark, place) = (node.mark, edit.place.as_str());
                if has_at(node, line, column) {
                    return Some(edit.place.clone());
                }
                consider(mark.line, place);
            }
            if let Some(fact) = find(root, &way(&edit.fact)) {
                consider(fact.mark.line, edit.place.as_str());
            }
        }
        for added in self.added.iter().filter(|added| added.path == file) {
            let at = line_of(root, &added.id);
            if let Some(at) = at {
                consider(at, added.place.as_str());
            }
        }
        nearest.map(|(_, place)| place.to_owned())
    }
}

/// Whether a value, or one in it, stands at a place.
fn has_at(node: &Node, line: u32, column: u32) -> bool {
    let mark = node.mark;
    let is_it = mark.line == line && (mark.column..mark.column + mark.length.max(1)).contains(&column);
    is_it || inside(node).any(|node| has_at(node, line, column))
}

fn inside(node: &Node) -> impl Iterator<Item = &Node> {
    node.entries().iter().map(|entry| &entry.node).chain(node.items())
}

/// The line of the map that has this id, wherever it is.
fn line_of(node: &Node, id: &str) -> Option<u32> {
    if node.get("id").and_then(Node::scalar) == Some(id) {
        return Some(node.mark.line);
    }
    inside(node).find_map(|node| line_of(node, id))
}
