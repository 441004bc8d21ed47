//! What questions and rows are called, on the screen as in plain mode.

use super::pages::PageMade;
use super::state::{Question, State};
use super::step::{Field, Situation, Step};
use crate::domain::provider::Provider;
use crate::domain::terms::{Area, Collabo};
use crate::report;
use crate::text::lang::{Lang, Msg};
use crate::text::width::cells;
use crate::text::words::handout::PageLang;
use crate::text::words::{desk, wizard as words};

/// A step.
pub fn step(step: Step) -> Msg {
    match step {
        Step::Situation => words::STEP_SITUATION,
        Step::Provider => words::STEP_PROVIDER,
        Step::Services => words::STEP_SERVICES,
        Step::Payment => words::STEP_PAYMENT,
        Step::Answer => words::STEP_ANSWER,
    }
}

/// The question that is being asked.
pub fn question(state: &State) -> Msg {
    match state.field() {
        Field::Situation => words::ASK_SITUATION,
        Field::Area => words::ASK_AREA,
        Field::MovedOn => words::ASK_MOVED_ON,
        Field::From => words::ASK_FROM,
        Field::To if state.draft_situation() == Situation::Moved => words::ASK_TO_MOVED,
        Field::To => words::ASK_TO,
        Field::Services => words::ASK_SERVICES,
        Field::Payment => words::ASK_PAYMENT,
        Field::Answer => words::STEP_ANSWER,
    }
}

/// What a question asks before something is lost.
pub fn confirmation(state: &State, question: Question) -> String {
    let lang = state.lang();
    match question {
        Question::Quit => words::CONFIRM_QUIT.get(lang).to_owned(),
        Question::NextCustomer => words::CONFIRM_NEXT.get(lang).to_owned(),
        Question::ReplacePage => desk::page_exists(lang, &state.page_name().text()),
    }
}

/// A language of the page.
pub fn page_lang(language: PageLang) -> Msg {
    match language {
        PageLang::Ja => desk::PAGE_JA,
        PageLang::En => desk::PAGE_EN,
        PageLang::Easy => desk::PAGE_EASY,
    }
}

/// Where a page went: the whole path where there is room for it, the file's name at least.
pub fn page_made(made: &PageMade, lang: Lang, room: usize) -> String {
    let lacking = made.lacking.as_ref().map(|lacking| format!(" {lacking}")).unwrap_or_default();
    let Some(file) = &made.file else { return desk::PAGE_PRINTED.get(lang).to_owned() + &lacking };
    let whole = desk::page_written(lang, &file.display().to_string()) + &lacking;
    match file.file_name() {
        Some(name) if cells(&whole) > room => desk::page_written(lang, &name.to_string_lossy()) + &lacking,
        _ => whole,
    }
}

/// The row of a situation.
pub fn situation(situation: Situation) -> Msg {
    match situation {
        Situation::Considering => words::SITUATION_CONSIDERING,
        Situation::Moved => words::SITUATION_MOVED,
        Situation::Switching => words::SITUATION_SWITCHING,
        Situation::Returning => words::SITUATION_RETURNING,
    }
}

/// The row of an area.
pub fn area(area: Area) -> Msg {
    match area {
        Area::East => words::AREA_EAST,
        Area::West => words::AREA_WEST,
    }
}

/// The row that leaves the question open.
pub fn unknown(state: &State) -> Msg {
    match (state.field(), state.draft_situation()) {
        (Field::Payment, _) => words::PAYMENT_UNKNOWN,
        (Field::From, _) => words::FROM_UNKNOWN,
        (_, Situation::Moved) => words::TO_UNKNOWN,
        _ => words::TO_UNDECIDED,
    }
}

/// What there is to say against a provider; nothing for most.
pub fn provider_mark(provider: &Provider, lang: Lang) -> &'static str {
    match provider.collabo {
        Collabo::Yes => report::standing_mark(provider.standing, lang),
        Collabo::No | Collabo::Unknown => report::collabo_mark(provider.collabo, lang),
    }
}
