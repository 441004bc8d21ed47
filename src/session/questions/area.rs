//! Whose FLET'S the line is.

use super::super::choices::Choices;
use super::super::effect::Notice;
use super::super::offer::areas;
use super::super::row::Row;
use super::super::step::Step;
use super::ask::{Ask, Given, called};
use super::services;
use crate::domain::catalog::Catalog;
use crate::domain::consultation::Consultation;
use crate::keys::bindings::Context;
use crate::text::lang::{Lang, Msg};
use crate::words::wizard as words;

pub(super) struct AskArea;

impl Ask for AskArea {
    fn step(&self) -> Step {
        Step::Situation
    }

    fn context(&self) -> Context {
        Context::Choose
    }

    fn label(&self, _so_far: &Choices) -> Msg {
        words::ASK_AREA
    }

    fn options(&self) -> Vec<Row> {
        areas()
    }

    fn is_chosen(&self, row: &Row, choices: &Choices) -> bool {
        matches!(row, Row::Area(area) if choices.area == Some(*area))
    }

    fn put(&self, given: &Given<'_>, choices: &mut Choices) {
        if let Some(Row::Area(area)) = given.row {
            choices.area = Some(*area);
        }
    }

    fn settle(&self, catalog: &Catalog, choices: &mut Choices) -> Option<Notice> {
        let area = choices.area?;
        let here = |id: &_| catalog.service(id).areas.contains(&area);
        let (kept, dropped) = std::mem::take(&mut choices.ticked).into_iter().partition(here);
        choices.ticked = kept;
        services::tick_the_line(catalog, choices);
        (!Vec::is_empty(&dropped)).then_some(Notice::Dropped(dropped))
    }

    fn answered(&self, choices: &Choices, catalog: &Catalog, lang: Lang) -> Option<String> {
        Some(called(&Row::Area(choices.area?), catalog, words::FROM_UNKNOWN, lang))
    }

    /// The area is what a consultation begins with.
    fn fill(&self, _catalog: &Catalog, _choices: &Choices, consultation: Consultation) -> Consultation {
        consultation
    }

    fn recall(&self, consultation: &Consultation, choices: &mut Choices) {
        choices.area = Some(consultation.area);
    }
}
