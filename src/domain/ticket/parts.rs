//! The consultation inside a ticket: what stands where, and in how many places. These numbers are the format: a change of
//! any of them makes a new one.

use super::date;
use super::digits::{Reader, Writer};
use super::error::TicketError;
use super::letters;
use crate::domain::period::DayRange;
use crate::domain::terms::{Area, Move};

/// The first digit tells formats apart: this one, and all that come later.
const FORMATS: u64 = 2;
/// The format that is written.
const FORMAT: u64 = 0;
const AREAS: u64 = 2;
const MOVES: u64 = 3;
/// No payment and the codes up to 3, then wider.
const PAYMENTS: &[u64] = &[5, 16, 1 << 16];
/// No provider, the codes up to 127, the names that are no collabo; others are spelt out.
const PROVIDERS: &[u64] = &[192, 1 << 16];
/// From this code on stand the names that are no collabo; they come after the others.
const OTHER_NAMES: u64 = 500;
const OTHER_NAMES_AT: u64 = 128;
const OTHER_NAMES_END: u64 = OTHER_NAMES + 63;
/// Up to six services, then wider.
const COUNTS: &[u64] = &[8, 64, 1 << 16];
/// The codes below this one have a place each, as long as they are not taken; others are spelt out.
const SERVICES: u64 = 64;
const ANY_SERVICE: u64 = 1 << 16;

/// A consultation in the numbers of the catalogue; 0 is nobody and nothing.
pub(super) struct Parts {
    pub(super) area: Area,
    pub(super) kind: Move,
    pub(super) payment: u64,
    pub(super) date: DayRange,
    pub(super) to: u64,
    pub(super) from: u64,
    /// In the order chosen, each once.
    pub(super) services: Vec<u64>,
}

impl Parts {
    pub(super) fn write(&self, out: &mut Writer) {
        out.push(FORMAT, FORMATS);
        out.push(u64::from(self.area == Area::West), AREAS);
        let kind = match self.kind {
            Move::Transfer => 0,
            Move::Switch => 1,
            Move::Return => 2,
        };
        out.push(kind, MOVES);
        out.push_number(self.payment, PAYMENTS);
        date::write(out, self.date);
        write_provider(out, self.to, self.kind != Move::Return);
        write_provider(out, self.from, self.kind != Move::Transfer);
        out.push_number(self.services.len() as u64, COUNTS);
        for (index, code) in self.services.iter().enumerate() {
            let free = Free::after(self.services.get(..index).unwrap_or_default());
            if let Some(place) = free.place(*code) {
                out.push(place, free.count() + 1);
            } else {
                out.push(free.count(), free.count() + 1);
                out.push(*code, ANY_SERVICE);
            }
        }
    }

    /// Reads them from a ticket that has `payload` letters before its check.
    pub(super) fn read(digits: &mut Reader, payload: usize) -> Result<Self, TicketError> {
        if digits.next(FORMATS) != FORMAT {
            return Err(TicketError::NewerFormat);
        }
        let area = if digits.next(AREAS) == 0 { Area::East } else { Area::West };
        let kind = match digits.next(MOVES) {
            0 => Move::Transfer,
            1 => Move::Switch,
            _ => Move::Return,
        };
        let payment = digits.next_number(PAYMENTS);
        let date = date::read(digits).ok_or(TicketError::Mistyped)?;
        let to = read_provider(digits, kind != Move::Return);
        let from = read_provider(digits, kind != Move::Transfer);
        let mut services = Vec::new();
        for _ in 0..digits.next_number(COUNTS) {
            let free = Free::after(&services);
            let place = digits.next(free.count() + 1);
            let code = free.code(place).unwrap_or_else(|| digits.next(ANY_SERVICE));
            if services.contains(&code) {
                return Err(TicketError::Mistyped);
            }
            services.push(code);
            // A count that nobody wrote must not be believed.
            if letters::needed(digits.bits()) > payload {
                return Err(TicketError::Length(payload + 1));
            }
        }
        Ok(Self { area, kind, payment, date, to, from, services })
    }
}

