//! What to watch out for, in full sentences.

use super::names::{brand_and_company, date, day, join, party_name, provider_name, services, yen};
use super::terms::{area_name, tax_name};
use crate::domain::advice::Caution;
use crate::domain::catalog::{Catalog, NTT_FINANCE};
use crate::domain::consultation::Consultation;
use crate::domain::id::{PartyId, ServiceId};
use crate::domain::period::{Date, DayRange};
use crate::text::lang::Lang;
use crate::text::words::answer;

/// A caution in one sentence or two.
pub fn caution(catalog: &Catalog, consultation: &Consultation, caution: &Caution, lang: Lang) -> String {
    let today = consultation.today;
    let these = |ids: &[ServiceId]| services(catalog, ids, lang);
    let parties = |ids: &[PartyId]| {
        let names: Vec<String> = ids.iter().map(|id| party_name(catalog, consultation, id, lang)).collect();
        join(&names, lang)
    };
    let ntt = || catalog.party(&catalog.ntt(consultation.area)).name.get(lang);
    match caution {
        Caution::NotCollabo(provider) => answer::caution_not_collabo(lang, &provider_name(catalog, provider, lang)),
        Caution::CollaboUnknown(provider) => {
            answer::caution_collabo_unknown(lang, &provider_name(catalog, provider, lang))
        }
        Caution::NotMovable(ids) => answer::caution_not_movable(lang, &these(ids)),
        Caution::ServiceEnded { service, on } => {
            let name = catalog.service(service).name.get(lang);
            match End::seen_from(today, *on) {
                End::Past => answer::caution_service_ended(lang, name, &day(*on, lang)),
                End::Ahead => answer::caution_service_ends(lang, name, &day(*on, lang)),
                End::Unclear => answer::caution_service_end_rough(lang, name, &day(*on, lang)),
            }
        }
        Caution::ProviderEnds { provider, on } => {
            let name = provider_name(catalog, provider, lang);
            match End::seen_from(today, *on) {
                End::Past => answer::caution_provider_ended(lang, &name, &day(*on, lang)),
                End::Ahead => answer::caution_provider_ends(lang, &name, &day(*on, lang)),
                End::Unclear => answer::caution_provider_end_rough(lang, &name, &day(*on, lang)),
            }
        }
        Caution::NoNewApplications(provider) => answer::caution_no_new(lang, &provider_name(catalog, provider, lang)),
        Caution::OutsideArea(provider) => answer::caution_outside_area(
            lang,
            &provider_name(catalog, provider, lang),
            area_name(consultation.area, lang),
        ),
        Caution::DateUncertain(ids) => answer::caution_date_uncertain(lang, &these(ids), &day(consultation.date, lang)),
        Caution::SplitDesks(ids) => answer::caution_split_desks(lang, &parties(ids)),
        Caution::TwoBills(ids) => answer::caution_two_bills(lang, ids.len(), &parties(ids)),
        Caution::CombineBills => {
            answer::caution_combine(lang, catalog.party(&PartyId::new(NTT_FINANCE)).name.get(lang))
        }
        Caution::PaperBillFee { yen: amount, tax, chosen } => {
            let say = if *chosen { answer::caution_paper_chosen } else { answer::caution_paper_possible };
            say(lang, ntt(), &yen(*amount), tax_name(*tax, lang), &date(today, lang))
        }
        Caution::PaperBillFeeUnknown => answer::caution_paper_unknown(lang, ntt(), &date(today, lang)),
        Caution::BillEverySecondMonth { below: Some(amount) } => {
            answer::caution_second_month_below(lang, ntt(), &yen(*amount))
        }
        Caution::BillEverySecondMonth { below: None } => answer::caution_second_month(lang, ntt()),
        Caution::NotCancelledByItself(ids) => answer::caution_not_cancelled(lang, &these(ids)),
        Caution::ApprovalNumber { transfer: true } => answer::caution_transfer_number(lang, ntt()),
        Caution::ApprovalNumber { transfer: false } => {
            let from = consultation.from.as_ref().map_or_else(
                || answer::THE_OLD_PROVIDER.get(lang).to_owned(),
                |id| brand_and_company(catalog, catalog.provider(id), lang),
            );
            answer::caution_switch_number(lang, &from)
        }
    }
}

/// Where an end stands, seen from today.
enum End {
    Past,
    Ahead,
    /// Known too roughly to tell.
    Unclear,
}

impl End {
    fn seen_from(today: Date, last_day: DayRange) -> Self {
        if last_day.last() < today {
            Self::Past
        } else if last_day.first() >= today {
            Self::Ahead
        } else {
            Self::Unclear
        }
    }
}
