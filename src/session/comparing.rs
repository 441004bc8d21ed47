//! くらべる: two to four providers side by side, for the customer's services.

use super::aside::{Aside, AsideRow};
use super::effect::Notice;
use super::moved_on;
use super::state::State;
use super::step::Situation;
use crate::domain::catalog::Catalog;
use crate::domain::compare::{Comparison, compare};
use crate::domain::consultation::Consultation;
use crate::domain::id::{ProviderId, ServiceId};
use crate::domain::period::DayRange;
use crate::domain::terms::{Area, Move};

/// How many can be read side by side.
const MOST: usize = 4;

/// What is compared.
#[derive(Clone, Debug, Default)]
pub(super) struct Comparing {
    pub(super) providers: Vec<ProviderId>,
    pub(super) table: Option<Comparison>,
}

impl State {
    /// The providers that are to be compared, in the order of ticking.
    pub fn compared(&self) -> &[ProviderId] {
        &self.comparing.providers
    }

    /// The providers side by side.
    pub fn comparison(&self) -> Option<&Comparison> {
        self.comparing.table.as_ref()
    }

    /// Opens the list of providers, the chosen one ticked.
    pub(super) fn open_comparing(&mut self, catalog: &Catalog) {
        if self.comparing.providers.is_empty() {
            self.comparing.providers.extend(self.to.known().cloned());
        }
        self.open_aside(catalog, Aside::CompareProviders);
    }

    pub(super) fn toggle_compared(&mut self, catalog: &Catalog) {
        let Some(AsideRow::Provider(provider)) = self.focused_aside().cloned() else { return };
        let providers = &mut self.comparing.providers;
        match providers.iter().position(|it| *it == provider) {
            Some(place) => drop(providers.remove(place)),
            None if providers.len() == MOST => {
                self.notice = Some(Notice::CompareFewer);
                return;
            }
            None if self.from.known() == Some(&provider) => {
                self.notice = Some(Notice::SameProvider(provider));
                return;
            }
            None => providers.push(provider),
        }
        self.comparing.table = None;
        // The next name is typed at once.
        self.clear_aside(catalog);
    }

    pub(super) fn accept_compared(&mut self, catalog: &Catalog) {
        if let (Aside::CompareArea, Some(AsideRow::Area(area))) = (self.beside.at, self.focused_aside().cloned()) {
            self.asked.area = Some(area);
        } else if !self.beside.compared.typed.is_empty() {
            // Enter on a search takes what it found, so that it cannot be passed over unticked.
            match self.focused_aside().cloned() {
                Some(AsideRow::Provider(found)) if self.comparing.providers.contains(&found) => {
                    self.clear_aside(catalog);
                }
                Some(_) => self.toggle_compared(catalog),
                None => self.notice = Some(Notice::NothingFound),
            }
            return;
        }
        if self.comparing.providers.len() < 2 {
            self.notice = Some(Notice::CompareMore);
            return;
        }
        match self.known_area() {
            None => self.go_aside(catalog, Aside::CompareArea),
            Some(area) => {
                let consultation = self.compared_consultation(catalog, area);
                self.comparing.table = Some(compare(catalog, &consultation, &self.comparing.providers));
                self.go_aside(catalog, Aside::CompareTable);
            }
        }
    }

    fn compared_consultation(&self, catalog: &Catalog, area: Area) -> Consultation {
        let is_switch = matches!(self.situation, Some(Situation::Switching | Situation::Returning));
        let past = || self.moved_on.or_else(|| moved_on::parse("", self.today).ok());
        let date = if self.situation == Some(Situation::Moved) { past() } else { None };
        Consultation {
            area,
            kind: if is_switch { Move::Switch } else { Move::Transfer },
            date: date.unwrap_or(DayRange::exact(self.today)),
            today: self.today,
            from: self.from.known().filter(|_| is_switch).cloned(),
            to: None,
            services: self.compared_services(catalog, area),
            payment: self.payment.known().cloned(),
        }
    }

    /// What the customer has; as long as that was not asked, what many have.
    fn compared_services(&self, catalog: &Catalog, area: Area) -> Vec<ServiceId> {
        let is_wanted =
            |id: &ServiceId, common: bool| if self.services_asked { self.ticked.contains(id) } else { common };
        let here = self.services_here(catalog).into_iter().filter(|service| service.areas.contains(&area));
        here.filter(|service| is_wanted(&service.id, service.common)).map(|service| service.id.clone()).collect()
    }
}
