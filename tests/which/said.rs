//! Words, and the clues and companies that they lead to, by hand. Every clue of the catalogue has a row.

use std::collections::BTreeSet;

use super::{clues_and_candidates, found};
use crate::support::wizard::CATALOG;

/// What somebody types, the clues that must be found (exactly these), and who may be behind it (exactly these).
const SAID: &[(&str, &[&str], &[&str])] = &[
    // Cards: NTT West gives the three names itself; the others are lists of private persons.
    ("NTT西日本ご利用料金10月分", &["clue.card-ntt-west"], &["ntt-west"]),
    ("ＮＴＴ西日本ご利用料金　９月分", &["clue.card-ntt-west"], &["ntt-west"]),
    ("明細に「NTT西日本ご利用料金12月分」とあります", &["clue.card-ntt-west"], &["ntt-west"]),
    ("NTT西日本ご利用料金○月分", &["clue.card-ntt-west"], &["ntt-west"]),
    ("NTTファイナンスおまとめ請求7月分", &["clue.card-combined"], &[]),
    ("NTT東日本ご利用料金", &["clue.card-ntt-east"], &["ntt-east"]),
    ("ドコモご利用料金 10月分", &["clue.card-docomo"], &["ntt-docomo"]),
    ("ソフトバンクM", &["clue.card-softbank"], &["softbank"]),
    ("ｿﾌﾄﾊﾞﾝｸｴﾑ", &["clue.card-softbank"], &["softbank"]),
    // Bank books.
    ("ﾃﾞﾝﾜ77", &["clue.bank-77"], &["ntt-finance"]),
    ("デンワ７８", &["clue.bank-77"], &["ntt-finance"]),
    ("通帳にデンワ77とある", &["clue.bank-77", "clue.bank-book-west"], &["ntt-finance"]),
    ("通帳の摘要", &["clue.bank-book-west"], &[]),
    ("引き落としを銀行に聞く", &["clue.bank-asking"], &[]),
    // Bills.
    ("【還付先】おまとめ請求センター", &["clue.bill-refund-centre"], &[]),
    ("還付先", &["clue.bill-refund-other"], &[]),
    ("NTTファイナンス", &["clue.bill-finance", "clue.bill-finance-or-west"], &["ntt-finance"]),
    ("NTTファイナンスから知らない請求", &["clue.bill-finance", "clue.bill-finance-or-west"], &["ntt-finance"]),
    ("NTT西日本の請求書", &["clue.bill-ntt", "clue.bill-last", "clue.bill-west-itself"], &["ntt-west"]),
    ("NTTから請求", &["clue.bill-ntt"], &[]),
    (
        "NTT回収代行",
        &["clue.bill-collected"],
        &["biglobe-hikari", "sonet-hikari", "en-hikari", "plala-hikari", "excite-hikari"],
    ),
    (
        "電話料金合算",
        &["clue.bill-collected"],
        &["biglobe-hikari", "sonet-hikari", "en-hikari", "plala-hikari", "excite-hikari"],
    ),
    ("KDDI請求", &["clue.bill-kddi"], &["sonet-hikari", "biglobe-hikari"]),
    ("プロバイダの料金", &["clue.bill-isp-with-flets"], &[]),
    ("YahooBBご利用料金請求書", &["clue.bill-yahoobb"], &["softbank-hikari"]),
    ("NTTコミュニケーションズから直接請求", &["clue.bill-ocn-direct"], &["ocn-with-flets"]),
    // Papers.
    ("OCN会員登録証", &["clue.paper-ocn"], &["ocn-hikari", "ocn-with-flets", "ocn-internet"]),
    ("OCN 会員登録証(お申込内容のご案内)", &["clue.paper-ocn"], &["ocn-hikari", "ocn-with-flets", "ocn-internet"]),
    ("ぷらら会員登録証", &["clue.paper-plala"], &["plala-hikari", "plala-isp"]),
    ("会員登録証", &["clue.paper-member"], &[]),
    ("BIGLOBE会員証", &["clue.paper-biglobe"], &["biglobe-hikari"]),
    ("ご利用開始のご案内", &["clue.paper-softbank"], &["softbank-hikari"]),
    ("登録完了のお知らせ", &["clue.paper-tnc"], &["tnc-hikari"]),
    ("契約書", &["clue.paper-contract"], &[]),
    ("契約者が亡くなった", &["clue.paper-contract"], &[]),
    // Numbers and IDs: none of NTT's tells the provider.
    ("CAF0123456789", &["clue.id-caf", "clue.id-stays"], &[]),
    ("ｃａｆ ０１２３４５６７８９", &["clue.id-caf", "clue.id-stays"], &[]),
    ("L123456789", &["clue.id-l", "clue.id-stays"], &[]),
    ("COP12345678", &["clue.id-cop"], &[]),
    ("COP1234567890", &["clue.id-cop"], &[]),
    ("N123456789", &["clue.id-ocn"], &["ocn-hikari", "ocn-with-flets", "ocn-internet"]),
    ("お客さま番号", &["clue.id-customer-number"], &[]),
    ("お客さまID", &["clue.id-stays"], &[]),
    ("F1130123456", &["clue.id-switch-east"], &[]),
    ("T1130123456", &["clue.id-switch-west"], &[]),
    ("W1234567890", &["clue.id-transfer-west"], &["ntt-west"]),
    // Mail.
    ("taro@docomo.ne.jp", &["clue.mail-docomo"], &["docomo-hikari"]),
    ("メールは hanako@softbank.ne.jp です", &["clue.mail-softbank"], &["softbank-hikari"]),
    ("biglobe.ne.jp", &["clue.mail-biglobe"], &["biglobe-hikari"]),
    ("taro@mxa.biglobe.ne.jp", &["clue.mail-biglobe"], &["biglobe-hikari"]),
    ("@nifty.com", &["clue.mail-nifty"], &["nifty-hikari"]),
    ("taro@ocn.ne.jp", &["clue.mail-ocn"], &["ocn-hikari", "ocn-with-flets", "ocn-internet"]),
    ("ｔａｒｏ＠ｐｌａｌａ．ｏｒ．ｊｐ", &["clue.mail-plala"], &["plala-hikari", "plala-isp"]),
    ("taro@aa2.so-net.ne.jp", &["clue.mail-sonet"], &["sonet-hikari", "sonet-access"]),
    ("taro@tnc.ne.jp", &["clue.mail-tnc"], &["tnc-hikari"]),
    // Telephones.
    ("104", &["clue.phone-104"], &[]),
    ("177", &["clue.phone-177"], &[]),
    // Pages.
    ("My docomo", &["clue.web-docomo"], &["docomo-hikari"]),
    ("マイソフトバンク", &["clue.web-softbank"], &["softbank-hikari"]),
    ("OCN マイページ", &["clue.web-ocn"], &["ocn-hikari", "ocn-with-flets", "ocn-internet"]),
    ("NTT西日本のマイページ", &["clue.web-ntt-west"], &["ntt-west"]),
    ("CLUB NTT-West", &["clue.web-club-west"], &["ntt-west"]),
    ("@ビリング", &["clue.web-atbilling"], &["ntt-east"]),
    ("Webビリング", &["clue.web-billing"], &[]),
    ("IPアドレス", &["clue.web-ip"], &[]),
    ("光コラボ事業者一覧", &["clue.web-list"], &[]),
    ("ONU", &["clue.device-lent"], &[]),
    // Names that are taken for others.
    ("OCN 光 with フレッツ", &["clue.name-ocn"], &["ocn-with-flets"]),
    ("OCN", &["clue.name-ocn"], &["ocn-hikari", "ocn-with-flets", "ocn-internet"]),
    ("ぷらら光", &["clue.name-plala"], &["plala-hikari"]),
    ("ぷらら", &["clue.name-plala"], &["plala-hikari", "plala-isp"]),
    ("hi-ho for ドコモ光", &["clue.name-for-docomo"], &["docomo-hikari", "hiho-for-docomo"]),
    ("ドコモ光 単独タイプ", &["clue.name-docomo-alone"], &["docomo-hikari"]),
    ("BIGLOBE", &["clue.name-biglobe"], &["biglobe-hikari", "biglobe"]),
    ("ニフティ", &["clue.name-nifty"], &["nifty-hikari", "nifty"]),
    ("KDDI", &["clue.name-kddi"], &["au-hikari", "sonet-hikari", "biglobe-hikari", "kddi"]),
    ("コネクト光", &["clue.name-connect"], &["connect-hikari", "csr-connect-hikari", "connect-kk-hikari"]),
    ("So-net 光 アクセス", &["clue.name-sonet"], &["sonet-access"]),
    ("DTI 光 with フレッツ", &["clue.name-dti"], &["dti-with-flets"]),
    ("BB.exciteコネクト", &["clue.name-excite"], &["excite-connect"]),
    ("エディオンネット", &["clue.name-edion"], &["edion-net"]),
    ("エディオン", &["clue.name-edion"], &["edion-hikari", "edion-net"]),
    ("楽天ブロードバンド", &["clue.name-rakuten"], &["rakuten-broadband"]),
    ("BBIQ", &["clue.name-bbiq"], &["bbiq"]),
    ("ビビック", &["clue.name-bbiq"], &["bbiq"]),
    ("ビック光", &["clue.name-bbiq"], &["bic-hikari"]),
    ("USEN光 01", &["clue.name-usen"], &["usen-hikari-01"]),
    ("USEN光", &["clue.name-usen"], &["usen-hikari-plus", "usen-hikari-01"]),
    ("サンワ光", &["clue.name-sanwa"], &["sanwa-hikari", "sanwa-mitsuwa-hikari"]),
    ("sanwa光", &["clue.name-sanwa"], &["sanwa-mitsuwa-hikari"]),
    ("ケーブルひかり電話", &["clue.name-cable"], &["aoba-cable-collabo", "odate-cable-collabo"]),
    ("IC光", &["clue.name-ic"], &["ic-hikari"]),
    ("U-Pa!", &["clue.name-upa"], &["u-pa"]),
    // Names without a clue of their own, and what a brand calls a service.
    ("ドコモ光", &[], &["docomo-hikari"]),
    ("ビッグローブ光電話", &["clue.name-biglobe"], &["biglobe-hikari"]),
    ("請求書に「ドコモ光」とあります", &[], &["docomo-hikari"]),
];

