//! Everything that can be said, folded once: words, services and companies by every way to say them.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::around::{Around, Stand};
use super::forms::{BadForm, Endings, expand};
use super::slips::{Long, Slips};
use super::tree::{Tree, Ways};
use super::vocabulary::{Called, Vocabulary, Word};
use crate::domain::id::{ClaimId, PartyId, ProviderId, ServiceId, WORD};
use crate::domain::terms::{Category, Intent, WordKind};
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
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
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
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Lexicon {
    things: Vec<Thing>,
    /// The services that a word is a name for, by the word.
    sorts: BTreeMap<usize, Vec<ServiceId>>,
    heard: Tree,
    slips: Slips,
    /// Few letters of a reading, which in hiragana are too much else.
    written: BTreeSet<String>,
    /// Few letters, which without the long vowel that is written out among them are too much else: める is not めーる.
    drawn: BTreeSet<String>,
    /// By romaji skeleton, for kana that is typed in Latin letters.
    typed: Tree,
    /// What says that something is not wanted, or not so.
    denials: Vec<String>,
    /// What services and brands are called, apart from what people call them.
    own_names: BTreeSet<String>,
    /// What is said around the name of a company.
    around: Vec<Around>,
    /// The same in romaji.
    around_typed: Vec<Around>,
}

/// What can be said, as it is gathered.
#[derive(Debug, Default)]
struct Gathered {
    /// All but what is still gathered.
    lexicon: Lexicon,
    heard: Ways,
    typed: Ways,
    long: Long,
}

impl Lexicon {
    /// Folds all names and words. Forms that cannot be read are left out: the catalogue's check names them.
    pub fn new(vocabulary: &Vocabulary<'_>) -> Self {
        let mut gathered = Gathered::default();
        let forms = vocabulary.words.iter().map(|word| (word.id, word.kind, &*word.forms));
        let endings = endings(forms);
        let ways = |word: &Word<'_>| -> Vec<String> {
            word.forms.iter().filter_map(|form| expand(form, &endings).ok()).flatten().collect()
        };
        for word in &vocabulary.words {
            gathered.word(word, &ways(word));
        }
        let names = &vocabulary.names;
        names.services.iter().for_each(|service| gathered.service(service));
        names.providers.iter().for_each(|provider| gathered.provider(provider));
        names.parties.iter().for_each(|party| gathered.party(party));
        let Gathered { lexicon, heard, typed, long } = gathered;
        Self { heard: heard.into(), typed: typed.into(), slips: long.into(), ..lexicon }
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
    pub fn said(&self, text: &str) -> Vec<usize> {
        self.heard.said(text)
    }

    /// Whether this stretch is a name only where it is not written in hiragana.
    pub fn is_only_written(&self, stretch: &str) -> bool {
        self.written.contains(stretch)
    }

