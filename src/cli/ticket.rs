//! Opening the ticket that an option names.

use super::failure::Failure;
use crate::domain::catalog::Catalog;
use crate::domain::period::Date;
use crate::domain::ticket::{Opened, decode};
use crate::say::ticket_error;
use crate::text::lang::Lang;
use crate::words::ticket as words;

/// The consultation of a ticket, to be answered for `today`.
pub(super) fn open(catalog: &Catalog, typed: &str, today: Date, lang: Lang) -> Result<Opened, Failure> {
    decode(catalog, typed, today).map_err(|error| Failure::new(words::refused(lang, typed, &ticket_error(error, lang))))
}
