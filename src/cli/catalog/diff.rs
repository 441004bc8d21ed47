//! `catalog diff`: which answers an edited catalogue changes. This is what an editor reads before publishing.

use std::collections::{BTreeMap, BTreeSet};

use schemars::{JsonSchema, Schema};
use serde::Serialize;

use crate::cli::args::DiffArgs;
use crate::cli::failure::Failure;
use crate::cli::outcome::{Outcome, Tabled};
use crate::cli::{consultation, json, keep, load};
use crate::domain::catalog::Catalog;
use crate::domain::id::{ProviderId, ServiceId};
use crate::domain::terms::RoleKind;
use crate::keeper::diff::{Change, Differences, Fact, How, Side, Told, When, differences};
use crate::say::{area_name, list, move_name, role_name};
use crate::sheets::table;
use crate::text::clean::Clean;
use crate::text::lang::Lang;
use crate::words::cli as say_cli;
use crate::words::keepers as say;

/// Compares; any difference is a "no", as with `diff`.
pub(super) fn run(options: &DiffArgs, lang: Lang) -> Result<Outcome, Failure> {
    let today = consultation::today(options.today.as_deref(), lang)?;
    for folder in [&options.old, &options.new] {
        load::readable(folder, lang)?;
    }
    let (old, old_catalog) = load::entries(std::slice::from_ref(&options.old), lang)?;
    let (new, new_catalog) = load::entries(std::slice::from_ref(&options.new), lang)?;
    let old = Side { loaded: &old, catalog: &old_catalog };
    let new = Side { loaded: &new, catalog: &new_catalog };
    let found = differences(old, new, today);
    let shown = Tabled {
        json: || DiffJson::new(&found, old.catalog, new.catalog, today.to_string()),
        csv: || csv(&found, old.catalog, new.catalog, lang),
        text: || text(&found, old.catalog, new.catalog, lang),
    };
    let same = found.answers.is_empty() && found.entries.is_empty();
    keep::kept_as(Outcome::yes_if(same, shown.print(&options.shape, lang)?), &options.shape, lang)
}

/// The most names in a row; JSON has all of them.
const NAMES: usize = 12;

/// An answer and the facts worth naming behind it.
type Said<'d> = (&'d str, Vec<&'d Fact>);

/// What is the same for several providers and services: the field, and both answers.
type Shared<'d> = (&'d str, Said<'d>, Said<'d>);

/// Which providers each service has it at.
type ByService<'d> = BTreeMap<&'d ServiceId, BTreeSet<&'d ProviderId>>;

/// The times at which it is so, and for which providers and services.
type Whens<'d> = BTreeMap<&'d [When], BTreeMap<BTreeSet<&'d ProviderId>, BTreeSet<&'d ServiceId>>>;

fn text(found: &Differences, old: &Catalog, new: &Catalog, lang: Lang) -> String {
    if found.answers.is_empty() && found.entries.is_empty() {
        return say::NO_DIFFERENCE.get(lang).to_owned() + "\n";
    }
    let mut lines = Vec::new();
    for ((field, was, is), whens) in grouped(&found.answers) {
        lines.push(field_name(field, lang));
        for (head, sign, (answer, facts)) in [(say::OLD, '-', was), (say::NEW, '+', is)] {
            lines.push(format!("  {sign} {}: {answer}", head.get(lang)));
            lines.extend(facts.iter().map(|fact| format!("      {}  {}", fact.claim, fact.at)));
        }
        for (when, subjects) in whens {
            lines.extend(when.iter().map(|when| format!("  {}", at_times(when, lang))));
            for (providers, services) in subjects {
                let providers = providers.iter().map(|id| provider_name(old, new, id, lang)).collect();
                let services = services.iter().map(|id| service_name(old, new, id, lang)).collect();
                lines.push(format!("    {}: {}", say::PROVIDERS.get(lang), some(providers, lang)));
                lines.push(format!("    {}: {}", say::SERVICES.get(lang), some(services, lang)));
            }
        }
        lines.push(String::new());
    }
    if !found.entries.is_empty() {
        lines.push(say::ENTRIES.get(lang).to_owned());
    }
    for entry in &found.entries {
        let how = how_name(entry.how).get(lang);
        let name = format!("{} {}", entry.list, entry.id);
        lines.push(format!("  {how} {}  {}", name.trim_end(), entry.at));
    }
    lines.push(say::diff_summary(lang, found.answers.len(), found.entries.len()));
    lines.join("\n") + "\n"
}

