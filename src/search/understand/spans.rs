//! A sentence cut into what it says: of all ways to cut it, the one with the longest pieces.

use super::heard::{Heard, Letter, Script};
use super::lexicon::Lexicon;
use crate::text::fold::romaji_of_folded;

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
    /// The letters that say nothing known.
    pub unknown: Vec<Letter>,
}

/// Cuts a sentence. Words in Latin letters may be kana as well as they may be English: whichever explains more.
pub fn cut(lexicon: &Lexicon, heard: &Heard) -> Cut {
    let written = cut_by(heard, lexicon.longest(), |stretch| lexicon.said(stretch).to_vec());
    if !heard.is_latin() {
        return written;
    }
    let skeleton = romaji_of_folded(&heard.text().replace(' ', ""));
    let letters = skeleton.chars().map(|sign| Letter { sign, script: Script::Hiragana }).collect();
    let typed = cut_by(&Heard { letters }, lexicon.longest(), |stretch| {
        let mut things = lexicon.typed(stretch).to_vec();
        things.extend(lexicon.said(stretch).iter().filter(|_| stretch.len() > 2));
        things
    });
    if left(&typed) < left(&written) { typed } else { written }
}

fn left(cut: &Cut) -> usize {
    cut.unknown.iter().filter(|letter| letter.sign != ' ').count()
}

fn cut_by(heard: &Heard, longest: usize, said: impl Fn(&str) -> Vec<usize>) -> Cut {
    let letters = &heard.letters;
    // For each place, from the end: what the rest is worth, and the piece with which it begins, if any.
    let mut best: Vec<(usize, Option<(usize, Span)>)> = vec![(0, None); letters.len() + 1];
    for start in (0..letters.len()).rev() {
        best[start] = (best[start + 1].0, None);
        if heard.splits_word(start) {
            continue;
        }
        let mut text = String::new();
        for end in start + 1..=letters.len().min(start + longest) {
            text.push(letters[end - 1].sign);
            if heard.splits_word(end) {
                continue;
            }
            let things = said(&text);
            let length = end - start;
            let worth = best[end].0 + length * length;
            if !things.is_empty() && worth > best[start].0 {
                best[start] = (worth, Some((end, Span { text: text.clone(), things })));
            }
        }
    }
    let mut cut = Cut::default();
    let mut place = 0;
    while place < letters.len() {
        match best[place].1.take() {
            Some((end, span)) => {
                cut.spans.push(span);
                place = end;
            }
            None => {
                cut.unknown.push(letters[place]);
                place += 1;
            }
        }
    }
    cut
}
