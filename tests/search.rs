//! What people type for the names and situations of the built-in catalogue, and what must then come first.

use std::sync::LazyLock;

use madoguchi::front::catalog::load_built_in;
use madoguchi::front::domain::catalog::Catalog;
use madoguchi::front::search::Situations;
use madoguchi::front::search::{Finder, is_last};

static CATALOG: LazyLock<Catalog> = LazyLock::new(|| load_built_in().unwrap());

/// Queries between bars: romaji in several spellings, kana of both kinds and widths, kanji, companies, initials, one typo.
const PROVIDERS: &[(&str, &str)] = &[
    (
        "docomo-hikari",
        "docomo|dokomo|ドコモ|どこも|ﾄﾞｺﾓ|ｄｏｃｏｍｏ|DOCOMO|ドコモ光|どこもひかり|docmo|dokoom|ドコモヒカリ|dokomo hikari|hikari dokomo",
    ),
    ("ocn-hikari", "ocn|OCN|ＯＣＮ|オーシーエヌ|o-shi-enu|oosienu|ocn光|OCNひかり|おーしーえぬ"),
    ("plala-hikari", "plala|purara|ぷらら|プララ|ﾌﾟﾗﾗ|ぷらら光|plara|puraara|pulala"),
    (
        "softbank-hikari",
        "softbank|sofutobanku|sohutobanku|ソフトバンク|そふとばんく|ｿﾌﾄﾊﾞﾝｸ|ソフバン|sofuban|SB光|softbnak|ソフトバンク光|sofutobannku",
    ),
    ("sonet-hikari", "sonet|so-net|ソネット|そねっと|sonetto|ｓｏ－ｎｅｔ|So-net光|ｿﾈｯﾄ|ソネット光"),
    (
        "biglobe-hikari",
        "biglobe|biggurobu|biggurobu-|bigguro-bu|ビッグローブ|びっぐろーぶ|ビックローブ|BIGLOBE光|ﾋﾞｯｸﾞﾛｰﾌﾞ|biglob|びぐろーぶ",
    ),
    (
        "nifty-hikari",
        "nifty|nifuti|nifuthi|nihuti|niftey|ニフティ|にふてぃ|@nifty|＠ニフティ|ニフティー|ﾆﾌﾃｨ|アットニフティ",
    ),
    ("rakuten-hikari", "rakuten|楽天|らくてん|ラクテン|楽天ひかり|楽天光|rakutan|楽天モバイル|らくてんひかり"),
    ("en-hikari", "en|えん|enひかり|enhikari|エンひかり|en光|縁人"),
    ("ahamo-hikari", "ahamo|アハモ|あはも|ahamo光|ｱﾊﾓ|aahmo|アハモ光"),
    ("gmo-hikari", "gmo|GMO|とくとくBB|tokutoku|toku toku|とくとく|ジーエムオー|jiiemuo|zi-emuo-|GMO光|ＧＭＯ"),
    ("excite-hikari", "excite|ekisaito|エキサイト|えきさいと|bb.excite|bbexcite|エキサイト光|exite|ｴｷｻｲﾄ|excite mec"),
    ("iijmio-hikari", "iij|iijmio|みおひかり|IIJ光|アイアイジェイ|aiaijei|aiaizyei|mio|あいあいじぇい"),
    ("asahinet-hikari", "asahi|asahinet|アサヒネット|あさひねっと|朝日ネット|ASAHIネット|朝日|asahinetto|assahi"),
    ("dti-hikari", "dti|DTI光|ディーティーアイ|でぃーてぃーあい|dri-mu|ドリームトレイン|ドリーム・トレイン"),
    ("tcom-hikari", "tcom|t com|@tcom|ティーコム|てぃーこむ|thi-komu|@T COM|アットティーコム|t-com"),
    ("hiho-hikari", "hiho|hi-ho|ハイホー|はいほー|haiho|haiho-|ハイホー光"),
    ("usen-hikari-plus", "usen|ユーセン|ゆーせん|yu-sen|yuusen|USEN光|usen plus"),
    ("unext-hikari", "unext|u-next|ユーネクスト|ゆーねくすと|yu-nekusuto|yuunekusuto|U-NEXT光|ネクスト"),
    ("dmm-hikari", "dmm|DMM光|ディーエムエム|でぃーえむえむ|dhi-emuemu"),
    ("otegaru-hikari", "otegaru|おてがる|お手軽|オテガル|otegal|エクスゲート|お手軽光|otgaru"),
    ("bic-hikari", "bic|ビック|ビックカメラ|びっく|biccamera|BIC光|bikku|ビックカメラ光"),
    ("edion-hikari", "edion|エディオン|えでぃおん|edhion|ｴﾃﾞｨｵﾝ|エディオン光|edeion"),
    ("tsutaya-hikari", "tsutaya|tutaya|つたや|ツタヤ|蔦屋|TSUTAYA光|tustaya"),
    ("marubeni-hikari", "marubeni|丸紅|まるべに|Mひかり|マルベニ|エムひかり"),
    ("gamewith-hikari", "gamewith|ゲームウィズ|げーむうぃず|ge-muwizu|ge-muuizu|gamewiht"),
    ("tnc-hikari", "tnc|TNCヒカリ|ティーエヌシー|thi-enushi-|TOKAIネットワーククラブ"),
    ("hikari-j", "hikarij|光J|ひかりJ|ひかりじぇい|hikarijei"),
    ("mitsuuroko-hikari", "mitsuuroko|mituuroko|ミツウロコ|みつうろこ|mitsuroko"),
    ("tepco-hikari", "tepco|テプコ|東電|てぷこ|東京電力"),
    ("platinum-hikari", "platinum|プラチナ|purachina|puratina|ぷらちな"),
    ("hikari-yuimaru", "yuimaru|ゆいまーる|ゆいまる|yuima-ru"),
    ("usen-hikari-plus", "ＵＳＥＮ|ゆうせん"),
    // Not collabo, or over: still found.
    ("au-hikari", "au|auひかり|au光|エーユー|えーゆー|e-yu-|eeyuu|kddi|ＡＵ"),
    ("nuro-hikari", "nuro|ニューロ|にゅーろ|nyu-ro|nyuuro|NURO光|ﾆｭｰﾛ"),
    ("eo-hikari", "eo|eo光|イオ|いお|オプテージ|opute-ji|イーオ"),
    ("commufa-hikari", "commufa|コミュファ|こみゅふぁ|komyufa|komyufua"),
    ("jcom-net", "jcom|j:com|ジェイコム|じぇいこむ|jeikomu|zyeikomu"),
    ("flets-hikari-east", "フレッツ|furettsu|hurettu|ふれっつ|furetsu|flets|NTT東|フレッツ光"),
    ("pikara-hikari", "ピカラ|pikara|ぴから"),
    ("wimax", "wimax|ワイマックス|わいまっくす|waimakkusu"),
    ("wakwak", "wakwak|わくわく|ワクワク"),
    ("softbank-air", "softbank air|ソフトバンクエアー|ソフバンエアー"),
    ("rakuten-turbo", "rakuten turbo|楽天ターボ"),
    ("ocn-internet", "ocnインターネット|ocn internet"),
];

