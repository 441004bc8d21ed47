//! `catalog show`: one entry of any kind with everything known of it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use schemars::{JsonSchema, Schema};
use serde::Serialize;
use serde_json::{Map, Value as Json, json};

use crate::catalog::files::is_whole;
use crate::catalog::node::{Node, Value};
use crate::catalog::{Entry, Loaded};
use crate::cli::args::ShowArgs;
use crate::cli::failure::Failure;
use crate::cli::json;
use crate::cli::outcome::{Outcome, Shown};
use crate::domain::advice::{Advice, Role, Todo};
use crate::domain::catalog::Catalog;
use crate::domain::id::{ClaimId, SourceId};
use crate::domain::terms::{Basis, RoleKind};
use crate::keeper::cases;
use crate::say::source as source_line;
use crate::search::nearest;
use crate::text::lang::Lang;
use crate::words::cli as say_cli;
use crate::words::keepers as say;

/// Shows every entry, or part of one, that has this id; the id is unique among its kind only.
pub(super) fn run(
    loaded: &Loaded,
    catalog: &Catalog,
    folders: &[PathBuf],
    options: &ShowArgs,
    lang: Lang,
) -> Result<Outcome, Failure> {
    let id = options.id.as_str();
    let found = find(loaded, id);
    if found.is_empty() {
        let mut ids = BTreeSet::new();
        loaded.entries.iter().for_each(|entry| collect_ids(&entry.node, &mut ids));
        return Err(Failure::new(match nearest(id, ids.into_iter()) {
            Some(meant) => say::no_entry_but(lang, id, meant),
            None => say::no_entry(lang, id),
        }));
    }
    let layers = layers(folders);
    let known: Vec<Known<'_>> = found.into_iter().map(|found| Known::new(loaded, catalog, &layers, found)).collect();
    let shown = Shown {
        json: || {
            let entries: Vec<ShownJson> = known.iter().map(|known| known.json(loaded, catalog)).collect();
            ShowJson { schema: json::SCHEMA, edition: json::EditionJson::new(catalog), entries }
        },
        text: || known.iter().map(|known| known.text(loaded, catalog, lang)).collect::<Vec<_>>().join("\n"),
    };
    Ok(Outcome::yes(shown.print(options.shape.format, lang)?))
}

/// An entry, or a part of it that has an id of its own.
struct Found<'a> {
    entry: &'a Entry,
    node: &'a Node,
}

fn find<'a>(loaded: &'a Loaded, id: &str) -> Vec<Found<'a>> {
    let whole = loaded.entries.iter().filter(|entry| entry.id == id);
    let whole: Vec<Found<'_>> = whole.map(|entry| Found { entry, node: &entry.node }).collect();
    if !whole.is_empty() {
        return whole;
    }
    let parts = loaded.entries.iter().filter_map(|entry| Some(Found { entry, node: part(&entry.node, id)? }));
    parts.collect()
}

fn part<'n>(node: &'n Node, id: &str) -> Option<&'n Node> {
    if node.get("id").and_then(Node::scalar) == Some(id) {
        return Some(node);
    }
    let inner = node.entries().iter().map(|entry| &entry.node).chain(node.items());
    inner.into_iter().find_map(|node| part(node, id))
}

fn collect_ids<'n>(node: &'n Node, into: &mut BTreeSet<&'n str>) {
    into.extend(node.get("id").and_then(Node::scalar));
    node.entries().iter().map(|entry| &entry.node).chain(node.items()).for_each(|node| collect_ids(node, into));
}

/// The folders in the order of their layers; nothing for the catalogue inside the program.
fn layers(folders: &[PathBuf]) -> Vec<Option<&Path>> {
    let mut layers = vec![None];
    for folder in folders {
        if is_whole(folder) {
            layers.clear();
        }
        layers.push(Some(folder.as_path()));
    }
    layers
}

