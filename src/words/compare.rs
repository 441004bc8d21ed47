//! The words of providers side by side.

words! {
    // The row of what becomes of a service.
    ROW_OUTCOME { ja: "移り先", en: "outcome" }
    // The row of the number of bills.
    ROW_BILLS { ja: "請求の数", en: "bills" }
    // The row of what stays with NTT.
    ROW_STAYS { ja: "NTTに残る", en: "stays with NTT" }
    // The row of what is unknown.
    ROW_UNKNOWN { ja: "要確認", en: "to be checked" }
    // The block of what is true of all services together.
    HEAD_TOGETHER { ja: "全体", en: "All together" }
    // Heads of the columns of providers and of their bills.
    HEAD_PROVIDERS { ja: "事業者", en: "Provider" }
    HEAD_BILLS { ja: "請求", en: "bills" }
    // Above what is the same with all of them.
    HEAD_SAME { ja: "同じもの", en: "The same with all" }
    // Where nothing differs.
    ALL_THE_SAME { ja: "サービスごとの違いはありません。", en: "No service differs." }
    // The row of whom to call, for faults and changes alike.
    ROW_CALL { ja: "電話", en: "call" }
    // The same with the number for faults.
    ROW_CALL_FAULT { ja: "電話(故障)", en: "call (faults)" }
    // Each at its own provider.
    EACH { ja: "それぞれの事業者", en: "each provider" }
    // What becomes of a service, in a few cells.
    MOVES { ja: "移る", en: "moves" }
    STAYS { ja: "残る", en: "stays" }
    ENDS { ja: "終わる", en: "ends" }
    CANCEL { ja: "要解約", en: "cancel" }
    APPLY { ja: "要申込", en: "apply" }
    NOT_MOVABLE { ja: "移せない", en: "not moved" }
    THIRD_PARTY { ja: "別会社", en: "another's" }
    // The same of several of them together, to say what their shape means.
    STAYS_AT_ALL { ja: "残る・変わらない", en: "stays" }
    ENDS_AT_ALL { ja: "終わる・移せない", en: "ends or cannot move" }
    CANCEL_AT_ALL { ja: "解約・申込が必要", en: "cancel it or apply" }
    // What the mark of a difference means.
    LEGEND { ja: "* は1番目の事業者と違うところ", en: "* differs from the first provider" }
}

sentences! {
    /// How many bills.
    bills(count: usize) { ja: "{count}社から", en: "{count}" }
}
