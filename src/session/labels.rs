//! What questions and rows are called, on the screen as in plain mode.

use super::state::State;
use super::step::{Field, Situation, Step};
use crate::domain::provider::Provider;
use crate::domain::terms::{Area, Collabo};
use crate::report;
use crate::text::lang::{Lang, Msg};
use crate::text::words::wizard as words;

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
