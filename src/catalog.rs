//! Files in, checked catalogue out. YAML and positions in files end here.

pub mod node;
