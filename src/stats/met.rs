//! What a consultation has met that its keeper should know of.

use std::collections::BTreeSet;

use crate::domain::id::{ClaimId, PartyId, ProviderId, ServiceId};
use crate::domain::period::Date;
use crate::domain::terms::RoleKind;

/// More than any consultation has.
const MOST: usize = 300;

/// One thing that was met. None of them names two things of the customer, but a gap of a provider's, which is none without its provider.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Met {
    /// 要確認: nobody knows who answers this question.
    Unknown {
        /// About this service.
        service: ServiceId,
        /// The question.
        role: RoleKind,
        /// The provider, where only its own word would close the gap.
        provider: Option<ProviderId>,
    },
    /// What the customer said, as the catalogue has it.
    Situation(ClaimId),
    /// Somebody who stood in the answer.
    Desk {
        /// Who.
        party: PartyId,
        /// What for.
        role: RoleKind,
    },
    /// A name of a thing that the program did not understand.
    Word(String),
    /// Something was typed, and nothing was found.
    Nothing,
}

/// What one consultation has met, each thing once and in no order of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Consulted {
    met: BTreeSet<Met>,
    edition: Option<Date>,
}

impl Consulted {
    /// Notes one thing, by the catalogue of this day.
    pub fn note(&mut self, met: Met, edition: Date) {
        if self.met.len() < MOST {
            self.met.insert(met);
            self.edition = Some(edition);
        }
    }

    /// Whether nothing has been met.
    pub fn is_empty(&self) -> bool {
        self.met.is_empty()
    }

    /// What has been met, with the edition of the catalogue.
    pub fn met(&self) -> impl Iterator<Item = (&Met, Date)> {
        self.edition.into_iter().flat_map(|edition| self.met.iter().map(move |met| (met, edition)))
    }
}
