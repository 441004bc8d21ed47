//! From a customer's own words to what is meant: the situation, the services and the companies named, and how surely.
//!
//! The words are the catalogue's. A sentence is cut into the longest pieces that say something. Two things speak for a situation: that
//! one of its patterns is there, the more, the rarer its words are among all patterns and the less of the sentence stays unexplained;
//! and that customers whose words stand in the catalogue as examples said the like and meant it. What both say of one situation is
//! sure when it is more, by far enough, than what they say of any other, and of nothing at all. The same words always give the same
//! answer.

mod around;
mod companies;
mod forms;
mod learned;
mod lexicon;
mod meant;
mod patterns;
mod slips;
mod spans;
mod tree;

pub use around::{NAME, Stand};
pub use companies::Naming;
pub use forms::{BadForm, expand};
use learned::{Counting, Learned, Sentence};
pub use lexicon::endings;
use lexicon::{Lexicon, Thing};
pub use meant::{CONFIDENT, Meant, PERHAPS};
use meant::{Said, weigh};
use patterns::Patterns;
use spans::{Cut, Span, cut};

use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::OnceLock;
use std::thread;

use crate::domain::catalog::{Catalog, Symptom};
use crate::domain::id::{ClaimId, PartyId, ProviderId, ServiceId};
use crate::domain::terms::{Intent, WordKind};
use crate::domain::words::Example;
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
    examples: Vec<Example>,
    /// Learned when it is first needed.
    learned: OnceLock<Learned>,
}

impl Understanding {
    /// Folds the words of a catalogue.
    pub fn new(catalog: &Catalog) -> Self {
        let lexicon = Lexicon::new(catalog);
        let patterns = Patterns::new(catalog.meanings(), lexicon.things());
        let examples = catalog.examples().iter().filter(|example| !example.is_aside).cloned();
        let examples = examples.chain(catalog.symptoms().iter().map(own_words)).collect();
        Self { lexicon, patterns, examples, learned: OnceLock::new() }
    }

    /// Learns from the examples, if that has not been done.
    pub fn learn_now(&self) {
        self.learned();
    }

    fn learned(&self) -> &Learned {
        self.learned.get_or_init(|| self.learn())
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
            self.sentence(&heard, &cut(&self.lexicon, &heard))
        };
        let (sentence, learned) = (read(said), self.learned());
        let of_it = self.examples.iter().filter(|example| example.symptom.as_ref() == Some(symptom));
        let likeness = |example: &'_ str| learned.likeness(&sentence, &read(example));
        let mut alike: Vec<(f32, &str)> =
            of_it.flat_map(|example| &example.said).map(|example| (likeness(example), example.as_str())).collect();
        alike.sort_by(|one, other| other.0.total_cmp(&one.0));
        alike.into_iter().take(MOST_ALIKE).filter(|(likeness, _)| *likeness > ALIKE).map(|(_, said)| said).collect()
    }

    fn counting(&self, sentence: &str, counting: Counting<'_>) -> Understood {
        let heard = Heard::new(sentence);
        let cut = cut(&self.lexicon, &heard);
        let matched = self.patterns.matched(&cut);
        let said = if self.lexicon.is_denied(&heard.text()) { Said::Denied } else { self.said(&cut) };
        let meant = if matched.is_empty() && said == Said::Nothing {
            Vec::new()
        } else {
            weigh(matched, &self.learned().of(&self.sentence(&heard, &cut), counting), said)
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

    /// Reads all examples, on as many cores as there are, in their order.
    fn learn(&self) -> Learned {
        let said: Vec<(Option<&ClaimId>, &str)> = self
            .examples
            .iter()
            .flat_map(|example| example.said.iter().map(|said| (example.symptom.as_ref(), said.as_str())))
            .collect();
        let read = |part: &[(Option<&'_ ClaimId>, &str)]| -> Vec<Sentence> {
            let sentence = |(_, said): &(_, &str)| {
                let heard = Heard::new(said);
                self.sentence(&heard, &cut(&self.lexicon, &heard))
            };
            part.iter().map(sentence).collect()
        };
        let cores = thread::available_parallelism().map_or(1, NonZero::get);
        let sentences: Vec<Sentence> = thread::scope(|scope| {
            let parts: Vec<_> =
                said.chunks(said.len().div_ceil(cores).max(1)).map(|part| scope.spawn(move || read(part))).collect();
            parts.into_iter().flat_map(|part| part.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
        });
        let symptoms = said.iter().map(|(symptom, _)| *symptom);
        Learned::new(&symptoms.zip(sentences).collect::<Vec<_>>())
    }

    fn sentence(&self, heard: &Heard, cut: &Cut) -> Sentence {
        let kinds = self.lexicon.things().len();
        // What is said of one service or company is said of others as well.
        let tells = |thing| match self.lexicon.thing(thing) {
            Thing::Word(_, WordKind::Filler, _) => Vec::new(),
            Thing::Word(..) => vec![thing],
            Thing::Provider(_) | Thing::Party(_) => vec![thing, kinds],
            Thing::Service(_, category) => vec![thing, kinds + 1 + *category as usize],
        };
        Sentence::new(heard, cut, tells)
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

/// What the catalogue itself calls a situation is an example as well.
fn own_words(symptom: &Symptom) -> Example {
    let said = [&symptom.says.ja, &symptom.says.en].into_iter().chain(&symptom.aliases).cloned().collect();
    Example { symptom: Some(symptom.id.clone()), said, is_aside: false, at: symptom.grounds.at.clone() }
}

fn once<T: Clone + PartialEq>(all: &mut Vec<T>, one: &T) {
    if !all.contains(one) {
        all.push(one.clone());
    }
}
