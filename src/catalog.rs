//! Files in, checked catalogue out. YAML and positions in files end here.

mod build;
pub mod cases;
mod check;
pub mod coverage;
pub mod diff;
pub mod files;
pub mod finding;
pub mod forms;
pub mod import;
pub mod load;
pub mod mutate;
pub mod node;
pub mod schema;
pub mod shape;
pub mod validate;

pub use finding::{Code, Finding, Findings, Severity};
pub use load::{Loaded, load_built_in, load_folders, read_built_in, read_folders};
