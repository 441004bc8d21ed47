//! `catalog diff`: an edit of one line names just the answers that it changes.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tempfile::TempDir;

use crate::support::bin::{Bin, Run};

pub(crate) fn built_in() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("catalog")
}

pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// The built-in catalogue with one text of one file replaced.
fn edited(file: &str, old: &str, new: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy(&built_in(), folder.path());
    let path = folder.path().join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(old), "{file} has no {old}");
    fs::write(path, text.replacen(old, new, 1)).unwrap();
    folder
}

fn diff(new: &Path, format: &str) -> Run {
    Bin::new("catalog diff --today 2026-11-22 --format").arg(format).arg(built_in()).arg(new).run()
}

fn differing(new: &Path) -> Vec<Value> {
    let run = diff(new, "json");
    assert_eq!((run.stderr.as_str(), run.code), ("", 1));
    run.json()["changes"].as_array().unwrap().clone()
}

fn set<'v>(changes: &'v [Value], key: &str) -> BTreeSet<&'v str> {
    changes.iter().map(|change| change[key].as_str().unwrap()).collect()
}

#[test]
fn the_same_catalogue_does_not_differ() {
    let run = diff(&built_in(), "text");
    assert_eq!(run.fine(), "違いはありません。\n");
}

#[test]
fn remarks_and_blank_lines_are_no_difference() {
    let folder = edited("providers/docomo-hikari.yaml", "claims:\n", "# A remark.\n\nclaims:\n");
    assert_eq!(diff(folder.path(), "text").fine(), "違いはありません。\n");
}

#[test]
fn a_number_changes_the_answers_that_show_it() {
    let folder = edited("providers/dti-hikari.yaml", "number: ", "number: 0120-999-999} \n      - {number: ");
    let changes = differing(folder.path());
    assert_eq!(set(&changes, "provider"), ["dti-hikari"].into());
    assert!(!set(&changes, "field").contains("outcome"));
    for change in &changes {
        let (old, new) = (change["old"].as_str().unwrap(), change["new"].as_str().unwrap());
        assert_eq!(old, new.replacen("0120-999-999 ", "", 1).replacen(" 0120-999-999", "", 1), "{change}");
        let notices = |side: &str| change[side].as_array().unwrap().iter().any(|fact| fact["changed"] == true);
        assert!(notices("old_claims") && notices("new_claims"), "{change}");
    }
}

#[test]
fn what_a_provider_says_of_one_service_changes_that_service_and_what_follows_it() {
    let claim = "  - id: docomo-hikari.phone\n    services: [phone-basic, phone-ace]\n    says: ";
    let folder = edited("providers/docomo-hikari.yaml", &format!("{claim}moves"), &format!("{claim}stays"));
    let changes = differing(folder.path());
    assert_eq!(set(&changes, "provider"), ["docomo-hikari"].into());
    assert_eq!(set(&changes, "service"), ["phone-ace", "phone-addons", "phone-basic"].into());
    let outcome = |change: &&Value| change["field"] == "outcome" && change["service"] == "phone-basic";
    let stated = changes.iter().filter(outcome).find(|change| change["old"] == "moves (stated)").unwrap();
    assert_eq!(stated["new"], "stays (stated)");
    let transfer = stated["when"].as_array().unwrap().iter().find(|when| when["move"] == "transfer").unwrap();
    // Sure since the last day on which it can have begun; before that day nobody knows, in either catalogue.
    assert_eq!(transfer["moved_on"], serde_json::json!(["2016-12-31", "2019-07-01", "2026-11-22"]));
    let at = stated["new_claims"][0]["at"].as_str().unwrap();
    assert!(at.contains("providers/docomo-hikari.yaml:"), "{at}");

    let text = diff(folder.path(), "text");
    assert_eq!(text.code, 1);
    for part in
        ["ドコモ光", "- 旧: moves (stated)", "+ 新: stays (stated)", "移る日 2016-12-31", "docomo-hikari.phone  "]
    {
        assert!(text.stdout.contains(part), "{part}: {}", text.stdout);
    }
    assert!(!text.stdout.contains("ぷらら光"), "{}", text.stdout);
}

#[test]
fn a_day_changes_the_answers_between_the_old_day_and_the_new() {
    let begins = "    brand: {ja: ドコモ光電話, en: docomo Hikari Denwa}\n    since: 2015-03-01..";
    let folder = edited("providers/docomo-hikari.yaml", &format!("{begins}2016-12-31"), &format!("{begins}2016-06-30"));
    let changes = differing(folder.path());
    assert_eq!(set(&changes, "provider"), ["docomo-hikari"].into());
    for change in &changes {
        for when in change["when"].as_array().unwrap() {
            assert_eq!((&when["move"], &when["moved_on"]), (&"transfer".into(), &serde_json::json!(["2016-06-30"])));
        }
    }
}

#[test]
fn a_desk_that_will_close_is_noticed_on_that_day() {
    let folder = edited("providers/dti-hikari.yaml", "    purposes: ", "    until: 2027-04-01\n    purposes: ");
    let changes = differing(folder.path());
    assert!(!changes.is_empty());
    for when in changes.iter().flat_map(|change| change["when"].as_array().unwrap()) {
        assert_eq!(when["asked_on"], serde_json::json!(["2027-04-01"]), "{changes:?}");
        assert_eq!(when["moved_on"], serde_json::json!([]));
    }
}

#[test]
fn an_entry_that_decides_no_line_is_named_all_the_same() {
    let folder = edited("payments.yaml", "yen: 220", "yen: 330");
    let run = diff(folder.path(), "json");
    assert_eq!((run.code, run.json()["changes"].as_array().unwrap().len()), (1, 0));
    let entries = run.json()["entries"].clone();
    assert_eq!(
        (&entries[0]["list"], &entries[0]["id"], &entries[0]["how"]),
        (&"payments".into(), &"invoice".into(), &"changed".into())
    );
}

#[test]
fn an_overlay_is_compared_with_what_lies_below_it() {
    let overlay = tempfile::tempdir().unwrap();
    fs::create_dir(overlay.path().join("providers")).unwrap();
    let file = "providers/dti-hikari.yaml";
    let text = fs::read_to_string(built_in().join(file)).unwrap().replace("standing: active", "standing: closed");
    fs::write(overlay.path().join(file), text).unwrap();
    let run = diff(overlay.path(), "json");
    assert_eq!(run.code, 1);
    let entries = run.json()["entries"].clone();
    assert_eq!(entries.as_array().unwrap().len(), 1, "{entries}");
    assert_eq!(entries[0]["id"], "dti-hikari");
}

#[test]
fn a_catalogue_with_errors_is_trouble() {
    let broken = tempfile::tempdir().unwrap();
    fs::write(broken.path().join("rules.yaml"), "rules: []\n").unwrap();
    let run = diff(broken.path(), "text");
    assert_eq!((run.stdout.as_str(), run.code), ("", 2));
    assert_eq!(diff(Path::new("/no/such/folder"), "text").code, 2);
}