/// A provider, or, at a move that usually names none here, first whether there is one.
fn write_provider(out: &mut Writer, code: u64, usual: bool) {
    if !usual {
        out.push(u64::from(code != 0), 2);
    }
    if usual || code != 0 {
        let place = match code {
            0..OTHER_NAMES_AT => code,
            OTHER_NAMES..OTHER_NAMES_END => code - OTHER_NAMES + OTHER_NAMES_AT,
            // Spelt out behind the last place.
            _ => code + OTHER_NAMES_AT + (OTHER_NAMES_END - OTHER_NAMES),
        };
        out.push_number(place, PROVIDERS);
    }
}

fn read_provider(digits: &mut Reader, usual: bool) -> u64 {
    if !usual && digits.next(2) == 0 {
        return 0;
    }
    let places = OTHER_NAMES_AT + (OTHER_NAMES_END - OTHER_NAMES);
    match digits.next_number(PROVIDERS) {
        code @ 0..OTHER_NAMES_AT => code,
        place if place < places => place - OTHER_NAMES_AT + OTHER_NAMES,
        place => place - places,
    }
}

/// The places of services that are not taken.
struct Free(Vec<u64>);

impl Free {
    fn after(taken: &[u64]) -> Self {
        Self((1..SERVICES).filter(|code| !taken.contains(code)).collect())
    }

    fn count(&self) -> u64 {
        self.0.len() as u64
    }

    fn place(&self, code: u64) -> Option<u64> {
        self.0.iter().position(|free| *free == code).map(|place| place as u64)
    }

    fn code(&self, place: u64) -> Option<u64> {
        usize::try_from(place).ok().and_then(|place| self.0.get(place).copied())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_service_that_stands_twice_is_mistyped() {
        let read = |services| {
            let day = DayRange::exact(jiff::civil::date(2016, 4, 1));
            let parts =
                Parts { area: Area::East, kind: Move::Transfer, payment: 0, date: day, to: 1, from: 0, services };
            let mut out = Writer::default();
            parts.write(&mut out);
            Parts::read(&mut Reader::new(out.number()), letters::needed(out.bits())).map(|parts| parts.services)
        };
        assert_eq!(read(vec![5, 6]), Ok(vec![5, 6]));
        assert_eq!(read(vec![5, 5]), Err(TicketError::Mistyped));
    }

    #[test]
    fn what_has_no_place_is_spelt_out_and_comes_back() {
        let day = DayRange::exact(jiff::civil::date(2016, 4, 1));
        let widest = || (0..1000).map(|number| 65_535 - number).collect();
        for (payment, to, services) in [
            (3, 3, (1..=9).collect()),
            (4, 127, (1..=70).collect()),
            (40, 128, (500..600).collect()),
            (65_000, 499, vec![63, 64, 65]),
            (65_535, 563, widest()),
            (20, 65_000, widest()),
        ] {
            let parts = Parts { area: Area::East, kind: Move::Transfer, payment, date: day, to, from: 0, services };
            let mut out = Writer::default();
            parts.write(&mut out);
            let ticket = letters::write(&out.number(), letters::needed(out.bits()));
            let typed = letters::Letters::parse(&ticket).unwrap();
            let read = Parts::read(&mut Reader::new(typed.number()), typed.payload()).unwrap();
            assert_eq!((read.payment, read.to, read.services), (payment, to, parts.services), "{ticket}");
        }
    }

    #[test]
    fn more_services_than_the_letters_have_room_for_are_not_believed() {
        let day = DayRange::exact(jiff::civil::date(2016, 4, 1));
        let services = (1..=20).collect();
        let parts = Parts { area: Area::East, kind: Move::Transfer, payment: 0, date: day, to: 1, from: 0, services };
        let mut out = Writer::default();
        parts.write(&mut out);
        let read = |payload| Parts::read(&mut Reader::new(out.number()), payload).map(|parts| parts.services.len());
        assert_eq!(read(letters::needed(out.bits())), Ok(20));
        assert_eq!(read(12), Err(TicketError::Length(13)), "the letters with the check");
    }
}
