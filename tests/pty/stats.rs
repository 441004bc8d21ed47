//! What head office wants back, on the screen: written as each consultation ends, however that is, and nothing unless it is set.

use std::fs;
use std::path::Path;

use crate::support::pty::Pty;

fn started(folder: &Path, stats: &str) -> Pty {
    let environment = [("MADOGUCHI_STATS_FOLDER", stats), ("TZ", "JST-9")];
    let pty = Pty::spawn_within(folder, &environment, 80, 24);
    pty.wait_for_text("F10");
    pty
}

/// Has a customer say that the telephone is dead, which the first row is about.
fn say(pty: &mut Pty) {
    pty.send_keys("F4");
    pty.send("メッシュルーターの電話がつながらない");
    pty.wait_for_text("メッシュルーターの電話がつながらない");
    pty.send_keys("Enter");
    pty.wait_for(|screen| !screen.contents().contains("メッシュルーター"), "what was typed to be taken");
}

/// The lines that are written, without their days.
fn lines(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder).unwrap().map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap());
    let lines = files.flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>());
    lines.map(|line| line.split_once("\"event\":").unwrap().1.to_owned()).collect()
}

fn words(folder: &Path) -> usize {
    lines(folder).iter().filter(|line| *line == "\"word\",\"word\":\"メッシュルーター\"}").count()
}

#[test]
fn each_customer_and_the_last_one_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let mut pty = started(folder.path(), ".");
    for _ in 0..2 {
        say(&mut pty);
        pty.send_keys("F8");
        pty.wait_for_text("次のお客さま");
        pty.send_keys("Enter");
        pty.wait_for_text("[1 状況]");
    }
    say(&mut pty);
    pty.send_keys("Ctrl+Q Enter");
    assert_eq!(pty.exit_status().exit_code(), 0);
    pty.assert_restored();
    assert_eq!(words(folder.path()), 3, "{:#?}", lines(folder.path()));
    let situations = lines(folder.path()).iter().filter(|line| line.starts_with("\"situation\"")).count();
    assert_eq!(situations, 3, "{:#?}", lines(folder.path()));
}

#[test]
fn what_is_given_up_is_written_as_well() {
    let folder = tempfile::tempdir().unwrap();
    let mut pty = started(folder.path(), ".");
    say(&mut pty);
    pty.send_keys("Ctrl+C Ctrl+C");
    assert_eq!(pty.exit_status().exit_code(), 130);
    assert_eq!(words(folder.path()), 1, "{:#?}", lines(folder.path()));
}

#[test]
fn unless_it_is_set_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let mut pty = started(folder.path(), "");
    say(&mut pty);
    pty.send_keys("Ctrl+Q Enter");
    assert_eq!(pty.exit_status().exit_code(), 0);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn where_the_folder_is_gone_the_wizard_goes_on_and_says_so_at_the_end() {
    let folder = tempfile::tempdir().unwrap();
    let mut pty = started(folder.path(), "gone");
    say(&mut pty);
    pty.send_keys("F8 Enter");
    pty.wait_for_text("[1 状況]");
    say(&mut pty);
    assert!(!pty.screen_text().contains("gone"), "{}", pty.screen_text());
    pty.send_keys("Ctrl+Q Enter");
    assert_eq!(pty.exit_status().exit_code(), 0);
    pty.assert_restored();
    assert_eq!(pty.screen_text().matches("gone").count(), 1, "{}", pty.screen_text());
}
