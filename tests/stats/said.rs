//! What of a customer's words is written down: names of things, and nothing of anybody.

use madoguchi::front::session::{Event, State, update};
use madoguchi::front::stats::{Met, things};
use madoguchi::front::text::lang::Lang;

use crate::support::wizard::{CATALOG, fresh, press};

/// Sentences with what nobody may write down, and that.
const PERSONAL: &[(&str, &[&str])] = &[
    // Names in kanji, in every place of a sentence.
    ("山田太郎ですけど無線中継器が壊れた", &["山田", "太郎"]),
    ("山田太郎と申します。回線端末の件で", &["山田", "太郎"]),
    ("田中様契約番号の変更", &["田中"]),
    ("田中さんの契約機器", &["田中"]),
    ("佐藤機器", &["佐藤"]),
    ("佐藤花子契約", &["佐藤", "花子"]),
    ("契約者は鈴木一郎", &["鈴木", "一郎"]),
    ("名義 高橋 健 です", &["高橋", "健"]),
    ("名義人は金 光男です", &["光男"]),
    ("伊藤氏料金", &["伊藤"]),
    ("渡辺殿の請求書", &["渡辺"]),
    ("中村先生の電話", &["中村"]),
    ("小林君子機", &["小林", "君子"]),
    ("本田光電話", &["本田"]),
    ("光本料金", &["光本"]),
    ("母の山本節子名義の回線費用", &["山本", "節子"]),
    ("林料金", &["林"]),
    ("金様回線", &["金様"]),
    // Names in kana.
    ("タナカです", &["タナカ", "たなか"]),
    ("タナカルーター", &["タナカ"]),
    ("ヤマダタロウ モデム", &["ヤマダ", "タロウ"]),
    ("スミスさんのルーター", &["スミス"]),
    ("スミスルーター", &["スミス"]),
    ("マイクがカメラを", &["マイク"]),
    ("ジョン・ルーターです", &["ジョン"]),
    ("ユーコのタブレット", &["ユーコ"]),
    ("ハットリサービス", &["ハットリ"]),
    ("ﾔﾏﾀﾞﾃﾚﾋﾞ", &["ヤマダ", "ﾔﾏﾀﾞ"]),
    ("さとうはなこといいます", &["さとう", "はなこ"]),
    ("名前はモニターです", &["モニター"]),
    ("ルーターと申します", &["ルーター"]),
    ("ドライブという者です", &["ドライブ"]),
    // Names in Latin letters.
    ("Tanaka", &["tanaka"]),
    ("Taro Yamada router", &["taro", "yamada"]),
    ("my name is Mike Norton", &["mike", "norton"]),
    ("Yamada-router", &["yamada"]),
    ("tanakarouter", &["tanaka"]),
    ("Mr. Smith's modem", &["smith"]),
    ("my name is Router", &["router"]),
    ("mrs modem called", &["modem"]),
    ("John Card and Vince Cable", &["card", "cable"]),
    ("router様", &["router"]),
    // Numbers, in any form.
    ("電話は090-1234-5678です", &["090", "1234", "5678"]),
    ("０９０１２３４５６７８", &["090"]),
    ("お客さま番号COP12345678", &["cop", "1234"]),
    ("契約番号A1B2C3の回線", &["a1b2"]),
    ("CAF1234567890", &["caf"]),
    ("昭和三十年五月五日生まれ", &["昭和", "三十"]),
    ("1955年5月5日生", &["1955", "5月"]),
    ("平成2年契約", &["平成"]),
    ("カード番号4111-1111-1111-1111", &["4111"]),
    ("二三四五番号", &["二三"]),
    // Addresses.
    ("東京都港区芝公園4-2-8に引っ越す", &["港区", "芝公園"]),
    ("大阪市北区梅田一丁目の回線", &["大阪", "梅田"]),
    ("〒105-0011", &["105"]),
    ("光マンション201号", &["マンション", "201"]),
    ("メゾンルーター二号室", &["メゾン"]),
    // Mail addresses and others.
    ("taro@plala.or.jp", &["taro", "plala"]),
    ("router@example.jp", &["router"]),
    ("modem.cable@mail.example", &["modem", "cable"]),
    ("http://tanaka.example/router", &["tanaka", "router"]),
    ("@router", &["@"]),
    // Companies.
    ("株式会社山田工業", &["山田", "工業"]),
    ("田中電機です", &["田中"]),
    ("株式会社光通信", &["光通信"]),
    ("会社は光通信です", &["光通信"]),
    ("スズキサービスという会社", &["スズキ"]),
    ("(株)電話工事", &["電話工事"]),
    ("有限会社回線設備の者です", &["回線設備"]),
    ("鈴木モータースの回線", &["鈴木", "モータース"]),
];

