//! What the person does: keys, pastes and resizes, read from the terminal and brought into one form.

use std::io;
use std::time::Duration;

use crossterm::event::{self as terminal, KeyEvent, KeyEventKind, KeyModifiers};

use crate::keys::{Key, KeyCode};
use crate::text::clean::{is_unseen, to_ascii_key};

/// The most characters that a paste keeps: more than any name, number or ticket has.
const LONGEST_PASTE: usize = 256;

/// The most events in one batch, so that a flood of input cannot keep the screen from being drawn.
const LARGEST_BATCH: usize = 1024;

/// One thing that the person did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key was pressed, or repeats because it is held down.
    Key(Key),
    /// Text was pasted: one line without control characters, of limited length, never empty.
    Paste(String),
    /// The terminal has this many columns and rows now.
    Resize(u16, u16),
}

/// Takes the next event from `next`, which waits for as long as it is told, and all that have arrived behind it, so that a burst
/// costs one frame. When nothing comes for as long as `patience`, or `next` was woken, nothing is returned.
pub fn batch(
    mut next: impl FnMut(Option<Duration>) -> io::Result<Option<terminal::Event>>,
    patience: Option<Duration>,
) -> io::Result<Vec<Input>> {
    let mut batch = Vec::new();
    while batch.len() < LARGEST_BATCH {
        let patience = if batch.is_empty() { patience } else { Some(Duration::ZERO) };
        match next(patience)? {
            Some(event) => add(&mut batch, event),
            None => break,
        }
    }
    Ok(batch)
}

fn add(batch: &mut Vec<Input>, event: terminal::Event) {
    let Some(event) = convert(event) else { return };
    if let (Some(last @ Input::Resize(..)), Input::Resize(..)) = (batch.last_mut(), &event) {
        *last = event;
    } else {
        batch.push(event);
    }
}

/// An event in the program's form, if it means anything here.
fn convert(event: terminal::Event) -> Option<Input> {
    match event {
        terminal::Event::Key(event) => key(event).map(Input::Key),
        terminal::Event::Paste(text) => {
            let text: String = text.chars().filter_map(typable).take(LONGEST_PASTE).collect();
            (!text.is_empty()).then_some(Input::Paste(text))
        }
        terminal::Event::Resize(columns, rows) => Some(Input::Resize(columns, rows)),
        terminal::Event::FocusGained | terminal::Event::FocusLost | terminal::Event::Mouse(_) => None,
    }
}

fn key(event: KeyEvent) -> Option<Key> {
    // Windows reports the release of a key as well: it would count every key twice.
    if event.kind == KeyEventKind::Release {
        return None;
    }
    let code = match event.code {
        terminal::KeyCode::Char(character) => KeyCode::Char(typable(character)?),
        terminal::KeyCode::Enter => KeyCode::Enter,
        terminal::KeyCode::Esc => KeyCode::Esc,
        terminal::KeyCode::Tab => KeyCode::Tab,
        terminal::KeyCode::BackTab => KeyCode::BackTab,
        terminal::KeyCode::Backspace => KeyCode::Backspace,
        terminal::KeyCode::Delete => KeyCode::Delete,
        terminal::KeyCode::Left => KeyCode::Left,
        terminal::KeyCode::Right => KeyCode::Right,
        terminal::KeyCode::Up => KeyCode::Up,
        terminal::KeyCode::Down => KeyCode::Down,
        terminal::KeyCode::Home => KeyCode::Home,
        terminal::KeyCode::End => KeyCode::End,
        terminal::KeyCode::PageUp => KeyCode::PageUp,
        terminal::KeyCode::PageDown => KeyCode::PageDown,
        terminal::KeyCode::F(number) => KeyCode::F(number),
        _ => return None,
    };
    let held = |modifier| event.modifiers.contains(modifier);
    Some(Key::new(code, held(KeyModifiers::CONTROL), held(KeyModifiers::ALT), held(KeyModifiers::SHIFT)))
}

/// The character as the program takes it: full-width ASCII (全角英数) becomes ASCII, because the IME may be on; control
/// characters, and the invisible ones that reorder or join text, are nobody's input.
fn typable(character: char) -> Option<char> {
    Some(to_ascii_key(character)).filter(|character| !is_unseen(*character))
}

#[cfg(test)]
mod tests {
    use crossterm::event::KeyCode as Code;

    use super::*;

    fn pressed(code: Code, modifiers: KeyModifiers) -> Option<String> {
        let event = terminal::Event::Key(KeyEvent::new(code, modifiers));
        convert(event).map(|event| match event {
            Input::Key(key) => key.to_string(),
            other => panic!("not a key: {other:?}"),
        })
    }

