//! Imports point one way: what a part of the program may use is written down here, and everything else is an error.

use std::fs;
use std::path::Path;

/// Each part, and the parts that it may import.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("clock", &[]),
    ("keys", &["text"]),
    ("domain", &["text"]),
    ("say", &["domain", "text"]),
    ("catalog", &["clock", "domain", "text"]),
    ("session", &["say", "domain", "keys", "text"]),
    // Settings are a file of the catalogue's kind: read, placed and reported with its tree, shapes and findings.
    ("settings", &["catalog", "domain", "text"]),
    ("plain", &["session", "say", "domain", "keys", "text"]),
    ("handout", &["say", "domain", "text"]),
    ("ui", &["session", "say", "domain", "keys", "text"]),
    ("cli", &["ui", "handout", "plain", "settings", "catalog", "session", "say", "domain", "keys", "text", "clock"]),
];

/// Crates that only some parts may know.
const ONLY_IN: &[(&str, &[&str])] = &[
    ("ratatui", &["ui", "text"]),
    ("crossterm", &["ui"]),
    ("signal_hook", &["ui"]),
    ("serde_yaml", &["catalog"]),
    ("etcetera", &["settings"]),
    ("krilla", &["handout"]),
    ("ttf_parser", &["handout"]),
    ("fast_qr", &["handout"]),
    ("maud", &["handout"]),
    ("subsetter", &["handout"]),
    ("write_fonts", &["handout"]),
    ("base64", &["handout"]),
    ("tempfile", &["handout", "catalog", "cli"]),
    ("clap", &["cli"]),
    ("serde_json", &["cli", "catalog"]),
];

fn sources(folder: &Path, files: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let shown = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap().to_string_lossy().replace('\\', "/");
            files.push((shown, fs::read_to_string(&path).unwrap()));
        }
    }
}

fn all_sources() -> Vec<(String, String)> {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    assert!(files.len() > 30, "only {} files found", files.len());
    files
}

/// `src/ui/panel.rs` and `src/ui.rs` are both of `ui`.
fn part(file: &str) -> &str {
    let inside = file.strip_prefix("src/").unwrap();
    inside.split(['/', '.']).next().unwrap()
}

/// The first names after `crate::` in code, tests of the file included, comments left out.
fn crate_paths(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.trim_start().starts_with("//")).flat_map(|line| {
        line.split("crate::").skip(1).map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap())
    })
}

#[test]
fn imports_point_one_way() {
    let mut wrong = Vec::new();
    for (file, text) in all_sources() {
        let from = part(&file);
        if matches!(from, "main" | "lib") || file.ends_with("/tests.rs") {
            continue;
        }
        let (_, allowed) = MAY_IMPORT.iter().find(|(name, _)| *name == from).unwrap_or_else(|| {
            panic!("{file} is of no part that this test knows: write down what `{from}` may import")
        });
        for to in crate_paths(&text) {
            let known = MAY_IMPORT.iter().any(|(name, _)| *name == to);
            if known && to != from && !allowed.contains(&to) {
                wrong.push(format!("{file} imports crate::{to}"));
            }
        }
        for (name, parts) in ONLY_IN {
            let used = text.lines().any(|line| {
                !line.trim_start().starts_with("//")
                    && (line.contains(&format!("{name}::")) || line.contains(&format!("use {name};")))
            });
            if used && !parts.contains(&from) {
                wrong.push(format!("{file} uses {name}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn japanese_stands_only_with_its_english() {
    // Sentences live in `text::words` and in the catalogue; elsewhere Japanese is for comments and tests.
    let is_japanese = |c: char| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}');
    let mut wrong = Vec::new();
    for (file, text) in all_sources() {
        if file.starts_with("src/text/") || file.ends_with("/tests.rs") {
            continue;
        }
        let code = text.split("#[cfg(test)]").next().unwrap();
        for (number, line) in code.lines().enumerate() {
            let line = line.split("//").next().unwrap();
            if line.chars().any(is_japanese) {
                wrong.push(format!("{file}:{}: {line}", number + 1));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
