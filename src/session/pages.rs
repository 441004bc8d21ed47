//! The page that the customer takes home: what it is to be called and in which language. Making it is left to the loop.

use std::path::PathBuf;

use super::aside::Aside;
use super::effect::{Effect, Notice};
use super::state::{Overlay, Question, State};
use super::textbox::TextBox;
use crate::domain::catalog::Catalog;
use crate::domain::consultation::Consultation;
use crate::domain::terms::Move;
use crate::keys::bindings::Intent;
use crate::text::clean::to_ascii_key;
use crate::text::words::handout::PageLang;

/// A page that is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageRequest {
    /// What it is about.
    pub consultation: Consultation,
    /// The file; its ending says the format.
    pub name: String,
    /// The page's language.
    pub lang: PageLang,
    /// Whether a file of this name may be replaced.
    pub replace: bool,
    /// Whether it goes to the printer and not into the file.
    pub print: bool,
}

/// A page that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageMade {
    /// Where it is; nowhere when it was printed.
    pub file: Option<PathBuf>,
    /// What the font lacks, as a sentence.
    pub lacking: Option<String>,
}

/// Why there is no page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageRefused {
    /// There is a file of this name, which may not be replaced unasked.
    Exists,
    /// The reason, as a sentence.
    Because(String),
}

/// What is remembered of the box for a page.
#[derive(Clone, Debug, Default)]
pub(super) struct PageBox {
    name: TextBox,
    /// The language, once it was changed for this customer.
    lang: Option<PageLang>,
    pub(super) is_on_lang: bool,
    refused: Option<String>,
}

impl State {
    /// The file name that is typed for the page.
    pub fn page_name(&self) -> &TextBox {
        &self.page_box.name
    }

    /// The language of the page.
    pub fn page_lang(&self) -> PageLang {
        self.page_box.lang.unwrap_or(self.lang.into())
    }

    /// Whether the keys act on the language of the page, and not on its name.
    pub fn is_on_page_lang(&self) -> bool {
        self.page_box.is_on_lang
    }

    /// Why the page could not be made.
    pub fn page_refused(&self) -> Option<&str> {
        self.page_box.refused.as_deref()
    }

    pub(super) fn open_page_box(&mut self, catalog: &Catalog) {
        let Some(consultation) = &self.consultation else { return };
        let mut name = TextBox::default();
        name.insert(&default_name(consultation));
        self.page_box = PageBox { name, lang: self.page_box.lang, ..PageBox::default() };
        self.open_aside(catalog, Aside::Handout);
    }

    pub(super) fn act_on_page_box(&mut self, catalog: &Catalog, intent: Intent) -> Effect {
        let is_on_lang = self.page_box.is_on_lang;
        match intent {
            Intent::Accept => return self.request_page(false, false),
            Intent::Print => return self.request_page(false, true),
            Intent::Escape | Intent::Back => self.leave_aside(catalog),
            Intent::Up | Intent::Down => self.page_box.is_on_lang = intent == Intent::Down,
            Intent::Left | Intent::Right | Intent::Toggle if is_on_lang => {
                self.page_box.lang = Some(self.page_lang().turned(intent != Intent::Left));
            }
            Intent::Left => self.page_box.name.left(),
            Intent::Right => self.page_box.name.right(),
            Intent::Type(_) if is_on_lang => self.notice = Some(Notice::ChooseWithArrows),
            Intent::Type(letter) => self.edit_page_name(|name| name.insert(narrow(letter).encode_utf8(&mut [0; 4]))),
            Intent::Erase => self.edit_page_name(|name| _ = name.erase()),
            Intent::EraseForward => self.edit_page_name(|name| _ = name.erase_forward()),
            Intent::EraseAll => self.edit_page_name(TextBox::clear),
            _ => {}
        }
        Effect::None
    }

    fn edit_page_name(&mut self, change: impl FnOnce(&mut TextBox)) {
        change(&mut self.page_box.name);
        self.page_box.refused = None;
    }

    pub(super) fn request_page(&mut self, replace: bool, print: bool) -> Effect {
        self.page_box.refused = None;
        let Some(consultation) = self.consultation.clone() else { return Effect::None };
        let name = self.page_box.name.text().trim().to_owned();
        Effect::Page(Box::new(PageRequest { consultation, name, lang: self.page_lang(), replace, print }))
    }

    /// Takes in what became of a page that was wanted.
    pub fn take_page(&mut self, catalog: &Catalog, came: Result<PageMade, PageRefused>) {
        match came {
            Ok(made) => {
                self.leave_aside(catalog);
                self.notice = Some(Notice::PageMade(made));
            }
            Err(PageRefused::Exists) => self.overlay = Overlay::Confirm(Question::ReplacePage),
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
fn narrow(letter: char) -> char {
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
