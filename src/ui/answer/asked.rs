//! Whom to call about what a customer says: the desk first, then what to tell, and why.

use super::first;
use super::rows::Rows;
use crate::domain::advice::Caution;
use crate::domain::ask::Answer;
use crate::domain::catalog::Catalog;
use crate::say::{self, ContactSaid, DeskSaid, Speaker};
use crate::session::labels;
use crate::text::lang::Lang;
use crate::ui::body::Body;
use crate::ui::view::View;
use crate::words::{answer as answers, ask, desk as words, wizard};

/// The whole body.
pub(super) fn write(view: &View<'_>, catalog: &Catalog, width: usize, body: &mut Body) {
    let (state, theme) = (view.state, view.theme);
    let lang = state.lang();
    let (Some(symptom), Some(asked)) = (state.asked_symptom(catalog), state.asked_today(catalog)) else { return };
    if let (true, Ok(answer)) = (state.reads_grounds(), &asked) {
        why(catalog, answer, width, body, view);
        return;
    }
    body.wrapped(&ask::customer_says(lang, symptom.says.get(lang)), 0, width, theme.normal());
    match &asked {
        Ok(answer) => {
            body.wrapped(&labels::told_of(state, catalog, answer), 0, width, theme.quiet());
            for must in must_know(catalog, answer, lang) {
                body.hanging("! ", &must, 0, width, theme.caution());
            }
            if answer.asks_which {
                body.gap();
                body.wrapped(ask::ASKS_WHICH.get(lang), 0, width, theme.caution());
            }
            contacts(view, catalog, answer, width, body);
        }
        Err(error) => {
            body.gap();
            body.wrapped(labels::refusal(*error).get(lang), 0, width, theme.caution());
        }
    }
    heading(body, ask::HEAD_TELL.get(lang), width, view);
    let told = asked.as_ref().map_or_else(|_| state.told_today(catalog), |answer| answer.tell.clone());
    for text in say::tell(&told, lang) {
        body.wrapped(&text, 1, width, theme.normal());
    }
    if let Some(after) = state.asked_after_move(catalog) {
        let to = after.consultation.to.as_ref().map(|to| say::provider_name(catalog, to, lang));
        let head = format!("{} ({})", words::HEAD_AFTER_MOVE.get(lang), to.unwrap_or_default());
        heading(body, &head, width, view);
        let speaker = Speaker::new(catalog, &after.consultation, &after.advice, lang);
        let known = asked.as_ref().map_or_else(|_| Vec::new(), |now| must_know(catalog, now, lang));
        for must in speaker.must_know_beside_the_rest().iter().filter(|must| !known.contains(must)) {
            body.hanging("! ", must, 0, width, theme.caution());
        }
        contacts(view, catalog, &after, width, body);
    }
    if asked.is_err() {
        lists(catalog, width, body, view);
    }
}

/// What has to be known first of what was asked.
fn must_know(catalog: &Catalog, answer: &Answer<'_>, lang: Lang) -> Vec<String> {
    Speaker::new(catalog, &answer.consultation, &answer.advice, lang).must_know_beside_the_rest()
}

fn heading(body: &mut Body, text: &str, width: usize, view: &View<'_>) {
    body.gap();
    body.text(text, width, view.theme.strong());
}

fn contacts(view: &View<'_>, catalog: &Catalog, answer: &Answer<'_>, width: usize, body: &mut Body) {
    let (lang, theme) = (view.state.lang(), view.theme);
    let speaker = Speaker::new(catalog, &answer.consultation, &answer.advice, lang).at(view.state.now());
    if let Some(not) = speaker.not_collabo() {
        body.gap();
        body.wrapped(&not, 0, width, theme.caution());
    }
    let contacts = speaker.contacts(answer);
    let desks: Vec<&DeskSaid<'_>> = contacts
        .iter()
        .flat_map(|one| one.no_desk.iter().flat_map(|no_desk| &no_desk.to_ask).chain(&one.desks))
        .collect();
    let mut rows = Rows::new(view, width, &desks);
    for (place, one) in contacts.iter().enumerate() {
        if place == 1 {
            heading(body, ask::HEAD_ALSO.get(lang), width, view);
        } else {
            body.gap();
        }
        contact(&mut rows, one, answer.is_not_collabo(), body, view);
    }
    rows.footnote(body);
    if let Some(asked) = speaker.deciding_of(answer) {
        first::question(&asked, lang, theme, width, body);
    } else if answer.advice.cautions.iter().any(|caution| matches!(caution, Caution::DateUncertain(_))) {
        body.gap();
        body.wrapped(words::ASK_DATE_HELPS.get(lang), 0, width, theme.caution());
    }
}

/// What it is about, and below that the number first, then who answers there.
fn contact(rows: &mut Rows<'_>, one: &ContactSaid<'_>, is_elsewhere: bool, body: &mut Body, view: &View<'_>) {
    let (lang, theme) = (view.state.lang(), view.theme);
    let ContactSaid { who, about, desks, no_desk, ask, .. } = one;
    if let Some(ask) = ask {
        rows.wrapped(body, ask, theme.caution());
        return;
    }
    rows.head(body, about);
    let name = if who.is_nobody() { ask::NOBODY.get(lang) } else { rows.name(&who.name) };
    let mut named = format!("{name} {}", who.mark).trim_end().to_owned();
    let is_answered = !is_elsewhere || !desks.is_empty();
    if let Some(no_desk) = no_desk.as_ref().filter(|no_desk| is_answered || !no_desk.to_ask.is_empty()) {
        rows.wrapped(body, &format!("{named}  {}", no_desk.said), theme.unsure());
        named.clear();
        for desk in &no_desk.to_ask {
            rows.wrapped(body, &desk.where_to_ask, theme.unsure());
            rows.desk(body, desk, "");
        }
    }
    for desk in desks {
        rows.desk(body, desk, &named);
        named.clear();
    }
    if !named.is_empty() {
        let is_silent = no_desk.is_none() && !who.is_nobody() && !is_elsewhere;
        let none = if is_silent { wizard::NO_NUMBER.get(lang) } else { "" };
        rows.wrapped(body, format!("{named}  {none}").trim_end(), theme.normal());
    }
}

/// The facts, each once.
fn why(catalog: &Catalog, answer: &Answer<'_>, width: usize, body: &mut Body, view: &View<'_>) {
    let (lang, theme) = (view.state.lang(), view.theme);
    heading(body, answers::HEAD_BECAUSE.get(lang), width, view);
    for grounds in say::because(answer) {
        body.hanging("- ", &say::fact(catalog, grounds, lang), 1, width, theme.normal());
    }
}

/// Where the customer's provider can be looked up.
fn lists(catalog: &Catalog, width: usize, body: &mut Body, view: &View<'_>) {
    let lang = view.state.lang();
    let mut lists: Vec<&str> = Vec::new();
    for area in crate::domain::terms::Area::ALL {
        let here = catalog.official_lists(*area).map(|id| catalog.source(id));
        lists.extend(here.map(|source| source.url.as_deref().unwrap_or(&source.title)));
    }
    lists.dedup();
    body.gap();
    body.wrapped(&words::lists(lang, &say::list(&lists, lang)), 0, width, view.theme.quiet());
}
