//! What everything that happens does: the only way to change the state.

use super::choices::Situation;
use super::effect::{Effect, Notice};
use super::event::Event;
use super::pages::narrow;
use super::questions::{Given, Question};
use super::row::Row;
use super::screen::{Confirm, Screen};
use super::state::State;
use super::textbox::TextBox;
use crate::domain::catalog::Catalog;
use crate::domain::terms::Standing;
use crate::keys::bindings::{Context, Intent};

/// Does what has to be done about one thing that happened. The catalogue is the same from the first event on, until one says that it is
/// another.
pub fn update(state: &mut State, catalog: &Catalog, event: impl Into<Event>) -> Effect {
    let before = state.before();
    let effect = happen(state, catalog, event.into());
    if let Some(before) = before {
        state.note(catalog, &before, &effect);
    }
    effect
}

fn happen(state: &mut State, catalog: &Catalog, event: Event) -> Effect {
    match event {
        Event::Intent(intent) => return state.act(catalog, intent),
        Event::NotHere(intent) => state.notice = Some(state.why_not(intent)),
        Event::Paste(text) => state.paste(catalog, &text),
        Event::Row(nth) => state.go_to_row(catalog, nth),
        Event::CatalogRead => state.take_catalog(catalog),
        Event::Catalog(reread) => state.take_reread(catalog, reread),
        Event::Ticket(opened) => state.take_ticket(catalog, &opened),
        Event::Page(came) => state.take_page(catalog, came),
        Event::Drawn(extent) => {
            state.extent = extent;
            state.stay_with_todo();
            state.stay_with_compared();
            return Effect::Unchanged;
        }
        Event::Today(today) => state.take_day(catalog, today),
        Event::PageTakesLong => state.page_takes_long(),
        Event::Now(now) => state.now = Some(now),
        Event::Taken => {
            state.forget_ended();
            return Effect::Unchanged;
        }
    }
    Effect::None
}

impl State {
    fn act(&mut self, catalog: &Catalog, intent: Intent) -> Effect {
        if intent == Intent::Suspend {
            return Effect::Suspend;
        }
        let said = self.notice.take();
        let effect = match self.screen() {
            _ if intent == Intent::Escape && said == Some(Notice::CatalogReading) => self.stop_reading(),
            Screen::Help => self.act_on_help(intent),
            Screen::Confirm(confirm) => self.act_on_confirmation(catalog, confirm, intent),
            _ if self.is_making_page()
                && let Some(effect) = self.act_while_making(intent) =>
            {
                effect
            }
            screen => self.act_anywhere(catalog, screen, intent),
        };
        self.refresh(catalog);
        effect
    }

    /// What a key does wherever it is pressed; all others belong to the screen.
    fn act_anywhere(&mut self, catalog: &Catalog, screen: Screen, intent: Intent) -> Effect {
        match intent {
            Intent::Help => self.trail.open(Screen::Help),
            Intent::Ask | Intent::Compare | Intent::Ticket | Intent::Steps if self.is_already_there(intent) => {
                self.notice = Some(Notice::AlreadyHere);
            }
            Intent::Ask => {
                self.asked.waiting = None;
                self.open_anew(catalog, Screen::AskWords);
            }
            Intent::Steps => self.open_steps(catalog),
            Intent::Compare => self.open_comparing(catalog),
            Intent::Ticket => self.open_ticket_box(catalog),
            Intent::Reread => return self.reread(),
            Intent::Redraw => return Effect::Redraw,
            Intent::NextCustomer if self.has_choices() => self.confirm(Confirm::NextCustomer),
            Intent::NextCustomer => {
                self.forget(catalog);
                return Effect::Redraw;
            }
            Intent::Quit if !self.has_choices() => return Effect::Quit,
            Intent::Quit | Intent::Interrupt => self.confirm(Confirm::Quit),
            _ => return self.act_on_screen(catalog, screen, intent),
        }
        Effect::None
    }

