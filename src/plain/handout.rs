//! The page that the customer takes home, asked for in lines: its language by a number, its file by a name.

use std::io::{self, BufRead, Write};

use super::Conversation;
use super::typed::{self, Typed};
use crate::keys::bindings::Intent;
use crate::session::{Effect, labels};
use crate::text::clean::is_unseen;
use crate::words::handout::PageLang;
use crate::words::{desk, plain as words};

impl<R: BufRead, W: Write> Conversation<'_, R, W> {
    pub(super) fn ask_for_page(&mut self) -> io::Result<()> {
        let lang = self.lang();
        self.say_remarks()?;
        self.say(desk::TITLE_PAGE.get(lang))?;
        for (index, language) in PageLang::ALL.into_iter().enumerate() {
            let mut text = labels::page_lang(language).get(lang).to_owned();
            if language == self.state.page_lang() {
                text = format!("{text} {}", words::CHOSEN.get(lang));
            }
            self.say(&words::row(lang, index + 1, &text))?;
        }
        self.say(desk::PAGE_ENDINGS.get(lang))?;
        if let Some(folder) = self.state.pages_in().map(|folder| folder.display().to_string()) {
            self.say(&desk::page_folder(lang, &folder))?;
        }
        if let Some(reason) = self.state.page_refused().map(str::to_owned) {
            self.say(&reason)?;
        }
        let name = self.state.page_name().text();
        let fixed = |hint: crate::text::lang::Msg| hint.get(lang).to_owned();
        self.say_hints(&[
            words::hint_enter_writes(lang, &name),
            fixed(words::HINT_FILE),
            fixed(words::HINT_PAGE_LANG),
            fixed(words::HINT_PRINT),
            fixed(words::HINT_BACK),
            fixed(words::HINT_HELP),
            fixed(words::HINT_QUIT),
        ])
    }

    /// A line in answer to it. Names are taken as they were typed: a path may begin as a search does.
    pub(super) fn act_on_page(&mut self, line: &str, typed: &Typed) -> io::Result<Effect> {
        Ok(match typed {
            Typed::Nothing => self.do_intent(Intent::Accept),
            Typed::Back => self.do_intent(Intent::Escape),
            Typed::Quit => self.do_intent(Intent::Quit),
            Typed::NextCustomer => self.do_intent(Intent::NextCustomer),
            Typed::Help => self.help()?,
            Typed::Print(_) => self.do_intent(Intent::Print),
            Typed::Text(text) => match typed::numbers(text) {
                Some(numbers) => self.choose_page_lang(&numbers),
                None => self.write_page(line),
            },
            _ => self.write_page(line),
        })
    }

    fn choose_page_lang(&mut self, numbers: &[usize]) -> Effect {
        let lang = self.lang();
        let [number] = numbers else { return self.refuse(words::ONE_NUMBER.get(lang).to_owned()) };
        let Some(wanted) = number.checked_sub(1).and_then(|index| PageLang::ALL.get(index)) else {
            return self.refuse(words::no_such_number(lang, PageLang::ALL.len()));
        };
        self.do_intent(Intent::Down);
        for _ in PageLang::ALL {
            if self.state.page_lang() != *wanted {
                self.do_intent(Intent::Right);
            }
        }
        self.do_intent(Intent::Up)
    }

    fn write_page(&mut self, line: &str) -> Effect {
        self.do_intent(Intent::EraseAll);
        for letter in line.trim().chars().filter(|letter| !is_unseen(*letter)) {
            self.do_intent(Intent::Type(letter));
        }
        self.do_intent(Intent::Accept)
    }
}
