//! Whose contract it is about, where a customer's words name companies: never the present provider's by mere habit, never another's
//! for being named.

use std::sync::LazyLock;

use madoguchi::front::catalog::load_built_in;
use madoguchi::front::domain::catalog::Catalog;
use madoguchi::front::domain::id::ProviderId;
use madoguchi::front::domain::inquiry::Named;
use madoguchi::front::search::Situations;

use crate::support::bin::Bin;

static CATALOG: LazyLock<Catalog> = LazyLock::new(|| load_built_in().unwrap());
static SITUATIONS: LazyLock<Situations> = LazyLock::new(|| Situations::new(&CATALOG));

/// What the words name, for a customer of this provider.
fn named(present: &str, words: &str) -> Named {
    let found = SITUATIONS.understand(&CATALOG, words);
    let symptom = found.sure.unwrap_or_else(|| panic!("{words}: {:?}", found.understood.meant));
    found.named(&CATALOG, symptom, Some(&ProviderId::new(present)))
}

/// `own` where it is the present provider's, the id of another that is surely meant, or those between which it must be asked.
#[track_caller]
fn is_about(expected: &str, all: &[(&str, &str)]) {
    for (present, words) in all {
        let named = named(present, words);
        let between: Vec<&str> = named.between.iter().map(ProviderId::as_str).collect();
        let about = match &named.provider {
            _ if !between.is_empty() => between.join(" "),
            Some(provider) => provider.to_string(),
            None => "own".to_owned(),
        };
        assert_eq!(about, expected, "{words} ({present})");
    }
}

#[test]
fn the_own_provider_however_it_is_called() {
    is_about(
        "own",
        &[
            ("biglobe-hikari", "ビッグローブを解約したい"),
            ("softbank-hikari", "ソフバン光の電話だけ使えへん"),
            ("ahamo-hikari", "ドコモの光のネットがつながらない"),
            ("biglobe-hikari", "NTTの電話がつながらない"),
            ("nifty-hikari", "アットニフティのルーター返す箱が来ない"),
        ],
    );
}

#[test]
fn another_line_named_by_its_whole_name_is_that_line() {
    is_about("softbank-hikari", &[("biglobe-hikari", "ソフトバンク光を解約したい")]);
    is_about("au-hikari", &[("biglobe-hikari", "auひかりを解約したい")]);
    is_about("docomo-hikari", &[("plala-hikari", "ドコモ光の電話が使えない")]);
}

#[test]
fn a_nickname_of_another_company_is_asked_about() {
    is_about("ocn-hikari ocn-internet biglobe-hikari", &[("biglobe-hikari", "OCNを解約したい")]);
    is_about(
        "jcom-net nifty-hikari",
        &[("nifty-hikari", "J:COMのテレビが映らない"), ("nifty-hikari", "J:COMを解約したい")],
    );
    is_about("nuro-hikari sonet-hikari", &[("sonet-hikari", "NUROの解約をしたい")]);
    is_about("softbank-hikari biglobe-hikari", &[("biglobe-hikari", "まだソフトバンクのルーターを返していない")]);
}

#[test]
fn of_a_customer_of_whom_nothing_is_known_a_nickname_makes_no_candidate() {
    let words = "解約したい。メールはtanaka@plala.or.jp";
    let found = SITUATIONS.understand(&CATALOG, words);
    let symptom = CATALOG.symptoms().iter().find(|symptom| symptom.id.as_str() == "symptom.cancel").unwrap();
    let named = found.named(&CATALOG, symptom, None);
    assert_eq!((named.provider, named.between), (None, Vec::new()));
}

#[test]
fn one_that_was_left_is_asked_about_and_its_bill_is_its_own() {
    is_about("softbank-hikari", &[("biglobe-hikari", "前はソフトバンク光でした。違約金の請求が来た")]);
    is_about(
        "softbank-hikari biglobe-hikari",
        &[("biglobe-hikari", "ソフトバンク光を解約したのにルーターの返却がまだ")],
    );
    is_about(
        "own",
        &[
            ("softbank-hikari", "ドコモ光から乗り換えたばかりでネットが遅い"),
            ("docomo-hikari", "前はニフティだったけど今月からこちら。今朝からネットが使えない"),
        ],
    );
}

#[test]
fn one_to_go_to_is_not_called() {
    is_about(
        "own",
        &[
            ("biglobe-hikari", "NURO光に乗り換えたい"),
            ("docomo-hikari", "auひかりに乗り換えたいから今のを解約したい"),
            ("ocn-hikari", "auひかりかソフトバンク光に変えるつもりだけど、まず今の違約金を知りたい"),
            ("softbank-hikari", "ソフトバンク光からドコモ光に変えたい、手続きの番号をもらいたい"),
        ],
    );
    assert_eq!(named("biglobe-hikari", "NURO光に乗り換えたい").goal.unwrap().as_str(), "nuro-hikari");
}

#[test]
fn a_move_that_contradicts_what_is_known_is_asked_about() {
    is_about(
        "docomo-hikari softbank-hikari biglobe-hikari",
        &[("biglobe-hikari", "ドコモ光からソフトバンク光にしてきたばかりでネットがつながらない")],
    );
    is_about("rakuten-hikari nifty-hikari", &[("nifty-hikari", "楽天ひかりに変えたら今の電話番号そのまま使える?")]);
}

#[test]
fn what_else_a_company_sells_says_nothing_of_the_line() {
    is_about(
        "own",
        &[
            ("biglobe-hikari", "auの携帯を使ってます。ネットがつながらない"),
            ("docomo-hikari", "ソフトバンクの携帯からだと電話が聞こえにくいと言われる、家の固定電話が"),
        ],
    );
}

#[test]
fn a_bill_is_that_of_the_company_that_sends_it() {
    for (words, company) in [
        ("ソフトバンクから乗り換えてビッグローブ、ソフトバンクから請求が来た", "softbank"),
        ("楽天ひかりの請求書が来た", "rakuten-mobile"),
        ("USENの請求が来た", "usen-networks"),
    ] {
        let companies = named("biglobe-hikari", words).companies;
        let parties: Vec<&str> = companies.iter().map(|one| one.party.as_str()).collect();
        assert_eq!(parties, [company], "{words}");
    }
}

#[test]
fn ask_shows_each_contract_that_may_be_meant_and_none_as_the_answer() {
    let ask = |format: &str| {
        let options = format!("ask --today 2026-11-22 --provider biglobe-hikari --area east {format}");
        Bin::new(&options).arg("まだソフトバンクのルーターを返していない").run()
    };
    let text = ask("");
    assert_eq!(text.code, 1);
    let first = text.stdout.lines().next().unwrap();
    assert!(first.contains("どの会社の契約のことか") && !first.contains("0120"), "{first}");
    for name in ["SoftBank 光のことなら", "ビッグローブ光のことなら"] {
        assert!(text.stdout.contains(name), "{}", text.stdout);
    }
    let json = ask("--format json").json();
    assert_eq!((json["needs"].as_str(), json["contacts"].as_array().unwrap().len()), (Some("provider"), 0));
    let between: Vec<&str> =
        json["between"].as_array().unwrap().iter().filter_map(|one| one["provider"].as_str()).collect();
    assert_eq!(between, ["softbank-hikari", "biglobe-hikari"]);
    assert!(json["between"][1]["line"].as_str().unwrap().contains("0120-86-0962"), "{json}");
}
