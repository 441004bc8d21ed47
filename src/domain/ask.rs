//! "A customer says …": from a customer's words to the desk to call, for this customer's provider and services.
//!
//! `search` finds what was meant, [`answer`] says whom to call; both are what the wizard itself uses, so that they can never say
//! anything else.

mod tell;

use std::sync::Arc;

pub use self::tell::{Tell, tell};
use self::tell::{line_kind, tell_in_phase, told_of_goal};
use super::advice::{Advice, Ask, Branch, Line, NotCollabo, OpenQuestion, Role};
use super::advise::{advise, role_of};
use super::catalog::{CHOSEN_LATER, Catalog, Symptom};
use super::claim::Grounds;
use super::consultation::Consultation;
use super::desk::{Desk, PartyRef, Reached};
use super::id::{PartyId, ServiceId};
use super::inquiry::{Company, Inquiry};
use super::period::DayRange;
use super::terms::{Area, Basis, LineKind, Phase, RoleKind};

/// Whom to call about what a customer says.
#[derive(Clone, Debug)]
pub struct Answer<'a> {
    /// What the customer says.
    pub symptom: &'a Symptom,
    /// The consultation with the services that it is about.
    pub consultation: Consultation,
    /// What to tell the customer, with where it comes from.
    pub tell: Vec<Tell<'a>>,
    /// The whole answer to that.
    pub advice: Advice,
    /// Whom to call, the likeliest first.
    pub contacts: Vec<Contact>,
    /// Whether the words leave open which service they are about, so that it is asked before anybody is called.
    pub asks_which: bool,
    /// Where that is open, and whether the line moved before a day would decide it: the answers if it did, and if not.
    pub branches: Vec<Answer<'a>>,
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
    /// Whether it is a name that is no collabo, whose own desks these are.
    pub is_elsewhere: bool,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AskError {
    /// It depends on the provider, and that is not known.
    NeedsProvider,
    /// The words name a company with which the customer is not known to be: which contract is meant?
    WhichContract,
    /// It depends on the area, and that is not known.
    NeedsArea,
    /// What it is about does not exist in this area.
    NotInArea,
}

/// Whom to call about a situation. The provider of `consultation` may be unknown; its services, when it has none, are those that
/// the situation is about.
pub fn answer<'a>(
    catalog: &'a Catalog,
    inquiry: &Inquiry<'a>,
    consultation: &Consultation,
) -> Result<Answer<'a>, AskError> {
    answer_in_phase(catalog, inquiry, consultation, consultation.phase())
}

/// The answer, with what it would be if it were known whether the line moved before the day that decides.
fn answer_in_phase<'a>(
    catalog: &'a Catalog,
    inquiry: &Inquiry<'a>,
    consultation: &Consultation,
    phase: Option<Phase>,
) -> Result<Answer<'a>, AskError> {
    let answer = answer_as_known(catalog, inquiry, consultation, phase)?;
    let is_open = |contact: &Contact| contact.open.is_some();
    let Some(deciding) = answer.advice.deciding.as_deref().filter(|_| answer.contacts.iter().any(is_open)) else {
        return Ok(answer);
    };
    let of = |branch: &Branch| {
        let consultation = consultation.clone().on(branch.days());
        answer_as_known(catalog, inquiry, &consultation, consultation.phase())
    };
    let branches = deciding.branches().map(of).into_iter().collect::<Result<Vec<_>, _>>()?;
    let is_decided = |branch: &Answer<'_>| !branch.contacts.iter().any(is_open);
    let branches = if branches.iter().any(is_decided) { branches } else { Vec::new() };
    Ok(Answer { branches, ..answer })
}

fn answer_as_known<'a>(
    catalog: &'a Catalog,
    inquiry: &Inquiry<'a>,
    consultation: &Consultation,
    phase: Option<Phase>,
) -> Result<Answer<'a>, AskError> {
    let symptom = inquiry.symptom;
    if inquiry.is_unclear() {
        return Err(AskError::WhichContract);
    }
    let consultation = Consultation { services: inquiry.concerned(catalog, consultation), ..consultation.clone() };
    if consultation.services.is_empty() && !symptom.services.is_empty() {
        return Err(AskError::NotInArea);
    }
    // The provider that was applied to, or told, is not NTT, with whose own line the customer is.
    let is_flets = line_kind(catalog, &consultation) == Some(LineKind::Flets);
    if is_flets && symptom.party == Some(PartyRef::Provider) {
        return Err(AskError::NeedsProvider);
    }
    let advice = advise(catalog, &consultation);
    let asked = Asked { catalog, inquiry, consultation: &consultation, advice: &advice, phase };
    let contacts = asked.contacts();
    let later = PartyId::new(CHOSEN_LATER);
    let waits = |contact: &Contact| {
        contact.role.party.as_ref() == Some(&later)
            || contact.open.as_ref().is_some_and(|open| open.ask == Ask::ChooseProvider)
    };
    if contacts.iter().any(waits) {
        return Err(AskError::NeedsProvider);
    }
    let mut tell = tell_in_phase(catalog, symptom, &consultation, phase);
    tell.splice(0..0, told_of_goal(catalog, inquiry));
    let asks_which = inquiry.asks_which(contacts.len());
    Ok(Answer { symptom, consultation, tell, advice, contacts, asks_which, branches: Vec::new() })
}

