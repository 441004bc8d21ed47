//! `ask`: from a customer's words to the desk to call.

use serde::Serialize;

use super::args::AskArgs;
use super::failure::Failure;
use super::json::{self, BecauseJson, DeskJson, EditionJson};
use super::outcome::{Outcome, Shown, aside};
use super::text::{paragraph, with_lead};
use super::{consultation, lookup};
use crate::domain::advice::Caution;
use crate::domain::ask::{Answer, AskError, Contact, answer_in};
use crate::domain::catalog::{Catalog, Symptom};
use crate::domain::consultation::Consultation;
use crate::domain::period::{Date, DayRange};
use crate::domain::terms::{Area, Basis, Move};
use crate::report;
use crate::search::situations;
use crate::text::lang::{Lang, Msg};
use crate::text::words::{answer as words, ask as say, cli};

/// How many other situations are named.
const OTHERS: usize = 5;

/// Whom to call, in JSON.
#[derive(Serialize)]
struct AskedJson {
    schema: u32,
    edition: EditionJson,
    situation: SituationJson,
    /// What has to be known for an answer: `provider` or `area`.
    #[serde(skip_serializing_if = "Option::is_none")]
    needs: Option<&'static str>,
    /// The desk in one line.
    line: Option<String>,
    contacts: Vec<ContactJson>,
    others: Vec<SituationJson>,
}

#[derive(Serialize)]
struct SituationJson {
    id: String,
    says: String,
    role: &'static str,
    services: Vec<String>,
    action: String,
}

#[derive(Serialize)]
struct ContactJson {
    /// The question: `fault`, `contract` or `bill`.
    role: &'static str,
    party: Option<String>,
    via: Option<String>,
    basis: &'static str,
    services: Vec<String>,
    desks: Vec<DeskJson>,
    /// Whom to ask when nobody knows.
    ask: Option<String>,
    because: Vec<BecauseJson>,
}

/// Answers for the best situation; nothing found, or something missing for an answer, is a "no".
pub(super) fn run(catalog: &Catalog, options: &AskArgs, lang: Lang) -> Result<Outcome, Failure> {
    let query = options.words.join(" ");
    let consultation = known(catalog, options, lang)?;
    let found = situations(catalog, &query);
    let Some((symptom, others)) = found.split_first() else {
        return Ok(Outcome { aside: aside(&cli::nothing_found(lang, &query), lang), ..Outcome::no(String::new()) });
    };
    let others = others.get(..OTHERS.min(others.len())).unwrap_or_default();
    let answered = answer_in(catalog, symptom, &consultation, options.area);
    let shown = Shown {
        json: || asked_json(catalog, symptom, answered.as_ref().map_err(|missing| *missing), others, lang),
        text: || match &answered {
            Ok(answer) => page(catalog, answer, others, lang),
            Err(missing) => {
                let why = say::refused(lang, symptom.says.get(lang), &why_not(*missing, consultation.area, lang));
                unanswered(&why, symptom, others, lang)
            }
        },
    };
    let yes = answered.as_ref().is_ok_and(|answer| !answer.is_not_collabo());
    Ok(Outcome::yes_if(yes, shown.print(options.shape.format, lang)?))
}

fn why_not(error: AskError, area: Area, lang: Lang) -> String {
    match error {
        AskError::NeedsArea => say::NEEDS_AREA.get(lang).to_owned(),
        AskError::NeedsProvider => say::NEEDS_PROVIDER.get(lang).to_owned(),
        AskError::NotInArea => say::not_in_area(lang, report::area_name(area, lang)),
    }
}

/// What has to be known for an answer.
fn needed(error: AskError) -> Option<&'static str> {
    match error {
        AskError::NeedsArea => Some("area"),
        AskError::NeedsProvider => Some("provider"),
        AskError::NotInArea => None,
    }
}

/// What is known of the customer. One who says nothing of a day has moved on some day until now.
fn known(catalog: &Catalog, options: &AskArgs, lang: Lang) -> Result<Consultation, Failure> {
    let today = consultation::today(options.today.as_deref(), lang)?;
    let date = consultation::moved_on(options.moved_on.as_deref(), lang)?.unwrap_or_else(|| some_day_until(today));
    let area = options.area.unwrap_or(Area::East);
    let typed = options.services.iter().any(|typed| !typed.trim().is_empty());
    Ok(Consultation {
        area,
        kind: Move::Transfer,
        date,
        today,
        from: None,
        to: options
            .provider
            .as_deref()
            .map(|typed| lookup::provider(catalog, "--provider", typed, lang))
            .transpose()?,
        services: if typed { consultation::services(catalog, area, &options.services, lang)? } else { Vec::new() },
        payment: None,
    })
}

fn some_day_until(today: Date) -> DayRange {
    DayRange::new(Consultation::collabo_began(), today).unwrap_or(DayRange::exact(today))
}

