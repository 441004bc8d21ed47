//! Everything that an import would change, worked out before a single file is touched.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::path::PathBuf;

use sha2::{Digest, Sha256};

use super::columns::Column;
use super::detail::{self, Detail, Details};
use super::edit::{self, Editor, Item};
use super::entry::Context;
use super::folder::Folder;
use super::list::{self, Row};
use super::matching::{Index, Match, id_of_link};
use super::names;
use super::official::{is_list_made, official, source_of};
use super::problem::{Problem, Problems};
use super::report::{Named, Remark, RemarkKind, Report};
use super::saved;
use super::yaml::{self, Field};
use crate::catalog::node::Node;
use crate::catalog::{Entry, Loaded, schema};
use crate::domain::desk::PartyRef;
use crate::domain::period::{Date, DayRange};
use crate::domain::terms::{Area, Says};
use crate::text::lang::Words;
use crate::words::import as say;

/// The first number in tickets that the importer gives.
const FIRST_CODE: u16 = 1_000;
const SOURCES_FILE: &str = "sources/imported.yaml";
const PARTIES_FILE: &str = "parties/imported.yaml";

/// What to import, and where to.
#[derive(Clone, Debug)]
pub struct Request {
    /// Whose list it is.
    pub area: Area,
    /// The saved page, or a `.csv` file with the page's headers in its first line.
    pub page: PathBuf,
    /// A folder with saved detail pages.
    pub details: Option<PathBuf>,
    /// A catalogue folder, or one laid over the built-in catalogue; it need not be there yet.
    pub into: PathBuf,
    /// The day on which the page was saved, when neither the page nor its file tells it right.
    pub seen: Option<Date>,
}

/// What an import would do.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The report about it.
    pub report: Report,
    /// The files to be written, by their paths inside the folder.
    pub(super) files: BTreeMap<String, String>,
}

/// Works out what an import would change, and writes nothing.
///
/// # Errors
/// Every reason why nothing can be imported.
pub fn plan(request: &Request) -> Result<Plan, Problems> {
    let (rows, seen) = read_list(request)?;
    let links: BTreeSet<&str> = rows.iter().filter_map(|row| row.link.as_deref()).collect();
    let details = match &request.details {
        Some(folder) => detail::read_folder(request.area, folder, &links)?,
        None => Details { by_link: BTreeMap::new(), unused: Vec::new() },
    };
    let folder = Folder::read(&request.into)?;
    let mut planner = Planner {
        area: request.area,
        source: source_of(request.area),
        folder: &folder,
        files: BTreeMap::new(),
        parties: parties_by_name(&folder.loaded),
        new_parties: Vec::new(),
        taken: Taken::of(&folder.loaded),
        report: Report {
            area: request.area,
            source: source_of(request.area).to_owned(),
            seen,
            rows: rows.len(),
            new: Vec::new(),
            changed: Vec::new(),
            unchanged: 0,
            remarks: Vec::new(),
            written: Vec::new(),
        },
    };
    planner.rows(&rows, &details)?;
    planner.source(seen)?;
    planner.parties()?;
    let Planner { files, mut report, .. } = planner;
    let changed: BTreeMap<String, String> =
        files.into_iter().filter(|(path, text)| folder.text(path) != Some(text)).collect();
    if !changed.is_empty() {
        folder.check_with(&changed)?;
    }
    report.written = changed.keys().cloned().collect();
    report.remarks.sort_by(|a, b| (a.kind, a.row, &a.name).cmp(&(b.kind, b.row, &b.name)));
    Ok(Plan { report, files: changed })
}

