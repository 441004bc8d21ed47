//! A program on a pseudo terminal that answers as a terminal does, with the time at which each byte comes.

use std::io::{Read as _, Write as _};
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

/// When nothing has come for so long, nothing more comes.
const QUIET: Duration = Duration::from_millis(250);
/// When nothing has come for so long, what came is a frame, even if another follows.
const PAUSE: Duration = Duration::from_millis(5);
/// So long is waited for a program that draws nothing.
const PATIENCE: Duration = Duration::from_secs(5);
const SIZE: PtySize = PtySize { rows: 30, cols: 100, pixel_width: 0, pixel_height: 0 };
/// The arrow down, as terminals send it to programs that have the whole screen.
const DOWN: &[u8] = b"\x1bOB";
/// Where is the cursor?
const QUESTION: &[u8] = b"\x1b[6n";

/// How soon a program drew, and how much it wrote.
pub struct Drawn {
    /// From its start to the last byte of its first frame.
    pub first: Duration,
    /// From its start to the last byte of all that it draws by itself.
    pub settled: Duration,
    pub first_bytes: usize,
    /// From a key to the last byte of all that it draws for it.
    pub key: Duration,
    pub key_bytes: usize,
}

type Bytes = (Instant, Vec<u8>);

/// Starts a program, lets it draw, presses a key, and ends it. All are started by a shell, as one of them needs it for its list.
pub fn watch(program: &str, arguments: &[String], input: Option<&str>, home: &Path) -> Drawn {
    let mut command = CommandBuilder::new("/bin/sh");
    let script = if input.is_some() { r#"exec "$@" <"$0""# } else { r#"exec "$@""# };
    command.args(["-c", script, input.unwrap_or("sh"), program]);
    command.args(arguments);
    command.cwd(home);
    command.env_clear();
    for (name, value) in [("HOME", home.as_os_str()), ("LANG", "C.UTF-8".as_ref()), ("TERM", "xterm-256color".as_ref())]
    {
        command.env(name, value);
    }
    command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
    let pair = native_pty_system().openpty(SIZE).expect("a pseudo terminal");
    let mut output = pair.master.try_clone_reader().expect("a reader");
    let mut keyboard = pair.master.take_writer().expect("a writer");
    let start = Instant::now();
    let mut child = pair.slave.spawn_command(command).expect("a shell");
    drop(pair.slave);
    let (sender, bytes) = channel::<Bytes>();
    let reader = thread::spawn(move || {
        let mut buffer = vec![0; 64 << 10];
        while let Ok(count @ 1..) = output.read(&mut buffer) {
            if sender.send((Instant::now(), buffer[..count].to_vec())).is_err() {
                break;
            }
        }
    });
    let mut screen = vt100::Parser::default();
    screen.screen_mut().set_size(rows(SIZE.rows), rows(SIZE.cols));
    let (first, settled, first_bytes) = frames(&bytes, &mut screen, &mut keyboard, program);
    let pressed = Instant::now();
    keyboard.write_all(DOWN).expect("a key");
    keyboard.flush().expect("a key");
    let (_, last_of_key, key_bytes) = frames(&bytes, &mut screen, &mut keyboard, program);
    child.kill().expect("the program can be ended");
    let _ = child.wait();
    drop((bytes, keyboard, pair.master));
    reader.join().expect("the reader ends");
    Drawn { first: first - start, settled: settled - start, first_bytes, key: last_of_key - pressed, key_bytes }
}

fn rows(count: u16) -> std::num::NonZero<u16> {
    std::num::NonZero::new(count).expect("a terminal has cells")
}

/// When the last byte of the first frame came, when the last of all, and how many there were.
fn frames(
    bytes: &Receiver<Bytes>,
    screen: &mut vt100::Parser,
    keyboard: &mut Box<dyn std::io::Write + Send>,
    program: &str,
) -> (Instant, Instant, usize) {
    let (mut first, mut last, mut count, mut wait) = (None, None::<Instant>, 0, PATIENCE);
    while let Ok((at, bytes)) = bytes.recv_timeout(wait) {
        screen.process(&bytes);
        if bytes.windows(QUESTION.len()).any(|part| part == QUESTION) {
            let (row, column) = screen.screen().cursor_position();
            write!(keyboard, "\x1b[{};{}R", row + 1, column + 1).and_then(|()| keyboard.flush()).expect("an answer");
        }
        first = first.or(last.filter(|last| at - *last > PAUSE));
        (last, count, wait) = (Some(at), count + bytes.len(), QUIET);
    }
    let shown = screen.screen().contents();
    let last = last.unwrap_or_else(|| panic!("{program} draws nothing:\n{shown}"));
    (first.unwrap_or(last), last, count)
}
