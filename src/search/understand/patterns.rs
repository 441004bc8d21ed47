//! Which patterns are in a sentence, and how well they fit.

use rustc_hash::FxHashMap;

use super::lexicon::Thing;
use super::packed::Packed;
use super::spans::Cut;
use super::vocabulary::Meaning;
use crate::domain::id::ClaimId;
use crate::domain::terms::WordKind;
use crate::domain::words::{Part, Pattern, Said, Term};
use crate::text::heard::Script;

/// What a word of another field leaves open, beside nothing that is ours: more than any pattern explains.
const OTHER: f32 = 9.0;
/// What it leaves open beside something that only this field has.
const OTHER_BESIDE_OURS: f32 = 0.6;

/// One word alone explains little of a sentence of which much is not understood.
const DOUBT_ALONE: f32 = 2.0;

/// A pattern that is there.
#[derive(Clone, Debug, PartialEq)]
pub struct Matched {
    /// The situation.
    pub symptom: ClaimId,
    /// The meaning that the pattern belongs to.
    pub meaning: ClaimId,
    /// The pattern, as the keeper wrote it.
    pub pattern: String,
    /// How much of the sentence it explains: from 0 to 1.
    pub fit: f32,
    /// By this it is ordered.
    score: f32,
}

/// All patterns, their parts by number.
#[derive(Debug)]
pub struct Patterns {
    all: Vec<Compiled>,
    /// What each term tells, by its number.
    weights: Vec<f32>,
    /// The numbers of the terms that a thing is, by its own number.
    terms_of: Packed<Vec<usize>>,
    /// What a thing leaves open that a pattern does not use.
    open: Vec<Open>,
    terms: usize,
}

#[derive(Debug)]
struct Compiled {
    symptom: ClaimId,
    meaning: ClaimId,
    text: String,
    parts: Box<[(Said, Vec<usize>, usize)]>,
    takes_service: bool,
    /// How much it counts what is not understood.
    doubt: f32,
}

/// What is left open by something that is said and not used.
#[derive(Clone, Copy, Debug)]
struct Open {
    cost: f32,
    is_service: bool,
    is_other: bool,
    is_ours: bool,
}

