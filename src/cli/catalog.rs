//! Work on a catalogue: whether it is right (`check`, `test`), what its keepers want to know of it, the official lists for it
//! (`import`), its sheets (`export`, `apply`), and how it comes to the counters (`pack`, `update`).

mod coverage;
mod diff;
mod import;
mod pack;
mod schema;
mod sheets;
mod show;
mod supply;
mod words;

use std::iter;
use std::path::PathBuf;

use schemars::{JsonSchema, Schema};
use serde::Serialize;

use super::args::{CatalogCommand, Global, TableShape};
use super::failure::Failure;
use super::outcome::{Outcome, Tabled};
use super::{json, keep, load};
use crate::catalog::{Findings, Severity, Untold};
use crate::keeper::cases::{self, CaseResult, Difference};
use crate::keeper::gaps::untested_claims;
use crate::keeper::learned;
use crate::keeper::phrases;
use crate::search::Situations;
use crate::settings::Settings;
use crate::sheets::table;
use crate::text::clean::Clean;
use crate::text::lang::Lang;
use crate::words::cli as say;

/// Runs one of them on the named folder, or else on the catalogue that the options name.
pub(super) fn run(
    global: &Global,
    settings: &Settings,
    command: &CatalogCommand,
    lang: Lang,
) -> Result<Outcome, Failure> {
    match command {
        CatalogCommand::Check { dir, shape, deny_warnings } => {
            check(&load::chosen(global, dir.as_deref(), lang)?, shape, *deny_warnings, lang)
        }
        CatalogCommand::Test { dir, mutate, unseen } => {
            test(&load::chosen(global, dir.as_deref(), lang)?, Besides { mutate: *mutate, unseen: *unseen }, lang)
        }
        CatalogCommand::Diff(options) => diff::run(options, lang),
        CatalogCommand::Coverage(options) => {
            let (_, catalog) = load::entries(&load::chosen(global, None, lang)?, lang)?;
            coverage::run(&catalog, options, lang)
        }
        CatalogCommand::Show(options) => {
            let folders = load::chosen(global, None, lang)?;
            let (loaded, catalog) = load::entries(&folders, lang)?;
            show::run(&loaded, &catalog, &folders, options, lang)
        }
        CatalogCommand::Words(options) => {
            let (_, catalog) = load::entries(&load::chosen(global, None, lang)?, lang)?;
            words::run(&catalog, options, lang)
        }
        CatalogCommand::Schema { kind, into } => {
            schema::run(kind.as_deref(), into.as_deref(), || load::chosen(global, None, lang), lang)
        }
        CatalogCommand::Import(options) => import::run(options, lang),
        CatalogCommand::Export(options) => {
            let (loaded, _) = load::entries(&load::chosen(global, None, lang)?, lang)?;
            sheets::export(&loaded, options, lang)
        }
        CatalogCommand::Apply(options) => sheets::apply(options, lang),
        CatalogCommand::Pack(options) => pack::run(options, lang),
        CatalogCommand::Update(options) => supply::update(global, settings, options, lang),
        CatalogCommand::Status { shape } => supply::status(global, settings, shape.format, lang),
        CatalogCommand::Rollback { undo } => supply::rollback(settings, *undo, lang),
    }
}

/// The schema of what `check` prints in JSON.
pub(super) fn schema_of_check() -> Schema {
    json::schema_of::<FindingsJson<'static>>()
}

pub(super) use coverage::answer_schema as schema_of_coverage;
pub(super) use diff::answer_schema as schema_of_diff;
pub(super) use show::answer_schema as schema_of_show;
pub(super) use supply::answer_schema as schema_of_status;
pub(super) use words::answer_schema as schema_of_words;

/// Findings, in JSON.
#[derive(Serialize, JsonSchema)]
struct FindingsJson<'a> {
    schema: u32,
    errors: usize,
    warnings: usize,
    findings: Vec<FindingJson<'a>>,
    /// Errors and warnings that are counted above and not among the findings.
    untold: UntoldJson,
}

/// One finding.
#[derive(Serialize, JsonSchema)]
struct FindingJson<'a> {
    code: &'a str,
    severity: &'static str,
    file: &'a str,
    line: u32,
    column: u32,
    message: &'a str,
}

/// How many problems are not told.
#[derive(Serialize, JsonSchema)]
struct UntoldJson {
    errors: usize,
    warnings: usize,
}

