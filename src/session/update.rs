//! What each intent does: the only place that changes the state.

use super::aside::Aside;
use super::effect::{Effect, Notice};
use super::moved_on;
use super::state::{Overlay, Pick, Question, Row, State};
use super::step::Field;
use crate::domain::catalog::Catalog;
use crate::domain::id::ProviderId;
use crate::keys::bindings::Intent;

/// Does what the person wants.
pub fn update(state: &mut State, catalog: &Catalog, intent: Intent) -> Effect {
    if intent == Intent::Suspend {
        return Effect::Suspend;
    }
    state.notice = None;
    let effect = match state.overlay {
        Overlay::None => state.act_anywhere(catalog, intent),
        Overlay::Help => state.act_on_help(intent),
        Overlay::Confirm(question) => state.act_on_question(catalog, question, intent),
    };
    state.refresh(catalog);
    effect
}

impl State {
    /// What a key does wherever it is pressed; all others belong to the steps or to the screen beside them.
    fn act_anywhere(&mut self, catalog: &Catalog, intent: Intent) -> Effect {
        match intent {
            Intent::Help => self.overlay = Overlay::Help,
            Intent::Ask => self.open_asking(catalog),
            Intent::Compare => self.open_comparing(catalog),
            Intent::Ticket => self.open_ticket_box(catalog),
            Intent::Redraw => return Effect::Redraw,
            Intent::NextCustomer if self.has_choices() => self.overlay = Overlay::Confirm(Question::NextCustomer),
            Intent::NextCustomer => {
                self.forget(catalog);
                return Effect::Redraw;
            }
            Intent::Quit if !self.has_choices() => return Effect::Quit,
            Intent::Quit | Intent::Interrupt => self.overlay = Overlay::Confirm(Question::Quit),
            _ if self.aside() == Aside::Handout => return self.act_on_page_box(catalog, intent),
            _ if self.aside() != Aside::None => return self.act_aside(catalog, intent),
            _ => return self.act(catalog, intent),
        }
        Effect::None
    }

    fn act(&mut self, catalog: &Catalog, intent: Intent) -> Effect {
        match intent {
            Intent::Up => self.move_by(-1),
            Intent::Down => self.move_by(1),
            Intent::PageUp => self.move_by(-self.page()),
            Intent::PageDown => self.move_by(self.page()),
            Intent::First => self.move_by(isize::MIN),
            Intent::Last => self.move_by(isize::MAX),
            Intent::Left => self.sideways(false),
            Intent::Right => self.sideways(true),
            Intent::Accept => self.accept(catalog),
            Intent::Forward => self.go_forward(catalog),
            Intent::Back => self.go_back(catalog),
            Intent::Escape => self.escape(catalog),
            Intent::Toggle => self.toggle(),
            Intent::Erase => self.edit(catalog, |state| state.list_mut().typed.erase()),
            Intent::EraseForward => self.edit(catalog, |state| state.list_mut().typed.erase_forward()),
            Intent::EraseAll => self.edit(catalog, |state| {
                state.list_mut().typed.clear();
                true
            }),
            Intent::Type(letter) => self.insert(catalog, letter.encode_utf8(&mut [0; 4])),
            Intent::Customer if self.field == Field::Answer => self.open_aside(catalog, Aside::Customer),
            Intent::Copy => return self.copy_ticket(),
            Intent::Handout if self.field == Field::Answer => self.open_page_box(catalog),
            _ => {}
        }
        Effect::None
    }

    fn act_on_help(&mut self, intent: Intent) -> Effect {
        match intent {
            Intent::Up => self.scroll_by(-1),
            Intent::Down => self.scroll_by(1),
            Intent::PageUp => self.scroll_by(-self.page()),
            Intent::PageDown => self.scroll_by(self.page()),
            Intent::First => self.scroll_by(isize::MIN),
            Intent::Last => self.scroll_by(isize::MAX),
            Intent::Help | Intent::Escape | Intent::Back | Intent::Accept => self.close_help(),
            Intent::Redraw => return Effect::Redraw,
            Intent::Quit | Intent::Interrupt => {
                self.close_help();
                self.overlay = Overlay::Confirm(Question::Quit);
            }
            _ => {}
        }
        Effect::None
    }

