//! `find`: what a filter of the wizard would show.

use std::iter;

use schemars::{JsonSchema, Schema};
use serde::Serialize;

use super::args::{FindArgs, FindKind};
use super::failure::Failure;
use super::json::{self, EditionJson};
use super::keep;
use super::outcome::{Outcome, Tabled, aside};
use crate::domain::catalog::Catalog;
use crate::domain::terms::Collabo;
use crate::say::{area_name, category_name, collabo_mark, list, standing_mark};
use crate::search::{find_providers, find_services};
use crate::sheets::table;
use crate::text::clean::Clean;
use crate::text::lang::Lang;
use crate::text::width::{cells, pad};
use crate::words::cli as say;

/// The schema of what it prints in JSON.
pub(super) fn schema() -> Schema {
    json::schema_of::<FoundJson<'static>>()
}

/// What was found, in JSON.
#[derive(Serialize, JsonSchema)]
struct FoundJson<'a> {
    schema: u32,
    edition: EditionJson,
    found: &'a [Found],
}

/// One entry.
#[derive(Serialize, JsonSchema)]
struct Found {
    kind: &'static str,
    id: String,
    name: String,
    reading: String,
    /// The company of a provider, the category of a service.
    of: Option<String>,
    areas: Vec<&'static str>,
    /// What keeps it from being an ordinary entry.
    mark: Option<String>,
}

/// Searches; nothing found is a "no".
pub(super) fn run(catalog: &Catalog, options: &FindArgs, lang: Lang) -> Result<Outcome, Failure> {
    let query = options.words.join(" ");
    let found = find(catalog, &query, options.kind, lang);
    let no = found.is_empty();
    let shown = Tabled {
        json: || FoundJson { schema: json::SCHEMA, edition: EditionJson::new(catalog), found: &found },
        csv: || csv(&found),
        text: || rows(&found, lang),
    };
    let aside = if no { aside(&say::nothing_found(lang, &query), lang) } else { Clean::default() };
    let outcome = Outcome { aside, ..Outcome::yes_if(!no, shown.print(&options.shape, lang)?) };
    keep::kept_as(outcome, &options.shape, lang)
}

fn find(catalog: &Catalog, query: &str, kind: Option<FindKind>, lang: Lang) -> Vec<Found> {
    let mut found = Vec::new();
    if kind != Some(FindKind::Service) {
        found.extend(find_providers(catalog, query).iter().map(|id| catalog.provider(id)).map(|it| {
            let marks = [standing_mark(it.standing, lang), collabo_mark(it.collabo, lang)];
            // What is not a collabo has no standing that would matter here.
            let marks = if it.collabo == Collabo::No { &marks[1..] } else { &marks[..] };
            Found {
                kind: "provider",
                id: it.id.to_string(),
                name: it.name.get(lang).to_owned(),
                reading: it.reading.to_string(),
                of: it.company_known.then(|| catalog.party(&it.company).name.get(lang).to_owned()),
                areas: it.areas.iter().map(|area| area.as_str()).collect(),
                mark: mark(marks, lang),
            }
        }));
    }
    if kind != Some(FindKind::Provider) {
        found.extend(find_services(catalog, query).iter().map(|id| catalog.service(id)).map(|it| Found {
            kind: "service",
            id: it.id.to_string(),
            name: it.name.get(lang).to_owned(),
            reading: it.reading.to_string(),
            of: Some(category_name(it.category, lang).to_owned()),
            areas: it.areas.iter().map(|area| area.as_str()).collect(),
            mark: match it.areas.as_slice() {
                [one] => Some(say::only_in(lang, area_name(*one, lang))),
                _ => None,
            },
        }));
    }
    found
}

fn csv(found: &[Found]) -> Clean {
    let areas: Vec<String> = found.iter().map(|one| one.areas.join("; ")).collect();
    let rows = iter::zip(found, &areas).map(|(one, areas)| {
        let [of, mark] = [&one.of, &one.mark].map(|text| text.as_deref().unwrap_or_default());
        vec![one.kind, &one.id, &one.name, &one.reading, of, areas, mark]
    });
    table(&["kind", "id", "name", "reading", "of", "areas", "mark"], rows)
}

fn mark(marks: &[&str], lang: Lang) -> Option<String> {
    let said: Vec<&str> = marks.iter().copied().filter(|mark| !mark.is_empty()).collect();
    (!said.is_empty()).then(|| list(&said, lang))
}

fn rows(found: &[Found], lang: Lang) -> String {
    let width = |of: fn(&Found) -> &str| found.iter().map(|one| cells(of(one))).max().unwrap_or(0);
    let (ids, names) = (width(|one| &one.id), width(|one| &one.name));
    found
        .iter()
        .map(|one| {
            let more: Vec<&str> = [&one.of, &one.mark].into_iter().flatten().map(String::as_str).collect();
            let row =
                format!("{:8}  {}  {}  {}", one.kind, pad(&one.id, ids), pad(&one.name, names), list(&more, lang));
            row.trim_end().to_owned() + "\n"
        })
        .collect()
}
