//! Where all of it comes from.

use super::names::{day, list};
use super::terms::{basis_name, source_kind, whose_name};
use crate::domain::catalog::Catalog;
use crate::domain::claim::Grounds;
use crate::domain::id::SourceId;
use crate::text::lang::Lang;
use crate::words::answer;

/// A source: title, who speaks, its date, when it was last seen.
pub fn source(catalog: &Catalog, id: &SourceId, lang: Lang) -> String {
    let source = catalog.source(id);
    let (kind, seen) = (source_kind(source.kind, lang), day(source.seen, lang));
    let seen = source.copy.map_or(seen.clone(), |copy| answer::seen_in_copy(lang, &seen, &day(copy, lang)));
    match source.date {
        Some(date) => answer::source_dated(lang, &source.title, kind, &day(date, lang), &seen),
        None => answer::source_undated(lang, &source.title, kind, &seen),
    }
}

/// A fact with its sources by their names in the catalogue, where a list of sources stands beside it.
pub fn fact_in_short(grounds: &Grounds, lang: Lang) -> String {
    let sources: Vec<&str> = grounds.sources.iter().map(SourceId::as_str).collect();
    fact_of(grounds, &list(&sources, lang), lang)
}

/// A fact: its name, how sure it is, its sources, and where it stands in the catalogue.
pub fn fact(catalog: &Catalog, grounds: &Grounds, lang: Lang) -> String {
    let sources: Vec<String> = grounds.sources.iter().map(|id| source(catalog, id, lang)).collect();
    fact_of(grounds, &list(&sources, lang), lang)
}

/// How sure a fact is, and whose rule it is where that is known.
pub fn how_sure(grounds: &Grounds, lang: Lang) -> String {
    let basis = basis_name(grounds.basis, lang);
    match grounds.whose {
        Some(whose) => answer::basis_of(lang, basis, whose_name(whose, lang)),
        None => basis.to_owned(),
    }
}

fn fact_of(grounds: &Grounds, sources: &str, lang: Lang) -> String {
    answer::fact(lang, grounds.claim.as_str(), &how_sure(grounds, lang), sources, &grounds.at.to_string())
}
