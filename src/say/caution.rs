//! What to watch out for, in full sentences.

use super::names::{date, day, join, list, services, yen};
use super::speaker::Speaker;
use super::terms::{area_name, caution_title, tax_name};
use crate::domain::advice::Caution;
use crate::domain::catalog::NTT_FINANCE;
use crate::domain::id::{PartyId, ProviderId, ServiceId};
use crate::domain::period::{Date, DayRange};
use crate::words::{answer, must_know};

/// Where a caution belongs: what has to be known beside what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// Whom to call.
    Calls,
    /// The bills.
    Bills,
    /// What becomes of the services.
    Changes,
    /// What is to be done.
    Todo,
}

/// Beside what a caution is said.
pub fn topic(caution: &Caution) -> Topic {
    match caution {
        Caution::NotCollabo(_) | Caution::CollaboUnknown(_) | Caution::OldCatalog(_) | Caution::SplitDesks(_) => {
            Topic::Calls
        }
        Caution::TwoBills(_)
        | Caution::CombineBills
        | Caution::PaperBillFee { .. }
        | Caution::PaperBillFeeUnknown
        | Caution::BillEverySecondMonth { .. } => Topic::Bills,
        Caution::NotMovable(_)
        | Caution::ServiceEnded { .. }
        | Caution::ProviderEnds { .. }
        | Caution::OutsideArea(_)
        | Caution::DateUncertain(_)
        | Caution::NotCancelledByItself(_) => Topic::Changes,
        Caution::NoNewApplications(_) | Caution::ApprovalNumber { .. } => Topic::Todo,
    }
}

impl Speaker<'_> {
    /// Every caution in a sentence or two, the weightiest first.
    pub fn cautions(&self) -> Vec<String> {
        self.advice.cautions.iter().map(|caution| self.caution(caution)).collect()
    }

    /// Those that are said beside something.
    pub fn cautions_of(&self, about: Topic) -> Vec<String> {
        let here = self.advice.cautions.iter().filter(|caution| topic(caution) == about);
        here.map(|caution| self.caution(caution)).collect()
    }

    /// All of them in a few cells each.
    pub fn caution_titles(&self) -> String {
        list(&self.advice.cautions.iter().map(|it| caution_title(it, self.lang)).collect::<Vec<_>>(), self.lang)
    }

    /// A caution in one sentence or two.
    pub fn caution(&self, caution: &Caution) -> String {
        let Self { catalog, consultation, lang, .. } = *self;
        let today = consultation.today;
        let these = |ids: &[ServiceId]| services(catalog, ids, lang);
        let parties = |ids: &[PartyId]| join(&ids.iter().map(|id| self.company(id).full).collect::<Vec<_>>(), lang);
        let provider = |id: &ProviderId| self.provider(id).short;
        let ntt = || self.ntt();
        match caution {
            Caution::NotCollabo(id) => must_know::not_collabo(lang.into(), provider(id)),
            Caution::CollaboUnknown(id) => answer::caution_collabo_unknown(lang, provider(id)),
            Caution::NotMovable(ids) => answer::caution_not_movable(lang, &these(ids)),
            Caution::ServiceEnded { service, on } => {
                let name = catalog.service(service).name.get(lang);
                match End::seen_from(today, *on) {
                    End::Past => answer::caution_service_ended(lang, name, &day(*on, lang)),
                    End::Ahead => answer::caution_service_ends(lang, name, &day(*on, lang)),
                    End::Unclear => answer::caution_service_end_rough(lang, name, &day(*on, lang)),
                }
            }
            Caution::ProviderEnds { provider: id, on } => {
                let name = provider(id);
                match End::seen_from(today, *on) {
                    End::Past => answer::caution_provider_ended(lang, name, &day(*on, lang)),
                    End::Ahead => answer::caution_provider_ends(lang, name, &day(*on, lang)),
                    End::Unclear => answer::caution_provider_end_rough(lang, name, &day(*on, lang)),
                }
            }
            Caution::NoNewApplications(id) => answer::caution_no_new(lang, provider(id)),
            Caution::OutsideArea(id) => {
                answer::caution_outside_area(lang, provider(id), area_name(consultation.area, lang))
            }
            Caution::OldCatalog(last) => answer::caution_old_catalog(lang, &date(*last, lang)),
            Caution::DateUncertain(ids) => {
                answer::caution_date_uncertain(lang, &these(ids), &day(consultation.date, lang))
            }
            Caution::SplitDesks(ids) => answer::caution_split_desks(lang, &parties(ids)),
            Caution::TwoBills(ids) => answer::caution_two_bills(lang, ids.len(), &parties(ids)),
            Caution::CombineBills => answer::caution_combine(lang, self.company(&PartyId::new(NTT_FINANCE)).short),
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
                let from = consultation
                    .from
                    .as_ref()
                    .map_or_else(|| answer::THE_OLD_PROVIDER.get(lang).to_owned(), |id| self.provider(id).full);
                answer::caution_switch_number(lang, &from)
            }
        }
    }
}

/// Where an end stands, seen from today.
pub(super) enum End {
    Past,
    Ahead,
    /// Known too roughly to tell.
    Unclear,
}

impl End {
    pub(super) fn seen_from(today: Date, last_day: DayRange) -> Self {
        if last_day.last() < today {
            Self::Past
        } else if last_day.first() >= today {
            Self::Ahead
        } else {
            Self::Unclear
        }
    }
}
