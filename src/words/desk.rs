//! The words of the screens beside the steps: what a customer says, comparing, the customer's own screen, the ticket.

words! {
    TITLE_WORDS { ja: "お客さまのことば・番号・会社名", en: "Words, a number, a name" }
    TITLE_PROVIDER { ja: "いまの事業者", en: "Present provider" }
    TITLE_CONTRACT { ja: "どの会社の契約のことか", en: "Which contract is meant" }
    TITLE_CLUES { ja: "手がかりから事業者を調べる", en: "Whom the customer is with" }
    TITLE_CLUE { ja: "手がかりで分かること", en: "What it tells" }
    TITLE_AREA { ja: "フレッツ光の地域", en: "Area of the FLET'S line" }
    TITLE_ANSWER { ja: "電話するところ", en: "Whom to call" }
    TITLE_COMPARE { ja: "くらべる事業者(2から4社)", en: "Providers to compare (2 to 4)" }
    TITLE_TABLE { ja: "事業者の比較", en: "Providers side by side" }
    TITLE_STEPS { ja: "どのステップへ(番号か、上下とEnter)", en: "To which step (its number, or Enter)" }
    TITLE_TICKET { ja: "相談コード", en: "Ticket" }
    TITLE_PAGE { ja: "お渡しするページ", en: "The page to take home" }

    PROVIDER_UNKNOWN { ja: "わからない", en: "Not known" }
    STILL_FLETS { ja: "まだ移っていない回線として", en: "for a line that has not moved yet" }
    HEAD_AFTER_MOVE { ja: "移ったあとは", en: "After the move" }
    ASK_PROVIDER_NEEDED {
        ja: "事業者によって窓口が違います。請求書か契約書面で、いまの事業者をお確かめください。",
        en: "The desk depends on the provider. See the bill or the contract papers for the present one.",
    }
    ASK_CONTRACT_NEEDED {
        ja: "いまの事業者とは別の会社の名前が出ています。どの会社の契約のことか、お確かめください。",
        en: "The words name another company than the present provider. Ask which contract is meant.",
    }
    ASK_AREA_NEEDED { ja: "東日本と西日本で窓口が違います。", en: "The desk is not the same in the East and the West." }
    ASK_NOT_HERE { ja: "この地域にはないサービスの話です。", en: "This area has no such service." }
    ASK_DATE_HELPS {
        ja: "移った日によって答えが変わります。日付は「もう光コラボへ移った」で入れられます。",
        en: "The answer depends on the day of the move, which can be given in step 1.",
    }
    COMPARE_MORE { ja: "2社以上に印をつけてください(Space)。", en: "Tick two providers or more (Space)." }
    COMPARE_OPEN { ja: "まだ聞いていないことがあります。Enterでこの事業者に決めて続けます。", en: "Something has not been asked yet. Enter takes this provider and goes on." }
    COMPARE_FEWER { ja: "くらべられるのは4社までです。", en: "Four providers at most." }
    TICKET_PROMPT { ja: "相談コードを入れてEnter(ハイフンは省けます)", en: "Type the ticket, then Enter (hyphens may be left out)" }
    TICKET_REPLACES { ja: "開くと、いまの内容と置き換わります。", en: "It will replace what is chosen now." }
    TICKET_OPENED { ja: "相談コードを開きました。", en: "The ticket is open." }

    PAGE_PROMPT { ja: "Enterでファイルに書き、Ctrl+Pで印刷します。", en: "Enter writes the file, Ctrl+P prints." }
    PAGE_MAKING { ja: "作っています。Escでやめます。", en: "Being made. Esc stops it." }
    PAGE_STOPPED { ja: "やめました。", en: "Stopped." }
    PAGE_ENDINGS { ja: "名前の終わりが形式です: .pdf .html .txt", en: "Formats by ending: .pdf .html .txt" }
    PAGE_LANG { ja: "ことば", en: "In" }
    PAGE_JA { ja: "日本語", en: "Japanese" }
    PAGE_EN { ja: "英語", en: "English" }
    PAGE_EASY { ja: "やさしい日本語", en: "plain Japanese" }
    PAGE_PRINTED { ja: "印刷に出しました。", en: "Sent to the printer." }

    PICTURE_BILLS { ja: "請求", en: "Bills" }
}

sentences! {
    /// How many are ticked.
    compared(count: usize) { ja: "印 {count}社", en: "{count} ticked" }
    /// A ticket that was given to the terminal.
    copied(code: &str) { ja: "相談コード {code} をコピーしました。", en: "Ticket {code} copied." }
    /// A page that was written.
    page_written(file: &str) { ja: "書きました: {file}", en: "Written: {file}" }
    /// How to open it.
    page_open(command: &str) { ja: "開くには: {command}", en: "To open it: {command}" }
    /// The folder that pages go into.
    page_folder(folder: &str) { ja: "フォルダー: {folder}", en: "Folder: {folder}" }
    /// May the file be replaced?
    page_exists(file: &str) { ja: "{file} はすでにあります。置き換えますか", en: "{file} exists. Replace it?" }
    /// Where a customer can look the provider up.
    lists(lists: &str) { ja: "NTTの公式一覧: {lists}", en: "NTT's official list: {lists}" }
}
