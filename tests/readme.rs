//! The README shows what the program does: its walk is recorded from the program, and its examples are run.

#[cfg(unix)]
mod film;
#[cfg(unix)]
mod walk;

use std::path::Path;

use crate::support::bin::Bin;

fn path(inside: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(inside)
}

/// Blocks of the README that begin with `$ madoguchi`, and what stands below the command.
fn examples(readme: &str) -> Vec<(String, String)> {
    let blocks = readme.split("```").skip(1).step_by(2);
    blocks
        .filter_map(|block| block.strip_prefix("console\n$ madoguchi "))
        .map(|block| {
            let (command, output) = block.split_once('\n').unwrap();
            (command.to_owned(), output.to_owned())
        })
        .collect()
}

#[test]
fn the_examples_print_what_the_readme_shows() {
    let readme = std::fs::read_to_string(path("README.md")).unwrap();
    let examples = examples(&readme);
    assert!(examples.len() >= 2, "{} examples found", examples.len());
    for (command, output) in examples {
        let ran = Bin::new(&command).run();
        let shown: Vec<&str> = output.lines().filter(|line| *line != "...").collect();
        let printed: Vec<&str> = ran.stdout.lines().collect();
        for line in shown {
            assert!(printed.contains(&line), "`{command}` does not print {line:?} but\n{}", ran.stdout);
        }
    }
}

#[test]
fn the_test_command_of_the_readme_is_what_is_run_for_every_change() {
    let readme = std::fs::read_to_string(path("README.md")).unwrap();
    let script = std::fs::read_to_string(path(".ci/run")).unwrap();
    assert!(readme.contains("cargo test --locked"));
    assert!(script.contains("cargo test --locked"));
}
