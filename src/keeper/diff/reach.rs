//! What a changed entry can change: which services of which providers have to be asked about, and on which days.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::catalog::node::Node;
use crate::catalog::{Entry, Loaded};
use crate::domain::catalog::{Catalog, NTT_EAST, NTT_FINANCE, NTT_WEST};
use crate::domain::claim::Grounds;
use crate::domain::consultation::Consultation;
use crate::domain::desk::{Desk, PartyRef};
use crate::domain::id::{PartyId, ProviderId, ServiceId};
use crate::domain::period::Date;
use crate::domain::provider::Provider;
use crate::domain::service::Service;
use crate::domain::terms::{Area, Move};

/// A catalogue as it was read and as it answers.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// Its entries.
    pub loaded: &'a Loaded,
    /// Its answers.
    pub catalog: &'a Catalog,
}

/// The day of a move, and the day on which the customer asks about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Day {
    pub(super) date: Date,
    pub(super) today: Date,
    /// Whether the day of asking is the one that is tried.
    pub(super) asked: bool,
}

/// How an entry differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// It is only in the new catalogue.
    Added,
    /// It is only in the old one.
    Removed,
    /// It is in both, and not the same.
    Changed,
}

/// An entry that is not what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryChange {
    /// Its list: `providers`, `services` …
    pub list: &'static str,
    /// Its name.
    pub id: String,
    /// How it differs.
    pub how: How,
    /// Where it stands, in the new catalogue if it is there.
    pub at: String,
}

/// The entries that differ, whatever their place in the files, by list and name; what is new stands last.
pub(super) fn changed_entries(old: &Loaded, new: &Loaded) -> Vec<EntryChange> {
    let at = |loaded: &Loaded, entry: &Entry| format!("{}:{}", loaded.path(entry.file), entry.node.mark.line);
    let (before, after) = (by_name(old), by_name(new));
    let mut changed = Vec::new();
    for (name @ (list, id, _), entry) in &before {
        let (how, at) = match after.get(name) {
            Some(other) if entry.node.says_the_same(&other.node) => continue,
            Some(other) => (How::Changed, at(new, other)),
            None => (How::Removed, at(old, entry)),
        };
        changed.push(EntryChange { list, id: (*id).to_owned(), how, at });
    }
    for ((list, id, _), entry) in after.iter().filter(|(name, _)| !before.contains_key(*name)) {
        changed.push(EntryChange { list, id: (*id).to_owned(), how: How::Added, at: at(new, entry) });
    }
    changed.extend(changed_singles(old, new));
    changed
}

/// Parts of the catalogue that are one value each.
fn changed_singles(old: &Loaded, new: &Loaded) -> Vec<EntryChange> {
    let mut changed = Vec::new();
    let names: BTreeSet<&'static str> = old.singles.keys().chain(new.singles.keys()).copied().collect();
    for list in names {
        let (how, loaded, single) = match (old.singles.get(list), new.singles.get(list)) {
            (Some(was), Some(is)) if was.node.says_the_same(&is.node) => continue,
            (Some(_), Some(is)) => (How::Changed, new, is),
            (None, Some(is)) => (How::Added, new, is),
            (Some(was), None) => (How::Removed, old, was),
            (None, None) => continue,
        };
        let at = format!("{}:{}", loaded.path(single.file), single.node.mark.line);
        changed.push(EntryChange { list, id: String::new(), how, at });
    }
    changed
}

/// The names of the facts that are not the same in both catalogues.
pub(super) fn changed_facts(old: &Loaded, new: &Loaded) -> BTreeSet<String> {
    let (before, after) = (facts(old), facts(new));
    let differs = |id: &&&str| match (before.get(**id), after.get(**id)) {
        (Some(was), Some(is)) => !was.says_the_same(is),
        _ => true,
    };
    before.keys().chain(after.keys()).filter(differs).map(|id| (*id).to_owned()).collect()
}

fn facts(loaded: &Loaded) -> HashMap<&str, &Node> {
    fn collect<'n>(node: &'n Node, into: &mut HashMap<&'n str, &'n Node>) {
        if let Some(id) = node.get("id").and_then(Node::scalar) {
            into.insert(id, node);
        }
        node.entries().iter().for_each(|entry| collect(&entry.node, into));
        node.items().iter().for_each(|item| collect(item, into));
    }
    let mut all = HashMap::new();
    loaded.entries.iter().for_each(|entry| collect(&entry.node, &mut all));
    all
}

