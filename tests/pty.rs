//! Tests on a pseudo terminal.

mod page;
mod probe;
mod terminal;
mod walks;
mod wizard;
