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
pub mod files;
pub mod handout;
pub mod keeper;
pub mod keys;
pub mod lists;
pub mod plain;
pub mod say;
pub mod search;
pub mod session;
pub mod settings;
pub mod text;
pub mod ui;
