//! `catalog coverage`: every cell, its letter, the totals and the gaps.

use std::collections::BTreeMap;

use madoguchi::front::text::width::cells;

use crate::support::bin::Bin;

#[test]
fn the_table_fits_eighty_cells_and_has_no_colour_off_a_terminal() {
    let run = Bin::new("catalog coverage --all").run();
    let text = run.fine();
    assert!(!text.contains('\u{1b}'));
    let docomo = text.lines().find(|line| line.starts_with("ドコモ光 ")).unwrap();
    assert!(docomo.ends_with(['S', 'I', '?', '-']), "{docomo}");
    let table = text.split("\n\n").filter(|part| part.contains("\nドコモ光 "));
    for line in table.flat_map(str::lines) {
        assert!(cells(line) <= 80, "{line}");
    }
}

#[test]
fn letters_stand_below_their_columns() {
    let run = Bin::new("catalog coverage --area east").run();
    let text = run.fine();
    let number = |short: &str| -> usize {
        let line = text.lines().find(|line| line.trim_start().split_once(' ').is_some_and(|(_, name)| name == short));
        line.unwrap().trim_start().split_once(' ').unwrap().0.parse().unwrap()
    };
    let letter = |provider: &str, column: usize| {
        let line = text.lines().find(|line| line.starts_with(provider)).unwrap();
        line.split(' ').rev().filter(|part| cells(part) == 1).collect::<Vec<_>>().into_iter().rev().nth(column - 1)
    };
    // ドコモ光 takes the telephone over by its own words, SoftBank 光 sells one, and of AsahiNet 光 nobody says what becomes of it.
    let phone = number("ひかり電話");
    assert_eq!(letter("ドコモ光 ", phone), Some("S"));
    assert_eq!(letter("SoftBank 光 ", phone), Some("I"));
    assert_eq!(letter("AsahiNet 光 ", phone), Some("?"));
}

#[test]
fn csv_and_json_have_every_cell() {
    let run = Bin::new("catalog coverage --format json").run();
    run.fine();
    let json = run.json();
    let all = json["cells"].as_array().unwrap();
    let mut totals: BTreeMap<&str, u64> = BTreeMap::new();
    for cell in all {
        *totals.entry(cell["basis"].as_str().unwrap()).or_default() += 1;
    }
    for basis in ["stated", "inferred", "unknown"] {
        assert_eq!(json["totals"][basis], totals[basis], "{basis}");
    }
    assert_eq!(json["gaps"].as_array().unwrap().len(), 10);
    assert!(!json["gaps"][0]["closed_by"].as_array().unwrap().is_empty());

    let run = Bin::new("catalog coverage --format csv").run();
    // The mark says that it is UTF-8: without it a spreadsheet in Japan takes it for Shift_JIS.
    let rows = run.fine().strip_prefix('\u{feff}').unwrap();
    assert!(rows.lines().count() > 1 && rows.split_inclusive('\n').all(|row| row.ends_with("\r\n")));
    let mut table = csv::Reader::from_reader(rows.as_bytes());
    assert_eq!(table.headers().unwrap().iter().next(), Some("provider"));
    assert_eq!(table.records().map(Result::unwrap).count(), all.len());

    let run = Bin::new("catalog coverage --format json --area west").run();
    assert!(run.json()["cells"].as_array().unwrap().iter().all(|cell| cell["area"] == "west"));
}

#[test]
fn a_source_not_seen_for_a_year_is_named() {
    let folder = tempfile::tempdir().unwrap();
    super::catalog_diff::copy(&super::catalog_diff::built_in(), folder.path());
    let file = folder.path().join("sources/base.yaml");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text.replacen("seen: 2026-11-22", "seen: 2025-01-31", 1)).unwrap();
    let run = Bin::new("catalog coverage --catalog").arg(folder.path()).run();
    assert!(run.fine().lines().last().unwrap().contains("最終確認 2025-01-31"), "{}", run.stdout);
    assert!(Bin::new("catalog coverage").run().fine().ends_with("  なし\n"));
}
