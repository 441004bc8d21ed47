//! What becomes of each service, the bills, what to do, and where all of it comes from, in words.

use std::collections::HashSet;

use super::desks::with_doubt;
use super::names::{day, list, party_name, party_short, provider_name, services};
use super::terms::{actor_name, basis_mark, basis_name, source_kind};
use crate::domain::advice::{Advice, Bill, Line, NotCollabo, Todo};
use crate::domain::catalog::Catalog;
use crate::domain::claim::Grounds;
use crate::domain::consultation::Consultation;
use crate::domain::desk::Desk;
use crate::domain::id::SourceId;
use crate::domain::terms::{Basis, Move, Outcome};
use crate::text::lang::Lang;
use crate::text::words::answer;

/// What becomes of a service: ドコモ光へ移る, NTT東日本に残る …
pub fn outcome(catalog: &Catalog, consultation: &Consultation, outcome: Outcome, lang: Lang) -> String {
    let ntt = || catalog.party(&catalog.ntt(consultation.area)).name.get(lang);
    match outcome {
        Outcome::Moves if consultation.kind == Move::Return => answer::returns_to(lang, ntt()),
        Outcome::Moves => answer::moves_to(
            lang,
            &consultation.to.as_ref().map_or_else(
                || answer::THE_PROVIDER.get(lang).to_owned(),
                |provider| provider_name(catalog, provider, lang),
            ),
        ),
        Outcome::Stays => answer::stays_with(lang, ntt()),
        Outcome::Ends => answer::ends(lang),
        Outcome::Cancel => answer::goes_on(lang),
        Outcome::Apply => answer::must_apply(lang),
        Outcome::NotMovable => answer::cannot_move(lang),
        Outcome::ThirdParty => answer::stays_with_third(lang),
        Outcome::Unknown => answer::TO_CHECK.get(lang).to_owned(),
    }
}

/// Whose bill comes, who sends it, and how sure that is: NTT東日本 (NTTファイナンスから).
pub fn bill(catalog: &Catalog, consultation: &Consultation, bill: &Bill, lang: Lang) -> String {
    let party = party_name(catalog, consultation, &bill.party, lang);
    let payer = match &bill.via {
        Some(via) if *via != bill.party => {
            answer::bill_via(lang, &party, &party_short(catalog, consultation, via, lang))
        }
        _ => party,
    };
    with_mark(payer, bill.basis, lang)
}

/// What a bill is for.
pub fn bill_services(catalog: &Catalog, bill: &Bill, lang: Lang) -> String {
    services(catalog, &bill.services, lang)
}

/// Words with the mark of what no source says.
fn with_mark(words: String, basis: Basis, lang: Lang) -> String {
    let mark = basis_mark(basis, lang);
    if mark.is_empty() { words } else { format!("{words} {mark}") }
}

/// Something to do, with who does it and where to call for it.
pub fn todo(catalog: &Catalog, consultation: &Consultation, todo: &Todo, lang: Lang) -> String {
    let text = answer::todo_by(lang, actor_name(todo.actor, lang), todo.text.get(lang));
    match todo.desk.as_deref() {
        None => text,
        Some(desk) => answer::todo_at(lang, &text, &party_and_numbers(catalog, consultation, desk, lang)),
    }
}

fn party_and_numbers(catalog: &Catalog, consultation: &Consultation, desk: &Desk, lang: Lang) -> String {
    let party = party_short(catalog, consultation, &desk.party, lang);
    let numbers = with_doubt(desk, lang);
    if numbers.is_empty() { party } else { format!("{party} {numbers}") }
}

/// A name that is not a collabo: what it is, and whom to call.
pub fn not_collabo(catalog: &Catalog, not: &NotCollabo, lang: Lang) -> String {
    answer::not_collabo(lang, &provider_name(catalog, &not.provider, lang), not.what.get(lang))
}

/// A source: title, who speaks, its date, when it was last seen.
pub fn source(catalog: &Catalog, id: &SourceId, lang: Lang) -> String {
    let source = catalog.source(id);
    let (kind, seen) = (source_kind(source.kind, lang), day(source.seen, lang));
    match source.date {
        Some(date) => answer::source_dated(lang, &source.title, kind, &day(date, lang), &seen),
        None => answer::source_undated(lang, &source.title, kind, &seen),
    }
}

/// A fact: its name, how sure it is, its sources, and where it stands in the catalogue.
pub fn fact(catalog: &Catalog, grounds: &Grounds, lang: Lang) -> String {
    let sources: Vec<String> = grounds.sources.iter().map(|id| source(catalog, id, lang)).collect();
    fact_of(grounds, &list(&sources, lang), lang)
}

/// A fact with its sources by their names in the catalogue, where a list of sources stands beside it.
pub fn fact_in_short(grounds: &Grounds, lang: Lang) -> String {
    let sources: Vec<&str> = grounds.sources.iter().map(SourceId::as_str).collect();
    fact_of(grounds, &list(&sources, lang), lang)
}

fn fact_of(grounds: &Grounds, sources: &str, lang: Lang) -> String {
    answer::fact(lang, grounds.claim.as_str(), basis_name(grounds.basis, lang), sources, &grounds.at.to_string())
}

/// Every source that an answer rests on, each once, in the order of its first use; the official lists last.
pub fn source_ids(advice: &Advice) -> Vec<SourceId> {
    let lines = advice.lines.iter();
    let because = lines.clone().flat_map(|line| &line.because);
    let desks =
        lines.flat_map(line_desks).chain(advice.calls.iter().flat_map(|call| call.desks.iter().map(AsRef::as_ref)));
    let not = advice.not_collabo.iter();
    let grounds = because
        .chain(desks.map(|desk| &desk.grounds))
        .chain(advice.todo.iter().map(|todo| &todo.grounds))
        .chain(advice.todo.iter().filter_map(|todo| todo.desk.as_deref()).map(|desk| &desk.grounds))
        .chain(advice.open.iter().flat_map(|open| &open.desks).map(|desk| &desk.grounds))
        .chain(advice.remarks.iter().map(|note| &note.grounds))
        .chain(not.clone().map(|not| &not.grounds))
        .chain(not.flat_map(|not| not.desks.iter().map(|desk| &desk.grounds)));
    let mut seen = HashSet::new();
    grounds
        .flat_map(|grounds| &grounds.sources)
        .chain(&advice.look_up)
        .filter(|id| seen.insert((*id).clone()))
        .cloned()
        .collect()
}

fn line_desks(line: &Line) -> impl Iterator<Item = &Desk> {
    [&line.before, &line.after]
        .into_iter()
        .flat_map(|roles| [&roles.fault, &roles.contract, &roles.bill])
        .flat_map(|role| role.desks.iter().map(AsRef::as_ref))
}
