//! `which`: from what stands on paper to whom the customer may be with.

use schemars::{JsonSchema, Schema};
use serde::Serialize;

use super::args::WhichArgs;
use super::consultation;
use super::failure::Failure;
use super::json::{self, EditionJson, SourceJson};
use super::outcome::{Outcome, Shown, aside};
use super::text::{paragraph, with_lead};
use crate::domain::catalog::Catalog;
use crate::domain::claim::Grounds;
use crate::domain::id::SourceId;
use crate::domain::period::Holds;
use crate::domain::terms::Area;
use crate::domain::which::{Candidate, Found, What, Who, is_confirmed, which};
use crate::say::{self, FoundSaid};
use crate::text::clean::Clean;
use crate::text::lang::Lang;
use crate::words::{answer, which as words};

/// The schema of what it prints in JSON.
pub(super) fn schema() -> Schema {
    json::schema_of::<WhichJson<'static>>()
}

/// What was recognised, in JSON.
#[derive(Serialize, JsonSchema)]
struct WhichJson<'a> {
    schema: u32,
    edition: EditionJson,
    text: &'a str,
    today: String,
    found: Vec<FoundJson>,
    sources: Vec<SourceJson>,
}

/// One thing.
#[derive(Serialize, JsonSchema)]
pub(super) struct FoundJson {
    /// `clue`, `number`, `name` or `service`.
    kind: &'static str,
    /// The name of the clue, the desk or the fact in the catalogue; none for a company's name.
    id: Option<String>,
    /// As the catalogue writes it.
    looks: String,
    /// Where a clue stands: `bill`, `card` …
    stands: Option<&'static str>,
    /// `exact`, `form` or `contained`.
    fit: &'static str,
    /// Whether it holds on the day: `yes`, `no` or `maybe`.
    holds: &'static str,
    since: Option<String>,
    until: Option<String>,
    areas: Vec<&'static str>,
    /// Whether an office or the company itself says it.
    confirmed: bool,
    /// Who may be behind it; nobody when it tells nothing.
    candidates: Vec<CandidateJson>,
    pub(super) line: String,
    says: String,
    not: Option<String>,
    next: Option<String>,
    note: Option<String>,
    desk: Option<DeskJson>,
    sources: Vec<String>,
}

#[derive(Serialize, JsonSchema)]
struct CandidateJson {
    provider: Option<String>,
    party: Option<String>,
    name: String,
    basis: &'static str,
}

/// The desk of a number.
#[derive(Serialize, JsonSchema)]
struct DeskJson {
    number: String,
    from: Option<String>,
    purposes: Vec<&'static str>,
    seen: String,
    copy: Option<String>,
}

/// Recognises; nothing recognised is a "no".
pub(super) fn run(catalog: &Catalog, options: &WhichArgs, lang: Lang) -> Result<Outcome, Failure> {
    let text = options.text.join(" ");
    let today = consultation::today(options.today.as_deref(), lang)?;
    let found = which(catalog, &text, options.area, today);
    let shown = Shown {
        json: || WhichJson {
            schema: json::SCHEMA,
            edition: EditionJson::new(catalog),
            text: &text,
            today: today.to_string(),
            found: found.iter().map(|one| found_json(catalog, one, lang)).collect(),
            sources: sources(&found).into_iter().map(|id| json::source(catalog, id)).collect(),
        },
        text: || said(catalog, &found, lang),
    };
    let aside = if found.is_empty() { aside(&words::nothing(lang, &text), lang) } else { Clean::default() };
    Ok(Outcome { aside, ..Outcome::yes_if(!found.is_empty(), shown.print(options.shape.format, lang)?) })
}

/// The sources of all that was recognised, each once.
fn sources<'a>(found: &[Found<'a>]) -> Vec<&'a SourceId> {
    let mut all = Vec::new();
    for id in found.iter().filter_map(Found::grounds).flat_map(|grounds| &grounds.sources) {
        if !all.contains(&id) {
            all.push(id);
        }
    }
    all
}

