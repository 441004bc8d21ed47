//! Tests on a pseudo terminal.

mod hostile;
mod jobs;
mod matrix;
mod page;
mod privacy;
mod probe;
mod prompt;
mod reread;
mod stats;
mod terminal;
mod walks;
mod width;
mod wizard;
