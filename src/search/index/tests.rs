//! What a consultant types, and what must come first.

use proptest::prelude::*;

use super::*;
use crate::search::key::STEPS;

/// A list as a catalogue may have it: name, reading, company, aliases; a star marks one that stands last.
const CATALOGUE: [(&str, &str, &str, &[&str]); 27] = [
    ("ドコモ光", "ドコモひかり", "NTTドコモ", &[]),
    ("SoftBank 光", "ソフトバンクひかり", "ソフトバンク", &["SB光"]),
    ("ビッグローブ光", "ビッグローブひかり", "ビッグローブ", &["BIGLOBE光"]),
    ("OCN 光", "オーシーエヌひかり", "NTTドコモビジネス", &[]),
    ("ぷらら光", "ぷららひかり", "NTTドコモ", &["plala光"]),
    ("So-net 光", "ソネットひかり", "ソニーネットワークコミュニケーションズ", &[]),
    ("@nifty光", "アットニフティひかり", "ニフティ", &["ニフティ光"]),
    ("楽天ひかり", "らくてんひかり", "楽天モバイル", &[]),
    ("enひかり", "エンひかり", "縁人", &[]),
    ("*auひかり", "エーユーひかり", "KDDI", &[]),
    ("*NURO 光", "ニューロひかり", "ソニーネットワークコミュニケーションズ", &[]),
    ("*eo光", "イオひかり", "オプテージ", &[]),
    ("フレッツ光", "フレッツひかり", "NTT東日本", &[]),
    ("*コミュファ光", "コミュファひかり", "中部テレコミュニケーション", &[]),
    ("J:COM NET", "ジェイコムネット", "JCOM", &[]),
    ("BB.excite光", "ビービーエキサイトひかり", "エキサイト", &["エキサイト光"]),
    ("IIJmioひかり", "アイアイジェイミオひかり", "インターネットイニシアティブ", &[]),
    ("AsahiNet 光", "アサヒネットひかり", "朝日ネット", &[]),
    ("U-NEXT光", "ユーネクストひかり", "U-NEXT", &[]),
    ("GMOとくとくBB光", "ジーエムオーとくとくビービーひかり", "GMOインターネット", &["とくとくBB"]),
    ("DMM光", "ディーエムエムひかり", "DMM.com", &[]),
    ("TSUTAYA光", "ツタヤひかり", "TONE", &[]),
    ("エディオンネット", "エディオンネット", "エディオン", &[]),
    ("ひかりJ", "ひかりジェイ", "ジェイ・コミュニケーション", &[]),
    ("ahamo光", "アハモひかり", "NTTドコモ", &[]),
    ("ビッグ光", "ビッグひかり", "ビッグ", &[]),
    ("エキサイトMEC光", "エキサイトメックひかり", "エキサイト", &[]),
];

fn index() -> Index {
    Index::new(CATALOGUE.iter().map(|(name, reading, company, aliases)| {
        let standing = if name.starts_with('*') { Standing::Last } else { Standing::Current };
        let mut names = vec![
            Naming::new(Weight::Name, name.trim_start_matches('*')),
            Naming::new(Weight::Reading, *reading),
            Naming::new(Weight::Company, *company),
        ];
        names.extend(aliases.iter().map(|alias| Naming::new(Weight::Alias, *alias)));
        Entry { names, standing }
    }))
}

fn names(hits: &[Hit]) -> Vec<&'static str> {
    hits.iter().map(|hit| CATALOGUE[hit.entry].0.trim_start_matches('*')).collect()
}

fn found(query: &str) -> Vec<&'static str> {
    names(&index().find(query))
}

