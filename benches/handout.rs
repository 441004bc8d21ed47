//! How long a page takes, from a cold start of the program to the file on disk, beside a bare start.
//!
//! `cargo bench --bench handout`

use std::process::{Command, Stdio};

fn main() {
    divan::main();
}

/// An ordinary consultation.
const CONSULTED: &str = "handout --area east --move transfer --provider plala-hikari --services access-next,phone-basic,tv-fletstv,sec-virusclear,sup-remote --payment invoice --today 2026-11-22 --force";

fn start(args: &[&str]) {
    let status = Command::new(env!("CARGO_BIN_EXE_madoguchi")).args(args).stdout(Stdio::null()).status();
    assert!(status.is_ok_and(|status| status.success()), "{args:?}");
}

/// Loads the catalogue and prints the edition.
#[divan::bench]
fn bare_start() {
    start(&["--version"]);
}

/// From nothing to a file.
#[divan::bench(args = ["pdf", "html", "txt"])]
fn page(bencher: divan::Bencher<'_, '_>, ending: &str) {
    let folder = std::env::temp_dir().join(format!("madoguchi-bench-{}", std::process::id()));
    let made = std::fs::create_dir_all(&folder);
    assert!(made.is_ok(), "{made:?}");
    let file = folder.join(format!("page.{ending}")).display().to_string();
    let args: Vec<&str> = CONSULTED.split(' ').chain(["--output", &file]).collect();
    bencher.bench(|| start(&args));
}
