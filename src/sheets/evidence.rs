//! Nothing stands in the catalogue without a source and a day: who changes what a fact says also says where that is from.

use std::collections::{BTreeMap, BTreeSet};

use super::column::{Use, Wanted};
use super::edit::Edits;
use super::path::{Step, find};
use crate::catalog::node::Node;
use crate::domain::period::DayRange;
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
        let Some((at, claim)) = of_fact.find(|(_, edit)| edit.column.use_of.is_claim()) else { continue };
        let known = find(&claim.entry.node, &claim.fact)
            .and_then(|fact| fact.get("sources"))
            .map(Node::items)
            .unwrap_or_default();
        let is_again = known.iter().filter_map(Node::scalar).any(|source| read_again.contains(source));
        if !is_new && !is_again {
            let id = claim.key.split(' ').next().unwrap_or_default();
            refused.push((at, Problem::new("no-source", &claim.place, say::no_source(id))));
        }
    }
    // As they stand in the sheets.
    refused.sort_by_key(|(at, _)| *at);
    refused.into_iter().map(|(_, problem)| problem).collect()
}

/// The sources that were seen on a later day than before.
fn read_again<'e>(edits: &'e Edits<'_, '_>) -> BTreeSet<&'e str> {
    let day = |wanted: &Wanted| if let Wanted::One(text) = wanted { DayRange::parse(text) } else { None };
    let of_sources = edits.changed.iter().filter(|edit| edit.entry.list == "sources" && edit.column.name == "seen");
    of_sources.filter(|edit| day(&edit.wanted) > day(&edit.was)).map(|edit| edit.entry.id.as_str()).collect()
}
