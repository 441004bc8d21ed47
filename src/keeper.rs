//! What the keepers of a catalogue want to know of it: whether its cases are answered as they expect, which facts no case
//! holds, how much is known, and what an edit changes.

pub mod cases;
pub mod coverage;
pub mod diff;
pub mod gaps;
pub mod learned;
pub mod phrases;
