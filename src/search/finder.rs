//! What can be typed to find a provider, a service or a way to pay.

use super::index::{Entry, Hit, Index, Naming, Standing, Weight};
use super::key::Tier;
use super::leads::Leads;
use super::situations::Situations;
use crate::domain::catalog::{Catalog, Symptom};
use crate::domain::id::{PaymentId, ProviderId, ServiceId};
use crate::domain::period::Date;
use crate::domain::provider::Provider;
use crate::domain::terms::{Area, Collabo, Standing as OnSale};
use crate::text::lang::{Wording, Words};

/// The lists that typing narrows, folded once when the catalogue is there.
#[derive(Debug)]
pub struct Finder {
    providers: List<ProviderId>,
    services: List<ServiceId>,
    payments: List<PaymentId>,
    situations: Situations,
}

/// Providers that fit a name, best first: the finder's, where nothing else is looked for.
pub fn find_providers(catalog: &Catalog, query: &str) -> Vec<ProviderId> {
    providers(catalog).find(query)
}

/// The same for services.
pub fn find_services(catalog: &Catalog, query: &str) -> Vec<ServiceId> {
    services(catalog).find(query)
}

fn providers(catalog: &Catalog) -> List<ProviderId> {
    // Where two names fit equally well, the one that has the lower code, and so came first, is the better known.
    let mut providers: Vec<&Provider> = catalog.providers().iter().collect();
    providers.sort_by_key(|provider| provider.code);
    List::new(providers.into_iter().map(|it| (it.id.clone(), provider_entry(it, catalog))))
}

fn services(catalog: &Catalog) -> List<ServiceId> {
    List::new(catalog.services().iter().map(|it| {
        let mut names = namings(&it.name, &it.reading, &it.aliases);
        names.extend(in_both(Weight::Alias, &it.short));
        (it.id.clone(), Entry { names, standing: Standing::Current })
    }))
}

#[derive(Debug)]
struct List<Id> {
    ids: Vec<Id>,
    index: Index,
}

/// More letters than this no name has: it is a sentence, or a slip of the hand.
const LONGEST_NAME: usize = 60;

/// Something whose name fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match<Id> {
    /// What.
    pub id: Id,
    /// How well.
    pub tier: Tier,
}

impl<Id: Clone> List<Id> {
    fn new(entries: impl Iterator<Item = (Id, Entry)>) -> Self {
        let (ids, entries): (Vec<Id>, Vec<Entry>) = entries.unzip();
        Self { ids, index: Index::new(entries) }
    }

    fn find(&self, query: &str) -> Vec<Id> {
        self.matches(query).into_iter().map(|found| found.id).collect()
    }

    fn matches(&self, query: &str) -> Vec<Match<Id>> {
        self.ranked(query, Index::find)
    }

    fn there(&self, query: &str) -> Vec<Match<Id>> {
        self.ranked(query, Index::there)
    }

    fn ranked(&self, query: &str, find: impl Fn(&Index, &str) -> Vec<Hit>) -> Vec<Match<Id>> {
        if is_no_name(query) {
            return Vec::new();
        }
        let mut hits = find(&self.index, query);
        // Within a tier, where nobody can go stands behind where one can: `purara` means ぷらら光, not the ISP of that name.
        hits.sort_by_key(|hit| (Tier::of(hit.rank.quality).max(Tier::Beginning), hit.rank.standing));
        let found = |hit: Hit| Some(Match { id: self.ids.get(hit.entry)?.clone(), tier: Tier::of(hit.rank.quality) });
        hits.into_iter().filter_map(found).collect()
    }
}

impl Finder {
    /// Folds the names of a catalogue.
    pub fn new(catalog: &Catalog) -> Self {
        Self {
            providers: providers(catalog),
            services: services(catalog),
            payments: List::new(catalog.payments().iter().map(|it| {
                let names = namings(&it.name, &it.reading, &it.aliases);
                (it.id.clone(), Entry { names, standing: Standing::Current })
            })),
            situations: Situations::new(catalog),
        }
    }

    /// Learns how customers speak, which otherwise waits until something is asked.
    pub fn learn(&self) {
        self.situations.understanding().learn_now();
    }

    /// Whether half of a piece of what was said, or more of it, says nothing known.
    pub fn is_strange(&self, piece: &str) -> bool {
        self.situations.understanding().is_strange(piece)
    }

    /// Providers that fit, best first.
    pub fn providers(&self, query: &str) -> Vec<ProviderId> {
        self.providers.find(query)
    }

    /// Services that fit, best first.
    pub fn services(&self, query: &str) -> Vec<ServiceId> {
        self.services.find(query)
    }

    /// Providers that fit, best first, with how well.
    pub fn matching_providers(&self, query: &str) -> Vec<Match<ProviderId>> {
        self.providers.matches(query)
    }

    /// Providers in whose names the very letters stand: this is far quicker, so that it can be asked of whole sentences.
    pub fn providers_there(&self, query: &str) -> Vec<Match<ProviderId>> {
        self.providers.there(query)
    }

    /// The same for services.
    pub fn services_there(&self, query: &str) -> Vec<Match<ServiceId>> {
        self.services.there(query)
    }

    /// Services that fit, best first, with how well.
    pub fn matching_services(&self, query: &str) -> Vec<Match<ServiceId>> {
        self.services.matches(query)
    }

    /// What words, a number, a name or a paper lead to.
    pub fn leads<'a>(&self, catalog: &'a Catalog, text: &str, area: Option<Area>, today: Date) -> Leads<'a> {
        Leads::of(catalog, &self.situations, text, area, today)
    }

    /// What customers say in which these very letters stand, best first: what a person finds who types the catalogue's own words.
    pub fn literally<'a>(&self, catalog: &'a Catalog, query: &str) -> Vec<(&'a Symptom, Tier)> {
        if is_no_name(query) { Vec::new() } else { self.situations.literally(catalog, query) }
    }

    /// Ways to pay that fit, best first.
    pub fn payments(&self, query: &str) -> Vec<PaymentId> {
        self.payments.find(query)
    }
}

/// Whether it is too long for a name, or one letter again and again, which in romaji would be found everywhere.
fn is_no_name(query: &str) -> bool {
    let mut letters = query.chars();
    let first = letters.next();
    let is_one = letters.all(|letter| Some(letter) == first);
    is_one && query.chars().nth(2).is_some() || query.chars().count() > LONGEST_NAME
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

fn namings(name: &Words, reading: &str, aliases: &[Wording]) -> Vec<Naming> {
    let mut names = in_both(Weight::Name, name).to_vec();
    names.push(Naming::new(Weight::Reading, reading));
    names.extend(aliases.iter().map(|alias| Naming::new(Weight::Alias, alias)));
    names
}

fn in_both(weight: Weight, words: &Words) -> [Naming; 2] {
    [Naming::new(weight, &words.ja), Naming::new(weight, &words.en)]
}
