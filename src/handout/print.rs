//! Hands a page to the system's own print system.

use std::io;
use std::path::Path;
use std::process::Command;

use crate::errand::Stop;

/// Why nothing was printed.
#[derive(Debug)]
pub enum NotPrinted {
    /// The machine has no print system; this program was looked for.
    NoSpooler(&'static str),
    /// It refused, in its own words.
    Refused(String),
    /// It was stopped.
    Stopped,
}

#[cfg(not(windows))]
const PROGRAM: &str = "lp";
#[cfg(windows)]
const PROGRAM: &str = "powershell";

/// Prints a file on this printer, or on the one that the system prefers.
pub fn print(file: &Path, printer: Option<&str>, stop: &Stop) -> Result<(), NotPrinted> {
    let (status, said) = stop.run(&mut command(file, printer)).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => NotPrinted::NoSpooler(PROGRAM),
        io::ErrorKind::Interrupted => NotPrinted::Stopped,
        _ => NotPrinted::Refused(error.to_string()),
    })?;
    if status.success() {
        return Ok(());
    }
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    Err(NotPrinted::Refused(if said.is_empty() { status.to_string() } else { said }))
}

#[cfg(not(windows))]
fn command(file: &Path, printer: Option<&str>) -> Command {
    let mut command = Command::new(PROGRAM);
    // What the print queue shows in place of the file's name.
    command.args(["-t", "madoguchi"]);
    if let Some(printer) = printer {
        command.arg("-d").arg(printer);
    }
    command.arg(file);
    command
}

/// The program that is registered for the file prints it. Names reach the shell as variables, never as part of its program.
#[cfg(windows)]
fn command(file: &Path, printer: Option<&str>) -> Command {
    let program = match printer {
        None => "Start-Process -FilePath $env:MADOGUCHI_PAGE -Verb Print -Wait",
        Some(_) => {
            "Start-Process -FilePath $env:MADOGUCHI_PAGE -Verb PrintTo -ArgumentList ('\"' + $env:MADOGUCHI_PRINTER + '\"') -Wait"
        }
    };
    let mut command = Command::new(PROGRAM);
    command.args(["-NoProfile", "-NonInteractive", "-Command", program]);
    command.env("MADOGUCHI_PAGE", file).env("MADOGUCHI_PRINTER", printer.unwrap_or_default());
    command
}
