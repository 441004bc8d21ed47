//! Finds entries by the names that options give, and says what was probably meant when there is none.

use super::failure::Failure;
use crate::catalog::validate::nearest;
use crate::domain::catalog::Catalog;
use crate::domain::id::{PaymentId, ProviderId, ServiceId};
use crate::session::finder::Finder;
use crate::text::lang::Lang;
use crate::text::words::cli as say;

/// A provider by its name in the catalogue.
pub(super) fn provider(catalog: &Catalog, option: &str, typed: &str, lang: Lang) -> Result<ProviderId, Failure> {
    catalog.find_provider(typed).map(|it| it.id.clone()).ok_or_else(|| {
        let ids = catalog.providers().iter().map(|it| it.id.as_str());
        let meant = nearest(typed, ids).map(ProviderId::new);
        let meant = meant.or_else(|| Finder::new(catalog).providers(typed).into_iter().next());
        let named = meant.map(|id| say::named(lang, id.as_str(), catalog.provider(&id).name.get(lang)));
        not_found(option, typed, named, lang)
    })
}

/// A service by its name in the catalogue.
pub(super) fn service(catalog: &Catalog, option: &str, typed: &str, lang: Lang) -> Result<ServiceId, Failure> {
    catalog.find_service(typed).map(|it| it.id.clone()).ok_or_else(|| {
        let ids = catalog.services().iter().map(|it| it.id.as_str());
        let meant = nearest(typed, ids).map(ServiceId::new);
        let meant = meant.or_else(|| Finder::new(catalog).services(typed).into_iter().next());
        let named = meant.map(|id| say::named(lang, id.as_str(), catalog.service(&id).name.get(lang)));
        not_found(option, typed, named, lang)
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

fn not_found(option: &str, typed: &str, meant: Option<String>, lang: Lang) -> Failure {
    Failure::new(match meant {
        Some(meant) => say::not_found_but(lang, option, typed, &meant),
        None => say::not_found(lang, option, typed),
    })
}
