//! What nobody can be sure of is refused, with its row and column, and nothing is written.

use madoguchi::front::sheets::Kind;

use super::{Cells, Office, source};
use crate::support::bin::Bin;

const DESK: [&str; 2] = ["mihon-hikari.desk", "1"];

/// What is said of one cell of the desk.
fn with(column: &str, cell: &str) -> Vec<String> {
    let office = Office::base();
    let mut desks = office.export(Kind::Desks);
    desks.set(&DESK, "sources", "terms; list");
    desks.set(&DESK, column, cell);
    office.refused(&[&desks])
}

#[test]
fn what_a_spreadsheet_has_spoilt_is_not_guessed() {
    for (column, cell) in [
        ("number", "120111222"),
        ("number", "1.20112E+08"),
        ("since", "46351"),
        ("since", "11/25/2026"),
        ("until", "Nov-26"),
        ("note_en", "1.2E+09"),
        ("note_ja", "a\nb"),
    ] {
        assert_eq!(with(column, cell), [format!("a.csv:3 {column} cell")], "{cell}");
    }
    let office = Office::base();
    let mut providers = office.export(Kind::Providers);
    // Saved in an encoding that lacks a letter.
    providers.set(&["mihon-hikari"], "name_ja", "み?ん光");
    assert_eq!(office.refused(&[&providers]), ["a.csv:2 name_ja cell"]);
    let mut hours = office.export(Kind::Hours);
    hours.set(&["mihon-hikari.desk", "1", "1"], "from", "0.375");
    assert_eq!(office.refused(&[&hours]), ["a.csv:3 from cell"]);
    let mut desks = office.export(Kind::Desks);
    let sheet = office.put("desks.csv", desks.set(&DESK, "number", "120111222").csv(b','));
    let run = Bin::new("catalog apply --lang en --into").arg(office.folder.path()).arg(sheet).run();
    assert_eq!(run.code, 1);
    assert!(
        run.stdout.contains(
            "desks.csv:3 number: error[cell]: A spreadsheet seems to have taken the first 0 away (120111222)."
        ),
        "{}",
        run.stdout
    );
}

#[test]
fn what_must_be_there_is_not_emptied() {
    assert_eq!(with("purposes", ""), ["a.csv:3 purposes needed"]);
    let office = Office::base();
    let mut providers = office.export(Kind::Providers);
    providers.set(&["mihon-hikari"], "name_ja", " ").set(&["mihon-hikari"], "sources", "");
    assert_eq!(office.refused(&[&providers]), ["a.csv:2 name_ja needed", "a.csv:2 sources needed"]);
}

#[test]
fn every_claim_has_a_source_and_a_day() {
    let office = Office::base();
    for (column, cell) in [
        ("number", "0120-111-333"),
        ("until", "2027-01-01"),
        ("since", "2020-01-01"),
        ("area", "east"),
        ("purposes", "fault"),
        ("url", "https://example.jp/"),
    ] {
        let mut desks = office.export(Kind::Desks);
        desks.set(&DESK, column, cell);
        assert_eq!(office.refused(&[&desks]), [format!("a.csv:3 {column} no-source")]);
        // One source less is no source.
        desks.set(&DESK, "sources", "list");
        let mut fewer = desks.clone();
        fewer.only(&["desk", "phone", column, "sources"]);
        assert!(office.apply(&[&fewer]).is_ok() || column == "url", "another source vouches for it");
        office.folder.copy(&crate::catalog::folder::fixtures().join("base"));
    }
    let mut hours = office.export(Kind::Hours);
    let key = ["mihon-hikari.desk", "1", "1"];
    hours.set(&key, "days", "daily").set(&key, "from", "9:00");
    assert_eq!(office.refused(&[&hours]), ["a.csv:3 days no-source"]);
    // Names, readings and remarks claim nothing that a customer is sent by.
    let mut providers = office.export(Kind::Providers);
    providers.set(&["mihon-hikari"], "reading", "みほん").set(&["mihon-hikari"], "aliases", "x");
    assert!(office.apply(&[&providers]).is_ok());
}

