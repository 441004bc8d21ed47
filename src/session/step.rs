//! The five steps of the strip at the top.

use crate::text::lang::Msg;
use crate::words::wizard as words;

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

impl Step {
    /// What it is called.
    pub fn name(self) -> Msg {
        match self {
            Self::Situation => words::STEP_SITUATION,
            Self::Provider => words::STEP_PROVIDER,
            Self::Services => words::STEP_SERVICES,
            Self::Payment => words::STEP_PAYMENT,
            Self::Answer => words::STEP_ANSWER,
        }
    }
}
