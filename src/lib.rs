//! Who to call and who bills, after a FLET'S Hikari line moves to a Hikari Collaboration provider.
//!
//! Layers, each of which may import only what stands to its right or below:
//!
//! ```text
//! main.rs → cli → (ui · plain · handout · settings · catalog) → session → say → domain    text, keys, clock: helpers below all
//! ```

pub mod catalog;
pub mod cli;
pub mod clock;
pub mod domain;
pub mod handout;
pub mod keys;
pub mod plain;
pub mod say;
pub mod session;
pub mod settings;
pub mod text;
pub mod ui;

/// The old name of [`say`], until the last room calls it by its new one.
#[doc(hidden)]
pub use say as report;
