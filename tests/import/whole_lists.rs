//! Both lists in full: every row arrives, the result is a right catalogue, and a second time changes nothing.

use std::time::Instant;

use madoguchi::front::catalog::load_folders;
use madoguchi::front::domain::terms::{Area, Says};
use madoguchi::front::lists::RemarkKind;

use super::Place;
use super::pages::{self, Listed, listed};

const SYLLABLES: [&str; 24] = [
    "ア", "カ", "サ", "タ", "ナ", "ハ", "マ", "ヤ", "ラ", "ワ", "キ", "シ", "チ", "ニ", "ヒ", "ミ", "リ", "ク", "ス",
    "ツ", "ヌ", "フ", "ム", "ル",
];

/// A name of four syllables that no other number has.
fn syllables(number: usize) -> String {
    let digits = [number / 24 % 24, number % 24, 7, number / 576 % 24];
    digits.into_iter().map(|digit| SYLLABLES[digit]).collect()
}

fn marks(number: usize, columns: usize) -> String {
    std::iter::once('o')
        .chain((1..columns).map(|column| if number >> (column % 7) & 1 == 0 { 'o' } else { '-' }))
        .collect()
}

fn east_rows() -> Vec<Listed> {
    let mut rows: Vec<Listed> = (0..518)
        .map(|number| {
            let name = match number % 6 {
                0 => format!("{}光", syllables(number)),
                1 => format!("株式会社{}商会", syllables(number)),
                2 => format!("{} Net Ｖｏｌ{number}", syllables(number)),
                3 => format!("㈱{}通信<br>{}ひかり", syllables(number), syllables(number)),
                4 => format!("甲乙{number}光"),
                _ => format!("有限会社　{}【{}&amp;光】", syllables(number), syllables(number)),
            };
            let link = (number % 4 != 1).then(|| format!("{}", 2000 + number));
            listed(&name, None, link.as_deref(), &marks(number, 9))
        })
        .collect();
    rows.push(listed("ドコモ光", None, Some("1"), "ooo--oo--"));
    rows.push(listed("@nifty光", None, None, "o-o--o---"));
    rows.push(listed("ぷらら光", None, Some("3"), "ooo--oo--"));
    rows
}

fn west_rows() -> Vec<Listed> {
    let mut rows: Vec<Listed> = (0..403)
        .map(|number| {
            let company = format!("株式会社{}西{number}", syllables(number));
            let brand = match number % 5 {
                0 => Some(format!("{}光", syllables(number / 5 * 6))),
                1 => None,
                2 => Some("同名光".to_owned()),
                _ => Some(format!("{}ヒカリ{number}", syllables(number))),
            };
            listed(&company, brand.as_deref(), Some(&number.to_string()), &marks(number, 13))
        })
        .collect();
    rows.push(listed("株式会社NTTドコモ", Some("ドコモ光"), Some("9001"), "ooo--oo--ooo-"));
    rows.push(listed("ソフトバンク株式会社", Some("SoftBank 光"), Some("9002"), "ooo--oo--oo-o"));
    rows
}

