//! The two official lists of providers.

use crate::domain::terms::Area;
use crate::text::words::official_lists as words;

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
