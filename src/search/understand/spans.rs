//! A sentence cut into what it says: of all ways to cut it, the one with the longest pieces.

use std::collections::HashMap;

use super::heard::{Heard, Letter, Script};
use super::lexicon::Lexicon;
use super::slips::SHORTEST_PLAIN;
use crate::text::fold::romaji_of_folded;

/// Japanese in fewer Latin letters is too much else in a sentence that is not in romaji.
const SHORTEST_MIXED: usize = 4;

/// Names have no more words in Latin letters.
const MOST_WORDS: usize = 5;

/// A piece of a sentence that says something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// As it is compared.
    pub text: String,
    /// What it may mean.
    pub things: Vec<usize>,
}

/// A sentence as it was understood.
#[derive(Clone, Debug, Default)]
pub struct Cut {
    /// The pieces that say something, in their order.
    pub spans: Vec<Span>,
    /// The letters that say nothing known, each with whether it goes on from the one before.
    pub unknown: Vec<(Letter, bool)>,
    /// What all the pieces are worth together.
    worth: usize,
}

/// Cuts a sentence. Words in Latin letters may be kana as well as they may be English: whichever explains more.
pub fn cut(lexicon: &Lexicon, heard: &Heard) -> Cut {
    let exact = |from: usize, to: usize, stretch: &str| {
        if heard.splits_word(from)
            || heard.splits_word(to)
            || heard.splits_katakana(from, to)
            || (lexicon.is_only_written(stretch) && heard.has_hiragana(from, to))
        {
            return Vec::new();
        }
        lexicon.said(stretch).to_vec()
    };
    let written = cut_by(lexicon, heard, &[], exact);
    if left(&written) == 0 {
        return written;
    }
    let letters: Vec<char> = heard.letters.iter().map(|letter| letter.sign).collect();
    let mut slips = lexicon.slips().of(&letters);
    for (from, ends) in slips.iter_mut().enumerate() {
        ends.retain(|(to, _)| {
            !heard.splits_word(from)
                && !heard.splits_word(*to)
                && (to - from >= SHORTEST_PLAIN || !heard.is_hiragana(from, *to))
        });
    }
    let slips: Vec<Vec<(usize, Vec<usize>)>> = slips
        .into_iter()
        .map(|ends| ends.into_iter().map(|(to, name)| (to, lexicon.said(&name).to_vec())).collect())
        .collect();
    let written = cut_by(lexicon, heard, &slips, exact);
    if !heard.has_latin() {
        return written;
    }
    // Japanese words in a sentence that is not: "I want to kaiyaku the internet".
    let mixed = cut_by(lexicon, heard, &slips, |from, to, stretch| {
        let said = exact(from, to, stretch);
        if !said.is_empty() || heard.splits_word(from) || heard.splits_word(to) || !heard.has_latin() {
            return said;
        }
        let typed = romaji_of_folded(&stretch.replace(' ', ""));
        if typed.len() < SHORTEST_MIXED { said } else { lexicon.typed(&typed).to_vec() }
    });
    let written = if mixed.worth > written.worth { mixed } else { written };
    if !heard.is_latin() {
        return written;
    }
    let typed = typed(lexicon, &heard.text());
    if typed.worth > written.worth { typed } else { written }
}

/// Cuts what may be romaji. A piece begins where a typed word begins, and then may go on into the next, or where the piece before it
/// ends, and then stays in its word: `gomi no hi` is not about みのう.
fn typed(lexicon: &Lexicon, text: &str) -> Cut {
    let spelt: Vec<&str> = text.split(' ').collect();
    let words: Vec<String> = spelt.iter().map(|word| romaji_of_folded(word)).collect();
    let letters: Vec<Letter> = words.concat().chars().map(|sign| Letter { sign, script: Script::Hiragana }).collect();
    let whole = whole(lexicon, &spelt, &words);
    // For each place, the end of its word, and whether a piece may begin there.
    let mut ends = Vec::with_capacity(letters.len());
    let mut begins = vec![false; letters.len() + 1];
    for word in &words {
        begins[ends.len()] = true;
        let end = ends.len() + word.chars().count();
        ends.resize(end, end);
    }
    let first: Vec<bool> = begins.clone();
    let said = |from: usize, to: usize, stretch: &str| -> Vec<usize> {
        if let Some(things) = whole.get(&(from, to)) {
            return things.clone();
        }
        if !first[from] && to > ends[from] {
            return Vec::new();
        }
        let spelt = lexicon.said(stretch).iter().filter(|_| stretch.len() > 2);
        lexicon.typed(stretch).iter().chain(spelt).copied().collect()
    };
    let heard = Heard { letters };
    for from in 0..heard.letters.len() {
        let mut stretch = String::new();
        for to in from + 1..=heard.letters.len().min(from + lexicon.longest()) {
            stretch.push(heard.letters[to - 1].sign);
            begins[to] |= begins[from] && !said(from, to, &stretch).is_empty();
        }
    }
    cut_by(
        lexicon,
        &heard,
        &[],
        |from, to, stretch| {
            if begins[from] { said(from, to, stretch) } else { Vec::new() }
        },
    )
}

