//! `answer`: a consultation from the arguments or from a ticket, and its answer as text or JSON.

use super::args::{AnswerArgs, Format};
use super::consultation;
use super::failure::Failure;
use super::{Outcome, json, text};
use crate::domain::advise::advise;
use crate::domain::catalog::Catalog;
use crate::text::lang::Lang;

/// Answers; a name that is not a collabo is a "no", and the answer says what it is.
pub(super) fn run(catalog: &Catalog, options: &AnswerArgs, lang: Lang) -> Result<Outcome, Failure> {
    let (consultation, changed) = consultation::of(catalog, &options.chosen, lang)?;
    let advice = advise(catalog, &consultation);
    let text = match options.format {
        Format::Json => json::print(&json::answer(catalog, &consultation, &advice, changed.as_deref(), lang), lang)?,
        Format::Text => text::answer(catalog, &consultation, &advice, changed.as_deref(), lang),
    };
    Ok(if advice.not_collabo.is_some() { Outcome::no(text) } else { Outcome::yes(text) })
}
