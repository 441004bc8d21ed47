//! Whom to call: services by the desk to which they lead. What "the same desk" is, [`Role::is_same_desk`] says for everybody.

use super::desks::{DeskSaid, NoDesk};
use super::speaker::{ServiceSaid, Speaker, Who};
use crate::domain::advice::{Caution, Role, SameDesk, by_desk};
use crate::domain::id::ServiceId;
use crate::domain::period::DayRange;
use crate::domain::terms::{Outcome, RoleKind};

/// Who answers one question, where, and about which services.
#[derive(Clone, Debug)]
pub struct Call<'a> {
    /// Who, and how sure the least sure of it is.
    pub who: Who<'a>,
    /// Where, best first.
    pub desks: Vec<DeskSaid<'a>>,
    /// That no desk for it is known, and where to ask for one: said before any desk.
    pub no_desk: Option<NoDesk<'a>>,
    /// About these, each with how sure its own answer is.
    pub services: Vec<ServiceSaid<'a>>,
}

impl<'a> Call<'a> {
    /// Every desk that it names, those to ask for the right one first.
    pub fn named(self) -> impl Iterator<Item = DeskSaid<'a>> {
        self.no_desk.into_iter().flat_map(|no_desk| no_desk.to_ask).chain(self.desks)
    }

    /// The same, to look at.
    pub fn all_named(&self) -> impl Iterator<Item = &DeskSaid<'a>> {
        self.no_desk.iter().flat_map(|no_desk| &no_desk.to_ask).chain(&self.desks)
    }

    /// Whether some of it is surer than the rest.
    pub fn is_mixed(&self) -> bool {
        self.services.iter().any(|service| service.basis != self.who.basis)
    }
}

/// A company and what it is called about, for views that name no desks.
#[derive(Clone, Debug)]
pub struct Company<'a> {
    /// Who, and how sure the least sure of it is.
    pub who: Who<'a>,
    /// About these.
    pub services: Vec<ServiceSaid<'a>>,
}

/// One desk with everything that it is called for.
#[derive(Clone, Debug)]
pub struct Card<'a> {
    /// Who answers, and how sure the least sure of it is.
    pub who: Who<'a>,
    /// The one to call; absent where no number and no page is known.
    pub desk: Option<DeskSaid<'a>>,
    /// That no desk for it is known, and where to ask for one: said in place of the desk.
    pub no_desk: Option<NoDesk<'a>>,
    /// Broken, these are repaired.
    pub faults: Vec<ServiceSaid<'a>>,
    /// These are changed and cancelled.
    pub changes: Vec<ServiceSaid<'a>>,
    /// The same, and they go on until somebody does.
    pub running: Vec<ServiceSaid<'a>>,
}

impl<'a> Speaker<'a> {
    /// Who answers a question for each service of the customer, also where that is nobody, or not known.
    pub fn answers(&self, kind: RoleKind) -> Vec<Call<'a>> {
        by_desk(&self.advice.lines, kind).into_iter().map(|same| self.call(kind, same)).collect()
    }

    fn call(&self, kind: RoleKind, SameDesk { role, lines, basis }: SameDesk<'a>) -> Call<'a> {
        Call {
            who: self.answerer(role, basis, |party| self.company(party)),
            desks: self.desks(role),
            no_desk: self.no_desk(role, Some(kind)),
            services: lines.iter().map(|line| self.service(&line.service, line.after.get(kind).basis)).collect(),
        }
    }

    /// Whom to call when something breaks.
    pub fn calls(&self) -> Vec<Call<'a>> {
        self.reached(RoleKind::Fault)
    }

    /// Whom to call to change or cancel something.
    pub fn changes(&self) -> Vec<Call<'a>> {
        self.reached(RoleKind::Contract)
    }

    fn reached(&self, kind: RoleKind) -> Vec<Call<'a>> {
        self.answers(kind).into_iter().filter(|call| call.who.party.is_some()).collect()
    }

    /// Whom to call when something breaks, each company once; twice where its desk is known for some services and not for others.
    pub fn companies(&self) -> Vec<Company<'a>> {
        let mut companies: Vec<Company<'a>> = Vec::new();
        for Call { who, services, .. } in self.calls() {
            let is_same =
                |known: &&mut Company<'a>| (known.who.party, known.who.desk_mark) == (who.party, who.desk_mark);
            match companies.iter_mut().find(is_same) {
                Some(known) if who.basis > known.who.basis => {
                    known.who = who;
                    known.services.extend(services);
                }
                Some(known) => known.services.extend(services),
                None => companies.push(Company { who, services }),
            }
        }
        companies
    }

    /// One card for each desk, in the order in which they are needed: those for faults, then those for changes alone.
    pub fn cards(&self) -> Vec<Card<'a>> {
        let mut roles: Vec<&'a Role> = Vec::new();
        let mut cards: Vec<Card<'a>> = Vec::new();
        let running = self.running();
        for kind in [RoleKind::Fault, RoleKind::Contract] {
            for same in by_desk(&self.advice.lines, kind).into_iter().filter(|same| same.role.known().is_some()) {
                let at = roles.iter().position(|known| known.is_same_desk(same.role)).unwrap_or_else(|| {
                    roles.push(same.role);
                    cards.push(self.card(kind, &same));
                    roles.len() - 1
                });
                let card = &mut cards[at];
                if kind == RoleKind::Contract && !card.faults.is_empty() && card.no_desk.is_some() {
                    card.no_desk = self.no_desk(same.role, None);
                }
                if same.basis > card.who.basis {
                    card.who = self.answerer(same.role, same.basis, |party| self.company(party));
                }
                for line in same.lines {
                    let service = self.service(&line.service, line.after.get(kind).basis);
                    match kind {
                        RoleKind::Fault => card.faults.push(service),
                        _ if line.outcome == Outcome::Stays || running.contains(&&line.service) => {
                            card.running.push(service);
                        }
                        _ => card.changes.push(service),
                    }
                }
            }
        }
        cards
    }

    fn card(&self, kind: RoleKind, same: &SameDesk<'a>) -> Card<'a> {
        Card {
            who: self.answerer(same.role, same.basis, |party| self.company(party)),
            desk: self.best(&same.role.desks),
            no_desk: self.no_desk(same.role, Some(kind)),
            faults: Vec::new(),
            changes: Vec::new(),
            running: Vec::new(),
        }
    }

    /// What goes on until the customer cancels it.
    fn running(&self) -> Vec<&'a ServiceId> {
        let of = |caution: &'a Caution| match caution {
            Caution::NotCancelledByItself(services) => services.as_slice(),
            _ => &[],
        };
        self.advice.cautions.iter().flat_map(of).collect()
    }

    /// The page of the company that the line goes to: of its desks that are named, else of any that answers this line today.
    pub fn address(&self) -> Option<&'a str> {
        let (today, area) = (DayRange::exact(self.consultation.today), self.consultation.area);
        let brand = self.consultation.to.as_ref().map(|id| self.catalog.provider(id));
        let party = brand.map_or_else(|| self.catalog.ntt(area), |brand| brand.company.clone());
        let named = self.advice.lines.iter().flat_map(|line| {
            [RoleKind::Fault, RoleKind::Contract].into_iter().flat_map(|kind| &line.after.get(kind).desks)
        });
        named
            .chain(brand.into_iter().flat_map(|brand| &brand.desks))
            .filter(|desk| desk.party == party && desk.is_current(area, today))
            .find_map(|desk| desk.url.as_deref())
    }
}
