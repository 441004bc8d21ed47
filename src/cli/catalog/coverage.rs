//! `catalog coverage`: where the catalogue knows, where it follows a rule, and where nobody knows yet.

use std::collections::{HashMap, HashSet};
use std::io::IsTerminal as _;

use clap::builder::styling::{AnsiColor, Style};
use schemars::{JsonSchema, Schema};
use serde::Serialize;

use crate::cli::args::CoverageArgs;
use crate::cli::failure::Failure;
use crate::cli::outcome::{Outcome, Tabled};
use crate::cli::{json, keep};
use crate::domain::catalog::Catalog;
use crate::domain::id::{ProviderId, ServiceId};
use crate::domain::terms::Basis;
use crate::keeper::coverage::{Coverage, Totals, coverage, stale_sources};
use crate::say::{provider_name, service_short};
use crate::sheets::table;
use crate::text::clean::Clean;
use crate::text::lang::Lang;
use crate::text::width::{cells, pad};
use crate::words::cli as say_cli;
use crate::words::keepers as say;

/// How many gaps are named.
const GAPS: usize = 10;
/// A table keeps to this many cells, so that it fits every terminal and page.
const WIDTH: usize = 80;
/// The most cells of a provider's name.
const NAME: usize = 20;

/// Shows what is known.
pub(super) fn run(catalog: &Catalog, options: &CoverageArgs, lang: Lang) -> Result<Outcome, Failure> {
    let mut coverage = coverage(catalog);
    coverage.cells.retain(|cell| options.area.is_none_or(|area| cell.area == area));
    let shown = Tabled {
        json: || CoverageJson::new(catalog, &coverage),
        csv: || csv(catalog, &coverage, lang),
        text: || {
            let coloured = options.shape.output.is_none()
                && std::io::stdout().is_terminal()
                && std::env::var_os("NO_COLOR").is_none_or(|it| it.is_empty());
            text(catalog, &coverage, &columns(catalog, &coverage, options.all), coloured, lang)
        },
    };
    keep::kept_as(Outcome::drawn(shown.print(&options.shape, lang)?), &options.shape, lang)
}

/// The services to show, in the catalogue's order.
fn columns<'c>(catalog: &'c Catalog, coverage: &Coverage, all: bool) -> Vec<&'c ServiceId> {
    let shown: HashSet<&ServiceId> = coverage.cells.iter().map(|cell| &cell.service).collect();
    let wanted = |id: &&ServiceId| shown.contains(*id) && (all || coverage.decided_by_provider.contains(id));
    catalog.services().iter().map(|service| &service.id).filter(wanted).collect()
}

fn text(catalog: &Catalog, coverage: &Coverage, columns: &[&ServiceId], coloured: bool, lang: Lang) -> Clean {
    // Where the areas differ, the less sure one counts.
    let mut known: HashMap<(&ProviderId, &ServiceId), Basis> = HashMap::new();
    for cell in &coverage.cells {
        let basis = known.entry((&cell.provider, &cell.service)).or_insert(cell.basis);
        *basis = (*basis).max(cell.basis);
    }
    let mut providers: Vec<&ProviderId> = Vec::new();
    for cell in &coverage.cells {
        if providers.last() != Some(&&cell.provider) && !providers.contains(&&cell.provider) {
            providers.push(&cell.provider);
        }
    }
    let mut lines = vec![Clean::line(say::LEGEND.get(lang)), Clean::default()];
    let names: Vec<String> = providers.iter().map(|id| provider_name(catalog, id, lang)).collect();
    let name_cells = names.iter().map(|name| cells(name)).max().unwrap_or(0).min(NAME);
    let mut first = 1;
    for block in columns.chunks((WIDTH - NAME) / 2) {
        for (at, service) in block.iter().enumerate() {
            lines.push(Clean::line(&format!(
                "  {}",
                say::column(lang, first + at, service_short(catalog, service, lang))
            )));
        }
        let digits = |unit: usize| -> String {
            let digit = |at: usize| {
                if unit == 10 && first + at < 10 { " ".to_owned() } else { ((first + at) / unit % 10).to_string() }
            };
            (0..block.len()).map(digit).collect::<Vec<_>>().join(" ")
        };
        lines.push(Clean::line(format!("{} {}", pad("", name_cells), digits(10)).trim_end()));
        lines.push(Clean::line(&format!("{} {}", pad("", name_cells), digits(1))));
        for (provider, name) in providers.iter().zip(&names) {
            let mut row = Clean::line(&pad(name, name_cells));
            for service in block {
                row = row.then(&Clean::line(" ")).then(&letter(known.get(&(*provider, *service)).copied(), coloured));
            }
            lines.push(row);
        }
        lines.push(Clean::default());
        first += block.len();
    }
    let Totals { stated, inferred, unknown } = coverage.totals();
    lines.push(Clean::line(&say::totals(lang, stated, inferred, unknown, coverage.cells.len())));
    lines.push(Clean::line(say::GAPS.get(lang)));
    for gap in coverage.gaps(catalog, GAPS) {
        let name = say_cli::named(lang, gap.provider.as_str(), &provider_name(catalog, &gap.provider, lang));
        lines.push(Clean::line(&format!("  {}", say::gap(lang, &name, gap.common, gap.all))));
    }
    lines.push(Clean::line(say::STALE.get(lang)));
    let stale = stale_sources(catalog, catalog.edition().date);
    if stale.is_empty() {
        lines.push(Clean::line(&format!("  {}", say::NONE.get(lang))));
    }
    for source in stale {
        let name = say_cli::named(lang, source.id.as_str(), &source.title);
        lines.push(Clean::line(&format!("  {}", say::stale(lang, &name, &source.seen.to_string()))));
    }
    lines.into_iter().fold(Clean::default(), |text, line| text.then(&line.ended()))
}

