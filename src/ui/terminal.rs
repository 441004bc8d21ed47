//! The one file with escape codes: enters the full screen, draws on it, and leaves it however the program ends.
//!
//! The screen is left by [`Screen::leave`], when the `Screen` is dropped, from the panic hook, and on SIGTERM, SIGHUP,
//! SIGINT and SIGQUIT. It is left for a while by [`Screen::suspend`] and on SIGTSTP, until SIGCONT: Ctrl+Z arrives as a key,
//! since the terminal is in raw mode.

#[cfg(unix)]
mod signals;

use std::env;
use std::ffi::OsString;
use std::io::{self, BufWriter, Stdout, Write, stdout};
use std::mem;
use std::panic;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, ThreadId};
use std::time::Duration;

use crossterm::Command as _;
use crossterm::clipboard::CopyToClipboard;
use crossterm::cursor::Show;
use crossterm::event::{self, DisableBracketedPaste, EnableBracketedPaste};
use crossterm::style::force_color_output;
use crossterm::terminal::{
    BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
    enable_raw_mode,
};
use crossterm::{execute, queue};
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Size;
use ratatui::{Frame, Terminal};

/// How long leaving waits for another thread to finish its frame.
const FRAME_GRACE: Duration = Duration::from_millis(400);

/// How the screen is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Ask the terminal to show each frame at once, without flicker.
    pub synchronized_update: bool,
    /// Whether the terminal is one of tmux.
    pub inside_tmux: bool,
}

impl Options {
    /// What the environment asks for: no synchronized update inside tmux, nor with `MADOGUCHI_SYNC=0`.
    pub fn from_environment() -> Self {
        Self::from_variables(|name| env::var_os(name))
    }

    fn from_variables(variable: impl Fn(&str) -> Option<OsString>) -> Self {
        let refused = variable("MADOGUCHI_SYNC").is_some_and(|value| value == "0");
        let inside_tmux = variable("TMUX").is_some();
        Self { synchronized_update: !refused && !inside_tmux, inside_tmux }
    }
}

/// The full screen. Only one can exist at a time.
#[derive(Debug)]
pub struct Screen {
    terminal: Terminal<CrosstermBackend<BufWriter<Output>>>,
    options: Options,
}

impl Screen {
    /// Takes over the terminal. If a step fails, the steps before it are undone.
    pub fn enter(options: Options) -> io::Result<Self> {
        state().enter()?;
        match Self::first_look() {
            Ok(terminal) => Ok(Self { terminal, options }),
            Err(error) => {
                leave();
                Err(error)
            }
        }
    }

    fn first_look() -> io::Result<Terminal<CrosstermBackend<BufWriter<Output>>>> {
        // Whether there are colours is the theme's business. Where `NO_COLOR` is set, crossterm would write colour commands
        // without a colour, and those reset bold and reverse as well.
        force_color_output(true);
        // Resizes are noticed from the first look for events on: one that comes before the first key must not be lost.
        event::poll(Duration::ZERO)?;
        Terminal::new(CrosstermBackend::new(BufWriter::with_capacity(FRAME, Output(stdout()))))
    }

    /// Draws one frame. Once the screen has been left, this does nothing.
    pub fn draw(&mut self, render: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        let _drawing = Drawing::begin();
        if self.options.synchronized_update {
            queue!(self.terminal.backend_mut(), BeginSynchronizedUpdate)?;
        }
        let drawn = self.terminal.draw(render).map(drop);
        if self.options.synchronized_update {
            execute!(self.terminal.backend_mut(), EndSynchronizedUpdate)?;
        }
        drawn
    }

    /// Clears the terminal and makes the next frame draw every cell, for a screen that something else has written on.
    pub fn redraw_all(&mut self) -> io::Result<()> {
        let _drawing = Drawing::begin();
        let area = self.terminal.size()?.into();
        // `Terminal::clear` asks the terminal where the cursor is, and waits 2 s where nobody answers; this does not ask.
        self.terminal.resize(area)
    }

    /// Puts text into the clipboard of the terminal, which may stand far away (OSC 52). A terminal that cannot do it ignores it.
    pub fn copy(&mut self, text: &str) -> io::Result<()> {
        let _drawing = Drawing::begin();
        let mut code = String::new();
        CopyToClipboard::to_clipboard_from(text).write_ansi(&mut code).map_err(io::Error::other)?;
        let output = self.terminal.backend_mut();
        // Depending on its settings, tmux either understands the code itself or hands on what is wrapped for it.
        if self.options.inside_tmux {
            write!(output, "\x1bPtmux;{}\x1b\\", code.replace('\x1b', "\x1b\x1b"))?;
        }
        output.write_all(code.as_bytes())?;
        output.flush()
    }

