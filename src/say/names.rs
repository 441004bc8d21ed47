//! Names for people: companies, brands, services, days and amounts.

use crate::domain::advice::{Line, Role};
use crate::domain::catalog::Catalog;
use crate::domain::consultation::Consultation;
use crate::domain::id::{PartyId, ProviderId, ServiceId};
use crate::domain::period::{Date, DayRange};
use crate::domain::provider::Provider;
use crate::domain::terms::Basis;
use crate::text::lang::Lang;
use crate::text::words::answer;

/// Who answers after the move. The company of a provider shows as the brand that the customer knows, with the company behind it:
/// ぷらら光(NTTドコモ).
pub fn party_name(catalog: &Catalog, consultation: &Consultation, party: &PartyId, lang: Lang) -> String {
    name(catalog, brand_after(catalog, consultation, party), party, lang)
}

/// Who answers before the move: the company of the provider that the line leaves shows as that brand.
pub fn party_name_before(catalog: &Catalog, consultation: &Consultation, party: &PartyId, lang: Lang) -> String {
    name(catalog, brand_before(catalog, consultation, party), party, lang)
}

/// Who answers after the move, in a narrow row: the brand alone.
pub fn party_short(catalog: &Catalog, consultation: &Consultation, party: &PartyId, lang: Lang) -> String {
    match brand_after(catalog, consultation, party) {
        Some(brand) => brand.name.get(lang).to_owned(),
        None => catalog.party(party).name.get(lang).to_owned(),
    }
}

/// Who answers before the move, in a narrow row: the brand alone.
pub fn party_short_before(catalog: &Catalog, consultation: &Consultation, party: &PartyId, lang: Lang) -> String {
    match brand_before(catalog, consultation, party) {
        Some(brand) => brand.name.get(lang).to_owned(),
        None => catalog.party(party).name.get(lang).to_owned(),
    }
}

/// A brand alone.
pub fn provider_name(catalog: &Catalog, provider: &ProviderId, lang: Lang) -> String {
    catalog.provider(provider).name.get(lang).to_owned()
}

/// A brand, and in brackets that it is no collabo or may be none.
pub fn provider_marked(catalog: &Catalog, provider: &ProviderId, lang: Lang) -> String {
    let name = provider_name(catalog, provider, lang);
    let mark = super::collabo_mark(catalog.provider(provider).collabo, lang);
    if mark.is_empty() { name } else { crate::text::words::answer::number_with(lang, &name, mark) }
}

/// Who answers one question after the move, or 要確認, or なし.
pub fn who(catalog: &Catalog, consultation: &Consultation, role: &Role, lang: Lang) -> String {
    who_named(role, lang, |party| party_name(catalog, consultation, party, lang))
}

/// Who answers one question before the move, or 要確認, or なし.
pub fn who_before(catalog: &Catalog, consultation: &Consultation, role: &Role, lang: Lang) -> String {
    who_named(role, lang, |party| party_name_before(catalog, consultation, party, lang))
}

/// Who answers one question before the move, in a narrow column; or 要確認, or なし.
pub fn who_before_short(catalog: &Catalog, consultation: &Consultation, role: &Role, lang: Lang) -> String {
    who_named(role, lang, |party| party_short_before(catalog, consultation, party, lang))
}

/// Who answers one question after the move, in a narrow column, with who sends the bill for them; or 要確認, or なし.
pub fn who_short(catalog: &Catalog, consultation: &Consultation, role: &Role, lang: Lang) -> String {
    let short = |party: &PartyId| party_short(catalog, consultation, party, lang);
    who_named(role, lang, |party| match &role.via {
        Some(via) if via != party => answer::bill_via(lang, &short(party), &short(via)),
        _ => short(party),
    })
}

fn who_named(role: &Role, lang: Lang, name: impl Fn(&PartyId) -> String) -> String {
    match (&role.party, role.basis) {
        // A name that nobody vouches for would be read as an answer.
        (_, Basis::Unknown) => answer::TO_CHECK.get(lang).to_owned(),
        (Some(party), _) => name(party),
        (None, _) => answer::NOBODY.get(lang).to_owned(),
    }
}