/// Everything known of an entry.
struct Known<'a> {
    entry: &'a Entry,
    node: &'a Node,
    /// The folder that it comes from.
    folder: Option<&'a Path>,
    sources: Vec<SourceId>,
    named_by: Vec<&'a Entry>,
    naming: Vec<&'a Entry>,
    resting: Vec<&'a Entry>,
}

impl<'a> Known<'a> {
    fn new(
        loaded: &'a Loaded,
        catalog: &Catalog,
        layers: &[Option<&'a Path>],
        Found { entry, node }: Found<'a>,
    ) -> Self {
        let mut ids = BTreeSet::new();
        collect_ids(node, &mut ids);
        let own = node.get("id").and_then(Node::scalar).unwrap_or_default();
        let keys = keys_naming(if std::ptr::eq(node, &raw const entry.node) { entry.list } else { "claims" });
        let (naming, named_by) = loaded
            .entries
            .iter()
            .filter(|other| !std::ptr::eq(*other, entry))
            .filter(|other| names(&other.node, own, keys) || ids.iter().any(|id| names(&other.node, id, CLAIM_KEYS)))
            .partition(|other| other.list == "cases");
        let rests = |advice: &Advice| {
            claims(advice).iter().any(|claim| ids.contains(claim))
                || entry.list == "sources" && advice.sources().iter().any(|source| source.as_str() == own)
        };
        let answers = cases::answers(loaded, catalog);
        let resting = answers.iter().filter(|(_, _, advice)| rests(advice)).map(|(case, _, _)| *case).collect();
        let mut sources = Vec::new();
        sources_of(node, catalog, &mut sources);
        if entry.list == "sources" {
            sources = vec![SourceId::new(own)];
        }
        let folder = layers.get(entry.layer).copied().flatten();
        Self { entry, node, folder, sources, named_by, naming, resting }
    }

    fn at(&self, loaded: &Loaded) -> String {
        place(loaded, self.entry.file, self.node)
    }

    fn is_part(&self) -> bool {
        self.entry.node.mark != self.node.mark
    }

    fn text(&self, loaded: &Loaded, catalog: &Catalog, lang: Lang) -> String {
        let from = match self.folder {
            Some(folder) => say::from_folder(lang, &folder.display().to_string()),
            None => say::FROM_BUILT_IN.get(lang).to_owned(),
        };
        let mut lines = vec![format!("{}: {}", say::STANDS.get(lang), say::placed(lang, &self.at(loaded), &from))];
        if self.is_part() {
            lines.push(say::part_of(lang, &format!("{} {}", self.entry.list, self.entry.id)));
        }
        lines.push(String::new());
        let write = Write { loaded, entry: self.entry, lang };
        write.map(self.node, "", &mut lines);
        let section = |head: crate::text::lang::Msg, rows: Vec<String>| {
            let rows = if rows.is_empty() { vec![say::NONE.get(lang).to_owned()] } else { rows };
            let rows = rows.into_iter().map(|row| format!("  {row}"));
            [String::new(), head.get(lang).to_owned()].into_iter().chain(rows).collect::<Vec<String>>()
        };
        let sources = self.sources.iter().flat_map(|id| {
            let title = format!("{id}: {}", source_line(catalog, id, lang));
            let url = catalog.source(id).url.as_ref().map(|url| format!("  {url}"));
            [Some(title), url].into_iter().flatten()
        });
        lines.extend(section(say::SOURCES, sources.collect()));
        let entry = |entry: &&Entry| {
            let name = if entry.id.is_empty() { case_name(entry) } else { &entry.id };
            say::placed(lang, &format!("{} {name}", entry.list), &place(loaded, entry.file, &entry.node))
        };
        let case = |entry: &&Entry| say::placed(lang, case_name(entry), &place(loaded, entry.file, &entry.node));
        lines.extend(section(say::NAMED_BY, self.named_by.iter().map(entry).collect()));
        lines.extend(section(say::CASES_NAMING, self.naming.iter().map(case).collect()));
        lines.extend(section(say::CASES_RESTING, self.resting.iter().map(case).collect()));
        lines.join("\n") + "\n"
    }

    fn json(&self, loaded: &Loaded, catalog: &Catalog) -> ShownJson {
        let case = |entry: &&Entry| json!({"name": case_name(entry), "at": place(loaded, entry.file, &entry.node)});
        ShownJson {
            list: self.entry.list,
            entry: self.entry.id.clone(),
            at: self.at(loaded),
            folder: self.folder.map(|folder| folder.display().to_string()),
            content: content(loaded, self.entry, self.node),
            sources: self.sources.iter().map(|id| json::source(catalog, id)).collect(),
            named_by: self
                .named_by
                .iter()
                .map(|entry| json!({"list": entry.list, "id": entry.id, "at": place(loaded, entry.file, &entry.node)}))
                .collect(),
            cases_naming: self.naming.iter().map(case).collect(),
            cases_resting: self.resting.iter().map(case).collect(),
        }
    }
}

const CLAIM_KEYS: &[&str] = &["decided_by", "todo", "notes", "desks", "to_ask"];

/// The keys under which other entries name one of this list.
fn keys_naming(list: &str) -> &'static [&'static str] {
    match list {
        "sources" => &["sources", "source"],
        "services" => &["services", "follows", "open", "lines"],
        "providers" => &["provider", "from", "fault", "contract", "bill", "bills", "via", "calls"],
        "parties" => &["company", "party", "via", "fault", "contract", "bill", "bills", "calls"],
        "payments" => &["payment"],
        _ => CLAIM_KEYS,
    }
}

