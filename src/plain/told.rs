//! Whom to call about what a customer says, and what a clue tells, in lines.

use std::io::{self, BufRead, Write};

use super::Conversation;
use crate::domain::ask::Answer;
use crate::say::{self, DeskSaid, FoundSaid, NoDesk, Speaker};
use crate::session::{Row, labels};
use crate::words::{answer as answers, ask, deciding, desk as words, which, wizard};

impl<R: BufRead, W: Write> Conversation<'_, R, W> {
    pub(super) fn say_told(&mut self) -> io::Result<()> {
        let lang = self.lang();
        let catalog = self.catalog;
        let (Some(symptom), Some(asked)) = (self.state.asked_symptom(catalog), self.state.asked_today(catalog)) else {
            return Ok(());
        };
        self.say(words::TITLE_ANSWER.get(lang))?;
        self.say(&ask::customer_says(lang, symptom.says.get(lang)))?;
        match &asked {
            Ok(answer) => {
                let about = labels::told_of(self.state, catalog, answer);
                self.say(&about)?;
                if answer.asks_which {
                    self.say(ask::ASKS_WHICH.get(lang))?;
                }
                self.say_contacts(answer)?;
                self.say_deciding(answer)?;
            }
            Err(error) => self.say(labels::refusal(*error).get(lang))?,
        }
        let told = asked.as_ref().map_or_else(|_| self.state.told_today(catalog), |answer| answer.tell.clone());
        self.section(ask::HEAD_TELL.get(lang), say::tell(&told, lang).into_iter())?;
        if let Some(after) = self.state.asked_after_move(catalog) {
            self.say("")?;
            self.say(words::HEAD_AFTER_MOVE.get(lang))?;
            self.say_contacts(&after)?;
        }
        if let Ok(answer) = &asked {
            let because = say::because(answer).into_iter().map(|grounds| say::fact_in_short(grounds, lang));
            self.section(answers::HEAD_BECAUSE.get(lang), because)?;
        }
        Ok(())
    }

    fn say_contacts(&mut self, answer: &Answer<'_>) -> io::Result<()> {
        let lang = self.lang();
        for contact in say::contacts(self.catalog, answer, lang) {
            self.say(&contact.line)?;
            if let Some(NoDesk { said, to_ask, .. }) = &contact.no_desk {
                self.say(&format!("  {said}"))?;
                for asked in to_ask {
                    self.say(&format!("  {}", asked.where_to_ask))?;
                    self.say_desk(asked)?;
                }
            }
            for desk in &contact.desks {
                self.say_desk(desk)?;
            }
        }
        Ok(())
    }

    /// The question whose answer decides, with what follows from each.
    fn say_deciding(&mut self, answer: &Answer<'_>) -> io::Result<()> {
        let lang = self.lang();
        let speaker = Speaker::new(self.catalog, &answer.consultation, &answer.advice, lang);
        let Some(asked) = speaker.deciding_of(answer) else { return Ok(()) };
        self.say(&deciding::asked(lang, &asked.question, deciding::ENTER_ANSWERS.get(lang)))?;
        let branches = asked.branches.iter().flat_map(|one| one.said.iter().map(|said| (&one.answer, said)));
        let branches: Vec<String> =
            branches.map(|(answer, said)| format!("  {}", deciding::branch(lang, answer, said))).collect();
        self.say_all(&branches)
    }

    fn say_desk(&mut self, desk: &DeskSaid<'_>) -> io::Result<()> {
        self.say(&format!("  {}", desk.line()))?;
        let more = desk.open.as_deref().into_iter().chain(desk.note);
        let more: Vec<String> = more.map(|more| format!("    {more}")).collect();
        self.say_all(&more)
    }

    fn section(&mut self, head: &str, items: impl Iterator<Item = String>) -> io::Result<()> {
        self.say("")?;
        self.say(head)?;
        let items: Vec<String> = items.map(|item| format!("  - {item}")).collect();
        self.say_all(&items)
    }

    /// What was recognised: what it tells, what it does not, what to look at next.
    pub(super) fn say_clue(&mut self) -> io::Result<()> {
        let lang = self.lang();
        let found: Vec<FoundSaid> =
            self.state.clued(self.catalog).iter().map(|one| say::found(self.catalog, one, lang)).collect();
        for FoundSaid { head, limits, says, not, next, note } in found {
            self.say(&head)?;
            let not = not.map(|not| which::not(lang, &not));
            let next = next.map(|next| which::next(lang, &next));
            let below = limits.into_iter().chain([Some(says), not, next, note].into_iter().flatten());
            let below: Vec<String> = below.filter(|text| !text.is_empty()).map(|text| format!("  {text}")).collect();
            self.say_all(&below)?;
        }
        let is_somebody = self.state.rows().iter().any(|row| matches!(row, Row::Candidate(..) | Row::Provider(_)));
        let who = if is_somebody { wizard::WHO_MAY_BE } else { wizard::NOBODY_BEHIND };
        self.say(who.get(lang))
    }
}
