//! The provider that the line goes to.

use super::super::choices::{Choices, Pick, Situation};
use super::super::effect::Notice;
use super::super::offer::Offer;
use super::super::row::Row;
use super::super::step::Step;
use super::ask::{Ask, Given, called};
use crate::domain::catalog::Catalog;
use crate::domain::consultation::Consultation;
use crate::keys::bindings::Context;
use crate::text::lang::{Lang, Msg};
use crate::words::wizard as words;

pub(super) struct AskTo;

impl Ask for AskTo {
    fn step(&self) -> Step {
        Step::Provider
    }

    fn context(&self) -> Context {
        Context::Search
    }

    fn label(&self, so_far: &Choices) -> Msg {
        match so_far.likely_situation() {
            Situation::Moved => words::ASK_TO_MOVED,
            _ => words::ASK_TO,
        }
    }

    fn unknown(&self, so_far: &Choices) -> Msg {
        match so_far.likely_situation() {
            Situation::Moved => words::TO_UNKNOWN,
            _ => words::TO_UNDECIDED,
        }
    }

    fn is_asked(&self, situation: Situation) -> bool {
        situation != Situation::Returning
    }

    fn rows(&self, offer: &Offer<'_>) -> Vec<Row> {
        // Whoever has moved already has a provider, which something may tell.
        if offer.situation == Some(Situation::Moved) { offer.present_providers() } else { offer.providers_or_unknown() }
    }

    fn is_chosen(&self, row: &Row, choices: &Choices) -> bool {
        match row {
            Row::Provider(id) => choices.to.known() == Some(id),
            row => *row == Row::Unknown && choices.to == Pick::Unknown,
        }
    }

    fn check(&self, given: &Given<'_>, choices: &Choices) -> Result<(), Notice> {
        let leaves = choices.from.known().filter(|_| choices.likely_situation() == Situation::Switching);
        match given.row {
            Some(Row::Provider(to)) if leaves == Some(to) => Err(Notice::SameProvider(to.clone())),
            row => row.map(|_| ()).ok_or(Notice::NothingFound),
        }
    }

    fn put(&self, given: &Given<'_>, choices: &mut Choices) {
        match given.row {
            Some(Row::Provider(id)) => choices.to = Pick::Known(id.clone()),
            Some(_) => choices.to = Pick::Unknown,
            None => {}
        }
    }

    fn answered(&self, choices: &Choices, catalog: &Catalog, lang: Lang) -> Option<String> {
        let row = match &choices.to {
            Pick::Open => return None,
            Pick::Unknown => Row::Unknown,
            Pick::Known(id) => Row::Provider(id.clone()),
        };
        Some(called(&row, catalog, self.unknown(choices), lang))
    }

    fn fill(&self, _catalog: &Catalog, choices: &Choices, consultation: Consultation) -> Consultation {
        consultation.going_to(choices.to.known().cloned())
    }

    fn recall(&self, consultation: &Consultation, choices: &mut Choices) {
        choices.to = Pick::of(consultation.to.as_ref());
    }
}
