//! The wizard on a terminal: what is drawn, what is typed, and the terminal itself.

mod answer;
mod beside;
mod body;
mod border;
#[cfg(unix)]
pub mod bytes;
mod clue;
mod comparison;
mod customer;
mod footer;
mod form;
pub mod frame;
mod handout;
pub mod input;
mod large;
mod layout;
mod list;
mod overlay;
mod panel;
mod reread;
pub mod run;
pub mod said;
mod scan;
mod settle;
mod strip;
pub mod terminal;
pub mod theme;
mod typed;
mod view;

pub use frame::draw;
pub use theme::{Palette, Theme};
pub use view::View;
