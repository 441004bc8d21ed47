//! `catalog import` as one runs it.

use std::path::Path;
use std::process::{Command, Output};

use super::Place;
use super::pages::{self, listed};

fn run(place: &Place, page: &Path, more: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_madoguchi"));
    command
        .args(["--lang", "en", "catalog", "import", "--area", "east", "--into"])
        .arg(place.overlay())
        .arg(page)
        .args(more);
    command.output().expect("the program is there")
}

#[test]
fn the_command_imports_and_says_what_it_did() {
    let place = Place::new();
    let page = place.write("list.html", pages::east(&[listed("サンプル光", None, None, "ooo--oo--")]));
    let output = run(&place, &page, &["--seen", "2026-11-20"]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0), "{text}");
    assert_eq!(
        text,
        "NTT East's list of 2026-11-20: 1 rows\n1 new, 0 changed, 0 unchanged, 2 files written\n\nNew\n  sanpuru-hikari  サンプル光\n"
    );
    let again = run(&place, &page, &["--seen", "2026-11-20", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_slice(&again.stdout).unwrap();
    assert_eq!((&json["unchanged"], &json["written"]), (&1.into(), &serde_json::json!([])));
}

#[test]
fn what_is_not_understood_is_a_no() {
    let place = Place::new();
    let page = place.write("list.html", pages::east(&[listed("サンプル光", None, None, "ooo--oo-?")]));
    let output = run(&place, &page, &[]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1), "{text}");
    assert!(text.contains("error[unknown-mark]: Unknown mark `?` in row 1 `サンプル光`"), "{text}");
    assert!(place.files().is_empty());
    assert_eq!(run(&place, &page, &["--seen", "yesterday"]).status.code(), Some(2));
}