const SERVICES: &[(&str, &str)] = &[
    (
        "phone-basic",
        "ひかり電話|光電話|hikaridenwa|hikari denwa|電話|でんわ|denwa|ﾋｶﾘ電話|家の電話|hikaridennwa|固定電話",
    ),
    ("phone-ace", "エース|e-su|ひかり電話エース|ひかり電話A"),
    ("phone-kanyu", "加入電話|kanyuu|kanyudenwa|アナログ|黒電話"),
    ("phone-addons", "ナンバーディスプレイ|番号表示|nanba-dhisupurei|ボイスワープ"),
    ("tv-fletstv", "フレッツテレビ|フレッツ・テレビ|テレビ|terebi|てれび|ﾃﾚﾋﾞ|furettsuterebi"),
    ("tv-hikaritv", "ひかりTV|ひかりtv|光TV|hikaritv|ひかりティービー"),
    ("sec-virusclear", "ウイルスクリア|ウィルスクリア|uirusu|uirusukuria|virus|virus clear|ｳｲﾙｽｸﾘｱ|wirusukuria"),
    ("sup-remote", "リモートサポート|rimo-to|りもーと|remote|rimooto|遠隔"),
    ("isp", "プロバイダ|プロバイダー|purobaida|isp|ぷろばいだ|メール"),
    ("access-next", "光ネクスト|ネクスト|回線|インターネット|フレッツ光|フレッツ光ネクスト"),
    ("access-cross", "クロス|10ギガ|10G|kurosu"),
    ("access-adsl", "adsl|ＡＤＳＬ|えーでぃーえすえる"),
    ("wifi-spot", "スポット|フレッツスポット|supotto|spot"),
    ("dev-hgw", "ルーター|るーたー|ru-ta-|hgw|ホームゲートウェイ|モデム"),
    ("dev-onu", "onu|ＯＮＵ|回線終端装置"),
    ("dev-portable", "光ポータブル|ポータブル|po-taburu"),
    ("energy-mieruene", "ミルエネ|miruene|みるえね"),
    ("cnt-azukeru", "あずけーる|あずける|azukeru|あずけ～る"),
    ("bill-omatome", "おまとめ|omatome|おまとめ請求"),
    ("bill-web", "Webビリング|ウェブビリング|うぇぶびりんぐ|webbiling"),
    ("disc-ninenwari", "にねん割|二年割|2年割|ninenwari"),
    ("sup-24h", "24時間|24時間出張修理|夜間"),
    ("disc-members", "メンバーズクラブ|menba-zu|メンバーズ"),
];

