//! Consultations at will, the same ones every time.

use madoguchi::front::domain::catalog::Catalog;
use madoguchi::front::domain::consultation::Consultation;
use madoguchi::front::domain::id::ProviderId;
use madoguchi::front::domain::period::DayRange;
use madoguchi::front::domain::terms::{Area, Move};

use crate::support::wizard::CATALOG;

const DAYS: [&str; 7] = ["2026-11-22", "2026-11-22", "2015-04-01", "2016", "2019-08", "2023-12-01", "2027-03-31"];
const MOVES: [Move; 4] = [Move::Transfer, Move::Transfer, Move::Switch, Move::Return];

/// A row of numbers that looks like chance (xorshift).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides as u64).unwrap()
    }

    fn one_of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.roll(all.len())]
    }
}

/// So many consultations.
pub(super) fn consultations(count: usize) -> Vec<Consultation> {
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    (0..count).map(|_| consultation(&mut dice, &CATALOG)).collect()
}

fn consultation(dice: &mut Dice, catalog: &Catalog) -> Consultation {
    let (area, kind) = (*dice.one_of(Area::ALL), *dice.one_of(&MOVES));
    let mut left: Vec<_> = catalog.services().iter().filter(|it| it.areas.contains(&area)).collect();
    let services = (0..=dice.roll(7)).map(|_| left.remove(dice.roll(left.len())).id.clone()).collect();
    let provider = |dice: &mut Dice| -> ProviderId { dice.one_of(catalog.providers()).id.clone() };
    let to = (kind != Move::Return && dice.roll(10) > 0).then(|| provider(dice));
    let from =
        (kind != Move::Transfer && dice.roll(5) > 0).then(|| provider(dice)).filter(|it| Some(it) != to.as_ref());
    let payment = (dice.roll(2) == 0).then(|| dice.one_of(catalog.payments()).id.clone());
    let date = DayRange::parse(DAYS[dice.roll(DAYS.len())]).unwrap();
    Consultation { area, kind, date, today: jiff::civil::date(2026, 11, 22), now: None, from, to, services, payment }
}
