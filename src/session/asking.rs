//! お客さまのことば: from what a customer says to the desk, for the customer's provider, area and services.

use super::choices::{Pick, Situation};
use super::effect::{Effect, Notice};
use super::questions::moved_on::some_day;
use super::questions::services::ticked_in_order;
use super::row::Row;
use super::screen::Screen;
use super::state::State;
use crate::domain::ask::{Answer, AskError, Tell, answer_after_move, answer_in, tell};
use crate::domain::catalog::{Catalog, Symptom};
use crate::domain::consultation::Consultation;
use crate::domain::id::{ClaimId, ProviderId, ServiceId};
use crate::domain::inquiry::{Inquiry, Named};
use crate::domain::period::DayRange;
use crate::domain::terms::{Area, Move};

impl State {
    /// What the customer says.
    pub fn asked_symptom<'a>(&self, catalog: &'a Catalog) -> Option<&'a Symptom> {
        let id = self.asked.symptom.as_ref()?;
        catalog.symptoms().iter().find(|symptom| symptom.id == *id)
    }

    /// Whom to call about it today.
    pub fn asked_today<'a>(&self, catalog: &'a Catalog) -> Option<Result<Answer<'a>, AskError>> {
        let inquiry = self.inquiry(catalog)?;
        Some(answer_in(catalog, &inquiry, &self.consultation_today(catalog), self.known_area()))
    }

    /// The situation, with what the words name besides: that decides what the answer is about.
    fn inquiry<'a>(&self, catalog: &'a Catalog) -> Option<Inquiry<'a>> {
        let mut named = self.asked.named.clone();
        if self.asked.meant.known().is_some() {
            named.between.clear();
        }
        Some(Inquiry { symptom: self.asked_symptom(catalog)?, named })
    }

    /// Whether how the answer is known is read, in place of the answer.
    pub fn reads_grounds(&self) -> bool {
        self.asked.reads_grounds
    }

    /// Turns from the answer to how it is known, and back.
    pub(super) fn turn_to_grounds(&mut self, catalog: &Catalog) {
        if matches!(self.asked_today(catalog), Some(Ok(_))) {
            self.asked.reads_grounds = !self.asked.reads_grounds;
            if let Some(scroll) = self.trail.scroll_mut() {
                *scroll = 0;
            }
        } else {
            self.notice = Some(Notice::OnlyRead);
        }
    }

    /// What to tell the customer, although it is not known whom to call.
    pub fn told_today<'a>(&self, catalog: &'a Catalog) -> Vec<Tell<'a>> {
        let symptom = self.asked_symptom(catalog);
        symptom.map_or_else(Vec::new, |symptom| tell(catalog, symptom, &self.consultation_today(catalog)))
    }

    /// Whom to call about it after the move that is being considered; nothing when none is, or when it is not known where to.
    pub fn asked_after_move<'a>(&self, catalog: &'a Catalog) -> Option<Answer<'a>> {
        let inquiry = self.inquiry(catalog)?;
        let to = self.choices.to.known().filter(|_| self.is_ahead() && self.named_provider().is_none())?;
        let is_switch = self.choices.situation == Some(Situation::Switching);
        let kind = if is_switch { Move::Switch } else { Move::Transfer };
        let consultation = Consultation::new(self.known_area().unwrap_or(Area::East), kind, self.today)
            .leaving(self.choices.from.known().cloned())
            .going_to(Some(to.clone()))
            .having(self.known_services(catalog));
        answer_after_move(catalog, &inquiry, &consultation, self.known_area()).ok()
    }

    /// The provider that the line is with, as far as it is known.
    pub fn present_provider(&self) -> Option<&ProviderId> {
        self.named_provider().or_else(|| self.known_provider())
    }

    /// The same, whatever the words name.
    fn known_provider(&self) -> Option<&ProviderId> {
        let chosen = match self.choices.situation {
            Some(Situation::Considering) => return None,
            Some(Situation::Switching | Situation::Returning) => &self.choices.from,
            Some(Situation::Moved) | None => &self.choices.to,
        };
        chosen.known().or_else(|| self.asked.provider.known())
    }

    /// The provider that the customer has by the words, unless it is the one that the customer only thinks of.
    fn named_provider(&self) -> Option<&ProviderId> {
        let is_thought_of = |named: &&ProviderId| self.is_considering() && self.choices.to.known() == Some(*named);
        let named = self.asked.named.provider.as_ref().or_else(|| self.asked.meant.known());
        named.filter(|named| !is_thought_of(named))
    }

    /// Between which providers the words leave it open, where it must be known which is meant; the customer's own is the last.
    pub fn named_between(&self, catalog: &Catalog) -> &[ProviderId] {
        let is_about_provider = self.asked_symptom(catalog).is_some_and(Symptom::is_about_provider);
        if is_about_provider { &self.asked.named.between } else { &[] }
    }

    /// Whether the line is still NTT's own FLET'S, as the customer only thinks of moving.
    pub fn is_still_flets(&self) -> bool {
        self.is_considering() && self.named_provider().is_none()
    }

    fn is_considering(&self) -> bool {
        self.choices.situation == Some(Situation::Considering)
    }

    fn is_ahead(&self) -> bool {
        matches!(self.choices.situation, Some(Situation::Considering | Situation::Switching))
    }

    /// Whether it was asked whose contract it is, and nobody knows.
    pub(super) fn is_provider_left_open(&self) -> bool {
        let asked = if self.is_contract_asked() { &self.asked.meant } else { &self.asked.provider };
        *asked == Pick::Unknown
    }

    /// Whether it is asked which company's contract the words are about.
    pub fn is_contract_asked(&self) -> bool {
        !self.asked.named.between.is_empty()
    }

    /// The customer's line as it is today: where it has been moved to, or still NTT's.
    pub(super) fn consultation_today(&self, catalog: &Catalog) -> Consultation {
        let told = self.asked.moved_on.as_ref().filter(|(whose, _)| self.present_provider() == Some(whose));
        let some_day = told.map_or_else(|| some_day(self.today), |(_, days)| *days);
        let date = match self.choices.situation {
            Some(Situation::Considering) if self.named_provider().is_none() => {
                self.choices.kept_date.unwrap_or(DayRange::exact(self.today))
            }
            Some(Situation::Moved) => self.choices.moved_on.unwrap_or(some_day),
            _ => some_day,
        };
        Consultation::new(self.known_area().unwrap_or(Area::East), Move::Transfer, self.today)
            .on(date)
            .going_to(self.present_provider().cloned())
            .having(self.known_services(catalog))
    }

    /// What the customer has, once that was asked.
    pub(super) fn known_services(&self, catalog: &Catalog) -> Vec<ServiceId> {
        if self.choices.services_asked { ticked_in_order(catalog, self.draft.area, &self.choices) } else { Vec::new() }
    }

    /// Takes the focused row and goes on to what is still needed, or to the answer.
    pub(super) fn accept_asked(&mut self, catalog: &Catalog) -> Effect {
        match self.focused().cloned() {
            Some(Row::Symptom(symptom)) => self.ask_about(catalog, symptom),
            Some(Row::Provider(provider)) if self.under() == Screen::AskWords => {
                return self.take_provider(catalog, &provider);
            }
            Some(Row::Service(service)) => {
                self.take_service(catalog, &service);
                return Effect::None;
            }
            Some(Row::Recognised(chosen)) => {
                self.open_clue(catalog, &chosen);
                return Effect::None;
            }
            Some(Row::ByClues) => {
                self.open_anew(catalog, Screen::Clues);
                return Effect::None;
            }
            Some(Row::Provider(provider)) => self.asked_of(catalog, Pick::Known(provider)),
            Some(Row::Area(area)) => self.asked.area = Some(area),
            Some(_) => self.asked_of(catalog, Pick::Unknown),
            None => {
                self.notice = Some(Notice::NothingFound);
                return Effect::None;
            }
        }
        self.go_on_asked(catalog)
    }

    /// Takes a situation, with all that the words name.
    fn ask_about(&mut self, catalog: &Catalog, symptom: ClaimId) {
        let typed = self.picker().query();
        self.asked.symptom = Some(symptom);
        self.asked.named = Named::default();
        self.asked.meant = Pick::Open;
        self.pickers.remove(&Screen::AskProvider);
        let (Some(finder), Some(symptom)) = (self.finder.clone(), self.asked_symptom(catalog)) else { return };
        if typed.is_empty() {
            return;
        }
        let found = finder.leads(catalog, &typed, self.draft.area, self.today).found;
        let known = if self.is_considering() { self.choices.to.known() } else { self.known_provider() };
        self.asked.named = found.named(catalog, symptom, known);
    }

    /// Takes the provider that was asked for: of these words, where they name another than the customer's, else of the line.
    pub(super) fn asked_of(&mut self, catalog: &Catalog, provider: Pick<ProviderId>) {
        let is_of_words = !self.named_between(catalog).is_empty();
        // Where nothing else was known of the line, it is the customer's from now on.
        if !is_of_words || self.known_provider().is_none() {
            self.asked.provider = provider.clone();
        }
        if is_of_words {
            self.asked.meant = provider;
        }
    }

    /// Asks what is still needed, or shows the answer; then does what a key waits for.
    pub(super) fn go_on_asked(&mut self, catalog: &Catalog) -> Effect {
        let next = match self.asked_today(catalog) {
            Some(Err(AskError::NeedsProvider)) if self.asked.provider == Pick::Open => Screen::AskProvider,
            Some(Err(AskError::WhichContract)) if self.asked.meant == Pick::Open => Screen::AskProvider,
            Some(Err(AskError::NeedsArea)) => Screen::AskArea,
            _ => Screen::AskAnswer,
        };
        let waiting = self.asked.waiting.take();
        self.asked.reads_grounds = false;
        self.open(catalog, next);
        match waiting {
            // Whom nobody knows is not asked for again and again.
            Some(_) if next == Screen::AskAnswer && self.is_provider_left_open() => {
                self.notice = Some(Notice::ProviderLeftOpen);
                Effect::None
            }
            Some(intent) if next == Screen::AskAnswer => self.act_on_told(catalog, intent),
            waiting => {
                self.asked.waiting = waiting;
                Effect::None
            }
        }
    }
}
