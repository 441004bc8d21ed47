//! The command-line entry point: everything happens in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    madoguchi::run(std::env::args_os())
}
