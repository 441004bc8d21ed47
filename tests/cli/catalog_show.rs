//! `catalog show`: an entry of any kind, with everything known of it.

use std::fs;

use crate::support::bin::Bin;

#[test]
fn every_kind_of_entry_can_be_shown() {
    for (id, list) in [
        ("docomo-hikari", "providers"),
        ("phone-basic", "services"),
        ("ntt-east", "parties"),
        ("e-list", "sources"),
        ("invoice", "payments"),
        ("docomo-hikari.phone", "providers"),
        ("rule.sold-moves", "rules"),
        ("ntt-east.fault", "parties"),
        ("symptom.phone-dead", "symptoms"),
        ("check.number-holder", "checklist"),
    ] {
        let run = Bin::new(&format!("catalog show {id} --format json")).run();
        run.fine();
        let shown = &run.json()["entries"][0];
        assert_eq!(shown["list"], list, "{id}");
        assert_eq!(shown["content"]["id"], id);
        assert_eq!(shown["folder"], serde_json::Value::Null);
        assert!(shown["at"].as_str().unwrap().contains(".yaml:"), "{shown}");
        let text = Bin::new(&format!("catalog show {id}")).run();
        assert!(text.fine().contains(&format!("id: {id}")), "{}", text.stdout);
    }
}

#[test]
fn a_fact_has_its_sources_and_the_cases_that_rest_on_it() {
    let run = Bin::new("catalog show docomo-hikari.phone --format json").run();
    let shown = &run.json()["entries"][0];
    assert_eq!(shown["content"]["since"], "2015-03-01..2016-12-31");
    assert_eq!(shown["content"]["basis"], "stated");
    let sources = shown["sources"].as_array().unwrap();
    assert_eq!(sources[0]["id"], shown["content"]["sources"][0]);
    assert!(sources[0]["title"].as_str().unwrap().contains("ドコモ") && sources[0]["seen"] == "2026-11-22");
    assert!(!shown["cases_naming"].as_array().unwrap().is_empty());
    assert!(shown["cases_resting"].as_array().unwrap().len() > shown["cases_naming"].as_array().unwrap().len());
}

#[test]
fn an_entry_is_named_by_those_that_rest_on_it() {
    let run = Bin::new("catalog show ntt-docomo --format json").run();
    let named = run.json()["entries"][0]["named_by"].clone();
    assert!(named.as_array().unwrap().iter().any(|entry| entry["id"] == "docomo-hikari"), "{named}");
    let run = Bin::new("catalog show e-list --format json").run();
    assert!(!run.json()["entries"][0]["named_by"].as_array().unwrap().is_empty());
}

#[test]
fn a_misspelt_id_is_a_failure_that_says_what_was_meant() {
    let run = Bin::new("catalog show docomo-hikri").run();
    run.refused("docomo-hikri という項目はありません。docomo-hikari ですか?");
    Bin::new("catalog show あるはずのない名前")
        .run()
        .refused("あるはずのない名前 という項目はありません。madoguchi find で探せます。");
}

#[test]
fn later_folders_replace_and_show_says_so() {
    let (first, second) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let provider = |id: &str, code: u16, number: &str| {
        format!(
            "id: {id}\ncode: {code}\nname: {{ja: 試し, en: Trial}}\nreading: ためし\ncollabo: 'yes'\nstanding: active\n\
             sources: [e-list]\ndesks:\n  - id: {id}.support\n    purposes: [fault]\n    phones: [{{number: {number}}}]\n    \
             sources: [e-list]\n"
        )
    };
    for (folder, id, code, number) in [
        (&first, "tameshi", 60001, "0120-000-001"),
        (&first, "docomo-hikari", 1, "0120-000-002"),
        (&second, "tameshi", 60001, "0120-000-003"),
    ] {
        fs::create_dir_all(folder.path().join("providers")).unwrap();
        fs::write(folder.path().join(format!("providers/{id}.yaml")), provider(id, code, number)).unwrap();
    }
    let show = |id: &str| {
        let run = Bin::new("catalog show --format json")
            .arg(id)
            .arg("--catalog")
            .arg(first.path())
            .arg("--catalog")
            .arg(second.path())
            .run();
        run.fine();
        run.json()["entries"][0].clone()
    };
    for (id, folder, number) in [("tameshi", &second, "0120-000-003"), ("docomo-hikari", &first, "0120-000-002")] {
        let shown = show(id);
        assert_eq!(shown["folder"], folder.path().display().to_string());
        assert_eq!(shown["at"], format!("{}/providers/{id}.yaml:1:1", folder.path().display()));
        assert_eq!(shown["content"]["desks"][0]["phones"][0]["number"], number);
    }
    assert_eq!(show("ocn-hikari")["folder"], serde_json::Value::Null);
    let text = Bin::new("catalog show tameshi --catalog").arg(first.path()).arg("--catalog").arg(second.path()).run();
    assert!(text.fine().contains(&format!("フォルダー {}", second.path().display())), "{}", text.stdout);
}
