//! What patterns and examples say together.

use super::patterns::Matched;
use crate::domain::id::ClaimId;

/// From this confidence on, in percent, a situation is an answer.
pub const CONFIDENT: u8 = 50;
/// From this confidence on it may be what is meant.
pub const PERHAPS: u8 = 25;

/// By so much more must speak for a situation than for any other to make it sure.
const AHEAD: f32 = 0.6;
/// What has so much less for it than the best may still be meant.
const NEAR: f32 = 1.2;
/// What is not sure, in parts of one; the last that may be meant has a quarter less.
const LESS_THAN_SURE: f32 = 0.49;
/// What a pattern that explains the whole sentence speaks for its situation.
const PATTERN: f32 = 8.0;
/// The less it explains, the sooner it speaks for nothing: a pattern that is there beside much else is there by chance.
const STRICT: i32 = 16;
/// What each further pattern speaks, beside the one before it.
const NEXT_PATTERN: f32 = 0.9;
/// What it speaks for nothing of ours that no pattern is there.
const NO_PATTERN: f32 = 0.2;

/// How much is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// No word that is known to say anything.
    Nothing,
    /// One bare word: 電話.
    OneWord,
    /// More.
    Words,
    /// Something is denied: what, no pattern can tell.
    Denied,
}

/// A situation that may be meant.
#[derive(Clone, Debug, PartialEq)]
pub struct Meant {
    /// The situation.
    pub symptom: ClaimId,
    /// How surely, in percent.
    pub confidence: u8,
    /// The meaning whose pattern is there, and the pattern as the keeper wrote it; nothing but examples speak for it when absent.
    pub pattern: Option<(ClaimId, String)>,
}

/// A situation, or nothing of ours; what speaks for it; and the pattern that is there, if one is.
type Weighed = (Option<ClaimId>, f32, Option<(ClaimId, String)>);

/// What may be meant, the surest first, by the patterns that are there and by what is learned. Of a bare word, 電話, nothing is sure that
/// no pattern speaks for; where most speaks for nothing of ours, nothing is meant.
pub fn weigh(matched: Vec<Matched>, alike: &[(Option<&ClaimId>, f32)], said: Said) -> Vec<Meant> {
    let is_bare = said == Said::Denied || (said != Said::Words && matched.is_empty());
    let mut weighed: Vec<Weighed> = alike.iter().map(|(symptom, score)| (symptom.cloned(), *score, None)).collect();
    let least = alike.iter().map(|(_, score)| *score).fold(f32::INFINITY, f32::min);
    let least = if least.is_finite() { least } else { 0.0 };
    if matched.is_empty() {
        weighed.iter_mut().filter(|(symptom, ..)| symptom.is_none()).for_each(|(_, score, _)| *score += NO_PATTERN);
    }
    let mut speaks = PATTERN;
    for one in matched {
        let pattern = Some((one.meaning, one.pattern));
        match weighed.iter_mut().find(|(symptom, ..)| symptom.as_ref() == Some(&one.symptom)) {
            Some((_, score, by)) => (*score, *by) = (*score + speaks * one.fit.powi(STRICT), pattern),
            None => weighed.push((Some(one.symptom), least + speaks * one.fit.powi(STRICT), pattern)),
        }
        speaks *= NEXT_PATTERN;
    }
    weighed.sort_by(|one, other| other.1.total_cmp(&one.1));
    let Some(best) = weighed.first().map(|(_, score, _)| *score) else { return Vec::new() };
    let ahead = weighed.get(1).map_or(AHEAD, |(_, next, _)| best - next);
    let nothing =
        weighed.iter().find(|(symptom, ..)| symptom.is_none()).map_or(f32::NEG_INFINITY, |(_, score, _)| *score);
    let less_than_sure = |score: f32| LESS_THAN_SURE - (best - score) / NEAR / 4.0;
    let near: Vec<Weighed> =
        weighed.into_iter().filter(|(_, score, _)| *score > nothing && best - score < NEAR).collect();
    // However little ahead the best is, it is meant no less surely than the next.
    let next = near.get(1).map_or(0.0, |(_, score, _)| less_than_sure(*score));
    let meant = near.into_iter().enumerate().filter_map(|(place, (symptom, score, pattern))| {
        let is_ahead = place == 0 && !is_bare;
        let sure = if is_ahead { (ahead / (ahead + AHEAD)).max(next) } else { less_than_sure(score) };
        Some(Meant { symptom: symptom?, confidence: percent(sure), pattern })
    });
    meant.collect()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 100")]
fn percent(part: f32) -> u8 {
    (part * 100.0).clamp(0.0, 100.0) as u8
}
