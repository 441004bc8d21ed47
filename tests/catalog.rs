//! Tests of the catalogue's loader, of catalogues laid over each other, and of the answers to the built-in catalogue.

mod advice;
mod basis;
mod few;
mod fixtures;
pub(crate) mod folder;
mod hostile;
mod many;
mod mutation;
mod not_collabo;
mod overlay;
mod purposes;
mod scope;
