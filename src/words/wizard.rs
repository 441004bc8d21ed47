//! The words of the wizard: steps, questions, keys and notices.

words! {
    NAME { ja: "madoguchi", en: "madoguchi" }
    STEP_SITUATION { ja: "状況", en: "Case" }
    STEP_PROVIDER { ja: "事業者", en: "Provider" }
    STEP_SERVICES { ja: "サービス", en: "Services" }
    STEP_PAYMENT { ja: "支払い", en: "Payment" }
    STEP_ANSWER { ja: "ご案内", en: "Answer" }

    ASK_SITUATION { ja: "お客さまの状況", en: "The customer" }
    ASK_AREA { ja: "フレッツ光の地域", en: "Area of the FLET'S line" }
    ASK_MOVED_ON { ja: "移った時期", en: "When the line moved" }
    ASK_FROM { ja: "いまの事業者", en: "Present provider" }
    ASK_TO { ja: "移る先の事業者", en: "New provider" }
    ASK_TO_MOVED { ja: "移った先の事業者", en: "Provider that it moved to" }
    ASK_SERVICES { ja: "使っているサービス", en: "What the customer has" }
    ASK_PAYMENT { ja: "NTTへの支払い方法", en: "How NTT is paid" }

    SITUATION_CONSIDERING { ja: "これから光コラボへ移る(検討中)", en: "Is thinking of moving to a collabo" }
    SITUATION_MOVED { ja: "もう光コラボへ移った", en: "Has moved to a collabo already" }
    SITUATION_SWITCHING { ja: "別の光コラボへ乗り換える", en: "Changes to another collabo" }
    SITUATION_RETURNING { ja: "NTT(フレッツ光)に戻す", en: "Returns to NTT (FLET'S)" }
    AREA_EAST { ja: "東日本(NTT東日本)", en: "East (NTT East)" }
    AREA_WEST { ja: "西日本(NTT西日本)", en: "West (NTT West)" }
    DAY_EXAMPLES { ja: "例: 2015 / 2015-04 / 2015-04-01 / H27.4", en: "e.g. 2015, 2015-04, 2015-04-01" }
    DAY_EMPTY { ja: "空のままEnter: わからない", en: "Empty, then Enter: not known" }
    FROM_UNKNOWN { ja: "わからない", en: "Not known" }
    TO_UNDECIDED { ja: "まだ決めていない", en: "Not decided yet" }
    TO_UNKNOWN { ja: "わからない", en: "Not known" }
    PAYMENT_UNKNOWN { ja: "わからない・まだ聞いていない", en: "Not known, or not asked" }
    ASK_PROVIDER { ja: "要確認: 事業者に聞く", en: "ask the provider" }
    COMMON_SERVICES { ja: "よくあるサービス", en: "Common services" }
    SEARCH { ja: "検索:", en: "Find:" }
    SEARCH_HINT { ja: "入力すると絞り込みます", en: "type to narrow the list" }
    BOX_HINT { ja: "ことば・番号・会社名を入力", en: "words, a number, a name" }
    CLUES_HINT { ja: "請求書・紙・メール・電話番号に書いてあるもの", en: "what a bill, paper, mail or number says" }
    PERHAPS { ja: "もしかして", en: "Do you mean" }
    LITERALLY { ja: "この文字があることば", en: "Sentences with these letters" }
    SIMILAR { ja: "似た名前", en: "Similar names" }
    BY_CLUES { ja: "手がかりから調べる(請求書・メールなど)", en: "Find out from a bill, a mail address ..." }
    ANOTHER_CLUE { ja: "ほかの手がかりを入れる", en: "Look at another clue" }
    CLUES_UNKNOWN { ja: "わからないまま進む", en: "Go on, not known" }
    SORT_WORDS { ja: "ことば", en: "words" }
    SORT_PROVIDER { ja: "事業者", en: "provider" }
    SORT_SERVICE { ja: "サービス", en: "service" }
    SORT_NUMBER { ja: "電話番号", en: "number" }
    SORT_CLUE { ja: "手がかり", en: "clue" }
    SORT_NAME { ja: "名前", en: "name" }
    NOTHING_OF_OURS {
        ja: "この資料にあることば・番号・名前ではありません。別の言い方か、紙にある会社の名前や番号を入れてください。",
        en: "No words, number or name of this catalogue. Say it in another way, or type a name or number from a paper.",
    }
    NO_SUCH_CLUE {
        ja: "この資料にある手がかりではありません。請求書の会社名、メールアドレスの@の後ろ、紙にある電話番号を入れてください。",
        en: "No clue of this catalogue. Type the company on the bill, a mail address, or a telephone number on a paper.",
    }
    WHO_MAY_BE { ja: "契約先の候補", en: "Who it may be" }
    NOBODY_BEHIND { ja: "これだけでは契約先は分かりません。", en: "This alone does not tell the provider." }
    NOTHING_FITS { ja: "見つかりません。Escで検索を消します。", en: "Nothing fits. Esc clears the search." }
    LOADING { ja: "資料を読み込んでいます", en: "Reading the catalogue" }

    // Beside a number of which no source says when somebody answers.
    HOURS_UNKNOWN { ja: "時間は不明", en: "hours not known" }
    // Before a number that is only asked for the right desk.
    ASK_AT { ja: "たずねる先", en: "ask at" }
    PANEL { ja: "いまの選択でのご案内", en: "With what is chosen" }
    PANEL_START { ja: "地域を選ぶと、電話するところと請求がここに出ます。", en: "Once the area is chosen, who to call and who bills appear here." }
    PANEL_CONSIDERING { ja: "フレッツ光から光コラボへ移る手続き(転用)のご案内です。", en: "The move from FLET'S to a collabo (transfer)." }
    PANEL_MOVED { ja: "もう移った回線について、いまの電話先と請求をご案内します。", en: "A line that has moved: whom to call now, and who bills." }
    PANEL_SWITCHING { ja: "光コラボから別の光コラボへ移る手続き(事業者変更)のご案内です。", en: "From one collabo to another (switch of provider)." }
    PANEL_RETURNING { ja: "光コラボからNTTのフレッツ光へ戻す手続き(事業者変更)のご案内です。", en: "From a collabo back to NTT's FLET'S." }
    NOT_CHOSEN { ja: "未選択", en: "not chosen" }
    PANEL_NO_PROVIDER { ja: "事業者: 未選択", en: "Provider: not chosen" }
    PANEL_NO_SERVICES { ja: "サービス: 未選択", en: "Services: none chosen" }
    CAUTIONS { ja: "注意", en: "Watch out" }

    TAB_CALLS { ja: "電話", en: "Calls" }
    TAB_BILLS { ja: "請求", en: "Bills" }
    TAB_CHANGES { ja: "変更点", en: "Changes" }
    TAB_TODO { ja: "やること", en: "To do" }
    TAB_GROUNDS { ja: "根拠", en: "Why" }
    // The page that has calls, bills and what the customer does side by side.
    TAB_WIDE { ja: "案内", en: "Answer" }
    // What stands there at the right.
    TAB_CUSTOMER { ja: "お客さまがすること", en: "To do: the customer" }
    // The page beside it of what the staff does.
    TAB_STAFF { ja: "担当者がすること", en: "To do: the staff" }
    WHEN_IT_BREAKS { ja: "こわれたとき", en: "When it breaks" }
    TO_CHANGE { ja: "変更・解約するとき", en: "To change or cancel" }
    WHOM_TO_CALL { ja: "電話するところ", en: "Whom to call" }
    NO_NUMBER { ja: "電話番号は資料にありません(要確認)", en: "no number in our sources (check)" }
    BILLS_BEFORE { ja: "いまの請求", en: "Bills now" }
    BILLS_AFTER { ja: "移ったあとの請求", en: "Bills after the move" }
    BILLS_BEFORE_MOVED { ja: "移る前の請求", en: "Bills before the move" }
    BILLS_NOW_MOVED { ja: "いまの請求", en: "Bills now" }
    BEFORE_MOVED { ja: "移る前", en: "Before the move" }
    NOW_MOVED { ja: "いま", en: "Now" }
    PAID_BY { ja: "NTTへの支払い", en: "NTT is paid by" }
    UNCHANGED { ja: "(そのまま)", en: "(as before)" }
    NOTHING_TO_DO { ja: "とくにありません。", en: "Nothing in particular." }
    INSIDE { ja: "[担当者用]", en: "[inside]" }
    GROUNDS_OF_NUMBERS { ja: "電話番号の出典", en: "Where the numbers come from" }
    STANDS_AT { ja: "場所", en: "At" }
    SOURCE { ja: "出典", en: "Source" }

    TOO_SMALL { ja: "画面が小さすぎます(F10 終了)", en: "Window too small (F10 quits)" }
    CONFIRM_QUIT { ja: "終了しますか", en: "Leave the program?" }
    CONFIRM_NO_ORDERS {
        ja: "資料では、この事業者は新しい申し込みを受け付けていません。このまま進みますか",
        en: "By our sources this provider takes no new orders. Go on all the same?",
    }
    CONFIRM_NEXT { ja: "内容をすべて消して、次のお客さまへ進みますか", en: "Forget everything and start with the next customer?" }
    CONFIRM_REOPEN { ja: "いまの内容を消して、この相談を開きますか", en: "Forget what is chosen now, and open this one?" }
    TICKETS_TODAY { ja: "今日の相談コード(上下とEnterで開く)", en: "Today's tickets (Up, Down, Enter)" }
    YES { ja: "Enter はい", en: "Enter: yes" }
    NO { ja: "Esc いいえ", en: "Esc: no" }
    HELP { ja: "ヘルプ", en: "Help" }

    KEYS_HERE { ja: "この画面のキー", en: "On this screen" }
    KEYS_STEPS { ja: "進む・戻る", en: "Through the steps" }
    KEYS_MOVING { ja: "選ぶ・動かす", en: "Choosing and scrolling" }
    KEYS_TYPING { ja: "検索と入力", en: "Searching and typing" }
    KEYS_ANYWHERE { ja: "いつでも", en: "Anywhere" }
    KEYS_PAGE { ja: "お渡しするページで", en: "In the box for the page" }
    KEYS_ASKED { ja: "確認とヘルプの画面で", en: "In questions and in this help" }
    KEY_ACCEPT { ja: "決めて次へ", en: "take it, and on" }
    KEY_NEXT { ja: "次へ", en: "next" }
    KEY_ASK { ja: "お客さまのことば・番号・会社名から探す", en: "whom to call, from words, a number or a name" }
    KEY_ASK_SHORT { ja: "困りごと", en: "asks" }
    KEY_TAKE { ja: "くらべた事業者でご案内する", en: "go on with a compared provider" }
    KEY_TAKE_SHORT { ja: "この事業者で", en: "take it" }
    KEY_STEPS { ja: "番号のステップへ(F2のあとに1から5)", en: "to a step by its number (F2, then 1 to 5)" }
    KEY_STEPS_SHORT { ja: "番号へ", en: "steps" }
    KEY_NAME_STEPS { ja: "F2", en: "F2" }
    KEY_COMPARE { ja: "事業者を並べてくらべる", en: "providers side by side" }
    KEY_COMPARE_SHORT { ja: "比較", en: "compare" }
    KEY_CUSTOMER { ja: "お客さまに見せる画面", en: "the screen for the customer" }
    KEY_CUSTOMER_BACK { ja: "お客さま用の画面から戻る", en: "back from the screen for the customer" }
    KEY_CUSTOMER_SHORT { ja: "客用", en: "show" }
    KEY_COPY { ja: "相談コードをコピーする", en: "copy the ticket" }
    KEY_COPY_SHORT { ja: "写す", en: "copy" }
    KEY_HANDOUT { ja: "お渡しするページ(ファイル・印刷)", en: "the page to take home (file or printer)" }
    KEY_HANDOUT_SHORT { ja: "印刷", en: "page" }
    KEY_NAME_HANDOUT { ja: "F9", en: "F9" }
    KEY_PAGE_WRITE { ja: "ファイルに書く", en: "write the file" }
    KEY_PAGE_WRITE_SHORT { ja: "書く", en: "write" }
    KEY_PRINT { ja: "印刷", en: "print" }
    KEY_LANG { ja: "ことば", en: "language" }
    KEY_LANG_BEFORE { ja: "前のことば", en: "language before" }
    KEY_LANG_AFTER { ja: "次のことば", en: "next language" }
    KEY_CUSTOMER_LANG_AFTER { ja: "お客さま用の画面: 次のことば", en: "the customer's screen: next language" }
    KEY_TO_LANG { ja: "ことばの行へ", en: "to the language" }
    KEY_TO_NAME { ja: "名前の行へ", en: "to the name" }
    KEY_TICKET { ja: "相談コードから開く(今日の一覧も)", en: "open a ticket (today's are listed)" }
    KEY_NAME_ASK { ja: "F4", en: "F4" }
    KEY_NAME_COMPARE { ja: "F5", en: "F5" }
    KEY_NAME_CUSTOMER { ja: "F6", en: "F6" }
    KEY_NAME_COPY { ja: "F7", en: "F7" }
    KEY_NAME_ESC { ja: "Esc", en: "Esc" }
    KEY_NAME_ENTER { ja: "Enter", en: "Enter" }
    KEY_NAME_NEXT_CUSTOMER { ja: "F8", en: "F8" }
    KEY_NEXT_CUSTOMER_SHORT { ja: "次の方", en: "next" }
    KEY_NAME_SPACE { ja: "Space", en: "Space" }
    KEY_TOGGLE_SHORT { ja: "印", en: "tick" }
    KEY_YES { ja: "はい", en: "yes" }
    KEY_NO { ja: "いいえ", en: "no" }
    KEY_TOGGLE { ja: "印をつける・外す", en: "tick or untick" }
    OTHER_CAUTIONS { ja: "ほかの注意", en: "Watch out too" }
    KEY_DECIDE { ja: "答えが移った日で変わるとき、その質問に答える", en: "answer the question that decides, where there is one" }
    KEY_DECIDE_SHORT { ja: "答える", en: "answer" }
    KEY_TICK_TODO { ja: "担当者がすることに印をつける・外す(やること)", en: "tick what the staff does (to do)" }
    HOW_TO_TICK { ja: "上下で選び、Spaceで印", en: "up and down to choose, Space to tick" }
    KEY_UP { ja: "上の行へ", en: "up a row" }
    KEY_DOWN { ja: "下の行へ", en: "down a row" }
    KEY_CHOOSE { ja: "選ぶ", en: "choose" }
    KEY_TAB_AFTER { ja: "次のページ", en: "next page" }
    KEY_TAB_BEFORE { ja: "前のページ", en: "page before" }
    KEY_TABS { ja: "ページ", en: "pages" }
    KEY_SCROLL_UP { ja: "上へ送る", en: "scroll up" }
    KEY_SCROLL_DOWN { ja: "下へ送る", en: "scroll down" }
    KEY_SCROLL { ja: "送る", en: "scroll" }
    KEY_PAGE_UP { ja: "1画面上へ", en: "a screen up" }
    KEY_PAGE_DOWN { ja: "1画面下へ", en: "a screen down" }
    KEY_FIRST { ja: "先頭へ", en: "to the first" }
    KEY_LAST { ja: "最後へ", en: "to the last" }
    KEY_FORWARD { ja: "決めて次へ", en: "take it, and on" }
    KEY_BACK { ja: "戻る", en: "back" }
    KEY_ESCAPE { ja: "検索を消す、なければ戻る", en: "clear the search, else back" }
    KEY_CLOSE { ja: "閉じる", en: "close" }
    KEY_CARET_LEFT { ja: "入力位置を左へ", en: "caret left" }
    KEY_CARET_RIGHT { ja: "入力位置を右へ", en: "caret right" }
    KEY_ERASE { ja: "左の1字を消す", en: "delete to the left" }
    KEY_ERASE_FORWARD { ja: "右の1字を消す", en: "delete to the right" }
    KEY_ERASE_ALL { ja: "入力を全部消す", en: "delete all that is typed" }
    KEY_HELP { ja: "ヘルプ", en: "help" }
    KEY_NEXT_CUSTOMER { ja: "次のお客さま", en: "next customer" }
    KEY_QUIT { ja: "終了", en: "quit" }
    KEY_INTERRUPT { ja: "終了(2回続けると確認なし)", en: "quit (twice: at once)" }
    KEY_REREAD { ja: "資料を読み直す(フォルダーを編集したとき)", en: "read the catalogue anew (after an edit)" }
    KEY_REDRAW { ja: "画面を描き直す", en: "redraw the screen" }
    #[cfg(unix)]
    KEY_SUSPEND { ja: "シェルに戻る(fgで再開)", en: "to the shell (fg comes back)" }
    KEY_NAME_UP_DOWN { ja: "上下", en: "Up/Down" }
    KEY_NAME_LEFT_RIGHT { ja: "左右", en: "Left/Right" }
    KEY_NAME_UP { ja: "上", en: "Up" }
    KEY_NAME_DOWN { ja: "下", en: "Down" }
    KEY_NAME_LEFT { ja: "左", en: "Left" }
    KEY_NAME_RIGHT { ja: "右", en: "Right" }

    HOW_TO_QUIT { ja: "ここが最初です。終了はF10です。", en: "This is the first question. F10 quits." }
    CHOOSE_WITH_ARROWS { ja: "上下で選び、Enterで決めます。", en: "Choose with Up and Down, then Enter." }
    ANSWER_FIRST { ja: "Enterで「はい」、Escで「いいえ」です。", en: "Enter means yes, Esc means no." }
    CLOSE_HELP_FIRST { ja: "Escでヘルプを閉じてから使います。", en: "Close this help first (Esc)." }
    CLOSE_CUSTOMER_FIRST { ja: "F6で戻ってから使います。", en: "Go back first (F6)." }
    CLOSE_PAGE_FIRST { ja: "Escでこの画面を閉じてから使います。", en: "Close this first (Esc)." }
    PRINT_FROM_PAGE { ja: "印刷は、F9を押してからCtrl+Pです。", en: "To print: F9, then Ctrl+P." }
    KEY_AT_THE_ANSWER { ja: "ご案内の画面まで進むと使えます。", en: "That key is for the answer: go on to it." }
    ONLY_READ { ja: "ここは読む画面です。Escで戻ります。", en: "There is nothing to type here. Esc goes back." }
    ALREADY_HERE { ja: "もうこの画面です。Escで戻ります。", en: "This is that screen. Esc goes back." }
    TICK_TODO { ja: "印は「やること」のページでつけます。", en: "Ticks are for the page of what to do." }
    NO_KEY_HERE { ja: "ここでは使わないキーです(F1 ヘルプ)。", en: "That key does nothing here (F1: help)." }
    CHOOSE_SERVICE { ja: "サービスを1つ以上選んでください(Spaceで印)。", en: "Tick at least one service (Space)." }
    NO_DAY { ja: "日付として読めません。例: 2015-04", en: "That is no day. For example: 2015-04" }
    DAY_AHEAD { ja: "まだ来ていない日です。", en: "That day has not come yet." }
    DAY_TOO_EARLY { ja: "光コラボは2015年2月に始まりました。", en: "Hikari Collaboration began in February 2015." }
    NEXT_CUSTOMER { ja: "次のお客さまをどうぞ。前の内容は消えました。", en: "Ready for the next customer. All is forgotten." }
    TYPED_TOO_MUCH { ja: "長すぎるので、はじめの部分で探しています。", en: "Too long: only its beginning is looked for." }
    NO_SERVICE_ASKED {
        ja: "サービスの話ではないので、ページと相談コードはありません。",
        en: "This is about no service, so there is no page and no ticket.",
    }
    PROVIDER_LEFT_OPEN {
        ja: "事業者が分からないので、まだ作れません。Escで戻って選ぶか、手がかりから調べます。",
        en: "The provider is not known, on which it depends. Esc goes back to choose it or to look at clues.",
    }
    CATALOG_DIFFERS_SHORT { ja: "資料に変更 Ctrl+R", en: "new data Ctrl+R" }
    CATALOG_READING_SHORT { ja: "資料を読み込み中", en: "reading" }
    CATALOG_DIFFERS {
        ja: "資料のファイルが変わりました。Ctrl+Rで読み直します(選んだものは残ります)。",
        en: "The catalogue's files have changed. Ctrl+R reads them; what is chosen stays.",
    }
    CATALOG_READING { ja: "資料を読み直しています。Escでやめます。", en: "Reading the catalogue. Esc stops it." }
    CATALOG_STOPPED { ja: "読み直すのをやめました。前の資料のままです。", en: "Stopped. The catalogue stays as it was." }
    CATALOG_OWN {
        ja: "プログラムの中の資料です。読み直すものはありません。",
        en: "The catalogue is the program's own: nothing to read.",
    }
    LAST_STEP { ja: "ご案内が最後です。次のお客さまはF8です。", en: "This is the last step. F8: next customer." }
}

