//! The rows of a sheet: which entries and parts of entries of the catalogue they are.

use super::column::{Column, Wanted};
use super::kind::Kind;
use super::path::{Step, find};
use crate::catalog::node::Node;
use crate::catalog::{Entry, Loaded};

/// A row.
#[derive(Clone, Debug)]
pub(super) struct Row<'l> {
    /// What its key columns have: the id, and which number and which of its times it is, counted from 1.
    pub(super) key: Vec<String>,
    /// The entry that it is, or is in.
    pub(super) entry: &'l Entry,
    /// The ways in the entry to what the row is about: the entry or desk, its number, a row of hours. The last ones may lead nowhere yet.
    levels: Vec<Vec<Step>>,
}

impl<'l> Row<'l> {
    /// The way to the value of a column.
    pub(super) fn path(&self, column: &Column) -> Vec<Step> {
        let level = self.levels.get(column.level).map(Vec::as_slice).unwrap_or_default();
        level.iter().copied().chain(column.path.iter().copied().map(Step::Key)).collect()
    }

    /// What a column says.
    pub(super) fn said(&self, column: &Column) -> Wanted {
        column.form.said(find(&self.entry.node, &self.path(column)))
    }

    /// The node of what the row is about, as far as it is there.
    pub(super) fn node(&self) -> &'l Node {
        let found = self.levels.iter().rev().find_map(|path| find(&self.entry.node, path));
        found.unwrap_or(&self.entry.node)
    }

    /// The node of one of its levels.
    pub(super) fn at_level(&self, level: usize) -> Option<&'l Node> {
        find(&self.entry.node, self.levels.get(level)?)
    }

    /// The way to the desk or entry that the row is in, and with it to its sources.
    pub(super) fn fact(&self) -> &[Step] {
        self.levels.first().map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether what it is about is there.
    pub(super) fn is_there(&self) -> bool {
        self.levels.last().is_some_and(|path| find(&self.entry.node, path).is_some())
    }

    /// The next one of the same list.
    pub(super) fn next(&self) -> Option<Self> {
        let mut next = self.clone();
        let Some(Step::At(at)) = next.levels.last_mut()?.last_mut() else { return None };
        *at += 1;
        *next.key.last_mut()? = (*at + 1).to_string();
        Some(next)
    }
}

/// The rows of a sheet, in the order of the catalogue.
pub(super) fn rows(kind: Kind, loaded: &Loaded) -> Vec<Row<'_>> {
    match kind.list() {
        Some(list) => loaded
            .list(list)
            .map(|entry| Row { key: vec![entry.id.clone()], entry, levels: vec![Vec::new()] })
            .collect(),
        None => ["parties", "providers"]
            .into_iter()
            .flat_map(|list| loaded.list(list))
            .flat_map(|entry| of_desks(kind, entry))
            .collect(),
    }
}

fn of_desks(kind: Kind, entry: &Entry) -> Vec<Row<'_>> {
    let mut rows = Vec::new();
    for (at, desk) in items(&entry.node, "desks").iter().enumerate() {
        let id = desk.get("id").and_then(Node::scalar).unwrap_or_default();
        let way = vec![Step::Key("desks"), Step::At(at)];
        let phones = items(desk, "phones");
        // A desk without a number has a row where one can be filled in.
        let count = if kind == Kind::Desks { phones.len().max(1) } else { phones.len() };
        for number in 0..count {
            let phone = longer(&way, "phones", number);
            let key = vec![id.to_owned(), (number + 1).to_string()];
            if kind == Kind::Desks {
                rows.push(Row { key, entry, levels: vec![way.clone(), phone] });
                continue;
            }
            let times =
                phones.get(number).and_then(|phone| phone.get("hours")).map_or(0, |hours| items(hours, "open").len());
            for row in 0..times.max(1) {
                let mut open = phone.clone();
                open.push(Step::Key("hours"));
                let key = key.iter().cloned().chain([(row + 1).to_string()]).collect();
                rows.push(Row { key, entry, levels: vec![way.clone(), phone.clone(), longer(&open, "open", row)] });
            }
        }
    }
    rows
}

fn longer(way: &[Step], key: &'static str, at: usize) -> Vec<Step> {
    way.iter().copied().chain([Step::Key(key), Step::At(at)]).collect()
}

fn items<'n>(node: &'n Node, key: &str) -> &'n [Node] {
    node.get(key).map(Node::items).unwrap_or_default()
}
