//! The terminal is asked once how wide its lines are, and frames are drawn accordingly, whatever it answers.

use crate::support::pty::{Pty, QUESTION};

/// The characters that the terminal is asked about, and none of them more than once.
const ASKED: &str = "─│→╭┬╮╰┴╯";

/// A wizard that has asked, on a terminal that has not answered.
fn asking() -> Pty {
    let pty = Pty::spawn(&[], &[], 80, 24);
    pty.wait_for_question();
    pty
}

/// Where a terminal's cursor stands behind the characters, as the terminal says it.
fn answer(cells_of_each: usize) -> String {
    format!("\x1b[2;{}R", ASKED.chars().count() * cells_of_each + 1)
}

fn wait_for_lines(pty: &Pty) {
    pty.wait_for(|screen| screen.contents().contains("\n╭─ "), "a frame of lines");
}

fn wait_for_ascii(pty: &Pty) {
    pty.wait_for(|screen| screen.contents().contains("\n+- "), "a frame of ASCII");
}

fn assert_nothing_left(pty: &Pty) {
    let text = pty.screen_text();
    assert!(!text.contains(ASKED), "{text}");
    assert_eq!(String::from_utf8_lossy(&pty.output()).matches(QUESTION).count(), 1, "asked once");
}

/// What ASCII frames are drawn without.
fn assert_ascii(pty: &Pty) {
    let text = pty.screen_text();
    assert!(!text.contains(|letter| ASKED.contains(letter)), "{text}");
    assert_nothing_left(pty);
}

#[test]
fn where_each_takes_one_cell_frames_are_lines() {
    let mut pty = asking();
    let (column, row) = pty.cursor();
    assert_eq!(answer(1), format!("\x1b[{};{}R", row + 1, column + 1), "what a terminal answers that draws them");
    pty.send(&answer(1));
    wait_for_lines(&pty);
    assert_nothing_left(&pty);
    assert!(!pty.screen_text().contains('+'), "{}", pty.screen_text());
}

#[test]
fn where_each_takes_two_cells_frames_are_ascii() {
    let mut pty = asking();
    pty.send(&answer(2));
    wait_for_ascii(&pty);
    assert_ascii(&pty);
}

#[test]
fn where_nothing_answers_frames_are_ascii_and_a_late_answer_is_no_key() {
    let mut pty = asking();
    wait_for_ascii(&pty);
    pty.send_keys("Enter Enter");
    pty.wait_for_text("検索:");
    pty.send(&answer(1));
    pty.send("ドコモ");
    pty.wait_for_text("検索: ドコモ");
    assert_ascii(&pty);
}

#[test]
fn nonsense_is_no_answer_and_no_key() {
    for nonsense in
        ["\x1b[R", "\x1b[;R", "\x1b[0;0R", "\x1b[2;99R", "\x1b[7;10R", "\x1b[99999;99999R", "\x1b[0n", "\x1b["]
    {
        let mut pty = asking();
        pty.send(nonsense);
        wait_for_ascii(&pty);
        pty.send_keys("Enter Enter");
        pty.wait_for_text("検索: 入力すると");
        assert_ascii(&pty);
    }
}

#[test]
fn what_is_typed_before_the_answer_arrives() {
    let mut pty = asking();
    pty.send_keys("Enter Enter");
    pty.send("ドコモ");
    pty.send(&answer(1));
    pty.send("光");
    pty.wait_for_text("検索: ドコモ光");
    wait_for_lines(&pty);
    assert_nothing_left(&pty);
}

#[test]
fn what_is_typed_arrives_where_nothing_answers() {
    let mut pty = asking();
    pty.send_keys("F4 Esc Down Up Enter Enter");
    pty.send("\x1b[200~ドコ\x1b[201~モ");
    pty.wait_for_text("検索: ドコモ");
    assert_ascii(&pty);
    pty.send_keys("Ctrl+Q");
}

#[test]
fn a_key_typed_before_the_answer_can_quit() {
    let mut pty = asking();
    pty.send_keys("Ctrl+Q");
    pty.send(&answer(1));
    pty.exit_status();
    pty.assert_restored();
}

#[test]
fn whoever_says_how_lines_are_drawn_is_believed() {
    let cases: [(&[&str], &[(&str, &str)], &str); 3] = [
        (&["--ascii"], &[], "\n+- "),
        (&[], &[("MADOGUCHI_LINES", "ascii")], "\n+- "),
        (&[], &[("MADOGUCHI_LINES", "unicode")], "\n╭─ "),
    ];
    for (arguments, environment, frame) in cases {
        let pty = Pty::spawn(arguments, environment, 80, 24);
        pty.wait_for(|screen| screen.contents().contains(frame), frame);
        assert!(!String::from_utf8_lossy(&pty.output()).contains(QUESTION), "{arguments:?} {environment:?}");
    }
}

#[test]
fn plain_mode_asks_nothing() {
    for environment in [&[("TERM", "dumb")][..], &[]] {
        let arguments: &[&str] = if environment.is_empty() { &["--plain"] } else { &[] };
        let mut pty = Pty::spawn(arguments, environment, 80, 24);
        pty.send("q\r");
        pty.exit_status();
        assert!(!String::from_utf8_lossy(&pty.output()).contains(QUESTION));
    }
}