/// Entries by list and name; cases have no id, so their name serves, and their place among those of the same name.
fn by_name(loaded: &Loaded) -> BTreeMap<(&'static str, &str, usize), &Entry> {
    let mut named = BTreeMap::new();
    for entry in &loaded.entries {
        let of_case = || entry.node.get("name").and_then(Node::scalar).unwrap_or_default();
        let name = if entry.id.is_empty() { of_case() } else { &entry.id };
        let nth = named.range((entry.list, name, 0)..=(entry.list, name, usize::MAX)).count();
        named.insert((entry.list, name, nth), entry);
    }
    named
}

/// What has to be asked about.
pub(super) struct Reach<'a> {
    old: &'a Catalog,
    new: &'a Catalog,
    /// The areas where something that every answer may rest on has changed.
    everywhere: BTreeSet<Area>,
    providers: BTreeSet<ProviderId>,
    services: BTreeSet<ServiceId>,
}

impl<'a> Reach<'a> {
    pub(super) fn new(old: Side<'a>, new: Side<'a>, changed: &[EntryChange]) -> Self {
        let mut reach = Self {
            old: old.catalog,
            new: new.catalog,
            everywhere: BTreeSet::new(),
            providers: BTreeSet::new(),
            services: BTreeSet::new(),
        };
        for change in changed {
            match change.list {
                "providers" => {
                    reach.providers.insert(ProviderId::new(&change.id));
                }
                "services" => reach.service(&ServiceId::new(&change.id)),
                "parties" => reach.party(&PartyId::new(&change.id)),
                "sources" => reach.source(&change.id),
                "rules" => reach.everywhere.extend(Area::ALL),
                // Payments, symptoms, the checklist and cases decide no line.
                _ => {}
            }
        }
        reach
    }

    fn catalogs(&self) -> [&'a Catalog; 2] {
        [self.old, self.new]
    }

    /// A service and those that share its fate.
    fn service(&mut self, id: &ServiceId) {
        for catalog in self.catalogs() {
            let follows = |it: &&Service| it.claims.iter().any(|claim| claim.follows.as_ref() == Some(id));
            self.services.extend(catalog.services().iter().filter(follows).map(|it| it.id.clone()));
        }
        self.services.insert(id.clone());
    }

    /// A company: its brands, those whose bill it sends, and the services where a fact names it.
    fn party(&mut self, id: &PartyId) {
        match id.as_str() {
            NTT_EAST => self.everywhere.extend([Area::East]),
            NTT_WEST => self.everywhere.extend([Area::West]),
            NTT_FINANCE => self.everywhere.extend(Area::ALL),
            _ => {}
        }
        for catalog in self.catalogs() {
            let is_it = |party: &PartyRef| matches!(party, PartyRef::Named(named) if named == id);
            let bills = |it: &Provider| it.billing.iter().filter_map(|bill| bill.via.as_ref()).any(is_it);
            let brands = catalog.providers().iter().filter(|it| it.company == *id || bills(it));
            self.providers.extend(brands.map(|it| it.id.clone()));
            let named = |it: &&Service| {
                let roles = it.claims.iter().flat_map(|claim| claim.before.iter().chain(&claim.after));
                roles.flat_map(|role| [Some(&role.party), role.via.as_ref()]).flatten().any(is_it)
            };
            self.services.extend(catalog.services().iter().filter(named).map(|it| it.id.clone()));
        }
    }

    /// A source decides only which desk comes first: by who speaks in it.
    fn source(&mut self, id: &str) {
        let kind = |catalog: &Catalog| catalog.sources().iter().find(|it| it.id.as_str() == id).map(|it| it.kind);
        if kind(self.old) == kind(self.new) {
            return;
        }
        let cites = |desk: &Desk| desk.grounds.sources.iter().any(|source| source.as_str() == id);
        for catalog in self.catalogs() {
            let brands = catalog.providers().iter().filter(|it| it.desks.iter().any(|desk| cites(desk)));
            self.providers.extend(brands.map(|it| it.id.clone()));
            for party in catalog.parties().iter().filter(|it| it.desks.iter().any(|desk| cites(desk))) {
                self.party(&party.id);
            }
        }
    }

