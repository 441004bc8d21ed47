//! The only place of the command line that writes to standard output and standard error: it takes nothing but clean text, so that
//! no command can forget what an argument, a path or a variable may hold.

use std::io::{self, Write};

use crate::text::clean::Clean;

/// Writes to standard output.
pub(super) fn print(text: &Clean) -> io::Result<()> {
    bytes(text.as_str().as_bytes())
}

/// Writes a file of ours to standard output, as it would be on disk.
pub(super) fn bytes(bytes: &[u8]) -> io::Result<()> {
    if bytes.is_empty() {
        // The terminal may be gone, and what the wizard left unsaid with it.
        return Ok(());
    }
    let mut stdout = io::stdout();
    match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
        // A reader that has seen enough and closes the pipe is no error.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}

/// Writes to standard error, if anybody is left to read it.
pub(super) fn aside(text: &Clean) -> bool {
    let mut stderr = io::stderr();
    stderr.write_all(text.as_str().as_bytes()).and_then(|()| stderr.flush()).is_ok()
}
