//! What has been chosen at the counter. Nothing in it is personal: no name, no number, no address.

use super::hours::Moment;
use super::id::{PaymentId, ProviderId, ServiceId};
use super::period::{Date, DayRange};
use super::terms::{Area, Move, Phase};

/// One consultation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consultation {
    /// Whose FLET'S the line is.
    pub area: Area,
    /// What is done with the line.
    pub kind: Move,
    /// The day of the move; a range when the customer knows it only roughly.
    pub date: DayRange,
    /// The day on which the customer asks: numbers and fees are of this day.
    pub today: Date,
    /// The moment, in Japan, at which the customer asks; without it, nothing is said of what is open.
    pub now: Option<Moment>,
    /// The provider that the line leaves (事業者変更).
    pub from: Option<ProviderId>,
    /// The provider that the line goes to; not yet chosen, or NTT itself at a return, when absent.
    pub to: Option<ProviderId>,
    /// What the customer has, in the order chosen, each once.
    pub services: Vec<ServiceId>,
    /// How NTT is paid; not asked yet when absent.
    pub payment: Option<PaymentId>,
}

impl Consultation {
    /// The most services that one customer is asked about at once. Tickets have room for as many.
    pub const MOST_SERVICES: usize = 1_000;

    /// A move today by a customer of whom no more is known: what has been answered is added to it.
    pub fn new(area: Area, kind: Move, today: Date) -> Self {
        let date = DayRange::exact(today);
        Self { area, kind, date, today, now: None, from: None, to: None, services: Vec::new(), payment: None }
    }

    /// The customer asks at this moment.
    #[must_use]
    pub fn asked_at(self, now: Option<Moment>) -> Self {
        Self { now, ..self }
    }

    /// The line moves on this day.
    #[must_use]
    pub fn on(self, date: DayRange) -> Self {
        Self { date, ..self }
    }

    /// The line leaves this provider.
    #[must_use]
    pub fn leaving(self, from: Option<ProviderId>) -> Self {
        Self { from, ..self }
    }

    /// The line goes to this provider.
    #[must_use]
    pub fn going_to(self, to: Option<ProviderId>) -> Self {
        Self { to, ..self }
    }

    /// The customer has these services.
    #[must_use]
    pub fn having(self, services: Vec<ServiceId>) -> Self {
        Self { services, ..self }
    }

    /// NTT is paid like this.
    #[must_use]
    pub fn paid_by(self, payment: Option<PaymentId>) -> Self {
        Self { payment, ..self }
    }

    /// Whether the line may still be where it was.
    pub fn is_ahead(&self) -> bool {
        self.date.last() >= self.today
    }

    /// Where the customer stands with the move; nothing where the day is known too roughly to tell. A move that is only thought of
    /// has today's date; one that is applied for has the day on which it will be.
    pub fn phase(&self) -> Option<Phase> {
        let (first, last, today) = (self.date.first(), self.date.last(), self.today);
        if first > today {
            Some(Phase::Applied)
        } else if last < today {
            Some(Phase::Moved)
        } else {
            self.date.is_exact().then_some(Phase::Considering)
        }
    }

    /// The day since which a move exists.
    pub fn began(kind: Move) -> Date {
        match kind {
            Move::Transfer => Self::collabo_began(),
            Move::Switch | Move::Return => Self::switching_began(),
        }
    }

    /// 事業者変更 exists since this day.
    pub fn switching_began() -> Date {
        jiff::civil::date(2019, 7, 1)
    }

    /// 光コラボ was first sold on this day.
    pub fn collabo_began() -> Date {
        jiff::civil::date(2015, 2, 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_phase_follows_from_the_day_and_is_not_guessed_from_a_rough_one() {
        let today = jiff::civil::date(2026, 11, 22);
        let phase = |day: &str| {
            let day = DayRange::parse(day).unwrap();
            Consultation::new(Area::East, Move::Transfer, today).on(day).phase()
        };
        assert_eq!(phase("2026-11-22"), Some(Phase::Considering));
        assert_eq!(phase("2026-11-23"), Some(Phase::Applied));
        assert_eq!(phase("2026-12"), Some(Phase::Applied));
        assert_eq!(phase("2026-11-21"), Some(Phase::Moved));
        assert_eq!(phase("2015..2026-10"), Some(Phase::Moved));
        for rough in ["2026-11", "2015-02-01..2026-11-22", "2026-11-22..2026-11-30"] {
            assert_eq!(phase(rough), None, "{rough}");
        }
    }
}
