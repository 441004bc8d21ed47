//! Who to call and who bills, after a FLET'S Hikari line moves to a Hikari Collaboration provider.
//!
//! Layers, each of which may import only what stands to its right or below:
//!
//! ```text
//! main.rs → cli → (ui · handout · catalog) → session → report → domain          text, keys: helpers below all of them
//! ```

pub mod catalog;
pub mod cli;
pub mod domain;
pub mod handout;
pub mod keys;
pub mod report;
pub mod session;
pub mod text;
pub mod ui;
