//! What the customer is about to do, or has done.

use super::super::choices::{Choices, Situation};
use super::super::row::Row;
use super::super::step::Step;
use super::ask::{Ask, Given, called};
use crate::domain::catalog::Catalog;
use crate::domain::consultation::Consultation;
use crate::domain::terms::Move;
use crate::keys::bindings::Context;
use crate::text::lang::{Lang, Msg};
use crate::words::wizard as words;

pub(super) struct AskSituation;

impl Ask for AskSituation {
    fn step(&self) -> Step {
        Step::Situation
    }

    fn context(&self) -> Context {
        Context::Choose
    }

    fn label(&self, _so_far: &Choices) -> Msg {
        words::ASK_SITUATION
    }

    fn options(&self) -> Vec<Row> {
        Situation::ALL.map(Row::Situation).into()
    }

    fn is_chosen(&self, row: &Row, choices: &Choices) -> bool {
        matches!(row, Row::Situation(situation) if choices.situation == Some(*situation))
    }

    fn put(&self, given: &Given<'_>, choices: &mut Choices) {
        if let Some(Row::Situation(situation)) = given.row {
            // The day of an opened ticket stands for as long as its situation does.
            choices.kept_date = choices.kept_date.filter(|_| choices.situation == Some(*situation));
            choices.situation = Some(*situation);
        }
    }

    fn answered(&self, choices: &Choices, catalog: &Catalog, lang: Lang) -> Option<String> {
        Some(called(&Row::Situation(choices.situation?), catalog, words::FROM_UNKNOWN, lang))
    }

    /// The move itself is what a consultation begins with.
    fn fill(&self, _catalog: &Catalog, choices: &Choices, consultation: Consultation) -> Consultation {
        match choices.kept_date {
            Some(kept) => consultation.on(kept),
            None => consultation,
        }
    }

    fn recall(&self, consultation: &Consultation, choices: &mut Choices) {
        choices.situation = Some(match consultation.kind {
            Move::Transfer if consultation.is_ahead() => Situation::Considering,
            Move::Transfer => Situation::Moved,
            Move::Switch => Situation::Switching,
            Move::Return => Situation::Returning,
        });
        choices.kept_date = Some(consultation.date);
    }
}
