//! What a customer's words name besides a situation: the services, and the company whose bill or desk it is about.

use super::situations::Found;
use super::understand::{Naming, Stand};
use crate::domain::catalog::{Catalog, NTT_EAST, NTT_WEST, Symptom};
use crate::domain::id::{PartyId, ProviderId};
use crate::domain::inquiry::{Company, Named};
use crate::domain::terms::{LineKind, RoleKind};

impl Found<'_> {
    /// What the words name, asked with a situation by a customer who is with `present`, as far as that is known.
    pub fn named(&self, catalog: &Catalog, symptom: &Symptom, present: Option<&ProviderId>) -> Named {
        let understood = &self.understood;
        let named = Named {
            services: understood.services.clone(),
            sorts: understood.sorts.clone(),
            company: self.company(catalog),
            goal: self.goal(),
            ..Named::default()
        };
        let others: Vec<&Naming> = understood.namings.iter().filter(|one| is_other(catalog, one, present)).collect();
        let spoken_of: Vec<&Naming> =
            others.iter().copied().filter(|one| is_spoken_of(one, symptom.role, present)).collect();
        if let [one] = spoken_of.as_slice()
            && let Some(provider) = one.surely(symptom.role, present)
        {
            return Named { provider: Some(provider.clone()), ..named };
        }
        let besides = others.iter().any(|one| one.stand == Stand::Beside) && symptom.role != RoleKind::Fault;
        // Of the company's telephone or card, where no service of ours is named.
        let is_besides = besides && named.services.is_empty() && named.sorts.is_empty();
        if spoken_of.is_empty() && !is_besides {
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

    /// The one company named, by itself or by its brand, when it is not NTT, as which customers know many.
    fn company(&self, catalog: &Catalog) -> Option<Company> {
        let understood = &self.understood;
        let brands = understood.providers.iter().map(|id| catalog.provider(id).company.clone());
        let mut all: Vec<PartyId> = understood.parties.iter().cloned().chain(brands).collect();
        all.sort_unstable();
        all.dedup();
        match all.as_slice() {
            [one] if !is_ntt(one) => {
                Some(Company { party: one.clone(), is_by_brand: !understood.providers.is_empty() })
            }
            _ => None,
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
    let company = present.map(|id| &catalog.provider(id).company);
    let is_present = |id: &ProviderId| Some(id) == present || Some(&catalog.provider(id).company) == company;
    // ドコモ is the present one also where it is ahamo光 that the customer has; ドコモ光 is not.
    let fits = if naming.is_whole {
        naming.providers.iter().any(|id| Some(id) == present)
    } else {
        naming.providers.iter().any(is_present) || naming.parties.iter().any(|party| Some(party) == company)
    };
    !naming.providers.is_empty() && !naming.providers.iter().all(is_flets) && !fits
}

/// Whether it may be what the situation is about: not where the customer only goes, nor, for what is broken now, where the customer was.
fn is_spoken_of(naming: &Naming, role: RoleKind, present: Option<&ProviderId>) -> bool {
    match naming.stand {
        Stand::Plain | Stand::Present => true,
        Stand::Former => role != RoleKind::Fault || present.is_none(),
        Stand::Goal | Stand::Beside => false,
    }
}

fn is_ntt(party: &PartyId) -> bool {
    [NTT_EAST, NTT_WEST].contains(&party.as_str())
}
