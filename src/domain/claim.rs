//! What every fact carries: where it comes from, how sure it is, when it holds and where in the catalogue it stands.

use std::fmt;
use std::sync::Arc;

use super::id::{ClaimId, ServiceId, SourceId};
use super::period::{DayRange, Period};
use super::terms::{Area, Basis, Move, Side, SourceKind, Whose};
use crate::text::lang::{Wording, Words};

/// Where in the catalogue an entry stands. Lines and columns count from 1; columns count characters.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// Path inside the catalogue folder, with `/`.
    pub file: Arc<str>,
    /// Line.
    pub line: u32,
    /// Column.
    pub column: u32,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}

/// Where facts come from.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its name in the catalogue.
    pub id: SourceId,
    /// Its address, where one is known.
    pub url: Option<Wording>,
    /// Its title.
    pub title: Wording,
    /// Who speaks.
    pub kind: SourceKind,
    /// The day that the page itself names, as far as it does.
    pub date: Option<DayRange>,
    /// The day on which we last saw it.
    pub seen: DayRange,
    /// The day of the copy, where a copy was read and not the page itself.
    pub copy: Option<DayRange>,
}

/// What every fact carries.
#[derive(Clone, Debug)]
pub struct Grounds {
    /// The fact's name.
    pub claim: ClaimId,
    /// Where it stands.
    pub at: Place,
    /// How sure it is.
    pub basis: Basis,
    /// Who says it; never empty.
    pub sources: Vec<SourceId>,
    /// When it holds.
    pub period: Period,
    /// Whose rule it is, where the catalogue says so.
    pub whose: Option<Whose>,
}

/// To which lines and moves a fact applies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    /// Areas; both when the fact names none.
    pub areas: Vec<Area>,
    /// Moves.
    pub moves: Vec<Move>,
}

impl Scope {
    /// Whether the fact applies to lines of this area.
    pub fn covers(&self, area: Area) -> bool {
        self.areas.contains(&area)
    }

    /// Whether the fact was said of this move.
    pub fn names(&self, kind: Move) -> bool {
        self.moves.contains(&kind)
    }
}

/// A general rule, such as "the desk follows the contract".
#[derive(Clone, Debug)]
pub struct Rule {
    /// Basis, sources and place.
    pub grounds: Grounds,
    /// The areas in which it holds.
    pub areas: Vec<Area>,
    /// The rule in words.
    pub text: Words,
}

/// The rules that the answer itself is built on; a catalogue without one of them is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum KeyRule {
    /// What the provider sells, it takes over.
    SoldMoves,
    /// What the provider does not sell stays with NTT.
    UnsoldStays,
    /// The desk for faults, changes and cancelling is the contract's.
    ContactFollowsContract,
    /// The bill comes from the contract's company.
    BillFollowsContract,
    /// NTTファイナンス sends the bill for what is NTT's.
    NttBilledByFinance,
    /// At 事業者変更 a service fares as it would at 転用.
    SwitchLikeTransfer,
    /// A line goes back to NTT as it goes to a provider.
    ReturnToNtt,
    /// The official list of providers decides.
    ListDecides,
}

impl KeyRule {
    /// Every key rule.
    pub const ALL: &[Self] = &[
        Self::SoldMoves,
        Self::UnsoldStays,
        Self::ContactFollowsContract,
        Self::BillFollowsContract,
        Self::NttBilledByFinance,
        Self::SwitchLikeTransfer,
        Self::ReturnToNtt,
        Self::ListDecides,
    ];

    /// The rule's name in `rules.yaml`.
    pub fn id(self) -> &'static str {
        match self {
            Self::SoldMoves => "rule.sold-moves",
            Self::UnsoldStays => "rule.unsold-stays",
            Self::ContactFollowsContract => "rule.contact-follows-contract",
            Self::BillFollowsContract => "rule.bill-follows-contract",
            Self::NttBilledByFinance => "rule.ntt-billed-by-finance",
            Self::SwitchLikeTransfer => "rule.switch-like-transfer",
            Self::ReturnToNtt => "rule.return-to-ntt",
            Self::ListDecides => "rule.list-decides",
        }
    }
}

/// A remark that a fact's own words do not cover, with its source.
#[derive(Clone, Debug)]
pub struct Note {
    /// Basis, sources, time and place.
    pub grounds: Grounds,
    /// Where it applies.
    pub scope: Scope,
    /// Of a provider: whether it is for those who come, for those who leave, or for both. When empty, for those who come, and for those
    /// who go back from there to NTT.
    pub sides: Vec<Side>,
    /// The outcomes with which it is shown; any when empty.
    pub outcomes: Vec<super::terms::Outcome>,
    /// The remark.
    pub text: Words,
    /// For the consultant only, not for a page that the customer reads.
    pub inside: bool,
}

/// A point in the life of a service or provider.
#[derive(Clone, Debug)]
pub struct Life {
    /// Sources, place.
    pub grounds: Grounds,
    /// What happens.
    pub event: super::terms::LifeEvent,
    /// The areas in which it happens.
    pub areas: Vec<Area>,
    /// The last day.
    pub on: DayRange,
    /// The service that it became: what a customer had goes on as that.
    pub becomes: Option<ServiceId>,
    /// More about it.
    pub note: Option<Words>,
}
