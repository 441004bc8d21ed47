//! The house as ARCHITECTURE.md draws it: which room may import which, which crates each may know, and no circles.

mod circles;
mod imports;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use self::circles::circles;
use self::imports::{Imports, sources};

/// Crates, and the rooms that know them: every dependency has its row, and every room in a row uses it.
const CRATES: &[(&str, &[&str])] = &[
    ("ratatui", &["text", "ui"]),
    ("crossterm", &["ui"]),
    ("serde", &["bundle", "catalog", "cli", "domain", "search", "stats"]),
    ("granit_parser", &["catalog"]),
    ("postcard", &["catalog", "search"]),
    ("sha2", &["catalog", "domain", "lists", "search", "sheets", "supply"]),
    ("clap", &["cli"]),
    ("clap_complete", &["cli"]),
    ("clap_mangen", &["cli"]),
    ("schemars", &["cli"]),
    ("serde_json", &["bundle", "catalog", "cli", "lists", "sheets", "stats"]),
    ("jiff", &["bundle", "catalog", "clock", "domain", "keeper"]),
    // Held at the version with which ratatui measures.
    ("unicode_width", &[]),
    ("unicode_segmentation", &["session", "text", "ui"]),
    ("unicode_normalization", &["catalog", "lists", "stats", "text"]),
    ("unicode_linebreak", &["text"]),
    ("memchr", &["catalog", "lists", "search"]),
    ("nucleo_matcher", &["search"]),
    ("etcetera", &["settings"]),
    ("strsim", &["search"]),
    ("krilla", &["handout"]),
    ("ttf_parser", &["handout"]),
    ("maud", &["handout"]),
    ("subsetter", &["handout"]),
    ("write_fonts", &["handout"]),
    ("base64", &["handout"]),
    ("fast_qr", &["qr"]),
    ("rustc_hash", &["search"]),
    ("fst", &["search"]),
    ("scraper", &["lists"]),
    ("html5ever", &["lists"]),
    ("encoding_rs", &["lists"]),
    ("csv", &["lists", "sheets"]),
    ("tempfile", &["cli", "errand", "files", "supply"]),
    ("tar", &["bundle"]),
    ("flate2", &["bundle"]),
    ("minisign_verify", &["bundle"]),
    ("signal_hook", &["ui"]),
    ("nix", &["files", "ui"]),
];

type Edges = BTreeSet<(String, String)>;

/// `src/ui/panel.rs` and `src/ui.rs` are both of the room `ui`.
fn room(file: &str) -> &str {
    let inside = file.strip_prefix("src/").unwrap();
    inside.split(['/', '.']).next().unwrap()
}

/// The lines of the picture from above to below: a room, and the rooms to which its arrow leads.
fn picture() -> Vec<(String, BTreeSet<String>)> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("ARCHITECTURE.md")).unwrap();
    let after = text.split_once("```text\n").expect("ARCHITECTURE.md draws the house").1;
    let drawn = after.split("```").next().unwrap();
    let line = |line: &str| {
        let (room, to) = line.split_once('→').unwrap_or((line, ""));
        (room.trim().to_owned(), to.split_whitespace().map(str::to_owned).collect())
    };
    drawn.lines().filter(|line| !line.trim().is_empty()).map(line).collect()
}

/// The names under which the manifest's dependencies are used, those of tests left out.
fn dependencies() -> Vec<String> {
    let manifest = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).unwrap();
    let mut names = Vec::new();
    let mut section = String::new();
    for line in manifest.lines().map(str::trim) {
        if line.starts_with('[') {
            line.clone_into(&mut section);
        } else if let Some((name, _)) = line.split_once('=')
            && (section == "[dependencies]" || section.ends_with(".dependencies]"))
            && !line.starts_with('#')
        {
            names.push(name.trim().replace('-', "_"));
        }
    }
    assert!(names.len() > 20, "only {names:?}");
    names
}

fn imports() -> Imports {
    imports::read(&sources(), &dependencies())
}

/// The imports between rooms, each with the files of one example. What stands in `lib.rs` only opens the rooms.
fn between_rooms(imports: &Imports) -> BTreeMap<(String, String), String> {
    let edges = imports.inside.iter().filter(|(from, _)| room(from) != "lib" && room(from) != "main");
    let named = edges.map(|(from, to)| ((room(from).to_owned(), room(to).to_owned()), format!("{from} imports {to}")));
    named.filter(|((from, to), _)| from != to).collect()
}

fn assert_none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_house_is_the_one_that_is_drawn() {
    let picture = picture();
    let rooms: Vec<&str> = picture.iter().map(|(room, _)| room.as_str()).collect();
    let imports = imports();
    let mut wrong = Vec::new();
    for file in &imports.files {
        if room(file) != "lib" && !rooms.contains(&room(file)) {
            wrong.push(format!("{file} is of no room that is drawn"));
        }
    }
    let used = between_rooms(&imports);
    for ((from, to), example) in &used {
        if !picture.iter().any(|(room, arrow)| room == from && arrow.contains(to)) {
            wrong.push(format!("{from} → {to} is not drawn: {example}"));
        }
    }
    for (at, (from, arrow)) in picture.iter().enumerate() {
        for to in arrow {
            match rooms.iter().position(|room| room == to) {
                None => wrong.push(format!("{from} → {to}: no such room is drawn")),
                Some(below) if below <= at => wrong.push(format!("{from} → {to} does not lead down")),
                Some(_) if from != "main" && !used.contains_key(&(from.clone(), to.clone())) => {
                    wrong.push(format!("{from} → {to} is drawn, and nothing imports it"));
                }
                Some(_) => {}
            }
        }
        if !imports.files.iter().any(|file| room(file) == from) {
            wrong.push(format!("{from} is drawn and has no file"));
        }
    }
    assert_none(&wrong);
}

#[test]
fn crates_stay_in_their_rooms() {
    let dependencies = dependencies();
    let used: Edges = imports().outside.into_iter().map(|(file, to)| (room(&file).to_owned(), to)).collect();
    let rooms = |name: &str| CRATES.iter().find(|(row, _)| *row == name).map(|(_, rooms)| *rooms);
    let mut wrong = Vec::new();
    for name in &dependencies {
        if rooms(name).is_none() {
            wrong.push(format!("{name} has no row"));
        }
    }
    for (from, name) in &used {
        if rooms(name).is_some_and(|rooms| !rooms.contains(&from.as_str())) {
            wrong.push(format!("{from} uses {name}"));
        }
    }
    for (name, rooms) in CRATES {
        if !dependencies.iter().any(|one| one == name) {
            wrong.push(format!("{name} is no dependency"));
        }
        for room in *rooms {
            if !used.contains(&((*room).to_owned(), (*name).to_owned())) {
                wrong.push(format!("{room} does not use {name}"));
            }
        }
    }
    assert_none(&wrong);
}

#[test]
fn nothing_imports_itself_in_a_circle() {
    let imports = imports();
    let wrong: Vec<String> = circles(&imports.inside).iter().map(|circle| circle.join(" ")).collect();
    assert_none(&wrong);
}

#[test]
fn japanese_stands_only_with_its_english() {
    // Sentences live in `words` and in the catalogue; elsewhere Japanese is for comments and tests.
    let is_japanese = |c: char| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}');
    let mut wrong = Vec::new();
    for (file, text) in sources() {
        if ["src/text/", "src/words"].iter().any(|room| file.starts_with(room)) || file.ends_with("/tests.rs") {
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
