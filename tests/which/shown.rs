//! `which` as text and as JSON.

use crate::support::bin::Bin;

fn run(text: &str, more: &str) -> crate::support::bin::Run {
    Bin::new(&format!("which --today 2026-11-22 {more}")).arg(text).run()
}

#[test]
fn the_name_comes_first_and_then_what_it_tells_and_does_not() {
    let shown = run("NTT西日本ご利用料金10月分", "");
    let lines: Vec<&str> = shown.fine().lines().collect();
    assert_eq!(lines[0], "NTT西日本ご利用料金○月分(カードの明細): NTT西日本");
    assert!(lines[1].starts_with("  NTT西日本の料金です。"), "{lines:?}");
    for start in ["  西日本の話です。", "  ただし: ", "  次に見るもの: ", "根拠", "出典"] {
        assert!(lines.iter().any(|line| line.starts_with(start)), "{start} in {lines:?}");
    }
    assert!(shown.stdout.contains("clue.card-ntt-west 資料に明記 出典: w-pay、e-databook-169"), "{}", shown.stdout);
}

#[test]
fn doubts_stand_beside_what_is_doubtful() {
    let inferred = run("taro@plala.or.jp", "");
    assert!(inferred.fine().lines().next().unwrap().contains("[推定]"), "{}", inferred.stdout);
    let third = run("デンワ77", "");
    assert!(third.fine().contains("民間の資料だけによる"), "{}", third.stdout);
    let ended = run("104", "");
    assert!(ended.fine().contains("2026年4月1日より前のものです。"), "{}", ended.stdout);
    let nobody = run("CAF0123456789", "");
    assert!(
        nobody.fine().starts_with("CAF##########(番号・ID): これだけでは会社は分かりません\n"),
        "{}",
        nobody.stdout
    );
    let part = run("請求書に「ドコモ光」とあります", "--lang en");
    assert!(part.fine().contains("a part of what was typed"), "{}", part.stdout);
}

#[test]
fn a_number_shows_all_its_desks_and_what_that_does_not_tell_once() {
    let shown = run("0120116116", "");
    let text = shown.fine();
    assert!(text.contains("0120-116116: NTT東日本(") && text.contains("0120-116116: NTT西日本("), "{text}");
    assert_eq!(text.matches("ただし: ").count(), 1, "{text}");
}

#[test]
fn nothing_of_ours_is_a_no() {
    let shown = run("ビビット光", "");
    assert_eq!((shown.stdout.as_str(), shown.code), ("", 1));
    assert_eq!(shown.stderr, "madoguchi: 「ビビット光」は、この資料にある番号、名前、手がかりではありません。\n");
    let shown = run("0120-000-000", "--format json");
    assert_eq!((shown.json()["found"].as_array().unwrap().len(), shown.code), (0, 1));
}

#[test]
fn the_json_says_all_that_the_text_says() {
    let shown = run("taro@plala.or.jp", "--format json");
    shown.fine();
    let json = shown.json();
    assert_eq!((&json["schema"], &json["today"]), (&1.into(), &"2026-11-22".into()));
    let one = &json["found"][0];
    for (key, value) in
        [("kind", "clue"), ("id", "clue.mail-plala"), ("stands", "mail"), ("fit", "exact"), ("holds", "yes")]
    {
        assert_eq!(one[key], value, "{one}");
    }
    assert_eq!(one["confirmed"], true);
    let candidates: Vec<&str> =
        one["candidates"].as_array().unwrap().iter().map(|one| one["provider"].as_str().unwrap()).collect();
    assert_eq!(candidates, ["plala-hikari", "plala-isp"]);
    assert!(one["candidates"].as_array().unwrap().iter().all(|one| one["basis"] == "inferred"), "{one}");
    assert_eq!(json["sources"][0]["id"], "p-plala2020");
    for key in ["says", "not", "next", "line"] {
        assert!(one[key].as_str().is_some_and(|text| !text.is_empty()), "{key}: {one}");
    }

    let json = run("0120-116116", "--format json --area west").json();
    let one = &json["found"][0];
    assert_eq!((&one["kind"], &one["id"]), (&"number".into(), &"ntt-west.contact".into()));
    assert_eq!(one["desk"]["number"], "0120-116116");
    assert_eq!(one["candidates"][0]["party"], "ntt-west");
}

#[test]
fn wrong_use_is_told_as_everywhere() {
    assert_eq!(Bin::new("which").run().code, 2);
    assert_eq!(run("x", "--area north").code, 2);
    assert_eq!(Bin::new("which x --today someday").run().code, 2);
}
