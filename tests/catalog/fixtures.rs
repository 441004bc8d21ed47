//! Wrong catalogues, each with the exact findings that it must give. Every folder under `tests/fixtures/wrong` holds only the
//! wrong files, which are laid into a copy of the sound one; `expected.txt` has its findings, and where there are
//! `rendered.ja.txt` and `rendered.en.txt`, the whole text with excerpts. `UPDATE_FIXTURES=1` writes them anew.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use madoguchi::text::lang::Lang;

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

/// Findings about the folder itself are not in any fixture, `hostile.rs` has them; only a setting can be too long.
const ELSEWHERE: &[&str] = &["unreadable", "too-many-files", "too-large", "link-outside", "no-files", "too-long"];

#[test]
fn every_code_of_the_loader_is_in_some_fixture() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/catalog");
    let mut known = BTreeSet::new();
    for file in ["validate.rs", "check.rs", "load.rs", "files.rs"] {
        let text = fs::read_to_string(src.join(file)).unwrap();
        let words = text.split('"').skip(1).step_by(2);
        let is_code = |word: &&str| word.contains('-') && word.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
        known.extend(words.filter(is_code).map(str::to_owned).collect::<Vec<_>>());
    }
    known.retain(|code| text_names_a_finding(&src, code) && !ELSEWHERE.contains(&code.as_str()));
    assert!(known.len() >= 25, "{known:?}");
    let expected: String =
        wrong().iter().map(|folder| fs::read_to_string(folder.join("expected.txt")).unwrap_or_default()).collect();
    let untested: Vec<&String> = known.iter().filter(|code| !expected.contains(&format!("[{code}]"))).collect();
    assert!(untested.is_empty(), "{untested:?}");
}

/// Whether a word is given to one of the functions that make findings.
fn text_names_a_finding(src: &Path, code: &str) -> bool {
    ["validate.rs", "check.rs", "load.rs", "files.rs"].iter().any(|file| {
        let text = fs::read_to_string(src.join(file)).unwrap();
        let makers = ["error(", "warning(", "outside(", "error(loaded, entry, "];
        makers.iter().any(|maker| text.contains(&format!("{maker}\"{code}\"")))
    })
}
