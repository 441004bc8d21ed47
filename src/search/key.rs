//! A folded text, and how well a folded word fits it.

use memchr::memmem;
use nucleo_matcher::{Matcher, Utf32Str};

/// Words with fewer letters are like too much.
const SHORTEST_FUZZY: usize = 3;
/// In words with fewer letters, one wrong letter makes another word.
const SHORTEST_TYPO: usize = 4;

/// The most bytes of a letter.
const LONGEST_LETTER: usize = 4;

#[cfg(test)]
thread_local! {
    /// How many bytes of names were looked through.
    pub(super) static STEPS: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// How well a text fits, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Quality {
    /// It is what was typed.
    Exact,
    /// It begins with it.
    Prefix,
    /// One of its words begins with it; also the best that a company can be.
    WordStart,
    /// It contains it.
    Substring,
    /// One of its words begins with it but for one wrong, missing, added or swapped letter.
    Typo,
    /// It has the same letters in the same order, with others between.
    Fuzzy,
}

/// How much a hit is worth, roughly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// It is called so.
    Exact,
    /// Some name of it begins so.
    Beginning,
    /// Some name of it has this in it.
    Inside,
    /// It is not there; a name is like it.
    Likeness,
}

impl Tier {
    pub(super) fn of(quality: Quality) -> Self {
        match quality {
            Quality::Exact => Self::Exact,
            Quality::Prefix => Self::Beginning,
            Quality::WordStart | Quality::Substring => Self::Inside,
            Quality::Typo | Quality::Fuzzy => Self::Likeness,
        }
    }
}

/// What counts as fitting.
pub(super) enum Likeness<'a> {
    /// Only what is literally there.
    Literal,
    /// Only what resembles: one typing error, or letters left out.
    Similar(&'a mut Matcher),
}

/// A folded text that knows where its words begin.
#[derive(Debug)]
pub(super) struct Key {
    text: Box<str>,
    /// Byte offsets, in order.
    word_starts: Box<[usize]>,
    letters: usize,
}

impl Key {
    pub(super) fn of_words(words: &[String]) -> Self {
        let mut text = String::new();
        let mut word_starts = Vec::with_capacity(words.len());
        for word in words {
            word_starts.push(text.len());
            text.push_str(word);
        }
        Self::new(text, word_starts)
    }

    fn new(text: String, word_starts: Vec<usize>) -> Self {
        let letters = text.chars().count();
        Self { text: text.into(), word_starts: word_starts.into(), letters }
    }

    /// The key in another spelling. A word keeps its beginning unless the spelling melts it into the word before.
    pub(super) fn rewritten(&self, spelling: impl Fn(&str) -> String) -> Self {
        let text = spelling(&self.text);
        let starts = self.word_starts.iter().filter_map(|&start| {
            let before = spelling(self.text.get(..start)?);
            text.starts_with(&before).then_some(before.len())
        });
        let starts = starts.collect();
        Self::new(text, starts)
    }

    pub(super) fn letters(&self) -> usize {
        self.letters
    }

    /// How well `word` fits, with the number of letters between its letters.
    pub(super) fn fit(&self, word: &str, likeness: &mut Likeness) -> Option<(Quality, usize)> {
        // With one letter too many it is like no more than what has the others.
        if word.is_empty() || word.len() > self.text.len() + LONGEST_LETTER {
            return None;
        }
        #[cfg(test)]
        STEPS.set(STEPS.get() + self.text.len());
        match likeness {
            Likeness::Literal => self.literal(word).map(|quality| (quality, 0)),
            Likeness::Similar(matcher) => {
                let letters = word.chars().count();
                let typo = (letters >= SHORTEST_TYPO && self.has_typo(word, letters)).then_some((Quality::Typo, 0));
                typo.or_else(|| self.fuzzy(word, letters, matcher).map(|gaps| (Quality::Fuzzy, gaps)))
                    // In a query of several words, most are right.
                    .or_else(|| self.literal(word).map(|quality| (quality, 0)))
            }
        }
    }

    fn literal(&self, word: &str) -> Option<Quality> {
        if *self.text == *word {
            return Some(Quality::Exact);
        }
        if self.text.len() <= word.len() {
            return None;
        }
        let places = memmem::find_iter(self.text.as_bytes(), word.as_bytes());
        let quality = |place| match place {
            0 => Quality::Prefix,
            _ if self.word_starts.contains(&place) => Quality::WordStart,
            _ => Quality::Substring,
        };
        places.map(quality).min()
    }

    /// Whether a word of the key begins with `word` but for one error.
    fn has_typo(&self, word: &str, letters: usize) -> bool {
        self.word_starts.iter().filter_map(|&start| self.text.get(start..)).any(|rest| {
            let ends = rest.char_indices().map(|(place, letter)| place + letter.len_utf8());
            let beginnings = ends.skip(letters - 2).take(3).filter_map(|end| rest.get(..end));
            beginnings.into_iter().any(|beginning| strsim::osa_distance(word, beginning) == 1)
        })
    }

    /// The number of letters between those of `word`, if they begin where a word begins and stand close together.
    fn fuzzy(&self, word: &str, letters: usize, matcher: &mut Matcher) -> Option<usize> {
        if letters < SHORTEST_FUZZY || letters > self.letters {
            return None;
        }
        let (mut key_letters, mut word_letters, mut places) = (Vec::new(), Vec::new(), Vec::new());
        let haystack = Utf32Str::new(&self.text, &mut key_letters);
        let needle = Utf32Str::new(word, &mut word_letters);
        matcher.fuzzy_indices(haystack, needle, &mut places)?;
        let first = usize::try_from(*places.first()?).ok()?;
        let last = usize::try_from(*places.last()?).ok()?;
        let first_byte = self.text.char_indices().nth(first)?.0;
        let gaps = (last + 1).checked_sub(first + letters)?;
        (self.word_starts.contains(&first_byte) && gaps <= letters).then_some(gaps)
    }
}
