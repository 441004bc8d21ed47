//! Files in, checked catalogue out. YAML and positions in files end here.

pub mod finding;
pub mod node;
pub mod shape;
pub mod validate;
