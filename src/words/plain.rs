//! The words of plain mode: what can be typed, and what is said where the screen would speak of its keys.

use crate::text::lang::Msg;

words! {
    TYPE { ja: "入力", en: "Type" }
    BETWEEN { ja: " / ", en: "; " }
    HINT_NUMBER { ja: "番号", en: "a number" }
    HINT_NUMBERS { ja: "番号で印をつける・外す(コンマで区切っていくつでも)", en: "numbers to tick or untick (with commas)" }
    HINT_FILTER { ja: "名前の一部で絞り込む", en: "part of a name to narrow the list" }
    HINT_WORDS { ja: "お客さまのことば・番号・会社名", en: "what the customer says: words, a number, a name" }
    HINT_CLEAR { ja: "「/」絞り込みをやめる", en: "/ to show all again" }
    HINT_MORE { ja: "「+」続き", en: "+ for more" }
    HINT_DAY { ja: "時期", en: "a day" }
    DAY_UNKNOWN { ja: "わからない", en: "not known" }
    HINT_NEXT { ja: "空のままEnterで次へ", en: "Enter alone to go on" }
    HINT_YES { ja: "空のままEnterで「はい」", en: "Enter alone for yes" }
    HINT_NO { ja: "「b」いいえ", en: "b for no" }
    HINT_BACK { ja: "「b」戻る", en: "b to go back" }
    HINT_PAGE { ja: "「p」お渡しするページ", en: "p for the page to take home" }
    HINT_WHY { ja: "「w」根拠まで全部", en: "w for everything it rests on" }
    HINT_FILE { ja: "ほかのファイルの名前", en: "another file name" }
    HINT_PAGE_LANG { ja: "番号でことばを選ぶ", en: "a number for the language" }
    HINT_PRINT { ja: "「印刷」で印刷", en: "print to print it" }
    HINT_NEXT_CUSTOMER { ja: "「n」次のお客さま", en: "n for the next customer" }
    HINT_HELP { ja: "「?」ヘルプ", en: "? for help" }
    HINT_QUIT { ja: "「q」終了", en: "q to quit" }

    CHOSEN { ja: "[選択中]", en: "[chosen]" }
    TICKED { ja: "選択中", en: "Chosen" }
    NONE_TICKED { ja: "なし", en: "none" }

    FIRST_QUESTION { ja: "ここが最初の質問です。終了は q です。", en: "This is the first question. q quits." }
    CHOOSE_NUMBER { ja: "ここでは番号で選んでください。", en: "Choose by number here." }
    CHOOSE_SERVICE { ja: "サービスを1つ以上、番号で選んでください。", en: "Choose at least one service by its number." }
    ONE_NUMBER { ja: "番号は1つだけ入力してください。", en: "Type one number only." }
    NO_MORE { ja: "続きはありません。", en: "There is no more." }
    YES_OR_NO { ja: "空のままEnterで「はい」、b で「いいえ」です。", en: "Enter alone means yes, b means no." }
    AT_THE_ANSWER { ja: "ご案内が最後です。", en: "The answer is the last step." }
}

/// What goes one question back; in a question of yes or no, no.
pub const BACK: &[&str] = &["b", "back", "もどる", "戻る", "いいえ"];
/// What shows the help.
pub const HELP: &[&str] = &["?", "help", "へるぷ", "ヘルプ"];
/// What leaves the program.
pub const QUIT: &[&str] = &["q", "quit", "おわり", "終わり", "終了"];
/// What forgets everything for the next customer.
pub const NEXT_CUSTOMER: &[&str] = &["n", "next", "つぎ", "次"];
/// What asks for the page to take home, after the answer.
pub const PAGE: &[&str] = &["p", "page", "ページ", "ぺーじ"];
/// What shows all that the answer rests on.
pub const WHY: &[&str] = &["w", "why", "なぜ", "根拠"];
/// What prints that page. It is a whole word, so that no paper is spent on a slip.
pub const PRINT: &[&str] = &["print", "印刷", "いんさつ"];
/// What stands for yes, besides nothing at all.
pub const YES: &[&str] = &["y", "yes", "はい"];
/// What shows more of a list.
pub const MORE: &[&str] = &["+"];
/// What stands before text that is to be searched for whatever else it may mean; alone, it shows the whole list again. The
/// second is what the same key gives while the IME is on.
pub const SEARCH: [char; 2] = ['/', '・'];
/// What may stand between numbers.
pub const BETWEEN_NUMBERS: [char; 3] = [',', '、', ' '];