    fn pasted(text: &str) -> Option<Input> {
        convert(terminal::Event::Paste(text.to_owned()))
    }

    #[test]
    fn keys_keep_their_modifiers() {
        let none = KeyModifiers::NONE;
        for (code, modifiers, name) in [
            (Code::Char('c'), KeyModifiers::CONTROL, "Ctrl+C"),
            (Code::Char('z'), KeyModifiers::CONTROL, "Ctrl+Z"),
            (Code::Char('h'), KeyModifiers::CONTROL, "Ctrl+H"),
            (Code::Char('x'), KeyModifiers::ALT, "Alt+x"),
            (Code::Char('A'), KeyModifiers::SHIFT, "A"),
            (Code::Char(' '), none, "Space"),
            (Code::Char('光'), none, "光"),
            (Code::BackTab, KeyModifiers::SHIFT, "Shift+Tab"),
            (Code::Tab, KeyModifiers::SHIFT, "Shift+Tab"),
            (Code::Up, KeyModifiers::SHIFT, "Shift+Up"),
            (Code::F(12), none, "F12"),
            (Code::Backspace, none, "Backspace"),
            (Code::Enter, none, "Enter"),
        ] {
            assert_eq!(pressed(code, modifiers).as_deref(), Some(name));
        }
        for code in [Code::CapsLock, Code::Insert, Code::Null, Code::Char('\u{7}')] {
            assert_eq!(pressed(code, none), None, "{code:?}");
        }
    }

    #[test]
    fn a_release_is_no_key_and_a_repeat_is() {
        let event = |kind| {
            let event = KeyEvent::new_with_kind(Code::Enter, KeyModifiers::NONE, kind);
            convert(terminal::Event::Key(event))
        };
        let enter = Some(Input::Key(Key::plain(KeyCode::Enter)));
        assert_eq!(event(KeyEventKind::Release), None);
        assert_eq!(event(KeyEventKind::Press), enter);
        assert_eq!(event(KeyEventKind::Repeat), enter);
    }

    #[test]
    fn full_width_ascii_becomes_ascii() {
        for (typed, taken) in [
            ('Ａ', "A"),
            ('ｚ', "z"),
            ('１', "1"),
            ('！', "!"),
            ('～', "~"),
            ('－', "-"),
            ('\u{3000}', "Space"),
            ('ー', "ー"),
            ('、', "、"),
            ('ﾄ', "ﾄ"),
            ('￥', "￥"),
            ('ア', "ア"),
        ] {
            assert_eq!(pressed(Code::Char(typed), KeyModifiers::NONE).as_deref(), Some(taken));
        }
    }

    #[test]
    fn a_paste_is_one_clean_short_line() {
        let text = |text: &str| Some(Input::Paste(text.to_owned()));
        assert_eq!(pasted("貼り\u{1b}付け\r\n１２\t\u{202e}\u{200b}３"), text("貼り付け123"));
        assert_eq!(pasted("\r\n"), None);
        assert_eq!(pasted(&"光".repeat(LONGEST_PASTE + 1)), text(&"光".repeat(LONGEST_PASTE)));
    }

    #[test]
    fn a_flood_is_cut_into_batches() {
        let enter = || terminal::Event::Key(KeyEvent::new(Code::Enter, KeyModifiers::NONE));
        let mut left = LARGEST_BATCH + 3;
        let mut next = |_| Ok(left.checked_sub(1).inspect(|fewer| left = *fewer).map(|_| enter()));
        let lengths: Vec<usize> = (0..3).map(|_| batch(&mut next, None).expect("a batch").len()).collect();
        assert_eq!(lengths, [LARGEST_BATCH, 3, 0]);
    }

    #[test]
    fn of_resizes_in_a_row_the_last_counts() {
        let mut batch = Vec::new();
        let enter = terminal::Event::Key(KeyEvent::new(Code::Enter, KeyModifiers::NONE));
        for event in [
            terminal::Event::Resize(80, 24),
            terminal::Event::Resize(81, 24),
            terminal::Event::FocusGained,
            terminal::Event::Resize(82, 24),
            enter,
            terminal::Event::Resize(83, 24),
        ] {
            add(&mut batch, event);
        }
        let enter = Input::Key(Key::plain(KeyCode::Enter));
        assert_eq!(batch, [Input::Resize(82, 24), enter, Input::Resize(83, 24)]);
    }
}
