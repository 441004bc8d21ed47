//! The page that the customer takes home: what it is to be called and in which language. Making it is left to the loop.

use super::effect::{Effect, Notice, PageMade, PageRefused, PageRequest};
use super::picker::Picker;
use super::screen::{Confirm, Screen};
use super::state::State;
use crate::domain::catalog::Catalog;
use crate::domain::consultation::Consultation;
use crate::domain::terms::Move;
use crate::text::clean::to_ascii_key;

impl State {
    pub(super) fn open_page_box(&mut self, catalog: &Catalog) {
        let Some((consultation, _)) = self.shown() else { return };
        let name = default_name(consultation);
        self.page_box.refused = None;
        self.pickers.insert(Screen::PageName, Picker::holding(&name));
        self.open(catalog, Screen::PageName);
    }

    pub(super) fn turn_page_lang(&mut self, forward: bool) {
        self.page_box.lang = Some(self.page_lang().turned(forward));
    }

    pub(super) fn request_page(&mut self, replace: bool, print: bool) -> Effect {
        self.page_box.refused = None;
        let Some((consultation, _)) = self.shown() else { return Effect::None };
        let consultation = consultation.clone();
        let name = self.page_name().text().trim().to_owned();
        Effect::Page(Box::new(PageRequest { consultation, name, lang: self.page_lang(), replace, print }))
    }

    /// Takes in what became of a page that was wanted.
    pub(super) fn take_page(&mut self, catalog: &Catalog, came: Result<PageMade, PageRefused>) {
        match came {
            Ok(made) => {
                self.leave(catalog);
                self.notice = Some(Notice::PageMade(made));
            }
            Err(PageRefused::Exists) => self.trail.open(Screen::Confirm(Confirm::ReplacePage)),
            Err(PageRefused::Because(reason)) => self.page_box.refused = Some(reason),
        }
    }
}

/// The provider and the day: nothing of the customer.
fn default_name(consultation: &Consultation) -> String {
    let about = match &consultation.to {
        Some(to) => format!("{to}-"),
        None if consultation.kind == Move::Return => "return-".to_owned(),
        None => String::new(),
    };
    format!("madoguchi-{about}{}.pdf", consultation.today)
}

/// The letter that is meant when the IME is on. The key of the full stop gives its own sign then, which no file name needs.
pub(super) fn narrow(letter: char) -> char {
    match letter {
        '\u{3002}' => '.',
        _ => to_ascii_key(letter),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_letters_become_narrow() {
        let typed: String = "ｐａｇｅ－１．ｔｘｔ　。光".chars().map(narrow).collect();
        assert_eq!(typed, "page-1.txt .光");
    }
}
