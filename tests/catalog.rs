//! Tests of the catalogue's loader, of catalogues laid over each other, and of the answers to the built-in catalogue.

mod advice;
mod basis;
mod days;
mod fates;
mod few;
mod fixtures;
pub(crate) mod folder;
mod hostile;
pub(crate) mod made;
mod many;
mod money;
mod mutation;
mod not_collabo;
mod overlay;
mod purposes;
mod roles;
mod scope;
mod warned;
