//! Everything about text: how wide it is, where it may break, and how it is folded for a search.

pub mod clean;
pub mod fold;
pub mod heard;
pub mod lang;
pub mod romaji;
pub mod spot;
pub mod width;
pub mod wrap;
