//! What to watch out for.

use crate::domain::id::{PartyId, ProviderId, ServiceId};
use crate::domain::period::{Date, DayRange};
use crate::domain::terms::Tax;

/// Something to watch out for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Caution {
    /// The name is not a collabo.
    NotCollabo(ProviderId),
    /// No source says whether the name is a collabo.
    CollaboUnknown(ProviderId),
    /// A service is no longer provided.
    ServiceEnded {
        /// The service.
        service: ServiceId,
        /// Its last day.
        on: DayRange,
    },
    /// The provider will end, or has ended.
    ProviderEnds {
        /// The provider.
        provider: ProviderId,
        /// Its last day.
        on: DayRange,
    },
    /// The provider takes no new customers.
    NoNewApplications(ProviderId),
    /// The provider does not sell in this area, as far as its sources say.
    OutsideArea(ProviderId),
    /// The catalogue is past its last good day, which this was.
    OldCatalog(Date),
    /// The day of a change is known only roughly.
    DateUncertain(Vec<ServiceId>),
    /// The line itself cannot be moved.
    NotMovable(Vec<ServiceId>),
    /// Faults go to two desks.
    SplitDesks(Vec<PartyId>),
    /// Bills come from more than one company.
    TwoBills(Vec<PartyId>),
    /// The bills can be joined.
    CombineBills,
    /// Paper costs money.
    PaperBillFee {
        /// The amount.
        yen: u32,
        /// With or without tax.
        tax: Tax,
        /// Whether paper is what the customer chose.
        chosen: bool,
    },
    /// Paper costs money, but the amount of the day is not known.
    PaperBillFeeUnknown,
    /// A small rest is billed every second month.
    BillEverySecondMonth {
        /// Bills under this many yen wait for the next month, where known.
        below: Option<u32>,
    },
    /// These go on until the customer cancels them.
    NotCancelledByItself(Vec<ServiceId>),
    /// The number for the move: who gets it, and for how long it is good.
    ApprovalNumber {
        /// For 転用, from NTT; else from the provider that is left.
        transfer: bool,
    },
}

impl Caution {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotCollabo(_) => "not-collabo",
            Self::CollaboUnknown(_) => "collabo-unknown",
            Self::ServiceEnded { .. } => "service-ended",
            Self::ProviderEnds { .. } => "provider-ends",
            Self::NoNewApplications(_) => "no-new-applications",
            Self::OutsideArea(_) => "outside-area",
            Self::OldCatalog(_) => "old-catalog",
            Self::DateUncertain(_) => "date-uncertain",
            Self::NotMovable(_) => "not-movable",
            Self::SplitDesks(_) => "split-desks",
            Self::TwoBills(_) => "two-bills",
            Self::CombineBills => "combine-bills",
            Self::PaperBillFee { .. } | Self::PaperBillFeeUnknown => "paper-bill-fee",
            Self::BillEverySecondMonth { .. } => "bill-every-second-month",
            Self::NotCancelledByItself(_) => "not-cancelled-by-itself",
            Self::ApprovalNumber { .. } => "approval-number",
        }
    }

    /// Every code, in the order in which cautions are shown.
    pub const CODES: &[&str] = &[
        "not-collabo",
        "collabo-unknown",
        "not-movable",
        "service-ended",
        "provider-ends",
        "no-new-applications",
        "outside-area",
        "old-catalog",
        "date-uncertain",
        "split-desks",
        "two-bills",
        "combine-bills",
        "paper-bill-fee",
        "bill-every-second-month",
        "not-cancelled-by-itself",
        "approval-number",
    ];
}
