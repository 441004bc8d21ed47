//! Every setting from the file and from the environment; everything wrong by its place.

use super::read::{CONFIG, MACHINE_CONFIG, Source, machine_place, place, read};
use super::*;
use crate::catalog::files::FileText;
use crate::catalog::{Findings, Severity};
use std::path::Path;

fn from(text: &str, variables: &[(&str, &str)]) -> Loaded {
    let file = FileText { shown: "config.yaml".into(), path: "config.yaml".into(), text: text.to_owned().into() };
    let variable = |name: &str| variables.iter().find(|(of, _)| *of == name).map(|(_, value)| (*value).to_owned());
    read(&[SettingsFile { text: file, folder: env!("CARGO_MANIFEST_DIR").into() }], variable, Findings::default())
}

/// What is wrong: where, which code, and whether it forbids to go on.
fn wrong(text: &str) -> Vec<(String, &'static str, bool)> {
    let findings = from(text, &[]).findings;
    findings.all().iter().map(|it| (it.place.to_string(), it.code.as_str(), it.severity == Severity::Error)).collect()
}

const ALL: &str = "\
# 店の設定
area: west
lang: en
shop_name: 駅前店
shop_phone: 03-1234-5678
page_folder: pages
stats_folder: stats
catalog: [catalog, src]
lines: unicode
theme: high-contrast
paper: letter
idle_minutes: 5
update_from: https://catalogue.example/madoguchi/
update_keys: [RWTJeb5Sb08U+8l5vlJvTxT7UEEbK3r1w6PGRts8uF2CGb253I7Ky9+N]
update_into: editions
catalog_days: 45
";

#[test]
fn every_setting_is_read_from_the_file() {
    let loaded = from(ALL, &[]);
    assert!(loaded.findings.all().is_empty(), "{:?}", loaded.findings);
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let expected = Settings {
        area: Some(Area::West),
        lang: Some(Lang::En),
        shop_name: Some("駅前店".into()),
        shop_phone: Some("03-1234-5678".into()),
        page_folder: Some(root.join("pages")),
        stats_folder: Some(root.join("stats")),
        catalog: vec![root.join("catalog"), root.join("src")],
        lines: Lines::Unicode,
        theme: Some(Theme::HighContrast),
        paper: Paper::Letter,
        idle: Some(Duration::from_mins(5)),
        updates: Updates {
            from: Some(Publisher::Web("https://catalogue.example/madoguchi".into())),
            keys: vec![Key::parse("RWTJeb5Sb08U+8l5vlJvTxT7UEEbK3r1w6PGRts8uF2CGb253I7Ky9+N").unwrap()],
            into: Some(root.join("editions")),
            days: Some(45),
        },
    };
    assert_eq!(loaded.settings, expected);
    assert_eq!(loaded.origins.len(), KEYS.len());
    assert!(matches!(&loaded.origins["theme"], Origin::File(place) if place.to_string() == "config.yaml:10:1"));
}

#[test]
fn the_environment_goes_before_the_file() {
    let loaded = from(
        ALL,
        &[
            ("MADOGUCHI_AREA", "east"),
            ("MADOGUCHI_LANG", "ja"),
            ("MADOGUCHI_SHOP_NAME", "本店"),
            ("MADOGUCHI_SHOP_PHONE", "0120-000-000"),
            ("MADOGUCHI_PAGE_FOLDER", "elsewhere"),
            ("MADOGUCHI_STATS_FOLDER", "back"),
            ("MADOGUCHI_LINES", "ascii"),
            ("MADOGUCHI_THEME", "light"),
            ("MADOGUCHI_PAPER", "a4"),
            ("MADOGUCHI_IDLE_MINUTES", "10"),
            ("MADOGUCHI_UPDATE_FROM", "stick"),
            ("MADOGUCHI_UPDATE_INTO", "here"),
            ("MADOGUCHI_CATALOG_DAYS", "30"),
        ],
    );
    assert!(loaded.findings.all().is_empty());
    let expected = Settings {
        area: Some(Area::East),
        lang: Some(Lang::Ja),
        shop_name: Some("本店".into()),
        shop_phone: Some("0120-000-000".into()),
        // As every other program reads it.
        page_folder: Some("elsewhere".into()),
        stats_folder: Some("back".into()),
        catalog: from(ALL, &[]).settings.catalog,
        lines: Lines::Ascii,
        theme: Some(Theme::Light),
        paper: Paper::A4,
        idle: Some(Duration::from_mins(10)),
        updates: Updates {
            from: Some(Publisher::Folder("stick".into())),
            keys: from(ALL, &[]).settings.updates.keys,
            into: Some("here".into()),
            days: Some(30),
        },
    };
    assert_eq!(loaded.settings, expected);
    assert_eq!(loaded.origins["area"], Origin::Variable("MADOGUCHI_AREA"));
}

