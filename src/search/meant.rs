//! What was probably meant by a name that is not there.

use super::index::{Entry, Index, Naming, Standing, Weight};
use super::key::Quality;
use crate::text::lang::Words;

/// What an entry is called.
#[derive(Clone, Copy, Debug)]
pub struct Named<'a> {
    /// Its name in the catalogue.
    pub id: &'a str,
    /// Its name for people.
    pub name: &'a Words,
    /// Its reading in hiragana.
    pub reading: &'a str,
    /// Other names that people type.
    pub aliases: &'a [String],
}

/// The entry whose id is misspelt so, or that a person calls so. Mere likeness is not enough to suggest a company.
pub fn meant<'a, 'n>(typed: &str, names: &'n [Named<'a>]) -> Option<&'n Named<'a>> {
    let misspelt = nearest(typed, names.iter().map(|it| it.id)).and_then(|id| names.iter().find(|it| it.id == id));
    misspelt.or_else(|| called(typed, names))
}

fn called<'a, 'n>(typed: &str, names: &'n [Named<'a>]) -> Option<&'n Named<'a>> {
    let index = Index::new(names.iter().map(|it| {
        Entry {
            names: [&it.name.ja, &it.name.en]
                .into_iter()
                .map(|name| Naming::new(Weight::Name, name))
                .chain([Naming::new(Weight::Reading, it.reading)])
                .chain(it.aliases.iter().map(|alias| Naming::new(Weight::Alias, alias)))
                .collect(),
            standing: Standing::Current,
        }
    }));
    let best = index.find(typed).into_iter().next().filter(|hit| hit.rank.quality <= Quality::WordStart)?;
    names.get(best.entry)
}

/// The most similar of some names, when one is similar enough to be what was meant.
pub fn nearest<'a>(name: &str, among: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    among
        .map(|candidate| (strsim::normalized_damerau_levenshtein(name, candidate), candidate))
        .filter(|(likeness, _)| *likeness >= 0.6)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_name_is_found_among_others() {
        assert_eq!(nearest("docomo-hikri", ["docomo-hikari", "ocn-hikari"].into_iter()), Some("docomo-hikari"));
        assert_eq!(nearest("zzz", ["docomo-hikari", "ocn-hikari"].into_iter()), None);
    }
}
