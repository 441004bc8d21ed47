//! What a customer's words name besides a situation: the services, and the company whose bill or desk it is about.

use super::situations::Found;
use super::understand::{Besides, Naming, Stand};
use crate::domain::catalog::{Catalog, NTT_EAST, NTT_WEST, Symptom};
use crate::domain::id::{PartyId, ProviderId};
use crate::domain::inquiry::{Company, Named, Which};
use crate::domain::terms::{Intent, LineKind, RoleKind};
use crate::text::heard::Heard;

impl Found<'_> {
    /// What the words name, asked with a situation by a customer who is with `present`, as far as that is known.
    pub fn named(&self, catalog: &Catalog, symptom: &Symptom, present: Option<&ProviderId>) -> Named {
        let understood = &self.understood;
        let named = Named {
            services: understood.services.clone(),
            sorts: understood.sorts.clone(),
            companies: self.companies(catalog, present),
            goal: self.goal(),
            is_with_provider: understood.intents.contains(&Intent::Switch),
            which: self.which(symptom),
            ..Named::default()
        };
        let others: Vec<&Naming> = understood.namings.iter().filter(|one| is_other(catalog, one, present)).collect();
        let spoken_of: Vec<&Naming> = others.iter().copied().filter(|one| is_spoken_of(one, symptom.role)).collect();
        if let [one] = spoken_of.as_slice()
            && let Some(provider) = one.surely(symptom.role, present)
        {
            return Named { provider: Some(provider.clone()), ..named };
        }
        let besides = others.iter().any(|one| one.stand == Stand::Beside) && symptom.role != RoleKind::Fault;
        // Of the company's telephone or card, where no service of ours is named.
        let is_besides = besides && named.services.is_empty() && named.sorts.is_empty();
        // Of a customer of whom nothing is known, a nickname is no more than a clue: the provider is asked for as ever.
        if present.is_none() || (spoken_of.is_empty() && !is_besides) {
            return named;
        }
        let mut between: Vec<ProviderId> = Vec::new();
        for id in spoken_of.iter().flat_map(|one| &one.providers).chain(present) {
            if !between.contains(id) {
                between.push(id.clone());
            }
        }
        Named { between, ..named }
    }

    /// The companies named, by themselves or by their brands, when they are not NTT, as which customers know many.
    fn companies(&self, catalog: &Catalog, present: Option<&ProviderId>) -> Vec<Company> {
        let understood = &self.understood;
        let own = present.map(|id| &catalog.provider(id).company);
        let brands = understood.providers.iter().map(|id| &catalog.provider(id).company);
        let brands = brands.map(|party| Company { party: party.clone(), is_by_brand: true });
        let parties = understood.parties.iter();
        let parties = parties.map(|party| Company { party: party.clone(), is_by_brand: false });
        let mut all: Vec<Company> = Vec::new();
        for company in brands.chain(parties).filter(|one| !is_ntt(&one.party)) {
            if !all.iter().any(|known| known.party == company.party) {
                all.push(company);
            }
        }
        let others: Vec<Company> = all.iter().filter(|one| Some(&one.party) != own).cloned().collect();
        if others.is_empty() { all } else { others }
    }

    /// How far the words say which service they are about, where that is asked.
    fn which(&self, symptom: &Symptom) -> Which {
        let understood = &self.understood;
        let names_service = !understood.services.is_empty() || !understood.sorts.is_empty();
        if !symptom.asks_which || names_service || !understood.namings.is_empty() {
            return Which::Said;
        }
        match understood.besides {
            Besides::Own => Which::Said,
            Besides::Other => Which::Unclear,
            Besides::Nothing => Which::Unsaid,
        }
    }

    /// The brand that the customer thinks of going to.
    fn goal(&self) -> Option<ProviderId> {
        let mut goals = self.understood.namings.iter().filter(|one| one.stand == Stand::Goal);
        match (goals.next()?.providers.as_slice(), goals.next()) {
            ([one], None) => Some(one.clone()),
            _ => None,
        }
    }
}

impl Naming {
    /// The brand that is surely meant: named by its whole name, and by nothing contrary to what is known.
    fn surely(&self, role: RoleKind, present: Option<&ProviderId>) -> Option<&ProviderId> {
        let is_clear = match self.stand {
            Stand::Plain => true,
            Stand::Present => present.is_none(),
            // The bill of one that was left is its own; what else is wanted of it, nobody knows.
            Stand::Former => present.is_none() || role == RoleKind::Bill,
            Stand::Goal | Stand::Beside => false,
        };
        match self.providers.as_slice() {
            [one] if is_clear && self.is_whole => Some(one),
            _ => None,
        }
    }
}

/// Whether it names a brand with which the customer is not known to be. NTT is known to customers as many things.
fn is_other(catalog: &Catalog, naming: &Naming, present: Option<&ProviderId>) -> bool {
    let is_flets = |id: &ProviderId| catalog.provider(id).kind == Some(LineKind::Flets);
    let company = present.map(|id| catalog.party(&catalog.provider(id).company));
    // ドコモ is NTTドコモ also where it is ahamo光 that the customer has; ドコモ光 is not.
    let is_company = || company.is_some_and(|of| Heard::new(&of.name.ja).text().contains(&naming.name));
    let fits = naming.providers.iter().any(|id| Some(id) == present) || (!naming.is_whole && is_company());
    !naming.providers.is_empty() && !naming.providers.iter().all(is_flets) && !fits
}

/// Whether it may be what the situation is about: not where the customer only goes, nor, for what is broken now, where the customer was.
fn is_spoken_of(naming: &Naming, role: RoleKind) -> bool {
    match naming.stand {
        Stand::Plain | Stand::Present => true,
        Stand::Former => role != RoleKind::Fault,
        Stand::Goal | Stand::Beside => false,
    }
}

fn is_ntt(party: &PartyId) -> bool {
    [NTT_EAST, NTT_WEST].contains(&party.as_str())
}
