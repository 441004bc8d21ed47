//! The page in やさしい日本語: short sentences, everyday words, and a reading above every kanji.

use super::page::{CautionWords, Cautions, Outcomes, PageWords};
use super::readings::READINGS;
use crate::text::lang::Lang;

/// The words.
pub(super) static WORDS: PageWords = PageWords {
    code: "ja",
    names: Lang::Ja,
    readings: READINGS,
    title: |to| format!("{to}にかえたあと、どこに電話しますか"),
    title_return: |to| format!("{to}にもどったあと、どこに電話しますか"),
    title_not_collabo: |to| format!("{to}は光コラボではありません"),
    under_title: |area, kind, day| format!("{area}　{kind}　かえる日: {day}"),
    continued: |title, page, pages| format!("{title}(つづき {page}/{pages})"),
    head_warning: "気をつけてください",
    before: "いまの会社",
    after: "かえたあと",
    outcomes: Outcomes {
        moves: |to| format!("{to}にかわります"),
        returns: |ntt| format!("{ntt}にもどります"),
        stays: |ntt| format!("{ntt}のままです"),
        ends: "終わります",
        cancel: "やめるまで続きます",
        apply: "使うときは、申し込みます",
        not_movable: "いっしょにかえることができません",
        third_party: "ほかの会社のままです",
        unknown: "まだわかりません",
    },
    head_calls: "こまったとき・やめたいとき、ここに電話してください",
    split_desks: "こわれたものによって、電話するところがちがいます。",
    column_when: "こんなとき",
    label_faults: "こわれたとき:",
    label_changes: "かえる・やめる:",
    stays_until_cancelled: |services, _| format!("{services}(いらないときは、やめてください)"),
    goes_on_until_cancelled: |services| format!("{services}(やめるまで続きます)"),
    column_who: "電話するところ",
    column_number: "電話番号・電話できる時間",
    or: "／",
    doubt: "[番号を店に聞く]",
    copy: |day| format!("[{day}のコピー。まだ電話していません]"),
    speaks: |languages| format!("{languages}で話します"),
    no_number: "番号は、契約の紙か請求書を見てください",
    no_desk: [
        "こわれたときの電話は、わかりません。",
        "かえる・やめるときの電話は、わかりません。",
        "請求書のことを聞く電話は、わかりません。",
        "どこに電話するか、わかりません。",
    ],
    where_to_ask: |purposes| format!("ここに聞いてください({purposes}の電話):"),
    asked_here: "こわれたときの電話はわかりません。ここに聞きます:",
    purposes: [
        "こわれたとき",
        "かえる・やめるとき",
        "請求書のこと",
        "申し込むとき",
        "ほかの会社にかえるとき",
        "なんでも聞くとき",
        "引っ越しのとき",
        "かえすとき",
        "とうろくのこと",
        "売る電話を止めたいとき",
    ],
    desk_for: |purposes| format!("{purposes}の電話"),
    about: |name| format!("{name}のこと"),
    head_bills: "お金をはらうところ",
    column_biller: "会社",
    column_for: "何のお金ですか",
    column_paid: "はらいかた",
    sent_by: |party, via| format!("{party}(請求書は{via}から来ます)"),
    paid_ask: "この会社に聞いてください",
    open_yet: "まだわかりません",
    two_bills: |count| format!("請求書は、{count}つの会社から来ます。まちがいではありません。"),
    paper: |ntt, yen, tax| format!("{ntt}の紙の請求書は、{yen}円({tax})かかります。"),
    head_todo: "あなたがすること",
    stages: ["かえる前", "かえる日", "かえたあと"],
    call_for_it: |text, desk| format!("{text}(電話: {desk})"),
    ask_for_it: |text, whom| format!("{text}({whom})"),
    head_open: "まだわからないこと",
    open: |services, questions, whom| format!("{services}: {questions}。聞くところ: {whom}"),
    open_choose: |services, questions| format!("{services}: {questions}は、かえる会社を決めてから聞きます。"),
    questions: ["こわれたときの電話", "やめるときの電話", "お金をはらうところ"],
    all_questions: "電話するところとお金をはらうところ",
    head_fill: "書くところ",
    fill: ["名前", "新しい契約の番号", "NTTのお客さまID"],
    shop: |shop, phone| format!("この紙を作った店: {shop}　{phone}"),
    shop_brief: |shop| format!("この紙を作った店: {shop}"),
    made: |day, edition, digest| format!("作った日 {day}　資料 {edition}版({digest})"),
    // The other two say themselves what is to be done.
    marks: ["[たぶん]は、はっきり書いたものがありません。", "", ""],
    inferred: "[たぶん]",
    unknown: "[わからない]",
    sources: "出典: ",
    more_sources: |count| format!("ほか{count}件"),
    look_up: "NTTの会社の表: ",
    ticket: "相談コード",
    ticket_for: "店でこのコードを見せると、同じ紙を作ります。",
    contact: |name| format!("{name}のページ"),
    picture_of: |before, after| format!("会社の図。{before}。{after}。"),
    code_of: |caption| format!("QRコード: {caption}"),
    cautions: Cautions::Own(&CAUTIONS),
};

static CAUTIONS: CautionWords = CautionWords {
    not_collabo: |name| format!("{name}は光コラボではありません。この方法では、かえることができません。"),
    collabo_unknown: |name| {
        format!("{name}が光コラボかどうか、まだわかりません。申し込む前に、NTTの表を見てください。")
    },
    not_movable: |services| {
        format!("{services}は、いっしょにかえることができません。かえる前に、いまの会社に聞いてください。")
    },
    ended: |name, day| format!("{name}は、{day}に終わりました。"),
    ends: |name, day| format!("{name}は、{day}に終わります。そのあと、どの会社にするかも考えてください。"),
    end_unclear: |name, day| format!("{name}は、{day}に終わると書いてあります。もう終わったかどうか、聞いてください。"),
    no_new: |name| format!("{name}は、新しい申し込みを受け付けていません。"),
    outside_area: |name, area| {
        format!("{name}は、{area}では使うことができないかもしれません。申し込む前に聞いてください。")
    },
    date_uncertain: |services| {
        format!("{services}は、いつ会社がかわったか、はっきりわかりません。契約の紙か請求書を見てください。")
    },
    combine: |finance| {
        format!(
            "{finance}の請求書は、「おまとめ請求」で1つにできることがあります。ほかの会社の請求書は、べつに来ます。"
        )
    },
    paper_unknown: |ntt| format!("{ntt}の紙の請求書は、お金がかかります。いくらか、まだわかりません。"),
    second_month: |ntt| format!("{ntt}のお金が少ない月は、次の月に2か月分が来ることがあります。"),
    not_cancelled: |services| format!("{services}は、かえても、やめたことになりません。やめるまで、お金がかかります。"),
    approval_number: |from| {
        format!("かえるための番号は、契約した人が{from}からもらいます。番号を使うことができる日は、決まっています。")
    },
};
