//! What head office wants back: noted where a shop has agreed to it, written beside the wizard, summed up by `stats`.

mod noted;
mod said;
mod summed;
mod written;
