//! The import of saved pages: pages of full size with what real pages have in them, and folders that people wrote in.

mod by_hand;
mod command;
mod hostile;
pub(crate) mod pages;
mod refused;
mod whole_lists;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use madoguchi::front::catalog::{Severity, read_folders};
use madoguchi::front::domain::period::DayRange;
use madoguchi::front::domain::terms::Area;
use madoguchi::front::lists::{self, Problems, Report, Request};
use madoguchi::front::text::lang::Lang;

/// A folder for pages and a catalogue laid over the built-in one.
pub(crate) struct Place {
    root: tempfile::TempDir,
}

impl Place {
    pub(crate) fn new() -> Self {
        Self { root: tempfile::tempdir().expect("a temporary folder") }
    }

    pub(crate) fn overlay(&self) -> PathBuf {
        self.root.path().join("shop")
    }

    pub(crate) fn write(&self, path: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let place = self.root.path().join(path);
        fs::create_dir_all(place.parent().expect("a file stands in a folder")).expect("a new folder");
        fs::write(&place, bytes).expect("a new file");
        place
    }

    pub(crate) fn provider(&self, id: &str) -> String {
        let path = self.overlay().join(format!("providers/{id}.yaml"));
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    pub(crate) fn import_page(&self, area: Area, page: &Path, details: Option<&Path>) -> Result<Report, Problems> {
        lists::import(&Request {
            area,
            page: page.to_owned(),
            details: details.map(Path::to_owned),
            into: self.overlay(),
            seen: DayRange::parse("2026-11-20").map(DayRange::first),
        })
    }

    pub(crate) fn import(&self, area: Area, page: &str) -> Result<Report, Problems> {
        let page = self.write("list.html", page);
        self.import_page(area, &page, None)
    }

    /// Every file of the catalogue with its bytes.
    pub(crate) fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut files = BTreeMap::new();
        let mut folders = vec![self.overlay()];
        while let Some(folder) = folders.pop() {
            let Ok(entries) = fs::read_dir(&folder) else { continue };
            for path in entries.map(|entry| entry.expect("a readable folder").path()) {
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let bytes = fs::read(&path).expect("a readable file");
                    files.insert(path, bytes);
                }
            }
        }
        files
    }

    /// The catalogue is right, and these are the codes of its warnings.
    pub(crate) fn checked(&self) -> Vec<&'static str> {
        let loaded = read_folders(&[self.overlay()]);
        assert_eq!(loaded.findings.errors(), 0, "{}", loaded.findings.render(Lang::En));
        let warnings = loaded.findings.all().iter().filter(|finding| finding.severity == Severity::Warning);
        warnings.map(|finding| finding.code.as_str()).collect()
    }
}

/// The codes of problems, in order.
pub(crate) fn codes(result: Result<Report, Problems>) -> Vec<&'static str> {
    result.expect_err("it has to be refused").iter().map(|problem| problem.code).collect()
}
