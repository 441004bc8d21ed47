//! A consultation with what it names, and what of the catalogue speaks of it.

use crate::domain::catalog::Catalog;
use crate::domain::claim::{Life, Note};
use crate::domain::consultation::Consultation;
use crate::domain::desk::Desk;
use crate::domain::period::{Date, DayRange, Holds};
use crate::domain::provider::Provider;
use crate::domain::terms::{Collabo, LifeEvent, LineKind, Move};

/// A consultation with what it names.
pub(super) struct Case<'a> {
    pub(super) catalog: &'a Catalog,
    pub(super) consultation: &'a Consultation,
    /// The provider that the line goes to.
    pub(super) target: Option<&'a Provider>,
    /// The provider that it leaves.
    pub(super) origin: Option<&'a Provider>,
    /// The day on which the customer asks.
    pub(super) today: DayRange,
}

impl<'a> Case<'a> {
    pub(super) fn new(catalog: &'a Catalog, consultation: &'a Consultation) -> Self {
        let find = |id: &Option<_>| id.as_ref().map(|id| catalog.provider(id));
        Self {
            catalog,
            consultation,
            target: if consultation.kind == Move::Return { None } else { find(&consultation.to) },
            origin: if consultation.kind == Move::Transfer { None } else { find(&consultation.from) },
            today: DayRange::exact(consultation.today),
        }
    }

    /// Whether a remark speaks of this line, move and day.
    pub(super) fn applies(&self, note: &Note) -> bool {
        note.scope.covers(self.consultation.area)
            && note.scope.names(self.consultation.kind)
            && note.grounds.period.holds_on(self.today) != Holds::No
    }

    /// Whether a desk answers today, for lines of this area.
    pub(super) fn answers(&self, desk: &Desk) -> bool {
        desk.is_current(self.consultation.area, self.today)
    }

    /// The name that the line goes to, when it is no collabo.
    pub(super) fn elsewhere(&self) -> Option<&'a Provider> {
        self.target.filter(|provider| provider.collabo == Collabo::No)
    }

    /// Whether the line goes to one that is not NTT's: what is left behind goes on until somebody cancels it.
    pub(super) fn leaves_ntt(&self) -> bool {
        let kind = self.elsewhere().and_then(|provider| provider.kind);
        matches!(kind, Some(LineKind::OwnLine | LineKind::Wireless))
    }

    /// The end of something in this area, where it surely lies before a day.
    pub(super) fn end_before<'l>(&self, life: &'l [Life], day: Date) -> Option<&'l Life> {
        let here = |one: &&Life| one.event == LifeEvent::End && one.areas.contains(&self.consultation.area);
        life.iter().filter(here).find(|one| one.on.last() < day)
    }

    /// Whether the provider is known to take lines of this area.
    pub(super) fn takes_lines(&self, provider: &Provider) -> bool {
        provider.collabo == Collabo::Yes && provider.areas.contains(&self.consultation.area)
    }
}
