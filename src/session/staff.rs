//! What the staff does for a customer, ticked while talking: it is forgotten with the customer, and nothing else knows of it.

use super::screen::Screen;
use super::state::{State, Tab};

impl State {
    /// Whether up and down go from one thing that the staff does to the next.
    pub fn goes_by_todo(&self) -> bool {
        self.screen() == Screen::Answer && self.tab() == Tab::Todo && self.staff_todo().next().is_some()
    }

    /// To the next thing, or the one before; above the first, to what the customer does.
    pub(super) fn go_by_todo(&mut self, down: bool) {
        let last = self.staff_todo().count().saturating_sub(1);
        let next = match (self.reading.todo, down) {
            (None, true) => Some(0),
            (None, false) => return self.scroll_by(-1),
            (Some(0), false) => None,
            (Some(nth), true) => Some((nth + 1).min(last)),
            (Some(nth), false) => Some(nth - 1),
        };
        if next.is_none() {
            self.scroll_by(isize::MIN);
        }
        self.reading.todo = next;
        self.reading.follows = next.is_some();
    }

    /// Ticks what has the focus, or unticks it; goes to the first, where nothing has it.
    pub(super) fn tick_todo(&mut self) {
        let Some(todo) = self.reading.todo.and_then(|nth| self.staff_todo().nth(nth).cloned()) else {
            return self.go_by_todo(true);
        };
        self.reading.follows = true;
        match self.reading.done.iter().position(|done| *done == todo) {
            Some(at) => _ = self.reading.done.remove(at),
            None => self.reading.done.push(todo),
        }
    }

    /// What has the focus was brought into view: from there on one scrolls.
    pub(super) fn stay_with_todo(&mut self) {
        if self.keeps_todo_in_view() && self.screen() == Screen::Answer {
            *self.reading.scroll_mut() = self.extent.top;
        }
    }
}
