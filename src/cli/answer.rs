//! `answer`: a consultation from the arguments or from a ticket, and its answer as text or JSON.

use super::args::{AnswerArgs, Format};
use super::consultation::{self, Choices};
use super::failure::Failure;
use super::{Outcome, json, text, ticket};
use crate::domain::advise::advise;
use crate::domain::catalog::Catalog;
use crate::domain::consultation::Consultation;
use crate::text::lang::Lang;
use crate::text::words::cli as say;

/// Answers; a name that is not a collabo is a "no", and the answer says what it is.
pub(super) fn run(catalog: &Catalog, options: &AnswerArgs, lang: Lang) -> Result<Outcome, Failure> {
    let today = consultation::today(options.today.as_deref(), lang)?;
    let opened = options.ticket.as_deref().map(|typed| ticket::open(catalog, typed, today, lang)).transpose()?;
    let (consultation, changed) = match opened {
        Some(opened) => (opened.consultation, Some(opened.changed)),
        None => (chosen(catalog, options, lang)?, None),
    };
    let advice = advise(catalog, &consultation);
    let text = match options.format {
        Format::Json => json::print(&json::answer(catalog, &consultation, &advice, changed.as_deref(), lang), lang)?,
        Format::Text => text::answer(catalog, &consultation, &advice, changed.as_deref(), lang),
    };
    Ok(if advice.not_collabo.is_some() { Outcome::no(text) } else { Outcome::yes(text) })
}

fn chosen(catalog: &Catalog, options: &AnswerArgs, lang: Lang) -> Result<Consultation, Failure> {
    // Without a ticket, the arguments are read only when both are there.
    let (Some(area), Some(kind)) = (options.area, options.kind) else {
        return Err(Failure::new(say::not_understood(lang)));
    };
    let choices = Choices {
        area,
        kind,
        provider: options.provider.as_deref(),
        from: options.from.as_deref(),
        services: &options.services,
        moved_on: options.moved_on.as_deref(),
        payment: options.payment.as_deref(),
        today: options.today.as_deref(),
    };
    consultation::chosen(catalog, &choices, lang)
}
