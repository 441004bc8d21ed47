//! The question whether a file may be replaced, asked by a command at a terminal.

use std::fs;
use std::path::Path;

use crate::support::pty::Pty;

const ANSWER: &[&str] = &["answer", "--area", "east", "--move", "transfer", "--provider", "docomo-hikari"];
const PAGE: &[&str] = &["handout", "--area", "east", "--move", "transfer", "--provider", "docomo-hikari"];
const QUESTION: &str = "置き換えますか? [y/N]";

/// A command that finds the older file, and has asked.
fn asked(command: &[&str], file: &Path) -> Pty {
    fs::write(file, "older").unwrap();
    let file = file.to_str().unwrap();
    let arguments = [command, &["--services", "access-next", "--today", "2026-11-22", "--output", file]].concat();
    let pty = Pty::spawn(&arguments, &[], 200, 24);
    pty.wait_for_text(QUESTION);
    pty
}

#[test]
fn a_yes_replaces_the_file() {
    let folder = tempfile::tempdir().unwrap();
    for (command, yes, begins) in
        [(PAGE, "y\r", "ドコモ光へ"), (PAGE, "はい\r", "ドコモ光へ"), (ANSWER, "ｙｅｓ\r", "東日本")]
    {
        let file = folder.path().join("page.txt");
        let mut pty = asked(command, &file);
        pty.send(yes);
        assert_eq!(pty.exit_status().exit_code(), 0, "{yes}");
        assert!(fs::read_to_string(&file).unwrap().starts_with(begins), "{yes}");
        assert!(!pty.screen_text().contains("madoguchi:"), "{}", pty.screen_text());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}

#[test]
fn anything_else_leaves_it_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("page.txt");
    // Ctrl+D ends the input where Enter would have been.
    for (command, no) in [(PAGE, "\r"), (PAGE, "n\r"), (PAGE, "x\r"), (ANSWER, "いいえ\r"), (PAGE, "\u{4}")] {
        let mut pty = asked(command, &file);
        pty.send(no);
        assert_eq!(pty.exit_status().exit_code(), 130, "{no:?}");
        assert_eq!(fs::read_to_string(&file).unwrap(), "older", "{no:?}");
        let shown = pty.screen_text();
        let last = shown.lines().last().unwrap();
        assert_eq!(last, format!("madoguchi: {} はそのままです。", file.display()), "{shown}");
    }
}

#[test]
fn ctrl_c_leaves_it_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("page.pdf");
    let mut pty = asked(PAGE, &file);
    pty.send_keys("Ctrl+C");
    assert!(pty.exit_status().signal().is_some(), "{:?}", pty.exit_status());
    assert_eq!(fs::read_to_string(&file).unwrap(), "older");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_pdf_is_not_written_to_a_screen() {
    let arguments = [PAGE, &["--services", "access-next", "--output", "-"]].concat();
    let pty = Pty::spawn(&arguments, &[("LANG", "en_US.UTF-8")], 200, 24);
    assert_eq!(pty.exit_status().exit_code(), 2);
    assert_eq!(
        pty.screen_text().trim_end(),
        "madoguchi: A PDF is not written to a screen. Use --output FILE or --format txt."
    );
}
