//! Every field of every entry of the built-in catalogue is taken out, misspelt and given a value of the wrong kind, one at a
//! time. What comes of it is a finding at its place; or the field is one that the guide calls optional, and what is read is
//! what its declared absence says.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::*;
use crate::catalog::files::built_in;
use crate::catalog::finding::{Code, Finding, Findings, SourceLines};
use crate::catalog::node::{self, Mark, Node, Value as Content};

/// Where a field stands: at each step an item of a list or the value of a key, both by number.
type Path = Vec<usize>;

/// A file cut down to what is tried, and what is read from it.
struct Small<'c> {
    form: &'static FileForm,
    shape: &'c Shape,
    at: At<'c>,
    root: Node,
}

impl Small<'_> {
    fn read(&self, root: &Node) -> (Vec<Entry>, Vec<Finding>) {
        let mut findings = Findings::default();
        let entries = self.form.read(self.at, root, &mut findings);
        (entries, findings.all().to_vec())
    }
}

/// All that some entries say.
fn said(entries: &[Entry]) -> String {
    let values: Vec<_> = entries.iter().map(|entry| (entry.list, &entry.id, &entry.value)).collect();
    format!("{values:?}")
}

/// Whether some entries use a name there.
fn uses(entries: &[Entry], id: &str, mark: Mark) -> bool {
    entries.iter().flat_map(|entry| &entry.names.used).any(|name| name.mark == mark && name.id == id)
}

fn child(node: &Node, step: usize) -> &Node {
    match &node.value {
        Content::List(items) => &items[step],
        _ => &node.entries()[step].node,
    }
}

fn inside<'n>(node: &'n Node, path: &[usize]) -> &'n Node {
    path.iter().fold(node, |node, step| child(node, *step))
}

fn inside_mut<'n>(node: &'n mut Node, path: &[usize]) -> &'n mut Node {
    path.iter().fold(node, |node, step| match &mut node.value {
        Content::List(items) => &mut Arc::make_mut(items)[*step],
        Content::Map(entries) => &mut Arc::make_mut(entries)[*step].node,
        _ => unreachable!("paths lead along lists and maps"),
    })
}

/// The paths of all fields at and below a node that belong to the same entry or fact.
fn fields(node: &Node, path: &mut Path, into: &mut Vec<Path>) {
    if is_list(node) {
        return;
    }
    let is_map = matches!(node.value, Content::Map(_));
    let count = node.items().len().max(node.entries().len());
    for step in 0..count {
        path.push(step);
        if is_map {
            into.push(path.clone());
        }
        fields(child(node, step), path, into);
        path.pop();
    }
}

/// What a description says of a field.
#[derive(Clone, Copy)]
struct Described<'s> {
    required: bool,
    /// Whether the key is itself the name of a service.
    is_name: bool,
    shape: &'s Shape,
}

/// What a description says of the field at a path.
fn described<'s>(mut shape: &'s Shape, root: &Node, path: &[usize]) -> Described<'s> {
    let mut node = root;
    let mut found = None;
    for step in path {
        let name = node.entries().get(*step).map(|entry| entry.key.clone());
        node = child(node, *step);
        shape = match shape {
            Shape::List(inner, _) | Shape::ListOrOne(inner) => inner,
            Shape::ByService(inner) => {
                found = Some(Described { required: false, is_name: true, shape: inner });
                inner
            }
            Shape::Map(fields) => {
                let field = fields.iter().find(|field| Some(field.name) == name.as_deref()).unwrap();
                found = Some(Described { required: field.required, is_name: false, shape: &field.shape });
                &field.shape
            }
            other => panic!("{other:?} has nothing in it"),
        };
    }
    found.unwrap()
}

/// The optional keys of a kind of file. Of a line that a case expects, only what is named is compared.
fn optional(shape: &Shape, into: &mut BTreeSet<&'static str>) {
    match shape {
        Shape::List(inner, _) => optional(inner, into),
        Shape::Map(fields) => {
            for field in fields {
                if !field.required {
                    into.insert(field.name);
                }
                optional(&field.shape, into);
            }
        }
        _ => {}
    }
}

