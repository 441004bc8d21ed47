//! What a sheet wants to be otherwise than the catalogue has it.

use std::collections::HashMap;

use super::cell::has_lost_letters;
use super::column::{Column, Wanted};
use super::export::number;
use super::kind::{Kind, NUMBER};
use super::mark;
use super::path::Step;
use super::row::{Row, rows};
use super::sheet::{Line, Sheet};
use crate::catalog::validate::nearest;
use crate::catalog::{Entry, Loaded};
use crate::lists::Problem;
use crate::words::sheets as say;

/// One value that is to be another.
#[derive(Clone, Debug)]
pub(super) struct Edit<'l> {
    pub(super) entry: &'l Entry,
    /// The desk or entry that it is about, inside the entry.
    pub(super) fact: Vec<Step>,
    /// Where the value stands in the entry.
    pub(super) path: Vec<Step>,
    /// The row and what of it: its key, and the name of the column.
    pub(super) key: String,
    pub(super) column: &'static Column,
    pub(super) was: Wanted,
    /// What is wanted. An item of a list goes as a whole where `path` ends at it.
    pub(super) wanted: Wanted,
    pub(super) place: String,
    row: usize,
}

/// An entry or desk that is not there yet: all that its rows say.
#[derive(Clone, Debug)]
pub(super) struct Fresh<'s> {
    pub(super) kind: Kind,
    pub(super) id: String,
    /// Each with what its cells say, in the order of its columns.
    pub(super) lines: Vec<(Line<'s>, Vec<(&'static Column, Wanted)>)>,
}

/// What is to be done.
#[derive(Debug, Default)]
pub(super) struct Edits<'l, 's> {
    pub(super) changed: Vec<Edit<'l>>,
    pub(super) fresh: Vec<Fresh<'s>>,
    pub(super) problems: Vec<Problem>,
    by_path: HashMap<(&'static str, &'l str, Vec<Step>), usize>,
}

impl<'l, 's> Edits<'l, 's> {
    /// Notes all that a sheet wants.
    pub(super) fn read(&mut self, sheet: &'s Sheet, loaded: &'l Loaded) {
        let rows = rows(sheet.kind, loaded);
        let known: HashMap<&[String], &Row<'l>> = rows.iter().map(|row| (row.key.as_slice(), row)).collect();
        let mut met: HashMap<Vec<String>, usize> = HashMap::new();
        let mut grown: HashMap<Vec<String>, Row<'l>> = HashMap::new();
        for line in sheet.lines() {
            let key = line.key();
            if key.iter().any(String::is_empty) {
                self.refuse(line, "", "no-key", say::no_key());
                continue;
            }
            if let Some(first) = met.insert(key.clone(), line.number) {
                self.refuse(line, "", "double-row", say::double_row(&key.join(" "), first));
                continue;
            }
            if let Some(row) = known.get(key.as_slice()) {
                let before = self.changed.len();
                self.row(sheet, line, row);
                let is_filled = self.changed.iter().skip(before).any(|edit| edit.column.level + 1 == key.len());
                if is_filled && !row.is_there() {
                    grown.insert(key, (*row).clone());
                }
                continue;
            }
            let there = |key: &Vec<String>| known.get(key.as_slice()).copied().filter(|row| row.is_there());
            let before = previous(&key).and_then(|key| grown.get(&key).or_else(|| there(&key)));
            match before.and_then(Row::next) {
                Some(next) => {
                    self.more(sheet, line, &next);
                    grown.insert(key, next);
                }
                None => self.unknown(sheet, line, &key, &rows),
            }
        }
    }

    fn refuse(&mut self, line: Line<'_>, column: &str, code: &'static str, words: crate::text::lang::Words) {
        self.problems.push(Problem::new(code, &line.place(column), words));
    }

