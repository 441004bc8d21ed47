//! What is printed before a line is read: the question with its rows, or the answer, and what can be typed.

use std::io::{self, BufRead, Write};

use super::{Conversation, ROWS_AT_ONCE, rows, summary};
use crate::keys::bindings::Context;
use crate::say::Speaker;
use crate::session::{Question, Row, Screen, labels};
use crate::text::lang::Msg;
use crate::words::{plain as words, wizard};

impl<R: BufRead, W: Write> Conversation<'_, R, W> {
    pub(super) fn ask(&mut self) -> io::Result<()> {
        let lang = self.lang();
        self.say("")?;
        if let Screen::Confirm(confirm) = self.state.screen() {
            let text = labels::confirmation(self.state, confirm);
            self.say_remarks()?;
            self.say(&text)?;
            return self
                .say_hints(&[words::HINT_YES, words::HINT_NO, words::HINT_QUIT].map(|hint| hint.get(lang).to_owned()));
        }
        if self.state.screen().is_page_box() {
            return self.ask_for_page();
        }
        let screen = self.state.under();
        let is_new = self.asked.replace(screen) != Some(screen);
        if is_new {
            self.shown = 0..ROWS_AT_ONCE;
            if matches!(screen, Screen::Question(_)) && self.say_summary()? {
                self.say("")?;
            }
        }
        self.say_remarks()?;
        match screen {
            Screen::Question(question) => self.say_question(question)?,
            Screen::Answer if is_new => self.say_answer()?,
            Screen::AskAnswer if is_new => self.say_told()?,
            Screen::Answer | Screen::AskAnswer => {}
            _ => {
                self.say(&labels::title(self.state, Some(self.catalog)))?;
                if screen == Screen::Clue {
                    self.say_clue()?;
                } else if screen == Screen::Clues {
                    self.say(wizard::CLUES_HINT.get(lang))?;
                }
                self.say_rows()?;
            }
        }
        let hints = self.hints();
        self.say_hints(&hints)
    }

    pub(super) fn say_remarks(&mut self) -> io::Result<()> {
        let say = |notice| labels::notice(notice, self.catalog, self.lang(), labels::Medium::Lines);
        let notice = self.state.notice().map(say);
        for line in [notice, self.remark.take()].into_iter().flatten() {
            self.say(&line)?;
        }
        Ok(())
    }

    fn say_summary(&mut self) -> io::Result<bool> {
        let (Some(consultation), Some(advice)) = (self.state.consultation(), self.state.advice()) else {
            return Ok(false);
        };
        let lines = summary::lines(&Speaker::new(self.catalog, consultation, advice, self.lang()));
        self.say_all(&lines)?;
        Ok(true)
    }

    /// Which step of how many.
    fn counter(&self) -> String {
        let steps = self.state.steps();
        let now = steps.iter().position(|step| *step == self.state.step()).unwrap_or(0);
        wizard::step_of(self.lang(), now + 1, steps.len())
    }

    fn say_answer(&mut self) -> io::Result<()> {
        let (lang, counter) = (self.lang(), self.counter());
        self.say(&words::title_of_answer(lang, &counter, wizard::STEP_ANSWER.get(lang)))?;
        let (Some(consultation), Some(advice)) = (self.state.consultation(), self.state.advice()) else {
            return Ok(());
        };
        let text = (self.world.write_answer)(self.catalog, consultation, advice, lang, false);
        self.say(&text)
    }

    /// The answer with everything that it rests on.
    pub(super) fn say_in_full(&mut self) -> io::Result<()> {
        let (Some(consultation), Some(advice)) = (self.state.consultation(), self.state.advice()) else {
            return Ok(());
        };
        let text = (self.world.write_answer)(self.catalog, consultation, advice, self.lang(), true);
        self.say(&text)
    }

    fn say_question(&mut self, question: Question) -> io::Result<()> {
        let (lang, counter) = (self.lang(), self.counter());
        let step = self.state.step().name().get(lang);
        self.say(&words::title(lang, &counter, step, labels::question(self.state, question).get(lang)))?;
        if self.state.context() == Context::Day {
            return self.say(wizard::DAY_EXAMPLES.get(lang));
        }
        self.say_rows()
    }

    fn say_rows(&mut self) -> io::Result<()> {
        let lang = self.lang();
        let count = self.choosable().count();
        if !self.state.typed().is_empty() {
            self.say(&words::narrowed(lang, self.state.typed().text().trim(), count))?;
        }
        self.shown.end = self.shown.end.min(count);
        let mut number = 0;
        let mut lines = Vec::new();
        for row in self.state.rows() {
            let text = rows::row(self.state, self.catalog, row);
            if row.is_heading() {
                // A heading stands above rows that are shown.
                if self.shown.contains(&number) {
                    lines.push(text);
                }
                continue;
            }
            if self.shown.contains(&number) {
                lines.push(words::row(lang, number + 1, &text));
            }
            number += 1;
        }
        self.say_all(&lines)?;
        if self.shown.end < count {
            self.say(&words::more(lang, count - self.shown.end))?;
        }
        if self.state.context() == Context::Tick {
            let ticked = rows::ticked(self.state, self.catalog);
            self.say(&words::labelled(lang, words::TICKED.get(lang), &ticked))?;
        }
        Ok(())
    }

    /// What can be typed now.
    fn hints(&self) -> Vec<String> {
        let lang = self.lang();
        let said = |hint: Msg| hint.get(lang).to_owned();
        let mut hints = Vec::new();
        let place = self.state.context();
        let is_narrowed = !self.state.typed().is_empty();
        match place {
            Context::Answer | Context::Told => {}
            Context::Day => hints.push(said(words::HINT_DAY)),
            Context::Tick => hints.extend([said(words::HINT_NUMBERS), said(words::HINT_FILTER)]),
            Context::Search if matches!(self.state.screen(), Screen::AskWords | Screen::Clues) => {
                hints.extend([said(words::HINT_NUMBER), said(words::HINT_WORDS)]);
            }
            _ if place.takes_text() => hints.extend([said(words::HINT_NUMBER), said(words::HINT_FILTER)]),
            Context::Choose if self.state.screen().is_step() => {
                hints.extend([said(words::HINT_NUMBER), said(words::HINT_WORDS)]);
            }
            _ => hints.push(said(words::HINT_NUMBER)),
        }
        let focused = || self.state.focused().map_or("", |row| labels::row(self.state, Some(self.catalog), row));
        match place {
            Context::Answer => {
                hints.extend([said(words::HINT_WHY), said(words::HINT_PAGE), said(words::HINT_NEXT_CUSTOMER)]);
            }
            Context::Told => {
                hints.extend([said(words::HINT_WORDS), said(words::HINT_PAGE), said(words::HINT_NEXT_CUSTOMER)]);
            }
            Context::Day if is_narrowed => hints.push(words::hint_enter(lang, &self.state.typed().text())),
            Context::Day => hints.push(words::hint_enter(lang, words::DAY_UNKNOWN.get(lang))),
            Context::Tick if is_narrowed => hints.push(words::hint_enter_ticks(lang, focused())),
            Context::Tick => hints.push(said(words::HINT_NEXT)),
            _ => hints.push(words::hint_enter(lang, focused())),
        }
        if self.has_more() {
            hints.push(said(words::HINT_MORE));
        }
        if is_narrowed {
            hints.push(said(words::HINT_CLEAR));
        }
        if self.state.step_before().is_some() || !self.state.screen().is_step() {
            hints.push(said(words::HINT_BACK));
        }
        hints.extend([said(words::HINT_HELP), said(words::HINT_QUIT)]);
        hints
    }

    pub(super) fn say_hints(&mut self, hints: &[String]) -> io::Result<()> {
        let lang = self.lang();
        let hints = hints.join(words::BETWEEN.get(lang));
        self.say(&words::labelled(lang, words::TYPE.get(lang), &hints))
    }

    pub(super) fn choosable(&self) -> impl Iterator<Item = &Row> {
        self.state.rows().iter().filter(|row| !row.is_heading())
    }

    pub(super) fn has_more(&self) -> bool {
        self.shown.end < self.choosable().count()
    }
}
