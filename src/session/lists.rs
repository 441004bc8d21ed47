//! What keys do in every list and box, and on the way between screens.

use super::effect::Notice;
use super::picker::Picker;
use super::row::Row;
use super::screen::Screen;
use super::state::State;
use super::textbox::TextBox;
use crate::domain::catalog::Catalog;
use crate::keys::bindings::{Context, Intent};

impl State {
    pub(super) fn picker_mut(&mut self) -> &mut Picker {
        self.pickers.entry(self.trail.under()).or_default()
    }

    /// Shows a step as it was left, or as it is when it is new.
    pub(super) fn go_to_step(&mut self, catalog: &Catalog, step: Screen) {
        self.trail.go_to(step);
        self.enter(catalog);
        let Screen::Question(question) = step else { return };
        if self.focused().is_some_and(Row::is_heading) {
            let choices = &self.choices;
            let picker = self.pickers.entry(step).or_default();
            picker.focus_on(|row| !row.is_heading() && !question.ask().is_chosen(row, choices));
        }
    }

    /// Opens a screen, or goes back to it where the way led through it.
    pub(super) fn open(&mut self, catalog: &Catalog, screen: Screen) {
        self.trail.open(screen);
        self.enter(catalog);
    }

    /// The same, with nothing typed in it.
    pub(super) fn open_anew(&mut self, catalog: &Catalog, screen: Screen) {
        self.pickers.remove(&screen);
        self.open(catalog, screen);
    }

    /// One screen back, and never from a step.
    pub(super) fn leave(&mut self, catalog: &Catalog) {
        self.trail.close();
        self.asked.waiting = None;
        // A step is found with the cursor where it was.
        if !self.under().is_step() {
            self.enter(catalog);
        }
    }

    fn enter(&mut self, catalog: &Catalog) {
        let screen = self.under();
        self.refresh_rows(catalog, screen);
    }

    /// Rows in a list, lines on a page.
    pub(super) fn move_by(&mut self, rows: isize) {
        let place = self.context();
        if place.is_list() || place == Context::Ticket {
            self.picker_mut().move_by(rows);
            self.comparing.follows = true;
        } else if place.is_read() {
            self.scroll_by(rows);
        }
    }

    /// Lines of what is read.
    pub(super) fn scroll_by(&mut self, lines: isize) {
        self.reading.follows = false;
        self.comparing.follows = false;
        let furthest = self.extent.furthest();
        let scroll = self.trail.scroll_mut().unwrap_or(self.reading.scroll_mut());
        *scroll = (*scroll).min(furthest).saturating_add_signed(lines).min(furthest);
    }

    /// To the next page of the answer, or the one before, as the last frame had them.
    pub(super) fn turn_tab(&mut self, forward: bool) {
        self.reading.tab = self.reading.tab.turned(forward, self.extent.is_wide);
    }

    /// How far a key goes that goes by pages.
    pub(super) fn screenful(&self) -> isize {
        isize::try_from(self.extent.height.saturating_sub(1)).unwrap_or(1).max(1)
    }

    /// Types a letter at the caret.
    pub(super) fn type_in(&mut self, catalog: &Catalog, letter: char) {
        // A space by itself finds everything: it is a slip of the thumb.
        if letter.is_whitespace() && self.typed().is_empty() {
            self.notice = Some(self.why_not(Intent::Type(letter)));
        } else {
            self.edit(catalog, |typed| typed.insert(letter.encode_utf8(&mut [0; 4])));
        }
    }

    /// Deletes all that is typed.
    pub(super) fn clear(&mut self, catalog: &Catalog) {
        self.edit(catalog, |typed| {
            typed.clear();
            true
        });
    }

    /// Changes what is typed, and puts the focus on the best hit; on the row that it was on, when nothing is typed.
    pub(super) fn edit(&mut self, catalog: &Catalog, change: impl FnOnce(&mut TextBox) -> bool) {
        let screen = self.under();
        if !screen.context().takes_text() {
            return;
        }
        let picker = self.picker_mut();
        let focused = picker.focused().cloned();
        if !change(&mut picker.typed) {
            return;
        }
        let is_cut = picker.typed.is_cut();
        // What was said about the text before holds no longer.
        match screen {
            Screen::Question(question) => question.ask().typed(&mut self.choices),
            Screen::Ticket => self.ticket_error = None,
            Screen::PageName => self.say_nothing_of_the_page(),
            _ => {}
        }
        self.refresh_rows(catalog, screen);
        let picker = self.picker_mut();
        picker.focus_after_typing(focused.as_ref());
        let finds_nothing = !picker.typed.is_empty() && matches!(picker.rows(), [] | [Row::Unknown]);
        if is_cut {
            self.notice = Some(Notice::Cut);
        } else if finds_nothing && screen.context().is_list() {
            self.notice = Some(Notice::NothingFound);
        }
    }
}
