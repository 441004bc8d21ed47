//! The provider that the line leaves.

use super::super::choices::{Choices, Pick, Situation};
use super::super::offer::Offer;
use super::super::row::Row;
use super::super::step::Step;
use super::ask::{Ask, Given, called};
use crate::domain::catalog::Catalog;
use crate::domain::consultation::Consultation;
use crate::keys::bindings::Context;
use crate::text::lang::{Lang, Msg};
use crate::words::wizard as words;

pub(super) struct AskFrom;

impl Ask for AskFrom {
    fn step(&self) -> Step {
        Step::Provider
    }

    fn context(&self) -> Context {
        Context::Search
    }

    fn label(&self, _so_far: &Choices) -> Msg {
        words::ASK_FROM
    }

    fn is_asked(&self, situation: Situation) -> bool {
        matches!(situation, Situation::Switching | Situation::Returning)
    }

    fn rows(&self, offer: &Offer<'_>) -> Vec<Row> {
        offer.present_providers()
    }

    fn is_chosen(&self, row: &Row, choices: &Choices) -> bool {
        match row {
            Row::Provider(id) => choices.from.known() == Some(id),
            row => *row == Row::Unknown && choices.from == Pick::Unknown,
        }
    }

    fn put(&self, given: &Given<'_>, choices: &mut Choices) {
        match given.row {
            Some(Row::Provider(id)) => choices.from = Pick::Known(id.clone()),
            Some(_) => choices.from = Pick::Unknown,
            None => {}
        }
    }

    fn answered(&self, choices: &Choices, catalog: &Catalog, lang: Lang) -> Option<String> {
        let row = match &choices.from {
            Pick::Open => return None,
            Pick::Unknown => Row::Unknown,
            Pick::Known(id) => Row::Provider(id.clone()),
        };
        Some(called(&row, catalog, self.unknown(choices), lang))
    }

    fn fill(&self, _catalog: &Catalog, choices: &Choices, consultation: Consultation) -> Consultation {
        consultation.leaving(choices.from.known().cloned())
    }

    fn recall(&self, consultation: &Consultation, choices: &mut Choices) {
        choices.from = Pick::of(consultation.from.as_ref());
    }
}
