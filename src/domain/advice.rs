//! The answer to a consultation. Every view (panel, screens, JSON, page) shows these values and computes nothing of its own.

mod caution;

use std::collections::HashSet;
use std::sync::Arc;

pub use caution::Caution;

use super::claim::{Grounds, Note};
use super::consultation::Consultation;
use super::desk::Desk;
use super::id::{ClaimId, PartyId, ProviderId, ServiceId, SourceId};
use super::period::{Date, DayRange};
use super::terms::{Actor, Basis, Outcome, RoleKind, Stage};
use crate::text::lang::Words;

/// The answer.
#[derive(Clone, Debug, Default)]
pub struct Advice {
    /// One line for each service, in the order of the consultation.
    pub lines: Vec<Line>,
    /// The bills that came before the move.
    pub bills_before: Vec<Bill>,
    /// The bills that will come.
    pub bills: Vec<Bill>,
    /// Whom to call when something breaks, and for what.
    pub calls: Vec<Call>,
    /// What to watch out for, the weightiest first.
    pub cautions: Vec<Caution>,
    /// What to do, in order.
    pub todo: Vec<Todo>,
    /// What must still be asked.
    pub open: Vec<OpenQuestion>,
    /// What to ask the customer, where the day of the move would decide some of that.
    pub deciding: Option<Box<Deciding>>,
    /// Remarks on the provider itself.
    pub remarks: Vec<Note>,
    /// Set when the chosen name is not a collabo: the move cannot be made.
    pub not_collabo: Option<NotCollabo>,
    /// Where the customer can look the provider up.
    pub look_up: Vec<SourceId>,
}

impl Advice {
    /// The facts, rules, desks, items and remarks that the answer names, in the order in which they come up. Of some it names several
    /// times; what is in it twice is the same entry.
    pub fn grounds(&self) -> impl Iterator<Item = &Grounds> {
        let because = self.lines.iter().flat_map(|line| &line.because);
        let of_lines = self.lines.iter().flat_map(Line::desks);
        let of_todo = self.todo.iter().flat_map(Todo::named);
        let to_ask = self.open.iter().flat_map(|open| &open.desks);
        let elsewhere = self.not_collabo.iter().flat_map(|not| &not.desks);
        because
            .chain(of_lines.map(|desk| &desk.grounds))
            .chain(self.todo.iter().map(|todo| &todo.grounds))
            .chain(of_todo.map(|desk| &desk.grounds))
            .chain(to_ask.map(|desk| &desk.grounds))
            .chain(self.remarks.iter().map(|note| &note.grounds))
            .chain(self.not_collabo.iter().map(|not| &not.grounds))
            .chain(elsewhere.map(|desk| &desk.grounds))
    }

    /// Whether a bill comes, or may come, from this company: also where nobody knows whose bill it is.
    pub fn may_be_billed_by(&self, party: &PartyId) -> bool {
        let goes_on = |line: &&Line| !matches!(line.outcome, Outcome::Ends | Outcome::Cancel);
        self.bills.iter().any(|bill| bill.party == *party)
            || self.lines.iter().filter(goes_on).any(|line| line.after.bill.is_unknown())
    }

    /// Every source that the answer rests on, each once, in the order in which they come up; the official lists last. Whatever desk
    /// the answer names, also one from before the move or one that is only asked, its sources are among them.
    pub fn sources(&self) -> Vec<&SourceId> {
        let mut seen = HashSet::new();
        let named = self.grounds().flat_map(|grounds| &grounds.sources);
        named.chain(&self.look_up).filter(|id| seen.insert(*id)).collect()
    }
}

/// What becomes of one service.
#[derive(Clone, Debug)]
pub struct Line {
    /// The service.
    pub service: ServiceId,
    /// What becomes of it.
    pub outcome: Outcome,
    /// How sure that is.
    pub basis: Basis,
    /// The provider's own name for it.
    pub brand: Option<Words>,
    /// Who answers before the move.
    pub before: Roles,
    /// Who answers after it.
    pub after: Roles,
    /// The facts and rules that decided it, the first first.
    pub because: Vec<Grounds>,
    /// Remarks for the consultant and the customer.
    pub notes: Vec<Remark>,
}