impl Patterns {
    /// Numbers the terms of all patterns, and weighs them by how few situations speak of each.
    pub fn new(meanings: &[Meaning<'_>], things: &[Thing]) -> Self {
        let mut numbers: FxHashMap<Term, usize> = FxHashMap::default();
        let mut speak: Vec<Vec<&str>> = Vec::new();
        let mut all = Vec::new();
        for meaning in meanings {
            let ids = [meaning.symptom, meaning.id].map(ClaimId::new);
            for pattern in meaning.patterns.iter().filter_map(|text| Pattern::parse(text)) {
                for part in &pattern.parts {
                    for term in &part.any {
                        let number = *numbers.entry(term.clone()).or_insert(speak.len());
                        if number == speak.len() {
                            speak.push(Vec::new());
                        }
                        if part.said != Said::MustNot && !speak[number].contains(&meaning.symptom) {
                            speak[number].push(meaning.symptom);
                        }
                    }
                }
                all.push(compiled(&ids, pattern, &numbers));
            }
        }
        all.shrink_to_fit();
        let weights = weights(&numbers, &speak);
        let terms_of = things
            .iter()
            .map(|thing| terms(thing).iter().filter_map(|term| numbers.get(term).copied()).collect())
            .collect();
        let open = things.iter().map(|thing| open(thing, &numbers, &weights)).collect();
        Self { all, terms: speak.len(), weights, terms_of, open }
    }

    /// The patterns that are there, the best first, one for each situation.
    pub fn matched(&self, cut: &Cut) -> Vec<Matched> {
        let mut places: Vec<Vec<usize>> = vec![Vec::new(); self.terms];
        for (place, span) in cut.spans.iter().enumerate() {
            for term in span.things.iter().filter_map(|&thing| self.terms_of.get(thing)).flatten() {
                if places[term].last() != Some(&place) {
                    places[term].push(place);
                }
            }
        }
        let is_ours = cut.spans.iter().flat_map(|span| &span.things).any(|&thing| self.open[thing].is_ours);
        let costs = |takes_service: bool| -> Vec<f32> {
            let cost = |thing: &usize| self.open[*thing].cost(takes_service, is_ours);
            cut.spans.iter().map(|span| span.things.iter().map(cost).fold(f32::INFINITY, f32::min)).collect()
        };
        let costs = [costs(false), costs(true)];
        let unknown = unknown(cut);
        let mut matched: Vec<Matched> = Vec::new();
        for pattern in &self.all {
            let costs = &costs[usize::from(pattern.takes_service)];
            let Some((explained, used)) = self.explained(pattern, &places, cut) else { continue };
            let unexplained: f32 =
                costs.iter().zip(&used).filter(|(_, used)| !**used).map(|(cost, _)| cost).sum::<f32>()
                    + pattern.doubt * unknown;
            let fit = explained / (explained + unexplained).max(f32::EPSILON);
            let score = explained * fit;
            let known = matched.iter().position(|known| known.symptom == pattern.symptom);
            if known.is_some_and(|known| matched[known].score >= score) {
                continue;
            }
            let better = Matched {
                symptom: pattern.symptom.clone(),
                meaning: pattern.meaning.clone(),
                pattern: pattern.text.clone(),
                fit,
                score,
            };
            match known {
                Some(known) => matched[known] = better,
                None => matched.push(better),
            }
        }
        matched.sort_by(|one, other| other.score.total_cmp(&one.score));
        matched
    }

    /// How much a pattern explains and by which pieces, if all is there that must be and nothing that must not.
    fn explained(&self, pattern: &Compiled, places: &[Vec<usize>], cut: &Cut) -> Option<(f32, Vec<bool>)> {
        let is_said = |term: &&usize| !places[**term].is_empty();
        for (said, any, times) in &pattern.parts {
            let there = match said {
                Said::Must if *times == 1 => any.iter().any(|term| is_said(&term)),
                Said::Must => different(any, places, cut) >= *times,
                Said::May => true,
                Said::MustNot => !any.iter().any(|term| is_said(&term)),
            };
            if !there {
                return None;
            }
        }
        let mut used = vec![false; cut.spans.len()];
        let mut explained = 0.0;
        for (_, any, times) in pattern.parts.iter().filter(|(said, ..)| *said != Said::MustNot) {
            let said = any.iter().filter(is_said);
            let best = said.clone().map(|&term| self.weights[term]).fold(0.0, f32::max);
            for &place in said.flat_map(|&term| &places[term]) {
                used[place] = true;
            }
            explained += (1..=*times).map(|_| best).sum::<f32>();
        }
        Some((explained, used))
    }
}

impl Open {
    fn cost(self, takes_service: bool, is_ours: bool) -> f32 {
        if self.is_service && takes_service {
            0.2
        } else if self.is_other && is_ours {
            OTHER_BESIDE_OURS
        } else {
            self.cost
        }
    }
}

/// How many different things are said that a part of a pattern speaks of.
fn different(any: &[usize], places: &[Vec<usize>], cut: &Cut) -> usize {
    let mut things: Vec<&[usize]> =
        any.iter().flat_map(|&term| &places[term]).map(|&place| &*cut.spans[place].things).collect();
    things.sort_unstable();
    things.dedup();
    things.len()
}

/// What parts of patterns may call a thing.
fn terms(thing: &Thing) -> Vec<Term> {
    match thing {
        Thing::Word(id, ..) => vec![Term::Word(id.clone())],
        Thing::Service(id, category) => vec![Term::Service(id.clone()), Term::Category(*category), Term::AnyService],
        Thing::Provider(_) | Thing::Party(_) => vec![Term::AnyCompany],
    }
}

fn compiled([symptom, meaning]: &[ClaimId; 2], pattern: Pattern, numbers: &FxHashMap<Term, usize>) -> Compiled {
    let mut parts: Vec<(Said, Vec<usize>, usize)> = Vec::new();
    for Part { any, said } in &pattern.parts {
        let any: Vec<usize> = any.iter().map(|term| numbers[term]).collect();
        match parts.iter_mut().find(|(known, terms, _)| known == said && *terms == any) {
            Some((.., times)) => *times += 1,
            None => parts.push((*said, any, 1)),
        }
    }
    let takes_service = pattern.parts.iter().filter(|part| part.said == Said::Must).any(|part| {
        part.any.iter().any(|term| matches!(term, Term::Category(_) | Term::Service(_) | Term::AnyService))
    });
    Compiled {
        symptom: symptom.clone(),
        meaning: meaning.clone(),
        doubt: if pattern.parts.iter().filter(|part| part.said == Said::Must).count() == 1 { DOUBT_ALONE } else { 1.0 },
        text: pattern.text,
        parts: parts.into(),
        takes_service,
    }
}

/// How much each term tells: the fewer situations speak of it, the more; a service of any kind less than one by its name.
#[expect(clippy::cast_precision_loss, reason = "a catalogue has no millions of situations")]
fn weights(numbers: &FxHashMap<Term, usize>, speak: &[Vec<&str>]) -> Vec<f32> {
    let mut symptoms: Vec<&str> = speak.iter().flatten().copied().collect();
    symptoms.sort_unstable();
    symptoms.dedup();
    let all = symptoms.len() as f32;
    let mut weights: Vec<f32> = speak.iter().map(|few| (1.0 + all / few.len().max(1) as f32).ln()).collect();
    for (term, &number) in numbers {
        weights[number] *= match term {
            Term::AnyService | Term::AnyCompany => 0.5,
            Term::Category(_) => 0.7,
            Term::Service(_) | Term::Word(_) => 1.0,
        };
    }
    weights
}

fn open(thing: &Thing, numbers: &FxHashMap<Term, usize>, weights: &[f32]) -> Open {
    let cost = match thing {
        Thing::Word(id, kind, _) => {
            let weight = numbers.get(&Term::Word(id.clone())).map_or(1.0, |&number| weights[number]);
            match kind {
                WordKind::Act => 0.5 * weight,
                WordKind::Thing | WordKind::Own => 0.4 * weight,
                WordKind::Detail => 0.2 * weight,
                WordKind::Filler
                | WordKind::Ending
                | WordKind::Denial
                | WordKind::Former
                | WordKind::Goal
                | WordKind::Present
                | WordKind::Beside => 0.0,
                WordKind::Other => OTHER,
            }
        }
        Thing::Service(..) => 0.8,
        Thing::Provider(_) | Thing::Party(_) => 0.2,
    };
    Open {
        cost,
        is_service: matches!(thing, Thing::Service(..)),
        is_other: matches!(thing, Thing::Word(_, WordKind::Other, _)),
        is_ours: matches!(thing, Thing::Word(_, WordKind::Own, _)),
    }
}

/// What the letters leave open that say nothing known: a word in kanji, katakana or Latin letters more than hiragana.
fn unknown(cut: &Cut) -> f32 {
    let mut open = 0.0;
    let mut run: Option<(Script, f32)> = None;
    for (letter, goes_on) in &cut.unknown {
        let (each, most) = match letter.script {
            _ if letter.sign == ' ' => (0.0, 0.0),
            Script::Kanji => (0.3, 1.2),
            Script::Katakana => (0.25, 0.9),
            Script::Latin => (0.2, 0.5),
            Script::Hiragana => (0.08, 0.6),
        };
        let so_far =
            run.filter(|(script, _)| *goes_on && *script == letter.script && each > 0.0).map_or(0.0, |it| it.1);
        let now = f32::min(so_far + each, most);
        open += now - so_far;
        run = Some((letter.script, now));
    }
    open
}
