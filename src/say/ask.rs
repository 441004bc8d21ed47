//! "A customer says …" in words: the desk in one line.

use super::desks::{ask, with_doubt};
use super::lines::not_collabo;
use super::names::{list, services, who};
use super::terms::{basis_mark, role_name};
use crate::domain::ask::{Answer, Contact};
use crate::domain::catalog::Catalog;
use crate::domain::terms::Basis;
use crate::text::lang::Lang;
use crate::text::words::{answer as words, ask as say};

/// Whom to call, with the best number and its hours, and about what: in one line.
pub fn contact(catalog: &Catalog, answer: &Answer<'_>, contact: &Contact, lang: Lang) -> String {
    let (consultation, role) = (&answer.consultation, &contact.role);
    if let (Basis::Unknown, Some(open)) = (role.basis, &contact.open) {
        return format!("{} {}", words::TO_CHECK.get(lang), ask(catalog, consultation, open, lang));
    }
    if let Some(not) = answer.advice.not_collabo.as_ref().filter(|_| role.desks.is_empty()) {
        return not_collabo(catalog, not, lang);
    }
    let about = say::about(lang, &services(catalog, &contact.services, lang), role_name(contact.kind, lang));
    if role.party.is_none() && role.basis != Basis::Unknown {
        return say::call(lang, say::NOBODY.get(lang), &about);
    }
    let name = who(catalog, consultation, role, lang);
    // The company that sends the bill is the one to ask about it.
    let numbers: Vec<String> =
        role.desks.iter().map(|desk| with_doubt(desk, lang)).filter(|numbers| !numbers.is_empty()).take(1).collect();
    let mark = basis_mark(role.basis, lang);
    let parts = [name, list(&numbers, lang), mark.to_owned()];
    let whom: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    say::call(lang, &whom.join(" "), &about)
}
