//! What several tests share.

pub(crate) mod bin;
pub(crate) mod columns;
pub(crate) mod kitty;
#[cfg(unix)]
pub(crate) mod pty;
pub(crate) mod screen;
pub(crate) mod wizard;
#[cfg(unix)]
mod xterm;

/// Whether the calls of a program to the system can be looked at here.
#[cfg(unix)]
pub(crate) fn can_trace() -> bool {
    use std::process::{Command, Stdio};
    let mut strace = Command::new("strace");
    strace.args(["-o", "/dev/null", "true"]).stdout(Stdio::null()).stderr(Stdio::null());
    strace.status().is_ok_and(|status| status.success())
}
