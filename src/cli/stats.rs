//! `stats`: what shops have recorded, summed up; what the keeper should find out next first.

use std::io;
use std::iter;

use schemars::{JsonSchema, Schema};
use serde::Serialize;

use super::args::StatsArgs;
use super::failure::Failure;
use super::outcome::{Outcome, Tabled};
use super::{json, keep};
use crate::domain::catalog::Catalog;
use crate::domain::terms::RoleKind;
use crate::say::role_name;
use crate::settings::{Lines, Settings};
use crate::sheets::table;
use crate::stats::{Broken, Met, NotOurs, Sum, read};
use crate::text::clean::Clean;
use crate::text::lang::{Lang, Msg};
use crate::text::width::{pad, shorten};
use crate::words::stats as say;

/// So many rows of a table are shown to people.
const MOST_ROWS: usize = 15;
/// The most cells of a name.
const NAME: usize = 46;
/// Where names begin, behind how often.
const INDENT: &str = "        ";
/// The cells of the longest bar. Where each takes two, a row still has no more than 80.
const BAR: usize = 12;

/// Sums up the files of a folder.
pub(super) fn run(
    catalog: &Catalog,
    options: &StatsArgs,
    settings: &Settings,
    ascii: bool,
    lang: Lang,
) -> Result<Outcome, Failure> {
    let folder = options.dir.as_ref().or(settings.stats_folder.as_ref());
    let folder = folder.ok_or_else(|| Failure::new(say::no_dir(lang)))?;
    let shown = folder.display().to_string();
    let sum = read(folder, options.since).map_err(|error| {
        let is_gone = matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory);
        let reason = if is_gone { say::NO_FOLDER.get(lang).to_owned() } else { error.to_string() };
        Failure::new(say::unreadable(lang, &shown, &reason))
    })?;
    let names = Names { catalog, lang };
    let is_ascii = ascii || settings.lines == Lines::Ascii;
    let text = || match sum.days {
        Some(_) => text(&sum, &names, if is_ascii { "#" } else { "█" }),
        None if sum.files == 0 && sum.broken == 0 => say::no_files(lang, &shown) + "\n",
        None => lines(iter::once(say::no_lines(lang, &shown)).chain(passed_over(&sum, lang))),
    };
    let printed = Tabled { json: || StatsJson::of(&sum, &names), csv: || csv(&sum, &names), text };
    keep::kept_as(Outcome::yes_if(sum.lines > 0, printed.print(&options.shape, lang)?), &options.shape, lang)
}

/// What things are called in the catalogue in use; by their ids where it does not know them.
struct Names<'a> {
    catalog: &'a Catalog,
    lang: Lang,
}

/// One thing that was met, in names.
#[derive(Default)]
struct Named<'a> {
    event: &'static str,
    provider: Option<(&'a str, String)>,
    party: Option<(&'a str, String)>,
    service: Option<(&'a str, String)>,
    role: Option<RoleKind>,
    situation: Option<(&'a str, String)>,
    word: Option<&'a str>,
}

impl Names<'_> {
    fn of<'m>(&self, met: &'m Met) -> Named<'m> {
        let (catalog, lang) = (self.catalog, self.lang);
        let called = |id: &'m str, name: Option<&str>| Some((id, name.unwrap_or(id).to_owned()));
        match met {
            Met::Unknown { service, role, provider } => Named {
                event: "unknown",
                provider: provider
                    .as_ref()
                    .and_then(|id| called(id.as_str(), catalog.find_provider(id.as_str()).map(|it| it.name.get(lang)))),
                service: called(service.as_str(), catalog.find_service(service.as_str()).map(|it| it.short.get(lang))),
                role: Some(*role),
                ..Named::default()
            },
            Met::Situation(id) => {
                let symptom = catalog.symptoms().iter().find(|symptom| symptom.id == *id);
                let situation = called(id.as_str(), symptom.map(|it| it.says.get(lang)));
                Named { event: "situation", situation, ..Named::default() }
            }
            Met::Desk { party, role } => {
                let of = catalog.parties().iter().find(|it| it.id == *party);
                let party = called(party.as_str(), of.map(|it| it.name.get(lang)));
                Named { event: "desk", party, role: Some(*role), ..Named::default() }
            }
            Met::Word(word) => Named { event: "word", word: Some(word), ..Named::default() },
            Met::Nothing => Named { event: "nothing", ..Named::default() },
        }
    }
}