/// The help, line by line.
pub const KEYS: &[Msg] = &[
    Msg::new(
        "番号: その行を選びます。サービスでは 1,3,5 のように、いくつでも。全角でも入力できます。",
        "A number takes that row; with services, several: 1,3,5. Full-width digits do as well.",
    ),
    Msg::new(
        "文字: 名前で絞り込みます。読み、ローマ字、漢字のどれでも探せます。",
        "Letters narrow the list: reading, romaji or kanji.",
    ),
    Msg::new(
        "/文字: 数字や1文字でも名前として探します。/ だけなら絞り込みをやめます。",
        "/letters look for what would mean something else, such as a digit. / alone shows the whole list again.",
    ),
    Msg::new(
        "ことば: 最初の質問では、お客さまのことば、電話番号、メールアドレス、会社名をそのまま入力できます。",
        "At the first question, type whatever the customer says or holds: words, a number, a mail address, a name.",
    ),
    Msg::new("+: 一覧の続きを出します。", "+ shows more of a list."),
    Msg::new(
        "空のままEnter: 案内の行にある「空のままEnter」のとおりに進みます。",
        "Enter alone does what the line of hints says of it.",
    ),
    Msg::new(
        "b または もどる: 1つ前の質問に戻ります。選んだものは残ります。",
        "b goes one question back; what was chosen stays.",
    ),
    Msg::new(
        "p または ページ: ご案内のあとで、お客さまにお渡しするページを作ります。",
        "p makes the page that the customer takes home, after the answer.",
    ),
    Msg::new(
        "w または 根拠: ご案内のあとで、注意の全文、やること、変更点、根拠、出典まで出します。",
        "w says everything after the answer: cautions in full, what to do, what changes, grounds and sources.",
    ),
    Msg::new(
        "n または 次: 内容をすべて消して、次のお客さまに進みます。",
        "n forgets everything, for the next customer.",
    ),
    Msg::new("q または 終了: 終わります。", "q leaves the program."),
];

sentences! {
    /// A numbered row.
    row(number: usize, text: &str) { ja: "{number}. {text}", en: "{number}. {text}" }
    /// The title of a question.
    title(counter: &str, step: &str, question: &str) { ja: "{counter} {step}: {question}", en: "{counter} {step}: {question}" }
    /// The title of the answer.
    title_of_answer(counter: &str, step: &str) { ja: "{counter} {step}", en: "{counter} {step}" }
    /// What Enter alone takes.
    hint_enter(row: &str) { ja: "空のままEnterで「{row}」", en: "Enter alone for {row}" }
    /// What Enter alone ticks.
    hint_enter_ticks(row: &str) { ja: "空のままEnterで「{row}」に印", en: "Enter alone to tick {row}" }
    /// Where Enter alone writes the page.
    hint_enter_writes(file: &str) { ja: "空のままEnterで {file} に書く", en: "Enter alone to write {file}" }
    /// How much of the list is not shown.
    more(count: usize) { ja: "ほかに{count}件あります。", en: "{count} more." }
    /// The list is narrowed.
    narrowed(typed: &str, count: usize) { ja: "「{typed}」に合うもの: {count}件", en: "{count} with \"{typed}\"" }
    /// Nothing fits.
    nothing_fits(typed: &str) {
        ja: "「{typed}」に合うものはありません。短くするか、別の読み方で入力してください。",
        en: "Nothing fits \"{typed}\". Try fewer letters or another spelling.",
    }
    /// A number that no row has.
    no_such_number(last: usize) { ja: "1から{last}までの番号を入力してください。", en: "Type a number from 1 to {last}." }
    /// A notice.
    ticked(service: &str) { ja: "{service}に印をつけました。", en: "{service} is ticked." }
    /// A label before a value.
    labelled(label: &str, value: &str) { ja: "{label}: {value}", en: "{label}: {value}" }
    /// A value with a remark.
    with(value: &str, remark: &str) { ja: "{value}({remark})", en: "{value} ({remark})" }
    /// Not a line came in.
    nothing_said() {
        ja: "入力がありません。スクリプトでは madoguchi answer を使ってください (madoguchi answer --help)",
        en: "There is no input. In scripts, use madoguchi answer (madoguchi answer --help)",
    }
    /// A line without an end.
    line_too_long(kilobytes: u64) {
        ja: "入力の1行が長すぎます(上限 {kilobytes} KB)。",
        en: "A line of the input is too long (limit {kilobytes} KB).",
    }
    /// The input cannot be read.
    cannot_read(reason: &str) { ja: "入力を読めません({reason})。", en: "The input cannot be read ({reason})." }
    /// The input has ended.
    broken_off() { ja: "入力が終わったので、途中で終わります。", en: "The input has ended, so this ends here." }
}
