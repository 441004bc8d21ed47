//! Whether the cases would notice a lost fact: takes one fact after the other out of the catalogue and runs the cases again.

use std::thread;

use super::cases::{self, Difference};
use super::loaded::Loaded;
use super::node::Node;
use super::read::Entry;
use crate::domain::catalog::Catalog;
use crate::domain::claim::{Grounds, Place};
use crate::domain::id::{ClaimId, ProviderId, ServiceId};

/// How well the cases hold the facts.
#[derive(Clone, Debug, Default)]
pub struct Coverage {
    /// How many facts there are.
    pub facts: usize,
    /// Those without which every case comes out as before, in the order of the catalogue.
    pub untested: Vec<Untested>,
}

/// A fact that no case depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Untested {
    /// Its name.
    pub claim: ClaimId,
    /// The list that it stands in: `claims`, `desks` …
    pub list: &'static str,
    /// Where it stands.
    pub at: Place,
}

/// Where a fact stands: the entry's and its own position.
#[derive(Clone, Copy, Debug)]
enum Spot {
    ServiceClaim(usize, usize),
    ServiceLife(usize, usize),
    ServiceNote(usize, usize),
    ProviderClaim(usize, usize),
    ProviderBilling(usize, usize),
    ProviderDesk(usize, usize),
    ProviderLife(usize, usize),
    ProviderNote(usize, usize),
    PartyDesk(usize, usize),
    Fee(usize, usize),
    SecondMonth(usize),
    Combining,
}

/// Every fact of a catalogue that no case depends on. A catalogue with errors has no answers, and so nothing to tell.
pub fn untested_claims(loaded: &Loaded) -> Coverage {
    let Some(whole) = loaded.catalog() else { return Coverage::default() };
    let cases: Vec<Case<'_>> = loaded.list("cases").map(|entry| Case::new(loaded, &whole, entry)).collect();
    let facts = facts(&whole);
    let threads = thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let part = facts.len().div_ceil(threads).max(1);
    let (whole, cases) = (&whole, &cases);
    let untested = thread::scope(|scope| {
        let parts = facts.chunks(part);
        let running: Vec<_> = parts.map(|part| scope.spawn(move || untested_of(loaded, whole, cases, part))).collect();
        running
            .into_iter()
            .flat_map(|part| part.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    });
    Coverage { facts: facts.len(), untested }
}

/// A case with what it names and how it comes out.
struct Case<'a> {
    entry: &'a Entry,
    services: Vec<ServiceId>,
    providers: Vec<ProviderId>,
    differences: Vec<Difference>,
}

impl<'a> Case<'a> {
    fn new(loaded: &Loaded, whole: &Catalog, entry: &'a Entry) -> Self {
        let given = entry.node.get("given");
        let name = |key| given.and_then(|given| given.get(key)).and_then(Node::scalar);
        let named = given.and_then(|given| given.get("services")).map(Node::items).unwrap_or_default();
        let mut services: Vec<ServiceId> = named.iter().filter_map(Node::scalar).map(ServiceId::new).collect();
        let followed: Vec<ServiceId> = services
            .iter()
            .filter_map(|service| whole.find_service(service.as_str()))
            .flat_map(|service| service.claims.iter().filter_map(|claim| claim.follows.clone()))
            .collect();
        services.extend(followed);
        Self {
            entry,
            services,
            providers: ["provider", "from"].into_iter().filter_map(name).map(ProviderId::new).collect(),
            differences: cases::run_one(loaded, whole, entry).differences,
        }
    }
}