fn some(mut names: Vec<String>, lang: Lang) -> String {
    let more = names.len().saturating_sub(NAMES);
    names.truncate(NAMES);
    let names = list(&names, lang);
    if more == 0 { names } else { say::and_more(lang, &names, more) }
}

/// The same difference at several providers and services stands once, with those that have it at the same times.
fn grouped(changes: &[Change]) -> BTreeMap<Shared<'_>, Whens<'_>> {
    let mut groups: BTreeMap<Shared<'_>, BTreeMap<&[When], ByService<'_>>> = BTreeMap::new();
    for change in changes {
        let whens = groups.entry((change.field.as_str(), said(&change.old), said(&change.new))).or_default();
        let services = whens.entry(change.when.as_slice()).or_default();
        services.entry(&change.service).or_default().insert(&change.provider);
    }
    let turn = |whens: BTreeMap<_, _>| whens.into_iter().map(|(when, services)| (when, turned(services))).collect();
    groups.into_iter().map(|(shared, whens)| (shared, turn(whens))).collect()
}

/// Services by the providers that they share.
fn turned(services: ByService<'_>) -> BTreeMap<BTreeSet<&ProviderId>, BTreeSet<&ServiceId>> {
    let mut by_providers: BTreeMap<BTreeSet<_>, BTreeSet<_>> = BTreeMap::new();
    for (service, providers) in services {
        by_providers.entry(providers).or_default().insert(service);
    }
    by_providers
}

/// An answer with the facts that are not what they were, or the one that decides when none is.
fn said(told: &Told) -> Said<'_> {
    let mut changed: Vec<&Fact> = told.facts.iter().filter(|fact| fact.changed).collect();
    if changed.is_empty() {
        changed.extend(told.facts.first());
    }
    (&told.answer, changed)
}

fn field_name(field: &str, lang: Lang) -> String {
    let role = |name| RoleKind::parse(name).map_or(name, |kind| role_name(kind, lang)).to_owned();
    match (field, field.strip_prefix("before.")) {
        (_, Some(name)) => say::FIELD_BEFORE.get(lang).to_owned() + &role(name),
        ("outcome", _) => say::FIELD_OUTCOME.get(lang).to_owned(),
        ("brand", _) => say::FIELD_BRAND.get(lang).to_owned(),
        (name, _) => role(name),
    }
}

fn at_times(when: &When, lang: Lang) -> String {
    let days = |days: &BTreeSet<_>| days.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let mut times = vec![format!("{} {}", area_name(when.area, lang), move_name(when.kind, lang))];
    if !when.moved_on.is_empty() {
        times.push(say::moved_on(lang, &days(&when.moved_on)));
    }
    if !when.asked_on.is_empty() {
        times.push(say::asked_on(lang, &days(&when.asked_on)));
    }
    times.join("  ")
}

fn provider_name(old: &Catalog, new: &Catalog, id: &ProviderId, lang: Lang) -> String {
    let found = [new, old].into_iter().find_map(|catalog| catalog.find_provider(id.as_str()));
    say_cli::named(lang, id.as_str(), found.map_or("", |it| it.name.get(lang)))
}

fn service_name(old: &Catalog, new: &Catalog, id: &ServiceId, lang: Lang) -> String {
    let found = [new, old].into_iter().find_map(|catalog| catalog.find_service(id.as_str()));
    say_cli::named(lang, id.as_str(), found.map_or("", |it| it.short.get(lang)))
}

fn how_name(how: How) -> crate::text::lang::Msg {
    match how {
        How::Added => say::ADDED,
        How::Removed => say::REMOVED,
        How::Changed => say::CHANGED,
    }
}

