//! What follows a comparison: one of the providers becomes the customer's choice, or is shown, printed and copied before it does.

use super::choices::{Choices, Pick, Situation};
use super::effect::{Effect, Notice};
use super::questions::Question;
use super::row::Row;
use super::screen::{Confirm, Screen};
use super::state::State;
use crate::domain::advise::advise;
use crate::domain::catalog::Catalog;
use crate::domain::terms::Standing;
use crate::domain::ticket::encode;
use crate::keys::bindings::Intent;

impl State {
    /// Takes the focused provider, after asking where it takes no orders.
    pub(super) fn accept_row_of_table(&mut self, catalog: &Catalog) {
        let Some(choices) = self.choices_with_compared(catalog) else { return };
        let is_new = matches!(choices.situation, Some(Situation::Considering | Situation::Switching));
        let standing = choices.to.known().map(|to| catalog.provider(to).standing);
        if is_new && matches!(standing, Some(Standing::Closed | Standing::Ended)) {
            self.confirm(Confirm::NoOrders);
        } else {
            self.take_compared(catalog);
        }
    }

    /// Makes the focused provider the customer's choice, and goes to the answer, or to what has not been asked yet.
    pub(super) fn take_compared(&mut self, catalog: &Catalog) {
        let Some(choices) = self.choices_with_compared(catalog) else { return };
        let (Some(situation), Some(to)) = (choices.situation, choices.to.known().cloned()) else { return };
        self.choices = choices;
        self.trail.close_all();
        for question in [Question::Situation, Question::Area, Question::From, Question::To] {
            self.focus_on_chosen(catalog, question);
        }
        let open = open_question(&self.choices);
        if open.is_some_and(|open| open < Question::To) && !self.adopted.contains(&Question::To) {
            self.adopted.push(Question::To);
        }
        self.go_to_step(catalog, open.map_or(Screen::Answer, Screen::Question));
        self.notice = Some(Notice::Taken(to, situation));
    }

    /// Does what a key does at an answer, for the focused provider; says so where something has not been asked yet.
    pub(super) fn act_on_compared(&mut self, catalog: &Catalog, intent: Intent) -> Effect {
        let choices = self.choices_with_compared(catalog).filter(|choices| open_question(choices).is_none());
        let Some(consultation) = choices.and_then(|choices| self.consultation_by(catalog, &choices)) else {
            self.notice = Some(Notice::CompareOpen);
            return Effect::None;
        };
        let advice = advise(catalog, &consultation);
        let ticket = encode(catalog, &consultation, &advice);
        self.comparing.behind = Some(Box::new((consultation, advice)));
        match intent {
            Intent::Customer => self.open(catalog, Screen::Customer),
            Intent::Handout => self.open_page_box(catalog),
            _ => return self.copy(ticket),
        }
        Effect::None
    }

    /// What has been chosen, with the focused provider in it. Whoever is with another one leaves that.
    fn choices_with_compared(&self, catalog: &Catalog) -> Option<Choices> {
        let Some(Row::Provider(to)) = self.picker_of(Screen::CompareTable).focused() else { return None };
        let (area, chosen) = (self.known_area()?, &self.choices);
        let present = match chosen.situation {
            Some(Situation::Considering) => None,
            Some(Situation::Moved) => chosen.to.known(),
            Some(Situation::Switching | Situation::Returning) => chosen.from.known(),
            None => self.present_provider(),
        };
        let (situation, from) = match (chosen.situation, present) {
            (Some(Situation::Considering), _) => (Situation::Considering, chosen.from.clone()),
            (None | Some(Situation::Moved), Some(present)) if present == to => (Situation::Moved, Pick::Open),
            (_, Some(present)) => (Situation::Switching, Pick::Known(present.clone())),
            (Some(Situation::Moved), None) => (Situation::Moved, Pick::Open),
            (Some(Situation::Switching | Situation::Returning), None) => (Situation::Switching, chosen.from.clone()),
            (None, None) => (Situation::Considering, Pick::Open),
        };
        let mut choices = Choices {
            situation: Some(situation),
            area: Some(area),
            from,
            to: Pick::Known(to.clone()),
            kept_date: chosen.kept_date.filter(|_| chosen.situation == Some(situation)),
            ..chosen.clone()
        };
        if !choices.services_asked {
            choices.ticked = self.compared_services(catalog, area);
        }
        Some(choices)
    }

    /// The focused provider was brought into view: from there on one scrolls.
    pub(super) fn stay_with_compared(&mut self) {
        if self.comparing.follows && self.screen() == Screen::CompareTable {
            let top = self.extent.top;
            if let Some(scroll) = self.trail.scroll_mut() {
                *scroll = top;
            }
        }
    }
}

/// The first question without which there is no answer for this customer.
fn open_question(choices: &Choices) -> Option<Question> {
    let is_open = |question: &Question| match question {
        Question::MovedOn => choices.moved_on.is_none() && choices.kept_date.is_none(),
        Question::From => choices.from == Pick::Open,
        Question::Services => !choices.services_asked,
        _ => false,
    };
    Question::all_in(choices.likely_situation()).find(is_open)
}
