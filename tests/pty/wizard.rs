//! The program itself gives the terminal back, as the probe does.

use super::terminal::{ended_by_signals, ends_by_hang_up};
use crate::support::pty::{Modes, Pty};

/// What quits the program from any screen.
const QUIT: &str = "Ctrl+Q";

fn started() -> Pty {
    let pty = Pty::spawn(&[], &[], 80, 24);
    pty.wait_for(|screen| screen.alternate_screen() && !screen.contents().trim().is_empty(), "the first screen");
    assert!(pty.is_raw());
    pty
}

#[test]
fn restored_after_quitting() {
    let mut pty = started();
    pty.send_keys(QUIT);
    let status = pty.exit_status();
    assert!(matches!(status.exit_code(), 0 | 130), "{status:?}");
    pty.assert_restored();
}

#[test]
fn restored_after_a_signal() {
    for pty in ended_by_signals(started) {
        pty.assert_restored();
    }
}

#[test]
fn ends_when_the_terminal_is_closed() {
    ends_by_hang_up(started());
}

#[test]
fn control_c_is_a_key_not_a_signal() {
    let mut pty = started();
    pty.send_keys("Ctrl+C");
    pty.send_keys(QUIT);
    let status = pty.exit_status();
    assert_eq!(status.signal(), None);
    assert!(matches!(status.exit_code(), 0 | 130), "{status:?}");
    pty.assert_restored();
}

#[test]
fn the_mouse_is_left_to_the_terminal() {
    let mut pty = started();
    pty.send_keys(QUIT);
    pty.exit_status();
    let output = String::from_utf8_lossy(&pty.output()).into_owned();
    for mode in [9, 1000, 1001, 1002, 1003, 1005, 1006, 1015] {
        assert!(!output.contains(&format!("\x1b[?{mode}h")), "{mode}");
    }
}

#[test]
fn a_broken_catalogue_leaves_the_terminal_untouched() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("catalog.yaml"), "format: [").unwrap();
    let missing = folder.path().join("missing");
    for (catalogue, said) in [(folder.path(), "catalog.yaml:1:9"), (&*missing, "missing")] {
        let pty = Pty::spawn(&["--catalog", catalogue.to_str().unwrap()], &[], 120, 24);
        assert_eq!(pty.exit_status().exit_code(), 2);
        assert!(!pty.output().contains(&0x1b), "{:?}", String::from_utf8_lossy(&pty.output()));
        assert_eq!(pty.modes(), Modes::UNTOUCHED);
        assert!(pty.screen_text().contains(said), "{}", pty.screen_text());
    }
}