/// Each time of each answer that differs, and each entry, a row.
fn csv(found: &Differences, old: &Catalog, new: &Catalog, lang: Lang) -> Clean {
    let head = [
        "what",
        "provider",
        "provider_name",
        "service",
        "service_name",
        "area",
        "move",
        "moved_on",
        "asked_on",
        "field",
        "old",
        "new",
        "entry",
        "at",
    ];
    let catalogs = [new, old];
    let mut rows: Vec<[String; 14]> = Vec::new();
    for change in &found.answers {
        let named = catalogs.iter().find_map(|catalog| catalog.find_provider(change.provider.as_str()));
        let provider_name = named.map_or("", |it| it.name.get(lang));
        let named = catalogs.iter().find_map(|catalog| catalog.find_service(change.service.as_str()));
        let service_name = named.map_or("", |it| it.name.get(lang));
        let days = |days: &BTreeSet<_>| days.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
        // As in the text: the fact that is not what it was, or else the one that decides.
        let (_, facts) = said(if change.new.facts.is_empty() { &change.old } else { &change.new });
        let at = facts.first().map_or("", |fact| &fact.at);
        rows.extend(change.when.iter().map(|when| {
            [
                "answer".to_owned(),
                change.provider.to_string(),
                provider_name.to_owned(),
                change.service.to_string(),
                service_name.to_owned(),
                when.area.to_string(),
                when.kind.to_string(),
                days(&when.moved_on),
                days(&when.asked_on),
                change.field.clone(),
                change.old.answer.clone(),
                change.new.answer.clone(),
                String::new(),
                at.to_owned(),
            ]
        }));
    }
    rows.extend(found.entries.iter().map(|entry| {
        let mut row: [String; 14] = Default::default();
        how_name(entry.how).en.clone_into(&mut row[0]);
        format!("{} {}", entry.list, entry.id).trim_end().clone_into(&mut row[12]);
        row[13].clone_from(&entry.at);
        row
    }));
    table(&head, rows.iter().map(|row| row.iter().map(String::as_str).collect()))
}

/// The schema of what it prints in JSON.
pub(in crate::cli) fn answer_schema() -> Schema {
    json::schema_of::<DiffJson>()
}

/// The differences, in JSON.
#[derive(Serialize, JsonSchema)]
struct DiffJson {
    schema: u32,
    old: json::EditionJson,
    new: json::EditionJson,
    today: String,
    changes: Vec<ChangeJson>,
    entries: Vec<EntryJson>,
}

/// One answer that differs.
#[derive(Serialize, JsonSchema)]
struct ChangeJson {
    provider: String,
    service: String,
    field: String,
    old: String,
    new: String,
    when: Vec<WhenJson>,
    old_claims: Vec<FactJson>,
    new_claims: Vec<FactJson>,
}

#[derive(Serialize, JsonSchema)]
struct WhenJson {
    area: &'static str,
    #[serde(rename = "move")]
    kind: &'static str,
    moved_on: Vec<String>,
    asked_on: Vec<String>,
}

#[derive(Serialize, JsonSchema)]
struct FactJson {
    claim: String,
    at: String,
    changed: bool,
}

#[derive(Serialize, JsonSchema)]
struct EntryJson {
    list: &'static str,
    id: String,
    how: &'static str,
    at: String,
}

impl DiffJson {
    fn new(found: &Differences, old: &Catalog, new: &Catalog, today: String) -> Self {
        Self {
            schema: json::SCHEMA,
            old: json::EditionJson::new(old),
            new: json::EditionJson::new(new),
            today,
            changes: found.answers.iter().map(change).collect(),
            entries: found
                .entries
                .iter()
                .map(|entry| EntryJson {
                    list: entry.list,
                    id: entry.id.clone(),
                    how: how_name(entry.how).en,
                    at: entry.at.clone(),
                })
                .collect(),
        }
    }
}

fn change(change: &Change) -> ChangeJson {
    let facts = |told: &Told| {
        told.facts
            .iter()
            .map(|fact| FactJson { claim: fact.claim.to_string(), at: fact.at.clone(), changed: fact.changed })
            .collect()
    };
    let days = |days: &BTreeSet<_>| days.iter().map(ToString::to_string).collect();
    ChangeJson {
        provider: change.provider.to_string(),
        service: change.service.to_string(),
        field: change.field.clone(),
        old: change.old.answer.clone(),
        new: change.new.answer.clone(),
        when: change
            .when
            .iter()
            .map(|when| WhenJson {
                area: when.area.as_str(),
                kind: when.kind.as_str(),
                moved_on: days(&when.moved_on),
                asked_on: days(&when.asked_on),
            })
            .collect(),
        old_claims: facts(&change.old),
        new_claims: facts(&change.new),
    }
}
