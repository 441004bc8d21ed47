//! Companies as a sentence names them, and what the words around a name tell of it.

use super::lexicon::{Lexicon, Thing};
use super::spans::{Cut, Span};
use crate::domain::id::{PartyId, ProviderId};
use crate::domain::terms::WordKind;
use crate::text::fold::{fold, romaji_of_folded};
use crate::text::heard::{Heard, Script, is_kana};

/// Where the name stands in what is said around it.
pub const NAME: char = '~';

/// How the customer stands to a company that is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// Nothing tells.
    Plain,
    /// The customer is there now.
    Present,
    /// The customer has left it, or is leaving it.
    Former,
    /// The customer thinks of going there.
    Goal,
    /// It is about something else that the company sells.
    Beside,
}

/// A company as a sentence names it: one name may be that of several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Naming {
    /// The brands that are called so.
    pub providers: Vec<ProviderId>,
    /// The companies that are.
    pub parties: Vec<PartyId>,
    /// Whether it is the whole name of a brand, which the rest of the company does not share.
    pub is_whole: bool,
    /// How the customer stands to it.
    pub stand: Stand,
}

/// What is said around a name, and what that tells of it.
#[derive(Debug)]
pub struct Around {
    stand: Stand,
    before: String,
    behind: String,
}

impl Around {
    /// A form as the keeper wrote it, and in romaji where it is kana.
    pub fn of(stand: Stand, form: &str) -> (Self, Option<Self>) {
        let (before, behind) = form.split_once(NAME).unwrap_or((form, ""));
        let heard = |part: &str| Heard::new(part).text();
        let written = Self { stand, before: heard(before), behind: heard(behind) };
        let kana = [fold(before), fold(behind)];
        let typed = kana.iter().all(|part| is_kana(part)).then(|| {
            let [before, behind] = kana.map(|part| romaji_of_folded(&part));
            Self { stand, before, behind }
        });
        (written, typed)
    }

    /// How many letters of it stand around a name; none, where not all of them do.
    fn fits(&self, before: &str, behind: &str) -> Option<usize> {
        let begins = behind.trim_start().starts_with(&*self.behind);
        let ends = before.trim_end().strip_suffix(&*self.before).is_some_and(|rest| {
            let is_word = |letter: char| letter.is_ascii_alphanumeric();
            !(rest.ends_with(is_word) && self.before.starts_with(is_word))
        });
        (begins && ends).then(|| (self.before.chars().chain(self.behind.chars())).count())
    }
}

/// The companies that are named, in the order of the sentence.
pub fn namings(lexicon: &Lexicon, cut: &Cut) -> Vec<Naming> {
    cut.spans.iter().filter_map(|span| naming(lexicon, cut, span)).collect()
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
