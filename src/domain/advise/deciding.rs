//! Which question would decide what is open because the day of the move is known too roughly.

use super::case::Case;
use super::findings::uncertain;
use crate::domain::advice::{Advice, Branch, Deciding, Line};
use crate::domain::consultation::Consultation;
use crate::domain::period::{Date, DayRange};

/// The day of which it decides most whether the line moved before it; nothing where no day does. `answer` answers a case.
pub(super) fn deciding(case: &Case<'_>, lines: &[Line], answer: impl Fn(&Case<'_>) -> Advice) -> Option<Deciding> {
    let services = uncertain(case, lines);
    if services.is_empty() || case.consultation.date.is_exact() {
        return None;
    }
    let about = case.consultation.clone().having(services.clone());
    let of_open = lines.iter().filter(|line| services.contains(&line.service));
    let mut turns: Vec<Date> =
        of_open.flat_map(|line| &line.because).flat_map(|grounds| grounds.period.turns()).collect();
    turns.sort_unstable();
    turns.dedup();
    let splits = turns.into_iter().filter_map(|day| Split::at(case, &about, day));
    let best = splits.filter(|split| split.decided() > 0).max_by_key(Split::decided)?;
    let [before, since] = best.rounded(case, &about).halves.map(|days| {
        let consultation = about.clone().on(days);
        let advice = answer(&Case::new(case.catalog, &consultation));
        Branch { consultation, advice }
    });
    Some(Deciding { services, before, since })
}

/// The days of the move in two halves, with how much stays open in each.
struct Split {
    halves: [DayRange; 2],
    open: [usize; 2],
    services: usize,
}

impl Split {
    fn at(case: &Case<'_>, about: &Consultation, day: Date) -> Option<Self> {
        let days = about.date;
        let halves = [DayRange::new(days.first(), day.yesterday().ok()?)?, DayRange::new(day, days.last())?];
        let open = halves.map(|days| {
            let consultation = about.clone().on(days);
            let case = Case::new(case.catalog, &consultation);
            uncertain(&case, &case.lines()).len()
        });
        Some(Self { halves, open, services: about.services.len() })
    }

    /// For how many days of how many services the answer would be decided.
    fn decided(&self) -> i64 {
        let days = |days: &DayRange| i64::from((days.last() - days.first()).get_days()) + 1;
        let of = |(half, open): (&DayRange, &usize)| {
            days(half) * i64::try_from(self.services.saturating_sub(*open)).unwrap_or(0)
        };
        self.halves.iter().zip(&self.open).map(of).sum()
    }

    /// At the beginning of the month or year that follows, where that is the next day and decides as much: it is easier to say.
    fn rounded(self, case: &Case<'_>, about: &Consultation) -> Self {
        let day = self.halves[1].first();
        let next = day.tomorrow().ok().filter(|next| next.day() == 1);
        let rounded = next.and_then(|next| Self::at(case, about, next));
        match rounded {
            Some(rounded) if rounded.open == self.open => rounded,
            _ => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::load_built_in;
    use crate::domain::advise::advise;
    use crate::domain::catalog::Catalog;
    use crate::domain::id::{ProviderId, ServiceId};
    use crate::domain::provider::Provider;
    use crate::domain::terms::{Area, Move, Outcome, RoleKind};

    const TODAY: Date = jiff::civil::date(2026, 11, 26);

    /// A customer who moved, and does not know when.
    fn moved(to: &ProviderId, area: Area, services: Vec<ServiceId>) -> Consultation {
        let days = DayRange::new(Consultation::collabo_began(), TODAY.yesterday().unwrap()).unwrap();
        Consultation::new(area, Move::Transfer, TODAY).on(days).going_to(Some(to.clone())).having(services)
    }

    fn asked(catalog: &Catalog, to: &str, service: &str) -> Option<(String, [Outcome; 2])> {
        let consultation = moved(&ProviderId::new(to), Area::East, vec![ServiceId::new(service)]);
        let deciding = advise(catalog, &consultation).deciding?;
        Some((deciding.day().to_string(), deciding.branches().map(|branch| branch.advice.lines[0].outcome)))
    }

    #[test]
    fn it_is_asked_about_the_day_that_decides_most() {
        let catalog = load_built_in().unwrap();
        // The telephone stayed at first; until some day of 2015 or 2016.
        let of = |to, service| asked(&catalog, to, service);
        let docomo = of("docomo-hikari", "phone-basic");
        assert_eq!(docomo, Some(("2017-01-01".to_owned(), [Outcome::Unknown, Outcome::Moves])));
        let exactly = of("tsutaya-hikari", "phone-basic");
        assert_eq!(exactly.map(|(day, _)| day).as_deref(), Some("2018-12-01"));
        assert_eq!(of("docomo-hikari", "access-next"), None, "nothing is open");
    }

    #[test]
    fn of_two_days_it_is_asked_which_where_the_second_is_another_answer() {
        let catalog = load_built_in().unwrap();
        let days = DayRange::parse("2018-11-30..2018-12-01").unwrap();
        let of = moved(&ProviderId::new("tsutaya-hikari"), Area::East, vec![ServiceId::new("phone-basic")]);
        let deciding = advise(&catalog, &of.on(days)).deciding.unwrap();
        assert_eq!(deciding.day().to_string(), "2018-12-01");
    }

    #[test]
    fn whoever_knows_the_day_is_not_asked() {
        let catalog = load_built_in().unwrap();
        let to = ProviderId::new("docomo-hikari");
        for day in ["2015-06-01", "2026-11-26"] {
            let consultation = moved(&to, Area::East, vec![ServiceId::new("phone-basic")]);
            let advice = advise(&catalog, &consultation.on(DayRange::parse(day).unwrap()));
            assert!(advice.deciding.is_none(), "{day}");
        }
    }

    #[test]
    fn every_answer_leads_on_and_says_what_is_said_of_those_days() {
        let catalog = load_built_in().unwrap();
        let all: Vec<ServiceId> = catalog.services().iter().map(|service| service.id.clone()).collect();
        let mut seen = 0;
        // Of all others nothing is said that holds only for a time.
        let changes =
            |provider: &&Provider| provider.claims.iter().any(|it| it.grounds.period.turns().next().is_some());
        for provider in catalog.providers().iter().filter(changes) {
            for &area in Area::ALL {
                let services = all.iter().filter(|id| catalog.service(id).areas.contains(&area)).cloned().collect();
                let mut waiting = vec![(moved(&provider.id, area, services), 0)];
                while let Some((consultation, depth)) = waiting.pop() {
                    let Some(deciding) = advise(&catalog, &consultation).deciding else { continue };
                    assert!(depth < 5, "{} is asked for ever", provider.id);
                    seen += 1;
                    let [before, since] = deciding.branches().map(Branch::days);
                    assert_eq!(before.last().tomorrow().ok(), Some(since.first()));
                    assert_eq!((before.first(), since.last()), (consultation.date.first(), consultation.date.last()));
                    for branch in deciding.branches() {
                        let whole = advise(&catalog, &consultation.clone().on(branch.days()));
                        for line in &branch.advice.lines {
                            let other = whole.lines.iter().find(|other| other.service == line.service).unwrap();
                            assert_eq!(line.outcome, other.outcome);
                            for &kind in RoleKind::ALL {
                                assert!(line.after.get(kind).is_same_desk(other.after.get(kind)));
                            }
                        }
                        waiting.push((consultation.clone().on(branch.days()), depth + 1));
                    }
                }
            }
        }
        assert!(seen > 5, "{seen}");
    }
}
