//! What stands on papers, and what it tells.

use super::fields::Fields;
use super::kind::filled;
use super::map::{InWords, map};
use super::reader::{Got, Reader};
use super::scalar::{Holder, Scalar, Text, word};
use super::shape::Shape;
use crate::catalog::finding::Code;
use crate::catalog::node::Mark;
use crate::domain::clue::{Clue, ClueKind, Look, Tell};
use crate::domain::terms::Basis;
use crate::text::lang::Wording;
use crate::text::spot::Pattern;
use crate::words::findings as say;

/// A clue.
pub(super) fn clue(m: &mut Fields<'_, '_>) -> Got<Box<Clue>> {
    let claim = m.claim();
    let kind = m.need("kind", word::<ClueKind>());
    let looks = m.need("looks", filled(AsItStands));
    let tells = m.any("tells", map(tell));
    let says = m.need("says", InWords);
    let not = m.words("not");
    let next = m.words("next");
    let areas = m.areas();
    let basis = m.basis(Basis::Stated);
    let period = m.period();
    let grounds = m.grounds_in(claim, basis, period);
    let note = m.words("note");
    let (kind, looks) = (kind?, looks?);
    for look in looks.iter().filter(|look| !look.fits(kind)) {
        m.tell(Code::BadLook, m.mark_of("looks"), say::bad_look(&look.text));
    }
    Ok(Box::new(Clue {
        grounds: grounds?,
        kind,
        looks,
        tells: tells?,
        says: says?,
        not: not?,
        next: next?,
        note: note?,
        areas: areas?,
    }))
}

/// Who may be behind it.
fn tell(m: &mut Fields<'_, '_>) -> Got<Tell> {
    let who = m.need("who", Holder);
    let basis = m.basis(Basis::Stated);
    Ok(Tell { who: who?, basis: basis? })
}

/// What is compared with what was typed: it must be something by which a thing can be told from others.
struct AsItStands;

impl Scalar for AsItStands {
    type Value = Look;

    fn form(&self) -> Shape {
        Text.form()
    }

    fn of(&self, text: &Wording, mark: Mark, reader: &mut Reader<'_>) -> Got<Look> {
        let text = Text.of(text, mark, reader)?;
        let pattern = Pattern::of(&text);
        if pattern.is_telling() {
            Ok(Look { text, pattern })
        } else {
            Err(reader.error(Code::BadLook, mark, say::bad_look(&text)))
        }
    }
}