    /// The terminal's size in cells.
    pub fn size(&self) -> io::Result<Size> {
        self.terminal.size()
    }

    /// Gives the terminal back and stops the program as a job of its shell; returns when the shell lets it go on (`fg`) and the
    /// terminal is taken again. A resize is then reported, for every cell is to be drawn. Does nothing where no shell could
    /// let it go on.
    pub fn suspend(&mut self) -> io::Result<()> {
        #[cfg(unix)]
        signals::suspend()?;
        Ok(())
    }

    /// Gives the terminal back as it was. May be called more than once.
    pub fn leave(&mut self) {
        leave();
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        leave();
    }
}

/// A frame goes out in one piece: standard output alone would cut it every kilobyte, in the middle of an escape sequence,
/// which flickers, and which some consoles do not put together again.
const FRAME: usize = 64 << 10;

/// Standard output while the screen is entered. Afterwards it swallows everything, so that a frame which comes too late
/// is not drawn over the shell.
#[derive(Debug)]
struct Output(Stdout);

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if ENTERED.load(Ordering::SeqCst) { self.0.write(bytes) } else { Ok(bytes.len()) }
    }

    fn flush(&mut self) -> io::Result<()> {
        if ENTERED.load(Ordering::SeqCst) { self.0.flush() } else { Ok(()) }
    }
}

/// Something about the terminal that has to be turned off again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    Raw,
    BracketedPaste,
    AlternateScreen,
}

impl Mode {
    /// Raw mode is first both ways: a terminal that takes no more output still gets its keyboard back.
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
struct State {
    turned_on: Vec<Mode>,
    drawing: Option<ThreadId>,
    /// Whether the terminal has been given back only until the program may go on.
    suspended: bool,
    /// Whether panics and signals already leave the screen; they do so for as long as the process runs.
    watching: bool,
}

static STATE: Mutex<State> =
    Mutex::new(State { turned_on: Vec::new(), drawing: None, suspended: false, watching: false });
static FRAME_DONE: Condvar = Condvar::new();
static ENTERED: AtomicBool = AtomicBool::new(false);

fn state() -> MutexGuard<'static, State> {
    STATE.lock().unwrap_or_else(PoisonError::into_inner)
}

impl State {
    fn enter(&mut self) -> io::Result<()> {
        if !self.turned_on.is_empty() || self.suspended {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        if !self.watching {
            #[cfg(unix)]
            signals::watch()?;
            leave_on_panic();
            self.watching = true;
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

    /// Undoes everything, trying each step whether or not the one before it worked: there is nobody left to tell.
    fn turn_off(&mut self) {
        ENTERED.store(false, Ordering::SeqCst);
        let turned_on = mem::take(&mut self.turned_on);
        if turned_on.is_empty() {
            return;
        }
        for mode in turned_on {
            let _ = mode.turn_off();
        }
        let _ = execute!(stdout(), EndSynchronizedUpdate);
        let _ = execute!(stdout(), Show);
    }
}

/// From now on a panic gives the terminal back before it is reported, so that the report can be read.
fn leave_on_panic() {
    let previous = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        leave();
        previous(panic);
    }));
}

/// Gives the terminal back, from whichever thread.
fn leave() {
    let mut state = state_between_frames();
    state.turn_off();
    state.suspended = false;
}

/// A frame that another thread is drawing is let finish, for a while.
fn state_between_frames() -> MutexGuard<'static, State> {
    let other_draws = |state: &mut State| state.drawing.is_some_and(|drawer| drawer != thread::current().id());
    let (state, _) =
        FRAME_DONE.wait_timeout_while(state(), FRAME_GRACE, other_draws).unwrap_or_else(PoisonError::into_inner);
    state
}

/// Marks that this thread draws, until dropped.
struct Drawing;

impl Drawing {
    fn begin() -> Self {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_environment_can_refuse_synchronized_updates() {
        let synchronized = |set: &[(&str, &str)]| {
            let variable = |name: &str| {
                let found = set.iter().find(|(known, _)| *known == name);
                found.map(|(_, value)| OsString::from(value))
            };
            Options::from_variables(variable).synchronized_update
        };
        assert!(synchronized(&[]));
        assert!(synchronized(&[("MADOGUCHI_SYNC", "1")]));
        assert!(!synchronized(&[("MADOGUCHI_SYNC", "0")]));
        assert!(!synchronized(&[("TMUX", "")]));
    }
}
