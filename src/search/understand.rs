//! From a customer's own words to what is meant: the situation, the services and the companies named, and how surely.
//!
//! The words are the catalogue's. A sentence is cut into the longest pieces that say something; a situation is meant when one of its
//! patterns is there, and the more surely, the rarer its words are among all patterns and the less of the sentence stays unexplained.
//! The same words always give the same answer.

mod companies;
mod forms;
mod heard;
mod lexicon;
mod spans;

use std::collections::HashMap;

pub use forms::{BadForm, expand};
use heard::{Heard, Script};
pub use lexicon::endings;
use lexicon::{Lexicon, Thing, is_must};
use spans::{Cut, cut};

use crate::domain::catalog::Catalog;
use crate::domain::id::{ClaimId, PartyId, ProviderId, ServiceId};
use crate::domain::terms::{Intent, WordKind};
use crate::domain::words::{Meaning, Part, Pattern, Said, Term};

/// From this confidence on, in percent, a situation is an answer.
pub const CONFIDENT: u8 = 50;
/// From this confidence on it may be what is meant.
pub const PERHAPS: u8 = 25;

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

/// A situation that may be meant.
#[derive(Clone, Debug, PartialEq)]
pub struct Meant {
    /// The situation.
    pub symptom: ClaimId,
    /// How surely, in percent.
    pub confidence: u8,
    /// The meaning whose pattern is there.
    pub meaning: ClaimId,
    /// The pattern, as the keeper wrote it.
    pub pattern: String,
    /// By this it is ordered.
    score: f32,
}

/// Understands what customers say of the situations of one catalogue.
#[derive(Debug)]
pub struct Understanding {
    lexicon: Lexicon,
    meanings: Vec<Meaning>,
    /// How much a term tells, by how few situations speak of it.
    weights: HashMap<String, f32>,
}

impl Understanding {
    /// Folds the words of a catalogue.
    pub fn new(catalog: &Catalog) -> Self {
        let meanings = catalog.meanings().to_vec();
        Self { lexicon: Lexicon::new(catalog), weights: weights(&meanings), meanings }
    }

    /// What a sentence means.
    pub fn of(&self, sentence: &str) -> Understood {
        let cut = cut(&self.lexicon, &Heard::new(sentence));
        let mut understood = self.named(&cut);
        for meaning in &self.meanings {
            let best = meaning.patterns.iter().filter_map(|pattern| self.fit(meaning, pattern, &cut));
            let Some(best) = best.max_by(|one, other| one.score.total_cmp(&other.score)) else { continue };
            match understood.meant.iter_mut().find(|known| known.symptom == best.symptom) {
                Some(known) if best.score > known.score => *known = best,
                Some(_) => {}
                None => understood.meant.push(best),
            }
        }
        understood.meant.sort_by(|one, other| other.score.total_cmp(&one.score));
        understood
    }

    /// What is named, apart from what is meant by it.
    fn named(&self, cut: &Cut) -> Understood {
        let mut named = Understood::default();
        for span in &cut.spans {
            let mut known = Vec::new();
            let is_word = |&thing: &usize| matches!(self.lexicon.thing(thing), Thing::Word(_, WordKind::Thing, _));
            let is_sort = span.things.iter().any(is_word) && !self.lexicon.is_own_name(&span.text);
            for thing in span.things.iter().map(|&thing| self.lexicon.thing(thing)) {
                match thing {
                    Thing::Word(id, _, intent) => {
                        known.push(id.to_string());
                        named.intents.extend(intent.filter(|intent| !named.intents.contains(intent)));
                    }
                    Thing::Service(id, _) => {
                        known.push(id.to_string());
                        let named = if is_sort { &mut named.sorts } else { &mut named.services };
                        named.extend((!named.contains(id)).then(|| id.clone()));
                    }
                    Thing::Provider(id) => {
                        known.push(id.to_string());
                        named.providers.push(id.clone());
                    }
                    Thing::Party(id) => {
                        known.push(id.to_string());
                        named.parties.push(id.clone());
                    }
                }
            }
            named.words.push((span.text.clone(), known));
        }
        named.unknown = cut.unknown.iter().map(|letter| letter.sign).collect();
        named.present = companies::present(&self.lexicon, cut);
        named.is_only_names = companies::is_only_names(&self.lexicon, cut);
        named
    }