/// Whether a node names an id under one of these keys.
fn names(node: &Node, id: &str, keys: &[&str]) -> bool {
    let here = node.entries().iter().filter(|entry| keys.contains(&&*entry.key)).any(|entry| {
        let values = [&entry.node].into_iter().chain(entry.node.items()).filter_map(Node::scalar);
        let inner = entry.node.entries().iter().map(|inner| &*inner.key).filter(|_| entry.key == "lines");
        values.chain(inner).any(|value| value == id)
    });
    here || node.entries().iter().map(|entry| &entry.node).chain(node.items()).any(|node| names(node, id, keys))
}

/// The facts, desks, remarks and items that an answer shows or rests on.
fn claims(advice: &Advice) -> BTreeSet<&str> {
    let lines = &advice.lines;
    let because = lines.iter().flat_map(|line| &line.because).map(|grounds| &grounds.claim);
    let notes = lines.iter().flat_map(|line| &line.notes).filter_map(|note| note.claim.as_ref());
    let roles = lines
        .iter()
        .flat_map(|line| [&line.before, &line.after])
        .flat_map(|roles| RoleKind::ALL.iter().map(|kind| roles.get(*kind)));
    let desks = roles
        .flat_map(Role::named)
        .chain(advice.todo.iter().flat_map(Todo::named))
        .chain(advice.open.iter().flat_map(|open| &open.desks))
        .chain(advice.not_collabo.iter().flat_map(|not| &not.desks))
        .map(|desk| &desk.grounds.claim);
    let todo = advice.todo.iter().map(|todo| &todo.grounds.claim);
    let remarks = advice.remarks.iter().map(|note| &note.grounds.claim);
    let not = advice.not_collabo.iter().map(|not| &not.grounds.claim);
    because.chain(notes).chain(desks).chain(todo).chain(remarks).chain(not).map(ClaimId::as_str).collect()
}

fn sources_of(node: &Node, catalog: &Catalog, into: &mut Vec<SourceId>) {
    for entry in node.entries() {
        if matches!(&*entry.key, "sources" | "source") {
            let named = entry.node.items().iter().filter_map(Node::scalar).chain(entry.node.scalar());
            for id in named.map(SourceId::new) {
                if !into.contains(&id) && catalog.sources().iter().any(|source| source.id == id) {
                    into.push(id);
                }
            }
        }
    }
    node.entries().iter().map(|entry| &entry.node).chain(node.items()).for_each(|node| sources_of(node, catalog, into));
}

fn case_name(entry: &Entry) -> &str {
    entry.node.get("name").and_then(Node::scalar).unwrap_or_default()
}

