//! Entries that rest on the official lists of providers alone.

use super::node::Node;
use crate::domain::terms::Area;

/// The names that the official lists have among the sources.
const SOURCES: [&str; 2] = ["list-east", "list-west"];

/// The name that an area's list has among the sources.
pub(crate) fn source_of(area: Area) -> &'static str {
    match area {
        Area::East => SOURCES[0],
        Area::West => SOURCES[1],
    }
}

/// Whether an entry rests on the official lists alone: nobody has written it, and nobody knows its reading yet.
pub(crate) fn is_list_made(provider: &Node) -> bool {
    let sources = provider.get("sources").map(Node::items).unwrap_or_default();
    !sources.is_empty() && sources.iter().all(|source| source.scalar().is_some_and(|id| SOURCES.contains(&id)))
}
