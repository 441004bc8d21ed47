//! Finding an entry from a few keys typed in any script: what is literally there first, likenesses below it.

use nucleo_matcher::{Config, Matcher};

use super::key::{Key, Likeness, Quality};
use crate::text::clean::is_short;
use crate::text::fold::{fold, has_signs, plain, romaji_of_folded, words};

/// With fewer hits than this, likenesses are looked for as well.
const FEW_HITS: usize = 5;
/// What has more letters is found nowhere: no name and no situation has as many.
const LONGEST_QUERY: usize = 200;
/// More letters than this no two words of a name have together.
const LONGEST_SPLIT: usize = 40;
/// A part of a token split in two has at least this many letters of romaji.
const SHORTEST_PART: usize = 3;

/// What a text of an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    /// The name of the service.
    Name,
    /// How the name is read, in kana (読み).
    Reading,
    /// Another name for it.
    Alias,
    /// The company behind it: what is found by it alone stands below what has the name.
    Company,
}

/// A text by which an entry is found.
#[derive(Clone, Debug)]
pub(super) struct Naming {
    /// The text as it is written.
    pub text: String,
    /// What it is.
    pub weight: Weight,
}

impl Naming {
    /// A naming of `weight` with `text`.
    pub(super) fn new(weight: Weight, text: impl AsRef<str>) -> Self {
        Self { text: text.as_ref().to_owned(), weight }
    }
}

/// Whether an entry stands with its equals or after them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Standing {
    /// In its place.
    Current,
    /// After all others that fit about as well: it has ended, or it is no Hikari Collaboration (光コラボ).
    Last,
}

/// What can be found.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// The texts it is found by.
    pub names: Vec<Naming>,
    /// Where it stands among its equals.
    pub standing: Standing,
}

/// Where a hit stands: the smaller, the better. An empty query gives every entry the best quality.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Rank {
    /// How well the worst of the typed words fits.
    pub quality: Quality,
    /// Whether a company was needed to find it.
    pub by_company: bool,
    /// Where the entry stands among its equals.
    pub standing: Standing,
    /// Letters that stand between the typed ones.
    gaps: usize,
    /// The length of the texts that fit.
    length: usize,
}

impl Rank {
    /// What begins with the query stands above what has it further on, and all that above likenesses; inside these tiers,
    /// entries that come last do so however well they fit. (`purara` means ぷらら光 before the ISP ぷらら.)
    fn key(&self) -> impl Ord {
        let tier = match self.quality {
            Quality::Exact | Quality::Prefix => 0,
            Quality::WordStart => 1,
            Quality::Substring => 2,
            Quality::Typo | Quality::Fuzzy => 3,
        };
        (tier, self.standing, self.quality, self.by_company, self.gaps, self.length)
    }
}

impl Ord for Rank {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.key().cmp(&other.key())
    }
}

impl PartialOrd for Rank {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// An entry that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hit {
    /// The place of the entry in what the index was made of.
    pub entry: usize,
    /// How well it fits.
    pub rank: Rank,
}

/// The texts of all entries, folded once.
#[derive(Debug)]
pub(super) struct Index {
    entries: Vec<IndexedEntry>,
}

#[derive(Debug)]
struct IndexedEntry {
    names: Vec<Spellings>,
    standing: Standing,
}

/// A naming in its two spellings, and with the signs that both leave out, if it has any. There are thousands of them: each byte counts.
#[derive(Debug)]
struct Spellings {
    folded: Key,
    skeleton: Key,
    with_signs: Option<Box<Key>>,
    by_company: bool,
}

impl Index {
    /// Folds the texts of `entries`.
    pub(super) fn new(entries: impl IntoIterator<Item = Entry>) -> Self {
        let entries = entries.into_iter().map(|entry| IndexedEntry::new(&entry)).collect();
        Self { entries }
    }

    /// What fits `query`, best first; all entries in their order if nothing is asked.
    ///
    /// The words of the query, between spaces, must all fit somewhere in the entry.
    pub(super) fn find(&self, query: &str) -> Vec<Hit> {
        if !is_short(query, LONGEST_QUERY) {
            return Vec::new();
        }
        let tokens: Vec<Token> = query.split_whitespace().map(Token::new).filter(Token::is_visible).collect();
        if tokens.is_empty() {
            return self.everything();
        }
        let mut hits = self.literal(query, &tokens);
        if let ([token], true) = (tokens.as_slice(), hits.is_empty()) {
            hits = self.hits_split_in_two(token);
        }
        if hits.len() < FEW_HITS {
            self.add_likenesses(&tokens, &mut hits);
        }
        hits
    }

    /// Of that, what has the letters as they are.
    pub(super) fn there(&self, query: &str) -> Vec<Hit> {
        if !is_short(query, LONGEST_QUERY) {
            return Vec::new();
        }
        let tokens: Vec<Token> = query.split_whitespace().map(Token::new).filter(Token::is_visible).collect();
        if tokens.is_empty() { self.everything() } else { self.literal(query, &tokens) }
    }

    fn literal(&self, query: &str, tokens: &[Token]) -> Vec<Hit> {
        let together = Token::new(query);
        self.hits(|entry| {
            let apart = entry.rank_all(tokens, Likeness::Literal);
            let joined = entry.rank_all(std::slice::from_ref(&together), Likeness::Literal);
            best(apart, joined)
        })
    }

