//! The program as a job of a shell: stopped, the terminal is the shell's; let go on, the screen is whole again.

use nix::sys::signal::{Signal, kill};

use crate::support::pty::{Modes, Pty};

/// A shell that gives each job a group of its own, and waits for Enter before it lets a stopped one go on.
const SHELL: &str = r#"
    set -m
    echo before
    "$0"
    status=$?
    times=0
    while case $(kill -l $status) in *STOP | *TSTP) true ;; *) false ;; esac; do
        times=$((times + 1))
        echo "stopped $times"
        read -r go
        fg
        status=$?
    done
    echo "ended with $status"
"#;

/// What can be read on the screen: whether a blank was written or was there already cannot be seen.
fn shown(screen: &str) -> Vec<String> {
    screen.lines().map(|line| line.trim_end().to_owned()).collect()
}

/// The program as a job, a service ticked and a word typed.
fn started() -> Pty {
    let mut pty = Pty::spawn_program("sh", &["-c", SHELL, env!("CARGO_BIN_EXE_madoguchi")], &[], 80, 24);
    pty.wait_for_text("F10");
    pty.send_keys("Enter Enter");
    pty.wait_for_text("移る先の事業者");
    pty.send("docomo");
    pty.wait_for_text("> ドコモ光");
    pty.send_keys("Enter");
    pty.wait_for_text("[ ] ひかり電話");
    pty.send_keys("Space");
    pty.wait_for_text("[x] ひかり電話");
    pty.send("denwa");
    pty.wait_for_text("denwa");
    pty.wait_for_whole_frame();
    pty
}

/// The shell has the terminal as it was, with what stood on it.
fn assert_stopped(pty: &Pty, times: u8) {
    pty.wait_for_text(&format!("stopped {times}"));
    pty.assert_restored();
    let text = pty.screen_text();
    assert!(text.starts_with("before\n") && !text.contains("denwa"), "{text}");
}

/// Enter lets the program go on, and all is as it was.
fn assert_whole_again(pty: &mut Pty, before: &str) {
    pty.send("\n");
    pty.wait_for(|screen| shown(&screen.contents()) == shown(before), "the screen as it was");
    assert_eq!(pty.modes(), Modes { alternate_screen: true, bracketed_paste: true, cursor_hidden: false });
    assert!(pty.is_raw());
}

#[test]
fn ctrl_z_stops_it_and_nothing_is_lost() {
    let mut pty = started();
    let (before, (column, row)) = (pty.screen_text(), pty.cursor());
    for times in 1..=2 {
        pty.send_keys("Ctrl+Z");
        assert_stopped(&pty, times);
        assert_whole_again(&mut pty, &before);
        pty.wait_for(|screen| screen.cursor_position() == (row, column), "the cursor as it was");
    }
    pty.send_keys("Backspace");
    pty.wait_for(|screen| screen.contents().contains("denw") && !screen.contents().contains("denwa"), "a letter less");
    pty.send_keys("Ctrl+Q");
    pty.wait_for_text("終了しますか");
    pty.send_keys("Enter");
    pty.wait_for_text("ended with 0");
    pty.exit_status();
    pty.assert_restored();
}

#[test]
fn a_signal_from_outside_stops_it_as_the_key_does() {
    let mut pty = started();
    let before = pty.screen_text();
    kill(pty.foreground(), Signal::SIGTSTP).unwrap();
    assert_stopped(&pty, 1);
    assert_whole_again(&mut pty, &before);
}

#[test]
fn what_nobody_can_catch_leaves_a_whole_screen_too() {
    let mut pty = started();
    let before = pty.screen_text();
    kill(pty.foreground(), Signal::SIGSTOP).unwrap();
    pty.wait_for_text("stopped 1");
    assert_whole_again(&mut pty, &before);
}

#[test]
fn a_window_that_changed_meanwhile_is_filled() {
    let mut pty = started();
    pty.send_keys("Ctrl+Z");
    assert_stopped(&pty, 1);
    pty.resize(120, 40);
    pty.send("\r");
    let fills = |screen: &vt100::Screen| {
        let rows: Vec<String> = screen.rows(0, 120).collect();
        rows.last().is_some_and(|footer| footer.contains("F10")) && rows.iter().any(|row| row.contains("denwa"))
    };
    pty.wait_for(fills, "a screen of the new size");
}

#[test]
fn it_can_be_ended_while_it_is_stopped() {
    let mut pty = started();
    let program = pty.foreground();
    pty.send_keys("Ctrl+Z");
    assert_stopped(&pty, 1);
    kill(program, Signal::SIGTERM).unwrap();
    pty.send("\r");
    pty.wait_for_text(&format!("ended with {}", 128 + Signal::SIGTERM as i32));
    pty.exit_status();
    pty.assert_restored();
}

#[test]
fn without_a_shell_to_come_back_from_it_goes_on() {
    let mut pty = Pty::spawn(&[], &[], 80, 24);
    pty.wait_for_text("2026-11-26版");
    pty.wait_for_whole_frame();
    let before = pty.screen_text();
    pty.send_keys("Ctrl+Z");
    pty.kill(Signal::SIGTSTP);
    pty.send_keys("F1");
    pty.wait_for(|screen| screen.contents() != before, "the help");
    pty.send_keys("F1");
    pty.wait_for(|screen| shown(&screen.contents()) == shown(&before), "the screen as it was");
    assert!(!String::from_utf8_lossy(&pty.output()).contains("\x1b[?1049l"), "never left");
}
