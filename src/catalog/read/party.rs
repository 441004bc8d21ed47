//! Companies, and the desks where one calls them.

use std::sync::Arc;

use super::fields::Fields;
use super::hours;
use super::kind::filled;
use super::map::{NameInWords, map};
use super::reader::{Got, NO_SOURCES};
use super::scalar::{A_NAME, PhoneNumber, Url, Word, name, word};
use super::shape::Space;
use crate::catalog::validate::MOST_ALIASES;
use crate::domain::desk::{Desk, Party, Phone};
use crate::domain::id::{PartyId, ServiceId, SourceId};
use crate::domain::period::DayRange;
use crate::domain::terms::{Basis, Category, Purpose, SourceKind, Spoken};

pub(super) const PURPOSE: Word<Purpose> = word();

/// A company.
pub(super) fn party(m: &mut Fields<'_, '_>) -> Got<Party> {
    let id = m.id(Space::Party).map(|id| PartyId::new(&id));
    let name = m.need("name", NameInWords);
    let formerly = m.or("formerly", filled(A_NAME).at_most(MOST_ALIASES), Vec::new());
    let desks = desks(m, &id);
    Ok(Party { id: id?, name: name?, formerly: formerly?, desks: desks? })
}

/// The desks of a company.
pub(super) fn desks(m: &mut Fields<'_, '_>, party: &Got<PartyId>) -> Got<Vec<Arc<Desk>>> {
    m.any("desks", map(|m: &mut Fields<'_, '_>| desk(m, party)))
}

fn desk(m: &mut Fields<'_, '_>, party: &Got<PartyId>) -> Got<Arc<Desk>> {
    let claim = m.claim();
    let name_of = m.may("name", NameInWords);
    let purposes = m.need("purposes", filled(PURPOSE));
    let langs = m.any("lang", word::<Spoken>());
    let areas = m.areas();
    let services = m.any("services", name::<ServiceId>());
    let categories = m.any("categories", word::<Category>());
    let phones = m.any("phones", map(phone));
    let url = m.may("url", Url);
    let period = m.period();
    let grounds = m.grounds_in(claim, Ok(Basis::Stated), period);
    let note = m.words("note");
    let grounds = grounds?;
    let LookedUp { seen, authority, copy } = m.looked_up(&grounds.sources)?;
    Ok(Arc::new(Desk {
        party: party.clone()?,
        name: name_of?,
        purposes: purposes?,
        langs: langs?,
        areas: areas?,
        services: services?,
        categories: categories?,
        phones: phones?,
        url: url?,
        note: note?,
        grounds,
        seen,
        authority,
        copy,
    }))
}

/// How far the sources of a desk are to be trusted.
struct LookedUp {
    seen: DayRange,
    authority: SourceKind,
    copy: Option<DayRange>,
}

impl Fields<'_, '_> {
    /// When the latest of some sources was seen, who speaks in the weightiest, and whether all of these are copies.
    fn looked_up(&self, sources: &[SourceId]) -> Got<LookedUp> {
        let sources = sources.iter().map(|id| self.source(id)).collect::<Got<Vec<_>>>()?;
        let seen = sources.iter().map(|source| source.seen).max().ok_or(NO_SOURCES)?;
        let authority = sources.iter().map(|source| source.kind).min().ok_or(NO_SOURCES)?;
        let best = sources.iter().filter(|source| source.kind == authority);
        let copies: Option<Vec<DayRange>> = best.map(|source| source.copy).collect();
        Ok(LookedUp { seen, authority, copy: copies.and_then(|days| days.into_iter().max()) })
    }
}

fn phone(m: &mut Fields<'_, '_>) -> Got<Phone> {
    let number = m.need("number", PhoneNumber);
    let from = m.words("from");
    let hours = m.may("hours", map(hours::hours));
    Ok(Phone { number: number?, from: from?, hours: hours? })
}
