//! A terminal that sends what none should, a keyboard that does not stop, and a terminal that goes away without saying so.

use std::fs;

use nix::sys::signal::Signal;

use super::probe;
use crate::support::pty::Pty;

fn left_by_q(pty: &mut Pty, what: &str) {
    pty.send("q");
    assert!(pty.exit_status().success(), "{what}");
    pty.assert_restored();
}

#[test]
fn nonsense_neither_ends_the_program_nor_takes_the_next_key_along() {
    let mut pty = probe::start(&[]);
    for (nth, nonsense) in [
        "\x1b[0;0R",
        "\x1b[65535;65535R",
        "\x1b[<0;0;0M",
        "\x1b[<65535;0;0m",
        "\x1b[M",
        "\x1b[?1;2c",
        "\x1b]11;rgb:0000/0000/0000\x1b\\",
        "\x1b[99999999999999999999u",
        "\x1b[;;;;;;;;;R",
        "\x1b[?u",
    ]
    .into_iter()
    .enumerate()
    {
        // Each a letter of its own, none of which the program acts on.
        let letter = char::from(b"adfghjklmn"[nth]);
        pty.send(nonsense);
        pty.send(&letter.to_string());
        pty.wait_for_text(&format!("last: {letter}."));
    }
    left_by_q(&mut pty, "after nonsense");
}

#[test]
fn what_never_ends_takes_no_control_key_along() {
    for begun in ["\x1b[<", "\x1b[2;", "\x1b]11;rgb", "\x1bP", "\x1b[[", "\x1bO", "\x1b[?"] {
        let mut pty = probe::start(&[]);
        pty.send(&format!("{begun}\x11"));
        pty.wait_for_text("last: Ctrl+Q.");
        left_by_q(&mut pty, begun);
    }
}

#[test]
fn a_paste_that_never_ends_is_over_after_a_while() {
    let mut pty = probe::start(&[]);
    pty.send("\x1b[200~hikari");
    pty.wait_for_text("last: pasted hikari.");
    left_by_q(&mut pty, "after a paste");
}

#[test]
fn of_a_flood_of_keys_none_is_left_unread() {
    for flood in ["x".repeat(80_000), "\x1b[B".repeat(30_000), format!("\x1b[200~{}\x1b[201~", "光 ".repeat(30_000))] {
        let mut pty = probe::start(&[]);
        pty.send(&flood);
        pty.send("z");
        pty.wait_for_text("last: z.");
        left_by_q(&mut pty, "after a flood");
    }
}

#[test]
fn the_screen_is_left_although_keys_keep_coming() {
    for behind in ["\x03".repeat(100), format!("{}\x03", "x".repeat(50)).repeat(160), "\x1a\x1c\x13".repeat(200)] {
        let mut pty = probe::start(&[]);
        pty.send(&format!("q{behind}"));
        assert!(pty.exit_status().success());
        pty.assert_restored();
    }
}

#[test]
fn every_signal_that_can_be_caught_leaves_the_screen() {
    for signal in [
        Signal::SIGABRT,
        Signal::SIGALRM,
        Signal::SIGIO,
        Signal::SIGPROF,
        Signal::SIGSYS,
        Signal::SIGTRAP,
        Signal::SIGUSR1,
        Signal::SIGUSR2,
        Signal::SIGVTALRM,
        Signal::SIGXCPU,
        #[cfg(target_os = "linux")]
        Signal::SIGPWR,
        #[cfg(target_os = "linux")]
        Signal::SIGSTKFLT,
    ] {
        let pty = probe::start(&[]);
        pty.kill(signal);
        let status = pty.exit_status();
        assert_eq!((status.signal(), status.exit_code()), (None, 128 + signal as u32), "{signal}");
        pty.assert_restored();
    }
    // What would be written is too large, or nobody reads it: the program lives to say so.
    let mut pty = probe::start(&[]);
    for signal in [Signal::SIGXFSZ, Signal::SIGPIPE] {
        pty.kill(signal);
    }
    pty.send("a");
    pty.wait_for_text("last: a.");
    left_by_q(&mut pty, "after the other signals");
}

#[test]
fn a_terminal_that_goes_away_without_a_signal_ends_the_program() {
    // A session of its own has no terminal that could send one.
    let folder = tempfile::tempdir().unwrap();
    let told = folder.path().join("told");
    let script = format!(
        "setsid --fork sh -c '\"$0\"; echo $? >{told}.part; mv {told}.part {told}' {program} <$(tty) >$(tty) 2>&1; exec sleep 1000",
        told = told.display(),
        program = env!("CARGO_BIN_EXE_madoguchi"),
    );
    let mut pty = Pty::spawn_program("/bin/sh", &["-c", &script], &[], 80, 24);
    pty.wait_for_text("F10");
    pty.hang_up(81, 24);
    let status = (0..1000).find_map(|_| {
        std::thread::sleep(std::time::Duration::from_millis(20));
        fs::read_to_string(&told).ok()
    });
    assert_eq!(status.as_deref().map(str::trim), Some("129"));
}

#[test]
fn a_terminal_that_claims_to_be_huge_is_drawn_on_in_part() {
    let mut pty = probe::start(&[]);
    for (columns, rows) in [(65_535, 65_535), (65_535, 1), (1, 65_535), (0, 0), (80, 24)] {
        pty.claim(columns, rows);
        let frame = pty.output().len();
        pty.send("a");
        pty.wait_for_frame_since(frame);
    }
    pty.wait_for_text("at 80x24");
    left_by_q(&mut pty, "after sizes");
}
