//! Tests on a pseudo terminal.

mod page;
mod probe;
mod prompt;
mod terminal;
mod walks;
mod wizard;