impl Named<'_> {
    /// As a row of a table for people has it. The end of a long name is cut off, and that must not be what one asks for.
    fn row(&self, lang: Lang) -> String {
        let role = self.role.map(|of| role_name(of, lang));
        let names = [&self.provider, &self.party, &self.service, &self.situation].into_iter().flatten();
        let names = names.map(|(_, name)| name.as_str()).chain(self.word);
        role.into_iter().chain(names).collect::<Vec<_>>().join(" / ")
    }
}

fn lines(lines: impl Iterator<Item = String>) -> String {
    lines.map(|line| line + "\n").collect()
}

fn text(sum: &Sum, names: &Names<'_>, bar: &str) -> String {
    let lang = names.lang;
    let all = sum.by_count();
    let rows = |event: &str| rows(&all, event, names, bar);
    let (first, last) = sum.days.unwrap_or_default();
    let nothing = sum.met.get(&Met::Nothing).copied().unwrap_or(0);
    let below = |of: Msg| format!("  {}", of.get(lang));
    let mut text = vec![say::read(lang, &first.to_string(), &last.to_string(), sum.files, sum.lines), String::new()];
    text.extend([say::NEXT.get(lang).to_owned(), below(say::UNKNOWN)]);
    text.extend(rows("unknown"));
    text.push(below(say::WORDS));
    text.extend(rows("word"));
    text.extend([format!("  {}", say::nothing(lang, nothing)), String::new()]);
    text.extend([say::BESIDES.get(lang).to_owned(), below(say::SITUATIONS)]);
    text.extend(rows("situation"));
    text.push(below(say::DESKS));
    text.extend(rows("desk"));
    lines(text.into_iter().chain(passed_over(sum, lang)))
}

