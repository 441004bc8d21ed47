//! What can be typed to find a provider, a service or a way to pay.

use super::index::{Entry, Index, Naming, Standing, Weight};
use super::key::Quality;
use super::situations::Situations;
use crate::domain::catalog::{Catalog, Symptom};
use crate::domain::id::{PaymentId, ProviderId, ServiceId};
use crate::domain::provider::Provider;
use crate::domain::terms::{Collabo, Standing as OnSale};
use crate::text::lang::Words;

/// The lists that typing narrows, folded once when the catalogue is there.
#[derive(Debug)]
pub struct Finder {
    providers: List<ProviderId>,
    services: List<ServiceId>,
    payments: List<PaymentId>,
    situations: Situations,
}

#[derive(Debug)]
struct List<Id> {
    ids: Vec<Id>,
    index: Index,
}

/// How much a hit is worth, roughly.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Tier {
    Beginning,
    Inside,
    Likeness,
}

impl Tier {
    fn of(quality: Quality) -> Self {
        match quality {
            Quality::Exact | Quality::Prefix => Self::Beginning,
            Quality::WordStart | Quality::Substring => Self::Inside,
            Quality::Typo | Quality::Fuzzy => Self::Likeness,
        }
    }
}

impl<Id: Clone> List<Id> {
    fn new(entries: impl Iterator<Item = (Id, Entry)>) -> Self {
        let (ids, entries): (Vec<Id>, Vec<Entry>) = entries.unzip();
        Self { ids, index: Index::new(entries) }
    }

    fn find(&self, query: &str) -> Vec<Id> {
        let mut hits = self.index.find(query);
        // Within a tier, where nobody can go stands behind where one can: `purara` means ぷらら光, not the ISP of that name.
        hits.sort_by_key(|hit| (Tier::of(hit.rank.quality), hit.rank.standing));
        hits.into_iter().filter_map(|hit| self.ids.get(hit.entry).cloned()).collect()
    }
}

impl Finder {
    /// Folds the names of a catalogue.
    pub fn new(catalog: &Catalog) -> Self {
        // Where two names fit equally well, the one that has the lower code, and so came first, is the better known.
        let mut providers: Vec<&Provider> = catalog.providers().iter().collect();
        providers.sort_by_key(|provider| provider.code);
        Self {
            providers: List::new(providers.into_iter().map(|it| (it.id.clone(), provider_entry(it, catalog)))),
            services: List::new(catalog.services().iter().map(|it| {
                let mut names = namings(&it.name, &it.reading, &it.aliases);
                names.extend(in_both(Weight::Alias, &it.short));
                (it.id.clone(), Entry { names, standing: Standing::Current })
            })),
            payments: List::new(catalog.payments().iter().map(|it| {
                let names = namings(&it.name, &it.reading, &it.aliases);
                (it.id.clone(), Entry { names, standing: Standing::Current })
            })),
            situations: Situations::new(catalog),
        }
    }

    /// Providers that fit, best first.
    pub fn providers(&self, query: &str) -> Vec<ProviderId> {
        self.providers.find(query)
    }

    /// Services that fit, best first.
    pub fn services(&self, query: &str) -> Vec<ServiceId> {
        self.services.find(query)
    }

    /// What customers say that fits, best first.
    pub fn situations<'a>(&self, catalog: &'a Catalog, query: &str) -> Vec<&'a Symptom> {
        self.situations.find(catalog, query)
    }

    /// Ways to pay that fit, best first.
    pub fn payments(&self, query: &str) -> Vec<PaymentId> {
        self.payments.find(query)
    }
}

/// Whether nobody can go there any more, so that the name stands behind the others.
pub fn is_last(provider: &Provider) -> bool {
    provider.standing == OnSale::Ended || provider.collabo == Collabo::No
}

fn provider_entry(provider: &Provider, catalog: &Catalog) -> Entry {
    let mut names = namings(&provider.name, &provider.reading, &provider.aliases);
    if provider.company_known {
        names.extend(in_both(Weight::Company, &catalog.party(&provider.company).name));
    }
    let standing = if is_last(provider) { Standing::Last } else { Standing::Current };
    Entry { names, standing }
}

fn namings(name: &Words, reading: &str, aliases: &[String]) -> Vec<Naming> {
    let mut names = in_both(Weight::Name, name).to_vec();
    names.push(Naming::new(Weight::Reading, reading));
    names.extend(aliases.iter().map(|alias| Naming::new(Weight::Alias, alias)));
    names
}

fn in_both(weight: Weight, words: &Words) -> [Naming; 2] {
    [Naming::new(weight, &words.ja), Naming::new(weight, &words.en)]
}
