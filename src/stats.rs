//! What head office wants back, where a shop has agreed to it (`stats_folder`): what nobody knew, what was asked, who was named and
//! which words were not understood, as lines of JSON, one file a day. Nothing of it is of a person: no name, no number, no time, no
//! order, no shop.
//!
//! The session notes what is met ([`Consulted`]); when the consultation has ended, a thread beside the loop puts it into the file
//! ([`Recorder`]), so that no key ever waits for a disk. [`read`] sums up the files of a folder again.

mod day_file;
mod line;
mod met;
mod read;
mod record;
mod thing;

pub use line::NotOurs;
pub use met::{Consulted, Met};
pub use read::{Broken, Sum, read};
pub use record::{Recorder, Trouble, Writing};
pub use thing::things;
