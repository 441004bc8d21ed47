//! What holds whatever comes in: one module for each way in, each with one function that takes any bytes and panics where a law is
//! broken. The fuzzers call them with bytes of their own making, `tests/fuzz.rs` with those of `corpus`.

#[path = "../laws/answers.rs"]
pub mod answers;
pub mod base;
pub mod bundle;
pub mod import;
#[cfg(unix)]
pub mod keys;
pub mod loader;
mod parts;
pub mod settings;
mod shown;
pub mod ticket;
pub mod words;
