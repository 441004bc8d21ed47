//! Finds entries by what options call them: their names in the catalogue, or what people call them when only one is called so; and
//! says what was probably meant when there is none.

use super::failure::Failure;
use crate::domain::catalog::Catalog;
use crate::domain::id::{PaymentId, ProviderId, ServiceId};
use crate::search::{Named, called_so, meant};
use crate::text::lang::Lang;
use crate::words::cli as say;

/// A provider.
pub(super) fn provider(catalog: &Catalog, option: &str, typed: &str, lang: Lang) -> Result<ProviderId, Failure> {
    if let Some(provider) = catalog.find_provider(typed) {
        return Ok(provider.id.clone());
    }
    let names = catalog.providers().iter().map(|it| Named {
        id: it.id.as_str(),
        name: &it.name,
        reading: &it.reading,
        short: None,
        aliases: &it.aliases,
    });
    called(option, typed, &names.collect::<Vec<_>>(), lang).map(ProviderId::new)
}

/// A service.
pub(super) fn service(catalog: &Catalog, option: &str, typed: &str, lang: Lang) -> Result<ServiceId, Failure> {
    if let Some(service) = catalog.find_service(typed) {
        return Ok(service.id.clone());
    }
    let names = catalog.services().iter().map(|it| Named {
        id: it.id.as_str(),
        name: &it.name,
        reading: &it.reading,
        short: Some(&it.short),
        aliases: &it.aliases,
    });
    called(option, typed, &names.collect::<Vec<_>>(), lang).map(ServiceId::new)
}

/// A way to pay.
pub(super) fn payment(catalog: &Catalog, option: &str, typed: &str, lang: Lang) -> Result<PaymentId, Failure> {
    if let Some(payment) = catalog.find_payment(typed) {
        return Ok(payment.id.clone());
    }
    let names: Vec<Named<'_>> = catalog
        .payments()
        .iter()
        .map(|it| Named { id: it.id.as_str(), name: &it.name, reading: &it.reading, short: None, aliases: &it.aliases })
        .collect();
    if let [one] = called_so(typed, &names).as_slice() {
        return Ok(PaymentId::new(one.id));
    }
    // The few ways to pay cannot be searched with `find`, so all of them are named.
    let ids: Vec<&str> = names.iter().map(|it| it.id).collect();
    Err(Failure::new(say::payment_unknown(lang, option, typed, &ids.join(", "))))
}

/// The name in the catalogue of the one entry that is called so. Of several, none is taken.
fn called<'a>(option: &str, typed: &str, names: &[Named<'a>], lang: Lang) -> Result<&'a str, Failure> {
    let shown = |it: &Named<'_>| say::named(lang, it.id, it.name.get(lang));
    Err(Failure::new(match (called_so(typed, names).as_slice(), meant(typed, names)) {
        ([one], _) => return Ok(one.id),
        ([], Some(meant)) => say::not_found_but(lang, option, typed, &shown(meant)),
        ([], None) => say::not_found(lang, option, typed),
        (several, _) => {
            let several: Vec<String> = several.iter().map(|it| shown(it)).collect();
            say::called_so_are_several(lang, option, typed, &several.join(", "))
        }
    }))
}
