//! The catalogue as a sheet.

use super::cell::guarded;
use super::column::Wanted;
use super::kind::{AT, CHECK, Kind, NUMBER};
use super::mark::mark;
use super::row::{Row, rows};
use super::table::table_of_cells;
use crate::catalog::Loaded;
use crate::catalog::node::Node;
use crate::text::clean::Clean;

/// The sheet of a kind, and how many rows it has below its head.
pub fn export(kind: Kind, loaded: &Loaded) -> (Clean, usize) {
    let head: Vec<&str> = kind
        .keys()
        .iter()
        .copied()
        .chain(kind.columns().iter().map(|column| column.name))
        .chain(kind.told().iter().copied())
        .collect();
    let rows = rows(kind, loaded);
    let cells = rows.iter().map(|row| cells(kind, loaded, row));
    (table_of_cells(&head, cells), rows.len())
}

fn cells(kind: Kind, loaded: &Loaded, row: &Row<'_>) -> Vec<String> {
    let said: Vec<Wanted> = kind.columns().iter().map(|column| row.said(column)).collect();
    let mut cells: Vec<String> = row.key.iter().map(|key| guarded(key).into_owned()).collect();
    cells.extend(said.iter().map(Wanted::cell));
    for told in kind.told() {
        cells.push(match *told {
            NUMBER => guarded(number(row)).into_owned(),
            CHECK => mark(kind, &said),
            AT => guarded(&format!("{}:{}", loaded.path(row.entry.file), row.node().mark.line)).into_owned(),
            _ => String::new(),
        });
    }
    cells
}

/// The number that a row of hours is about.
pub(super) fn number<'l>(row: &Row<'l>) -> &'l str {
    row.at_level(1).and_then(|phone| phone.get("number")).and_then(Node::scalar).unwrap_or_default()
}
