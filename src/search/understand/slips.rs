//! Names with one letter wrong, missing, added or swapped with its neighbour.

use rustc_hash::FxHashMap;

/// In fewer letters, one wrong letter makes another word.
const SHORTEST: usize = 5;
/// In fewer letters of hiragana or Latin, too.
pub const SHORTEST_PLAIN: usize = 6;

/// Names by their halves: with one letter wrong, one of the halves is still right.
#[derive(Debug, Default)]
pub struct Slips {
    names: Vec<Vec<char>>,
    heads: FxHashMap<Vec<char>, Vec<usize>>,
    tails: FxHashMap<Vec<char>, Vec<usize>>,
    longest_half: usize,
}

impl Slips {
    /// Takes a name in, if it is long enough. One with a digit is another with another digit.
    pub fn note(&mut self, name: &str, is_latin: bool) {
        let letters: Vec<char> = name.chars().collect();
        let shortest = if is_latin { SHORTEST_PLAIN } else { SHORTEST };
        if letters.len() < shortest || letters.iter().any(char::is_ascii_digit) {
            return;
        }
        let (head, tail) = letters.split_at(letters.len() / 2);
        self.longest_half = self.longest_half.max(tail.len());
        self.heads.entry(head.to_vec()).or_default().push(self.names.len());
        self.tails.entry(tail.to_vec()).or_default().push(self.names.len());
        self.names.push(letters);
    }

    /// For each place in a sentence, where the names end that begin there with one letter wrong, and what they are rightly.
    pub fn of(&self, sentence: &[char]) -> Vec<Vec<(usize, String)>> {
        let mut found: Vec<Vec<(usize, String)>> = vec![Vec::new(); sentence.len() + 1];
        for place in 0..=sentence.len() {
            for half in SHORTEST / 2..=self.longest_half {
                let after = sentence.get(place..place + half).and_then(|head| self.heads.get(head));
                for name in after.into_iter().flatten().map(|&name| &self.names[name]) {
                    for length in name.len() - 1..=name.len() + 1 {
                        note(&mut found, sentence, place, place + length, name);
                    }
                }
                let start = place.checked_sub(half);
                let before = start.and_then(|start| sentence.get(start..place)).and_then(|tail| self.tails.get(tail));
                for name in before.into_iter().flatten().map(|&name| &self.names[name]) {
                    for length in name.len() - 1..=name.len() + 1 {
                        if let Some(start) = place.checked_sub(length) {
                            note(&mut found, sentence, start, place, name);
                        }
                    }
                }
            }
        }
        found
    }
}

fn note(found: &mut [Vec<(usize, String)>], sentence: &[char], from: usize, to: usize, name: &[char]) {
    let Some(stretch) = sentence.get(from..to) else { return };
    if is_one_slip(stretch, name) {
        let known = (to, name.iter().collect());
        if !found[from].contains(&known) {
            found[from].push(known);
        }
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
        let mut slips = Slips::default();
        slips.note("ぷろばいだ", false);
        slips.note("もでむ", false);
        let sentence: Vec<char> = "前のぷろぱいだともでぬ".chars().collect();
        let found: Vec<(usize, String)> = slips.of(&sentence).concat();
        assert_eq!(found, [(7, "ぷろばいだ".to_owned())]);
    }
}
