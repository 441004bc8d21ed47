//! Keys as a terminal sends them, for the moment in which the program itself listens for an answer of the terminal: what is
//! typed meanwhile must not be lost. Otherwise crossterm reads keys.

use std::str;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

const ESCAPE: u8 = 0x1b;
const PASTE_ENDS: &[u8] = b"\x1b[201~";

/// What was heard: an answer, a key, or a beginning of one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Heard {
    /// Where the cursor stands: row and column, from 1.
    Cursor(u16, u16),
    /// A key, or pasted text.
    Typed(Event),
    /// What means nothing here.
    Nothing,
    /// More must come before this can be told.
    Unfinished,
}

/// What the bytes are, in order.
pub(super) fn heard(mut bytes: &[u8]) -> Vec<Heard> {
    let mut all = Vec::new();
    while !bytes.is_empty() {
        let (one, used) = first(bytes);
        all.push(one);
        bytes = bytes.get(used.max(1)..).unwrap_or_default();
    }
    all
}

/// The first thing, and how many bytes it takes.
fn first(bytes: &[u8]) -> (Heard, usize) {
    match bytes {
        [ESCAPE, b'[', rest @ ..] => match rest.iter().position(|byte| (0x40..=0x7e).contains(byte)) {
            Some(end) => sequence(bytes, &rest[..end], rest[end], end + 3),
            None => (Heard::Unfinished, bytes.len()),
        },
        [ESCAPE, b'O', letter, ..] => (named(*letter).map_or(Heard::Nothing, |code| key(code, KeyModifiers::NONE)), 3),
        // A key of its own, unless more comes.
        [ESCAPE] | [ESCAPE, b'O'] => (Heard::Unfinished, bytes.len()),
        [ESCAPE, ESCAPE, ..] => (key(KeyCode::Esc, KeyModifiers::NONE), 1),
        [ESCAPE, rest @ ..] => match first(rest) {
            (Heard::Typed(Event::Key(event)), used) => (key(event.code, event.modifiers | KeyModifiers::ALT), used + 1),
            (other, used) => (other, used + 1),
        },
        _ => letter(bytes),
    }
}

/// What stands between `ESC [` and the letter that ends it.
fn sequence(bytes: &[u8], parameters: &[u8], last: u8, used: usize) -> (Heard, usize) {
    let text = str::from_utf8(parameters).unwrap_or_default();
    let mut numbers = text.split(';').map(str::parse::<u16>);
    let mut number = || numbers.next().and_then(Result::ok);
    let (one, two) = (number(), number());
    match (last, one, two) {
        (b'R', Some(row), Some(column)) => (Heard::Cursor(row, column), used),
        (b'~', Some(200), _) => {
            let rest = &bytes[used..];
            match rest.windows(PASTE_ENDS.len()).position(|window| window == PASTE_ENDS) {
                Some(end) => {
                    let text = String::from_utf8_lossy(&rest[..end]).into_owned();
                    (Heard::Typed(Event::Paste(text)), used + end + PASTE_ENDS.len())
                }
                None => (Heard::Unfinished, bytes.len()),
            }
        }
        (b'~', Some(which), held) => (numbered(which).map_or(Heard::Nothing, |code| key(code, modifiers(held))), used),
        (b'Z', ..) => (key(KeyCode::BackTab, KeyModifiers::SHIFT), used),
        (letter, _, held) => (named(letter).map_or(Heard::Nothing, |code| key(code, modifiers(held))), used),
    }
}

fn key(code: KeyCode, modifiers: KeyModifiers) -> Heard {
    Heard::Typed(Event::Key(KeyEvent::new(code, modifiers)))
}

/// Shift, Alt and Ctrl, as xterm counts them.
fn modifiers(number: Option<u16>) -> KeyModifiers {
    let bits = number.unwrap_or(1).saturating_sub(1);
    let mut held = KeyModifiers::NONE;
    for (bit, modifier) in [(1, KeyModifiers::SHIFT), (2, KeyModifiers::ALT), (4, KeyModifiers::CONTROL)] {
        held.set(modifier, bits & bit != 0);
    }
    held
}

fn named(letter: u8) -> Option<KeyCode> {
    Some(match letter {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'F' => KeyCode::End,
        b'H' => KeyCode::Home,
        b'P'..=b'S' => KeyCode::F(letter - b'P' + 1),
        _ => return None,
    })
}

