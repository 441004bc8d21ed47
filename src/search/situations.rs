//! Finding what a customer means from a few words, or from a whole sentence in the customer's own words.

use std::collections::HashMap;

use super::index::{Entry, Index, Naming, Standing, Weight};
use super::key::{Quality, Tier};
use super::understand::{PERHAPS, Understanding, Understood};
use crate::domain::catalog::{Catalog, Symptom};
use crate::text::fold::{fold, romaji_of_folded};
use crate::text::lang::Words;

/// How many situations are offered when none is surely meant.
pub(super) const OFFERED: usize = 3;

/// Every situation, folded once for searching.
#[derive(Debug)]
pub struct Situations {
    index: Index,
    /// What the catalogue itself has, folded, with the place of the situation.
    written: HashMap<String, usize>,
    understanding: Understanding,
}

/// What a sentence means, as far as that can be said.
#[derive(Debug)]
pub struct Found<'a> {
    /// The situation, where it is surely meant.
    pub sure: Option<&'a Symptom>,
    /// How surely the best one is meant, in percent.
    pub confidence: u8,
    /// Others that may be meant; with no sure one, at most three.
    pub perhaps: Vec<&'a Symptom>,
    /// What was understood.
    pub understood: Understood,
}

/// So few Latin letters are found only where a word begins with them.
const SHORTEST_INSIDE: usize = 4;

/// What is written in the catalogue itself leaves no doubt.
const WRITTEN: u8 = 100;

impl Situations {
    /// Folds the situations of a catalogue.
    pub fn new(catalog: &Catalog) -> Self {
        let entry = |symptom: &Symptom| Entry { names: names(symptom), standing: Standing::Current };
        Self {
            index: Index::new(catalog.symptoms().iter().map(entry)),
            written: written(catalog),
            understanding: Understanding::new(catalog),
        }
    }

    /// By what these are understood.
    pub fn understanding(&self) -> &Understanding {
        &self.understanding
    }

    /// The situations of that same catalogue that fit the words, best first; all of them when there are no words.
    pub fn find<'a>(&self, catalog: &'a Catalog, query: &str) -> Vec<&'a Symptom> {
        if query.trim().is_empty() {
            return catalog.symptoms().iter().collect();
        }
        let Found { sure, perhaps, .. } = self.understand(catalog, query);
        let begun = self.literally(catalog, query).into_iter().map(|(symptom, _)| symptom);
        let mut found: Vec<&Symptom> = Vec::new();
        for symptom in sure.into_iter().chain(perhaps).chain(begun) {
            if !found.iter().any(|known| known.id == symptom.id) {
                found.push(symptom);
            }
        }
        found
    }

    /// The situations in whose words these letters stand, best first.
    pub(super) fn literally<'a>(&self, catalog: &'a Catalog, query: &str) -> Vec<(&'a Symptom, Tier)> {
        // Few Latin letters stand inside too many words: au in "auto".
        let is_short = query.trim().len() <= SHORTEST_INSIDE && query.trim().is_ascii();
        let worst = if is_short { Quality::WordStart } else { Quality::Typo };
        let hits = self.index.there(query).into_iter().filter(|hit| hit.rank.quality <= worst);
        hits.filter_map(|hit| Some((catalog.symptoms().get(hit.entry)?, Tier::of(hit.rank.quality)))).collect()
    }

    /// What a sentence means. Nothing is sure below `CONFIDENT`, unless it is what the catalogue itself has.
    pub fn understand<'a>(&self, catalog: &'a Catalog, sentence: &str) -> Found<'a> {
        let understood = self.understanding.of(sentence);
        let folded = fold(sentence);
        let written = self.written.get(&folded).or_else(|| self.written.get(&romaji_of_folded(&folded)));
        let written = written.and_then(|&place| catalog.symptoms().get(place));
        let symptom = |id: &crate::domain::id::ClaimId| catalog.symptoms().iter().find(|symptom| symptom.id == *id);
        let best = understood.meant.first();
        let confidence = if written.is_some() { WRITTEN } else { best.map_or(0, |best| best.confidence) };
        let sure = written.or_else(|| understood.sure().and_then(|it| symptom(&it.symptom)));
        let others = understood.meant.iter().filter(|meant| meant.confidence >= PERHAPS);
        let perhaps = others
            .filter_map(|meant| symptom(&meant.symptom))
            .filter(|symptom| sure.is_none_or(|sure| sure.id != symptom.id))
            .take(OFFERED)
            .collect();
        Found { sure, confidence, perhaps, understood }
    }
}

/// What the catalogue has of each situation, in letters and in romaji; of two with the same words, the first.
fn written(catalog: &Catalog) -> HashMap<String, usize> {
    let mut written = HashMap::new();
    for (place, symptom) in catalog.symptoms().iter().enumerate() {
        let says = [&symptom.says.ja, &symptom.says.en, &symptom.reading].into_iter().chain(&symptom.aliases);
        for folded in says.map(|text| fold(text)) {
            let typed = romaji_of_folded(&folded);
            written.entry(folded).or_insert(place);
            written.entry(typed).or_insert(place);
        }
    }
    written
}

fn names(symptom: &Symptom) -> Vec<Naming> {
    let Words { ja, en, .. } = &symptom.says;
    let mut names = vec![
        Naming::new(Weight::Name, ja),
        Naming::new(Weight::Name, en),
        Naming::new(Weight::Reading, &symptom.reading),
    ];
    names.extend(symptom.aliases.iter().map(|alias| Naming::new(Weight::Alias, alias)));
    names
}
