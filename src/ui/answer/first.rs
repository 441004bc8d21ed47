//! What stands on top of the answer: what has to be known before anything else, the question that decides what is open, and what
//! else there is to watch out for.

use super::pen::Pen;
use crate::say::{BranchSaid, DecidingSaid};
use crate::text::lang::Lang;
use crate::ui::body::Body;
use crate::ui::theme::Theme;
use crate::words::{deciding as words, wizard};

/// With less room than this across, all of it would leave none for the numbers.
const NARROW: usize = 60;

pub(super) fn write(pen: &Pen<'_>, body: &mut Body) {
    let (lang, theme, speaker) = (pen.lang(), pen.view.theme, pen.speaker);
    let must = speaker.must_know();
    let at_once = if is_narrow(pen) { 1 } else { must.len() };
    sentences(pen, must.iter().take(at_once), body);
    if let Some(asked) = speaker.deciding() {
        question(&asked, lang, theme, pen.width, body);
    }
    if !is_narrow(pen) {
        in_short(pen, body);
    }
}

/// Below the numbers, what there was no room for above them.
pub(super) fn write_rest(pen: &Pen<'_>, body: &mut Body) {
    if is_narrow(pen) {
        body.gap();
        sentences(pen, pen.speaker.must_know().iter().skip(1), body);
        in_short(pen, body);
    }
}

fn is_narrow(pen: &Pen<'_>) -> bool {
    pen.width < NARROW && !pen.is_column
}

fn sentences<'s>(pen: &Pen<'_>, must: impl Iterator<Item = &'s String>, body: &mut Body) {
    for must in must {
        body.hanging("! ", must, 0, pen.width, pen.view.theme.caution());
    }
}

/// Of which services something is open, and what else there is to watch out for.
fn in_short(pen: &Pen<'_>, body: &mut Body) {
    let (lang, theme, speaker) = (pen.lang(), pen.view.theme, pen.speaker);
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