const SITUATIONS: &[(&str, &str)] = &[
    (
        "symptom.internet-dead",
        "ネットがつながらない|インターネットが繋がらない|ねっと つながらない|netto tsunagaranai|netto tunagaranai|Wi-Fiがつながらない|wifi つながらない|回線が切れる|インターネットできない|ネット切れる|the internet does not work|インターネットがつながらないんですけど",
    ),
    (
        "symptom.phone-dead",
        "ひかり電話がつながらない|でんわ つながらない|denwa tsunagaranai|denwa tunagaranai|電話が使えない|電話が鳴らない|電話がかけられない|電話が通じない|家の電話が使えなくなった|ﾃﾞﾝﾜ ﾂﾅｶﾞﾗﾅｲ|電話つながらない",
    ),
    (
        "symptom.tv-dead",
        "テレビが映らない|terebi utsuranai|terebi uturanai|テレビ映らない|てれび うつらない|テレビが見れない|テレビが見られない|テレビが突然映らなくなった",
    ),
    ("symptom.only-phone-dead", "電話だけつながらない|電話だけ使えない|ネットは使えるのに電話だけ使えない|でんわだけ"),
    ("symptom.broken-at-night", "夜中に故障した|夜中|yonaka|深夜に壊れた|夜間の故障|夜に壊れた"),
    (
        "symptom.router-broken",
        "ルーターが壊れた|ru-ta- kowareta|ルーター 壊れた|モデムが壊れた|ランプが赤い|電源が入らない|ONUのランプ|ru-ta-|ルーターのランプが赤い",
    ),
    (
        "symptom.billed-twice",
        "NTTから請求|NTTから請求が来た|NTTからも請求が来た|二重請求|nitoui seikyuu|nijuu seikyuu|nizyuuseikyuu|請求書が2通来た|にじゅうせいきゅう|NTTからまだ請求が来る|二か所から請求|請求が二つ来た|ntt seikyuu",
    ),
    (
        "symptom.unknown-finance-bill",
        "NTTファイナンス|NTTファイナンスから請求|ファイナンス|覚えのない請求|身に覚えのない請求|知らない請求|fainansu|ntt finance",
    ),
    ("symptom.two-months-at-once", "2か月分まとめて|2ヶ月分の請求|二か月分|請求が2カ月分|隔月"),
    ("symptom.cannot-read-bill", "請求書の見方|明細が見たい|請求の内訳がわからない|meisai|請求書がわからない"),
    (
        "symptom.stop-paper",
        "紙の請求書を止めたい|手数料が取られている|紙の請求書|発行手数料|紙をやめたい|kaminoseikyuusho",
    ),
    (
        "symptom.one-bill",
        "請求をまとめたい|請求をひとつにまとめたい|まとめて払いたい|合算したい|支払いを一つにしたい|請求を一本化したい",
    ),
    ("symptom.cancel", "解約したい|kaiyaku|かいやく|やめたい|解約|光をやめたい"),
    (
        "symptom.moving-house",
        "引っ越し|hikkoshi|hikkosi|ひっこし|引越し|引っ越す|引越|転居|移転|住所変更|hikkosi simasu",
    ),
    ("symptom.change-name", "名義変更|名義を変えたい|meigi|契約者を変えたい|めいぎへんこう"),
    (
        "symptom.which-company",
        "どこと契約しているかわからない|契約先がわからない|どこの会社かわからない|自分の契約がわからない|光コラボかどうか",
    ),
    ("symptom.ntt-says-no-contract", "NTTに契約がないと言われた|NTTに断られた|契約がないと言われた"),
    (
        "symptom.keep-mail",
        "メールアドレスを残したい|メール|meeru|me-ru|メールが使えなくなる|メールアドレスはどうなる|mail",
    ),
    ("symptom.security-software", "セキュリティソフト|ウイルス対策|sekyuriti|セキュリティはどうなる"),
    (
        "symptom.virusclear-billed",
        "ウイルスクリアの請求|ウイルスクリアだけ請求が続いている|ウイルスクリア 請求|uirusukuria",
    ),
    ("symptom.cancel-spot", "フレッツスポット|フレッツスポットを解約|スポット 解約"),
    (
        "symptom.keep-number",
        "電話番号はそのまま|番号は変わるか|番号が変わる|denwabangou|電話番号変わりますか|番号ポータビリティ",
    ),
    (
        "symptom.back-to-flets",
        "フレッツに戻したい|NTTに戻したい|元に戻したい|もとにもどしたい|nttni modoshitai|コラボをやめてNTTに戻る",
    ),
    ("symptom.other-collabo", "乗り換え|norikae|別の光コラボ|のりかえたい|他社に乗り換えたい|事業者変更"),
    (
        "symptom.signed-under-pressure",
        "クーリングオフ|ku-ringuofu|だまされた|勧誘で契約|初期契約解除|勝手に契約された|電話勧誘",
    ),
    ("symptom.discount-penalty", "違約金|iyakukin|解約金|解約金を取られるか|割引の解約金|にねん割の解約金"),
    ("symptom.points-left", "ポイント|pointo|ポイントが残っている|メンバーズクラブ"),
    ("symptom.work-fee-instalments", "工事費|koujihi|kouzihi|工事費の残り|工事費の分割|工事費残債"),
    ("symptom.remote-support-refuses", "リモートサポート|rimo-tosapo-to|リモートサポートにつながらない"),
    ("symptom.data-gone", "データが消えた|あずけーる|写真が消えた|あずける"),
    ("symptom.adsl", "adsl|ADSL|ADSLがつながらない|えーでぃーえすえる"),
    ("symptom.return-device", "レンタルを返したい|光ポータブル|iフレーム|機器の返却|レンタル返却"),
    ("symptom.stop-mieruene", "ミルエネ|電気の見える化|miruene|ミルエネをやめたい"),
    (
        "symptom.provider-unreachable",
        "事業者に電話がつながらない|窓口につながらない|コールセンターにつながらない|電話が混んでいる|受付時間が短い",
    ),
    ("symptom.withdraw-order", "転用の申し込みを取り消したい|転用をキャンセルしたい|申し込みの取り消し"),
    ("symptom.number-expired", "承諾番号が切れた|承諾番号の期限が切れて切り替わらなかった"),
    ("symptom.number-told", "承諾番号を教えてしまった|番号を伝えてしまった"),
    ("symptom.no-papers", "契約書が届かない|契約書面が届かない|書類が届かない"),
    ("symptom.provider-closes", "サービス終了のお知らせが来た|事業者がなくなる"),
    ("symptom.succession", "契約者が亡くなった|名義人が亡くなった|相続したい"),
    ("symptom.old-line-billed", "前の家のフレッツ光の料金|旧居の回線の請求"),
    ("symptom.old-isp-billed", "前のプロバイダの料金がまだ引き落とされる|前のプロバイダの請求"),
    ("symptom.password", "プロバイダのパスワードを忘れた|認証IDがわからない"),
    ("symptom.unpaid", "料金を払い忘れて、ネットが止められた|未納で止まった|利用停止になった"),
    ("symptom.poles", "電柱が邪魔|引き込み線を移したい"),
    ("symptom.disaster", "台風で使えなかった|避難していて使えなかった"),
    ("symptom.back-to-analogue", "アナログ戻し|加入電話に戻したい|光電話をやめて元のアナログ電話に戻したい"),
    ("symptom.split-bill", "請求書を分けたい|請求を別々にしたい"),
    ("symptom.other-company-bill", "KDDIから請求が来た|0077の請求"),
    ("symptom.repair-option-off", "24時間修理だけを解約したい"),
    ("symptom.phone-option", "ナンバー・ディスプレイを付けたい|転送電話を付けたい|ボイスワープを外したい"),
    ("symptom.sales-call", "勧誘の電話が来た|NTTを名乗る電話が来た"),
    ("symptom.get-number", "転用承諾番号がほしい|承諾番号の期限が切れた"),
    ("symptom.fee-on-bill", "ユニバーサルサービス料とは|知らない項目がある"),
    ("symptom.receipt", "請求書をなくした|領収書がほしい"),
    ("symptom.change-payment", "引き落としの口座を変えたい|クレジットカードが変わった"),
    ("symptom.bill-address", "請求書の宛先を変えたい|請求書を別の住所に送ってほしい"),
    ("symptom.return-router", "ホームゲートウェイを返したい|返却キットが届かない"),
    ("symptom.want-to-move", "転用したい|光コラボに変えたい"),
    ("symptom.change-speed", "10ギガにしたい|もっと速いプランにしたい"),
    ("symptom.work-day", "工事日の変更|工事の時間が知りたい"),
    ("symptom.cable-down", "引き込み線が切れた|線が垂れ下がっている"),
    ("symptom.hikari-tv-dead", "ひかりTVが見られない|ひかりTVのチューナーが動かない"),
];

