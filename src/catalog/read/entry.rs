//! An entry of the catalogue as it was read.

use super::name::Names;
use crate::catalog::node::{Mark, Node};
use crate::domain::catalog::{CheckItem, Payment, SecondMonth, Symptom};
use crate::domain::claim::{Grounds, Rule, Source};
use crate::domain::clue::Clue;
use crate::domain::desk::Party;
use crate::domain::hours::Holidays;
use crate::domain::id::SourceId;
use crate::domain::period::Date;
use crate::domain::provider::Provider;
use crate::domain::service::Service;
use crate::domain::terms::Area;
use crate::domain::words::{Example, Meaning, Word};

/// One entry of the catalogue.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Which list it is in: `sources`, `services`, `cases` …
    pub list: &'static str,
    /// Its name; empty for cases.
    pub id: String,
    /// Its content.
    pub node: Node,
    /// Its file, by index.
    pub file: usize,
    /// Which folder it comes from, the first being 0.
    pub layer: usize,
    /// The names in it.
    pub(crate) names: Names,
    /// What it says; nothing when there are findings about it.
    pub(crate) value: Option<Value>,
}

/// What an entry says.
#[derive(Clone, Debug)]
pub(crate) enum Value {
    /// Of `sources/*.yaml`, with the place of `seen`.
    Source(Source, Mark),
    /// Of `parties/*.yaml`.
    Party(Party),
    /// Of `services/*.yaml`.
    Service(Box<Service>),
    /// A file of `providers/`.
    Provider(Box<Provider>),
    /// Of `rules.yaml`.
    Rule(Rule),
    /// Of `payments.yaml`.
    Payment(Box<Payment>),
    /// Of `payments.yaml`.
    SecondMonth(SecondMonth),
    /// Of `payments.yaml`.
    Combining(Grounds),
    /// Of `holidays.yaml`, with the place of `known`.
    Holidays(Holidays, Mark),
    /// Of `symptoms.yaml`.
    Symptom(Box<Symptom>),
    /// Of `checklist.yaml`.
    CheckItem(Box<CheckItem>),
    /// Of `clues.yaml`.
    Clue(Box<Clue>),
    /// Of `catalog.yaml`.
    Format(u32),
    /// Of `catalog.yaml`.
    Edition(Date),
    /// Of `catalog.yaml`.
    OfficialLists(Vec<(Area, SourceId)>),
    /// Of `words/*.yaml`.
    Word(Word),
    /// Of `words/*.yaml`.
    Meaning(Meaning),
    /// Of `examples/*.yaml`.
    Example(Example),
    /// What a customer says in `phrases/*.yaml`, and where it stands.
    Phrase(String, Mark),
    /// The name of a case, and where it stands.
    Case(String, Mark),
}
