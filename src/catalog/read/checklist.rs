//! What has to be explained or done, and when that is so.

use super::fields::Fields;
use super::map::{InWords, map};
use super::party::PURPOSE;
use super::reader::Got;
use super::scalar::{OneOf, PartyName, name, word};
use crate::domain::advice::Caution;
use crate::domain::catalog::CheckItem;
use crate::domain::desk::PartyRef;
use crate::domain::id::{ProviderId, ServiceId};
use crate::domain::terms::{Actor, Basis, Category, LineKind, Move, Purpose, Stage};

/// An item of the checklist.
pub(super) fn check_item(m: &mut Fields<'_, '_>) -> Got<Box<CheckItem>> {
    let claim = m.claim();
    let stage = m.need("stage", word::<Stage>());
    let actor = m.need("who", word::<Actor>());
    let text = m.need("text", InWords);
    let question = m.words("question");
    let scope = m.scope(Move::ALL);
    let outcomes = m.outcomes();
    let services = m.any("services", name::<ServiceId>());
    let categories = m.any("categories", word::<Category>());
    let cautions = m.any("cautions", OneOf(Caution::CODES));
    let to = m.any("to", name::<ProviderId>());
    let from = m.any("from", name::<ProviderId>());
    let kinds = m.any("kinds", word::<LineKind>());
    let phases = m.phases();
    let only_ahead = m.flag("only_ahead");
    let desk = m.may("desk", map(desk));
    let basis = m.basis(Basis::Stated);
    let period = m.period();
    let grounds = m.ruled(claim, basis, period);
    m.aside("note", InWords);
    let scope = scope?;
    Ok(Box::new(CheckItem {
        grounds: grounds?,
        stage: stage?,
        actor: actor?,
        text: text?,
        question: question?,
        areas: scope.areas,
        moves: scope.moves,
        outcomes: outcomes?,
        services: services?,
        categories: categories?,
        cautions: cautions?,
        to: to?,
        from: from?,
        kinds: kinds?,
        phases: phases?,
        only_ahead: only_ahead?,
        desk: desk?,
    }))
}

/// Where to call for something.
pub(super) fn desk(m: &mut Fields<'_, '_>) -> Got<(PartyRef, Purpose)> {
    let party = m.need("party", PartyName);
    let purpose = m.need("purpose", PURPOSE);
    Ok((party?, purpose?))
}
