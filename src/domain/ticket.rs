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
mod letters;
mod parts;

use std::iter;

use sha2::{Digest as _, Sha256};

use self::digits::{Reader, Writer};
use self::letters::Letters;
use self::parts::Parts;
use super::advice::{Advice, Line, Role};
use super::advise::advise;
use super::catalog::Catalog;
use super::consultation::Consultation;
use super::id::ServiceId;
use super::period::Date;
use super::terms::{Basis, RoleKind};

/// A ticket has at most this many characters as long as the consultation allows it.
pub const SHORT: usize = 16;

/// How much of each line's answer is kept, in bits: as much as a short ticket has room for, else the last.
const KEPT_BITS: [usize; 3] = [3, 2, 1];
const KEPT_BITS_LONG: usize = 2;

/// An opened ticket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// What was chosen, to be answered for the day on which the ticket was opened.
    pub consultation: Consultation,
    /// The services whose answer is not what it was when the ticket was written.
    pub changed: Vec<ServiceId>,
}

/// Which numbers a ticket names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A provider.
    Provider,
    /// A service.
    Service,
    /// A way to pay.
    Payment,
}

/// Why a ticket cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TicketError {
    /// A character that no ticket has.
    Character(char),
    /// Characters are missing or too many.
    Length(usize),
    /// The check fails: something is mistyped.
    Mistyped,
    /// A newer program wrote it.
    NewerFormat,
    /// A newer catalogue wrote it: this one has no such number.
    UnknownCode(Kind, u64),
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
        out.push(line.map_or(0, |line| essence(line, bits)), 1 << bits);
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
    if letters::needed(digits.bits()) != letters.payload() || !digits.is_used_up() {
        return Err(TicketError::Length(letters.payload() + 1));
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
    let consultation = Consultation {
        area: parts.area,
        kind: parts.kind,
        date: parts.date,
        today,
        from: given(parts.from).map(provider).transpose()?,
        to: given(parts.to).map(provider).transpose()?,
        services: parts.services.iter().map(service).collect::<Result<_, _>>()?,
        payment: given(parts.payment).map(payment).transpose()?,
    };
    let lines = advise(catalog, &consultation).lines;
    let changed = iter::zip(&lines, kept).filter(|(line, kept)| essence(line, bits) != *kept);
    let changed = changed.map(|(line, _)| line.service.clone()).collect();
    Ok(Opened { consultation, changed })
}

/// How many bits of each line's answer are kept, after so many bits of the consultation itself.
fn kept_bits(bits: usize, lines: usize) -> usize {
    let fits = |kept: &usize| letters::needed(bits + kept * lines) < SHORT;
    KEPT_BITS.into_iter().find(fits).unwrap_or(KEPT_BITS_LONG)
}

/// A few bits of who answers what: other bits are another answer, the same bits mostly the same.
fn essence(line: &Line, bits: usize) -> u64 {
    let mut text = line.outcome.to_string();
    for kind in RoleKind::ALL {
        text.push('|');
        text.push_str(&who(line.after.get(*kind)));
    }
    let first = Sha256::digest(text.as_bytes()).first().copied().unwrap_or_default();
    u64::from(first) & ((1 << bits) - 1)
}

fn who(role: &Role) -> String {
    match (&role.party, &role.via) {
        _ if role.basis == Basis::Unknown => "?".to_owned(),
        (Some(party), Some(via)) => format!("{party}>{via}"),
        (Some(party), None) => party.to_string(),
        (None, _) => String::new(),
    }
}