pub(super) fn said(catalog: &Catalog, found: &[Found<'_>], lang: Lang) -> String {
    let mut text = String::new();
    let said: Vec<FoundSaid> = found.iter().map(|one| say::found(catalog, one, lang)).collect();
    for (at, one) in said.iter().enumerate() {
        // What the next one says as well is said once, below it.
        let next = said.get(at + 1);
        let again = |of: fn(&FoundSaid) -> &Option<String>| next.is_some_and(|next| of(next) == of(one));
        text.push_str(&paragraph(&one.head));
        let mut put = |line: &str| text.push_str(&with_lead("  ", line));
        if !one.says.is_empty() {
            put(&one.says);
        }
        if !one.limits.is_empty() {
            put(&one.limits.join("  "));
        }
        if let Some(not) = one.not.as_ref().filter(|_| !again(|it| &it.not)) {
            put(&words::not(lang, not));
        }
        if let Some(next) = one.next.as_ref().filter(|_| !again(|it| &it.next)) {
            put(&words::next(lang, next));
        }
        if let Some(note) = &one.note {
            text.push_str(&with_lead("  - ", note));
        }
    }
    let grounds: Vec<&Grounds> = found.iter().filter_map(Found::grounds).collect();
    if grounds.is_empty() {
        return text;
    }
    text.push('\n');
    text.push_str(&paragraph(answer::HEAD_BECAUSE.get(lang)));
    for grounds in grounds {
        text.push_str(&with_lead("  - ", &say::fact_in_short(grounds, lang)));
    }
    text.push('\n');
    text.push_str(&paragraph(answer::HEAD_SOURCES.get(lang)));
    for id in sources(found) {
        text.push_str(&with_lead("  ", &format!("{id}: {}", say::source(catalog, id, lang))));
        if let Some(url) = &catalog.source(id).url {
            text.push_str(&with_lead("    ", url));
        }
    }
    text
}

pub(super) fn found_json(catalog: &Catalog, found: &Found<'_>, lang: Lang) -> FoundJson {
    let grounds = found.grounds();
    let (kind, looks, stands, areas): (_, _, _, &[Area]) = match found.what {
        What::Clue(clue, look) => ("clue", look.text.to_string(), Some(clue.kind.as_str()), &clue.areas),
        What::Number(desk, phone) => ("number", phone.number.to_string(), None, &desk.areas),
        What::Name(naming) => ("name", naming.name.to_owned(), None, Area::ALL),
        What::Service(name, _) => ("service", name.get(lang).to_owned(), None, Area::ALL),
    };
    let FoundSaid { head, limits: _, says, not, next, note } = say::found(catalog, found, lang);
    let day =
        |of: fn(&Grounds) -> Option<crate::domain::period::DayRange>| grounds.and_then(of).map(|day| day.to_string());
    FoundJson {
        kind,
        id: grounds.map(|grounds| grounds.claim.to_string()),
        looks,
        stands,
        fit: found.fit.as_str(),
        holds: match found.holds {
            Holds::Yes => "yes",
            Holds::No => "no",
            Holds::Maybe => "maybe",
        },
        since: day(|grounds| grounds.period.since),
        until: day(|grounds| grounds.period.until),
        areas: areas.iter().map(|area| area.as_str()).collect(),
        confirmed: grounds.is_some_and(|grounds| is_confirmed(catalog, grounds)),
        candidates: found.candidates.iter().map(|one| candidate(catalog, *one, lang)).collect(),
        line: head,
        says,
        not,
        next,
        note,
        desk: match found.what {
            What::Number(desk, phone) => Some(DeskJson {
                number: phone.number.to_string(),
                from: phone.from.as_ref().map(|from| from.get(lang).to_owned()),
                purposes: desk.purposes.iter().map(|purpose| purpose.as_str()).collect(),
                seen: desk.seen.to_string(),
                copy: desk.copy.map(|day| day.to_string()),
            }),
            _ => None,
        },
        sources: grounds.map(|grounds| json::ids(&grounds.sources)).unwrap_or_default(),
    }
}

fn candidate(catalog: &Catalog, one: Candidate<'_>, lang: Lang) -> CandidateJson {
    let (provider, party) = match one.who {
        Who::Brand(brand) => (Some(brand.id.to_string()), brand.company_known.then(|| brand.company.to_string())),
        Who::Company(company) => (None, Some(company.id.to_string())),
    };
    CandidateJson { provider, party, name: say::who_name(catalog, one.who, lang), basis: one.basis.as_str() }
}
