//! Whether the cases would notice a lost fact: takes one fact after the other out of the catalogue and runs the cases again.

use std::thread;

use super::cases::{self, Difference};
use crate::catalog::node::Node;
use crate::catalog::{Entry, Loaded};
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

/// Every fact of a catalogue that no case depends on. A catalogue with errors has no answers, and so nothing to tell.
pub fn untested_claims(loaded: &Loaded) -> Coverage {
    let Ok(whole) = loaded.clone().into_catalog() else { return Coverage::default() };
    let cases: Vec<Case<'_>> = loaded.list("cases").map(|entry| Case::new(loaded, &whole, entry)).collect();
    let facts = facts(&whole, &cases);
    let threads = thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let is_untested = |fact: &&Fact<'_>| {
        let without = without(&whole, &fact.untested);
        !fact.cases.iter().any(|case| cases::run_one(loaded, &without, case.entry).differences != case.differences)
    };
    let untested = thread::scope(|scope| {
        let parts = facts.chunks(facts.len().div_ceil(threads).max(1));
        let untested_of = |part: &[Fact<'_>]| -> Vec<Untested> {
            part.iter().filter(is_untested).map(|fact| fact.untested.clone()).collect()
        };
        let running: Vec<_> = parts.map(|part| scope.spawn(move || untested_of(part))).collect();
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
        let symptom = name("symptom").and_then(|id| whole.symptoms().iter().find(|symptom| symptom.id.as_str() == id));
        services.extend(symptom.into_iter().flat_map(|symptom| symptom.services.clone()));
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

/// A fact, and the cases that can depend on it.
struct Fact<'a> {
    untested: Untested,
    cases: Vec<&'a Case<'a>>,
}

fn facts<'a>(whole: &Catalog, cases: &'a [Case<'a>]) -> Vec<Fact<'a>> {
    let mut facts = Vec::new();
    retain(&mut whole.clone(), |of, list, grounds| {
        let concerned = cases.iter().filter(|case| match of {
            Of::Service(id) => case.services.contains(id),
            Of::Provider(id) => case.providers.contains(id),
            Of::Anybody => true,
        });
        let untested = Untested { claim: grounds.claim.clone(), list, at: grounds.at.clone() };
        facts.push(Fact { untested, cases: concerned.collect() });
        true
    });
    facts
}

/// The catalogue without one fact.
fn without(whole: &Catalog, fact: &Untested) -> Catalog {
    let mut catalog = whole.clone();
    retain(&mut catalog, |_, list, grounds| list != fact.list || grounds.at != fact.at);
    catalog
}

/// Whose a fact is.
#[derive(Clone, Copy)]
enum Of<'a> {
    Service(&'a ServiceId),
    Provider(&'a ProviderId),
    Anybody,
}

/// Goes through every fact, in the order of the catalogue, and takes out what is not to be kept.
fn retain(catalog: &mut Catalog, mut keep: impl FnMut(Of<'_>, &'static str, &Grounds) -> bool) {
    for service in &mut catalog.services.entries {
        let of = Of::Service(&service.id);
        service.claims.retain(|it| keep(of, "claims", &it.grounds));
        service.life.retain(|it| keep(of, "life", &it.grounds));
        service.notes.retain(|it| keep(of, "notes", &it.grounds));
    }
    for provider in &mut catalog.providers.entries {
        let of = Of::Provider(&provider.id);
        provider.claims.retain(|it| keep(of, "claims", &it.grounds));
        provider.billing.retain(|it| keep(of, "billing", &it.grounds));
        provider.desks.retain(|it| keep(of, "desks", &it.grounds));
        provider.life.retain(|it| keep(of, "life", &it.grounds));
        provider.notes.retain(|it| keep(of, "notes", &it.grounds));
        provider.own.retain(|it| keep(of, "own", &it.grounds));
    }
    for party in &mut catalog.parties.entries {
        party.desks.retain(|it| keep(Of::Anybody, "desks", &it.grounds));
    }
    for payment in &mut catalog.payments.entries {
        payment.fees.retain(|it| keep(Of::Anybody, "fees", &it.grounds));
    }
    catalog.second_month.retain(|it| keep(Of::Anybody, "second_month", &it.grounds));
    catalog.combining = catalog.combining.take().filter(|grounds| keep(Of::Anybody, "combining", grounds));
}
