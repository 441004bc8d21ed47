//! From any step to any other that can be gone to, by its number: nothing that was chosen is lost on the way.

use super::effect::Notice;
use super::picker::Picker;
use super::questions::Question;
use super::row::Row;
use super::screen::Screen;
use super::state::State;
use super::step::Step;
use crate::domain::catalog::Catalog;
use crate::text::lang::Lang;

impl State {
    /// Opens the list of the steps, on the one that this is.
    pub(super) fn open_steps(&mut self, catalog: &Catalog) {
        let mut rows = Picker::of(self.steps().into_iter().map(Row::Step).collect());
        let now = Row::Step(self.step());
        rows.focus_on(|row| *row == now);
        self.pickers.insert(Screen::Steps, rows);
        self.open(catalog, Screen::Steps);
    }

    /// Goes to the step that has the focus.
    pub(super) fn accept_step(&mut self, catalog: &Catalog) {
        match self.focused() {
            Some(Row::Step(step)) => self.jump(catalog, *step),
            _ => self.notice = Some(Notice::ChooseWithArrows),
        }
    }

    /// Goes to the step of this number.
    pub(super) fn jump_to_number(&mut self, catalog: &Catalog, digit: char) {
        let place = digit.to_digit(10).and_then(|number| usize::try_from(number).ok()?.checked_sub(1));
        match place.and_then(|place| self.steps().get(place).copied()) {
            Some(step) => self.jump(catalog, step),
            None => self.notice = Some(Notice::ChooseWithArrows),
        }
    }

    /// A later step can be gone to where everything before it has been answered.
    fn jump(&mut self, catalog: &Catalog, step: Step) {
        let steps = self.steps();
        let place_of = |step| steps.iter().position(|it| *it == step);
        let before = self.questions().take_while(|question| question.ask().step() != step);
        let open = before.filter(|question| !self.is_answered(catalog, *question)).collect::<Vec<_>>();
        if let Some(first_open) = open.first().filter(|_| place_of(step) > place_of(self.step())) {
            self.notice = Some(Notice::StepAhead(first_open.ask().label(&self.choices)));
            return;
        }
        let first = self.questions().find(|question| question.ask().step() == step);
        self.trail.close_all();
        self.asked.waiting = None;
        self.go_to_step(catalog, first.map_or(Screen::Answer, Screen::Question));
    }

    fn is_answered(&self, catalog: &Catalog, question: Question) -> bool {
        question.ask().answered(&self.choices, catalog, Lang::Ja).is_some()
    }
}