#[test]
fn the_first_hit_is_what_was_meant() {
    let index = index();
    let mut wrong = Vec::new();
    for (expected, queries) in [
        ("ドコモ光", "d do dok docomo dokomo ドコモ どこも ﾄﾞｺﾓ ｄｏｃｏｍｏ DOCOMO ドコモ光 どこもひかり docmo dokoom"),
        ("ぷらら光", "puRara purara plala ぷらら プララ ﾌﾟﾗﾗ"),
        ("SoftBank 光", "sofutobanku softbank SoftBank sohutobanku ソフバン sofuban そふとばんく sb softbnak"),
        ("So-net 光", "sonet so-net そねっと ソネット sonetto ｓｏ－ｎｅｔ"),
        ("ビッグローブ光", "biggurobu biggurobu- bigguro-bu biglobe びっぐろーぶ ビックローブ biguroobu"),
        ("@nifty光", "nifty nifuti nifuthi にふてぃ @nifty ＠ニフティ @"),
        ("楽天ひかり", "rakuten らくてん 楽天 rakutan rakuten光 raku"),
        ("enひかり", "enhikari en えん enn"),
        ("auひかり", "au auhikari eeyuu e-yu- えーゆー ＡＵ kddi"),
        ("NURO 光", "nuro nyu-ro nyuuro にゅーろ ニューロ"),
        ("eo光", "eo io いお オプテージ"),
        ("フレッツ光", "furettsu furetsu hurettu ﾌﾚｯﾂ フレッツ hikarifuretsu ひかりふれっつ furetu"),
        ("J:COM NET", "jeikomu zyeikomu jcom j:com じぇいこむ jcomnet"),
        ("コミュファ光", "komyufua komyufa komyufu こみゅふぁ comyufa"),
        ("BB.excite光", "excite bb.excite ekisaito ekusaito エキサイト"),
        ("IIJmioひかり", "iij iijmio mio"),
        ("AsahiNet 光", "asahi asahinet あさひ 朝日"),
        ("U-NEXT光", "unext u-next yu-nekusuto ネクスト"),
        ("GMOとくとくBB光", "gmo tokutoku とくとく jiiemuo"),
        ("DMM光", "dmm ディーエムエム"),
        ("TSUTAYA光", "tsutaya tutaya つたや"),
        ("エディオンネット", "edion edhion えでぃおん"),
        ("ひかりJ", "ひかりj hikarij hikarijei"),
        ("ahamo光", "ahamo a0hamo あはも aahmo"),
        ("OCN 光", "ocn o-shi-enu ＯＣＮ"),
    ] {
        for query in queries.split(' ') {
            let found = names(&index.find(query));
            if found.first() != Some(&expected) {
                wrong.push(format!("{query}: {expected} expected, found {found:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn words_of_a_query_must_all_fit() {
    assert_eq!(found("doko hika").first(), Some(&"ドコモ光"));
    assert_eq!(found("hikari　furetsu"), ["フレッツ光"]);
    assert_eq!(found("ocn ドコモ"), ["OCN 光"]);
    assert_eq!(found("ドコモ -").first(), Some(&"ドコモ光"));
    assert!(found("楽天 ドコモ").is_empty());
    assert_eq!(found("softbank hikair").first(), Some(&"SoftBank 光"));
}

#[test]
fn nothing_asked_gives_everything_in_order() {
    for query in ["", " 　", "\u{200B}"] {
        let entries: Vec<usize> = index().find(query).iter().map(|hit| hit.entry).collect();
        assert_eq!(entries, (0..CATALOGUE.len()).collect::<Vec<_>>());
    }
}

#[test]
fn nothing_like_it_gives_nothing() {
    for query in ["zqxj", "電気", "📞"] {
        assert!(found(query).is_empty(), "{query}: {:?}", found(query));
    }
}

#[test]
fn a_short_query_brings_no_likenesses() {
    assert_eq!(found("au"), ["auひかり"]);
    assert_eq!(found("dmm"), ["DMM光"]);
    assert_eq!(found("eo").first(), Some(&"eo光"));
}

#[test]
fn better_fits_come_first() {
    let qualities = |query: &str| -> Vec<Quality> { index().find(query).iter().map(|hit| hit.rank.quality).collect() };
    assert_eq!(qualities("ドコモ光").first(), Some(&Quality::Exact));
    assert_eq!(qualities("docmo").first(), Some(&Quality::Typo));
    assert_eq!(qualities("sftbnk").first(), Some(&Quality::Fuzzy));
    for query in ["d", "hikari", "net", "ドコモ", "sonii", "softbank", "biggu"] {
        assert!(qualities(query).is_sorted(), "{query}");
    }
}

#[test]
fn a_company_stands_below_the_names_and_its_own_name_above_nothing() {
    assert_eq!(found("ドコモ"), ["ドコモ光", "ぷらら光", "ahamo光", "OCN 光"]);
    let company_named_alike = Index::new([
        Entry { names: vec![Naming::new(Weight::Company, "ドコモ")], standing: Standing::Current },
        Entry { names: vec![Naming::new(Weight::Name, "ドコモ光")], standing: Standing::Current },
    ]);
    let order: Vec<usize> = company_named_alike.find("ドコモ").iter().map(|hit| hit.entry).collect();
    assert_eq!(order, [1, 0]);
}

#[test]
fn the_ended_come_after_their_equals() {
    let name = |text: &str, standing| Entry { names: vec![Naming::new(Weight::Name, text)], standing };
    let index = Index::new([
        name("光ABC", Standing::Last),
        name("光あいう", Standing::Current),
        name("新光", Standing::Current),
        name("光ABCD", Standing::Current),
    ]);
    let order: Vec<usize> = index.find("光").iter().map(|hit| hit.entry).collect();
    assert_eq!(order, [1, 3, 0, 2], "one letter: the order of the list");
    let order: Vec<usize> = index.find("光ab").iter().map(|hit| hit.entry).collect();
    assert_eq!(order.get(..2), Some(&[3, 0][..]));
}

proptest! {
    #[test]
    fn any_query_is_answered_and_names_nothing_twice(query in "([ -~]|[ぁ-ヿ]|[ｦ-ﾟ]|[光天楽]|\\PC){0,10}") {
        let mut entries: Vec<usize> = index().find(&query).iter().map(|hit| hit.entry).collect();
        let all = entries.len();
        entries.sort_unstable();
        entries.dedup();
        prop_assert_eq!(entries.len(), all);
    }

    #[test]
    fn a_name_finds_its_entry(place in 0..CATALOGUE.len()) {
        let name = CATALOGUE[place].0.trim_start_matches('*');
        prop_assert_eq!(index().find(name).first().map(|hit| hit.entry), Some(place));
    }
}

/// How many bytes of names are looked through for a query, and how many entries it finds.
fn steps(index: &Index, query: &str) -> usize {
    STEPS.set(0);
    index.find(query);
    STEPS.get()
}

#[test]
fn each_letter_more_costs_at_most_one_more_look_through_all_names_and_too_many_nothing() {
    let names =
        (0..200).map(|number| format!("見本{number}ひかり サンプルネットコミュニケーションズ Mihon Hikari {number}"));
    let entry = |name: String| Entry { names: vec![Naming::new(Weight::Name, name)], standing: Standing::Current };
    let index = Index::new(names.map(entry));
    let once = steps(&index, "ゑ");
    assert!(once > 0);
    for piece in
        ["か", "さんぷるねっとこみゅにけしょんず", "ドコモ光", "a ", "hikari", "見本ひかり", "1", "ﾄﾞ", "e\u{301}", "-"]
    {
        let query = |letters: usize| -> String { piece.chars().cycle().take(letters).collect() };
        for letters in [5, 10, 20, 40, 41, 80, 160, 200] {
            let all = steps(&index, &query(letters));
            assert!(all <= (letters + 4) * once, "{piece} {letters}: {all}, {once} for one letter");
        }
        assert_eq!(steps(&index, &query(100_000)), 0, "{piece}");
    }
}

#[test]
fn twice_as_many_names_cost_twice_as_much() {
    let index = |count: usize| {
        let entry = |number| Entry {
            names: vec![Naming::new(Weight::Name, format!("見本{number:05}光"))],
            standing: Standing::Current,
        };
        Index::new((0..count).map(entry))
    };
    let (small, large) = (index(1_000), index(2_000));
    for query in ["みほん", "見本", "hikarimihon", "見本 光 1", "かかかかかかかか"] {
        let (once, twice) = (steps(&small, query), steps(&large, query));
        assert!(once > 0 && twice <= 2 * once, "{query}: {once} and {twice}");
    }
}
