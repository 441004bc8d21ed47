//! Who answers the three questions, and at which desk.

use std::sync::Arc;

use super::case::Case;
use super::fate::{Before, Fate, weaker};
use crate::domain::advice::{Role, Roles};
use crate::domain::catalog::{CHOSEN_LATER, NTT_FINANCE};
use crate::domain::claim::{Grounds, KeyRule};
use crate::domain::desk::{Desk, PartyRef, Reached, fitting};
use crate::domain::id::{PartyId, ServiceId};
use crate::domain::period::Holds;
use crate::domain::provider::{BillingClaim, Provider};
use crate::domain::service::{RoleClaim, Service};
use crate::domain::terms::{Area, Basis, Move, Outcome, Purpose, RoleKind};

/// With whom the contract is.
#[derive(Clone, Copy)]
enum Holder<'a> {
    Ntt,
    Provider(&'a Provider),
    ChosenLater,
}

/// A question and who answers it.
struct Asked {
    kind: RoleKind,
    party: PartyId,
    via: Option<PartyId>,
}

impl Case<'_> {
    /// Who answers before the move, and the facts that leave that open because the day is known too roughly.
    pub(super) fn roles_before(&self, service: &Service) -> (Roles, Vec<Grounds>) {
        let roles = |holder, basis, claims: &[RoleClaim]| {
            self.roles(service, holder, basis, claims, self.origin, &mut Vec::new())
        };
        let Before { claims, doubts } = self.claimed_before(service);
        if self.consultation.kind == Move::Transfer {
            return (roles(Holder::Ntt, Basis::Inferred, &claims), doubts);
        }
        if let Some(held) = self.held_at_origin(service) {
            return (roles(Holder::Ntt, held.basis, &held.after), Vec::new());
        }
        let Some(fate) = self.fate_at_origin(service) else {
            // The provider that is left is not named: only what never leaves NTT or a third company is known.
            let is_known = !claims.is_empty() && doubts.is_empty();
            let before = if is_known { roles(Holder::Ntt, Basis::Inferred, &claims) } else { nobody_knows() };
            return (before, doubts);
        };
        match (fate.outcome, self.origin) {
            (Outcome::Unknown, _) if self.was_over(service) => (nobody(Basis::Inferred), Vec::new()),
            // Whether the customer applied, and has it from the provider, nobody said.
            (Outcome::Unknown | Outcome::Apply, _) => (nobody_knows(), Vec::new()),
            (Outcome::Moves, Some(origin)) => (roles(Holder::Provider(origin), fate.basis, &[]), Vec::new()),
            (Outcome::Stays, _) => (roles(Holder::Ntt, fate.basis, &[]), Vec::new()),
            _ => (roles(Holder::Ntt, fate.basis, &claims), doubts),
        }
    }

    /// Who answers after it. The rules used are added to the reasons.
    pub(super) fn roles_after(
        &self,
        service: &Service,
        fate: &Fate,
        before: &Roles,
        because: &mut Vec<Grounds>,
    ) -> Roles {
        let holder = match (self.consultation.kind, self.target) {
            (Move::Return, _) => Holder::Ntt,
            (_, Some(target)) => Holder::Provider(target),
            (_, None) => Holder::ChosenLater,
        };
        let with_claims = |mut roles: Roles| {
            for claim in &fate.after {
                let role = self.claimed_role(service, claim, self.target);
                match claim.role {
                    RoleKind::Fault => roles.fault = role,
                    RoleKind::Contract => roles.contract = role,
                    RoleKind::Bill => roles.bill = role,
                }
            }
            roles
        };
        match fate.outcome {
            Outcome::Moves | Outcome::Apply => {
                self.roles(service, holder, fate.basis, &fate.after, self.target, because)
            }
            Outcome::Stays => self.roles(service, Holder::Ntt, fate.basis, &fate.after, self.target, because),
            Outcome::Unknown => with_claims(nobody_knows()),
            Outcome::Ends => with_claims(nobody(fate.basis)),
            // The contract goes on as it was, with whomever it was.
            Outcome::Cancel | Outcome::NotMovable | Outcome::ThirdParty => with_claims(no_surer(before, fate.basis)),
        }
    }

    fn roles(
        &self,
        service: &Service,
        holder: Holder<'_>,
        basis: Basis,
        claims: &[RoleClaim],
        brand: Option<&Provider>,
        because: &mut Vec<Grounds>,
    ) -> Roles {
        // Where a brand is over, nobody knows with whom its customers are now.
        let over = match holder {
            Holder::Provider(provider) => self.end_before(&provider.life, self.consultation.today),
            Holder::Ntt | Holder::ChosenLater => None,
        };
        because.extend(over.map(|end| end.grounds.clone()));
        let role = |kind: RoleKind, because: &mut Vec<Grounds>| {
            let is_left = |claim: &&RoleClaim| over.is_none() || claim.party != PartyRef::Provider;
            if let Some(claim) = claims.iter().filter(is_left).find(|claim| claim.role == kind) {
                return self.claimed_role(service, claim, brand);
            }
            if over.is_some() {
                return Role::unknown();
            }
            match kind {
                RoleKind::Bill => self.bill(service, holder, basis, brand, because),
                RoleKind::Fault | RoleKind::Contract => {
                    because.push(self.catalog.key_rule(KeyRule::ContactFollowsContract).grounds.clone());
                    self.role_at(
                        service,
                        brand,
                        Asked { kind, party: self.company(holder), via: None },
                        weaker(basis, Basis::Inferred),
                    )
                }
            }
        };
        Roles {
            fault: role(RoleKind::Fault, because),
            contract: role(RoleKind::Contract, because),
            bill: role(RoleKind::Bill, because),
        }
    }

    /// With whom a service was before any move, where the official rule names somebody other than NTT.
    pub(super) fn first_holder(&self, service: &Service) -> Option<PartyId> {
        let claims = self.claimed_before(service).claims;
        claims.iter().find(|claim| claim.role == RoleKind::Contract).and_then(|claim| self.named(&claim.party))
    }

    /// Whether a service was over before the move, and has become no other.
    fn was_over(&self, service: &Service) -> bool {
        self.end_before(&service.life, self.consultation.date.first()).is_some_and(|end| end.becomes.is_none())
    }

    fn company(&self, holder: Holder<'_>) -> PartyId {
        match holder {
            Holder::Ntt => self.catalog.ntt(self.consultation.area),
            Holder::Provider(provider) => provider.company.clone(),
            Holder::ChosenLater => PartyId::new(CHOSEN_LATER),
        }
    }

    fn bill(
        &self,
        service: &Service,
        holder: Holder<'_>,
        basis: Basis,
        brand: Option<&Provider>,
        because: &mut Vec<Grounds>,
    ) -> Role {
        let kind = RoleKind::Bill;
        let company = self.company(holder);
        if let Holder::Ntt = holder {
            because.push(self.catalog.key_rule(KeyRule::NttBilledByFinance).grounds.clone());
            let finance = Some(PartyId::new(NTT_FINANCE));
            let asked = Asked { kind, party: company, via: finance };
            return self.role_at(service, brand, asked, weaker(basis, Basis::Inferred));
        }
        let provider = if let Holder::Provider(provider) = holder { Some(provider) } else { None };
        if let Some(perhaps) = provider.and_then(|provider| self.billing_doubt(provider)) {
            because.push(perhaps.grounds.clone());
            return Role::unknown();
        }
        let claim = provider.and_then(|provider| self.billing_claim(provider));
        // What follows from a general rule is inferred, also where a source states the rule.
        let (via, grounds, sure) = match claim {
            Some(claim) => (claim.via.as_ref().and_then(|via| self.named(via)), &claim.grounds, claim.grounds.basis),
            None => (None, &self.catalog.key_rule(KeyRule::BillFollowsContract).grounds, Basis::Inferred),
        };
        because.push(grounds.clone());
        self.role_at(service, brand, Asked { kind, party: company, via }, weaker(basis, sure))
    }

    /// How the provider's bill comes today, when a source says it.
    pub(super) fn billing_claim<'p>(&self, provider: &'p Provider) -> Option<&'p BillingClaim> {
        self.billing(provider, Holds::Yes)
    }

    /// How it perhaps comes, where no way is sure: today may be past its end, or before its beginning.
    fn billing_doubt<'p>(&self, provider: &'p Provider) -> Option<&'p BillingClaim> {
        self.billing(provider, Holds::Maybe).filter(|_| self.billing_claim(provider).is_none())
    }

    fn billing<'p>(&self, provider: &'p Provider, how: Holds) -> Option<&'p BillingClaim> {
        let mut here = provider.billing.iter().filter(|claim| claim.areas.contains(&self.consultation.area));
        here.find(|claim| claim.grounds.period.holds_on(self.today) == how)
    }

    fn claimed_role(&self, service: &Service, claim: &RoleClaim, brand: Option<&Provider>) -> Role {
        if claim.party == PartyRef::Unknown {
            return Role::unknown();
        }
        match self.named(&claim.party) {
            Some(party) => {
                let mut via = claim.via.as_ref().and_then(|via| self.named(via));
                let mut basis = claim.basis;
                if claim.role == RoleKind::Bill && via.is_none() && claim.party == PartyRef::Ntt {
                    via = Some(PartyId::new(NTT_FINANCE));
                    basis = weaker(basis, Basis::Inferred);
                }
                if claim.role == RoleKind::Bill && via.is_none() && claim.party == PartyRef::Provider {
                    let billing = self.target.and_then(|provider| self.billing_claim(provider));
                    via = billing.and_then(|billing| self.named(billing.via.as_ref()?));
                    let sure = billing.map(|billing| billing.grounds.basis);
                    let doubt = self.target.and_then(|provider| self.billing_doubt(provider)).map(|_| Basis::Inferred);
                    basis = sure.or(doubt).map_or(basis, |sure| weaker(basis, sure));
                }
                let asked = Asked { kind: claim.role, party, via: via.filter(|_| claim.role == RoleKind::Bill) };
                self.role_at(service, brand, asked, basis)
            }
            // The company that is left is one, also where nobody has named it.
            None if claim.party == PartyRef::Previous => Role::unknown(),
            None => Role::without_desks(None, None, claim.basis),
        }
    }

    /// Who answers a question that goes to this company, whatever the contract: about a service, or about nothing in particular.
    pub(super) fn role_of(&self, service: Option<&Service>, role: RoleKind, party: &PartyRef, basis: Basis) -> Role {
        if let Some(service) = service {
            let claim = RoleClaim { role, party: party.clone(), via: None, basis };
            return self.claimed_role(service, &claim, self.target);
        }
        match self.named(party) {
            Some(company) => {
                let Reached { desks, to_ask } = self.reached(&company, self.target, None, role.purposes());
                Role { party: Some(company), via: None, basis, desks, to_ask }
            }
            None => Role::unknown(),
        }
    }

    /// The company that a fact means in this consultation; nobody when it says so.
    pub(super) fn named(&self, party: &PartyRef) -> Option<PartyId> {
        match party {
            PartyRef::Ntt => Some(self.catalog.ntt(self.consultation.area)),
            PartyRef::Provider if self.consultation.kind == Move::Return => {
                Some(self.catalog.ntt(self.consultation.area))
            }
            PartyRef::Provider => {
                Some(self.target.map_or_else(|| PartyId::new(CHOSEN_LATER), |provider| provider.company.clone()))
            }
            PartyRef::Previous => self.origin.map(|provider| provider.company.clone()),
            PartyRef::Nobody | PartyRef::Unknown => None,
            PartyRef::Named(party) => Some(party.clone()),
        }
    }

    fn role_at(&self, service: &Service, brand: Option<&Provider>, asked: Asked, basis: Basis) -> Role {
        // Whoever sends the bill can be asked about it; the company it is for comes second. NTT's own desks for charges are for NTT's
        // charges, also where NTT collects another company's.
        let sender = asked.via.as_ref().filter(|via| **via != asked.party && **via != self.ntt());
        let of = |party| self.reached(party, brand, Some(service), asked.kind.purposes());
        let own = of(&asked.party);
        let Reached { desks, to_ask } = match sender {
            Some(sender) => of(sender).and(own),
            None => own,
        };
        Role { party: Some(asked.party), via: asked.via, basis, desks, to_ask }
    }

    /// A company's desks for the first of these purposes that it has any for; where it has none, those where one asks for it.
    pub(super) fn reached(
        &self,
        party: &PartyId,
        brand: Option<&Provider>,
        service: Option<&Service>,
        purposes: &[Purpose],
    ) -> Reached {
        Reached::among(self.open_desks(party, brand, service), purposes)
    }

    /// Where to ask a company what becomes of a service.
    pub(super) fn desks_to_ask(&self, party: &PartyId, service: &ServiceId) -> Vec<Arc<Desk>> {
        let open = self.open_desks(party, self.target, Some(self.catalog.service(service)));
        fitting(&open, Purpose::TO_ASK)
    }

    /// The desks that a company has today for this service, or for every service, best first: those for the very service, then
    /// those that the company or an office confirms. Of a company with several brands, only this brand's desks count.
    fn open_desks<'d>(
        &'d self,
        party: &PartyId,
        brand: Option<&'d Provider>,
        service: Option<&Service>,
    ) -> Vec<&'d Arc<Desk>> {
        let own = brand.into_iter().filter(|provider| provider.company == *party);
        let mut open: Vec<&Arc<Desk>> = own
            .flat_map(|provider| &provider.desks)
            .chain(&self.catalog.party(party).desks)
            .filter(|desk| self.answers(desk))
            .filter(|desk| match service {
                Some(service) => desk.answers_for(&service.id, service.category),
                None => desk.is_for_all(),
            })
            .collect();
        open.sort_by_key(|desk| (desk.is_for_all(), !desk.is_confirmed()));
        open
    }

    /// The area's NTT.
    pub(super) fn ntt(&self) -> PartyId {
        self.catalog.ntt(self.area())
    }

    pub(super) fn area(&self) -> Area {
        self.consultation.area
    }
}

/// The same companies, and no surer of them than this.
fn no_surer(roles: &Roles, basis: Basis) -> Roles {
    let role = |role: &Role| match weaker(role.basis, basis) {
        Basis::Unknown => Role::unknown(),
        basis => Role { basis, ..role.clone() },
    };
    Roles { fault: role(&roles.fault), contract: role(&roles.contract), bill: role(&roles.bill) }
}

fn nobody(basis: Basis) -> Roles {
    let nobody = Role::without_desks(None, None, basis);
    Roles { fault: nobody.clone(), contract: nobody.clone(), bill: nobody }
}

fn nobody_knows() -> Roles {
    Roles { fault: Role::unknown(), contract: Role::unknown(), bill: Role::unknown() }
}