/// Whom to call in `area`; without one, only when that is the same in both or the situation exists in one of them alone.
pub fn answer_in<'a>(
    catalog: &'a Catalog,
    inquiry: &Inquiry<'a>,
    consultation: &Consultation,
    area: Option<Area>,
) -> Result<Answer<'a>, AskError> {
    by_area(area, |area| answer(catalog, inquiry, &Consultation { area, ..consultation.clone() }))
}

/// Whom to call once the move will have been made.
pub fn answer_after_move<'a>(
    catalog: &'a Catalog,
    inquiry: &Inquiry<'a>,
    consultation: &Consultation,
    area: Option<Area>,
) -> Result<Answer<'a>, AskError> {
    let of = |area| Consultation { area, ..consultation.clone() };
    by_area(area, |area| answer_in_phase(catalog, inquiry, &of(area), Some(Phase::Moved)))
}

fn by_area<'a>(area: Option<Area>, of: impl Fn(Area) -> Result<Answer<'a>, AskError>) -> Result<Answer<'a>, AskError> {
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

/// What was asked, and its answer.
struct Asked<'q> {
    catalog: &'q Catalog,
    inquiry: &'q Inquiry<'q>,
    consultation: &'q Consultation,
    advice: &'q Advice,
    phase: Option<Phase>,
}

impl Asked<'_> {
    /// Before the first day that the move can be, everything is as it was.
    fn is_ahead(&self) -> bool {
        matches!(self.phase, Some(Phase::Considering | Phase::Applied))
    }

    fn contacts(&self) -> Vec<Contact> {
        let grounds = &self.inquiry.symptom.grounds;
        let inferred = Basis::Inferred.max(grounds.basis);
        let companies = self.inquiry.named.companies.as_slice();
        let of_named = |companies: &[Company]| -> Vec<Contact> {
            let party = |company: &Company| PartyRef::Named(company.party.clone());
            companies.iter().flat_map(|one| self.of_company(&party(one), inferred)).collect()
        };
        let mut contacts = match (&self.inquiry.symptom.party, &self.advice.not_collabo) {
            // The situation itself names a company for an example.
            (Some(PartyRef::Named(_)), _) if self.inquiry.symptom.role == RoleKind::Bill && !companies.is_empty() => {
                of_named(companies)
            }
            (Some(party), _) => self.of_company(party, grounds.basis),
            // Whoever is named has it, as far as the customer can tell.
            (None, _) if matches!(companies, [one] if self.has_desk(one)) => of_named(companies),
            (None, Some(not)) => self.elsewhere(not),
            (None, None) => self.of_lines(),
        };
        let symptom = self.inquiry.symptom;
        let mut besides = besides(self.catalog, symptom, self.consultation, self.phase);
        // Who says that the line goes from one provider to another has no use for the desk of a line that is still NTT's.
        if symptom.desks_ahead && self.inquiry.named.is_with_provider {
            besides.clear();
        }
        let has =
            |desk: &Arc<Desk>| contacts.iter().flat_map(|known| &known.role.desks).any(|of| Arc::ptr_eq(of, desk));
        besides.retain(|one| !one.role.desks.iter().any(has));
        if symptom.desks_first {
            contacts.splice(0..0, besides);
        } else {
            contacts.extend(besides);
        }
        contacts
    }

    /// Whether a company that is named itself, and not by a brand, has a desk for what is asked.
    fn has_desk(&self, company: &Company) -> bool {
        let party = self.catalog.party(&company.party);
        let reached = Reached::among(party.desks.iter(), self.inquiry.symptom.role.purposes());
        !company.is_by_brand && !reached.desks.is_empty()
    }

    /// Whom the contracts of the services say.
    fn of_lines(&self) -> Vec<Contact> {
        gathered(self.advice.lines.iter().map(|line| self.of_line(line)))
    }

    fn of_line(&self, line: &Line) -> Contact {
        let roles = if self.is_ahead() { &line.before } else { &line.after };
        let kind = self.inquiry.symptom.role;
        let kind = if kind == RoleKind::Bill && roles.bill.is_nobody() { RoleKind::Contract } else { kind };
        let role = roles.get(kind);
        let open = self.advice.open.iter().find(|open| open.service == line.service && open.role == kind);
        Contact {
            kind,
            // That it is about this contract is no surer than the situation is.
            role: Role { basis: role.basis.max(self.inquiry.symptom.grounds.basis), ..role.clone() },
            services: vec![line.service.clone()],
            because: line.because.clone(),
            open: open.filter(|_| !self.is_ahead()).cloned(),
            is_elsewhere: false,
        }
    }

    /// The company that the situation itself names.
    fn of_company(&self, party: &PartyRef, basis: Basis) -> Vec<Contact> {
        let (kind, grounds) = (self.inquiry.symptom.role, &self.inquiry.symptom.grounds);
        let contact = |service: Option<&ServiceId>| Contact {
            kind,
            role: role_of(self.catalog, self.consultation, service, (kind, party, basis)),
            services: service.into_iter().cloned().collect(),
            because: vec![grounds.clone()],
            open: None,
            is_elsewhere: false,
        };
        if self.consultation.services.is_empty() {
            return vec![contact(None)];
        }
        gathered(self.consultation.services.iter().map(|service| contact(Some(service))))
    }

    /// A name that is no collabo: its own desks, and whoever has what is left behind.
    fn elsewhere(&self, not: &NotCollabo) -> Vec<Contact> {
        let provider = self.catalog.provider(&not.provider);
        let own = || self.own_desks(provider.company.clone(), &not.desks, &not.grounds);
        let lines = || self.of_lines().into_iter();
        match provider.kind {
            Some(LineKind::Flets) => self.of_lines(),
            Some(LineKind::OwnLine | LineKind::Wireless) if self.is_ahead() => lines().chain([own()]).collect(),
            // What has broken is the new line; what is to be cancelled or paid may be the old one.
            Some(LineKind::OwnLine | LineKind::Wireless) if self.inquiry.symptom.role != RoleKind::Fault => {
                [own()].into_iter().chain(lines()).collect()
            }
            Some(LineKind::Isp) => [own()].into_iter().chain(lines().filter(|one| one.open.is_some())).collect(),
            _ => vec![own()],
        }
    }

    /// The desks of a name that is no collabo, for the question.
    fn own_desks(&self, company: PartyId, all: &[Arc<Desk>], grounds: &Grounds) -> Contact {
        let (catalog, services) = (self.catalog, &self.consultation.services);
        let fits = |desk: &&Arc<Desk>| {
            desk.is_for_all() || services.iter().any(|id| desk.answers_for(id, catalog.service(id).category))
        };
        let Reached { desks, to_ask } = Reached::among(all.iter().filter(fits), self.inquiry.symptom.role.purposes());
        Contact {
            kind: self.inquiry.symptom.role,
            role: Role { party: Some(company), via: None, basis: grounds.basis, desks, to_ask },
            services: services.clone(),
            because: vec![grounds.clone()],
            open: None,
            is_elsewhere: true,
        }
    }
}

