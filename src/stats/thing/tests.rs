use proptest::prelude::*;

use super::*;

#[test]
fn no_part_is_of_a_name() {
    // Names of people which somebody may want to add as a word for a thing.
    let names = [
        "マイク",
        "クロス",
        "ノートン",
        "マカフィー",
        "アレクサ",
        "ライト",
        "ナイト",
        "シム",
        "テラ",
        "mike",
        "bill",
        "norton",
        "card",
        "cable",
        "speaker",
        "ai",
    ];
    for part in [BEFORE, THINGS, ENDS].into_iter().flat_map(str::split_whitespace) {
        assert!(!names.contains(&part), "{part}");
        let is_end = ENDS.split_whitespace().any(|end| end == part);
        assert!(is_end || part.chars().count() > 1 || part == "光", "{part}: a single letter is in a thousand names");
        assert!(part.chars().all(|letter| is_of_piece(letter) && !letter.is_ascii_digit()), "{part}");
    }
}

proptest! {
    /// Whatever is typed, nothing is written that is not made of the lists.
    #[test]
    fn whatever_is_typed_all_of_a_thing_is_of_the_lists(said in "(\\PC|田|中|契|約|番|号|ル|ー|タ|機|器|さ|ん|@|1){0,30}") {
        for thing in things(&said) {
            prop_assert!(LETTERS.contains(&thing.chars().count()));
            let mut rest = thing.replace('-', "");
            let mut parts: Vec<&str> = [BEFORE, THINGS, ENDS].into_iter().flat_map(str::split_whitespace).collect();
            parts.sort_by_key(|part| std::cmp::Reverse(part.len()));
            for part in parts {
                rest = rest.replace(part, " ");
            }
            prop_assert_eq!(rest.trim(), "", "{}", thing);
        }
    }
}