#[test]
fn both_lists_arrive_whole_and_a_second_time_changes_nothing() {
    let place = Place::new();
    let east = place.write("east.html", pages::east(&east_rows()));
    let west = place.write("west.html", pages::west(&west_rows()));
    for row in east_rows().iter().filter_map(|row| row.link.clone()) {
        let phone = format!("0120-{:03}-{:03}", row.len(), row.parse::<usize>().unwrap() % 1000);
        let page = pages::east_detail(
            "https://example.jp/",
            ["申込み窓口", &phone, "9:00～17:00（土日祝除く）", "―"],
            ["―", "０３（１２３４）５６７８", "24時間", "事業者変更のみ"],
        );
        place.write(&format!("east/info.html?id={row}"), page);
    }
    for number in 0..403 {
        let contact = "0120-116-116<br>受付時間：9:00～17:00";
        let page = pages::west_detail("甲", "https://example.jp/w", contact, "お問い合わせフォーム");
        place.write(&format!("west/detail_bpid={number}.html"), page);
    }
    let (east_details, west_details) = (place.overlay().with_file_name("east"), place.overlay().with_file_name("west"));

    let begun = Instant::now();
    let from_east = place.import_page(Area::East, &east, Some(&east_details)).unwrap();
    let from_west = place.import_page(Area::West, &west, Some(&west_details)).unwrap();
    eprintln!("521 + 405 rows with their details: {:?}", begun.elapsed());

    for (report, rows) in [(&from_east, 521), (&from_west, 405)] {
        assert_eq!(report.rows, rows);
        let unmatched = report.of(RemarkKind::Unmatched).count();
        assert_eq!(report.new.len() + report.changed.len() + report.unchanged + unmatched, rows);
        assert_eq!(unmatched, 0, "{:?}", report.of(RemarkKind::Unmatched).next());
    }
    assert_eq!(from_east.new.len(), 518);
    assert_eq!(from_west.of(RemarkKind::NotUsable).count(), 403);
    let warnings = place.checked();
    let only_readings = !warnings.is_empty() && warnings.iter().all(|code| *code == "no-reading");
    assert!(only_readings, "what a person has to add is the readings, and nothing else: {warnings:?}");
    for (path, bytes) in place.files() {
        let kind = path.parent().unwrap().file_name().unwrap().to_str().unwrap();
        let line = format!("# yaml-language-server: $schema=../schema/{kind}.schema.json\n");
        assert!(bytes.starts_with(line.as_bytes()), "{}", path.display());
    }

    let catalog = load_folders(&[place.overlay()]).unwrap();
    let docomo = catalog.find_provider("docomo-hikari").unwrap();
    let said = |id: &str, service: &str| {
        let claim = docomo.claims.iter().find(|claim| claim.grounds.claim.as_str() == id)?;
        claim.services.iter().any(|of| of.as_str() == service).then_some(claim.says)
    };
    assert_eq!(said("docomo-hikari.list-east-moves", "phone-next"), Some(Says::Moves));
    assert_eq!(said("docomo-hikari.list-east-stays", "sup-24h"), Some(Says::Stays));
    assert_eq!(said("docomo-hikari.list-west-moves", "sec-west-tool"), Some(Says::Moves));
    assert_eq!(said("docomo-hikari.list-west-switch-stays", "sec-west-tool"), Some(Says::Stays));
    assert_eq!(said("docomo-hikari.list-east-moves", "phone-basic"), None, "a person says so already");
    assert!(docomo.desks.iter().any(|desk| desk.phones.iter().any(|phone| phone.number == "03-1234-5678")));

    let both = catalog.find_provider(&from_east.new[0].id).unwrap();
    assert_eq!(both.areas.len(), 2, "the West's list has the same brand");
    let mut codes: Vec<u16> = from_east
        .new
        .iter()
        .chain(&from_west.new)
        .map(|entry| catalog.find_provider(&entry.id).unwrap().code)
        .collect();
    codes.sort_unstable();
    assert_eq!(codes.first(), Some(&1000));
    codes.dedup();
    assert_eq!(codes.len(), from_east.new.len() + from_west.new.len());

    let before = place.files();
    for (area, page, details) in [(Area::East, &east, &east_details), (Area::West, &west, &west_details)] {
        let again = place.import_page(area, page, Some(details)).unwrap();
        assert_eq!(
            (again.new.len(), again.changed.len()),
            (0, 0),
            "{:?} {:?}",
            again.new.first(),
            again.changed.first()
        );
        assert_eq!(again.written, Vec::<String>::new());
    }
    let without_details = place.import_page(Area::East, &east, None).unwrap();
    assert_eq!(without_details.written, Vec::<String>::new(), "desks stay when no detail pages are given");
    assert!(place.files() == before, "a second import changes no byte");
}

#[test]
fn old_encodings_and_csv_say_the_same_as_the_page() {
    let rows = || vec![listed("ドコモ光", None, None, "ooo--oo--"), listed("サンプル光", None, None, "o--oo--o-")];
    let by_page = Place::new();
    by_page.import(Area::East, &pages::east(&rows())).unwrap();

    let in_sjis = Place::new();
    let text = pages::east(&rows()).replace("\"utf-8\"", "\"Shift_JIS\"").replace("&#8213;", "―");
    let (bytes, _, failed) = encoding_rs::SHIFT_JIS.encode(&text);
    assert!(!failed);
    let page = in_sjis.write("list.html", &*bytes);
    in_sjis.import_page(Area::East, &page, None).unwrap();

    let by_csv = Place::new();
    let mut text = String::from(
        "\u{feff}事業者名,光アクセスサービス,ひかり電話ネクスト,ひかり電話(基本プラン/エース),ひかり電話オフィスタイプ,\
         ひかり電話オフィスA(エース),リモートサポートサービス,フレッツ・テレビ,24時間出張修理オプション,\"7〜22時出張修理オプション\"\r\n",
    );
    for row in rows() {
        text += &row.name;
        text.extend(row.marks.chars().map(|letter| if letter == 'o' { ",●" } else { ",―" }));
        text += "\r\n";
    }
    let page = by_csv.write("list.csv", text);
    by_csv.import_page(Area::East, &page, None).unwrap();

    for id in ["docomo-hikari", "sanpuru-hikari"] {
        assert_eq!(by_page.provider(id), in_sjis.provider(id));
        assert_eq!(by_page.provider(id), by_csv.provider(id));
    }
}

#[test]
fn no_new_provider_takes_a_word_that_stands_for_a_company() {
    let place = Place::new();
    let rows = ["ＮＴＴ", "Provider", "UNKNOWN"].map(|name| listed(name, None, None, "ooo--oo--"));
    let report = place.import(Area::East, &pages::east(&rows)).unwrap();
    assert_eq!(report.new.len(), rows.len());
    assert!(report.new.iter().all(|new| new.id.starts_with("east-x")), "{:?}", report.new);
}
