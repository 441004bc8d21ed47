//! The wizard on a terminal: what is drawn, what is typed, and the terminal itself.

pub mod input;
pub mod terminal;
