//! What was edited comes back: that cell, and nothing else.

use madoguchi::front::sheets::Kind;

use super::{Office, source};
use crate::support::bin::Bin;

/// A number of the desk of the small catalogue.
const DESK: [&str; 2] = ["mihon-hikari.desk", "1"];

#[test]
fn one_number_changes_one_answer() {
    let office = Office::base();
    let before = Office::base();
    let mut desks = office.export(Kind::Desks);
    desks.set(&DESK, "number", "0120-111-333").set(&DESK, "sources", "terms; new-guide");
    let mut sources = office.export(Kind::Sources);
    sources.add(&source("new-guide"));
    let report = office.apply(&[&desks, &sources]).unwrap();
    let changed: Vec<_> = report.changes.iter().map(|one| (one.key.as_str(), one.column, one.new.as_str())).collect();
    assert_eq!(
        changed,
        [("mihon-hikari.desk 1", "number", "0120-111-333"), ("mihon-hikari.desk 1", "sources", "terms; new-guide")]
    );
    assert_eq!(report.new, ["new-guide"]);
    office.is_right();
    let file = "providers/mihon-hikari.yaml";
    let wanted = before
        .read(file)
        .replace("{number: 0120-111-222}], sources: [terms]", "{number: 0120-111-333}], sources: [terms, new-guide]");
    assert_eq!(office.read(file), wanted);
    assert!(office.read("sources/from-sheets.yaml").ends_with(
        "sources:\n  - id: new-guide\n    kind: operator\n    url: https://example.jp/a\n    title: '=案内'\n    seen: 2026-11-25\n"
    ));
    let diff = Bin::new("catalog diff --format json --today 2026-11-26")
        .arg(before.folder.path())
        .arg(office.folder.path())
        .run();
    let answers = diff.json()["changes"].as_array().unwrap().clone();
    assert!(!answers.is_empty());
    for answer in answers {
        let (old, new) = (answer["old"].as_str().unwrap(), answer["new"].as_str().unwrap());
        assert_eq!(old.replace("0120-111-222", "0120-111-333"), new, "{answer}");
    }
}

#[test]
fn a_source_that_was_read_again_vouches_for_what_it_says_now() {
    let office = Office::base();
    let mut desks = office.export(Kind::Desks);
    desks.set(&DESK, "number", "0120-111-333");
    let mut sources = office.export(Kind::Sources);
    let seen = sources.get(&["terms"], "seen").to_owned();
    assert_eq!(office.refused(&[&desks, &sources]), ["a.csv:3 number no-source"]);
    sources.set(&["terms"], "seen", "2020-01-01");
    assert_eq!(office.refused(&[&desks, &sources]), ["a.csv:3 number no-source"], "{seen}");
    sources.set(&["terms"], "seen", "2026/11/26");
    office.apply(&[&desks, &sources]).unwrap();
    office.is_right();
}