fn page(catalog: &Catalog, answer: &Answer<'_>, others: &[&Symptom], lang: Lang) -> String {
    let mut text = String::new();
    let Some((first, also)) = answer.contacts.split_first() else { return text };
    // The first line is the whole answer, so it is not broken.
    text.push_str(&report::contact(catalog, answer, first, lang));
    text.push('\n');
    text.push_str(&with_lead("  ", &say::customer_says(lang, answer.symptom.says.get(lang))));
    // Without a desk, this stands in the first line already.
    if let Some(not) = answer.advice.not_collabo.as_ref().filter(|_| !first.role.desks.is_empty()) {
        text.push_str(&with_lead("  ", &report::not_collabo(catalog, not, lang)));
    }
    for desk in &first.role.desks {
        text.push_str(&with_lead("  ", &report::desk(desk, lang)));
        if let Some(note) = &desk.note {
            text.push_str(&with_lead("    - ", note.get(lang)));
        }
    }
    if answer.advice.cautions.iter().any(|caution| matches!(caution, Caution::DateUncertain(_))) {
        text.push_str(&with_lead("  ", say::DATE_HELPS.get(lang)));
    }
    section(&mut text, say::HEAD_TELL, [answer.symptom.action.get(lang).to_owned()], lang);
    let also = also.iter().map(|contact| report::contact(catalog, answer, contact, lang));
    section(&mut text, say::HEAD_ALSO, also, lang);
    let mut because: Vec<String> = Vec::new();
    for grounds in answer.contacts.iter().flat_map(|contact| &contact.because).chain([&answer.symptom.grounds]) {
        let fact = report::fact_in_short(grounds, lang);
        if !because.contains(&fact) {
            because.push(fact);
        }
    }
    section(&mut text, words::HEAD_BECAUSE, because, lang);
    section(&mut text, say::HEAD_OTHERS, others.iter().map(|one| one.says.get(lang).to_owned()), lang);
    text
}

/// What can be said without knowing more: what is missing, and what to tell the customer.
fn unanswered(why: &str, symptom: &Symptom, others: &[&Symptom], lang: Lang) -> String {
    let mut text = format!("{why}\n");
    section(&mut text, say::HEAD_TELL, [symptom.action.get(lang).to_owned()], lang);
    section(&mut text, say::HEAD_OTHERS, others.iter().map(|one| one.says.get(lang).to_owned()), lang);
    text
}

fn section(text: &mut String, head: Msg, items: impl IntoIterator<Item = String>, lang: Lang) {
    let mut items = items.into_iter().peekable();
    if items.peek().is_some() {
        text.push('\n');
        text.push_str(&paragraph(head.get(lang)));
    }
    items.for_each(|item| text.push_str(&with_lead("  - ", &item)));
}

fn asked_json(
    catalog: &Catalog,
    symptom: &Symptom,
    answer: Result<&Answer<'_>, AskError>,
    others: &[&Symptom],
    lang: Lang,
) -> AskedJson {
    let contacts = answer.map(|answer| answer.contacts.as_slice()).unwrap_or_default();
    let first = contacts.first();
    AskedJson {
        schema: json::SCHEMA,
        edition: EditionJson::new(catalog),
        situation: situation(symptom, lang),
        needs: answer.err().and_then(needed),
        line: answer.ok().zip(first).map(|(answer, first)| report::contact(catalog, answer, first, lang)),
        contacts: answer.map_or_else(|_| Vec::new(), |answer| contacts_json(catalog, answer, lang)),
        others: others.iter().map(|one| situation(one, lang)).collect(),
    }
}

fn situation(symptom: &Symptom, lang: Lang) -> SituationJson {
    SituationJson {
        id: symptom.id.to_string(),
        says: symptom.says.get(lang).to_owned(),
        role: symptom.role.as_str(),
        services: json::ids(&symptom.services),
        action: symptom.action.get(lang).to_owned(),
    }
}

fn contacts_json(catalog: &Catalog, answer: &Answer<'_>, lang: Lang) -> Vec<ContactJson> {
    let one = |contact: &Contact| {
        // What nobody vouches for must not be read as an answer by a script either.
        let known = contact.role.basis != Basis::Unknown;
        let party = |id: &Option<_>| id.as_ref().filter(|_| known).map(ToString::to_string);
        let open = contact.open.as_ref();
        ContactJson {
            role: contact.kind.as_str(),
            party: party(&contact.role.party),
            via: party(&contact.role.via),
            basis: contact.role.basis.as_str(),
            services: json::ids(&contact.services),
            desks: if known { json::desks(&contact.role.desks, contact.kind.purposes(), lang) } else { Vec::new() },
            ask: open.map(|open| report::ask(catalog, &answer.consultation, open, lang)),
            because: contact.because.iter().map(json::because).collect(),
        }
    };
    answer.contacts.iter().map(one).collect()
}
