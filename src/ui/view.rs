//! What a frame is drawn from.

use super::theme::Theme;
use crate::domain::catalog::Catalog;
use crate::session::State;

/// What a frame is drawn from.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The wizard.
    pub state: &'a State,
    /// The catalogue, once it has been read.
    pub catalog: Option<&'a Catalog>,
    /// How things look.
    pub theme: Theme,
}
