//! `--now`: what is said of desks at a moment, and that nothing is said of them without one.

use std::fs;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::support::bin::{Bin, Run};

const PROVIDER: &str = "\
id: mihon-hikari
code: 60001
name: {ja: みほん光, en: Mihon Hikari}
reading: みほんひかり
collabo: 'yes'
standing: active
sources: [my-guide]
claims:
  - {id: mihon-hikari.phone, services: [phone-basic], says: moves, sources: [my-guide]}
desks:
  - id: mihon-hikari.desk
    purposes: [fault, contract, billing, general]
    sources: [my-guide]
    phones:
      - {number: 0120-000-001, hours: {open: [{days: weekdays, from: '9:00', to: '19:00'}]}}
      - number: 0120-000-002
        hours:
          open:
            - {days: daily, from: '0:00', to: '24:00', by: recorded}
            - {days: daily, from: '10:00', to: '24:00'}
          open_on: [new-year]
      - {number: 0120-000-003, hours: {open: [{days: unsaid, from: '9:00', to: '17:00'}]}}
      - {number: 0120-000-004}
      - {number: 0120-000-005, hours: {open: [{days: daily, from: '9:00', to: '17:00'}], closed: [12-29..01-03]}}
";
const SOURCE: &str = "\
sources:
  - {id: my-guide, title: みほん光 ご利用案内, kind: operator, seen: 2026-11-22}
";

/// A provider with desks of every kind of hours, over the built-in catalogue.
fn shop() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in [("providers/mihon-hikari.yaml", PROVIDER), ("sources/mine.yaml", SOURCE)] {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

fn run(args: &str) -> Run {
    Bin::new(args).arg("--catalog").arg(shop().path()).run()
}

const ANSWER: &str = "answer --area east --move transfer --provider mihon-hikari --services access-next,phone-basic";

/// The four numbers as the answer with its grounds has them.
fn numbers(when: &str) -> Vec<String> {
    let run = run(&format!("{ANSWER} --why {when}"));
    let lines: Vec<&str> = run.fine().lines().map(str::trim).collect();
    let line = |number: &str| lines.iter().find(|line| line.starts_with(number)).unwrap().to_string();
    ["0120-000-001", "0120-000-002", "0120-000-003", "0120-000-004"].map(line).to_vec()
}

#[test]
fn the_text_says_behind_each_number_what_is_so() {
    // A Thursday, and the evening of it.
    let noon = numbers("--now 2026-11-26T12:00");
    assert_eq!(noon[0], "0120-000-001(平日9:00-19:00)  受付中 19:00まで");
    assert_eq!(noon[2..], ["0120-000-003(9:00-17:00)", "0120-000-004"]);
    let night = numbers("--now 2026-11-26T19:00");
    assert!(night[0].ends_with("  時間外 明日9:00から"), "{}", night[0]);
    assert_eq!(night[2], "0120-000-003(9:00-17:00)  時間外");
    // Friday evening; the morning.
    assert!(numbers("--now 2026-11-27T19:00")[0].ends_with("  時間外 11月30日(月)9:00から"));
    let morning = numbers("--now 2026-11-26T08:00");
    assert!(morning[0].ends_with("  時間外 9:00から"), "{}", morning[0]);
    let english = numbers("--lang en --now 2026-11-26T12:00");
    assert!(english[0].ends_with("  open now, until 19:00"), "{}", english[0]);
}

#[test]
fn without_a_moment_nothing_is_said() {
    let plain = numbers("--today 2026-11-26");
    assert_eq!(plain[0], "0120-000-001(平日9:00-19:00)");
    let json = run(&format!("{ANSWER} --today 2026-11-26 --format json")).json();
    assert!(!json.to_string().contains("\"state\""), "{json}");
    // Without either, it is now.
    let json = run(&format!("{ANSWER} --format json")).json();
    assert!(json.to_string().contains("\"state\""), "{json}");
}

fn phones(run: &Run) -> Value {
    run.json()["lines"][1]["after"]["fault"]["desks"][0]["phones"].clone()
}

#[test]
fn json_has_the_hours_as_data_and_what_is_so() {
    let run = run(&format!("{ANSWER} --now 2026-11-26T19:00 --format json"));
    let phones = phones(&run);
    assert_eq!(
        phones[4]["opening"],
        json!({
            "open": [{"days": ["daily"], "from": "9:00", "to": "17:00", "by": "person"}],
            "closed": ["12-29..01-03"],
            "open_on": [],
        })
    );
    let open: Vec<&Value> = phones.as_array().unwrap().iter().map(|phone| &phone["open"]).collect();
    assert_eq!(*open[0], json!({"state": "closed", "opens": "2026-11-27T09:00"}));
    assert_eq!(*open[1], json!({"state": "open", "until": "2026-11-27T00:00"}));
    assert_eq!(*open[2], json!({"state": "closed"}));
    assert_eq!(*open[3], json!({"state": "unknown"}));
    assert_eq!(phones[3]["opening"], Value::Null);
    let new_year = self::run(&format!("{ANSWER} --now 2026-12-28T19:00 --format json"));
    assert_eq!(self::phones(&new_year)[4]["open"], json!({"state": "closed", "opens": "2027-01-04T09:00"}));
    let morning = self::run(&format!("{ANSWER} --now 2026-11-26T08:00 --format json"));
    assert_eq!(self::phones(&morning)[1]["open"], json!({"state": "recorded", "opens": "2026-11-26T10:00"}));
}

#[test]
fn the_desk_is_open_where_one_of_its_numbers_is() {
    let ask = |when: &str| {
        let args = format!("ask --provider mihon-hikari --area east --moved-on 2020 {when}");
        let run = Bin::new(&args).arg("--catalog").arg(shop().path()).arg("ひかり電話がつながらない").run();
        run.fine().to_owned()
    };
    assert!(ask("--now 2026-11-26T12:00").contains("\n    受付中 24:00まで\n"), "{}", ask("--now 2026-11-26T12:00"));
    assert!(!ask("--today 2026-11-26").contains("受付中"));
}

#[test]
fn the_moment_is_the_day_as_well() {
    let answer = run(&format!("{ANSWER} --now 2015-01-31T12:00"));
    answer.refused(
        "--moved-on の 2015-01-31 には、光コラボはまだありませんでした。2015年2月1日以降の日付にしてください。",
    );
    let both = run(&format!("{ANSWER} --today 2026-11-26 --now 2026-11-26T14:10"));
    assert!(both.fine().contains("2026年11月26日"), "{}", both.stdout);
    run(&format!("{ANSWER} --today 2026-11-25 --now 2026-11-26T14:10"))
        .refused("--now の 2026-11-26T14:10 は --today の 2026-11-25 の日ではありません。どちらかを省いてください。");
    for wrong in ["2026-11-26", "14:10", "2026-11-26T25:00", "2026-11-26T14:10+09:00", "now"] {
        run(&format!("{ANSWER} --now {wrong}"))
            .refused(&format!("--now の {wrong} は日時として読めません。2026-11-26T14:10 のように書いてください。"));
    }
}
