//! What becomes of a service: which claim decides, and how sure that leaves us.

use super::case::Case;
use crate::domain::claim::{Grounds, KeyRule, Scope};
use crate::domain::consultation::Consultation;
use crate::domain::desk::PartyRef;
use crate::domain::period::{DayRange, Holds};
use crate::domain::provider::{Provider, ProviderClaim};
use crate::domain::service::{RoleClaim, Service, ServiceClaim};
use crate::domain::terms::{Basis, Collabo, Move, Outcome, RoleKind, Says, ServiceRule};
use crate::text::lang::Words;

/// What becomes of a service, and why.
#[derive(Clone, Debug)]
pub(super) struct Fate {
    pub(super) outcome: Outcome,
    pub(super) basis: Basis,
    pub(super) because: Vec<Grounds>,
    pub(super) brand: Option<Words>,
    pub(super) notes: Vec<Words>,
    /// Who answers afterwards, as far as the deciding rule says so.
    pub(super) after: Vec<RoleClaim>,
    /// The day is known too roughly to choose between claims.
    pub(super) uncertain: bool,
}

impl Fate {
    pub(super) fn new(outcome: Outcome, basis: Basis) -> Self {
        Self {
            outcome,
            basis,
            because: Vec::new(),
            brand: None,
            notes: Vec::new(),
            after: Vec::new(),
            uncertain: false,
        }
    }
}

/// Who answers before a first move, where it is not NTT.
#[derive(Default)]
pub(super) struct Before {
    pub(super) claims: Vec<RoleClaim>,
    /// The facts of which nobody knows which holds, where the roles depend on that.
    pub(super) doubts: Vec<Grounds>,
}

