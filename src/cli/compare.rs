//! `compare`: providers side by side.

use std::iter;

use schemars::{JsonSchema, Schema};
use serde::Serialize;

use super::args::CompareArgs;
use super::consultation::{self, Choices};
use super::failure::Failure;
use super::json::{self, DeskJson, EditionJson};
use super::keep;
use super::lookup;
use super::opening::To;
use super::outcome::{Outcome, Tabled};
use super::text::{WIDTH, paragraph, with_lead};
use crate::domain::advice::{Caution, Role};
use crate::domain::catalog::Catalog;
use crate::domain::compare::{Column, Comparison, Difference, compare};
use crate::domain::id::{PartyId, ProviderId};
use crate::domain::terms::{Area, RoleKind};
use crate::say::{self, Cell, Compared};
use crate::sheets;
use crate::text::clean::Clean;
use crate::text::lang::Lang;
use crate::text::width::pad;
use crate::text::wrap::wrap;
use crate::words::{cli, compare as words};

/// Cells of the names of the rows.
const LABELS: usize = 12;
/// Cells between two columns.
const GAP: usize = 2;
/// In a narrower column, names break too often to be read.
const NARROWEST: usize = 18;

/// The schema of what it prints in JSON.
pub(super) fn schema() -> Schema {
    json::schema_of::<ComparedJson>()
}

/// Providers side by side, in JSON.
#[derive(Serialize, JsonSchema)]
struct ComparedJson {
    schema: u32,
    edition: EditionJson,
    providers: Vec<ColumnJson>,
    services: Vec<RowJson>,
}

#[derive(Serialize, JsonSchema)]
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

#[derive(Serialize, JsonSchema)]
struct RowJson {
    service: String,
    name: String,
    differs: bool,
    cells: Vec<CellJson>,
}

#[derive(Serialize, JsonSchema)]
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

#[derive(Serialize, JsonSchema)]
struct AnswerJson {
    party: Option<String>,
    via: Option<String>,
    basis: &'static str,
    /// Where no desk for it is known: where to ask for one.
    to_ask: Vec<DeskJson>,
}

/// Compares; it is a "no" when none of the names is a collabo.
pub(super) fn run(
    catalog: &Catalog,
    options: &CompareArgs,
    home: Option<Area>,
    lang: Lang,
) -> Result<Outcome, Failure> {
    let mut providers: Vec<ProviderId> = Vec::new();
    for typed in &options.providers {
        let provider = lookup::provider(catalog, "PROVIDER", typed, lang)?;
        if providers.contains(&provider) {
            return Err(Failure::new(cli::provider_twice(lang, provider.as_str())));
        }
        providers.push(provider);
    }
    let area = options.area.or(home).ok_or_else(|| Failure::new(cli::option_missing(lang, "--area")))?;
    let services = if options.services.is_empty() { common(catalog, area) } else { options.services.clone() };
    let choices = Choices {
        area,
        kind: options.kind,
        provider: options.providers.first().map(String::as_str),
        from: options.from.as_deref(),
        services: &services,
        moved_on: options.moved_on.as_deref(),
        payment: options.payment.as_deref(),
        today: options.today.as_deref(),
        now: options.now.as_deref(),
    };
    let consultation = consultation::chosen(catalog, &choices, lang)?;
    if let Some(from) = consultation.from.as_ref().filter(|from| providers.contains(from)) {
        return Err(Failure::new(cli::same_provider(lang, from.as_str())));
    }
    let comparison = compare(catalog, &consultation, &providers);
    let shown = Tabled {
        json: || compared_json(catalog, &comparison, lang),
        csv: || csv(catalog, &comparison, lang),
        text: || table(catalog, &comparison, lang),
    };
    let none = comparison.columns.iter().all(|column| column.advice.not_collabo.is_some());
    keep::kept_as(Outcome::yes_if(!none, shown.print(&options.shape, lang)?), &options.shape, lang)
}

/// What most customers have, where nobody says what this one has.
fn common(catalog: &Catalog, area: Area) -> Vec<String> {
    let services = catalog.services().iter().filter(|service| service.common && service.areas.contains(&area));
    services.map(|service| service.id.to_string()).collect()
}

