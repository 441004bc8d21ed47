//! What several tests share.

pub(crate) mod bin;
#[cfg(unix)]
pub(crate) mod film;
pub(crate) mod kitty;
#[cfg(unix)]
pub(crate) mod pty;
pub(crate) mod screen;
pub(crate) mod wizard;
#[cfg(unix)]
mod xterm;