fn read_list(request: &Request) -> Result<(Vec<Row>, Date), Problems> {
    let shown = request.page.display().to_string();
    let page = saved::read(&request.page).map_err(|problem| vec![problem])?;
    if page.address.as_deref().and_then(saved::area_of).is_some_and(|area| area != request.area) {
        return Err(vec![Problem::new("other-area", &shown, say::other_area(request.area.as_str()))]);
    }
    let is_csv = request.page.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
    let rows = if is_csv {
        list::of_csv(request.area, &shown, &page.text)
    } else {
        list::of_page(request.area, &shown, &page.text)
    }?;
    let seen = request.seen.or(page.saved).ok_or_else(|| vec![Problem::new("no-day", &shown, say::no_day())])?;
    Ok((rows, seen))
}

/// Names and numbers that are given away.
struct Taken {
    providers: HashSet<String>,
    parties: HashSet<String>,
    codes: HashSet<u16>,
    /// Below it, every number that the importer gives is given away.
    next: u16,
}

impl Taken {
    fn of(loaded: &Loaded) -> Self {
        let ids = |list: &'static str| loaded.list(list).map(|entry| entry.id.clone()).collect();
        let code = |entry: &Entry| entry.node.get("code").and_then(Node::scalar)?.parse().ok();
        Self {
            providers: ids("providers"),
            parties: ids("parties"),
            codes: loaded.list("providers").filter_map(code).collect(),
            next: FIRST_CODE,
        }
    }

    fn next_code(&mut self) -> Option<u16> {
        let code = (self.next..=u16::MAX).find(|code| !self.codes.contains(code))?;
        self.next = code;
        self.codes.insert(code);
        Some(code)
    }
}

struct Planner<'a> {
    area: Area,
    source: &'static str,
    folder: &'a Folder,
    files: BTreeMap<String, String>,
    /// The ids of companies by what their names have in common with other spellings.
    parties: HashMap<String, String>,
    new_parties: Vec<(String, String)>,
    taken: Taken,
    report: Report,
}