/// A table, or blocks below each other when the columns would be too narrow.
fn table(catalog: &Catalog, comparison: &Comparison, lang: Lang) -> String {
    let compared = say::compared(catalog, comparison, lang);
    let width = (WIDTH.saturating_sub(LABELS) / compared.names.len()).saturating_sub(GAP);
    let table = Table { compared: &compared, width: (width >= NARROWEST).then_some(width) };
    let mut text = table.row("", &compared.names);
    for service in &compared.services {
        text.push('\n');
        text.push_str(&paragraph(service.name));
        text.extend(service.rows.iter().map(|(label, cells)| table.row(label, &said(cells))));
    }
    text.push('\n');
    text.push_str(&paragraph(words::HEAD_TOGETHER.get(lang)));
    text.extend(compared.together.iter().map(|(label, cells)| table.row(label, &said(cells))));
    text.push('\n');
    text.push_str(&paragraph(words::LEGEND.get(lang)));
    text
}

fn said(cells: &[Cell]) -> Vec<String> {
    cells.iter().map(|cell| cell.said.clone()).collect()
}

struct Table<'a> {
    compared: &'a Compared<'a>,
    /// Cells of a column; none when they stand below each other.
    width: Option<usize>,
}

impl Table<'_> {
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
        let named = iter::zip(&self.compared.names, cells);
        let lines = named.map(|(name, cell)| with_lead("    ", &format!("{name}: {cell}")));
        with_lead("  ", label) + &lines.collect::<String>()
    }
}

/// Each service at each provider, a row.
fn csv(catalog: &Catalog, comparison: &Comparison, lang: Lang) -> Clean {
    let compared = compared_json(catalog, comparison, lang);
    let name = |party: &Option<String>| {
        let party = party.as_deref().map(|id| catalog.party(&PartyId::new(id)));
        party.map(|party| party.name.get(lang).to_owned()).unwrap_or_default()
    };
    let mut rows: Vec<Vec<String>> = Vec::new();
    for row in &compared.services {
        for cell in &row.cells {
            let column = compared.providers.iter().find(|column| column.provider == cell.provider);
            let mut cells = vec![row.service.clone(), row.name.clone(), cell.provider.clone()];
            cells.push(column.map(|column| column.name.clone()).unwrap_or_default());
            cells.extend([cell.outcome, cell.basis].map(str::to_owned));
            for answer in [&cell.fault, &cell.contract, &cell.bill] {
                cells.push(answer.party.clone().unwrap_or_default());
                cells.extend([name(&answer.party), answer.basis.to_owned()]);
            }
            cells.extend([cell.bill.via.clone().unwrap_or_default(), cell.differs.join("; ")]);
            rows.push(cells);
        }
    }
    let head = [
        "service",
        "service_name",
        "provider",
        "provider_name",
        "outcome",
        "basis",
        "fault",
        "fault_name",
        "fault_basis",
        "contract",
        "contract_name",
        "contract_basis",
        "bill",
        "bill_name",
        "bill_basis",
        "bill_via",
        "differs",
    ];
    sheets::table(&head, rows.iter().map(|row| row.iter().map(String::as_str).collect()))
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
                name: say::provider_name(catalog, &column.provider, lang),
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
        services: iter::zip(&comparison.services, 0..)
            .map(|(row, index)| RowJson {
                service: row.service.to_string(),
                name: say::service_name(catalog, &row.service, lang).to_owned(),
                differs: row.differs(),
                cells: cells(catalog, comparison, row, index, lang),
            })
            .collect(),
    }
}

fn cells(catalog: &Catalog, comparison: &Comparison, row: &Difference, index: usize, lang: Lang) -> Vec<CellJson> {
    let answer = |role: &Role, column: &Column| {
        let to_ask = if role.is_unknown() { &[] } else { role.to_ask.as_slice() };
        let via = role.via.as_ref().filter(|_| !role.is_unknown());
        AnswerJson {
            party: role.known().map(ToString::to_string),
            via: via.map(ToString::to_string),
            basis: role.basis.as_str(),
            to_ask: json::desks(to_ask, &[], To::new(catalog, &column.consultation, lang)),
        }
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
            fault: answer(&line.after.fault, column),
            contract: answer(&line.after.contract, column),
            bill: answer(&line.after.bill, column),
            differs: differs.map(|(name, _)| name).collect(),
        })
    };
    iter::zip(&comparison.columns, 0..).filter_map(cell).collect()
}
