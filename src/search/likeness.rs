//! How alike two sentences are, however they are spelt: by the pairs of letters that they share.

use std::collections::HashSet;

use crate::text::fold::{fold, romaji_of_folded};

/// What a sentence is compared by: its pairs of neighbouring letters, as written and as typed in romaji.
#[derive(Clone, Debug)]
pub(super) struct Pairs {
    written: HashSet<(char, char)>,
    typed: HashSet<(char, char)>,
}

impl Pairs {
    /// The pairs of a sentence.
    pub(super) fn new(sentence: &str) -> Self {
        let folded = fold(sentence);
        Self { written: pairs(&folded), typed: pairs(&romaji_of_folded(&folded)) }
    }

    /// The part of `self` that `other` has, in percent: in the spelling in which it is more.
    pub(super) fn covered_by(&self, other: &Self) -> usize {
        percent(&self.written, &other.written).max(percent(&self.typed, &other.typed))
    }
}

fn pairs(text: &str) -> HashSet<(char, char)> {
    text.chars().zip(text.chars().skip(1)).collect()
}

fn percent(of: &HashSet<(char, char)>, among: &HashSet<(char, char)>) -> usize {
    let shared = of.intersection(among).count();
    (shared * 100).checked_div(of.len()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn covered(one: &str, other: &str) -> usize {
        Pairs::new(one).covered_by(&Pairs::new(other))
    }

    #[test]
    fn spelling_does_not_matter() {
        for (one, other) in
            [("電話がつながらない", "電話がツナガラナイ"), ("tunagaranai", "つながらない"), ("ﾃﾚﾋﾞ", "terebi")]
        {
            assert_eq!(covered(one, other), 100, "{one} {other}");
        }
    }

    #[test]
    fn a_part_is_covered_by_the_whole() {
        assert_eq!(covered("解約したい", "フレッツを解約したいのですが"), 100);
        assert!(covered("フレッツを解約したいのですが", "解約したい") < 50);
        assert_eq!(covered("", "解約"), 0);
        assert_eq!(covered("電気", "解約したい"), 0);
    }
}
