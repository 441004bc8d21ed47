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
    let services: Vec<ServiceId> = services.iter().map(|id| ServiceId::new(id)).collect();
    told_to(&customer("2024-05-01").having(services), sentence)
}

/// A customer of ぷらら光 whose line was moved there some time in these days.
fn customer(moved: &str) -> Consultation {
    let moved = DayRange::parse(moved).unwrap();
    let plala = ProviderId::new("plala-hikari");
    Consultation::new(Area::East, Move::Transfer, date(2026, 11, 26)).on(moved).going_to(Some(plala))
}

fn told_to(customer: &Consultation, sentence: &str) -> Option<Answer<'static>> {
    let found = SITUATIONS.understand(&CATALOG, sentence);
    let symptom = found.sure?;
    let named = found.named(&CATALOG, symptom, customer.to.as_ref());
    answer(&CATALOG, &Inquiry { symptom, named }, customer).ok()
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
        ("迷惑な電話を断ってくれるやつ、もう外したい", "phone-addons"),
        ("知らない電話をブロックしてくれるの、やめます", "phone-addons"),
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
        "暮らしのお困りごとさぽーと、外したい",
        "解約したい",
        "もう使わないので止めたい",
    ] {
        assert!(told(sentence, &[]).is_some_and(|answer| answer.asks_which), "{sentence}");
    }
    // The end of a word in kanji is no slip of リモートサポート, and ネット in the name of something is not the line.
    assert!(told("ネットの困りごとサポートってやつ、もう要らないです", &[]).is_none_or(|answer| answer.asks_which));
    for sentence in [
        "光をやめたい",
        "ネットをやめたい",
        "ネットの契約をやめたい",
        "ぷらら光を解約したい",
        "ひかり電話を解約したい",
        "ぷらら光、回線ごと契約をやめさせてください",
    ] {
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

/// The situation that a sentence means, if it is sure.
fn meant(sentence: &str) -> Option<&'static str> {
    SITUATIONS.understand(&CATALOG, sentence).sure.map(|symptom| symptom.id.as_str())
}

#[test]
fn where_a_bill_goes_is_for_whoever_sends_it() {
    for sentence in [
        "請求書の送り先を変えたい",
        "明細の宛名を変えたいのですが",
        "これからは明細を妹の家に届けてほしい",
        "send the bill to another address",
    ] {
        assert_eq!(meant(sentence), Some("symptom.bill-address"), "{sentence}");
    }
    for (sentence, other) in [
        ("請求書を分けたい", "symptom.split-bill"),
        ("光ポータブルを返却したいのですが、送り先はどこですか", "symptom.return-device"),
    ] {
        assert_eq!(meant(sentence), Some(other), "{sentence}");
    }
}

#[test]
fn a_long_vowel_that_makes_a_word_has_to_be_there() {
    for (sentence, is_said) in [
        ("いつも親切にありがとう", false),
        ("受話器からツーも鳴らない", true),
        ("めーるが届かない", true),
        ("メールが届かない", true),
    ] {
        let words = SITUATIONS.understand(&CATALOG, sentence).understood.words;
        let said = words.iter().flat_map(|(_, known)| known).any(|word| word == "word.no-call" || word == "word.mail");
        assert_eq!(said, is_said, "{sentence}: {words:?}");
    }
    let words = SITUATIONS.understand(&CATALOG, "やめるならどこですか").understood.words;
    assert!(!words.iter().flat_map(|(_, known)| known).any(|word| word == "word.mail"), "{words:?}");
}

#[test]
fn a_number_for_a_change_of_provider_comes_from_the_provider() {
    let first = |sentence: &str| {
        let answer = told_to(&customer("2016-01-01..2026-11-26"), sentence).unwrap_or_else(|| panic!("{sentence}"));
        answer.contacts[0].role.party.as_ref().map(ToString::to_string)
    };
    for sentence in [
        "事業者変更承諾番号がほしい",
        "事業者変更の番号をください",
        "光コラボを別の会社にするので、事業者変更の承諾番号をもらえますか",
    ] {
        assert_eq!(first(sentence).as_deref(), Some("ntt-docomo"), "{sentence}");
    }
    for sentence in ["転用承諾番号がほしい", "承諾番号の取り方が知りたい"] {
        assert_eq!(first(sentence).as_deref(), Some("ntt-east"), "{sentence}");
    }
}

#[test]
fn help_from_afar_is_no_telephone_that_is_broken() {
    for sentence in
        ["遠くから操作してくれるサービス、もうやめたい", "電話でパソコンを教えてくれるサービスを外してください"]
    {
        let answer = told(sentence, &[]).unwrap_or_else(|| panic!("{sentence}"));
        assert_eq!(first(&answer), ["sup-remote"], "{sentence}");
    }
}

#[test]
fn mail_that_does_not_go_out_is_no_telephone_that_is_dead() {
    for sentence in ["メールが送れんごとなったとよ", "メールが送れへんねん", "メールの送信ができません"]
    {
        assert_eq!(meant(sentence), Some("symptom.keep-mail"), "{sentence}");
    }
    assert_eq!(meant("電話がかからんごとなった"), Some("symptom.phone-dead"));
}
