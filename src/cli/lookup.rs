//! Finds entries by the names that options give, and says what was probably meant when there is none.

use super::failure::Failure;
use crate::domain::catalog::Catalog;
use crate::domain::id::{PaymentId, ProviderId, ServiceId};
use crate::search::{Named, meant};
use crate::text::lang::Lang;
use crate::words::cli as say;

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

fn not_found(option: &str, typed: &str, names: &[Named<'_>], lang: Lang) -> Failure {
    Failure::new(match meant(typed, names) {
        Some(meant) => say::not_found_but(lang, option, typed, &say::named(lang, meant.id, meant.name.get(lang))),
        None => say::not_found(lang, option, typed),
    })
}
