//! Pages that want to cost time or memory are refused with the limit named, and nothing is written.

use madoguchi::front::domain::terms::Area;

use super::pages::{self, listed};
use super::{Place, codes};

const MARKS: &str = "ooo--oo--";

/// What is said of a page of which nothing is imported.
fn refused(page: &str, code: &str) -> String {
    let place = Place::new();
    let result = place.import(Area::East, page);
    let said: String = result.as_ref().err().into_iter().flatten().map(|problem| problem.message.en.clone()).collect();
    assert!(codes(result).iter().all(|found| *found == code), "{said}");
    assert!(place.files().is_empty());
    said
}

#[test]
fn nested_elements_are_refused_early() {
    for open in ["<i>", "<span>", "<div>", "<table class=list><tr><td>"] {
        let page = pages::east(&[listed(&open.repeat(100_000), None, None, MARKS)]);
        assert!(refused(&page, "too-large").contains("limit 400"), "{open}");
        assert!(refused(&(open.repeat(100_000) + &page), "too-large").contains("limit 400"), "{open}");
    }
}

#[test]
fn cells_that_span_far_are_refused_without_being_made() {
    let spans = "<td rowspan=1000 colspan=1000>".repeat(2_000);
    let page = format!("<table class=list><tr>{spans}</tr>{}</table>", "<tr></tr>".repeat(999));
    assert!(refused(&page, "too-large").contains("columns (limit 100)"));
}

#[test]
fn more_rows_than_any_list_has_are_refused() {
    let rows = |count: usize| -> Vec<_> {
        (0..count).map(|number| listed(&format!("見本{number}光"), None, None, MARKS)).collect()
    };
    assert!(refused(&pages::east(&rows(4_100)), "too-large").contains("rows (limit 4000)"));
    let place = Place::new();
    let line = |name: &str| format!("{name},{}\n", ["●"; 9].join(","));
    let headers = pages::EAST
        .map(|header| header.replace("<br>", "").replace("<br />", "").replace("<span class=\"note\">※1</span>", ""));
    let csv: String = (0..4_001).map(|number| line(&format!("見本{number}光"))).collect();
    for (text, limit) in [
        (format!("事業者名,{}\n{csv}", headers.join(",")), "rows (limit 4000)"),
        (format!("事業者名,{}\n", ",".repeat(1_000_000)), "columns (limit 100)"),
    ] {
        let page = place.write("list.csv", text);
        let problems = place.import_page(Area::East, &page, None).unwrap_err();
        assert!(problems[0].code == "too-large" && problems[0].message.en.contains(limit), "{problems:?}");
        assert!(place.files().is_empty());
    }
}

#[test]
fn a_thousand_problems_are_told_and_the_others_counted() {
    let rows: Vec<_> = (0..600).map(|number| listed(&format!("見本{number}光"), None, None, "???------")).collect();
    let place = Place::new();
    let problems = place.import(Area::East, &pages::east(&rows)).unwrap_err();
    let last = problems.last().unwrap();
    assert_eq!((problems.len(), last.code, &*last.message.en), (1_001, "more", "There are 800 more problems."));
}

#[test]
fn a_name_too_long_for_the_catalogue_is_not_written() {
    assert!(refused(&pages::east(&[listed(&"光".repeat(330_000), None, None, MARKS)]), "too-long").contains("200"));
    let tower = format!("塔{}", "\u{489}".repeat(1_000));
    assert!(refused(&pages::east(&[listed(&tower, None, None, MARKS)]), "too-many-marks").contains('8'));
}
