//! How much of a catalogue is read.

/// How much of a catalogue is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wanted {
    /// What answers rest on. What customers say and hold is left out where nobody has changed it: it is the larger half.
    Facts,
    /// That, and what customers hold.
    Clues,
    /// That, and what is needed to understand what they say.
    Speech,
    /// That, and their words as they stand in the catalogue, which the program has learned already where nobody has changed them.
    Words,
    /// Cases and phrases too.
    Everything,
}

impl Wanted {
    /// The least for which a file is read.
    pub fn from(path: &str) -> Self {
        let part = part(path);
        if TRIALS.contains(&part) {
            Self::Everything
        } else if SPEECH.contains(&part) {
            Self::Words
        } else if part == CLUES {
            Self::Clues
        } else {
            Self::Facts
        }
    }

    /// Whether this file is read.
    pub fn reads(self, path: &str) -> bool {
        self >= Self::from(path)
    }

    /// The same of the program's own catalogue, where it is known that every name leads somewhere.
    pub fn reads_proven(self, path: &str) -> bool {
        self.reads(path) && (path != SITUATIONS || self >= Self::Speech)
    }

    /// Whether what customers say is left out.
    pub fn leaves_words_out(self) -> bool {
        self < Self::Words
    }
}

/// The folder of a file, or its own name.
pub fn part(path: &str) -> &str {
    path.split_once('/').map_or(path, |(folder, _)| folder)
}

/// The file of the edition.
pub const EDITION: &str = "catalog.yaml";
/// Folders with what customers say.
pub const SPEECH: [&str; 2] = ["words", "examples"];
/// What customers hold.
const CLUES: &str = "clues.yaml";
/// What customers say at the counter. Providers name them where they say something of their own.
const SITUATIONS: &str = "symptoms.yaml";
/// Folders with what a catalogue is tried with.
const TRIALS: [&str; 2] = ["cases", "phrases"];
