//! Everything that can be said, folded once: words, services and companies by every way to say them.

use rustc_hash::{FxHashMap, FxHashSet};

use super::around::{Around, Stand};
use super::forms::{BadForm, Endings, expand};
use super::slips::Slips;
use super::tree::Tree;
use crate::domain::catalog::Catalog;
use crate::domain::id::{ClaimId, PartyId, ProviderId, ServiceId};
use crate::domain::provider::Provider;
use crate::domain::service::Service;
use crate::domain::terms::{Category, Intent, WordKind};
use crate::domain::words::{Term, WORD, Word};
use crate::text::fold::{fold, romaji_of_folded};
use crate::text::heard::{Heard, Script, brand, is_kana};

/// A name of a company in fewer letters is too much else.
const SHORTEST_COMPANY: usize = 2;
/// Romaji with fewer letters is too much else.
const SHORTEST_TYPED: usize = 4;

/// A reading with more letters than this is nothing else.
const SHORT_READING: usize = 3;

/// What a word that says nothing can be worth: even a long one less than a word that says something.
const MOST_FILLER: usize = 16;

/// Something that can be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Thing {
    /// A word of the keeper's.
    Word(ClaimId, WordKind, Option<Intent>),
    /// A service.
    Service(ServiceId, Category),
    /// A brand.
    Provider(ProviderId),
    /// A company.
    Party(PartyId),
}

/// Everything that can be said, by how it is said.
#[derive(Debug, Default)]
pub struct Lexicon {
    things: Vec<Thing>,
    /// The services that a word is a name for, by the word.
    sorts: FxHashMap<usize, Vec<ServiceId>>,
    heard: Tree,
    slips: Slips,
    /// Few letters of a reading, which in hiragana are too much else.
    written: FxHashSet<String>,
    /// By romaji skeleton, for kana that is typed in Latin letters.
    typed: Tree,
    /// What says that something is not wanted, or not so.
    denials: Vec<String>,
    /// What services and brands are called, apart from what people call them.
    own_names: FxHashSet<String>,
    /// What is said around the name of a company.
    around: Vec<Around>,
    /// The same in romaji.
    around_typed: Vec<Around>,
}

impl Lexicon {
    /// Folds all names and words of a catalogue. Forms that cannot be read are left out: the catalogue's check names them.
    pub fn new(catalog: &Catalog) -> Self {
        let mut lexicon = Self::default();
        let endings = endings(catalog.words());
        let ways = |word: &Word| -> Vec<String> {
            word.forms.iter().filter_map(|form| expand(form, &endings).ok()).flatten().collect()
        };
        let denials = catalog.words().iter().filter(|word| word.kind == WordKind::Denial);
        lexicon.denials = denials.flat_map(ways).map(|way| Heard::new(&way).text()).collect();
        for word in catalog.words() {
            let Some(stand) = stand(word.kind) else { continue };
            for (written, typed) in ways(word).iter().map(|way| Around::of(stand, way)) {
                lexicon.around.push(written);
                lexicon.around_typed.extend(typed);
            }
        }
        let is_said =
            |word: &&Word| !matches!(word.kind, WordKind::Ending | WordKind::Denial) && stand(word.kind).is_none();
        for word in catalog.words().iter().filter(is_said) {
            let thing = lexicon.add(Thing::Word(word.id.clone(), word.kind, word.intent));
            if !word.services.is_empty() {
                lexicon.sorts.insert(thing, word.services.clone());
            }
            for way in ways(word) {
                lexicon.say_word(&way, thing);
            }
        }
        for service in catalog.services() {
            let thing = lexicon.add(Thing::Service(service.id.clone(), service.category));
            names_of_service(service).for_each(|name| lexicon.say(name, thing, 1));
            let own = [&service.name.ja, &service.name.en, &service.short.ja, &service.short.en, &service.reading];
            lexicon.own_names.extend(own.into_iter().map(|name| Heard::new(name).text()));
        }
        for provider in catalog.providers() {
            let thing = lexicon.add(Thing::Provider(provider.id.clone()));
            // ソフトバンク光 is the line and nothing else, however it is written; ソフトバンク is the company.
            let whole = provider.aliases.iter().map(String::as_str).filter(|alias| brand(alias).is_some());
            let own = [&*provider.name.ja, &*provider.name.en, &*provider.reading].into_iter().chain(whole);
            lexicon.own_names.extend(own.map(|name| Heard::new(name).text()));
            for name in names_of_provider(provider) {
                lexicon.say_company(name, thing, false);
                lexicon.say_brand(name, thing, false);
            }
            lexicon.say_company(&provider.reading, thing, true);
            lexicon.say_brand(&provider.reading, thing, true);
        }
        for party in catalog.parties() {
            let thing = lexicon.add(Thing::Party(party.id.clone()));
            let names = [&*party.name.ja, &*party.name.en].into_iter().chain(party.formerly.iter().map(String::as_str));
            names.for_each(|name| lexicon.say_company(name, thing, false));
        }
        lexicon
    }

