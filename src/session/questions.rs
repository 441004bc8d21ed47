//! The questions of the wizard, in their order. One more question is one more file here, and one more name in this one.

mod area;
pub mod ask;
mod from;
pub mod moved_on;
mod payment;
pub(super) mod services;
mod situation;
mod to;

pub use ask::{Ask, Given};

use super::choices::Situation;

/// One question: a step asks one or more of them, one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// What the customer is about to do, or has done.
    Situation,
    /// Whose FLET'S the line is.
    Area,
    /// When the line moved.
    MovedOn,
    /// The provider that the line leaves.
    From,
    /// The provider that the line goes to.
    To,
    /// What the customer has.
    Services,
    /// How NTT is paid.
    Payment,
}

impl Question {
    /// Every question, in order.
    pub const ALL: [Self; 7] =
        [Self::Situation, Self::Area, Self::MovedOn, Self::From, Self::To, Self::Services, Self::Payment];

    /// All that there is to know of it.
    pub fn ask(self) -> &'static dyn Ask {
        match self {
            Self::Situation => &situation::AskSituation,
            Self::Area => &area::AskArea,
            Self::MovedOn => &moved_on::AskMovedOn,
            Self::From => &from::AskFrom,
            Self::To => &to::AskTo,
            Self::Services => &services::AskServices,
            Self::Payment => &payment::AskPayment,
        }
    }

    /// The questions of a situation, in order.
    pub fn all_in(situation: Situation) -> impl DoubleEndedIterator<Item = Self> + use<> {
        Self::ALL.into_iter().filter(move |question| question.ask().is_asked(situation))
    }
}
