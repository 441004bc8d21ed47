//! Options take what people call things as well as the names of the catalogue.

use crate::support::bin::Bin;

#[test]
fn what_people_say_is_the_same_as_the_ids() {
    let ids = Bin::new("answer --today 2026-11-22 --area east --move transfer --provider docomo-hikari")
        .arg("--services")
        .arg("phone-basic,tv-fletstv")
        .arg("--payment")
        .arg("invoice")
        .run();
    ids.fine();
    let called = Bin::new("answer --today 2026-11-22 --area 東日本 --move 転用 --provider ドコモ光")
        .arg("--services")
        .arg("ひかり電話、フレッツ・テレビ")
        .arg("--payment")
        .arg("コンビニ払い")
        .run();
    assert_eq!(called.stdout, ids.stdout);
    let typed = Bin::new("answer --today 2026-11-22 --area 東 --move 転用 --provider dokomohikari")
        .arg("--services")
        .arg("ﾋｶﾘ電話,フレッツテレビ")
        .arg("--payment")
        .arg("invoice")
        .run();
    assert_eq!(typed.stdout, ids.stdout);
    // What stands in brackets behind a short name may be left out.
    let line = |services: &str| {
        let run = Bin::new("answer --today 2026-11-22 --area east --move transfer --provider docomo-hikari --services");
        run.arg(services).run().fine().to_owned()
    };
    assert_eq!(line("光ネクスト、ひかり電話"), line("access-next,phone-basic"));
}

#[test]
fn what_several_are_called_is_none_of_them() {
    let run = Bin::new("ask 電話がつながらない --area west --provider サンワ光").run();
    assert_eq!((run.stdout.as_str(), run.code), ("", 2));
    assert!(run.stderr.contains("sanwa-hikari(サンワ光α), sanwa-mitsuwa-hikari(sanwa光)"), "{}", run.stderr);
}

#[test]
fn what_is_only_like_a_name_is_asked_back() {
    let run = Bin::new("ask 電話がつながらない --area west --provider ドコモ").run();
    assert_eq!((run.stdout.as_str(), run.code), ("", 2));
    assert!(run.stderr.contains("docomo-hikari(ドコモ光)ですか"), "{}", run.stderr);
}

#[test]
fn what_is_compared_without_saying_is_what_most_customers_have() {
    let run = Bin::new("compare ドコモ光 ソフトバンク光 --today 2026-11-22 --area west --format json").run();
    run.fine();
    let compared = run.json();
    let services: Vec<&str> =
        compared["services"].as_array().unwrap().iter().map(|row| row["service"].as_str().unwrap()).collect();
    assert!(services.starts_with(&["access-next"]) && services.contains(&"phone-basic"), "{services:?}");
    let nowhere = Bin::new("compare ドコモ光 ソフトバンク光").run();
    assert_eq!(nowhere.code, 2);
    assert!(nowhere.stderr.contains("--area"), "{}", nowhere.stderr);
}
