//! What stands on top of the answer: what has to be known before anything else, the question that decides what is open, and what
//! else there is to watch out for.

use super::pen::Pen;
use crate::say::{BranchSaid, DecidingSaid};
use crate::text::lang::Lang;
use crate::ui::body::Body;
use crate::ui::theme::Theme;
use crate::words::{deciding as words, wizard};

pub(super) fn write(pen: &Pen<'_>, body: &mut Body) {
    let (lang, theme, speaker) = (pen.lang(), pen.view.theme, pen.speaker);
    for must in speaker.must_know() {
        body.hanging("! ", &must, 0, pen.width, theme.caution());
    }
    if let Some(asked) = speaker.deciding() {
        question(&asked, lang, theme, pen.width, body);
    }
    let (_, open) = speaker.counts();
    let unknown = speaker.list(&speaker.unknown_at_all());
    if open > 0 {
        body.hanging(&format!("{}: ", wizard::open(lang, open)), &unknown, 0, pen.width, theme.unsure());
    }
    let titles = speaker.other_caution_titles();
    if !titles.is_empty() {
        let said = wizard::labelled(lang, wizard::OTHER_CAUTIONS.get(lang), &titles);
        body.wrapped(&said, 0, pen.width, theme.caution());
    }
}

/// The question, and below it what follows first from each answer; the rest is said once it is given.
pub(super) fn question(asked: &DecidingSaid<'_>, lang: Lang, theme: Theme, width: usize, body: &mut Body) {
    body.gap();
    let how = words::asked(lang, &asked.question, words::ENTER_ANSWERS.get(lang));
    body.hanging("? ", &how, 0, width, theme.strong());
    for BranchSaid { answer, said, .. } in &asked.branches {
        let first = said.first().map(String::as_str).unwrap_or_default();
        body.wrapped(&words::branch(lang, answer, first), 2, width, theme.normal());
    }
}
