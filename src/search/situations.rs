//! Finding what a customer means from a few words, or from a whole sentence in the customer's own words.

use super::index::{Entry, Index, Naming, Standing, Weight};
use super::key::Quality;
use super::likeness::Pairs;
use crate::domain::catalog::{Catalog, Symptom};
use crate::text::lang::Words;

/// A sentence is alike when so many percent of the shorter one are in the longer.
const ALIKE: usize = 60;

/// Every situation, folded once for searching.
#[derive(Debug)]
pub struct Situations {
    index: Index,
    /// The sentences of each situation.
    sentences: Vec<Vec<Pairs>>,
}

/// The situations that fit the words, best first; all of them when there are no words.
pub fn situations<'a>(catalog: &'a Catalog, query: &str) -> Vec<&'a Symptom> {
    Situations::new(catalog).find(catalog, query)
}

impl Situations {
    /// Folds the situations of a catalogue.
    pub fn new(catalog: &Catalog) -> Self {
        let sentences =
            |symptom: &Symptom| -> Vec<Pairs> { names(symptom).iter().map(|name| Pairs::new(&name.text)).collect() };
        let entry = |symptom: &Symptom| Entry { names: names(symptom), standing: Standing::Current };
        Self {
            index: Index::new(catalog.symptoms().iter().map(entry)),
            sentences: catalog.symptoms().iter().map(sentences).collect(),
        }
    }

    /// The situations of that same catalogue that fit the words, best first; all of them when there are no words.
    pub fn find<'a>(&self, catalog: &'a Catalog, query: &str) -> Vec<&'a Symptom> {
        let hits = self.index.find(query);
        let (near, far): (Vec<_>, Vec<_>) = hits.into_iter().partition(|hit| hit.rank.quality <= Quality::Typo);
        let mut found: Vec<usize> = Vec::new();
        let ranked = near.iter().map(|hit| hit.entry).chain(self.alike(query));
        for entry in ranked.chain(far.iter().map(|hit| hit.entry)) {
            if !found.contains(&entry) {
                found.push(entry);
            }
        }
        found.into_iter().filter_map(|entry| catalog.symptoms().get(entry)).collect()
    }

    /// Situations whose sentences share most of their letters with the query.
    fn alike(&self, query: &str) -> impl Iterator<Item = usize> {
        let query = Pairs::new(query);
        let mut alike: Vec<(usize, usize)> = Vec::new();
        for (entry, sentences) in self.sentences.iter().enumerate() {
            let shares = sentences.iter().map(|sentence| (query.covered_by(sentence), sentence.covered_by(&query)));
            let best = shares.filter(|(one, other)| *one.max(other) >= ALIKE).map(|(one, other)| one + other).max();
            alike.extend(best.map(|share| (share, entry)));
        }
        alike.sort_by_key(|(share, entry)| (std::cmp::Reverse(*share), *entry));
        alike.into_iter().map(|(_, entry)| entry)
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
