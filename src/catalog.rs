//! Files in, checked catalogue out. YAML and positions in files end here.

mod build;
mod check;
pub mod embedded;
mod few;
pub mod files;
pub mod finding;
pub mod load;
mod loaded;
mod names;
pub mod node;
mod overlap;
mod parts;
pub mod read;
pub mod schema;
mod stamp;
pub mod trees;
pub mod validate;
mod wanted;

pub use few::about;
pub use finding::{Code, Finding, Findings, Severity, Untold};
pub use load::{built_in_edition, load, load_built_in, load_folders, read_built_in, read_folders, read_texts};
pub use loaded::Loaded;
pub use read::Entry;
pub use stamp::Stamp;
pub use wanted::Wanted;
