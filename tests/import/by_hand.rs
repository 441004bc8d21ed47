//! What a person wrote stays, byte by byte; contradictions are reported and not resolved behind the person's back.

use madoguchi::front::domain::terms::Area;
use madoguchi::front::lists::RemarkKind;

use super::Place;
use super::pages::{self, listed};

const BY_HAND: &str = "\
# 店で確かめた内容。消さないこと
id: tanaka-hikari
code: 900
name: {ja: タナカ光, en: Tanaka Hikari}   # 看板の表記
reading: たなかひかり
collabo: 'yes'
standing: active
sources: [seed-2016]

claims:
  # 電話で確認
  - id: tanaka-hikari.phone
    services: [phone-basic, phone-ace]
    says: stays   # 2026年11月
    sources: [seed-2016]
    # 録音あり

  - {id: tanaka-hikari.tv, services: [tv-fletstv], area: west, says: moves, sources: [seed-2016]}

# 備考は社内用
notes:
  - id: tanaka-hikari.note
    text: {ja: 夕方は混みます。, en: Busy in the evening.}
    sources: [seed-2016]
";

#[test]
fn what_was_written_by_hand_survives_and_contradictions_are_reported() {
    let place = Place::new();
    place.write("shop/providers/tanaka.yaml", BY_HAND);
    let report = place.import(Area::East, &pages::east(&[listed("㈱ﾀﾅｶひかり", None, None, "ooo--oo-o")])).unwrap();
    place.checked();

    let text = std::fs::read_to_string(place.overlay().join("providers/tanaka.yaml")).unwrap();
    let added = "
  - id: tanaka-hikari.list-east-moves
    services: [phone-next, sup-remote, tv-fletstv, sup-722]
    area: east
    says: moves
    sources: [list-east]
  - id: tanaka-hikari.list-east-stays
    services: [phone-office-type, phone-office-a, sup-24h]
    area: east
    says: stays
    sources: [list-east]";
    let last = "  - {id: tanaka-hikari.tv, services: [tv-fletstv], area: west, says: moves, sources: [seed-2016]}";
    assert_eq!(text, BY_HAND.replace(last, &format!("{last}{added}")));

    let conflicts: Vec<_> = report.of(RemarkKind::Conflict).collect();
    assert_eq!(conflicts.len(), 2, "for each of the two services");
    for (conflict, service) in conflicts.iter().zip(["phone-ace", "phone-basic"]) {
        assert_eq!(conflict.name, "tanaka-hikari");
        let all = conflicts.iter().map(|conflict| &*conflict.message.en).collect::<String>();
        assert!(all.contains(service), "{all}");
        assert!(conflict.message.en.contains("tanaka-hikari.phone"), "{}", conflict.message.en);
        assert!(conflict.message.en.contains("tanaka-hikari.list-east-moves"), "{}", conflict.message.en);
    }
}

#[test]
fn a_new_list_changes_only_the_lists_own_lines() {
    let place = Place::new();
    place.write("shop/providers/tanaka.yaml", BY_HAND.replace('\n', "\r\n"));
    let page = |marks: &str| pages::east(&[listed("タナカ光", None, None, marks)]);
    place.import(Area::East, &page("ooo--oo-o")).unwrap();
    let path = place.overlay().join("providers/tanaka.yaml");
    let first = std::fs::read_to_string(&path).unwrap();
    assert!(!first.replace("\r\n", "").contains('\n'), "line ends stay as they were");

    let commented = first.replace(
        "    services: [phone-next, sup-remote, tv-fletstv, sup-722]",
        "    services: [phone-next, sup-remote, tv-fletstv, sup-722] # 一覧より\r\n    # 要再確認",
    );
    assert_ne!(commented, first);
    std::fs::write(&path, &commented).unwrap();
    place.import(Area::East, &page("ooo--o-oo")).unwrap();
    let second = std::fs::read_to_string(&path).unwrap();
    let expected = commented
        .replace("[phone-next, sup-remote, tv-fletstv, sup-722]", "[phone-next, sup-remote, sup-24h, sup-722]")
        .replace("[phone-office-type, phone-office-a, sup-24h]", "[phone-office-type, phone-office-a, tv-fletstv]");
    assert_eq!(second, expected);

    let third = place.import(Area::East, &page("ooooooooo")).unwrap();
    assert_eq!(third.changed.len(), 1);
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(!text.contains("list-east-stays") && text.contains("# 要再確認") && text.contains("# 録音あり"));
    place.checked();
}

#[test]
fn entries_of_the_built_in_catalogue_are_copied_whole() {
    let place = Place::new();
    let report = place.import(Area::East, &pages::east(&[listed("ぷらら光", None, Some("3"), "ooo--oo--")])).unwrap();
    let built_in = include_str!("../../catalog/providers/plala-hikari.yaml");
    let text = place.provider("plala-hikari");
    for line in built_in.lines() {
        assert!(text.lines().any(|kept| kept == line), "{line}");
    }
    assert!(text.contains("plala-hikari.list-east-moves"));
    assert_eq!(report.of(RemarkKind::Conflict).count(), 3, "phone-basic, phone-ace and tv-fletstv");
    place.checked();
}

