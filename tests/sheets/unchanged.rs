//! What nobody edits stays as it is, to the byte.

use madoguchi::front::catalog::read::FILES;
use madoguchi::front::catalog::read_built_in;
use madoguchi::front::sheets::{Kind, export};

use super::{Cells, Office};
use crate::support::bin::Bin;

#[test]
fn a_sheet_that_nobody_edits_changes_nothing() {
    for office in [Office::overlay(), Office::base()] {
        let sheets: Vec<Cells> = Kind::ALL.map(|kind| office.export(kind)).into();
        let before = office.files();
        let report = office.apply(&sheets.iter().collect::<Vec<_>>()).unwrap();
        assert!(report.changes.is_empty() && report.new.is_empty() && report.files.is_empty(), "{report:?}");
        assert_eq!(office.files(), before);
    }
}

#[test]
fn no_cell_of_the_catalogue_begins_a_formula_or_is_taken_for_another_number() {
    let loaded = read_built_in();
    for kind in Kind::ALL {
        let cells = Cells::parse(export(kind, &loaded).0.as_str());
        for (number, row) in cells.rows.iter().enumerate() {
            for cell in row {
                let begins =
                    cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n']);
                assert!(!begins, "{} {number}: {cell}", kind.as_str());
                let digits = cell.bytes().all(|byte| byte.is_ascii_digit());
                assert!(!(digits && cell.len() > 1 && cell.starts_with('0')), "{} {number}: {cell}", kind.as_str());
            }
        }
    }
}

#[test]
fn every_row_and_every_number_of_the_catalogue_is_there() {
    let loaded = read_built_in();
    let count = |kind| export(kind, &loaded).1;
    for (kind, list) in
        [(Kind::Providers, "providers"), (Kind::Clues, "clues"), (Kind::Words, "words"), (Kind::Sources, "sources")]
    {
        assert_eq!(count(kind), loaded.list(list).count());
    }
    let desks = Cells::parse(export(Kind::Desks, &loaded).0.as_str());
    let number = desks.column("number");
    let text: String = FILES.iter().map(|form| form.path).collect();
    assert!(text.contains("parties"));
    let numbers = desks.rows.iter().skip(1).filter(|row| !row[number].is_empty()).count();
    let written: usize = ["parties", "providers"]
        .into_iter()
        .flat_map(|list| loaded.list(list))
        .flat_map(|entry| entry.node.get("desks").map(|desks| desks.items().to_vec()).unwrap_or_default())
        .map(|desk| desk.get("phones").map_or(0, |phones| phones.items().len()))
        .sum();
    assert_eq!(numbers, written);
    assert!(count(Kind::Hours) >= numbers);
}

#[test]
fn the_command_writes_one_sheet_or_all_of_them() {
    let folder = tempfile::tempdir().unwrap();
    let shown = Bin::new("catalog export desks").run();
    assert!(shown.fine().starts_with("\u{feff}desk,phone,"));
    let run = Bin::new("catalog export desks -o desks.csv").within(folder.path()).run();
    assert!(run.fine().starts_with("desks: ") && run.stdout.ends_with("行 → desks.csv\n"), "{}", run.stdout);
    assert_eq!(std::fs::read_to_string(folder.path().join("desks.csv")).unwrap(), shown.stdout);
    let again = Bin::new("catalog export --into .").within(folder.path()).run();
    assert_eq!(
        (again.code, std::fs::read_dir(folder.path()).unwrap().count()),
        (2, 1),
        "one is there, so none is written"
    );
    let all = Bin::new("catalog export --into . --force --lang en").within(folder.path()).run();
    assert_eq!(all.fine().lines().count(), Kind::ALL.len());
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), Kind::ALL.len());
    for wrong in
        ["catalog export", "catalog export cases", "catalog export desks -o x --into y", "catalog apply --into x"]
    {
        assert_eq!(Bin::new(wrong).within(folder.path()).run().code, 2, "{wrong}");
    }
}
