//! The one room with escape codes: enters the full screen, draws on it, and leaves it however the program ends.
//!
//! The screen is left by [`Screen::leave`], when the `Screen` is dropped, from the panic hook, and on every signal that would end
//! the program and can be caught. It is left for a while by [`Screen::suspend`] and on SIGTSTP, until SIGCONT: Ctrl+Z arrives as
//! a key, since the terminal is in raw mode.

#[cfg(unix)]
mod ask;
#[cfg(unix)]
mod listen;
mod modes;
#[cfg(unix)]
mod signals;
#[cfg(unix)]
mod wake;

use std::env;
use std::ffi::OsString;
use std::io::{self, BufWriter, Stdout, Write, stdout};
use std::sync::atomic::Ordering;
use std::time::Duration;

use crossterm::Command as _;
use crossterm::clipboard::CopyToClipboard;
#[cfg(not(unix))]
use crossterm::event;
use crossterm::style::force_color_output;
use crossterm::terminal::{BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate};
use crossterm::{execute, queue};
use ratatui::backend::CrosstermBackend;
use ratatui::layout::{Rect, Size};
use ratatui::{Frame, Terminal, TerminalOptions, Viewport};

use self::modes::{Drawing, ENTERED, leave, leave_on_panic, state};
use super::input::{self, Input};

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
    /// What is drawn on.
    area: Rect,
    #[cfg(unix)]
    listener: listen::Listener,
}

impl Screen {
    /// Takes over the terminal. If a step fails, the steps before it are undone.
    pub fn enter(options: Options) -> io::Result<Self> {
        Self::take_over()?;
        match Self::first_look() {
            Ok(terminal) => Ok(Self {
                terminal,
                options,
                area: Rect::ZERO,
                #[cfg(unix)]
                listener: listen::Listener::default(),
            }),
            Err(error) => {
                leave();
                Err(error)
            }
        }
    }

    fn take_over() -> io::Result<()> {
        let mut state = state();
        if !state.watching {
            #[cfg(unix)]
            {
                // Resizes are noticed from here on: one that comes before the first key must not be lost.
                wake::prepare()?;
                signals::watch()?;
            }
            leave_on_panic();
            state.watching = true;
        }
        state.enter()
    }

    fn first_look() -> io::Result<Terminal<CrosstermBackend<BufWriter<Output>>>> {
        // Whether there are colours is the theme's business. Where `NO_COLOR` is set, crossterm would write colour commands
        // without a colour, and those reset bold and reverse as well.
        force_color_output(true);
        // The area is looked after here: whatever a terminal claims, only so much of it is drawn.
        let options = TerminalOptions { viewport: Viewport::Fixed(Rect::ZERO) };
        Terminal::with_options(CrosstermBackend::new(BufWriter::with_capacity(FRAME, Output(stdout()))), options)
    }

    /// How many cells this terminal takes for a text, if it says so before `patience` is over. Nothing is left on the screen, and
    /// what is typed meanwhile is kept for [`Screen::next_batch`].
    pub fn cells_drawn(&mut self, text: &str, patience: Duration) -> io::Result<Option<u16>> {
        #[cfg(unix)]
        {
            ask::cells_drawn(self.terminal.backend_mut(), &mut self.listener, text, patience)
        }
        #[cfg(not(unix))]
        {
            let _ = (text, patience);
            Ok(None)
        }
    }

    /// Waits for what the person does next, and returns it with all that has arrived behind it; nothing when nothing comes for as
    /// long as `patience`, or when the loop was woken. Fails once the terminal is gone.
    pub fn next_batch(&mut self, patience: Option<Duration>) -> io::Result<Vec<Input>> {
        #[cfg(unix)]
        let next = |patience| self.listener.next(patience);
        #[cfg(not(unix))]
        let next = |patience: Option<Duration>| match patience {
            Some(patience) if !event::poll(patience)? => Ok(None),
            _ => event::read().map(Some),
        };
        input::batch(next, patience)
    }

    /// What wakes the loop from beside it, where there is something.
    pub fn waker() -> Option<fn()> {
        #[cfg(unix)]
        return Some(wake::wake);
        #[cfg(not(unix))]
        None
    }

    /// Draws one frame. Once the screen has been left, this does nothing.
    pub fn draw(&mut self, render: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        let _drawing = Drawing::begin();
        let area = self.drawn_on()?;
        if area != self.area {
            self.area = area;
            self.terminal.resize(area)?;
        }
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
        self.area = self.drawn_on()?;
        // `Terminal::clear` asks the terminal where the cursor is, and waits 2 s where nobody answers; this does not ask.
        queue!(self.terminal.backend_mut(), Clear(ClearType::All))?;
        self.terminal.resize(self.area)
    }

    /// What is drawn on: all of the screen, unless that is beyond any there is.
    fn drawn_on(&self) -> io::Result<Rect> {
        let Size { width, height } = self.size()?;
        Ok(Rect::new(0, 0, width.min(LARGEST), height.min(LARGEST)))
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

    /// The terminal's size in cells. One that does not say how large it is has what terminals always had.
    pub fn size(&self) -> io::Result<Size> {
        let said = self.terminal.size()?;
        Ok(if said.width == 0 || said.height == 0 { UNSAID } else { said })
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

/// What a serial line has, or a terminal that a program made and gave no size.
const UNSAID: Size = Size { width: 80, height: 24 };

/// The most columns, and the most rows, that are drawn on: a terminal may claim more than memory holds.
const LARGEST: u16 = 1000;

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
