//! `compare`: providers side by side.

use std::iter;

use serde::Serialize;

use super::args::CompareArgs;
use super::consultation::{self, Choices};
use super::failure::Failure;
use super::json::{self, EditionJson};
use super::lookup;
use super::outcome::{Outcome, Shown};
use super::text::{WIDTH, paragraph, with_lead};
use crate::domain::advice::{Caution, Role};
use crate::domain::catalog::Catalog;
use crate::domain::compare::{Column, Comparison, Row, compare};
use crate::domain::id::{ProviderId, ServiceId};
use crate::domain::terms::{Basis, RoleKind};
use crate::report;
use crate::text::lang::Lang;
use crate::text::width::pad;
use crate::text::words::{cli, compare as say};
use crate::text::wrap::wrap;

/// Cells of the names of the rows.
const LABELS: usize = 12;
/// Cells between two columns.
const GAP: usize = 2;
/// In a narrower column, names break too often to be read.
const NARROWEST: usize = 18;
/// Stands before what differs from the first provider.
const DIFFERS: &str = "*";

/// Providers side by side, in JSON.
#[derive(Serialize)]
struct ComparedJson {
    schema: u32,
    edition: EditionJson,
    providers: Vec<ColumnJson>,
    services: Vec<RowJson>,
}

#[derive(Serialize)]
struct ColumnJson {
    provider: String,
    name: String,
    collabo: &'static str,
    bills: usize,
    bills_differ: bool,
    stays: Vec<String>,
    stays_differ: bool,
    unknown: Vec<String>,
    unknown_differ: bool,
    cautions: Vec<&'static str>,
}

#[derive(Serialize)]
struct RowJson {
    service: String,
    name: String,
    differs: bool,
    cells: Vec<CellJson>,
}

#[derive(Serialize)]
struct CellJson {
    provider: String,
    outcome: &'static str,
    basis: &'static str,
    fault: AnswerJson,
    contract: AnswerJson,
    bill: AnswerJson,
    /// What differs from the first provider: `outcome`, `fault`, `contract`, `bill`.
    differs: Vec<&'static str>,
}

#[derive(Serialize)]
struct AnswerJson {
    party: Option<String>,
    via: Option<String>,
    basis: &'static str,
}

/// Compares; it is a "no" when none of the names is a collabo.
pub(super) fn run(catalog: &Catalog, options: &CompareArgs, lang: Lang) -> Result<Outcome, Failure> {
    let mut providers: Vec<ProviderId> = Vec::new();
    for typed in &options.providers {
        let provider = lookup::provider(catalog, "PROVIDER", typed, lang)?;
        if providers.contains(&provider) {
            return Err(Failure::new(cli::provider_twice(lang, provider.as_str())));
        }
        providers.push(provider);
    }
    let choices = Choices {
        area: options.area,
        kind: options.kind,
        provider: options.providers.first().map(String::as_str),
        from: options.from.as_deref(),
        services: &options.services,
        moved_on: options.moved_on.as_deref(),
        payment: options.payment.as_deref(),
        today: options.today.as_deref(),
    };
    let consultation = consultation::chosen(catalog, &choices, lang)?;
    if let Some(from) = consultation.from.as_ref().filter(|from| providers.contains(from)) {
        return Err(Failure::new(cli::same_provider(lang, from.as_str())));
    }
    let comparison = compare(catalog, &consultation, &providers);
    let shown =
        Shown { json: || compared_json(catalog, &comparison, lang), text: || table(catalog, &comparison, lang) };
    let none = comparison.columns.iter().all(|column| column.advice.not_collabo.is_some());
    Ok(Outcome::yes_if(!none, shown.print(options.shape.format, lang)?))
}

/// A table, or blocks below each other when the columns would be too narrow.
fn table(catalog: &Catalog, comparison: &Comparison, lang: Lang) -> String {
    let count = comparison.columns.len();
    let width = (WIDTH.saturating_sub(LABELS) / count).saturating_sub(GAP);
    let sheet = Sheet { catalog, comparison, lang, width: (width >= NARROWEST).then_some(width) };
    let mut text = sheet.row("", &comparison.columns.iter().map(|column| sheet.name(column)).collect::<Vec<_>>());
    for (index, row) in comparison.rows.iter().enumerate() {
        text.push('\n');
        text.push_str(&paragraph(report::service_name(catalog, &row.service, lang)));
        text.push_str(&sheet.service(index, row));
    }
    text.push('\n');
    text.push_str(&paragraph(say::HEAD_TOGETHER.get(lang)));
    text.push_str(&sheet.together());
    text.push('\n');
    text.push_str(&paragraph(say::LEGEND.get(lang)));
    text
}

struct Sheet<'a> {
    catalog: &'a Catalog,
    comparison: &'a Comparison,
    lang: Lang,
    /// Cells of a column; none when they stand below each other.
    width: Option<usize>,
}

