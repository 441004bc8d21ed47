//! From a customer's own words to what is meant: the situation, the services and the companies named, and how surely.
//!
//! The words are the catalogue's. A sentence is cut into the longest pieces that say something. Two things speak for a situation: that
//! one of its patterns is there, the more, the rarer its words are among all patterns and the less of the sentence stays unexplained;
//! and that customers whose words stand in the catalogue as examples said the like and meant it. What both say of one situation is
//! sure when it is more, by far enough, than what they say of any other, and of nothing at all. The same words always give the same
//! answer.

mod around;
mod built_in;
mod companies;
mod forms;
mod known;
mod learned;
mod lexicon;
mod meant;
mod of_catalog;
mod packed;
mod patterns;
mod slips;
mod spans;
mod speech;
mod tree;
mod vocabulary;

use std::sync::OnceLock;

pub use around::{NAME, Stand};
pub use built_in::is_built_in;
pub use companies::Naming;
pub use forms::{BadForm, expand};
use learned::{Counting, Learned};
pub use lexicon::endings;
use lexicon::{Lexicon, Thing};
pub use meant::{CONFIDENT, Meant, PERHAPS};
use meant::{Said, weigh};
use patterns::Patterns;
use spans::{Cut, Span, cut};
use speech::{Speech, examples, learned, sentence};

use crate::domain::catalog::Catalog;
use crate::domain::id::{ClaimId, PartyId, ProviderId, ServiceId};
use crate::domain::terms::{Intent, WordKind};
use crate::text::heard::{Heard, Letter, Script};

/// So many examples are named that are like a sentence.
const MOST_ALIKE: usize = 3;
/// So many unknown letters of hiragana in a row are more than an ending.
const LETTERS_OF_A_NAME: usize = 4;
/// What is less like it is not named.
const ALIKE: f32 = 0.15;

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
    /// What is spoken of besides services and companies.
    pub besides: Besides,
    /// The brands named.
    pub providers: Vec<ProviderId>,
    /// The companies named.
    pub parties: Vec<PartyId>,
    /// Each name of a brand or a company, with what the words around it tell.
    pub namings: Vec<Naming>,
    /// Whether nothing but names was said: ビッグローブ.
    pub is_only_names: bool,
    /// The pieces that were understood, each with the names of what it may mean.
    pub words: Vec<(String, Vec<String>)>,
    /// What was not.
    pub unknown: String,
}

/// What is spoken of besides services and companies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Besides {
    /// Nothing.
    #[default]
    Nothing,
    /// This field's own, and no other thing: ネット.
    Own,
    /// A thing that is no service of ours, or something that is not known: ネットの困りごとサポート.
    Other,
}

impl Understood {
    /// What is surely meant: sure enough by itself, and surer than any other.
    pub fn sure(&self) -> Option<&Meant> {
        self.meant.first().filter(|best| best.confidence >= CONFIDENT)
    }
}

/// Understands what customers say of the situations of one catalogue.
#[derive(Debug)]
pub struct Understanding {
    lexicon: Lexicon,
    patterns: Patterns,
    examples: Vec<(Option<ClaimId>, Vec<String>)>,
    /// Of a catalogue other than the one inside the program, learned when it is first needed.
    learned: OnceLock<Learned>,
}

impl Understanding {
    /// Folds the words of a catalogue; of the one inside the program, that was done when it was built.
    pub fn new(catalog: &Catalog) -> Self {
        let vocabulary = of_catalog::vocabulary(catalog);
        let examples = examples(&vocabulary);
        let speech = built_in::of(catalog, &vocabulary).unwrap_or_else(|| Speech::new(&vocabulary));
        let patterns = Patterns::new(&speech.meanings, speech.lexicon.things());
        let learned = speech.learned.map_or_else(OnceLock::new, OnceLock::from);
        Self { patterns, lexicon: speech.lexicon, examples, learned }
    }

    /// Learns from the examples, if that has not been done.
    pub fn learn_now(&self) {
        self.learned();
    }

    fn learned(&self) -> &Learned {
        self.learned.get_or_init(|| learned(&self.lexicon, &self.examples))
    }

    /// What a sentence means. More than 400 letters are no sentence of a customer's: the rest is not read.
    pub fn of(&self, sentence: &str) -> Understood {
        self.counting(sentence, Counting::All)
    }

    /// What an example would mean if it were none: by how often that is right, one sees how well words are understood that nobody has
    /// said yet.
    pub fn unlearned(&self, sentence: &str, example_of: Option<&ClaimId>) -> Understood {
        self.counting(sentence, Counting::AllBut(example_of))
    }

