//! What the fuzzers have found, and what they begin with, keeps its laws: every file of their corpora, one way in a test.

#[path = "fuzz/laws.rs"]
pub(crate) mod laws;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn corpora() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus")
}

fn names_in(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

fn all_of(target: &str, keeps_its_laws: fn(&[u8])) {
    let folder = corpora().join(target);
    let names = names_in(&folder);
    assert!(names.len() >= 8, "{names:?}");
    for name in names {
        // Shown where a law is broken.
        println!("{target}/{name}");
        keeps_its_laws(&fs::read(folder.join(name)).unwrap());
    }
}

#[test]
fn bundles_keep_their_laws() {
    all_of("bundle", laws::bundle::keeps_its_laws);
}

#[test]
fn lists_keep_their_laws() {
    all_of("import", laws::import::keeps_its_laws);
}

#[cfg(unix)]
#[test]
fn keys_keep_their_laws() {
    all_of("keys", laws::keys::keeps_its_laws);
}

#[test]
fn files_of_a_catalogue_keep_their_laws() {
    all_of("loader", laws::loader::keeps_its_laws);
}

#[test]
fn settings_keep_their_laws() {
    all_of("settings", laws::settings::keeps_its_laws);
}

#[test]
fn tickets_keep_their_laws() {
    all_of("ticket", laws::ticket::keeps_its_laws);
}

#[test]
fn words_keep_their_laws() {
    all_of("words", laws::words::keeps_its_laws);
}

#[test]
fn every_target_has_a_corpus_and_is_replayed_here() {
    let targets = names_in(&corpora().with_file_name("targets"));
    let targets: BTreeSet<String> = targets.iter().map(|name| name.trim_end_matches(".rs").to_owned()).collect();
    assert_eq!(names_in(&corpora()), targets);
    let here = include_str!("fuzz.rs");
    for target in &targets {
        assert!(here.contains(&format!("all_of(\"{target}\", laws::{target}::")), "{target} is not replayed");
        assert!(include_str!("../.ci/fuzz").contains(target), ".ci/fuzz leaves {target} out");
    }
}
