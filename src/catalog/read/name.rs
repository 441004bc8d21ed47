//! Names in entries, with their places.

use super::shape::Space;
use crate::catalog::node::Mark;

/// A name where it is given or used.
#[derive(Clone, Debug)]
pub struct Name {
    /// Its space.
    pub space: Space,
    /// The name.
    pub id: String,
    /// Which file of the catalogue, by its index.
    pub file: usize,
    /// Where in the file.
    pub mark: Mark,
}

/// The names in an entry.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// Names given.
    pub given: Vec<Name>,
    /// Names used.
    pub used: Vec<Name>,
    /// Ticket numbers.
    pub codes: Vec<Name>,
}
