//! Ways to pay NTT, what paper costs, and bills that wait or come together.

use super::entry::Value;
use super::fields::Fields;
use super::kind::{entry, filled, list};
use super::map::{InWords, NameInWords, map};
use super::reader::Got;
use super::scalar::{A_NAME, Flag, Number, Reading, TicketCode, word};
use super::shape::Space;
use crate::catalog::validate::MOST_ALIASES;
use crate::domain::catalog::{Fee, Payment, SecondMonth};
use crate::domain::claim::Grounds;
use crate::domain::id::PaymentId;
use crate::domain::terms::{Basis, Tax};

/// The file.
pub(super) fn file(m: &mut Fields<'_, '_>) -> Got<()> {
    let payments = m.need("payments", filled(entry("payments", map(payment), Value::Payment)));
    let combining = m.may("combining", entry("combining", map(combining), Value::Combining));
    let second_month = m.any("second_month", entry("second_month", map(second_month), Value::SecondMonth));
    payments.and(combining).and(second_month).map(|_| ())
}

fn payment(m: &mut Fields<'_, '_>) -> Got<Box<Payment>> {
    let id = m.id(Space::Payment);
    let code = m.need("code", TicketCode(Space::Payment));
    let name = m.need("name", NameInWords);
    let reading = m.need("reading", Reading);
    let aliases = m.or("aliases", list(A_NAME).at_most(MOST_ALIASES), Vec::new());
    let paper = m.need("paper", Flag);
    let note = m.words("note");
    let fees = m.facts("fees", map(fee));
    let own = m.written("id");
    m.no_overlap(&fees, |fact| &fact.grounds, |fact| fact.areas.clone(), |_| own.clone());
    Ok(Box::new(Payment {
        id: PaymentId::new(&id?),
        code: code?,
        name: name?,
        reading: reading?,
        aliases: aliases?,
        paper: paper?,
        fees: fees?.all()?,
        note: note?,
    }))
}

fn fee(m: &mut Fields<'_, '_>) -> Got<Fee> {
    let claim = m.claim();
    let yen = m.need("yen", Number(1, 100_000));
    let tax = m.need("tax", word::<Tax>());
    let period = m.period();
    let areas = m.areas();
    let basis = m.basis(Basis::Stated);
    let grounds = m.grounds_in(claim, basis, period);
    m.aside("note", InWords);
    Ok(Fee { grounds: grounds?, yen: yen?, tax: tax?, areas: areas? })
}

fn second_month(m: &mut Fields<'_, '_>) -> Got<SecondMonth> {
    let claim = m.claim();
    let areas = m.areas();
    let below = m.need("below", Number(1, 1_000_000));
    let basis = m.basis(Basis::Stated);
    let period = m.period();
    let grounds = m.grounds_in(claim, basis, period);
    m.aside("note", InWords);
    Ok(SecondMonth { grounds: grounds?, areas: areas?, below: below? })
}

fn combining(m: &mut Fields<'_, '_>) -> Got<Grounds> {
    let claim = m.claim();
    let basis = m.basis(Basis::Stated);
    let period = m.period();
    let grounds = m.grounds_in(claim, basis, period);
    m.aside("note", InWords);
    grounds
}