    fn act_on_question(&mut self, catalog: &Catalog, question: Question, intent: Intent) -> Effect {
        match (intent, question) {
            (Intent::Accept | Intent::Quit, Question::Quit) => return Effect::Quit,
            (Intent::Interrupt, Question::Quit) => return Effect::GiveUp,
            // Every cell is drawn again, so that nothing of the last customer is left anywhere.
            (Intent::Accept, Question::NextCustomer) => {
                self.forget(catalog);
                return Effect::Redraw;
            }
            (Intent::Accept, Question::ReplacePage) => {
                self.overlay = Overlay::None;
                return self.request_page(true, false);
            }
            (Intent::Quit | Intent::Interrupt, Question::NextCustomer | Question::ReplacePage) => {
                self.overlay = Overlay::Confirm(Question::Quit);
            }
            (Intent::Escape | Intent::Back, _) => self.overlay = Overlay::None,
            (Intent::Redraw, _) => return Effect::Redraw,
            _ => {}
        }
        Effect::None
    }

    fn close_help(&mut self) {
        self.overlay = Overlay::None;
        self.help_scroll = 0;
    }

    pub(super) fn page(&self) -> isize {
        isize::try_from(self.extent.page.saturating_sub(1)).unwrap_or(1).max(1)
    }

    fn move_by(&mut self, rows: isize) {
        if self.field == Field::Answer {
            self.scroll_by(rows);
            return;
        }
        self.typing = false;
        let choosable: Vec<usize> = (0..self.rows.len()).filter(|&row| !self.rows[row].is_heading()).collect();
        let now = choosable.iter().position(|&row| row >= self.focus()).unwrap_or(0);
        let target = now.saturating_add_signed(rows).min(choosable.len().saturating_sub(1));
        if let Some(&row) = choosable.get(target) {
            self.list_mut().focus = row;
        }
    }

    pub(super) fn scroll_by(&mut self, lines: isize) {
        let furthest = self.extent.furthest();
        let scroll = self.scroll_mut();
        *scroll = (*scroll).min(furthest).saturating_add_signed(lines).min(furthest);
    }

    fn sideways(&mut self, forward: bool) {
        if self.field == Field::Answer {
            self.tab = self.tab.turned(forward);
        } else if self.field.takes_text() && !self.typed().is_empty() {
            self.typing = true;
            let typed = &mut self.list_mut().typed;
            if forward { typed.right() } else { typed.left() }
        }
    }

    fn accept(&mut self, catalog: &Catalog) {
        if self.takes_what_it_found() {
            self.tick_found(catalog);
        } else {
            self.go_forward(catalog);
        }
    }

    /// Whether Enter ticks what a search has found, and stays at the services.
    pub fn takes_what_it_found(&self) -> bool {
        self.field == Field::Services && !self.typed().is_empty()
    }

    /// Enter on a search takes what it found, so that it cannot be passed over unticked.
    fn tick_found(&mut self, catalog: &Catalog) {
        let Some(Row::Service(found)) = self.focused().cloned() else {
            self.notice = Some(Notice::NothingFound);
            return;
        };
        if !self.ticked.contains(&found) {
            self.ticked.push(found.clone());
        }
        self.notice = Some(Notice::Ticked(found));
        self.edit(catalog, |state| {
            state.list_mut().typed.clear();
            true
        });
    }

    fn go_forward(&mut self, catalog: &Catalog) {
        match self.answer_question() {
            Ok(()) => {
                if self.field == Field::Area {
                    self.drop_what_no_longer_fits(catalog);
                }
                match self.field_after() {
                    Some(next) => self.ask(catalog, next),
                    None => self.tab = self.tab.turned(true),
                }
            }
            Err(notice) => self.notice = Some(notice),
        }
    }

