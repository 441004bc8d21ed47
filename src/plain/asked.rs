//! What is printed before a line is read: the question with its rows, or the answer, and what can be typed.

use std::io::{self, BufRead, Write};

use super::{Conversation, ROWS_AT_ONCE, rows, summary};
use crate::say::Speaker;
use crate::session::{Aside, Field, Overlay, Row, labels, visible_steps};
use crate::text::lang::Msg;
use crate::text::words::{plain as words, wizard};

impl<R: BufRead, W: Write> Conversation<'_, R, W> {
    pub(super) fn ask(&mut self) -> io::Result<()> {
        let lang = self.lang();
        self.say("")?;
        if let Overlay::Confirm(question) = self.state.overlay() {
            let text = labels::confirmation(self.state, question);
            self.say_remarks()?;
            self.say(&text)?;
            return self
                .say_hints(&[words::HINT_YES, words::HINT_NO, words::HINT_QUIT].map(|hint| hint.get(lang).to_owned()));
        }
        if self.state.aside() == Aside::Handout {
            return self.ask_for_page();
        }
        let field = self.state.field();
        let is_new = self.asked.replace(field) != Some(field);
        if is_new {
            self.shown = 0..ROWS_AT_ONCE;
            if field != Field::Answer && self.say_summary()? {
                self.say("")?;
            }
        }
        self.say_remarks()?;
        match field {
            Field::Answer if is_new => self.say_answer()?,
            Field::Answer => {}
            _ => self.say_question()?,
        }
        let hints = self.hints();
        self.say_hints(&hints)
    }

    pub(super) fn say_remarks(&mut self) -> io::Result<()> {
        let notice = self.state.notice().map(|notice| rows::notice(notice, self.catalog, self.lang()));
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
        let steps = visible_steps(self.state);
        let now = steps.iter().position(|step| *step == self.state.field().step()).unwrap_or(0);
        wizard::step_of(self.lang(), now + 1, steps.len())
    }

    fn say_answer(&mut self) -> io::Result<()> {
        let (lang, counter) = (self.lang(), self.counter());
        self.say(&words::title_of_answer(lang, &counter, wizard::STEP_ANSWER.get(lang)))?;
        let (Some(consultation), Some(advice)) = (self.state.consultation(), self.state.advice()) else {
            return Ok(());
        };
        let text = (self.write_answer)(self.catalog, consultation, advice, lang);
        self.say(&text)
    }

    fn say_question(&mut self) -> io::Result<()> {
        let (lang, counter) = (self.lang(), self.counter());
        let step = labels::step(self.state.field().step()).get(lang);
        self.say(&words::title(lang, &counter, step, labels::question(self.state).get(lang)))?;
        if self.state.field() == Field::MovedOn {
            return self.say(wizard::DAY_EXAMPLES.get(lang));
        }
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
        if self.state.field() == Field::Services {
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
        let field = self.state.field();
        let is_narrowed = !self.state.typed().is_empty();
        match field {
            Field::Answer => {}
            Field::MovedOn => hints.push(said(words::HINT_DAY)),
            Field::Services => hints.extend([said(words::HINT_NUMBERS), said(words::HINT_FILTER)]),
            _ if field.takes_text() => hints.extend([said(words::HINT_NUMBER), said(words::HINT_FILTER)]),
            _ => hints.push(said(words::HINT_NUMBER)),
        }
        let focused = || self.state.focused().map(|row| rows::name(self.state, self.catalog, row)).unwrap_or_default();
        match field {
            Field::Answer => hints.extend([said(words::HINT_PAGE), said(words::HINT_NEXT_CUSTOMER)]),
            Field::MovedOn if is_narrowed => hints.push(words::hint_enter(lang, &self.state.typed().text())),
            Field::MovedOn => hints.push(words::hint_enter(lang, words::DAY_UNKNOWN.get(lang))),
            Field::Services if is_narrowed => hints.push(words::hint_enter_ticks(lang, &focused())),
            Field::Services => hints.push(said(words::HINT_NEXT)),
            _ => hints.push(words::hint_enter(lang, &focused())),
        }
        if self.has_more() {
            hints.push(said(words::HINT_MORE));
        }
        if is_narrowed {
            hints.push(said(words::HINT_CLEAR));
        }
        if self.state.field_before().is_some() {
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
