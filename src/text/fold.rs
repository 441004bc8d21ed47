//! Two spellings under which a name and what is typed for it become the same: folded kana, and a romaji skeleton.

use unicode_normalization::UnicodeNormalization;

use super::clean::is_unseen;

/// `text` as it is compared: NFKC, small letters, hiragana, without spaces, signs and the long-vowel mark (長音).
///
/// A text of signs alone (`@`, `ー`) keeps them, so that what can be seen never folds to nothing.
pub fn fold(text: &str) -> String {
    let plain = plain(text);
    let folded: String = plain.chars().filter_map(folded_letter).collect();
    if folded.is_empty() { plain } else { folded }
}

/// NFKC and small letters, without spaces and invisible characters; the signs stay.
pub fn plain(text: &str) -> String {
    text.nfkc().flat_map(char::to_lowercase).filter(|letter| !letter.is_whitespace() && !is_unseen(*letter)).collect()
}

/// Whether a plain text has a sign, which folding leaves out.
pub fn has_signs(plain: &str) -> bool {
    plain.chars().any(|letter| folded_letter(letter).is_none())
}

/// A folded letter, or `None` for a sign.
pub(super) fn folded_letter(letter: char) -> Option<char> {
    match letter {
        'ー' => None,
        'ァ'..='ヶ' => char::from_u32(u32::from(letter) - 0x60),
        _ if letter.is_alphanumeric() => Some(letter),
        _ => None,
    }
}

/// The folded words of `text`: a word ends at a sign, at a space and where the script changes (`GMO|とくとく|BB|光`).
pub fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut previous = Script::None;
    for letter in text.nfkc().flat_map(char::to_lowercase) {
        if letter == 'ー' || is_unseen(letter) && !letter.is_whitespace() {
            continue;
        }
        let Some(folded) = folded_letter(letter) else {
            previous = Script::None;
            continue;
        };
        let script = Script::of(letter);
        if script != previous {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.push(folded);
        }
        previous = script;
    }
    words
}

/// What a letter is written in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Script {
    None,
    Alphabet,
    Hiragana,
    Katakana,
    Other,
}

impl Script {
    pub(super) fn of(letter: char) -> Self {
        match letter {
            'ぁ'..='ゟ' => Self::Hiragana,
            'ァ'..='ヿ' => Self::Katakana,
            '\0'..='\u{24F}' => Self::Alphabet,
            _ => Self::Other,
        }
    }
}

/// The romaji skeleton of a folded text: kana and every usual way to type them (`furettsu`, `hurettu`, `フレッツ`) become one.
///
/// It is close to the kunrei spelling (訓令式), without double letters and long vowels. Kanji stay as they are.
pub fn romaji_of_folded(folded: &str) -> String {
    let typed: Vec<char> = folded.chars().flat_map(kana_as_typed).collect();
    without_length(&with_small_kana(&with_one_consonant(&typed)))
}

/// The hiragana from ぁ (U+3041) to ゖ (U+3096) in their order; small ones are typed with an `x`, っ leaves no trace.
const KANA: [&str; 86] = [
    "xa", "a", "xi", "i", "xu", "u", "xe", "e", "xo", "o", "ka", "ga", "ki", "gi", "ku", "gu", "ke", "ge", "ko", "go",
    "sa", "za", "si", "zi", "su", "zu", "se", "ze", "so", "zo", "ta", "da", "ti", "zi", "", "tu", "zu", "te", "de",
    "to", "do", "na", "ni", "nu", "ne", "no", "ha", "ba", "pa", "hi", "bi", "pi", "hu", "bu", "pu", "he", "be", "pe",
    "ho", "bo", "po", "ma", "mi", "mu", "me", "mo", "xya", "ya", "xyu", "yu", "xyo", "yo", "ra", "ri", "ru", "re",
    "ro", "xwa", "wa", "i", "e", "o", "n", "bu", "ka", "ke",
];

fn kana_as_typed(letter: char) -> impl Iterator<Item = char> {
    let place = u32::from(letter).checked_sub(u32::from('ぁ')).and_then(|place| usize::try_from(place).ok());
    let typed = place.and_then(|place| KANA.get(place).copied());
    let unchanged = typed.is_none().then_some(letter);
    typed.unwrap_or_default().chars().chain(unchanged)
}

