//! The ticket (相談コード): written once the consultation is complete, and opened at the answer; and those of today, to go back to one
//! of them. They are remembered as long as the program runs, and written nowhere.

use super::effect::{Effect, Notice};
use super::picker::Picker;
use super::row::Row;
use super::screen::{Confirm, Screen};
use super::state::{State, TicketMade};
use crate::domain::catalog::Catalog;
use crate::domain::consultation::Consultation;
use crate::domain::ticket::decode;

/// More than a counter has customers on a day.
const MOST_TICKETS: usize = 200;

impl State {
    pub(super) fn copy_ticket(&mut self) -> Effect {
        let Some(ticket) = self.ticket.clone() else { return Effect::None };
        self.copy(ticket)
    }

    pub(super) fn copy(&mut self, ticket: String) -> Effect {
        self.notice = Some(Notice::Copied(ticket.clone()));
        Effect::Copy(ticket)
    }

    /// The box, above the tickets of today: that of this very consultation is not among them.
    pub(super) fn open_ticket_box(&mut self, catalog: &Catalog) {
        self.ticket_error = None;
        let others = self.tickets.iter().filter(|made| Some(&made.ticket) != self.ticket.as_ref());
        let rows = others.map(|made| Row::Ticket(made.ticket.clone())).collect();
        self.pickers.insert(Screen::Ticket, Picker::of(rows));
        self.open(catalog, Screen::Ticket);
    }

    /// Opens what is typed; where nothing is, the ticket that has the focus, and asks first if something would be lost.
    pub(super) fn accept_ticket(&mut self, catalog: &Catalog) {
        match self.focused() {
            Some(Row::Ticket(_)) if self.typed().is_empty() && self.has_choices() => {
                self.trail.open(Screen::Confirm(Confirm::Reopen));
            }
            Some(Row::Ticket(ticket)) if self.typed().is_empty() => self.open_ticket(catalog, &ticket.clone()),
            _ => self.open_ticket(catalog, &self.typed().text()),
        }
    }

    /// Opens the ticket that has the focus.
    pub(super) fn reopen(&mut self, catalog: &Catalog) {
        if let Some(Row::Ticket(ticket)) = self.focused().cloned() {
            self.open_ticket(catalog, &ticket);
        }
    }

    fn open_ticket(&mut self, catalog: &Catalog, ticket: &str) {
        // Whoever opens it asks today.
        match decode(catalog, ticket, self.clock) {
            Ok(opened) => self.take_ticket(catalog, &opened),
            Err(error) => self.ticket_error = Some(error),
        }
    }

    /// Remembers the ticket of the answer.
    pub(super) fn remember_ticket(&mut self) {
        let (Some(ticket), Some(consultation)) = (&self.ticket, &self.consultation) else { return };
        if self.tickets.first().is_none_or(|newest| newest.ticket != *ticket) {
            let (ticket, consultation) = (ticket.clone(), consultation.clone());
            self.remember(&ticket, &consultation);
        }
    }

    /// Remembers a ticket as the newest.
    pub(super) fn remember(&mut self, ticket: &str, consultation: &Consultation) {
        self.tickets.retain(|made| made.ticket != ticket);
        let Consultation { kind, to, from, services, .. } = consultation;
        let provider = to.clone().or_else(|| from.clone());
        let made =
            TicketMade { ticket: ticket.to_owned(), kind: *kind, provider, services: services.len(), at: self.now };
        self.tickets.insert(0, made);
        self.tickets.truncate(MOST_TICKETS);
    }
}
