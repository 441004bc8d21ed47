//! Catalogues laid over each other: what a shop's own folder replaces, adds, and cannot break.

use std::fs;

use madoguchi::front::catalog::{load_built_in, load_folders, read_folders};
use madoguchi::front::domain::catalog::{CHOSEN_LATER, Catalog};
use madoguchi::front::domain::desk::PartyRef;
use madoguchi::front::domain::id::PartyId;

use super::folder::Folder;

const SOURCE: &str = "sources:\n  - {id: shop, title: 店の控え, kind: third-party, seen: 2026-11-22}\n";

fn provider(id: &str, code: u32, name: &str) -> String {
    format!(
        "id: {id}\ncode: {code}\nname: {{ja: {name}, en: {name}}}\nreading: みせ\ncompany: ntt-docomo\ncollabo: 'yes'\n\
         standing: active\nsources: [shop]\n"
    )
}

fn load(folders: &[&Folder]) -> Catalog {
    let paths: Vec<_> = folders.iter().map(|folder| folder.path().to_owned()).collect();
    load_folders(&paths).unwrap_or_else(|findings| {
        panic!("{}", findings.render(madoguchi::front::text::lang::Lang::En));
    })
}

#[test]
fn a_folder_without_catalog_yaml_lies_over_the_built_in_one() {
    let built_in = load_built_in().unwrap();
    let shop = Folder::empty();
    shop.write("sources/shop.yaml", SOURCE)
        .write("providers/docomo.yaml", provider("docomo-hikari", 1, "みせドコモ光"))
        .write("providers/mise.yaml", provider("mise-hikari", 60_000, "みせ光"));
    let catalog = load(&[&shop]);
    assert_eq!(catalog.providers().len(), built_in.providers().len() + 1);
    let replaced = catalog.find_provider("docomo-hikari").unwrap();
    assert_eq!(replaced.name.ja, "みせドコモ光");
    assert!(replaced.claims.is_empty(), "the whole entry is replaced, not mixed");
    assert!(replaced.grounds.at.file.ends_with("providers/docomo.yaml"));
    assert!(catalog.find_provider("mise-hikari").is_some());
    assert_eq!(catalog.services().len(), built_in.services().len());
    assert_ne!(catalog.edition().digest, built_in.edition().digest);
    assert_eq!(catalog.edition().date, built_in.edition().date);
}

#[test]
fn later_folders_win_over_earlier_ones() {
    let (first, second) = (Folder::empty(), Folder::empty());
    first.write("sources/shop.yaml", SOURCE).write("providers/mise.yaml", provider("mise-hikari", 60_000, "はじめ光"));
    second.write("providers/mise.yaml", provider("mise-hikari", 60_000, "あと光"));
    assert_eq!(load(&[&first, &second]).find_provider("mise-hikari").unwrap().name.ja, "あと光");
    let sources_alone = Folder::empty();
    sources_alone.write("sources/shop.yaml", SOURCE);
    assert_eq!(load(&[&sources_alone, &second, &first]).find_provider("mise-hikari").unwrap().name.ja, "はじめ光");
}

#[test]
fn a_folder_with_catalog_yaml_stands_alone() {
    let base = Folder::base();
    let catalog = load(&[&base]);
    assert_eq!(catalog.providers().len(), 1);
    assert!(catalog.find_provider("docomo-hikari").is_none());
    // What came before it does not count either, and what comes after lies over it.
    let (before, after) = (Folder::empty(), Folder::empty());
    before.write("sources/shop.yaml", SOURCE).write("providers/mise.yaml", provider("mise-hikari", 60_000, "みせ光"));
    after.write("parties/ntt.yaml", "parties:\n  - {id: mihon, name: {ja: みほん改, en: Mihon 2}}\n");
    let catalog = load(&[&before, &base, &after]);
    assert!(catalog.find_provider("mise-hikari").is_none());
    assert_eq!(catalog.party(&PartyId::new("mihon")).name.ja, "みほん改");
    assert_eq!(catalog.parties().len(), load(&[&base]).parties().len());
}

#[test]
fn the_whole_is_checked_together() {
    let base = Folder::base();
    let mihon = fs::read_to_string(base.path().join("providers/mihon-hikari.yaml")).unwrap();
    let cases = [
        // A code that another entry has would lead a ticket to the wrong provider.
        (
            "providers/x.yaml",
            mihon.split("claims:").next().unwrap().replace("id: mihon-hikari", "id: x-hikari"),
            vec!["duplicate-code providers/x.yaml:2:7"],
        ),
        // A case of the lower folder that names a replaced claim is outdated, and no reason to refuse the upper one …
        ("providers/mihon-hikari.yaml", mihon.split("claims:").next().unwrap().to_owned(), vec![]),
        // A claim's name may not stand a second time in another entry.
        (
            "checklist.yaml",
            fs::read_to_string(base.path().join("checklist.yaml"))
                .unwrap()
                .replace("check.number", "rule.list-decides"),
            vec!["duplicate-id checklist.yaml:2:9"],
        ),
        // A company that is nowhere.
        (
            "providers/mihon-hikari.yaml",
            mihon.replace("company: mihon", "company: mihom"),
            vec!["dangling-id providers/mihon-hikari.yaml:5:10"],
        ),
    ];
    for (path, text, expected) in cases {
        let over = Folder::empty();
        over.write(path, text);
        let loaded = read_folders(&[base.path().to_owned(), over.path().to_owned()]);
        let found: Vec<String> = over.found(&loaded).iter().map(|line| base.relative(line)).collect();
        assert_eq!(found, expected, "{path}");
    }
}

#[test]
fn a_case_may_not_name_what_its_own_folder_replaces() {
    let base = Folder::base();
    let over = Folder::base();
    fs::remove_file(over.path().join("catalog.yaml")).unwrap();
    let mihon = fs::read_to_string(base.path().join("providers/mihon-hikari.yaml")).unwrap();
    over.write("providers/mihon-hikari.yaml", mihon.split("claims:").next().unwrap());
    let loaded = read_folders(&[base.path().to_owned(), over.path().to_owned()]);
    assert_eq!(over.found(&loaded), ["dangling-id cases/base.yaml:6:72"]);
}

#[test]
fn payments_replace_what_stands_once() {
    let base = Folder::base();
    let over = Folder::empty();
    let payments = fs::read_to_string(base.path().join("payments.yaml")).unwrap();
    over.write("payments.yaml", payments.replace("below: 8000", "below: 9000"));
    let catalog = load(&[&base, &over]);
    assert_eq!(catalog.second_month().len(), 1);
    assert_eq!(catalog.second_month()[0].below, 9000);
    assert!(catalog.combining().unwrap().at.file.starts_with(over.path().to_str().unwrap()));
}

/// Without a company of its own, the provider would stand among the companies under its id and take the company's name away.
#[test]
fn a_provider_may_not_take_the_name_of_a_company() {
    let shop = Folder::empty();
    let named = |id: &str| provider(id, 60_000, "みせ光").replace("company: ntt-docomo\n", "");
    shop.write("sources/shop.yaml", SOURCE).write("providers/mise.yaml", named("ntt-docomo"));
    assert_eq!(shop.found(&read_folders(&[shop.path().to_owned()])), ["shared-id providers/mise.yaml:1:5"]);
    for word in PartyRef::WORDS {
        shop.write("providers/mise.yaml", named(word));
        assert_eq!(shop.found(&read_folders(&[shop.path().to_owned()])), ["reserved-id providers/mise.yaml:1:5"]);
    }
    assert!(PartyRef::WORDS.contains(&CHOSEN_LATER));
}
