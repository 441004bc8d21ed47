//! One box for whatever a customer says or holds: what it leads to.

use super::key::Tier;
use super::situations::{Found, OFFERED, Situations};
use crate::domain::ask::Inquiry;
use crate::domain::catalog::{Catalog, NTT_EAST, NTT_WEST, Symptom};
use crate::domain::desk::Reached;
use crate::domain::id::{PartyId, ProviderId};
use crate::domain::period::Date;
use crate::domain::terms::Area;
use crate::domain::which::{self, What, which};

/// With fewer letters, too much begins so.
const SHORTEST_BEGINNING: usize = 2;

/// What words, a number, a name or a paper lead to.
#[derive(Debug)]
pub struct Leads<'a> {
    /// What the customer means.
    pub found: Found<'a>,
    /// What was recognised of companies and their numbers, papers and addresses.
    pub recognised: Vec<which::Found<'a>>,
}

impl<'a> Leads<'a> {
    /// What a text leads to. A company's name in a sentence is part of what is meant; it leads somewhere by itself only when little
    /// else is said.
    pub fn of(catalog: &'a Catalog, situations: &Situations, text: &str, area: Option<Area>, today: Date) -> Self {
        let found = situations.understand(catalog, text);
        let counts = |one: &which::Found<'_>| match one.what {
            What::Number(..) | What::Clue(..) => true,
            What::Name(_) | What::Service(..) => found.sure.is_none() && found.understood.is_only_names,
        };
        let recognised = which(catalog, text, area, today).into_iter().filter(counts).collect();
        Self { found, recognised }
    }

    /// The same; and where nothing is understood, the situations that the catalogue itself words so from the beginning.
    pub fn or_begun(mut self, catalog: &'a Catalog, situations: &Situations, text: &str) -> Self {
        let is_word = text.chars().filter(|letter| letter.is_alphanumeric()).count() >= SHORTEST_BEGINNING;
        if self.is_nothing() && is_word {
            let begun = situations.literally(catalog, text).into_iter().filter(|(_, tier)| *tier <= Tier::Beginning);
            self.found.perhaps = begun.map(|(symptom, _)| symptom).take(OFFERED).collect();
        }
        self
    }

    /// Whether it leads nowhere, not even perhaps.
    pub fn is_nothing(&self) -> bool {
        self.found.sure.is_none() && self.found.perhaps.is_empty() && self.recognised.is_empty()
    }
}

impl Found<'_> {
    /// What is asked with one of the situations: what the words name decides what the answer is about.
    pub fn inquiry<'a>(&self, catalog: &Catalog, symptom: &'a Symptom) -> Inquiry<'a> {
        let understood = &self.understood;
        let company = self.company().filter(|id| {
            let party = catalog.party(id);
            let reached = Reached::among(party.desks.iter(), symptom.role.purposes());
            !reached.desks.is_empty()
        });
        Inquiry {
            symptom,
            services: understood.services.clone(),
            sorts: understood.sorts.clone(),
            company: company.cloned(),
            named: self.named(catalog),
        }
    }

    /// The one company named, when it is neither NTT, as which customers know many, nor a brand.
    fn company(&self) -> Option<&PartyId> {
        match self.understood.parties.as_slice() {
            [one] if self.understood.providers.is_empty() && ![NTT_EAST, NTT_WEST].contains(&one.as_str()) => Some(one),
            _ => None,
        }
    }

    /// The one company named, by itself or by its brand, when it is not NTT.
    fn named(&self, catalog: &Catalog) -> Option<PartyId> {
        let brands = self.understood.providers.iter().map(|id| catalog.provider(id).company.clone());
        let mut all: Vec<PartyId> = self.understood.parties.iter().cloned().chain(brands).collect();
        all.sort_unstable();
        all.dedup();
        match all.as_slice() {
            [one] if ![NTT_EAST, NTT_WEST].contains(&one.as_str()) => Some(one.clone()),
            _ => None,
        }
    }

    /// The provider that the customer has, as the words name it.
    pub fn provider(&self) -> Option<&ProviderId> {
        match self.understood.present.as_slice() {
            [one] if self.understood.providers.len() == 1 => Some(one),
            _ => None,
        }
    }
}
