//! The sheet that a consultant keeps at the counter: the way through the wizard, its keys, its marks, and what to do when it does not know.

use crate::text::lang::Msg;

words! {
    TITLE { ja: "madoguchi 早見表(店頭の方へ)", en: "madoguchi at a glance (for the counter)" }
    HEAD_WAY { ja: "答えまで", en: "The way to an answer" }
    HEAD_KEYS { ja: "キー", en: "Keys" }
    HEAD_MARKS { ja: "印の意味", en: "What the marks mean" }
    HEAD_UNKNOWN { ja: "困ったとき", en: "When in doubt" }
    COLUMN_KEY { ja: "キー", en: "Key" }
    COLUMN_KEY_DOES { ja: "すること", en: "What it does" }
    COLUMN_MARK { ja: "印", en: "Mark" }
    COLUMN_MARK_MEANS { ja: "意味", en: "Meaning" }
    PRIVACY {
        ja: "お客さまのお名前や電話番号は入力しません。F9 で作るページのほかは、何も保存しません。",
        en: "No name and no number of a customer is ever typed. Nothing is kept but the page that F9 makes.",
    }
}

sentences! {
    /// Below the title: for which edition the sheet was made.
    under_title(version: &str, date: &str) { ja: "バージョン {version}、資料 {date}版", en: "Version {version}, catalogue of {date}" }
}

/// The way through the wizard.
pub const WAY: &[Msg] = &[
    Msg::new(
        "madoguchi で始めます。1 状況、2 事業者、3 サービス、4 支払い、5 ご案内 の順に選びます。右の欄に、電話するところと請求元がいつも出ています。",
        "Start with madoguchi. Choose 1 situation, 2 provider, 3 services, 4 payment, 5 answer. The panel always shows whom to call and who bills.",
    ),
    Msg::new(
        "最初の画面では、お客さまの言葉、電話番号、メールアドレス、会社名をそのまま入力できます。ほかの画面からは F4 です。",
        "On the first screen type what the customer says, a number, a mail address or a company as it is; elsewhere press F4.",
    ),
    Msg::new(
        "文字を打つと絞り込みます。日本語入力のままでも、dokomo、どこも、ドコモ のどれでも探せます。",
        "Typing narrows a list. Romaji, kana and kanji will do, with the input method on or off.",
    ),
];

/// The keys, by their names, and what they do.
pub const KEYS: &[(&str, Msg)] = &[
    ("Enter", Msg::new("決めて次へ", "Take it and go on")),
    ("Space", Msg::new("印を付ける、外す", "Tick and untick")),
    ("Esc", Msg::new("戻る(選んだものは残ります)", "Go back; what was chosen stays")),
    ("F1", Msg::new("その画面のキーを見る", "See the keys of this screen")),
    ("F2", Msg::new("番号でほかのステップへ", "To another step, by its number")),
    ("F4", Msg::new("お客さまの言葉から探す", "Search by the customer's words")),
    ("F5", Msg::new("事業者を並べて比べる", "Compare providers")),
    ("F6", Msg::new("お客さまに見せる画面", "The view for the customer")),
    ("F7", Msg::new("相談コードをコピーする", "Copy the ticket")),
    ("F8", Msg::new("次のお客さまへ", "The next customer")),
    ("F9", Msg::new("お客さまにお渡しするページを作る", "Make the page to take home")),
    ("F10", Msg::new("終わる", "End")),
    ("Ctrl+T", Msg::new("相談コードで前の相談を開く", "Open an earlier consultation by its ticket")),
    ("Ctrl+R", Msg::new("資料を読み直す", "Read the catalogue anew")),
];

/// The marks of an answer.
pub const MARKS: &[(Msg, Msg)] = &[
    (Msg::new("(印なし)", "(no mark)"), Msg::new("資料に書いてあります。", "A source says so.")),
    (
        Msg::new("[推定]", "[inferred]"),
        Msg::new(
            "規則からの推定です。大事なことは、案内した窓口で確かめてもらってください。",
            "It follows from a rule. What matters should be confirmed by the desk that is named.",
        ),
    ),
    (
        Msg::new("要確認", "unknown"),
        Msg::new(
            "資料がありません。出ている「たずねる先」に聞いてください。推測で番号を伝えないでください。",
            "No source says it. Ask the desk that is shown for it, and do not guess a number.",
        ),
    ),
    (
        Msg::new("民間資料のため要確認", "to be checked"),
        Msg::new(
            "会社自身の資料ではない番号です。お客さまに渡す前に、確かめてください。",
            "The number is not from the company itself. Check it before the customer gets it.",
        ),
    ),
    (
        Msg::new("窓口不明", "desk unknown"),
        Msg::new(
            "会社は分かっていて、窓口の番号だけが分かりません。",
            "The company is known, and only the number of its desk is not.",
        ),
    ),
];

/// When in doubt.
pub const UNKNOWN: &[Msg] = &[
    Msg::new(
        "事業者が分からないときは「手がかりから調べる」で、請求書や通帳にある名前や番号を入力します。",
        "Where the provider is not known, look by clues: type a name or number from a bill or statement.",
    ),
    Msg::new(
        "画面が乱れたら Ctrl+L、終わらせるには F10 です。端末は元に戻ります。",
        "Ctrl+L draws a garbled screen anew; F10 ends, and the terminal is given back.",
    ),
    Msg::new(
        "資料の誤りに気づいたら、相談コードと正しい内容を、資料の担当者に伝えてください。",
        "Tell whoever keeps the catalogue of a mistake, with the ticket and what is right.",
    ),
];
