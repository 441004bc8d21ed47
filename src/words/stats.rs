//! The words about what head office wants back: what could not be written, and the tables of `stats`.

use crate::text::lang::Msg;

words! {
    // Why something was not written.
    NO_FOLDER { ja: "フォルダーがありません", en: "there is no such folder" }
    FULL { ja: "今日のファイルがいっぱいです", en: "the file of today is full" }
    SLOW { ja: "ディスクが応じません", en: "the disk does not answer" }
    // The tables.
    NEXT { ja: "次に調べること", en: "What to find out next" }
    UNKNOWN { ja: "要確認が出た相談の数", en: "Consultations that met what nobody knows" }
    WORDS { ja: "分からなかった言葉", en: "Words that were not understood" }
    BESIDES { ja: "よくあったこと", en: "What was met most" }
    SITUATIONS { ja: "お客さまのことば", en: "What customers said" }
    DESKS { ja: "案内した先", en: "Who was named" }
    NONE { ja: "なし", en: "none" }
    IS_CUT { ja: "ファイルか種類が多すぎるため、一部は数えていません。", en: "There are too many files or things: some are not counted." }
    // Why a line does not count.
    NO_LINE { ja: "この記録の行ではありません", en: "no line of these records" }
    OTHER_SHAPE { ja: "別の版の形です", en: "of another shape than this program knows" }
    NOT_SO { ja: "あるはずのない値です", en: "it has what cannot be" }
    UNREADABLE { ja: "読めません", en: "cannot be read" }
}

sentences! {
    /// Something was not written, at the end of the wizard.
    not_kept(folder: &str, reason: &str) {
        ja: "本部への記録を {folder} に書けませんでした({reason})。案内には影響ありません。",
        en: "What head office wants back could not be written to {folder} ({reason}). No answer is changed by that.",
    }
    /// No folder is named.
    no_dir() {
        ja: "記録のフォルダーを指定してください: madoguchi stats DIR、または設定 stats_folder。",
        en: "Name the folder with the records: madoguchi stats DIR, or the setting stats_folder.",
    }
    /// The folder cannot be read.
    unreadable(folder: &str, reason: &str) {
        ja: "{folder} の記録を読めません({reason})。",
        en: "The records in {folder} cannot be read ({reason}).",
    }
    /// There are no files.
    no_files(folder: &str) {
        ja: "{folder} に記録(.jsonl)がありません。",
        en: "There are no records (.jsonl) in {folder}.",
    }
    /// There are files, and nothing in them that counts.
    no_lines(folder: &str) {
        ja: "{folder} の記録に、数える行がありません。",
        en: "The records in {folder} have no line that counts.",
    }
    /// What was read.
    read(first: &str, last: &str, files: usize, lines: usize) {
        ja: "{first}から{last}まで ファイル{files} 行{lines}",
        en: "{first} to {last}, files: {files}, lines: {lines}",
    }
    /// How many consultations found nothing.
    nothing(times: usize) {
        ja: "入力しても何も見つからなかった相談: {times}",
        en: "Consultations in which something was typed and nothing was found: {times}",
    }
    /// What a table leaves out.
    and_more(more: usize) { ja: "ほか {more} 種類(--format csv ですべて)", en: "and {more} more (--format csv has all)" }
    /// Lines that do not count.
    broken(lines: usize) { ja: "数えなかった行とファイル: {lines}", en: "Lines and files that do not count: {lines}" }
}

/// The help of the command, by path as in `words::help`.
pub const HELP: &[(&str, Msg)] = &[
    (
        "stats",
        Msg::new(
            "お店の記録(設定 stats_folder)をまとめ、次に調べることを出す",
            "Sum up what shops recorded (setting stats_folder): what to find out next",
        ),
    ),
    (
        "stats.dir",
        Msg::new(
            "記録のフォルダー(省略時は設定 stats_folder)",
            "Folder with the records (that of the settings when absent)",
        ),
    ),
    ("stats.since", Msg::new("この日から(2026-11-01)", "From this day on, such as 2026-11-01")),
];
