//! The one question that decides what is open in an answer, asked where the answer stands.

use super::choices::Situation;
use super::row::Row;
use super::screen::Screen;
use super::state::State;
use crate::domain::advice::{Branch, Deciding};
use crate::domain::catalog::Catalog;
use crate::domain::period::DayRange;

pub(super) fn rows() -> Vec<Row> {
    vec![Row::MovedBefore(true), Row::MovedBefore(false), Row::Unknown]
}

impl State {
    /// The days of the move before the day that decides what is open in the answer that is read, and from that day on; nothing where
    /// no day decides, and where no answer is read.
    pub fn deciding(&self, catalog: &Catalog) -> Option<[DayRange; 2]> {
        let days = |deciding: &Deciding| deciding.branches().map(Branch::days);
        if self.is_about_what_was_asked() {
            let answer = self.asked_today(catalog)?.ok()?;
            return answer.advice.deciding.as_deref().filter(|_| !answer.branches.is_empty()).map(days);
        }
        let advice = self.advice.as_ref().filter(|_| self.trail.step() == Screen::Answer)?;
        advice.deciding.as_deref().map(days)
    }

    /// Takes the focused row as the answer, and goes back to what has been read.
    pub(super) fn decide(&mut self, catalog: &Catalog) {
        let said = match self.focused() {
            Some(Row::MovedBefore(before)) => Some(usize::from(!before)),
            _ => None,
        };
        let days = said.zip(self.deciding(catalog)).map(|(nth, days)| days[nth]);
        if let Some(days) = days {
            // What was asked beside the steps may be of another line than the one that is chosen there.
            if !self.is_about_what_was_asked() || self.choices.situation == Some(Situation::Moved) {
                (self.choices.kept_date, self.choices.moved_on) = (Some(days), Some(days));
            } else {
                self.asked.moved_on = self.present_provider().cloned().map(|whose| (whose, days));
            }
        }
        self.leave(catalog);
    }
}
