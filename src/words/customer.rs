//! The words of the customer's own view, which is read from the other side of the counter. Names come from the catalogue, and what
//! the page to take home says as well, from there.

use super::handout::{PageLang, PageWords};

/// A sentence with one gap.
type Say = fn(&str) -> String;
/// A sentence with two gaps.
type Say2 = fn(&str, &str) -> String;

/// What the view says in its own words.
pub struct CustomerWords {
    /// The language, in itself.
    pub language: &'static str,
    /// What stands above it all.
    pub title: &'static str,
    /// That bills come from this many companies.
    pub bills_from: fn(usize) -> String,
    /// That this many bills come, some of them from one company.
    pub bills_apart: fn(usize) -> String,
    /// Who sends a bill.
    pub bill: Say,
    /// Who sends it, and for whom.
    pub bill_for: Say2,
    /// What the mark says.
    pub footnote: &'static str,
    /// The same in a few letters.
    pub footnote_in_short: &'static str,
    /// What the mark says of a number that was read in a copy of that day.
    pub copy: Say2,
    /// That nobody has to be called about these.
    pub nobody: Say,
    /// The same, and no bill comes.
    pub nobody_and_no_bill: Say2,
    /// No desk is needed.
    pub nobody_to_call: &'static str,
    /// It is not known whom to call.
    pub to_check: &'static str,
    /// It is not known with whom the line is, and how to find out.
    pub present_unknown: [&'static str; 4],
    /// It is not decided yet to whom the line goes.
    pub next_unknown: [&'static str; 2],
    /// The provider that is not known, or not chosen.
    pub the_provider: [&'static str; 2],
    /// What is asked once the provider is known.
    pub open_until_known: Say2,
    /// Above the code.
    pub scan: &'static str,
    /// The code does not fit.
    pub no_room: &'static str,
    /// Under what name the desks are kept.
    pub contact: &'static str,
    /// What a desk of the contact is for: faults, changes, both, asking for the right one, bills, changes and asking for that for faults.
    pub kinds: [&'static str; 6],
}

impl CustomerWords {
    /// In this language.
    pub fn of(lang: PageLang) -> &'static Self {
        match lang {
            PageLang::Ja => &JA,
            PageLang::En => &EN,
            PageLang::Easy => &EASY,
        }
    }
}

/// That no desk for these is known, in the order of the page's own words for it: faults, changes, bills, several of these.
pub fn no_desk(words: &PageWords, lang: PageLang) -> [&'static str; 4] {
    match lang {
        PageLang::En => [
            super::answer::NO_DESK_FAULT.en,
            super::answer::NO_DESK_CONTRACT.en,
            super::answer::NO_DESK_BILL.en,
            super::answer::NO_DESK_FOR_THIS.en,
        ],
        PageLang::Ja | PageLang::Easy => words.no_desk,
    }
}

static JA: CustomerWords = CustomerWords {
    language: "日本語",
    title: "ご連絡先のご案内",
    bills_from: |count| format!("請求は{count}社から届きます"),
    bills_apart: |count| format!("請求は{count}つ届きます"),
    bill: |sender| format!("{sender}から"),
    bill_for: |sender, party| format!("{sender}から({party}の分)"),
    footnote: "公式の資料で確かめられていません。お店の人にお聞きください。",
    footnote_in_short: "要確認",
    copy: |number, day| format!("{number}: {day}の写しによる(電話では未確認)"),
    nobody: |services| format!("{services}: 連絡先はありません"),
    nobody_and_no_bill: |services, mark| format!("{services}: 連絡先はありません{mark}、請求はありません{mark}"),
    nobody_to_call: "連絡先はありません",
    to_check: "要確認: どこに電話するかは、お店の人にお聞きください。",
    present_unknown: [
        "いまの事業者(ご契約の会社)がまだ分かりません。",
        "毎月の請求書やカードの明細にある会社の名前をご覧ください。",
        "契約したときの書類にも、会社の名前と電話番号があります。",
        "メールアドレスの @ の後ろからも分かることがあります。",
    ],
    next_unknown: ["移る先の事業者がまだ決まっていません。", "決まると、その会社の電話番号もここに出ます。"],
    the_provider: ["いまの事業者(まだ分かりません)", "移る先の事業者(まだ決まっていません)"],
    open_until_known: |services, asked| format!("{services}: {asked}は、いまの事業者が分かってから確かめます。"),
    scan: "この絵をスマートフォンで読むと、電話番号を連絡先に入れられます。",
    no_room: "画面を大きくすると、電話番号をスマートフォンに入れる絵が出ます。",
    contact: "光回線 窓口",
    kinds: ["故障", "変更・解約", "故障・変更・解約", "窓口をたずねる先", "請求", "変更・解約、故障の窓口をたずねる先"],
};

static EN: CustomerWords = CustomerWords {
    language: "English",
    title: "Whom to call",
    bills_from: |count| match count {
        1 => "A bill comes from 1 company".to_owned(),
        _ => format!("Bills come from {count} companies"),
    },
    bills_apart: |count| format!("{count} bills come"),
    bill: |sender| format!("from {sender}"),
    bill_for: |sender, party| format!("from {sender} (for {party})"),
    footnote: "No official source confirms this. Please ask at the counter.",
    footnote_in_short: "check",
    copy: |number, day| format!("{number}: from a copy of {day}, not called yet"),
    nobody: |services| format!("{services}: nobody to call"),
    nobody_and_no_bill: |services, mark| format!("{services}: nobody to call{mark}, no bill{mark}"),
    nobody_to_call: "nobody to call",
    to_check: "To be checked: please ask at the counter whom to call.",
    present_unknown: [
        "Your present provider is not known yet.",
        "Look for the company on your monthly bill or card statement.",
        "Your contract papers name the company and its number.",
        "What stands behind the @ of your mail address may tell as well.",
    ],
    next_unknown: ["The new provider is not chosen yet.", "Once it is, its telephone numbers appear here."],
    the_provider: ["your present provider (not known yet)", "the new provider (not chosen yet)"],
    open_until_known: |services, asked| format!("{services}: {asked}: to be checked once your provider is known."),
    scan: "Scan this to put the numbers into your telephone.",
    no_room: "In a larger window, a code puts the numbers into your telephone.",
    contact: "Internet line support",
    kinds: [
        "faults",
        "changes",
        "faults, changes",
        "ask for the right desk",
        "bills",
        "changes; ask here for the desk for faults",
    ],
};

static EASY: CustomerWords = CustomerWords {
    language: "やさしい日本語",
    title: "電話するところ",
    bills_from: |count| format!("請求書は、{count}つの会社から来ます"),
    bills_apart: |count| format!("請求書は、{count}つ来ます"),
    bill: |sender| format!("{sender}から"),
    bill_for: |sender, party| format!("{sender}から({party}のお金)"),
    footnote: "たしかな紙で見ていません。お店の人に聞いてください。",
    footnote_in_short: "店に聞く",
    copy: |number, day| format!("{number}: {day}のコピーで見ました。まだ電話していません"),
    nobody: |services| format!("{services}: 電話するところはありません"),
    nobody_and_no_bill: |services, mark| {
        format!("{services}: 電話するところはありません{mark}。お金はかかりません{mark}")
    },
    nobody_to_call: "電話するところはありません",
    to_check: "まだわかりません。お店の人に聞いてください。",
    present_unknown: [
        "いまの会社が、まだわかりません。",
        "毎月の請求書を見てください。会社の名前があります。",
        "契約の紙にも、会社の名前と電話番号があります。",
        "メールアドレスの @ のうしろで、わかることもあります。",
    ],
    next_unknown: ["どの会社にかえるか、まだ決まっていません。", "決まると、その会社の電話番号もここに出ます。"],
    the_provider: ["いまの会社(まだわかりません)", "かえる会社(まだ決まっていません)"],
    open_until_known: |services, asked| format!("{services}: {asked}は、いまの会社がわかってから聞きます。"),
    scan: "スマートフォンのカメラで、この絵を見てください。電話番号が入ります。",
    no_room: "画面を大きくすると、電話番号をスマートフォンに入れる絵が出ます。",
    contact: "光回線 電話するところ",
    kinds: [
        "こわれたとき",
        "かえる・やめるとき",
        "こわれたとき・やめるとき",
        "電話を聞くところ",
        "お金のこと",
        "やめるとき、こわれたとき聞くところ",
    ],
};