    fn act_on_screen(&mut self, catalog: &Catalog, screen: Screen, intent: Intent) -> Effect {
        match intent {
            Intent::Up | Intent::Down if screen.is_page_box() => {
                self.trail.replace(if intent == Intent::Down { Screen::PageLang } else { Screen::PageName });
            }
            Intent::Left | Intent::Right if screen == Screen::AskAnswer => self.turn_to_grounds(catalog),
            Intent::Left | Intent::Right => self.sideways(intent == Intent::Right),
            Intent::Accept => return self.accept(catalog, screen),
            Intent::Forward => return self.forward(catalog, screen),
            Intent::Back => self.back(catalog),
            Intent::Escape => self.escape(catalog),
            Intent::Toggle => self.toggle(catalog, screen),
            Intent::Erase => self.edit(catalog, TextBox::erase),
            Intent::EraseForward => self.edit(catalog, TextBox::erase_forward),
            Intent::EraseAll => self.clear(catalog),
            Intent::Type(letter) => self.type_letter(catalog, letter),
            Intent::Customer if screen == Screen::Customer => self.leave(catalog),
            Intent::Customer | Intent::Copy | Intent::Handout if screen == Screen::AskAnswer => {
                return self.act_on_told(catalog, intent);
            }
            Intent::Customer | Intent::Copy | Intent::Handout if screen == Screen::CompareTable => {
                return self.act_on_compared(catalog, intent);
            }
            Intent::Customer if screen == Screen::Answer => self.open(catalog, Screen::Customer),
            Intent::Copy if screen == Screen::Answer => return self.copy_ticket(),
            Intent::Handout if screen == Screen::Answer => self.open_page_box(catalog),
            Intent::Print if screen.is_page_box() => return self.request_page(false, true),
            _ => self.go(intent),
        }
        Effect::None
    }

    fn act_on_help(&mut self, intent: Intent) -> Effect {
        match intent {
            Intent::Help | Intent::Escape | Intent::Back | Intent::Accept => self.trail.close(),
            Intent::Redraw => return Effect::Redraw,
            Intent::Quit | Intent::Interrupt => self.trail.replace(Screen::Confirm(Confirm::Quit)),
            Intent::Type(_) => self.notice = Some(self.why_not(intent)),
            _ => self.go(intent),
        }
        Effect::None
    }

    fn act_on_confirmation(&mut self, catalog: &Catalog, confirm: Confirm, intent: Intent) -> Effect {
        match (intent, confirm) {
            (Intent::Accept | Intent::Quit, Confirm::Quit) => return Effect::Quit,
            (Intent::Interrupt, Confirm::Quit) => return Effect::GiveUp,
            // Every cell is drawn again, so that nothing of the last customer is left anywhere.
            (Intent::Accept, Confirm::NextCustomer) => {
                self.forget(catalog);
                return Effect::Redraw;
            }
            (Intent::Accept, Confirm::ReplacePage) => {
                self.trail.close();
                return self.request_page(true, false);
            }
            (Intent::Accept, Confirm::NoOrders) => {
                self.trail.close();
                match self.screen() {
                    Screen::CompareTable => self.take_compared(catalog),
                    _ => self.take_answer(catalog, Question::To),
                }
            }
            (Intent::Accept, Confirm::Reopen) => {
                self.trail.close();
                self.reopen(catalog);
            }
            (Intent::Quit | Intent::Interrupt, _) => self.trail.replace(Screen::Confirm(Confirm::Quit)),
            (Intent::Escape | Intent::Back, _) => self.trail.close(),
            (Intent::Redraw, _) => return Effect::Redraw,
            _ => self.notice = Some(self.why_not(intent)),
        }
        Effect::None
    }

    /// Whether there is more to read than the rows have room for.
    fn scrolls_below_rows(&self) -> bool {
        matches!(self.screen(), Screen::Clue | Screen::CompareTable)
    }

    pub(super) fn confirm(&mut self, confirm: Confirm) {
        self.trail.open(Screen::Confirm(confirm));
    }

    /// Up and down, by rows or by pages.
    fn go(&mut self, intent: Intent) {
        let page = self.screenful();
        match intent {
            Intent::Up | Intent::Down if self.goes_by_todo() => self.go_by_todo(intent == Intent::Down),
            Intent::Up => self.move_by(-1),
            Intent::Down => self.move_by(1),
            Intent::PageUp if self.scrolls_below_rows() => self.scroll_by(-page),
            Intent::PageDown if self.scrolls_below_rows() => self.scroll_by(page),
            Intent::PageUp => self.move_by(-page),
            Intent::PageDown => self.move_by(page),
            Intent::First => self.move_by(isize::MIN),
            Intent::Last => self.move_by(isize::MAX),
            _ => {}
        }
    }

