//! Every wrong use is refused in one line that says what, where, and what to do.

use crate::support::bin::Bin;

/// A consultation that is right but for what is added to it.
const EAST: &str = "answer --area east --move transfer --services access-next";

#[test]
fn a_misspelt_provider() {
    Bin::new(&format!("{EAST} --provider docomo-hikri")).run().refused(
        "--provider の docomo-hikri は見つかりません。docomo-hikari(ドコモ光)ですか? (madoguchi find で探せます)",
    );
    Bin::new(&format!("{EAST} --provider docomo-hikri --lang en")).run().refused(
        "--provider: docomo-hikri is not found. Did you mean docomo-hikari (docomo Hikari)? (madoguchi find looks for names)",
    );
}

#[test]
fn a_part_of_a_name_in_place_of_an_id() {
    for name in ["ドコモ", "dokomo"] {
        Bin::new(&format!("{EAST} --provider {name}")).run().refused(&format!(
            "--provider の {name} は見つかりません。docomo-hikari(ドコモ光)ですか? (madoguchi find で探せます)"
        ));
    }
}

#[test]
fn a_provider_like_no_other() {
    Bin::new(&format!("{EAST} --provider あるはずのない名前"))
        .run()
        .refused("--provider の あるはずのない名前 は見つかりません。madoguchi find で探せます。");
}

#[test]
fn a_misspelt_service() {
    Bin::new("answer --area east --move transfer --provider docomo-hikari --services access-next,phone-basik").run().refused(
        "--services の phone-basik は見つかりません。phone-basic(ひかり電話(基本プラン))ですか? (madoguchi find で探せます)",
    );
}

#[test]
fn a_service_of_the_other_area() {
    let west = "answer --area west --move transfer --provider docomo-hikari --services sec-virusclear";
    Bin::new(west).run().refused(
        "--services の sec-virusclear(フレッツ・ウイルスクリア)はNTT東日本だけのサービスで、西日本にはありません。--area か --services を直してください。",
    );
    Bin::new(&format!("{west} --lang=en")).run().refused(
        "--services: sec-virusclear (FLET'S Virus Clear) exists at NTT East only, not in the West area. Correct --area or --services.",
    );
}

#[test]
fn no_service_at_all() {
    Bin::new("answer --area east --move transfer --provider docomo-hikari --services ,")
        .run()
        .refused("--services にサービスのIDがありません。access-next,phone-basic のように書いてください。");
}

#[test]
fn an_unknown_way_to_pay() {
    Bin::new(&format!("{EAST} --provider docomo-hikari --payment gold"))
        .run()
        .refused("--payment の gold は見つかりません。使えるのは card, account, invoice です。");
}

#[test]
fn days_that_are_none() {
    for day in ["2016-02-30", "16", "2016-13", "きのう"] {
        Bin::new(&format!("{EAST} --provider docomo-hikari --moved-on {day}")).run().refused(&format!(
            "--moved-on の {day} は日付として読めません。2015-04-01、2015-04、2015 のように書いてください。"
        ));
    }
    Bin::new(&format!("{EAST} --provider docomo-hikari --today 2026-11"))
        .run()
        .refused("--today の 2026-11 は日付として読めません。2026-11-22 のように書いてください。");
}

#[test]
fn moves_before_they_existed() {
    let switching = "には、事業者変更はまだありませんでした。2019年7月1日以降の日付にするか、--move を直してください。";
    Bin::new("answer --area east --move switch --from plala-hikari --provider docomo-hikari --services access-next --moved-on 2019-06-30")
        .run()
        .refused(&format!("--moved-on の 2019-06-30 {switching}"));
    Bin::new("answer --area east --move return --from plala-hikari --services access-next --moved-on 2018")
        .run()
        .refused(&format!("--moved-on の 2018 {switching}"));
    Bin::new(&format!("{EAST} --provider docomo-hikari --moved-on 2014"))
        .run()
        .refused("--moved-on の 2014 には、光コラボはまだありませんでした。2015年2月1日以降の日付にしてください。");
}

#[test]
fn the_first_day_of_switching_is_taken() {
    let run = Bin::new("answer --area east --move switch --from plala-hikari --provider docomo-hikari --services access-next --moved-on 2019-07-01").run();
    assert!(run.fine().contains("ぷらら光からドコモ光へ"));
}

