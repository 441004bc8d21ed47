//! The manual: a page for every command in both languages, with examples that do what they say and every variable that is read.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::catalog_diff::built_in;
use crate::support::bin::Bin;

fn pages(under: &str) -> Vec<(String, String)> {
    let folder = tempfile::tempdir().unwrap();
    let run = Bin::new("man --into").arg(folder.path()).run();
    let listed = run.fine().lines().map(PathBuf::from).collect::<BTreeSet<_>>();
    let mut pages: Vec<(String, String)> = fs::read_dir(folder.path().join(under))
        .unwrap()
        .map(|file| {
            let path = file.unwrap().path();
            assert!(listed.contains(&path), "{}", path.display());
            (path.file_stem().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(&path).unwrap())
        })
        .collect();
    pages.sort();
    assert_eq!(pages.len() * 2, listed.len());
    pages
}

/// What stands under a heading, as `man` would show it, line by line.
fn section<'p>(page: &'p str, heading: &str) -> Vec<&'p str> {
    let heading = format!(".SH {heading}");
    page.lines()
        .skip_while(|line| line.trim_matches('"') != heading)
        .skip(1)
        .take_while(|line| !line.starts_with(".SH"))
        .collect()
}

/// Letters as they are typed.
fn typed(line: &str) -> String {
    line.trim_start_matches("\\fB")
        .trim_end_matches("\\fR")
        .replace("\\-", "-")
        .replace("\\fR", "")
        .replace("\\*(Aq", "'")
}

fn examples(page: &str) -> Vec<String> {
    let lines = section(page, "EXAMPLES");
    lines.into_iter().map(typed).filter(|line| line.starts_with("madoguchi")).collect()
}

#[test]
fn every_command_has_a_page_in_both_languages() {
    let (en, ja) = (pages("man1"), pages("ja/man1"));
    let names = |pages: &[(String, String)]| pages.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&en), names(&ja));
    for command in
        ["madoguchi", "madoguchi-answer", "madoguchi-catalog-check", "madoguchi-config-show", "madoguchi-man"]
    {
        assert!(names(&en).contains(&command.to_owned()), "{command}");
    }
    for (name, page) in &en {
        for heading in ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "ENVIRONMENT", "FILES", "EXIT STATUS", "SEE ALSO"]
        {
            let heading = if heading.contains(' ') { format!("\"{heading}\"") } else { heading.to_owned() };
            assert!(page.contains(&format!("\n.SH {heading}\n")), "{name}: {heading}");
        }
        assert!(page.contains(&format!(".SH NAME\n{} ", name.replace('-', "\\-"))), "{name}");
    }
    for (name, page) in &ja {
        for heading in ["名前", "書式", "説明", "オプション", "環境変数", "ファイル", "終了ステータス", "関連項目"]
        {
            assert!(page.contains(&format!("\n.SH {heading}\n")), "{name}: {heading}");
        }
    }
}

#[test]
fn one_page_is_printed_by_the_words_of_its_command() {
    let page = Bin::new("man catalog check --lang en").run();
    assert!(page.fine().contains("madoguchi\\-catalog\\-check \\- Look for mistakes"), "{}", page.stdout);
    let page = Bin::new("man --lang en").run();
    assert!(page.fine().contains(".SH NAME\nmadoguchi \\- ") && page.stdout.contains(env!("CARGO_PKG_VERSION")));
    let none = Bin::new("man catalog chekc --lang en").run();
    assert_eq!((none.code, none.stderr.lines().count()), (2, 1));
    assert!(none.stderr.contains("catalog chekc"), "{}", none.stderr);
}

#[test]
fn every_example_does_what_it_says() {
    let folder = tempfile::tempdir().unwrap();
    // What the examples call their own: a copy of the catalogue in each place.
    let copy = |from: &Path, to: &Path| {
        for file in walk(from) {
            let into = to.join(file.strip_prefix(from).unwrap());
            fs::create_dir_all(into.parent().unwrap()).unwrap();
            fs::copy(&file, into).unwrap();
        }
    };
    for name in ["my-catalog", "old-catalog", "new-catalog"] {
        copy(&built_in(), &folder.path().join(name));
    }
    copy(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/stats")), &folder.path().join("my-stats"));
    fs::write(folder.path().join("config.yaml"), "area: east\n").unwrap();
    let mut tried = 0;
    for (name, page) in pages("man1") {
        let of = examples(&page);
        // A command that has others below it has its examples there.
        assert_eq!(of.is_empty(), matches!(name.as_str(), "madoguchi-catalog" | "madoguchi-config"), "{name}");
        for line in of {
            let words: Vec<&str> = line.split(' ').skip(1).collect();
            let elsewhere = ["import", "apply", "update", "status", "rollback"];
            if matches!(words.as_slice(), [] | ["--plain"]) || words.iter().any(|word| elsewhere.contains(word)) {
                // The wizard has tests of its own, and so have saved pages, edited sheets and what comes from a company.
                continue;
            }
            let bin = Bin::new("").within(folder.path()).env("MADOGUCHI_CONFIG", folder.path().join("config.yaml"));
            let run = words.iter().fold(bin, Bin::arg).run();
            assert_eq!(run.code, 0, "{line}: {}{}", run.stdout, run.stderr);
            tried += 1;
        }
    }
    assert!(tried > 20, "{tried}");
}

fn walk(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}

#[test]
fn every_variable_that_is_read_is_in_the_manual() {
    let page = &pages("man1")[0].1;
    let told: BTreeSet<String> =
        section(page, "ENVIRONMENT").into_iter().filter(|line| line.starts_with("\\fB")).map(typed).collect();
    // Those of the build, and those by which one part of the program tells another.
    let inner = [
        "MADOGUCHI_COMMIT",
        "MADOGUCHI_BUILT_FOR",
        "MADOGUCHI_BUILT_FROM",
        "MADOGUCHI_COMPLETE",
        "MADOGUCHI_PAGE",
        "MADOGUCHI_PRINTER",
    ];
    let mut found = BTreeSet::new();
    let source = walk(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")));
    for file in source.into_iter().filter(|file| file.extension().is_some_and(|ending| ending == "rs")) {
        let text = fs::read_to_string(&file).unwrap();
        for piece in text.split('"').filter(|piece| piece.starts_with("MADOGUCHI_")) {
            if piece.chars().all(|c| c.is_ascii_uppercase() || c == '_') && !inner.contains(&piece) {
                found.insert(piece.to_owned());
            }
        }
    }
    assert!(found.len() > 10, "{found:?}");
    let untold: Vec<&String> = found.difference(&told).collect();
    assert!(untold.is_empty(), "{untold:?}");
    let ours = told.iter().filter(|name| name.starts_with("MADOGUCHI_"));
    let idle: Vec<&String> = ours.filter(|name| !found.contains(*name)).collect();
    assert!(idle.is_empty(), "nothing reads {idle:?}");
}
