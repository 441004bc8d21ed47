//! Changes a provider's file where the importer's own facts stand, and leaves every other byte as it was.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;

use super::yaml::{Field, meaning};
use crate::catalog::node::{self, Entry, Node, Value};

/// A fact of the importer as it should stand in a list of the file.
#[derive(Clone, Debug)]
pub(super) struct Item {
    /// Its id.
    pub(super) id: String,
    /// Its fields, the id first.
    pub(super) fields: Vec<Field>,
    /// Fields that must not stay when they are not among `fields`.
    pub(super) must_go: &'static [&'static str],
}

/// Why a file cannot be changed: the line is written in a form that only a person can change without loss.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NotEditable {
    /// The line.
    pub(super) line: u32,
}

/// A change: lines from `from` up to `to` become `lines`.
struct Change {
    from: usize,
    to: usize,
    lines: Vec<String>,
}

/// A file while it is changed. Its lines keep their ends.
pub(super) struct Editor {
    lines: Vec<String>,
    newline: &'static str,
    root: Node,
}

impl Editor {
    /// Begins to change a file.
    pub(super) fn new(text: &str) -> Result<Self, NotEditable> {
        let root = node::parse(text).map_err(|error| NotEditable { line: error.mark.line })?;
        let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
        let lines = text.split_inclusive('\n').map(str::to_owned).collect();
        Ok(Self { lines, newline, root })
    }

    /// The text as it is now.
    pub(super) fn text(&self) -> String {
        self.lines.concat()
    }

    /// The content as it is now.
    pub(super) fn root(&self) -> &Node {
        &self.root
    }

    /// Sets fields of the map that the file is.
    pub(super) fn set(&mut self, fields: &[Field]) -> Result<(), NotEditable> {
        let mut changes = Vec::new();
        let end = self.lines.len();
        self.set_fields(&self.root, fields, &[], (1, end), &mut changes)?;
        self.apply(changes)
    }

    /// Makes the importer's own facts of a list be exactly `wanted`; `later` are the lists that stand below it in a file.
    pub(super) fn sync(
        &mut self,
        list: &'static str,
        wanted: &[Item],
        is_own: &dyn Fn(&str) -> bool,
        later: &[&str],
    ) -> Result<(), NotEditable> {
        let mut changes = Vec::new();
        if let Some(position) = self.root.entries().iter().position(|entry| entry.key == list) {
            let entry = &self.root.entries()[position];
            self.sync_section(entry, self.section_end(position), wanted, is_own, &mut changes)?;
        } else if !wanted.is_empty() {
            let at = self
                .root
                .entries()
                .iter()
                .position(|entry| later.contains(&&*entry.key))
                .and_then(|next| next.checked_sub(1))
                .unwrap_or(self.root.entries().len().saturating_sub(1));
            let at = self.content_end(line_index(&self.root.entries()[at]), self.section_end(at), 1);
            let mut lines = vec![format!("{list}:")];
            lines.extend(wanted.iter().flat_map(|item| item_lines(item, 2)));
            changes.push(Change { from: at, to: at, lines });
        }
        self.apply(changes)
    }

    fn section_end(&self, position: usize) -> usize {
        self.root.entries().get(position + 1).map_or(self.lines.len(), line_index)
    }

    fn sync_section(
        &self,
        entry: &Entry,
        end: usize,
        wanted: &[Item],
        is_own: &dyn Fn(&str) -> bool,
        changes: &mut Vec<Change>,
    ) -> Result<(), NotEditable> {
        let items = entry.node.items();
        let own = |item: &Node| item.get("id").and_then(Node::scalar).is_some_and(is_own);
        if wanted.is_empty() && !items.iter().any(own) {
            return Ok(());
        }
        let refuse = NotEditable { line: entry.mark.line };
        if !matches!(entry.node.value, Value::List(_)) || entry.node.mark.line == entry.mark.line {
            return Err(refuse);
        }
        let starts: Vec<usize> = items.iter().map(|item| item.mark.line as usize - 1).collect();
        let dash = |line: usize| self.lines.get(line).map_or(0, |line| indent(line));
        if starts.windows(2).any(|pair| pair[0] >= pair[1])
            || starts.iter().any(|&line| !self.lines[line].trim_start().starts_with('-'))
        {
            return Err(refuse);
        }
        let inner = starts.first().map_or(2, |&line| dash(line)) + 1;
        let wanted_by_id: HashMap<&str, &Item> =
            wanted.iter().rev().map(|target| (target.id.as_str(), target)).collect();
        let mut kept = 0;
        let mut last_end = line_index(entry) + 1;
        for (index, item) in items.iter().enumerate() {
            let next = starts.get(index + 1).copied().unwrap_or(end);
            let item_end = self.content_end(starts[index], next, inner);
            last_end = item_end;
            let target = item.get("id").and_then(Node::scalar).and_then(|id| wanted_by_id.get(id));
            match target {
                Some(target) => {
                    kept += 1;
                    self.set_fields(item, &target.fields, target.must_go, (inner, item_end), changes)?;
                }
                None if own(item) => changes.push(Change { from: starts[index], to: item_end, lines: Vec::new() }),
                None => kept += 1,
            }
        }
        let there: HashSet<&str> = items.iter().filter_map(|item| item.get("id").and_then(Node::scalar)).collect();
        let missing: Vec<&Item> = wanted.iter().filter(|target| !there.contains(target.id.as_str())).collect();
        if kept == 0 && missing.is_empty() {
            let from = line_index(entry);
            changes.push(Change { from, to: from + 1, lines: Vec::new() });
        }
        let lines: Vec<String> = missing.into_iter().flat_map(|item| item_lines(item, inner - 1)).collect();
        if !lines.is_empty() {
            changes.push(Change { from: last_end, to: last_end, lines });
        }
        Ok(())
    }

