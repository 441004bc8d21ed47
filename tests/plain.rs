//! Plain mode gives the same answers as the screen, and says them in lines without a single escape code.

mod transcript;
mod walk;
