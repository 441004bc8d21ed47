//! Page 根拠: for each service, the facts and rules that decided it, with their sources and where they stand.

use std::iter;

use super::pen::Pen;
use crate::domain::claim::Grounds;
use crate::say::{self, Call, DeskSaid};
use crate::ui::body::Body;
use crate::words::{answer, wizard as words};

pub(super) fn write(pen: &Pen<'_>, body: &mut Body) {
    let (lang, theme) = (pen.lang(), pen.view.theme);
    for (line, change) in iter::zip(&pen.advice.lines, pen.speaker.before_after()) {
        body.gap();
        let text = words::labelled(lang, change.service.full, &change.outcome);
        body.wrapped(&text, 0, pen.width, theme.strong());
        for grounds in &line.because {
            fact(pen, body, grounds);
        }
    }
    if let (Some(not), Some(said)) = (&pen.advice.not_collabo, pen.speaker.not_collabo()) {
        body.gap();
        body.wrapped(&said, 0, pen.width, theme.strong());
        fact(pen, body, &not.grounds);
    }
    let ruled: Vec<_> = pen.advice.todo.iter().filter(|todo| todo.grounds.whose.is_some()).collect();
    if !ruled.is_empty() {
        pen.heading(body, answer::HEAD_TODO.get(lang));
    }
    for todo in ruled {
        body.hanging("- ", pen.speaker.own(&todo.text), 1, pen.width, theme.normal());
        fact(pen, body, &todo.grounds);
    }
    let mut shown: Vec<DeskSaid<'_>> = Vec::new();
    let calls = pen.speaker.calls().into_iter().chain(pen.speaker.changes());
    for desk in calls.flat_map(Call::named) {
        if shown.is_empty() {
            pen.heading(body, words::GROUNDS_OF_NUMBERS.get(lang));
        }
        if !shown.iter().any(|known| known.grounds.claim == desk.grounds.claim) {
            body.wrapped(&desk.line(), 1, pen.width, theme.normal());
            if let Some(note) = desk.note {
                body.wrapped(note, 3, pen.width, theme.normal());
            }
            fact(pen, body, desk.grounds);
            shown.push(desk);
        }
    }
}

/// A fact: the rule in words, or its name; how sure it is; who says it; where it stands.
fn fact(pen: &Pen<'_>, body: &mut Body, grounds: &Grounds) {
    let (lang, theme) = (pen.lang(), pen.view.theme);
    let basis = say::how_sure(grounds, lang);
    body.hanging("- ", &format!("{} ({basis})", grounds.claim), 1, pen.width, theme.normal());
    if let Some(rule) = pen.catalog.find_rule(&grounds.claim) {
        body.wrapped(rule.text.get(lang), 3, pen.width, theme.normal());
    }
    for source in &grounds.sources {
        let text = words::labelled(lang, words::SOURCE.get(lang), &say::source(pen.catalog, source, lang));
        body.wrapped(&text, 3, pen.width, theme.normal());
    }
    let place = words::labelled(lang, words::STANDS_AT.get(lang), &grounds.at.to_string());
    body.wrapped(&place, 3, pen.width, theme.quiet());
}
