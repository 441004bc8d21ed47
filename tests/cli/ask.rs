//! `ask`: the desk in one line, or what is missing for it.

use serde_json::json;

use crate::support::bin::{Bin, Run};

fn ask(words: &str, options: &str) -> Run {
    Bin::new(&format!("ask --today 2026-11-22 {options}")).arg(words).run()
}

#[track_caller]
fn first_line(run: &Run) -> &str {
    run.stdout.lines().next().unwrap()
}

#[test]
fn the_first_line_is_the_desk_of_this_provider() {
    let plala = ask("ひかり電話がつながらない", "--provider plala-hikari --area east");
    assert!(first_line(&plala).starts_with("NTT東日本 113"), "{}", first_line(&plala));
    plala.fine();
    let sonet = ask("ひかり電話がつながらない", "--provider sonet-hikari --area west --moved-on 2024");
    assert!(first_line(&sonet).starts_with("So-net 光("), "{}", first_line(&sonet));
    let moving = ask("hikkoshi", "--provider sonet-hikari");
    assert!(first_line(&moving).contains("0120-80-7761"), "{}", first_line(&moving));
    assert!(moving.stdout.contains("お客さま: 「引っ越しする」"));
}

#[test]
fn what_depends_on_the_day_is_never_said_without_it() {
    let some_day = ask("ひかり電話がつながらない", "--provider docomo-hikari --area east");
    assert!(first_line(&some_day).starts_with("要確認"), "{}", first_line(&some_day));
    assert!(some_day.stdout.contains("--moved-on"));
    let then = ask("ひかり電話がつながらない", "--provider docomo-hikari --area east --moved-on 2024-05");
    assert!(first_line(&then).starts_with("ドコモ光(NTTドコモ)"), "{}", first_line(&then));
    assert!(first_line(&then).contains("[推定]"));
}

#[test]
fn a_provider_is_asked_for_only_where_it_matters() {
    let phone = ask("電話がつながらない", "--area east");
    assert_eq!(phone.code, 1);
    assert!(first_line(&phone).contains("--provider を付けてください"), "{}", first_line(&phone));
    assert!(!phone.stdout.contains("0120"), "no desk before the provider is known");
    let virus = ask("ウイルスクリアの請求", "");
    assert!(first_line(&virus).starts_with("NTT東日本: 請求の窓口は資料にありません。"), "{}", first_line(&virus));
    assert_eq!(virus.code, 0);
    let area = ask("フレッツスポットを解約したい", "");
    assert_eq!(area.code, 1);
    assert!(first_line(&area).contains("--area を付けてください"), "{}", first_line(&area));
    let elsewhere = ask("ミルエネをやめたい", "--area west");
    assert_eq!(elsewhere.code, 1);
    assert!(first_line(&elsewhere).contains("西日本にはない"), "{}", first_line(&elsewhere));
}

#[test]
fn a_name_that_is_no_collabo_leads_to_no_collabo_desk() {
    let au = ask("電話がつながらない", "--provider au-hikari");
    assert_eq!(au.code, 1);
    assert!(first_line(&au).contains("光コラボではありません"), "{}", first_line(&au));
    assert!(!first_line(&au).contains("NTT"));
}

#[test]
fn the_services_of_the_customer_decide() {
    let both = ask("テレビが映らない", "--provider plala-hikari --area east");
    assert!(both.stdout.contains("ほかの窓口") && both.stdout.contains("スカパーJSAT"));
    let one = ask("テレビが映らない", "--provider plala-hikari --area east --services tv-broadcast");
    assert!(first_line(&one).starts_with("スカパーJSAT"), "{}", first_line(&one));
    assert!(!one.stdout.contains("ほかの窓口"));
}

#[test]
fn other_situations_are_listed_and_nothing_found_is_a_no() {
    let phone = ask("電話", "--provider plala-hikari --area east");
    assert!(phone.stdout.contains("近いもの"));
    let nothing = ask("zqxj", "");
    assert_eq!((nothing.stdout.as_str(), nothing.code), ("", 1));
    assert!(nothing.stderr.contains("zqxj"));
}

#[test]
fn the_same_in_json() {
    let run = ask("NTTから請求", "--area east --format json");
    run.fine();
    let asked = run.json();
    assert_eq!(asked["schema"], 1);
    assert_eq!(asked["situation"]["id"], "symptom.billed-twice");
    assert_eq!(asked["contacts"][0]["party"], "ntt-east");
    assert_eq!(asked["contacts"][0]["via"], "ntt-finance");
    let text = ask("NTTから請求", "--area east");
    assert_eq!(asked["line"], first_line(&text));
    let missing = ask("電話がつながらない", "--area east --format json");
    assert_eq!((missing.json()["needs"].clone(), missing.code), (json!("provider"), 1));
    assert_eq!(missing.json()["contacts"], json!([]));
    let unknown = ask("ひかり電話がつながらない", "--provider docomo-hikari --area east --format json").json();
    assert_eq!(unknown["contacts"][0]["party"], json!(null));
    assert_eq!(unknown["contacts"][0]["basis"], "unknown");
}

