//! Ways to say things as a tree of letters, so that a place in a sentence is read no further than anything goes on.

use rustc_hash::FxHashMap;

/// What can be said, by its letters.
#[derive(Debug, Default)]
pub struct Tree {
    next: FxHashMap<(usize, char), usize>,
    /// What is said at the end of each branch.
    said: Vec<Vec<usize>>,
}

impl Tree {
    /// Takes in a way to say a thing.
    pub fn note(&mut self, text: &str, thing: usize) {
        if self.said.is_empty() {
            self.said.push(Vec::new());
        }
        let mut branch = 0;
        for letter in text.chars() {
            let new = self.said.len();
            branch = *self.next.entry((branch, letter)).or_insert(new);
            if branch == new {
                self.said.push(Vec::new());
            }
        }
        // In order, so that what has one name with thousands of others is found among them soon.
        let things = &mut self.said[branch];
        if let Err(place) = things.binary_search(&thing) {
            things.insert(place, thing);
        }
    }

    /// What exactly this says.
    pub fn said(&self, text: &str) -> &[usize] {
        let end = text.chars().try_fold(0, |branch, letter| self.next.get(&(branch, letter)).copied());
        end.and_then(|end| self.said.get(end)).map_or(&[], Vec::as_slice)
    }

    /// What the letters say from their first on: how many of them, and what.
    pub fn beginnings(&self, letters: impl Iterator<Item = char>) -> Vec<(usize, &[usize])> {
        let mut found = Vec::new();
        let mut branch = 0;
        for (place, letter) in letters.enumerate() {
            let Some(next) = self.next.get(&(branch, letter)) else { break };
            branch = *next;
            if !self.said[branch].is_empty() {
                found.push((place + 1, &*self.said[branch]));
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
        let mut tree = Tree::default();
        for (thing, text) in ["電話", "電話機", "電", "電話"].iter().enumerate() {
            tree.note(text, thing);
        }
        let found = tree.beginnings("電話機が".chars());
        assert_eq!(found, [(1, &[2][..]), (2, &[0, 3][..]), (3, &[1][..])]);
        assert_eq!(tree.said("電話機"), [1]);
        assert!(tree.said("話").is_empty());
    }
}
