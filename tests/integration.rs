//! All tests that look at the program from outside, in one binary.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod beside;
mod catalog;
mod cli;
mod keystrokes;
mod layers;
#[cfg(unix)]
mod pty;
mod readme;
mod screens;
mod search;
mod support;
mod ticket;
mod wizard;
