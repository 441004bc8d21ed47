//! Finding what was meant: an entry of the catalogue from a few keys in any script, a situation from a customer's own words,
//! and what a misspelt name was meant to be.

mod finder;
mod index;
mod key;
mod leads;
mod meant;
mod named;
mod situations;
mod understand;

pub use finder::{Finder, Match, find_providers, find_services, is_last};
pub use key::Tier;
pub use leads::Leads;
pub use meant::{Named, Nearest, called_so, meant, nearest};
pub use situations::{Found, Situations};
pub use understand::{BadForm, CONFIDENT, NAME, Understanding, Understood, endings, expand, is_built_in};
