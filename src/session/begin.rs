//! How a consultation begins: with the catalogue, with the next customer, with a ticket, on another day.

use std::sync::Arc;

use super::effect::Notice;
use super::questions::Question;
use super::questions::services::tick_the_line;
use super::screen::{Screen, Trail};
use super::state::{Notes, State};
use crate::domain::catalog::Catalog;
use crate::domain::period::Date;
use crate::domain::ticket::Opened;
use crate::keys::bindings::Context;
use crate::search::Finder;

impl State {
    /// Takes the catalogue in.
    pub(super) fn take_catalog(&mut self, catalog: &Catalog) {
        self.finder = Some(Arc::new(Finder::new(catalog)));
        tick_the_line(catalog, &mut self.choices);
        self.refresh(catalog);
    }

    /// Notes what day it is. A consultation that has begun keeps its own: what has been said would else change while it is read.
    pub(super) fn take_day(&mut self, catalog: &Catalog, today: Date) {
        self.clock = today;
        if self.today != today && !self.has_choices() {
            self.today = today;
            self.refresh(catalog);
        }
    }

    /// Forgets everything for the next customer, but which tickets there were.
    pub(super) fn forget(&mut self, catalog: &Catalog) {
        let (finder, tickets) = (self.finder.take(), std::mem::take(&mut self.tickets));
        let fresh = Self::new(self.lang, self.clock).at_home_in(self.home).with_pages_in(self.pages_in.take());
        let notes = self.notes.take().map(Notes::turned);
        // The tickets say nothing of who the customers were.
        *self = Self { finder, tickets, notes, extent: self.extent, now: self.now, on_disk: self.on_disk, ..fresh };
        tick_the_line(catalog, &mut self.choices);
        self.notice = Some(Notice::NextCustomer);
    }

    /// Goes to the answer of an opened ticket, in the place of everything that was chosen.
    pub(super) fn take_ticket(&mut self, catalog: &Catalog, opened: &Opened) {
        self.forget(catalog);
        // The answer is that of the day on which the ticket was opened.
        self.today = opened.consultation.today;
        // No row has the focus, so that what was chosen stands.
        self.trail = Trail::at(Screen::Answer);
        self.pickers.clear();
        self.recall(opened);
        self.refresh_draft();
        self.focus_on_what_is_chosen(catalog);
        self.refresh(catalog);
        self.changed.clone_from(&opened.changed);
        self.notice = Some(Notice::TicketOpened(opened.changed.clone()));
    }

    fn recall(&mut self, opened: &Opened) {
        let mut choices = std::mem::take(&mut self.choices);
        for question in Question::ALL {
            if question.ask().is_asked(choices.likely_situation()) {
                question.ask().recall(&opened.consultation, &mut choices);
            }
        }
        self.choices = choices;
    }

    /// On the way back each question stands where it was answered; things to tick stand where they begin.
    fn focus_on_what_is_chosen(&mut self, catalog: &Catalog) {
        let chosen: Vec<Question> = self.questions().filter(|it| it.ask().context() != Context::Tick).collect();
        for question in chosen {
            let screen = Screen::Question(question);
            self.refresh_rows(catalog, screen);
            if let Some(picker) = self.pickers.get_mut(&screen) {
                picker.focus_on(|row| question.ask().is_chosen(row, &self.choices));
            }
        }
    }
}
