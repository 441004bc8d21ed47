//! The vocabulary of a catalogue.

use super::vocabulary::{Called, Meaning, Names, Vocabulary, Word};
use crate::domain::catalog::{CHOSEN_LATER, Catalog};
use crate::domain::id::{ClaimId, ServiceId};
use crate::domain::words;
use crate::text::lang::Wording;

/// All that can be understood by a catalogue; of one whose words were left out, its names.
pub fn vocabulary(catalog: &Catalog) -> Vocabulary<'_> {
    let learned = catalog.examples().iter().filter(|example| !example.is_aside);
    Vocabulary {
        words: catalog.words().iter().map(word).collect(),
        meanings: catalog.meanings().iter().map(meaning).collect(),
        examples: learned.map(|it| (it.symptom.as_ref().map(ClaimId::as_str), texts(&it.said))).collect(),
        names: names(catalog),
    }
}

fn word(word: &words::Word) -> Word<'_> {
    Word {
        id: word.id.as_str(),
        kind: word.kind,
        intent: word.intent,
        services: word.services.iter().map(ServiceId::as_str).collect(),
        forms: texts(&word.forms),
    }
}

fn meaning(meaning: &words::Meaning) -> Meaning<'_> {
    let patterns = meaning.patterns.iter().map(|pattern| pattern.text.as_str()).collect();
    Meaning { id: meaning.id.as_str(), symptom: meaning.symptom.as_str(), patterns }
}

/// What services, brands, companies and situations are called.
pub fn names(catalog: &Catalog) -> Names<'_> {
    let services = catalog.services().iter().map(|it| Called {
        id: it.id.as_str(),
        category: Some(it.category),
        names: vec![&it.name.ja, &it.name.en, &it.short.ja, &it.short.en],
        reading: &it.reading,
        others: texts(&it.aliases),
    });
    let providers = catalog.providers().iter().map(|it| Called {
        id: it.id.as_str(),
        category: None,
        names: vec![&it.name.ja, &it.name.en],
        reading: &it.reading,
        others: texts(&it.aliases),
    });
    // Nobody calls anybody "the new provider".
    let parties = catalog.parties().iter().filter(|it| it.id.as_str() != CHOSEN_LATER).map(|it| Called {
        id: it.id.as_str(),
        category: None,
        names: vec![&it.name.ja, &it.name.en],
        reading: "",
        others: texts(&it.formerly),
    });
    let situations = catalog.symptoms().iter().map(|it| {
        let says = [&*it.says.ja, &*it.says.en].into_iter().chain(it.aliases.iter().map(|alias| &**alias));
        (it.id.as_str(), says.collect())
    });
    Names {
        services: services.collect(),
        providers: providers.collect(),
        parties: parties.collect(),
        situations: situations.collect(),
    }
}

fn texts(all: &[Wording]) -> Vec<&str> {
    all.iter().map(|text| &**text).collect()
}
