//! From what a list offers its rows.

use super::row::Row;
use crate::domain::catalog::Catalog;
use crate::domain::id::ProviderId;
use crate::domain::terms::Area;
use crate::search::{Finder, is_last};

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
}

impl Offer<'_> {
    /// The providers that fit; when nothing is typed all of them, those to which nobody can go last.
    pub(super) fn providers(&self) -> Vec<Row> {
        let ids = if self.query.is_empty() { all_providers(self.catalog) } else { self.finder.providers(self.query) };
        ids.into_iter().map(Row::Provider).collect()
    }

    /// The same, behind the row for a provider that is not known.
    pub(super) fn providers_or_unknown(&self) -> Vec<Row> {
        self.or_unknown(self.providers())
    }

    /// Rows behind the one that leaves the question open, which nobody searches for.
    pub(super) fn or_unknown(&self, rows: Vec<Row>) -> Vec<Row> {
        let unknown = self.query.is_empty().then_some(Row::Unknown);
        unknown.into_iter().chain(rows).collect()
    }

    /// What customers say that fits.
    pub(super) fn symptoms(&self) -> Vec<Row> {
        let found = match self.query {
            "" => self.catalog.symptoms().iter().collect(),
            query => self.finder.situations(self.catalog, query),
        };
        found.into_iter().map(|symptom| Row::Symptom(symptom.id.clone())).collect()
    }
}

/// Both areas.
pub(super) fn areas() -> Vec<Row> {
    Area::ALL.iter().copied().map(Row::Area).collect()
}

/// Every provider, where nobody can go last.
fn all_providers(catalog: &Catalog) -> Vec<ProviderId> {
    let (last, first): (Vec<_>, Vec<_>) = catalog.providers().iter().partition(|provider| is_last(provider));
    first.into_iter().chain(last).map(|provider| provider.id.clone()).collect()
}
