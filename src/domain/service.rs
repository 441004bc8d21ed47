//! What a customer can have, and the official rules of what becomes of it.

use super::claim::{Grounds, Life, Note, Scope};
use super::desk::PartyRef;
use super::id::ServiceId;
use super::terms::{Area, Basis, Category, RoleKind, ServiceRule};
use crate::text::lang::{Wording, Words};

/// Something that the customer has.
#[expect(clippy::struct_excessive_bools, reason = "each is a yes or no of its own in the catalogue's files")]
#[derive(Clone, Debug)]
pub struct Service {
    /// Its name in the catalogue.
    pub id: ServiceId,
    /// Its number in tickets; never used again for another.
    pub code: u16,
    /// Its name for people.
    pub name: Words,
    /// A short name for narrow rows.
    pub short: Words,
    /// Its reading in hiragana.
    pub reading: Wording,
    /// Other names that people type.
    pub aliases: Vec<Wording>,
    /// What sort of thing it is.
    pub category: Category,
    /// The areas in which it exists.
    pub areas: Vec<Area>,
    /// Whether many households have it: shown first.
    pub common: bool,
    /// Whether nearly every customer has it: it is ticked from the start and stands first. One service at most is so.
    pub usual: bool,
    /// Whether it is the line itself, of which a customer has one.
    pub line: bool,
    /// Whether what is said of one move says nothing of another (セキュリティ対策ツール).
    pub by_move: bool,
    /// Ordered each time that it is wanted: nothing of it goes on, and there is nothing to cancel.
    pub each_time: bool,
    /// The customer's words when it breaks ("電話がつながらない").
    pub breaks: Option<Words>,
    /// The official rules.
    pub claims: Vec<ServiceClaim>,
    /// Points in its life.
    pub life: Vec<Life>,
    /// Remarks.
    pub notes: Vec<Note>,
}

/// An official rule of what becomes of a service.
#[derive(Clone, Debug)]
pub struct ServiceClaim {
    /// Sources, time, place, basis.
    pub grounds: Grounds,
    /// Where it applies.
    pub scope: Scope,
    /// What becomes of it.
    pub outcome: ServiceRule,
    /// The service whose fate it shares, with [`ServiceRule::Follows`].
    pub follows: Option<ServiceId>,
    /// Who answers before the move, where that is not NTT by the general rules.
    pub before: Vec<RoleClaim>,
    /// Who answers after it, where the general rules do not say it or a source says it in words.
    pub after: Vec<RoleClaim>,
    /// In words.
    pub note: Option<Words>,
}

/// Who answers one of the three questions.
#[derive(Clone, Debug)]
pub struct RoleClaim {
    /// The question.
    pub role: RoleKind,
    /// Who answers.
    pub party: PartyRef,
    /// Who sends the bill for them.
    pub via: Option<PartyRef>,
    /// How sure it is.
    pub basis: Basis,
}
