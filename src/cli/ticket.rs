//! Opening the ticket that an option names.

use super::failure::Failure;
use crate::domain::catalog::Catalog;
use crate::domain::period::Date;
use crate::domain::ticket::{Opened, decode};
use crate::report;
use crate::text::lang::Lang;
use crate::text::words::ticket as say;

/// The consultation of a ticket, to be answered for `today`.
pub(super) fn open(catalog: &Catalog, typed: &str, today: Date, lang: Lang) -> Result<Opened, Failure> {
    decode(catalog, typed, today)
        .map_err(|error| Failure::new(say::refused(lang, typed, &report::ticket_error(error, lang))))
}
