//! The table of injected faults in `tests/README.md` names tests that are there.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::Path;

/// The text of every source file below a folder.
fn sources(folder: &Path) -> String {
    let mut text = String::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            text += &sources(&path);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            text += &fs::read_to_string(path).unwrap();
        }
    }
    text
}

#[test]
fn every_fault_has_its_test() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let table = fs::read_to_string(root.join("tests/README.md")).unwrap();
    let code = sources(&root.join("src")) + &sources(&root.join("tests"));
    let rows = table.lines().skip_while(|line| !line.starts_with("|---")).skip(1).filter(|line| line.starts_with('|'));
    let mut faults = BTreeSet::new();
    for row in rows {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").map(str::trim).collect();
        let [fault, tests, outcome] = cells.as_slice() else { panic!("three cells: {row}") };
        assert!(!outcome.is_empty() && faults.insert(*fault), "{row}");
        for test in tests.split(", ") {
            let is_there = code.contains(&format!("fn {}(", test.trim_matches('`')));
            assert!(is_there, "{test} of {fault:?} is nowhere");
        }
    }
    // What a macro prints is kept back where the test passes.
    let count = format!("{} kinds of faults are injected\n", faults.len());
    std::io::stdout().write_all(count.as_bytes()).unwrap();
    assert!(faults.len() >= 60, "{}", faults.len());
}
