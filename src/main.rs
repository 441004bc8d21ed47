//! The command-line entry point: everything happens in the library.

fn main() {}
