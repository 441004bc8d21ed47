//! The words of an answer that is read aloud from top to bottom.

words! {
    // What the mark means where every number that has it is not confirmed.
    FOOT_UNCONFIRMED { ja: "* 公式の資料で未確認の番号(要確認)", en: "* not confirmed by an official source: check" }
    // From which telephones and when, where a card before has said it.
    AS_ABOVE { ja: "(上と同じ)", en: "(as above)" }
    // Where the rest is.
    MORE { ja: "すべては --why", en: "all of it: --why" }
    // The same in plain mode.
    MORE_IN_PLAIN { ja: "すべては「w」", en: "all of it: w" }
}

sentences! {
    /// From how many companies bills come, as a head.
    bills_from(count: usize) { ja: "請求は{count}社から", en: "Bills come from {count}" }
    /// What the mark behind a number means where some were read in a copy.
    foot_copy(days: &str) {
        ja: "* 公式の資料で未確認か、{days}の写しによる番号(電話では未確認、要確認)",
        en: "* not official, or from a copy of {days}, not called yet: check",
    }
    /// What a mark means.
    foot_of(mark: &str, basis: &str) { ja: "{mark} {basis}", en: "{mark} {basis}" }
    /// Cautions by their titles.
    also(titles: &str, more: &str) { ja: "ほかの注意: {titles}  ({more})", en: "Watch out too: {titles}  ({more})" }
}
