//! The ticket (相談コード): a short code that rebuilds a consultation at any counter, without a server.
//!
//! It holds what was chosen, entries by their stable numbers, and a little of the answer that was given, so that a newer
//! catalogue can say which answers have changed since. Nothing in it is personal. It does not hold `today`: an opened ticket
//! is answered for the day on which it is opened.
//!
//! The characters are Crockford's base 32, in groups of four for reading aloud, the last one being a check that catches every
//! wrong character and every swap of neighbours.

mod date;
mod digits;
mod error;
mod letters;
mod parts;

use std::iter;

use sha2::{Digest as _, Sha256};

use self::digits::{Natural, Reader, Writer};
pub use self::error::{Kind, TicketError};
use self::letters::Letters;
use self::parts::Parts;
use super::advice::{Advice, Line, Role};
use super::advise::advise;
use super::catalog::{Catalog, NTT_FINANCE};
use super::consultation::Consultation;
use super::id::ServiceId;
use super::period::Date;
use super::terms::{Basis, Move, Outcome, RoleKind};

/// A ticket has at most this many characters as long as the consultation allows it.
pub const SHORT: usize = 16;

/// How much of each line's answer is kept, in bits: as much as a short ticket has room for, else the last.
const KEPT_BITS: [usize; 3] = [3, 2, 1];
const KEPT_BITS_LONG: usize = 2;
/// Stands for whom nobody knows.
const UNKNOWN: &str = "?";

/// An opened ticket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// What was chosen, to be answered for the day on which the ticket was opened.
    pub consultation: Consultation,
    /// The services whose answer is not what it was when the ticket was written.
    pub changed: Vec<ServiceId>,
}

/// Writes the ticket of a consultation and of the answer that was given to it.
pub fn encode(catalog: &Catalog, consultation: &Consultation, advice: &Advice) -> String {
    let mut services: Vec<(u64, &ServiceId)> = Vec::new();
    for id in &consultation.services {
        let code = u64::from(catalog.service(id).code);
        if services.iter().all(|(known, _)| *known != code) {
            services.push((code, id));
        }
    }
    let provider = |id: &Option<_>| id.as_ref().map_or(0, |id| u64::from(catalog.provider(id).code));
    let parts = Parts {
        area: consultation.area,
        kind: consultation.kind,
        payment: consultation.payment.as_ref().map_or(0, |id| u64::from(catalog.payment(id).code)),
        date: consultation.date,
        to: provider(&consultation.to),
        from: provider(&consultation.from),
        services: services.iter().map(|(code, _)| *code).collect(),
    };
    let mut out = Writer::default();
    parts.write(&mut out);
    let bits = kept_bits(out.bits(), parts.services.len());
    for (_, service) in services {
        let line = advice.lines.iter().find(|line| line.service == *service);
        out.push(line.map_or(0, |line| essence(catalog, consultation, line, bits)), 1 << bits);
    }
    letters::write(&out.number(), letters::needed(out.bits()))
}

/// Opens a ticket as it was typed: in small letters, in full width, with spaces or hyphens or without, `O` for 0 and `I` or `L`
/// for 1. `today` is the day on which it is opened.
pub fn decode(catalog: &Catalog, typed: &str, today: Date) -> Result<Opened, TicketError> {
    let letters = Letters::parse(typed)?;
    let mut digits = Reader::new(letters.number());
    let parts = Parts::read(&mut digits, letters.payload())?;
    let bits = kept_bits(digits.bits(), parts.services.len());
    let kept: Vec<u64> = parts.services.iter().map(|_| digits.next(1 << bits)).collect();
    if letters::needed(digits.bits()) != letters.payload() {
        return Err(TicketError::Length(letters.payload() + 1));
    }
    // What would not be written like this has not been written by any program.
    if number_of(&parts, &kept, bits) != letters.number() {
        return Err(TicketError::Mistyped);
    }
    let provider = |code: u64| {
        let found = catalog.providers().iter().find(|it| u64::from(it.code) == code);
        found.map(|it| it.id.clone()).ok_or(TicketError::UnknownCode(Kind::Provider, code))
    };
    let service = |code: &u64| {
        let found = catalog.services().iter().find(|it| u64::from(it.code) == *code);
        found.map(|it| it.id.clone()).ok_or(TicketError::UnknownCode(Kind::Service, *code))
    };
    let payment = |code: u64| {
        let found = catalog.payments().iter().find(|it| u64::from(it.code) == code);
        found.map(|it| it.id.clone()).ok_or(TicketError::UnknownCode(Kind::Payment, code))
    };
    let given = |code: u64| (code != 0).then_some(code);
    let consultation = Consultation::new(parts.area, parts.kind, today)
        .on(parts.date)
        .leaving(given(parts.from).map(provider).transpose()?)
        .going_to(given(parts.to).map(provider).transpose()?)
        .having(parts.services.iter().map(service).collect::<Result<_, _>>()?)
        .paid_by(given(parts.payment).map(payment).transpose()?);
    let lines = advise(catalog, &consultation).lines;
    let changed = iter::zip(&lines, kept).filter(|(line, kept)| essence(catalog, &consultation, line, bits) != *kept);
    let changed: Vec<ServiceId> = changed.map(|(line, _)| line.service.clone()).collect();
    Ok(Opened { consultation, changed })
}

