//! A consultation from the options of a command.

use super::args::{ChosenArgs, Global};
use super::failure::Failure;
use super::{load, lookup, ticket};
use crate::catalog::about;
use crate::clock;
use crate::domain::catalog::Catalog;
use crate::domain::consultation::Consultation;
use crate::domain::hours::{Moment, parse_moment};
use crate::domain::id::ServiceId;
use crate::domain::period::{Date, DayRange};
use crate::domain::terms::{Area, Move};
use crate::say::{area_name, date, join};
use crate::text::lang::Lang;
use crate::words::cli as say;

/// What stands between services besides the comma that splits the option: 読点 and its full width.
const BETWEEN: [char; 2] = ['、', '，'];

/// What the options of a command say, as it was typed.
pub(super) struct Choices<'a> {
    pub(super) area: Area,
    pub(super) kind: Move,
    pub(super) provider: Option<&'a str>,
    pub(super) from: Option<&'a str>,
    pub(super) services: &'a [String],
    pub(super) moved_on: Option<&'a str>,
    pub(super) payment: Option<&'a str>,
    pub(super) today: Option<&'a str>,
    pub(super) now: Option<&'a str>,
}

/// When the customer asks.
#[derive(Clone, Copy)]
pub(super) struct Asked {
    pub(super) today: Date,
    pub(super) now: Option<Moment>,
}

/// The catalogue for questions about the providers that are named so; all of it where that is none of their ids, or where folders are
/// laid over it, which are checked as a whole.
pub(super) fn catalog<'a>(
    global: &Global,
    providers: impl Iterator<Item = &'a String>,
    lang: Lang,
) -> Result<&'static Catalog, Failure> {
    let providers: Vec<&str> = providers.map(String::as_str).collect();
    // A ticket names them by their numbers.
    let is_known = !providers.is_empty() && load::folders(global).is_empty();
    match is_known.then(|| about(&providers)).flatten() {
        // It stays until the program ends.
        Some(catalog) => Ok(Box::leak(Box::new(global.under.aged(catalog)))),
        None => load::facts(global, lang),
    }
}

/// The consultation of the options or of the ticket among them; with a ticket, also which services are answered otherwise now.
pub(super) fn of(
    catalog: &Catalog,
    options: &ChosenArgs,
    lang: Lang,
) -> Result<(Consultation, Option<Vec<ServiceId>>), Failure> {
    if let Some(typed) = &options.ticket {
        let Asked { today, now } = asked(options.today.as_deref(), options.now.as_deref(), lang)?;
        let opened = ticket::open(catalog, typed, today, lang)?;
        return Ok((opened.consultation.asked_at(now), Some(opened.changed)));
    }
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
        now: options.now.as_deref(),
    };
    Ok((chosen(catalog, &choices, lang)?, None))
}

/// The day that `--today` names, or else the day of the machine.
pub(super) fn today(typed: Option<&str>, lang: Lang) -> Result<Date, Failure> {
    match typed {
        Some(typed) => DayRange::parse(typed)
            .filter(|day| day.is_exact())
            .map(DayRange::first)
            .ok_or_else(|| Failure::new(say::today_invalid(lang, typed))),
        None => Ok(clock::today()),
    }
}

/// The moment that `--now` names, and its day. Who names a day alone asks at no moment; who names neither asks now.
pub(super) fn asked(typed_day: Option<&str>, typed: Option<&str>, lang: Lang) -> Result<Asked, Failure> {
    let Some(typed) = typed else {
        let now = typed_day.is_none().then(clock::now);
        return Ok(Asked { today: today(typed_day, lang)?, now });
    };
    let now = parse_moment(typed).ok_or_else(|| Failure::new(say::now_invalid(lang, typed)))?;
    match typed_day {
        Some(day) if today(Some(day), lang)? != now.date() => {
            Err(Failure::new(say::now_is_not_today(lang, typed, day)))
        }
        _ => Ok(Asked { today: now.date(), now: Some(now) }),
    }
}

/// The days that `--moved-on` names.
pub(super) fn moved_on(typed: Option<&str>, lang: Lang) -> Result<Option<DayRange>, Failure> {
    let parse = |typed| DayRange::parse(typed).ok_or_else(|| Failure::new(say::date_invalid(lang, typed)));
    typed.map(parse).transpose()
}

/// The consultation that the options name.
pub(super) fn chosen(catalog: &Catalog, options: &Choices<'_>, lang: Lang) -> Result<Consultation, Failure> {
    let Choices { area, kind, .. } = *options;
    let named =
        |option, typed: Option<&str>| typed.map(|typed| lookup::provider(catalog, option, typed, lang)).transpose();
    let Asked { today, now } = asked(options.today, options.now, lang)?;
    let moved_on = moved_on(options.moved_on, lang)?.unwrap_or(DayRange::exact(today));
    let (to, from) = (named("--provider", options.provider)?, named("--from", options.from)?);
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
    let services = services(catalog, area, options.services, lang)?;
    let payment = options.payment.map(|typed| lookup::payment(catalog, "--payment", typed, lang)).transpose()?;
    let consultation = Consultation::new(area, kind, today).asked_at(now).on(moved_on).leaving(from).going_to(to);
    Ok(consultation.having(services).paid_by(payment))
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

/// The services that `--services` names, each once.
pub(super) fn services(catalog: &Catalog, area: Area, typed: &[String], lang: Lang) -> Result<Vec<ServiceId>, Failure> {
    let mut services = Vec::new();
    let typed = typed.iter().flat_map(|typed| typed.split(BETWEEN)).map(str::trim);
    for typed in typed.filter(|typed| !typed.is_empty()) {
        let id = lookup::service(catalog, "--services", typed, lang)?;
        let service = catalog.service(&id);
        if !service.areas.contains(&area) {
            let only: Vec<&str> =
                service.areas.iter().map(|of| catalog.party(&catalog.ntt(*of)).name.get(lang)).collect();
            let (name, only) = (service.name.get(lang), join(&only, lang));
            return Err(Failure::new(say::other_area(lang, id.as_str(), name, &only, area_name(area, lang))));
        }
        if services.contains(&id) {
            continue;
        }
        if services.len() == Consultation::MOST_SERVICES {
            return Err(Failure::new(say::services_too_many(lang, Consultation::MOST_SERVICES)));
        }
        services.push(id);
    }
    if services.is_empty() { Err(Failure::new(say::services_empty(lang))) } else { Ok(services) }
}