/// Sentences with things, and what is written of them.
const OF_THINGS: &[(&str, &str)] = &[
    ("中継器が熱くなる", "中継器"),
    ("無線中継器を買った", "無線中継器"),
    ("メッシュルーターがつながらない", "メッシュルーター"),
    ("ﾒｯｼｭﾙｰﾀｰ", "メッシュルーター"),
    ("分配器のところで切れる", "分配器"),
    ("増幅器は誰のもの?", "増幅器"),
    ("スプリッターを外したい", "スプリッター"),
    ("ドングルが見つからない", "ドングル"),
    ("エクステンダーの代金", "エクステンダー"),
    ("違約金はいくら", "違約金"),
    ("キャッシュバックが来ない", "キャッシュバック"),
    ("ユニバーサル料金って何", ""),
    ("払込票をなくした", "払込票"),
    ("督促書が届いた", "督促書"),
    ("蓄電池の監視機器", "監視機器"),
    ("スマートメーターの通信", "スマートメーター"),
    ("リピーターの電源が入らない", "リピーター"),
    ("my mesh router and the Extender", "extender"),
    ("a dongle, please", "dongle"),
    ("HDMIケーブルが抜けない", ""),
    ("チューナーの録画機能", "チューナー"),
    ("Thermostat (new)", "thermostat"),
    ("スマートセンサー、ドアホン", "スマートセンサー"),
    ("ネットワークカメラが映らない", "ネットワークカメラ"),
    ("監視カメラをつけたい", "監視カメラ"),
    ("ブースターが要ると言われた", "ブースター"),
    ("スマートスピーカーがつながらない", "スマートスピーカー"),
    ("ヘッドセットの代金", "ヘッドセット"),
    ("the webcam is dark", "webcam"),
    ("クーポンが届かない", "クーポン"),
    ("決済端末が使えない", "決済端末"),
];

/// What a wizard has met in which this was typed into the box: taken by Enter, or left, and then the next customer came.
fn met(sentence: &str, leave_by: &[&str]) -> Vec<Met> {
    let mut state = fresh(Lang::Ja).noting();
    press(&mut state, &["F4"]);
    update(&mut state, &CATALOG, Event::Paste(sentence.to_owned()));
    press(&mut state, leave_by);
    press(&mut state, &["F8"]);
    if state.ended().is_none() {
        press(&mut state, &["Enter"]);
    }
    met_of(&state)
}

fn met_of(state: &State) -> Vec<Met> {
    let ended = state.ended().expect("the consultation has ended");
    ended.met().map(|(met, _)| met.clone()).collect()
}

/// Whether something that was met is an entry of the catalogue: it says nothing that is not in there.
fn is_known(met: &Met) -> bool {
    match met {
        Met::Unknown { service, provider, .. } => {
            let provider = provider.as_ref().is_none_or(|id| CATALOG.find_provider(id.as_str()).is_some());
            provider && CATALOG.find_service(service.as_str()).is_some()
        }
        Met::Situation(id) => CATALOG.symptoms().iter().any(|symptom| symptom.id == *id),
        Met::Desk { party, .. } => CATALOG.parties().iter().any(|it| it.id == *party),
        Met::Nothing => true,
        Met::Word(_) => false,
    }
}

/// Asserts that a word has nothing of what is personal in its sentence.
#[track_caller]
fn is_impersonal(sentence: &str, personal: &[&str], word: &str) {
    let has = personal.iter().find(|piece| word.contains(&piece.to_lowercase()));
    assert!(has.is_none(), "{sentence}: {word}");
}

#[test]
fn nothing_of_a_person_is_a_thing() {
    for (sentence, personal) in PERSONAL {
        for thing in things(sentence) {
            is_impersonal(sentence, personal, &thing);
        }
    }
    assert!(PERSONAL.len() > 60);
}

#[test]
fn nothing_of_a_person_is_met_whichever_way_the_box_is_left() {
    let ways: [&[&str]; 5] = [&["Enter"], &["Esc"], &["Ctrl+U"], &["F2"], &[]];
    for (nth, (sentence, personal)) in PERSONAL.iter().enumerate() {
        for met in met(sentence, ways[nth % ways.len()]) {
            match &met {
                Met::Word(word) => is_impersonal(sentence, personal, word),
                met => assert!(is_known(met), "{sentence}: {met:?}"),
            }
        }
    }
}

#[test]
fn things_are_told_where_the_program_does_not_know_them() {
    let mut told = 0;
    for (sentence, thing) in OF_THINGS.iter().filter(|(_, thing)| !thing.is_empty()) {
        assert!(things(sentence).iter().any(|one| one == thing), "{sentence}: {:?}", things(sentence));
        let is_met = met(sentence, &["Esc"]).contains(&Met::Word((*thing).to_owned()));
        eprintln!("{sentence}: {thing} {}", if is_met { "told" } else { "known" });
        told += usize::from(is_met);
    }
    assert!(told >= 20, "{told}");
}

#[test]
fn what_the_program_knows_is_no_news() {
    for sentence in
        ["ルーターが壊れた", "ひかり電話の料金", "ネットがつながらない", "解約の違約金はドコモ光でいくら", "phone bill"]
    {
        let all = met(sentence, &["Enter"]);
        let strange: Vec<&Met> = all.iter().filter(|met| matches!(met, Met::Word(word) if word != "違約金")).collect();
        assert!(strange.is_empty(), "{sentence}: {strange:?}");
    }
}

#[test]
fn what_is_half_typed_is_no_word() {
    let mut state = fresh(Lang::Ja).noting();
    press(&mut state, &["F4", "d", "o", "n", "g", "l", "e", " ", "h", "u"]);
    assert!(state.met().unwrap().is_empty());
    press(&mut state, &["Backspace", "Backspace", "Backspace", "Ctrl+U"]);
    let met: Vec<Met> = state.met().unwrap().met().map(|(met, _)| met.clone()).collect();
    assert!(met.contains(&Met::Word("dongle".to_owned())), "{met:?}");
}