/// What whole words say as they are spelt, by the place in the typed letters.
fn whole(lexicon: &Lexicon, spelt: &[&str], typed: &[String]) -> HashMap<(usize, usize), Vec<usize>> {
    let mut places = vec![0];
    for word in typed {
        places.push(places[places.len() - 1] + word.chars().count());
    }
    let mut whole = HashMap::new();
    for from in 0..spelt.len() {
        for to in from + 1..=spelt.len().min(from + MOST_WORDS) {
            let things = lexicon.said(&spelt[from..to].join(" "));
            if !things.is_empty() {
                whole.insert((places[from], places[to]), things.to_vec());
            }
        }
    }
    whole
}

fn left(cut: &Cut) -> usize {
    cut.unknown.iter().filter(|(letter, _)| letter.sign != ' ').count()
}

/// Cuts a sentence into the pieces that are worth most together, by what the letters from one place to another say.
fn cut_by(
    lexicon: &Lexicon,
    heard: &Heard,
    slips: &[Vec<(usize, Vec<usize>)>],
    said: impl Fn(usize, usize, &str) -> Vec<usize>,
) -> Cut {
    let letters = &heard.letters;
    // For each place, from the end: what the rest is worth, and the piece with which it begins, if any.
    let mut best: Vec<(usize, Option<(usize, Span)>)> = vec![(0, None); letters.len() + 1];
    for start in (0..letters.len()).rev() {
        best[start] = (best[start + 1].0, None);
        let mut text = String::new();
        for end in start + 1..=letters.len().min(start + lexicon.longest()) {
            text.push(letters[end - 1].sign);
            let things = said(start, end, &text);
            let worth = best[end].0 + lexicon.worth(&things, end - start);
            if !things.is_empty() && worth > best[start].0 {
                best[start] = (worth, Some((end, Span { text: text.clone(), things })));
            }
        }
        for (end, things) in slips.get(start).into_iter().flatten() {
            let worth = best[*end].0 + lexicon.worth(things, end - start - 2);
            if worth > best[start].0 {
                let text = letters[start..*end].iter().map(|letter| letter.sign).collect();
                best[start] = (worth, Some((*end, Span { text, things: things.clone() })));
            }
        }
    }
    let mut cut = Cut { worth: best[0].0, ..Cut::default() };
    let is_known: Vec<bool> = known_places(&best);
    let is_unknown_kanji = |place: usize| {
        letters.get(place).is_some_and(|letter| letter.script == Script::Kanji && !is_known[place])
    };
    let (mut place, mut known) = (0, 0);
    while place < letters.len() {
        match best[place].1.take() {
            // A kanji beside one that is not understood is a part of another word: 線 in 無線.
            Some((end, span))
                if end - place > 1
                    || letters[place].script != Script::Kanji
                    || !(is_unknown_kanji(end) || place.checked_sub(1).is_some_and(is_unknown_kanji)) =>
            {
                cut.spans.push(span);
                (place, known) = (end, end);
            }
            _ => {
                cut.unknown.push((letters[place], place > known));
                place += 1;
            }
        }
    }
    cut
}

/// Which letters belong to a piece.
fn known_places(best: &[(usize, Option<(usize, Span)>)]) -> Vec<bool> {
    let mut known = vec![false; best.len()];
    let mut place = 0;
    while place < best.len() {
        match &best[place].1 {
            Some((end, _)) => {
                known[place..*end].fill(true);
                place = *end;
            }
            None => place += 1,
        }
    }
    known
}
