//! The one question that would decide what is open.

use super::Advice;
use crate::domain::consultation::Consultation;
use crate::domain::id::ServiceId;
use crate::domain::period::{Date, DayRange};

/// Whether the line moved before a day: some of the answer depends on it, and nobody has said it.
#[derive(Clone, Debug)]
pub struct Deciding {
    /// What is open until it is known.
    pub services: Vec<ServiceId>,
    /// What is so of these, if it moved before that day.
    pub before: Branch,
    /// What is so of these, if it moved on that day or later.
    pub since: Branch,
}

/// What is so under one of the answers.
#[derive(Clone, Debug)]
pub struct Branch {
    /// The consultation about these services alone, with what the answer says of the day.
    pub consultation: Consultation,
    /// The answer to that. It has no question of its own.
    pub advice: Advice,
}

impl Deciding {
    /// The day.
    pub fn day(&self) -> Date {
        self.since.days().first()
    }

    /// Both answers, the earlier first.
    pub fn branches(&self) -> [&Branch; 2] {
        [&self.before, &self.since]
    }
}

impl Branch {
    /// The days on which the line may have moved.
    pub fn days(&self) -> DayRange {
        self.consultation.date
    }
}
