//! Brands that a line can move to, and names that people take for one.

use std::sync::Arc;

use super::claim::{Grounds, Life, Note, Scope};
use super::desk::{Desk, PartyRef};
use super::id::{ClaimId, PartyId, ProviderId, ServiceId};
use super::terms::{Area, Collabo, LineKind, Phase, Purpose, Says, Side, Standing};
use crate::text::lang::{Wording, Words};

/// A brand.
#[derive(Clone, Debug)]
pub struct Provider {
    /// Its name in the catalogue.
    pub id: ProviderId,
    /// Its number in tickets; never used again for another.
    pub code: u16,
    /// Its name for people.
    pub name: Words,
    /// Its reading in hiragana.
    pub reading: Wording,
    /// Other names that people type.
    pub aliases: Vec<Wording>,
    /// Who signs the contract. A brand whose company no source names stands for itself.
    pub company: PartyId,
    /// Whether a source names the company.
    pub company_known: bool,
    /// Whether it is a Hikari Collaboration provider.
    pub collabo: Collabo,
    /// What it sells, when it is not one.
    pub kind: Option<LineKind>,
    /// Whether one can still become a customer.
    pub standing: Standing,
    /// The areas in which it sells.
    pub areas: Vec<Area>,
    /// Basis and sources of all the above.
    pub grounds: Grounds,
    /// What it says of single services.
    pub claims: Vec<ProviderClaim>,
    /// How it sends its bill.
    pub billing: Vec<BillingClaim>,
    /// Its desks.
    pub desks: Vec<Arc<Desk>>,
    /// What it is and whom to call, when it is not a collabo.
    pub not_collabo: Option<Words>,
    /// Points in its life.
    pub life: Vec<Life>,
    /// Remarks.
    pub notes: Vec<Note>,
    /// What it says in place of general texts.
    pub own: Vec<OwnText>,
}

/// What a provider says in place of a general text, which its customers are then never told.
#[derive(Clone, Debug)]
pub struct OwnText {
    /// Sources, time, place, basis.
    pub grounds: Grounds,
    /// Where it applies.
    pub scope: Scope,
    /// The item of the checklist or the situation in whose place it stands.
    pub of: ClaimId,
    /// Whether it says so to those who come or to those who leave.
    pub side: Side,
    /// Where the customer must stand with the move; anywhere when empty.
    pub phases: Vec<Phase>,
    /// What it says; when absent, the general text simply does not hold there.
    pub text: Option<Words>,
    /// Where to call for it. The general text's desk is another's.
    pub desk: Option<(PartyRef, Purpose)>,
}

impl OwnText {
    /// Whether it is said in this phase; where nobody knows the phase, it may be.
    pub fn is_said_in(&self, phase: Option<Phase>) -> bool {
        self.phases.is_empty() || phase.is_none_or(|phase| self.phases.contains(&phase))
    }
}

/// What a source says of services at one provider.
#[derive(Clone, Debug)]
pub struct ProviderClaim {
    /// Sources, time, place, basis.
    pub grounds: Grounds,
    /// Where it applies.
    pub scope: Scope,
    /// The services.
    pub services: Vec<ServiceId>,
    /// What becomes of them.
    pub says: Says,
    /// The provider's own name for the service.
    pub brand: Option<Words>,
    /// In words.
    pub note: Option<Words>,
}

/// How a provider's bill reaches the customer.
#[derive(Clone, Debug)]
pub struct BillingClaim {
    /// Sources, time, place, basis.
    pub grounds: Grounds,
    /// The areas for which it was said.
    pub areas: Vec<Area>,
    /// Who sends it, when not the provider itself.
    pub via: Option<PartyRef>,
    /// Whether it can be joined with NTT's bill (おまとめ請求).
    pub combines: bool,
    /// In words.
    pub note: Option<Words>,
}
