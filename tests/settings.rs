//! Settings from outside: where they are, what they change, and what is said of wrong ones.

use std::path::{Path, PathBuf};

use madoguchi::front::ui::run::would_offer_next;

use crate::support::bin::{Bin, Run};
use crate::support::wizard::{opened, press};
use tempfile::TempDir;

/// A settings file that is there for one test.
struct Config {
    folder: TempDir,
}

impl Config {
    fn new(text: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("config.yaml"), text).unwrap();
        Self { folder }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("config.yaml")
    }

    fn shown(&self) -> String {
        self.path().display().to_string()
    }

    fn bin(&self, args: &str) -> Bin {
        Bin::new(args).env("MADOGUCHI_CONFIG", self.path())
    }

    fn run(&self, args: &str) -> Run {
        self.bin(args).run()
    }
}

#[test]
fn the_path_is_the_platforms_unless_it_is_named() {
    let named = Bin::new("config path").env("MADOGUCHI_CONFIG", "/somewhere/else.yaml").run();
    assert_eq!(named.fine(), "/somewhere/else.yaml\n");
    let usual = Bin::new("config path").run();
    assert!(Path::new(usual.fine().trim_end()).ends_with("madoguchi/config.yaml"), "{}", usual.stdout);
    #[cfg(target_os = "linux")]
    assert!(usual.stdout.contains("no-settings/madoguchi"), "{}", usual.stdout);
}

#[test]
fn a_file_at_the_usual_place_is_read() {
    let home = tempfile::tempdir().unwrap();
    std::fs::create_dir(home.path().join("madoguchi")).unwrap();
    std::fs::write(home.path().join("madoguchi/config.yaml"), "lang: en\n").unwrap();
    let run = Bin::new("find nothing-like-this").env("XDG_CONFIG_HOME", home.path()).env("APPDATA", home.path()).run();
    assert!(run.stderr.starts_with("madoguchi: Nothing fits"), "{}", run.stderr);
}

#[test]
fn the_settings_of_the_machine_lie_below_the_persons_own() {
    let config = Config::new("area: west\n");
    let machine = Config::new("area: east\nshop_name: 本部\nlang: en\n");
    let run = |args: &str| config.bin(args).env("MADOGUCHI_MACHINE_CONFIG", machine.path()).run();
    let shown = run("config show").stdout;
    for line in [
        format!("area: west  ({}:1:1)\n", config.shown()),
        format!("shop_name: 本部  ({}:2:1)\n", machine.shown()),
        format!("lang: en  ({}:3:1)\n", machine.shown()),
    ] {
        assert!(shown.contains(&line), "{line}{shown}");
    }
    assert_eq!(run("config path").fine(), config.shown() + "\n");
    assert_eq!(run("config path --machine").fine(), machine.shown() + "\n");
    assert_eq!(run("config show --format json").json()["machine"], machine.shown());

    let wrong = Config::new("area: north\n");
    let run = |args: &str| config.bin(args).env("MADOGUCHI_MACHINE_CONFIG", wrong.path()).run();
    assert_eq!(run("config check").code, 1);
    let refused = run("find docomo");
    assert_eq!(refused.code, 2);
    assert!(refused.stderr.contains(&format!("{}:1:7", wrong.shown())), "{}", refused.stderr);
}

