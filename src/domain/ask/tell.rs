//! What to tell a customer, besides whom to call.

use crate::domain::advise::own_texts;
use crate::domain::catalog::{Catalog, Symptom};
use crate::domain::claim::Grounds;
use crate::domain::consultation::Consultation;
use crate::domain::inquiry::Inquiry;
use crate::domain::terms::{LineKind, Phase, RoleKind};
use crate::text::lang::Words;

/// Something to tell the customer.
#[derive(Clone, Debug)]
pub struct Tell<'a> {
    /// The brand that it is said of, where it is none that the customer has.
    pub of: Option<&'a Words>,
    /// The words.
    pub text: &'a Words,
    /// Where they come from.
    pub grounds: &'a Grounds,
}

/// What to tell a customer of whom as much is known: the words for where the customer stands with the move, or those that the
/// providers have in their place.
pub fn tell<'a>(catalog: &'a Catalog, symptom: &'a Symptom, consultation: &Consultation) -> Vec<Tell<'a>> {
    tell_in_phase(catalog, symptom, consultation, consultation.phase())
}

pub(super) fn tell_in_phase<'a>(
    catalog: &'a Catalog,
    symptom: &'a Symptom,
    consultation: &Consultation,
    phase: Option<Phase>,
) -> Vec<Tell<'a>> {
    let phase = if stays(catalog, consultation) { Some(Phase::Considering) } else { phase };
    let own = own_texts(catalog, consultation, &symptom.id, phase);
    if own.is_empty() {
        return vec![Tell { of: None, text: symptom.action_in(phase), grounds: &symptom.grounds }];
    }
    own.into_iter().filter_map(|own| Some(Tell { of: None, text: own.text.as_ref()?, grounds: &own.grounds })).collect()
}

/// What becomes of a line whose customer thinks of going where no collabo is.
pub(super) fn told_of_goal<'a>(catalog: &'a Catalog, inquiry: &Inquiry<'_>) -> Option<Tell<'a>> {
    let goal = catalog.provider(inquiry.named.goal.as_ref().filter(|_| inquiry.symptom.role == RoleKind::Contract)?);
    let is_line = matches!(goal.kind, Some(LineKind::OwnLine | LineKind::Wireless));
    let text = goal.not_collabo.as_ref().filter(|_| is_line)?;
    Some(Tell { of: Some(&goal.name), text, grounds: &goal.grounds })
}

/// What sort of line a name that is no collabo is.
pub(super) fn line_kind(catalog: &Catalog, consultation: &Consultation) -> Option<LineKind> {
    consultation.to.as_ref().and_then(|id| catalog.provider(id).kind)
}

/// With NTT's own line, or another company's, nothing has moved to a collabo, whatever the day.
pub(super) fn stays(catalog: &Catalog, consultation: &Consultation) -> bool {
    let kind = line_kind(catalog, consultation);
    matches!(kind, Some(LineKind::Flets | LineKind::OwnLine | LineKind::Wireless))
}
