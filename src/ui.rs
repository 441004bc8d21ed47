//! The wizard on a terminal: what is drawn, what is typed, and the terminal itself.

mod answer;
mod aside;
mod comparison;
mod customer;
mod footer;
pub mod frame;
mod handout;
pub mod input;
mod layout;
mod overlay;
mod page;
mod panel;
mod payment;
mod provider;
pub mod run;
pub mod said;
mod services;
mod situation;
mod strip;
pub mod terminal;
pub mod theme;

pub use frame::{View, draw};
pub use theme::{Palette, Theme};