#[test]
fn in_english_as_well() {
    let run = ask("NTT bills me", "--area east --lang en");
    // The desk for contracts is asked about a bill, and is said to be no more than that.
    assert!(
        first_line(&run).starts_with("NTT East [inferred]: Our sources name no desk for bills."),
        "{}",
        first_line(&run)
    );
    assert!(first_line(&run).contains("Ask for the right desk"), "{}", first_line(&run));
}

#[test]
fn the_service_that_is_named_decides_whatever_the_customer_has() {
    let phone =
        ask("ひかり電話を解約したい", "--provider plala-hikari --area east --services access-next --format json")
            .json();
    assert_eq!(phone["situation"]["id"], "symptom.cancel");
    assert_eq!(phone["contacts"][0]["services"], json!(["phone-basic"]));
    assert_eq!(phone["contacts"][0]["party"], "ntt-east");
    assert_eq!(phone["understood"]["services"], json!(["phone-basic"]));
    let line =
        ask("解約したい", "--provider plala-hikari --area east --services access-next,phone-basic --format json")
            .json();
    assert_eq!(line["contacts"][0]["services"], json!(["access-next"]));
}

#[test]
fn what_is_called_by_its_sort_is_the_one_that_the_customer_has() {
    let ace =
        ask("電話を解約したい", "--provider plala-hikari --area east --services access-next,phone-ace --format json")
            .json();
    assert_eq!(ace["contacts"][0]["services"], json!(["phone-ace"]));
}

#[test]
fn the_provider_that_is_named_is_the_customers_own() {
    let named = ask("ドコモ光のネットがつながらない", "--area east --moved-on 2024-05 --format json").json();
    assert_eq!(named["contacts"][0]["party"], "ntt-docomo");
    assert!(named["understood"]["companies"].as_array().unwrap().contains(&json!("docomo-hikari")));
    let former = ask("前のドコモ光のネットがつながらない", "--area east --moved-on 2024-05 --format json").json();
    assert_eq!(former["needs"], "provider");
}

#[test]
fn what_is_not_surely_meant_is_asked_and_never_answered() {
    let unsure = ask("電話", "--provider plala-hikari --area east --format json");
    assert_eq!(unsure.code, 1);
    assert_eq!((unsure.json()["situation"].clone(), unsure.json()["contacts"].clone()), (json!(null), json!([])));
    let perhaps = unsure.json()["others"].as_array().unwrap().len();
    assert!((1..=3).contains(&perhaps), "{perhaps}");
    for nothing in ["zzzz", "a", "…", "スマホの画面が割れた", "🙂", "\u{1b}[2J"] {
        let run = ask(nothing, "--provider plala-hikari --area east");
        assert_eq!((run.stdout.as_str(), run.code), ("", 1), "{nothing}");
        assert!(!run.stderr.is_empty());
    }
    let long = ask(&"でんわ".repeat(4_000), "--area east");
    assert_eq!(long.code, 1);
}

#[test]
fn a_number_a_paper_or_a_name_in_the_box_says_what_it_tells() {
    let number = ask("0120-800-000 ってどこ", "--format json");
    number.fine();
    assert_eq!(number.json()["recognised"][0]["kind"], "number");
    assert_eq!(number.json()["recognised"][0]["candidates"][0]["provider"], "docomo-hikari");
    let mail = ask("@plala.or.jp", "");
    assert!(first_line(&mail).starts_with("@plala.or.jp"), "{}", first_line(&mail));
    let name = ask("エキサイト", "--format json");
    assert_eq!(name.json()["situation"], json!(null));
    assert_eq!(name.json()["recognised"][0]["kind"], "name");
}

#[test]
fn the_desks_for_everybody_are_there_whatever_is_missing() {
    let cable = ask("引き込み線が切れた", "--area east --format json").json();
    assert_eq!((cable["needs"].clone(), cable["contacts"].clone()), (json!("provider"), json!([])));
    assert_eq!(cable["anyway"][0]["party"], "ntt-east");
}

#[test]
fn the_desk_for_the_number_of_a_transfer_is_not_said_to_be_one_for_changing_providers() {
    let expired = ask("承諾番号の期限が切れた", "--provider flets-hikari-west --area west");
    let desk = first_line(&expired);
    assert!(desk.starts_with("フレッツ光(NTT西日本) 0120-553-104") && desk.ends_with("承諾番号"), "{desk}");
    assert!(!desk.contains("事業者変更"), "{desk}");
}

#[test]
fn whose_an_unknown_bill_is_nobody_states() {
    for words in ["NTTファイナンスから知らない請求が来た", "NTTから請求が来た"] {
        for area in ["east", "west"] {
            let bill = ask(words, &format!("--area {area}"));
            assert!(first_line(&bill).contains("[推定]"), "{words} {area}: {}", first_line(&bill));
        }
    }
}

#[test]
fn a_bill_of_another_company_leads_to_the_company_that_is_named() {
    let named =
        ask("ソネットからお金が引かれてるけど覚えがない", "--provider docomo-hikari --area east --format json").json();
    assert_eq!(named["situation"]["id"], "symptom.other-company-bill");
    assert_eq!(named["contacts"][0]["party"], "sony-network");
    let kddi = ask("KDDIから知らない請求が来た", "--provider docomo-hikari --area east --format json").json();
    assert_eq!(kddi["contacts"][0]["party"], "kddi");
}
