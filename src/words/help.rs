//! The help of every command and argument.

use crate::text::lang::Msg;

/// The help of a command, by its path: `catalog check`; of an argument, with its name: `answer.area`; of an argument of every
/// command, by its name alone: `.lang`.
///
/// A page is asked for with the arguments of an answer, which say the same there; the sheet for the counter with those of a page.
pub fn help(path: &str) -> Option<Msg> {
    let of_answer = path.strip_prefix("handout.").map(|arg| format!("answer.{arg}"));
    let of_handout = path.strip_prefix("guide.").map(|arg| format!("handout.{arg}"));
    let find = |path: &str| {
        HELP.iter()
            .chain(super::settings::HELP)
            .chain(super::stats::HELP)
            .chain(super::supply::HELP)
            .find(|(of, _)| *of == path)
            .map(|(_, words)| *words)
    };
    find(path).or_else(|| find(&of_answer.or(of_handout)?))
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
        ".verbose",
        Msg::new(
            "--version とともに: どこから作られたか、設定と資料の場所も",
            "With --version: also what it was built from, and where settings and catalogue come from",
        ),
    ),
    (
        ".licenses",
        Msg::new(
            "プログラムと、その中のすべての部品のライセンスを表示して終わる",
            "Show the licences of the program and of all that is inside it, and end",
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
    // Of every command whose result is a table as well.
    (
        ".format",
        Msg::new(
            "text、csv(表計算ソフトで開ける)、json(省略時はファイルの終わりから。なければ text)",
            "text, csv (for spreadsheets) or json (by the file's ending when absent, else text)",
        ),
    ),
    (
        ".output",
        Msg::new(
            "書き出すファイル(UTF-8。- か省略時は標準出力)",
            "File to write, in UTF-8 (standard output when - or absent)",
        ),
    ),
    (".force", Msg::new("同じ名前のファイルを置き換える", "Replace a file of the same name")),
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
        Msg::new(
            "移る先の事業者のIDか名前(madoguchi find で探せる)",
            "The new provider's id or name (see madoguchi find)",
        ),
    ),
    (
        "answer.from",
        Msg::new("いまの事業者のIDか名前(switch と return)", "The present provider's id or name (switch and return)"),
    ),
    (
        "answer.services",
        Msg::new(
            "使っているサービスのIDか名前(コンマ区切り)",
            "Ids or names of what the customer has, with commas between",
        ),
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
    (
        "answer.now",
        Msg::new(
            "いまとみなす日時(2026-11-26T14:10。日本の時刻)",
            "The moment to take for now, in Japan: 2026-11-26T14:10",
        ),
    ),
    ("answer.format", Msg::new("text(省略時)か json", "text (the default) or json")),
    (
        "answer.output",
        Msg::new(
            "書き出すファイル(UTF-8。- か省略時は標準出力)",
            "File to write, in UTF-8 (standard output when - or absent)",
        ),
    ),
    (
        "answer.why",
        Msg::new(
            "注意の全文・やること・変更点・備考・根拠・出典まで出す",
            "With cautions in full, what to do, what changes, remarks, grounds and sources",
        ),
    ),
    ("answer.force", Msg::new("同じ名前のファイルを置き換える", "Replace a file of the same name")),
    (".ticket", Msg::new("この相談コードの相談を開く", "Open the consultation of this ticket")),
    ("ask", Msg::new("お客さまの言葉から、電話するところを案内する", "From a customer's words to the desk to call")),
    (
        "ask.words",
        Msg::new("お客さまの言葉(例: ひかり電話がつながらない)", "What the customer says, such as: the phone is dead"),
    ),
    ("ask.provider", Msg::new("お客さまの事業者のIDか名前", "Id or name of the customer's provider")),
    ("ask.area", Msg::new("フレッツ光の地域: east(東日本)か west(西日本)", "Area of the FLET'S line: east or west")),
    (
        "ask.services",
        Msg::new(
            "使っているサービスのIDか名前(コンマ区切り)",
            "Ids or names of what the customer has, with commas between",
        ),
    ),
    (
        "ask.moved_on",
        Msg::new(
            "移った日(2015-04-01、2015-04、2015。省略時はわからない)",
            "Day of the move: 2015-04-01, 2015-04 or 2015 (not known when absent)",
        ),
    ),
    ("ask.today", Msg::new("今日とみなす日(省略時は今日)", "The day to take for today")),
    (
        "ask.now",
        Msg::new(
            "いまとみなす日時(2026-11-26T14:10。日本の時刻)",
            "The moment to take for now, in Japan: 2026-11-26T14:10",
        ),
    ),
    ("compare", Msg::new("事業者を2つから4つ並べて比べる", "Two to four providers side by side")),
    ("compare.providers", Msg::new("比べる事業者のIDか名前(2つから4つ)", "Ids or names of the providers, two to four")),
    (
        "compare.area",
        Msg::new(
            "フレッツ光の地域: east(東日本)か west(西日本)。省略時は設定の地域",
            "Area of the FLET'S line: east or west (that of the settings when absent)",
        ),
    ),
    (
        "compare.kind",
        Msg::new(
            "手続き: transfer(転用。省略時)か switch(事業者変更)",
            "What is done: transfer (FLET'S to provider, the default) or switch (provider to provider)",
        ),
    ),
    ("compare.from", Msg::new("いまの事業者のIDか名前(switch)", "The present provider's id or name (switch)")),
    (
        "compare.services",
        Msg::new(
            "使っているサービスのIDか名前(コンマ区切り。省略時はよくあるもの)",
            "Ids or names of what the customer has, with commas between (the common ones when absent)",
        ),
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
    (
        "compare.now",
        Msg::new(
            "いまとみなす日時(2026-11-26T14:10。日本の時刻)",
            "The moment to take for now, in Japan: 2026-11-26T14:10",
        ),
    ),
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
            "ページに載せる店の名前(環境変数 MADOGUCHI_SHOP_NAME でも指定できる)",
            "Name of the shop on the page (also the variable MADOGUCHI_SHOP_NAME)",
        ),
    ),
    (
        "handout.shop_phone",
        Msg::new(
            "ページに載せる店の電話(環境変数 MADOGUCHI_SHOP_PHONE でも指定できる)",
            "Telephone of the shop on the page (also the variable MADOGUCHI_SHOP_PHONE)",
        ),
    ),
    (
        "guide",
        Msg::new(
            "店頭に置く早見表を作る",
            "Make the sheet to keep at the counter: keys, marks, what to do when in doubt",
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
    (
        "which",
        Msg::new(
            "請求書や明細の名前、番号、メールアドレスから、どこと契約しているかの手がかりを出す",
            "From a name on a bill, a number or a mail address to whom the customer may be with",
        ),
    ),
    (
        "which.text",
        Msg::new(
            "紙や画面にあるとおりの文字(例: 0120-116116、NTT西日本ご利用料金10月分、@plala.or.jp)",
            "As it stands on paper, such as: 0120-116116, NTT西日本ご利用料金10月分, @plala.or.jp",
        ),
    ),
    ("which.area", Msg::new("フレッツ光の地域: east(東日本)か west(西日本)", "Area of the FLET'S line: east or west")),
    ("which.today", Msg::new("今日とみなす日(省略時は今日)", "The day to take for today")),
    ("which.format", Msg::new("text(省略時)か json", "text (the default) or json")),
    ("catalog", Msg::new("資料を調べる", "Work on a catalogue")),
    ("catalog check", Msg::new("資料に誤りがないか調べる", "Look for mistakes in a catalogue")),
    (
        "catalog check.dir",
        Msg::new("資料のフォルダー(省略時は組み込みの資料)", "Folder of the catalogue (the built-in one when absent)"),
    ),
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
        "catalog test.unseen",
        Msg::new(
            "手本の文を一つずつ、それを学んでいないものとして読み、どれだけ分かるかを数える",
            "Read every example as if it had not been learned, and count how many are understood",
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
    (
        "catalog coverage",
        Msg::new("事業者とサービスごとに、どこまで分かっているか", "How much is known, by provider and service"),
    ),
    (
        "catalog coverage.all",
        Msg::new("事業者が決めるものだけでなく、すべてのサービス", "Every service, not only what providers decide"),
    ),
    ("catalog coverage.area", Msg::new("east(東日本)か west(西日本)だけ", "Only east or west")),
    ("catalog words", Msg::new("お客さまの言葉がどう分かったか", "How a customer's words are understood, and why")),
    ("catalog words.words", Msg::new("お客さまの言葉", "What the customer says")),
    ("catalog words.format", Msg::new("text(省略時)か json", "text (the default) or json")),
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
    (
        "catalog export",
        Msg::new("資料を表計算ソフトの表(CSV)に書き出す", "Write the catalogue as sheets (CSV) for a spreadsheet"),
    ),
    (
        "catalog export.kind",
        Msg::new(
            "providers(事業者)、desks(窓口と電話番号)、hours(受付時間)、clues(手がかり)、words(言葉)、sources(出典)",
            "providers, desks (with their numbers), hours, clues, words or sources",
        ),
    ),
    ("catalog export.into", Msg::new("このフォルダーにすべての表を書く", "Write every sheet into this folder")),
    (
        "catalog apply",
        Msg::new(
            "書き出した表を直したものを、資料に取り込む(問題があれば何も書かない)",
            "Take edited sheets back into a catalogue: all of them, or nothing",
        ),
    ),
    ("catalog apply.sheets", Msg::new("直した表(.csv。いくつでも)", "The edited sheets (.csv), as many as there are")),
    (
        "catalog apply.into",
        Msg::new(
            "取り込み先の資料のフォルダー(なければ作る)",
            "Folder of the catalogue to take them into (made when absent)",
        ),
    ),
    ("catalog apply.dry_run", Msg::new("何が変わるかを出すだけで、書かない", "Only say what would change")),
    ("catalog apply.format", Msg::new("text(省略時)か json", "text (the default) or json")),
    ("completions", Msg::new("シェルの補完スクリプトを出力する", "Print a completion script for a shell")),
    (
        "completions.shell",
        Msg::new("bash、elvish、fish、powershell、zsh のどれか", "bash, elvish, fish, powershell or zsh"),
    ),
    (
        "schema",
        Msg::new(
            "--format json の形を JSON Schema で出力する",
            "Print the JSON Schema of what commands print with --format json",
        ),
    ),
    (
        "schema.command",
        Msg::new("どのコマンドの形か(省略時はすべて)", "The command whose answer it describes (all when absent)"),
    ),
    ("man", Msg::new("マニュアルページ(roff)を出力する", "Print a manual page (roff)")),
    (
        "man.command",
        Msg::new(
            "どのコマンドのページか(省略時は madoguchi)",
            "The command whose page it is (madoguchi itself when absent)",
        ),
    ),
    (
        "man.into",
        Msg::new(
            "すべてのページを、日本語と英語でこのフォルダーに書く(man1 と ja/man1)",
            "Write all pages, in English and Japanese, into this folder (man1 and ja/man1)",
        ),
    ),
];