/// One spelling for each consonant: `shi chi tsu fu ji` become `si ti tu hu zi`, and the like.
///
/// An unfinished end (`sh`, `tc`) becomes the beginning of what it may still be, so that hits do not flicker.
fn with_one_consonant(typed: &[char]) -> Vec<char> {
    let mut letters = Vec::with_capacity(typed.len());
    let mut rest = typed;
    while let [first, ..] = rest {
        let (spelling, taken): (&[char], usize) = match rest {
            ['x', 't', 's', 'u', ..] => (&[], 4),
            ['x', 't', 'u', ..] => (&[], 3),
            ['t' | 'c', 'c', 'h', ..] => (&[], 1),
            ['s', 'h', 'a' | 'u' | 'e' | 'o', ..] => (&['s', 'y'], 2),
            ['c', 'h', 'a' | 'u' | 'e' | 'o', ..] => (&['t', 'y'], 2),
            ['j', 'a' | 'u' | 'e' | 'o', ..] => (&['z', 'y'], 1),
            ['s', 'h', ..] => (&['s'], 2),
            ['c' | 't', 'h', ..] | ['t', 's', ..] | ['t', 'c'] => (&['t'], 2),
            ['d', 'h', ..] => (&['d'], 2),
            ['d', 'z', ..] => (&['z'], 2),
            ['j', ..] => (&['z'], 1),
            ['f', ..] => (&['h'], 1),
            ['v', ..] => (&['b'], 1),
            ['l', ..] => (&['r'], 1),
            ['c' | 'q', ..] => (&['k'], 1),
            ['m', 'b' | 'p', ..] => (&['n'], 1),
            _ => (std::slice::from_ref(first), 1),
        };
        letters.extend_from_slice(spelling);
        rest = rest.get(taken..).unwrap_or_default();
    }
    letters
}

/// Joins small kana to the sound before them: `kixya` becomes `kya`, `texi` `ti`, `huxa` (and a typed `hua`) `ha`.
fn with_small_kana(letters: &[char]) -> Vec<char> {
    let mut joined: Vec<char> = Vec::with_capacity(letters.len());
    let mut rest = letters;
    while let [first, after @ ..] = rest {
        rest = after;
        match (first, after) {
            ('x', ['y', ..]) => {
                if let [.., consonant, 'i' | 'e' | 'u'] = joined[..]
                    && is_consonant(consonant)
                {
                    joined.pop();
                }
            }
            ('x', ['w', ..]) => {}
            ('x', [vowel, ..]) if is_vowel(*vowel) => join_small_vowel(&mut joined, *vowel),
            ('a' | 'i' | 'e' | 'o', _) => {
                if joined.ends_with(&['h', 'u']) {
                    joined.pop();
                }
                joined.push(*first);
            }
            _ => joined.push(*first),
        }
    }
    joined
}

/// Changes the end of `joined` as the small `vowel` that follows asks for it.
fn join_small_vowel(joined: &mut Vec<char>, vowel: char) {
    let Some(before) = joined.last().copied() else {
        return;
    };
    let consonant = joined.iter().rev().nth(1).copied().filter(|letter| is_consonant(*letter));
    let glide = match (consonant, before, vowel) {
        (Some('t' | 'd'), 'e', 'i') | (Some('t' | 'd'), 'o', 'u') | (Some('b' | 't'), 'u', 'a' | 'i' | 'e' | 'o') => {
            None
        }
        (Some('s' | 'z' | 't'), 'i', 'a' | 'u' | 'e' | 'o') | (None, 'i', 'e') => Some('y'),
        (None, 'u', 'a' | 'i' | 'e' | 'o') => Some('w'),
        _ => return,
    };
    joined.pop();
    joined.extend(glide);
}

/// Drops what only says how long a sound is: `oo ou ei` and doubled letters. Doubled digits are not a matter of length.
fn without_length(letters: &[char]) -> String {
    let mut skeleton = String::with_capacity(letters.len());
    for &letter in letters {
        if letter == 'o' && skeleton.ends_with('w') {
            skeleton.pop();
        }
        let lengthens = match (skeleton.chars().next_back(), letter) {
            (Some('o'), 'u') | (Some('e'), 'i') => true,
            (Some(before), _) => before == letter && letter.is_ascii_alphabetic(),
            (None, _) => false,
        };
        if !lengthens {
            skeleton.push(letter);
        }
    }
    skeleton
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'i' | 'u' | 'e' | 'o')
}

