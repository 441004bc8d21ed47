//! The words of the page that the customer takes home. Each language of the page is one file below this one, and the compiler holds
//! it complete; another language is another file and a line in [`PageLang`].

mod easy;
mod en;
mod ja;
mod page;
mod readings;

pub use self::page::{CautionWords, Cautions, PageWords};
use crate::text::lang::{Lang, Words};

/// The language of the page, apart from the language of the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PageLang {
    /// Japanese.
    #[default]
    Ja,
    /// English.
    En,
    /// やさしい日本語: plain Japanese, every kanji with its reading.
    Easy,
}

impl PageLang {
    /// Every spelling, as options have it.
    pub const SPELLINGS: &[&str] = &["ja", "en", "easy"];

    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Ja, Self::En, Self::Easy];

    /// The language after this one, or before it; the first follows the last.
    #[must_use]
    pub fn turned(self, forward: bool) -> Self {
        match (self, forward) {
            (Self::Ja, true) | (Self::Easy, false) => Self::En,
            (Self::En, true) | (Self::Ja, false) => Self::Easy,
            (Self::Easy, true) | (Self::En, false) => Self::Ja,
        }
    }

    /// The language of this spelling.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "ja" => Some(Self::Ja),
            "en" => Some(Self::En),
            "easy" => Some(Self::Easy),
            _ => None,
        }
    }

    /// Words of the catalogue in this language.
    pub fn of(self, words: &Words) -> &str {
        match self {
            Self::Ja => &words.ja,
            Self::En => &words.en,
            Self::Easy => words.easy(),
        }
    }

    /// The page's words in this language.
    pub fn words(self) -> &'static PageWords {
        match self {
            Self::Ja => &ja::WORDS,
            Self::En => &en::WORDS,
            Self::Easy => &easy::WORDS,
        }
    }
}

impl From<Lang> for PageLang {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Ja => Self::Ja,
            Lang::En => Self::En,
        }
    }
}

sentences! {
    /// A page for the printer.
    output_missing() {
        ja: "--output FILE か --print を付けてください。標準出力には --output - を使います。",
        en: "Add --output FILE or --print. --output - is standard output.",
    }
    /// An ending that says no format.
    ending_unknown(file: &str) {
        ja: "{file} の終わりから形式が分かりません。.pdf、.html、.txt のどれかにするか、--format を付けてください。",
        en: "The ending of {file} names no format. Use .pdf, .html or .txt, or add --format.",
    }
    /// A name that says no format, where the name alone can.
    name_without_format() {
        ja: ".pdf .html .txt のどれかで終わる名前にしてください。",
        en: "Give a name that ends with .pdf, .html or .txt.",
    }
    /// A PDF on a screen.
    pdf_on_screen() {
        ja: "PDFを画面には出しません。--output FILE を使うか、--format txt にしてください。",
        en: "A PDF is not written to a screen. Use --output FILE or --format txt.",
    }
    /// There is a file of this name.
    exists(file: &str) {
        ja: "{file} はすでにあります。置き換えるには --force を付けてください。",
        en: "{file} exists. Add --force to replace it.",
    }
    /// May the file be replaced?
    may_replace(file: &str) { ja: "{file} はすでにあります。置き換えますか? [y/N] ", en: "{file} exists. Replace it? [y/N] " }
    /// The person did not want it.
    left_alone(file: &str) { ja: "{file} はそのままです。", en: "{file} is left as it was." }
    /// The name is that of a folder.
    is_folder(file: &str) {
        ja: "{file} はフォルダーです。ファイルの名前を付けてください。",
        en: "{file} is a folder. Give the name of a file.",
    }
    /// The folder is not there.
    no_folder(folder: &str) {
        ja: "フォルダー {folder} がありません。先に作るか、ほかのフォルダーにしてください。",
        en: "The folder {folder} does not exist. Make it first, or give another.",
    }
    /// The folder may not be written.
    folder_denied(file: &str) {
        ja: "{file} を書く権限がありません。ほかのフォルダーにしてください。",
        en: "No permission to write {file}. Give another folder.",
    }
    /// A link that leads nowhere.
    link_to_nothing(file: &str, to: &str) {
        ja: "{file} は {to} へのリンクですが、その先がありません。書きたいファイルの名前を直接指定してください。",
        en: "{file} is a link to {to}, which is not there. Name the file itself.",
    }
    /// A device or a pipe that did not take what was written.
    not_taken(file: &str, reason: &str) {
        ja: "{file} はファイルではなくデバイスかパイプで、書き込めませんでした({reason})。",
        en: "{file} is a device or a pipe, not a file, and did not take it ({reason}).",
    }
    /// The disk is full.
    disk_full(file: &str) {
        ja: "ディスクに空きがないため {file} を書けません。前のファイルはそのままです。",
        en: "The disk is full: {file} is not written. An older file is left as it was.",
    }
    /// Another reason.
    not_written(file: &str, reason: &str) {
        ja: "{file} を書けません({reason})。前のファイルはそのままです。",
        en: "{file} cannot be written ({reason}). An older file is left as it was.",
    }
    /// The page could not be drawn.
    not_drawn(reason: &str) { ja: "ページを作れません({reason})。", en: "The page cannot be made ({reason})." }
    /// Characters that the font lacks.
    lacking(letters: &str) {
        ja: "印刷用の文字にないため、〓で印刷しました: {letters}",
        en: "The font lacks these characters, printed as 〓: {letters}",
    }
    /// HTML on paper.
    html_not_printed() {
        ja: "HTMLは印刷できません。.pdf か .txt にしてください。",
        en: "HTML cannot be printed. Use .pdf or .txt.",
    }
    /// There is nothing to print with.
    no_spooler(program: &str) {
        ja: "印刷のしくみ({program})がこの機械にありません。ファイルにして、ほかの方法で印刷してください。",
        en: "This machine has no print system ({program}). Write a file and print it otherwise.",
    }
    /// The print system does not want it.
    not_printed(reason: &str) {
        ja: "印刷できません({reason})。プリンターの名前と状態を確かめてください。",
        en: "Printing failed ({reason}). Check the printer's name and state.",
    }
    /// The person has stopped it.
    printing_stopped() {
        ja: "印刷をやめました。",
        en: "Printing was stopped.",
    }
    /// Printing failed, but not writing.
    is_written(file: &str) { ja: "{file} は書きました。", en: "{file} is written." }
    /// A character that would disturb every view.
    shop_control(code: &str) {
        ja: "--shop に使えない文字({code})があります。",
        en: "--shop has a character that cannot be used ({code}).",
    }
    /// A name longer than the page has room for.
    shop_long(most: usize) { ja: "--shop は{most}文字までにしてください。", en: "--shop can have {most} characters." }
    /// A number that is none.
    shop_phone(typed: &str) {
        ja: "--shop-phone の {typed} は電話番号の形ではありません。半角の数字とハイフンで書いてください(03-1234-5678)。",
        en: "--shop-phone: {typed} has not the form of a telephone number. Write digits and hyphens (03-1234-5678).",
    }
}
