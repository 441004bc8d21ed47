//! `answer`: a consultation from the arguments or from a ticket, and its answer as text or JSON, on standard output or in a file.

use super::args::AnswerArgs;
use super::failure::Failure;
use super::outcome::{Outcome, Shown};
use super::{aloud, consultation, json, keep, text};
use crate::domain::advise::advise;
use crate::domain::catalog::Catalog;
use crate::text::lang::Lang;

/// Answers; a name that is not a collabo is a "no", and the answer says what it is.
pub(super) fn run(catalog: &Catalog, options: &AnswerArgs, lang: Lang) -> Result<Outcome, Failure> {
    let (consultation, changed) = consultation::of(catalog, &options.chosen, lang)?;
    let advice = advise(catalog, &consultation);
    let shown = Shown {
        json: || json::answer(catalog, &consultation, &advice, changed.as_deref(), lang),
        text: || {
            let changed = changed.as_deref();
            if options.why {
                text::answer(catalog, &consultation, &advice, changed, lang)
            } else {
                aloud::answer(catalog, &consultation, &advice, changed, aloud::Means::OPTIONS, lang)
            }
        },
    };
    let outcome = Outcome::yes_if(advice.not_collabo.is_none(), shown.print(options.shape.format, lang)?);
    keep::kept(outcome, options.output.as_deref(), options.force, lang)
}
