//! What facts have in common: names, time, place, basis and sources.

use std::hash::Hash;

use super::fields::Fields;
use super::kind::{Facts, filled};
use super::map::{InWords, map};
use super::reader::Got;
use super::scalar::{Areas, Days, Flag, Id, Word, name, word};
use super::shape::Space;
use crate::catalog::finding::Code;
use crate::catalog::overlap::{Meeting, meetings};
use crate::domain::claim::{Grounds, Life, Note, Scope};
use crate::domain::id::{ClaimId, ServiceId, SourceId};
use crate::domain::period::Period;
use crate::domain::terms::{Area, Basis, LifeEvent, Move, Outcome, Phase, Side, Whose};
use crate::text::lang::Words;
use crate::words::findings as say;

const MOVE: Word<Move> = word();
const OUTCOME: Word<Outcome> = word();

impl Fields<'_, '_> {
    /// The name of an entry.
    pub(super) fn id(&mut self, space: Space) -> Got<String> {
        let id = self.need("id", Id(space));
        let written = self.written("id");
        if let Some(reader) = self.reader() {
            reader.entry_id(&written);
            if let Ok(id) = &id {
                reader.owns_facts(id);
            }
        }
        id
    }

    /// The name of a fact. It begins with its entry's, so that a name alone tells where to look.
    pub(super) fn claim(&mut self) -> Got<ClaimId> {
        let id = self.need("id", Id(Space::Claim));
        let written = self.written("id");
        let mark = self.mark_of("id");
        let Some(reader) = self.reader() else { return id.map(|id| ClaimId::new(&id)) };
        reader.entry_id(&written);
        let foreign = |owner: &&str| written.strip_prefix(*owner).is_none_or(|rest| !rest.starts_with('.'));
        if let Some(owner) = reader.owner().filter(foreign).filter(|_| !written.is_empty()) {
            let message = say::foreign_claim(&written, owner);
            return Err(self.tell(Code::ForeignClaim, mark, message));
        }
        id.map(|id| ClaimId::new(&id))
    }

    /// The areas: both, unless it says one.
    pub(super) fn areas(&mut self) -> Got<Vec<Area>> {
        self.or("area", Areas, Area::ALL.to_vec())
    }

    /// Areas and moves: what the absence of moves means is not everywhere the same.
    pub(super) fn scope(&mut self, moves: &[Move]) -> Got<Scope> {
        let areas = self.areas();
        let moves = self.or("moves", filled(MOVE), moves.to_vec());
        Ok(Scope { areas: areas?, moves: moves? })
    }

    /// The outcomes with which it is shown: any, unless it says which.
    pub(super) fn outcomes(&mut self) -> Got<Vec<Outcome>> {
        self.any("outcomes", OUTCOME)
    }

    /// The time in which it holds: always, unless it says since or until when.
    pub(super) fn period(&mut self) -> Got<Period> {
        let since = self.may("since", Days);
        let until = self.may("until", Days);
        let period = Period { since: since?, until: until? };
        match (period.since, period.until) {
            (Some(since), Some(until)) if since.first() >= until.last() => {
                Err(self.tell(Code::EmptyPeriod, self.mark_of("until"), say::empty_period()))
            }
            _ => Ok(period),
        }
    }

    /// How sure it is.
    pub(super) fn basis(&mut self, absent: Basis) -> Got<Basis> {
        self.or("basis", word::<Basis>(), absent)
    }

    /// Name, place, basis and sources of a fact without a time.
    pub(super) fn grounds(&mut self, claim: Got<ClaimId>, basis: Got<Basis>) -> Got<Grounds> {
        self.grounds_in(claim, basis, Ok(Period::default()))
    }

    /// Name, place, basis, sources and time of a fact.
    pub(super) fn grounds_in(&mut self, claim: Got<ClaimId>, basis: Got<Basis>, period: Got<Period>) -> Got<Grounds> {
        let sources = self.need("sources", filled(name::<SourceId>()));
        Ok(Grounds { claim: claim?, at: self.place()?, basis: basis?, sources: sources?, period: period?, whose: None })
    }

