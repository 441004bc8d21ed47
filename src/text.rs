//! Everything about text: how wide it is, where it may break, how it is folded for a search, and the words themselves.

pub mod clean;
pub mod fold;
pub mod lang;
pub mod width;
pub mod words;
pub mod wrap;
