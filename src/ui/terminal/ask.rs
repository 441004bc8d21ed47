//! Asks the terminal where its cursor is, and listens for so long and no longer.

use std::io::{self, Write, stdin};
use std::os::fd::AsFd as _;
use std::time::{Duration, Instant};

use crossterm::cursor::MoveTo;
use crossterm::event::Event;
use crossterm::style::{Attribute, Print, SetAttribute};
use crossterm::terminal::{Clear, ClearType};
use crossterm::{execute, queue};
use nix::errno::Errno;
use nix::poll::{PollFd, PollFlags, PollTimeout, poll};
use nix::unistd::read;

use crate::ui::bytes::{Heard, heard};

/// The row in which is asked, from 0. Some terminals send F3 as if the cursor stood in the first one.
const ROW: u16 = 1;
/// For the rest of what has come in part.
const GRACE: Duration = Duration::from_millis(50);

/// How many cells the terminal takes for a text, if it says so in time; and what was typed meanwhile. Nothing is left on the
/// screen.
pub(super) fn cells_drawn(
    output: &mut impl Write,
    text: &str,
    patience: Duration,
) -> io::Result<(Option<u16>, Vec<Event>)> {
    queue!(output, MoveTo(0, ROW), SetAttribute(Attribute::Hidden), Print(text), Print("\x1b[6n"))?;
    execute!(output, SetAttribute(Attribute::Reset))?;
    let all = listen(patience);
    execute!(output, Clear(ClearType::All))?;
    let answer = all.iter().find_map(|one| match one {
        Heard::Cursor(row, column) => Some((*row, *column)),
        _ => None,
    });
    let cells = answer.filter(|(row, _)| *row == ROW + 1).map(|(_, column)| column.saturating_sub(1));
    let typed = all.into_iter().filter_map(|one| match one {
        Heard::Typed(event) => Some(event),
        _ => None,
    });
    Ok((cells, typed.collect()))
}

/// What comes until the answer is there, or nothing more is waited for.
fn listen(patience: Duration) -> Vec<Heard> {
    let started = Instant::now();
    let mut bytes = Vec::new();
    loop {
        let all = heard(&bytes);
        let is_whole = !all.contains(&Heard::Unfinished);
        if is_whole && all.iter().any(is_answer) {
            return all;
        }
        let limit = if is_whole { patience } else { patience + GRACE };
        let left = limit.saturating_sub(started.elapsed());
        if left.is_zero() || !add_bytes(&mut bytes, left) {
            // Alone, it was the key.
            return all
                .into_iter()
                .map(|one| if one == Heard::Unfinished { unfinished(&bytes) } else { one })
                .collect();
        }
    }
}

/// Shift and F3 together look as if the cursor stood in the first row.
fn is_answer(heard: &Heard) -> bool {
    matches!(heard, Heard::Cursor(row, _) if *row != 1)
}

/// Adds what comes before the time is over. Nothing comes any more once the terminal is closed.
fn add_bytes(bytes: &mut Vec<u8>, left: Duration) -> bool {
    let input = stdin();
    let mut ready = [PollFd::new(input.as_fd(), PollFlags::POLLIN)];
    // A little more rather than nothing, which would turn in circles.
    let timeout = PollTimeout::try_from(left + Duration::from_millis(1)).unwrap_or(PollTimeout::ZERO);
    match poll(&mut ready, timeout) {
        Ok(0) | Err(Errno::EINTR) => true,
        Ok(_) => {
            let mut some = [0; 256];
            match read(&input, &mut some) {
                Ok(count @ 1..) => bytes.extend_from_slice(&some[..count]),
                Err(Errno::EINTR) => {}
                Ok(_) | Err(_) => return false,
            }
            true
        }
        Err(_) => false,
    }
}

/// What was cut short, when nothing more has come.
fn unfinished(bytes: &[u8]) -> Heard {
    use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
    match bytes {
        [.., 0x1b] => Heard::Typed(Event::Key(KeyEvent::new(KeyCode::Esc, KeyModifiers::NONE))),
        _ => Heard::Nothing,
    }
}
