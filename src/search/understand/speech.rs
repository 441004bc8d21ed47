//! How customers speak: every way to say something, and what is learned from those who have.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::thread;

use serde::{Deserialize, Serialize};

use super::learned::{Learned, Sentence};
use super::lexicon::{Lexicon, Thing};
use super::spans::{Cut, cut};
use super::vocabulary::{Meaning, Print, Vocabulary};
use crate::domain::id::ClaimId;
use crate::domain::terms::WordKind;
use crate::text::heard::Heard;

/// How customers speak, as it is worked out when the program is built.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(bound(deserialize = "'de: 'static + 'a"))]
pub struct Speech<'a> {
    /// Of which names it is made.
    pub names: Print,
    /// Of which words, meanings and examples.
    pub words: Print,
    /// What can be said.
    pub lexicon: Lexicon,
    /// Which situation is meant by words together.
    #[serde(borrow)]
    pub meanings: Vec<Meaning<'a>>,
    /// What is learned; none before it is.
    pub learned: Option<Learned>,
}

impl<'a> Speech<'a> {
    /// Folds what can be said. Nothing is learned yet.
    pub fn new(vocabulary: &Vocabulary<'a>) -> Self {
        Self {
            names: vocabulary.names.print(),
            words: vocabulary.print_of_words(),
            lexicon: Lexicon::new(vocabulary),
            meanings: vocabulary.meanings.clone(),
            learned: None,
        }
    }
}

/// What customers said, and what the catalogue itself calls situations, which is an example as well.
pub fn examples(vocabulary: &Vocabulary<'_>) -> Vec<(Option<ClaimId>, Vec<String>)> {
    let own = vocabulary.names.situations.iter().map(|(symptom, says)| (Some(*symptom), says));
    let said = vocabulary.examples.iter().map(|(symptom, said)| (*symptom, said));
    let owned = |said: &[&str]| said.iter().map(|said| (*said).to_owned()).collect();
    said.chain(own).map(|(symptom, said)| (symptom.map(ClaimId::new), owned(said))).collect()
}

/// Reads all examples, on as many cores as there are, in their order.
pub fn learned(lexicon: &Lexicon, examples: &[(Option<ClaimId>, Vec<String>)]) -> Learned {
    let said: Vec<(Option<&ClaimId>, &str)> =
        examples.iter().flat_map(|(symptom, said)| said.iter().map(|said| (symptom.as_ref(), said.as_str()))).collect();
    let read = |part: &[(Option<&'_ ClaimId>, &str)]| -> Vec<Sentence> {
        let sentence = |(_, said): &(_, &str)| {
            let heard = Heard::new(said);
            sentence(lexicon, &heard, &cut(lexicon, &heard))
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

/// What is in a sentence that can be counted.
pub fn sentence(lexicon: &Lexicon, heard: &Heard, cut: &Cut) -> Sentence {
    let kinds = lexicon.things().len();
    // What is said of one service or company is said of others as well.
    let tells = |thing| match lexicon.thing(thing) {
        Thing::Word(_, WordKind::Filler, _) => Vec::new(),
        Thing::Word(..) => vec![thing],
        Thing::Provider(_) | Thing::Party(_) => vec![thing, kinds],
        Thing::Service(_, category) => vec![thing, kinds + 1 + *category as usize],
    };
    Sentence::new(heard, cut, tells)
}
