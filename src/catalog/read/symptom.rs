//! Customers' words.

use super::fields::Fields;
use super::kind::list;
use super::map::InWords;
use super::reader::Got;
use super::scalar::{A_NAME, PartyName, Reading, TicketCode, name, word};
use super::shape::Space;
use crate::catalog::finding::Code;
use crate::catalog::validate::MOST_ALIASES;
use crate::domain::catalog::Symptom;
use crate::domain::id::{ClaimId, ServiceId};
use crate::domain::period::Period;
use crate::domain::terms::{Basis, RoleKind};
use crate::words::findings as say;

/// What a customer says, and what it is about.
pub(super) fn symptom(m: &mut Fields<'_, '_>) -> Got<Box<Symptom>> {
    let claim = m.claim();
    let code = m.need("code", TicketCode(Space::Claim));
    let says = m.need("says", InWords);
    let reading = m.need("reading", Reading);
    let aliases = m.or("aliases", list(A_NAME).at_most(MOST_ALIASES), Vec::new());
    let role = m.need("role", word::<RoleKind>());
    let services = m.any("services", name::<ServiceId>());
    let asks_which = m.flag("asks_which");
    let action = m.need("action", InWords);
    let action_before = m.words("action_before");
    let action_applied = m.words("action_applied");
    let party = m.may("party", PartyName);
    let desks = m.any("desks", name::<ClaimId>());
    let desks_first = m.flag("desks_first");
    let desks_ahead = m.flag("desks_ahead");
    let basis = m.basis(Basis::Stated);
    let grounds = m.ruled(claim, basis, Ok(Period::default()));
    m.aside("note", InWords);
    if let (Ok(services), Ok(party), Ok(desks)) = (&services, &party, &desks)
        && services.is_empty()
        && party.is_none()
        && desks.is_empty()
    {
        m.tell(Code::MissingKey, m.mark(), say::missing_key("services"));
    }
    let grounds = grounds?;
    Ok(Box::new(Symptom {
        id: grounds.claim.clone(),
        code: code?,
        says: says?,
        reading: reading?,
        aliases: aliases?,
        role: role?,
        services: services?,
        asks_which: asks_which?,
        action: action?,
        action_before: action_before?,
        action_applied: action_applied?,
        party: party?,
        desks: desks?,
        desks_first: desks_first?,
        desks_ahead: desks_ahead?,
        grounds,
    }))
}