fn is_consonant(letter: char) -> bool {
    letter.is_ascii_lowercase() && !is_vowel(letter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn romaji(text: &str) -> String {
        romaji_of_folded(&fold(text))
    }

    #[test]
    fn folds_to_what_is_compared() {
        for (text, expected) in [
            ("ドコモ光", "どこも光"),
            ("ﾄﾞｺﾓ", "どこも"),
            ("ＤＯＣＯＭＯ", "docomo"),
            ("So-net 光", "sonet光"),
            ("J:COM　NET", "jcomnet"),
            ("@nifty", "nifty"),
            ("㈱オプテージ", "株おぷてじ"),
            ("ヴァンパイア", "ゔぁんぱいあ"),
            ("0120-116-116", "0120116116"),
            ("佐々木", "佐々木"),
            ("", ""),
            (" 　", ""),
        ] {
            assert_eq!(fold(text), expected, "{text:?}");
        }
    }

    #[test]
    fn signs_alone_are_kept() {
        for (text, expected) in [("ー", "ー"), ("@", "@"), ("＠ ", "@"), ("-", "-"), ("📞", "📞"), ("〜", "〜")]
        {
            assert_eq!(fold(text), expected);
            assert!(!romaji(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn every_way_to_type_gives_one_skeleton() {
        for spellings in [
            &["フレッツ", "ふれっつ", "ﾌﾚｯﾂ", "furettsu", "furetsu", "hurettu", "furextutu"][..],
            &["ドコモ", "どこも", "dokomo", "docomo", "DOCOMO", "ｄｏｃｏｍｏ", "do-ko-mo"],
            &["ジェイコム", "jeikomu", "zyeikomu", "jexikomu", "じぇーこむ"],
            &["コミュファ", "komyufa", "komyufua", "comyufa", "komixyufuxa"],
            &["ビッグローブ", "biggurobu", "biggurobu-", "びっぐろーぶ", "vigguroobu"],
            &["ニフティ", "nifuti", "nifuthi", "nihuti", "nifutexi"],
            &["エーユー", "eeyuu", "e-yu-", "eiyuu", "eyu"],
            &["ニューロ", "nyu-ro", "nyuuro", "nyuro", "nixyuro"],
            &["チャット", "chatto", "tyatto", "tixyaxtuto"],
            &["マッチ", "macchi", "matchi", "matti"],
            &["シェア", "shea", "syea", "sixea"],
            &["新橋", "新橋"],
            &["しんばし", "shinbashi", "shimbashi", "sinnbasi"],
            &["ウィズ", "wizu", "uxizu"],
            &["ヴェルファイア", "verufaia", "berufaia"],
            &["とうきょう", "toukyou", "tokyo", "tookyoo"],
            &["ディオン", "dion", "dhion", "dexion"],
        ] {
            let skeletons: Vec<String> = spellings.iter().map(|spelling| romaji(spelling)).collect();
            let expected = skeletons.first().unwrap();
            for (spelling, skeleton) in spellings.iter().zip(&skeletons) {
                assert_eq!(skeleton, expected, "{spelling}");
            }
        }
    }

    #[test]
    fn different_names_stay_different() {
        assert_ne!(romaji("0120116"), romaji("012016"));
        assert_ne!(romaji("えん"), romaji("えお"));
        assert_ne!(romaji("ぷらら"), romaji("ぷれら"));
    }

    #[test]
    fn an_unfinished_word_is_the_beginning_of_the_finished_one() {
        for finished in ["furettsu", "chiba", "matchi", "shizuoka", "jeikomu", "sofutobanku", "toukyou", "nyuuro"] {
            let skeleton = romaji(finished);
            for end in 2..finished.len() {
                let begun: String = finished.chars().take(end).collect();
                assert!(skeleton.starts_with(&romaji(&begun)), "{begun} of {finished}");
            }
        }
    }

    #[test]
    fn words_end_at_signs_and_scripts() {
        for (text, expected) in [
            ("GMOとくとくBB光", &["gmo", "とくとく", "bb", "光"][..]),
            ("So-net 光", &["so", "net", "光"]),
            ("NTTドコモ", &["ntt", "どこも"]),
            ("エーユーひかり", &["えゆ", "ひかり"]),
            ("@", &[]),
        ] {
            assert_eq!(words(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "[ -~ぁ-ヿ一-龠ｦ-ﾟ！-～]{0,20}") {
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
        }

        #[test]
        fn the_visible_never_folds_to_nothing(text in "[!-~ぁ-ヿ一-龠ｦ-ﾟ！-～]{1,8}") {
            prop_assert!(!fold(&text).is_empty());
        }

        #[test]
        fn words_together_are_the_folded_text(text in "[ -~ぁ-ヿ一-龠ｦ-ﾟ！-～]{0,20}[a-z]") {
            prop_assert_eq!(words(&text).concat(), fold(&text));
        }

        #[test]
        fn any_text_has_a_skeleton(text in "\\PC{0,30}") {
            let _ = romaji(&text).len();
        }
    }
}
