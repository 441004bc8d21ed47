//! The words of `which`: what was recognised, and what it tells.

words! {
    KIND_BILL { ja: "請求書", en: "bill" }
    KIND_CARD { ja: "カードの明細", en: "card statement" }
    KIND_BANK { ja: "通帳", en: "bank account" }
    KIND_PAPER { ja: "届いた書類", en: "paper that came by post" }
    KIND_MAIL { ja: "メールアドレス", en: "mail address" }
    KIND_ID_NUMBER { ja: "番号・ID", en: "number or ID" }
    KIND_PHONE { ja: "電話番号", en: "telephone number" }
    KIND_WEB { ja: "会員ページ", en: "member page" }
    KIND_DEVICE { ja: "機器", en: "device" }
    KIND_NAME { ja: "まぎらわしい名前", en: "name that misleads" }

    PURPOSE_FAULT { ja: "故障", en: "faults" }
    PURPOSE_CONTRACT { ja: "変更・解約", en: "changes and cancelling" }
    PURPOSE_BILLING { ja: "請求・支払い", en: "bills" }
    PURPOSE_ORDER { ja: "申し込み・工事", en: "orders and works" }
    PURPOSE_SWITCH { ja: "承諾番号・事業者変更", en: "numbers for a move" }
    PURPOSE_GENERAL { ja: "総合窓口", en: "general desk" }
    PURPOSE_RELOCATION { ja: "引っ越し", en: "moving house" }
    PURPOSE_RETURNS { ja: "返却", en: "returns" }
    PURPOSE_CONSENT { ja: "情報開示の許諾", en: "consent to disclosure" }
    PURPOSE_SALES { ja: "勧誘を止める", en: "stopping sales calls" }

    // Said in place of a company.
    TELLS_NOBODY { ja: "これだけでは会社は分かりません", en: "this alone does not tell the company" }
    // Said beside what neither the company nor a public office says.
    THIRD_PARTY { ja: "民間の資料だけによる", en: "said by third parties only" }
    // What the number of a desk does not tell.
    NUMBER_NOT {
        ja: "分かるのはだれの番号かだけです。お客さまの契約先とは限りません。",
        en: "It tells whose number it is. That need not be the company that the customer is with.",
    }
    NUMBER_NEXT {
        ja: "その紙に書いてある会社の名前と、請求書の会社の名前を見ます。",
        en: "Look at the company's name on the same paper, and at the one on the bill.",
    }
    NAME_NOT {
        ja: "この名前のサービスを今も使っているかは分かりません。",
        en: "It does not tell whether the customer still has it.",
    }
    NAME_NEXT { ja: "契約書面か請求書で、同じ名前と会社の名前を確かめます。", en: "Find the same name, and the company's, on the contract or a bill." }
    IS_COMPANY { ja: "会社の名前です。", en: "The name of a company." }
    IS_COLLABO { ja: "光コラボの名前です。", en: "The name of a collabo brand." }
    IS_UNSURE { ja: "光コラボの名前かどうかは要確認です。", en: "Whether it is a collabo is to be checked." }
    COMPANY_UNKNOWN { ja: "契約の相手の会社を述べた資料はありません。", en: "No source names the company that signs." }
    ONLY_A_PART { ja: "入れた文字の一部", en: "a part of what was typed" }
    UNSURE_TODAY { ja: "この日に当てはまるかは要確認です。", en: "Whether it holds on this day is to be checked." }
}

sentences! {
    /// Another clue tells of somebody else.
    clues_differ(before: &str) {
        ja: "もう一つの手がかり「{before}」とは、別の会社を指しています。契約が二つあるかもしれません。どちらのことか、請求書でお確かめください。",
        en: "The other clue, {before:?}, tells of another company. There may be two contracts: see from the bill which one it is about."
    }
    /// Who is left by both clues.
    clues_agree(before: &str, who: &str) {
        ja: "前の手がかり「{before}」とも合うのは、{who}です。",
        en: "Together with the clue before, {before:?}, it leaves {who}."
    }
    /// Two sentences.
    both(first: &str, second: &str) { ja: "{first}{second}", en: "{first} {second}" }
    /// A clue, with where it stands.
    look(text: &str, kind: &str) { ja: "{text}({kind})", en: "{text} ({kind})" }
    /// Something, and who is behind it.
    head(what: &str, who: &str) { ja: "{what}: {who}", en: "{what}: {who}" }
    /// A desk: its company, and what it answers.
    desk(company: &str, purposes: &str) { ja: "{company}({purposes})", en: "{company} ({purposes})" }
    /// Who signs.
    signed_by(company: &str) { ja: "契約の相手は{company}です。", en: "{company} signs the contract." }
    /// The brands of a company.
    brands(brands: &str) { ja: "この会社のサービス: {brands}", en: "Its brands: {brands}" }
    /// The name of today.
    now_called(name: &str) { ja: "古い名前です。今の名前は{name}です。", en: "A former name. Today it is {name}." }
    /// A brand's own name for a service.
    is_service(brand: &str) { ja: "{brand}のサービスの名前です。", en: "A service of {brand}." }
    /// It has ended.
    ended(day: &str) { ja: "{day}より前のものです。", en: "It was so before {day}." }
    /// It has not begun.
    begins(day: &str) { ja: "{day}からのものです。", en: "It is so from {day} on." }
    /// It is of one area.
    of_area(area: &str) { ja: "{area}の話です。", en: "It is about the area of {area}." }
    /// It was read in a copy.
    copy(day: &str) { ja: "{day}の写しで確認", en: "read in a copy of {day}" }
    /// What it does not tell.
    not(text: &str) { ja: "ただし: {text}", en: "But: {text}" }
    /// What to look at next.
    next(text: &str) { ja: "次に見るもの: {text}", en: "Look at next: {text}" }
    /// Nothing is known of it.
    nothing(text: &str) {
        ja: "「{text}」は、この資料にある番号、名前、手がかりではありません。",
        en: "\"{text}\" is no number, name or clue of this catalogue.",
    }
}
