//! What the process has done to its terminal, and how it is undone from whichever thread.

use std::io::{self, stdout};
use std::mem;
use std::panic;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError, mpsc};
use std::thread::{self, ThreadId};
use std::time::Duration;

use crossterm::cursor::Show;
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::execute;
use crossterm::terminal::{
    EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};

#[cfg(unix)]
use super::listen::Listener;

/// How long leaving waits for another thread to finish its frame.
pub(super) const FRAME_GRACE: Duration = Duration::from_millis(400);

/// So long nothing is typed before the keyboard is given back; by then the terminal has read how to leave the screen.
#[cfg(unix)]
const QUIET: Duration = Duration::from_millis(20);

/// Something about the terminal that has to be turned off again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    Raw,
    BracketedPaste,
    AlternateScreen,
}

impl Mode {
    /// In the order in which they are turned on. Raw mode goes last: outside it, a Ctrl+C makes the system throw away what the
    /// terminal has not read yet, and that would be how to leave the screen.
    const ALL: [Self; 3] = [Self::Raw, Self::BracketedPaste, Self::AlternateScreen];

    fn turn_on(self) -> io::Result<()> {
        match self {
            Self::Raw => enable_raw_mode(),
            Self::BracketedPaste => match execute!(stdout(), EnableBracketedPaste) {
                // An old Windows console has no such mode; pasted text then arrives as keys.
                Err(error) if error.kind() == io::ErrorKind::Unsupported => Ok(()),
                done => done,
            },
            Self::AlternateScreen => execute!(stdout(), EnterAlternateScreen),
        }
    }

    fn turn_off(self) -> io::Result<()> {
        match self {
            Self::Raw => disable_raw_mode(),
            Self::BracketedPaste => execute!(stdout(), DisableBracketedPaste),
            Self::AlternateScreen => execute!(stdout(), LeaveAlternateScreen),
        }
    }
}

/// What the process has done to its terminal: there is one terminal, and panics and signals must find it.
pub(super) struct State {
    turned_on: Vec<Mode>,
    drawing: Option<ThreadId>,
    /// Whether the terminal has been given back only until the program may go on.
    pub(super) suspended: bool,
    /// Whether panics and signals already leave the screen; they do so for as long as the process runs.
    pub(super) watching: bool,
}

static STATE: Mutex<State> =
    Mutex::new(State { turned_on: Vec::new(), drawing: None, suspended: false, watching: false });
static FRAME_DONE: Condvar = Condvar::new();
pub(super) static ENTERED: AtomicBool = AtomicBool::new(false);

pub(super) fn state() -> MutexGuard<'static, State> {
    STATE.lock().unwrap_or_else(PoisonError::into_inner)
}

impl State {
    pub(super) fn enter(&mut self) -> io::Result<()> {
        if !self.turned_on.is_empty() || self.suspended {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        for mode in Mode::ALL {
            // Noted before it is done: a step that fails may have been done in part.
            self.turned_on.push(mode);
            if let Err(error) = mode.turn_on() {
                self.turn_off();
                return Err(error);
            }
        }
        ENTERED.store(true, Ordering::SeqCst);
        Ok(())
    }

    /// Gives the terminal back until the process goes on.
    #[cfg(unix)]
    pub(super) fn suspend(&mut self) {
        self.suspended |= !self.turned_on.is_empty();
        self.turn_off();
    }

    /// Undoes everything, trying each step whether or not the one before it worked: there is nobody left to tell.
    fn turn_off(&mut self) {
        ENTERED.store(false, Ordering::SeqCst);
        let turned_on = mem::take(&mut self.turned_on);
        if turned_on.is_empty() {
            return;
        }
        // A terminal that takes no more output still gets its keyboard back.
        within(FRAME_GRACE, move || {
            let _ = execute!(stdout(), EndSynchronizedUpdate);
            for mode in turned_on.into_iter().rev().filter(|mode| *mode != Mode::Raw) {
                let _ = mode.turn_off();
            }
            let _ = execute!(stdout(), Show);
        });
        // Keys that still come are nobody's: the shell must not take them for a command, nor the system for a signal.
        #[cfg(unix)]
        Listener::discard(QUIET, FRAME_GRACE / 2);
        let _ = Mode::Raw.turn_off();
    }
}

/// Does something that may never end, and waits for it for no longer than `limit`.
pub(super) fn within(limit: Duration, work: impl FnOnce() + Send + 'static) {
    let (done, wait) = mpsc::channel();
    let working = thread::Builder::new().spawn(move || {
        work();
        done.send(())
    });
    if working.is_ok() {
        // Done or too late, what comes next comes.
        let _ = wait.recv_timeout(limit);
    }
}

/// From now on a panic gives the terminal back before it is reported, so that the report can be read.
pub(super) fn leave_on_panic() {
    let previous = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        leave();
        previous(panic);
    }));
}

/// Gives the terminal back, from whichever thread.
pub(super) fn leave() {
    let mut state = state_between_frames();
    state.turn_off();
    state.suspended = false;
}

/// A frame that another thread is drawing is let finish, for a while.
pub(super) fn state_between_frames() -> MutexGuard<'static, State> {
    let other_draws = |state: &mut State| state.drawing.is_some_and(|drawer| drawer != thread::current().id());
    let (state, _) =
        FRAME_DONE.wait_timeout_while(state(), FRAME_GRACE, other_draws).unwrap_or_else(PoisonError::into_inner);
    state
}

/// Marks that this thread draws, until dropped.
pub(super) struct Drawing;

impl Drawing {
    pub(super) fn begin() -> Self {
        state().drawing = Some(thread::current().id());
        Self
    }
}

impl Drop for Drawing {
    fn drop(&mut self) {
        state().drawing = None;
        FRAME_DONE.notify_all();
    }
}