#[test]
fn what_was_inferred_is_not_stated_and_what_is_a_source_not_a_better_one_without_somebody_who_has_seen_it() {
    let office = Office::base();
    let row = ["mihon-hikari"];
    let mut providers = office.export(Kind::Providers);
    providers.set(&row, "basis", "inferred");
    assert!(office.apply(&[&providers]).is_ok(), "that is less than before");
    let mut providers = office.export(Kind::Providers);
    assert_eq!(providers.get(&row, "basis"), "inferred");
    providers.set(&row, "basis", "");
    assert_eq!(office.refused(&[&providers]), ["a.csv:2 basis no-source"]);

    for (column, cell) in [("kind", "official"), ("copy", "2026-11-20"), ("url", "https://example.jp/other")] {
        let mut sources = office.export(Kind::Sources);
        let id = sources.rows.iter().skip(1).map(|row| row[0].clone()).find(|id| sources.get(&[id], column) != cell);
        let id = id.unwrap_or_else(|| panic!("no source for {column}"));
        sources.set(&[&id], column, cell);
        let refused = office.refused(&[&sources]);
        assert!(refused.iter().any(|one| one.ends_with(&format!("{column} no-source"))), "{refused:?}");
        sources.set(&[&id], "seen", "2026-11-26");
        let after = office.apply(&[&sources]);
        assert!(after.is_ok(), "{column}: {:?}", after.err());
        office.folder.copy(&crate::catalog::folder::fixtures().join("base"));
    }
}

#[test]
fn what_the_check_would_find_is_told_of_its_cell() {
    let office = Office::base();
    let mut desks = office.export(Kind::Desks);
    desks.set(&DESK, "number", "0120-111-33").set(&DESK, "sources", "terms; nowhere").set(&DESK, "until", "2019-01-01");
    desks.set(&DESK, "since", "2020-01-01").set(&DESK, "name_ja", "ﾏﾄﾞ");
    let mut told = office.refused(&[&desks]);
    told.sort();
    assert_eq!(
        told,
        [
            "a.csv:3 name_ja half-width-kana",
            "a.csv:3 name_ja missing-key",
            "a.csv:3 number bad-phone",
            "a.csv:3 sources dangling-id",
            "a.csv:3 until empty-period"
        ]
    );
    let mut desks = office.export(Kind::Desks);
    desks.add(&[("desk", "mihon-hikari.new"), ("phone", "1"), ("number", "0120-111-333")]);
    assert!(office.refused(&[&desks]).iter().all(|told| told.starts_with("a.csv:4 ")), "of the row that was added");
}

#[test]
fn rows_that_are_no_rows_of_the_catalogue() {
    let office = Office::base();
    let mut desks = office.export(Kind::Desks);
    let marked = desks.rows[desks.row(&DESK)].clone();
    let with_key = |desk: &str, phone: &str| {
        let mut row = marked.clone();
        (row[0], row[1]) = (desk.to_owned(), phone.to_owned());
        row
    };
    // The id of an exported row was edited, a number beyond the next one, no id, and the same row again.
    desks.rows.extend([with_key("mihon-hikari.desc", "1"), with_key(DESK[0], "3"), with_key("", "1"), marked.clone()]);
    desks.add(&[
        ("desk", "nobody.desk"),
        ("phone", "1"),
        ("number", "0120-111-333"),
        ("purposes", "fault"),
        ("sources", "list"),
    ]);
    assert_eq!(
        office.refused(&[&desks]),
        ["a.csv:4 unknown-row", "a.csv:5 no-such-part", "a.csv:6 no-key", "a.csv:7 double-row"]
    );
    desks.rows.drain(3..7);
    assert_eq!(office.refused(&[&desks]), ["a.csv:4 no-owner"]);
    let mut hours = office.export(Kind::Hours);
    hours.add(&[("desk", "mihon-hikari.new"), ("phone", "1"), ("hours_row", "1"), ("days", "daily")]);
    assert_eq!(office.refused(&[&hours]), ["a.csv:4 unknown-row"]);
}

