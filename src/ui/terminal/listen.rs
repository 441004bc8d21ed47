//! Listens to the keyboard, for so long and no longer.

use std::collections::VecDeque;
use std::io::{self, stdin};
use std::os::fd::AsFd as _;
use std::time::{Duration, Instant};

use crossterm::event::Event;
use crossterm::terminal::size;
use nix::errno::Errno;
use nix::poll::{PollFd, PollFlags, PollTimeout, poll};
use nix::unistd::read;

use super::wake;
use crate::ui::bytes::{Bytes, Heard};

/// As much as a terminal holds.
const AT_ONCE: usize = 4 << 10;

/// What the person does, in order, and what the terminal answers.
#[derive(Debug, Default)]
pub(super) struct Listener {
    bytes: Bytes,
    /// When what has begun is given up.
    given_up: Option<Instant>,
    heard: VecDeque<Heard>,
}

/// What ended the waiting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Came {
    Bytes,
    /// The loop was woken.
    Bell,
    Nothing,
}

impl Listener {
    /// Waits for what the person does next; nothing when `patience` is over, or when the loop was woken. Fails when the terminal is
    /// gone: from then on nobody types.
    pub(super) fn next(&mut self, patience: Option<Duration>) -> io::Result<Option<Event>> {
        let until = patience.map(|patience| Instant::now() + patience);
        loop {
            if let Some(event) = self.typed() {
                return Ok(Some(event));
            }
            match self.listen(until)? {
                Came::Bytes => {}
                Came::Bell => return wake::heard().then(resized).transpose(),
                Came::Nothing => return Ok(self.typed()),
            }
        }
    }

    /// Waits for where the cursor stands, and keeps what is typed meanwhile.
    pub(super) fn cursor(&mut self, patience: Duration) -> io::Result<Option<(u16, u16)>> {
        let until = Instant::now() + patience;
        loop {
            if let Some(place) = self.heard.iter().position(is_answer) {
                let answer = self.heard.remove(place);
                return Ok(
                    answer.and_then(|it| if let Heard::Cursor(row, column) = it { Some((row, column)) } else { None })
                );
            }
            // Whoever has woken the loop is heard when it is waited for the person.
            if self.read(Some(until), false)? == Came::Nothing {
                return Ok(None);
            }
        }
    }

    /// Throws away what is typed until nothing more has come for so long, but for no longer than `limit`.
    pub(super) fn discard(quiet: Duration, limit: Duration) {
        let until = Instant::now() + limit;
        let mut some = [0; AT_ONCE];
        while Instant::now() < until {
            match wait(Some(Instant::now() + quiet), false) {
                Ok(Came::Bytes) if matches!(read(stdin(), &mut some), Ok(1..)) => {}
                _ => return,
            }
        }
    }

    /// What was typed; answers that nobody waits for are dropped.
    fn typed(&mut self) -> Option<Event> {
        while let Some(heard) = self.heard.pop_front() {
            if let Heard::Typed(event) = heard {
                return Some(event);
            }
        }
        None
    }

    fn listen(&mut self, until: Option<Instant>) -> io::Result<Came> {
        self.read(until, true)
    }

    /// Takes what comes before the time is over.
    fn read(&mut self, until: Option<Instant>, is_woken: bool) -> io::Result<Came> {
        let first = [until, self.given_up].into_iter().flatten().min();
        let came = wait(first, is_woken)?;
        match came {
            Came::Bytes => {
                let mut some = [0; AT_ONCE];
                match read(stdin(), &mut some) {
                    Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
                    Ok(count) => self.heard.extend(self.bytes.take(&some[..count])),
                    Err(Errno::EINTR | Errno::EAGAIN) => {}
                    Err(error) => return Err(error.into()),
                }
                self.given_up = self.bytes.patience().map(|patience| Instant::now() + patience);
            }
            Came::Nothing if self.given_up.is_some_and(|limit| Instant::now() >= limit) => {
                self.given_up = None;
                self.heard.extend(self.bytes.give_up());
                // The time that there is may not be over.
                return Ok(Came::Bytes);
            }
            Came::Bell | Came::Nothing => {}
        }
        Ok(came)
    }
}

/// Shift and F3 together look as if the cursor stood in the first row.
fn is_answer(heard: &Heard) -> bool {
    matches!(heard, Heard::Cursor(row, _) if *row != 1)
}

fn resized() -> io::Result<Event> {
    size().map(|(columns, rows)| Event::Resize(columns, rows))
}

/// Waits for bytes, for the bell where that is wanted, and for no longer than there is time.
fn wait(until: Option<Instant>, for_bell: bool) -> io::Result<Came> {
    let input = stdin();
    let bell = wake::bell().filter(|_| for_bell);
    let mut ready: Vec<PollFd<'_>> =
        [Some(input.as_fd()), bell].into_iter().flatten().map(|it| PollFd::new(it, PollFlags::POLLIN)).collect();
    loop {
        let left = until.map(|until| until.saturating_duration_since(Instant::now()));
        // A little more rather than nothing, which would turn in circles.
        let timeout = left.map_or(PollTimeout::NONE, |left| {
            let left = if left.is_zero() { left } else { left + Duration::from_millis(1) };
            PollTimeout::try_from(left).unwrap_or(PollTimeout::MAX)
        });
        match poll(&mut ready, timeout) {
            Ok(0) => return Ok(Came::Nothing),
            Err(Errno::EINTR) => {}
            Err(error) => return Err(error.into()),
            // A terminal that is gone is ready as well: then reading says so.
            Ok(_) if ready[0].any().unwrap_or(true) => return Ok(Came::Bytes),
            Ok(_) => return Ok(Came::Bell),
        }
    }
}