/// The rows of one kind: how often, what, and a bar.
fn rows(all: &[(&Met, usize)], event: &str, names: &Names<'_>, bar: &str) -> Vec<String> {
    let of_kind: Vec<(Named<'_>, usize)> =
        all.iter().map(|(met, times)| (names.of(met), *times)).filter(|(named, _)| named.event == event).collect();
    let Some(most) = of_kind.iter().map(|(_, times)| *times).max() else {
        return vec![format!("{INDENT}{}", say::NONE.get(names.lang))];
    };
    let row = |(named, times): &(Named<'_>, usize)| {
        let name = named.row(names.lang);
        let bar = bar.repeat((times * BAR).div_ceil(most));
        format!("{times:>7} {} {bar}", pad(&shorten(&name, NAME), NAME))
    };
    let more = of_kind.len().saturating_sub(MOST_ROWS);
    let more = (more > 0).then(|| format!("{INDENT}{}", say::and_more(names.lang, more)));
    of_kind.iter().take(MOST_ROWS).map(row).chain(more).collect()
}

/// What does not count, and why.
fn passed_over(sum: &Sum, lang: Lang) -> Vec<String> {
    let mut told = Vec::new();
    if sum.broken > 0 {
        told.extend([String::new(), say::broken(lang, sum.broken)]);
        told.extend(sum.named.iter().map(|one| format!("  {}: {}", place(one), why(one).get(lang))));
    }
    if sum.is_cut {
        told.extend([String::new(), say::IS_CUT.get(lang).to_owned()]);
    }
    told
}

fn place(broken: &Broken) -> String {
    // No more of a name than fits a line; a tab or an end of line in it would pass for ours.
    let file = Clean::line(&broken.file);
    let file = shorten(file.as_str(), NAME);
    broken.line.map_or_else(|| file.to_string(), |line| format!("{file}:{line}"))
}

fn why(broken: &Broken) -> Msg {
    match broken.why {
        Some(NotOurs::NoLine) => say::NO_LINE,
        Some(NotOurs::OtherShape) => say::OTHER_SHAPE,
        Some(NotOurs::NotSo) => say::NOT_SO,
        None => say::UNREADABLE,
    }
}

fn csv(sum: &Sum, names: &Names<'_>) -> Clean {
    let head = [
        "event",
        "times",
        "provider",
        "provider_name",
        "party",
        "party_name",
        "service",
        "service_name",
        "role",
        "situation",
        "says",
        "word",
    ];
    let rows: Vec<(Named<'_>, String)> =
        sum.by_count().into_iter().map(|(met, times)| (names.of(met), times.to_string())).collect();
    let cells = rows.iter().map(|(of, times)| {
        let pair = |pair: &'_ Option<(&str, String)>| -> [String; 2] {
            pair.as_ref().map_or_else(Default::default, |(id, name)| [(*id).to_owned(), name.clone()])
        };
        let mut row = vec![of.event.to_owned(), times.clone()];
        row.extend([&of.provider, &of.party, &of.service].into_iter().flat_map(pair));
        row.push(of.role.map(RoleKind::as_str).unwrap_or_default().to_owned());
        row.extend(pair(&of.situation));
        row.push(of.word.unwrap_or_default().to_owned());
        row
    });
    let cells: Vec<Vec<String>> = cells.collect();
    table(&head, cells.iter().map(|row| row.iter().map(String::as_str).collect()))
}

/// The schema of what it prints in JSON.
pub(super) fn schema() -> Schema {
    json::schema_of::<StatsJson>()
}

/// What shops have recorded, in JSON; each list with what was met most often first.
#[derive(Serialize, JsonSchema)]
struct StatsJson {
    schema: u32,
    /// The edition of the catalogue that the names are from.
    edition: json::EditionJson,
    /// The first day; nothing where no line counts.
    first: Option<String>,
    /// The last day.
    last: Option<String>,
    files: usize,
    lines: usize,
    /// What nobody knows.
    unknown: Vec<MetJson>,
    /// Words that were not understood.
    words: Vec<MetJson>,
    /// In how many consultations something was typed and nothing was found.
    nothing: usize,
    /// What customers said.
    situations: Vec<MetJson>,
    /// Who was named.
    desks: Vec<MetJson>,
    /// Lines and files that do not count.
    broken: BrokenJson,
    /// Whether there are more files or things than are counted.
    cut: bool,
}

/// One thing, and in how many consultations it was met.
#[derive(Serialize, JsonSchema)]
struct MetJson {
    times: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    provider: Option<CalledJson>,
    #[serde(skip_serializing_if = "Option::is_none")]
    party: Option<CalledJson>,
    #[serde(skip_serializing_if = "Option::is_none")]
    service: Option<CalledJson>,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    situation: Option<CalledJson>,
    #[serde(skip_serializing_if = "Option::is_none")]
    word: Option<String>,
}

/// An entry of the catalogue.
#[derive(Serialize, JsonSchema)]
struct CalledJson {
    id: String,
    /// The id as well, where the catalogue in use does not know it.
    name: String,
}

#[derive(Serialize, JsonSchema)]
struct BrokenJson {
    /// How many.
    count: usize,
    /// The first ten of them.
    first: Vec<PlaceJson>,
}

#[derive(Serialize, JsonSchema)]
struct PlaceJson {
    file: String,
    /// Nothing where the whole file cannot be read.
    line: Option<usize>,
    why: &'static str,
}

impl StatsJson {
    fn of(sum: &Sum, names: &Names<'_>) -> Self {
        let all = sum.by_count();
        let of = |event: &str| {
            let all = all.iter().map(|(met, times)| (names.of(met), *times)).filter(|(named, _)| named.event == event);
            all.map(|(named, times)| MetJson::of(named, times)).collect::<Vec<_>>()
        };
        let first = sum.named.iter().map(|one| PlaceJson {
            file: one.file.clone(),
            line: one.line,
            why: why(one).get(names.lang),
        });
        Self {
            schema: json::SCHEMA,
            edition: json::EditionJson::new(names.catalog),
            first: sum.days.map(|(first, _)| first.to_string()),
            last: sum.days.map(|(_, last)| last.to_string()),
            files: sum.files,
            lines: sum.lines,
            unknown: of("unknown"),
            words: of("word"),
            nothing: sum.met.get(&Met::Nothing).copied().unwrap_or(0),
            situations: of("situation"),
            desks: of("desk"),
            broken: BrokenJson { count: sum.broken, first: first.collect() },
            cut: sum.is_cut,
        }
    }
}

impl MetJson {
    fn of(named: Named<'_>, times: usize) -> Self {
        let called = |pair: Option<(&str, String)>| pair.map(|(id, name)| CalledJson { id: id.to_owned(), name });
        Self {
            times,
            provider: called(named.provider),
            party: called(named.party),
            service: called(named.service),
            role: named.role.map(RoleKind::as_str),
            situation: called(named.situation),
            word: named.word.map(str::to_owned),
        }
    }
}
