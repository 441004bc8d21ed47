//! `answer`: the same consultation as text and as JSON, on standard output and in a file.

use std::fs;

use serde_json::{Value, json};

use crate::support::bin::Bin;

/// ぷらら光 in the East: the line moves, the telephone stays, the virus protection stays until it is cancelled.
const PLALA: &str = "answer --area east --move transfer --provider plala-hikari \
                     --services access-next,phone-basic,sec-virusclear --payment invoice --today 2026-11-22";

fn strings(value: &Value, key: &str) -> Vec<String> {
    value.as_array().unwrap().iter().map(|one| one[key].as_str().unwrap().to_owned()).collect()
}

fn keys(value: &Value) -> Vec<&str> {
    let mut keys: Vec<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}

#[test]
fn the_plala_case_in_json() {
    let run = Bin::new(&format!("{PLALA} --format json")).run();
    run.fine();
    let answer = run.json();
    assert_eq!(answer["schema"], 1);
    assert!(answer["ticket"].as_str().unwrap().len() > 10);
    assert_eq!(
        answer["consultation"],
        json!({"area": "east", "move": "transfer", "provider": "plala-hikari", "from": null, "date": "2026-11-22",
               "services": ["access-next", "phone-basic", "sec-virusclear"], "payment": "invoice", "phase": "considering"})
    );
    assert_eq!(strings(&answer["lines"], "service"), ["access-next", "phone-basic", "sec-virusclear"]);
    assert_eq!(strings(&answer["lines"], "outcome"), ["moves", "stays", "stays"]);

    let phone = &answer["lines"][1];
    assert_eq!(phone["before"]["fault"]["party"], "ntt-east");
    assert_eq!(phone["after"]["fault"]["party"], "ntt-east");
    assert_eq!(phone["after"]["contract"]["party"], "ntt-east");
    assert_eq!(answer["lines"][0]["after"]["fault"]["party"], "ntt-docomo");

    assert_eq!(strings(&answer["bills"], "party"), ["ntt-docomo", "ntt-east"]);
    assert_eq!(answer["bills"][1]["via"], "ntt-finance");
    // The telephone has a desk of its own: whoever calls about something else is not sent there.
    assert_eq!(strings(&answer["calls"], "party"), ["ntt-docomo", "ntt-east", "ntt-east"]);
    assert_eq!(answer["calls"][1]["services"], json!(["phone-basic"]));
    assert_eq!(answer["calls"][2]["services"], json!(["sec-virusclear"]));
    assert_ne!(answer["calls"][1]["desks"], answer["calls"][2]["desks"]);
    let codes = strings(&answer["cautions"], "code");
    for code in ["two-bills", "split-desks", "paper-bill-fee"] {
        assert!(codes.iter().any(|one| one == code), "{code} is not among {codes:?}");
    }
}

#[test]
fn the_shapes_are_those_that_were_promised() {
    let run = Bin::new(&format!("{PLALA} --format json")).run();
    let answer = run.json();
    let promised = [
        "bills",
        "calls",
        "cautions",
        "consultation",
        "edition",
        "lines",
        "open",
        "schema",
        "sources",
        "ticket",
        "todo",
    ];
    let there = keys(&answer);
    assert!(promised.iter().all(|key| there.contains(key)), "{there:?}");
    assert!(there.iter().all(|key| promised.contains(key) || *key == "remarks"), "{there:?}");
    assert_eq!(keys(&answer["edition"]), ["date", "digest"]);

    let line = &answer["lines"][1];
    assert_eq!(keys(line), ["after", "because", "before", "name", "notes", "outcome", "service"]);
    assert_eq!(keys(&line["after"]), ["bill", "contract", "fault"]);
    let role = &line["after"]["fault"];
    assert_eq!(keys(role), ["basis", "desks", "party", "to_ask"]);
    assert_eq!(
        keys(&role["desks"][0]),
        ["confirmed", "copy", "lang", "party", "phones", "purpose", "purposes", "seen", "sources", "url"]
    );
    assert_eq!(keys(&role["desks"][0]["phones"][0]), ["from", "hours", "number", "opening"]);
    let because = &line["because"][0];
    assert_eq!(keys(because), ["at", "basis", "claim", "since", "sources", "until"]);
    assert!(because["at"].as_str().unwrap().starts_with("providers/plala-hikari.yaml:"), "{because}");
    assert_eq!(keys(&answer["bills"][0]), ["party", "services", "via"]);
    assert_eq!(keys(&answer["calls"][0]), ["desks", "party", "services", "to_ask"]);
    assert_eq!(keys(&answer["todo"][0]), ["claim", "desk", "text", "to_ask", "when", "whose"]);
    assert_eq!(keys(&answer["sources"][0]), ["date", "id", "kind", "seen", "title", "url"]);
}

