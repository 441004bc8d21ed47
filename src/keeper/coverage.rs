//! How much the catalogue knows: for each provider and service whether the answer is stated, inferred or unknown.

use crate::domain::advise::advise;
use crate::domain::catalog::Catalog;
use crate::domain::claim::Source;
use crate::domain::consultation::Consultation;
use crate::domain::id::{ProviderId, ServiceId};
use crate::domain::period::Date;
use crate::domain::terms::{Area, Basis, Collabo, Move, Outcome, ServiceRule};

/// What is known of one service at one provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The provider.
    pub provider: ProviderId,
    /// The service.
    pub service: ServiceId,
    /// The area.
    pub area: Area,
    /// What becomes of the service at a transfer on the edition's day.
    pub outcome: Outcome,
    /// How sure that is.
    pub basis: Basis,
}

/// How many cells are of each basis.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// A source says it.
    pub stated: usize,
    /// It follows from a rule.
    pub inferred: usize,
    /// Nobody knows.
    pub unknown: usize,
}

/// A provider whose row of the official lists would close gaps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The provider.
    pub provider: ProviderId,
    /// What is unknown there and common in households.
    pub common: usize,
    /// What is unknown there in all.
    pub all: usize,
}

/// The whole picture.
#[derive(Clone, Debug)]
pub struct Coverage {
    /// Every provider × service × area.
    pub cells: Vec<Cell>,
    /// The services whose outcome each provider decides, in the catalogue's order: the columns worth showing.
    pub decided_by_provider: Vec<ServiceId>,
}

/// Looks at every provider that is, or may be, a collabo.
pub fn coverage(catalog: &Catalog) -> Coverage {
    let today = catalog.edition().date;
    let mut cells = Vec::new();
    for provider in catalog.providers().iter().filter(|provider| provider.collabo != Collabo::No) {
        for &area in &provider.areas {
            let here = catalog.services().iter().filter(|service| service.areas.contains(&area));
            let consultation = Consultation::new(area, Move::Transfer, today)
                .going_to(Some(provider.id.clone()))
                .having(here.map(|service| service.id.clone()).collect());
            cells.extend(advise(catalog, &consultation).lines.into_iter().map(|line| Cell {
                provider: provider.id.clone(),
                service: line.service,
                area,
                outcome: line.outcome,
                basis: line.basis,
            }));
        }
    }
    let decided = catalog.services().iter().filter(|service| {
        service.claims.iter().any(|claim| matches!(claim.outcome, ServiceRule::ByProvider | ServiceRule::Follows))
    });
    Coverage { cells, decided_by_provider: decided.map(|service| service.id.clone()).collect() }
}

impl Coverage {
    /// How many of each.
    pub fn totals(&self) -> Totals {
        let mut totals = Totals::default();
        for cell in &self.cells {
            match cell.basis {
                Basis::Stated => totals.stated += 1,
                Basis::Inferred => totals.inferred += 1,
                Basis::Unknown => totals.unknown += 1,
            }
        }
        totals
    }

    /// The providers whose official row would help most: first where most common services are open, then by the catalogue's
    /// order.
    pub fn gaps(&self, catalog: &Catalog, most: usize) -> Vec<Gap> {
        let mut gaps: Vec<Gap> = Vec::new();
        let open = |cell: &&Cell| cell.basis == Basis::Unknown && self.decided_by_provider.contains(&cell.service);
        for cell in self.cells.iter().filter(open) {
            let common = usize::from(catalog.service(&cell.service).common);
            match gaps.iter_mut().find(|gap| gap.provider == cell.provider) {
                Some(gap) => {
                    gap.common += common;
                    gap.all += 1;
                }
                None => gaps.push(Gap { provider: cell.provider.clone(), common, all: 1 }),
            }
        }
        gaps.sort_by_key(|gap| (std::cmp::Reverse((gap.common, gap.all)), catalog.provider(&gap.provider).code));
        gaps.truncate(most);
        gaps
    }
}

/// Sources that nobody has looked at for a year before this day.
pub fn stale_sources(catalog: &Catalog, today: Date) -> Vec<&Source> {
    let year_ago = today.checked_sub(jiff::Span::new().years(1)).unwrap_or(today);
    catalog.sources().iter().filter(|source| source.seen.last() < year_ago).collect()
}
