//! What comes from outside and wants to harm: it is shown, never obeyed; read within bounds; and what cannot be written is said.

mod cells;
mod echoes;
mod gate;
#[cfg(unix)]
mod paths;
#[cfg(unix)]
mod reading;
#[cfg(unix)]
mod tickets;
#[cfg(unix)]
mod writing;

use crate::support::bin::Run;

/// Escapes of both lengths, a line of its own that looks like ours, and what hides or turns text round.
const HOSTILE: &str = "\u{1b}]0;x\u{7}\u{1b}[2J\r\nmadoguchi: fine\t\u{7f}\u{9b}31m\u{202e}\u{2066}\u{200b}\u{feff}\u{ad}\u{61c}\u{e0041}";

/// Every command with arguments that are right.
const COMMANDS: &[(&str, &str)] = &[
    ("", "--plain"),
    ("answer", "--area east --move transfer --provider docomo-hikari --services access-next"),
    ("ask", "電話がつながらない --provider docomo-hikari --area east"),
    ("compare", "docomo-hikari plala-hikari --area east"),
    ("handout", "--area east --move transfer --provider docomo-hikari --services access-next --output - --format txt"),
    ("find", "docomo"),
    ("which", "0120-116116"),
    ("catalog check", ""),
    ("catalog test", ""),
    ("catalog diff", "catalog catalog"),
    ("catalog coverage", ""),
    ("catalog show", "docomo-hikari"),
    ("catalog words", "電話"),
    ("catalog schema", ""),
    ("catalog export", "desks"),
    ("catalog apply", "no-sheet.csv --into no-folder"),
    ("catalog import", "no-page.html --area east --into no-folder"),
    ("catalog pack", "no-folder"),
    ("catalog update", "--from no-folder"),
    ("catalog status", ""),
    ("catalog rollback", "--undo"),
    ("stats", "tests/fixtures/stats"),
    ("config path", ""),
    ("config show", ""),
    ("config check", ""),
    ("completions", "bash"),
    ("man", ""),
    ("schema", "answer"),
    ("guide", "-o - --format txt"),
];

/// What a terminal obeys, or nobody sees, besides the ends of lines and tabs. Told apart from what the program itself takes for it.
fn disturbs(letter: char) -> bool {
    matches!(letter,
        '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

/// Asserts that nothing in what a run said disturbs a terminal or passes for a line of the program.
#[track_caller]
fn is_harmless(what: &str, run: &Run) {
    for stream in [&run.stdout, &run.stderr] {
        let found = stream.chars().find(|letter| disturbs(*letter));
        assert!(found.is_none(), "{what}: {found:?} in {stream:?}");
        assert!(!stream.contains("panicked"), "{what}: {stream}");
        assert!(stream.lines().all(|line| line.trim_start() != "madoguchi: fine"), "{what}: {stream}");
    }
    assert!(matches!(run.code, 0 | 1 | 2 | 130), "{what}: {}", run.code);
    let last = run.stderr.lines().last();
    assert!(last.is_none_or(|last| last.starts_with("madoguchi: ")), "{what}: {}", run.stderr);
}
