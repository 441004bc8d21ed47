//! Who to call and who bills, after a FLET'S Hikari line moves to a Hikari Collaboration provider.
//!
//! Which room may import which is drawn in `ARCHITECTURE.md`.

mod bundle;
mod catalog;
mod cli;
mod clock;
mod domain;
mod errand;
mod files;
pub mod front;
mod handout;
mod keeper;
mod keys;
mod lists;
mod plain;
mod qr;
mod say;
mod search;
mod session;
mod settings;
mod sheets;
mod stats;
mod supply;
mod text;
mod ui;
mod words;

pub use cli::run;
