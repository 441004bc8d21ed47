//! General rules.

use super::fields::Fields;
use super::map::InWords;
use super::reader::Got;
use crate::domain::claim::Rule;
use crate::domain::terms::Basis;

/// A rule. What follows from it is inferred, and so is the rule, unless a source has it in words.
pub(super) fn rule(m: &mut Fields<'_, '_>) -> Got<Rule> {
    let claim = m.claim();
    let text = m.need("text", InWords);
    let areas = m.areas();
    let basis = m.basis(Basis::Inferred);
    let period = m.period();
    let grounds = m.ruled(claim, basis, period);
    m.aside("note", InWords);
    Ok(Rule { grounds: grounds?, areas: areas?, text: text? })
}
