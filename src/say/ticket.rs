//! What becomes of a ticket (相談コード), in words.

use super::names::services;
use crate::domain::catalog::Catalog;
use crate::domain::id::ServiceId;
use crate::domain::ticket::{Kind, TicketError};
use crate::text::lang::Lang;
use crate::words::ticket as say;

/// Why a ticket cannot be opened, and what to do.
pub fn ticket_error(error: TicketError, lang: Lang) -> String {
    match error {
        TicketError::Character(typed) => say::wrong_character(lang, typed),
        TicketError::Length(length) => say::wrong_length(lang, length),
        TicketError::Mistyped => say::MISTYPED.get(lang).to_owned(),
        TicketError::NewerFormat => say::NEWER_FORMAT.get(lang).to_owned(),
        TicketError::UnknownCode(kind, code) => {
            let kind = match kind {
                Kind::Provider => say::KIND_PROVIDER,
                Kind::Service => say::KIND_SERVICE,
                Kind::Payment => say::KIND_PAYMENT,
            };
            say::unknown_code(lang, kind.get(lang), code)
        }
    }
}

/// The services whose answer has changed since a ticket was written; nothing when none has.
pub fn ticket_changed(catalog: &Catalog, changed: &[ServiceId], lang: Lang) -> Option<String> {
    (!changed.is_empty()).then(|| say::changed(lang, &services(catalog, changed, lang)))
}