#[test]
fn names_that_fit_several_entries_are_left_to_a_person() {
    let place = Place::new();
    let rows = [
        listed("株式会社PRESIDE", Some("コネクト光"), Some("1"), "ooo--oo--oo--"),
        listed("株式会社よその会社", Some("ドコモ光"), Some("2"), "ooo--oo--oo--"),
        listed("別の会社", Some("コネクト光"), Some("3"), "ooo--oo--oo--"),
        listed("株式会社オプテージ", Some("eo光"), Some("4"), "ooo--oo--oo--"),
        listed("株式会社甲", Some("同じ光"), Some("5"), "ooo--oo--oo--"),
        listed("株式会社乙", Some("同じ光"), Some("6"), "o-o--oo--oo--"),
        listed("株式会社乙", Some("同じ光"), Some("6"), "o-o--oo--oo--"),
    ];
    let report = place.import(Area::West, &pages::west(&rows)).unwrap();
    let unmatched: Vec<_> = report.of(RemarkKind::Unmatched).map(|remark| remark.row.unwrap()).collect();
    assert_eq!(unmatched, [2, 3, 4]);
    assert_eq!(report.changed.iter().map(|entry| entry.id.as_str()).collect::<Vec<_>>(), ["connect-hikari"]);
    assert_eq!(report.new.iter().map(|entry| entry.id.as_str()).collect::<Vec<_>>(), ["west-5", "west-6"]);
    assert_eq!(report.of(RemarkKind::Double).count(), 1);
    place.checked();

    let text = report.to_text(madoguchi::front::text::lang::Lang::Ja);
    for part in ["NTT西日本の一覧(2026-11-20): 7行", "connect-hikari", "2行目 ドコモ光", "west-5"] {
        assert!(text.contains(part), "{part} in\n{text}");
    }
    let json = report.to_json();
    assert_eq!(json["remarks"][0]["kind"], "unmatched");
    assert_eq!(json["new"][0]["id"], "west-5");

    let gone = place.import(Area::West, &pages::west(&rows[..4])).unwrap();
    assert_eq!(gone.of(RemarkKind::Gone).map(|remark| remark.name.as_str()).collect::<Vec<_>>(), ["west-5", "west-6"]);
}

#[test]
fn new_entries_say_only_what_the_list_says() {
    let place = Place::new();
    let page = place
        .write("west.html", pages::west(&[listed("有限会社山田商店", Some("ﾔﾏﾀﾞ光"), Some("77"), "-oo--oo--oo-o")]));
    let detail = pages::west_detail("甲", "example.jp", "0120-000-000<br>受付時間：10時～18時", "12-34<br>受付時間：―");
    place.write("west/77.html", detail);
    place.write("west/78.html", "<p>");
    let report = place.import_page(Area::West, &page, Some(&place.overlay().with_file_name("west"))).unwrap();
    assert_eq!(
        place.provider("yamada-hikari"),
        "\
# yaml-language-server: $schema=../schema/providers.schema.json
id: yamada-hikari
code: 1000
name: {ja: ヤマダ光, en: ヤマダ光}
reading: やまだひかり
company: west-77-co
collabo: 'yes'
standing: active
area: west
sources: [list-west]
claims:
  - id: yamada-hikari.list-west-moves
    services: [phone-next, phone-basic, phone-ace, sup-remote, tv-fletstv, dev-hgw, dev-wlancard]
    area: west
    says: moves
    sources: [list-west]
  - id: yamada-hikari.list-west-stays
    services: [phone-office-type, phone-office-a, sup-24h, sup-722, sec-west-tool]
    area: west
    says: stays
    sources: [list-west]
  - id: yamada-hikari.list-west-switch-moves
    services: [sec-west-tool]
    moves: [switch]
    area: west
    says: moves
    sources: [list-west]
desks:
  - id: yamada-hikari.list-west-order
    purposes: [order]
    area: west
    phones: [{number: 0120-000-000, hours: {open: [{days: unsaid, from: '10:00', to: '18:00'}]}}]
    sources: [list-west]
"
    );
    let usable = report.of(RemarkKind::NotUsable).map(|remark| remark.message.en.clone()).collect::<String>();
    assert!(usable.contains("12-34") && usable.contains("example.jp"), "{usable}");
    assert_eq!(report.of(RemarkKind::NoAccess).count(), 1);
    assert_eq!(report.of(RemarkKind::UnusedDetail).map(|remark| remark.name.as_str()).collect::<Vec<_>>(), ["78.html"]);
    place.checked();
}