    /// Name, place, basis, sources and time of a text that says whose rule it is.
    pub(super) fn ruled(&mut self, claim: Got<ClaimId>, basis: Got<Basis>, period: Got<Period>) -> Got<Grounds> {
        let whose = self.may("whose", word::<Whose>());
        let grounds = self.grounds_in(claim, basis, period);
        Ok(Grounds { whose: whose?, ..grounds? })
    }

    /// Where the customer stands with the move: anywhere, unless it says where.
    pub(super) fn phases(&mut self) -> Got<Vec<Phase>> {
        self.any("phase", word::<Phase>())
    }

    /// Something in words that need not be there.
    pub(super) fn words(&mut self, key: &'static str) -> Got<Option<Words>> {
        self.may(key, InWords)
    }

    /// Something that is so only where it says so.
    pub(super) fn flag(&mut self, key: &'static str) -> Got<bool> {
        self.or(key, Flag, false)
    }

    /// Two facts about one thing may not both surely hold on one day: the answer could not choose. `about` is all that a fact is
    /// about, and `name` what is said of that.
    pub(super) fn no_overlap<T, K: Clone + Eq + Hash>(
        &mut self,
        facts: &Got<Facts<T>>,
        grounds: impl Fn(&T) -> &Grounds,
        about: impl Fn(&T) -> Vec<K>,
        name: impl Fn(&K) -> String,
    ) {
        let Ok(facts) = facts else { return };
        let facts = facts.read();
        for Meeting { later, earlier, about } in
            meetings(facts.iter().map(|(_, fact)| (about(fact), grounds(fact).period.surely())))
        {
            let ((mark, _), (_, other)) = (facts[later], facts[earlier]);
            self.tell(Code::Overlap, mark, say::overlap(&name(&about), grounds(other).claim.as_str()));
        }
    }
}

/// The moves on the lines of each area that a fact is about, each once.
pub(super) fn lines(scope: &Scope) -> impl Iterator<Item = (Area, Move)> {
    let areas = Area::ALL.iter().copied().filter(|area| scope.covers(*area));
    areas.flat_map(|area| Move::ALL.iter().copied().filter(|kind| scope.names(*kind)).map(move |kind| (area, kind)))
}

/// A point in the life of a service or provider.
pub(super) fn life(m: &mut Fields<'_, '_>) -> Got<Life> {
    let claim = m.claim();
    let event = m.need("event", word::<LifeEvent>());
    let areas = m.areas();
    let last_day = m.need_renamed("last_day", "on", Days);
    let becomes = m.may("becomes", name::<ServiceId>());
    let basis = m.basis(Basis::Stated);
    let grounds = m.grounds(claim, basis);
    let note = m.words("note");
    Ok(Life { grounds: grounds?, event: event?, areas: areas?, on: last_day?, becomes: becomes?, note: note? })
}

/// A remark on a service.
fn remark(m: &mut Fields<'_, '_>) -> Got<Note> {
    note(m, false)
}

/// A remark on a provider.
fn remark_on_provider(m: &mut Fields<'_, '_>) -> Got<Note> {
    note(m, true)
}

fn note(m: &mut Fields<'_, '_>, has_sides: bool) -> Got<Note> {
    let claim = m.claim();
    let text = m.need("text", InWords);
    let scope = m.scope(Move::ALL);
    let sides = if has_sides { m.any("sides", word::<Side>()) } else { Ok(Vec::new()) };
    let outcomes = m.outcomes();
    let basis = m.basis(Basis::Stated);
    let period = m.period();
    let inside = m.flag("inside");
    let grounds = m.grounds_in(claim, basis, period);
    Ok(Note { grounds: grounds?, scope: scope?, sides: sides?, outcomes: outcomes?, text: text?, inside: inside? })
}

/// Points in the life of a service or provider.
pub(super) fn lives(m: &mut Fields<'_, '_>) -> Got<Vec<Life>> {
    m.any("life", map(life))
}

/// Remarks about a service.
pub(super) fn remarks(m: &mut Fields<'_, '_>) -> Got<Vec<Note>> {
    m.any("notes", map(remark))
}

/// Remarks about a provider.
pub(super) fn remarks_on_provider(m: &mut Fields<'_, '_>) -> Got<Vec<Note>> {
    m.any("notes", map(remark_on_provider))
}