/// The eras (元号) in which a day may be said, with the year before their first; small letters.
pub const ERAS: [(&str, i16); 4] = [("平成", 1988), ("令和", 2018), ("h", 1988), ("r", 2018)];
/// What may stand between and behind year, month and day, the hyphen that the IME gives among them; full width is folded before.
pub const BETWEEN_YEAR_MONTH_DAY: [char; 9] = ['-', '/', '.', ' ', 'ー', '−', '年', '月', '日'];
/// How the first year of an era is written.
pub const FIRST_YEAR_OF_ERA: char = '元';

sentences! {
    /// Where in the steps.
    step_of(number: usize, count: usize) { ja: "{number}/{count}", en: "{number}/{count}" }
    /// The date of a catalogue that is past its last good day.
    old_edition(date: &str) { ja: "{date} 期限切れ", en: "ed. {date}, old" }
    /// The catalogue's date.
    edition(date: &str) { ja: "{date}版", en: "ed. {date}" }
    /// What is out of view above.
    above(count: usize) { ja: "^ 上に{count}行", en: "^ {count} above" }
    /// What is out of view below.
    below(count: usize) { ja: "v 下に{count}行", en: "v {count} below" }
    /// How many companies bill.
    companies(count: usize) { ja: "{count}社", en: "({count})" }
    /// How many bills.
    bills_from(count: usize) { ja: "請求 {count}社", en: "Bills ({count})" }
    /// How many cautions.
    cautions(count: usize) { ja: "注意 {count}", en: "Watch out ({count})" }
    /// How many open questions.
    open(count: usize) { ja: "要確認 {count}", en: "To check ({count})" }
    /// How the typed day was understood.
    day_read(day: &str) { ja: "{day}として扱います", en: "taken as {day}" }
    /// A step with its number.
    numbered(number: usize, name: &str) { ja: "{number} {name}", en: "{number} {name}" }
    /// Keys that mean nothing on this screen.
    keys_elsewhere(group: &str) { ja: "ほかの画面: {group}", en: "Elsewhere: {group}" }
    /// How many services a ticket is about.
    services_of(count: usize) { ja: "{count}件", en: "{count} services" }
    /// A notice: a later step cannot be gone to yet.
    step_ahead(question: &str) { ja: "先に「{question}」を決めます。", en: "First: {question}." }
    /// A notice.
    ticked(service: &str) { ja: "{service}に印をつけました。Enterで次へ進みます。", en: "{service} is ticked. Enter: next." }
    /// A notice.
    dropped(services: &str) { ja: "この地域にないため外しました: {services}", en: "Not in this area, so given up: {services}" }
    /// A notice: a customer has one line, and another was ticked.
    other_line(services: &str) { ja: "回線は1つ: {services}を外しました", en: "One line only: {services} is unticked" }
    /// A notice.
    same_provider(name: &str) { ja: "いまの事業者と同じです: {name}", en: "That is the present provider: {name}" }
    /// A company, above its brands.
    brands_of(company: &str) { ja: "{company}のサービスのどれか", en: "One of the brands of {company}" }
    /// A notice.
    adopted(name: &str) { ja: "お客さまの事業者を{name}にしました。", en: "The customer's provider is now {name}." }
    /// A provider was taken out of a comparison, and what the customer is about to do with it.
    taken(name: &str, situation: &str) { ja: "{name}でご案内します({situation})。", en: "Now with {name} ({situation})." }
    /// The provider was taken, and the clue before tells of another.
    adopted_against(clue: &str, name: &str) {
        ja: "{name}にしました。手がかり「{clue}」とは合いません。",
        en: "Now {name}. The clue {clue:?} tells of another."
    }
    /// A notice: the catalogue was read anew.
    catalog_read(date: &str, digest: &str) {
        ja: "読み直しました: {date}版({digest})",
        en: "Read anew: ed. {date} ({digest})"
    }
    /// The same, and some of what was chosen is not in it.
    catalog_without(gone: &str, date: &str, digest: &str) {
        ja: "もうないため外しました: {gone} / {date}版({digest})",
        en: "No longer there, so given up: {gone} / ed. {date} ({digest})"
    }
    /// A notice: the files say what is in use.
    catalog_same(date: &str, digest: &str) {
        ja: "変わっていません: {date}版({digest})",
        en: "Unchanged: ed. {date} ({digest})"
    }
    /// A label before a value.
    labelled(label: &str, value: &str) { ja: "{label}: {value}", en: "{label}: {value}" }
}
