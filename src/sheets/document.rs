//! A YAML file in which single values are changed: every other byte stays as it is, comments and all.
//!
//! Whatever is done to the text, it is read again, and has to say what it said before, but for the value: else the change is refused.

mod flow;
mod lines;
mod places;
#[cfg(test)]
mod tests;

use std::ops::Range;

use super::path::{Step, Tree, child, find, put};
use crate::catalog::node::{self, Node, Value};

/// Why a file cannot be changed: only a person can do it without loss.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NotEditable {
    /// The line.
    pub(super) line: u32,
}

/// Text in the place of other text.
type Change = (Range<usize>, String);

/// In this order keys stand in entries that people write.
const ORDER: &[&str] = &[
    "id",
    "code",
    "name",
    "reading",
    "aliases",
    "company",
    "collabo",
    "publisher",
    "kind",
    "looks",
    "tells",
    "says",
    "not",
    "next",
    "purposes",
    "lang",
    "standing",
    "area",
    "intent",
    "services",
    "categories",
    "phones",
    "number",
    "from",
    "hours",
    "open",
    "closed",
    "open_on",
    "days",
    "to",
    "by",
    "url",
    "title",
    "date",
    "seen",
    "copy",
    "since",
    "until",
    "sources",
    "basis",
    "forms",
    "claims",
    "billing",
    "desks",
    "not_collabo",
    "note",
    "life",
    "notes",
    "own",
];

/// How far down a key stands in an entry.
pub(super) fn place_of(key: &str) -> usize {
    ORDER.iter().position(|known| *known == key).unwrap_or(ORDER.len())
}

/// A file while it is changed.
#[derive(Clone, Debug)]
pub(super) struct Document {
    text: String,
    root: Node,
}

impl Document {
    pub(super) fn new(text: String) -> Result<Self, NotEditable> {
        let root = node::parse(&text).map_err(|error| NotEditable { line: error.mark.line })?;
        Ok(Self { text, root })
    }

    pub(super) fn root(&self) -> &Node {
        &self.root
    }

    pub(super) fn into_text(self) -> String {
        self.text
    }

    /// Puts a value in the place of another, or where none was; without one, what is there goes.
    pub(super) fn set(&mut self, path: &[Step], tree: Option<&Tree>) -> Result<(), NotEditable> {
        let at = (0..=path.len()).rev().find_map(|end| find(&self.root, &path[..end])).map_or(1, |node| node.mark.line);
        let refused = NotEditable { line: at };
        let expected = put(&self.root, path, tree).ok_or(refused)?;
        // First what touches least; a value over several lines goes with all of its lines.
        for changes in [self.in_place(path, tree), self.as_a_whole(path, tree)].into_iter().flatten() {
            let text = self.with(changes);
            if let Ok(root) = node::parse(&text)
                && root.says_the_same(&expected)
            {
                *self = Self { text, root };
                return Ok(());
            }
        }
        Err(refused)
    }

    /// Puts an item with lines of its own at the end of a list in a map.
    pub(super) fn add_item(&mut self, map: &[Step], list: &'static str, item: &[String]) -> Result<(), NotEditable> {
        let holder = find(&self.root, map).ok_or(NotEditable { line: 1 })?;
        let refused = NotEditable { line: holder.mark.line };
        let change = match holder.get(list) {
            Some(node) => self.item_at_end(node, item),
            None => self.list_with(holder, list, item),
        };
        let text = self.with(vec![change.ok_or(refused)?]);
        let count = |document: &Self| {
            find(&document.root, map).and_then(|map| map.get(list)).map_or(0, |list| list.items().len())
        };
        let changed = Self::new(text)?;
        if count(&changed) != count(self) + 1 {
            return Err(refused);
        }
        *self = changed;
        Ok(())
    }

    fn item_at_end(&self, node: &Node, item: &[String]) -> Option<Change> {
        let last = node.items().last().filter(|_| !self.is_flow(node))?;
        Some(self.insertion(self.lines_of_item(last)?.end, self.indented(&self.dash(last)?, item)))
    }

