//! Entries, each read and found right → the catalogue. Nothing is worked out here that a file could have said.

use std::collections::HashMap;

use super::finding::Findings;
use super::loaded::Loaded;
use super::parts::take_apart;
use super::read::Value;
use crate::domain::catalog::{CHOSEN_LATER, Catalog, CheckItem, Edition, Payment, SecondMonth, Symptom, Table};
use crate::domain::claim::{Grounds, Rule, Source};
use crate::domain::clue::Clue;
use crate::domain::desk::Party;
use crate::domain::hours::Holidays;
use crate::domain::id::{ClaimId, PartyId, SourceId};
use crate::domain::provider::Provider;
use crate::domain::service::Service;
use crate::domain::terms::Area;
use crate::domain::words::{Example, Meaning, Word};
use crate::words::findings as say;

impl Loaded {
    /// The catalogue, when nothing forbids to use it.
    ///
    /// # Errors
    /// Every problem that it has.
    pub fn into_catalog(mut self) -> Result<Catalog, Findings> {
        self.findings.sort();
        let findings = std::mem::take(&mut self.findings);
        if findings.errors() > 0 { Err(findings) } else { self.whole().ok_or(findings) }
    }

    /// The catalogue: no entry of it may be left out because it could not be read.
    fn whole(self) -> Option<Catalog> {
        let edition = Edition { date: self.date()?, digest: self.digest, good_until: self.good_until };
        let mut parts = Parts { speaks_as_built_in: self.speaks_as_built_in, ..Parts::default() };
        let mut entries = self.entries;
        entries.iter_mut().try_for_each(|entry| entry.value.take().map(|value| parts.add(value)))?;
        self.singles.into_values().try_for_each(|entry| entry.value.map(|value| parts.add(value)))?;
        // Trees, names and texts of files are of no more use.
        take_apart((entries, self.files));
        Some(parts.into_catalog(edition))
    }
}

#[derive(Default)]
struct Parts {
    sources: Vec<Source>,
    parties: Vec<Party>,
    services: Vec<Service>,
    providers: Vec<Provider>,
    payments: Vec<Payment>,
    rules: HashMap<ClaimId, Rule>,
    symptoms: Vec<Symptom>,
    checklist: Vec<CheckItem>,
    clues: Vec<Clue>,
    second_month: Vec<SecondMonth>,
    combining: Option<Grounds>,
    official_lists: Vec<(Area, SourceId)>,
    holidays: Holidays,
    words: Vec<Word>,
    meanings: Vec<Meaning>,
    examples: Vec<Example>,
    speaks_as_built_in: bool,
}

impl Parts {
    fn add(&mut self, value: Value) {
        match value {
            Value::Source(source, _) => self.sources.push(source),
            Value::Party(party) => self.parties.push(party),
            Value::Service(service) => self.services.push(*service),
            Value::Provider(provider) => self.providers.push(*provider),
            Value::Payment(payment) => self.payments.push(*payment),
            Value::Rule(rule) => drop(self.rules.insert(rule.grounds.claim.clone(), rule)),
            Value::Symptom(symptom) => self.symptoms.push(*symptom),
            Value::CheckItem(item) => self.checklist.push(*item),
            Value::Clue(clue) => self.clues.push(*clue),
            Value::SecondMonth(amount) => self.second_month.push(amount),
            Value::Combining(grounds) => self.combining = Some(grounds),
            Value::OfficialLists(lists) => self.official_lists = lists,
            Value::Holidays(holidays, _) => self.holidays = holidays,
            Value::Word(word) => self.words.push(word),
            Value::Meaning(meaning) => self.meanings.push(meaning),
            Value::Example(example) => self.examples.push(example),
            Value::Format(_) | Value::Edition(_) | Value::Phrase(..) | Value::Case(..) => {}
        }
    }

    fn into_catalog(mut self, edition: Edition) -> Catalog {
        // A provider is large: only the last place of each is moved to.
        self.providers.sort_by_cached_key(|provider| provider.code);
        let stands_for_itself = |provider: &&Provider| !provider.company_known;
        let named = |id, name| Party { id, name, formerly: Vec::new(), desks: Vec::new() };
        self.parties.push(named(PartyId::new(CHOSEN_LATER), say::chosen_later()));
        let brands = self.providers.iter().filter(stands_for_itself);
        self.parties.extend(brands.map(|provider| named(provider.company.clone(), provider.name.clone())));
        Catalog {
            edition,
            parties: Table::new(self.parties, |party| party.id.clone()),
            services: Table::new(self.services, |service| service.id.clone()),
            providers: Table::new(self.providers, |provider| provider.id.clone()),
            payments: Table::new(self.payments, |payment| payment.id.clone()),
            rules: self.rules,
            symptoms: self.symptoms,
            checklist: self.checklist,
            clues: self.clues,
            second_month: self.second_month,
            combining: self.combining,
            official_lists: self.official_lists,
            holidays: self.holidays,
            words: self.words,
            meanings: self.meanings,
            examples: self.examples,
            speaks_as_built_in: self.speaks_as_built_in,
            sources: Table::new(self.sources, |source| source.id.clone()),
        }
    }
}
