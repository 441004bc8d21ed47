//! The wizard without a terminal: what has been chosen, where the person is, and what a key does to both.
//!
//! [`State`] is changed by [`update`] alone. Every view reads it, and the answer in it, and computes nothing of its own.

pub mod aside;
mod asking;
mod comparing;
mod draft;
pub mod effect;
pub mod labels;
pub mod moved_on;
pub mod pages;
mod rows;
pub mod state;
pub mod step;
pub mod textbox;
mod tickets;
pub mod update;

pub use aside::{Aside, AsideRow};
pub use effect::{Effect, Notice};
pub use pages::{PageMade, PageRefused, PageRequest};
pub use state::{Extent, Overlay, Pick, Preview, Question, Row, State, Tab};
pub use step::{Field, Situation, Step, visible_fields, visible_steps};
pub use update::update;
