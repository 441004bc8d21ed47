//! What is learned from examples: what is said alike is meant alike.
//!
//! A complement naive Bayes classifier (Rennie, Shih, Teevan and Karger, 2003) over the words of a sentence that the catalogue knows,
//! pairs of them that follow each other or are near each other, runs of up to four letters, and whatever is spelt in Latin letters. It counts; there is nothing in it of chance, and the
//! same examples always give the same answer.

use std::borrow::Cow;
use std::collections::BTreeMap;

use fst::raw::Fst;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::known::Known;
use super::packed::Packed;
use super::spans::Cut;
use crate::domain::id::ClaimId;
use crate::text::heard::{Heard, Script};

/// Runs of letters are as long as this.
const LONGEST_RUN: usize = 4;
/// What all runs of a sentence tell together, beside what its words do.
const RUNS: f32 = 1.5;
/// Words that so many others, which say something, stand between at most are near each other.
const NEAR: usize = 4;
/// What is counted for that which was never seen.
const UNSEEN: f32 = 0.1;

/// Something in a sentence that can be counted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Feature {
    /// Letters that follow each other; a short run ends with nothing.
    Run([char; LONGEST_RUN]),
    /// A word in Latin letters, or two of them that follow each other, whether anybody knows them or not.
    Spelt(String),
    /// A word, a service, a company.
    Word(usize),
    /// Two of them that follow each other.
    Pair(usize, usize),
    /// Two of them that are near each other, in any order.
    Near(usize, usize),
}

/// What a sentence says that is learned from or asked about.
#[derive(Debug)]
pub struct Sentence {
    runs: Vec<(Feature, u16)>,
    words: Vec<(Feature, u16)>,
    spelt: Vec<(Feature, u16)>,
}

/// Of which examples counts what was learned.
#[derive(Clone, Copy, Debug)]
pub enum Counting<'a> {
    /// Of all.
    All,
    /// Of all but the sentence itself, which is an example of this situation, or of nothing of ours.
    AllBut(Option<&'a ClaimId>),
}

/// What is learned: little, and nothing to be built before it is asked.
#[derive(Debug, Default, Deserialize, Serialize)]
pub struct Learned {
    /// How many sentences it is learned from.
    sentences: usize,
    /// What can be meant; nothing of ours is one of them.
    classes: Vec<Option<ClaimId>>,
    /// For each class, how much of everything is in it.
    weights: Vec<f32>,
    /// How many features there are.
    many: usize,
    /// An automaton (`fst`) of the features, each with its number: they are counted in their order, which takes the least.
    #[serde(borrow)]
    features: Cow<'static, [u8]>,
    /// What is known of each feature.
    known: Packed<Known>,
}

/// A feature of a sentence that is known: its number, what is known of it, and how much it counts.
type Counted = Vec<(usize, Known, f32)>;

/// Sentences as they are counted.
#[derive(Debug, Default)]
struct Counts {
    features: FxHashMap<Feature, usize>,
    /// How many sentences have each feature.
    seen: Vec<usize>,
    /// How much of each is in each class that has any.
    shares: Vec<Vec<(usize, f32)>>,
    classes: Vec<Option<ClaimId>>,
    weights: Vec<f32>,
}

impl Sentence {
    /// What is in a sentence. What a word tells is numbered by `tells`.
    pub fn new(heard: &Heard, cut: &Cut, tells: impl Fn(usize) -> Vec<usize>) -> Self {
        let mut letters = vec!['^'];
        letters.extend(heard.letters.iter().map(|letter| letter.sign));
        letters.push('$');
        let runs = (1..=LONGEST_RUN).flat_map(|length| letters.windows(length));
        let runs = runs.map(|run| {
            let mut letters = ['\0'; LONGEST_RUN];
            letters[..run.len()].copy_from_slice(run);
            Feature::Run(letters)
        });
        let telling: Vec<Vec<usize>> = cut
            .spans
            .iter()
            .map(|span| span.things.iter().flat_map(|&thing| tells(thing)).collect::<Vec<_>>())
            .filter(|tokens| !tokens.is_empty())
            .collect();
        let words = telling.iter().flatten().map(|&thing| Feature::Word(thing));
        let both = |one: &'_ [usize], other: &'_ [usize]| {
            one.iter().flat_map(|&one| other.iter().map(move |&other| (one, other))).collect::<Vec<_>>()
        };
        let pairs = telling.windows(2).flat_map(|two| both(&two[0], &two[1]));
        let pairs = pairs.map(|(one, other)| Feature::Pair(one, other));
        let near = telling.iter().enumerate().flat_map(|(place, one)| {
            let others = telling[place + 1..].iter().take(NEAR);
            others.flat_map(|other| both(one, other)).collect::<Vec<_>>()
        });
        let near = near.map(|(one, other)| Feature::Near(one.min(other), one.max(other)));
        Self { runs: counted(runs), words: counted(words.chain(pairs).chain(near)), spelt: counted(spelt(heard)) }
    }