    fn everything(&self) -> Vec<Hit> {
        let rank = |entry: &IndexedEntry| Rank {
            quality: Quality::Exact,
            by_company: false,
            standing: entry.standing,
            gaps: 0,
            length: 0,
        };
        self.entries.iter().enumerate().map(|(place, entry)| Hit { entry: place, rank: rank(entry) }).collect()
    }

    fn hits(&self, mut rank: impl FnMut(&IndexedEntry) -> Option<Rank>) -> Vec<Hit> {
        let ranked = self.entries.iter().enumerate();
        let mut hits: Vec<Hit> =
            ranked.filter_map(|(place, entry)| Some(Hit { entry: place, rank: rank(entry)? })).collect();
        hits.sort_by_key(|hit| (hit.rank, hit.entry));
        hits
    }

    /// `hikarifuretsu`: the words of the name in another order and without a space.
    fn hits_split_in_two(&self, token: &Token) -> Vec<Hit> {
        if token.folded.chars().count() > LONGEST_SPLIT {
            return Vec::new();
        }
        let splits: Vec<[Token; 2]> = token.splits().collect();
        self.hits(|entry| {
            let ranks = splits.iter().filter_map(|parts| entry.rank_all(parts, Likeness::Literal));
            // In the middle of a word, almost any two parts are found somewhere.
            ranks.filter(|rank| rank.quality <= Quality::WordStart).min()
        })
    }

    fn add_likenesses(&self, tokens: &[Token], hits: &mut Vec<Hit>) {
        let mut config = Config::DEFAULT;
        // Keys and tokens are folded: nothing is left to ignore.
        config.normalize = false;
        config.ignore_case = false;
        let mut matcher = Matcher::new(config);
        let mut likenesses = self.hits(|entry| entry.rank_all(tokens, Likeness::Similar(&mut matcher)));
        likenesses.retain(|likeness| hits.iter().all(|hit| hit.entry != likeness.entry));
        hits.append(&mut likenesses);
    }
}

fn best(one: Option<Rank>, other: Option<Rank>) -> Option<Rank> {
    one.into_iter().chain(other).min()
}

impl IndexedEntry {
    fn new(entry: &Entry) -> Self {
        let names = entry.names.iter().map(Spellings::new).collect();
        Self { names, standing: entry.standing }
    }

    /// The rank of the entry if each of the `tokens` fits one of its names.
    fn rank_all(&self, tokens: &[Token], mut likeness: Likeness) -> Option<Rank> {
        let mut total: Option<Rank> = None;
        for token in tokens {
            let names = self.names.iter().filter_map(|name| name.rank(token, self.standing, &mut likeness));
            let rank = names.min()?;
            total = Some(total.map_or(rank, |total| total.and(rank)));
        }
        total
    }
}

impl Rank {
    /// The rank of an entry in which two words fit with these ranks.
    fn and(self, other: Self) -> Self {
        Self {
            quality: self.quality.max(other.quality),
            by_company: self.by_company || other.by_company,
            standing: self.standing,
            gaps: self.gaps + other.gaps,
            length: self.length + other.length,
        }
    }
}

impl Spellings {
    fn new(naming: &Naming) -> Self {
        let folded = Key::of_words(&words(&naming.text));
        let skeleton = folded.rewritten(romaji_of_folded);
        let plain = plain(&naming.text);
        let with_signs = has_signs(&plain).then(|| Box::new(Key::of_words(&[plain])));
        Self { folded, skeleton, with_signs, by_company: naming.weight == Weight::Company }
    }

    fn rank(&self, token: &Token, standing: Standing, likeness: &mut Likeness) -> Option<Rank> {
        let fits = if token.only_signs {
            [self.with_signs.as_ref().and_then(|key| key.fit(&token.folded, likeness)), None]
        } else {
            [self.folded.fit(&token.folded, likeness), self.skeleton.fit(&token.skeleton, likeness)]
        };
        let (quality, gaps) = fits.into_iter().flatten().min()?;
        let quality = if self.by_company { quality.max(Quality::WordStart) } else { quality };
        // The first letter says nothing yet about the length of what is meant.
        let length = if token.folded.chars().nth(1).is_some() { self.skeleton.letters() } else { 0 };
        Some(Rank { quality, by_company: self.by_company, standing, gaps, length })
    }
}

/// A typed word in the spellings of the keys.
#[derive(Debug)]
struct Token {
    folded: String,
    skeleton: String,
    only_signs: bool,
}

impl Token {
    fn new(typed: &str) -> Self {
        let folded = fold(typed);
        // Letters without a vowel are spelt out and no romaji: NTT does not begin as NCひかり does.
        let is_spelt = folded.chars().all(|letter| letter.is_ascii_alphabetic() && !"aiueo".contains(letter));
        let skeleton = if is_spelt { folded.clone() } else { romaji_of_folded(&folded) };
        let only_signs = words(typed).is_empty();
        Self { folded, skeleton, only_signs }
    }

    fn is_visible(&self) -> bool {
        !self.folded.is_empty()
    }

    /// All ways to read the token as two words.
    fn splits(&self) -> impl Iterator<Item = [Self; 2]> {
        let places = self.folded.char_indices().map(|(place, _)| place);
        places.filter_map(|place| {
            let (one, other) = self.folded.split_at_checked(place)?;
            let parts = [Self::new(one), Self::new(other)];
            let long_enough = parts.iter().all(|part| part.skeleton.chars().count() >= SHORTEST_PART);
            long_enough.then_some(parts)
        })
    }
}

#[cfg(test)]
mod tests;