    /// Takes the focused row, or what was typed, as the answer to the question.
    fn answer_question(&mut self) -> Result<(), Notice> {
        let focused = self.focused().cloned();
        match (self.field, focused) {
            (Field::Situation, Some(Row::Situation(situation))) => {
                self.kept_date = self.kept_date.filter(|_| self.situation == Some(situation));
                self.situation = Some(situation);
            }
            (Field::Area, Some(Row::Area(area))) => self.area = Some(area),
            (Field::MovedOn, _) => {
                let typed = moved_on::parse(&self.typed().text(), self.today)?;
                self.moved_on = Some(self.kept_date.unwrap_or(typed));
            }
            (Field::From, Some(row)) => self.from = provider_in(row),
            (Field::To, Some(Row::Provider(to))) if self.draft_from() == Some(&to) => {
                return Err(Notice::SameProvider(to));
            }
            (Field::To, Some(row)) => self.to = provider_in(row),
            (Field::Services, _) if self.ticked.is_empty() => return Err(Notice::ChooseService),
            (Field::Payment, Some(Row::Payment(payment))) => self.payment = Pick::Known(payment),
            (Field::Payment, Some(_)) => self.payment = Pick::Unknown,
            (Field::Services, _) => self.services_asked = true,
            (Field::Answer, _) => {}
            (_, _) => return Err(Notice::NothingFound),
        }
        Ok(())
    }

    fn drop_what_no_longer_fits(&mut self, catalog: &Catalog) {
        let Some(area) = self.area else { return };
        let (kept, dropped) =
            std::mem::take(&mut self.ticked).into_iter().partition(|id| catalog.service(id).areas.contains(&area));
        self.ticked = kept;
        self.tick_the_line(catalog);
        if !Vec::is_empty(&dropped) {
            self.notice = Some(Notice::Dropped(dropped));
        }
    }

    /// Shows a question as it was left, or as it is when it is new.
    fn ask(&mut self, catalog: &Catalog, field: Field) {
        self.field = field;
        self.typing = field.takes_text() && !self.typed().is_empty();
        self.refresh_rows(catalog);
        if field == Field::Services && self.focused().is_some_and(Row::is_heading) {
            self.list_mut().focus = self.first_open_service();
        }
    }

    fn go_back(&mut self, catalog: &Catalog) {
        match self.field_before() {
            Some(field) => self.ask(catalog, field),
            None => self.notice = Some(Notice::HowToQuit),
        }
    }

    fn escape(&mut self, catalog: &Catalog) {
        let clears = self.field.takes_text() && self.field != Field::MovedOn && !self.typed().is_empty();
        if clears {
            self.edit(catalog, |state| {
                state.list_mut().typed.clear();
                true
            });
        } else {
            self.go_back(catalog);
        }
    }

    fn toggle(&mut self) {
        let Some(Row::Service(service)) = self.focused().cloned() else { return };
        match self.ticked.iter().position(|ticked| *ticked == service) {
            Some(place) => drop(self.ticked.remove(place)),
            None => self.ticked.push(service),
        }
        self.move_by(1);
    }

    fn insert(&mut self, catalog: &Catalog, text: &str) {
        if !self.field.takes_text() {
            self.notice = Some(if self.field == Field::Answer { Notice::LastStep } else { Notice::ChooseWithArrows });
            return;
        }
        // A space by itself finds everything: it is a slip of the thumb.
        if text.trim().is_empty() && self.typed().is_empty() {
            return;
        }
        self.edit(catalog, |state| {
            state.list_mut().typed.insert(text);
            true
        });
    }

    /// Changes what is typed, and puts the focus on the best hit; on the row that it was on, when nothing is typed.
    fn edit(&mut self, catalog: &Catalog, change: impl FnOnce(&mut Self) -> bool) {
        if !self.field.takes_text() {
            return;
        }
        let focused = self.focused().cloned();
        if !change(self) {
            return;
        }
        if self.field == Field::MovedOn {
            self.kept_date = None;
        }
        self.refresh_rows(catalog);
        self.typing = !self.typed().is_empty();
        let same_row = self.rows.iter().position(|row| Some(row) == focused.as_ref());
        self.list_mut().focus = if self.typing { 0 } else { same_row.unwrap_or(0) };
        if self.typing && self.rows.is_empty() && self.field != Field::MovedOn {
            self.notice = Some(Notice::NothingFound);
        }
    }

    pub(super) fn forget(&mut self, catalog: &Catalog) {
        let finder = self.finder.take();
        let fresh = Self::new(self.lang, self.next_today).at_home_in(self.home);
        *self = Self { finder, extent: self.extent, ..fresh };
        self.tick_the_line(catalog);
        self.notice = Some(Notice::NextCustomer);
    }
}

fn provider_in(row: Row) -> Pick<ProviderId> {
    match row {
        Row::Provider(id) => Pick::Known(id),
        _ => Pick::Unknown,
    }
}
