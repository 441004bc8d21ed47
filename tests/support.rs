//! What several tests share.

pub(crate) mod bin;
pub(crate) mod kitty;
#[cfg(unix)]
pub(crate) mod pty;
pub(crate) mod screen;
pub(crate) mod wizard;
#[cfg(unix)]
mod xterm;
