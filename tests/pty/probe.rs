//! A small program for the terminal tests: shows what it is told, quits on `q`, panics on request.
//!
//! It lives in the test binary, which starts itself again on a pseudo terminal: so the product needs no switch for panics.

use std::env;
use std::fs::File;
use std::process;
use std::time::Duration;

use madoguchi::front::ui::input::Input;
use madoguchi::front::ui::terminal::{Options, Screen};
use ratatui::layout::Position;
use ratatui::text::{Line, Text};

use crate::support::pty::Pty;

const SWITCH: &str = "MADOGUCHI_TEST_PROBE";
const WITHOUT_OUTPUT: &str = "without output";

/// The exit code when the screen could not be entered.
pub(crate) const NO_SCREEN: i32 = 7;

/// The exit code when the terminal is gone, as after the signal that says so.
const HUNG_UP: i32 = 129;

/// Starts the probe and waits for its first frame.
pub(crate) fn start(environment: &[(&str, &str)]) -> Pty {
    let pty = spawn("on the terminal", environment);
    pty.wait_for_text("frame 1");
    pty
}

/// Starts the probe with a standard output that takes nothing, though the keyboard is a terminal.
#[cfg(target_os = "linux")]
pub(crate) fn start_without_output() -> Pty {
    spawn(WITHOUT_OUTPUT, &[])
}

fn spawn(how: &str, environment: &[(&str, &str)]) -> Pty {
    let program = env::current_exe().expect("the test binary");
    let arguments = ["pty::probe::program", "--exact", "--ignored", "--nocapture"];
    let environment = [environment, &[(SWITCH, how)]].concat();
    Pty::spawn_program(program.to_str().expect("a plain path"), &arguments, &environment, 80, 24)
}

#[test]
#[ignore = "a program that the other tests start"]
fn program() {
    let Some(how) = env::var_os(SWITCH) else {
        return;
    };
    if how == WITHOUT_OUTPUT {
        let full = File::options().write(true).open("/dev/full").expect("a full device");
        nix::unistd::dup2_stdout(full).expect("another standard output");
    }
    let Ok(mut screen) = Screen::enter(Options::from_environment()) else { process::exit(NO_SCREEN) };
    let mut last = String::new();
    for frame_number in 1.. {
        let panicking = last == "@";
        let size = screen.size().expect("a size");
        screen
            .draw(|frame| {
                assert!(!panicking, "while drawing");
                let lines =
                    [format!("frame {frame_number} at {}x{}", size.width, size.height), format!("last: {last}.")];
                frame.render_widget(Text::from_iter(lines.map(Line::from)), frame.area());
                if last == "c" {
                    frame.set_cursor_position(Position::new(5, 3));
                }
            })
            .expect("a frame");
        let patience = (last == "w").then_some(Duration::from_millis(20));
        // Whichever comes first, the end of the keyboard or the signal that says so, means the same.
        let Ok(batch) = screen.next_batch(patience) else { process::exit(HUNG_UP) };
        if batch.is_empty() {
            "nothing came".clone_into(&mut last);
        }
        for event in batch {
            match event {
                Input::Key(key) => last = key.to_string(),
                Input::Paste(text) => last = format!("pasted {text}"),
                Input::Resize(columns, rows) => last = format!("resized {columns}x{rows}"),
            }
            match last.as_str() {
                "q" => {
                    screen.leave();
                    screen.leave();
                    println!("goodbye");
                    return;
                }
                "r" => screen.redraw_all().expect("a cleared screen"),
                "!" => panic!("between frames"),
                "e" => {
                    let again = Screen::enter(Options::from_environment()).expect_err("one screen at a time");
                    last = format!("{:?}", again.kind());
                }
                _ => {}
            }
        }
    }
}