#[test]
fn every_variable_is_of_its_own_key() {
    for key in KEYS {
        // Whose signatures count is not for whoever starts the program to say.
        let expected =
            (!["catalog", "update_keys"].contains(&key.name)).then(|| format!("MADOGUCHI_{}", key.name.to_uppercase()));
        assert_eq!(key.variable, expected.as_deref());
    }
}

#[test]
fn a_source_or_a_key_that_is_none_is_named_with_its_place() {
    for (text, place, said) in [
        ("update_from: http://a.example", "config.yaml:1:14", "https://"),
        ("update_from: https://me:secret@a.example", "config.yaml:1:14", "@"),
        ("update_keys: [untrusted comment]", "config.yaml:1:15", "minisign.pub"),
        ("update_keys: [RWTJeb5Sb08U+8l5vlJvTxT7UEEbK3r1]", "config.yaml:1:15", "minisign.pub"),
        ("catalog_days: 0", "config.yaml:1:15", "3650"),
    ] {
        let loaded = from(text, &[]);
        let [finding] = loaded.findings.all() else { panic!("{text}: {:?}", loaded.findings) };
        assert_eq!((finding.place.to_string().as_str(), finding.severity), (place, Severity::Error), "{text}");
        assert!(finding.message.ja.contains(said), "{}", finding.message.ja);
        assert_eq!(loaded.settings.updates, Updates::default(), "{text}");
    }
}

#[test]
fn nothing_set_is_nothing_wrong() {
    for text in ["", "# area: east\n", "---\n"] {
        let loaded = from(text, &[("MADOGUCHI_THEME", "")]);
        assert!(loaded.findings.all().is_empty(), "{text:?} {:?}", loaded.findings);
        assert_eq!(loaded.settings, Settings::default(), "{text:?}");
    }
}

#[test]
fn what_only_changes_the_looks_is_passed_over() {
    for (line, code) in [
        ("theme: blue", "not-allowed"),
        ("lines: [ascii]", "wrong-type"),
        ("paper: a5", "not-allowed"),
        ("idle_minutes: 0", "bad-number"),
        ("theme:", "empty-value"),
    ] {
        let column = if code == "empty-value" { 1 } else { line.find(' ').unwrap() + 2 };
        assert_eq!(
            wrong(&format!("area: east\n{line}\n")),
            [(format!("config.yaml:2:{column}"), code, false)],
            "{line}"
        );
        let loaded = from(&format!("area: east\n{line}\n"), &[]);
        assert_eq!(loaded.settings, Settings { area: Some(Area::East), ..Settings::default() }, "{line}");
    }
}

#[test]
fn what_could_change_an_answer_or_a_page_is_not() {
    for (text, place, code) in [
        ("area: north\n", "1:7", "not-allowed"),
        ("lang: fr\n", "1:7", "not-allowed"),
        ("shop_phone: call me\n", "1:13", "bad-phone"),
        ("shop_name: ''\n", "1:12", "empty-value"),
        (&format!("shop_name: {}\n", "店".repeat(LONGEST_SHOP_NAME + 1)), "1:12", "too-long"),
        ("page_folder: [pages]\n", "1:14", "wrong-type"),
        ("page_folder: ''\n", "1:14", "empty-value"),
        ("stats_folder: [stats]\n", "1:15", "wrong-type"),
        ("\ncatalog: [missing]\n", "2:11", "no-folder"),
        ("catalog: catalog\n", "1:10", "wrong-type"),
        ("catalogs: [catalog]\n", "1:1", "unknown-key"),
        ("area: east\narea: west\n", "2:1", "duplicate-key"),
        ("- area\n", "1:1", "wrong-type"),
        ("area: [\n", "1:7", "not-yaml"),
    ] {
        assert_eq!(wrong(text), [(format!("config.yaml:{place}"), code, true)], "{text}");
    }
}