    fn go_to_row(&mut self, catalog: &Catalog, nth: usize) {
        self.notice = None;
        if self.context().is_list() {
            self.picker_mut().go_to(nth);
        }
        self.refresh(catalog);
    }

    fn sideways(&mut self, forward: bool) {
        match self.context() {
            Context::Answer => self.turn_tab(forward),
            Context::PageLang | Context::Customer => self.turn_page_lang(forward),
            place if place.takes_text() => self.picker_mut().move_caret(forward),
            _ => {}
        }
    }

    fn accept(&mut self, catalog: &Catalog, screen: Screen) -> Effect {
        match screen {
            Screen::Question(question) if self.takes_what_it_found() => self.tick_found(catalog, question),
            Screen::PageName | Screen::PageLang if self.page_made().is_some() => self.leave(catalog),
            Screen::PageName | Screen::PageLang => return self.request_page(false, false),
            Screen::Answer | Screen::AskAnswer if self.deciding(catalog).is_some() => {
                self.open_anew(catalog, Screen::Decide);
            }
            Screen::Answer | Screen::AskAnswer => self.notice = Some(self.why_not(Intent::Accept)),
            _ => return self.forward(catalog, screen),
        }
        Effect::None
    }

    fn forward(&mut self, catalog: &Catalog, screen: Screen) -> Effect {
        match screen {
            Screen::Question(question) => self.answer(catalog, question),
            Screen::Answer => self.turn_tab(true),
            Screen::AskWords | Screen::AskProvider | Screen::AskArea => return self.accept_asked(catalog),
            Screen::Clues | Screen::Clue => return self.accept_clue(catalog),
            Screen::CompareProviders | Screen::CompareArea => self.accept_compared(catalog),
            Screen::Decide => self.decide(catalog),
            Screen::CompareTable => self.accept_row_of_table(catalog),
            Screen::Ticket => self.accept_ticket(catalog),
            Screen::Steps => self.accept_step(catalog),
            _ => {}
        }
        Effect::None
    }

    /// Enter on a search takes what it found, so that it cannot be passed over unticked.
    fn tick_found(&mut self, catalog: &Catalog, question: Question) {
        let Some(Row::Service(found)) = self.focused().cloned() else {
            self.notice = Some(Notice::NothingFound);
            return;
        };
        let row = Row::Service(found.clone());
        let is_ticked = self.is_chosen(&row);
        let said = if is_ticked { None } else { question.ask().toggle(catalog, &row, &mut self.choices) };
        self.notice = Some(said.unwrap_or(Notice::Ticked(found)));
        self.clear(catalog);
    }

    /// Takes the focused row, or what was typed, as the answer to the question, and asks the next one.
    fn answer(&mut self, catalog: &Catalog, question: Question) {
        let picker = self.picker();
        let (row, typed) = (picker.focused().cloned(), picker.typed.text());
        match row {
            Some(Row::ByClues) => return self.open_anew(catalog, Screen::Clues),
            Some(Row::Recognised(chosen)) => return self.open_clue(catalog, &chosen),
            _ => {}
        }
        let given = Given { row: row.as_ref(), typed: &typed, today: self.today };
        if let Err(notice) = question.ask().check(&given, &self.choices) {
            self.notice = Some(notice);
        } else if question == Question::To && self.is_without_orders(catalog) {
            self.confirm(Confirm::NoOrders);
        } else {
            self.take_answer(catalog, question);
        }
    }

    /// Whether the customer thinks of moving to the provider under the cursor, which takes no orders.
    fn is_without_orders(&self, catalog: &Catalog) -> bool {
        let is_new = matches!(self.choices.situation, Some(Situation::Considering | Situation::Switching));
        let Some(Row::Provider(id)) = self.focused().filter(|_| is_new) else { return false };
        matches!(catalog.provider(id).standing, Standing::Closed | Standing::Ended)
    }

