//! A sentence cut into what it says: of all ways to cut it, the one with the longest pieces.

use rustc_hash::FxHashMap;

use super::lexicon::Lexicon;
use super::slips::SHORTEST_PLAIN;
use crate::text::fold::romaji_of_folded;
use crate::text::heard::{Heard, Letter, Script};
use crate::text::romaji::is_mostly_romaji;

/// Japanese in fewer Latin letters is too much else in a sentence that is not in romaji.
const SHORTEST_MIXED: usize = 4;

/// What goes on into the next typed word and ends inside it is chance in fewer letters.
const SHORTEST_ACROSS: usize = 6;
/// Names have no more words in Latin letters.
const MOST_WORDS: usize = 5;

/// A piece of a sentence that says something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// As it is compared.
    pub text: String,
    /// What it may mean.
    pub things: Vec<usize>,
    /// Where it stands among the letters that were cut.
    pub from: usize,
    /// The letter after it.
    pub to: usize,
}

/// A sentence as it was understood.
#[derive(Clone, Debug, Default)]
pub struct Cut {
    /// The pieces that say something, in their order.
    pub spans: Vec<Span>,
    /// The letters that say nothing known, each with whether it goes on from the one before.
    pub unknown: Vec<(Letter, bool)>,
    /// The letters that were cut: those of the sentence, or their romaji.
    pub heard: Heard,
    /// Whether these are romaji.
    pub is_romaji: bool,
    /// What all the pieces are worth together.
    worth: usize,
}

/// For each place, the pieces that may begin there: where they end, what they say, and how many letters speak for that.
type Pieces = Vec<Vec<(usize, Vec<usize>, usize)>>;

/// Cuts a sentence. Words in Latin letters may be kana as well as they may be English: whichever explains more.
pub fn cut(lexicon: &Lexicon, heard: &Heard) -> Cut {
    let mut pieces = exact(lexicon, heard);
    let written = cut_by(lexicon, heard, &pieces);
    if written.unknown.iter().all(|(letter, _)| letter.sign == ' ') {
        return written;
    }
    add_slips(lexicon, heard, &mut pieces);
    // Japanese words in a sentence that is not: "I want to kaiyaku the internet".
    add_mixed(lexicon, heard, &mut pieces);
    let written = cut_by(lexicon, heard, &pieces);
    if !heard.is_latin() || !is_mostly_romaji(&heard.text()) {
        return written;
    }
    let typed = typed(lexicon, &heard.text());
    if typed.worth > written.worth { typed } else { written }
}

/// What is written.
fn exact(lexicon: &Lexicon, heard: &Heard) -> Pieces {
    let begin = |from: usize| {
        if heard.splits_word(from) {
            return Vec::new();
        }
        let letters = heard.letters[from..].iter().map(|letter| letter.sign);
        let found = lexicon.heard().beginnings(letters).into_iter().map(|(length, things)| (from + length, things));
        let is_whole = |to: usize| {
            let is_by_chance = heard.has_hiragana(from, to) && {
                let part = heard.part(from, to);
                lexicon.is_only_written(&part) || (lexicon.is_drawn(&part) && !heard.is_drawn(from, to))
            };
            !heard.splits_word(to) && !heard.splits_katakana(from, to) && !is_by_chance
        };
        found.filter(|&(to, _)| is_whole(to)).map(|(to, things)| (to, things, to - from)).collect()
    };
    (0..heard.letters.len()).map(begin).collect()
}

/// Long names with one letter wrong.
fn add_slips(lexicon: &Lexicon, heard: &Heard, pieces: &mut Pieces) {
    let letters: Vec<char> = heard.letters.iter().map(|letter| letter.sign).collect();
    for (from, ends) in lexicon.slips().of(&letters).into_iter().enumerate() {
        for (to, name) in ends {
            let is_whole = !heard.splits_word(from) && !heard.splits_word(to) && !heard.is_inflected(from);
            if is_whole && (to - from >= SHORTEST_PLAIN || !heard.is_hiragana(from, to)) {
                pieces[from].push((to, lexicon.said(&name), to - from - 2));
            }
        }
    }
}