#[test]
fn every_source_that_is_named_is_listed() {
    fn named(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(fields) => {
                for (key, field) in fields {
                    match field.as_array() {
                        Some(ids) if key == "sources" => {
                            found.extend(ids.iter().filter_map(Value::as_str).map(str::to_owned));
                        }
                        _ => named(field, found),
                    }
                }
            }
            Value::Array(items) => items.iter().for_each(|item| named(item, found)),
            _ => {}
        }
    }
    let answer = Bin::new(&format!("{PLALA} --format json")).run().json();
    let listed = strings(&answer["sources"], "id");
    let mut used = Vec::new();
    named(&answer, &mut used);
    assert!(used.len() > 5, "{used:?}");
    for id in used {
        assert!(listed.contains(&id), "{id} is used but not listed");
    }
    assert!(listed.iter().any(|id| id == "e-list"), "the official list is not there: {listed:?}");
}

#[test]
fn the_answer_is_read_aloud_from_about_a_screen() {
    let east = "answer --area east --move transfer --today 2026-11-22";
    for (args, most) in [
        ("--provider docomo-hikari --services access-next,phone-basic,flets-tv", 20),
        ("--provider softbank-hikari --services access-next,phone-basic,flets-tv", 24),
        ("--provider biglobe-hikari --services access-next,phone-basic,flets-tv", 24),
        // Two of three desks are not known, and a third has three numbers.
        ("--provider plala-hikari --services access-next,phone-basic,sec-virusclear", 32),
    ] {
        let json = Bin::new(&format!("{east} {args} --format json")).run().json();
        for lang in ["ja", "en"] {
            let run = Bin::new(&format!("{east} {args} --lang {lang}")).run();
            let text = run.fine();
            assert!(text.lines().count() <= most, "{} lines of {most}\n{text}", text.lines().count());
            for line in text.lines() {
                assert!(madoguchi::front::text::width::cells(line) <= 78, "{line}");
                assert_eq!(line.trim_end(), line);
            }
            for role in json["lines"]
                .as_array()
                .unwrap()
                .iter()
                .flat_map(|line| ["fault", "contract"].into_iter().map(|kind| &line["after"][kind]))
            {
                let desks = ["desks", "to_ask"].into_iter().flat_map(|desks| role[desks].as_array().unwrap());
                for phone in desks.flat_map(|desk| desk["phones"].as_array().unwrap()) {
                    assert!(text.contains(phone["number"].as_str().unwrap()), "{phone} is not in\n{text}");
                }
            }
        }
    }
    let text = Bin::new(&format!("{PLALA} --now 2026-11-22T14:00")).run().stdout;
    let expected = "\
東日本 / フレッツ光から転用 / ぷらら光 / 2026年11月22日 / 請求書(コンビニ払い)
! ぷらら光は2027年3月31日に終わります。
! 請求は2社から来ます(ぷらら光とNTT東日本)。
";
    assert!(text.starts_with(expected), "{text}");
    for row in [
        "  0120-971-391*   ひかり電話から      受付中 19:00まで\n",
        "  113*           固定電話から                   NTT東日本 [推定]  受付中\n",
        "\n変更・解約するとき: ひかり電話、ウイルスクリア\n  0120-116116*  NTT東日本 [推定]\n",
        "\n請求は2社から\n",
        "\n* 公式の資料で未確認の番号(要確認)  [推定] 規則からの推定\n",
    ] {
        assert!(text.contains(row), "{row} is not in\n{text}");
    }
    // How it is known stands between no lines.
    assert!(!text.contains("確認日") && !text.contains("担当者用"), "{text}");
}

#[test]
fn with_its_grounds_it_is_in_the_customers_order_and_fits_80_columns() {
    let run = Bin::new(PLALA).arg("--why").run();
    let text = run.fine();
    let heads = [
        "電話するところ",
        "変更・解約するとき",
        "請求",
        "移るもの・残るもの",
        "注意",
        "お客さまがすること",
        "担当者がすること",
        "要確認",
        "根拠",
        "出典",
    ];
    let places: Vec<usize> = heads
        .iter()
        .map(|head| text.lines().position(|line| line == *head).unwrap_or_else(|| panic!("no {head}")))
        .collect();
    assert!(places.is_sorted(), "{places:?}");
    for line in text.lines() {
        assert!(madoguchi::front::text::width::cells(line) <= 80, "{line}");
        assert_eq!(line.trim_end(), line);
    }
    assert!(text.contains("  ひかり電話(基本プラン): NTT東日本に残る\n"), "{text}");
    assert!(text.contains("  NTT東日本 (NTTファイナンスから) [推定]: ひかり電話、ウイルスクリア\n"), "{text}");
}

