//! Companies, and the desks where one calls them.

use std::sync::Arc;

use super::fields::Fields;
use super::kind::filled;
use super::map::{InWords, map};
use super::reader::{Got, NO_SOURCES};
use super::scalar::{PhoneNumber, Url, Word, name, word};
use super::shape::Space;
use crate::domain::desk::{Desk, Party, Phone};
use crate::domain::id::{PartyId, ServiceId, SourceId};
use crate::domain::period::DayRange;
use crate::domain::terms::{Basis, Category, Purpose, SourceKind};

pub(super) const PURPOSE: Word<Purpose> = word();

/// A company.
pub(super) fn party(m: &mut Fields<'_, '_>) -> Got<Party> {
    let id = m.id(Space::Party).map(|id| PartyId::new(&id));
    let name = m.need("name", InWords);
    let desks = desks(m, &id);
    Ok(Party { id: id?, name: name?, desks: desks? })
}

/// The desks of a company.
pub(super) fn desks(m: &mut Fields<'_, '_>, party: &Got<PartyId>) -> Got<Vec<Arc<Desk>>> {
    m.any("desks", map(|m: &mut Fields<'_, '_>| desk(m, party)))
}

fn desk(m: &mut Fields<'_, '_>, party: &Got<PartyId>) -> Got<Arc<Desk>> {
    let claim = m.claim();
    let name_of = m.words("name");
    let purposes = m.need("purposes", filled(PURPOSE));
    let areas = m.areas();
    let services = m.any("services", name::<ServiceId>());
    let categories = m.any("categories", word::<Category>());
    let phones = m.any("phones", map(phone));
    let url = m.may("url", Url);
    let period = m.period();
    let grounds = m.grounds_in(claim, Ok(Basis::Stated), period);
    let note = m.words("note");
    let grounds = grounds?;
    let (seen, authority) = m.looked_up(&grounds.sources)?;
    Ok(Arc::new(Desk {
        party: party.clone()?,
        name: name_of?,
        purposes: purposes?,
        areas: areas?,
        services: services?,
        categories: categories?,
        phones: phones?,
        url: url?,
        note: note?,
        grounds,
        seen,
        authority,
    }))
}

impl Fields<'_, '_> {
    /// When the latest of some sources was seen, and who speaks in the weightiest.
    fn looked_up(&self, sources: &[SourceId]) -> Got<(DayRange, SourceKind)> {
        let mut best: Option<(DayRange, SourceKind)> = None;
        for id in sources {
            let source = self.source(id)?;
            let (seen, kind) = best.unwrap_or((source.seen, source.kind));
            best = Some((seen.max(source.seen), kind.min(source.kind)));
        }
        best.ok_or(NO_SOURCES)
    }
}

fn phone(m: &mut Fields<'_, '_>) -> Got<Phone> {
    let number = m.need("number", PhoneNumber);
    let from = m.words("from");
    let hours = m.words("hours");
    Ok(Phone { number: number?, from: from?, hours: hours? })
}