impl Line {
    /// Every desk that it names, before the move and after it, also to ask for another.
    fn desks(&self) -> impl Iterator<Item = &Arc<Desk>> {
        let roles = [&self.before, &self.after].into_iter();
        roles.flat_map(|roles| RoleKind::ALL.iter().flat_map(|&kind| roles.get(kind).named()))
    }
}

/// A remark on a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Its name in the catalogue, where it is an entry of its own.
    pub claim: Option<ClaimId>,
    /// The words.
    pub text: Words,
    /// For the consultant only.
    pub inside: bool,
}

/// Who answers the three questions.
#[derive(Clone, Debug)]
pub struct Roles {
    /// 故障.
    pub fault: Role,
    /// 変更・解約.
    pub contract: Role,
    /// 請求.
    pub bill: Role,
}

impl Roles {
    /// The answer to one question.
    pub fn get(&self, kind: RoleKind) -> &Role {
        match kind {
            RoleKind::Fault => &self.fault,
            RoleKind::Contract => &self.contract,
            RoleKind::Bill => &self.bill,
        }
    }
}

/// Who answers one question.
#[derive(Clone, Debug)]
pub struct Role {
    /// Who; nobody, or not known, when absent: `basis` tells which.
    pub party: Option<PartyId>,
    /// Who sends the bill for them.
    pub via: Option<PartyId>,
    /// How sure it is.
    pub basis: Basis,
    /// Where to call them for this, best first: only desks that are for it.
    pub desks: Vec<Arc<Desk>>,
    /// Where no desk for this is known (none that speaks Japanese): their desks for something else, to ask for the right one. They
    /// are not for this, and no view may show them as if they were.
    pub to_ask: Vec<Arc<Desk>>,
}

impl Role {
    /// Somebody, or nobody, who has no desk that is known.
    pub fn without_desks(party: Option<PartyId>, via: Option<PartyId>, basis: Basis) -> Self {
        Self { party, via, basis, desks: Vec::new(), to_ask: Vec::new() }
    }

    /// Nobody knows.
    pub fn unknown() -> Self {
        Self::without_desks(None, None, Basis::Unknown)
    }

    /// Every desk that it names, also to ask for another.
    pub fn named(&self) -> impl Iterator<Item = &Arc<Desk>> {
        self.desks.iter().chain(&self.to_ask)
    }

    /// Whether nobody knows.
    pub fn is_unknown(&self) -> bool {
        self.basis == Basis::Unknown
    }

    /// Whether it is known that nobody answers.
    pub fn is_nobody(&self) -> bool {
        self.party.is_none() && !self.is_unknown()
    }

    /// Who answers, where somebody does and that is known.
    pub fn known(&self) -> Option<&PartyId> {
        self.party.as_ref().filter(|_| !self.is_unknown())
    }

    /// Whether two answers lead to **the same desk**. There is one meaning of that, here: the same company answers, the same one
    /// sends the bill, and they are called, or asked for the right desk, at the same entries of the catalogue in the same order, the
    /// best first. So nobody is sent to the telephone's desk about something else of the same company. How sure it is makes no other desk; but what nobody knows is
    /// never the same as what is known.
    pub fn is_same_desk(&self, other: &Self) -> bool {
        let same = |one: &[Arc<Desk>], other: &[Arc<Desk>]| {
            one.iter().map(|desk| &desk.grounds.claim).eq(other.iter().map(|desk| &desk.grounds.claim))
        };
        self.is_unknown() == other.is_unknown()
            && self.party == other.party
            && self.via == other.via
            && same(&self.desks, &other.desks)
            && same(&self.to_ask, &other.to_ask)
    }
}

/// Services that lead to the same desk with one question.
#[derive(Clone, Debug)]
pub struct SameDesk<'a> {
    /// The answer of the first of them.
    pub role: &'a Role,
    /// Their lines.
    pub lines: Vec<&'a Line>,
    /// The least sure of their answers.
    pub basis: Basis,
}

