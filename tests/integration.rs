//! All tests that look at the program from outside, in one binary.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod ask;
mod asked;
mod beside;
mod catalog;
mod cli;
mod compared;
mod deciding;
mod desks;
mod drawing;
mod faults;
mod fuzz;
mod handout;
mod hostile;
mod hours;
mod import;
mod keystrokes;
mod laws;
mod layers;
mod licences;
mod named;
mod one_box;
mod one_voice;
mod page_box;
mod plain;
#[cfg(unix)]
mod pty;
mod reach;
mod readme;
mod reread;
mod screens;
mod search;
mod settings;
mod sheets;
mod stats;
mod supply;
mod support;
mod ticket;
mod vague;
mod which;
mod wizard;
mod words;