fn untested_of(loaded: &Loaded, whole: &Catalog, cases: &[Case<'_>], facts: &[Fact]) -> Vec<Untested> {
    let mut without = whole.clone();
    let mut untested = Vec::new();
    for fact in facts {
        fact.spot.take_out(&mut without);
        let noticed = cases
            .iter()
            .filter(|case| fact.spot.concerns(whole, case))
            .any(|case| cases::run_one(loaded, &without, case.entry).differences != case.differences);
        if !noticed {
            untested.push(fact.untested.clone());
        }
        fact.spot.put_back(&mut without, whole);
    }
    untested
}

struct Fact {
    spot: Spot,
    untested: Untested,
}

fn facts(catalog: &Catalog) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut add = |spot: Spot, list: &'static str, grounds: &Grounds| {
        let untested = Untested { claim: grounds.claim.clone(), list, at: grounds.at.clone() };
        facts.push(Fact { spot, untested });
    };
    for (at, service) in catalog.services.entries.iter().enumerate() {
        for (i, claim) in service.claims.iter().enumerate() {
            add(Spot::ServiceClaim(at, i), "claims", &claim.grounds);
        }
        for (i, life) in service.life.iter().enumerate() {
            add(Spot::ServiceLife(at, i), "life", &life.grounds);
        }
        for (i, note) in service.notes.iter().enumerate() {
            add(Spot::ServiceNote(at, i), "notes", &note.grounds);
        }
    }
    for (at, provider) in catalog.providers.entries.iter().enumerate() {
        for (i, claim) in provider.claims.iter().enumerate() {
            add(Spot::ProviderClaim(at, i), "claims", &claim.grounds);
        }
        for (i, claim) in provider.billing.iter().enumerate() {
            add(Spot::ProviderBilling(at, i), "billing", &claim.grounds);
        }
        for (i, desk) in provider.desks.iter().enumerate() {
            add(Spot::ProviderDesk(at, i), "desks", &desk.grounds);
        }
        for (i, life) in provider.life.iter().enumerate() {
            add(Spot::ProviderLife(at, i), "life", &life.grounds);
        }
        for (i, note) in provider.notes.iter().enumerate() {
            add(Spot::ProviderNote(at, i), "notes", &note.grounds);
        }
    }
    for (at, party) in catalog.parties.entries.iter().enumerate() {
        for (i, desk) in party.desks.iter().enumerate() {
            add(Spot::PartyDesk(at, i), "desks", &desk.grounds);
        }
    }
    for (at, payment) in catalog.payments.entries.iter().enumerate() {
        for (i, fee) in payment.fees.iter().enumerate() {
            add(Spot::Fee(at, i), "fees", &fee.grounds);
        }
    }
    for (i, fact) in catalog.second_month.iter().enumerate() {
        add(Spot::SecondMonth(i), "second_month", &fact.grounds);
    }
    if let Some(grounds) = &catalog.combining {
        add(Spot::Combining, "combining", grounds);
    }
    facts
}

impl Spot {
    fn take_out(self, catalog: &mut Catalog) {
        let Catalog { services, providers, parties, payments, .. } = catalog;
        match self {
            Self::ServiceClaim(at, i) => drop(services.entries[at].claims.remove(i)),
            Self::ServiceLife(at, i) => drop(services.entries[at].life.remove(i)),
            Self::ServiceNote(at, i) => drop(services.entries[at].notes.remove(i)),
            Self::ProviderClaim(at, i) => drop(providers.entries[at].claims.remove(i)),
            Self::ProviderBilling(at, i) => drop(providers.entries[at].billing.remove(i)),
            Self::ProviderDesk(at, i) => drop(providers.entries[at].desks.remove(i)),
            Self::ProviderLife(at, i) => drop(providers.entries[at].life.remove(i)),
            Self::ProviderNote(at, i) => drop(providers.entries[at].notes.remove(i)),
            Self::PartyDesk(at, i) => drop(parties.entries[at].desks.remove(i)),
            Self::Fee(at, i) => drop(payments.entries[at].fees.remove(i)),
            Self::SecondMonth(i) => drop(catalog.second_month.remove(i)),
            Self::Combining => catalog.combining = None,
        }
    }

    fn put_back(self, catalog: &mut Catalog, whole: &Catalog) {
        match self {
            Self::ServiceClaim(at, _) | Self::ServiceLife(at, _) | Self::ServiceNote(at, _) => {
                catalog.services.entries[at].clone_from(&whole.services.entries[at]);
            }
            Self::ProviderClaim(at, _)
            | Self::ProviderBilling(at, _)
            | Self::ProviderDesk(at, _)
            | Self::ProviderLife(at, _)
            | Self::ProviderNote(at, _) => catalog.providers.entries[at].clone_from(&whole.providers.entries[at]),
            Self::PartyDesk(at, _) => catalog.parties.entries[at].clone_from(&whole.parties.entries[at]),
            Self::Fee(at, _) => catalog.payments.entries[at].clone_from(&whole.payments.entries[at]),
            Self::SecondMonth(_) => catalog.second_month.clone_from(&whole.second_month),
            Self::Combining => catalog.combining.clone_from(&whole.combining),
        }
    }

    /// Whether a case can depend on it at all: spares running those that cannot.
    fn concerns(self, whole: &Catalog, case: &Case<'_>) -> bool {
        match self {
            Self::ServiceClaim(at, _) | Self::ServiceLife(at, _) | Self::ServiceNote(at, _) => {
                case.services.contains(&whole.services.entries[at].id)
            }
            Self::ProviderClaim(at, _)
            | Self::ProviderBilling(at, _)
            | Self::ProviderDesk(at, _)
            | Self::ProviderLife(at, _)
            | Self::ProviderNote(at, _) => case.providers.contains(&whole.providers.entries[at].id),
            Self::PartyDesk(..) | Self::Fee(..) | Self::SecondMonth(_) | Self::Combining => true,
        }
    }
}