    /// How well a pattern fits, if all is there that must be and nothing that must not.
    fn fit(&self, meaning: &Meaning, pattern: &Pattern, cut: &Cut) -> Option<Meant> {
        let mut used = vec![false; cut.spans.len()];
        let mut explained = 0.0;
        for part in &pattern.parts {
            let best = self.said(part, cut, &mut used);
            match (part.said, best) {
                (Said::MustNot, Some(_)) | (Said::Must, None) => return None,
                (_, Some(weight)) => explained += weight,
                (_, None) => {}
            }
        }
        let unexplained = self.unexplained(pattern, cut, &used);
        let confidence = explained / (explained + unexplained).max(f32::EPSILON);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 100")]
        let percent = (confidence * 100.0).clamp(0.0, 100.0) as u8;
        Some(Meant {
            symptom: meaning.symptom.clone(),
            confidence: percent,
            meaning: meaning.id.clone(),
            pattern: pattern.text.clone(),
            score: explained * confidence,
        })
    }

    /// What a part of a pattern is worth that is said; it marks what says it.
    fn said(&self, part: &Part, cut: &Cut, used: &mut [bool]) -> Option<f32> {
        let mut best: Option<f32> = None;
        for (place, span) in cut.spans.iter().enumerate() {
            for term in &part.any {
                if span.things.iter().any(|&thing| self.lexicon.thing(thing).is(term)) {
                    used[place] |= part.said != Said::MustNot;
                    let weight = self.weight(term);
                    best = Some(best.map_or(weight, |best| best.max(weight)));
                }
            }
        }
        best
    }

    /// What a term tells: a service of any kind tells less than one by its name.
    fn weight(&self, term: &Term) -> f32 {
        let rarity = self.weights.get(&format!("{term:?}")).copied().unwrap_or(1.0);
        match term {
            Term::AnyService | Term::AnyCompany => 0.5 * rarity,
            Term::Category(_) => 0.7 * rarity,
            Term::Service(_) | Term::Word(_) => rarity,
        }
    }

    /// What the pattern leaves open: words that it does not use, and letters that say nothing known.
    fn unexplained(&self, pattern: &Pattern, cut: &Cut, used: &[bool]) -> f32 {
        let takes_service = pattern.parts.iter().filter(|part| is_must(part)).any(|part| {
            part.any.iter().any(|term| matches!(term, Term::Category(_) | Term::Service(_) | Term::AnyService))
        });
        let spans = cut.spans.iter().zip(used).filter(|(_, used)| !**used).map(|(span, _)| {
            // Of several meanings, the one that asks for least.
            let open = span.things.iter().map(|&thing| match self.lexicon.thing(thing) {
                Thing::Word(id, kind, _) => {
                    let weight = self.weight(&Term::Word(id.clone()));
                    match kind {
                        WordKind::Act => 0.5 * weight,
                        WordKind::Thing => 0.4 * weight,
                        WordKind::Detail => 0.2 * weight,
                        WordKind::Filler | WordKind::Ending => 0.0,
                        WordKind::Other => 9.0,
                    }
                }
                Thing::Service(..) if takes_service => 0.2,
                Thing::Service(..) => 0.8,
                Thing::Provider(_) | Thing::Party(_) => 0.2,
            });
            open.fold(f32::INFINITY, f32::min)
        });
        let letters = cut.unknown.iter().map(|letter| match letter.script {
            _ if letter.sign == ' ' => 0.0,
            Script::Content => 0.3,
            Script::Latin => 0.2,
            Script::Hiragana => 0.08,
        });
        spans.sum::<f32>() + letters.sum::<f32>()
    }
}

/// How much each term tells: the fewer situations speak of it, the more.
#[expect(clippy::cast_precision_loss, reason = "a catalogue has no millions of situations")]
fn weights(meanings: &[Meaning]) -> HashMap<String, f32> {
    let mut speak: HashMap<String, Vec<&ClaimId>> = HashMap::new();
    for meaning in meanings {
        for part in meaning.patterns.iter().flat_map(|pattern| &pattern.parts).filter(|part| part.said != Said::MustNot)
        {
            for term in &part.any {
                let symptoms = speak.entry(format!("{term:?}")).or_default();
                if !symptoms.contains(&&meaning.symptom) {
                    symptoms.push(&meaning.symptom);
                }
            }
        }
    }
    let all = meanings.len() as f32;
    speak.into_iter().map(|(term, symptoms)| (term, (1.0 + all / symptoms.len() as f32).ln())).collect()
}