/// Words in romaji among others.
fn add_mixed(lexicon: &Lexicon, heard: &Heard, pieces: &mut Pieces) {
    let is_latin = |place: usize| heard.letters.get(place).is_some_and(|letter| letter.script == Script::Latin);
    for (from, begin) in pieces.iter_mut().enumerate().filter(|&(from, _)| is_latin(from) && !heard.splits_word(from)) {
        let end = (from..heard.letters.len()).find(|&place| !is_latin(place)).unwrap_or(heard.letters.len());
        let ends = (from + 1..=end).filter(|&to| !heard.splits_word(to)).take(MOST_WORDS);
        for to in ends.collect::<Vec<_>>() {
            let skeleton = romaji_of_folded(&heard.part(from, to).replace(' ', ""));
            let things = lexicon.typed().said(&skeleton);
            if skeleton.len() >= SHORTEST_MIXED && !things.is_empty() && !begin.iter().any(|(end, ..)| *end == to) {
                begin.push((to, things, to - from));
            }
        }
    }
}

/// Cuts what may be romaji. A piece begins where a typed word begins, and then may go on into the next, or where the piece before it
/// ends, and then stays in its word: `gomi no hi` is not about みのう.
fn typed(lexicon: &Lexicon, text: &str) -> Cut {
    let spelt: Vec<&str> = text.split(' ').collect();
    let words: Vec<String> = spelt.iter().map(|word| romaji_of_folded(word)).collect();
    let letters: Vec<Letter> =
        words.concat().chars().map(|sign| Letter { sign, script: Script::Hiragana, is_long: false }).collect();
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
    let mut pieces: Pieces = vec![Vec::new(); letters.len()];
    for from in 0..letters.len() {
        if !begins[from] {
            continue;
        }
        let rest = || letters[from..].iter().map(|letter| letter.sign);
        let spelt = lexicon.heard().beginnings(rest()).into_iter().filter(|(length, _)| *length > 2);
        for (length, things) in lexicon.typed().beginnings(rest()).into_iter().chain(spelt) {
            let to = from + length;
            let goes_on = first[from] && (length >= SHORTEST_ACROSS || to == letters.len() || first[to]);
            if goes_on || to <= ends[from] {
                pieces[from].push((from + length, things, length));
            }
        }
        for (&(_, to), things) in whole.iter().filter(|((begin, _), _)| *begin == from) {
            pieces[from].push((to, things.clone(), to - from));
        }
        for &(to, ..) in &pieces[from] {
            begins[to] = true;
        }
    }
    Cut { is_romaji: true, ..cut_by(lexicon, &Heard { letters }, &pieces) }
}

/// What whole words say as they are spelt, by the place in the typed letters.
fn whole(lexicon: &Lexicon, spelt: &[&str], typed: &[String]) -> FxHashMap<(usize, usize), Vec<usize>> {
    let mut places = vec![0];
    for word in typed {
        places.push(places[places.len() - 1] + word.chars().count());
    }
    let mut whole = FxHashMap::default();
    for from in 0..spelt.len() {
        for to in from + 1..=spelt.len().min(from + MOST_WORDS) {
            let things = lexicon.said(&spelt[from..to].join(" "));
            if !things.is_empty() {
                whole.insert((places[from], places[to]), things);
            }
        }
    }
    whole
}

/// What the rest is worth from a place on, and the piece with which it begins there, if any.
type Best<'p> = (usize, Option<(usize, &'p [usize])>);

/// Cuts a sentence into the pieces that are worth most together.
fn cut_by(lexicon: &Lexicon, heard: &Heard, pieces: &Pieces) -> Cut {
    let letters = &heard.letters;
    // For each place, from the end: what the rest is worth, and the piece with which it begins, if any.
    let mut best: Vec<Best<'_>> = vec![(0, None); letters.len() + 1];
    for start in (0..letters.len()).rev() {
        best[start] = (best[start + 1].0, None);
        for (end, things, length) in &pieces[start] {
            let worth = best[*end].0 + lexicon.worth(things, *length);
            if worth > best[start].0 {
                best[start] = (worth, Some((*end, things)));
            }
        }
    }
    let mut cut = Cut { worth: best[0].0, heard: heard.clone(), ..Cut::default() };
    let is_known = known_places(&best);
    let is_unknown_kanji =
        |place: usize| letters.get(place).is_some_and(|letter| letter.script == Script::Kanji && !is_known[place]);
    let (mut place, mut known) = (0, 0);
    while place < letters.len() {
        // A kanji beside one that is not understood is a part of another word: 線 in 無線.
        let is_part = |end: usize| {
            end == place + 1
                && letters[place].script == Script::Kanji
                && (is_unknown_kanji(end) || place.checked_sub(1).is_some_and(is_unknown_kanji))
        };
        match best[place].1 {
            Some((end, things)) if !is_part(end) => {
                cut.spans.push(Span { text: heard.part(place, end), things: things.to_vec(), from: place, to: end });
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
fn known_places(best: &[Best<'_>]) -> Vec<bool> {
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
