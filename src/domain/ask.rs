//! "A customer says …": from a customer's words to the desk to call, for this customer's provider and services.
//!
//! `search` finds what was meant, [`answer`] says whom to call; both are what the wizard itself uses, so that they can never say
//! anything else.

use std::sync::Arc;

use super::advice::{Advice, Ask, Line, NotCollabo, OpenQuestion, Role};
use super::advise::advise;
use super::catalog::{CHOSEN_LATER, Catalog, Symptom};
use super::claim::Grounds;
use super::consultation::Consultation;
use super::desk::{Desk, Reached};
use super::id::{PartyId, ServiceId};
use super::terms::{Area, RoleKind};

/// Whom to call about what a customer says.
#[derive(Clone, Debug)]
pub struct Answer<'a> {
    /// What the customer says.
    pub symptom: &'a Symptom,
    /// The consultation with the services that it is about.
    pub consultation: Consultation,
    /// The whole answer to that.
    pub advice: Advice,
    /// Whom to call, the likeliest first.
    pub contacts: Vec<Contact>,
}

/// One desk to call, and why.
#[derive(Clone, Debug)]
pub struct Contact {
    /// The question: the situation's own, or, when nobody sends a bill for something, whom to call about it.
    pub kind: RoleKind,
    /// Who answers; nobody, or not known, when absent: `basis` tells which.
    pub role: Role,
    /// About these.
    pub services: Vec<ServiceId>,
    /// The facts and rules that decided it.
    pub because: Vec<Grounds>,
    /// Whom to ask when nobody knows.
    pub open: Option<OpenQuestion>,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskError {
    /// It depends on the provider, and that is not known.
    NeedsProvider,
    /// It depends on the area, and that is not known.
    NeedsArea,
    /// What it is about does not exist in this area.
    NotInArea,
}

/// Whom to call about a situation. The provider of `consultation` may be unknown; its services, when it has none, are those that
/// the situation is about.
pub fn answer<'a>(
    catalog: &Catalog,
    symptom: &'a Symptom,
    consultation: &Consultation,
) -> Result<Answer<'a>, AskError> {
    let consultation = Consultation { services: concerned(catalog, symptom, consultation), ..consultation.clone() };
    if consultation.services.is_empty() {
        return Err(AskError::NotInArea);
    }
    let advice = advise(catalog, &consultation);
    let contacts = match &advice.not_collabo {
        Some(not) => {
            vec![elsewhere(catalog, symptom, not, &consultation)]
        }
        None => contacts(symptom, &consultation, &advice),
    };
    let later = PartyId::new(CHOSEN_LATER);
    let waits = |contact: &Contact| {
        contact.role.party.as_ref() == Some(&later)
            || contact.open.as_ref().is_some_and(|open| open.ask == Ask::ChooseProvider)
    };
    if contacts.iter().any(waits) {
        return Err(AskError::NeedsProvider);
    }
    Ok(Answer { symptom, consultation, advice, contacts })
}

/// Whom to call in `area`; without one, only when that is the same in both or the situation exists in one of them alone.
pub fn answer_in<'a>(
    catalog: &Catalog,
    symptom: &'a Symptom,
    consultation: &Consultation,
    area: Option<Area>,
) -> Result<Answer<'a>, AskError> {
    let of = |area| answer(catalog, symptom, &Consultation { area, ..consultation.clone() });
    if let Some(area) = area {
        return of(area);
    }
    match (of(Area::East), of(Area::West)) {
        (Ok(east), Ok(west)) if east.leads_where(&west) => Ok(east),
        (Ok(answer), Err(AskError::NotInArea)) | (Err(AskError::NotInArea), Ok(answer)) => Ok(answer),
        (Err(error), Err(_)) if error != AskError::NotInArea => Err(error),
        (Err(_), Err(error)) => Err(error),
        _ => Err(AskError::NeedsArea),
    }
}

