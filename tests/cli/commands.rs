//! The other commands: find, catalog, completions, man, version, help.

use crate::support::bin::Bin;

#[test]
fn find_takes_any_script_and_puts_the_best_first() {
    for query in ["dokomo", "どこも", "ﾄﾞｺﾓ", "ｄｏｃｏｍｏ", "ドコモ光"] {
        let run = Bin::new(&format!("find {query}")).run();
        let first = run.fine().lines().next().unwrap();
        assert!(first.starts_with("provider  docomo-hikari "), "{query}: {first}");
        assert!(first.contains("ドコモ光") && first.contains("NTTドコモ"), "{first}");
    }
}

#[test]
fn find_can_be_held_to_one_kind() {
    let run = Bin::new("find ウイルスクリア --kind service --format json").run();
    run.fine();
    let found = run.json();
    assert_eq!(found["schema"], 1);
    let found = found["found"].as_array().unwrap();
    assert_eq!(found[0]["id"], "sec-virusclear");
    assert_eq!(found[0]["mark"], "東日本のみ");
    assert!(found.iter().all(|one| one["kind"] == "service"));
    let run = Bin::new("find ドコモ --kind provider").run();
    assert!(run.fine().lines().all(|line| line.starts_with("provider ")));
}

#[test]
fn nothing_found_is_a_no() {
    let run = Bin::new("find あるはずのない名前").run();
    assert_eq!((run.stdout.as_str(), run.code), ("", 1));
    let line =
        "madoguchi: 「あるはずのない名前」に合うものは見つかりません。短くするか、別の読み方で探してください。\n";
    assert_eq!(run.stderr, line);
    let run = Bin::new("find あるはずのない名前 --format json").run();
    assert_eq!((run.json()["found"].as_array().unwrap().len(), run.code), (0, 1));
}

#[test]
fn the_version_names_the_edition() {
    let run = Bin::new("--version").run();
    let version = run.fine();
    assert!(version.starts_with(&format!("madoguchi {} (資料 20", env!("CARGO_PKG_VERSION"))), "{version}");
    assert_eq!(Bin::new("-V").run().stdout, version);
    assert_eq!(version.lines().count(), 1);
}

#[test]
fn whoever_helps_from_afar_is_told_what_is_used_and_from_where() {
    let folder = tempfile::tempdir().unwrap();
    let settings = folder.path().join("config.yaml");
    std::fs::write(&settings, "area: east\n").unwrap();
    let run = Bin::new("--version --verbose --lang en").env("MADOGUCHI_CONFIG", &settings).run();
    let lines: Vec<&str> = run.fine().lines().collect();
    assert_eq!(lines[0], Bin::new("--version --lang en").run().stdout.trim_end());
    assert!(lines[1].starts_with("source: "));
    assert!(lines[2].starts_with("target: ") && lines[2].contains(std::env::consts::ARCH), "{}", lines[2]);
    assert_eq!(lines[3], "catalogue: inside the program");
    assert_eq!(lines[4], format!("settings: {}", settings.display()));
    assert!(lines[5].starts_with("settings of the machine: ") && lines[5].ends_with(" (not there)"), "{}", lines[5]);
    assert_eq!(lines.len(), 6);

    let whole = concat!(env!("CARGO_MANIFEST_DIR"), "/catalog");
    let run = Bin::new("-V -v --lang en --catalog").arg(whole).run();
    assert!(run.fine().contains(&format!("\ncatalogue: {whole}\n")), "{}", run.stdout);
    assert_eq!(Bin::new("--verbose").run().code, 2);
}

#[test]
fn help_speaks_the_chosen_language() {
    let japanese = |text: &str| text.chars().any(|c| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}'));
    for args in ["--help", "answer --help", "find -h", "catalog --help", "catalog check --help", "man --help"] {
        let ja = Bin::new(args).run();
        assert!(ja.fine().contains("使い方: madoguchi"), "{}", ja.stdout);
        let en = Bin::new(args).env("LC_ALL", "en_GB.UTF-8").run();
        assert!(en.fine().contains("Usage: madoguchi"), "{}", en.stdout);
        assert!(!japanese(&en.stdout), "{}", en.stdout);
    }
}

