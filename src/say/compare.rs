//! Providers side by side: the rows of the table, each cell with whether it differs from the first provider's.

use std::iter;

use super::changes::Change;
use super::desks::DeskSaid;
use super::names::{provider_marked, service_name, service_short, services};
use super::speaker::Speaker;
use super::terms::role_name;
use crate::domain::catalog::Catalog;
use crate::domain::compare::{Column, Comparison, Difference};
use crate::domain::id::ServiceId;
use crate::domain::terms::{Outcome, RoleKind};
use crate::text::lang::Lang;
use crate::words::{answer, compare as words};

/// Stands before what differs from the first provider.
const DIFFERS: &str = "*";
/// Said where nothing is.
const NOTHING: &str = "-";

/// What one provider has in a row.
#[derive(Clone, Debug)]
pub struct Cell {
    /// What it has, marked where it is another than the first provider's.
    pub said: String,
}

/// A label, and a cell for each provider.
pub type Cells = (&'static str, Vec<Cell>);

/// One service at each provider.
#[derive(Clone, Debug)]
pub struct ServiceCompared<'a> {
    /// Its name.
    pub name: &'a str,
    /// What becomes of it, and who answers the three questions.
    pub rows: Vec<Cells>,
}

/// A comparison.
#[derive(Clone, Debug)]
pub struct Compared<'a> {
    /// The providers.
    pub names: Vec<String>,
    /// Service by service.
    pub services: Vec<ServiceCompared<'a>>,
    /// What is true of all services together.
    pub together: Vec<Cells>,
}

/// Says a comparison.
pub fn compared<'a>(catalog: &'a Catalog, comparison: &'a Comparison, lang: Lang) -> Compared<'a> {
    let service = |(index, row): (usize, &'a Difference)| ServiceCompared {
        name: service_name(catalog, &row.service, lang),
        rows: of_service(catalog, comparison, index, row, lang),
    };
    Compared {
        names: comparison.columns.iter().map(|column| provider_marked(catalog, &column.provider, lang)).collect(),
        services: comparison.services.iter().enumerate().map(service).collect(),
        together: together(catalog, comparison, lang),
    }
}

fn of_service(catalog: &Catalog, comparison: &Comparison, index: usize, row: &Difference, lang: Lang) -> Vec<Cells> {
    let changes: Vec<_> = iter::zip(&comparison.columns, 0..)
        .filter_map(|(column, at)| {
            let speaker = Speaker::new(catalog, &column.consultation, &column.advice, lang);
            Some(speaker.change(comparison.line(index, at)?))
        })
        .collect();
    let outcomes = changes.iter().map(|change| change.marked(change.outcome_short));
    let mut rows = vec![(words::ROW_OUTCOME.get(lang), cells(outcomes, &row.outcome))];
    for (kind, differs) in iter::zip(RoleKind::ALL, &row.roles) {
        let who = changes.iter().map(|change| change.after.get(*kind));
        let who = who.map(|who| who.marked_without_desks(&who.short_with_sender()));
        rows.push((role_name(*kind, lang), cells(who, differs)));
    }
    rows
}

fn together(catalog: &Catalog, comparison: &Comparison, lang: Lang) -> Vec<Cells> {
    let columns = || comparison.columns.iter();
    let names = |of: fn(&Column) -> &Vec<ServiceId>| columns().map(move |column| services(catalog, of(column), lang));
    let bills = columns().map(|column| words::bills(lang, column.advice.bills.len()));
    vec![
        (words::ROW_BILLS.get(lang), cells(bills, &comparison.bills_differ())),
        (words::ROW_STAYS.get(lang), cells(names(|column| &column.stays), &comparison.stays_differ())),
        (words::ROW_UNKNOWN.get(lang), cells(names(|column| &column.unknown), &comparison.unknown_differ())),
    ]
}

fn cells(said: impl Iterator<Item = String>, differ: &[bool]) -> Vec<Cell> {
    let cell = |(said, &differs): (String, &bool)| {
        let said = if said.is_empty() { NOTHING.to_owned() } else { said };
        Cell { said: if differs { format!("{DIFFERS}{said}") } else { said } }
    };
    iter::zip(said, differ).map(cell).collect()
}

/// One service, each provider's answer in turn.
#[derive(Clone, Debug)]
pub struct ServiceApart<'a> {
    /// Its name in at most 20 cells.
    pub name: &'a str,
    /// For each of the three questions, in the order of [`RoleKind::ALL`], whether the answers are not the same.
    pub differs: Vec<bool>,
    /// What becomes of it, and who answers then.
    pub changes: Vec<Change<'a>>,
    /// The desk to call when it breaks, as far as one is known.
    pub desks: Vec<Option<DeskSaid<'a>>>,
}

/// A comparison for views that put one provider below the other: what differs, apart from what is the same.
#[derive(Clone, Debug)]
pub struct Apart<'a> {
    /// The providers, with how many bills come.
    pub providers: Vec<(String, usize)>,
    /// The services of which something differs.
    pub differing: Vec<ServiceApart<'a>>,
    /// The others.
    pub same: Vec<ServiceApart<'a>>,
}

/// Says it.
pub fn apart<'a>(catalog: &'a Catalog, comparison: &'a Comparison, lang: Lang) -> Apart<'a> {
    let service = |(index, row): (usize, &'a Difference)| {
        let lines = iter::zip(&comparison.columns, 0..).filter_map(|(column, at)| {
            let speaker = Speaker::new(catalog, &column.consultation, &column.advice, lang);
            let line = comparison.line(index, at)?;
            let desks = speaker.desks(&line.after.fault);
            Some((speaker.change(line), speaker.nearest(&desks).cloned()))
        });
        let (changes, desks) = lines.unzip();
        let differs = row.roles.iter().map(|differ| differ.contains(&true)).collect();
        (row.differs(), ServiceApart { name: service_short(catalog, &row.service, lang), differs, changes, desks })
    };
    let (differing, same): (Vec<_>, Vec<_>) =
        comparison.services.iter().enumerate().map(service).partition(|(differs, _)| *differs);
    let names = comparison.columns.iter().map(|column| provider_marked(catalog, &column.provider, lang));
    Apart {
        providers: iter::zip(names, comparison.columns.iter().map(|column| column.advice.bills.len())).collect(),
        differing: differing.into_iter().map(|(_, service)| service).collect(),
        same: same.into_iter().map(|(_, service)| service).collect(),
    }
}

/// What becomes of a service, in a few cells, where the shape beside it says the rest.
pub fn outcome_word(outcome: Outcome, lang: Lang) -> &'static str {
    match outcome {
        Outcome::Moves => words::MOVES,
        Outcome::Stays => words::STAYS,
        Outcome::Ends => words::ENDS,
        Outcome::Cancel => words::CANCEL,
        Outcome::Apply => words::APPLY,
        Outcome::NotMovable => words::NOT_MOVABLE,
        Outcome::ThirdParty => words::THIRD_PARTY,
        Outcome::Unknown => answer::TO_CHECK,
    }
    .get(lang)
}
