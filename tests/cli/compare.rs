//! `compare`: providers side by side.

use madoguchi::front::text::width::cells;
use serde_json::json;

use crate::support::bin::Bin;

const HOME: &str =
    "--area east --move transfer --services access-next,phone-basic,tv-fletstv,sec-virusclear --today 2026-11-22";

#[test]
fn differences_are_marked_and_nothing_else() {
    let run = Bin::new(&format!("compare docomo-hikari plala-hikari {HOME}")).run();
    let text = run.fine();
    let row = |service: &str, row: &str| -> String {
        let block = text.split("\n\n").find(|block| block.starts_with(service)).unwrap();
        block.lines().find(|line| line.starts_with(row)).unwrap().to_owned()
    };
    assert!(row("ひかり電話", "移り先").contains("*NTTに残る"));
    assert!(row("ひかり電話", "故障").contains("*NTT東日本"));
    assert!(!row("フレッツ 光ネクスト", "故障").contains('*'), "each at its own company is no difference");
    assert!(!row("フレッツ・ウイルスクリア", "故障").contains('*'));
    assert!(row("全体", "NTTに残る").contains('*'));
}

#[test]
fn it_fits_into_eighty_columns() {
    let all = ["docomo-hikari", "softbank-hikari", "marubeni-hikari", "aoba-cable-collabo"];
    for lang in ["ja", "en"] {
        for count in 2..=4 {
            let run = Bin::new(&format!("compare {} {HOME} --lang {lang}", all[..count].join(" "))).run();
            for line in run.fine().lines() {
                assert!(cells(line) <= 80, "{} cells: {line}", cells(line));
            }
        }
    }
}

#[test]
fn the_same_in_json() {
    let run = Bin::new(&format!("compare docomo-hikari plala-hikari {HOME} --format json")).run();
    run.fine();
    let compared = run.json();
    assert_eq!(compared["providers"][1]["provider"], "plala-hikari");
    assert_eq!(compared["providers"][1]["bills"], 2);
    assert_eq!(compared["providers"][1]["stays"], json!(["phone-basic", "tv-fletstv", "sec-virusclear"]));
    let phone = &compared["services"][1];
    assert_eq!((phone["service"].clone(), phone["differs"].clone()), (json!("phone-basic"), json!(true)));
    assert_eq!(phone["cells"][0]["differs"], json!([]));
    assert_eq!(phone["cells"][1]["outcome"], "stays");
    assert_eq!(phone["cells"][1]["fault"]["party"], "ntt-east");
    assert_eq!(phone["cells"][1]["differs"], json!(["outcome", "fault", "contract", "bill"]));
    assert_eq!(compared["services"][3]["cells"][1]["differs"], json!([]));
}

#[test]
fn it_says_what_answer_says() {
    let compared = Bin::new(&format!("compare docomo-hikari plala-hikari {HOME} --format json")).run().json();
    for (column, provider) in ["docomo-hikari", "plala-hikari"].into_iter().enumerate() {
        let answer = Bin::new(&format!("answer --provider {provider} {HOME} --format json")).run().json();
        assert_eq!(compared["providers"][column]["bills"], answer["bills"].as_array().unwrap().len());
        for (row, line) in answer["lines"].as_array().unwrap().iter().enumerate() {
            let cell = &compared["services"][row]["cells"][column];
            assert_eq!(cell["outcome"], line["outcome"]);
            for role in ["fault", "contract", "bill"] {
                assert_eq!(cell[role]["party"], line["after"][role]["party"]);
                assert_eq!(cell[role]["basis"], line["after"][role]["basis"]);
            }
        }
    }
}

#[test]
fn names_are_checked() {
    Bin::new(&format!("compare docomo-hikari docomo-hikari {HOME}"))
        .run()
        .refused("docomo-hikari が2回あります。別の事業者と比べてください。");
    assert_eq!(Bin::new(&format!("compare docomo-hikari {HOME}")).run().code, 2);
    assert_eq!(Bin::new(&format!("compare a b c d e {HOME}")).run().code, 2);
    assert_eq!(Bin::new(&format!("compare au-hikari nuro-hikari {HOME}")).run().code, 1);
    assert_eq!(Bin::new(&format!("compare au-hikari docomo-hikari {HOME}")).run().code, 0);
}
