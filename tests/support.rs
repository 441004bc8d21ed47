//! What several tests share.

pub(crate) mod bin;
#[cfg(unix)]
pub(crate) mod pty;
#[cfg(unix)]
mod xterm;
