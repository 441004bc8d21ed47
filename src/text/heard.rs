//! A sentence as it is compared: one letter for each letter said, however it is typed, with what it was before.

use unicode_normalization::UnicodeNormalization;

use super::clean::is_unseen;

/// More letters than this are not what a customer says at a counter.
pub const MOST: usize = 400;
/// A word in katakana with more letters than this is one also as a part of another (ルーター in パソコンルーター).
const LONGEST_PART: usize = 3;

/// What a letter was written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// Latin letters and digits.
    Latin,
    /// ひらがな.
    Hiragana,
    /// カタカナ.
    Katakana,
    /// Kanji and all else.
    Kanji,
}

/// A letter.
#[derive(Clone, Copy, Debug)]
pub struct Letter {
    /// As it is compared: small, hiragana.
    pub sign: char,
    /// As it was written.
    pub script: Script,
    /// Whether a long-vowel mark (長音) stands behind it.
    pub is_long: bool,
}

/// A sentence.
#[derive(Clone, Debug, Default)]
pub struct Heard {
    /// Its letters; a space stands only between two words of Latin letters.
    pub letters: Vec<Letter>,
}

impl Heard {
    /// Folds a sentence: no signs, no long-vowel marks (長音), hiragana for katakana, and spaces between Latin words only.
    pub fn new(text: &str) -> Self {
        let mut letters: Vec<Letter> = Vec::new();
        let mut gap = false;
        for letter in text.nfkc().flat_map(char::to_lowercase).take(4 * MOST) {
            if let ('ー', false, Some(last)) = (letter, gap, letters.last_mut()) {
                last.is_long = true;
            }
            if letter == 'ー' || (is_unseen(letter) && !letter.is_whitespace()) || letter == '\'' {
                continue;
            }
            let Some(next) = Letter::of(letter) else {
                gap = true;
                continue;
            };
            let is_latin = |letter: &Letter| letter.script == Script::Latin;
            let is_apart = gap && is_latin(&next) && letters.last().is_some_and(is_latin);
            if letters.len() + usize::from(is_apart) >= MOST {
                break;
            }
            if is_apart {
                letters.push(Letter { sign: ' ', script: Script::Latin, is_long: false });
            }
            gap = false;
            letters.push(next);
        }
        Self { letters }
    }

    /// The compared letters.
    pub fn text(&self) -> String {
        self.letters.iter().map(|letter| letter.sign).collect()
    }

    /// Some of the compared letters.
    pub fn part(&self, from: usize, to: usize) -> String {
        self.letters.get(from..to).unwrap_or_default().iter().map(|letter| letter.sign).collect()
    }

    /// Whether nothing but Latin letters was typed.
    pub fn is_latin(&self) -> bool {
        self.letters.iter().all(|letter| letter.script == Script::Latin)
    }

    /// Whether so few letters of a word in katakana are only a part of it: ネット in マグネット.
    pub fn splits_katakana(&self, from: usize, to: usize) -> bool {
        let is_katakana = |at: usize| self.letters.get(at).is_some_and(|letter| letter.script == Script::Katakana);
        to - from <= LONGEST_PART
            && (from..to).all(is_katakana)
            && (from.checked_sub(1).is_some_and(is_katakana) || is_katakana(to))
    }

    /// Whether any of these letters is written in hiragana.
    pub fn has_hiragana(&self, from: usize, to: usize) -> bool {
        self.letters.get(from..to).unwrap_or_default().iter().any(|letter| letter.script == Script::Hiragana)
    }

    /// Whether a long vowel is written out among these letters.
    pub fn is_drawn(&self, from: usize, to: usize) -> bool {
        self.letters.get(from..to).unwrap_or_default().iter().any(|letter| letter.is_long)
    }

    /// Whether hiragana at this place may be the end of what a kanji before it begins: り in 困り.
    pub fn is_inflected(&self, at: usize) -> bool {
        let is = |at: usize, script: Script| self.letters.get(at).is_some_and(|letter| letter.script == script);
        is(at, Script::Hiragana) && at.checked_sub(1).is_some_and(|before| is(before, Script::Kanji))
    }

    /// Whether all of these letters are written in hiragana.
    pub fn is_hiragana(&self, from: usize, to: usize) -> bool {
        self.letters.get(from..to).unwrap_or_default().iter().all(|letter| letter.script == Script::Hiragana)
    }

    /// Whether a Latin word stands open at this place: letters before and after it belong together.
    pub fn splits_word(&self, at: usize) -> bool {
        let is_word = |letter: &Letter| letter.script == Script::Latin && letter.sign.is_ascii_alphabetic();
        at > 0 && self.letters.get(at - 1).is_some_and(is_word) && self.letters.get(at).is_some_and(is_word)
    }
}

impl Letter {
    fn of(letter: char) -> Option<Self> {
        let (sign, script) = match letter {
            'ァ'..='ヶ' => (large(char::from_u32(u32::from(letter) - 0x60)?), Script::Katakana),
            'ぁ'..='ゟ' => (large(letter), Script::Hiragana),
            _ if letter.is_ascii_alphanumeric() => (letter, Script::Latin),
            // From one thing to another: ビッグローブ光→ドコモ光.
            '→' | '⇒' => ('→', Script::Kanji),
            _ if letter.is_alphanumeric() => (letter, Script::Kanji),
            _ => return None,
        };
        Some(Self { sign, script, is_long: false })
    }
}

/// What stands between companies of which the same is told.
pub const OR: [&str; 7] = ["か", "や", "と", "ka", "ya", "or", "and"];

/// What brands have in common.
const BRAND_ENDINGS: [&str; 5] = ["光", "ひかり", "ヒカリ", "Hikari", "hikari"];

/// What a brand is called for short: ドコモ光 is ドコモ.
pub fn brand(name: &str) -> Option<&str> {
    BRAND_ENDINGS.iter().find_map(|ending| name.trim().strip_suffix(ending))
}

/// Whether a folded text is kana alone.
pub fn is_kana(folded: &str) -> bool {
    folded.chars().all(|sign| matches!(sign, 'ぁ'..='ゟ'))
}

/// The large kana for the small vowels, which people use for each other: ウィルス and ウイルス, でない and でなぃ.
const fn large(letter: char) -> char {
    match letter {
        'ぁ' => 'あ',
        'ぃ' => 'い',
        'ぅ' => 'う',
        'ぇ' => 'え',
        'ぉ' => 'お',
        letter => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_for_each_however_it_is_typed() {
        for (typed, heard) in [
            ("ﾃﾚﾋﾞが、映らない!", "てれびが映らない"),
            ("ルーター", "るた"),
            ("ウィルスが出なぃ", "ういるすが出ない"),
            ("Wi-Fi が つながらない", "wi fiがつながらない"),
            ("I'm  moving.", "im moving"),
            ("NTT ファイナンス", "nttふあいなんす"),
            ("…?!", ""),
        ] {
            assert_eq!(Heard::new(typed).text(), heard, "{typed}");
        }
        assert!(Heard::new(&"長".repeat(10_000)).letters.len() <= MOST);
    }
}