    /// The examples of a situation that are most like a sentence, the likest first.
    pub fn examples_like(&self, said: &str, symptom: &ClaimId) -> Vec<&str> {
        let read = |said: &str| {
            let heard = Heard::new(said);
            sentence(&self.lexicon, &heard, &cut(&self.lexicon, &heard))
        };
        let (sentence, learned) = (read(said), self.learned());
        let of_it = self.examples.iter().filter(|(of, _)| of.as_ref() == Some(symptom));
        let likeness = |example: &'_ str| learned.likeness(&sentence, &read(example));
        let mut alike: Vec<(f32, &str)> =
            of_it.flat_map(|(_, said)| said).map(|example| (likeness(example), example.as_str())).collect();
        alike.sort_by(|one, other| other.0.total_cmp(&one.0));
        alike.into_iter().take(MOST_ALIKE).filter(|(likeness, _)| *likeness > ALIKE).map(|(_, said)| said).collect()
    }

    /// Whether half of a piece of what was said, or more of it, says nothing known.
    pub fn is_strange(&self, piece: &str) -> bool {
        let cut = cut(&self.lexicon, &Heard::new(piece));
        2 * cut.unknown.len() >= cut.heard.letters.len()
    }

    fn counting(&self, said: &str, counting: Counting<'_>) -> Understood {
        let heard = Heard::new(said);
        let cut = cut(&self.lexicon, &heard);
        let matched = self.patterns.matched(&cut);
        let said = if self.lexicon.is_denied(&heard.text()) { Said::Denied } else { self.said(&cut) };
        let meant = if matched.is_empty() && said == Said::Nothing {
            Vec::new()
        } else {
            weigh(matched, &self.learned().of(&sentence(&self.lexicon, &heard, &cut), counting), said)
        };
        Understood { meant, ..self.named(&cut) }
    }

    /// How much is said, names of companies apart.
    fn said(&self, cut: &Cut) -> Said {
        let is_company = |&thing: &usize| matches!(self.lexicon.thing(thing), Thing::Provider(_) | Thing::Party(_));
        let is_filler = |&thing: &usize| matches!(self.lexicon.thing(thing), Thing::Word(_, WordKind::Filler, _));
        let tells = |span: &&Span| !span.things.iter().any(is_company) && !span.things.iter().all(is_filler);
        match cut.spans.iter().filter(tells).count() {
            0 => Said::Nothing,
            1 if cut.unknown.is_empty() => Said::OneWord,
            _ => Said::Words,
        }
    }

    /// What is named, apart from what is meant by it.
    fn named(&self, cut: &Cut) -> Understood {
        let mut named = Understood::default();
        let (mut names_own, mut names_thing) = (false, false);
        for span in &cut.spans {
            let mut known = Vec::new();
            let is_word = |&thing: &usize| {
                matches!(self.lexicon.thing(thing), Thing::Word(_, WordKind::Thing | WordKind::Own, _))
            };
            let is_service = |&thing: &usize| matches!(self.lexicon.thing(thing), Thing::Service(..));
            let is_named = span.things.iter().any(is_service);
            let is_sort = span.things.iter().any(is_word) && !self.lexicon.is_own_name(&span.text);
            for &place in &span.things {
                match self.lexicon.thing(place) {
                    Thing::Word(id, kind, intent) => {
                        known.push(id.to_string());
                        named.intents.extend(intent.filter(|intent| !named.intents.contains(intent)));
                        let sort = self.lexicon.sort(place);
                        sort.iter().filter(|_| !is_named).for_each(|id| once(&mut named.sorts, id));
                        names_own |= *kind == WordKind::Own;
                        names_thing |= *kind == WordKind::Thing && sort.is_empty() && !is_named;
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
        named.besides = match names_own && !names_thing {
            true => Besides::Own,
            false if names_thing || tells_of_something(&cut.unknown) => Besides::Other,
            false => Besides::Nothing,
        };
        named.unknown = cut.unknown.iter().map(|(letter, _)| letter.sign).collect();
        named.namings = companies::namings(&self.lexicon, cut);
        named.is_only_names = companies::is_only_names(&self.lexicon, cut);
        named
    }
}

/// Whether letters that say nothing known may be a name: other letters than hiragana, or several of those in a row.
fn tells_of_something(unknown: &[(Letter, bool)]) -> bool {
    let is_name = |(letter, _): &(Letter, bool)| letter.script != Script::Hiragana && letter.sign != ' ';
    let goes_on = |pair: &[(Letter, bool)]| pair.iter().all(|(_, goes_on)| *goes_on);
    unknown.iter().any(is_name) || unknown.windows(LETTERS_OF_A_NAME - 1).any(goes_on)
}

fn once<T: Clone + PartialEq>(all: &mut Vec<T>, one: &T) {
    if !all.contains(one) {
        all.push(one.clone());
    }
}
