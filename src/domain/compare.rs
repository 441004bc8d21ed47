//! Two to four providers side by side: one consultation, answered for each, and where the answers differ.
//!
//! A provider and its own company count as the same in every column: that ドコモ光 is called at ドコモ and ビッグローブ光 at
//! ビッグローブ is no difference; that one takes the telephone and the other leaves it with NTT is one.

use super::advice::{Advice, Line, Role};
use super::advise::advise;
use super::catalog::{CHOSEN_LATER, Catalog};
use super::consultation::Consultation;
use super::id::{PartyId, ProviderId, ServiceId};
use super::terms::{Basis, Outcome, RoleKind};

/// Providers side by side.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// One for each provider, in their order.
    pub columns: Vec<Column>,
    /// One for each service, in the order of the consultation.
    pub services: Vec<Difference>,
}

/// One provider.
#[derive(Clone, Debug)]
pub struct Column {
    /// The provider.
    pub provider: ProviderId,
    /// The consultation with this provider.
    pub consultation: Consultation,
    /// The answer to it.
    pub advice: Advice,
    /// What stays with NTT.
    pub stays: Vec<ServiceId>,
    /// What nobody knows, at least in part.
    pub unknown: Vec<ServiceId>,
}

/// One service at each provider.
#[derive(Clone, Debug)]
pub struct Difference {
    /// The service.
    pub service: ServiceId,
    /// Whether what becomes of it is not the same at all of them; for each column whether it differs from the first.
    pub outcome: Vec<bool>,
    /// The same for each of the three questions, in the order of [`RoleKind::ALL`].
    pub roles: Vec<Vec<bool>>,
}

impl Difference {
    /// Whether anything about the service differs.
    pub fn differs(&self) -> bool {
        self.roles.iter().chain([&self.outcome]).flatten().any(|differs| *differs)
    }
}

impl Comparison {
    /// The line of a service in one column.
    pub fn line(&self, service: usize, column: usize) -> Option<&Line> {
        self.columns.get(column)?.advice.lines.get(service)
    }

    /// For each column, whether it has another number of bills than the first.
    pub fn bills_differ(&self) -> Vec<bool> {
        self.differ(|column| column.advice.bills.len())
    }

    /// For each column, whether something else stays with NTT than in the first.
    pub fn stays_differ(&self) -> Vec<bool> {
        self.differ(|column| column.stays.clone())
    }

    /// For each column, whether something else is unknown than in the first.
    pub fn unknown_differ(&self) -> Vec<bool> {
        self.differ(|column| column.unknown.clone())
    }

    fn differ<T: PartialEq>(&self, of: impl Fn(&Column) -> T) -> Vec<bool> {
        differing(self.columns.iter().map(of))
    }
}

/// Answers `consultation` for each of `providers` in the place of its own.
pub fn compare(catalog: &Catalog, consultation: &Consultation, providers: &[ProviderId]) -> Comparison {
    let columns: Vec<Column> = providers.iter().map(|provider| column(catalog, consultation, provider)).collect();
    let services = consultation.services.iter().enumerate().map(|(index, service)| {
        let lines = || columns.iter().filter_map(move |column| Some((column, column.advice.lines.get(index)?)));
        let role = |kind: &RoleKind| {
            differing(lines().map(|(column, line)| who(catalog, &column.provider, line.after.get(*kind))))
        };
        Difference {
            service: service.clone(),
            outcome: differing(lines().map(|(_, line)| line.outcome)),
            roles: RoleKind::ALL.iter().map(role).collect(),
        }
    });
    Comparison { services: services.collect(), columns }
}

fn column(catalog: &Catalog, consultation: &Consultation, provider: &ProviderId) -> Column {
    let consultation = Consultation { to: Some(provider.clone()), ..consultation.clone() };
    let advice = advise(catalog, &consultation);
    let services = |fits: &dyn Fn(&Line) -> bool| -> Vec<ServiceId> {
        advice.lines.iter().filter(|line| fits(line)).map(|line| line.service.clone()).collect()
    };
    let is_open = |line: &Line| {
        line.outcome == Outcome::Unknown
            || RoleKind::ALL.iter().any(|kind| line.after.get(*kind).basis == Basis::Unknown)
    };
    let stays = services(&|line| line.outcome == Outcome::Stays);
    let unknown = services(&is_open);
    Column { provider: provider.clone(), consultation, advice, stays, unknown }
}

/// Who answers, with the provider's own company under one name for all.
fn who(catalog: &Catalog, provider: &ProviderId, role: &Role) -> Option<(Option<PartyId>, Option<PartyId>)> {
    let company = &catalog.provider(provider).company;
    let general = |party: &Option<PartyId>| {
        party.as_ref().map(|party| if party == company { PartyId::new(CHOSEN_LATER) } else { party.clone() })
    };
    (role.basis != Basis::Unknown).then(|| (general(&role.party), general(&role.via)))
}

fn differing<T: PartialEq>(values: impl Iterator<Item = T>) -> Vec<bool> {
    let values: Vec<T> = values.collect();
    values.iter().map(|value| values.first() != Some(value)).collect()
}
