//! How customers speak by the catalogue inside the program, as `src/build.rs` has worked it out of its files.

use super::of_catalog::names;
use super::speech::Speech;
use super::vocabulary::{Print, Vocabulary};
use crate::domain::catalog::Catalog;

static SPEECH: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalog.speech"));

/// What is inside the program, if that is the speech of this catalogue: its words, meanings and examples, and all names.
pub fn of(catalog: &Catalog, vocabulary: &Vocabulary<'_>) -> Option<Speech<'static>> {
    let (names, words) = prints()?;
    let speaks_alike = || catalog.speaks_as_built_in() || words == vocabulary.print_of_words();
    (names == vocabulary.names.print() && speaks_alike()).then(|| postcard::from_bytes(SPEECH).ok()).flatten()
}

/// Whether all names of a catalogue are those of the one inside the program, so that what customers say is understood by what is worked
/// out, where they speak alike.
pub fn is_built_in(catalog: &Catalog) -> bool {
    prints().is_some_and(|(of_names, _)| of_names == names(catalog).print())
}

/// The prints of names and words, with which it begins.
fn prints() -> Option<(Print, Print)> {
    postcard::take_from_bytes(SPEECH).ok().map(|(prints, _)| prints)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::load_built_in;
    use crate::search::understand::of_catalog::vocabulary;
    use crate::search::understand::speech::{examples, learned};

    #[test]
    fn what_was_worked_out_of_the_files_is_what_the_catalogue_says() {
        let catalog = load_built_in().unwrap();
        assert!(!catalog.words().is_empty() && !catalog.speaks_as_built_in());
        let vocabulary = vocabulary(&catalog);
        let Speech { names, words, meanings, .. } = postcard::from_bytes(SPEECH).unwrap();
        assert_eq!(meanings, vocabulary.meanings);
        let mut worked_out = Speech::new(&vocabulary);
        assert!(names == worked_out.names, "src/catalog/vocabulary.rs reads other names");
        assert!(words == worked_out.words, "src/catalog/vocabulary.rs reads other words, meanings or examples");
        worked_out.learned = Some(learned(&worked_out.lexicon, &examples(&vocabulary)));
        assert!(postcard::to_allocvec(&worked_out).unwrap() == SPEECH, "they are understood otherwise");
    }

    #[test]
    fn a_catalogue_with_other_names_or_words_is_not_understood_by_what_was_worked_out() {
        let catalog = load_built_in().unwrap();
        assert!(is_built_in(&catalog) && of(&catalog, &vocabulary(&catalog)).is_some());
        let mut words = catalog.clone();
        words.words[0].forms.push("もしもし".into());
        assert!(is_built_in(&words) && of(&words, &vocabulary(&words)).is_none());
        let mut examples = catalog.clone();
        examples.examples.pop();
        assert!(of(&examples, &vocabulary(&examples)).is_none());
        let mut names = catalog.clone();
        names.symptoms[0].aliases.push("もしもし".into());
        assert!(!is_built_in(&names) && of(&names, &vocabulary(&names)).is_none());
        names.speaks_as_built_in = true;
        assert!(of(&names, &vocabulary(&names)).is_none());
    }
}
