//! Companies as a sentence names them, and what the words around a name tell of it.

use super::around::Stand;
use super::lexicon::{Lexicon, Thing};
use super::spans::{Cut, Span};
use crate::domain::id::{PartyId, ProviderId};
use crate::domain::terms::WordKind;
use crate::text::heard::{OR, Script};

/// A company as a sentence names it: one name may be that of several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Naming {
    /// The name, as it is compared.
    pub name: String,
    /// The brands that are called so.
    pub providers: Vec<ProviderId>,
    /// The companies that are.
    pub parties: Vec<PartyId>,
    /// Whether it is the whole name of a brand, which the rest of the company does not share.
    pub is_whole: bool,
    /// How the customer stands to it.
    pub stand: Stand,
}

/// The companies that are named, in the order of the sentence.
pub fn namings(lexicon: &Lexicon, cut: &Cut) -> Vec<Naming> {
    let mut all: Vec<(&Span, Naming)> =
        cut.spans.iter().filter_map(|span| Some((span, naming(lexicon, cut, span)?))).collect();
    for place in (1..all.len()).rev() {
        let (one, other) = (&all[place - 1], &all[place]);
        let between = cut.heard.part(one.0.to, other.0.from);
        // What is told of the last of several is told of all: auひかりかドコモ光に変えたい.
        if one.1.stand == Stand::Plain && OR.contains(&between.trim()) {
            all[place - 1].1.stand = other.1.stand;
        }
    }
    all.into_iter().map(|(_, naming)| naming).collect()
}

fn naming(lexicon: &Lexicon, cut: &Cut, span: &Span) -> Option<Naming> {
    let is_company = |thing: &Thing| matches!(thing, Thing::Provider(_) | Thing::Party(_));
    if !things(lexicon, span).any(is_company) {
        return None;
    }
    let providers = things(lexicon, span).filter_map(|thing| match thing {
        Thing::Provider(id) => Some(id.clone()),
        _ => None,
    });
    let parties = things(lexicon, span).filter_map(|thing| match thing {
        Thing::Party(id) => Some(id.clone()),
        _ => None,
    });
    let before = cut.heard.part(0, span.from);
    let behind = cut.heard.part(span.to, cut.heard.letters.len());
    let fitting = lexicon.around(cut.is_romaji).iter();
    let fitting = fitting.filter_map(|around| Some((around.fits(&before, &behind)?, around.stand)));
    let stand = fitting.max_by_key(|(letters, _)| *letters).map_or(Stand::Plain, |(_, stand)| stand);
    Some(Naming {
        name: span.text.clone(),
        providers: providers.collect(),
        parties: parties.collect(),
        is_whole: lexicon.is_own_name(&span.text),
        stand,
    })
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
