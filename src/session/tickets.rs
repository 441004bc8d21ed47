//! The ticket (相談コード): written once the consultation is complete, and opened at the answer.

use super::aside::Aside;
use super::effect::{Effect, Notice};
use super::state::{Pick, Row, State};
use super::step::{Field, Situation, visible_fields};
use crate::domain::catalog::Catalog;
use crate::domain::id::ServiceId;
use crate::domain::terms::Move;
use crate::domain::ticket::{Opened, TicketError, decode, encode};

impl State {
    /// The ticket of the consultation, once it is complete.
    pub fn ticket(&self) -> Option<&str> {
        self.ticket.as_deref()
    }

    /// Why the ticket that was typed cannot be opened.
    pub fn ticket_error(&self) -> Option<TicketError> {
        self.ticket_error
    }

    /// The services whose answer is another than when the opened ticket was written.
    pub fn changed_since_ticket(&self) -> &[ServiceId] {
        &self.changed
    }

    pub(super) fn refresh_ticket(&mut self, catalog: &Catalog) {
        self.ticket = match (self.field, &self.consultation, &self.advice) {
            (Field::Answer, Some(consultation), Some(advice)) => Some(encode(catalog, consultation, advice)),
            _ => None,
        };
    }

    pub(super) fn copy_ticket(&mut self) -> Effect {
        let Some(ticket) = self.ticket.clone() else { return Effect::None };
        self.notice = Some(Notice::Copied(ticket.clone()));
        Effect::Copy(ticket)
    }

    pub(super) fn open_ticket_box(&mut self, catalog: &Catalog) {
        self.beside.ticket = super::state::List::default();
        self.ticket_error = None;
        self.open_aside(catalog, Aside::Ticket);
    }

    pub(super) fn accept_ticket(&mut self, catalog: &Catalog) {
        match decode(catalog, &self.beside.ticket.typed.text(), self.next_today) {
            Ok(opened) => self.open_ticket(catalog, &opened),
            Err(error) => self.ticket_error = Some(error),
        }
    }

    /// Goes to the answer of an opened ticket, in the place of everything that was chosen.
    pub fn open_ticket(&mut self, catalog: &Catalog, opened: &Opened) {
        self.forget(catalog);
        let chosen = &opened.consultation;
        let situation = match chosen.kind {
            Move::Transfer if chosen.is_ahead() => Situation::Considering,
            Move::Transfer => Situation::Moved,
            Move::Switch => Situation::Switching,
            Move::Return => Situation::Returning,
        };
        self.situation = Some(situation);
        self.area = Some(chosen.area);
        self.kept_date = Some(chosen.date);
        self.moved_on = (situation == Situation::Moved).then_some(chosen.date);
        self.from = pick(chosen.from.as_ref());
        self.to = pick(chosen.to.as_ref());
        self.payment = pick(chosen.payment.as_ref());
        self.ticked.clone_from(&chosen.services);
        self.services_asked = true;
        // No row is focused, so that what was chosen stands.
        self.rows.clear();
        self.rows_of = None;
        self.focus_on_what_is_chosen(catalog);
        self.field = Field::Answer;
        self.refresh(catalog);
        self.changed.clone_from(&opened.changed);
        self.notice = Some(Notice::TicketOpened(opened.changed.clone()));
    }

    /// On the way back each question stands where it was answered.
    fn focus_on_what_is_chosen(&mut self, catalog: &Catalog) {
        let fields: Vec<Field> = visible_fields(self).filter(|field| *field != Field::Services).collect();
        for field in fields {
            self.field = field;
            let rows = self.rows_now(catalog);
            if let Some(row) = rows.iter().position(|row| self.is_chosen(row)) {
                self.list_mut().focus = row;
            }
        }
    }

    fn is_chosen(&self, row: &Row) -> bool {
        match row {
            Row::Situation(situation) => self.situation == Some(*situation),
            Row::Area(area) => self.area == Some(*area),
            Row::Provider(id) if self.field == Field::From => self.from.known() == Some(id),
            Row::Provider(id) => self.to.known() == Some(id),
            Row::Payment(id) => self.payment.known() == Some(id),
            _ => false,
        }
    }
}

fn pick<T: Clone>(id: Option<&T>) -> Pick<T> {
    id.map_or(Pick::Unknown, |id| Pick::Known(id.clone()))
}