    /// Whether this stretch is a name only where a long vowel is written out in it.
    pub fn is_drawn(&self, stretch: &str) -> bool {
        self.drawn.contains(stretch)
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

impl Gathered {
    fn word(&mut self, word: &Word<'_>, ways: &[String]) {
        if word.kind == WordKind::Denial {
            self.lexicon.denials.extend(ways.iter().map(|way| Heard::new(way).text()));
        } else if let Some(stand) = stand(word.kind) {
            for (written, typed) in ways.iter().map(|way| Around::of(stand, way)) {
                self.lexicon.around.push(written);
                self.lexicon.around_typed.extend(typed);
            }
        } else if word.kind != WordKind::Ending {
            let thing = self.add(Thing::Word(ClaimId::new(word.id), word.kind, word.intent));
            if !word.services.is_empty() {
                self.lexicon.sorts.insert(thing, word.services.iter().map(|id| ServiceId::new(id)).collect());
            }
            for way in ways {
                self.say_word(way, thing);
            }
        }
    }

    fn service(&mut self, service: &Called<'_>) {
        let Some(category) = service.category else { return };
        let thing = self.add(Thing::Service(ServiceId::new(service.id), category));
        let own = || service.names.iter().copied().chain([service.reading]);
        own().chain(service.others.iter().copied()).for_each(|name| self.say(name, thing, 1));
        self.lexicon.own_names.extend(own().map(|name| Heard::new(name).text()));
    }

    fn provider(&mut self, provider: &Called<'_>) {
        let thing = self.add(Thing::Provider(ProviderId::new(provider.id)));
        // ソフトバンク光 is the line and nothing else, however it is written; ソフトバンク is the company.
        let whole = provider.others.iter().filter(|alias| brand(alias).is_some());
        let own = provider.names.iter().chain([&provider.reading]).chain(whole);
        self.lexicon.own_names.extend(own.map(|name| Heard::new(name).text()));
        for name in provider.names.iter().chain(&provider.others) {
            self.say_company(name, thing, false);
            self.say_brand(name, thing, false);
        }
        self.say_company(provider.reading, thing, true);
        self.say_brand(provider.reading, thing, true);
    }

    fn party(&mut self, party: &Called<'_>) {
        let thing = self.add(Thing::Party(PartyId::new(party.id)));
        party.names.iter().chain(&party.others).for_each(|name| self.say_company(name, thing, false));
    }

    fn add(&mut self, thing: Thing) -> usize {
        self.lexicon.things.push(thing);
        self.lexicon.things.len() - 1
    }

    /// A short word in katakana is none in hiragana, unless the keeper has it there as well: ドア is not in けどああいう.
    fn say_word(&mut self, way: &str, thing: usize) {
        let heard = Heard::new(way);
        let is_katakana = heard.letters.iter().all(|letter| letter.script == Script::Katakana);
        let (text, letters) = (heard.text(), heard.letters.len());
        let is_new =
            letters <= SHORT_READING && (self.heard.said(&text).is_empty() || self.lexicon.written.contains(&text));
        if !is_katakana {
            self.lexicon.written.remove(&text);
            if !heard.is_drawn(0, letters) {
                self.lexicon.drawn.remove(&text);
            } else if is_new {
                self.lexicon.drawn.insert(text);
            }
        } else if is_new {
            self.lexicon.written.insert(text);
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
        let is_else = |thing: &usize| matches!(&self.lexicon.things[*thing], Thing::Word(_, kind, _) if !matches!(kind, WordKind::Thing | WordKind::Own));
        if self.heard.said(&heard.text()).iter().any(is_else) {
            return;
        }
        if is_reading && heard.letters.len() <= SHORT_READING {
            self.lexicon.written.insert(heard.text());
        } else {
            self.lexicon.written.remove(&heard.text());
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
            let is_filler = matches!(self.lexicon.things[thing], Thing::Word(_, WordKind::Filler, _));
            if skeleton.len() >= SHORTEST_TYPED || is_filler {
                self.typed.note(&skeleton, thing);
            }
        }
        if self.may_slip(&heard, thing) {
            self.long.note(&text, heard.is_latin());
        }
        self.heard.note(&text, thing);
    }

    /// Whether a name may be recognised with one letter wrong. An ending may not: つながるん is not つながらん.
    fn may_slip(&self, heard: &Heard, thing: usize) -> bool {
        match &self.lexicon.things[thing] {
            Thing::Word(_, WordKind::Thing | WordKind::Own, _)
            | Thing::Service(..)
            | Thing::Provider(_)
            | Thing::Party(_) => true,
            Thing::Word(_, WordKind::Act, _) => heard.letters.iter().all(|letter| letter.script != Script::Hiragana),
            Thing::Word(..) => false,
        }
    }
}

/// The endings among some words, each written out. One that uses another is left out.
pub fn endings<'a, 'f, Form: AsRef<str> + 'f>(
    words: impl Iterator<Item = (&'a str, WordKind, &'f [Form])>,
) -> Endings<'a> {
    let none = Endings::new();
    let of = |forms: &[Form]| -> Result<Vec<String>, BadForm> {
        let ways: Result<Vec<Vec<String>>, BadForm> = forms.iter().map(|form| expand(form.as_ref(), &none)).collect();
        Ok(ways?.concat())
    };
    let endings = words.filter(|(_, kind, _)| *kind == WordKind::Ending);
    endings.filter_map(|(id, _, forms)| Some((id.strip_prefix(WORD)?, of(forms).ok()?))).collect()
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
