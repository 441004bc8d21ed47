//! What is not understood stops the import before a single file is written.

use madoguchi::front::domain::terms::Area;

use super::pages::{self, listed};
use super::{Place, codes};

fn good() -> String {
    pages::east(&[listed("サンプル光", None, None, "ooo--oo--"), listed("見本光", None, None, "ooo--oo--")])
}

/// Nothing was written for this page, and the problem is this one.
fn refused(area: Area, page: &str, expected: &[&str]) -> String {
    let place = Place::new();
    let result = place.import(area, page);
    assert!(place.files().is_empty());
    let said = result
        .as_ref()
        .err()
        .map(|problems| problems.iter().map(|problem| problem.message.en.clone() + "\n").collect::<String>());
    assert_eq!(codes(result), expected, "{said:?}");
    said.unwrap_or_default()
}

#[test]
fn unknown_headers_and_marks_write_nothing() {
    let said = refused(
        Area::East,
        &good().replace("フレッツ・テレビ", "フレッツ・ラジオ"),
        &["unknown-header", "missing-header"],
    );
    assert!(said.contains("`フレッツ・ラジオ` of column 8"), "{said}");
    let new_column = good()
        .replace("<th>事業者名</th>", "<th>事業者名</th><th>新サービス</th>")
        .replace("&nbsp;</td>", "</td><td>●</td>");
    assert!(refused(Area::East, &new_column, &["unknown-header"]).contains("新サービス"));

    for mark in ["○", "◯", "△", "×", "", "●※2", "対応"] {
        let page =
            pages::east(&[listed("サンプル光", None, None, "ooo--oo--"), listed("見本光", None, None, "oo?--oo--")])
                .replace('?', mark);
        let said = refused(Area::East, &page, &["unknown-mark"]);
        assert!(said.contains(&format!("`{mark}` in row 2 `見本光`, column `ひかり電話")), "{said}");
    }
}

#[test]
fn rows_with_missing_or_spare_cells_are_named() {
    let short = pages::east(&[listed("サンプル光", None, None, "ooo--oo-")]);
    assert!(refused(Area::East, &short, &["missing-cell"]).contains("Row 1 `サンプル光`"));
    let long = pages::east(&[listed("サンプル光", None, None, "ooo--oo---")]);
    assert!(refused(Area::East, &long, &["cell-count"]).contains("11 cells under 10"));
    let empty = pages::east(&[listed("", None, None, "ooo--oo--")]);
    refused(Area::East, &empty, &["no-name"]);
}

#[test]
fn another_page_is_refused() {
    let west = pages::west(&[listed("甲", None, Some("1"), "ooo--oo--oo--")]);
    refused(Area::East, &west, &["no-list"]);
    refused(
        Area::East,
        &west.replace("c-table", "list"),
        &["unknown-header"; 7].iter().copied().chain(["missing-header"; 3]).collect::<Vec<_>>(),
    );
    refused(Area::West, "<html><p>ただいまメンテナンス中です", &["no-list"]);
    let saved =
        good().replace("<html lang=ja>", "<!-- saved from url=(0033)https://flets-w.com/collabo/list/ --><html>");
    refused(Area::East, &saved, &["other-area"]);
}

#[test]
fn a_detail_page_with_an_unknown_header_stops_all() {
    let place = Place::new();
    let page = place.write("list.html", pages::east(&[listed("サンプル光", None, Some("a1"), "ooo--oo--")]));
    let detail = pages::east_detail("―", ["―"; 4], ["―"; 4]);
    place.write("details/info.html?id=a1", detail.replace("受付時間", "営業日"));
    let folder = place.overlay().with_file_name("details");
    assert_eq!(codes(place.import_page(Area::East, &page, Some(&folder))), ["unknown-header"; 2]);
    assert!(place.files().is_empty());
}

#[test]
fn a_broken_catalogue_is_left_alone() {
    let place = Place::new();
    place.write("shop/providers/x.yaml", "id: x\ncode: 950\n");
    let before = place.files();
    assert!(codes(place.import(Area::East, &good())).contains(&"missing-key"));
    assert!(place.files() == before);
}

#[test]
fn an_older_page_does_not_replace_a_newer_one() {
    let place = Place::new();
    place.import(Area::East, &good()).unwrap();
    let sources = place.overlay().join("sources/imported.yaml");
    let text = std::fs::read_to_string(&sources).unwrap();
    std::fs::write(&sources, text.replace("2026-11-20", "2026-11-21")).unwrap();
    let before = place.files();
    assert_eq!(codes(place.import(Area::East, &good())), ["older-page"]);
    assert!(place.files() == before);
}

#[test]
fn a_list_in_a_form_that_cannot_be_edited_is_refused() {
    let place = Place::new();
    place.write(
        "shop/providers/x.yaml",
        "id: x\ncode: 950\nname: {ja: サンプル光, en: X}\nreading: さんぷるひかり\ncollabo: 'yes'\nstanding: active\n\
         sources: [seed-2016]\nclaims: [{id: x.a, services: [isp], says: moves, sources: [seed-2016]}]\n",
    );
    let before = place.files();
    assert_eq!(codes(place.import(Area::East, &good())), ["not-editable"]);
    assert!(place.files() == before);
}