fn wrong(table: &[(&str, &str)], found: impl Fn(&str) -> Vec<String>) -> Vec<String> {
    let mut wrong = Vec::new();
    for (expected, queries) in table {
        for query in queries.split('|') {
            let found = found(query);
            if found.first().map(String::as_str) != Some(expected) {
                wrong.push(format!("{query}: {expected} expected, found {:?}", &found[..found.len().min(4)]));
            }
        }
    }
    wrong
}

fn strings(ids: &[impl ToString]) -> Vec<String> {
    ids.iter().map(ToString::to_string).collect()
}

#[test]
fn providers_are_found_as_people_write_them() {
    let finder = Finder::new(&CATALOG);
    let wrong = wrong(PROVIDERS, |query| strings(&finder.providers(query)));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn services_are_found_as_people_write_them() {
    let finder = Finder::new(&CATALOG);
    let wrong = wrong(SERVICES, |query| strings(&finder.services(query)));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn situations_are_found_as_customers_say_them() {
    let situations = Situations::new(&CATALOG);
    let find = |query: &str| situations.find(&CATALOG, query).iter().map(|it| it.id.to_string()).collect();
    let wrong = wrong(SITUATIONS, find);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_situation_is_in_the_table_and_found_by_its_own_words() {
    let situations = Situations::new(&CATALOG);
    assert!(CATALOG.symptoms().len() >= 50);
    for symptom in CATALOG.symptoms() {
        assert!(SITUATIONS.iter().any(|(id, _)| *id == symptom.id.as_str()), "{} has no query", symptom.id);
        let own = [&symptom.says.ja, &symptom.says.en, &symptom.reading].into_iter().chain(&symptom.aliases);
        for words in own {
            let first = situations.find(&CATALOG, words)[0].id.clone();
            assert_eq!(first, symptom.id, "{words}");
        }
    }
    assert_eq!(situations.find(&CATALOG, "").len(), CATALOG.symptoms().len());
    assert!(situations.find(&CATALOG, "zqxj").is_empty());
}

#[test]
fn names_that_are_no_goal_come_after_their_equals_but_are_found() {
    let finder = Finder::new(&CATALOG);
    for provider in CATALOG.providers().iter().filter(|provider| is_last(provider)) {
        let found = finder.providers(&provider.name.ja);
        assert!(found.contains(&provider.id), "{} is not found", provider.id);
    }
    let all = finder.providers("ひかり");
    let places = |last: bool| -> Vec<usize> {
        let ids = all.iter().enumerate();
        ids.filter(|(_, id)| is_last(CATALOG.provider(id)) == last).map(|(place, _)| place).collect()
    };
    assert!(places(true).len() > 3 && places(false).len() > 20);
    assert!(all.first().is_some_and(|id| !is_last(CATALOG.provider(id))));
}
