//! What the wizard writes, in lines: nothing unless it is set, whole lines where it is, and no word lost at the counter.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::thread;

use jiff::{Timestamp, tz::TimeZone};

use crate::support::bin::{Bin, Run};

const MOST: u64 = 1 << 20;

/// The wizard in lines, with the folder for what head office wants back.
fn wizard(folder: &Path) -> Bin {
    Bin::new("--plain").env("TZ", "JST-9").env("MADOGUCHI_STATS_FOLDER", folder)
}

fn talk(folder: &Path, lines: &[&str]) -> Run {
    wizard(folder).input(&(lines.join("\n") + "\n")).run()
}

/// What stands in the files of a folder, line by line, each without its days.
fn written(folder: &Path) -> Vec<String> {
    let mut lines = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        let day = name.strip_prefix("madoguchi-").unwrap().strip_suffix(".jsonl").unwrap();
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.ends_with('\n'), "{text}");
        for line in text.lines() {
            let value: serde_json::Value = serde_json::from_str(line).unwrap();
            assert_eq!((&value["stats"], &value["day"]), (&1.into(), &day.into()), "{line}");
            let (_, rest) = line.split_once("\"event\":").unwrap();
            lines.push(rest.trim_end_matches('}').to_owned());
        }
    }
    lines
}

/// The files of today, and of tomorrow where it is nearly midnight.
fn files(folder: &Path) -> [std::path::PathBuf; 2] {
    let today = Timestamp::now().to_zoned_datetime(TimeZone::fixed(jiff::tz::offset(9))).date();
    [today, today.tomorrow().unwrap()].map(|day| folder.join(format!("madoguchi-{day}.jsonl")))
}

/// A telephone that is dead, at ぷらら光 in the East, and then the next customer; what `written` has of it.
const PHONE: [&str; 6] = ["電話がつながらない", "1", "ぷらら", "1", "1", "n"];

#[test]
fn unless_it_is_set_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let lines = [&PHONE[..], &["", "メッシュルーター", "q", ""]].concat().join("\n") + "\n";
    let run = Bin::new("--plain").env("TZ", "JST-9").env("MADOGUCHI_STATS_FOLDER", "").within(folder.path());
    let said = run.input(&lines).run();
    assert_eq!(said.fine(), talk(folder.path(), &[&PHONE[..], &["", "メッシュルーター", "q", ""]].concat()).fine());
    // It is the second one that has written.
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    let other = tempfile::tempdir().unwrap();
    Bin::new("--plain").within(other.path()).input(&lines).run().fine();
    assert_eq!(fs::read_dir(other.path()).unwrap().count(), 0);
}

#[test]
fn each_consultation_that_ends_is_written_with_its_lines() {
    let folder = tempfile::tempdir().unwrap();
    talk(folder.path(), &[&PHONE[..], &["", "メッシュルーターの山田太郎です", "b", "q", ""]].concat()).fine();
    let lines = written(folder.path());
    let expected = [
        r#""desk","party":"ntt-east","role":"fault""#,
        r#""situation","situation":"symptom.phone-dead""#,
        r#""word","word":"メッシュルーター""#,
        r#""nothing""#,
    ];
    let set: BTreeSet<&str> = lines.iter().map(String::as_str).collect();
    for line in &lines {
        assert!(!line.contains("山田") && !line.contains("太郎"), "{line}");
    }
    let missing: Vec<_> = expected[..3].iter().filter(|line| !set.contains(**line)).collect();
    assert!(missing.is_empty() && set.len() <= expected.len(), "{lines:#?}");
}

#[test]
fn what_was_broken_off_is_written_as_well() {
    let folder = tempfile::tempdir().unwrap();
    let run = talk(folder.path(), &PHONE[..5]);
    assert_eq!(run.code, 130);
    assert!(written(folder.path()).contains(&r#""situation","situation":"symptom.phone-dead""#.to_owned()));
}

#[test]
fn commands_write_nothing() {
    let folder = tempfile::tempdir().unwrap();
    for command in [
        "ask メッシュルーターがつながらない",
        "answer --area east --move transfer --provider docomo-hikari --services access-next,phone-basic",
        "find ルーター",
        "config show",
    ] {
        Bin::new(command).env("MADOGUCHI_STATS_FOLDER", folder.path()).run();
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn the_wizard_says_the_same_where_nothing_can_be_written_and_tells_it_once_at_the_end() {
    let folder = tempfile::tempdir().unwrap();
    let lines = [&PHONE[..], &[""], &PHONE[..], &["", "q"]].concat();
    let said = talk(folder.path(), &lines);
    let gone = folder.path().join("gone");
    let no_folder = folder.path().join("no-folder");
    fs::write(&no_folder, "").unwrap();
    for folder in [&gone, &no_folder] {
        let run = talk(folder, &lines);
        assert_eq!((run.stdout.as_str(), run.code), (said.stdout.as_str(), said.code));
        assert_eq!(run.stderr.lines().count(), 1, "{}", run.stderr);
        assert!(run.stderr.contains(folder.to_str().unwrap()), "{}", run.stderr);
    }
    assert!(!gone.exists(), "a folder is not made");
    // Where nothing was met, there is nothing to say.
    assert_eq!(talk(&gone, &["q"]).stderr, "");
}

#[test]
fn a_day_that_is_full_takes_no_more() {
    let folder = tempfile::tempdir().unwrap();
    for file in files(folder.path()) {
        fs::File::create(file).unwrap().set_len(MOST).unwrap();
    }
    let run = talk(folder.path(), &[&PHONE[..], &["", "q"]].concat());
    assert_eq!((run.code, run.stderr.lines().count()), (0, 1), "{}", run.stderr);
    for file in files(folder.path()) {
        assert_eq!(fs::metadata(file).unwrap().len(), MOST);
    }
}

#[test]
fn an_old_file_of_ours_goes_and_anything_else_stays() {
    let folder = tempfile::tempdir().unwrap();
    let [old, other] = ["madoguchi-2020-01-01.jsonl", "notes-2020-01-01.jsonl"].map(|name| folder.path().join(name));
    for file in [&old, &other] {
        fs::write(file, "").unwrap();
    }
    talk(folder.path(), &[&PHONE[..], &["", "q"]].concat()).fine();
    assert!(!old.exists() && other.exists());
}

#[test]
fn counters_that_share_a_folder_write_whole_lines() {
    let folder = tempfile::tempdir().unwrap();
    let many: Vec<&str> = PHONE.iter().copied().chain([""]).cycle().take(7 * 8).chain(["q"]).collect();
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| talk(folder.path(), &many).fine().len());
        }
    });
    let lines = written(folder.path());
    let situations = lines.iter().filter(|line| line.contains("symptom.phone-dead")).count();
    assert_eq!(situations, 4 * 8, "{lines:#?}");
}
