//! The five steps, and the questions that each of them asks.

use super::state::State;

/// A step of the strip at the top.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// 状況.
    Situation,
    /// 事業者.
    Provider,
    /// サービス.
    Services,
    /// 支払い.
    Payment,
    /// ご案内.
    Answer,
}

/// One question, or the answer: a step asks one or more of them, one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
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
    /// The answer.
    Answer,
}

impl Field {
    /// Every question, in order.
    pub const ALL: [Self; 8] =
        [Self::Situation, Self::Area, Self::MovedOn, Self::From, Self::To, Self::Services, Self::Payment, Self::Answer];

    /// The step that asks it.
    pub fn step(self) -> Step {
        match self {
            Self::Situation | Self::Area | Self::MovedOn => Step::Situation,
            Self::From | Self::To => Step::Provider,
            Self::Services => Step::Services,
            Self::Payment => Step::Payment,
            Self::Answer => Step::Answer,
        }
    }

    /// Whether typing goes somewhere here: into a filter, or into the day.
    pub fn takes_text(self) -> bool {
        !matches!(self, Self::Situation | Self::Area | Self::Answer)
    }
}

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

    /// Whether the question is asked in this situation.
    pub fn asks(self, field: Field) -> bool {
        match field {
            Field::MovedOn => self == Self::Moved,
            Field::From => matches!(self, Self::Switching | Self::Returning),
            Field::To => self != Self::Returning,
            _ => true,
        }
    }
}

/// The questions of this consultation, in order.
pub fn visible_fields(state: &State) -> impl DoubleEndedIterator<Item = Field> + use<> {
    let situation = state.draft_situation();
    Field::ALL.into_iter().filter(move |field| situation.asks(*field))
}

/// The steps of this consultation, in order.
pub fn visible_steps(state: &State) -> Vec<Step> {
    let mut steps: Vec<Step> = visible_fields(state).map(Field::step).collect();
    steps.dedup();
    steps
}