    /// A row that the catalogue has.
    fn row(&mut self, sheet: &'s Sheet, line: Line<'s>, row: &Row<'l>) {
        let marks = line.mark().map(|mark| mark::parts(sheet.kind, mark));
        if matches!(marks, Some(None)) {
            self.refuse(line, super::kind::CHECK, "other-mark", say::other_mark());
            return;
        }
        if line.told(NUMBER).is_some_and(|told| super::cell::bare(told) != number(row)) {
            self.refuse(line, NUMBER, "only-told", say::only_told(NUMBER, Kind::Desks.as_str()));
        }
        let last = row.key.len() - 1;
        let mut wants = Vec::new();
        for (at, column) in sheet.columns() {
            let was = row.said(column);
            let cell = line.cell(at);
            if cell == was.cell() {
                continue;
            }
            let read =
                if has_lost_letters(cell, &was.cell()) { Err(say::lost_letters()) } else { column.form.read(cell) };
            let wanted = match read {
                Ok(wanted) => wanted,
                Err(words) => {
                    self.refuse(line, column.name, "cell", words);
                    continue;
                }
            };
            let exported = marks.as_ref().and_then(|parts| parts.as_ref()?.get(at).copied());
            if wanted == was || exported.is_some_and(|exported| mark::of_cell(&wanted) == exported) {
                continue;
            }
            if exported.is_some_and(|exported| mark::of_cell(&was) != exported) {
                self.refuse(line, column.name, "conflict", say::conflict(&was.cell(), &wanted.cell()));
                continue;
            }
            wants.push((column, was, wanted));
        }
        let of_part = |column: &Column| last > 0 && column.level == last;
        let parts: Vec<_> = sheet.kind.columns().iter().filter(|column| of_part(column)).collect();
        let goes = |column: &&Column| {
            let wanted = wants.iter().find(|(other, ..)| other.name == column.name).map(|(.., wanted)| wanted);
            wanted.map_or_else(|| row.said(column) == Wanted::Nothing, |wanted| *wanted == Wanted::Nothing)
        };
        let all_go = !parts.is_empty() && parts.iter().all(goes) && wants.iter().any(|(column, ..)| of_part(column));
        for (column, was, wanted) in wants {
            if wanted == Wanted::Nothing && column.use_of.is_needed() && !(all_go && of_part(column)) {
                self.refuse(line, column.name, "needed", say::needed());
                continue;
            }
            let mut path = row.path(column);
            if all_go && of_part(column) {
                path.truncate(path.len() - column.path.len());
            }
            self.push(line, row, column, path, (was, wanted));
        }
    }

    /// A number or a time more, behind those that are there. What is said of the desk itself may be left out in its row.
    fn more(&mut self, sheet: &'s Sheet, line: Line<'s>, row: &Row<'l>) {
        for (at, column) in sheet.columns() {
            match column.form.read(line.cell(at)) {
                Err(words) => self.refuse(line, column.name, "cell", words),
                Ok(Wanted::Nothing) => {}
                Ok(wanted) => {
                    let was = row.said(column);
                    if was != wanted {
                        self.push(line, row, column, row.path(column), (was, wanted));
                    }
                }
            }
        }
    }

    fn push(
        &mut self,
        line: Line<'_>,
        row: &Row<'l>,
        column: &'static Column,
        path: Vec<Step>,
        (was, wanted): (Wanted, Wanted),
    ) {
        let name = (row.entry.list, row.entry.id.as_str(), path.clone());
        if let Some(other) = self.by_path.get(&name).and_then(|at| self.changed.get(*at)) {
            if other.wanted != wanted {
                let words = say::two_answers(other.row, &other.wanted.cell());
                self.refuse(line, column.name, "two-answers", words);
            }
            return;
        }
        self.by_path.insert(name, self.changed.len());
        let (place, key, fact) = (line.place(column.name), row.key.join(" "), row.fact().to_vec());
        self.changed.push(Edit { entry: row.entry, fact, path, key, column, was, wanted, place, row: line.number });
    }

    /// A row that the catalogue does not have.
    fn unknown(&mut self, sheet: &'s Sheet, line: Line<'s>, key: &[String], rows: &[Row<'l>]) {
        let [id, rest @ ..] = key else { return };
        let ids = || rows.iter().filter_map(|row| row.key.first().map(String::as_str));
        if ids().any(|known| known == id) {
            self.refuse(line, "", "no-such-part", say::no_such_part(id, count(rows, id)));
            return;
        }
        let is_next = |fresh: &&mut Fresh<'_>| fresh.kind == sheet.kind && fresh.id == *id;
        let mut cells = Vec::new();
        for (at, column) in sheet.columns() {
            match column.form.read(line.cell(at)) {
                Ok(wanted) => cells.push((column, wanted)),
                Err(words) => self.refuse(line, column.name, "cell", words),
            }
        }
        let number = rest.first().map_or(Some(1), |number| number.parse().ok());
        // A mark means that the row was exported: its id was edited, and nobody knows what was meant.
        let is_own = sheet.kind != Kind::Hours && line.mark().is_none();
        match self.fresh.iter_mut().find(is_next) {
            Some(fresh) if number == Some(fresh.lines.len() + 1) => fresh.lines.push((line, cells)),
            None if number == Some(1) && is_own => {
                self.fresh.push(Fresh { kind: sheet.kind, id: id.clone(), lines: vec![(line, cells)] });
            }
            Some(fresh) => {
                let words = say::no_such_part(id, fresh.lines.len());
                self.refuse(line, "", "no-such-part", words);
            }
            None => self.refuse(line, "", "unknown-row", say::unknown_row(id, nearest(id, ids()))),
        }
    }
}

fn count(rows: &[Row<'_>], id: &str) -> usize {
    rows.iter().filter(|row| row.key.first().is_some_and(|known| known == id)).count()
}

/// The key of the row before, where the last part of a key counts from 1.
fn previous(key: &[String]) -> Option<Vec<String>> {
    let (number, front) = key.split_last().filter(|(_, front)| !front.is_empty())?;
    let before = number.parse::<usize>().ok()?.checked_sub(1).filter(|before| *before > 0)?;
    Some(front.iter().cloned().chain([before.to_string()]).collect())
}
