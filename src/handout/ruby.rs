//! Puts readings above kanji (furigana).

use std::cmp::Reverse;
use std::collections::HashMap;

use super::model::{Span, Text};

/// Whether a reader may need its reading.
pub(super) fn is_kanji(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{2ffff}' | '\u{3005}')
}

/// Katakana as hiragana.
fn hiragana(letter: char) -> char {
    match letter {
        '\u{30a1}'..='\u{30f6}' => char::from_u32(u32::from(letter) - 0x60).unwrap_or(letter),
        _ => letter,
    }
}

fn is_kana(letter: char) -> bool {
    matches!(letter, '\u{3041}'..='\u{3096}' | '\u{30a1}'..='\u{30fa}' | '\u{30fc}')
}

/// Whether a reading has kana for it that stand nowhere in the word.
fn is_spelt_out(letter: char) -> bool {
    letter.is_alphanumeric() && !is_kana(letter) && !is_kanji(letter)
}

/// Stands at the head of an entry for any number.
const NUMBER: char = '#';

/// Words with their readings, found by their first letter; those that follow a number, without it, under [`NUMBER`].
pub(super) struct Readings<'a>(HashMap<char, Vec<(&'a str, &'a str)>>);

impl<'a> Readings<'a> {
    /// Of words of the same length, the first one wins.
    pub(super) fn new(entries: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut by_letter: HashMap<char, Vec<(&str, &str)>> = HashMap::new();
        for (word, reading) in entries {
            // Which part of the reading is that of Latin letters and digits cannot be told.
            let is_plain = reading.starts_with('=') || !word.chars().any(is_spelt_out);
            if let Some(first) = word.chars().next().filter(|_| is_plain && word.chars().any(is_kanji)) {
                let word = word.strip_prefix(NUMBER).unwrap_or(word);
                by_letter.entry(first).or_default().push((word, reading));
            }
        }
        for words in by_letter.values_mut() {
            words.sort_by_key(|(word, _)| Reverse(word.len()));
        }
        Self(by_letter)
    }

    /// `text` with the readings of the longest words that it holds. Without words, the text as it is.
    pub(super) fn annotate(&self, text: &str) -> Text {
        if self.0.is_empty() {
            return Text::from(text);
        }
        let mut spans: Vec<Span> = Vec::new();
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let (head, after) = self.head(first, rest);
            for span in head {
                push(&mut spans, span);
            }
            rest = after;
        }
        Text(spans)
    }

    /// The longest word at the head of `rest`, else its number or its first letter, and what follows it.
    fn head<'t>(&self, first: char, rest: &'t str) -> (Vec<Span>, &'t str) {
        let word = self.longest(first, rest);
        // A number is never taken in part: the 5日 in 15日 is not いつか.
        let after_number = rest.trim_start_matches(|letter: char| letter.is_ascii_digit());
        let number = rest.strip_suffix(after_number).unwrap_or_default();
        if number.is_empty() {
            let letter = || (vec![Span::plain(first)], rest.strip_prefix(first).unwrap_or_default());
            return word.unwrap_or_else(letter);
        }
        let behind = [Some(NUMBER), after_number.chars().next()].into_iter().flatten();
        let counted = behind.filter_map(|letter| self.longest(letter, after_number)).map(|(mut aligned, after)| {
            aligned.insert(0, Span::plain(number));
            (aligned, after)
        });
        let longest = word.into_iter().chain(counted).min_by_key(|(_, after)| after.len());
        longest.unwrap_or_else(|| (vec![Span::plain(number)], after_number))
    }

    /// The longest word under this letter at the head of `rest`, with its reading, and what follows it.
    fn longest<'t>(&self, letter: char, rest: &'t str) -> Option<(Vec<Span>, &'t str)> {
        let mut words = self.0.get(&letter).into_iter().flatten();
        words.find_map(|(word, reading)| {
            let after = rest.strip_prefix(word)?;
            Some((align(word, reading)?, after))
        })
    }
}

/// Text without a reading joins what stands before it.
fn push(spans: &mut Vec<Span>, span: Span) {
    match spans.last_mut() {
        Some(last) if last.reading.is_none() && span.reading.is_none() => last.text.push_str(&span.text),
        _ => spans.push(span),
    }
}

/// Lays a reading over its word: kana stand for themselves, and what is left between them belongs to the kanji.
fn align(word: &str, reading: &str) -> Option<Vec<Span>> {
    if let Some(of_all) = reading.strip_prefix('=') {
        return Some(vec![Span { reading: Some(of_all.to_owned()), ..Span::plain(word) }]);
    }
    let mut runs: Vec<(Kind, String)> = Vec::new();
    for letter in word.chars() {
        let kind = Kind::of(letter);
        match runs.last_mut() {
            Some((last, run)) if *last == kind => run.push(letter),
            _ => runs.push((kind, letter.to_string())),
        }
    }
    let reading: Vec<char> = reading.chars().filter(|letter| *letter != ' ').map(hiragana).collect();
    lay(&runs, &reading)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Kana,
    Kanji,
    /// Marks, which a reading leaves out.
    Mark,
}

impl Kind {
    fn of(letter: char) -> Self {
        if is_kana(letter) {
            Self::Kana
        } else if is_kanji(letter) {
            Self::Kanji
        } else {
            Self::Mark
        }
    }
}

fn lay(runs: &[(Kind, String)], reading: &[char]) -> Option<Vec<Span>> {
    let Some(((kind, run), rest)) = runs.split_first() else {
        return reading.is_empty().then(Vec::new);
    };
    let with = |reading: Option<String>, after: Vec<Span>| {
        let mut spans = vec![Span { reading, ..Span::plain(run) }];
        spans.extend(after);
        Some(spans)
    };
    match kind {
        Kind::Kana => {
            let kana: Vec<char> = run.chars().map(hiragana).collect();
            let after = lay(rest, reading.strip_prefix(kana.as_slice())?)?;
            with(None, after)
        }
        Kind::Kanji => (1..=reading.len()).find_map(|length| {
            let (own, left) = reading.split_at(length);
            with(Some(own.iter().collect()), lay(rest, left)?)
        }),
        Kind::Mark => with(None, lay(rest, reading)?),
    }
}
