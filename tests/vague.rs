//! What a customer wants to cancel, where it has no name of ours.

use std::sync::LazyLock;

use jiff::civil::date;
use madoguchi::front::catalog::load_built_in;
use madoguchi::front::domain::ask::{Answer, answer};
use madoguchi::front::domain::catalog::Catalog;
use madoguchi::front::domain::consultation::Consultation;
use madoguchi::front::domain::id::{ProviderId, ServiceId};
use madoguchi::front::domain::inquiry::Inquiry;
use madoguchi::front::domain::period::DayRange;
use madoguchi::front::domain::terms::{Area, Move};
use madoguchi::front::search::Situations;

static CATALOG: LazyLock<Catalog> = LazyLock::new(|| load_built_in().unwrap());
static SITUATIONS: LazyLock<Situations> = LazyLock::new(|| Situations::new(&CATALOG));

/// Whom a customer of ぷらら光 calls who says this; nothing where that is asked back.
fn told(sentence: &str, services: &[&str]) -> Option<Answer<'static>> {
    let plala = ProviderId::new("plala-hikari");
    let found = SITUATIONS.understand(&CATALOG, sentence);
    let symptom = found.sure?;
    let named = found.named(&CATALOG, symptom, Some(&plala));
    let services: Vec<ServiceId> = services.iter().map(|id| ServiceId::new(id)).collect();
    let customer =
        Consultation::new(Area::East, Move::Transfer, date(2026, 11, 26)).on(DayRange::parse("2024-05-01").unwrap());
    answer(&CATALOG, &Inquiry { symptom, named }, &customer.going_to(Some(plala)).having(services)).ok()
}

/// The services of the desk that is told first.
fn first<'a>(answer: &'a Answer<'_>) -> Vec<&'a str> {
    answer.contacts[0].services.iter().map(ServiceId::as_str).collect()
}

#[test]
fn a_service_by_a_name_of_its_sort_is_that_service() {
    for (sentence, service) in [
        ("ウイルスのやつ、もう要らない", "sec-virusclear"),
        ("ノートンもうええわ", "sec-virusclear"),
        ("virus no yatsu iranai", "sec-virusclear"),
        ("家電のほうだけやめる", "phone-basic"),
        ("テレビのやつやめる", "tv-fletstv"),
    ] {
        let answer = told(sentence, &[]).unwrap_or_else(|| panic!("{sentence}"));
        assert_eq!((first(&answer), answer.asks_which), (vec![service], false), "{sentence}");
    }
}

#[test]
fn what_has_no_name_of_ours_is_asked_about_before_anybody_is_called() {
    for sentence in [
        "駆けつけのやつ、もういい",
        "出張修理いらない",
        "なんとか安心パックを外したい",
        "サポートのやつ要らない",
        "変なメール防ぐとか言うて付けられたやつ、使うてへんしやめさせてもらうわ",
        "夜中でも直しに来てくれるってやつ、昼間でいいから外してください",
        "店やめたんで、深夜とか休日でも修理OKっていうオプションは不要です",
        "解約したい",
        "もう使わないので止めたい",
    ] {
        assert!(told(sentence, &[]).is_some_and(|answer| answer.asks_which), "{sentence}");
    }
    for sentence in
        ["光をやめたい", "ネットをやめたい", "ネットの契約をやめたい", "ぷらら光を解約したい", "ひかり電話を解約したい"]
    {
        assert!(told(sentence, &[]).is_some_and(|answer| !answer.asks_which), "{sentence}");
    }
}

#[test]
fn any_that_the_customer_has_may_be_meant_by_an_unknown_name() {
    let answer = told("駆けつけのやつ、もういい", &["access-next", "phone-basic", "tv-fletstv"]).unwrap();
    let all: Vec<&str> = answer.contacts.iter().flat_map(|one| &one.services).map(ServiceId::as_str).collect();
    assert_eq!((all, answer.asks_which), (vec!["access-next", "phone-basic", "tv-fletstv"], true));
    // Who has nothing but what one company answers for is still asked: it may be something that was not told.
    assert!(told("駆けつけのやつ、もういい", &["access-next"]).unwrap().asks_which);
    assert!(!told("解約したい", &["access-next"]).unwrap().asks_which);
}