    fn features(&self) -> impl Iterator<Item = &Feature> {
        self.runs.iter().chain(&self.words).chain(&self.spelt).map(|(feature, _)| feature)
    }

    /// The features of which something is known, each with how much it counts: runs, words and what is spelt weighed apart, so that a
    /// long sentence counts no more than a short one.
    fn weighed<T>(&self, known: impl Fn(&Feature) -> Option<(T, f32)>) -> Vec<(T, f32)> {
        let mut all = weighed(&self.runs, RUNS, &known);
        all.extend(weighed(&self.words, 1.0, &known));
        all.extend(weighed(&self.spelt, 1.0, &known));
        all
    }
}

fn weighed<T>(features: &[(Feature, u16)], by: f32, known: impl Fn(&Feature) -> Option<(T, f32)>) -> Vec<(T, f32)> {
    let known = features.iter().filter_map(|(feature, times)| Some((known(feature)?, f32::from(*times))));
    let mut weighed: Vec<(T, f32)> =
        known.map(|((feature, tells), times)| (feature, (1.0 + times.ln()) * tells)).collect();
    let length = weighed.iter().map(|(_, much)| much * much).sum::<f32>().sqrt().max(f32::EPSILON);
    for (_, much) in &mut weighed {
        *much *= by / length;
    }
    weighed
}

impl Counts {
    fn of(examples: &[(Option<&ClaimId>, Sentence)]) -> Self {
        let mut counts = Self::default();
        for feature in examples.iter().flat_map(|(_, sentence)| sentence.features()) {
            let number = *counts.features.entry(feature.clone()).or_insert(counts.seen.len());
            if number == counts.seen.len() {
                counts.seen.push(0);
            }
            counts.seen[number] += 1;
        }
        counts.shares = vec![Vec::new(); counts.seen.len()];
        for (symptom, sentence) in examples {
            let class = counts.class(*symptom);
            let tells = |feature: &Feature| {
                let number = *counts.features.get(feature)?;
                Some((number, tells(examples.len(), counts.seen[number])))
            };
            for (number, much) in sentence.weighed(tells) {
                counts.weights[class] += much;
                match counts.shares[number].iter_mut().find(|(of, _)| *of == class) {
                    Some((_, sum)) => *sum += much,
                    None => counts.shares[number].push((class, much)),
                }
            }
        }
        counts
    }

    fn class(&mut self, symptom: Option<&ClaimId>) -> usize {
        self.classes.iter().position(|known| known.as_ref() == symptom).unwrap_or_else(|| {
            self.classes.push(symptom.cloned());
            self.weights.push(0.0);
            self.classes.len() - 1
        })
    }
}

impl Learned {
    /// Learns from sentences and what is meant by each.
    pub fn new(examples: &[(Option<&ClaimId>, Sentence)]) -> Self {
        let Counts { features, seen, shares, classes, weights } = Counts::of(examples);
        let many = seen.len();
        let features: BTreeMap<Vec<u8>, usize> =
            features.into_iter().map(|(feature, number)| (feature.key(), number)).collect();
        let known = features.values().map(|&number| Known::new(seen[number], &shares[number])).collect();
        let numbered = features.into_keys().zip(0..);
        let features = fst::Map::from_iter(numbered).map_or_else(|_| Vec::new(), |map| map.into_fst().into_inner());
        Self { sentences: examples.len(), classes, weights, many, features: features.into(), known }
    }

    /// What may be meant by a sentence, each with how much speaks for it.
    pub fn of(&self, sentence: &Sentence, learned: Counting<'_>) -> Vec<(Option<&ClaimId>, f32)> {
        let counted = self.counted(sentence);
        let without = match learned {
            Counting::All => None,
            Counting::AllBut(symptom) => self.classes.iter().position(|known| known.as_ref() == symptom),
        };
        let all: f32 = self.weights.iter().sum();
        let own: f32 = if without.is_some() { counted.iter().map(|(.., much)| much).sum() } else { 0.0 };
        #[expect(clippy::cast_precision_loss, reason = "there are no millions of features")]
        let unseen = UNSEEN * self.many as f32;
        // What the others have of everything: the more, the less a feature that they have speaks against a class.
        let others =
            |class: usize| (unseen + all - self.weights[class] - if without == Some(class) { 0.0 } else { own }).ln();
        let mut scores: Vec<f32> = Vec::new();
        let much: f32 = counted.iter().map(|(.., much)| much).sum();
        scores.extend((0..self.classes.len()).map(|class| much * others(class)));
        for (_, known, much) in &counted {
            let sum = known.sum();
            let own = if without.is_some() { *much } else { 0.0 };
            let nobody = (UNSEEN + (sum - own).max(0.0)).ln();
            for score in &mut scores {
                *score -= much * nobody;
            }
            for (class, count) in known.counts() {
                // What the class itself has is not against it.
                let others = if without == Some(class) { sum - count } else { sum - own - count };
                scores[class] -= much * ((UNSEEN + others.max(0.0)).ln() - nobody);
            }
        }
        self.classes.iter().map(Option::as_ref).zip(scores).collect()
    }

