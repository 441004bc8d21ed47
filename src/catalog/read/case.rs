//! Consultations with the answers that they must give. They are compared as they are written; here is what may be written.

use super::entry::Value;
use super::fields::Fields;
use super::kind::{ByService, list};
use super::map::map;
use super::reader::Got;
use super::scalar::{A_NAME, Answer, Day, Days, Flag, Number, OneOf, Text, name, word};
use crate::catalog::finding::Code;
use crate::domain::advice::Caution;
use crate::domain::id::{ClaimId, PaymentId, ProviderId, ServiceId, SourceId};
use crate::domain::terms::{Area, Basis, Move, Outcome};
use crate::words::findings as say;

/// What a situation may need to be answered.
const NEEDS: &[&str] = &["provider"];

/// A case.
pub(super) fn case(m: &mut Fields<'_, '_>) -> Got<Value> {
    let name = m.need("name", A_NAME);
    let given = m.need("given", map(given));
    let expect = m.need("expect", map(expect));
    provenance(m);
    given.and(expect).and(name).map(|name| Value::Case(name.into_owned(), m.mark_of("name")))
}

/// How the case was made.
fn provenance(m: &mut Fields<'_, '_>) {
    m.aside("made_from", list(name::<SourceId>()));
    m.aside("generated", Flag);
}

fn given(m: &mut Fields<'_, '_>) -> Got<()> {
    let area = m.need("area", word::<Area>());
    let kind = m.need("move", word::<Move>());
    m.aside("provider", name::<ProviderId>());
    m.aside("from", name::<ProviderId>());
    m.aside("date", Days);
    m.aside("today", Day);
    let services = m.any("services", name::<ServiceId>());
    let symptom = m.may("symptom", name::<ClaimId>());
    m.aside("payment", name::<PaymentId>());
    // A situation brings its services along.
    if let (Ok(services), Ok(None)) = (&services, &symptom)
        && services.is_empty()
    {
        m.tell(Code::MissingKey, m.mark(), say::missing_key("services"));
    }
    area.and(kind).and(services).map(|_| ())
}

#[expect(clippy::unnecessary_wraps, reason = "every description has this form")]
fn expect(m: &mut Fields<'_, '_>) -> Got<()> {
    m.aside("lines", ByService(map(line)));
    m.aside("bills", list(Answer));
    m.aside("via", list(Answer));
    m.aside("cautions", list(OneOf(Caution::CODES)));
    m.aside("no_cautions", list(OneOf(Caution::CODES)));
    m.aside("fee", Number(1, 100_000));
    m.aside("second_month", Number(1, 1_000_000));
    m.aside("open", list(name::<ServiceId>()));
    m.aside("calls", list(Answer));
    m.aside("todo", list(name::<ClaimId>()));
    m.aside("no_todo", list(name::<ClaimId>()));
    m.aside("contacts", list(Answer));
    m.aside("needs", OneOf(NEEDS));
    m.aside("text", list(Text));
    m.aside("no_text", list(Text));
    m.aside("notes", list(name::<ClaimId>()));
    m.aside("no_notes", list(name::<ClaimId>()));
    m.aside("desks", list(name::<ClaimId>()));
    m.aside("to_ask", list(name::<ClaimId>()));
    m.aside("collabo", Flag);
    m.aside("sources", list(name::<SourceId>()));
    Ok(())
}

#[expect(clippy::unnecessary_wraps, reason = "every description has this form")]
fn line(m: &mut Fields<'_, '_>) -> Got<()> {
    m.aside("outcome", word::<Outcome>());
    m.aside("basis", word::<Basis>());
    roles(m);
    m.aside("fault_basis", word::<Basis>());
    m.aside("contract_basis", word::<Basis>());
    m.aside("bill_basis", word::<Basis>());
    m.aside("decided_by", name::<ClaimId>());
    m.aside("before", map(before));
    Ok(())
}

#[expect(clippy::unnecessary_wraps, reason = "every description has this form")]
fn before(m: &mut Fields<'_, '_>) -> Got<()> {
    roles(m);
    Ok(())
}

fn roles(m: &mut Fields<'_, '_>) {
    m.aside("fault", Answer);
    m.aside("contract", Answer);
    m.aside("bill", Answer);
}
