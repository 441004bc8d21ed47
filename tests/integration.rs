//! All tests that look at the program from outside, in one binary.

mod import;
#[cfg(unix)]
mod pty;
mod support;