/// The desks that a situation names besides.
fn besides(catalog: &Catalog, symptom: &Symptom, consultation: &Consultation, phase: Option<Phase>) -> Vec<Contact> {
    let is_out = match line_kind(catalog, consultation) {
        Some(LineKind::Flets) => false,
        Some(LineKind::OwnLine | LineKind::Wireless) => true,
        _ => phase == Some(Phase::Moved),
    };
    if symptom.desks_ahead && is_out {
        return Vec::new();
    }
    let desks = symptom.desks.iter().filter_map(|id| catalog.find_desk(id));
    let here = desks.filter(|desk| desk.is_current(consultation.area, DayRange::exact(consultation.today)));
    let contact = |desk: &Arc<Desk>| Contact {
        kind: symptom.role,
        role: Role {
            party: Some(desk.party.clone()),
            via: None,
            basis: symptom.grounds.basis,
            desks: vec![Arc::clone(desk)],
            to_ask: Vec::new(),
        },
        services: Vec::new(),
        because: vec![symptom.grounds.clone()],
        open: None,
        is_elsewhere: false,
    };
    here.map(contact).collect()
}

/// What holds although something has to be known for an answer: what to tell, and the desks that the situation names for everybody.
pub fn known_anyway<'a>(
    catalog: &'a Catalog,
    symptom: &'a Symptom,
    consultation: &Consultation,
    area: Option<Area>,
) -> Answer<'a> {
    let of = |area| {
        let consultation = Consultation { area, ..consultation.clone() };
        besides(catalog, symptom, &consultation, consultation.phase())
    };
    let mut contacts = of(area.unwrap_or(Area::East));
    if area.is_none() {
        let west = of(Area::West);
        contacts.retain(|one| west.iter().any(|other| other.role.is_same_desk(&one.role)));
    }
    let consultation = Consultation { services: Vec::new(), ..consultation.clone() };
    let tell = tell(catalog, symptom, &consultation);
    let advice = advise(catalog, &consultation);
    Answer { symptom, tell, advice, consultation, contacts, asks_which: false, branches: Vec::new() }
}

/// Contacts that lead to the same desk, as one.
fn gathered(all: impl Iterator<Item = Contact>) -> Vec<Contact> {
    let mut contacts: Vec<Contact> = Vec::new();
    for contact in all {
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
