//! All that understanding rests on: what things are called, what people say, and what customers meant who have said something.
//!
//! It is of no catalogue's form, so that it can be read both of the catalogue in use and, when the program is built, of its files.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::domain::terms::{Category, Intent, WordKind};

/// Names, words, meanings and examples, in the order of the catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vocabulary<'a> {
    /// What people say.
    pub words: Vec<Word<'a>>,
    /// Which situation is meant by words together.
    pub meanings: Vec<Meaning<'a>>,
    /// What customers said, each with the situation that they meant, or nothing of ours; those apart that are kept to measure by.
    pub examples: Vec<(Option<&'a str>, Vec<&'a str>)>,
    /// What is called by names.
    pub names: Names<'a>,
}

/// What services, brands and companies are called, and what the catalogue calls situations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names<'a> {
    /// Services.
    pub services: Vec<Called<'a>>,
    /// Brands, by their number in tickets.
    pub providers: Vec<Called<'a>>,
    /// Companies.
    pub parties: Vec<Called<'a>>,
    /// Situations.
    pub situations: Vec<(&'a str, Vec<&'a str>)>,
}

/// A word as the keeper wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word<'a> {
    /// Its name in the catalogue.
    pub id: &'a str,
    /// What sort of word it is.
    pub kind: WordKind,
    /// What it tells of what the customer wants.
    pub intent: Option<Intent>,
    /// The services that it is a name for.
    pub services: Vec<&'a str>,
    /// The ways to say it.
    pub forms: Vec<&'a str>,
}

/// Words that mean a situation.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Meaning<'a> {
    /// Its name in the catalogue.
    pub id: &'a str,
    /// The situation.
    pub symptom: &'a str,
    /// The patterns, as the keeper wrote them.
    #[serde(borrow)]
    pub patterns: Vec<&'a str>,
}

/// Something with names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Called<'a> {
    /// Its name in the catalogue.
    pub id: &'a str,
    /// What sort of service it is.
    pub category: Option<Category>,
    /// Its names for people, Japanese and English; of a service the short ones, too.
    pub names: Vec<&'a str>,
    /// Its reading in hiragana; empty where nobody has given it.
    pub reading: &'a str,
    /// Other names.
    pub others: Vec<&'a str>,
}

/// The SHA-256 of some texts: where it is the same, they are.
pub type Print = [u8; 32];

impl Vocabulary<'_> {
    /// The print of words, meanings and examples.
    pub fn print_of_words(&self) -> Print {
        let mut print = Printing::default();
        for word in &self.words {
            print.note([word.id, word.kind.as_str(), word.intent.map_or("", Intent::as_str)]);
            print.note(word.services.iter().copied());
            print.note(word.forms.iter().copied());
        }
        for meaning in &self.meanings {
            print.note([meaning.id, meaning.symptom]);
            print.note(meaning.patterns.iter().copied());
        }
        for (symptom, said) in &self.examples {
            print.note(*symptom);
            print.note(said.iter().copied());
        }
        print.done()
    }
}

impl Names<'_> {
    /// The print of them all.
    pub fn print(&self) -> Print {
        let mut print = Printing::default();
        for all in [&self.services, &self.providers, &self.parties] {
            for called in all {
                print.note([called.id, called.category.map_or("", Category::as_str), called.reading]);
                print.note(called.names.iter().copied());
                print.note(called.others.iter().copied());
            }
            print.note(None);
        }
        for (symptom, said) in &self.situations {
            print.note(Some(*symptom));
            print.note(said.iter().copied());
        }
        print.done()
    }
}

#[derive(Default)]
struct Printing(Sha256);

impl Printing {
    /// Takes in a list. No text of a catalogue has these signs in it.
    fn note<'a>(&mut self, texts: impl IntoIterator<Item = &'a str>) {
        for text in texts {
            self.0.update(text);
            self.0.update([0]);
        }
        self.0.update([1]);
    }

    fn done(self) -> Print {
        self.0.finalize().into()
    }
}
