//! Which pieces of what was typed may be written down: names of things, and of nobody.
//!
//! A name cannot be told from a thing by how it looks: スミス and モデム, Tanaka and router, 田中機器 and 中継機器 are written alike. So
//! nothing is guessed. **A piece is written only if it can be cut, from its first letter to its last, into the parts of the lists in `words/things`,
//! and ends with a thing.** The lists have words of lines, devices, papers and payments, and no word that is also a name of a person
//! (マイク, クロス and ノートン are left out). Nothing else of a sentence can get into a file, whoever typed it. A word that
//! is lost by that is lost; that somebody typed what was not understood is still counted ([`super::Met::Nothing`]).
//!
//! A piece is all that is written together in kanji, katakana, Latin letters, digits and signs: ヤマダルーター is one, which the lists
//! do not have, and so is `router@example.jp`. Hiragana ends a piece and is never part of one.

use std::ops::RangeInclusive;

use unicode_normalization::UnicodeNormalization as _;

use crate::words::things::{AFTER_NAMES, BEFORE, BEFORE_NAMES, ENDS, THINGS};

/// So many letters a piece has.
const LETTERS: RangeInclusive<usize> = 2..=12;

/// The pieces of a sentence that name things, as they are compared: NFKC, small letters.
pub fn things(sentence: &str) -> Vec<String> {
    let said: String = sentence.nfkc().flat_map(char::to_lowercase).collect();
    let mut things: Vec<String> = Vec::new();
    let mut rest = said.as_str();
    let mut before = String::new();
    while let Some(first) = rest.chars().next() {
        let is_piece = is_of_piece(first);
        let end = rest.find(|letter| is_of_piece(letter) != is_piece).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        if is_piece {
            let thing = piece.trim_matches(|letter: char| letter.is_ascii_punctuation());
            if is_thing(thing) && !is_beside_name(&before, after) && !things.iter().any(|known| known == thing) {
                things.push(thing.to_owned());
            }
        }
        before.push_str(piece);
        rest = after;
    }
    things
}

/// Whether something is written as a piece of ours is.
pub(super) fn is_written_so(word: &str) -> bool {
    LETTERS.contains(&word.chars().count())
        && word.chars().all(|letter| letter.is_alphabetic() || matches!(letter, '-' | '\u{30fc}'))
}

/// Whether a letter is part of what is written together.
fn is_of_piece(letter: char) -> bool {
    let is_hiragana = matches!(letter, '\u{3041}'..='\u{309f}');
    let ends = letter.is_whitespace() || "、。「」『』【】〈〉〜…→⇒".contains(letter);
    !is_hiragana && !ends
}

fn is_thing(piece: &str) -> bool {
    let letters: String = piece.chars().filter(|letter| *letter != '-').collect();
    is_written_so(piece) && is_made_of_parts(&letters, true)
}

/// Whether all of it is made of parts, the last of which is a thing.
fn is_made_of_parts(rest: &str, is_first: bool) -> bool {
    let is = |parts: &str| parts.split_whitespace().any(|part| part == rest);
    let goes_on = |part: &str| rest.strip_prefix(part).is_some_and(|rest| is_made_of_parts(rest, false));
    let ends = is(THINGS) || (!is_first && is(ENDS));
    ends || BEFORE.split_whitespace().chain(THINGS.split_whitespace()).any(goes_on)
}

fn is_beside_name(before: &str, after: &str) -> bool {
    let (before, after) = (before.trim_end(), after.trim_start());
    AFTER_NAMES.iter().any(|name| after.starts_with(name)) || BEFORE_NAMES.iter().any(|name| before.ends_with(name))
}

#[cfg(test)]
mod tests;
