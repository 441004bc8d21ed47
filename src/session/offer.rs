//! From what a list offers its rows.

use super::choices::Situation;
use super::row::Row;
use crate::domain::catalog::Catalog;
use crate::domain::id::ProviderId;
use crate::domain::period::Date;
use crate::domain::terms::Area;
use crate::search::{Finder, is_last};
use crate::text::lang::Lang;

/// What there is, and what is looked for in it.
#[derive(Clone, Copy, Debug)]
pub struct Offer<'a> {
    /// What there is.
    pub catalog: &'a Catalog,
    /// What finds it.
    pub finder: &'a Finder,
    /// What is looked for; nothing is narrowed when it is empty.
    pub query: &'a str,
    /// The area, as far as it is known.
    pub area: Option<Area>,
    /// The situation, as far as it is known.
    pub situation: Option<Situation>,
    /// The providers between which a customer's words leave it open.
    pub between: &'a [ProviderId],
    /// The day of the consultation.
    pub today: Date,
    /// The language of what is said of hits.
    pub lang: Lang,
}

impl Offer<'_> {
    /// The providers that fit, behind the row for one that is not known.
    pub(super) fn providers_or_unknown(&self) -> Vec<Row> {
        self.or_unknown(self.providers())
    }

    /// Rows behind the one that leaves the question open, which nobody searches for.
    pub(super) fn or_unknown(&self, rows: Vec<Row>) -> Vec<Row> {
        // What is only like the typed name must not be what Enter takes.
        let is_open = self.query.is_empty() || rows.first() == Some(&Row::Similar);
        let unknown = is_open.then_some(Row::Unknown);
        unknown.into_iter().chain(rows).collect()
    }
}

/// Both areas.
pub(super) fn areas() -> Vec<Row> {
    Area::ALL.iter().copied().map(Row::Area).collect()
}

/// Every provider, where nobody can go last.
pub(super) fn all_providers(catalog: &Catalog) -> Vec<ProviderId> {
    let (last, first): (Vec<_>, Vec<_>) = catalog.providers().iter().partition(|provider| is_last(provider));
    first.into_iter().chain(last).map(|provider| provider.id.clone()).collect()
}
