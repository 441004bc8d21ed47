//! The words of the command line: help, and one line for everything that can go wrong.

words! {
    BUILT_IN { ja: "組み込み", en: "inside the program" }
    NO_PLACE { ja: "(場所が分かりません)", en: "(this platform names no place)" }
    COMMIT_UNKNOWN { ja: "(不明)", en: "(unknown)" }
    // What people call the areas and the moves, in options. Between two of them, a comma.
    CALLED_EAST { ja: "東日本, 東, NTT東日本", en: "East, NTT East" }
    CALLED_WEST { ja: "西日本, 西, NTT西日本", en: "West, NTT West" }
    CALLED_TRANSFER { ja: "転用", en: "Transfer" }
    CALLED_SWITCH { ja: "事業者変更", en: "Switch" }
    CALLED_RETURN { ja: "戻る, 再転用, NTTに戻る", en: "Return" }
    HELP_USAGE { ja: "使い方", en: "Usage" }
    HELP_COMMANDS { ja: "コマンド", en: "Commands" }
    HELP_COMMAND { ja: "コマンド", en: "COMMAND" }
    HELP_OPTIONS { ja: "オプション", en: "Options" }
    HELP_ARGUMENTS { ja: "引数", en: "Arguments" }
}

sentences! {
    /// A failure on standard error.
    failure(line: &str) { ja: "madoguchi: {line}", en: "madoguchi: {line}" }
    /// A terminal for another charset, in letters that every charset has.
    other_charset(locale: &str) {
        ja: "The locale {locale} is not UTF-8, but everything is written in UTF-8. Set the terminal to UTF-8, and LC_ALL or LANG to a UTF-8 locale such as ja_JP.UTF-8.",
        en: "The locale {locale} is not UTF-8, but everything is written in UTF-8. Set the terminal to UTF-8, and LC_ALL or LANG to a UTF-8 locale such as ja_JP.UTF-8.",
    }
    /// A command that does not answer in JSON.
    no_schema(command: &str, known: &str) {
        ja: "「{command}」は JSON で答えません。JSON で答えるのは {known} です。",
        en: "`{command}` does not answer in JSON. These do: {known}.",
    }
    /// From what the program was built.
    built_from(commit: &str) { ja: "ソース: {commit}", en: "source: {commit}" }
    /// For which machines it was built.
    built_for(target: &str) { ja: "対象: {target}", en: "target: {target}" }
    /// Where the catalogue comes from.
    catalog_from(folders: &str) { ja: "資料: {folders}", en: "catalogue: {folders}" }
    /// Where the person's settings are.
    settings_from(path: &str) { ja: "設定: {path}", en: "settings: {path}" }
    /// Where the settings of the whole machine are.
    machine_settings_from(path: &str) { ja: "全員の設定: {path}", en: "settings of the machine: {path}" }
    /// A file that need not be there.
    not_there(path: &str) { ja: "{path} (なし)", en: "{path} (not there)" }
    /// The version with the edition.
    version(version: &str, date: &str, digest: &str) {
        ja: "madoguchi {version} (資料 {date}版 {digest})",
        en: "madoguchi {version} (catalogue of {date}, {digest})",
    }
    /// The edition above an answer.
    edition(date: &str, digest: &str) { ja: "madoguchi 資料 {date}版 ({digest})", en: "madoguchi, catalogue of {date} ({digest})" }
    /// The catalogue was read while the wizard runs, and has faults: how many, where the first one is, and what it is.
    catalog_kept(faults: usize, place: &str, message: &str) {
        ja: "誤り{faults}件 {place} 前の資料のままです。{message}",
        en: "Faults: {faults}, {place}. The former one stays. {message}",
    }
    /// The same, where there is nothing to read.
    catalog_kept_because(reason: &str) {
        ja: "前の資料のままです。{reason}",
        en: "The former catalogue stays. {reason}",
    }
    /// The route of a switch.
    from_to(from: &str, to: &str) { ja: "{from}から{to}へ", en: "from {from} to {to}" }
    /// The start of a return.
    from_only(from: &str) { ja: "{from}から", en: "from {from}" }
    /// No desk is known.
    no_number() { ja: "番号は要確認", en: "number to be checked" }
    /// A service of one area.
    only_in(area: &str) { ja: "{area}のみ", en: "{area} only" }
    /// An id with its name.
    named(id: &str, name: &str) { ja: "{id}({name})", en: "{id} ({name})" }

    /// An id that is nearly one.
    not_found_but(option: &str, typed: &str, meant: &str) {
        ja: "{option} の {typed} は見つかりません。{meant}ですか? (madoguchi find で探せます)",
        en: "{option}: {typed} is not found. Did you mean {meant}? (madoguchi find looks for names)",
    }
    /// An id that is none.
    not_found(option: &str, typed: &str) {
        ja: "{option} の {typed} は見つかりません。madoguchi find で探せます。",
        en: "{option}: {typed} is not found. madoguchi find looks for names.",
    }
    /// More than one entry is called so.
    called_so_are_several(option: &str, typed: &str, all: &str) {
        ja: "{option} の {typed} と呼ばれるものはいくつかあります: {all}。どれかの名前を入れてください。",
        en: "{option}: several are called {typed}: {all}. Name one of them.",
    }
    /// A way to pay that is none.
    payment_unknown(option: &str, typed: &str, all: &str) {
        ja: "{option} の {typed} は見つかりません。使えるのは {all} です。",
        en: "{option}: {typed} is not found. It can be {all}.",
    }
    /// A service that does not exist in the area.
    other_area(id: &str, name: &str, only: &str, area: &str) {
        ja: "--services の {id}({name})は{only}だけのサービスで、{area}にはありません。--area か --services を直してください。",
        en: "--services: {id} ({name}) exists at {only} only, not in the {area} area. Correct --area or --services.",
    }
    /// No service.
    services_empty() {
        ja: "--services にサービスのIDがありません。access-next,phone-basic のように書いてください。",
        en: "--services names no service. Write it like access-next,phone-basic.",
    }
    /// More services than a ticket has room for.
    services_too_many(most: usize) {
        ja: "--services のサービスが多すぎます(上限 {most})。いくつかに分けてください。",
        en: "--services names too many services (limit {most}). Split them up.",
    }
    /// A day that is none.
    date_invalid(typed: &str) {
        ja: "--moved-on の {typed} は日付として読めません。2015-04-01、2015-04、2015 のように書いてください。",
        en: "--moved-on: {typed} is not a day. Write it like 2015-04-01, 2015-04 or 2015.",
    }
    /// A today that is none.
    today_invalid(typed: &str) {
        ja: "--today の {typed} は日付として読めません。2026-11-22 のように書いてください。",
        en: "--today: {typed} is not a day. Write it like 2026-11-22.",
    }
    /// A moment that is none.
    now_invalid(typed: &str) {
        ja: "--now の {typed} は日時として読めません。2026-11-26T14:10 のように書いてください。",
        en: "--now: {typed} is not a moment. Write it like 2026-11-26T14:10.",
    }
    /// A moment of another day than today.
    now_is_not_today(now: &str, today: &str) {
        ja: "--now の {now} は --today の {today} の日ではありません。どちらかを省いてください。",
        en: "--now: {now} is not on the day of --today, {today}. Leave one of them out.",
    }
    /// A day before there was a collabo.
    before_collabo(typed: &str, began: &str) {
        ja: "--moved-on の {typed} には、光コラボはまだありませんでした。{began}以降の日付にしてください。",
        en: "--moved-on: on {typed} there was no Hikari Collaboration yet. Give a day from {began} on.",
    }
    /// A day before there was 事業者変更.
    before_switching(typed: &str, began: &str) {
        ja: "--moved-on の {typed} には、事業者変更はまだありませんでした。{began}以降の日付にするか、--move を直してください。",
        en: "--moved-on: on {typed} a line could not be switched yet. Give a day from {began} on, or correct --move.",
    }
    /// A transfer to nobody.
    provider_missing_transfer() {
        ja: "--move transfer には、移る先の事業者が必要です。--provider ID を付けてください (madoguchi find で探せます)",
        en: "--move transfer needs the new provider. Add --provider ID (madoguchi find looks for names)",
    }
    /// A switch to nobody.
    provider_missing_switch() {
        ja: "--move switch には、移る先の事業者が必要です。--provider ID を付けてください (madoguchi find で探せます)",
        en: "--move switch needs the new provider. Add --provider ID (madoguchi find looks for names)",
    }
    /// A return from nobody.
    from_missing() {
        ja: "--move return には、いまの事業者が必要です。--from ID を付けてください (madoguchi find で探せます)",
        en: "--move return needs the present provider. Add --from ID (madoguchi find looks for names)",
    }
    /// A return to a provider.
    provider_needless() {
        ja: "--move return で戻る先はNTTなので、--provider は使えません。いまの事業者は --from に書いてください。",
        en: "--move return goes back to NTT, so --provider cannot be used. Give the present provider with --from.",
    }
    /// A transfer from a provider.
    from_needless() {
        ja: "--move transfer はフレッツ光から移る手続きなので、--from は使えません。事業者から移る場合は --move switch にしてください。",
        en: "--move transfer starts at FLET'S, so --from cannot be used. For a move from a provider, use --move switch.",
    }
    /// A switch to where one is.
    same_provider(id: &str) {
        ja: "--provider と --from がどちらも {id} です。移る先といまの事業者を別にしてください。",
        en: "--provider and --from are both {id}. Give two different providers.",
    }

    /// A provider compared with itself.
    provider_twice(id: &str) {
        ja: "{id} が2回あります。別の事業者と比べてください。",
        en: "{id} is there twice. Compare different providers.",
    }
    /// A folder that is not there.
    folder_missing(folder: &str) {
        ja: "資料のフォルダー {folder} がありません。--catalog や MADOGUCHI_CATALOG の指定を確かめてください。",
        en: "The catalogue folder {folder} does not exist. Check --catalog or MADOGUCHI_CATALOG.",
    }
    /// A file in place of a folder.
    folder_is_file(folder: &str) {
        ja: "資料の {folder} はフォルダーではありません。catalog.yaml のあるフォルダーを指定してください。",
        en: "The catalogue {folder} is not a folder. Name the folder that has catalog.yaml.",
    }
    /// A folder without permission.
    folder_denied(folder: &str) {
        ja: "資料のフォルダー {folder} を読む権限がありません。フォルダーの権限を確かめてください。",
        en: "No permission to read the catalogue folder {folder}. Check its permissions.",
    }
    /// A folder that cannot be read for another reason.
    folder_unreadable(folder: &str, reason: &str) {
        ja: "資料のフォルダー {folder} を読めません({reason})。",
        en: "The catalogue folder {folder} cannot be read ({reason}).",
    }
    /// A catalogue with mistakes.
    catalog_broken(errors: usize, folder: &str) {
        ja: "資料に誤りが{errors}件あり、使えません。直したあとで確かめるには: madoguchi catalog check {folder}",
        en: "The catalogue has {errors} errors and cannot be used. Once mended, try: madoguchi catalog check {folder}",
    }
    /// The end of a check.
    check_summary(errors: usize, warnings: usize) {
        ja: "誤り {errors}件、警告 {warnings}件",
        en: "{errors} errors, {warnings} warnings",
    }
    /// What differs from what a case expects.
    difference(field: &str, expected: &str, found: &str) {
        ja: "{field}: 期待 {expected}、結果 {found}",
        en: "{field}: expected {expected}, found {found}",
    }
    /// Of the cases that were made from sources.
    test_by_hand(cases: usize, failed: usize) {
        ja: "資料から手で作ったもの {cases}件中、不一致 {failed}件",
        en: "made by hand from sources: {failed} of {cases} cases differ",
    }
    /// Of the cases that were made from the program's own answers.
    test_generated(cases: usize, failed: usize) {
        ja: "プログラムの答えから作ったもの {cases}件中、不一致 {failed}件",
        en: "made from the program's own answers: {failed} of {cases} cases differ",
    }
    /// Of the sentences of customers.
    test_words(sentences: usize, failed: usize) {
        ja: "お客さまの言葉 {sentences}件中、不一致 {failed}件",
        en: "customers' words: {failed} of {sentences} sentences differ",
    }
    /// Of the examples from which nothing is learned.
    test_aside(all: usize, right: usize, wrong: usize) {
        ja: "学ばずに取り分けた文 {all}件中、正しく分かったもの {right}件、取り違え {wrong}件、残りは「分からない」",
        en: "sentences kept aside: {right} of {all} understood rightly, {wrong} taken for something else, the rest said to be unknown",
    }
    /// Of the examples, each read unlearned.
    test_unseen(all: usize, right: usize, wrong: usize) {
        ja: "手本の文を一つずつ除いて学んだとき {all}件中、正しく分かったもの {right}件、取り違え {wrong}件、残りは「分からない」",
        en: "examples, each read unlearned: {right} of {all} understood rightly, {wrong} taken for something else, the rest said to be unknown",
    }
    /// The end of a test of cases.
    test_summary(cases: usize, failed: usize) { ja: "{cases}件中、不一致 {failed}件", en: "{failed} of {cases} cases differ" }
    /// The end of a test of facts.
    mutation_summary(facts: usize, tested: usize) {
        ja: "{facts}件の事実のうち、case が確かめているもの {tested}件",
        en: "{tested} of {facts} facts are held by a case",
    }
    /// Nothing fits.
    nothing_found(query: &str) {
        ja: "「{query}」に合うものは見つかりません。短くするか、別の読み方で探してください。",
        en: "Nothing fits \"{query}\". Try fewer letters or another spelling.",
    }

    /// The terminal failed.
    terminal_failed(reason: &str) { ja: "端末を使えません({reason})。", en: "The terminal cannot be used ({reason})." }
    /// The output could not be written.
    cannot_write(reason: &str) { ja: "出力できません({reason})。", en: "The output cannot be written ({reason})." }

    /// The nearest name.
    did_you_mean(one: &str) { ja: "{one} ですか? ", en: "Did you mean {one}? " }
    /// An option without its value.
    value_missing(option: &str) {
        ja: "{option} に値がありません。madoguchi --help で使い方を見られます。",
        en: "{option} has no value. See madoguchi --help.",
    }
    /// A value that an option does not take.
    value_invalid(option: &str, value: &str, valid: &str) {
        ja: "{option} に {value} は使えません。使えるのは {valid} です。",
        en: "{option} cannot be {value}. It can be {valid}.",
    }
    /// A value that cannot be meant, where there are too many that can.
    value_wrong(option: &str, value: &str) {
        ja: "{option} に {value} は使えません。日付なら 2026-11-27 のように書きます。使い方: madoguchi --help",
        en: "{option} cannot be {value}. A day is written as 2026-11-27. How to use it: madoguchi --help",
    }
    /// An option that is none.
    option_unknown(option: &str, meant: &str) {
        ja: "{option} というオプションはありません。{meant}madoguchi --help で使い方を見られます。",
        en: "There is no option {option}. {meant}See madoguchi --help.",
    }
    /// A command that is none.
    command_unknown(command: &str, meant: &str) {
        ja: "{command} というコマンドはありません。{meant}madoguchi --help で使い方を見られます。",
        en: "There is no command {command}. {meant}See madoguchi --help.",
    }
    /// An option that has to be there.
    option_missing(options: &str) {
        ja: "{options} が必要です。--help を付けると使い方を見られます。",
        en: "{options} must be given. Add --help to see how.",
    }
    /// A command that has to be there.
    command_missing() {
        ja: "コマンドが足りません。--help を付けると使い方を見られます。",
        en: "A command is missing. Add --help to see which.",
    }
    /// An option given twice, or with one that excludes it.
    option_twice(option: &str) {
        ja: "{option} は1回だけ指定してください。",
        en: "Give {option} once.",
    }
    /// An option that excludes another.
    options_conflict(option: &str, other: &str) {
        ja: "{option} と {other} は一緒に使えません。",
        en: "{option} and {other} cannot be used together.",
    }
    /// Too many or too few values.
    value_count(option: &str) {
        ja: "{option} の値の数が違います。--help を付けると使い方を見られます。",
        en: "{option} has a wrong number of values. Add --help to see how.",
    }
    /// Bytes that are no text.
    not_utf8() {
        ja: "引数に文字として読めないものがあります。UTF-8で書いてください。",
        en: "An argument is not readable as text. Write it in UTF-8.",
    }
    /// Anything else.
    not_understood() {
        ja: "引数を読み取れません。madoguchi --help で使い方を見られます。",
        en: "The arguments are not understood. See madoguchi --help.",
    }
}
