//! What follows from what has been chosen: the rows of the lists, what would be chosen if Enter were pressed now, and the answer
//! to that, which the live panel shows.

use super::choices::{Choices, Situation};
use super::deciding;
use super::offer::{Offer, areas};
use super::picker::Picker;
use super::questions::{Given, Question, services};
use super::row::Row;
use super::screen::Screen;
use super::state::{Preview, State};
use crate::domain::advise::advise;
use crate::domain::catalog::Catalog;
use crate::domain::consultation::Consultation;
use crate::domain::id::ServiceId;
use crate::domain::terms::Move;
use crate::domain::ticket::encode;
use crate::keys::bindings::Context;

impl State {
    /// Brings rows and answer up to date with what has been chosen.
    pub(super) fn refresh(&mut self, catalog: &Catalog) {
        if !self.is_open() {
            return;
        }
        for screen in [self.trail.step(), self.trail.under()] {
            self.refresh_rows(catalog, screen);
            self.pickers.entry(screen).and_modify(Picker::settle);
        }
        self.refresh_draft();
        let draft = self.drafted(catalog);
        if draft != self.consultation {
            self.advice = draft.as_ref().map(|draft| advise(catalog, draft));
            self.ntt_may_bill = match (&draft, &self.advice) {
                (Some(draft), Some(advice)) => advice.may_be_billed_by(&catalog.ntt(draft.area)),
                _ => true,
            };
            self.refresh_preview(catalog, draft.as_ref());
            self.consultation = draft;
            self.reading.start_again();
            self.changed.clear();
        }
        self.ticket = match (self.trail.step(), &self.consultation, &self.advice) {
            (Screen::Answer, Some(consultation), Some(advice)) => Some(encode(catalog, consultation, advice)),
            _ => None,
        };
        self.remember_ticket();
    }

    /// Brings the list of a screen up to date.
    pub(super) fn refresh_rows(&mut self, catalog: &Catalog, screen: Screen) {
        // What a clue tells stays as it was told, as do providers side by side, and the steps as they were when one wanted to go to one.
        let is_kept = matches!(screen, Screen::Clue | Screen::CompareTable | Screen::Steps);
        let is_offered = screen.context().is_list() && !is_kept;
        let Some(finder) = self.finder.as_deref().filter(|_| is_offered) else { return };
        let (area, situation, today, lang) = (self.draft.area, self.choices.situation, self.today, self.lang);
        let between = self.named_between(catalog).to_vec();
        let picker = self.pickers.entry(screen).or_default();
        let query = picker.query();
        picker.offer((query.clone(), area, situation), || {
            rows(screen, &Offer { catalog, finder, query: &query, area, situation, between: &between, today, lang })
        });
    }

    /// Takes what stands in the list of the question, or in a box, as if Enter had been pressed.
    pub(super) fn refresh_draft(&mut self) {
        let mut draft = self.choices.clone();
        for question in Question::ALL {
            let picker = self.picker_of(Screen::Question(question));
            let is_asked_now = self.question() == Some(question);
            let row = picker.focused().filter(|_| is_asked_now);
            // What is typed as a day stands wherever one is; a row has the focus only while it is on the screen.
            if row.is_some() || question.ask().context() == Context::Day {
                question.ask().put(&Given { row, typed: &picker.typed.text(), today: self.today }, &mut draft);
            }
        }
        self.draft = draft;
    }

    fn drafted(&self, catalog: &Catalog) -> Option<Consultation> {
        self.consultation_by(catalog, &self.draft)
    }

    /// The consultation that choices lead to; nothing before the area is known.
    pub(super) fn consultation_by(&self, catalog: &Catalog, choices: &Choices) -> Option<Consultation> {
        let situation = choices.likely_situation();
        let begun = Consultation::new(choices.area?, kind(situation), self.today);
        Some(Question::all_in(situation).fold(begun, |it, question| question.ask().fill(catalog, choices, it)))
    }

    fn refresh_preview(&mut self, catalog: &Catalog, draft: Option<&Consultation>) {
        let ignoring_ticks = |of: &Consultation| of.clone().having(Vec::new());
        if draft.map(ignoring_ticks) == self.consultation.as_ref().map(ignoring_ticks) && !self.preview.is_empty() {
            return;
        }
        let here = services::in_order(catalog, self.draft.area).into_iter();
        let all: Vec<ServiceId> = here.map(|service| service.id.clone()).collect();
        let advice = draft.map(|draft| advise(catalog, &draft.clone().having(all)));
        let lines = advice.into_iter().flat_map(|advice| advice.lines);
        self.preview =
            lines.map(|line| Preview { service: line.service, outcome: line.outcome, basis: line.basis }).collect();
    }
}

/// What is done with the line.
fn kind(situation: Situation) -> Move {
    match situation {
        Situation::Considering | Situation::Moved => Move::Transfer,
        Situation::Switching => Move::Switch,
        Situation::Returning => Move::Return,
    }
}

fn rows(screen: Screen, offer: &Offer<'_>) -> Vec<Row> {
    match screen {
        Screen::Question(question) => question.ask().rows(offer),
        Screen::AskWords => offer.everything(),
        Screen::AskProvider => offer.present_providers(),
        Screen::Clues => offer.clues(),
        Screen::CompareProviders => offer.providers(),
        Screen::AskArea | Screen::CompareArea => areas(),
        Screen::Decide => deciding::rows(),
        _ => Vec::new(),
    }
}
