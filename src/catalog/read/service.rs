//! What a customer can have, and the official rules of what becomes of it.

use super::fact::{lines, lives, remarks};
use super::fields::Fields;
use super::kind::list;
use super::map::{NameInWords, map};
use super::reader::Got;
use super::scalar::{A_NAME, FirstParty, PartyName, Reading, Scalar, TicketCode, name, word};
use super::shape::Space;
use crate::catalog::finding::Code;
use crate::catalog::validate::MOST_ALIASES;
use crate::domain::desk::PartyRef;
use crate::domain::id::ServiceId;
use crate::domain::service::{RoleClaim, Service, ServiceClaim};
use crate::domain::terms::{Basis, Category, Move, RoleKind, ServiceRule};
use crate::words::findings as say;

/// A service.
pub(super) fn service(m: &mut Fields<'_, '_>) -> Got<Box<Service>> {
    let id = m.id(Space::Service).map(|id| ServiceId::new(&id));
    let code = m.need("code", TicketCode(Space::Service));
    let name = m.need("name", NameInWords);
    let short = m.need("short", NameInWords);
    let reading = m.need("reading", Reading);
    let aliases = m.or("aliases", list(A_NAME).at_most(MOST_ALIASES), Vec::new());
    let category = m.need("category", word::<Category>());
    let areas = m.areas();
    let common = m.flag("common");
    let usual = m.flag("usual");
    let is_line = m.flag("line");
    let by_move = m.flag("by_move");
    let each_time = m.flag("each_time");
    let breaks = m.words("breaks");
    let claims = m.need_facts("claims", map(claim));
    let life = lives(m);
    let notes = remarks(m);
    let own = m.written("id");
    m.no_overlap(&claims, |fact| &fact.grounds, |fact| lines(&fact.scope).collect(), |_| own.clone());
    Ok(Box::new(Service {
        id: id?,
        code: code?,
        name: name?,
        short: short?,
        reading: reading?,
        aliases: aliases?,
        category: category?,
        areas: areas?,
        common: common?,
        usual: usual?,
        line: is_line?,
        by_move: by_move?,
        each_time: each_time?,
        breaks: breaks?,
        claims: claims?.all()?,
        life: life?,
        notes: notes?,
    }))
}

fn claim(m: &mut Fields<'_, '_>) -> Got<ServiceClaim> {
    let claim = m.claim();
    let scope = m.scope(&[Move::Transfer]);
    let outcome = m.need("outcome", word::<ServiceRule>());
    let follows = m.may("follows", name::<ServiceId>());
    let before = m.or("before", map(|m| roles(m, FirstParty)), Vec::new());
    let after = m.or("after", map(|m| roles(m, PartyName)), Vec::new());
    let basis = m.basis(Basis::Stated);
    let period = m.period();
    let grounds = m.grounds_in(claim, basis, period);
    let note = m.words("note");
    if let (Ok(outcome), Ok(follows)) = (&outcome, &follows)
        && follows.is_some() != (*outcome == ServiceRule::Follows)
    {
        m.tell(Code::FollowsAlone, m.mark(), say::follows_alone());
    }
    Ok(ServiceClaim {
        grounds: grounds?,
        scope: scope?,
        outcome: outcome?,
        follows: follows?,
        before: before?,
        after: after?,
        note: note?,
    })
}

/// Who answers which of the three questions, where that is not what the general rules say.
fn roles(m: &mut Fields<'_, '_>, party: impl Scalar<Value = PartyRef> + Copy) -> Got<Vec<RoleClaim>> {
    let all: Vec<Got<Option<RoleClaim>>> = RoleKind::ALL
        .iter()
        .map(|role| m.may(role.as_str(), map(|m: &mut Fields<'_, '_>| one(m, *role, party))))
        .collect();
    all.into_iter().filter_map(Got::transpose).collect()
}

fn one(m: &mut Fields<'_, '_>, role: RoleKind, name: impl Scalar<Value = PartyRef> + Copy) -> Got<RoleClaim> {
    let party = m.need("party", name);
    let via = m.may("via", name);
    let basis = m.basis(Basis::Stated);
    Ok(RoleClaim { role, party: party?, via: via?, basis: basis? })
}
