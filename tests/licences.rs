//! The licences that the program shows are those of all that is built into it.

use std::collections::BTreeSet;
use std::process::Command;

use crate::support::bin::Bin;

/// The crates that are in the program, as cargo resolves them without a network.
fn built_in(target: &str) -> BTreeSet<(String, String)> {
    let tree = Command::new(env!("CARGO"))
        .args([
            "tree",
            "--locked",
            "--offline",
            "--edges",
            "normal,no-proc-macro",
            "--prefix",
            "none",
            "--format",
            "{p}",
        ])
        .args(["--target", target])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let text = String::from_utf8(tree.stdout).unwrap();
    let named = text.lines().filter_map(|line| {
        let (name, version) = line.split_once(" v")?;
        Some((name.to_owned(), version.split_whitespace().next()?.to_owned()))
    });
    named.filter(|(name, _)| name != "madoguchi").collect()
}

#[test]
fn every_crate_in_the_program_has_its_licence_there() {
    let run = Bin::new("--licenses").run();
    let shown: BTreeSet<(String, String)> = run
        .fine()
        .lines()
        .filter_map(|line| {
            let (name, rest) = line.strip_prefix("  ")?.split_once(' ')?;
            let version = rest.split_whitespace().next()?;
            version.starts_with(|c: char| c.is_ascii_digit()).then(|| (name.to_owned(), version.to_owned()))
        })
        .collect();
    for target in ["x86_64-unknown-linux-gnu", "x86_64-pc-windows-gnu"] {
        let inside = built_in(target);
        assert!(inside.len() > 120, "{target}: {}", inside.len());
        let untold: Vec<_> = inside.difference(&shown).collect();
        assert!(untold.is_empty(), "run .ci/licences: {target} has {untold:?}");
    }
    let lock = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.lock")).unwrap();
    let is_locked =
        |(name, version): &&(String, String)| lock.contains(&format!("name = \"{name}\"\nversion = \"{version}\"\n"));
    let listed = shown.iter().filter(|(_, version)| version.matches('.').count() == 2);
    let gone: Vec<_> = listed.filter(|one| !is_locked(one)).collect();
    assert!(gone.is_empty(), "run .ci/licences: there are no more {gone:?}");
    for licence in ["Apache License", "Mozilla Public License", "Unicode License", "SIL OPEN FONT LICENSE"] {
        assert!(run.stdout.contains(licence), "{licence}");
    }
}
