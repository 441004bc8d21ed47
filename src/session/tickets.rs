//! The ticket (相談コード): written once the consultation is complete, and opened at the answer.

use super::effect::{Effect, Notice};
use super::screen::Screen;
use super::state::State;
use crate::domain::catalog::Catalog;
use crate::domain::ticket::decode;

impl State {
    pub(super) fn copy_ticket(&mut self) -> Effect {
        let Some(ticket) = self.ticket.clone() else { return Effect::None };
        self.copy(ticket)
    }

    pub(super) fn copy(&mut self, ticket: String) -> Effect {
        self.notice = Some(Notice::Copied(ticket.clone()));
        Effect::Copy(ticket)
    }

    pub(super) fn open_ticket_box(&mut self, catalog: &Catalog) {
        self.ticket_error = None;
        self.open_anew(catalog, Screen::Ticket);
    }

    pub(super) fn accept_ticket(&mut self, catalog: &Catalog) {
        // Whoever opens it asks today.
        match decode(catalog, &self.typed().text(), self.clock) {
            Ok(opened) => self.take_ticket(catalog, &opened),
            Err(error) => self.ticket_error = Some(error),
        }
    }
}
