//! What is learned from examples: what is said alike is meant alike.
//!
//! A complement naive Bayes classifier (Rennie, Shih, Teevan and Karger, 2003) over the words of a sentence that the catalogue knows,
//! pairs of them that follow each other or are near each other, runs of up to four letters, and whatever is spelt in Latin letters. It counts; there is nothing in it of chance, and the
//! same examples always give the same answer.

use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashMap, FxHasher};

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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Feature {
    /// Letters that follow each other; a short run ends with nothing.
    Run([char; LONGEST_RUN]),
    /// A word in Latin letters, or two of them that follow each other, whether anybody knows them or not.
    Spelt(u64),
    /// A word, a service, a company.
    Word(usize),
    /// Two of them that follow each other.
    Pair(usize, usize),
    /// Two of them that are near each other, in any order.
    Near(usize, usize),
}

/// What is in a sentence, by the numbers of the features, with how much it counts.
type Counted = Vec<(usize, f32)>;

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

/// What is learned.
#[derive(Debug, Default)]
pub struct Learned {
    /// What can be meant; nothing of ours is one of them.
    classes: Vec<Option<ClaimId>>,
    features: FxHashMap<Feature, usize>,
    /// How much each feature tells: the fewer sentences have it, the more.
    tells: Vec<f32>,
    /// For each feature, how much of it is in each class that has any, by the number of the class.
    counts: Vec<Vec<(usize, f32)>>,
    /// For each feature, how much of it there is.
    sums: Vec<f32>,
    /// For each class, how much of everything is in it.
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
}

impl Learned {
    /// Learns from sentences and what is meant by each.
    pub fn new(examples: &[(Option<&ClaimId>, Sentence)]) -> Self {
        let mut learned = Self::default();
        let mut seen: Vec<usize> = Vec::new();
        for feature in examples.iter().flat_map(|(_, sentence)| sentence.features()) {
            let number = *learned.features.entry(*feature).or_insert(seen.len());
            if number == seen.len() {
                seen.push(0);
            }
            seen[number] += 1;
        }
        learned.tells = seen.iter().map(|&seen| tells(examples.len(), seen)).collect();
        learned.counts = vec![Vec::new(); seen.len()];
        learned.sums = vec![0.0; seen.len()];
        for (symptom, sentence) in examples {
            let class = learned.class_or_new(*symptom);
            for (feature, much) in learned.counted(sentence) {
                learned.sums[feature] += much;
                learned.weights[class] += much;
                match learned.counts[feature].iter_mut().find(|(of, _)| *of == class) {
                    Some((_, sum)) => *sum += much,
                    None => learned.counts[feature].push((class, much)),
                }
            }
        }
        learned
    }

    /// What may be meant by a sentence, each with how much speaks for it.
    pub fn of(&self, sentence: &Sentence, learned: Counting<'_>) -> Vec<(Option<&ClaimId>, f32)> {
        let counted = self.counted(sentence);
        let without = match learned {
            Counting::All => None,
            Counting::AllBut(symptom) => self.class(symptom),
        };
        let all: f32 = self.weights.iter().sum();
        let own: f32 = if without.is_some() { counted.iter().map(|(_, much)| much).sum() } else { 0.0 };
        #[expect(clippy::cast_precision_loss, reason = "there are no millions of features")]
        let unseen = UNSEEN * self.features.len() as f32;
        // What the others have of everything: the more, the less a feature that they have speaks against a class.
        let others =
            |class: usize| (unseen + all - self.weights[class] - if without == Some(class) { 0.0 } else { own }).ln();
        let mut scores: Vec<f32> = Vec::new();
        let much: f32 = counted.iter().map(|(_, much)| much).sum();
        scores.extend((0..self.classes.len()).map(|class| much * others(class)));
        for &(feature, much) in &counted {
            let own = if without.is_some() { much } else { 0.0 };
            let sum = self.sums[feature];
            let nobody = (UNSEEN + (sum - own).max(0.0)).ln();
            for score in &mut scores {
                *score -= much * nobody;
            }
            for &(class, count) in &self.counts[feature] {
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
        let length = |all: &Counted| all.iter().map(|(_, much)| much * much).sum::<f32>().sqrt().max(f32::EPSILON);
        let of: FxHashMap<usize, f32> = other.iter().copied().collect();
        let both: f32 = one.iter().filter_map(|(feature, much)| Some(much * of.get(feature)?)).sum();
        both / length(&one) / length(&other)
    }

    fn class(&self, symptom: Option<&ClaimId>) -> Option<usize> {
        self.classes.iter().position(|known| known.as_ref() == symptom)
    }

    fn class_or_new(&mut self, symptom: Option<&ClaimId>) -> usize {
        self.class(symptom).unwrap_or_else(|| {
            self.classes.push(symptom.cloned());
            self.weights.push(0.0);
            self.classes.len() - 1
        })
    }

    /// The features that are known, runs, words and what is spelt weighed apart, so that a long sentence counts no more than a short one.
    fn counted(&self, sentence: &Sentence) -> Counted {
        let mut all = self.weighed(&sentence.runs, RUNS);
        all.extend(self.weighed(&sentence.words, 1.0));
        all.extend(self.weighed(&sentence.spelt, 1.0));
        all
    }

    fn weighed(&self, features: &[(Feature, u16)], by: f32) -> Counted {
        let known = features.iter().filter_map(|(feature, times)| Some((*self.features.get(feature)?, *times)));
        let mut weighed: Counted =
            known.map(|(feature, times)| (feature, (1.0 + f32::from(times).ln()) * self.tells[feature])).collect();
        let length = weighed.iter().map(|(_, much)| much * much).sum::<f32>().sqrt().max(f32::EPSILON);
        for (_, much) in &mut weighed {
            *much *= by / length;
        }
        weighed
    }
}

/// The words in Latin letters, each and with the one after it.
fn spelt(heard: &Heard) -> std::vec::IntoIter<Feature> {
    let latin = heard.letters.iter().map(|letter| if letter.script == Script::Latin { letter.sign } else { ' ' });
    let latin: String = latin.collect();
    let words: Vec<&str> = latin.split_whitespace().collect();
    let of = |words: &[&str]| {
        let mut hasher = FxHasher::default();
        words.hash(&mut hasher);
        Feature::Spelt(hasher.finish())
    };
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
