//! Ways to say things as a tree of letters, so that a place in a sentence is read no further than anything goes on.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use fst::raw::{Fst, Output};
use serde::{Deserialize, Serialize};

use super::packed::Packed;

/// What can be said, as it is gathered.
#[derive(Debug, Default)]
pub struct Ways(BTreeMap<String, Vec<usize>>);

impl Ways {
    /// Takes in a way to say a thing.
    pub fn note(&mut self, text: &str, thing: usize) {
        match self.0.get_mut(text) {
            None => drop(self.0.insert(text.to_owned(), vec![thing])),
            // In order, so that what has one name with thousands of others is found among them soon.
            Some(things) => {
                if let Err(place) = things.binary_search(&thing) {
                    things.insert(place, thing);
                }
            }
        }
    }

    /// What exactly this says.
    pub fn said(&self, text: &str) -> &[usize] {
        self.0.get(text).map_or(&[], Vec::as_slice)
    }
}

/// What can be said, by its letters: little, and nothing to be built before it is read.
#[derive(Debug, Default, Deserialize, Serialize)]
pub struct Tree {
    /// An automaton (`fst`) of the ways, each with the number of a list.
    #[serde(borrow)]
    ways: Cow<'static, [u8]>,
    /// What is said at the end of a way, each list once.
    said: Packed<Vec<usize>>,
}

impl From<Ways> for Tree {
    fn from(all: Ways) -> Self {
        let mut places: HashMap<Vec<usize>, u64> = HashMap::new();
        let mut said: Vec<Vec<usize>> = Vec::new();
        let numbered = all.0.into_iter().map(|(way, things)| {
            let place = *places.entry(things).or_insert_with_key(|things| {
                said.push(things.clone());
                said.len() as u64 - 1
            });
            (way, place)
        });
        let numbered: Vec<(String, u64)> = numbered.collect();
        let ways = fst::Map::from_iter(numbered).map_or_else(|_| Vec::new(), |map| map.into_fst().into_inner());
        Self { ways: ways.into(), said: said.into_iter().collect() }
    }
}

impl Tree {
    fn automaton(&self) -> Option<Fst<&[u8]>> {
        Fst::new(&*self.ways).ok()
    }

    fn list(&self, number: u64) -> Vec<usize> {
        usize::try_from(number).ok().and_then(|number| self.said.get(number)).unwrap_or_default()
    }

    /// What exactly this says.
    pub fn said(&self, text: &str) -> Vec<usize> {
        let number = self.automaton().and_then(|ways| ways.get(text));
        number.map_or_else(Vec::new, |number| self.list(number.value()))
    }

    /// What the letters say from their first on: how many of them, and what.
    pub fn beginnings(&self, letters: impl Iterator<Item = char>) -> Vec<(usize, Vec<usize>)> {
        let mut found = Vec::new();
        let Some(ways) = self.automaton() else { return found };
        let (mut node, mut number) = (ways.root(), Output::zero());
        for (place, letter) in letters.enumerate() {
            for &byte in letter.encode_utf8(&mut [0; 4]).as_bytes() {
                let Some(next) = node.find_input(byte).map(|at| node.transition(at)) else { return found };
                number = number.cat(next.out);
                node = ways.node(next.addr);
            }
            if node.is_final() {
                found.push((place + 1, self.list(number.cat(node.final_output()).value())));
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_and_all_that_it_begins_with() {
        let mut ways = Ways::default();
        for (thing, text) in ["電話", "電話機", "電", "電話"].iter().enumerate() {
            ways.note(text, thing);
        }
        assert_eq!(ways.said("電話"), [0, 3]);
        let tree = Tree::from(ways);
        let found = tree.beginnings("電話機が".chars());
        assert_eq!(found, [(1, vec![2]), (2, vec![0, 3]), (3, vec![1])]);
        assert_eq!(tree.said("電話機"), [1]);
        assert!(tree.said("話").is_empty());
        assert!(Tree::default().said("電").is_empty() && Tree::default().beginnings("電".chars()).is_empty());
    }
}
