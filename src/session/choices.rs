//! What has been answered so far.

use crate::domain::id::{PaymentId, ProviderId, ServiceId};
use crate::domain::period::DayRange;
use crate::domain::terms::Area;

/// What the customer is about to do, or has done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Situation {
    /// これから光コラボへ移る(検討中).
    Considering,
    /// もう光コラボへ移った.
    Moved,
    /// 別の光コラボへ乗り換える.
    Switching,
    /// NTT(フレッツ光)に戻す.
    Returning,
}

impl Situation {
    /// Every situation, in the order of the list.
    pub const ALL: [Self; 4] = [Self::Considering, Self::Moved, Self::Switching, Self::Returning];
}

/// The answer to a question that may be left open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Pick<T> {
    /// Not answered yet.
    #[default]
    Open,
    /// The customer does not know, or has not decided.
    Unknown,
    /// This one.
    Known(T),
}

impl<T> Pick<T> {
    /// What was chosen, if something was.
    pub fn known(&self) -> Option<&T> {
        match self {
            Self::Known(it) => Some(it),
            Self::Open | Self::Unknown => None,
        }
    }
}

impl<T: Clone> Pick<T> {
    /// What stands in a consultation that was complete.
    pub(super) fn of(chosen: Option<&T>) -> Self {
        chosen.map_or(Self::Unknown, |it| Self::Known(it.clone()))
    }
}

/// The answers to the wizard's questions.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    /// What the customer is about to do.
    pub situation: Option<Situation>,
    /// Whose FLET'S the line is.
    pub area: Option<Area>,
    /// The day of a past move.
    pub moved_on: Option<DayRange>,
    /// The provider that the line leaves.
    pub from: Pick<ProviderId>,
    /// The provider that the line goes to.
    pub to: Pick<ProviderId>,
    /// What the customer has.
    pub ticked: Vec<ServiceId>,
    /// Whether the customer has been asked what there is, so that the ticks are an answer.
    pub services_asked: bool,
    /// How NTT is paid.
    pub payment: Pick<PaymentId>,
    /// The day of an opened ticket, until another situation or day is chosen.
    pub kept_date: Option<DayRange>,
}

impl Choices {
    /// The situation; the commonest one, as long as it has not been answered.
    pub fn likely_situation(&self) -> Situation {
        self.situation.unwrap_or(Situation::Considering)
    }
}