#[test]
fn what_holds_is_shown_with_where_it_comes_from() {
    let config = Config::new("area: west\ntheme: light\nshop_name: 駅前店\n");
    let run = config.bin("config show").env("MADOGUCHI_AREA", "east").env("NO_COLOR", "1").run();
    let expected = format!(
        "area: east  (MADOGUCHI_AREA)\nlang: (なし)  (既定値)\nshop_name: 駅前店  ({}:3:1)\nshop_phone: (なし)  (既定値)\n\
         page_folder: (なし)  (既定値)\nstats_folder: (なし)  (既定値)\ncatalog: (なし)  (既定値)\nlines: auto  (既定値)\ntheme: none  (NO_COLOR)\npaper: a4  (既定値)\n\
         idle_minutes: (なし)  (既定値)\nupdate_from: (なし)  (既定値)\nupdate_keys: (なし)  (既定値)\nupdate_into: (なし)  (既定値)\n\
         catalog_days: (なし)  (既定値)\n",
        config.shown()
    );
    assert_eq!(run.fine(), expected);

    let run = config.bin("config show --format json").env("MADOGUCHI_IDLE_MINUTES", "3").run();
    run.fine();
    let json = run.json();
    assert_eq!(json["schema"], 1);
    assert_eq!(json["path"], config.shown());
    let find = |key: &str| json["settings"].as_array().unwrap().iter().find(|one| one["key"] == key).unwrap().clone();
    let place = format!("{}:1:1", config.shown());
    assert_eq!(find("area"), serde_json::json!({"key": "area", "value": "west", "from": place}));
    assert_eq!(
        find("idle_minutes"),
        serde_json::json!({"key": "idle_minutes", "value": 3, "from": "MADOGUCHI_IDLE_MINUTES"})
    );
    assert_eq!(find("catalog"), serde_json::json!({"key": "catalog", "value": [], "from": null}));
}

#[test]
fn a_check_names_everything_that_is_wrong() {
    let config = Config::new("theme: blue\narea: north\ncolor: red\nshop_phone: 03-1234-5678\n");
    let run = config.run("config check");
    assert_eq!((run.stderr.as_str(), run.code), ("", 1));
    let shown = config.shown();
    for line in [
        format!(
            "{shown}:1:8: 警告[not-allowed]: 「blue」は使えません。dark, light, high-contrast, none のどれかです。"
        ),
        " 1 | theme: blue".to_owned(),
        "   |        ^^^^".to_owned(),
        format!("{shown}:2:7: エラー[not-allowed]: 「north」は使えません。east, west のどれかです。"),
        format!("{shown}:3:1: エラー[unknown-key]: 「color」という項目はありません。"),
        "誤り 2件、警告 1件".to_owned(),
    ] {
        assert!(run.stdout.lines().any(|printed| printed == line), "{line} is not in\n{}", run.stdout);
    }
    assert_eq!(Config::new("area: east\n").run("config check").fine(), "誤り 0件、警告 0件\n");
    let absent = Bin::new("config check --lang en").run();
    assert!(absent.fine().starts_with("There is no settings file: "), "{}", absent.stdout);
}

