//! Files in, checked catalogue out. YAML and positions in files end here.

mod build;
mod check;
pub mod files;
pub mod finding;
pub mod forms;
pub(crate) mod listed;
pub mod load;
pub mod node;
pub mod schema;
pub mod shape;
pub mod validate;

pub use finding::{Finding, Findings, Severity};
pub use load::{Loaded, load_built_in, load_folders, read_built_in, read_folders};
