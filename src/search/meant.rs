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
    /// Its short name for people, where it has one.
    pub short: Option<&'a Words>,
    /// Other names that people type.
    pub aliases: &'a [String],
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
    let bare = |name: &String| name.split(['(', '（']).next().unwrap_or_default().trim().to_owned();
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
