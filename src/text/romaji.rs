//! Whether Latin letters may be Japanese, written in romaji.

/// What may stand before a vowel.
const BEFORE_VOWEL: [&str; 33] = [
    "", "k", "g", "s", "z", "j", "t", "d", "n", "h", "f", "b", "p", "m", "y", "r", "w", "sh", "ch", "ts", "ky", "gy",
    "sy", "zy", "jy", "ty", "dy", "ny", "hy", "by", "py", "my", "ry",
];

/// Whether a word is one of syllables as they are in Japanese: `denwa`, `tsunagaranai`, `kitte`; not `pages`, `since`, `load`.
pub fn is_romaji(word: &str) -> bool {
    let mut before = String::new();
    for letter in word.chars() {
        if !"aiueo".contains(letter) {
            // ん stands alone before another consonant.
            if before == "n" && letter != 'y' {
                before.clear();
            }
            before.push(letter);
            continue;
        }
        let first = before.chars().next();
        let is_doubled = (first.is_some() && before.chars().nth(1) == first) || before.starts_with("tch");
        let single = if is_doubled { before.get(1..) } else { Some(&*before) };
        if !single.is_some_and(|single| BEFORE_VOWEL.contains(&single)) {
            return false;
        }
        before.clear();
    }
    before.is_empty() || before == "n"
}

/// Whether of some words more letters are in romaji than are not.
pub fn is_mostly_romaji(text: &str) -> bool {
    let letters = |word: &str| word.chars().count();
    let all: usize = text.split_whitespace().map(letters).sum();
    let romaji: usize = text.split_whitespace().filter(|word| is_romaji(word)).map(letters).sum();
    2 * romaji > all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_tell_japanese_from_english() {
        for word in ["denwa", "tsunagaranai", "kitte", "shinnyuu", "kyoka", "matcha", "hon", "sinbun", "onna", "ie"] {
            assert!(is_romaji(word), "{word}");
        }
        for word in ["pages", "since", "load", "internet", "bill", "the", "last", "week", "from", "x", "vpn"] {
            assert!(!is_romaji(word), "{word}");
        }
        assert!(is_mostly_romaji("internet ga tsunagaranai") && !is_mostly_romaji("take forever since last week"));
    }
}
