//! What becomes of a service when the name that the line goes to is no collabo. Nothing can be moved there.

use super::case::Case;
use super::fate::{Fate, weaken, weaker};
use crate::domain::claim::{KeyRule, Rule};
use crate::domain::desk::PartyRef;
use crate::domain::id::{ClaimId, PartyId};
use crate::domain::period::DayRange;
use crate::domain::provider::Provider;
use crate::domain::service::{RoleClaim, Service, ServiceClaim};
use crate::domain::terms::{Basis, LineKind, Move, Outcome, RoleKind, ServiceRule};

/// The rule that what is left with NTT goes on until somebody cancels it. A catalogue need not have it.
const LEFT_BEHIND: &str = "rule.left-until-cancelled";
/// The customer's own internet provider, whoever that is.
const ISP: &str = "isp";

impl Case<'_> {
    pub(super) fn fate_elsewhere(&self, service: &Service, provider: &Provider, kind: Move, date: DayRange) -> Fate {
        let own = match self.fate_by_provider(service, Some(provider), kind, date) {
            Some(held) if held.outcome == Outcome::ThirdParty => return held,
            own => own,
        };
        let by_rule = self.fate_by_rule(service, None, kind, date);
        let has_ended = by_rule.outcome == Outcome::Ends && self.end_before(&service.life, date.first()).is_some();
        if by_rule.outcome == Outcome::ThirdParty || has_ended {
            return by_rule;
        }
        let with = |outcome| Fate {
            because: vec![provider.grounds.clone()],
            ..Fate::new(outcome, weaker(Basis::Inferred, provider.grounds.basis))
        };
        let is_looked_for = |claim: &ServiceClaim| claim.outcome == ServiceRule::Unknown;
        match (provider.kind, kind) {
            // Nothing of it is left behind.
            (Some(LineKind::OwnLine | LineKind::Wireless), _) if service.each_time => with(Outcome::Ends),
            (Some(LineKind::OwnLine | LineKind::Wireless), _) => {
                let own = own.filter(|fate| !matches!(fate.outcome, Outcome::Moves | Outcome::Unknown));
                own.unwrap_or_else(|| {
                    let rule = self.catalog.find_rule(&ClaimId::new(LEFT_BEHIND)).map(|Rule { grounds, .. }| grounds);
                    let mut fate = with(Outcome::Cancel);
                    fate.because.extend(rule.cloned());
                    fate
                })
            }
            // Nothing has been moved: whoever had it has it.
            (Some(LineKind::Flets), Move::Transfer) => {
                let mut fate = with(Outcome::Stays);
                fate.after = self.claimed_before(service).claims;
                weaken(&mut fate.after, Basis::Inferred);
                let is_others = |claim: &RoleClaim| claim.role == RoleKind::Contract && claim.party != PartyRef::Ntt;
                if fate.after.iter().any(is_others) {
                    fate.outcome = Outcome::ThirdParty;
                }
                fate
            }
            // What is open of the service itself, the name does not answer.
            (Some(LineKind::Isp), _)
                if by_rule.outcome == Outcome::Unknown && service.claims.iter().any(is_looked_for) =>
            {
                by_rule
            }
            (Some(LineKind::Isp), Move::Transfer) if self.is_with_isp(service) => {
                let party = PartyRef::Named(provider.company.clone());
                let by = |&role: &RoleKind| RoleClaim { role, party: party.clone(), via: None, basis: Basis::Inferred };
                let mut fate = with(Outcome::ThirdParty);
                fate.after = RoleKind::ALL.iter().map(by).collect();
                fate.because.push(self.catalog.key_rule(KeyRule::ContactFollowsContract).grounds.clone());
                fate
            }
            // The line is FLET'S or a collabo's, and the name does not tell which.
            (Some(LineKind::Isp), _) => Self::nobody_knows(vec![provider.grounds.clone()]),
            _ => Fate { basis: provider.grounds.basis, ..with(Outcome::NotMovable) },
        }
    }

    fn is_with_isp(&self, service: &Service) -> bool {
        let isp = PartyRef::Named(PartyId::new(ISP));
        let before = self.claimed_before(service).claims;
        before.iter().any(|claim| claim.role == RoleKind::Contract && claim.party == isp)
    }
}
