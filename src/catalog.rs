//! Files in, checked catalogue out. YAML and positions in files end here.

mod build;
pub mod cases;
mod check;
pub mod coverage;
pub mod diff;
pub mod files;
pub mod finding;
pub mod import;
pub mod load;
mod loaded;
pub mod mutate;
mod names;
pub mod node;
pub mod read;
pub mod schema;
pub mod validate;

pub use finding::{Code, Finding, Findings, Severity};
pub use load::{load_built_in, load_folders, read_built_in, read_folders};
pub use loaded::Loaded;
pub use read::Entry;
