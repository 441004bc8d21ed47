//! The two official lists of providers.

use crate::catalog::node::Node;
use crate::catalog::read::LISTS;
use crate::domain::terms::Area;
use crate::words::official_lists as words;

/// Where a list stands and what it is called.
pub(super) struct Official {
    pub(super) address: &'static str,
    pub(super) title: &'static str,
    pub(super) publisher: &'static str,
}

pub(super) fn official(area: Area) -> Official {
    let title = words::TITLE;
    match area {
        Area::East => Official { address: "https://flets.com/collabo/list/", title, publisher: words::EAST_PUBLISHER },
        Area::West => {
            Official { address: "https://flets-w.com/collabo/list/index.php", title, publisher: words::WEST_PUBLISHER }
        }
    }
}

/// The name that an area's list has among the sources.
pub(super) fn source_of(area: Area) -> &'static str {
    match area {
        Area::East => LISTS[0],
        Area::West => LISTS[1],
    }
}

/// Whether an entry rests on the official lists alone: nobody has written it, and nobody knows its reading yet.
pub(super) fn is_list_made(provider: &Node) -> bool {
    let sources = provider.get("sources").map(Node::items).unwrap_or_default();
    !sources.is_empty() && sources.iter().all(|source| source.scalar().is_some_and(|id| LISTS.contains(&id)))
}