    fn add(&mut self, thing: Thing) -> usize {
        self.things.push(thing);
        self.things.len() - 1
    }

    /// A short word in katakana is none in hiragana, unless the keeper has it there as well: ドア is not in けどああいう.
    fn say_word(&mut self, way: &str, thing: usize) {
        let heard = Heard::new(way);
        let is_katakana = heard.letters.iter().all(|letter| letter.script == Script::Katakana);
        if !is_katakana {
            self.written.remove(&heard.text());
        } else if heard.letters.len() <= SHORT_READING && self.said(&heard.text()).is_empty() {
            self.written.insert(heard.text());
        }
        self.say(way, thing, 1);
    }

    /// ドコモ光 is called ドコモ.
    fn say_brand(&mut self, name: &str, thing: usize, is_reading: bool) {
        if let Some(brand) = brand(name) {
            self.say_company(brand, thing, is_reading);
        }
    }

    /// A company is not meant where its name says something else (`next`), nor by few letters of its reading in hiragana.
    fn say_company(&mut self, name: &str, thing: usize, is_reading: bool) {
        let heard = Heard::new(name);
        let is_else = |thing: &usize| matches!(&self.things[*thing], Thing::Word(_, kind, _) if !matches!(kind, WordKind::Thing | WordKind::Own));
        if self.said(&heard.text()).iter().any(is_else) {
            return;
        }
        if is_reading && heard.letters.len() <= SHORT_READING {
            self.written.insert(heard.text());
        } else {
            self.written.remove(&heard.text());
        }
        self.say(name, thing, SHORTEST_COMPANY);
    }

    fn say(&mut self, way: &str, thing: usize, shortest: usize) {
        let heard = Heard::new(way);
        let (text, letters) = (heard.text(), heard.letters.len());
        if letters < shortest.max(1) {
            return;
        }
        let kana = fold(way);
        if is_kana(&kana) {
            let skeleton = romaji_of_folded(&kana);
            let is_filler = matches!(self.things[thing], Thing::Word(_, WordKind::Filler, _));
            if skeleton.len() >= SHORTEST_TYPED || is_filler {
                self.typed.note(&skeleton, thing);
            }
        }
        if self.may_slip(&heard, thing) {
            self.slips.note(&text, heard.is_latin());
        }
        self.heard.note(&text, thing);
    }

    /// Whether a name may be recognised with one letter wrong. An ending may not: つながるん is not つながらん.
    fn may_slip(&self, heard: &Heard, thing: usize) -> bool {
        match &self.things[thing] {
            Thing::Word(_, WordKind::Thing | WordKind::Own, _)
            | Thing::Service(..)
            | Thing::Provider(_)
            | Thing::Party(_) => true,
            Thing::Word(_, WordKind::Act, _) => heard.letters.iter().all(|letter| letter.script != Script::Hiragana),
            Thing::Word(..) => false,
        }
    }