fn check(folders: &[PathBuf], shape: &TableShape, deny_warnings: bool, lang: Lang) -> Result<Outcome, Failure> {
    let loaded = load::read(folders);
    let findings = &loaded.findings;
    let summary = || say::check_summary(lang, findings.errors(), findings.warnings());
    let shown = Tabled {
        json: || findings_json(findings, lang),
        csv: || findings_csv(findings, lang),
        text: || format!("{}{}\n", findings.render(lang), summary()),
    };
    let no = findings.errors() > 0 || (deny_warnings && findings.warnings() > 0);
    keep::kept_as(Outcome::yes_if(!no, shown.print(shape, lang)?), shape, lang)
}

fn findings_csv(findings: &Findings, lang: Lang) -> Clean {
    let FindingsJson { findings: told, untold, .. } = findings_json(findings, lang);
    let places: Vec<[String; 2]> = told.iter().map(|one| [one.line, one.column].map(|at| at.to_string())).collect();
    let rows = iter::zip(&told, &places);
    let rows = rows.map(|(one, [line, column])| vec![one.severity, one.code, one.file, line, column, one.message]);
    let more = Untold { errors: untold.errors, warnings: untold.warnings }.line(lang);
    let more = more.iter().map(|line| vec!["", "untold", "", "", "", line]);
    table(&["severity", "code", "file", "line", "column", "message"], rows.chain(more))
}

fn findings_json(findings: &Findings, lang: Lang) -> FindingsJson<'_> {
    let untold = findings.untold();
    let findings_json = findings.all().iter().map(|finding| FindingJson {
        code: finding.code.as_str(),
        severity: if finding.severity == Severity::Error { "error" } else { "warning" },
        file: &finding.place.file,
        line: finding.place.line,
        column: finding.place.column,
        message: finding.message.get(lang),
    });
    FindingsJson {
        schema: json::SCHEMA,
        errors: findings.errors(),
        warnings: findings.warnings(),
        findings: findings_json.collect(),
        untold: UntoldJson { errors: untold.errors, warnings: untold.warnings },
    }
}

/// What is tested besides the cases and the sentences.
#[derive(Clone, Copy, Debug)]
struct Besides {
    /// Which facts no case misses.
    mutate: bool,
    /// How many examples would be understood unlearned.
    unseen: bool,
}

/// Runs the cases and the sentences; one that is not answered or understood as it expects is a "no".
fn test(folders: &[PathBuf], besides: Besides, lang: Lang) -> Result<Outcome, Failure> {
    let (loaded, catalog) = load::entries(folders, lang)?;
    let results = cases::run(&loaded, &catalog);
    // Learned once for all that is measured by it.
    let situations = Situations::new(&catalog);
    let said = phrases::run(&loaded, &catalog, &situations);
    let differs = |result: &&CaseResult| !result.differences.is_empty();
    let differing: Vec<&CaseResult> = results.iter().filter(differs).collect();
    let misunderstood: Vec<&CaseResult> = said.iter().filter(differs).collect();
    let mut lines = Vec::new();
    for result in differing.iter().chain(&misunderstood) {
        lines.push(format!("{}: {}", result.at, result.name));
        let say_one =
            |one: &Difference| format!("    {}", say::difference(lang, &one.field, &one.expected, &one.found));
        lines.extend(result.differences.iter().map(say_one));
    }
    let count = |generated: bool| {
        let of = |result: &&CaseResult| result.generated == generated;
        (results.iter().filter(of).count(), differing.iter().copied().filter(of).count())
    };
    let ((by_hand, wrong_by_hand), (generated, wrong)) = (count(false), count(true));
    if generated > 0 {
        lines.push(say::test_by_hand(lang, by_hand, wrong_by_hand));
        lines.push(say::test_generated(lang, generated, wrong));
    }
    if !said.is_empty() {
        lines.push(say::test_words(lang, said.len(), misunderstood.len()));
    }
    let aside = learned::aside(&catalog, situations.understanding());
    if aside.all > 0 {
        lines.push(say::test_aside(lang, aside.all, aside.right, aside.wrong));
    }
    if besides.unseen {
        let unseen = learned::unseen(&catalog, situations.understanding());
        lines.push(say::test_unseen(lang, unseen.all, unseen.right, unseen.wrong));
    }
    lines.push(say::test_summary(lang, results.len(), differing.len()));
    if besides.mutate {
        let coverage = untested_claims(&loaded);
        lines.extend(coverage.untested.iter().map(|fact| format!("{}: {} {}", fact.at, fact.list, fact.claim)));
        let tested = coverage.facts - coverage.untested.len();
        lines.push(say::mutation_summary(lang, coverage.facts, tested));
    }
    let text = lines.join("\n") + "\n";
    Ok(Outcome::yes_if(differing.is_empty() && misunderstood.is_empty(), text))
}
