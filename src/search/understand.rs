//! From a customer's own words to what is meant: the situation, the services and the companies named, and how surely.
//!
//! The words are the catalogue's. A sentence is cut into the longest pieces that say something; a situation is meant when one of its
//! patterns is there, and the more surely, the rarer its words are among all patterns and the less of the sentence stays unexplained.
//! The same words always give the same answer.

mod companies;
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
use crate::domain::terms::{Intent, WordKind};
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
    /// The services named by their own names.
    pub services: Vec<ServiceId>,
    /// Those named only by what sort they are: 電話.
    pub sorts: Vec<ServiceId>,
    /// The brands named.
    pub providers: Vec<ProviderId>,
    /// Those of them that are the customer's own now, as far as words tell: named by their whole name, and neither as one that is
    /// left nor as one to go to.
    pub present: Vec<ProviderId>,
    /// The companies named.
    pub parties: Vec<PartyId>,
    /// Whether nothing but names was said: ビッグローブ.
    pub is_only_names: bool,
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
            let mut known = Vec::new();
            let is_word = |&thing: &usize| {
                matches!(self.lexicon.thing(thing), Thing::Word(_, WordKind::Thing | WordKind::Own, _))
            };
            let is_sort = span.things.iter().any(is_word) && !self.lexicon.is_own_name(&span.text);
            for thing in span.things.iter().map(|&thing| self.lexicon.thing(thing)) {
                match thing {
                    Thing::Word(id, _, intent) => {
                        known.push(id.to_string());
                        named.intents.extend(intent.filter(|intent| !named.intents.contains(intent)));
                    }
                    Thing::Service(id, _) => {
                        known.push(id.to_string());
                        once(if is_sort { &mut named.sorts } else { &mut named.services }, id);
                    }
                    Thing::Provider(id) => {
                        known.push(id.to_string());
                        once(&mut named.providers, id);
                    }
                    Thing::Party(id) => {
                        known.push(id.to_string());
                        once(&mut named.parties, id);
                    }
                }
            }
            named.words.push((span.text.clone(), known));
        }
        named.unknown = cut.unknown.iter().map(|(letter, _)| letter.sign).collect();
        named.present = companies::present(&self.lexicon, cut);
        named.is_only_names = companies::is_only_names(&self.lexicon, cut);
        named
    }
}

fn once<T: Clone + PartialEq>(all: &mut Vec<T>, one: &T) {
    if !all.contains(one) {
        all.push(one.clone());
    }
}