/// What the absence of a key means, where that is more than that nothing is said: it is the same as to write this.
fn absence(list: &str, key: &str, map: &Node) -> Option<Node> {
    let scalar = |text: &str| Node { mark: Mark::default(), value: Content::Scalar(text.to_owned().into()) };
    let says = map.get("says").and_then(Node::scalar);
    let words: &[&str] = match key {
        "area" => return Some(scalar("both")),
        "basis" if list == "rules.yaml" || matches!(says, Some("sells" | "not-sold")) => {
            return Some(scalar("inferred"));
        }
        "basis" => return Some(scalar("stated")),
        "common" | "usual" | "line" | "by_move" | "each_time" | "inside" | "combines" | "only_ahead"
        | "desks_first" | "desks_ahead" | "aside" | "asks_which" => {
            return Some(scalar("false"));
        }
        "side" if map.get("of").is_some() => return Some(scalar("joined")),
        "by" if list != "phrases" => return Some(scalar("person")),
        "moves" if map.get("outcome").is_some() || says.is_some() => &["transfer"],
        "moves" => &["transfer", "switch", "return"],
        _ => return None,
    };
    let words: Vec<Node> = words.iter().map(|word| scalar(word)).collect();
    Some(Node { mark: Mark::default(), value: Content::List(words.into()) })
}

/// Whether the second is the first with something taken out of it, or with nothing in its place.
fn says_less(before: &str, after: &str) -> bool {
    let same = |one: &mut dyn Iterator<Item = u8>, other: &mut dyn Iterator<Item = u8>| {
        one.zip(other).take_while(|(one, other)| one == other).count()
    };
    let start = same(&mut before.bytes(), &mut after.bytes());
    let rest = after.len().min(before.len()) - start;
    let end = same(&mut before.bytes().rev().take(rest), &mut after.bytes().rev().take(rest));
    let left = &after.as_bytes()[start..after.len() - end];
    left.is_empty() || left == b"None"
}

/// What several keys of one map say together: one that is optional by itself can be missed by another.
const TOGETHER: &[Code] = &[Code::FollowsAlone, Code::NotCollaboSilent, Code::MissingKey];

/// Values of these forms are no longer right with a letter more.
fn is_closed(shape: &Shape) -> bool {
    matches!(
        shape,
        Shape::Word(_)
            | Shape::Day
            | Shape::Days
            | Shape::Clock
            | Shape::DayWord(_)
            | Shape::Number(..)
            | Shape::Flag
            | Shape::Phone
            | Shape::Url
            | Shape::Reading
            | Shape::Id(_)
    )
}

#[derive(Default)]
struct Tried {
    taken_out: usize,
    required: usize,
    misspelt: usize,
    wrong_kind: usize,
    wrong_value: usize,
}

impl Tried {
    /// Tries all that can be wrong with one field.
    fn field(&mut self, small: &Small<'_>, path: &[usize], before: &str) {
        let (step, parent) = path.split_last().unwrap();
        let map = inside(&small.root, parent);
        let Content::Map(entries) = &map.value else { unreachable!("fields stand in maps") };
        let entry = &entries[*step];
        let about = described(small.shape, &small.root, path);
        let what = format!("{}:{}: {}", small.at.lines.path, entry.mark.line, entry.key);
        self.take_out(small, path, about, before, &what);
        self.misspell(small, path, about, &what);
        self.wrong_kind(small, path, about.shape, &what);
        self.wrong_value(small, path, about.shape, &what);
    }

    fn take_out(&mut self, small: &Small<'_>, path: &[usize], about: Described<'_>, before: &str, what: &str) {
        let (step, parent) = path.split_last().unwrap();
        let mut root = small.root.clone();
        let map = inside_mut(&mut root, parent);
        let mark = map.mark;
        let Content::Map(entries) = &mut map.value else { unreachable!("fields stand in maps") };
        let taken = Arc::make_mut(entries).remove(*step);
        let (after, found) = small.read(&root);
        self.taken_out += 1;
        if about.required {
            self.required += 1;
            let is_it = |finding: &&Finding| {
                finding.code == Code::MissingKey
                    && (finding.place.line, finding.place.column) == (mark.line, mark.column)
                    && finding.message.en.contains(&format!("`{}`", taken.key))
            };
            assert_eq!(found.iter().filter(is_it).count(), 1, "{what} taken out: {found:?}");
            return;
        }
        if !found.is_empty() {
            let is_here = |finding: &Finding| TOGETHER.contains(&finding.code) && is_at(finding, mark);
            assert!(found.iter().all(is_here), "{what} taken out: {found:?}");
            return;
        }
        let after = said(&after);
        let map = inside_mut(&mut root, parent);
        if let Some(same) = absence(small.form.path, &taken.key, map) {
            let Content::Map(entries) = &mut map.value else { unreachable!("fields stand in maps") };
            Arc::make_mut(entries).push(node::Entry { key: taken.key.clone(), mark, node: same });
            let (written, found) = small.read(&root);
            assert!(found.is_empty(), "{what}: {found:?}");
            assert_eq!(after, said(&written), "{what} taken out is not what its absence means");
        } else if taken.key == "company" {
            let id = small.root.get("id").and_then(Node::scalar).unwrap();
            // An alias may be the same word.
            let company = taken.node.scalar().unwrap();
            let of_itself = ["company", "party"].iter().fold(before.to_owned(), |text, key| {
                text.replace(&format!("{key}: {company:?}"), &format!("{key}: {id:?}"))
            });
            assert_eq!(after, of_itself.replace("company_known: true", "company_known: false"), "{what}");
        } else {
            assert!(says_less(before, &after), "{what} taken out:\n{before}\n{after}");
        }
    }

