//! Every sentence that a person reads and that does not come from the catalogue, Japanese and English side by side.

pub mod catalog;
pub mod import;
