//! What xterm sends for each key.

use madoguchi::front::keys::{Key, KeyCode};

/// The bytes that the key types.
pub(super) fn encoded(key: Key) -> String {
    let modifiers = 1 + u8::from(key.shift) + 2 * u8::from(key.alt) + 4 * u8::from(key.ctrl);
    let letter = |letter: char| match modifiers {
        1 => format!("\x1b[{letter}"),
        _ => format!("\x1b[1;{modifiers}{letter}"),
    };
    let number = |number: u8| match modifiers {
        1 => format!("\x1b[{number}~"),
        _ => format!("\x1b[{number};{modifiers}~"),
    };
    match key.code {
        KeyCode::Char(character) => {
            let code =
                if key.ctrl { char::from(u8::try_from(character).expect("ASCII with Ctrl") & 0x1f) } else { character };
            format!("{}{code}", if key.alt { "\x1b" } else { "" })
        }
        KeyCode::Enter => "\r".to_owned(),
        KeyCode::Esc => "\x1b".to_owned(),
        KeyCode::Tab => "\t".to_owned(),
        KeyCode::BackTab => "\x1b[Z".to_owned(),
        KeyCode::Backspace => "\x7f".to_owned(),
        KeyCode::Up => letter('A'),
        KeyCode::Down => letter('B'),
        KeyCode::Right => letter('C'),
        KeyCode::Left => letter('D'),
        KeyCode::End => letter('F'),
        KeyCode::Home => letter('H'),
        KeyCode::Delete => number(3),
        KeyCode::PageUp => number(5),
        KeyCode::PageDown => number(6),
        KeyCode::F(function) => {
            // xterm's numbers have gaps where old keyboards had no key.
            const NUMBERS: [u8; 12] = [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24];
            number(NUMBERS[usize::from(function) - 1])
        }
    }
}
