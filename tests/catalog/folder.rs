//! Catalogue folders made for one test.

use std::fs;
use std::path::{Path, PathBuf};

use madoguchi::front::catalog::{Finding, Loaded, read_folders};
use madoguchi::front::text::lang::Lang;
use tempfile::TempDir;

/// The folder with the fixtures.
pub(crate) fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

/// A folder that goes away with the test.
pub(crate) struct Folder {
    dir: TempDir,
}

impl Folder {
    /// An empty one.
    pub(crate) fn empty() -> Self {
        Self { dir: tempfile::tempdir().unwrap() }
    }

    /// One with the small sound catalogue in it.
    pub(crate) fn base() -> Self {
        let folder = Self::empty();
        folder.copy(&fixtures().join("base"));
        folder
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &Path {
        self.dir.path()
    }

    /// Copies a folder's files into it, over those of the same name.
    pub(crate) fn copy(&self, from: &Path) {
        copy(from, self.path());
    }

    /// Writes one file into it.
    pub(crate) fn write(&self, path: &str, text: impl AsRef<[u8]>) -> &Self {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    /// Reads it as a catalogue.
    pub(crate) fn read(&self) -> Loaded {
        read_folders(&[self.path().to_owned()])
    }

    /// A text without the place of the folder itself.
    pub(crate) fn relative(&self, text: &str) -> String {
        text.replace(&format!("{}/", self.path().display()), "").replace(&self.path().display().to_string(), ".")
    }

    /// `code path:line:column` of each finding.
    pub(crate) fn found(&self, loaded: &Loaded) -> Vec<String> {
        loaded.findings.all().iter().map(|finding| self.relative(&summary(finding))).collect()
    }
}

fn summary(finding: &Finding) -> String {
    format!("{} {}", finding.code, finding.place)
}

/// Every finding on one line: place, severity, code and message.
pub(crate) fn messages(loaded: &Loaded, lang: Lang) -> String {
    let first_line = |finding: &Finding| format!("{}\n", finding.render(lang).lines().next().unwrap());
    loaded.findings.all().iter().map(first_line).collect()
}

/// Copies a folder with all that is in it.
pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
