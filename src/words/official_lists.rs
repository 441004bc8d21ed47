//! Words that the two official lists of providers (光コラボレーション事業者一覧) use, as their pages write them.

/// The title of both lists.
pub const TITLE: &str = "光コラボレーション事業者一覧";
/// Who publishes the East's list.
pub const EAST_PUBLISHER: &str = "NTT東日本";
/// Who publishes the West's list.
pub const WEST_PUBLISHER: &str = "NTT西日本";

/// The headers that a column may have on either list; the first of a list is its usual one.
#[derive(Clone, Copy, Debug)]
pub struct Headers {
    /// On the East's list.
    pub east: &'static [&'static str],
    /// On the West's list; none where it has no such column.
    pub west: &'static [&'static str],
}

const fn same(headers: &'static [&'static str]) -> Headers {
    Headers { east: headers, west: headers }
}

const fn west(headers: &'static [&'static str]) -> Headers {
    Headers { east: &[], west: headers }
}

/// The line itself.
pub const ACCESS: Headers = same(&["光アクセスサービス"]);
/// The new kind of phone.
pub const PHONE_NEXT: Headers = same(&["ひかり電話ネクスト"]);
/// The phone of households.
pub const PHONE: Headers = Headers {
    east: &["ひかり電話(基本プラン/エース)", "ひかり電話(基本プラン/ひかり電話エース)"],
    west: &["ひかり電話", "ひかり電話(基本プラン/エース)"],
};
/// The phone of offices.
pub const OFFICE_TYPE: Headers = Headers {
    east: &["ひかり電話オフィスタイプ"],
    west: &["オフィスタイプ", "ひかり電話オフィスタイプ"],
};
/// The phone of larger offices.
pub const OFFICE_A: Headers = Headers {
    east: &["ひかり電話オフィスA(エース)", "ひかり電話オフィスA"],
    west: &["オフィスエース", "ひかり電話オフィスA(エース)", "ひかり電話オフィスエース"],
};
/// Help from afar.
pub const REMOTE_SUPPORT: Headers = same(&["リモートサポートサービス", "リモートサポート"]);
/// Television.
pub const TV: Headers = same(&["フレッツ・テレビ"]);
/// Repair at any hour.
pub const REPAIR_24H: Headers = same(&["24時間出張修理オプション", "24時間出張修理"]);
/// Repair from seven to ten in the evening.
pub const REPAIR_722: Headers = same(&["7〜22時出張修理オプション", "7〜22時出張修理", "7時〜22時出張修理オプション"]);
/// The rented router.
pub const GATEWAY: Headers = west(&["ホームゲートウェイ"]);
/// Its wireless card.
pub const GATEWAY_WIRELESS: Headers = west(&["ホームゲートウェイ無線LAN"]);
/// Virus protection, when the line leaves NTT.
pub const SECURITY_TRANSFER: Headers = west(&["セキュリティ対策ツール(転用)"]);
/// Virus protection, when the line goes from provider to provider.
pub const SECURITY_SWITCH: Headers = west(&["セキュリティ対策ツール(事業者変更)"]);

/// Over the names of companies, or of brands where there is no other name.
pub const NAME: &[&str] =
    &["事業者名", "光コラボレーション事業者名", "光コラボレーション事業者", "事業者", "企業名", "会社名", "名称"];
/// Over the names of brands.
pub const BRAND: &[&str] = &["サービス名", "サービスブランド名", "ブランド名", "サービスブランド", "ブランド"];
/// Over the numbers of detail pages.
pub const LINK: &[&str] = &["id", "bpid"];

/// On detail pages: the homepage.
pub const HOMEPAGE: &[&str] = &["ホームページURL", "ホームページ", "URL"];
/// On detail pages: the name of a desk.
pub const DESK_NAME: &[&str] = &["組織名", "窓口名"];
/// On detail pages: its number.
pub const DESK_PHONE: &[&str] = &["電話番号"];
/// On detail pages: when somebody answers; also the beginning of a line that says so.
pub const DESK_HOURS: &str = "受付時間";
/// On detail pages: remarks.
pub const DESK_NOTE: &[&str] = &["備考"];
/// On the West's detail pages: what says nothing about desks.
pub const COMPANY: &[&str] = &["企業名", "主な業種", "サービス名", "サービスブランド名"];
/// On the West's detail pages: how the header of a desk begins.
pub const CONTACT: &str = "お問い合わせ先";
/// In the header of the desk for 事業者変更.
pub const SWITCH: &str = "事業者変更";
/// Stands where there is nothing.
pub const NOTHING: &str = "なし";

/// Forms of companies, which say nothing about who it is. Written after NFKC, which turns ㈱ into (株).
pub const COMPANY_FORMS: &[&str] = &[
    "株式会社",
    "有限会社",
    "合同会社",
    "合資会社",
    "合名会社",
    "一般社団法人",
    "一般財団法人",
    "(株)",
    "(有)",
    "(同)",
];

/// How brands of fibre lines end.
pub const FIBRE: char = '光';
/// How that is read.
pub const FIBRE_READING: &str = "ひかり";

/// What hours on detail pages are made of, written after NFKC and without spaces. What is made of anything else stays a remark.
pub mod hours {
    /// All day, all year.
    pub const ALL_YEAR: &str = "24時間365日";
    /// All day.
    pub const ALL_DAY: &str = "24時間";
    /// Open every day of the year.
    pub const NEVER_CLOSED: &str = "年中無休";
    /// Every day; weekends as well.
    pub const DAILY: &[&str] =
        &["毎日", "土日祝日も受付", "土日祝も受付", "土・日・祝日も受付", "土日祝日も営業", "土日祝も営業"];
    /// Monday to Friday without holidays.
    pub const WEEKDAYS: &[&str] = &["平日のみ", "平日"];
    /// Monday to Friday.
    pub const MONDAY_TO_FRIDAY: &[&str] =
        &["月曜日から金曜日", "月曜から金曜", "月曜日-金曜日", "月曜-金曜", "月-金曜日", "月-金曜", "月-金"];
    /// Saturday and Sunday.
    pub const WEEKEND: &[&str] = &["土・日曜日", "土日", "土・日"];
    /// Saturday.
    pub const SATURDAY: &[&str] = &["土曜日", "土曜"];
    /// Sunday.
    pub const SUNDAY: &[&str] = &["日曜日", "日曜", "日"];
    /// Public holidays.
    pub const HOLIDAY: &[&str] = &["祝祭日", "祝日", "祝"];
    /// The days around the New Year.
    pub const NEW_YEAR: &str = "年末年始";
    /// Of what stands before: closed.
    pub const CLOSED: &[&str] =
        &["を除きます", "を除く", "除く", "は休業", "休業", "はお休み", "は休み", "休み", "定休日", "定休"];
    /// Between the others.
    pub const BETWEEN: &[char] = &['、', ',', '(', ')', '/', '・', 'の', '。'];
    /// Behind an hour.
    pub const HOUR: char = '時';
    /// Behind a minute.
    pub const MINUTE: char = '分';
    /// Between two times.
    pub const TO: &[&str] = &["-", "から", "~", "〜"];
    /// Behind the second time.
    pub const UNTIL: &str = "まで";
}