    /// The services to ask about at a provider.
    pub(super) fn services(&self, provider: &ProviderId, area: Area) -> BTreeSet<&ServiceId> {
        if !self.everywhere.contains(&area) && !self.providers.contains(provider) {
            return self.services.iter().collect();
        }
        self.catalogs().into_iter().flat_map(Catalog::services).map(|service| &service.id).collect()
    }
}

/// The days to ask about at a provider, and the services for which something changes on each.
pub(super) fn questions<'s>(
    old: &Catalog,
    new: &Catalog,
    provider: &ProviderId,
    services: &BTreeSet<&'s ServiceId>,
    today: Date,
) -> Vec<(Day, Vec<&'s ServiceId>)> {
    let mut days: BTreeMap<Day, Vec<&'s ServiceId>> = BTreeMap::new();
    for &service in services {
        let mut mine: BTreeSet<Day> = BTreeSet::new();
        let move_on = |date| Day { date, today, asked: false };
        mine.insert(move_on(today));
        let dates: BTreeSet<Date> =
            [old, new].into_iter().flat_map(|catalog| dates(catalog, provider, service)).collect();
        if !dates.is_empty() {
            // Before the first of them, something else held.
            mine.extend(Move::ALL.iter().map(|kind| move_on(Consultation::began(*kind))));
            mine.extend(dates.into_iter().map(move_on));
        }
        for catalog in [old, new] {
            let asked = |date| Day { date, today: date, asked: true };
            mine.extend(desk_days(catalog, provider, service).into_iter().map(asked));
        }
        for day in mine {
            days.entry(day).or_default().push(service);
        }
    }
    days.into_iter().collect()
}

/// Days on which a fact begins or ends to hold; of an end known only roughly, both its sides.
fn ends<'g>(grounds: impl Iterator<Item = &'g Grounds>) -> impl Iterator<Item = Date> {
    grounds
        .flat_map(|grounds| [grounds.period.since, grounds.period.until])
        .flatten()
        .flat_map(|day| [day.first(), day.last()])
}

/// The days on which the fate of a service changes.
fn dates(catalog: &Catalog, provider: &ProviderId, service: &ServiceId) -> BTreeSet<Date> {
    let Some(service) = catalog.find_service(service.as_str()) else { return BTreeSet::new() };
    let followed = service.claims.iter().filter_map(|claim| claim.follows.as_ref());
    let shared: Vec<&Service> = [service].into_iter().chain(followed.map(|id| catalog.service(id))).collect();
    let rules = shared.iter().flat_map(|service| &service.claims).map(|claim| &claim.grounds);
    let own = catalog.find_provider(provider.as_str()).into_iter().flat_map(|provider| &provider.claims);
    let own = own.filter(|claim| shared.iter().any(|service| claim.services.contains(&service.id)));
    ends(rules.chain(own.map(|claim| &claim.grounds))).collect()
}

/// The days on which a desk opens or closes, or the way in which the bill comes changes.
fn desk_days(catalog: &Catalog, provider: &ProviderId, service: &ServiceId) -> BTreeSet<Date> {
    let (Some(service), Some(provider)) =
        (catalog.find_service(service.as_str()), catalog.find_provider(provider.as_str()))
    else {
        return BTreeSet::new();
    };
    let roles = service.claims.iter().flat_map(|claim| claim.before.iter().chain(&claim.after));
    let named = roles.flat_map(|role| [Some(&role.party), role.via.as_ref()]).flatten();
    let billers = provider.billing.iter().filter_map(|bill| bill.via.as_ref());
    let named = named.chain(billers).filter_map(|party| match party {
        PartyRef::Named(party) => Some(party.as_str()),
        _ => None,
    });
    let parties: BTreeSet<&str> = named.chain([provider.company.as_str(), NTT_EAST, NTT_WEST, NTT_FINANCE]).collect();
    let desks = catalog.parties().iter().filter(|party| parties.contains(party.id.as_str())).flat_map(|it| &it.desks);
    let desks = desks.chain(&provider.desks).filter(|desk| desk.answers_for(&service.id, service.category));
    ends(desks.map(|desk| &desk.grounds).chain(provider.billing.iter().map(|bill| &bill.grounds))).collect()
}
