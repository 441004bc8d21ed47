//! The guide for keepers is followed to the letter: its files are written, its commands are run, in its order.

use std::fs;
use std::path::Path;

use super::catalog_diff::{built_in, copy};
use crate::support::bin::{Bin, Run};

/// A block of the guide: a file to write, or commands to run.
enum Step {
    File(String, String),
    Commands(Vec<String>),
}

fn steps(guide: &str) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut lines = guide.lines();
    while let Some(line) = lines.next() {
        let Some(kind) = line.strip_prefix("```") else { continue };
        let body: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        if let Some(path) = kind.strip_prefix("yaml my-catalog/") {
            steps.push(Step::File(format!("my-catalog/{path}"), body.join("\n") + "\n"));
        } else if kind == "sh" {
            steps.push(Step::Commands(body.iter().map(|line| (*line).to_owned()).collect()));
        }
    }
    steps
}

fn run(command: &str, folder: &Path) -> Option<Run> {
    if let Some(args) = command.strip_prefix("madoguchi ") {
        return Some(Bin::new(args).within(folder).run());
    }
    if command.starts_with("minisign ") {
        // The tests of what is published sign without it.
        return None;
    }
    let words: Vec<&str> = command.split_whitespace().collect();
    let ["cp", "-r", from, to] = words.as_slice() else { panic!("the guide says {command:?}") };
    copy(&folder.join(from), &folder.join(to));
    None
}

#[test]
fn the_guide_works_as_it_is_written() {
    let readme = fs::read_to_string(built_in().join("README.md")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mut done: Vec<(String, Run)> = Vec::new();
    for step in steps(&readme) {
        match step {
            Step::File(path, text) => {
                let path = folder.path().join(path);
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, text).unwrap();
            }
            Step::Commands(commands) => {
                for command in commands {
                    if let Some(run) = run(&command, folder.path()) {
                        let expected = i32::from(command.contains(" diff "));
                        assert_eq!((run.stderr.as_str(), run.code), ("", expected), "{command}\n{}", run.stdout);
                        done.push((command, run));
                    }
                }
            }
        }
    }
    let said = |part: &str| {
        let found: Vec<&str> =
            done.iter().filter(|(command, _)| command.contains(part)).map(|(_, run)| run.stdout.as_str()).collect();
        assert!(!found.is_empty(), "the guide does not run {part}");
        found.concat()
    };
    assert_eq!(said(" check "), "誤り 0件、警告 0件\n".repeat(2));
    let answer = said("answer ");
    assert!(answer.contains("みほん光へ移る") && answer.contains("0120-000-001"), "{answer}");
    assert!(said(" show ").contains("my-catalog/providers/mihon-hikari.yaml:"));
    let tested = said(" test ");
    let counted: Vec<&str> = tested.lines().filter(|line| line.contains("不一致")).collect();
    assert!(!counted.is_empty() && counted.iter().all(|line| line.ends_with("不一致 0件")), "{tested}");
    let diff = said(" diff ");
    assert!(diff.contains("0120-000-002") && diff.contains("尋ねる日 2026-12-01"), "{diff}");
    assert!(diff.contains("tameshi-hikari"), "{diff}");
    assert!(said(" coverage ").contains("みほん光 "));
    let packed = said(" pack ");
    let comment = "-t 'madoguchi-catalogue format=1 edition=";
    assert!(packed.contains(comment) && readme.contains(comment), "{packed}");
}