#[test]
fn the_example_of_the_readme_is_right_and_whole() {
    let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    let example = readme.split("```yaml\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let config = Config::new(example);
    std::fs::create_dir(config.folder.path().join("our-catalogue")).unwrap();
    assert_eq!(config.run("config check").fine(), "誤り 0件、警告 0件\n");
    let shown = config.run("config show --format json").json();
    assert!(shown["settings"].as_array().unwrap().iter().all(|one| !one["from"].is_null()), "{shown}");
}

#[test]
fn a_named_file_that_is_not_there_is_a_failure() {
    for command in ["config check", "config show", "find docomo", ""] {
        let run = Bin::new(command).env("MADOGUCHI_CONFIG", "/nowhere/config.yaml").run();
        assert_eq!(
            (run.stdout.as_str(), run.code, run.stderr.lines().count()),
            ("", 2, 1),
            "{command}: {}",
            run.stderr
        );
        assert!(run.stderr.contains("/nowhere/config.yaml"), "{}", run.stderr);
    }
}

#[test]
fn what_only_changes_the_looks_is_passed_over_with_a_warning() {
    let config = Config::new("lines: double\n");
    let run = config.run("find docomo-hikari");
    let warning = format!(
        "madoguchi: {}:1:8: 「double」は使えません。auto, unicode, ascii のどれかです。 この設定は使いません。\n",
        config.shown()
    );
    assert_eq!((run.stderr.as_str(), run.code), (warning.as_str(), 0));
    assert!(run.stdout.contains("ドコモ光"));
}

#[test]
fn what_could_change_an_answer_is_refused() {
    let config = Config::new("area: north\n");
    let line = format!(
        "設定に誤りがあります。{}:1:7: 「north」は使えません。east, west のどれかです。 調べるには: madoguchi config check",
        config.shown()
    );
    for command in ["", "--plain", "find docomo", "--version", "catalog check"] {
        config.run(command).refused(&line);
    }
    // What helps to find the mistake goes on.
    config.run("config path").fine();
    config.run("man").fine();

    let config = Config::new("catalog:\n  - over\n");
    let over = config.folder.path().join("over").display().to_string();
    config.run("find docomo --lang en").refused(&format!(
        "The settings are wrong. {}:2:5: The catalogue folder {over} does not exist. To see all of it: madoguchi config check",
        config.shown()
    ));
}

#[test]
fn a_shops_name_has_one_limit_wherever_it_is_set() {
    let (most, more) = ("店".repeat(100), "店".repeat(101));
    let fits = Config::new(&format!("shop_name: {most}\n"));
    assert_eq!(fits.run("config check").fine(), "誤り 0件、警告 0件\n");
    fits.bin("find docomo-hikari").env("MADOGUCHI_SHOP_NAME", &most).run().fine();

    let long = Config::new(&format!("shop_name: {more}\n"));
    let refusal = |place: &str| {
        format!("設定に誤りがあります。{place}: 100文字までにしてください。 調べるには: madoguchi config check")
    };
    long.run("find docomo-hikari").refused(&refusal(&format!("{}:1:12", long.shown())));
    let run = Bin::new("find docomo-hikari").env("MADOGUCHI_SHOP_NAME", &more).run();
    run.refused(&refusal("MADOGUCHI_SHOP_NAME:1:1"));
}

#[test]
fn the_language_comes_from_option_then_variable_then_file_then_locale() {
    let config = Config::new("lang: en\n");
    let says = |bin: Bin| bin.run().stderr.contains("Nothing fits");
    let query = "find nothing-like-this";
    assert!(says(config.bin(query)));
    assert!(!says(config.bin(query).env("MADOGUCHI_LANG", "ja")));
    assert!(says(config.bin(&format!("{query} --lang en")).env("MADOGUCHI_LANG", "ja")));
    assert!(says(Config::new("").bin(query).env("LANG", "en_GB.UTF-8")));
    assert!(!says(Config::new("lang: ja\n").bin(query).env("LANG", "en_GB.UTF-8")));
}

/// A folder that lies over the catalogue with one source of its own; `check` warns of it, since nothing uses it.
fn overlay(folder: &Path, id: &str) -> PathBuf {
    let over = folder.join(id);
    std::fs::create_dir_all(over.join("sources")).unwrap();
    let source = format!("sources:\n  - {{id: {id}, title: {id}, kind: official, seen: 2026-11-22}}\n");
    std::fs::write(over.join("sources/own.yaml"), source).unwrap();
    over
}

#[test]
fn catalogue_folders_come_from_option_then_variable_then_file() {
    let config = Config::new("catalog: [from-file]\n");
    overlay(config.folder.path(), "from-file");
    let (variable, option) =
        (overlay(config.folder.path(), "from-variable"), overlay(config.folder.path(), "from-option"));
    let used = |bin: Bin| {
        let printed = bin.run().stdout;
        ["from-file", "from-variable", "from-option"]
            .into_iter()
            .find(|id| printed.contains(&format!("「{id}」")))
            .unwrap()
    };
    assert_eq!(used(config.bin("catalog check")), "from-file");
    assert_eq!(used(config.bin("catalog check").env("MADOGUCHI_CATALOG", &variable)), "from-variable");
    let all = config.bin("catalog check --catalog").arg(&option).env("MADOGUCHI_CATALOG", &variable);
    assert_eq!(used(all), "from-option");
}

#[test]
fn the_home_area_is_offered_first_in_plain_mode() {
    let config = Config::new("area: west\n");
    let run = config.bin("--lang en").input("1\n").run();
    assert!(run.stdout.contains("Enter alone for West (NTT West)"), "{}", run.stdout);
    let run = config.bin("--lang en").env("MADOGUCHI_AREA", "east").input("1\n").run();
    assert!(run.stdout.contains("Enter alone for East (NTT East)"), "{}", run.stdout);
}

#[test]
fn forgetting_is_offered_once_and_only_for_a_customer() {
    let mut state = opened();
    assert!(!would_offer_next(&state));
    press(&mut state, &["Enter"]);
    assert!(would_offer_next(&state));
    press(&mut state, &["F8"]);
    assert!(!would_offer_next(&state), "it is being asked");
    press(&mut state, &["Enter"]);
    assert!(!would_offer_next(&state), "it is done");
}

#[cfg(unix)]
mod on_a_terminal {
    use super::Config;
    use crate::support::pty::Pty;

    /// The wizard with these settings.
    fn wizard(config: &Config, arguments: &[&str], environment: &[(&str, &str)]) -> Pty {
        let path = config.shown();
        let pty = Pty::spawn(arguments, &[environment, &[("MADOGUCHI_CONFIG", &path)]].concat(), 80, 24);
        pty.wait_for(|screen| screen.contents().contains("F10"), "the first question");
        pty
    }

    /// Whether the focused row stands out by more than its mark, and whether anything has a colour.
    fn look(pty: &Pty) -> (bool, bool) {
        let (mut inverse, mut coloured) = (false, false);
        pty.wait_for(
            |screen| {
                let cells = || (0..24).flat_map(|row| (0..80).filter_map(move |column| screen.cell(row, column)));
                inverse = cells().any(|cell| cell.inverse() && cell.contents() == ">");
                coloured = cells().any(|cell| cell.fgcolor() != vt100::Color::Default);
                inverse
            },
            "the focused row",
        );
        (inverse, coloured)
    }

    #[test]
    fn the_theme_comes_from_option_then_variables_then_file() {
        let (light, none) = (Config::new("theme: light\n"), Config::new("theme: none\n"));
        for (config, arguments, environment, coloured) in [
            (&light, &[][..], &[][..], true),
            (&none, &[], &[], false),
            (&light, &[], &[("NO_COLOR", "1")], false),
            (&light, &[], &[("NO_COLOR", "")], true),
            (&none, &[], &[("NO_COLOR", "1"), ("MADOGUCHI_THEME", "dark")], true),
            (&none, &["--theme", "dark"], &[("NO_COLOR", "1")], true),
            (&light, &["--theme", "high-contrast"], &[], false),
        ] {
            let pty = wizard(config, arguments, environment);
            assert_eq!(look(&pty), (true, coloured), "{arguments:?} {environment:?}");
        }
    }

    #[test]
    fn the_lines_come_from_option_then_variable_then_file_and_a_silent_terminal_gets_ascii() {
        let (unicode, auto) = (Config::new("lines: unicode\n"), Config::new(""));
        for (config, arguments, environment, drawn) in [
            (&unicode, &[][..], &[][..], true),
            (&unicode, &["--ascii"], &[], false),
            (&unicode, &[], &[("MADOGUCHI_LINES", "ascii")], false),
            (&unicode, &[], &[("MADOGUCHI_LINES", "auto")], false),
            (&auto, &[], &[("MADOGUCHI_LINES", "unicode")], true),
            (&auto, &[], &[], false),
            (&auto, &[], &[("LANG", "en_US.UTF-8")], false),
            (&auto, &[], &[("LANG", "C.UTF-8")], false),
        ] {
            let pty = wizard(config, arguments, environment);
            assert_eq!(pty.screen_text().contains('│'), drawn, "{arguments:?} {environment:?}");
        }
    }

    #[test]
    fn the_home_area_has_the_focus_and_waits_for_enter() {
        let mut pty = wizard(&Config::new("area: west\n"), &[], &[]);
        pty.send_keys("Enter");
        pty.wait_for_text("> ( ) 西日本");
        pty.send_keys("Enter");
        pty.wait_for_text("移る先の事業者");
    }

    #[test]
    fn a_warning_is_said_before_the_screen_is_taken() {
        let config = Config::new("theme: blue\n");
        let mut pty = wizard(&config, &[], &[]);
        pty.send_keys("Ctrl+Q");
        assert_eq!(pty.exit_status().exit_code(), 0);
        assert!(pty.screen_text().contains("config.yaml:1:8"), "{}", pty.screen_text());
    }
}