    /// Changes of single fields of a map in block form; `inner` is the smallest indent inside it, `end` its last line + 1.
    fn set_fields(
        &self,
        map: &Node,
        fields: &[Field],
        must_go: &[&str],
        (inner, end): (usize, usize),
        changes: &mut Vec<Change>,
    ) -> Result<(), NotEditable> {
        let entries = map.entries();
        let mut added = Vec::new();
        let column = entries.first().map_or(0, |entry| entry.mark.column as usize - 1);
        let is_block = entries.windows(2).all(|pair| pair[0].mark.line < pair[1].mark.line)
            && entries.iter().all(|entry| entry.mark.column as usize - 1 == column);
        let refuse = NotEditable { line: map.mark.line };
        for (index, entry) in entries.iter().enumerate() {
            let target = fields.iter().find(|field| field.key == entry.key);
            let same =
                target.is_some_and(|field| field.node().is_some_and(|node| meaning(&node) == meaning(&entry.node)));
            let goes = target.is_none() && must_go.contains(&&*entry.key);
            if same || target.is_none() && !goes {
                continue;
            }
            let from = line_index(entry);
            let next = entries.get(index + 1).map_or(end, line_index);
            let to = self.content_end(from, next, if column == 0 { 1 } else { column + 1 });
            let line = &self.lines[from];
            if !is_block || goes && index == 0 || line.contains('{') && line.trim_start().starts_with("- {") {
                return Err(refuse);
            }
            let lines = match target {
                Some(field) => {
                    let before: String = line.chars().take(column).collect();
                    let mut written = format!("{before}{}", field.line());
                    written.extend(Self::comment(entry, line).map(|comment| format!(" {comment}")));
                    let comments = self.lines[from + 1..to].iter().filter(|line| is_comment(line)).cloned();
                    std::iter::once(written).chain(comments).collect()
                }
                None => self.lines[from..to].iter().filter(|line| is_comment(line)).cloned().collect(),
            };
            changes.push(Change { from, to, lines });
        }
        for field in fields.iter().filter(|field| map.get(field.key).is_none()) {
            if !is_block {
                return Err(refuse);
            }
            added.push(format!("{}{}", " ".repeat(column), field.line()));
        }
        if !added.is_empty() {
            let from = entries.last().map_or(end, line_index);
            let at = self.content_end(from, end, inner);
            changes.push(Change { from: at, to: at, lines: added });
        }
        Ok(())
    }

    /// The comment at the end of a field's line.
    fn comment(entry: &Entry, line: &str) -> Option<String> {
        let (_, after) = line.rsplit_once(" #")?;
        let is_value = meaning(&entry.node).contains(after.trim());
        (!is_value && !after.contains([']', '}', '\''])).then(|| format!("#{}", after.trim_end()))
    }

    /// The line after the last one of what begins at `from`: comments outside of it and empty lines belong to what follows.
    fn content_end(&self, from: usize, limit: usize, inner: usize) -> usize {
        let mut end = limit.min(self.lines.len());
        while end > from + 1 {
            let line = &self.lines[end - 1];
            let is_outside = line.trim().is_empty() || is_comment(line) && indent(line) < inner;
            if !is_outside {
                break;
            }
            end -= 1;
        }
        end
    }

    /// Carries the changes out, the last first, and reads the file again.
    fn apply(&mut self, mut changes: Vec<Change>) -> Result<(), NotEditable> {
        if changes.is_empty() {
            return Ok(());
        }
        // At one place, what is put in comes behind what is taken out there.
        changes.sort_by_key(|change| (change.from, change.to));
        for change in changes.into_iter().rev() {
            if let Some(before) = change.from.checked_sub(1).and_then(|at| self.lines.get_mut(at))
                && !before.ends_with('\n')
            {
                before.push_str(self.newline);
            }
            let lines = change.lines.iter().map(|line| format!("{}{}", line.trim_end(), self.newline));
            self.lines.splice(change.from..change.to, lines.collect::<Vec<_>>());
        }
        self.root = node::parse(&self.text()).map_err(|error| NotEditable { line: error.mark.line })?;
        Ok(())
    }
}

fn line_index(entry: &Entry) -> usize {
    entry.mark.line as usize - 1
}

fn indent(line: &str) -> usize {
    line.chars().take_while(|c| *c == ' ').count()
}

fn is_comment(line: &str) -> bool {
    line.trim_start().starts_with('#')
}

/// The lines of a fact in a list whose dashes stand at this indent.
pub(super) fn item_lines(item: &Item, dash: usize) -> Vec<String> {
    let before = " ".repeat(dash);
    let lines = item.fields.iter().enumerate();
    lines.map(|(index, field)| format!("{before}{} {}", if index == 0 { '-' } else { ' ' }, field.line())).collect()
}

/// What a person wrote in a file: everything but the importer's own facts and the named fields.
pub(super) fn by_hand(root: &Node, is_own: &dyn Fn(&str) -> bool, but: &[&str]) -> String {
    let mut text = String::new();
    for entry in root.entries().iter().filter(|entry| !but.contains(&&*entry.key)) {
        let is_list = matches!(&*entry.key, "claims" | "desks");
        if is_list {
            for item in entry.node.items() {
                if !item.get("id").and_then(Node::scalar).is_some_and(is_own) {
                    let _ = writeln!(text, "{}: {}", entry.key, meaning(item));
                }
            }
        } else {
            let _ = writeln!(text, "{}: {}", entry.key, meaning(&entry.node));
        }
    }
    text
}
