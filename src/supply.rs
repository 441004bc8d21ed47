//! One catalogue for many counters: where its newest edition is published, what has been fetched of it, and which of that is in use.
//!
//! Nothing here answers a customer. Whatever goes wrong on the way, the last edition that was good stays in use.

mod fetch;
mod publisher;
mod store;
mod update;

pub use fetch::NotFetched;
pub use publisher::{NotAPublisher, Publisher};
pub use store::{Held, NotBack, State, Store};
pub use update::{Failed, Refused, Step, Update, Updated};
