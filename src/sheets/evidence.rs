//! Nothing stands in the catalogue without a source and a day: who changes what a fact says also says where that is from.

use std::collections::{BTreeMap, BTreeSet};

use super::column::{Use, Wanted};
use super::edit::{Edit, Edits};
use super::path::{Step, find};
use crate::catalog::node::Node;
use crate::domain::period::DayRange;
use crate::domain::terms::Basis;
use crate::lists::Problem;
use crate::words::sheets as say;

/// Refuses claims that change while nothing is said of their sources: neither is one added, nor was one of them read again.
pub(super) fn demand(edits: &Edits<'_, '_>) -> Vec<Problem> {
    let read_again = read_again(edits);
    let mut facts: BTreeMap<(&str, &str, &[Step]), Vec<usize>> = BTreeMap::new();
    for (at, edit) in edits.changed.iter().enumerate() {
        facts.entry((edit.entry.list, &edit.entry.id, &edit.fact)).or_default().push(at);
    }
    let mut refused = Vec::new();
    for of_fact in facts.values() {
        let mut of_fact = of_fact.iter().map(|at| (*at, &edits.changed[*at]));
        let sources = of_fact.clone().map(|(_, edit)| edit).find(|edit| edit.column.use_of == Use::Sources);
        let is_new = sources.is_some_and(|edit| match (&edit.was, &edit.wanted) {
            (Wanted::List(was), Wanted::List(wanted)) => wanted.iter().any(|source| !was.contains(source)),
            (_, wanted) => *wanted != Wanted::Nothing,
        });
        let Some((at, claim)) = of_fact.find(|(_, edit)| claims_more(edit)) else { continue };
        let known = find(&claim.entry.node, &claim.fact)
            .and_then(|fact| fact.get("sources"))
            .map(Node::items)
            .unwrap_or_default();
        // What a source itself is, is told by whoever has seen it again.
        let itself = (claim.entry.list == "sources").then_some(claim.entry.id.as_str());
        let is_again = known.iter().filter_map(Node::scalar).chain(itself).any(|source| read_again.contains(source));
        if !is_new && !is_again {
            let id = claim.key.split(' ').next().unwrap_or_default();
            refused.push((at, Problem::new("no-source", &claim.place, say::no_source(id))));
        }
    }
    // As they stand in the sheets.
    refused.sort_by_key(|(at, _)| *at);
    refused.into_iter().map(|(_, problem)| problem).collect()
}

/// Whether more is claimed than before. That something is only inferred is said without a source.
fn claims_more(edit: &Edit<'_>) -> bool {
    let is_weaker = edit.column.name == "basis" && edit.wanted == Wanted::One(Basis::Inferred.as_str().to_owned());
    edit.column.use_of.is_claim() && !is_weaker
}

/// The sources that were seen on a later day than before.
fn read_again<'e>(edits: &'e Edits<'_, '_>) -> BTreeSet<&'e str> {
    let day = |wanted: &Wanted| if let Wanted::One(text) = wanted { DayRange::parse(text) } else { None };
    let of_sources = edits.changed.iter().filter(|edit| edit.entry.list == "sources" && edit.column.name == "seen");
    of_sources.filter(|edit| day(&edit.wanted) > day(&edit.was)).map(|edit| edit.entry.id.as_str()).collect()
}