#[test]
fn a_wrong_variable_is_named_and_the_file_holds() {
    let loaded = from("theme: light\n", &[("MADOGUCHI_THEME", "blue"), ("MADOGUCHI_AREA", "north")]);
    assert_eq!(loaded.settings.theme, Some(Theme::Light));
    let places: Vec<String> = loaded.findings.all().iter().map(|it| it.place.to_string()).collect();
    assert_eq!(places, ["MADOGUCHI_AREA:1:1", "MADOGUCHI_THEME:1:1"]);
    assert_eq!((loaded.findings.errors(), loaded.findings.warnings()), (1, 1));
}

#[test]
fn the_file_is_where_the_environment_says() {
    let named = place(|name| (name == CONFIG).then(|| "here.yaml".to_owned()));
    assert_eq!(named, Source::Named("here.yaml".into()));
    let usual = place(|_| Some(String::new()));
    assert!(usual.path().is_none_or(|path| path.ends_with("madoguchi/config.yaml")), "{usual:?}");
}

fn file(folder: &str, text: &str) -> SettingsFile {
    let text =
        FileText { shown: format!("{folder}/config.yaml"), path: "config.yaml".into(), text: text.to_owned().into() };
    SettingsFile { text, folder: folder.into() }
}

#[test]
fn the_person_goes_before_the_machine_key_by_key() {
    let machine = file("/machine", "area: east\nshop_name: 本部\npage_folder: pages\ntheme: light\n");
    let own = file("/own", "area: west\npaper: letter\n");
    let variable = |name: &str| (name == "MADOGUCHI_SHOP_NAME").then(|| "駅前店".to_owned());
    let loaded = read(&[machine, own], variable, Findings::default());
    assert!(loaded.findings.all().is_empty(), "{:?}", loaded.findings);
    let expected = Settings {
        area: Some(Area::West),
        shop_name: Some("駅前店".into()),
        // As seen from the file that names it.
        page_folder: Some(Path::new("/machine").join("pages")),
        theme: Some(Theme::Light),
        paper: Paper::Letter,
        ..Settings::default()
    };
    assert_eq!(loaded.settings, expected);
    let from = |key: &str| match &loaded.origins[key] {
        Origin::File(place) => place.to_string(),
        Origin::Variable(name) => (*name).to_owned(),
    };
    assert_eq!(
        ["area", "theme", "paper"].map(from),
        ["/own/config.yaml:1:1", "/machine/config.yaml:4:1", "/own/config.yaml:2:1"]
    );
}

#[test]
fn what_is_wrong_in_either_file_is_named_and_the_looks_of_the_machine_stay() {
    let loaded = read(
        &[file("/machine", "area: north\ntheme: light\n"), file("/own", "area: east\ntheme: blue\n")],
        |_| None,
        Findings::default(),
    );
    let places: Vec<String> = loaded.findings.all().iter().map(|it| it.place.to_string()).collect();
    assert_eq!(places, ["/machine/config.yaml:1:7", "/own/config.yaml:2:8"]);
    assert_eq!((loaded.findings.errors(), loaded.findings.warnings()), (1, 1));
    assert_eq!(loaded.settings.theme, Some(Theme::Light));
}

#[test]
fn the_file_of_the_machine_is_where_the_system_keeps_such_files() {
    let named = machine_place(|name| (name == MACHINE_CONFIG).then(|| "here.yaml".to_owned()));
    assert_eq!(named, Some("here.yaml".into()));
    let usual = machine_place(|name| (name == "ProgramData").then(|| "C:/ProgramData".to_owned())).unwrap();
    let folder = if cfg!(windows) { "C:/ProgramData" } else { "/etc" };
    assert_eq!(usual, Path::new(folder).join("madoguchi").join("config.yaml"));
}