fn letter(basis: Option<Basis>, coloured: bool) -> Clean {
    let (letter, style) = match basis {
        Some(Basis::Stated) => ("S", AnsiColor::Green.on_default()),
        Some(Basis::Inferred) => ("I", AnsiColor::Yellow.on_default()),
        Some(Basis::Unknown) => ("?", AnsiColor::Red.on_default()),
        None => ("-", Style::new()),
    };
    if coloured { Clean::own(format_args!("{style}{letter}{style:#}")) } else { Clean::own(letter) }
}

fn csv(catalog: &Catalog, coverage: &Coverage, lang: Lang) -> Clean {
    let head = ["provider", "provider_name", "service", "service_name", "area", "outcome", "basis", "by_provider"];
    let rows = coverage.cells.iter().map(|cell| {
        vec![
            cell.provider.as_str(),
            catalog.provider(&cell.provider).name.get(lang),
            cell.service.as_str(),
            catalog.service(&cell.service).name.get(lang),
            cell.area.as_str(),
            cell.outcome.as_str(),
            cell.basis.as_str(),
            if coverage.decided_by_provider.contains(&cell.service) { "true" } else { "false" },
        ]
    });
    table(&head, rows)
}

/// The schema of what it prints in JSON.
pub(in crate::cli) fn answer_schema() -> Schema {
    json::schema_of::<CoverageJson<'static>>()
}

/// The whole picture, in JSON.
#[derive(Serialize, JsonSchema)]
struct CoverageJson<'a> {
    schema: u32,
    edition: json::EditionJson,
    totals: TotalsJson,
    cells: Vec<CellJson<'a>>,
    gaps: Vec<GapJson>,
    stale_sources: Vec<StaleJson<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct TotalsJson {
    stated: usize,
    inferred: usize,
    unknown: usize,
}

#[derive(Serialize, JsonSchema)]
struct CellJson<'a> {
    provider: &'a str,
    service: &'a str,
    area: &'static str,
    outcome: &'static str,
    basis: &'static str,
    by_provider: bool,
}

#[derive(Serialize, JsonSchema)]
struct GapJson {
    provider: String,
    common: usize,
    all: usize,
    /// What closes it: the provider's row of these lists.
    closed_by: Vec<String>,
}

#[derive(Serialize, JsonSchema)]
struct StaleJson<'a> {
    id: &'a str,
    seen: String,
}

impl<'a> CoverageJson<'a> {
    fn new(catalog: &'a Catalog, coverage: &'a Coverage) -> Self {
        let Totals { stated, inferred, unknown } = coverage.totals();
        let lists = |provider: &ProviderId| {
            let areas = &catalog.provider(provider).areas;
            areas.iter().flat_map(|area| catalog.official_lists(*area)).map(ToString::to_string).collect()
        };
        let cells = coverage.cells.iter().map(|cell| CellJson {
            provider: cell.provider.as_str(),
            service: cell.service.as_str(),
            area: cell.area.as_str(),
            outcome: cell.outcome.as_str(),
            basis: cell.basis.as_str(),
            by_provider: coverage.decided_by_provider.contains(&cell.service),
        });
        let gaps = coverage.gaps(catalog, GAPS).into_iter().map(|gap| GapJson {
            provider: gap.provider.to_string(),
            common: gap.common,
            all: gap.all,
            closed_by: lists(&gap.provider),
        });
        let stale = stale_sources(catalog, catalog.edition().date).into_iter();
        Self {
            schema: json::SCHEMA,
            edition: json::EditionJson::new(catalog),
            totals: TotalsJson { stated, inferred, unknown },
            cells: cells.collect(),
            gaps: gaps.collect(),
            stale_sources: stale
                .map(|source| StaleJson { id: source.id.as_str(), seen: source.seen.to_string() })
                .collect(),
        }
    }
}