    /// What can be said.
    pub fn heard(&self) -> &Tree {
        &self.heard
    }

    /// What can be said in kana, by its romaji skeleton.
    pub fn typed(&self) -> &Tree {
        &self.typed
    }

    /// What this says.
    pub fn said(&self, text: &str) -> &[usize] {
        self.heard.said(text)
    }

    /// Whether this stretch is a name only where it is not written in hiragana.
    pub fn is_only_written(&self, stretch: &str) -> bool {
        self.written.contains(stretch)
    }

    /// Names that may be meant by letters of which one is wrong.
    pub fn slips(&self) -> &Slips {
        &self.slips
    }

    /// Whether it is said that something is not wanted, or not so. A denial has no bounds: it is the end of another word.
    pub fn is_denied(&self, sentence: &str) -> bool {
        self.denials.iter().any(|denial| sentence.contains(denial.as_str()))
    }

    /// Whether it is the name of a service or a brand itself.
    pub fn is_own_name(&self, stretch: &str) -> bool {
        self.own_names.contains(stretch)
    }

    /// What is said around the name of a company, written or in romaji.
    pub fn around(&self, is_romaji: bool) -> &[Around] {
        if is_romaji { &self.around_typed } else { &self.around }
    }

    /// What a piece of so many letters is worth that says one of these: two short words less than a long one, and words that say
    /// nothing little.
    pub fn worth(&self, things: &[usize], letters: usize) -> usize {
        let is_filler = |thing: &usize| matches!(self.things[*thing], Thing::Word(_, WordKind::Filler, _));
        if things.iter().all(is_filler) { (letters * letters).min(MOST_FILLER) } else { 2 * letters * letters }
    }

    /// The services that a word is a name for.
    pub fn sort(&self, thing: usize) -> &[ServiceId] {
        self.sorts.get(&thing).map_or(&[], Vec::as_slice)
    }

    /// A thing.
    pub fn thing(&self, thing: usize) -> &Thing {
        &self.things[thing]
    }

    /// All of them.
    pub fn things(&self) -> &[Thing] {
        &self.things
    }
}

/// The endings among some words, each written out. One that uses another is left out.
pub fn endings(words: &[Word]) -> Endings<'_> {
    let none = Endings::new();
    let of = |word: &Word| -> Result<Vec<String>, BadForm> {
        let ways: Result<Vec<Vec<String>>, BadForm> = word.forms.iter().map(|form| expand(form, &none)).collect();
        Ok(ways?.concat())
    };
    let endings = words.iter().filter(|word| word.kind == WordKind::Ending);
    endings.filter_map(|word| Some((word.id.as_str().strip_prefix(WORD)?, of(word).ok()?))).collect()
}

/// What a word around a company's name tells of it.
fn stand(kind: WordKind) -> Option<Stand> {
    match kind {
        WordKind::Former => Some(Stand::Former),
        WordKind::Goal => Some(Stand::Goal),
        WordKind::Present => Some(Stand::Present),
        WordKind::Beside => Some(Stand::Beside),
        _ => None,
    }
}

fn names_of_service(service: &Service) -> impl Iterator<Item = &str> {
    let names = [&*service.name.ja, &*service.name.en, &*service.short.ja, &*service.short.en, &*service.reading];
    names.into_iter().chain(service.aliases.iter().map(String::as_str))
}

fn names_of_provider(provider: &Provider) -> impl Iterator<Item = &str> {
    let names = [&*provider.name.ja, &*provider.name.en];
    names.into_iter().chain(provider.aliases.iter().map(String::as_str))
}

impl Thing {
    /// What parts of patterns may call it.
    pub fn terms(&self) -> Vec<Term> {
        match self {
            Self::Word(id, ..) => vec![Term::Word(id.clone())],
            Self::Service(id, category) => {
                vec![Term::Service(id.clone()), Term::Category(*category), Term::AnyService]
            }
            Self::Provider(_) | Self::Party(_) => vec![Term::AnyCompany],
        }
    }
}