/// What is not ours, however like ours it looks.
const NOTHING: &[&str] = &[
    "0120-000-000",
    "0120-116",
    "090-1234-5678",
    "taro@gmail.com",
    "taro@plala.example.jp",
    "taro@myocn.ne.jp",
    "ne.jp",
    "ビックリ光",
    "ドコモコ光",
    "プラララ光",
    "CAF012345678",
    "CAF01234567890",
    "XCAF0123456789",
    "N12345678",
    "N1234567890",
    "F123456789",
    "COP123456789",
    "デンワ79",
    "NTT北日本ご利用料金10月分",
    "ご利用料金10月分",
    "月分",
    "あるはずのない名前",
    "10",
    "○",
    "@",
    "、。",
];

#[test]
fn words_lead_to_what_the_sources_say() {
    let mut wrong = Vec::new();
    for (text, clues, candidates) in SAID {
        let (got_clues, got) = clues_and_candidates(&found(text));
        let (mut got_clues, mut clues) = (got_clues, clues.to_vec());
        got_clues.sort();
        clues.sort_unstable();
        let candidates: BTreeSet<String> = candidates.iter().map(|id| (*id).to_owned()).collect();
        if got_clues != clues || got != candidates {
            wrong.push(format!("{text}: {got_clues:?} {got:?}, not {clues:?} {candidates:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_not_ours_is_not_found() {
    let wrong: Vec<String> = NOTHING
        .iter()
        .filter(|text| !found(text).is_empty())
        .map(|text| format!("{text}: {:?}", clues_and_candidates(&found(text))))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_clue_has_a_row() {
    let rows: BTreeSet<&str> = SAID.iter().flat_map(|(_, clues, _)| *clues).copied().collect();
    let rest = CATALOG.clues().iter().map(|clue| clue.grounds.claim.to_string());
    // Its number is that of three desks, which have tests of their own.
    let rest: Vec<String> = rest.filter(|id| !rows.contains(id.as_str()) && id != "clue.phone-113-docomo").collect();
    assert!(rest.is_empty(), "{rest:?}");
    assert!(CATALOG.clues().len() >= 60, "{}", CATALOG.clues().len());
}

#[test]
fn the_number_113_is_of_several_and_a_mobile_of_docomo_reaches_docomo() {
    let found = found("113");
    let (clues, candidates) = clues_and_candidates(&found);
    assert_eq!(clues, ["clue.phone-113-docomo"]);
    for id in ["ntt-east", "ntt-west", "docomo-hikari", "ntt-docomo"] {
        assert!(candidates.contains(id), "{id}: {candidates:?}");
    }
}
