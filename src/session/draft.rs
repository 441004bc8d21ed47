//! What the person would have chosen if Enter were pressed now, and the answer to that: the live panel shows it.

use super::aside::Aside;
use super::moved_on;
use super::state::{Pick, Preview, Row, State, Tab};
use super::step::{Field, Situation};
use crate::domain::advise::advise;
use crate::domain::catalog::Catalog;
use crate::domain::consultation::Consultation;
use crate::domain::id::{PaymentId, ProviderId, ServiceId};
use crate::domain::period::DayRange;
use crate::domain::terms::{Area, Move};

impl State {
    /// The situation, with the focused row in the place of what has been chosen.
    pub fn draft_situation(&self) -> Situation {
        match self.focused() {
            Some(Row::Situation(situation)) => *situation,
            _ => self.situation.unwrap_or(Situation::Considering),
        }
    }

    /// The area, with the focused row in the place of what has been chosen.
    pub fn draft_area(&self) -> Option<Area> {
        match self.focused() {
            Some(Row::Area(area)) => Some(*area),
            _ => self.area,
        }
    }

    /// The provider that the line goes to, with the focused row in the place of what has been chosen.
    pub fn draft_to(&self) -> Option<&ProviderId> {
        self.draft_provider(Field::To, &self.to)
    }

    /// The provider that the line leaves, with the focused row in the place of what has been chosen.
    pub fn draft_from(&self) -> Option<&ProviderId> {
        self.draft_provider(Field::From, &self.from)
    }

    fn draft_provider<'a>(&'a self, field: Field, chosen: &'a Pick<ProviderId>) -> Option<&'a ProviderId> {
        if !self.draft_situation().asks(field) {
            return None;
        }
        match self.focused() {
            Some(Row::Provider(id)) if self.field == field => Some(id),
            Some(Row::Unknown) if self.field == field => None,
            _ => chosen.known(),
        }
    }

    fn draft_payment(&self) -> Option<&PaymentId> {
        match self.focused() {
            Some(Row::Payment(id)) => Some(id),
            Some(Row::Unknown) if self.field == Field::Payment => None,
            _ => self.payment.known(),
        }
    }

    fn draft_date(&self) -> Option<DayRange> {
        // The day of an opened ticket stands for as long as its situation does.
        if let Some(kept) = self.kept_date.filter(|_| self.situation == Some(self.draft_situation())) {
            return Some(kept);
        }
        if self.draft_situation() != Situation::Moved {
            return Some(DayRange::exact(self.today));
        }
        let typed = self.list(Field::MovedOn).typed.text();
        moved_on::parse(&typed, self.today).or_else(|_| moved_on::parse("", self.today)).ok()
    }

    fn draft(&self, services: Vec<ServiceId>) -> Option<Consultation> {
        let kind = match self.draft_situation() {
            Situation::Considering | Situation::Moved => Move::Transfer,
            Situation::Switching => Move::Switch,
            Situation::Returning => Move::Return,
        };
        Some(Consultation {
            area: self.draft_area()?,
            kind,
            date: self.draft_date()?,
            today: self.today,
            from: self.draft_from().cloned(),
            to: self.draft_to().cloned(),
            services,
            payment: self.draft_payment().cloned(),
        })
    }

    /// Brings rows and answer up to date with what has been chosen.
    pub(super) fn refresh(&mut self, catalog: &Catalog) {
        if !self.is_open() {
            return;
        }
        self.refresh_rows(catalog);
        let last = self.rows.len().saturating_sub(1);
        let focus = self.focus().min(last);
        let is_heading = self.rows.get(focus).is_some_and(Row::is_heading);
        // A heading always has a row below it.
        self.list_mut().focus = if is_heading { focus + 1 } else { focus };
        let ticked = self.services_in_order(catalog);
        let draft = self.draft(ticked);
        if draft != self.consultation {
            self.advice = draft.as_ref().map(|draft| advise(catalog, draft));
            self.refresh_preview(catalog, draft.as_ref());
            self.consultation = draft;
            // Another answer is read from its beginning.
            self.scrolls = [0; Tab::ALL.len()];
            self.changed.clear();
        }
        self.refresh_ticket(catalog);
        if self.beside.at != Aside::None {
            self.refresh_aside(catalog);
        }
    }

    /// The ticked services that the draft's area has, in the order of the list, whatever the order of ticking.
    pub(super) fn services_in_order(&self, catalog: &Catalog) -> Vec<ServiceId> {
        let here = self.services_here(catalog).into_iter();
        here.filter(|service| self.ticked.contains(&service.id)).map(|service| service.id.clone()).collect()
    }

    fn refresh_preview(&mut self, catalog: &Catalog, draft: Option<&Consultation>) {
        let ignoring_ticks = |of: &Consultation| Consultation { services: Vec::new(), ..of.clone() };
        if draft.map(ignoring_ticks) == self.consultation.as_ref().map(ignoring_ticks) && !self.preview.is_empty() {
            return;
        }
        let all = self.services_here(catalog).into_iter().map(|service| service.id.clone()).collect();
        let advice = draft.map(|draft| advise(catalog, &Consultation { services: all, ..draft.clone() }));
        let lines = advice.into_iter().flat_map(|advice| advice.lines);
        self.preview =
            lines.map(|line| Preview { service: line.service, outcome: line.outcome, basis: line.basis }).collect();
    }
}
