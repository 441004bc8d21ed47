//! `catalog update`, `status` and `rollback`: what comes, what stays, what lies over it.

use std::fs;

use super::*;

#[test]
fn an_edition_comes_is_used_and_the_next_takes_its_place() {
    let company = Company::new();
    assert_eq!(company.in_use(), None, "the program's own until the first comes");
    assert_eq!(company.counter("catalog status").run().code, 1);
    company.publish_with(NUMBER, DAY);
    let first = company.update();
    assert!(first.fine().contains("2026-11-22 版にしました"), "{}", first.stdout);
    company.answers_with("2026-11-22", NUMBER);
    let same = company.update();
    assert!(same.fine().contains("最新です"), "{}", same.stdout);

    company.publish_with("0120-333-444", "2026-11-23");
    let next = company.update();
    assert!(next.fine().contains("2026-11-22 版から 2026-11-23 版"), "{}", next.stdout);
    company.answers_with("2026-11-23", "0120-333-444");
    let version = company.counter("--version").run();
    assert!(version.fine().contains("2026-11-23"), "{}", version.stdout);
    let status = company.counter("catalog status --lang en").run();
    assert!(status.fine().contains("2026-11-23  in use, good until 2099-12-31"), "{}", status.stdout);
}

#[test]
fn a_second_edition_of_one_day_has_a_number() {
    let company = Company::new();
    company.publish_with(NUMBER, DAY);
    company.update().fine();
    company.edit("0120-333-444", DAY);
    company.publish(&format!("--number 2 --good-until {LATE}"));
    company.update().fine();
    company.answers_with("2026-11-22.2", "0120-333-444");
}

#[test]
fn three_are_kept_and_what_was_not_finished_is_not() {
    let company = Company::new();
    let days = ["2026-11-22", "2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26"];
    for day in days {
        company.publish_with(NUMBER, day);
        company.update().fine();
        fs::write(company.store().join(".madoguchi-x"), "half").unwrap();
        fs::write(company.store().join("catalogue-2026-11-30.tar.gz"), "half").unwrap();
    }
    company.update().fine();
    let names: Vec<String> = contents(&company.store()).into_iter().map(|(name, _)| name).collect();
    let expected = [
        "asked",
        "catalogue-2026-11-24.tar.gz",
        "catalogue-2026-11-24.tar.gz.minisig",
        "catalogue-2026-11-25.tar.gz",
        "catalogue-2026-11-25.tar.gz.minisig",
        "catalogue-2026-11-26.tar.gz",
        "catalogue-2026-11-26.tar.gz.minisig",
        "lock",
    ];
    assert_eq!(names, expected);
}

#[test]
fn who_goes_back_stays_there_until_something_newer_comes() {
    let company = Company::new();
    let back = |options: &str| company.counter("catalog rollback").words(options).run();
    assert_eq!(back("").code, 2);
    company.publish_with(NUMBER, DAY);
    company.update().fine();
    assert!(back("").fine().contains("組み込みの資料に戻しました"), "the first may be bad as well");
    assert_eq!(company.in_use(), None);
    back("--undo").fine();
    company.publish_with("0120-333-444", "2026-11-23");
    company.update().fine();
    assert!(back("").fine().contains("2026-11-22 版に戻しました"));
    company.answers_with("2026-11-22", NUMBER);
    let again = company.update();
    assert!(again.fine().contains("rollback --undo"), "no update brings it back: {}", again.stdout);
    company.answers_with("2026-11-22", NUMBER);
    back("--undo").fine();
    company.answers_with("2026-11-23", "0120-333-444");
    assert_eq!(back("--undo").code, 2);
    back("").fine();
    company.publish_with("0120-555-666", "2026-11-24");
    company.update().fine();
    company.answers_with("2026-11-24", "0120-555-666");
    // Going back passes over what was left before, and is taken back step by step.
    back("").fine();
    company.answers_with("2026-11-22", NUMBER);
    assert!(back("--undo").fine().contains("2026-11-23"));
    assert!(back("--undo").fine().contains("2026-11-24"));
    assert_eq!(back("--undo").code, 2);
}

