//! What the keepers of a catalogue read: comparison, coverage, single entries.

words! {
    // What differs in an answer.
    FIELD_OUTCOME { ja: "移るとどうなるか", en: "what becomes of it" }
    FIELD_BRAND { ja: "事業者での名前", en: "the provider's name for it" }
    FIELD_BEFORE { ja: "移る前の", en: "before the move: " }
    // Heads of a difference.
    PROVIDERS { ja: "事業者", en: "providers" }
    SERVICES { ja: "サービス", en: "services" }
    OLD { ja: "旧", en: "old" }
    NEW { ja: "新", en: "new" }
    ENTRIES { ja: "変わった項目", en: "Entries that differ" }
    ADDED { ja: "追加", en: "added" }
    REMOVED { ja: "削除", en: "removed" }
    CHANGED { ja: "変更", en: "changed" }
    NO_DIFFERENCE { ja: "違いはありません。", en: "There is no difference." }
    // Coverage.
    LEGEND {
        ja: "S 資料に明記、I 規則からの推定、? 要確認、- その地域にない。東西で違うときは分かっていないほうを示す。",
        en: "S stated, I inferred, ? unknown, - not in that area. Where the areas differ, the less sure one is shown.",
    }
    GAPS { ja: "先に埋めたい事業者(公式一覧のその行で埋まる)", en: "Gaps that would help most (the provider's row of the official list closes them)" }
    STALE { ja: "一年以上確認していない出典", en: "Sources not seen for a year" }
    NONE { ja: "なし", en: "none" }
    // One entry.
    STANDS { ja: "場所", en: "stands at" }
    FROM_BUILT_IN { ja: "組み込みの資料", en: "the built-in catalogue" }
    SOURCES { ja: "出典", en: "Sources" }
    NAMED_BY { ja: "この項目を名指しする項目", en: "Entries that name it" }
    CASES_NAMING { ja: "この項目を名指しするケース", en: "Cases that name it" }
    CASES_RESTING { ja: "答えがこの項目に基づくケース", en: "Cases whose answer rests on it" }
    DEFAULT { ja: "省略時", en: "by default" }
}

sentences! {
    /// The days of a move that were tried.
    moved_on(days: &str) { ja: "移る日 {days}", en: "moving on {days}" }
    /// The days of asking that were tried.
    asked_on(days: &str) { ja: "尋ねる日 {days}", en: "asking on {days}" }
    /// The first of many names.
    and_more(names: &str, more: usize) { ja: "{names}、ほか{more}件", en: "{names} and {more} more" }
    /// How much differs.
    diff_summary(answers: usize, entries: usize) {
        ja: "違う答え {answers}件、違う項目 {entries}件",
        en: "{answers} answers and {entries} entries differ",
    }
    /// How many of each basis.
    totals(stated: usize, inferred: usize, unknown: usize, all: usize) {
        ja: "明記 {stated}、推定 {inferred}、要確認 {unknown}、計 {all}",
        en: "{stated} stated, {inferred} inferred, {unknown} unknown, {all} in all",
    }
    /// A gap.
    gap(provider: &str, common: usize, all: usize) {
        ja: "{provider}: 要確認 {all}件、うちよく使われるもの {common}件",
        en: "{provider}: {all} unknown, {common} of them common in households",
    }
    /// A source that nobody looked at for long.
    stale(source: &str, seen: &str) { ja: "{source} (最終確認 {seen})", en: "{source} (last seen {seen})" }
    /// A column and its service.
    column(number: usize, service: &str) { ja: "{number} {service}", en: "{number} {service}" }
    /// Nothing has such an id.
    no_entry(id: &str) {
        ja: "{id} という項目はありません。madoguchi find で探せます。",
        en: "There is no entry {id}. madoguchi find looks for names.",
    }
    /// An example that is like a sentence.
    example_like(said: &str) { ja: "       例: {said}", en: "       like: {said}" }
    /// What of a sentence says nothing known.
    not_understood(rest: &str) { ja: "分からなかったところ: {rest}", en: "not understood: {rest}" }
    /// Nothing has such an id, but something nearly.
    no_entry_but(id: &str, meant: &str) {
        ja: "{id} という項目はありません。{meant} ですか?",
        en: "There is no entry {id}. Did you mean {meant}?",
    }
    /// The folder that an entry comes from.
    from_folder(folder: &str) { ja: "フォルダー {folder}", en: "the folder {folder}" }
    /// The part of an entry that was asked for.
    part_of(id: &str) { ja: "{id} の中", en: "in {id}" }
    /// Text beside the place where it stands.
    placed(text: &str, at: &str) { ja: "{text}  ({at})", en: "{text}  ({at})" }
    /// A kind of file that is none.
    no_kind(kind: &str, all: &str) {
        ja: "{kind} という種類のファイルはありません。{all} のどれかです。",
        en: "There is no kind of file {kind}. It can be {all}.",
    }
    /// A file that cannot be written.
    cannot_write_file(path: &str, reason: &str) {
        ja: "{path} に書けません({reason})。",
        en: "Cannot write {path} ({reason}).",
    }
}