#[test]
fn a_move_without_its_ends() {
    let area = "answer --area east --services access-next --move";
    let add = "移る先の事業者が必要です。--provider ID を付けてください (madoguchi find で探せます)";
    Bin::new(&format!("{area} transfer")).run().refused(&format!("--move transfer には、{add}"));
    Bin::new(&format!("{area} switch --from plala-hikari")).run().refused(&format!("--move switch には、{add}"));
    Bin::new(&format!("{area} return"))
        .run()
        .refused("--move return には、いまの事業者が必要です。--from ID を付けてください (madoguchi find で探せます)");
}

#[test]
fn a_move_with_ends_that_it_has_not() {
    let area = "answer --area east --services access-next --move";
    Bin::new(&format!("{area} return --from plala-hikari --provider docomo-hikari")).run().refused(
        "--move return で戻る先はNTTなので、--provider は使えません。いまの事業者は --from に書いてください。",
    );
    Bin::new(&format!("{area} transfer --from plala-hikari --provider docomo-hikari")).run().refused(
        "--move transfer はフレッツ光から移る手続きなので、--from は使えません。事業者から移る場合は --move switch にしてください。",
    );
    Bin::new(&format!("{area} switch --from docomo-hikari --provider docomo-hikari"))
        .run()
        .refused("--provider と --from がどちらも docomo-hikari です。移る先といまの事業者を別にしてください。");
}

#[test]
fn a_catalogue_that_cannot_be_used() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("missing");
    let line = format!(
        "資料のフォルダー {} がありません。--catalog や MADOGUCHI_CATALOG の指定を確かめてください。",
        missing.display()
    );
    Bin::new("find docomo --catalog").arg(&missing).run().refused(&line);
    Bin::new("find docomo").env("MADOGUCHI_CATALOG", &missing).run().refused(&line);

    let file = folder.path().join("catalog.yaml");
    std::fs::write(&file, "format: [").unwrap();
    Bin::new("find docomo --catalog").arg(&file).run().refused(&format!(
        "資料の {} はフォルダーではありません。catalog.yaml のあるフォルダーを指定してください。",
        file.display()
    ));
    std::fs::write(folder.path().join("rules.yaml"), "rules: 電話\n").unwrap();
    let run = Bin::new("find docomo --catalog").arg(folder.path()).run();
    assert_eq!((run.stdout.as_str(), run.code), ("", 2), "{}", run.stderr);
    let (findings, last) = run.stderr.trim_end().rsplit_once('\n').unwrap();
    let check = format!("madoguchi catalog check {}", folder.path().display());
    assert!(last.starts_with("madoguchi: 資料に誤りが") && last.ends_with(&check), "{last}");
    for place in ["catalog.yaml:1:9: ", "rules.yaml:1:8: "] {
        assert!(findings.contains(place), "every mistake with its place: {findings}");
    }
    assert!(findings.contains(" 1 | rules: 電話\n   |        ^^^^\n"), "with a caret: {findings}");
    // The same that a check says of it.
    let check = Bin::new("catalog check").arg(folder.path()).run();
    assert_eq!((check.stdout.starts_with(findings), check.code), (true, 1), "{}", check.stdout);
}

#[test]
fn what_the_arguments_themselves_lack() {
    for (args, line) in [
        ("answer", "--area、--move、--services が必要です。--help を付けると使い方を見られます。"),
        ("answer --area", "--area に値がありません。madoguchi --help で使い方を見られます。"),
        ("answer --area north", "--area に north は使えません。使えるのは east、west です。"),
        (
            "answer --aera east",
            "--aera というオプションはありません。--area ですか? madoguchi --help で使い方を見られます。",
        ),
        ("anser", "anser というコマンドはありません。answer ですか? madoguchi --help で使い方を見られます。"),
        ("catalog", "コマンドが足りません。--help を付けると使い方を見られます。"),
        ("find", "<WORDS>... が必要です。--help を付けると使い方を見られます。"),
        ("find a --ascii --ascii", "--ascii は1回だけ指定してください。"),
        ("--lang fr", "--lang に fr は使えません。使えるのは ja、en です。"),
        ("anser --lang en", "There is no command anser. Did you mean answer? See madoguchi --help."),
    ] {
        Bin::new(args).run().refused(line);
    }
}
