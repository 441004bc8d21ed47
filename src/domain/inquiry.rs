//! What is asked: a situation, with what the customer's own words name besides.

use super::catalog::{Catalog, Symptom};
use super::consultation::Consultation;
use super::desk::PartyRef;
use super::id::{PartyId, ProviderId, ServiceId};
use super::terms::RoleKind;

/// A situation, and what the customer's own words name besides.
#[derive(Clone, Debug)]
pub struct Inquiry<'a> {
    /// What the customer says.
    pub symptom: &'a Symptom,
    /// What else the words name.
    pub named: Named,
}

/// What a customer's words name besides a situation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// The services: they decide what the answer is about.
    pub services: Vec<ServiceId>,
    /// Those named only by their sort: 電話 may be any telephone that the customer has.
    pub sorts: Vec<ServiceId>,
    /// How far it is said which service it is about, where that is asked.
    pub which: Which,
    /// The companies named, where they are none of NTT's; that of the customer's own provider only where no other is.
    pub companies: Vec<Company>,
    /// The brand that it is about, where it is not the one that the customer is known to have.
    pub provider: Option<ProviderId>,
    /// Brands of which one may be meant, where a company is named with which the customer is not known to be: none can be told the desk
    /// before it is known which. The one that the customer has, if any, is the last.
    pub between: Vec<ProviderId>,
    /// Whether the words say that the line is with a provider already: 事業者変更.
    pub is_with_provider: bool,
    /// The brand that the customer thinks of going to.
    pub goal: Option<ProviderId>,
}

/// How far words say which service they are about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Which {
    /// As far as it matters.
    #[default]
    Said,
    /// Not at all: 解約したい.
    Unsaid,
    /// By a name that is no service's: 保険みたいなの、いらない.
    Unclear,
}

/// A company that is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Company {
    /// Which.
    pub party: PartyId,
    /// Whether one of its brands is named, and not the company itself.
    pub is_by_brand: bool,
}

impl<'a> From<&'a Symptom> for Inquiry<'a> {
    fn from(symptom: &'a Symptom) -> Self {
        Self { symptom, named: Named::default() }
    }
}

impl Symptom {
    /// Whether it depends on the customer's provider whom to call about it.
    pub fn is_about_provider(&self) -> bool {
        match self.party {
            Some(PartyRef::Provider) => true,
            None => !self.services.is_empty(),
            Some(_) => false,
        }
    }
}

impl Inquiry<'_> {
    /// Whether it must be known first which of several companies is meant.
    pub fn is_unclear(&self) -> bool {
        !self.named.between.is_empty() && self.symptom.is_about_provider()
    }

    /// Whether it has to be asked which service is meant, where so many desks are likely.
    pub(super) fn asks_which(&self, desks: usize) -> bool {
        match self.named.which {
            Which::Said => false,
            Which::Unsaid => desks > 1,
            Which::Unclear => desks > 0,
        }
    }

    /// The services that it is about, as far as they exist in the area.
    pub(super) fn concerned(&self, catalog: &Catalog, consultation: &Consultation) -> Vec<ServiceId> {
        let here = |all: &[ServiceId]| -> Vec<ServiceId> {
            all.iter().filter(|id| catalog.service(id).areas.contains(&consultation.area)).cloned().collect()
        };
        let about = here(&self.symptom.services);
        // What speaks of no service, or names its company itself, is not changed by a service that is named along with it.
        if self.symptom.services.is_empty() {
            return about;
        }
        if !self.named.services.is_empty() {
            return here(&self.decisive());
        }
        let is_about_them =
            self.named.sorts.iter().any(|id| about.contains(id)) && self.symptom.role == RoleKind::Fault;
        let sorts = here(&self.named.sorts);
        // Any that the customer has may be meant.
        let all = here(&consultation.services);
        if self.named.which == Which::Unclear && !all.is_empty() {
            return all;
        }
        customers(catalog, consultation, if is_about_them || sorts.is_empty() { about } else { sorts })
    }

    /// Of the services that are named, those that decide. Of what is broken these are the ones that the situation itself is about,
    /// where such are named: 「ネットは使えるがひかり電話が」 is about the telephone.
    fn decisive(&self) -> Vec<ServiceId> {
        let both: Vec<ServiceId> =
            self.named.services.iter().filter(|id| self.symptom.services.contains(id)).cloned().collect();
        match self.symptom.role {
            RoleKind::Fault if !both.is_empty() => both,
            _ => self.named.services.clone(),
        }
    }
}

/// Of some services those that the customer has; else what the customer has of the same sort, another line, another kind of
/// telephone; else all of them.
fn customers(catalog: &Catalog, consultation: &Consultation, about: Vec<ServiceId>) -> Vec<ServiceId> {
    let has = |id: &&ServiceId| consultation.services.contains(*id);
    let theirs: Vec<ServiceId> = about.iter().filter(has).cloned().collect();
    if !theirs.is_empty() {
        return theirs;
    }
    let category = |id: &ServiceId| catalog.service(id).category;
    let alike = consultation.services.iter().filter(|id| about.iter().any(|of| category(of) == category(id)));
    let alike: Vec<ServiceId> = alike.cloned().collect();
    if alike.is_empty() { about } else { alike }
}