#[test]
fn over_the_built_in_catalogue_the_whole_entry_is_copied_and_then_edited() {
    let office = Office::overlay();
    let mut desks = office.export(Kind::Desks);
    let key = ["ntt-east.fault", "1"];
    desks.set(&key, "note_ja", "自動応答です。").set(&["docomo-hikari.info", "1"], "name_ja", "ドコモの窓口");
    let mut clues = office.export(Kind::Clues);
    clues.set(&["clue.card-docomo"], "says_en", "docomo's charges.");
    let mut words = office.export(Kind::Words);
    let forms = format!("{}; 寝ぼけ", words.get(&["word.dead"], "forms"));
    words.set(&["word.dead"], "forms", &forms);
    let report = office.apply(&[&desks, &clues, &words]).unwrap();
    assert_eq!(
        report.files,
        ["clues.yaml", "parties/from-sheets.yaml", "providers/docomo-hikari.yaml", "words/from-sheets.yaml"]
    );
    office.is_right();
    let built_in =
        |path: &str| std::fs::read_to_string(format!("{}/catalog/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let provider = built_in("providers/docomo-hikari.yaml");
    assert_eq!(
        office.read("providers/docomo-hikari.yaml"),
        provider.replace("name: {ja: ドコモ インフォメーションセンター,", "name: {ja: ドコモの窓口,")
    );
    // The company as a whole, with the comments in it, and only that one.
    let party = office.read("parties/from-sheets.yaml");
    assert!(
        party.contains("      # Orders, changes, cancelling.\n") && party.contains("ja: 自動応答です。\n"),
        "{party}"
    );
    assert_eq!((party.matches("\n  - id: ").count(), office.read("clues.yaml").matches("\n  - id: ").count()), (1, 1));
    assert!(office.read("words/from-sheets.yaml").contains("\n      - 寝ぼけ\n"));
    // A second edit finds what the first has left.
    let mut again = office.export(Kind::Desks);
    again.set(&key, "note_en", "An automated desk.");
    assert_eq!(office.apply(&[&again]).unwrap().files, ["parties/from-sheets.yaml"]);
    assert!(office.read("parties/from-sheets.yaml").contains("ja: 自動応答です。\n          en: An automated desk.\n"));
}

#[test]
fn hours_are_filled_in_changed_and_taken_away() {
    let office = Office::base();
    let key = ["mihon-hikari.desk", "1", "1"];
    let mut hours = office.export(Kind::Hours);
    hours.set(&key, "days", "mon; tue").set(&key, "from", "09:00:00").set(&key, "to", "17:00").set(
        &key,
        "sources",
        "terms; list",
    );
    hours.set(&key, "closed", "new-year");
    hours.add(&[
        ("desk", key[0]),
        ("phone", "1"),
        ("hours_row", "2"),
        ("days", "sat"),
        ("from", "10:00"),
        ("to", "12:00"),
    ]);
    office.apply(&[&hours]).unwrap();
    office.is_right();
    let text = office.read("providers/mihon-hikari.yaml");
    let wanted = "hours: {open: [{days: [mon, tue], from: '9:00', to: '17:00'}, {days: sat, from: '10:00', to: '12:00'}], closed: [new-year]}";
    assert!(text.contains(wanted), "{text}");
    let mut hours = office.export(Kind::Hours);
    let second = ["mihon-hikari.desk", "1", "2"];
    for column in ["days", "from", "to", "by"] {
        hours.set(&second, column, "");
    }
    hours.set(&second, "sources", "terms");
    // What goes is a claim as well.
    assert_eq!(office.refused(&[&hours]), ["a.csv:4 days no-source"]);
    hours.set(&second, "sources", "terms; list; new-guide");
    let mut sources = office.export(Kind::Sources);
    sources.add(&source("new-guide"));
    office.apply(&[&hours, &sources]).unwrap();
    assert!(
        office.read("providers/mihon-hikari.yaml").contains("[{days: [mon, tue], from: '9:00', to: '17:00'}], closed")
    );
}

#[test]
fn numbers_and_desks_are_added_and_a_number_taken_away() {
    let office = Office::base();
    let mut desks = office.export(Kind::Desks);
    desks.set(&DESK, "sources", "terms; list");
    desks.add(&[
        ("desk", DESK[0]),
        ("phone", "2"),
        ("number", "0120-111-444"),
        ("from_ja", "携帯から"),
        ("from_en", "From a mobile"),
    ]);
    let fresh = [("purposes", "order; switch"), ("sources", "terms"), ("since", "2027/1/1")];
    let row =
        |phone, number| [&[("desk", "mihon-hikari.order"), ("phone", phone), ("number", number)][..], &fresh].concat();
    desks.add(&row("1", "0120-111-555")).add(&row("2", "0120-111-666"));
    let report = office.apply(&[&desks]).unwrap();
    assert_eq!(report.new, ["mihon-hikari.order"]);
    office.is_right();
    let text = office.read("providers/mihon-hikari.yaml");
    let wanted = "phones: [{number: 0120-111-222}, {number: 0120-111-444, from: {ja: 携帯から, en: From a mobile}}], sources: [terms, list]}\n  - id: mihon-hikari.order\n    purposes: [order, switch]\n    phones: [{number: 0120-111-555}, {number: 0120-111-666}]\n    since: 2027-01-01\n    sources: [terms]\n";
    assert!(text.ends_with(wanted), "{text}");
    let mut desks = office.export(Kind::Desks);
    desks.set(&DESK, "number", "").set(&DESK, "sources", "terms; list; new-guide");
    let mut sources = office.export(Kind::Sources);
    sources.add(&source("new-guide"));
    office.apply(&[&desks, &sources]).unwrap();
    assert!(office.read("providers/mihon-hikari.yaml").contains("phones: [{number: 0120-111-444, from:"));
}

#[test]
fn entries_are_added() {
    let office = Office::overlay();
    let mut providers = office.export(Kind::Providers);
    let row = |id| {
        let names =
            [("provider", id), ("name_ja", "例の光"), ("name_en", "Example Hikari"), ("reading", "れいのひかり")];
        [
            &names[..],
            &[("collabo", "yes"), ("standing", "active"), ("sources", "new-guide"), ("aliases", "'=rei; @rei")],
        ]
        .concat()
    };
    providers.add(&row("rei-hikari")).add(&row("rei-hikari-2"));
    let mut sources = office.export(Kind::Sources);
    sources.add(&source("new-guide"));
    let mut clues = office.export(Kind::Clues);
    clues.add(&[
        ("clue", "clue.rei"),
        ("kind", "card"),
        ("looks", "レイノヒカリ○月分"),
        ("tells", "rei-hikari (inferred)"),
        ("says_ja", "例の光です。"),
        ("says_en", "Example Hikari."),
        ("sources", "new-guide"),
    ]);
    let mut words = office.export(Kind::Words);
    words.add(&[("word", "word.rei"), ("kind", "filler"), ("forms", "れいの; reino")]);
    let report = office.apply(&[&providers, &sources, &clues, &words]).unwrap();
    assert_eq!(report.new, ["rei-hikari", "rei-hikari-2", "new-guide", "clue.rei", "word.rei"]);
    office.is_right();
    let text = office.read("providers/rei-hikari-2.yaml");
    assert!(
        text.contains("id: rei-hikari-2\ncode: 60001\nname: {ja: 例の光,")
            && text.contains("aliases: ['=rei', '@rei']"),
        "{text}"
    );
    assert!(office.read("clues.yaml").contains("tells: [{who: rei-hikari, basis: inferred}]"));
}

#[test]
fn a_cell_of_another_row_of_the_same_desk_need_not_be_edited_as_well() {
    let office = Office::overlay();
    let mut desks = office.export(Kind::Desks);
    desks.set(&["docomo-hikari.info", "2"], "name_en", "docomo desk");
    let report = office.apply(&[&desks]).unwrap();
    assert_eq!(report.changes.len(), 1);
}

#[test]
fn what_was_changed_since_the_export_is_kept_where_nobody_edited_it() {
    let office = Office::base();
    let mut old = office.export(Kind::Providers);
    let mut new = office.export(Kind::Providers);
    new.set(&["mihon-hikari"], "reading", "みほんのひかり");
    office.apply(&[&new]).unwrap();
    // The old sheet has the old reading, which nobody typed there.
    old.set(&["mihon-hikari"], "aliases", "見本光");
    let report = office.apply(&[&old]).unwrap();
    assert_eq!(report.changes.len(), 1);
    assert!(office.read("providers/mihon-hikari.yaml").contains("reading: みほんのひかり\naliases: [見本光]\n"));
    old.set(&["mihon-hikari"], "reading", "みほん");
    assert_eq!(office.refused(&[&old]), ["a.csv:2 reading conflict"]);
    // Without the marks, the sheet is compared with the catalogue as it is.
    old.only(&["provider", "reading"]);
    office.apply(&[&old]).unwrap();
    assert!(office.read("providers/mihon-hikari.yaml").contains("reading: みほん\n"));
}

#[test]
fn a_dry_run_only_tells() {
    let office = Office::base();
    let mut desks = office.export(Kind::Desks);
    desks.set(&DESK, "name_ja", "窓口").set(&DESK, "name_en", "Desk");
    let sheet = office.put("desks.csv", desks.csv(b','));
    let before = office.files();
    let run = Bin::new("catalog apply --dry-run --lang en --into").arg(office.folder.path()).arg(&sheet).run();
    assert!(
        run.fine().contains("desks.csv:3 name_ja\n  mihon-hikari.desk 1 name_ja\n  - (nothing)\n  + 窓口\n"),
        "{}",
        run.stdout
    );
    assert!(
        run.stdout
            .ends_with("2 changed, 0 new, 1 files to write (none written: --dry-run)\n  providers/mihon-hikari.yaml\n")
    );
    assert_eq!(office.files(), before);
    let run = Bin::new("catalog apply --format json --into").arg(office.folder.path()).arg(&sheet).run();
    run.fine();
    assert_eq!(
        (&run.json()["files"][0], &run.json()["dry_run"]),
        (&"providers/mihon-hikari.yaml".into(), &false.into())
    );
    assert!(office.read("providers/mihon-hikari.yaml").contains("{id: mihon-hikari.desk, purposes: [general], phones: [{number: 0120-111-222}], sources: [terms], name: {ja: 窓口, en: Desk}}"));
}
