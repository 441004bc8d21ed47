//! Customers' words.

use super::fields::Fields;
use super::kind::list;
use super::map::InWords;
use super::reader::Got;
use super::scalar::{Reading, Text, TicketCode, name, word};
use super::shape::Space;
use crate::domain::catalog::Symptom;
use crate::domain::id::ServiceId;
use crate::domain::terms::{Basis, RoleKind};

/// What a customer says, and what it is about.
pub(super) fn symptom(m: &mut Fields<'_, '_>) -> Got<Box<Symptom>> {
    let claim = m.claim();
    let code = m.need("code", TicketCode(Space::Claim));
    let says = m.need("says", InWords);
    let reading = m.need("reading", Reading);
    let aliases = m.or("aliases", list(Text), Vec::new());
    let role = m.need("role", word::<RoleKind>());
    let services = m.need("services", list(name::<ServiceId>()));
    let action = m.need("action", InWords);
    let basis = m.basis(Basis::Stated);
    let grounds = m.grounds(claim, basis);
    m.aside("note", InWords);
    let grounds = grounds?;
    Ok(Box::new(Symptom {
        id: grounds.claim.clone(),
        code: code?,
        says: says?,
        reading: reading?,
        aliases: aliases?,
        role: role?,
        services: services?,
        action: action?,
        grounds,
    }))
}