    /// A list with one item, where its map has no such list.
    fn list_with(&self, holder: &Node, list: &'static str, item: &[String]) -> Option<Change> {
        let entries = holder.entries();
        if self.is_flow(holder) {
            return None;
        }
        let before = entries.iter().rev().find(|entry| place_of(&entry.key) < place_of(list)).or(entries.first())?;
        let indent = " ".repeat(entries.first()?.mark.column as usize - 1);
        let lines = format!("{indent}{list}:{}{}", self.newline(), self.indented(&format!("{indent}  "), item));
        Some(self.insertion(self.lines_of(before)?.end, lines))
    }

    fn with(&self, mut changes: Vec<Change>) -> String {
        changes.sort_by_key(|(range, _)| (range.start, range.end));
        let mut text = self.text.clone();
        for (range, new) in changes.into_iter().rev() {
            text.replace_range(range, &new);
        }
        text
    }

    fn in_place(&self, path: &[Step], tree: Option<&Tree>) -> Option<Vec<Change>> {
        let Some(tree) = tree else { return self.without(path) };
        let mut node = &self.root;
        for (at, step) in path.iter().enumerate() {
            match child(node, *step) {
                Some(next) => node = next,
                None => return self.inserted(node, &path[at..], tree).map(|change| vec![change]),
            }
        }
        self.replaced(node, tree)
    }

    /// The whole field in one new line, where it has lines of its own.
    fn as_a_whole(&self, path: &[Step], tree: Option<&Tree>) -> Option<Vec<Change>> {
        let (last, way) = path.split_last()?;
        let (Step::Key(key), parent) = (last, find(&self.root, way)?) else { return None };
        let entry = parent.entries().iter().find(|entry| entry.key == *key)?;
        if self.is_flow(parent) {
            return None;
        }
        let (start, range) = (self.offset(entry.mark)?, self.lines_of(entry)?);
        let before = self.text.get(range.start..start)?;
        // A comment in it would be lost.
        if !matches!(entry.node.value, Value::Scalar(_)) && self.text.get(range.clone())?.contains(" #") {
            return None;
        }
        let line = tree.map(|tree| format!("{before}{key}: {}{}", tree.flow(), self.newline()));
        Some(vec![(range, line.unwrap_or_default())])
    }

    /// A value in the place of one that is there.
    fn replaced(&self, node: &Node, tree: &Tree) -> Option<Vec<Change>> {
        match (&node.value, tree) {
            (Value::List(items), Tree::List(wanted)) if !self.is_flow(node) => self.block_items(items, wanted),
            (Value::List(items), Tree::List(wanted)) => {
                let range = self.span(node)?;
                // A comment in it would be lost.
                if flow::flow(self.text.get(range.start..)?)?.has_comment {
                    return None;
                }
                let written = wanted.iter().map(|tree| self.as_written(items, tree)).collect::<Vec<_>>().join(", ");
                Some(vec![(range, format!("[{written}]"))])
            }
            _ => Some(vec![(self.span(node)?, tree.flow())]),
        }
    }

    /// An item as somebody has written it already.
    fn as_written(&self, items: &[Node], tree: &Tree) -> String {
        let wanted = tree.node();
        let same = items.iter().find(|item| item.says_the_same(&wanted)).and_then(|item| self.span(item));
        same.and_then(|range| self.text.get(range)).map_or_else(|| tree.flow(), str::to_owned)
    }

    /// Items with a line each: only the lines of those that are not what they were.
    fn block_items(&self, items: &[Node], wanted: &[Tree]) -> Option<Vec<Change>> {
        let same = |(item, tree): &(&Node, &Tree)| item.says_the_same(&tree.node());
        let head = items.iter().zip(wanted).take_while(same).count();
        let (rest, new) = (items.get(head..)?, wanted.get(head..)?);
        let tail = rest.iter().rev().zip(new.iter().rev()).take_while(same).count();
        let (old, new) = (rest.get(..rest.len() - tail)?, new.get(..new.len() - tail)?);
        let mut changes = Vec::new();
        for (item, tree) in old.iter().zip(new) {
            changes.push((self.span(item)?, tree.flow()));
        }
        for item in old.iter().skip(new.len()) {
            changes.push((self.lines_of_item(item)?, String::new()));
        }
        if let Some(more) = new.get(old.len()..).filter(|more| !more.is_empty()) {
            let last = items.get((head + old.len()).saturating_sub(1))?;
            let dash = self.dash(last)?;
            let lines: Vec<String> =
                more.iter().map(|tree| format!("{dash}- {}{}", tree.flow(), self.newline())).collect();
            let range = self.lines_of_item(last)?;
            let at = if head + old.len() == 0 { range.start } else { range.end };
            changes.push(self.insertion(at, lines.concat()));
        }
        Some(changes)
    }

