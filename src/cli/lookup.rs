//! Finds entries by the names that options give, and says what was probably meant when there is none.

use super::failure::Failure;
use crate::catalog::validate::nearest;
use crate::domain::catalog::Catalog;
use crate::domain::id::{PaymentId, ProviderId, ServiceId};
use crate::text::lang::{Lang, Words};
use crate::text::search::{Entry, Field, Index, Quality, Standing, Weight};
use crate::text::words::cli as say;

/// A provider by its name in the catalogue.
pub(super) fn provider(catalog: &Catalog, option: &str, typed: &str, lang: Lang) -> Result<ProviderId, Failure> {
    catalog.find_provider(typed).map(|it| it.id.clone()).ok_or_else(|| {
        let names = catalog.providers().iter().map(|it| Named {
            id: it.id.as_str(),
            name: &it.name,
            reading: &it.reading,
            aliases: &it.aliases,
        });
        not_found(option, typed, &names.collect::<Vec<_>>(), lang)
    })
}

/// A service by its name in the catalogue.
pub(super) fn service(catalog: &Catalog, option: &str, typed: &str, lang: Lang) -> Result<ServiceId, Failure> {
    catalog.find_service(typed).map(|it| it.id.clone()).ok_or_else(|| {
        let names = catalog.services().iter().map(|it| Named {
            id: it.id.as_str(),
            name: &it.name,
            reading: &it.reading,
            aliases: &it.aliases,
        });
        not_found(option, typed, &names.collect::<Vec<_>>(), lang)
    })
}

/// A way to pay by its name in the catalogue.
pub(super) fn payment(catalog: &Catalog, option: &str, typed: &str, lang: Lang) -> Result<PaymentId, Failure> {
    catalog.find_payment(typed).map(|it| it.id.clone()).ok_or_else(|| {
        let ids: Vec<&str> = catalog.payments().iter().map(|it| it.id.as_str()).collect();
        // The few ways to pay cannot be searched with `find`, so all of them are named.
        Failure::new(say::payment_unknown(lang, option, typed, &ids.join(", ")))
    })
}

/// What an entry is called.
struct Named<'a> {
    id: &'a str,
    name: &'a Words,
    reading: &'a str,
    aliases: &'a [String],
}

fn not_found(option: &str, typed: &str, names: &[Named<'_>], lang: Lang) -> Failure {
    let misspelt = nearest(typed, names.iter().map(|it| it.id)).and_then(|id| names.iter().find(|it| it.id == id));
    Failure::new(match misspelt.or_else(|| called(typed, names)) {
        Some(meant) => say::not_found_but(lang, option, typed, &say::named(lang, meant.id, meant.name.get(lang))),
        None => say::not_found(lang, option, typed),
    })
}

/// The entry that a person calls so. Mere likeness is not enough to suggest a company.
fn called<'a>(typed: &str, names: &'a [Named<'a>]) -> Option<&'a Named<'a>> {
    let index = Index::new(names.iter().map(|it| {
        Entry {
            fields: [&it.name.ja, &it.name.en]
                .into_iter()
                .map(|name| Field::new(Weight::Name, name))
                .chain([Field::new(Weight::Reading, it.reading)])
                .chain(it.aliases.iter().map(|alias| Field::new(Weight::Alias, alias)))
                .collect(),
            standing: Standing::Current,
        }
    }));
    let best = index.find(typed).into_iter().next().filter(|hit| hit.rank.quality <= Quality::WordStart)?;
    names.get(best.entry)
}
