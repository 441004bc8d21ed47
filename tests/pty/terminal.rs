//! The terminal is given back however the program ends, and keys arrive as they were typed.

use nix::sys::signal::Signal;

use super::probe;
use crate::support::pty::{Modes, Pty};

fn started() -> Pty {
    let pty = probe::start(&[]);
    let entered = Modes { alternate_screen: true, bracketed_paste: true, cursor_hidden: true };
    assert_eq!(pty.modes(), entered);
    assert!(pty.is_raw());
    pty
}

/// The terminal is as before, and what stood on it is visible again.
fn assert_given_back(pty: &Pty) {
    pty.assert_restored();
    assert!(pty.screen_text().contains("running 1 test"), "{}", pty.screen_text());
}

/// Ends the program by each signal that asks it to; it must have left on its own, saying which signal it was.
pub(super) fn ended_by_signals(start: impl Fn() -> Pty) -> impl Iterator<Item = Pty> {
    let signals = [Signal::SIGTERM, Signal::SIGHUP, Signal::SIGINT, Signal::SIGQUIT];
    signals.into_iter().map(move |signal| {
        let pty = start();
        pty.kill(signal);
        let status = pty.exit_status();
        assert_eq!(status.signal(), None, "{signal} killed it");
        assert_eq!(status.exit_code(), 128 + signal as u32, "{signal}");
        pty
    })
}

/// Closes the terminal while the program waits for a key; it must end at once and not spin.
pub(super) fn ends_by_hang_up(mut pty: Pty) {
    pty.hang_up(70, 20);
    assert_eq!(pty.exit_status().exit_code(), 128 + Signal::SIGHUP as u32);
}

fn count(output: &[u8], wanted: &str) -> usize {
    String::from_utf8_lossy(output).matches(wanted).count()
}

#[test]
fn restored_after_quitting() {
    let mut pty = started();
    pty.send("q");
    assert!(pty.exit_status().success());
    assert_given_back(&pty);
    assert!(pty.screen_text().contains("goodbye"));
    assert_eq!(count(&pty.output(), "\x1b[?1049l"), 1, "left once, though asked three times");
}

#[test]
fn restored_after_a_signal() {
    for pty in ended_by_signals(started) {
        assert_given_back(&pty);
    }
}

#[test]
fn restored_after_a_panic_with_its_message_visible() {
    for (key, message) in [("!", "between frames"), ("@", "while drawing")] {
        let mut pty = started();
        pty.send(key);
        assert_eq!(pty.exit_status().exit_code(), 101);
        assert_given_back(&pty);
        assert!(pty.screen_text().contains(message), "{}", pty.screen_text());
    }
}

#[test]
#[cfg(target_os = "linux")]
fn restored_when_the_screen_cannot_be_entered() {
    let pty = probe::start_without_output();
    assert_eq!(pty.exit_status().exit_code(), probe::NO_SCREEN.cast_unsigned());
    assert_given_back(&pty);
}

#[test]
fn ends_when_the_terminal_is_closed() {
    ends_by_hang_up(started());
}

#[test]
fn keys_arrive_under_their_names() {
    let mut pty = started();
    for name in [
        "Ctrl+C",
        "Ctrl+Z",
        "Ctrl+N",
        "Enter",
        "Tab",
        "Shift+Tab",
        "Esc",
        "Backspace",
        "Delete",
        "Up",
        "Down",
        "Left",
        "Right",
        "Shift+Up",
        "Ctrl+Left",
        "Home",
        "End",
        "PageUp",
        "PageDown",
        "F1",
        "F5",
        "F12",
        "Alt+x",
        "光",
    ] {
        pty.send_keys(name);
        pty.wait_for_text(&format!("last: {name}."));
    }
    for (typed, taken) in
        [("\u{3000}", "Space"), ("Ａ", "A"), ("\x1b[200~貼り\x1b付け\r１\x1b[201~", "pasted 貼り付け1")]
    {
        pty.send(typed);
        pty.wait_for_text(&format!("last: {taken}."));
    }
}

#[test]
fn waiting_ends_when_nothing_comes_for_long() {
    let mut pty = started();
    pty.send("w");
    pty.wait_for_text("nothing came");
    // And waits for a key again, without an end.
    pty.send("x");
    pty.wait_for_text("last: x.");
}

#[test]
fn a_burst_costs_few_frames() {
    let mut pty = started();
    pty.send(&"あ".repeat(200));
    pty.send("z");
    pty.wait_for_text("last: z.");
    let frames = count(&pty.output(), "\x1b[?2026h");
    assert!(frames < 50, "{frames} frames for 201 keys");
}

#[test]
fn the_screen_follows_a_resize_and_can_be_redrawn() {
    let mut pty = started();
    pty.resize(60, 10);
    pty.wait_for_text("at 60x10");
    pty.wait_for_text("last: resized 60x10.");
    pty.scribble("\x1b[1;1Hnoise\x1b[8;1Hnoise");
    pty.send("r");
    pty.wait_for(|screen| !screen.contents().contains("noise"), "a clean screen");
    pty.wait_for_text("last: r.");
    assert!(pty.screen_text().starts_with("frame "));
    assert_eq!(count(&pty.output(), "\x1b[6n"), 0, "the terminal is never asked for the cursor");
}

#[test]
fn the_cursor_stands_where_the_frame_puts_it() {
    let mut pty = started();
    pty.send("c");
    pty.wait_for(|screen| !screen.hide_cursor() && screen.cursor_position() == (3, 5), "the cursor");
    assert_eq!(pty.cursor(), (5, 3));
}

#[test]
fn a_second_screen_is_refused_and_the_first_goes_on() {
    let mut pty = started();
    pty.send("e");
    pty.wait_for_text("last: AlreadyExists.");
    assert!(pty.modes().alternate_screen && pty.is_raw());
}

#[test]
fn frames_are_synchronized_unless_refused() {
    for (environment, frames) in [(&[][..], 1), (&[("MADOGUCHI_SYNC", "0")], 0), (&[("TMUX", "/run/tmux,1,0")], 0)] {
        let mut pty = probe::start(environment);
        pty.send("q");
        pty.exit_status();
        assert_eq!(count(&pty.output(), "\x1b[?2026h"), frames, "{environment:?}");
    }
}
