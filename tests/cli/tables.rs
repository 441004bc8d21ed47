//! Tables for spreadsheets out of every command that has one, on standard output and in files.

use std::fs;

use crate::catalog::folder::Folder;
use crate::support::bin::{Bin, Run};

/// Every command with a table, and the first names of its head.
const COMMANDS: [(&str, &str); 7] = [
    ("find docomo", "kind,id,name,"),
    ("ask ひかり電話がつながらない --provider docomo-hikari --area east", "what,situation,situation_name,"),
    ("ask 0120-116116", "what,situation,situation_name,"),
    ("compare docomo-hikari plala-hikari --area east", "service,service_name,provider,provider_name,"),
    ("catalog check", "severity,code,file,line,column,message"),
    ("catalog coverage --area west", "provider,provider_name,service,"),
    ("catalog diff catalog catalog", "what,provider,provider_name,"),
];

fn rows(run: &Run) -> Vec<Vec<String>> {
    let text = run.stdout.strip_prefix('\u{feff}').expect("a mark says that it is UTF-8");
    assert!(text.split_inclusive('\n').all(|row| row.ends_with("\r\n")), "{text:?}");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn every_table_is_one_and_may_go_into_a_file() {
    let root = env!("CARGO_MANIFEST_DIR");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.csv");
    for (command, head) in COMMANDS {
        let shown = Bin::new(&format!("{command} --format csv")).within(root).run();
        let rows = rows(&shown);
        assert!(rows[0].join(",").starts_with(head), "{command}: {:?}", rows[0]);
        assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{command}");
        // The ending names the format.
        let kept = Bin::new(&format!("{command} --output")).arg(&file).within(root).run();
        assert_eq!((kept.stdout.as_str(), kept.code), ("", shown.code), "{command}: {}", kept.stderr);
        assert_eq!(fs::read_to_string(&file).unwrap(), shown.stdout, "{command}");
        // An older file is only replaced where that is asked for.
        let again = Bin::new(&format!("{command} --format text -o")).arg(&file).within(root).run();
        assert_eq!(again.code, 2, "{command}");
        assert_eq!(fs::read_to_string(&file).unwrap(), shown.stdout, "{command}");
        let text = Bin::new(command).within(root).run();
        let forced = Bin::new(&format!("{command} --format text --force -o")).arg(&file).within(root).run();
        assert_eq!((fs::read_to_string(&file).unwrap(), forced.code), (text.stdout, text.code), "{command}");
        fs::remove_file(&file).unwrap();
    }
    let json = folder.path().join("a.json");
    Bin::new("find docomo -o").arg(&json).run();
    assert_eq!(fs::read_to_string(&json).unwrap(), Bin::new("find docomo --format json").run().stdout);
}

#[test]
fn a_row_is_what_one_would_filter_by() {
    let run =
        Bin::new("ask ひかり電話がつながらない --provider docomo-hikari --area east --moved-on 2026 --format csv")
            .run();
    let rows = rows(&run);
    let at = |name: &str| rows[0].iter().position(|head| head == name).unwrap();
    let calls: Vec<(&str, &str)> = rows[1..]
        .iter()
        .filter(|row| row[0] == "call")
        .map(|row| (row[at("party")].as_str(), row[at("number")].as_str()))
        .collect();
    assert_eq!(calls, [("ntt-docomo", "113"), ("ntt-docomo", "0120-800-000")]);
    let text = Bin::new("ask ひかり電話がつながらない --provider docomo-hikari --area east --moved-on 2026").run();
    assert!(calls.iter().all(|(_, number)| text.stdout.contains(number)));
    let run = Bin::new("compare docomo-hikari plala-hikari --area east --services phone-basic --format csv").run();
    let rows = self::rows(&run);
    assert_eq!(rows.len(), 3);
    assert_eq!(rows[2][rows[0].len() - 1], "outcome; fault; contract; bill");
}

#[test]
fn what_is_wrong_and_what_differs_stand_in_rows() {
    let folder = Folder::base();
    let before = Folder::base();
    let file = folder.path().join("providers/mihon-hikari.yaml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("0120-111-222", "0120-111-333")).unwrap();
    let run = Bin::new("catalog diff --today 2026-11-26 --format csv").arg(before.path()).arg(folder.path()).run();
    let rows = rows(&run);
    assert_eq!(run.code, 1);
    let at = |name: &str| rows[0].iter().position(|head| head == name).unwrap();
    let (answers, entries): (Vec<_>, Vec<_>) = rows[1..].iter().partition(|row| row[0] == "answer");
    assert!(!answers.is_empty());
    for row in answers {
        assert_eq!(row[at("old")].replace("111-222", "111-333"), row[at("new")]);
        assert_eq!((row[at("provider")].as_str(), row[at("provider_name")].as_str()), ("mihon-hikari", "みほん光"));
    }
    assert_eq!(entries.iter().map(|row| row[at("entry")].as_str()).collect::<Vec<_>>(), ["providers mihon-hikari"]);
    fs::write(&file, text.replace("0120-111-222", "0120-111-33")).unwrap();
    let run = Bin::new("catalog check --format csv").arg(folder.path()).run();
    let rows = self::rows(&run);
    assert_eq!((run.code, rows.len()), (1, 2));
    assert_eq!((rows[1][0].as_str(), rows[1][1].as_str(), rows[1][3].as_str()), ("error", "bad-phone", "14"));
}

#[test]
fn what_is_not_seen_stands_in_tables_as_its_code() {
    let run = Bin::new("ask --format csv").arg("電話\u{1b}[2J\u{202e}\r\n=1").run();
    let text = run.stdout.strip_prefix('\u{feff}').unwrap().replace("\r\n", "");
    assert!(!text.chars().any(madoguchi::front::text::clean::is_unseen), "{text:?}");
}