#[test]
fn columns_that_are_no_columns() {
    let office = Office::base();
    let mut desks = office.export(Kind::Desks);
    let note = desks.column("note_easy");
    desks.rows[0][note] = "not_easy".into();
    desks.rows[0][2] = "number".into();
    let told: Vec<String> = office.refused(&[&desks]);
    assert_eq!(told, ["a.csv double-column", "a.csv unknown-column"]);
    let column = desks.column("desk");
    desks.rows[0][column] = "id".into();
    assert_eq!(office.refused(&[&desks]), ["a.csv no-sheet"]);
    for (bytes, code) in [(&b""[..], "empty-sheet"), (b"\xff\xff\xff", "not-decodable"), (b"a,b\n1,2\n", "no-sheet")] {
        let sheet = office.put("x.csv", bytes);
        assert_eq!(office.apply_files(&[sheet]).unwrap_err()[0].code, code);
    }
    let gone = office.sheets.path().join("gone.csv");
    assert_eq!(office.apply_files(&[gone]).unwrap_err()[0].code, "unreadable");
}

#[test]
fn columns_that_only_tell() {
    let office = Office::base();
    let mut hours = office.export(Kind::Hours);
    hours.set(&["mihon-hikari.desk", "1", "1"], "number (read-only)", "0120-111-333");
    assert_eq!(office.refused(&[&hours]), ["a.csv:3 number (read-only) only-told"]);
    let mut desks = office.export(Kind::Desks);
    desks.set(&DESK, "check (read-only)", "a000000.1");
    assert_eq!(office.refused(&[&desks]), ["a.csv:3 check (read-only) other-mark"]);
}

#[test]
fn two_rows_that_want_different_things_of_one_desk() {
    let office = Office::overlay();
    let mut desks = office.export(Kind::Desks);
    let row = desks.row(&["docomo-hikari.info", "2"]) + 1;
    desks.set(&["docomo-hikari.info", "1"], "name_en", "one").set(&["docomo-hikari.info", "2"], "name_en", "two");
    assert_eq!(office.refused(&[&desks]), [format!("a.csv:{row} name_en two-answers")]);
    desks.set(&["docomo-hikari.info", "2"], "name_en", "one");
    assert_eq!(office.apply(&[&desks]).unwrap().changes.len(), 1);
}

#[test]
fn what_lacks_a_source_and_what_the_check_finds_are_told_together() {
    let office = Office::base();
    let mut desks = office.export(Kind::Desks);
    desks.set(&DESK, "number", "0120-111-33");
    assert_eq!(office.refused(&[&desks]), ["a.csv:3 number no-source", "a.csv:3 number bad-phone"]);
}

#[test]
fn everything_that_is_wrong_is_told_at_once_and_one_reason_keeps_all_sheets_back() {
    let office = Office::base();
    let mut desks = office.export(Kind::Desks);
    desks.set(&DESK, "number", "1E5").set(&DESK, "since", "x").set(&DESK, "area", "east");
    let mut sources = office.export(Kind::Sources);
    sources.add(&source("new-guide"));
    assert_eq!(
        office.refused(&[&sources, &desks]),
        ["b.csv:3 number cell", "b.csv:3 since cell", "b.csv:3 area no-source"]
            .map(str::to_owned)
            .into_iter()
            .collect::<Vec<_>>()
    );
}

#[test]
fn a_file_that_only_a_person_can_edit_is_left_alone() {
    let office = Office::base();
    let text = office
        .read("providers/mihon-hikari.yaml")
        .replace("company: mihon\n", "aliases: [見本, # why\n  x]\ncompany: mihon\n");
    office.folder.write("providers/mihon-hikari.yaml", text);
    let mut providers = office.export(Kind::Providers);
    providers.set(&["mihon-hikari"], "aliases", "見本");
    assert_eq!(office.refused(&[&providers]), ["a.csv:2 aliases not-editable"]);
}

#[test]
fn a_catalogue_with_faults_is_not_edited() {
    let office = Office::base();
    let cells: Cells = office.export(Kind::Providers);
    office.folder.write("rules.yaml", "rules: 1\n");
    let problems = office.apply(&[&cells]).unwrap_err();
    assert!(problems.iter().any(|problem| problem.code == "wrong-type"), "{problems:?}");
}
