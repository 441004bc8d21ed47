//! お客さまのことば: from what a customer says to the desk, for the customer's provider, area and services.

use super::aside::{Aside, AsideRow};
use super::effect::Notice;
use super::moved_on;
use super::state::{Pick, State};
use super::step::Situation;
use crate::domain::ask::{Answer, AskError, answer_in};
use crate::domain::catalog::{Catalog, Symptom};
use crate::domain::consultation::Consultation;
use crate::domain::id::{ClaimId, ProviderId, ServiceId};
use crate::domain::period::DayRange;
use crate::domain::terms::{Area, Move};

/// What was asked for an answer to a customer's words, beside the steps.
#[derive(Clone, Debug, Default)]
pub(super) struct Asked {
    /// What the customer says.
    pub(super) symptom: Option<ClaimId>,
    /// The provider that the line is with.
    pub(super) provider: Pick<ProviderId>,
    /// The area, for comparing as well.
    pub(super) area: Option<Area>,
}

impl State {
    /// What the customer says.
    pub fn asked_symptom<'a>(&self, catalog: &'a Catalog) -> Option<&'a Symptom> {
        let id = self.asked.symptom.as_ref()?;
        catalog.symptoms().iter().find(|symptom| symptom.id == *id)
    }

    /// Whom to call about it today.
    pub fn asked_today<'a>(&self, catalog: &'a Catalog) -> Option<Result<Answer<'a>, AskError>> {
        let symptom = self.asked_symptom(catalog)?;
        Some(answer_in(catalog, symptom, &self.consultation_today(catalog), self.known_area()))
    }

    /// Whom to call about it after the move that is being considered; nothing when none is, or when it is not known where to.
    pub fn asked_after_move<'a>(&self, catalog: &'a Catalog) -> Option<Answer<'a>> {
        let symptom = self.asked_symptom(catalog)?;
        let to = self.to.known().filter(|_| self.is_ahead())?;
        let kind = if self.situation == Some(Situation::Switching) { Move::Switch } else { Move::Transfer };
        let consultation = Consultation {
            kind,
            from: self.from.known().cloned(),
            to: Some(to.clone()),
            date: DayRange::exact(self.today),
            ..self.consultation_today(catalog)
        };
        answer_in(catalog, symptom, &consultation, self.known_area()).ok()
    }

    /// The provider that the line is with, as far as it is known.
    pub fn present_provider(&self) -> Option<&ProviderId> {
        let chosen = match self.situation {
            Some(Situation::Considering) => return None,
            Some(Situation::Switching | Situation::Returning) => &self.from,
            Some(Situation::Moved) | None => &self.to,
        };
        chosen.known().or_else(|| self.asked.provider.known())
    }

    /// Whether the line is still NTT's own FLET'S, as the customer only thinks of moving.
    pub fn is_still_flets(&self) -> bool {
        self.situation == Some(Situation::Considering)
    }

    /// The area, if it has been answered anywhere.
    pub(super) fn known_area(&self) -> Option<Area> {
        self.area.or(self.asked.area)
    }

    fn is_ahead(&self) -> bool {
        matches!(self.situation, Some(Situation::Considering | Situation::Switching))
    }

    /// The customer's line as it is today: where it has been moved to, or still NTT's.
    fn consultation_today(&self, catalog: &Catalog) -> Consultation {
        let some_day = || moved_on::parse("", self.today).unwrap_or(DayRange::exact(self.today));
        let date = match self.situation {
            // Everything is as it was until the move, which comes tomorrow at the earliest.
            Some(Situation::Considering) => DayRange::exact(self.today.tomorrow().unwrap_or(self.today)),
            Some(Situation::Moved) => self.moved_on.unwrap_or_else(some_day),
            _ => some_day(),
        };
        Consultation {
            area: self.known_area().unwrap_or(Area::East),
            kind: Move::Transfer,
            date,
            today: self.today,
            from: None,
            to: self.present_provider().cloned(),
            services: self.known_services(catalog),
            payment: None,
        }
    }

    /// What the customer has, once that was asked.
    fn known_services(&self, catalog: &Catalog) -> Vec<ServiceId> {
        if self.services_asked { self.services_in_order(catalog) } else { Vec::new() }
    }

    /// Opens the list of what customers say, for new words.
    pub(super) fn open_asking(&mut self, catalog: &Catalog) {
        self.beside.words = super::state::List::default();
        self.open_aside(catalog, Aside::AskWords);
    }

    /// Takes the focused row and goes on to what is still needed, or to the answer.
    pub(super) fn accept_asked(&mut self, catalog: &Catalog) {
        match self.focused_aside().cloned() {
            Some(AsideRow::Situation(symptom)) => self.asked.symptom = Some(symptom),
            Some(AsideRow::Provider(provider)) => self.asked.provider = Pick::Known(provider),
            Some(AsideRow::Unknown) => self.asked.provider = Pick::Unknown,
            Some(AsideRow::Area(area)) => self.asked.area = Some(area),
            None => {
                self.notice = Some(Notice::NothingFound);
                return;
            }
        }
        let next = match self.asked_today(catalog) {
            Some(Err(AskError::NeedsProvider)) if self.asked.provider == Pick::Open => Aside::AskProvider,
            Some(Err(AskError::NeedsArea)) => Aside::AskArea,
            _ => Aside::AskAnswer,
        };
        self.go_aside(catalog, next);
    }
}
