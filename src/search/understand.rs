//! From a customer's own words to what is meant: the situation, the services and the companies named, and how surely.
//!
//! The words are the catalogue's. A sentence is cut into the longest pieces that say something; a situation is meant when one of its
//! patterns is there, and the more surely, the rarer its words are among all patterns and the less of the sentence stays unexplained.
//! The same words always give the same answer.

mod forms;
mod lexicon;
mod patterns;
mod slips;
mod spans;
mod tree;

pub use forms::{BadForm, expand};
pub use lexicon::endings;
use lexicon::{Lexicon, Thing};
pub use patterns::Meant;
use patterns::Patterns;
use spans::{Cut, cut};

use crate::domain::catalog::Catalog;
use crate::domain::id::{PartyId, ProviderId, ServiceId};
use crate::domain::terms::Intent;
use crate::text::heard::Heard;

/// From this confidence on, in percent, a situation is an answer.
pub const CONFIDENT: u8 = 50;
/// From this confidence on it may be what is meant.
pub const PERHAPS: u8 = 25;
/// Two situations as near as this cannot be told apart.
const TIE: f32 = 0.98;

/// A sentence as it was understood.
#[derive(Clone, Debug, Default)]
pub struct Understood {
    /// What may be meant, the surest first, each situation once.
    pub meant: Vec<Meant>,
    /// What the customer wants, as far as a word says it.
    pub intents: Vec<Intent>,
    /// The services named.
    pub services: Vec<ServiceId>,
    /// The brands named.
    pub providers: Vec<ProviderId>,
    /// The companies named.
    pub parties: Vec<PartyId>,
    /// The pieces that were understood, each with the names of what it may mean.
    pub words: Vec<(String, Vec<String>)>,
    /// What was not.
    pub unknown: String,
}

impl Understood {
    /// What is surely meant: sure enough by itself, and surer than any other.
    pub fn sure(&self) -> Option<&Meant> {
        let (best, others) = self.meant.split_first()?;
        let is_tie = others.first().is_some_and(|next| next.score > TIE * best.score);
        (best.confidence >= CONFIDENT && !is_tie).then_some(best)
    }
}

/// Understands what customers say of the situations of one catalogue.
#[derive(Debug)]
pub struct Understanding {
    lexicon: Lexicon,
    patterns: Patterns,
}

impl Understanding {
    /// Folds the words of a catalogue.
    pub fn new(catalog: &Catalog) -> Self {
        let lexicon = Lexicon::new(catalog);
        let patterns = Patterns::new(catalog.meanings(), lexicon.things());
        Self { lexicon, patterns }
    }

    /// What a sentence means. More than 400 letters are no sentence of a customer's: the rest is not read.
    pub fn of(&self, sentence: &str) -> Understood {
        let cut = cut(&self.lexicon, &Heard::new(sentence));
        Understood { meant: self.patterns.meant(&cut), ..self.named(&cut) }
    }

    /// What is named, apart from what is meant by it.
    fn named(&self, cut: &Cut) -> Understood {
        let mut named = Understood::default();
        for span in &cut.spans {
            let mut names = Vec::new();
            for thing in span.things.iter().map(|&thing| self.lexicon.thing(thing)) {
                match thing {
                    Thing::Word(id, _, intent) => {
                        names.push(id.to_string());
                        named.intents.extend(intent.filter(|intent| !named.intents.contains(intent)));
                    }
                    Thing::Service(id, _) => {
                        names.push(id.to_string());
                        once(&mut named.services, id);
                    }
                    Thing::Provider(id) => {
                        names.push(id.to_string());
                        once(&mut named.providers, id);
                    }
                    Thing::Party(id) => {
                        names.push(id.to_string());
                        once(&mut named.parties, id);
                    }
                }
            }
            named.words.push((span.text.clone(), names));
        }
        named.unknown = cut.unknown.iter().map(|(letter, _)| letter.sign).collect();
        named
    }
}

fn once<T: Clone + PartialEq>(all: &mut Vec<T>, one: &T) {
    if !all.contains(one) {
        all.push(one.clone());
    }
}