impl Sheet<'_> {
    fn name(&self, column: &Column) -> String {
        report::provider_marked(self.catalog, &column.provider, self.lang)
    }

    fn service(&self, index: usize, row: &Row) -> String {
        let (catalog, lang) = (self.catalog, self.lang);
        let lines: Vec<_> = iter::zip(&self.comparison.columns, 0..)
            .filter_map(|(column, at)| Some((column, self.comparison.line(index, at)?)))
            .collect();
        let outcomes = lines.iter().map(|(column, line)| {
            let outcome = report::outcome_short(line.outcome, column.consultation.kind, lang);
            let mark = if line.basis == Basis::Unknown { "" } else { report::basis_mark(line.basis, lang) };
            format!("{outcome} {mark}").trim_end().to_owned()
        });
        let mut text = self.row(say::ROW_OUTCOME.get(lang), &marked(outcomes, &row.outcome));
        for (kind, differs) in iter::zip(RoleKind::ALL, &row.roles) {
            let who = lines.iter().map(|(column, line)| {
                let role = line.after.get(*kind);
                let name = report::who_short(catalog, &column.consultation, role, lang);
                let mark = if role.basis == Basis::Unknown { "" } else { report::basis_mark(role.basis, lang) };
                format!("{name} {mark}").trim_end().to_owned()
            });
            text.push_str(&self.row(report::role_name(*kind, lang), &marked(who, differs)));
        }
        text
    }

    fn together(&self) -> String {
        let (lang, comparison) = (self.lang, self.comparison);
        let names = |services: &[ServiceId]| report::services(self.catalog, services, lang);
        let each = |of: &dyn Fn(&Column) -> String| comparison.columns.iter().map(of).collect::<Vec<_>>();
        let bills = each(&|column| say::bills(lang, column.advice.bills.len()));
        let stays = each(&|column| names(&column.stays));
        let unknown = each(&|column| names(&column.unknown));
        [
            self.row(say::ROW_BILLS.get(lang), &marked(bills.into_iter(), &comparison.bills_differ())),
            self.row(say::ROW_STAYS.get(lang), &marked(stays.into_iter(), &comparison.stays_differ())),
            self.row(say::ROW_UNKNOWN.get(lang), &marked(unknown.into_iter(), &comparison.unknown_differ())),
        ]
        .concat()
    }

    /// One row: beside each other, wrapped inside the columns, or one line for each provider.
    fn row(&self, label: &str, cells: &[String]) -> String {
        let Some(width) = self.width else { return self.below_each_other(label, cells) };
        let columns: Vec<Vec<String>> = cells.iter().map(|cell| wrap(cell, width)).collect();
        let height = columns.iter().map(Vec::len).max().unwrap_or_default();
        let labels = wrap(label, LABELS - GAP);
        (0..height.max(labels.len()))
            .map(|at| {
                let mut line = pad(labels.get(at).map_or("", String::as_str), LABELS);
                for column in &columns {
                    line.push_str(&pad(column.get(at).map_or("", String::as_str), width + GAP));
                }
                line.trim_end().to_owned() + "\n"
            })
            .collect()
    }

    fn below_each_other(&self, label: &str, cells: &[String]) -> String {
        if label.is_empty() {
            return String::new();
        }
        let named = iter::zip(&self.comparison.columns, cells);
        let lines = named.map(|(column, cell)| with_lead("    ", &format!("{}: {cell}", self.name(column))));
        with_lead("  ", label) + &lines.collect::<String>()
    }
}

fn marked(cells: impl Iterator<Item = String>, differs: &[bool]) -> Vec<String> {
    iter::zip(cells, differs)
        .map(|(cell, differs)| match (cell.is_empty(), differs) {
            (true, false) => "-".to_owned(),
            (true, true) => format!("{DIFFERS}-"),
            (false, false) => cell,
            (false, true) => format!("{DIFFERS}{cell}"),
        })
        .collect()
}

fn compared_json(catalog: &Catalog, comparison: &Comparison, lang: Lang) -> ComparedJson {
    let (bills, stays, unknown) = (comparison.bills_differ(), comparison.stays_differ(), comparison.unknown_differ());
    let at = |of: &[bool], index: usize| of.get(index).copied().unwrap_or_default();
    ComparedJson {
        schema: json::SCHEMA,
        edition: EditionJson::new(catalog),
        providers: iter::zip(&comparison.columns, 0..)
            .map(|(column, index)| ColumnJson {
                provider: column.provider.to_string(),
                name: report::provider_name(catalog, &column.provider, lang),
                collabo: catalog.provider(&column.provider).collabo.as_str(),
                bills: column.advice.bills.len(),
                bills_differ: at(&bills, index),
                stays: json::ids(&column.stays),
                stays_differ: at(&stays, index),
                unknown: json::ids(&column.unknown),
                unknown_differ: at(&unknown, index),
                cautions: column.advice.cautions.iter().map(Caution::code).collect(),
            })
            .collect(),
        services: iter::zip(&comparison.rows, 0..)
            .map(|(row, index)| RowJson {
                service: row.service.to_string(),
                name: report::service_name(catalog, &row.service, lang).to_owned(),
                differs: row.differs(),
                cells: cells(comparison, row, index),
            })
            .collect(),
    }
}

fn cells(comparison: &Comparison, row: &Row, index: usize) -> Vec<CellJson> {
    let answer = |role: &Role| {
        let known = role.basis != Basis::Unknown;
        let party = |id: &Option<_>| id.as_ref().filter(|_| known).map(ToString::to_string);
        AnswerJson { party: party(&role.party), via: party(&role.via), basis: role.basis.as_str() }
    };
    let cell = |(column, at): (&Column, usize)| {
        let line = comparison.line(index, at)?;
        let questions = iter::once(("outcome", &row.outcome))
            .chain(iter::zip(RoleKind::ALL.iter().map(|kind| kind.as_str()), &row.roles));
        let differs = questions.filter(|(_, differs)| differs.get(at) == Some(&true));
        Some(CellJson {
            provider: column.provider.to_string(),
            outcome: line.outcome.as_str(),
            basis: line.basis.as_str(),
            fault: answer(&line.after.fault),
            contract: answer(&line.after.contract),
            bill: answer(&line.after.bill),
            differs: differs.map(|(name, _)| name).collect(),
        })
    };
    iter::zip(&comparison.columns, 0..).filter_map(cell).collect()
}
