//! Names for people: companies, brands, services, days and amounts.

use crate::domain::catalog::Catalog;
use crate::domain::id::{ProviderId, ServiceId};
use crate::domain::period::{Date, DayRange};
use crate::text::lang::Lang;
use crate::words::answer;

/// A brand alone.
pub fn provider_name(catalog: &Catalog, provider: &ProviderId, lang: Lang) -> String {
    catalog.provider(provider).name.get(lang).to_owned()
}

/// A brand, and in brackets that it is no collabo or may be none.
pub fn provider_marked(catalog: &Catalog, provider: &ProviderId, lang: Lang) -> String {
    let name = provider_name(catalog, provider, lang);
    let mark = super::collabo_mark(catalog.provider(provider).collabo, lang);
    if mark.is_empty() { name } else { crate::words::answer::number_with(lang, &name, mark) }
}

/// A service in full.
pub fn service_name<'a>(catalog: &'a Catalog, service: &ServiceId, lang: Lang) -> &'a str {
    catalog.service(service).name.get(lang)
}

/// A service in at most 20 cells.
pub fn service_short<'a>(catalog: &'a Catalog, service: &ServiceId, lang: Lang) -> &'a str {
    catalog.service(service).short.get(lang)
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
