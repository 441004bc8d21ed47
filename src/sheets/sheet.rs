//! A sheet as it comes back: which kind it is, and what stands in its rows.

use std::path::Path;

use super::column::Column;
use super::kind::{CHECK, Kind};
use super::table::{self, MOST_COLUMNS, MOST_ROWS, NoTable};
use crate::catalog::validate::nearest;
use crate::lists::{Problem, Problems, read_text};
use crate::words::{import, sheets as say};

/// What a column of a file is.
#[derive(Clone, Copy, Debug)]
enum Head {
    Key(usize),
    Column(usize),
    Told(&'static str),
    /// It has no name and nothing in it.
    Blank,
}

/// A sheet.
#[derive(Debug)]
pub(super) struct Sheet {
    pub(super) kind: Kind,
    /// The file as people see it.
    pub(super) shown: String,
    head: Vec<Head>,
    rows: Vec<(usize, Vec<String>)>,
}

/// A row of a sheet.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'s> {
    sheet: &'s Sheet,
    /// As the spreadsheet counts it.
    pub(super) number: usize,
    cells: &'s [String],
}

impl Sheet {
    /// Reads a sheet, whoever has saved it.
    pub(super) fn read(path: &Path) -> Result<Self, Problems> {
        let shown = path.display().to_string();
        let text = read_text(path).map_err(|problem| vec![problem])?;
        Self::of(&shown, &text)
    }

    fn of(shown: &str, text: &str) -> Result<Self, Problems> {
        let refused = |code, words| vec![Problem::new(code, shown, words)];
        let table = table::read(text).map_err(|why| match why {
            NoTable::Empty => refused("empty-sheet", say::empty()),
            NoTable::Rows => refused("too-large", import::too_many_rows(MOST_ROWS)),
            NoTable::Columns => refused("too-large", import::too_many_columns(MOST_COLUMNS)),
            NoTable::Other(reason) => refused("not-csv", say::no_table(&reason)),
        })?;
        let has = |key: &str| table.head.iter().any(|name| name == key);
        // The sheet of hours has the keys of that of desks, and one more.
        let fits = Kind::ALL.into_iter().filter(|kind| kind.keys().iter().all(|key| has(key)));
        let Some(kind) = fits.max_by_key(|kind| kind.keys().len()) else {
            let all: Vec<String> = Kind::ALL.iter().map(|kind| kind.keys().join("+")).collect();
            return Err(refused("no-sheet", say::no_sheet(&all.join(", "))));
        };
        let head = head(kind, shown, &table)?;
        Ok(Self { kind, shown: shown.to_owned(), head, rows: table.rows })
    }

    /// Its rows.
    pub(super) fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        self.rows.iter().map(|(number, cells)| Line { sheet: self, number: *number, cells })
    }

    /// The columns that it has of those that can be edited, with their places among all of them.
    pub(super) fn columns(&self) -> impl Iterator<Item = (usize, &'static Column)> {
        let columns = self.kind.columns();
        self.head
            .iter()
            .filter_map(|head| if let Head::Column(at) = head { Some((*at, columns.get(*at)?)) } else { None })
    }
}

fn head(kind: Kind, shown: &str, table: &table::Table) -> Result<Vec<Head>, Problems> {
    let mut problems = Vec::new();
    let mut head = Vec::new();
    for (at, name) in table.head.iter().enumerate() {
        let key = kind.keys().iter().position(|key| key == name).map(Head::Key);
        let column = || kind.columns().iter().position(|column| column.name == name).map(Head::Column);
        let told = || kind.told().iter().find(|told| *told == name).map(|told| Head::Told(told));
        let blank = || {
            let is_empty = |(_, row): &(usize, Vec<String>)| row.get(at).is_none_or(|cell| cell.trim().is_empty());
            (name.is_empty() && table.rows.iter().all(is_empty)).then_some(Head::Blank)
        };
        if !name.is_empty() && table.head.iter().take(at).any(|other| other == name) {
            problems.push(Problem::new("double-column", shown, say::double_column(name)));
        }
        if let Some(found) = key.or_else(column).or_else(told).or_else(blank) {
            head.push(found);
        } else {
            let known = kind.columns().iter().map(|column| column.name).chain(kind.told().iter().copied());
            problems.push(Problem::new("unknown-column", shown, say::unknown_column(name, nearest(name, known))));
        }
    }
    if problems.is_empty() { Ok(head) } else { Err(problems) }
}

impl<'s> Line<'s> {
    fn under(self, is: impl Fn(&Head) -> bool) -> Option<&'s str> {
        let at = self.sheet.head.iter().position(is)?;
        Some(self.cells.get(at).map(String::as_str).unwrap_or_default())
    }

    /// Which row of the catalogue it is.
    pub(super) fn key(self) -> Vec<String> {
        let key = |wanted: usize| self.under(|head| matches!(head, Head::Key(at) if *at == wanted)).unwrap_or_default();
        (0..self.sheet.kind.keys().len()).map(|at| super::cell::bare(key(at)).trim().to_owned()).collect()
    }

    /// What stands under a column, by its place among all columns of the kind.
    pub(super) fn cell(self, column: usize) -> &'s str {
        self.under(|head| matches!(head, Head::Column(at) if *at == column)).unwrap_or_default()
    }

    /// What stands under a column that only tells.
    pub(super) fn told(self, name: &str) -> Option<&'s str> {
        self.under(|head| matches!(head, Head::Told(told) if *told == name)).filter(|cell| !cell.trim().is_empty())
    }

    /// The mark of the export.
    pub(super) fn mark(self) -> Option<&'s str> {
        self.told(CHECK)
    }

    /// A place in it, for people.
    pub(super) fn place(self, column: &str) -> String {
        say::place(&self.sheet.shown, self.number, column)
    }
}