#[test]
fn the_same_answer_in_english() {
    let run = Bin::new(PLALA).arg("--why").env("LANG", "en_US.UTF-8").run();
    let text = run.fine();
    assert!(text.contains("\nWho to call\n"), "{text}");
    assert!(text.contains("stays with NTT East"), "{text}");
}

#[test]
fn a_name_that_is_no_collabo_is_a_no_with_a_way_on() {
    let args = "answer --area east --move transfer --provider au-hikari --services access-next --today 2026-11-22";
    let run = Bin::new(args).run();
    assert_eq!((run.code, run.stderr.as_str()), (1, ""));
    assert!(run.stdout.contains("\nauひかり: "), "{}", run.stdout);
    assert!(run.stdout.contains("光コラボではないため"), "{}", run.stdout);

    let run = Bin::new(&format!("{args} --format json")).run();
    assert_eq!(run.code, 1);
    let answer = run.json();
    assert_eq!(answer["not_collabo"]["provider"], "au-hikari");
    assert!(!answer["not_collabo"]["text"].as_str().unwrap().is_empty());
    assert_eq!(answer["cautions"][0]["code"], "not-collabo");
}

#[test]
fn a_service_named_twice_counts_once() {
    let run = Bin::new("answer --area east --move transfer --provider docomo-hikari --services access-next,phone-basic,access-next --format json").run();
    run.fine();
    assert_eq!(run.json()["consultation"]["services"], json!(["access-next", "phone-basic"]));
}

#[test]
fn a_rough_day_stays_rough() {
    for (typed, date) in [("2015", "2015"), ("2015-04", "2015-04"), ("2015-04-01", "2015-04-01")] {
        let args = "answer --area east --move transfer --provider docomo-hikari --services phone-basic --format json";
        let run = Bin::new(&format!("{args} --moved-on {typed}")).run();
        run.fine();
        assert_eq!(run.json()["consultation"]["date"], date);
    }
}

#[test]
fn what_nobody_knows_names_no_party() {
    // 2015 lies in the time in which ドコモ光 changed what it takes over; the day of the change is not known.
    let args = "answer --area east --move transfer --provider docomo-hikari --services phone-basic --moved-on 2015-06";
    let answer = Bin::new(&format!("{args} --format json")).run().json();
    let line = &answer["lines"][0];
    assert_eq!(line["outcome"], "unknown");
    assert_eq!(line["after"]["fault"], json!({"party": null, "basis": "unknown", "desks": [], "to_ask": []}));
    assert_eq!(answer["open"][0]["service"], "phone-basic");
    assert!(answer["open"][0]["ask"].as_str().unwrap().contains("ドコモ光"), "{}", answer["open"]);
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let run = Bin::new(PLALA).run_with_closed_pipe();
    assert_eq!((run.stderr.as_str(), run.code), ("", 0));
}

#[test]
fn the_answer_in_a_file_is_the_answer_on_standard_output() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("answer.txt");
    let into = |args: &str| Bin::new(args).arg("--output").arg(&file);
    assert_eq!(into(PLALA).run().fine(), "");
    assert_eq!(fs::read_to_string(&file).unwrap(), Bin::new(PLALA).run().fine());
    // An older file is left alone unless that is wanted.
    into(&format!("{PLALA} --format json"))
        .run()
        .refused(&format!("{} はすでにあります。置き換えるには --force を付けてください。", file.display()));
    assert_eq!(into(&format!("{PLALA} --format json --force")).run().fine(), "");
    let json = Bin::new(&format!("{PLALA} --format json -o -")).run();
    assert_eq!(fs::read_to_string(&file).unwrap(), json.fine());
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing else is left there");
    Bin::new(PLALA)
        .arg("-o")
        .arg(folder.path())
        .run()
        .refused(&format!("{} はフォルダーです。ファイルの名前を付けてください。", folder.path().display()));
}

#[test]
fn a_no_is_a_no_in_a_file_too() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("answer.txt");
    let args = "answer --area east --move transfer --provider au-hikari --services access-next --today 2026-11-22 -o";
    let run = Bin::new(args).arg(&file).run();
    assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), (1, "", ""));
    assert!(fs::read_to_string(&file).unwrap().contains("光コラボではないため"));
}
