//! A sentence cut into what it says: of all ways to cut it, the one with the longest pieces.

use super::heard::{Heard, Letter, Script};
use super::lexicon::Lexicon;
use super::slips::SHORTEST_PLAIN;
use crate::text::fold::romaji_of_folded;

/// Japanese in fewer Latin letters is too much else in a sentence that is not in romaji.
const SHORTEST_MIXED: usize = 4;

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
    let written = cut_by(heard, lexicon.longest(), &[], exact);
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
    let written = cut_by(heard, lexicon.longest(), &slips, exact);
    if !heard.has_latin() {
        return written;
    }
    // Japanese words in a sentence that is not: "I want to kaiyaku the internet".
    let mixed = cut_by(heard, lexicon.longest(), &slips, |from, to, stretch| {
        let said = exact(from, to, stretch);
        if !said.is_empty() || heard.splits_word(from) || heard.splits_word(to) || !heard.has_latin() {
            return said;
        }
        let typed = romaji_of_folded(&stretch.replace(' ', ""));
        if typed.len() < SHORTEST_MIXED { said } else { lexicon.typed(&typed).to_vec() }
    });
    let written = if left(&mixed) < left(&written) { mixed } else { written };
    if !heard.is_latin() {
        return written;
    }
    let typed = typed(lexicon, &heard.text());
    if left(&typed) < left(&written) { typed } else { written }
}

/// Cuts what may be romaji. A piece begins where a typed word begins, and then may go on into the next, or where the piece before it
/// ends, and then stays in its word: `gomi no hi` is not about みのう.
fn typed(lexicon: &Lexicon, text: &str) -> Cut {
    let words: Vec<String> = text.split(' ').map(romaji_of_folded).collect();
    let letters: Vec<Letter> = words.concat().chars().map(|sign| Letter { sign, script: Script::Hiragana }).collect();
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
        &heard,
        lexicon.longest(),
        &[],
        |from, to, stretch| {
            if begins[from] { said(from, to, stretch) } else { Vec::new() }
        },
    )
}

fn left(cut: &Cut) -> usize {
    cut.unknown.iter().filter(|(letter, _)| letter.sign != ' ').count()
}

/// Cuts a sentence into the pieces that are worth most together, by what the letters from one place to another say.
fn cut_by(
    heard: &Heard,
    longest: usize,
    slips: &[Vec<(usize, Vec<usize>)>],
    said: impl Fn(usize, usize, &str) -> Vec<usize>,
) -> Cut {
    let letters = &heard.letters;
    // For each place, from the end: what the rest is worth, and the piece with which it begins, if any.
    let mut best: Vec<(usize, Option<(usize, Span)>)> = vec![(0, None); letters.len() + 1];
    for start in (0..letters.len()).rev() {
        best[start] = (best[start + 1].0, None);
        let mut text = String::new();
        for end in start + 1..=letters.len().min(start + longest) {
            text.push(letters[end - 1].sign);
            let length = end - start;
            let worth = best[end].0 + length * length;
            if worth <= best[start].0 {
                continue;
            }
            let things = said(start, end, &text);
            if !things.is_empty() {
                best[start] = (worth, Some((end, Span { text: text.clone(), things })));
            }
        }
        for (end, things) in slips.get(start).into_iter().flatten() {
            let length = end - start - 2;
            let worth = best[*end].0 + length * length;
            if worth > best[start].0 {
                let text = letters[start..*end].iter().map(|letter| letter.sign).collect();
                best[start] = (worth, Some((*end, Span { text, things: things.clone() })));
            }
        }
    }
    let mut cut = Cut::default();
    let (mut place, mut known) = (0, 0);
    while place < letters.len() {
        if let Some((end, span)) = best[place].1.take() {
            cut.spans.push(span);
            (place, known) = (end, end);
        } else {
            cut.unknown.push((letters[place], place > known));
            place += 1;
        }
    }
    cut
}
