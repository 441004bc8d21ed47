//! Tests on a pseudo terminal.

mod probe;
mod terminal;
mod walks;
mod wizard;
