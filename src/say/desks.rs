//! Where to call, in words: numbers, hours, doubts, and whom to ask about what nobody knows.

use super::names::{brand_and_company, day, list, party_name};
use super::terms::role_question;
use crate::domain::advice::{Advice, Ask, OpenQuestion};
use crate::domain::catalog::Catalog;
use crate::domain::consultation::Consultation;
use crate::domain::desk::{Desk, Phone};
use crate::text::lang::Lang;
use crate::text::words::answer;

/// A number with the phones from which it can be dialled and its hours.
pub fn phone(phone: &Phone, lang: Lang) -> String {
    let limits: Vec<&str> = [&phone.from, &phone.hours].into_iter().flatten().map(|words| words.get(lang)).collect();
    if limits.is_empty() {
        phone.number.clone()
    } else {
        answer::number_with(lang, &phone.number, &list(&limits, lang))
    }
}

/// Said beside a number that neither the company nor a public office confirms; nothing beside others.
pub fn desk_doubt(desk: &Desk, lang: Lang) -> &'static str {
    if desk.is_confirmed() { "" } else { answer::DESK_DOUBT.get(lang) }
}

/// Every number of a desk, best first, or its page when it has none.
pub fn desk_numbers(desk: &Desk, lang: Lang) -> String {
    let numbers: Vec<String> = desk.phones.iter().map(|one| phone(one, lang)).collect();
    if numbers.is_empty() { desk.url.clone().unwrap_or_default() } else { list(&numbers, lang) }
}

/// When the sources of a desk were last seen.
pub fn desk_seen(desk: &Desk, lang: Lang) -> String {
    answer::desk_seen(lang, &day(desk.seen, lang))
}

/// A desk in one line: name, numbers, when its sources were last seen, and doubts.
pub fn desk(desk: &Desk, lang: Lang) -> String {
    let name = desk.name.as_ref().map_or("", |words| words.get(lang));
    let numbers = desk_numbers(desk, lang);
    let seen = desk_seen(desk, lang);
    let doubt = desk_doubt(desk, lang);
    let parts: Vec<&str> = [name, &numbers, &seen, doubt].into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("  ")
}

/// Whom to ask about what nobody knows, with a number where there is one.
pub fn ask(catalog: &Catalog, consultation: &Consultation, open: &OpenQuestion, lang: Lang) -> String {
    let service = catalog.service(&open.service);
    let (name, question) = (service.short.get(lang), role_question(open.role, lang));
    let whom = match &open.ask {
        Ask::ChooseProvider => return answer::ask_after_choice(lang, name, question),
        Ask::Party(party) => party_name(catalog, consultation, party, lang),
        Ask::Provider(provider, _) => brand_and_company(catalog, catalog.provider(provider), lang),
    };
    let numbers = open.desks.iter().map(|desk| with_doubt(desk, lang)).find(|numbers| !numbers.is_empty());
    let desk = numbers.map_or_else(|| whom.clone(), |numbers| answer::number_with(lang, &whom, &numbers));
    answer::ask_party(lang, name, question, &desk)
}

/// How to reach a desk, with its doubt, inside a sentence. The best number alone is enough when every phone can dial it.
pub(super) fn with_doubt(desk: &Desk, lang: Lang) -> String {
    let numbers = match desk.phones.first() {
        Some(Phone { number, from: None, hours: Some(hours) }) => list(&[number, hours.get(lang)], lang),
        Some(Phone { number, from: None, hours: None }) => number.clone(),
        _ => desk_numbers(desk, lang),
    };
    let doubt = desk_doubt(desk, lang);
    if numbers.is_empty() || doubt.is_empty() { numbers } else { list(&[&*numbers, doubt], lang) }
}

/// The official lists in which the customer can look the provider up.
pub fn look_up(catalog: &Catalog, advice: &Advice, lang: Lang) -> Option<String> {
    let lists: Vec<&str> = advice
        .look_up
        .iter()
        .map(|id| catalog.source(id))
        .map(|source| source.url.as_deref().unwrap_or(&source.title))
        .collect();
    (!lists.is_empty()).then(|| answer::look_up(lang, &list(&lists, lang)))
}
