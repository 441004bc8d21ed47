//! The words of customers, the situations that are meant by them, and sentences by which both are tested.

use super::entry::Value;
use super::fields::Fields;
use super::kind::{Kind, filled};
use super::reader::{Got, Reader};
use super::scalar::{A_NAME, OneOf, Scalar, Text, name, word as term};
use super::shape::{Shape, Space, Whose};
use crate::catalog::finding::Code;
use crate::catalog::node::{Mark, Node, Value as Content};
use crate::catalog::validate::{LONGEST_TEXT, is_control, is_short, is_tower};
use crate::domain::id::{ClaimId, PartyId, ProviderId, ServiceId};
use crate::domain::terms::{Intent, WordKind};
use crate::domain::words::{Example, Meaning, Pattern, Term, Word};
use crate::text::lang::Wording;
use crate::words::findings as say;

/// Something that people say in many ways.
pub(super) fn word(m: &mut Fields<'_, '_>) -> Got<Word> {
    let id = m.claim();
    let kind = m.need("kind", term::<WordKind>());
    let intent = m.may("intent", term::<Intent>());
    let services = m.any("services", name::<ServiceId>());
    let forms = m.need("forms", filled(Text));
    let at = m.place();
    Ok(Word { id: id?, kind: kind?, intent: intent?, services: services?, forms: forms?, at: at? })
}

/// Words together, and the situation that is meant by them.
pub(super) fn meaning(m: &mut Fields<'_, '_>) -> Got<Meaning> {
    let id = m.claim();
    let symptom = m.need("symptom", name::<ClaimId>());
    let patterns = m.need("words", filled(Together));
    let at = m.place();
    Ok(Meaning { id: id?, symptom: symptom?, patterns: patterns?, at: at? })
}

/// Words in any order: `@phone dead !night`.
#[derive(Clone, Copy, Debug)]
struct Together;

impl Scalar for Together {
    type Value = Pattern;

    fn form(&self) -> Shape {
        A_NAME.form()
    }

    fn of(&self, text: &Wording, mark: Mark, reader: &mut Reader<'_>) -> Got<Pattern> {
        A_NAME.of(text, mark, reader)?;
        let Some(pattern) = Pattern::parse(text) else {
            return Err(reader.error(Code::BadPattern, mark, say::bad_pattern()));
        };
        for term in pattern.parts.iter().flat_map(|part| &part.any) {
            match term {
                Term::Word(id) => reader.uses(Space::Claim, id.as_str(), mark),
                Term::Service(id) => reader.uses(Space::Service, id.as_str(), mark),
                Term::Category(_) | Term::AnyService | Term::AnyCompany => {}
            }
        }
        Ok(pattern)
    }
}

/// The name of a situation, or `none`.
#[derive(Clone, Copy, Debug)]
struct SituationOrNone;

impl Kind for SituationOrNone {
    type Value = Option<ClaimId>;

    fn shape(&self) -> Shape {
        Shape::Name(Whose { what: "fact-or-none", words: &["none"], ..Whose::of(Space::Claim) })
    }

    fn read(&self, node: &Node, reader: &mut Reader<'_>) -> Got<Option<ClaimId>> {
        match node.scalar() {
            Some("none") => Ok(None),
            _ => name::<ClaimId>().read(node, reader).map(Some),
        }
    }
}

/// Whether a sentence may stand as it is typed.
fn is_typed(text: &str) -> bool {
    is_short(text, LONGEST_TEXT) && !text.chars().any(is_control) && !is_tower(text)
}

/// A sentence as it is typed, half-width kana and all.
#[derive(Clone, Copy, Debug)]
struct AsTyped;

impl Kind for AsTyped {
    type Value = Wording;

    fn shape(&self) -> Shape {
        Text.form()
    }

    fn read(&self, node: &Node, reader: &mut Reader<'_>) -> Got<Wording> {
        match &node.value {
            Content::Scalar(text) if !text.trim().is_empty() && is_typed(text) => Ok(text.clone()),
            _ => Text.read(node, reader),
        }
    }
}

/// What a customer says, and what must be understood.
pub(super) fn phrase(m: &mut Fields<'_, '_>) -> Got<Value> {
    let says = m.need("say", AsTyped);
    let means = m.need("means", SituationOrNone);
    m.aside("services", filled(name::<ServiceId>()));
    m.aside("providers", filled(name::<ProviderId>()));
    m.aside("parties", filled(name::<PartyId>()));
    m.aside("by", OneOf(WRITERS));
    means.and(says).map(|says| Value::Phrase(says.into_owned(), m.mark_of("say")))
}

/// Sentences as they are typed, one a line; an empty line says nothing.
#[derive(Clone, Copy, Debug)]
struct Lines;

impl Kind for Lines {
    type Value = Vec<Wording>;

    fn shape(&self) -> Shape {
        Shape::Text
    }

    fn read(&self, node: &Node, reader: &mut Reader<'_>) -> Got<Vec<Wording>> {
        let text = node.scalar().unwrap_or_default();
        let lines: Vec<Wording> =
            text.lines().map(str::trim).filter(|line| !line.is_empty()).map(|line| line.to_owned().into()).collect();
        if lines.is_empty() {
            return Text.read(node, reader).map(|_| lines);
        }
        match lines.iter().find(|line| !is_typed(line)) {
            Some(line) => reader.clean(line, node.mark).map(|_| lines.clone()),
            None => Ok(lines),
        }
    }
}

/// What customers say who mean the same.
pub(super) fn example(m: &mut Fields<'_, '_>) -> Got<Value> {
    let symptom = m.need("means", SituationOrNone);
    let said = m.need("said", Lines);
    let is_aside = m.flag("aside");
    let at = m.place_of("said");
    Ok(Value::Example(Example { symptom: symptom?, said: said?, is_aside: is_aside?, at: at? }))
}

/// Who wrote a sentence: one who knew the patterns, or one who had not seen them.
const WRITERS: &[&str] = &["keeper", "stranger"];
