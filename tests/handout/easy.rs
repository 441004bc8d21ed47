//! What the catalogue says in やさしい日本語: nothing that customers have to do is missing, and nothing grows or loses its numbers.

use madoguchi::front::domain::catalog::Catalog;
use madoguchi::front::domain::terms::Actor;
use madoguchi::front::text::lang::Words;
use madoguchi::front::text::width::cells;
use madoguchi::front::words::handout::PageLang;

use super::catalog;

/// The most letters in a sentence of the checklist.
const LONGEST_SENTENCE: usize = 40;

/// All words of the catalogue that the page can show.
fn words_of_the_page(catalog: &Catalog) -> Vec<&Words> {
    let of_services = catalog.services().iter().flat_map(|it| [Some(&it.name), Some(&it.short), it.breaks.as_ref()]);
    let of_names = catalog.providers().iter().map(|it| it.not_collabo.as_ref());
    let own_desks = catalog.parties().iter().flat_map(|it| &it.desks);
    let desks = own_desks.chain(catalog.providers().iter().flat_map(|it| &it.desks));
    let of_desks = desks.flat_map(|desk| {
        let of_phones = desk.phones.iter().map(|phone| phone.from.as_ref());
        of_phones.chain([desk.name.as_ref()])
    });
    let names = catalog.parties().iter().map(|it| &it.name).chain(catalog.payments().iter().map(|it| &it.name));
    let of_checklist = catalog.checklist().iter().map(|it| &it.text);
    of_services.chain(of_names).chain(of_desks).flatten().chain(names).chain(of_checklist).collect()
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

#[test]
fn what_a_customer_has_to_do_is_said_plainly() {
    let catalog = catalog();
    let items: Vec<_> = catalog.checklist().iter().filter(|it| it.actor == Actor::Customer).collect();
    assert!(items.len() > 5);
    for item in items {
        let id = &item.grounds.claim;
        let easy = item.text.easy.as_deref().unwrap_or_else(|| panic!("{id} has no easy words"));
        assert_eq!(digits(easy), digits(&item.text.ja), "{id} says another number");
        for sentence in easy.split_inclusive('。') {
            assert!(sentence.ends_with('。'), "{id}: {sentence}");
            assert!(sentence.chars().count() <= LONGEST_SENTENCE, "{id}: {sentence}");
        }
    }
}

#[test]
fn easy_words_are_other_words_and_hardly_longer() {
    let catalog = catalog();
    let mut variants = 0;
    for words in words_of_the_page(&catalog) {
        let Some(easy) = &words.easy else { continue };
        variants += 1;
        assert_ne!(*easy, words.ja, "a variant that says the same is not needed");
        let (own, japanese) = (cells(easy), cells(&words.ja));
        assert!(own * 10 <= japanese * 12, "{own} cells, and {japanese} of {}: {easy}", words.ja);
        let collabo = "光コラボではありません";
        assert_eq!(easy.contains(collabo), words.ja.contains(collabo), "{easy}");
    }
    assert!(variants > 60, "{variants}");
}

#[test]
fn only_the_easy_page_takes_the_easy_words() {
    let words = Words { easy: Some("やさしい".into()), ..Words::new("日本語", "English") };
    assert_eq!(PageLang::ALL.map(|lang| lang.of(&words)), ["日本語", "English", "やさしい"]);
    let without = Words::new("日本語", "English");
    assert_eq!(PageLang::Easy.of(&without), "日本語");
}
