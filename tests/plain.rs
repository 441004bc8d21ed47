//! Plain mode gives the same answers as the screen, the ticket and JSON, and says them in lines without a single escape code.

mod page;
mod transcript;
mod walk;
mod ways;
mod words;
