//! Keys as a terminal sends them: bytes in pieces of any length, told apart as soon as they can be.
//!
//! crossterm would read them as well, but leaves keys unread that come while a frame is drawn, ends the program at some
//! answers of a terminal, turns in circles once the terminal is gone, and lets a sequence that never ends swallow every key
//! behind it. Here whatever comes in part is given up after a while, and a control key always is a key.

use std::str;
use std::time::Duration;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

const ESCAPE: u8 = 0x1b;
const BELL: u8 = 0x07;
const PASTE_ENDS: &[u8] = b"\x1b[201~";

/// For the rest of a key that has come in part. Whoever presses Esc waits for it.
const REST_OF_KEY: Duration = Duration::from_millis(50);
/// For the rest of pasted text, which may come over a slow line: what came afterwards would be taken for keys.
const REST_OF_PASTE: Duration = Duration::from_millis(400);

/// More of a paste is thrown away: no name, number or ticket is as long, and memory is not endless.
const LONGEST_PASTE: usize = 4 << 10;
/// No terminal sends longer sequences; what is longer is none.
const LONGEST_SEQUENCE: usize = 256;
const LONGEST_ANSWER: usize = 4 << 10;

/// What was heard: an answer, or something that the person did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Where the cursor stands: row and column, from 1.
    Cursor(u16, u16),
    /// A key, or pasted text.
    Typed(Event),
}

/// Tells what comes, however it is cut into pieces.
#[derive(Clone, Debug, Default)]
pub struct Bytes {
    /// The beginning of something.
    begun: Vec<u8>,
    /// The beginning of pasted text, while more of it comes.
    pasted: Option<Vec<u8>>,
}

impl Bytes {
    /// What can be told after these bytes, in order.
    pub fn take(&mut self, bytes: &[u8]) -> Vec<Heard> {
        self.begun.extend_from_slice(bytes);
        let begun = std::mem::take(&mut self.begun);
        let mut rest = begun.as_slice();
        let mut all = Vec::new();
        while !rest.is_empty() {
            let used = match &mut self.pasted {
                Some(pasted) => match pasted_part(rest) {
                    Part::Whole(text, used) => {
                        keep(pasted, text);
                        all.push(paste(pasted));
                        self.pasted = None;
                        used
                    }
                    Part::Begun(text) => {
                        keep(pasted, text);
                        self.begun = rest[text.len()..].to_vec();
                        break;
                    }
                },
                None => match first(rest) {
                    Some((One::Heard(heard), used)) => {
                        all.push(heard);
                        used
                    }
                    Some((One::Paste, used)) => {
                        self.pasted = Some(Vec::new());
                        used
                    }
                    Some((One::Nothing, used)) => used,
                    None => {
                        self.begun = rest.to_vec();
                        break;
                    }
                },
            };
            rest = rest.get(used.max(1)..).unwrap_or_default();
        }
        all
    }

    /// How long the rest of what has begun is waited for; nothing where nothing has.
    pub fn patience(&self) -> Option<Duration> {
        match (&self.pasted, self.begun.is_empty()) {
            (Some(_), _) => Some(REST_OF_PASTE),
            (None, false) => Some(REST_OF_KEY),
            (None, true) => None,
        }
    }

    /// What has begun, when nothing more has come.
    pub fn give_up(&mut self) -> Option<Heard> {
        let begun = std::mem::take(&mut self.begun);
        if let Some(mut pasted) = self.pasted.take() {
            keep(&mut pasted, &begun);
            return Some(paste(&pasted));
        }
        match begun.as_slice() {
            // Alone, it was the key.
            [ESCAPE] => Some(key(KeyCode::Esc, KeyModifiers::NONE)),
            [ESCAPE, letter @ b' '..=b'~'] => Some(key(KeyCode::Char(char::from(*letter)), KeyModifiers::ALT)),
            _ => None,
        }
    }
}

fn keep(pasted: &mut Vec<u8>, text: &[u8]) {
    let room = LONGEST_PASTE.saturating_sub(pasted.len());
    pasted.extend_from_slice(&text[..text.len().min(room)]);
}

fn paste(text: &[u8]) -> Heard {
    Heard::Typed(Event::Paste(String::from_utf8_lossy(text).into_owned()))
}

