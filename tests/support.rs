//! What several tests share.

#[cfg(unix)]
pub(crate) mod pty;
#[cfg(unix)]
mod xterm;