/// A consultation and what is kept of each line's answer, in so many bits each, as one number.
fn number_of(parts: &Parts, kept: &[u64], bits: usize) -> Natural {
    let mut out = Writer::default();
    parts.write(&mut out);
    for kept in kept {
        out.push(*kept, 1 << bits);
    }
    out.number()
}

/// How many bits of each line's answer are kept, after so many bits of the consultation itself.
fn kept_bits(bits: usize, lines: usize) -> usize {
    let fits = |kept: &usize| letters::needed(bits + kept * lines) < SHORT;
    KEPT_BITS.into_iter().find(fits).unwrap_or(KEPT_BITS_LONG)
}

/// A few bits of what becomes of a service and who answers for it. What becomes of it is counted so that the likeliest changes
/// always show; who answers is mixed in only where it does not follow from that.
fn essence(catalog: &Catalog, consultation: &Consultation, line: &Line, bits: usize) -> u64 {
    let fate = match line.outcome {
        Outcome::Moves => 0,
        Outcome::Stays => 1,
        Outcome::Unknown => 2,
        Outcome::Cancel => 3,
        Outcome::Ends => 4,
        Outcome::Apply => 5,
        Outcome::NotMovable => 6,
        Outcome::ThirdParty => 7,
    };
    let ntt = catalog.ntt(consultation.area);
    let holder = match (line.outcome, consultation.kind, &consultation.to) {
        (Outcome::Moves, Move::Transfer | Move::Switch, Some(provider)) => catalog.provider(provider).company.clone(),
        _ => ntt.clone(),
    };
    let usual = |kind: &RoleKind| match (line.outcome, kind) {
        (Outcome::Unknown, _) => UNKNOWN.to_owned(),
        (_, RoleKind::Bill) if holder == ntt => format!("{holder}>{NTT_FINANCE}"),
        _ => holder.to_string(),
    };
    let parties: Vec<String> = RoleKind::ALL.iter().map(|kind| who(line.after.get(*kind))).collect();
    let more = if RoleKind::ALL.iter().map(usual).eq(parties.iter().cloned()) { 0 } else { mixed(&parties.join("|")) };
    (fate + more) & ((1 << bits) - 1)
}

/// A number that differs for different texts, as far as one byte can.
fn mixed(text: &str) -> u64 {
    u64::from(Sha256::digest(text.as_bytes()).first().copied().unwrap_or_default())
}

fn who(role: &Role) -> String {
    match (&role.party, &role.via) {
        _ if role.basis == Basis::Unknown => UNKNOWN.to_owned(),
        (Some(party), Some(via)) => format!("{party}>{via}"),
        (Some(party), None) => party.to_string(),
        (None, _) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::load_built_in;
    use crate::domain::period::DayRange;
    use crate::domain::terms::Area;

    #[test]
    fn what_no_program_can_have_written_is_mistyped_also_where_the_number_of_letters_is_right() {
        let (catalog, today) = (load_built_in().unwrap(), jiff::civil::date(2026, 11, 22));
        let date = DayRange::exact(jiff::civil::date(2016, 4, 1));
        let mut out = Writer::default();
        Parts { area: Area::East, kind: Move::Transfer, payment: 0, date, to: 1, from: 0, services: Vec::new() }
            .write(&mut out);
        let payload = letters::needed(out.bits());
        let opened = |out: &Writer| decode(&catalog, &letters::write(&out.number(), payload), today).map(|_| ());
        assert_eq!(opened(&out), Ok(()));
        out.push(1, 2);
        assert_eq!(letters::needed(out.bits()), payload, "there is room for more than was written");
        assert_eq!(opened(&out), Err(TicketError::Mistyped));
    }
}
