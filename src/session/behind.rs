//! The consultation behind an answer to a customer's words: the customer's screen, the page and the ticket are made of it.

use super::effect::{Effect, Notice};
use super::screen::Screen;
use super::state::State;
use crate::domain::advice::Advice;
use crate::domain::advise::advise;
use crate::domain::ask::AskError;
use crate::domain::catalog::Catalog;
use crate::domain::consultation::Consultation;
use crate::domain::id::ServiceId;
use crate::domain::ticket::encode;
use crate::keys::bindings::Intent;

/// What is not known that a key needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Missing {
    Provider,
    Area,
    Services,
    /// The area has no such service.
    Here,
}

impl State {
    /// What the customer's screen, the page and the ticket are about: what was asked where the way led through its answer, else what
    /// was chosen.
    pub fn shown(&self) -> Option<(&Consultation, &Advice)> {
        if self.trail.passes_after(Screen::CompareTable, Screen::AskAnswer) {
            return self.comparing.behind.as_deref().map(|(consultation, advice)| (consultation, advice));
        }
        if self.is_about_what_was_asked() {
            return self.asked.behind.as_deref().map(|(consultation, advice)| (consultation, advice));
        }
        Some((self.consultation.as_ref()?, self.advice.as_ref()?))
    }

    /// Whether that is an answer to a customer's words.
    pub fn is_about_what_was_asked(&self) -> bool {
        self.trail.passes_after(Screen::AskAnswer, Screen::CompareTable)
    }

    /// Does what a key does at an answer, or asks what it needs.
    pub(super) fn act_on_told(&mut self, catalog: &Catalog, intent: Intent) -> Effect {
        match (self.behind(catalog), intent) {
            (Ok(behind), _) => {
                let advice = advise(catalog, &behind);
                let ticket = encode(catalog, &behind, &advice);
                if intent != Intent::Customer {
                    self.remember(&ticket, &behind);
                }
                self.asked.behind = Some(Box::new((behind, advice)));
                match intent {
                    Intent::Customer => self.open(catalog, Screen::Customer),
                    Intent::Handout => self.open_page_box(catalog),
                    _ => return self.copy(ticket),
                }
            }
            // The desk is shown also where no service is behind it, and where the area changes nothing.
            (Err(Missing::Services | Missing::Area), Intent::Customer) => {
                self.asked.behind = None;
                self.open(catalog, Screen::Customer);
            }
            (Err(Missing::Provider), _) => self.wait_for(catalog, Screen::AskProvider, intent),
            (Err(Missing::Area), _) => self.wait_for(catalog, Screen::AskArea, intent),
            (Err(Missing::Services), _) => self.notice = Some(Notice::NoServiceAsked),
            (Err(Missing::Here), _) => self.notice = Some(Notice::NotInArea),
        }
        Effect::None
    }

    /// Asks what the key needs, and does it then.
    fn wait_for(&mut self, catalog: &Catalog, screen: Screen, intent: Intent) {
        self.open(catalog, screen);
        self.asked.waiting = Some(intent);
    }

    /// The services that the answer is about.
    pub(super) fn services_behind(&self, catalog: &Catalog) -> Option<Vec<ServiceId>> {
        self.behind(catalog).ok().map(|behind| behind.services)
    }

    /// With the services asked about; else with those that the customer has, once that was asked.
    fn behind(&self, catalog: &Catalog) -> Result<Consultation, Missing> {
        let answer = match self.asked_today(catalog) {
            Some(Ok(answer)) => answer,
            Some(Err(AskError::NeedsProvider | AskError::WhichContract)) => return Err(Missing::Provider),
            Some(Err(AskError::NeedsArea)) => return Err(Missing::Area),
            Some(Err(AskError::NotInArea)) | None => return Err(Missing::Here),
        };
        let area = self.known_area().ok_or(Missing::Area)?;
        let services = match answer.consultation.services {
            none if none.is_empty() => self.known_services(catalog),
            services if self.asked.named.services.is_empty() && !self.choices.services_asked => {
                common(catalog, services)
            }
            services => services,
        };
        if services.is_empty() {
            return Err(Missing::Services);
        }
        Ok(Consultation { area, ..self.consultation_today(catalog) }.having(services))
    }
}

/// Of all that a situation may be about, what most customers have; all of it, where that is nothing.
fn common(catalog: &Catalog, all: Vec<ServiceId>) -> Vec<ServiceId> {
    let common: Vec<ServiceId> = all.iter().filter(|id| catalog.service(id).common).cloned().collect();
    if common.is_empty() { all } else { common }
}
