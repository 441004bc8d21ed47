//! The checked catalogue, held in memory: immutable, indexed by name, without a dangling reference.

use std::collections::HashMap;

use super::claim::{Grounds, KeyRule, Rule, Source};
use super::desk::{Party, PartyRef};
use super::id::{ClaimId, PartyId, PaymentId, ProviderId, ServiceId, SourceId};
use super::period::Date;
use super::provider::Provider;
use super::service::Service;
use super::terms::{Actor, Area, Category, Move, Outcome, Purpose, RoleKind, Stage, Tax};
use super::words::{Meaning, Word};
use crate::text::lang::Words;

/// NTT東日本.
pub const NTT_EAST: &str = "ntt-east";
/// NTT西日本.
pub const NTT_WEST: &str = "ntt-west";
/// NTTファイナンス, which sends NTT's bills.
pub const NTT_FINANCE: &str = "ntt-finance";

/// Stands for the provider's company while no provider is chosen.
pub const CHOSEN_LATER: &str = "provider";

/// The catalogue's date and digest; every answer names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// The day on which it was made.
    pub date: Date,
    /// The first twelve hexadecimal digits of the SHA-256 of its files.
    pub digest: String,
}

/// A way to pay NTT.
#[derive(Clone, Debug)]
pub struct Payment {
    /// Its name in the catalogue.
    pub id: PaymentId,
    /// Its number in tickets.
    pub code: u16,
    /// Its name for people.
    pub name: Words,
    /// Its reading in hiragana.
    pub reading: String,
    /// Other names that people type.
    pub aliases: Vec<String>,
    /// Whether NTT sends paper for it.
    pub paper: bool,
    /// What the paper costs a month, by date.
    pub fees: Vec<Fee>,
    /// What the consultant may say of it.
    pub note: Option<Words>,
}

/// An amount with its time.
#[derive(Clone, Debug)]
pub struct Fee {
    /// Sources, time, place.
    pub grounds: Grounds,
    /// The amount.
    pub yen: u32,
    /// With or without tax.
    pub tax: Tax,
    /// The areas in which it is taken.
    pub areas: Vec<Area>,
}

/// Under which amount NTT bills every second month.
#[derive(Clone, Debug)]
pub struct SecondMonth {
    /// Sources, time, place.
    pub grounds: Grounds,
    /// The areas.
    pub areas: Vec<Area>,
    /// Bills under this many yen wait.
    pub below: u32,
}

/// Customers' words, and what they are about.
#[derive(Clone, Debug)]
pub struct Symptom {
    /// Its name in the catalogue.
    pub id: ClaimId,
    /// Its number in tickets.
    pub code: u16,
    /// What the customer says.
    pub says: Words,
    /// Its reading in hiragana.
    pub reading: String,
    /// Other ways to say it.
    pub aliases: Vec<String>,
    /// The question behind it.
    pub role: RoleKind,
    /// The services that it may be about.
    pub services: Vec<ServiceId>,
    /// What to tell the customer.
    pub action: Words,
    /// Sources, place.
    pub grounds: Grounds,
}

/// Something that has to be explained or done, and when that is so.
#[derive(Clone, Debug)]
pub struct CheckItem {
    /// Sources, time, place.
    pub grounds: Grounds,
    /// When.
    pub stage: Stage,
    /// Who does it.
    pub actor: Actor,
    /// What.
    pub text: Words,
    /// A question that opens it.
    pub question: Option<Words>,
    /// For these areas.
    pub areas: Vec<Area>,
    /// For these moves.
    pub moves: Vec<Move>,
    /// Only when a service has one of these outcomes; always when empty.
    pub outcomes: Vec<Outcome>,
    /// Only with one of these services; with any when this and `categories` are empty.
    pub services: Vec<ServiceId>,
    /// Only with a service of one of these categories.
    pub categories: Vec<Category>,
    /// Only with one of these cautions; always when empty.
    pub cautions: Vec<String>,
    /// Only while the move is still ahead.
    pub only_ahead: bool,
    /// Where to call for it.
    pub desk: Option<(PartyRef, Purpose)>,
}

/// Everything that the program knows.
#[derive(Clone, Debug)]
pub struct Catalog {
    pub(crate) edition: Edition,
    pub(crate) sources: Table<SourceId, Source>,
    pub(crate) parties: Table<PartyId, Party>,
    pub(crate) services: Table<ServiceId, Service>,
    pub(crate) providers: Table<ProviderId, Provider>,
    pub(crate) payments: Table<PaymentId, Payment>,
    pub(crate) rules: HashMap<ClaimId, Rule>,
    pub(crate) symptoms: Vec<Symptom>,
    pub(crate) checklist: Vec<CheckItem>,
    pub(crate) second_month: Vec<SecondMonth>,
    pub(crate) combining: Option<Grounds>,
    pub(crate) official_lists: Vec<(Area, SourceId)>,
    pub(crate) words: Vec<Word>,
    pub(crate) meanings: Vec<Meaning>,
}

/// Entries in their order, found by name.
#[derive(Clone, Debug)]
pub(crate) struct Table<K, V> {
    pub(crate) entries: Vec<V>,
    pub(crate) by_id: HashMap<K, usize>,
}