/// Pasted text up to its end, and how many bytes that takes; or what is certainly of it, and may be all that has come.
enum Part<'a> {
    Whole(&'a [u8], usize),
    Begun(&'a [u8]),
}

fn pasted_part(bytes: &[u8]) -> Part<'_> {
    if let Some(end) = bytes.windows(PASTE_ENDS.len()).position(|window| window == PASTE_ENDS) {
        return Part::Whole(&bytes[..end], end + PASTE_ENDS.len());
    }
    let may_end = (1..PASTE_ENDS.len()).rev().find(|length| bytes.ends_with(&PASTE_ENDS[..*length]));
    Part::Begun(&bytes[..bytes.len() - may_end.unwrap_or(0)])
}

/// The first of what bytes say.
enum One {
    Heard(Heard),
    /// Pasted text begins.
    Paste,
    /// What means nothing here.
    Nothing,
}

impl From<Option<KeyCode>> for One {
    fn from(code: Option<KeyCode>) -> Self {
        code.map_or(Self::Nothing, |code| Self::Heard(key(code, KeyModifiers::NONE)))
    }
}

/// The first thing, and how many bytes it takes; nothing when more must come before that can be told.
fn first(bytes: &[u8]) -> Option<(One, usize)> {
    Some(match bytes {
        [ESCAPE, b'[', b'[', rest @ ..] => match *rest.first()? {
            letter @ b' '..=b'~' => (One::from(console(letter)), 4),
            _ => (One::Nothing, 3),
        },
        [ESCAPE, b'[', rest @ ..] => return sequence(rest).map(|(one, used)| (one, used + 2)),
        [ESCAPE, b'O', rest @ ..] => match *rest.first()? {
            letter @ b' '..=b'~' => (One::from(named(letter)), 3),
            _ => (One::Heard(key(KeyCode::Char('O'), KeyModifiers::ALT)), 2),
        },
        // Answers in words, which nobody has asked for.
        [ESCAPE, b']' | b'P' | b'_' | b'^' | b'X', rest @ ..] => {
            return told(rest).map(|used| (One::Nothing, used + 2));
        }
        [ESCAPE] => return None,
        [ESCAPE, ESCAPE, ..] => (One::Heard(key(KeyCode::Esc, KeyModifiers::NONE)), 1),
        [ESCAPE, rest @ ..] => match first(rest)? {
            (One::Heard(Heard::Typed(Event::Key(event))), used) => {
                (One::Heard(key(event.code, event.modifiers | KeyModifiers::ALT)), used + 1)
            }
            (other, used) => (other, used + 1),
        },
        _ => return letter(bytes),
    })
}

/// What follows `ESC [`: parameters, and a letter that ends them. Whatever cannot be part of it cuts it short, and is a key.
fn sequence(rest: &[u8]) -> Option<(One, usize)> {
    let end = rest.iter().take(LONGEST_SEQUENCE).position(|byte| !(0x20..=0x3f).contains(byte));
    match end {
        Some(end) if (0x40..=0x7e).contains(&rest[end]) => Some((meant(&rest[..end], rest[end]), end + 1)),
        Some(end) => Some((One::Nothing, end)),
        None if rest.len() >= LONGEST_SEQUENCE => Some((One::Nothing, LONGEST_SEQUENCE)),
        None => None,
    }
}

/// How many bytes an answer in words takes, up to its end. Whatever cannot be part of it cuts it short, and is a key.
fn told(rest: &[u8]) -> Option<usize> {
    let end = rest.iter().take(LONGEST_ANSWER).position(|byte| *byte < b' ' || *byte == 0x7f);
    match end.map(|end| (end, &rest[end..])) {
        Some((end, [BELL, ..])) => Some(end + 1),
        Some((end, [ESCAPE, b'\\', ..])) => Some(end + 2),
        Some((_, [ESCAPE])) => None,
        Some((end, _)) => Some(end),
        None if rest.len() >= LONGEST_ANSWER => Some(LONGEST_ANSWER),
        None => None,
    }
}

