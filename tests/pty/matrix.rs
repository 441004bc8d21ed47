//! The wizard on every terminal, in every locale, at every size, and whatever becomes of the shell that it was started from.

use std::fs::File;
use std::io::Read;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use nix::sys::signal::{Signal, kill};
use nix::sys::stat::Mode;
use nix::unistd::mkfifo;

use crate::support::pty::{Modes, Pty};

const PROGRAM: &str = env!("CARGO_BIN_EXE_madoguchi");

/// Longer than any of this takes.
const PATIENCE: Duration = Duration::from_secs(10);

/// From a box or with something chosen it is left by a yes.
fn is_left(pty: &mut Pty) {
    pty.send_keys("Ctrl+Q");
    pty.wait_for_text("終了しますか");
    pty.send_keys("Enter");
}

/// The first question is read, a key is answered, and the terminal is given back.
fn is_used(mut pty: Pty, whose: &str) {
    let is_asked = |screen: &vt100::Screen| {
        let text = screen.contents();
        text.contains("これから光コラボへ移る") && text.contains("F10")
    };
    pty.wait_for(is_asked, whose);
    pty.send_keys("F1");
    pty.wait_for_text("この画面のキー");
    is_left(&mut pty);
    assert_eq!(pty.exit_status().exit_code(), 0, "{whose}");
    pty.assert_restored();
}

#[test]
fn on_every_terminal_that_a_person_may_have() {
    for terminal in [
        "alacritty",
        "cygwin",
        "foot",
        "linux",
        "ms-terminal",
        "nobody-has-this",
        "rxvt-unicode-256color",
        "screen",
        "screen-256color",
        "tmux-256color",
        "vt100",
        "vt220",
        "xterm",
        "xterm-kitty",
        "",
    ] {
        is_used(Pty::spawn(&[], &[("TERM", terminal)], 100, 30), terminal);
    }
    is_used(Pty::spawn_program("env", &["-u", "TERM", PROGRAM], &[], 100, 30), "none");
}

#[test]
fn in_every_locale_that_has_the_letters_and_where_none_is_set() {
    for (variable, locale) in [
        ("LANG", ""),
        ("LANG", "C"),
        ("LANG", "POSIX"),
        ("LANG", "C.UTF-8"),
        ("LANG", "ja_JP"),
        ("LANG", "ja_JP.utf8"),
        ("LC_ALL", "en_US.UTF-8"),
        ("LC_CTYPE", "xx_YY.UTF-8"),
    ] {
        let environment = [("MADOGUCHI_LANG", "ja"), (variable, locale)];
        is_used(Pty::spawn(&[], &environment, 100, 30), locale);
    }
}

#[test]
fn a_storm_of_sizes_ends_in_the_screen_of_the_last_one() {
    let mut pty = Pty::spawn(&[], &[], 80, 24);
    pty.wait_for_text("F10");
    for size in (0..300_u16).map(|step| (step * 37 % 200, step * 53 % 60)).chain([(1, 1), (1000, 1000), (0, 0)]) {
        pty.claim(size.0, size.1);
        if size.0 % 3 == 0 {
            pty.send_keys("Down Up");
        }
    }
    pty.resize(100, 30);
    let whole = |screen: &vt100::Screen| {
        let rows: Vec<String> = screen.rows(0, 100).collect();
        rows.first().is_some_and(|row| row.contains("madoguchi"))
            && rows.last().is_some_and(|row| row.contains("F10"))
            && rows.iter().any(|row| row.contains("これから光コラボへ移る"))
    };
    pty.wait_for(whole, "the screen of the last size");
    is_used(pty, "after a storm");
}

#[test]
fn on_a_terminal_that_does_not_say_how_large_it_is() {
    let mut pty = Pty::spawn_program("sh", &["-c", "stty rows 0 cols 0; exec \"$0\"", PROGRAM], &[], 80, 24);
    pty.wait_for_text("F10");
    let rows: Vec<String> = pty.screen().rows(0, 80).collect();
    assert!(rows[23].contains("F10"), "{rows:#?}");
    pty.send_keys("Ctrl+Q");
    assert_eq!(pty.exit_status().exit_code(), 0);
    pty.assert_restored();
}

/// Waits until nobody has the other end of a pipe any more.
fn wait_until_let_go(mut pipe: File) {
    let (told, waiting) = mpsc::channel();
    thread::spawn(move || {
        let end = pipe.read_to_end(&mut Vec::new());
        // Nobody listens any more once the test has failed.
        let _ = told.send(end.is_ok());
    });
    assert_eq!(waiting.recv_timeout(PATIENCE), Ok(true), "somebody lives on");
}

#[test]
fn it_ends_with_the_shell_that_it_was_started_from() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("held");
    mkfifo(&pipe, Mode::S_IRWXU).unwrap();
    for jobs in ["set -m;", ""] {
        // Whoever lives holds the pipe: the shell, and the program below it.
        let script = format!("{jobs} exec 7<>'{}'; \"$0\"; echo after", pipe.display());
        let pty = Pty::spawn_program("sh", &["-c", &script, PROGRAM], &[], 80, 24);
        pty.wait_for_text("F10");
        pty.wait_for_whole_frame();
        let held = File::open(&pipe).unwrap();
        pty.kill(Signal::SIGKILL);
        pty.exit_status();
        wait_until_let_go(held);
    }
}

#[test]
fn after_one_that_was_killed_the_next_works_and_gives_the_screen_back() {
    let script = "set -m; echo before; \"$0\"; echo; \"$0\"; echo over";
    let mut pty = Pty::spawn_program("sh", &["-c", script, PROGRAM], &[], 80, 24);
    pty.wait_for_text("F10");
    pty.wait_for_whole_frame();
    let first = pty.foreground();
    kill(first, Signal::SIGKILL).unwrap();
    pty.wait_for(|screen| screen.contents().contains("F10") && pty.foreground() != first, "the next one");
    pty.send_keys("Down Enter");
    pty.wait_for_text("移る先の事業者");
    is_left(&mut pty);
    pty.wait_for_text("over");
    assert!(pty.exit_status().success());
    assert_eq!(pty.modes(), Modes::UNTOUCHED);
    assert!(pty.screen_text().starts_with("before"), "{}", pty.screen_text());
}