#[test]
fn the_built_in_catalogue_is_right() {
    let run = Bin::new("catalog check --deny-warnings").run();
    assert_eq!(run.fine(), "誤り 0件、警告 0件\n");
    let run = Bin::new("catalog check --format json").run();
    run.fine();
    assert_eq!((&run.json()["errors"], &run.json()["warnings"]), (&0.into(), &0.into()));
}

#[test]
fn a_broken_catalogue_is_a_no_with_every_finding() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("providers")).unwrap();
    std::fs::write(folder.path().join("providers/one.yaml"), "id: one\nnmae: {ja: 一, en: One}\n").unwrap();
    let run = Bin::new("catalog check").arg(folder.path()).run();
    assert_eq!((run.stderr.as_str(), run.code), ("", 1));
    assert!(run.stdout.contains("providers/one.yaml:2:1: "), "{}", run.stdout);
    let run = Bin::new("catalog check --format json").arg(folder.path()).run();
    let findings = run.json();
    assert_eq!(run.code, 1);
    assert_eq!(
        findings["errors"].as_u64().unwrap() + findings["warnings"].as_u64().unwrap(),
        findings["findings"].as_array().unwrap().len() as u64
    );
    assert!(findings["findings"][0]["file"].as_str().unwrap().ends_with("providers/one.yaml"), "{findings}");
}

#[test]
fn of_very_many_findings_a_thousand_are_shown_and_the_others_counted() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("sources")).unwrap();
    let wrong = "  - {x: 1}\n".repeat(500);
    std::fs::write(folder.path().join("sources/many.yaml"), format!("sources:\n{wrong}")).unwrap();
    let run = Bin::new("catalog check --format json").arg(folder.path()).run();
    let json = run.json();
    let errors = json["errors"].as_u64().unwrap();
    assert_eq!((run.code, json["findings"].as_array().unwrap().len()), (1, 1_000));
    assert_eq!((&json["untold"]["errors"], &json["untold"]["warnings"]), (&(errors - 1_000).into(), &0.into()));
    let more = format!("ほかに誤り{}件、警告0件があります。", errors - 1_000);
    let run = Bin::new("catalog check").arg(folder.path()).run();
    let [.., last, summary] = run.stdout.lines().collect::<Vec<_>>()[..] else { panic!("{}", run.stdout) };
    assert!(last.starts_with(&more) && summary == format!("誤り {errors}件、警告 0件"), "{last} {summary}");
    let run = Bin::new("find hikari --catalog").arg(folder.path()).run();
    assert!(
        run.code == 2 && run.stderr.lines().nth_back(1).is_some_and(|line| line.starts_with(&more)),
        "{}",
        run.stderr
    );
}

#[test]
fn what_is_far_too_long_to_be_a_name_is_found_nowhere_at_once() {
    for long in ["か".repeat(30_000), "a ".repeat(50_000), "docomo-hikari".repeat(8_000)] {
        let run = Bin::new("answer --area east --move switch --services access-next --provider").arg(&long).run();
        assert_eq!((run.stdout.as_str(), run.code), ("", 2));
    }
}

#[test]
fn the_cases_of_the_built_in_catalogue_hold() {
    let run = Bin::new("catalog test").run();
    let summary = run.fine();
    assert!(summary.ends_with("不一致 0件\n") && !summary.starts_with('0'), "{summary}");
}

#[test]
fn facts_that_no_case_holds_are_listed_with_their_places() {
    let run = Bin::new("catalog test --mutate tests/fixtures/base --lang en").run();
    let text = run.fine();
    assert!(text.contains("services/base.yaml:17:9: claims phone.rule\n"), "{text}");
    assert!(text.ends_with("2 of 11 facts are held by a case\n"), "{text}");
}