/// What the parameters between `ESC [` and the last letter mean.
fn meant(parameters: &[u8], last: u8) -> One {
    let text = str::from_utf8(parameters).unwrap_or_default();
    // Numbers may have parts, as in 97:65.
    let mut numbers = text.split(';').map(|number| number.split(':').next().unwrap_or_default().parse::<u16>());
    let mut number = || numbers.next().and_then(Result::ok);
    let (one, two) = (number(), number());
    let with = |code: Option<KeyCode>| code.map_or(One::Nothing, |code| One::Heard(key(code, modifiers(two))));
    match (last, one) {
        (b'R', row) => row.zip(two).map_or(One::Nothing, |(row, column)| One::Heard(Heard::Cursor(row, column))),
        (b'~', Some(200)) => One::Paste,
        (b'~', Some(which)) => with(numbered(which)),
        (b'u', Some(letter)) => with(coded(letter)),
        (b'Z', _) => One::Heard(key(KeyCode::BackTab, KeyModifiers::SHIFT)),
        (letter, _) => with(named(letter)),
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

/// The function keys of the Linux console: what follows `ESC [ [`.
fn console(letter: u8) -> Option<KeyCode> {
    matches!(letter, b'A'..=b'E').then(|| KeyCode::F(letter - b'A' + 1))
}

/// A key that is named by its character, as some terminals are set to do where Ctrl is held.
fn coded(letter: u16) -> Option<KeyCode> {
    Some(match letter {
        9 => KeyCode::Tab,
        13 => KeyCode::Enter,
        27 => KeyCode::Esc,
        127 => KeyCode::Backspace,
        _ => KeyCode::Char(char::from_u32(u32::from(letter)).filter(|letter| !letter.is_control())?),
    })
}

fn letter(bytes: &[u8]) -> Option<(One, usize)> {
    let with = |code, held| Some((One::Heard(key(code, held)), 1));
    let plain = |code| with(code, KeyModifiers::NONE);
    let control = |letter: u8| with(KeyCode::Char(char::from(letter)), KeyModifiers::CONTROL);
    match *bytes.first()? {
        // Enter, where it was typed before the terminal was in raw mode.
        b'\r' | b'\n' => plain(KeyCode::Enter),
        b'\t' => plain(KeyCode::Tab),
        0x7f => plain(KeyCode::Backspace),
        0 => control(b' '),
        byte @ 1..=0x1a => control(byte - 1 + b'a'),
        byte @ 0x1c..=0x1f => control(byte - 0x1c + b'4'),
        byte => {
            let length = match byte.leading_ones() {
                2 => 2,
                3 => 3,
                4 => 4,
                _ => 1,
            };
            let whole = &bytes[..length.min(bytes.len())];
            match str::from_utf8(whole) {
                Ok(text) => {
                    let code = text.chars().next().map(KeyCode::Char);
                    Some((One::from(code), length))
                }
                // Only what has come in part may still become a letter.
                Err(error) if error.error_len().is_none() && whole.len() < length => None,
                Err(_) => Some((One::Nothing, 1)),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn heard(bytes: &[u8]) -> Vec<Heard> {
        Bytes::default().take(bytes)
    }

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
            (b"\x1b[[B", KeyCode::F(2), KeyModifiers::NONE),
            (b"\x1b[1;5D", KeyCode::Left, KeyModifiers::CONTROL),
            (b"\x1b[3;2~", KeyCode::Delete, KeyModifiers::SHIFT),
            (b"\x1b[113;5u", KeyCode::Char('q'), KeyModifiers::CONTROL),
            (b"\x1b[113:81;5:1u", KeyCode::Char('q'), KeyModifiers::CONTROL),
            (b"\x1b[13u", KeyCode::Enter, KeyModifiers::NONE),
            (b"\x1b[Z", KeyCode::BackTab, KeyModifiers::SHIFT),
            (b"\x1bx", KeyCode::Char('x'), KeyModifiers::ALT),
            (b"\x11", KeyCode::Char('q'), KeyModifiers::CONTROL),
            (b"\n", KeyCode::Enter, KeyModifiers::NONE),
        ] {
            assert_eq!(heard(bytes), [key(code, held)], "{bytes:?}");
        }
        assert_eq!(heard(b"\x1b[200~a\rb\x1b[201~"), [Heard::Typed(Event::Paste("a\rb".to_owned()))]);
    }

    /// What a terminal sends that nobody has asked, and what no terminal sends.
    const NONSENSE: &[&[u8]] = &[
        b"\x1b[R",
        b"\x1b[;R",
        b"\x1b[99999;1R",
        b"\x1b[0n",
        b"\x1b[?1;2c",
        b"\xff",
        b"\x1b[<0;0;0M",
        b"\x1b[<99999;0;0m",
        b"\x1b[I",
        b"\x1b[?2026;2$y",
        b"\x1b]11;rgb:0000/0000/0000\x07",
        b"\x1b]11;rgb:0000/0000/0000\x1b\\",
        b"\x1bP1$r0m\x1b\\",
        b"\x1b_Gi=1;OK\x1b\\",
        b"\x1b[[Z",
        b"\x1bO5",
        b"\x1b[99999999999999999999u",
        b"\x1b[55296;1u",
    ];

    #[test]
    fn nonsense_is_nothing_and_takes_no_key_with_it() {
        for bytes in NONSENSE {
            assert_eq!(heard(&[bytes, &b"q"[..]].concat()), [key(KeyCode::Char('q'), KeyModifiers::NONE)], "{bytes:?}");
        }
        assert_eq!(heard(b"\x1b[0;0R"), [Heard::Cursor(0, 0)]);
        let endless = [b"\x1b[".to_vec(), vec![b'0'; 10_000]].concat();
        let mut bytes = Bytes::default();
        bytes.take(&endless);
        assert!(bytes.begun.len() <= LONGEST_SEQUENCE, "{}", bytes.begun.len());
    }

    type Made = (KeyCode, KeyModifiers);

    /// What has begun and does not end, and what is made of it when nothing more comes.
    const BEGUN: &[(&[u8], Option<Made>)] = &[
        (b"\x1b", Some((KeyCode::Esc, KeyModifiers::NONE))),
        (b"\x1b[", Some((KeyCode::Char('['), KeyModifiers::ALT))),
        (b"\x1bO", Some((KeyCode::Char('O'), KeyModifiers::ALT))),
        (b"\x1b]", Some((KeyCode::Char(']'), KeyModifiers::ALT))),
        (b"\x1b[2;", None),
        (b"\x1b[<", None),
        (b"\x1b[[", None),
        (b"\x1b]11;rgb", None),
        (b"\xe5\x85", None),
        (b"\x1b\xe5\x85", None),
    ];

    #[test]
    fn what_has_begun_is_waited_for_and_given_up() {
        for (begun, made) in BEGUN {
            let mut bytes = Bytes::default();
            assert_eq!(bytes.take(begun), [], "{begun:?}");
            assert!(bytes.patience().is_some(), "{begun:?}");
            assert_eq!(bytes.give_up(), made.map(|(code, held)| key(code, held)), "{begun:?}");
            assert_eq!((bytes.patience(), bytes.give_up()), (None, None), "{begun:?}");
            assert_eq!(bytes.take(b"q"), heard(b"q"), "{begun:?}");
        }
        let mut bytes = Bytes::default();
        assert_eq!(bytes.take(b"\x1b[200~ab\x1b[20"), []);
        assert_eq!(bytes.give_up(), Some(Heard::Typed(Event::Paste("ab\x1b[20".to_owned()))));
    }

    #[test]
    fn a_control_key_is_one_also_behind_what_does_not_end() {
        for (begun, _) in BEGUN.iter().filter(|(begun, _)| !begun.ends_with(&[ESCAPE])) {
            let quit = key(KeyCode::Char('q'), KeyModifiers::CONTROL);
            assert_eq!(heard(&[begun, &b"\x11"[..]].concat()).last(), Some(&quit), "{begun:?}");
        }
    }

    #[test]
    fn of_an_endless_paste_only_the_beginning_is_kept() {
        let mut bytes = Bytes::default();
        bytes.take(b"\x1b[200~");
        for _ in 0..100 {
            assert_eq!(bytes.take(&[b'x'; 1 << 10]), []);
            assert!(bytes.pasted.as_ref().is_some_and(|kept| kept.len() <= LONGEST_PASTE) && bytes.begun.is_empty());
        }
        assert_eq!(bytes.take(b"\x1b[201~q").len(), 2);
    }

    fn pieces() -> impl Strategy<Value = Vec<u8>> {
        let known: Vec<&[u8]> = NONSENSE.iter().copied().chain(BEGUN.iter().map(|(begun, _)| *begun)).collect();
        prop_oneof![
            prop::sample::select(known).prop_map(<[u8]>::to_vec),
            prop::sample::select(vec!["光", "a", "\r", "\x1b[B", "\x1bOP", "\x1b[200~", "\x1b[201~", "\x11"])
                .prop_map(|it| it.as_bytes().to_vec()),
            prop::collection::vec(any::<u8>(), 1..6),
        ]
    }

    proptest! {
        #[test]
        fn it_does_not_matter_how_bytes_are_cut(pieces in prop::collection::vec(pieces(), 0..20), at in prop::collection::vec(0usize..64, 0..8)) {
            let all = pieces.concat();
            let mut whole = Bytes::default();
            let mut said = whole.take(&all);
            said.extend(whole.give_up());
            let mut cut = Bytes::default();
            let (mut parts, mut rest) = (Vec::new(), all.as_slice());
            for length in at {
                let (part, others) = rest.split_at(length.min(rest.len()));
                parts.extend(cut.take(part));
                rest = others;
            }
            parts.extend(cut.take(rest));
            parts.extend(cut.give_up());
            prop_assert_eq!(parts, said);
        }
    }
}