/// The lines by the desk to which a question leads, in the order of the first line of each: also those for which nobody answers, or
/// for which nobody knows.
pub fn by_desk(lines: &[Line], kind: RoleKind) -> Vec<SameDesk<'_>> {
    let mut desks: Vec<SameDesk<'_>> = Vec::new();
    for line in lines {
        let role = line.after.get(kind);
        match desks.iter_mut().find(|known| known.role.is_same_desk(role)) {
            Some(known) => {
                known.basis = known.basis.max(role.basis);
                known.lines.push(line);
            }
            None => desks.push(SameDesk { role, lines: vec![line], basis: role.basis }),
        }
    }
    desks
}

/// One bill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bill {
    /// Whose money it is.
    pub party: PartyId,
    /// Who sends it, when somebody else does.
    pub via: Option<PartyId>,
    /// The least sure of what is on it.
    pub basis: Basis,
    /// What it is for.
    pub services: Vec<ServiceId>,
}

/// Whom to call, and for what.
#[derive(Clone, Debug)]
pub struct Call {
    /// Who answers.
    pub party: PartyId,
    /// Where, best first.
    pub desks: Vec<Arc<Desk>>,
    /// Where to ask for the right desk, when none is known.
    pub to_ask: Vec<Arc<Desk>>,
    /// When these break.
    pub services: Vec<ServiceId>,
    /// The least sure of these.
    pub basis: Basis,
}

/// Something to do.
#[derive(Clone, Debug)]
pub struct Todo {
    /// When.
    pub stage: Stage,
    /// Who does it.
    pub actor: Actor,
    /// What.
    pub text: Words,
    /// The services that it is about, where it is about some of them.
    pub services: Vec<ServiceId>,
    /// Where to call for it, best first.
    pub desks: Vec<Arc<Desk>>,
    /// Where to ask for the right desk, when none is known.
    pub to_ask: Vec<Arc<Desk>>,
    /// Sources and place.
    pub grounds: Grounds,
}

impl Todo {
    /// Every desk that it names, also to ask for another.
    pub fn named(&self) -> impl Iterator<Item = &Arc<Desk>> {
        self.desks.iter().chain(&self.to_ask)
    }
}

/// Something that nobody knows yet.
#[derive(Clone, Debug)]
pub struct OpenQuestion {
    /// About this service.
    pub service: ServiceId,
    /// The question.
    pub role: RoleKind,
    /// Whom to ask.
    pub ask: Ask,
    /// Where to ask them, best first; the official list is left when there is none.
    pub desks: Vec<Arc<Desk>>,
}

/// Whom to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// This provider, at this company.
    Provider(ProviderId, PartyId),
    /// This company.
    Party(PartyId),
    /// The provider, once it is chosen.
    ChooseProvider,
    /// Whoever has the line, once the customer has looked: the name is that of an internet provider alone, or of one that is no more.
    WhoseLine,
}

/// The chosen name is not a collabo.
#[derive(Clone, Debug)]
pub struct NotCollabo {
    /// The name.
    pub provider: ProviderId,
    /// What it is, and whom to call.
    pub what: Words,
    /// Its desks.
    pub desks: Vec<Arc<Desk>>,
    /// Sources and place.
    pub grounds: Grounds,
}

/// Whether the line moved before a day: some of the answer depends on it, and nobody has said it.
#[derive(Clone, Debug)]
pub struct Deciding {
    /// What is open until it is known.
    pub services: Vec<ServiceId>,
    /// What is so of these, if it moved before that day.
    pub before: Branch,
    /// What is so of these, if it moved on that day or later.
    pub since: Branch,
}

/// What is so under one of the answers.
#[derive(Clone, Debug)]
pub struct Branch {
    /// The consultation about these services alone, with what the answer says of the day.
    pub consultation: Consultation,
    /// The answer to that. It has no question of its own.
    pub advice: Advice,
}

impl Deciding {
    /// The day.
    pub fn day(&self) -> Date {
        self.since.days().first()
    }

    /// Both answers, the earlier first.
    pub fn branches(&self) -> [&Branch; 2] {
        [&self.before, &self.since]
    }
}

impl Branch {
    /// The days on which the line may have moved.
    pub fn days(&self) -> DayRange {
        self.consultation.date
    }
}
