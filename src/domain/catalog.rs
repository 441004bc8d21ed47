//! The checked catalogue, held in memory: immutable, indexed by name, without a dangling reference.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::Span;

use super::claim::{Grounds, KeyRule, Rule, Source};
use super::clue::Clue;
use super::desk::{Desk, Party, PartyRef};
use super::hours::Holidays;
use super::id::{ClaimId, PartyId, PaymentId, ProviderId, ServiceId, SourceId};
use super::period::Date;
use super::provider::Provider;
use super::service::Service;
use super::terms::{Actor, Area, Category, LineKind, Move, Outcome, Phase, Purpose, RoleKind, Stage, Tax};
use super::words::{Example, Meaning, Word};
use crate::text::lang::{Wording, Words};

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
    /// The last day on which it may be answered from without a word, where somebody has said one.
    pub good_until: Option<Date>,
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
    pub reading: Wording,
    /// Other names that people type.
    pub aliases: Vec<Wording>,
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
    pub reading: Wording,
    /// Other ways to say it.
    pub aliases: Vec<Wording>,
    /// The question behind it.
    pub role: RoleKind,
    /// The services that it may be about.
    pub services: Vec<ServiceId>,
    /// Whether words that name no service may be about any that the customer has, so that it is asked which.
    pub asks_which: bool,
    /// What to tell the customer.
    pub action: Words,
    /// What to tell instead while the line has not moved.
    pub action_before: Option<Words>,
    /// What to tell instead while the move is applied for.
    pub action_applied: Option<Words>,
    /// Whom to call, where that is not what the contracts of the services say.
    pub party: Option<PartyRef>,
    /// Desks to call besides.
    pub desks: Vec<ClaimId>,
    /// Whether these come before all others.
    pub desks_first: bool,
    /// Whether these are only for a line that can still be moved from NTT: one that is surely with a provider, or another company's, has
    /// no use for them.
    pub desks_ahead: bool,
    /// Sources, place.
    pub grounds: Grounds,
}

impl Symptom {
    /// What to tell the customer; where nobody knows the phase, the words for all of them.
    pub fn action_in(&self, phase: Option<Phase>) -> &Words {
        let before = || self.action_before.as_ref();
        let own = match phase {
            Some(Phase::Considering) => before(),
            Some(Phase::Applied) => self.action_applied.as_ref().or_else(before),
            Some(Phase::Moved) | None => None,
        };
        own.unwrap_or(&self.action)
    }
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
    /// Only when the line goes to one of these; to any when empty.
    pub to: Vec<ProviderId>,
    /// Only when it leaves one of these; any when empty.
    pub from: Vec<ProviderId>,
    /// Only with a name of one of these kinds that is no collabo; when empty, with a collabo.
    pub kinds: Vec<LineKind>,
    /// Only when the customer stands there with the move; by the stage when empty.
    pub phases: Vec<Phase>,
    /// Only while the move is still ahead.
    pub only_ahead: bool,
    /// Where to call for it.
    pub desk: Option<(PartyRef, Purpose)>,
}

impl CheckItem {
    /// Whether it is told in this phase; where nobody knows the phase, what is told in any of them is.
    pub fn is_told_in(&self, phase: Option<Phase>) -> bool {
        Phase::ALL.iter().any(|of| phase.is_none_or(|phase| phase == *of) && self.names(*of))
    }

    fn names(&self, phase: Phase) -> bool {
        let is_named = match self.phases.as_slice() {
            // What is to be done before the move or on its day is told until then.
            [] => self.stage == Stage::After || phase != Phase::Moved,
            named => named.contains(&phase),
        };
        is_named && !(self.only_ahead && phase == Phase::Moved)
    }
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
    pub(crate) clues: Vec<Clue>,
    pub(crate) second_month: Vec<SecondMonth>,
    pub(crate) combining: Option<Grounds>,
    pub(crate) official_lists: Vec<(Area, SourceId)>,
    pub(crate) holidays: Holidays,
    pub(crate) words: Vec<Word>,
    pub(crate) meanings: Vec<Meaning>,
    pub(crate) examples: Vec<Example>,
    pub(crate) speaks_as_built_in: bool,
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
    pub(crate) fn new(mut entries: Vec<V>, id: impl Fn(&V) -> K) -> Self {
        // Nothing is added to it any more.
        entries.shrink_to_fit();
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

    /// The same, old after so many days from its date at the latest.
    #[must_use]
    pub fn good_for(mut self, days: i64) -> Self {
        let edition = &mut self.edition;
        let last = edition.date.saturating_add(Span::new().days(days));
        edition.good_until = Some(edition.good_until.map_or(last, |good| good.min(last)));
        self
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

    /// Whether words, meanings and examples are those of the catalogue inside the program, and were left out for that.
    pub fn speaks_as_built_in(&self) -> bool {
        self.speaks_as_built_in
    }

    /// What customers say, by what they mean by it.
    pub fn examples(&self) -> &[Example] {
        &self.examples
    }

    /// What has to be explained or done.
    pub fn checklist(&self) -> &[CheckItem] {
        &self.checklist
    }

    /// What tells whom a customer is with.
    pub fn clues(&self) -> &[Clue] {
        &self.clues
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

    /// The desk of this name, if there is one.
    pub fn find_desk(&self, id: &ClaimId) -> Option<&Arc<Desk>> {
        let of_parties = self.parties().iter().flat_map(|party| &party.desks);
        let of_providers = self.providers().iter().flat_map(|provider| &provider.desks);
        of_parties.chain(of_providers).find(|desk| desk.grounds.claim == *id)
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

    /// Japan's public holidays, as far as they are known.
    pub fn holidays(&self) -> &Holidays {
        &self.holidays
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