fn brand_after<'a>(catalog: &'a Catalog, consultation: &Consultation, party: &PartyId) -> Option<&'a Provider> {
    brand_of(catalog, consultation.to.as_ref(), party).or_else(|| brand_of(catalog, consultation.from.as_ref(), party))
}

fn brand_before<'a>(catalog: &'a Catalog, consultation: &Consultation, party: &PartyId) -> Option<&'a Provider> {
    brand_of(catalog, consultation.from.as_ref(), party)
}

fn brand_of<'a>(catalog: &'a Catalog, provider: Option<&ProviderId>, party: &PartyId) -> Option<&'a Provider> {
    provider.map(|id| catalog.provider(id)).filter(|brand| brand.company == *party)
}

fn name(catalog: &Catalog, brand: Option<&Provider>, party: &PartyId, lang: Lang) -> String {
    match brand {
        None => catalog.party(party).name.get(lang).to_owned(),
        Some(brand) => brand_and_company(catalog, brand, lang),
    }
}

/// A brand with its company, where a source names one that is called otherwise.
pub(super) fn brand_and_company(catalog: &Catalog, brand: &Provider, lang: Lang) -> String {
    let own = brand.name.get(lang);
    if !brand.company_known {
        return own.to_owned();
    }
    let company = catalog.party(&brand.company).name.get(lang);
    if own == company { own.to_owned() } else { answer::brand_of_company(lang, own, company) }
}

/// A service in full.
pub fn service_name<'a>(catalog: &'a Catalog, service: &ServiceId, lang: Lang) -> &'a str {
    catalog.service(service).name.get(lang)
}

/// A service in at most 20 cells.
pub fn service_short<'a>(catalog: &'a Catalog, service: &ServiceId, lang: Lang) -> &'a str {
    catalog.service(service).short.get(lang)
}

/// The service of a line, with the name that the provider gives it where that is known.
pub fn service_with_brand(catalog: &Catalog, line: &Line, lang: Lang) -> String {
    let service = service_name(catalog, &line.service, lang);
    match &line.brand {
        Some(brand) if brand.get(lang) != service => answer::service_with_brand(lang, service, brand.get(lang)),
        _ => service.to_owned(),
    }
}

/// Several services by their short names.
pub fn services(catalog: &Catalog, services: &[ServiceId], lang: Lang) -> String {
    let names: Vec<&str> = services.iter().map(|service| service_short(catalog, service, lang)).collect();
    list(&names, lang)
}

/// Names one after the other, as in a row.
pub fn list<S: AsRef<str>>(items: &[S], lang: Lang) -> String {
    let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
    items.join(answer::COMMA.get(lang))
}

/// Names one after the other, as in a sentence.
pub fn join<S: AsRef<str>>(items: &[S], lang: Lang) -> String {
    match items {
        [first, second] => [first.as_ref(), second.as_ref()].join(answer::AND.get(lang)),
        [rest @ .., last] if !rest.is_empty() => [&*list(rest, lang), last.as_ref()].join(answer::LAST_COMMA.get(lang)),
        _ => list(items, lang),
    }
}

/// A day.
pub fn date(day: Date, lang: Lang) -> String {
    answer::day(lang, day.year(), day.month(), day.day())
}

/// A day that may be known only roughly, as far as it is known.
pub fn day(range: DayRange, lang: Lang) -> String {
    let (first, last) = (range.first(), range.last());
    if range.is_exact() {
        date(first, lang)
    } else if first.day() == 1 && last == first.last_of_month() {
        answer::month(lang, first.year(), first.month())
    } else if first.day() == 1 && first.month() == 1 && last == first.last_of_year() {
        answer::year(lang, first.year())
    } else {
        answer::between(lang, &date(first, lang), &date(last, lang))
    }
}

/// An amount with its thousands set apart.
pub fn yen(amount: u32) -> String {
    let (thousands, rest) = (amount / 1000, amount % 1000);
    if thousands == 0 { rest.to_string() } else { format!("{},{rest:03}", yen(thousands)) }
}
