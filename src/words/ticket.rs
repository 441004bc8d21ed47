//! The words of the ticket (相談コード).

words! {
    // Something is mistyped.
    MISTYPED { ja: "どこかが間違っています。1文字ずつ確かめてください。", en: "Something in it is mistyped. Check it character by character." }
    // A newer program wrote it.
    NEWER_FORMAT { ja: "新しい版の madoguchi で作られています。madoguchi を新しくしてください。", en: "A newer madoguchi wrote it. Update madoguchi." }
    // What a number in a ticket stands for.
    KIND_PROVIDER { ja: "事業者", en: "provider" }
    KIND_SERVICE { ja: "サービス", en: "service" }
    KIND_PAYMENT { ja: "支払い方法", en: "way to pay" }
}

sentences! {
    /// The ticket of a consultation.
    ticket(code: &str) { ja: "相談コード {code}", en: "ticket {code}" }
    /// A ticket that cannot be opened, and why.
    refused(typed: &str, why: &str) { ja: "相談コード {typed} を開けません。{why}", en: "The ticket {typed} cannot be opened. {why}" }
    /// A character that no ticket has.
    wrong_character(typed: char) {
        ja: "{typed} は相談コードに使われない文字です。",
        en: "No ticket has the character {typed}.",
    }
    /// Characters are missing or too many.
    wrong_length(length: usize) {
        ja: "{length}文字では長さが合いません。抜けや余分がないか確かめてください。",
        en: "Its length of {length} is wrong. See whether a character is missing or too many.",
    }
    /// A number that this catalogue does not have.
    unknown_code(kind: &str, code: u64) {
        ja: "{kind}の番号 {code} がこの資料にありません。資料を新しくしてください。",
        en: "This catalogue has no {kind} with the number {code}. Use a newer catalogue.",
    }
    /// What is answered otherwise than when the ticket was written.
    changed(services: &str) {
        ja: "相談コードができたあとに案内が変わりました: {services}",
        en: "The answer has changed since the ticket was written: {services}",
    }
    /// A ticket given beside a command.
    only_alone(command: &str) {
        ja: "--ticket は madoguchi answer か、コマンドなしで使ってください({command} では使えません)。",
        en: "Use --ticket with madoguchi answer or without a command (not with {command}).",
    }
}