#[test]
fn the_shops_own_folder_lies_over_it_and_a_clash_is_named_and_changes_nothing() {
    let company = Company::new();
    let over = company.folder.path().join("shop");
    fs::create_dir_all(over.join("providers")).unwrap();
    let own = fs::read_to_string(company.catalog.path().join(PROVIDER)).unwrap();
    fs::write(over.join(PROVIDER), own.replace(NUMBER, "0120-999-999")).unwrap();
    company.settings("catalog: [shop]\n");
    company.publish_with(NUMBER, DAY);
    company.update().fine();
    company.answers_with("2026-11-22", "0120-999-999");
    assert!(company.counter("catalog check").arg(&over).run().code < 2, "the edition lies under what is checked");

    // The next edition calls the company otherwise, which the shop's folder names.
    company.edit(NUMBER, "2026-11-23");
    for (path, all) in [
        ("parties/ntt.yaml", vec![("id: mihon\n", "id: mihon-x\n")]),
        (PROVIDER, vec![("company: mihon\n", "company: mihon-x\n")]),
        (
            "cases/base.yaml",
            vec![("fault: mihon, bill: mihon,", "fault: mihon-x, bill: mihon-x,"), ("[mihon]", "[mihon-x]")],
        ),
    ] {
        let mut text = fs::read_to_string(company.catalog.path().join(path)).unwrap();
        for (old, new) in all {
            assert!(text.contains(old), "{path}: {old}");
            text = text.replace(old, new);
        }
        company.catalog.write(path, text);
    }
    company.publish(&format!("--good-until {LATE}"));
    let run = company.update();
    assert_eq!(run.code, 1, "{}{}", run.stdout, run.stderr);
    assert!(run.stderr.contains("shop/providers/mihon-hikari.yaml:5:"), "{}", run.stderr);
    assert!(run.stderr.contains("店の資料") && run.stderr.contains("2026-11-22 版のまま"), "{}", run.stderr);
    company.answers_with("2026-11-22", "0120-999-999");
    // Mended, it comes.
    fs::write(
        over.join(PROVIDER),
        own.replace(NUMBER, "0120-999-999").replace("company: mihon\n", "company: mihon-x\n"),
    )
    .unwrap();
    // Over the edition in use that is a mistake in its turn; neither the one before nor the program's own knows that company.
    assert_eq!(company.counter("find みほん").run().code, 2);
    company.update().fine();
    company.answers_with("2026-11-23", "0120-999-999");
}

#[test]
fn what_does_not_go_together_is_answered_from_the_edition_before_and_said() {
    let company = Company::new();
    company.publish_with(NUMBER, DAY);
    company.update().fine();
    company.publish_with("0120-333-444", "2026-11-23");
    company.update().fine();
    // The shop's folder has come since, as one of a person's own that the machine's timer knows nothing of.
    let over = company.folder.path().join("shop");
    fs::create_dir_all(over.join("providers")).unwrap();
    let other = fs::read_to_string(company.catalog.path().join(PROVIDER)).unwrap();
    let other = other
        .split("claims:")
        .next()
        .unwrap()
        .replace("mihon-hikari", "other-hikari")
        .replace("code: 1\n", "code: 77\n");
    fs::write(over.join("providers/other-hikari.yaml"), other.replace("みほん光", "よその光")).unwrap();
    company.settings("catalog: [shop]\n");
    company.answers_with("2026-11-23", "0120-333-444");
    let same_code = other.replace("other-hikari", "beta-hikari").replace("みほん光", "べつの光");
    company.catalog.write("providers/beta-hikari.yaml", same_code);
    company.settings("");
    company.publish_with("0120-555-666", "2026-11-24");
    company.update().fine();
    company.settings("catalog: [shop]\n");
    let run = company.counter("find よその光").run();
    assert!(run.code == 0 && run.stdout.contains("other-hikari"), "{}{}", run.stdout, run.stderr);
    assert!(
        run.stderr.contains("other-hikari.yaml:2") && run.stderr.contains("2026-11-23 版を使います"),
        "{}",
        run.stderr
    );
    assert!(company.answers().contains("0120-333-444"));
    let status = company.counter("catalog status").run();
    assert!(status.code == 1 && status.stdout.contains("合わない所"), "{}", status.stdout);
}

