//! The page that the customer takes home: what it is to be called and in which language. Making it is left to the loop.

use std::mem;

use super::effect::{Effect, Notice, PageMade, PageRefused, PageRequest};
use super::picker::Picker;
use super::screen::{Confirm, Screen};
use super::state::State;
use crate::domain::catalog::Catalog;
use crate::domain::consultation::Consultation;
use crate::domain::terms::Move;
use crate::keys::bindings::Intent;
use crate::text::clean::to_ascii_key;

impl State {
    pub(super) fn open_page_box(&mut self, catalog: &Catalog) {
        let Some((consultation, _)) = self.shown() else { return };
        let name = default_name(consultation, self.ticket());
        self.say_nothing_of_the_page();
        self.pickers.insert(Screen::PageName, Picker::holding(&name));
        self.open(catalog, Screen::PageName);
    }

    /// What was said of the page before holds no longer.
    pub(super) fn say_nothing_of_the_page(&mut self) {
        self.page_box.refused = None;
        self.page_box.made = None;
    }

    pub(super) fn turn_page_lang(&mut self, forward: bool) {
        self.say_nothing_of_the_page();
        self.page_box.lang = Some(self.page_lang().turned(forward));
    }

    pub(super) fn request_page(&mut self, replace: bool, print: bool) -> Effect {
        self.say_nothing_of_the_page();
        let Some((consultation, _)) = self.shown() else { return Effect::None };
        let consultation = consultation.clone();
        let typed = self.page_name().text();
        let name = match &self.pages_in {
            Some(folder) if !typed.trim().is_empty() => folder.join(typed.trim()).display().to_string(),
            _ => typed.trim().to_owned(),
        };
        Effect::Page(Box::new(PageRequest { consultation, name, lang: self.page_lang(), replace, print }))
    }

    /// Whether a page is being made, which may take as long as the printer or the disk does.
    pub fn is_making_page(&self) -> bool {
        self.page_box.is_making
    }

    /// A page that was wanted takes its time.
    pub(super) fn page_takes_long(&mut self) {
        self.page_box.is_making = true;
    }

    /// What keys do while a page is being made: they stop it, or wait. Nothing where they do what they do anywhere.
    pub(super) fn act_while_making(&mut self, intent: Intent) -> Option<Effect> {
        match intent {
            Intent::Quit | Intent::Interrupt | Intent::Redraw => None,
            Intent::Escape | Intent::Back => {
                self.page_box.is_making = false;
                self.notice = Some(Notice::PageStopped);
                Some(Effect::StopPage)
            }
            _ => {
                self.notice = Some(Notice::PageMaking);
                Some(Effect::None)
            }
        }
    }

    /// Takes in what became of a page that was wanted.
    pub(super) fn take_page(&mut self, catalog: &Catalog, came: Result<PageMade, PageRefused>) {
        if mem::take(&mut self.page_box.is_making) {
            self.notice = None;
        }
        match came {
            // Where it is and how it is opened takes more than the line for notices.
            Ok(made) if made.file.is_some() => self.page_box.made = Some(made),
            Ok(made) => {
                self.leave(catalog);
                self.notice = Some(Notice::PagePrinted(made.lacking));
            }
            Err(PageRefused::Exists) => self.trail.open(Screen::Confirm(Confirm::ReplacePage)),
            Err(PageRefused::Because(reason)) => self.page_box.refused = Some(reason),
        }
    }
}

/// The provider, the day and the ticket, so that no page offers to replace that of another customer: nothing of the customer.
fn default_name(consultation: &Consultation, ticket: Option<&str>) -> String {
    let about = match &consultation.to {
        Some(to) => format!("{to}-"),
        None if consultation.kind == Move::Return => "return-".to_owned(),
        None => String::new(),
    };
    let ticket = ticket.map(|ticket| format!("-{ticket}")).unwrap_or_default();
    format!("madoguchi-{about}{}{ticket}.pdf", consultation.today)
}

/// What is typed into a shell of this machine, so that the file is opened by whatever opens such files.
pub fn how_to_open(file: &str) -> String {
    if cfg!(windows) {
        return format!("start \"\" \"{file}\"");
    }
    let program = if cfg!(target_os = "macos") { "open" } else { "xdg-open" };
    format!("{program} {}", quoted(file))
}

/// A name as a shell takes it for one word that means itself.
fn quoted(name: &str) -> String {
    let is_plain = |letter: char| letter.is_alphanumeric() || "/._-+:@%".contains(letter);
    if !name.is_empty() && name.chars().all(is_plain) {
        return name.to_owned();
    }
    format!("'{}'", name.replace('\'', r"'\''"))
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
    fn a_name_is_one_word_of_the_shell() {
        for (name, word) in [
            ("/srv/pages/madoguchi-2026-11-22-K7QX.pdf", "/srv/pages/madoguchi-2026-11-22-K7QX.pdf"),
            ("/home/店/ページ.pdf", "/home/店/ページ.pdf"),
            ("/srv/our pages/a.pdf", "'/srv/our pages/a.pdf'"),
            ("/srv/it's $HOME.pdf", r"'/srv/it'\''s $HOME.pdf'"),
            ("", "''"),
        ] {
            assert_eq!(quoted(name), word);
        }
    }

    #[test]
    fn full_width_letters_become_narrow() {
        let typed: String = "ｐａｇｅ－１．ｔｘｔ　。光".chars().map(narrow).collect();
        assert_eq!(typed, "page-1.txt .光");
    }
}
