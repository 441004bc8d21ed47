//! What was probably meant by a name that is not there.

use super::index::{Entry, Index, Naming, Standing, Weight};
use super::key::Quality;
use crate::text::lang::{Wording, Words};

/// What an entry is called.
#[derive(Clone, Copy, Debug)]
pub struct Named<'a> {
    /// Its name in the catalogue.
    pub id: &'a str,
    /// Its name for people.
    pub name: &'a Words,
    /// Its reading in hiragana.
    pub reading: &'a str,
    /// Its short name for people, where it has one.
    pub short: Option<&'a Words>,
    /// Other names that people type.
    pub aliases: &'a [Wording],
}

/// The entries that are called exactly so, however it is typed: more than one may be. 光ネクスト(回線) is 光ネクスト, too, where
/// nothing else is.
pub fn called_so<'a, 'n>(typed: &str, names: &'n [Named<'a>]) -> Vec<&'n Named<'a>> {
    let exactly = |index: &Index| -> Vec<&'n Named<'a>> {
        let hits = index.find(typed).into_iter();
        hits.filter(|hit| hit.rank.quality == Quality::Exact).filter_map(|hit| names.get(hit.entry)).collect()
    };
    let called = exactly(&index(names));
    if called.is_empty() { exactly(&without_brackets(names)) } else { called }
}

fn without_brackets(names: &[Named<'_>]) -> Index {
    let bare = |name: &Wording| name.split(['(', '（']).next().unwrap_or_default().trim().to_owned();
    Index::new(names.iter().map(|it| {
        let in_both = [Some(it.name), it.short].into_iter().flatten().flat_map(|words| [&words.ja, &words.en]);
        let names = in_both.map(bare).filter(|name| !name.is_empty());
        Entry { names: names.map(|name| Naming::new(Weight::Name, &name)).collect(), standing: Standing::Current }
    }))
}

/// The entry whose id is misspelt so, or that a person calls so. Mere likeness is not enough to suggest a company.
pub fn meant<'a, 'n>(typed: &str, names: &'n [Named<'a>]) -> Option<&'n Named<'a>> {
    let misspelt = nearest(typed, names.iter().map(|it| it.id)).and_then(|id| names.iter().find(|it| it.id == id));
    misspelt.or_else(|| called(typed, names))
}

fn index(names: &[Named<'_>]) -> Index {
    Index::new(names.iter().map(|it| {
        let in_both = [Some(it.name), it.short].into_iter().flatten().flat_map(|words| [&words.ja, &words.en]);
        let names = in_both.map(|name| Naming::new(Weight::Name, name));
        let names = names.chain([Naming::new(Weight::Reading, it.reading)]);
        let names = names.chain(it.aliases.iter().map(|alias| Naming::new(Weight::Alias, alias)));
        Entry { names: names.collect(), standing: Standing::Current }
    }))
}

fn called<'a, 'n>(typed: &str, names: &'n [Named<'a>]) -> Option<&'n Named<'a>> {
    let best = index(names).find(typed).into_iter().next().filter(|hit| hit.rank.quality <= Quality::WordStart)?;
    names.get(best.entry)
}

/// The most similar of some names, when one is similar enough to be what was meant.
pub fn nearest<'a>(name: &str, among: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    Nearest::default().of(name, among)
}

/// More letters than this are no slip in a name.
const LONGEST: usize = 100;
/// How many names are looked at for all that is misspelt together.
const MOST_LOOKED_AT: usize = 200_000;
/// What is less like it is not meant.
const LIKE: f64 = 0.6;

/// Says what misspelt names were meant to be, as long as not too many are looked at: then nothing was meant.
#[derive(Clone, Copy, Debug)]
pub struct Nearest {
    left: usize,
}

impl Default for Nearest {
    fn default() -> Self {
        Self { left: MOST_LOOKED_AT }
    }
}

impl Nearest {
    /// The most similar of some names, when one is similar enough to be what was meant.
    pub fn of<'a>(&mut self, name: &str, among: impl Iterator<Item = &'a str>) -> Option<&'a str> {
        let letters = name.chars().count();
        if self.left == 0 || letters > LONGEST {
            return None;
        }
        let candidates = among.take(self.left).inspect(|_| self.left -= 1);
        candidates
            .filter(|candidate| may_be_like(letters, candidate.chars().take(LONGEST + 1).count()))
            .map(|candidate| (strsim::normalized_damerau_levenshtein(name, candidate), candidate))
            .filter(|(likeness, _)| *likeness >= LIKE)
            .max_by(|a, b| a.0.total_cmp(&b.0))
            .map(|(_, candidate)| candidate)
    }
}

/// Whether words of so many letters can be so like each other at all: each letter that the one has more is one error.
fn may_be_like(letters: usize, others: usize) -> bool {
    let (less, more) = (letters.min(others), letters.max(others));
    more <= LONGEST && less * 10 >= more * 6
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_misspelt_name_is_found_among_others() {
        assert_eq!(nearest("docomo-hikri", ["docomo-hikari", "ocn-hikari"].into_iter()), Some("docomo-hikari"));
        assert_eq!(nearest("zzz", ["docomo-hikari", "ocn-hikari"].into_iter()), None);
    }

    proptest! {
        #[test]
        fn nothing_that_is_like_it_is_passed_over(name in "[ab]{0,12}", among in prop::collection::vec("[ab]{0,20}", 0..9)) {
            let likest = among.iter().map(|it| strsim::normalized_damerau_levenshtein(&name, it)).fold(0.0, f64::max);
            let found = nearest(&name, among.iter().map(String::as_str));
            prop_assert_eq!(found.is_some(), !among.is_empty() && likest >= LIKE);
        }
    }

    #[test]
    fn however_many_are_misspelt_so_many_names_are_looked_at() {
        let given: Vec<String> = (0..5_000).map(|number| format!("given-{number}")).collect();
        let looked_at = Cell::new(0);
        let mut nearest = Nearest::default();
        let mut found = 0;
        for number in 0..10_000 {
            let among = given.iter().map(String::as_str).inspect(|_| looked_at.set(looked_at.get() + 1));
            found += usize::from(nearest.of(&format!("gvien-{number}"), among).is_some());
        }
        assert!(looked_at.get() <= MOST_LOOKED_AT && found == MOST_LOOKED_AT / 5_000, "{} {found}", looked_at.get());
    }

    #[test]
    fn what_is_too_long_for_a_name_is_compared_with_none() {
        let (long, other) = ("a".repeat(1_000_000), "a".repeat(999_999));
        assert_eq!(nearest(&long, [other.as_str()].into_iter()), None);
        assert_eq!(nearest("aaaaaaaa", [other.as_str()].into_iter()), None);
    }
}
