//! What the words around a company's name tell of it.

use super::lexicon::{Lexicon, Thing};
use super::spans::{Cut, Span};
use crate::domain::id::ProviderId;
use crate::domain::terms::WordKind;
use crate::text::heard::{FORMER, Script, TOWARDS};

/// The brands that the customer has now: named by their whole name, neither left nor to come. Where two are named, one is left.
pub fn present(lexicon: &Lexicon, cut: &Cut) -> Vec<ProviderId> {
    let mut present = Vec::new();
    for (at, span) in cut.spans.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| cut.spans.get(at));
        let is_left = before.is_some_and(|span| FORMER.iter().any(|word| span.text.ends_with(word)));
        let is_to_come = cut.spans.get(at + 1).is_some_and(|span| TOWARDS.contains(&&*span.text));
        if is_left || is_to_come || !lexicon.is_own_name(&span.text) {
            continue;
        }
        present.extend(things(lexicon, span).filter_map(|thing| match thing {
            Thing::Provider(id) => Some(id.clone()),
            _ => None,
        }));
    }
    present
}

/// Whether companies are named, and all else says nothing.
pub fn is_only_names(lexicon: &Lexicon, cut: &Cut) -> bool {
    let is_company = |thing: &Thing| matches!(thing, Thing::Provider(_) | Thing::Party(_));
    let is_filler = |thing: &Thing| matches!(thing, Thing::Word(_, WordKind::Filler, _));
    let names = |span: &Span| things(lexicon, span).any(is_company);
    let is_nothing = |span: &Span| things(lexicon, span).all(is_filler);
    let is_known = cut.unknown.iter().all(|(letter, _)| letter.script == Script::Hiragana);
    is_known && cut.spans.iter().any(names) && cut.spans.iter().all(|span| names(span) || is_nothing(span))
}

fn things<'a>(lexicon: &'a Lexicon, span: &'a Span) -> impl Iterator<Item = &'a Thing> {
    span.things.iter().map(|&thing| lexicon.thing(thing))
}
