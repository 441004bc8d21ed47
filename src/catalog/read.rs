//! One description for each kind of entry: by it a file is read and checked in one pass, and editors' schemas are made.

mod case;
mod checklist;
mod clue;
mod edition;
mod entry;
mod fact;
mod fields;
mod forms;
mod holidays;
mod hours;
mod kind;
mod map;
mod name;
mod party;
mod payment;
mod provider;
mod reader;
mod rule;
mod scalar;
mod service;
mod shape;
mod source;
mod symptom;
#[cfg(test)]
mod tests;
mod words;

pub use entry::Entry;
pub(crate) use entry::Value;
pub use forms::{FILES, FileForm, check};
pub use kind::{Form, list};
pub use name::{Name, Names};
pub use provider::{LISTS, is_list_made};
pub use reader::{At, Checked, Kept, Sources};
pub use scalar::{Number, OneOf, PhoneNumber, Short, Text, word};
pub use shape::{Field, Shape, Space, Whose};
