//! What customers say, and what is typed to find a name.

use std::sync::LazyLock;

use madoguchi::front::catalog::load_built_in;
use madoguchi::front::domain::catalog::Catalog;
use madoguchi::front::search::{CONFIDENT, Finder, Found, Situations};

use super::shown::is_clean_behind_the_gate;

static CATALOG: LazyLock<Catalog> = LazyLock::new(|| load_built_in().expect("the built-in catalogue is right"));
static SITUATIONS: LazyLock<Situations> = LazyLock::new(|| Situations::new(&CATALOG));
static FINDER: LazyLock<Finder> = LazyLock::new(|| Finder::new(&CATALOG));

/// Most that is offered where nothing is sure.
const OFFERED: usize = 3;
/// More letters are no sentence.
const MOST_LETTERS: usize = 400;
/// What the catalogue itself has.
const WRITTEN: u8 = 100;

/// Nothing is sure below the confidence that is asked for; nothing is offered twice; the same words give the same answer; what is named
/// is in the catalogue; what was understood and what was not is no more than what was said; and far too much is no sentence and no name.
pub fn keeps_its_laws(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let found = SITUATIONS.understand(&CATALOG, &text);
    assert!(found.confidence <= WRITTEN, "{}", found.confidence);
    if found.confidence < CONFIDENT {
        assert!(found.sure.is_none(), "{:?}", found.sure);
    }
    assert!(found.perhaps.len() <= OFFERED, "{}", found.perhaps.len());
    let mut ids: Vec<_> = found.sure.iter().chain(&found.perhaps).map(|symptom| &symptom.id).collect();
    let offered = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), offered, "something is offered twice");
    let meant = &found.understood.meant;
    assert!(meant.windows(2).all(|pair| pair[0].confidence >= pair[1].confidence), "{meant:?}");
    assert!(meant.iter().all(|one| CATALOG.symptoms().iter().any(|symptom| symptom.id == one.symptom)), "{meant:?}");
    assert!(found.understood.providers.iter().all(|id| CATALOG.find_provider(id.as_str()).is_some()));
    assert!(found.understood.services.iter().all(|id| CATALOG.find_service(id.as_str()).is_some()));
    let heard: usize = found.understood.words.iter().map(|(said, _)| said.chars().count()).sum();
    let unheard = found.understood.unknown.chars().count();
    assert!(heard + unheard <= MOST_LETTERS, "{heard} + {unheard}");
    is_clean_behind_the_gate(&found.understood.unknown);
    assert_eq!(said(&SITUATIONS.understand(&CATALOG, &text)), said(&found));
    names_are_found_once(&text);
}

fn said(found: &Found<'_>) -> String {
    let ids: Vec<_> = found.sure.iter().chain(&found.perhaps).map(|symptom| &symptom.id).collect();
    format!("{} {ids:?} {:?}", found.confidence, found.understood)
}

fn names_are_found_once(text: &str) {
    let once = |mut ids: Vec<String>| {
        let all = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), all, "found twice by {text:?}");
    };
    once(FINDER.providers(text).iter().map(ToString::to_string).collect());
    once(FINDER.services(text).iter().map(ToString::to_string).collect());
    once(FINDER.payments(text).iter().map(ToString::to_string).collect());
    is_clean_behind_the_gate(text);
}
