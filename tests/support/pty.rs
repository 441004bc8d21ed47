//! A program on a pseudo terminal: its screen, its terminal modes, and how it ended.
//!
//! Nothing here sleeps: waiting is for new output or for the end of the program, up to a deadline for the whole test.

use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use nix::sys::signal::{self, Signal};
use nix::sys::termios::LocalFlags;
use nix::unistd::Pid;
use portable_pty::{CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};

use super::xterm;

/// How long a test may wait in all.
const DEADLINE: Duration = Duration::from_secs(10);

/// What starts and ends a frame.
const FRAME: (&str, &str) = ("\x1b[?2026h", "\x1b[?2026l");

/// Where is the cursor?
pub(crate) const QUESTION: &str = "\x1b[6n";

/// A running program and the terminal that it runs on.
pub(crate) struct Pty {
    master: Option<Box<dyn MasterPty + Send>>,
    /// Taken when first used, because dropping it types Enter and Ctrl+D.
    writer: Option<Box<dyn Write + Send>>,
    reader: Option<JoinHandle<()>>,
    shared: Arc<Shared>,
    process: Pid,
    line_before: Line,
    deadline: Instant,
}

/// The terminal's modes, as the program has set them by escape codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Modes {
    pub(crate) alternate_screen: bool,
    pub(crate) bracketed_paste: bool,
    pub(crate) cursor_hidden: bool,
}

impl Modes {
    /// The modes of a terminal that no program has changed.
    pub(crate) const UNTOUCHED: Self = Self { alternate_screen: false, bracketed_paste: false, cursor_hidden: false };
}

/// The settings of the terminal line (termios), compared as a whole.
#[derive(Debug, PartialEq, Eq)]
struct Line {
    settings: String,
    raw: bool,
}

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    terminal: vt100::Parser,
    output: Vec<u8>,
    output_ended: bool,
    /// Once the terminal is to be closed: how much had been written by then.
    closing_at: Option<usize>,
    ended: Option<ExitStatus>,
}

impl Pty {
    /// Starts the program itself.
    pub(crate) fn spawn(arguments: &[&str], environment: &[(&str, &str)], columns: u16, rows: u16) -> Self {
        Self::spawn_program(env!("CARGO_BIN_EXE_madoguchi"), arguments, environment, columns, rows)
    }

    /// Starts the program itself in a folder.
    pub(crate) fn spawn_within(folder: &Path, environment: &[(&str, &str)], columns: u16, rows: u16) -> Self {
        Self::start(folder, env!("CARGO_BIN_EXE_madoguchi"), &[], environment, (columns, rows))
    }

    /// Starts any program. It sees the given environment, and otherwise a plain Japanese one that is the same everywhere.
    pub(crate) fn spawn_program(
        program: &str,
        arguments: &[&str],
        environment: &[(&str, &str)],
        columns: u16,
        rows: u16,
    ) -> Self {
        Self::start(Path::new(env!("CARGO_TARGET_TMPDIR")), program, arguments, environment, (columns, rows))
    }

    /// Starts any program in a folder.
    pub(crate) fn spawn_program_within(
        folder: &Path,
        program: &str,
        arguments: &[&str],
        environment: &[(&str, &str)],
        size: (u16, u16),
    ) -> Self {
        Self::start(folder, program, arguments, environment, size)
    }

    fn start(
        folder: &Path,
        program: &str,
        arguments: &[&str],
        environment: &[(&str, &str)],
        (columns, rows): (u16, u16),
    ) -> Self {
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.cwd(folder);
        command.env_clear();
        command.env("HOME", env!("CARGO_TARGET_TMPDIR"));
        command.env("LANG", "ja_JP.UTF-8");
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.env("TERM", "xterm-256color");
        for (name, value) in environment {
            command.env(name, value);
        }

        let pair = native_pty_system().openpty(size(columns, rows)).expect("a pseudo terminal");
        let line_before = line(&*pair.master);
        let mut child = pair.slave.spawn_command(command).expect("the program starts");
        let process = child.process_id().expect("a process id").cast_signed();
        // Held by the program alone, so that the output ends with it.
        drop(pair.slave);

        let shared = Arc::new(Shared::default());
        shared.lock().terminal.screen_mut().set_size(cells(rows), cells(columns));
        let output = pair.master.try_clone_reader().expect("a reader");
        let reader = thread::spawn({
            let shared = Arc::clone(&shared);
            move || shared.read(output)
        });
        thread::spawn({
            let shared = Arc::clone(&shared);
            move || {
                let ended = child.wait().expect("the program can be waited for");
                shared.change(|state| state.ended = Some(ended));
            }
        });
        Self {
            master: Some(pair.master),
            writer: None,
            reader: Some(reader),
            shared,
            process: Pid::from_raw(process),
            line_before,
            deadline: Instant::now() + DEADLINE,
        }
    }

