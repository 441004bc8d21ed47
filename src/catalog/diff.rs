//! Two catalogues compared by their answers: what a customer would now be told differently, and by which claims.

use std::collections::BTreeSet;

use crate::domain::advice::{Line, Role};
use crate::domain::advise::advise;
use crate::domain::catalog::Catalog;
use crate::domain::claim::{Grounds, Place};
use crate::domain::consultation::Consultation;
use crate::domain::id::{ClaimId, ProviderId, ServiceId};
use crate::domain::period::{Date, DayRange, Period};
use crate::domain::terms::{Area, Collabo, Move, RoleKind};

/// One answer that is not what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The provider; at a return, the one that is left.
    pub provider: ProviderId,
    /// The service.
    pub service: ServiceId,
    /// The area.
    pub area: Area,
    /// The move.
    pub kind: Move,
    /// The days on which it differs, of those that were tried.
    pub dates: Vec<Date>,
    /// What differs: `outcome`, or a role.
    pub field: String,
    /// What was said.
    pub old: String,
    /// What is said now.
    pub new: String,
    /// The claims behind the old answer and where they stand.
    pub old_claims: Vec<(ClaimId, Place)>,
    /// The claims behind the new answer and where they stand.
    pub new_claims: Vec<(ClaimId, Place)>,
}

/// Every answer that differs between two catalogues: all providers, both areas, every move, today and each day on which
/// something begins or ends to hold.
pub fn changes(old: &Catalog, new: &Catalog, today: Date) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::new();
    let providers: BTreeSet<&ProviderId> =
        old.providers().iter().chain(new.providers()).map(|provider| &provider.id).collect();
    let shared = service_days(old).into_iter().chain(service_days(new)).collect::<BTreeSet<Date>>();
    for provider in providers {
        let mut days = shared.clone();
        days.extend(provider_days(old, provider).into_iter().chain(provider_days(new, provider)));
        days.insert(today);
        for &area in Area::ALL {
            for &kind in Move::ALL {
                let began = Consultation::began(kind);
                for &day in days.iter().filter(|day| **day >= began) {
                    compare(old, new, &Asked { provider, area, kind, day, today }, &mut changes);
                }
            }
        }
    }
    changes
}

struct Asked<'a> {
    provider: &'a ProviderId,
    area: Area,
    kind: Move,
    day: Date,
    today: Date,
}

fn compare(old: &Catalog, new: &Catalog, asked: &Asked<'_>, changes: &mut Vec<Change>) {
    let (before, after) = (lines(old, asked), lines(new, asked));
    let services: BTreeSet<&ServiceId> = before.iter().chain(&after).map(|line| &line.service).collect();
    for service in services {
        let find = |lines: &'_ [Line]| lines.iter().find(|line| line.service == *service).cloned();
        let (was, is) = (find(&before), find(&after));
        for (field, old, new) in differences(was.as_ref(), is.as_ref()) {
            let same = |change: &&mut Change| {
                change.provider == *asked.provider
                    && change.service == *service
                    && change.area == asked.area
                    && change.kind == asked.kind
                    && change.field == field
                    && change.old == old
                    && change.new == new
            };
            if let Some(known) = changes.iter_mut().rev().take(200).find(same) {
                known.dates.push(asked.day);
                continue;
            }
            changes.push(Change {
                provider: asked.provider.clone(),
                service: service.clone(),
                area: asked.area,
                kind: asked.kind,
                dates: vec![asked.day],
                field,
                old,
                new,
                old_claims: was.as_ref().map(claims).unwrap_or_default(),
                new_claims: is.as_ref().map(claims).unwrap_or_default(),
            });
        }
    }
}

fn lines(catalog: &Catalog, asked: &Asked<'_>) -> Vec<Line> {
    let Some(provider) = catalog.find_provider(asked.provider.as_str()) else { return Vec::new() };
    let here = catalog.services().iter().filter(|service| service.areas.contains(&asked.area));
    let leaves = asked.kind == Move::Return;
    let consultation = Consultation {
        area: asked.area,
        kind: asked.kind,
        date: DayRange::exact(asked.day),
        today: asked.today,
        from: leaves.then(|| provider.id.clone()),
        to: (!leaves).then(|| provider.id.clone()),
        services: here.map(|service| service.id.clone()).collect(),
        payment: None,
    };
    advise(catalog, &consultation).lines
}

fn differences(old: Option<&Line>, new: Option<&Line>) -> Vec<(String, String, String)> {
    let mut fields = vec![(
        "outcome".to_owned(),
        old.map_or_else(|| "-".to_owned(), |line| format!("{} ({})", line.outcome, line.basis)),
        new.map_or_else(|| "-".to_owned(), |line| format!("{} ({})", line.outcome, line.basis)),
    )];
    for &kind in RoleKind::ALL {
        let role = |line: Option<&Line>| line.map_or_else(|| "-".to_owned(), |line| told(line.after.get(kind)));
        fields.push((kind.as_str().to_owned(), role(old), role(new)));
    }
    fields.retain(|(_, old, new)| old != new);
    fields
}

/// What a customer is told of a role: who, through whom, how sure, and every number in order.
fn told(role: &Role) -> String {
    let party = role.party.as_ref().map_or_else(|| "?".to_owned(), ToString::to_string);
    let via = role.via.as_ref().map_or_else(String::new, |via| format!(" via {via}"));
    let numbers: Vec<&str> =
        role.desks.iter().flat_map(|desk| &desk.phones).map(|phone| phone.number.as_str()).collect();
    format!("{party}{via} ({}) {}", role.basis, numbers.join(" ")).trim_end().to_owned()
}

fn claims(line: &Line) -> Vec<(ClaimId, Place)> {
    line.because.iter().map(|grounds| (grounds.claim.clone(), grounds.at.clone())).collect()
}

/// The days on which a time begins or ends, and the last day before each end that is known only roughly.
fn ends(period: Period) -> impl Iterator<Item = Date> {
    [period.since, period.until].into_iter().flatten().flat_map(|day| [day.first(), day.last()])
}

fn days<'g>(grounds: impl Iterator<Item = &'g Grounds>) -> BTreeSet<Date> {
    grounds.flat_map(|grounds| ends(grounds.period)).collect()
}

fn service_days(catalog: &Catalog) -> BTreeSet<Date> {
    days(catalog.services().iter().flat_map(|service| &service.claims).map(|claim| &claim.grounds))
}

fn provider_days(catalog: &Catalog, id: &ProviderId) -> BTreeSet<Date> {
    let Some(provider) = catalog.find_provider(id.as_str()) else { return BTreeSet::new() };
    if provider.collabo == Collabo::No {
        return BTreeSet::new();
    }
    let claims = provider.claims.iter().map(|claim| &claim.grounds);
    let billing = provider.billing.iter().map(|claim| &claim.grounds);
    days(claims.chain(billing))
}