fn numbered(number: u16) -> Option<KeyCode> {
    Some(match number {
        1 | 7 => KeyCode::Home,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        // The numbers have gaps where old keyboards had no key.
        11..=15 => KeyCode::F(u8::try_from(number - 10).ok()?),
        17..=21 => KeyCode::F(u8::try_from(number - 11).ok()?),
        23 | 24 => KeyCode::F(u8::try_from(number - 12).ok()?),
        _ => return None,
    })
}

fn letter(bytes: &[u8]) -> (Heard, usize) {
    let plain = |code| (key(code, KeyModifiers::NONE), 1);
    match bytes[0] {
        // Enter, where it was typed before the terminal was in raw mode.
        b'\r' | b'\n' => plain(KeyCode::Enter),
        b'\t' => plain(KeyCode::Tab),
        0x7f => plain(KeyCode::Backspace),
        0 => (key(KeyCode::Char(' '), KeyModifiers::CONTROL), 1),
        byte @ 1..=0x1a => (key(KeyCode::Char(char::from(byte - 1 + b'a')), KeyModifiers::CONTROL), 1),
        byte @ 0x1c..=0x1f => (key(KeyCode::Char(char::from(byte - 0x1c + b'4')), KeyModifiers::CONTROL), 1),
        first => {
            let length = match first.leading_ones() {
                2 => 2,
                3 => 3,
                4 => 4,
                _ => 1,
            };
            match bytes.get(..length) {
                None => (Heard::Unfinished, bytes.len()),
                Some(whole) => match str::from_utf8(whole).ok().and_then(|text| text.chars().next()) {
                    Some(character) => (key(KeyCode::Char(character), KeyModifiers::NONE), length),
                    None => (Heard::Nothing, 1),
                },
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_told_from_keys() {
        let enter = key(KeyCode::Enter, KeyModifiers::NONE);
        let light = key(KeyCode::Char('光'), KeyModifiers::NONE);
        assert_eq!(heard("\r光\x1b[2;18R\r".as_bytes()), [enter.clone(), light, Heard::Cursor(2, 18), enter]);
    }

    #[test]
    fn keys_and_pastes_are_told() {
        for (bytes, code, held) in [
            (&b"\x1b[B"[..], KeyCode::Down, KeyModifiers::NONE),
            (b"\x1bOB", KeyCode::Down, KeyModifiers::NONE),
            (b"\x1bOS", KeyCode::F(4), KeyModifiers::NONE),
            (b"\x1b[15~", KeyCode::F(5), KeyModifiers::NONE),
            (b"\x1b[20~", KeyCode::F(9), KeyModifiers::NONE),
            (b"\x1b[24~", KeyCode::F(12), KeyModifiers::NONE),
            (b"\x1b[1;5D", KeyCode::Left, KeyModifiers::CONTROL),
            (b"\x1b[3;2~", KeyCode::Delete, KeyModifiers::SHIFT),
            (b"\x1b[Z", KeyCode::BackTab, KeyModifiers::SHIFT),
            (b"\x1bx", KeyCode::Char('x'), KeyModifiers::ALT),
            (b"\x11", KeyCode::Char('q'), KeyModifiers::CONTROL),
            (b"\n", KeyCode::Enter, KeyModifiers::NONE),
        ] {
            assert_eq!(heard(bytes), [key(code, held)], "{bytes:?}");
        }
        assert_eq!(heard(b"\x1b[200~a\rb\x1b[201~"), [Heard::Typed(Event::Paste("a\rb".to_owned()))]);
    }

    #[test]
    fn what_is_cut_short_is_waited_for_and_nonsense_is_nothing() {
        for bytes in [&b"\x1b"[..], b"\x1b[", b"\x1b[2;", b"\x1bO", b"\xe5\x85", b"\x1b[200~a"] {
            assert_eq!(heard(bytes), [Heard::Unfinished], "{bytes:?}");
        }
        for bytes in [&b"\x1b[R"[..], b"\x1b[;R", b"\x1b[99999;1R", b"\x1b[0n", b"\x1b[?1;2c", b"\xff"] {
            let all = heard(bytes);
            assert!(all.iter().all(|one| !matches!(one, Heard::Cursor(..) | Heard::Unfinished)), "{bytes:?}: {all:?}");
        }
    }
}