    /// Waits until the screen is as `wanted`; panics with the screen when the deadline passes or the program has ended.
    pub(crate) fn wait_for(&self, mut wanted: impl FnMut(&vt100::Screen) -> bool, what: &str) {
        self.wait_until(what, |state| {
            let found = wanted(state.terminal.screen());
            assert!(
                found || !state.is_over(),
                "ended ({:?}) before {what}; the screen:\n{}",
                state.ended,
                state.terminal.screen().contents()
            );
            found
        });
    }

    /// Waits until the screen shows the text.
    pub(crate) fn wait_for_text(&self, text: &str) {
        self.wait_for(|screen| screen.contents().contains(text), text);
    }

    /// Waits until the frame that is being drawn has come.
    pub(crate) fn wait_for_whole_frame(&self) {
        self.wait_until("the end of the frame", |state| state.output.ends_with(FRAME.1.as_bytes()));
    }

    /// Waits until a whole frame has come since so much had been written.
    pub(crate) fn wait_for_frame_since(&self, start: usize) {
        self.wait_until("a frame", |state| state.has_frame_since(start));
    }

    /// Waits until the program asks where the cursor is. Nothing answers unless a test does.
    pub(crate) fn wait_for_question(&self) {
        self.wait_until("a question", |state| {
            state.output.windows(QUESTION.len()).any(|window| window == QUESTION.as_bytes())
        });
    }

    /// Waits until the program has ended and all its output is on the screen.
    pub(crate) fn exit_status(&self) -> ExitStatus {
        self.wait_until("the end of the program", State::is_over);
        self.shared.lock().ended.clone().expect("the program has ended")
    }

    /// Types bytes, or what a terminal would send.
    pub(crate) fn send(&mut self, text: &str) {
        if self.writer.is_none() {
            self.writer = Some(self.master().take_writer().expect("the writer, taken once"));
        }
        let writer = self.writer.as_mut().expect("taken above");
        writer.write_all(text.as_bytes()).expect("the terminal takes input");
    }

    /// Presses keys, named as in `Down Enter Ctrl+C`. After `Esc` wait for its effect: with the next key it would be Alt.
    pub(crate) fn send_keys(&mut self, names: &str) {
        for name in names.split_whitespace() {
            self.send(&xterm::encoded(name.parse().expect("a key's name")));
        }
    }

    /// Has the terminal say that it has another size than it has.
    pub(crate) fn claim(&self, columns: u16, rows: u16) {
        self.master().resize(size(columns, rows)).expect("the terminal can be resized");
    }

    /// Gives the terminal another size; the program is told by the system.
    pub(crate) fn resize(&self, columns: u16, rows: u16) {
        self.shared.lock().terminal.screen_mut().set_size(cells(rows), cells(columns));
        self.master().resize(size(columns, rows)).expect("the terminal can be resized");
    }

    /// Sends a signal to the program.
    pub(crate) fn kill(&self, signal: Signal) {
        signal::kill(self.process, signal).expect("the program takes the signal");
    }

    /// The program that has the terminal, where that is the job of a shell.
    pub(crate) fn foreground(&self) -> Pid {
        Pid::from_raw(self.master().process_group_leader().expect("a job in the foreground"))
    }

    /// Closes the terminal, as when its window is closed: lets the program finish one more frame, then hangs up.
    pub(crate) fn hang_up(&mut self, columns: u16, rows: u16) {
        assert!(self.writer.is_none(), "closing the writer would type into the program");
        self.shared.change(|state| state.closing_at = Some(state.output.len()));
        // The frame wakes the reader, which would keep the terminal open otherwise.
        self.resize(columns, rows);
        self.wait_until("one more frame", |state| state.output_ended);
        self.reader.take().expect("a reader").join().expect("the reader ends well");
        self.master = None;
    }