    fn misspell(&mut self, small: &Small<'_>, path: &[usize], about: Described<'_>, what: &str) {
        let (step, parent) = path.split_last().unwrap();
        let mut root = small.root.clone();
        let Content::Map(entries) = &mut inside_mut(&mut root, parent).value else {
            unreachable!("fields stand in maps")
        };
        let mark = entries[*step].mark;
        Arc::make_mut(entries)[*step].key.to_mut().push('x');
        let misspelt = entries[*step].key.clone();
        let (after, found) = small.read(&root);
        self.misspelt += 1;
        // Under `lines` of a case, keys are names of services: this one leads nowhere, which is told when all are known.
        if about.is_name {
            assert!(uses(&after, &misspelt, mark), "{what} misspelt");
            return;
        }
        let is_it = |finding: &&Finding| finding.code == Code::UnknownKey && is_at(finding, mark);
        assert_eq!(found.iter().filter(is_it).count(), 1, "{what} misspelt: {found:?}");
    }

    fn wrong_kind(&mut self, small: &Small<'_>, path: &[usize], shape: &Shape, what: &str) {
        let mut root = small.root.clone();
        let node = inside_mut(&mut root, path);
        let mark = node.mark;
        let item = Node { mark, value: Content::Scalar("x".into()) };
        node.value = match node.value {
            _ if matches!(shape, Shape::ListOrOne(_)) => {
                Content::Map(vec![node::Entry { key: "x".into(), mark, node: item }].into())
            }
            Content::Scalar(_) => Content::List(vec![item].into()),
            _ => item.value,
        };
        let (_, found) = small.read(&root);
        self.wrong_kind += 1;
        let is_it = |finding: &Finding| finding.code == Code::WrongType && is_at(finding, mark);
        assert!(found.iter().any(is_it), "{what} of the wrong kind: {found:?}");
    }

    /// Misspells every word at and directly below a field.
    fn wrong_value(&mut self, small: &Small<'_>, path: &[usize], shape: &Shape, what: &str) {
        let node = inside(&small.root, path);
        if let (Shape::List(inner, _) | Shape::ListOrOne(inner), Content::List(items)) = (shape, &node.value) {
            for (step, _) in items.iter().enumerate().filter(|(_, item)| item.scalar().is_some()) {
                self.wrong_value(small, &[path, &[step]].concat(), inner, what);
            }
            return;
        }
        let shape = if let Shape::ListOrOne(inner) = shape { inner } else { shape };
        if node.scalar().is_none() || !(is_closed(shape) || matches!(shape, Shape::Name(_))) {
            return;
        }
        let mut root = small.root.clone();
        let node = inside_mut(&mut root, path);
        let mark = node.mark;
        let text = format!("{}_", node.scalar().unwrap());
        let text = if matches!(shape, Shape::Url) { text.replace("://", ":/") } else { text };
        node.value = Content::Scalar(text.clone().into());
        let (after, found) = small.read(&root);
        self.wrong_value += 1;
        if matches!(shape, Shape::Name(_)) {
            assert!(uses(&after, &text, mark), "{what}: {text}");
        } else {
            assert!(found.iter().any(|finding| is_at(finding, mark)), "{what}: {text}: {found:?}");
        }
    }
}

fn is_at(finding: &Finding, mark: Mark) -> bool {
    (finding.place.line, finding.place.column) == (mark.line, mark.column)
}

/// Whether a value is a list of entries or facts.
fn is_list(node: &Node) -> bool {
    node.items().iter().any(|item| !item.entries().is_empty())
}

/// A value with the first entry or fact of each list alone.
fn slim(node: &Node) -> Node {
    let value = match &node.value {
        Content::List(items) if is_list(node) => Content::List(Arc::new(items.iter().take(1).map(slim).collect())),
        Content::Map(entries) => {
            let slim = |entry: &node::Entry| node::Entry { node: slim(&entry.node), ..entry.clone() };
            Content::Map(Arc::new(entries.iter().map(slim).collect()))
        }
        other => other.clone(),
    };
    Node { mark: node.mark, value }
}

