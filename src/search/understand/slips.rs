//! Names with one letter wrong, missing, added or swapped with its neighbour.

use serde::{Deserialize, Serialize};

use super::packed::Packed;
use super::tree::{Tree, Ways};

/// In fewer letters, one wrong letter makes another word.
const SHORTEST: usize = 5;
/// In fewer letters of hiragana or Latin, too.
pub const SHORTEST_PLAIN: usize = 6;

/// Names as they are gathered.
#[derive(Debug, Default)]
pub struct Long {
    names: Vec<String>,
    heads: Ways,
    tails: Ways,
}

/// Names by their halves: with one letter wrong, one of the halves is still right.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Slips {
    names: Packed<String>,
    heads: Tree,
    /// From the last letter to the first.
    tails: Tree,
}

impl Long {
    /// Takes a name in, if it is long enough. One with a digit is another with another digit.
    pub fn note(&mut self, name: &str, is_latin: bool) {
        let letters: Vec<char> = name.chars().collect();
        let shortest = if is_latin { SHORTEST_PLAIN } else { SHORTEST };
        if letters.len() < shortest || letters.iter().any(char::is_ascii_digit) {
            return;
        }
        let (head, tail) = letters.split_at(letters.len() / 2);
        self.heads.note(&head.iter().collect::<String>(), self.names.len());
        self.tails.note(&tail.iter().rev().collect::<String>(), self.names.len());
        self.names.push(name.to_owned());
    }
}

impl From<Long> for Slips {
    fn from(long: Long) -> Self {
        Self { names: long.names.into_iter().collect(), heads: long.heads.into(), tails: long.tails.into() }
    }
}

impl Slips {
    /// For each place in a sentence, where the names end that begin there with one letter wrong, and what they are rightly.
    pub fn of(&self, sentence: &[char]) -> Vec<Vec<(usize, String)>> {
        let mut found: Vec<Vec<(usize, String)>> = vec![Vec::new(); sentence.len() + 1];
        for place in 0..=sentence.len() {
            let (before, after) = sentence.split_at(place);
            for name in self.names_of(self.heads.beginnings(after.iter().copied())) {
                let letters: Vec<char> = name.chars().collect();
                for length in letters.len() - 1..=letters.len() + 1 {
                    note(&mut found, sentence, (place, place + length), &name, &letters);
                }
            }
            for name in self.names_of(self.tails.beginnings(before.iter().rev().copied())) {
                let letters: Vec<char> = name.chars().collect();
                for length in letters.len() - 1..=letters.len() + 1 {
                    if let Some(start) = place.checked_sub(length) {
                        note(&mut found, sentence, (start, place), &name, &letters);
                    }
                }
            }
        }
        found
    }

    /// The names of which these are halves.
    fn names_of(&self, halves: Vec<(usize, Vec<usize>)>) -> impl Iterator<Item = String> {
        halves.into_iter().flat_map(|(_, names)| names).filter_map(|name| self.names.get(name))
    }
}

fn note(
    found: &mut [Vec<(usize, String)>],
    sentence: &[char],
    (from, to): (usize, usize),
    name: &str,
    letters: &[char],
) {
    let Some(stretch) = sentence.get(from..to) else { return };
    if is_one_slip(stretch, letters) && found[from].iter().all(|(end, there)| *end != to || there != name) {
        found[from].push((to, name.to_owned()));
    }
}

/// Whether two words differ by one letter that is wrong, missing, added, or swapped with the next.
fn is_one_slip(one: &[char], other: &[char]) -> bool {
    let same = one.iter().zip(other).take_while(|(one, other)| one == other).count();
    let (one, other) = (&one[same..], &other[same..]);
    match (one, other) {
        ([], [_]) | ([_], []) => true,
        ([first, rest @ ..], [begin, end @ ..]) => {
            rest == end
                || rest == other
                || one == end
                || matches!((rest, end), ([second, rest @ ..], [next, end @ ..]) if first == next && second == begin && rest == end)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_wrong_missing_added_or_swapped() {
        for slip in ["プロパイダ", "プロイダ", "プロババイダ", "プバロイダ"] {
            let (slip, name): (Vec<char>, Vec<char>) = (slip.chars().collect(), "プロバイダ".chars().collect());
            assert!(is_one_slip(&slip, &name), "{slip:?}");
        }
        for other in ["プロバイダ", "プロパイガ", "プロ", "ダイバロプ"] {
            let (other, name): (Vec<char>, Vec<char>) = (other.chars().collect(), "プロバイダ".chars().collect());
            assert!(!is_one_slip(&other, &name), "{other:?}");
        }
    }

    #[test]
    fn a_long_name_is_found_in_a_sentence_by_the_half_that_is_right() {
        let mut long = Long::default();
        long.note("ぷろばいだ", false);
        long.note("もでむ", false);
        let slips = Slips::from(long);
        let sentence: Vec<char> = "前のぷろぱいだともでぬ".chars().collect();
        assert_eq!(slips.of(&sentence).concat(), [(7, "ぷろばいだ".to_owned())]);
    }
}