/// The claim that decides, or why none does.
enum Choice<'c, T> {
    /// It surely holds, and was said of this very move.
    Direct(&'c T),
    /// It surely holds, but was said of another move.
    Borrowed(&'c T),
    /// One of these holds, and nobody knows which.
    Uncertain(Vec<&'c T>),
    /// No claim speaks.
    None,
}

/// The weaker of two.
pub(super) fn weaker(a: Basis, b: Basis) -> Basis {
    a.max(b)
}

pub(super) fn weaken(claims: &mut [RoleClaim], basis: Basis) {
    for claim in claims {
        claim.basis = weaker(claim.basis, basis);
    }
}

/// Of what one of these facts says, and another may not, nothing is known.
fn undecided(perhaps: &[&ServiceClaim]) -> Before {
    let speaks = |role: &&RoleKind| perhaps.iter().any(|claim| claim.before.iter().any(|of| of.role == **role));
    let unknown = |&role: &RoleKind| RoleClaim { role, party: PartyRef::Unknown, via: None, basis: Basis::Unknown };
    let claims: Vec<RoleClaim> = RoleKind::ALL.iter().filter(speaks).map(unknown).collect();
    let doubts = if claims.is_empty() { Vec::new() } else { perhaps.iter().map(|it| it.grounds.clone()).collect() };
    Before { claims, doubts }
}

fn choose<'c, T>(
    claims: Vec<&'c T>,
    scope: impl Fn(&T) -> &Scope,
    grounds: impl Fn(&T) -> &Grounds,
    kind: Move,
    date: DayRange,
    may_borrow: bool,
) -> Choice<'c, T> {
    let (direct, other): (Vec<&T>, Vec<&T>) = claims.into_iter().partition(|claim| scope(claim).names(kind));
    let holding = |among: &[&'c T], how: Holds| -> Vec<&'c T> {
        among.iter().filter(|claim| grounds(claim).period.holds_on(date) == how).copied().collect()
    };
    for (among, borrowed) in [(direct, false), (other, true)] {
        if borrowed && !may_borrow {
            break;
        }
        if let Some(&claim) = holding(&among, Holds::Yes).first() {
            return if borrowed { Choice::Borrowed(claim) } else { Choice::Direct(claim) };
        }
        let perhaps = holding(&among, Holds::Maybe);
        if !perhaps.is_empty() {
            return Choice::Uncertain(perhaps);
        }
    }
    Choice::None
}

impl Case<'_> {
    /// The fate that nobody knows, with the facts that leave it open.
    pub(super) fn nobody_knows(because: Vec<Grounds>) -> Fate {
        Fate { because, ..Fate::new(Outcome::Unknown, Basis::Unknown) }
    }

    /// What becomes of a service in this consultation.
    pub(super) fn fate(&self, service: &Service) -> Fate {
        let fate = self.held_at_origin(service).unwrap_or_else(|| match self.consultation.kind {
            Move::Return => self.fate_of_return(service),
            kind => self.fate_at(service, self.target, kind, self.consultation.date),
        });
        match self.end_before(&service.life, self.consultation.today) {
            // What NTT no longer provides neither stays nor goes on, whatever was so on the day of the move.
            Some(end)
                if end.becomes.is_none()
                    && !matches!(fate.outcome, Outcome::Moves | Outcome::Ends | Outcome::NotMovable) =>
            {
                let because = vec![end.grounds.clone()];
                Fate { because, notes: fate.notes, ..Fate::new(Outcome::Ends, end.grounds.basis) }
            }
            _ => fate,
        }
    }

    /// A contract with the very company that the line leaves: it goes on.
    pub(super) fn held_at_origin(&self, service: &Service) -> Option<Fate> {
        let Consultation { kind, date, .. } = *self.consultation;
        self.fate_by_provider(service, self.origin, kind, date).filter(|fate| fate.outcome == Outcome::ThirdParty)
    }

    /// What became of a service when the line first went to the provider that it now leaves.
    pub(super) fn fate_at_origin(&self, service: &Service) -> Option<Fate> {
        let origin = self.origin?;
        let (began, until) = (Consultation::collabo_began(), self.consultation.date.last());
        let some_day = DayRange::new(began.min(until), until)?;
        Some(self.fate_at(service, Some(origin), Move::Transfer, some_day))
    }

    fn fate_at(&self, service: &Service, provider: Option<&Provider>, kind: Move, date: DayRange) -> Fate {
        if let Some(provider) = provider.filter(|provider| provider.collabo == Collabo::No) {
            return self.fate_elsewhere(service, provider, kind, date);
        }
        let mut fate = self
            .fate_by_provider(service, provider, kind, date)
            .unwrap_or_else(|| self.fate_by_rule(service, provider, kind, date));
        match provider {
            // A line moves only to a provider that a source calls one, in an area where it sells.
            Some(provider) if fate.outcome == Outcome::Moves && !self.takes_lines(provider) => {
                let mut because = vec![provider.grounds.clone()];
                because.extend(fate.because);
                Self::nobody_knows(because)
            }
            // Nothing moves more surely than it is known that the provider takes lines at all.
            Some(provider) if fate.outcome == Outcome::Moves => {
                fate.basis = weaker(fate.basis, provider.grounds.basis);
                fate
            }
            _ => fate,
        }
    }

    pub(super) fn fate_by_provider(
        &self,
        service: &Service,
        provider: Option<&Provider>,
        kind: Move,
        date: DayRange,
    ) -> Option<Fate> {
        let area = self.consultation.area;
        let speaks = |claim: &&ProviderClaim| claim.services.contains(&service.id) && claim.scope.covers(area);
        let claims = provider?.claims.iter().filter(speaks).collect();
        let choice = choose(claims, |c| &c.scope, |c| &c.grounds, kind, date, !service.by_move);
        let (claim, borrowed) = match choice {
            Choice::Direct(claim) => (claim, false),
            Choice::Borrowed(claim) => (claim, true),
            Choice::Uncertain(claims) => return Some(uncertain(claims.iter().map(|claim| &claim.grounds))),
            Choice::None => return None,
        };
        let (outcome, rule) = match claim.says {
            Says::Moves => (Outcome::Moves, None),
            Says::Stays => (Outcome::Stays, None),
            Says::Sells => (Outcome::Moves, Some(KeyRule::SoldMoves)),
            Says::NotSold => (Outcome::Stays, Some(KeyRule::UnsoldStays)),
            Says::Ends => (Outcome::Ends, None),
            Says::Cancel => (Outcome::Cancel, None),
            Says::Apply => (Outcome::Apply, None),
            Says::NotMovable => (Outcome::NotMovable, None),
            Says::Own => (Outcome::ThirdParty, None),
        };
        let mut fate = Fate::new(outcome, claim.grounds.basis);
        if let (Says::Own, Some(provider)) = (claim.says, provider) {
            fate.after = held_by(provider, claim.grounds.basis);
        }
        fate.because.push(claim.grounds.clone());
        fate.brand.clone_from(&claim.brand);
        fate.notes.extend(claim.note.clone());
        if let Some(rule) = rule {
            self.lean_on(&mut fate, rule);
        }
        if borrowed {
            self.lean_on(&mut fate, KeyRule::SwitchLikeTransfer);
        }
        Some(fate)
    }

    pub(super) fn fate_by_rule(
        &self,
        service: &Service,
        provider: Option<&Provider>,
        kind: Move,
        date: DayRange,
    ) -> Fate {
        let (claim, borrowed) = match self.rule_for(service, kind, date) {
            Choice::Direct(claim) => (claim, false),
            Choice::Borrowed(claim) => (claim, true),
            Choice::Uncertain(claims) => return uncertain(claims.iter().map(|claim| &claim.grounds)),
            Choice::None => return Self::nobody_knows(Vec::new()),
        };
        let outcome = match claim.outcome {
            ServiceRule::Moves => Outcome::Moves,
            ServiceRule::Stays => Outcome::Stays,
            ServiceRule::Ends => Outcome::Ends,
            ServiceRule::Cancel => Outcome::Cancel,
            ServiceRule::Apply => Outcome::Apply,
            ServiceRule::NotMovable => Outcome::NotMovable,
            ServiceRule::ThirdParty => Outcome::ThirdParty,
            ServiceRule::Unknown => Outcome::Unknown,
            ServiceRule::ByProvider => {
                let list = self.catalog.key_rule(KeyRule::ListDecides).grounds.clone();
                let mut fate = Self::nobody_knows(vec![claim.grounds.clone(), list]);
                fate.notes.extend(claim.note.clone());
                return fate;
            }
            ServiceRule::Follows => {
                let Some(followed) = &claim.follows else { return Self::nobody_knows(Vec::new()) };
                let mut fate = self.fate_at(self.catalog.service(followed), provider, kind, date);
                let basis = weaker(Basis::Inferred, claim.grounds.basis);
                fate.basis = weaker(fate.basis, basis);
                weaken(&mut fate.after, basis);
                fate.because.insert(0, claim.grounds.clone());
                fate.brand = None;
                fate.notes = claim.note.iter().cloned().collect();
                return fate;
            }
        };
        let basis = if outcome == Outcome::Unknown { Basis::Unknown } else { claim.grounds.basis };
        let mut fate = Fate::new(outcome, basis);
        fate.because.push(claim.grounds.clone());
        fate.notes.extend(claim.note.clone());
        fate.after.clone_from(&claim.after);
        if borrowed {
            self.lean_on(&mut fate, KeyRule::SwitchLikeTransfer);
        }
        fate
    }

    fn rule_for<'s>(&self, service: &'s Service, kind: Move, date: DayRange) -> Choice<'s, ServiceClaim> {
        let claims = service.claims.iter().filter(|claim| claim.scope.covers(self.consultation.area)).collect();
        choose(claims, |c| &c.scope, |c| &c.grounds, kind, date, !service.by_move)
    }

    /// Who answers before a first move, where the official rule says something else than NTT.
    pub(super) fn claimed_before(&self, service: &Service) -> Before {
        match self.rule_for(service, Move::Transfer, self.consultation.date) {
            Choice::Direct(claim) => Before { claims: claim.before.clone(), doubts: Vec::new() },
            Choice::Borrowed(claim) => {
                let mut claims = claim.before.clone();
                weaken(&mut claims, Basis::Inferred);
                Before { claims, doubts: Vec::new() }
            }
            Choice::Uncertain(perhaps) => undecided(&perhaps),
            Choice::None => Before::default(),
        }
    }

    /// Back at NTT, everything that a provider had taken over is NTT's again.
    fn fate_of_return(&self, service: &Service) -> Fate {
        let date = self.consultation.date;
        if let Choice::Direct(_) = self.rule_for(service, Move::Return, date) {
            return self.fate_by_rule(service, None, Move::Return, date);
        }
        let at_origin = self.fate_at_origin(service).filter(|fate| fate.outcome == Outcome::Stays);
        let mut fate = at_origin.unwrap_or_else(|| self.fate_by_rule(service, None, Move::Transfer, date));
        let sold_by_providers = fate.outcome == Outcome::Moves
            || fate.outcome == Outcome::Unknown && !fate.uncertain && self.is_decided_by_provider(service, date);
        if sold_by_providers {
            fate = Fate { because: fate.because, ..Fate::new(Outcome::Moves, Basis::Inferred) };
        }
        fate.after.clear();
        if fate.outcome != Outcome::Unknown {
            self.lean_on(&mut fate, KeyRule::ReturnToNtt);
        }
        fate
    }

    fn is_decided_by_provider(&self, service: &Service, date: DayRange) -> bool {
        match self.rule_for(service, Move::Transfer, date) {
            Choice::Direct(claim) | Choice::Borrowed(claim) => match (claim.outcome, &claim.follows) {
                (ServiceRule::Follows, Some(followed)) => {
                    self.is_decided_by_provider(self.catalog.service(followed), date)
                }
                (outcome, _) => outcome == ServiceRule::ByProvider,
            },
            _ => false,
        }
    }

    /// Whether it is the provider who can tell what becomes of a service.
    pub(super) fn is_sold_by_providers(&self, service: &Service) -> bool {
        self.is_decided_by_provider(service, self.consultation.date)
            || service.claims.iter().any(|claim| claim.outcome == ServiceRule::Moves && claim.scope.covers(self.area()))
    }

    /// The outcome rests on a general rule too, and is only inferred.
    pub(super) fn lean_on(&self, fate: &mut Fate, rule: KeyRule) {
        fate.basis = weaker(fate.basis, Basis::Inferred);
        weaken(&mut fate.after, Basis::Inferred);
        fate.because.push(self.catalog.key_rule(rule).grounds.clone());
    }
}

/// Everything about a contract with a company: with whom it is, as sure as that is said, and what follows from it.
fn held_by(provider: &Provider, basis: Basis) -> Vec<RoleClaim> {
    let party = PartyRef::Named(provider.company.clone());
    let by = |&role: &RoleKind| {
        let basis = if role == RoleKind::Contract { basis } else { weaker(basis, Basis::Inferred) };
        RoleClaim { role, party: party.clone(), via: None, basis }
    };
    RoleKind::ALL.iter().map(by).collect()
}

fn uncertain<'g>(claims: impl Iterator<Item = &'g Grounds>) -> Fate {
    Fate { because: claims.cloned().collect(), uncertain: true, ..Fate::new(Outcome::Unknown, Basis::Unknown) }
}
