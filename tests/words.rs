//! What customers say of the built-in catalogue: every situation by its own words, every service by its names, and what is no sentence.

use std::collections::BTreeMap;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use madoguchi::front::catalog::{load_built_in, read_built_in};
use madoguchi::front::domain::catalog::Catalog;
use madoguchi::front::domain::service::Service;
use madoguchi::front::keeper::{learned, phrases};
use madoguchi::front::search::{Found, Situations};

static CATALOG: LazyLock<Catalog> = LazyLock::new(|| load_built_in().unwrap());
static SITUATIONS: LazyLock<Situations> = LazyLock::new(|| Situations::new(&CATALOG));

fn understand(sentence: &str) -> Found<'static> {
    SITUATIONS.understand(&CATALOG, sentence)
}

fn sure(found: &Found<'_>) -> String {
    found.sure.map_or_else(|| "none".to_owned(), |symptom| symptom.id.to_string())
}

#[test]
fn every_sentence_of_the_built_in_catalogue_is_understood_as_written() {
    let results = phrases::run(&read_built_in(), &CATALOG, &SITUATIONS);
    assert!(results.len() >= 500, "{}", results.len());
    let wrong = results.iter().filter(|result| !result.differences.is_empty());
    let wrong: Vec<String> = wrong.map(|it| format!("{} {}: {:?}", it.at, it.name, it.differences)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_nobody_has_said_yet_is_understood_or_said_to_be_unknown() {
    let aside = learned::aside(&CATALOG, SITUATIONS.understanding());
    assert!(aside.all >= 400, "{aside:?}");
    assert!(100 * aside.right >= 96 * aside.all && 100 * aside.wrong <= aside.all, "{aside:?}");
    // One of the examples may be told by the others; that it is one itself counts for nothing.
    let unseen = learned::unseen(&CATALOG, SITUATIONS.understanding());
    assert!(unseen.all > 10_000 && unseen.right < unseen.all, "{unseen:?}");
    assert!(100 * unseen.right >= 84 * unseen.all && 100 * unseen.wrong <= 6 * unseen.all, "{unseen:?}");
}

#[test]
fn every_situation_is_reached_by_its_own_words() {
    for symptom in CATALOG.symptoms() {
        let own = [&symptom.says.ja, &symptom.says.en].into_iter().chain(&symptom.aliases);
        for words in own {
            let found = understand(words);
            assert_eq!(sure(&found), symptom.id.as_str(), "{words}: {:?}", found.understood);
        }
    }
}

/// How a customer says of something named what is wanted, and the situations that may then be meant.
const WANTED: &[(&str, &[&str], &[&str])] = &[
    (
        "fault",
        &["{}が壊れた", "{}が使えない"],
        &[
            "internet-dead",
            "phone-dead",
            "tv-dead",
            "hikari-tv-dead",
            "router-broken",
            "security-software",
            "remote-support-refuses",
            "broken-at-night",
            "data-gone",
            "adsl",
            "keep-mail",
            "phone-option",
            "points-left",
            "stop-paper",
        ],
    ),
    (
        "cancel",
        &["{}を解約したい", "{}をやめたい"],
        &[
            "cancel",
            "cancel-spot",
            "stop-mieruene",
            "repair-option-off",
            "split-bill",
            "stop-paper",
            "phone-option",
            "adsl",
        ],
    ),
    (
        "change",
        &["{}を変えたい", "{}を変更したい"],
        &[
            "change-speed",
            "change-payment",
            "phone-option",
            "back-to-analogue",
            "other-collabo",
            "want-to-move",
            "keep-mail",
            "points-left",
            "adsl",
        ],
    ),
    (
        "bill",
        &["{}の請求がわからない", "{}の請求書の見方がわからない"],
        &["cannot-read-bill", "virusclear-billed", "fee-on-bill", "stop-paper", "billed-twice", "two-months-at-once"],
    ),
];

fn spoken(service: &Service) -> Vec<&str> {
    let names = [&*service.short.ja, &*service.name.ja];
    let mut spoken: Vec<&str> = names.into_iter().chain(service.aliases.iter().map(|alias| &**alias)).collect();
    spoken.dedup();
    spoken
}

#[test]
fn every_service_by_each_of_its_names_is_understood_with_each_thing_wanted() {
    let mut problems: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut tried = 0;
    for service in CATALOG.services() {
        for (wanted, templates, situations) in WANTED {
            for (name, template) in
                spoken(service).into_iter().flat_map(|name| templates.iter().map(move |it| (name, it)))
            {
                let sentence = template.replace("{}", name);
                let found = understand(&sentence);
                let meant = sure(&found);
                tried += 1;
                let is_meant = meant.strip_prefix("symptom.").is_some_and(|it| situations.contains(&it));
                let named: Vec<_> = found.understood.services.iter().chain(&found.understood.sorts).collect();
                if !is_meant || !named.contains(&&service.id) {
                    problems.entry((*wanted).to_owned()).or_default().push(format!(
                        "{sentence}: {meant} {named:?} for {} {:?}",
                        service.id,
                        found
                            .understood
                            .meant
                            .iter()
                            .take(2)
                            .map(|it| (&it.symptom, it.confidence))
                            .collect::<Vec<_>>()
                    ));
                }
            }
        }
    }
    assert!(tried > 60 * 4 * 2, "{tried}");
    assert!(problems.is_empty(), "{problems:#?}");
}

#[test]
fn what_is_no_sentence_means_nothing_and_quickly() {
    let long = ["あ", "長", "つながらない", "internet ", "🙂", "\u{7}", "ａ", "ﾈｯﾄ"].map(|it| it.repeat(10_000));
    for text in ["", " ", "　", "。、!?", "🙂", "\u{0}\u{1b}[31m", "\u{200b}", "あ", "a", "zzzz", "…"] {
        let found = understand(text);
        assert_eq!(sure(&found), "none", "{text:?}");
        assert!(found.perhaps.is_empty(), "{text:?}");
    }
    for text in &long {
        let began = Instant::now();
        let found = understand(text);
        assert!(found.understood.words.len() <= 400);
        assert!(began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());
    }
}

#[test]
fn more_than_400_letters_are_not_read() {
    let sentence = format!("インターネットがつながらない{}テレビが映らない", "。あのですね".repeat(100));
    let found = understand(&sentence);
    assert!(!found.understood.words.iter().any(|(said, _)| said.contains("てれび")), "{:?}", found.understood.words);
}

#[test]
fn what_is_denied_is_asked_back() {
    for denied in [
        "解約したくない",
        "解約したいわけではない",
        "解約は考えていません",
        "引っ越しはしません",
        "まだ引っ越さない",
        "乗り換える気はない",
        "NTTに戻りたくない",
        "転用はしていない",
        "電話は解約しないでください",
        "ネットは残して電話だけ解約したい",
        "ひかり電話は解約しないでネットだけ解約したい",
        "I don't want to cancel",
        "I am not moving",
    ] {
        assert_eq!(sure(&understand(denied)), "none", "{denied}");
    }
    // A fault, and what is wished away, is no denial.
    for (said, meant) in [
        ("電話がつながらない", "symptom.phone-dead"),
        ("請求書を紙で送らないでほしい", "symptom.stop-paper"),
        ("電話番号を変えたくない", "symptom.keep-number"),
    ] {
        assert_eq!(sure(&understand(said)), meant, "{said}");
    }
}