impl<K: std::hash::Hash + Eq, V> Default for Table<K, V> {
    fn default() -> Self {
        Self { entries: Vec::new(), by_id: HashMap::new() }
    }
}

impl<K: std::hash::Hash + Eq, V> Table<K, V> {
    /// Entries under their names.
    pub(crate) fn new(entries: Vec<V>, id: impl Fn(&V) -> K) -> Self {
        let by_id = entries.iter().enumerate().map(|(index, entry)| (id(entry), index)).collect();
        Self { entries, by_id }
    }

    pub(crate) fn get(&self, id: &K) -> Option<&V> {
        self.by_id.get(id).map(|&index| &self.entries[index])
    }
}

impl Catalog {
    /// Its date and digest.
    pub fn edition(&self) -> &Edition {
        &self.edition
    }

    /// Every service, in the order of the files.
    pub fn services(&self) -> &[Service] {
        &self.services.entries
    }

    /// Every provider, those that one can move to first, then by reading.
    pub fn providers(&self) -> &[Provider] {
        &self.providers.entries
    }

    /// Every way to pay.
    pub fn payments(&self) -> &[Payment] {
        &self.payments.entries
    }

    /// Every source.
    pub fn sources(&self) -> &[Source] {
        &self.sources.entries
    }

    /// Every company.
    pub fn parties(&self) -> &[Party] {
        &self.parties.entries
    }

    /// Customers' words.
    pub fn symptoms(&self) -> &[Symptom] {
        &self.symptoms
    }

    /// Words that customers use.
    pub fn words(&self) -> &[Word] {
        &self.words
    }

    /// What is meant by some of them together.
    pub fn meanings(&self) -> &[Meaning] {
        &self.meanings
    }

    /// What has to be explained or done.
    pub fn checklist(&self) -> &[CheckItem] {
        &self.checklist
    }

    /// The service of this name, if there is one.
    pub fn find_service(&self, id: &str) -> Option<&Service> {
        self.services.get(&ServiceId::new(id))
    }

    /// The service that nearly every customer has.
    pub fn usual_service(&self) -> Option<&Service> {
        self.services().iter().find(|service| service.usual)
    }

    /// The provider of this name, if there is one.
    pub fn find_provider(&self, id: &str) -> Option<&Provider> {
        self.providers.get(&ProviderId::new(id))
    }

    /// The way to pay of this name, if there is one.
    pub fn find_payment(&self, id: &str) -> Option<&Payment> {
        self.payments.get(&PaymentId::new(id))
    }

    /// A service that this catalogue named.
    ///
    /// # Panics
    /// When the name comes from another catalogue.
    pub fn service(&self, id: &ServiceId) -> &Service {
        self.services.get(id).expect("services are checked when the catalogue is built")
    }

    /// A provider that this catalogue named.
    ///
    /// # Panics
    /// When the name comes from another catalogue.
    pub fn provider(&self, id: &ProviderId) -> &Provider {
        self.providers.get(id).expect("providers are checked when the catalogue is built")
    }

    /// A company that this catalogue named.
    ///
    /// # Panics
    /// When the name comes from another catalogue.
    pub fn party(&self, id: &PartyId) -> &Party {
        self.parties.get(id).expect("parties are checked when the catalogue is built")
    }

    /// A source that this catalogue named.
    ///
    /// # Panics
    /// When the name comes from another catalogue.
    pub fn source(&self, id: &SourceId) -> &Source {
        self.sources.get(id).expect("sources are checked when the catalogue is built")
    }

    /// A way to pay that this catalogue named.
    ///
    /// # Panics
    /// When the name comes from another catalogue.
    pub fn payment(&self, id: &PaymentId) -> &Payment {
        self.payments.get(id).expect("payments are checked when the catalogue is built")
    }

    /// One of the rules that the answer is built on.
    ///
    /// # Panics
    /// Never: a catalogue without one of them is refused.
    pub fn key_rule(&self, rule: KeyRule) -> &Rule {
        &self.rules[&ClaimId::new(rule.id())]
    }

    /// The rule of this name, if there is one.
    pub fn find_rule(&self, id: &ClaimId) -> Option<&Rule> {
        self.rules.get(id)
    }

    /// Every rule, by name.
    pub fn rules(&self) -> Vec<&Rule> {
        let mut rules: Vec<&Rule> = self.rules.values().collect();
        rules.sort_by(|a, b| a.grounds.claim.cmp(&b.grounds.claim));
        rules
    }

    /// The company of the area's FLET'S.
    pub fn ntt(&self, area: Area) -> PartyId {
        PartyId::new(match area {
            Area::East => NTT_EAST,
            Area::West => NTT_WEST,
        })
    }

    /// The pages where NTT lists the area's providers.
    pub fn official_lists(&self, area: Area) -> impl Iterator<Item = &SourceId> {
        self.official_lists.iter().filter(move |(of, _)| *of == area).map(|(_, source)| source)
    }

    /// Amounts under which NTT bills every second month.
    pub fn second_month(&self) -> &[SecondMonth] {
        &self.second_month
    }

    /// What says that NTT's bills can be joined (おまとめ請求).
    pub fn combining(&self) -> Option<&Grounds> {
        self.combining.as_ref()
    }
}