    /// How much two sentences have in common, as far as it tells anything: 1 where they are the same.
    pub fn likeness(&self, one: &Sentence, other: &Sentence) -> f32 {
        let (one, other) = (self.counted(one), self.counted(other));
        let length = |all: &Counted| all.iter().map(|(.., much)| much * much).sum::<f32>().sqrt().max(f32::EPSILON);
        let of: FxHashMap<usize, f32> = other.iter().map(|(number, _, much)| (*number, *much)).collect();
        let both: f32 = one.iter().filter_map(|(number, _, much)| Some(much * of.get(number)?)).sum();
        both / length(&one) / length(&other)
    }

    fn counted(&self, sentence: &Sentence) -> Counted {
        let Ok(features) = Fst::new(&*self.features) else { return Vec::new() };
        let known = |feature: &Feature| {
            let number = usize::try_from(features.get(feature.key())?.value()).ok()?;
            let known = self.known.get(number)?;
            let tells = tells(self.sentences, known.seen);
            Some(((number, known), tells))
        };
        sentence.weighed(known).into_iter().map(|((number, known), much)| (number, known, much)).collect()
    }
}

impl Feature {
    /// Its name in the automaton.
    fn key(&self) -> Vec<u8> {
        let of = |kind: u8, rest: &[u8]| [&[kind], rest].concat();
        let two = |one: usize, other: usize| [one as u64, other as u64].map(u64::to_be_bytes).concat();
        match self {
            Self::Run(letters) => of(0, &letters.iter().copied().flat_map(short).collect::<Vec<u8>>()),
            Self::Spelt(words) => of(1, words.as_bytes()),
            Self::Word(word) => of(2, &(*word as u64).to_be_bytes()),
            Self::Pair(one, other) => of(3, &two(*one, *other)),
            Self::Near(one, other) => of(4, &two(*one, *other)),
        }
    }
}

/// A letter in the bytes of its name: hiragana, which most of them are, take one.
fn short(letter: char) -> impl Iterator<Item = u8> {
    let [plane @ .., low] = (letter as u32).to_be_bytes();
    let (bytes, from) = match letter {
        '\0' => ([0; 4], 4),
        ..'\u{80}' => ([0, 0, 0, low], 3),
        '\u{3041}'..='\u{309f}' => ([0, 0, 0, low - 0x41 + 0x80], 3),
        _ => ([0, 0xe0 | plane[1], plane[2], low], 1),
    };
    bytes.into_iter().skip(from)
}

/// The words in Latin letters, each and with the one after it.
fn spelt(heard: &Heard) -> std::vec::IntoIter<Feature> {
    let latin = heard.letters.iter().map(|letter| if letter.script == Script::Latin { letter.sign } else { ' ' });
    let latin: String = latin.collect();
    let words: Vec<&str> = latin.split_whitespace().collect();
    let of = |words: &[&str]| Feature::Spelt(words.join(" "));
    [1, 2].into_iter().flat_map(|length| words.windows(length).map(of)).collect::<Vec<_>>().into_iter()
}

/// Each feature once, with how often it is there.
fn counted(features: impl Iterator<Item = Feature>) -> Vec<(Feature, u16)> {
    let mut all: Vec<Feature> = features.collect();
    all.sort_unstable();
    let mut counted: Vec<(Feature, u16)> = Vec::new();
    for feature in all {
        match counted.last_mut() {
            Some((last, times)) if *last == feature => *times = times.saturating_add(1),
            _ => counted.push((feature, 1)),
        }
    }
    counted
}

#[expect(clippy::cast_precision_loss, reason = "there are no millions of sentences")]
fn tells(sentences: usize, seen: usize) -> f32 {
    ((1.0 + sentences as f32) / (1.0 + seen as f32)).ln() + 1.0
}