    /// Takes it, and asks what is next.
    fn take_answer(&mut self, catalog: &Catalog, question: Question) {
        let picker = self.picker();
        let (row, typed) = (picker.focused().cloned(), picker.typed.text());
        let given = Given { row: row.as_ref(), typed: &typed, today: self.today };
        question.ask().put(&given, &mut self.choices);
        self.notice = question.ask().settle(catalog, &mut self.choices);
        self.adopted.retain(|adopted| *adopted != question);
        self.refresh_draft();
        self.go_to_next(catalog);
    }

    /// To the next question that is still open.
    pub(super) fn go_to_next(&mut self, catalog: &Catalog) {
        let now = self.question();
        let is_open = |question: &Question| *question == Question::Services || !self.adopted.contains(question);
        let next = self.questions().skip_while(|question| Some(*question) != now).skip(1).find(is_open);
        self.go_to_step(catalog, next.map_or(Screen::Answer, Screen::Question));
    }

    fn back(&mut self, catalog: &Catalog) {
        if !self.screen().is_step() {
            self.leave(catalog);
        } else if let Some(before) = self.step_before() {
            self.go_to_step(catalog, before);
        } else {
            self.notice = Some(Notice::HowToQuit);
        }
    }

    fn escape(&mut self, catalog: &Catalog) {
        if self.context().is_list() && !self.typed().is_empty() {
            self.clear(catalog);
        } else {
            self.back(catalog);
        }
    }

    fn toggle(&mut self, catalog: &Catalog, screen: Screen) {
        match (screen, self.focused().cloned()) {
            (Screen::Question(question), Some(row)) if self.context() == Context::Tick => {
                self.notice = question.ask().toggle(catalog, &row, &mut self.choices);
                // What was searched for is one thing: the next row is only like it, and the same key takes the tick away.
                if self.typed().is_empty() {
                    self.move_by(1);
                }
            }
            (Screen::CompareProviders, Some(Row::Provider(provider))) => self.toggle_compared(catalog, provider),
            (Screen::PageLang, _) => self.turn_page_lang(true),
            (Screen::Answer, _) if self.goes_by_todo() => self.tick_todo(),
            (Screen::Answer, _) => self.notice = Some(Notice::TickTodo),
            _ => self.notice = Some(Notice::NothingFound),
        }
    }

    fn type_letter(&mut self, catalog: &Catalog, letter: char) {
        match self.context() {
            Context::PageName => self.type_in(catalog, narrow(letter)),
            place if place.takes_text() => self.type_in(catalog, letter),
            Context::Choose if self.screen() == Screen::Steps => self.jump_to_number(catalog, letter),
            Context::Choose if self.types_into_box() && !letter.is_whitespace() => {
                self.open_box(catalog);
                self.type_in(catalog, letter);
            }
            Context::Compared | Context::PageLang => self.notice = Some(Notice::ChooseWithArrows),
            _ => self.notice = Some(self.why_not(Intent::Type(letter))),
        }
    }

    /// Types all of it at once: it is looked for once, however long it is.
    fn paste(&mut self, catalog: &Catalog, text: &str) {
        if self.screen().is_over() {
            return;
        }
        self.notice = None;
        if self.context() == Context::Choose && self.types_into_box() && !text.trim().is_empty() {
            self.open_box(catalog);
        }
        if self.context().takes_text() {
            let is_name = self.context() == Context::PageName;
            let typed: String = if is_name { text.chars().map(narrow).collect() } else { text.to_owned() };
            let typed = if self.typed().is_empty() { typed.trim_start() } else { &typed };
            self.edit(catalog, |is| is.insert(typed));
        } else if let Some(letter) = text.chars().next() {
            self.type_letter(catalog, letter);
        }
        self.refresh(catalog);
    }

    /// Whether what is typed here goes into the box, although it is not open yet.
    fn types_into_box(&self) -> bool {
        matches!(self.screen(), Screen::Question(_) | Screen::Clue)
    }

    /// Opens the box for what is being typed: for whatever a customer says or holds; at a clue, the box that it was found in.
    fn open_box(&mut self, catalog: &Catalog) {
        let found_in = Screen::Clues;
        let screen = self.screen() == Screen::Clue && self.trail.passes(found_in);
        self.asked.waiting = None;
        self.open_anew(catalog, if screen { found_in } else { Screen::AskWords });
    }
}
