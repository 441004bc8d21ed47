//! `stats`: files of a folder summed up, for people, spreadsheets and programs.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use madoguchi::front::text::width::cells;

use crate::support::bin::{Bin, Run};

fn line(day: &str, event: &str) -> String {
    format!(r#"{{"stats":1,"day":"{day}","edition":"2026-11-22","event":{event}}}"#) + "\n"
}

fn unknown(service: &str, provider: &str) -> String {
    format!(r#""unknown","provider":"{provider}","service":"{service}","role":"fault""#)
}

fn stats(folder: &Path, more: &str) -> Run {
    Bin::new("stats").arg(folder).words(more).run()
}

/// Two shops: one is asked about the telephone of `AsahiNet` 光 three times, and both have met words.
fn two_shops() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut one = String::new();
    for day in ["2026-11-01", "2026-11-20", "2026-11-27"] {
        one += &line(day, &unknown("phone-basic", "asahinet-hikari"));
        one += &line(day, r#""desk","party":"ntt-east","role":"fault""#);
    }
    one += &line("2026-11-27", &unknown("tv-hikaritv", "no-longer-there"));
    let two = [r#""word","word":"中継器""#, r#""nothing""#, r#""situation","situation":"symptom.phone-dead""#];
    let two: String = two.iter().map(|event| line("2026-11-26", event)).collect();
    fs::write(folder.path().join("madoguchi-2026-11-27.jsonl"), one).unwrap();
    fs::write(folder.path().join("shop2-2026-11-26.jsonl"), two).unwrap();
    folder
}

#[test]
fn what_to_find_out_comes_first_and_what_was_met_most_above_the_others() {
    let folder = two_shops();
    let run = stats(folder.path(), "");
    insta::assert_snapshot!("stats-ja", run.fine());
    insta::assert_snapshot!("stats-en", stats(folder.path(), "--lang en --ascii").fine());
    let set = Bin::new("stats").env("MADOGUCHI_STATS_FOLDER", folder.path()).run();
    assert_eq!(set.fine(), run.stdout);
}

#[test]
fn the_days_that_count_can_be_said() {
    let folder = two_shops();
    let run = stats(folder.path(), "--since 2026-11-26 --format json");
    run.fine();
    let json = run.json();
    assert_eq!(
        (&json["first"], &json["last"], &json["lines"]),
        (&"2026-11-26".into(), &"2026-11-27".into(), &6.into())
    );
    assert_eq!(stats(folder.path(), "--since 2026-12-01").code, 1);
    assert_eq!(stats(folder.path(), "--since yesterday").code, 2);
}

#[test]
fn json_and_csv_have_ids_and_names() {
    let folder = two_shops();
    let run = stats(folder.path(), "--format json");
    run.fine();
    let json = run.json();
    let first = &json["unknown"][0];
    assert_eq!((&first["times"], &first["provider"]["id"]), (&3.into(), &"asahinet-hikari".into()));
    assert_eq!(first["provider"]["name"], "AsahiNet 光");
    // What the catalogue in use does not know any more is called by its id.
    assert_eq!(json["unknown"][1]["provider"]["name"], "no-longer-there");
    assert_eq!((&json["words"][0]["word"], &json["nothing"]), (&"中継器".into(), &1.into()));
    let csv = stats(folder.path(), "--format csv");
    let rows: Vec<&str> = csv.fine().lines().collect();
    assert!(rows.iter().any(|row| row.starts_with("unknown,3,asahinet-hikari,AsahiNet 光,,,phone-basic,")), "{rows:?}");
    assert_eq!(rows.len(), 7);
}

#[test]
fn however_many_there_are_a_line_has_eighty_cells() {
    let folder = tempfile::tempdir().unwrap();
    let mut text = String::new();
    for service in ["phone-basic", "tv-hikaritv", "phone-office-type", "sec-west-plus", "dev-wlancard", "sup-24h"] {
        for provider in ["asahinet-hikari", "plala-hikari", "docomo-hikari", &"x".repeat(100)] {
            for _ in 0..service.len() * provider.len() {
                text += &line("2026-11-27", &unknown(service, provider));
            }
        }
    }
    write!(text, "{}", line("2026-11-27", r#""situation","situation":"symptom.only-phone-dead""#).repeat(1_234))
        .unwrap();
    fs::write(folder.path().join("many.jsonl"), text).unwrap();
    for lang in ["ja", "en"] {
        for more in ["", "--ascii"] {
            let run = stats(folder.path(), &format!("--lang {lang} {more}"));
            for line in run.fine().lines() {
                assert!(cells(line) <= 80, "{line}");
                assert!(more.is_empty() || !line.contains('█'), "{line}");
            }
        }
        // Where a bar takes two cells, it still fits.
        let run = stats(folder.path(), &format!("--lang {lang}"));
        let widest = run.stdout.lines().map(|line| cells(line) + line.matches('█').count()).max().unwrap();
        assert!(widest <= 80, "{widest}");
    }
}

#[test]
fn where_there_is_nothing_it_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let none = stats(folder.path(), "--lang en");
    let said = format!("There are no records (.jsonl) in {}.\n", folder.path().display());
    assert_eq!((none.stdout, none.code), (said, 1));
    fs::write(folder.path().join("empty.jsonl"), "").unwrap();
    let empty = stats(folder.path(), "--lang en");
    assert!(empty.code == 1 && empty.stdout.contains("no line that counts"), "{}", empty.stdout);
    Bin::new("stats --lang en")
        .run()
        .refused("Name the folder with the records: madoguchi stats DIR, or the setting stats_folder.");
    let gone = folder.path().join("gone");
    let line = format!("The records in {} cannot be read (there is no such folder).", gone.display());
    stats(&gone, "--lang en").refused(&line);
    stats(&folder.path().join("empty.jsonl"), "--lang en").refused(&line.replace("gone", "empty.jsonl"));
}

#[test]
fn what_is_broken_or_hostile_is_counted_and_named_and_never_obeyed() {
    let folder = two_shops();
    let hostile = line("2026-11-27", "\"word\",\"word\":\"\\u001b]0;x\\u0007モデム\"");
    let text = format!("torn{{\n\u{1b}[2J\n{hostile}{}", line("2026-11-27", r#""word","word":"山田 太郎""#));
    fs::write(folder.path().join("broken\u{1b}[31m.jsonl"), text).unwrap();
    fs::write(folder.path().join("newer.jsonl"), "{\"stats\":2}\n").unwrap();
    for (lang, why) in [("ja", "別の版の形です"), ("en", "of another shape")] {
        let run = stats(folder.path(), &format!("--lang {lang}"));
        let text = run.fine();
        assert!(text.contains("broken<U+001B>[31m.jsonl:1: ") && text.contains(why), "{text}");
        assert!(!text.contains('\u{1b}') && !text.contains("太郎"), "{text}");
    }
    let run = stats(folder.path(), "--format json");
    run.fine();
    let broken = &run.json()["broken"];
    assert_eq!((&broken["count"], broken["first"].as_array().unwrap().len()), (&5.into(), 5));
}
