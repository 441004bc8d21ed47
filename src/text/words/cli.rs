//! The words of the command line: help, and one line for everything that can go wrong.

use crate::text::lang::Msg;

words! {
    HELP_USAGE { ja: "使い方", en: "Usage" }
    HELP_COMMANDS { ja: "コマンド", en: "Commands" }
    HELP_COMMAND { ja: "コマンド", en: "COMMAND" }
    HELP_OPTIONS { ja: "オプション", en: "Options" }
    HELP_ARGUMENTS { ja: "引数", en: "Arguments" }
}

/// The help of a command, by its path: `catalog check`; of an argument, with its name: `answer.area`; of an argument of every
/// command, by its name alone: `.lang`.
///
/// A page is asked for with the arguments of an answer, which say the same there.
pub fn help(path: &str) -> Option<Msg> {
    let of_answer = path.strip_prefix("handout.").map(|arg| format!("answer.{arg}"));
    let find =
        |path: &str| HELP.iter().chain(super::settings::HELP).find(|(of, _)| *of == path).map(|(_, words)| *words);
    find(path).or_else(|| find(&of_answer?))
}

/// The help of everything.
const HELP: &[(&str, Msg)] = &[
    (
        "",
        Msg::new(
            "フレッツ光から光コラボへ移ったあと、サービスごとに電話するところと請求元を案内します。コマンドなしで対話画面が始まります。",
            "Who to call and who bills, for each service, after a FLET'S Hikari line moves to a Hikari Collaboration provider. Without a command, the wizard starts.",
        ),
    ),
    (".help", Msg::new("使い方を表示して終わる", "Show how to use this, and end")),
    (".version", Msg::new("版と資料の版を表示して終わる", "Show the version and the catalogue's edition, and end")),
    (
        ".licenses",
        Msg::new(
            "プログラムと文字のライセンスを表示して終わる",
            "Show the licences of the program and its font, and end",
        ),
    ),
    (
        ".catalog",
        Msg::new(
            "組み込みの代わりに使う資料のフォルダー(何度でも。環境変数 MADOGUCHI_CATALOG でも指定できる)",
            "Folder of a catalogue to use in place of the built-in one (repeatable; also the variable MADOGUCHI_CATALOG)",
        ),
    ),
    (
        ".lang",
        Msg::new("表示の言語(省略時は環境から。ja か en)", "Language: ja or en (from the environment when absent)"),
    ),
    (".ascii", Msg::new("罫線をASCII文字で描く", "Draw lines with ASCII characters")),
    (
        ".plain",
        Msg::new(
            "画面を使わず、番号付きの行で対話する(端末でないときや TERM=dumb のときは付けなくても)",
            "Ask in numbered lines instead of on a screen (also where there is no terminal, or TERM=dumb)",
        ),
    ),
    (
        ".theme",
        Msg::new(
            "画面の色: dark、light、high-contrast、none",
            "Colours of the screen: dark, light, high-contrast or none",
        ),
    ),
    ("answer", Msg::new("案内を表示する", "Print an answer")),
    ("answer.area", Msg::new("フレッツ光の地域: east(東日本)か west(西日本)", "Area of the FLET'S line: east or west")),
    (
        "answer.kind",
        Msg::new(
            "手続き: transfer(転用)、switch(事業者変更)、return(事業者変更でNTTに戻る)",
            "What is done: transfer (FLET'S to provider), switch (provider to provider), return (back to NTT)",
        ),
    ),
    (
        "answer.provider",
        Msg::new("移る先の事業者のID(madoguchi find で探せる)", "The new provider's id (see madoguchi find)"),
    ),
    ("answer.from", Msg::new("いまの事業者のID(switch と return)", "The present provider's id (switch and return)")),
    (
        "answer.services",
        Msg::new("使っているサービスのID(コンマ区切り)", "Ids of what the customer has, with commas between"),
    ),
    (
        "answer.moved_on",
        Msg::new(
            "移る日、移った日(2015-04-01、2015-04、2015。省略時は今日)",
            "Day of the move: 2015-04-01, 2015-04 or 2015 (today when absent)",
        ),
    ),
    ("answer.payment", Msg::new("NTTへの支払い方法のID", "Id of the way in which NTT is paid")),
    (
        "answer.ticket",
        Msg::new(
            "相談コード。ほかの選択の代わりに使う",
            "The ticket of a consultation, in place of all that was chosen",
        ),
    ),
    ("answer.today", Msg::new("今日とみなす日(省略時は今日)", "The day to take for today")),
    ("answer.format", Msg::new("text(省略時)か json", "text (the default) or json")),
    (".ticket", Msg::new("この相談コードの相談を開く", "Open the consultation of this ticket")),
    ("ask", Msg::new("お客さまの言葉から、電話するところを案内する", "From a customer's words to the desk to call")),
    (
        "ask.words",
        Msg::new("お客さまの言葉(例: ひかり電話がつながらない)", "What the customer says, such as: the phone is dead"),
    ),
    ("ask.provider", Msg::new("お客さまの事業者のID", "Id of the customer's provider")),
    ("ask.area", Msg::new("フレッツ光の地域: east(東日本)か west(西日本)", "Area of the FLET'S line: east or west")),
    (
        "ask.services",
        Msg::new("使っているサービスのID(コンマ区切り)", "Ids of what the customer has, with commas between"),
    ),
    (
        "ask.moved_on",
        Msg::new(
            "移った日(2015-04-01、2015-04、2015。省略時はわからない)",
            "Day of the move: 2015-04-01, 2015-04 or 2015 (not known when absent)",
        ),
    ),
    ("ask.today", Msg::new("今日とみなす日(省略時は今日)", "The day to take for today")),
    ("ask.format", Msg::new("text(省略時)か json", "text (the default) or json")),
    ("compare", Msg::new("事業者を2つから4つ並べて比べる", "Two to four providers side by side")),
    ("compare.providers", Msg::new("比べる事業者のID(2つから4つ)", "Ids of the providers, two to four")),
    (
        "compare.area",
        Msg::new("フレッツ光の地域: east(東日本)か west(西日本)", "Area of the FLET'S line: east or west"),
    ),
    (
        "compare.kind",
        Msg::new(
            "手続き: transfer(転用)か switch(事業者変更)",
            "What is done: transfer (FLET'S to provider) or switch (provider to provider)",
        ),
    ),
    ("compare.from", Msg::new("いまの事業者のID(switch)", "The present provider's id (switch)")),
    (
        "compare.services",
        Msg::new("使っているサービスのID(コンマ区切り)", "Ids of what the customer has, with commas between"),
    ),
    (
        "compare.moved_on",
        Msg::new(
            "移る日、移った日(2015-04-01、2015-04、2015。省略時は今日)",
            "Day of the move: 2015-04-01, 2015-04 or 2015 (today when absent)",
        ),
    ),
    ("compare.payment", Msg::new("NTTへの支払い方法のID", "Id of the way in which NTT is paid")),
    ("compare.today", Msg::new("今日とみなす日(省略時は今日)", "The day to take for today")),
    ("compare.format", Msg::new("text(省略時)か json", "text (the default) or json")),
    ("handout", Msg::new("お客さまにお渡しするページを作る", "Make the page that the customer takes home")),
    (
        "handout.output",
        Msg::new(
            "書き出すファイル(.pdf、.html、.txt。- は標準出力)",
            "File to write: .pdf, .html or .txt (- is standard output)",
        ),
    ),
    (
        "handout.format",
        Msg::new("pdf、html、txt(省略時はファイルの終わりから)", "pdf, html or txt (by the file's ending when absent)"),
    ),
    (
        "handout.lang",
        Msg::new(
            "ページの言語: ja、en、easy(やさしい日本語)。省略時は表示の言語",
            "Language of the page: ja, en or easy (plain Japanese with readings); that of the screen when absent",
        ),
    ),
    ("handout.paper", Msg::new("用紙: a4(省略時)か letter", "Paper: a4 (the default) or letter")),
    ("handout.force", Msg::new("同じ名前のファイルを置き換える", "Replace a file of the same name")),
    (
        "handout.print",
        Msg::new(
            "印刷する(プリンターの名前を付けられる)",
            "Print it (on the named printer, or the system's own choice)",
        ),
    ),
    (
        "handout.shop",
        Msg::new(
            "ページに載せる店の名前(環境変数 MADOGUCHI_SHOP でも指定できる)",
            "Name of the shop on the page (also the variable MADOGUCHI_SHOP)",
        ),
    ),
    (
        "handout.shop_phone",
        Msg::new(
            "ページに載せる店の電話(環境変数 MADOGUCHI_SHOP_PHONE でも指定できる)",
            "Telephone of the shop on the page (also the variable MADOGUCHI_SHOP_PHONE)",
        ),
    ),
    ("find", Msg::new("事業者やサービスを探す", "Look for providers and services")),
    (
        "find.words",
        Msg::new(
            "名前、読み、ローマ字の一部(すべてを含むものを表示)",
            "Parts of a name, in any script; all of them must fit",
        ),
    ),
    ("find.kind", Msg::new("provider(事業者)か service(サービス)だけを探す", "Only providers or only services")),
    ("find.format", Msg::new("text(省略時)か json", "text (the default) or json")),
    ("catalog", Msg::new("資料を調べる", "Work on a catalogue")),
    ("catalog check", Msg::new("資料に誤りがないか調べる", "Look for mistakes in a catalogue")),
    (
        "catalog check.dir",
        Msg::new("資料のフォルダー(省略時は組み込みの資料)", "Folder of the catalogue (the built-in one when absent)"),
    ),
    ("catalog check.format", Msg::new("text(省略時)か json", "text (the default) or json")),
    ("catalog check.deny_warnings", Msg::new("警告だけでも終了コードを1にする", "Exit with 1 for warnings as well")),
    ("catalog test", Msg::new("資料の cases を実行する", "Run the cases of a catalogue")),
    (
        "catalog test.mutate",
        Msg::new(
            "事実を一つずつ外して cases を実行し、外しても結果が変わらない事実を並べる",
            "Take out one fact after the other, and list those that no case misses",
        ),
    ),
    (
        "catalog test.dir",
        Msg::new("資料のフォルダー(省略時は組み込みの資料)", "Folder of the catalogue (the built-in one when absent)"),
    ),
    (
        "catalog diff",
        Msg::new(
            "二つの資料の答えを比べる(0 同じ、1 違う、2 失敗)",
            "Compare the answers of two catalogues (0 the same, 1 different, 2 trouble)",
        ),
    ),
    ("catalog diff.old", Msg::new("もとの資料のフォルダー", "Folder of the old catalogue")),
    ("catalog diff.new", Msg::new("新しい資料のフォルダー", "Folder of the new catalogue")),
    ("catalog diff.today", Msg::new("今日とみなす日(省略時は今日)", "The day to take for today")),
    ("catalog diff.format", Msg::new("text(省略時)か json", "text (the default) or json")),
    (
        "catalog coverage",
        Msg::new("事業者とサービスごとに、どこまで分かっているか", "How much is known, by provider and service"),
    ),
    (
        "catalog coverage.all",
        Msg::new("事業者が決めるものだけでなく、すべてのサービス", "Every service, not only what providers decide"),
    ),
    ("catalog coverage.area", Msg::new("east(東日本)か west(西日本)だけ", "Only east or west")),
    ("catalog coverage.format", Msg::new("text(省略時)、csv、json", "text (the default), csv or json")),
    ("catalog show", Msg::new("一つの項目について知っていることをすべて出す", "Everything known of one entry")),
    (
        "catalog show.id",
        Msg::new("事業者、サービス、会社、出典、窓口などのID", "Id of a provider, service, company, source, desk …"),
    ),
    ("catalog show.format", Msg::new("text(省略時)か json", "text (the default) or json")),
    (
        "catalog schema",
        Msg::new("資料のファイルのJSON Schemaを出力する", "Print the JSON Schema of the catalogue's files"),
    ),
    ("catalog schema.kind", Msg::new("ファイルの種類(省略時はすべて)", "Kind of file (all when absent)")),
    ("catalog schema.into", Msg::new("このフォルダーにファイルとして書く", "Write files into this folder")),
    (
        "catalog import",
        Msg::new(
            "保存した公式の事業者一覧のページを資料に取り込む",
            "Import saved pages of the official lists of providers into a catalogue",
        ),
    ),
    ("catalog import.page", Msg::new("保存したページ(.html)か表(.csv)", "The saved page (.html) or table (.csv)")),
    ("catalog import.area", Msg::new("どちらの一覧か: east か west", "Whose list it is: east or west")),
    ("catalog import.details", Msg::new("保存した詳細ページのフォルダー", "Folder with saved detail pages")),
    (
        "catalog import.into",
        Msg::new(
            "取り込み先の資料のフォルダー(なければ作る)",
            "Folder of the catalogue to import into (made when absent)",
        ),
    ),
    (
        "catalog import.seen",
        Msg::new(
            "ページを保存した日(省略時はページかファイルの日付)",
            "Day of saving (by default the page's or file's own)",
        ),
    ),
    ("catalog import.format", Msg::new("text(省略時)か json", "text (the default) or json")),
    ("completions", Msg::new("シェルの補完スクリプトを出力する", "Print a completion script for a shell")),
    (
        "completions.shell",
        Msg::new("bash、elvish、fish、powershell、zsh のどれか", "bash, elvish, fish, powershell or zsh"),
    ),
    ("man", Msg::new("マニュアルページ(roff)を出力する", "Print the manual page (roff)")),
];

sentences! {
    /// A failure on standard error.
    failure(line: &str) { ja: "madoguchi: {line}", en: "madoguchi: {line}" }
    /// The version with the edition.
    version(version: &str, date: &str, digest: &str) {
        ja: "madoguchi {version} (資料 {date}版 {digest})",
        en: "madoguchi {version} (catalogue of {date}, {digest})",
    }
    /// The edition above an answer.
    edition(date: &str, digest: &str) { ja: "madoguchi 資料 {date}版 ({digest})", en: "madoguchi, catalogue of {date} ({digest})" }
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