/// A file, each entry in it and each fact in these, in the smallest file that has them.
fn parts(node: &Node, at: &Path, whole: &dyn Fn(Node) -> Node, into: &mut Vec<(Node, Path)>) {
    let small = slim(node);
    into.push((whole(small.clone()), at.clone()));
    for (step, entry) in node.entries().iter().enumerate().filter(|(_, entry)| is_list(&entry.node)) {
        for item in entry.node.items() {
            let at = [at.as_slice(), &[step, 0]].concat();
            let with_item = |item: Node| {
                let mut small = small.clone();
                inside_mut(&mut small, &[step]).value = Content::List(vec![item].into());
                whole(small)
            };
            parts(item, &at, &with_item, into);
        }
    }
}

/// The sources of the built-in catalogue.
fn sources(files: &[(&'static FileForm, SourceLines, Node)]) -> Sources {
    let none = Sources::new();
    let mut sources = Sources::new();
    for (form, lines, root) in files.iter().filter(|(form, ..)| form.path == "sources") {
        let at = At { file: 0, layer: 0, lines, sources: &none, checked: Checked::No, kept: Kept::All };
        for entry in form.read(at, root, &mut Findings::default()) {
            if let Some(Value::Source(source, _)) = entry.value {
                sources.insert(source.id.clone(), source);
            }
        }
    }
    sources
}

#[test]
fn no_field_that_is_missing_or_misspelt_becomes_another_answer_in_silence() {
    let files: Vec<(&FileForm, SourceLines, Node)> = built_in()
        .into_iter()
        .map(|file| {
            let root = node::parse(&file.text).unwrap();
            (FileForm::of(&file.path).unwrap(), SourceLines::new(&file.shown, &file.text), root)
        })
        .collect();
    let sources = sources(&files);
    let mut tried = Tried::default();
    let mut parts_tried = 0;
    for (form, lines, root) in &files {
        let at = At { file: 0, layer: 0, lines, sources: &sources, checked: Checked::No, kept: Kept::All };
        let shape = form.shape();
        let mut small = Vec::new();
        parts(root, &Path::new(), &|root| root, &mut small);
        for (root, part) in small {
            let small = Small { form, shape: &shape, at, root };
            let (before, found) = small.read(&small.root);
            let before = said(&before);
            assert!(found.is_empty(), "{}: {found:?}", lines.path);
            let mut paths = Vec::new();
            fields(inside(&small.root, &part), &mut part.clone(), &mut paths);
            for path in paths {
                tried.field(&small, &path, &before);
            }
            parts_tried += 1;
        }
    }
    let Tried { taken_out, required, misspelt, wrong_kind, wrong_value } = tried;
    let all = taken_out + misspelt + wrong_kind + wrong_value;
    println!(
        "{parts_tried} entries and facts, {all} mutations: {taken_out} taken out ({required} required), {misspelt} misspelt, \
         {wrong_kind} of the wrong kind, {wrong_value} words misspelt"
    );
    assert!(all > 40_000 && required > 5_000, "{all} {required}");
}

/// The keys that a part of the guide marks with `?`.
fn marked<'g>(guide: &'g str, heading: &str) -> BTreeSet<&'g str> {
    let part = guide.split("\n### ").find(|part| part.starts_with(heading)).unwrap();
    let lines = part.lines().filter(|line| line.split_once('#').is_some_and(|(_, note)| note.trim().starts_with('?')));
    lines.map(|line| line.split(':').next().unwrap().trim_start_matches([' ', '-'])).collect()
}

#[test]
fn the_guide_calls_optional_what_may_be_absent_and_nothing_else() {
    let guide = include_str!("../../../catalog/README.md");
    let everywhere = guide.split_once("Wherever they are known, ").unwrap().1.split_once(" may be absent").unwrap().0;
    let everywhere: BTreeSet<&str> = everywhere.split('`').skip(1).step_by(2).collect();
    for form in FILES {
        let mut may_be_absent = BTreeSet::new();
        optional(&form.shape(), &mut may_be_absent);
        let own = marked(guide, form.path);
        let needless: Vec<_> = own.difference(&may_be_absent).collect();
        assert!(needless.is_empty(), "{}: the guide calls {needless:?} optional", form.path);
        // Desks are described with the companies, remarks and the ends of things with the services.
        let with: BTreeSet<&str> = ["parties", "services"]
            .iter()
            .filter(|_| form.path == "providers")
            .flat_map(|it| marked(guide, it))
            .collect();
        let silent: Vec<_> =
            may_be_absent.iter().filter(|key| ![&own, &with, &everywhere].iter().any(|it| it.contains(*key))).collect();
        assert!(silent.is_empty(), "{}: the guide does not call {silent:?} optional", form.path);
    }
}
