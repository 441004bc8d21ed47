//! The catalogue as sheets: what is exported, what comes back from a spreadsheet, and what is refused.

mod formats;
mod hostile;
mod refused;
mod returned;
mod unchanged;

use std::fs;
use std::path::PathBuf;

use madoguchi::front::catalog::read_folders;
use madoguchi::front::lists::Problems;
use madoguchi::front::sheets::{self, Kind, Report, Request};
use madoguchi::front::text::lang::Lang;

use crate::catalog::folder::Folder;

/// A sheet as cells, as a spreadsheet has it open.
#[derive(Clone)]
pub(crate) struct Cells {
    pub(crate) rows: Vec<Vec<String>>,
}

impl Cells {
    /// The sheet of a kind, of the catalogue in these folders.
    pub(crate) fn of(kind: Kind, folders: &[PathBuf]) -> Self {
        let (text, count) = sheets::export(kind, &read_folders(folders));
        let cells = Self::parse(text.as_str());
        assert_eq!(cells.rows.len(), count + 1);
        cells
    }

    pub(crate) fn parse(text: &str) -> Self {
        let text = text.strip_prefix('\u{feff}').expect("a mark says that it is UTF-8");
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
        let rows = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect());
        Self { rows: rows.collect() }
    }

    pub(crate) fn column(&self, name: &str) -> usize {
        self.rows[0].iter().position(|head| head == name).unwrap_or_else(|| panic!("no column {name}"))
    }

    /// The row whose keys are these.
    pub(crate) fn row(&self, key: &[&str]) -> usize {
        let is = |row: &Vec<String>| row.iter().zip(key).all(|(cell, key)| cell == key);
        self.rows.iter().position(is).unwrap_or_else(|| panic!("no row {key:?}"))
    }

    pub(crate) fn get(&self, key: &[&str], column: &str) -> &str {
        &self.rows[self.row(key)][self.column(column)]
    }

    pub(crate) fn set(&mut self, key: &[&str], column: &str, cell: &str) -> &mut Self {
        let (row, column) = (self.row(key), self.column(column));
        cell.clone_into(&mut self.rows[row][column]);
        self
    }

    /// A row with these cells under these columns.
    pub(crate) fn add(&mut self, cells: &[(&str, &str)]) -> &mut Self {
        let mut row = vec![String::new(); self.rows[0].len()];
        for (column, cell) in cells {
            (*cell).clone_into(&mut row[self.column(column)]);
        }
        self.rows.push(row);
        self
    }

    /// Only these columns, in this order.
    pub(crate) fn only(&mut self, columns: &[&str]) -> &mut Self {
        let places: Vec<usize> = columns.iter().map(|name| self.column(name)).collect();
        for row in &mut self.rows {
            *row = places.iter().map(|place| row[*place].clone()).collect();
        }
        self
    }

    pub(crate) fn csv(&self, separator: u8) -> Vec<u8> {
        let mut writer = csv::WriterBuilder::new().delimiter(separator).flexible(true).from_writer(Vec::new());
        self.rows.iter().for_each(|row| writer.write_record(row).unwrap());
        writer.into_inner().unwrap()
    }
}

/// A catalogue of its own beside its sheets.
pub(crate) struct Office {
    pub(crate) folder: Folder,
    pub(crate) sheets: tempfile::TempDir,
}

impl Office {
    /// With the small sound catalogue.
    pub(crate) fn base() -> Self {
        Self { folder: Folder::base(), sheets: tempfile::tempdir().unwrap() }
    }

    /// With a folder that lies over the built-in catalogue, and is empty.
    pub(crate) fn overlay() -> Self {
        Self { folder: Folder::empty(), sheets: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn export(&self, kind: Kind) -> Cells {
        Cells::of(kind, &[self.folder.path().to_owned()])
    }

    pub(crate) fn put(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.sheets.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    pub(crate) fn apply_files(&self, sheets: &[PathBuf]) -> Result<Report, Problems> {
        sheets::apply(&Request { sheets: sheets.to_vec(), into: self.folder.path().to_owned(), dry: false })
    }

    /// Applies sheets, each under a name of its own: a, b, c.
    pub(crate) fn apply(&self, sheets: &[&Cells]) -> Result<Report, Problems> {
        let named = sheets.iter().zip('a'..).map(|(cells, name)| self.put(&format!("{name}.csv"), cells.csv(b',')));
        self.apply_files(&named.collect::<Vec<_>>())
    }

    /// What the problems are, each with its place in a sheet.
    #[track_caller]
    pub(crate) fn refused(&self, sheets: &[&Cells]) -> Vec<String> {
        let before = self.files();
        let problems = self.apply(sheets).expect_err("it has to be refused");
        assert_eq!(self.files(), before, "nothing may be written");
        let inside = format!("{}/", self.sheets.path().display());
        let told = problems.iter().inspect(|problem| assert!(!problem.message.get(Lang::Ja).is_empty()));
        told.map(|problem| format!("{} {}", problem.place.replace(&inside, ""), problem.code)).collect()
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.folder.path().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Every file with its bytes.
    pub(crate) fn files(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let (mut folders, mut files) = (vec![self.folder.path().to_owned()], Vec::new());
        while let Some(folder) = folders.pop() {
            for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
                if path.is_dir() { folders.push(path) } else { files.push((path.clone(), fs::read(path).unwrap())) }
            }
        }
        files.sort();
        files
    }

    /// The catalogue is right.
    pub(crate) fn is_right(&self) {
        let loaded = self.folder.read();
        assert_eq!(loaded.findings.errors(), 0, "{}", loaded.findings.render(Lang::En));
    }
}

/// A source that was read on this day.
pub(crate) fn source(id: &str) -> [(&str, &str); 5] {
    [("source", id), ("url", "https://example.jp/a"), ("title", "=案内"), ("kind", "operator"), ("seen", "2026/11/25")]
}