#[test]
fn a_named_catalogue_that_is_whole_is_used_as_it_is() {
    let company = Company::new();
    company.publish_with("0120-333-444", DAY);
    company.update().fine();
    let other = Folder::base();
    let command = "answer --area east --move transfer --provider mihon-hikari --services line --catalog";
    let run = company.counter(command).arg(other.path()).run();
    assert!(run.fine().contains(NUMBER), "{}", run.stdout);
}

#[test]
fn without_keys_nothing_is_taken_and_nothing_is_used() {
    let company = Company::new();
    company.publish_with(NUMBER, DAY);
    company.update().fine();
    fs::write(company.config(), "update_from: published\nupdate_into: store\n").unwrap();
    for command in ["catalog update", "catalog rollback"] {
        let run = company.counter(command).run();
        // The settings are warned of, besides.
        assert_eq!((run.code, run.stderr.lines().count()), (2, 2), "{}", run.stderr);
        assert_eq!(run.stderr.matches("update_keys").count(), 2, "{}", run.stderr);
    }
    assert_eq!(company.in_use(), None);
    assert!(!company.answers().contains(NUMBER));
    let no_source = format!("update_keys: [{}]\nupdate_into: store\n", company.keys.pk.to_base64());
    fs::write(company.config(), no_source).unwrap();
    let run = company.update();
    assert!(run.code == 2 && run.stderr.contains("--from"), "{}", run.stderr);
    company.counter("catalog update --from published").run().fine();
}

#[test]
fn a_key_is_changed_without_a_day_between() {
    let company = Company::new();
    company.publish_with(NUMBER, DAY);
    company.update().fine();
    let next = KeyPair::generate_unencrypted_keypair().unwrap();
    let two = [&company.keys, &next].map(|keys| keys.pk.to_base64()).join(", ");
    let both = format!("update_from: published\nupdate_into: store\nupdate_keys: [{two}]\n");
    fs::write(company.config(), both).unwrap();
    company.answers_with("2026-11-22", NUMBER);
    let company = Company { keys: next, ..company };
    company.publish_with("0120-333-444", "2026-11-23");
    company.update().fine();
    company.answers_with("2026-11-23", "0120-333-444");
    // The old key is taken out: what it had signed is no edition any more.
    company.settings("");
    company.answers_with("2026-11-23", "0120-333-444");
    company.counter("catalog rollback").run().fine();
    assert_eq!(company.in_use(), None, "not to what the old key had signed");
}

#[test]
fn days_are_set_for_any_catalogue() {
    let company = Company::new();
    company.settings("catalog_days: 1\n");
    let answer = |today: &str| {
        let command =
            "answer --area east --move transfer --provider docomo-hikari --services access-next --format json";
        company.counter(command).words("--today").arg(today).run().json()
    };
    let edition = answer("2026-11-26")["edition"].clone();
    let day: jiff::civil::Date = edition["date"].as_str().unwrap().parse().unwrap();
    assert_eq!(edition["good_until"], day.tomorrow().unwrap().to_string());
    company.publish_with(NUMBER, DAY);
    company.update().fine();
    let run = company.counter("answer --area east --move transfer --provider mihon-hikari --services line").run();
    assert!(run.stdout.contains("期限切れ") && run.stderr.contains("2026-11-23"), "{}{}", run.stdout, run.stderr);
}
