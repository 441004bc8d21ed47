//! The wizard without a terminal: what has been chosen, where the person is, and what everything that happens does to both.
//!
//! [`State`] is changed by [`update`] alone. Every view reads it, and the answer in it, and computes nothing of its own.

mod anew;
mod asking;
mod begin;
mod behind;
mod choices;
mod clues;
mod compared;
mod comparing;
mod deciding;
mod draft;
mod effect;
mod event;
mod hits;
pub mod labels;
mod lists;
mod noting;
mod offer;
mod pages;
mod picker;
pub mod questions;
mod row;
mod screen;
mod staff;
mod state;
mod step;
mod steps;
pub mod textbox;
mod tickets;
mod update;
mod why_not;

pub use choices::{Pick, Situation};
pub use effect::{Effect, Notice, PageMade, PageRefused, PageRequest};
pub use event::{Anew, Event, Extent, Reread};
pub use questions::Question;
pub use row::Row;
pub use screen::{Confirm, Screen};
pub use state::{OnDisk, State, Tab, TicketMade};
pub use step::Step;
pub use update::update;
