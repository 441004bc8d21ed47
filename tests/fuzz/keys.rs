//! The bytes of a keyboard.

use std::io;

use crossterm::event::{Event, KeyCode, KeyModifiers};
use madoguchi::front::text::clean::is_unseen;
use madoguchi::front::ui::bytes::{Bytes, Heard};
use madoguchi::front::ui::input::{Input, batch};

/// The first byte says how the others are cut. However they are, the same is heard; each byte is taken or given up; and a control key
/// behind whatever has begun is a key.
pub fn keeps_its_laws(data: &[u8]) {
    let Some((cut, typed)) = data.split_first() else { return };
    let heard = in_pieces(typed, usize::MAX);
    for size in [1, 2 + usize::from(cut % 16), 17 + usize::from(*cut)] {
        assert_eq!(in_pieces(typed, size), heard, "in pieces of {size}");
    }
    // A key takes a byte at least, and only a paste holds more than its bytes: what is no UTF-8 stands as three.
    assert!(heard.len() <= typed.len(), "{} of {} bytes", heard.len(), typed.len());
    // Keys are the program's own, in one form, with nothing unseen in them.
    let mut events = heard.iter().filter_map(|heard| match heard {
        Heard::Typed(event) => Some(event.clone()),
        Heard::Cursor(..) => None,
    });
    loop {
        let more = batch(|_| io::Result::Ok(events.next()), None).expect("nothing fails");
        for input in &more {
            match input {
                Input::Key(key) => assert!(!key.to_string().chars().any(is_unseen), "{key:?}"),
                Input::Paste(text) => {
                    assert!(!text.is_empty() && text.chars().count() <= 256, "{text:?}");
                    assert!(!text.chars().any(is_unseen), "{text:?}");
                }
                Input::Resize(..) => panic!("no keyboard resizes a terminal"),
            }
        }
        if more.is_empty() {
            break;
        }
    }
    a_control_key_is_heard_behind(typed);
}

/// What is heard of bytes that come in pieces of one size, and then no more.
fn in_pieces(typed: &[u8], size: usize) -> Vec<Heard> {
    let mut bytes = Bytes::default();
    let mut heard = Vec::new();
    for piece in typed.chunks(size) {
        heard.extend(bytes.take(piece));
    }
    heard.extend(bytes.give_up());
    assert_eq!((bytes.patience(), bytes.give_up()), (None, None), "something is left of {typed:?}");
    heard
}

/// Behind whatever has begun, a control key is a key; in a paste it is text.
fn a_control_key_is_heard_behind(typed: &[u8]) {
    let mut bytes = Bytes::default();
    bytes.take(typed);
    let mut heard = bytes.take(b"\x11");
    heard.extend(bytes.give_up());
    let is_heard = match heard.last() {
        Some(Heard::Typed(Event::Key(key))) => {
            key.code == KeyCode::Char('q') && key.modifiers.contains(KeyModifiers::CONTROL)
        }
        Some(Heard::Typed(Event::Paste(_))) => true,
        _ => false,
    };
    assert!(is_heard, "Ctrl+Q behind {typed:?} is {heard:?}");
}