fn place(loaded: &Loaded, file: usize, node: &Node) -> String {
    format!("{}:{}:{}", loaded.path(file), node.mark.line, node.mark.column)
}

/// How sure a fact is that does not say so.
fn default_basis(list: &str, node: &Node) -> Option<Basis> {
    if node.get("sources").is_none() || node.get("basis").is_some() {
        return None;
    }
    let says = node.get("says").and_then(Node::scalar);
    let inferred = list == "rules" || matches!(says, Some("sells" | "not-sold"));
    Some(if inferred { Basis::Inferred } else { Basis::Stated })
}

/// Writes a part of a file for people: as it is written there, with its place beside everything that has an id.
struct Write<'a> {
    loaded: &'a Loaded,
    entry: &'a Entry,
    lang: Lang,
}

impl Write<'_> {
    fn map(&self, node: &Node, indent: &str, lines: &mut Vec<String>) {
        for entry in node.entries() {
            let key = &entry.key;
            if let Some(text) = one_line(&entry.node) {
                let line = format!("{indent}{key}: {text}");
                let line = if key == "id" && !indent.is_empty() {
                    say::placed(self.lang, &line, &place(self.loaded, self.entry.file, node))
                } else {
                    line
                };
                lines.push(line);
                continue;
            }
            lines.push(format!("{indent}{key}:"));
            let deeper = format!("{indent}  ");
            self.map(&entry.node, &deeper, lines);
            for item in entry.node.items() {
                let first = lines.len();
                self.map(item, &format!("{deeper}  "), lines);
                if let Some(line) = lines.get_mut(first) {
                    *line = format!("{deeper}- {}", line.trim_start());
                }
            }
        }
        if let Some(basis) = default_basis(self.entry.list, node) {
            lines.push(format!("{indent}basis: {basis} ({})", say::DEFAULT.get(self.lang)));
        }
    }
}

/// A value that fits a line.
fn one_line(node: &Node) -> Option<String> {
    match &node.value {
        Value::Scalar(text) => Some(text.to_string()),
        Value::Nothing => Some(String::new()),
        Value::List(items) => {
            let words: Option<Vec<&str>> = items.iter().map(Node::scalar).collect();
            Some(words?.join(", "))
        }
        Value::Map(_) => {
            let (ja, en) = (node.get("ja")?.scalar()?, node.get("en")?.scalar()?);
            Some(say_cli::named(Lang::En, ja, en))
        }
    }
}

/// The content as it is in the file; everything with an id has its place beside it.
fn content(loaded: &Loaded, entry: &Entry, node: &Node) -> Json {
    match &node.value {
        Value::Nothing => Json::Null,
        Value::Scalar(text) => Json::String(text.to_string()),
        Value::List(items) => items.iter().map(|item| content(loaded, entry, item)).collect(),
        Value::Map(keys) => {
            let mut map: Map<String, Json> =
                keys.iter().map(|key| (key.key.to_string(), content(loaded, entry, &key.node))).collect();
            if let Some(basis) = default_basis(entry.list, node) {
                map.insert("basis".to_owned(), basis.as_str().into());
            }
            if map.contains_key("id") {
                map.insert("at".to_owned(), place(loaded, entry.file, node).into());
            }
            Json::Object(map)
        }
    }
}

/// The schema of what it prints in JSON.
pub(in crate::cli) fn answer_schema() -> Schema {
    json::schema_of::<ShowJson>()
}

/// What is known, in JSON.
#[derive(Serialize, JsonSchema)]
struct ShowJson {
    schema: u32,
    edition: json::EditionJson,
    entries: Vec<ShownJson>,
}

/// One entry.
#[derive(Serialize, JsonSchema)]
struct ShownJson {
    list: &'static str,
    entry: String,
    at: String,
    /// The folder that it comes from; null for the catalogue inside the program.
    folder: Option<String>,
    content: Json,
    sources: Vec<json::SourceJson>,
    named_by: Vec<Json>,
    cases_naming: Vec<Json>,
    cases_resting: Vec<Json>,
}
