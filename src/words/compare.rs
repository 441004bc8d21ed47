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
    // What the mark of a difference means.
    LEGEND { ja: "* は1番目の事業者と違うところ", en: "* differs from the first provider" }
}

sentences! {
    /// How many bills.
    bills(count: usize) { ja: "{count}社から", en: "{count}" }
}
