//! Finding what a customer means from a few words, or from a whole sentence in the customer's own words.

use super::index::{Entry, Index, Naming, Standing, Weight};
use super::key::{Quality, Tier};
use super::understand::{CONFIDENT, PERHAPS, Understanding, Understood};
use crate::domain::catalog::{Catalog, Symptom};
use crate::text::lang::Words;

/// How many situations are offered when none is surely meant.
const OFFERED: usize = 3;

/// Every situation, folded once for searching.
#[derive(Debug)]
pub struct Situations {
    index: Index,
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

/// What is written in the catalogue itself leaves no doubt.
const WRITTEN: u8 = 100;

impl Situations {
    /// Folds the situations of a catalogue.
    pub fn new(catalog: &Catalog) -> Self {
        let entry = |symptom: &Symptom| Entry { names: names(symptom), standing: Standing::Current };
        Self { index: Index::new(catalog.symptoms().iter().map(entry)), understanding: Understanding::new(catalog) }
    }

    /// The situations of that same catalogue that fit the words, best first; all of them when there are no words.
    pub fn find<'a>(&self, catalog: &'a Catalog, query: &str) -> Vec<&'a Symptom> {
        if query.trim().is_empty() {
            return catalog.symptoms().iter().collect();
        }
        let Found { sure, perhaps, .. } = self.understand(catalog, query);
        let begun = self.index.find(query).into_iter().filter(|hit| hit.rank.quality <= Quality::Typo);
        let begun = begun.filter_map(|hit| catalog.symptoms().get(hit.entry));
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
        let hits = self.index.there(query).into_iter();
        hits.filter_map(|hit| Some((catalog.symptoms().get(hit.entry)?, Tier::of(hit.rank.quality)))).collect()
    }

    /// What a sentence means. Nothing is sure below [`CONFIDENT`], unless it is what the catalogue itself has.
    pub fn understand<'a>(&self, catalog: &'a Catalog, sentence: &str) -> Found<'a> {
        let understood = self.understanding.of(sentence);
        let written = self.index.there(sentence).into_iter().find(|hit| hit.rank.quality == Quality::Exact);
        let written = written.filter(|_| !sentence.trim().is_empty());
        let written = written.and_then(|hit| catalog.symptoms().get(hit.entry));
        let symptom = |id: &crate::domain::id::ClaimId| catalog.symptoms().iter().find(|symptom| symptom.id == *id);
        let best = understood.meant.first();
        let confidence = if written.is_some() { WRITTEN } else { best.map_or(0, |best| best.confidence) };
        let sure =
            written.or_else(|| best.filter(|best| best.confidence >= CONFIDENT).and_then(|it| symptom(&it.symptom)));
        let others = understood.meant.iter().filter(|meant| meant.confidence >= PERHAPS);
        let perhaps = others
            .filter_map(|meant| symptom(&meant.symptom))
            .filter(|symptom| sure.is_none_or(|sure| sure.id != symptom.id))
            .take(OFFERED)
            .collect();
        Found { sure, confidence, perhaps, understood }
    }
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