    /// A key of a map or an item of a list that was not there.
    fn inserted(&self, holder: &Node, path: &[Step], tree: &Tree) -> Option<Change> {
        let (step, rest) = path.split_first()?;
        let tree = tree.clone().at_end_of(rest)?;
        let field = match step {
            Step::Key(key) => format!("{key}: {}", tree.flow()),
            Step::At(_) => tree.flow(),
        };
        if self.is_flow(holder) {
            let last = holder.entries().last().map(|entry| &entry.node).or(holder.items().last())?;
            let end = self.span(last)?.end;
            return Some((end..end, format!(", {field}")));
        }
        match step {
            Step::Key(key) => {
                let entries = holder.entries();
                let before =
                    entries.iter().rev().find(|entry| place_of(&entry.key) < place_of(key)).or(entries.first())?;
                let column = entries.first()?.mark.column as usize - 1;
                let line = format!("{}{field}{}", " ".repeat(column), self.newline());
                Some(self.insertion(self.lines_of(before)?.end, line))
            }
            Step::At(_) => {
                let last = holder.items().last()?;
                let line = format!("{}- {field}{}", self.dash(last)?, self.newline());
                Some(self.insertion(self.lines_of_item(last)?.end, line))
            }
        }
    }

    /// Without what is there, and without all that has nothing in it then.
    fn without(&self, path: &[Step]) -> Option<Vec<Change>> {
        let (last, way) = path.split_last()?;
        let holder = find(&self.root, way)?;
        if holder.entries().len() + holder.items().len() == 1 {
            return self.without(way);
        }
        if !self.is_flow(holder) {
            let range = match last {
                Step::Key(key) => self.lines_of(holder.entries().iter().find(|entry| entry.key == *key)?)?,
                Step::At(at) => self.lines_of_item(holder.items().get(*at)?)?,
            };
            return Some(vec![(range, String::new())]);
        }
        let starts: Vec<usize> = match last {
            Step::Key(_) => holder.entries().iter().map(|entry| self.offset(entry.mark)).collect::<Option<_>>()?,
            Step::At(_) => holder.items().iter().map(|item| self.offset(item.mark)).collect::<Option<_>>()?,
        };
        let (at, ends): (usize, Vec<&Node>) = match last {
            Step::Key(key) => {
                let entries = holder.entries();
                (entries.iter().position(|entry| entry.key == *key)?, entries.iter().map(|entry| &entry.node).collect())
            }
            Step::At(at) => (*at, holder.items().iter().collect()),
        };
        let range = match starts.get(at + 1) {
            Some(next) => *starts.get(at)?..*next,
            None => self.span(ends.get(at.checked_sub(1)?)?)?.end..self.span(ends.get(at)?)?.end,
        };
        Some(vec![(range, String::new())])
    }
}

/// The item of a list as its lines stand in a file, without what indents its dash; none where it has no lines of its own.
pub(super) fn item_lines(text: &str, item: &Node) -> Option<Vec<String>> {
    let range = lines::of_item(text, item.mark)?;
    let lines = text.get(range)?;
    let indent = lines.chars().take_while(|c| *c == ' ').count();
    let own = lines.trim_start().starts_with('-');
    let line = |line: &str| {
        line.get(indent.min(line.chars().take_while(|c| *c == ' ').count())..).unwrap_or_default().to_owned()
    };
    own.then(|| lines.lines().map(line).collect())
}

/// A file with an item more at the end of one of its lists.
pub(super) fn with_item(text: &str, list: &'static str, item: &[String]) -> Result<String, NotEditable> {
    let mut document = Document::new(text.to_owned())?;
    if matches!(document.root.value, Value::Nothing) {
        let change = document.insertion(text.len(), format!("{list}:\n{}", document.indented("  ", item)));
        return Document::new(document.with(vec![change])).map(Document::into_text);
    }
    document.add_item(&[], list, item)?;
    Ok(document.into_text())
}

/// A field in one line.
pub(super) fn field(key: &str, tree: &Tree) -> String {
    format!("{key}: {}", tree.flow())
}
