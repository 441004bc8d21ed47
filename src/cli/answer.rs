//! `answer`: a consultation from the arguments, and its answer as text or JSON.

use super::args::{AnswerArgs, Format};
use super::failure::Failure;
use super::{Outcome, json, lookup, text};
use crate::domain::advise::advise;
use crate::domain::catalog::Catalog;
use crate::domain::consultation::Consultation;
use crate::domain::id::ServiceId;
use crate::domain::period::{Date, DayRange};
use crate::domain::terms::{Area, Move};
use crate::report::{area_name, date, join};
use crate::text::lang::Lang;
use crate::text::words::cli as say;

/// Answers; a name that is not a collabo is a "no", and the answer says what it is.
pub(super) fn run(catalog: &Catalog, options: &AnswerArgs, lang: Lang) -> Result<Outcome, Failure> {
    let consultation = consultation(catalog, options, lang)?;
    let advice = advise(catalog, &consultation);
    let text = match options.format {
        Format::Json => json::print(&json::answer(catalog, &consultation, &advice, lang), lang)?,
        Format::Text => text::answer(catalog, &consultation, &advice, lang),
    };
    Ok(if advice.not_collabo.is_some() { Outcome::no(text) } else { Outcome::yes(text) })
}

/// The consultation that the arguments describe.
pub(super) fn consultation(catalog: &Catalog, options: &AnswerArgs, lang: Lang) -> Result<Consultation, Failure> {
    let AnswerArgs { area, kind, .. } = *options;
    let named = |option, typed: &Option<String>| {
        typed.as_deref().map(|typed| lookup::provider(catalog, option, typed, lang)).transpose()
    };
    let today = match &options.today {
        Some(typed) => DayRange::parse(typed)
            .filter(|day| day.is_exact())
            .map(DayRange::first)
            .ok_or_else(|| Failure::new(say::today_invalid(lang, typed)))?,
        None => jiff::Zoned::now().date(),
    };
    let moved_on = match &options.moved_on {
        Some(typed) => DayRange::parse(typed).ok_or_else(|| Failure::new(say::date_invalid(lang, typed)))?,
        None => DayRange::exact(today),
    };
    let (to, from) = (named("--provider", &options.provider)?, named("--from", &options.from)?);
    match (kind, &to, &from) {
        (Move::Transfer, None, _) => return Err(Failure::new(say::provider_missing_transfer(lang))),
        (Move::Switch, None, _) => return Err(Failure::new(say::provider_missing_switch(lang))),
        (Move::Return, _, None) => return Err(Failure::new(say::from_missing(lang))),
        (Move::Return, Some(_), _) => return Err(Failure::new(say::provider_needless(lang))),
        (Move::Transfer, _, Some(_)) => return Err(Failure::new(say::from_needless(lang))),
        (Move::Switch, Some(to), Some(from)) if to == from => {
            return Err(Failure::new(say::same_provider(lang, to.as_str())));
        }
        _ => {}
    }
    not_before_it_existed(kind, moved_on, lang)?;
    Ok(Consultation {
        area,
        kind,
        date: moved_on,
        today,
        from,
        to,
        services: services(catalog, area, &options.services, lang)?,
        payment: options
            .payment
            .as_deref()
            .map(|typed| lookup::payment(catalog, "--payment", typed, lang))
            .transpose()?,
    })
}

fn not_before_it_existed(kind: Move, moved_on: DayRange, lang: Lang) -> Result<(), Failure> {
    type Say = fn(Lang, &str, &str) -> String;
    let (began, say): (Date, Say) = match kind {
        Move::Transfer => (Consultation::collabo_began(), say::before_collabo),
        Move::Switch | Move::Return => (Consultation::switching_began(), say::before_switching),
    };
    if moved_on.last() < began {
        return Err(Failure::new(say(lang, &moved_on.to_string(), &date(began, lang))));
    }
    Ok(())
}

fn services(catalog: &Catalog, area: Area, typed: &[String], lang: Lang) -> Result<Vec<ServiceId>, Failure> {
    let mut services = Vec::new();
    for typed in typed.iter().map(|typed| typed.trim()).filter(|typed| !typed.is_empty()) {
        let id = lookup::service(catalog, "--services", typed, lang)?;
        let service = catalog.service(&id);
        if !service.areas.contains(&area) {
            let only: Vec<&str> =
                service.areas.iter().map(|of| catalog.party(&catalog.ntt(*of)).name.get(lang)).collect();
            let (name, only) = (service.name.get(lang), join(&only, lang));
            return Err(Failure::new(say::other_area(lang, id.as_str(), name, &only, area_name(area, lang))));
        }
        if !services.contains(&id) {
            services.push(id);
        }
    }
    if services.is_empty() { Err(Failure::new(say::services_empty(lang))) } else { Ok(services) }
}