impl Answer<'_> {
    /// Whether the name that was given for the provider is none.
    pub fn is_not_collabo(&self) -> bool {
        self.advice.not_collabo.is_some()
    }

    /// Whether two answers lead to the same desks, and about what nobody knows to the same company.
    pub fn leads_where(&self, other: &Self) -> bool {
        let asks = |contact: &Contact| contact.open.as_ref().map(|open| open.ask.clone());
        let is_same =
            |(one, other): (&Contact, &Contact)| one.role.is_same_desk(&other.role) && asks(one) == asks(other);
        self.contacts.len() == other.contacts.len() && self.contacts.iter().zip(&other.contacts).all(is_same)
    }
}

/// The services of the customer that the situation is about.
fn concerned(catalog: &Catalog, symptom: &Symptom, consultation: &Consultation) -> Vec<ServiceId> {
    let here = symptom.services.iter().filter(|id| catalog.service(id).areas.contains(&consultation.area));
    let about: Vec<ServiceId> = here.cloned().collect();
    let has = |id: &&ServiceId| consultation.services.contains(*id);
    let named: Vec<ServiceId> = about.iter().filter(has).cloned().collect();
    if !named.is_empty() {
        return named;
    }
    // What the customer has of the same sort: another line, another kind of telephone.
    let category = |id: &ServiceId| catalog.service(id).category;
    let alike = consultation.services.iter().filter(|id| about.iter().any(|of| category(of) == category(id)));
    let alike: Vec<ServiceId> = alike.cloned().collect();
    if alike.is_empty() { about } else { alike }
}

fn contacts(symptom: &Symptom, consultation: &Consultation, advice: &Advice) -> Vec<Contact> {
    let mut contacts: Vec<Contact> = Vec::new();
    for line in &advice.lines {
        let contact = contact(symptom.role, consultation, advice, line);
        let is_same = |known: &&mut Contact| known.kind == contact.kind && known.role.is_same_desk(&contact.role);
        match contacts.iter_mut().find(is_same) {
            Some(known) => {
                known.services.extend(contact.services);
                known.role.basis = known.role.basis.max(contact.role.basis);
                let new = contact.because.into_iter().filter(|it| !known.because.iter().any(|of| of.claim == it.claim));
                let new: Vec<Grounds> = new.collect();
                known.because.extend(new);
            }
            None => contacts.push(contact),
        }
    }
    // What nobody answers for is said after what somebody does.
    contacts.sort_by_key(|contact| contact.role.is_nobody());
    contacts
}

fn contact(kind: RoleKind, consultation: &Consultation, advice: &Advice, line: &Line) -> Contact {
    // Before the first day that the move can be, everything is as it was.
    let is_ahead = consultation.date.first() > consultation.today;
    let roles = if is_ahead { &line.before } else { &line.after };
    let kind = if kind == RoleKind::Bill && roles.bill.is_nobody() { RoleKind::Contract } else { kind };
    let open = advice.open.iter().find(|open| open.service == line.service && open.role == kind);
    Contact {
        kind,
        role: roles.get(kind).clone(),
        services: vec![line.service.clone()],
        because: line.because.clone(),
        open: open.filter(|_| !is_ahead).cloned(),
    }
}

/// A name that is not a collabo: its own desks for the question.
fn elsewhere(catalog: &Catalog, symptom: &Symptom, not: &NotCollabo, consultation: &Consultation) -> Contact {
    let NotCollabo { provider, desks, grounds, .. } = not;
    let company = catalog.provider(provider).company.clone();
    let fits = |desk: &&Arc<Desk>| {
        let mut asked = consultation.services.iter();
        desk.is_for_all() || asked.any(|id| desk.answers_for(id, catalog.service(id).category))
    };
    let Reached { desks, to_ask } = Reached::among(desks.iter().filter(fits), symptom.role.purposes());
    Contact {
        kind: symptom.role,
        role: Role { party: Some(company), via: None, basis: grounds.basis, desks, to_ask },
        services: consultation.services.clone(),
        because: vec![grounds.clone()],
        open: None,
    }
}
