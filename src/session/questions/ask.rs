//! What there is to know of a question. The wizard, plain mode and tickets read it here and know no question by its name.

use super::super::choices::{Choices, Situation};
use super::super::effect::Notice;
use super::super::offer::Offer;
use super::super::row::Row;
use super::super::step::Step;
use crate::domain::catalog::Catalog;
use crate::domain::consultation::Consultation;
use crate::domain::period::Date;
use crate::keys::bindings::Context;
use crate::text::lang::{Lang, Msg};
use crate::words::wizard as words;

/// What stands in a question's list, or box, when Enter is pressed.
#[derive(Clone, Copy, Debug)]
pub struct Given<'a> {
    /// The focused row.
    pub row: Option<&'a Row>,
    /// What is typed.
    pub typed: &'a str,
    /// The day of the consultation.
    pub today: Date,
}

/// How a row is called that was chosen for good.
pub(super) fn called(row: &Row, catalog: &Catalog, unknown: Msg, lang: Lang) -> String {
    row.name(Some(catalog), unknown, lang).to_owned()
}

/// A question.
pub trait Ask: Sync {
    /// The step that asks it.
    fn step(&self) -> Step;

    /// Where its keys are pressed: a short list, a list that is searched, one that is ticked, or a box for a day.
    fn context(&self) -> Context;

    /// How it is asked, after what has been answered so far.
    fn label(&self, so_far: &Choices) -> Msg;

    /// The row that leaves it open.
    fn unknown(&self, _so_far: &Choices) -> Msg {
        words::FROM_UNKNOWN
    }

    /// Whether it is asked in this situation.
    fn is_asked(&self, _situation: Situation) -> bool {
        true
    }

    /// Whether there is something to ask, after what has been answered so far. `ntt_may_bill` is whether NTT bills anything of it, as
    /// far as that is known.
    fn is_needed(&self, _so_far: &Choices, _ntt_may_bill: bool) -> bool {
        true
    }

    /// The rows of a short list, for which no catalogue is needed.
    fn options(&self) -> Vec<Row> {
        Vec::new()
    }

    /// The rows that fit what is typed.
    fn rows(&self, _offer: &Offer<'_>) -> Vec<Row> {
        self.options()
    }

    /// Whether a row is (part of) the answer.
    fn is_chosen(&self, row: &Row, choices: &Choices) -> bool;

    /// Why what is given cannot be the answer.
    fn check(&self, given: &Given<'_>, _choices: &Choices) -> Result<(), Notice> {
        given.row.map(|_| ()).ok_or(Notice::NothingFound)
    }

    /// Takes what is given as the answer, as far as it is one. Until Enter is pressed this is tried on a draft.
    fn put(&self, given: &Given<'_>, choices: &mut Choices);

    /// Ticks or unticks a row, and says what else that changes.
    fn toggle(&self, _catalog: &Catalog, _row: &Row, _choices: &mut Choices) -> Option<Notice> {
        None
    }

    /// After something was typed.
    fn typed(&self, _choices: &mut Choices) {}

    /// Gives up what no longer fits the new answer, and says so.
    fn settle(&self, _catalog: &Catalog, _choices: &mut Choices) -> Option<Notice> {
        None
    }

    /// What was answered, in words; nothing as long as it is open.
    fn answered(&self, choices: &Choices, catalog: &Catalog, lang: Lang) -> Option<String>;

    /// Adds the answer to the consultation.
    fn fill(&self, catalog: &Catalog, choices: &Choices, consultation: Consultation) -> Consultation;

    /// Takes the answer out of the consultation of a ticket.
    fn recall(&self, consultation: &Consultation, choices: &mut Choices);
}
