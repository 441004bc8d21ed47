//! Wrong catalogues, each with the exact findings that it must give. Every folder under `tests/fixtures/wrong` holds only the
//! wrong files, which are laid into a copy of the sound one; `expected.txt` has its findings, and where there are
//! `rendered.ja.txt` and `rendered.en.txt`, the whole text with excerpts. `UPDATE_FIXTURES=1` writes them anew.

use std::fs;
use std::path::{Path, PathBuf};

use madoguchi::front::catalog::Code;
use madoguchi::front::text::lang::Lang;

use super::folder::{Folder, fixtures, messages};

fn wrong() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> =
        fs::read_dir(fixtures().join("wrong")).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    folders
}

fn compare(file: &Path, found: &str, problems: &mut Vec<String>) {
    if std::env::var_os("UPDATE_FIXTURES").is_some() {
        fs::write(file, found).unwrap();
    }
    let expected = fs::read_to_string(file).unwrap_or_default();
    if expected != found {
        problems.push(format!("{}\n--- expected\n{expected}--- found\n{found}\n", file.display()));
    }
}

#[test]
fn the_sound_catalogue_has_no_findings() {
    let base = Folder::base();
    let loaded = base.read();
    assert_eq!(base.found(&loaded), Vec::<String>::new());
    assert!(loaded.into_catalog().is_ok());
}

#[test]
fn each_wrong_catalogue_gives_exactly_its_findings() {
    let folders = wrong();
    assert!(folders.len() >= 40, "{}", folders.len());
    let mut problems = Vec::new();
    for fixture in folders {
        let folder = Folder::base();
        for file in ["expected.txt", "rendered.ja.txt", "rendered.en.txt"] {
            assert!(!folder.path().join(file).exists());
        }
        folder.copy(&fixture);
        let loaded = folder.read();
        compare(&fixture.join("expected.txt"), &folder.relative(&messages(&loaded, Lang::En)), &mut problems);
        for (name, lang) in [("rendered.ja.txt", Lang::Ja), ("rendered.en.txt", Lang::En)] {
            if fixture.join(name).exists() {
                let rendered = folder.relative(&loaded.findings.render(lang));
                compare(&fixture.join(name), &rendered, &mut problems);
            }
        }
        let errors = loaded.findings.errors();
        assert_eq!(loaded.into_catalog().is_err(), errors > 0, "{}", fixture.display());
    }
    assert!(problems.is_empty(), "{}", problems.concat());
}

/// Findings about the folder itself are not in any fixture, `hostile.rs` has them; the last two are of settings alone.
const ELSEWHERE: &[Code] = &[
    Code::Unreadable,
    Code::TooManyFiles,
    Code::TooLarge,
    Code::LinkOutside,
    Code::NoFiles,
    Code::TooLong,
    Code::NoFolder,
];

#[test]
fn every_kind_of_finding_is_in_some_fixture() {
    let expected: String =
        wrong().iter().map(|folder| fs::read_to_string(folder.join("expected.txt")).unwrap_or_default()).collect();
    let is_in_one = |code: &Code| expected.contains(&format!("[{code}]"));
    let (elsewhere, here): (Vec<Code>, Vec<Code>) = Code::ALL.iter().partition(|code| ELSEWHERE.contains(code));
    let untested: Vec<Code> = here.into_iter().filter(|code| !is_in_one(code)).collect();
    assert_eq!(untested, []);
    let needless: Vec<Code> = elsewhere.into_iter().filter(is_in_one).collect();
    assert_eq!(needless, []);
}
