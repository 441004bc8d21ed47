//! The wizard at a counter: which edition it answers from, that it is old, and that another has come meanwhile.

use super::*;
use crate::support::can_trace;
use crate::support::pty::Pty;

fn wizard(company: &Company) -> Pty {
    let config = company.config().display().to_string();
    let pty = Pty::spawn_within(company.folder.path(), &[("MADOGUCHI_CONFIG", &config)], 80, 24);
    pty.wait_for_text("F10");
    pty
}

#[test]
fn the_newest_good_edition_is_in_use_and_said() {
    let company = Company::new();
    company.publish_with(NUMBER, "2026-11-23");
    company.update().fine();
    let mut pty = wizard(&company);
    pty.wait_for_text("2026-11-23版");
    assert!(!pty.screen_text().contains("期限切れ"), "{}", pty.screen_text());
    // Another comes while it runs: it is said, and taken when a key asks for it.
    company.publish_with("0120-333-444", "2026-11-24");
    company.update().fine();
    pty.wait_for(|screen| !screen.contents().contains("2026-11-23版"), "that there is something newer");
    pty.send_keys("Ctrl+R");
    pty.wait_for_text("2026-11-24版");
    pty.send_keys("F10");
    pty.wait_for(|screen| !screen.contents().contains("F10"), "the end");
}

#[test]
fn an_old_edition_is_said_quietly_and_answered_from() {
    let company = Company::new();
    company.settings("catalog_days: 1\n");
    company.publish_with(NUMBER, "2026-11-23");
    company.update().fine();
    let mut pty = wizard(&company);
    pty.wait_for_text("2026-11-23 期限切れ");
    assert!(pty.screen_text().contains("5 ご案内"), "the steps stay: {}", pty.screen_text());
    pty.send_keys("Enter Enter");
    pty.wait_for_text("移る先の事業者");
    pty.send_keys("Down Enter");
    pty.wait_for_text("[3 サービス]");
    pty.send_keys("F10");
}

#[test]
fn a_store_that_was_touched_does_not_keep_it_from_starting() {
    let company = Company::new();
    company.publish_with(NUMBER, "2026-11-23");
    company.update().fine();
    for (name, _) in contents(&company.store()) {
        std::fs::write(company.store().join(name), "\0").unwrap();
    }
    let pty = wizard(&company);
    assert!(!pty.screen_text().contains("2026-11-23版"), "{}", pty.screen_text());
}

#[test]
fn a_counter_with_an_address_asks_nothing_of_a_network() {
    if !can_trace() {
        eprintln!("strace is not here, or may not trace: left out");
        return;
    }
    let company = Company::new();
    company.publish_with(NUMBER, "2026-11-23");
    company.update().fine();
    let text = std::fs::read_to_string(company.config()).unwrap();
    let address = text.replace("update_from: published", "update_from: https://catalogue.example/madoguchi");
    std::fs::write(company.config(), address).unwrap();
    let (config, trace) = (company.config().display().to_string(), company.folder.path().join("trace"));
    let trace_shown = trace.display().to_string();
    let arguments = ["-f", "-qq", "-e", "trace=%network,execve", "-o", &trace_shown, env!("CARGO_BIN_EXE_madoguchi")];
    let folder = company.folder.path();
    let mut pty = Pty::spawn_program_within(folder, "strace", &arguments, &[("MADOGUCHI_CONFIG", &config)], (80, 24));
    pty.wait_for_text("2026-11-23版");
    pty.send_keys("Enter Enter");
    pty.wait_for_text("移る先の事業者");
    pty.send_keys("F10 Enter");
    assert!(pty.exit_status().success());
    let traced = std::fs::read_to_string(trace).unwrap();
    // Signals come by a pair of sockets of the program's own, which lead nowhere else.
    let asks = |line: &&str| [" socket(", " connect(", " bind(", " listen("].iter().any(|call| line.contains(call));
    let asked: Vec<&str> = traced.lines().filter(asks).collect();
    assert!(asked.is_empty(), "{asked:?}");
    assert_eq!(traced.matches(" execve(").count(), 1, "nobody but the program itself runs: {traced}");
}
