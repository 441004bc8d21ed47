//! What the providers of a consultation say in place of general texts.

use crate::domain::catalog::Catalog;
use crate::domain::consultation::Consultation;
use crate::domain::id::ClaimId;
use crate::domain::period::{DayRange, Holds};
use crate::domain::provider::OwnText;
use crate::domain::terms::{Move, Phase, Side};

/// What the providers that the line goes to and leaves say in place of this text. Where one says something, the general text is never
/// told, also where nobody knows whether its own holds today.
pub(in super::super) fn own_texts<'a>(
    catalog: &'a Catalog,
    consultation: &Consultation,
    of: &ClaimId,
    phase: Option<Phase>,
) -> Vec<&'a OwnText> {
    let Consultation { area, kind, today, .. } = *consultation;
    let joined = consultation.to.as_ref().filter(|_| kind != Move::Return);
    let left = consultation.from.as_ref().filter(|_| kind != Move::Transfer);
    let own = [(joined, Side::Joined), (left, Side::Left)].into_iter().flat_map(|(id, side)| {
        let texts = id.into_iter().flat_map(|id| &catalog.provider(id).own);
        texts.filter(move |text| text.side == side)
    });
    own.filter(|text| text.of == *of && text.scope.covers(area) && text.scope.names(kind) && text.is_said_in(phase))
        .filter(|text| text.grounds.period.holds_on(DayRange::exact(today)) != Holds::No)
        .collect()
}