impl Planner<'_> {
    fn remark(&mut self, kind: RemarkKind, row: Option<usize>, name: &str, message: Words) {
        self.report.remarks.push(Remark { kind, row, name: name.to_owned(), message });
    }

    fn rows(&mut self, rows: &[Row], details: &Details) -> Result<(), Problems> {
        let index = Index::new(&self.folder.loaded);
        let matches = index.find_all(self.area, rows);
        let double_names = double_names(rows, &matches);
        let mut problems = Vec::new();
        let mut met: HashSet<&str> = HashSet::new();
        for (row, found) in rows.iter().zip(&matches) {
            let detail = row.link.as_ref().and_then(|link| details.by_link.get(link));
            match *found {
                Match::Entry(place) => {
                    let entry = index.entries[place];
                    met.insert(&entry.id);
                    problems.extend(self.update(entry, row, detail).err());
                }
                Match::New => {
                    let is_double = double_names.contains(&names::key(&row.name));
                    problems.extend(self.add(row, is_double, detail).err());
                }
                Match::Double(first) => {
                    self.remark(RemarkKind::Double, Some(row.number), &row.name, say::double(first));
                }
                Match::Unclear(why) => {
                    let message = say::unmatched(&why.words(), &index.candidates(row));
                    self.remark(RemarkKind::Unmatched, Some(row.number), &row.name, message);
                    met.extend(index.candidates(row));
                    continue;
                }
            }
            self.look_at(row, detail);
        }
        let context = Context { area: self.area, source: self.source };
        for entry in index.entries.iter().filter(|entry| !met.contains(entry.id.as_str())) {
            let own = context.own_prefix(&entry.id);
            let claims = entry.node.get("claims").map(Node::items).unwrap_or_default();
            if claims.iter().any(|claim| claim.get("id").and_then(Node::scalar).is_some_and(|id| id.starts_with(&own)))
            {
                self.remark(RemarkKind::Gone, None, &entry.id, say::gone());
            }
        }
        for file in &details.unused {
            self.remark(RemarkKind::UnusedDetail, None, file, say::unused_detail());
        }
        if problems.is_empty() { Ok(()) } else { Err(problems) }
    }

    /// What a person should know of a row, whatever became of it.
    fn look_at(&mut self, row: &Row, detail: Option<&Detail>) {
        let no_access = row.marks.iter().any(|(column, says)| *column == Column::Access && *says != Says::Moves);
        if no_access {
            self.remark(RemarkKind::NoAccess, Some(row.number), &row.name, say::no_access());
        }
        let Some(detail) = detail else { return };
        let texts = detail.order.not_phones.iter().chain(&detail.switch.not_phones).chain(&detail.not_address);
        for text in texts {
            self.remark(RemarkKind::NotUsable, Some(row.number), &row.name, say::not_usable(text));
        }
    }

    fn update(&mut self, entry: &Entry, row: &Row, detail: Option<&Detail>) -> Result<(), Problem> {
        let Some(file) = self.folder.file_of(entry) else {
            return Err(Problem::new("no-file", &entry.id, say::no_files()));
        };
        let in_folder = self.folder.text(&file.path);
        if in_folder.is_some_and(|text| *text != file.text) {
            return Err(Problem::new("path-taken", &file.path, say::path_taken(&entry.id)));
        }
        let context = Context { area: self.area, source: self.source };
        let written = context.update(&entry.id, &file.shown, &file.text, row, detail)?;
        for conflict in written.conflicts {
            self.remark(RemarkKind::Conflict, Some(row.number), &entry.id, conflict);
        }
        if written.text == file.text {
            self.report.unchanged += 1;
        } else {
            self.report.changed.push(Named { id: entry.id.clone(), name: row.name.clone(), row: row.number });
            self.files.insert(file.path.clone(), written.text);
        }
        if is_list_made(&entry.node) && entry.node.get("reading").is_none() {
            self.remark(RemarkKind::NoReading, Some(row.number), &entry.id, say::no_reading());
        }
        Ok(())
    }

    fn add(&mut self, row: &Row, is_double: bool, detail: Option<&Detail>) -> Result<(), Problem> {
        let by_link = row.link.as_ref().and_then(|link| id_of_link(self.area, link));
        let by_name = names::id(&row.name).filter(|_| !is_double);
        let digest = || format!("{}-x{}", self.area, digest_of(&row.name));
        let is_free = |id: &String| {
            !PartyRef::WORDS.contains(&id.as_str())
                && !self.taken.providers.contains(id)
                && !self.taken.parties.contains(id)
                && self.folder.text(&path_of(id)).is_none()
        };
        let id = [by_name, by_link, Some(digest())].into_iter().flatten().find(is_free);
        let (Some(id), Some(code)) = (id, self.taken.next_code()) else {
            return Err(Problem::new("no-id", &row.name, say::no_id(row.number)));
        };
        self.taken.providers.insert(id.clone());
        let company = row.company.as_ref().map(|company| self.party(company, row)).transpose()?;
        let context = Context { area: self.area, source: self.source };
        self.files.insert(path_of(&id), context.new_file(&id, code, row, company.as_deref(), detail));
        if names::reading(&row.name).is_none() {
            self.remark(RemarkKind::NoReading, Some(row.number), &id, say::no_reading());
        }
        self.report.new.push(Named { id, name: row.name.clone(), row: row.number });
        Ok(())
    }

    /// The id of a company, which is added when the catalogue does not have it.
    fn party(&mut self, company: &str, row: &Row) -> Result<String, Problem> {
        let key = names::key(company);
        if let Some(id) = self.parties.get(&key) {
            return Ok(id.clone());
        }
        // Companies' names end in -co: a provider without a company stands for one under its own name.
        let by_link = || row.link.as_ref().and_then(|link| id_of_link(self.area, link));
        let names = [names::id(company), by_link(), Some(format!("{}-x{}", self.area, digest_of(company)))];
        let free = |id: &String| !self.taken.parties.contains(id) && !self.taken.providers.contains(id);
        let Some(id) = names.into_iter().flatten().map(|id| format!("{id}-co")).find(free) else {
            return Err(Problem::new("no-id", company, say::no_id(row.number)));
        };
        self.taken.parties.insert(id.clone());
        self.parties.insert(key, id.clone());
        self.new_parties.push((id.clone(), company.to_owned()));
        Ok(id)
    }

    /// The list among the sources, with the day on which it was seen.
    fn source(&mut self, seen: Date) -> Result<(), Problems> {
        let own = |entry: &&Entry| entry.id == self.source && (self.folder.is_whole || entry.layer > 0);
        let known = self.folder.loaded.list("sources").find(own);
        let seen_field = Field::text("seen", &seen.to_string());
        let before = known.and_then(|entry| DayRange::parse(entry.node.get("seen")?.scalar()?));
        if let Some(before) = before.filter(|before| before.last() > seen) {
            let message = say::older_page(&seen.to_string(), &before.to_string());
            return Err(vec![Problem::new("older-page", self.source, message)]);
        }
        let path =
            known.and_then(|entry| self.folder.file_of(entry)).map_or(SOURCES_FILE, |file| &file.path).to_owned();
        let id = Field::text("id", self.source);
        let fields = if known.is_some() {
            vec![id, seen_field]
        } else {
            let list = official(self.area);
            vec![
                id,
                Field::text("url", list.address),
                Field::text("title", list.title),
                Field::text("publisher", list.publisher),
                Field::text("kind", "official"),
                seen_field,
            ]
        };
        self.put(&path, "sources", &[Item { id: self.source.to_owned(), fields, must_go: &[] }])
    }

    fn parties(&mut self) -> Result<(), Problems> {
        let items = self.new_parties.iter().map(|(id, name)| Item {
            id: id.clone(),
            fields: vec![Field::text("id", id), Field::new("name", yaml::words(name))],
            must_go: &[],
        });
        let items: Vec<Item> = items.collect();
        if items.is_empty() { Ok(()) } else { self.put(PARTIES_FILE, "parties", &items) }
    }

    /// Puts entries into the list of a file.
    fn put(&mut self, path: &str, list: &'static str, items: &[Item]) -> Result<(), Problems> {
        let text = if let Some(text) = self.folder.text(path) {
            let refuse = |line| vec![Problem::new("not-editable", path, say::not_editable(line))];
            let mut editor = Editor::new(text).map_err(|at| refuse(at.line))?;
            editor.sync(list, items, &|_| false, &[]).map_err(|at| refuse(at.line))?;
            editor.text()
        } else {
            let lines = items.iter().flat_map(|item| edit::item_lines(item, 2));
            [schema::modeline(list), format!("{list}:")].into_iter().chain(lines).map(|line| line + "\n").collect()
        };
        self.files.insert(path.to_owned(), text);
        Ok(())
    }
}

fn parties_by_name(loaded: &Loaded) -> HashMap<String, String> {
    let mut by_name = HashMap::new();
    for party in loaded.list("parties") {
        for name in party.node.get("name").map(Node::entries).unwrap_or_default() {
            let key = names::key(name.node.scalar().unwrap_or_default());
            by_name.entry(key).or_insert_with(|| party.id.clone());
        }
    }
    by_name
}

fn path_of(id: &str) -> String {
    format!("providers/{id}.yaml")
}

/// Names that several new rows have, each with a link of its own.
fn double_names(rows: &[Row], matches: &[Match]) -> HashSet<String> {
    let mut once = HashSet::new();
    let new = rows.iter().zip(matches).filter(|(_, found)| **found == Match::New);
    new.map(|(row, _)| names::key(&row.name)).filter(|key| !once.insert(key.clone())).collect()
}

/// A short name for a name that cannot be written in Latin letters.
fn digest_of(name: &str) -> String {
    let digest = Sha256::digest(names::key(name).as_bytes());
    digest.iter().take(4).fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}