    /// Writes to the terminal past the program, like another program that shares it.
    pub(crate) fn scribble(&self, text: &str) {
        self.shared.change(|state| state.terminal.process(text.as_bytes()));
    }

    /// The screen as it is now.
    pub(crate) fn screen(&self) -> vt100::Screen {
        self.shared.lock().terminal.screen().clone()
    }

    /// The text on the screen.
    pub(crate) fn screen_text(&self) -> String {
        self.shared.lock().terminal.screen().contents()
    }

    /// The cursor's place, (column, row) from 0.
    pub(crate) fn cursor(&self) -> (u16, u16) {
        let (row, column) = self.shared.lock().terminal.screen().cursor_position();
        (column, row)
    }

    /// The modes that escape codes have set.
    pub(crate) fn modes(&self) -> Modes {
        let state = self.shared.lock();
        let screen = state.terminal.screen();
        Modes {
            alternate_screen: screen.alternate_screen(),
            bracketed_paste: screen.bracketed_paste(),
            cursor_hidden: screen.hide_cursor(),
        }
    }

    /// Whether keys reach the program one by one, without echo and without turning into signals.
    pub(crate) fn is_raw(&self) -> bool {
        line(self.master()).raw
    }

    /// Everything that the program has written so far.
    pub(crate) fn output(&self) -> Vec<u8> {
        self.shared.lock().output.clone()
    }

    /// Fails unless the terminal is as it was before the program started.
    pub(crate) fn assert_restored(&self) {
        assert_eq!(self.modes(), Modes::UNTOUCHED);
        assert_eq!(line(self.master()), self.line_before);
    }

    fn master(&self) -> &dyn MasterPty {
        self.master.as_deref().expect("not hung up")
    }

    fn wait_until(&self, what: &str, mut reached: impl FnMut(&State) -> bool) {
        let mut state = self.shared.lock();
        while !reached(&state) {
            let left = self.deadline.saturating_duration_since(Instant::now());
            assert!(
                !left.is_zero(),
                "no {what} within {DEADLINE:?}; the screen:\n{}",
                state.terminal.screen().contents()
            );
            (state, _) = self.shared.changed.wait_timeout(state, left).expect("no panic in the reader");
        }
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        // The lock is poisoned when a wait has failed; the program has to go all the same.
        let state = self.shared.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if state.ended.is_none() {
            let _ = signal::kill(self.process, Signal::SIGKILL);
        }
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("no panic while the state was locked")
    }

    fn change(&self, change: impl FnOnce(&mut State)) {
        change(&mut self.lock());
        self.changed.notify_all();
    }

    fn read(&self, mut output: Box<dyn Read + Send>) {
        let mut bytes = [0; 4096];
        // Reading fails when the program has closed its side: that is the end, not an error.
        while let Ok(count @ 1..) = output.read(&mut bytes) {
            let mut last = false;
            self.change(|state| {
                state.terminal.process(&bytes[..count]);
                state.output.extend_from_slice(&bytes[..count]);
                last = state.has_closing_frame();
            });
            if last {
                break;
            }
        }
        drop(output);
        self.change(|state| state.output_ended = true);
    }
}

impl State {
    fn is_over(&self) -> bool {
        self.ended.is_some() && self.output_ended
    }

    /// Whether a whole frame has come since the terminal was to be closed: the program waits for a key again.
    fn has_closing_frame(&self) -> bool {
        self.closing_at.is_some_and(|start| self.has_frame_since(start))
    }

    fn has_frame_since(&self, start: usize) -> bool {
        let output = String::from_utf8_lossy(&self.output[start..]);
        output.contains(FRAME.0) && output.ends_with(FRAME.1)
    }
}

fn cells(count: u16) -> NonZero<u16> {
    NonZero::new(count).expect("a terminal has cells")
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

fn line(master: &dyn MasterPty) -> Line {
    let termios = master.get_termios().expect("the terminal's settings");
    let raw = LocalFlags::ICANON | LocalFlags::ECHO | LocalFlags::ISIG;
    Line {
        settings: format!(
            "{:?} {:?} {:?} {:?}",
            termios.input_flags, termios.output_flags, termios.control_flags, termios.local_flags
        ),
        raw: termios.local_flags.bits() & raw.bits() == 0,
    }
}
