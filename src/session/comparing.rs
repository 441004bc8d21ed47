//! くらべる: two to four providers side by side, for the customer's services.

use super::choices::Situation;
use super::effect::Notice;
use super::picker::Picker;
use super::questions::moved_on::some_day;
use super::questions::services::in_order;
use super::row::Row;
use super::screen::Screen;
use super::state::State;
use crate::domain::catalog::Catalog;
use crate::domain::compare::compare;
use crate::domain::consultation::Consultation;
use crate::domain::id::{ProviderId, ServiceId};
use crate::domain::period::DayRange;
use crate::domain::terms::{Area, Move};

/// How many can be read side by side.
const MOST: usize = 4;

impl State {
    /// Opens the list of providers, the chosen one ticked.
    pub(super) fn open_comparing(&mut self, catalog: &Catalog) {
        let asked = self.screen() == Screen::AskAnswer;
        let services = if asked { self.services_behind(catalog) } else { None };
        if self.comparing.services != services {
            self.comparing.table = None;
            self.comparing.services = services;
        }
        if self.comparing.providers.is_empty() {
            let known = if asked { self.present_provider() } else { None };
            self.comparing.providers.extend(known.or(self.choices.to.known()).cloned());
        }
        self.open(catalog, Screen::CompareProviders);
    }

    pub(super) fn toggle_compared(&mut self, catalog: &Catalog, provider: ProviderId) {
        let providers = &mut self.comparing.providers;
        match providers.iter().position(|it| *it == provider) {
            Some(place) => drop(providers.remove(place)),
            None if providers.len() == MOST => {
                self.notice = Some(Notice::CompareFewer);
                return;
            }
            None if self.choices.from.known() == Some(&provider) => {
                self.notice = Some(Notice::SameProvider(provider));
                return;
            }
            None => providers.push(provider),
        }
        self.comparing.table = None;
        // The next name is typed at once.
        self.clear(catalog);
    }

    pub(super) fn accept_compared(&mut self, catalog: &Catalog) {
        if let Some(Row::Area(area)) = self.focused().cloned() {
            self.asked.area = Some(area);
        } else if self.takes_what_it_found() {
            // Enter on a search takes what it found, so that it cannot be passed over unticked.
            match self.focused().cloned() {
                Some(Row::Provider(found)) if self.comparing.providers.contains(&found) => {
                    self.clear(catalog);
                }
                Some(Row::Provider(found)) => self.toggle_compared(catalog, found),
                _ => self.notice = Some(Notice::NothingFound),
            }
            return;
        }
        if self.comparing.providers.len() < 2 {
            self.notice = Some(Notice::CompareMore);
            return;
        }
        match self.known_area() {
            None => self.open(catalog, Screen::CompareArea),
            Some(area) => {
                self.compare(catalog, area);
                self.comparing.follows = true;
                self.open(catalog, Screen::CompareTable);
            }
        }
    }

    /// Puts the chosen providers side by side.
    pub(super) fn compare(&mut self, catalog: &Catalog, area: Area) {
        let consultation = self.compared_consultation(catalog, area);
        self.comparing.table = Some(compare(catalog, &consultation, &self.comparing.providers));
        let rows = self.comparing.providers.iter().cloned().map(Row::Provider);
        self.pickers.insert(Screen::CompareTable, Picker::of(rows.collect()));
    }

    fn compared_consultation(&self, catalog: &Catalog, area: Area) -> Consultation {
        let choices = &self.choices;
        let is_switch = matches!(choices.situation, Some(Situation::Switching | Situation::Returning));
        let kind = if is_switch { Move::Switch } else { Move::Transfer };
        let date = match choices.situation {
            Some(Situation::Moved) => choices.moved_on.unwrap_or(some_day(self.today)),
            _ => DayRange::exact(self.today),
        };
        Consultation::new(area, kind, self.today)
            .on(date)
            .leaving(choices.from.known().filter(|_| is_switch).cloned())
            .having(self.compared_services(catalog, area))
            .paid_by(choices.payment.known().cloned())
    }

    /// What the customer has; as long as that was not asked, what many have.
    pub(super) fn compared_services(&self, catalog: &Catalog, area: Area) -> Vec<ServiceId> {
        if let Some(asked) = &self.comparing.services {
            let is_here = |id: &&ServiceId| catalog.service(id).areas.contains(&area);
            return asked.iter().filter(is_here).cloned().collect();
        }
        let choices = &self.choices;
        let is_wanted = |id, common| if choices.services_asked { choices.ticked.contains(id) } else { common };
        let here = in_order(catalog, self.draft.area).into_iter().filter(|service| service.areas.contains(&area));
        here.filter(|service| is_wanted(&service.id, service.common)).map(|service| service.id.clone()).collect()
    }
}
