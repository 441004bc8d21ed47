//! What is said of the catalogue's sheets: why one is not taken, and what it changes, in both languages.

use crate::text::lang::Words;

fn both(ja: String, en: String) -> Words {
    Words::new(ja, en)
}

/// Behind the year, as spreadsheets write days in Japanese.
pub const YEAR: char = '年';
/// Behind the month.
pub const MONTH: char = '月';
/// Behind the day.
pub const DAY: char = '日';

/// A place in a sheet: its file, its row, and the name of the column.
pub fn place(file: &str, row: usize, column: &str) -> String {
    if column.is_empty() { format!("{file}:{row}") } else { format!("{file}:{row} {column}") }
}

/// A file that is no table.
pub fn no_table(reason: &str) -> Words {
    both(format!("表として読めません: {reason}"), format!("It cannot be read as a table: {reason}"))
}

/// A file without a row.
pub fn empty() -> Words {
    both("何も入っていません。".into(), "There is nothing in it.".into())
}

/// A head that is no sheet's.
pub fn no_sheet(kinds: &str) -> Words {
    both(
        format!("1行目に見出しがないか、catalog export の表ではありません。行の鍵の列({kinds})は消さないでください。"),
        format!(
            "The first row has no head of a sheet of `catalog export`. The columns that name a row ({kinds}) must stay."
        ),
    )
}

/// A column that no sheet of its kind has.
pub fn unknown_column(name: &str, meant: Option<&str>) -> Words {
    let (ja, en) =
        meant.map_or_else(Default::default, |meant| (format!("{meant} ですか?"), format!(" Did you mean {meant}?")));
    both(
        format!("「{name}」という列はありません。{ja}自分のメモの列は、取り込む前に消してください。"),
        format!("There is no column `{name}`.{en} Take columns of your own out before the sheet is applied."),
    )
}

/// A column that is there twice.
pub fn double_column(name: &str) -> Words {
    both(format!("「{name}」の列が2つあります。"), format!("The column `{name}` is there twice."))
}

/// A row whose id nobody has.
pub fn unknown_row(id: &str, meant: Option<&str>) -> Words {
    let (ja, en) =
        meant.map_or_else(Default::default, |meant| (format!("{meant} ですか? "), format!(" Did you mean {meant}?")));
    both(format!("{id} は資料にありません。{ja}"), format!("{id} is not in the catalogue.{en}"))
}

/// A number or a time beyond the next one.
pub fn no_such_part(id: &str, count: usize) -> Words {
    both(
        format!("{id} にあるのは {count} 番までです。増やすときは次の番号から順に書きます。"),
        format!("{id} has {count} of these. To add one, give it the next number."),
    )
}

/// An id of a desk that belongs to nobody.
pub fn no_owner(id: &str) -> Words {
    both(
        format!(
            "{id} をどの会社や事業者に加えるのか分かりません。窓口のIDは「事業者か会社のID.名前」です(例: docomo-hikari.order)。"
        ),
        format!(
            "Nobody can tell whose desk {id} is. The id of a desk is that of its provider or company, a dot, and a name (docomo-hikari.order)."
        ),
    )
}

/// A row without a key.
pub fn no_key() -> Words {
    both("行の鍵(ID)がありません。".into(), "The row has no id.".into())
}

/// Two rows with one key.
pub fn double_row(key: &str, first: usize) -> Words {
    both(format!("{key} の行は {first} 行目にもあります。"), format!("{key} stands in row {first} as well."))
}

/// A number with an exponent.
pub fn exponent(cell: &str) -> Words {
    both(
        format!(
            "表計算ソフトが「{cell}」という数にしてしまい、もとの文字が分かりません。列を「文字列」にしてから、もとのとおり入れ直してください。"
        ),
        format!(
            "A spreadsheet has made the number `{cell}` of it, and what it was cannot be told. Set the column to text and type it again."
        ),
    )
}

/// Letters that became question marks.
pub fn lost_letters() -> Words {
    both(
        "保存したときの文字コードにない文字が ? になっています。CSV UTF-8 で保存し直してください。".into(),
        "Letters that the encoding of the saved file does not have have become `?`. Save it as CSV in UTF-8.".into(),
    )
}

/// A telephone number that has lost its zero.
pub fn lost_zero(cell: &str) -> Words {
    both(
        format!(
            "表計算ソフトが先頭の 0 を消したようです({cell})。番号は推測しません。ハイフンを入れて(0120-000-000)、または先頭に ' を付けて入れ直してください。"
        ),
        format!(
            "A spreadsheet seems to have taken the first 0 away ({cell}). Numbers are not guessed: type it again with hyphens (0120-000-000), or with ' before it."
        ),
    )
}

/// A day that cannot be read for sure.
pub fn bad_day(cell: &str) -> Words {
    both(
        format!(
            "「{cell}」がいつのことか決められません。2026-11-25、2026/11/25、または '2026-11('を付けた年月)の形で書いてください。"
        ),
        format!("Which day is `{cell}`? Write 2026-11-25 or 2026/11/25, or '2026-11 with an apostrophe for a month."),
    )
}

/// A time that cannot be read for sure.
pub fn bad_clock(cell: &str) -> Words {
    both(
        format!("「{cell}」は時刻ではありません。9:00 の形で書いてください。"),
        format!("`{cell}` is no time of day. Write it as 9:00."),
    )
}

/// A line end in a text.
pub fn line_end() -> Words {
    both(
        "セルの中に改行があります。1行にしてください。".into(),
        "There is a line end in the cell. Write it in one line.".into(),
    )
}

/// A cell that must not be empty.
pub fn needed() -> Words {
    both(
        "ここは空にできません。やめる日があるなら until に書きます。番号や時間の行をなくすときは、その行の番号(時間)の列をすべて空にします。".into(),
        "This must not be emptied. What ends on a day gets `until`. To take a number or a time away, empty all cells of it in its row.".into(),
    )
}

/// A cell that somebody else has changed since the export.
pub fn conflict(was: &str, wanted: &str) -> Words {
    both(
        format!(
            "書き出したあとに資料が変わっています(今は「{was}」、表では「{wanted}」)。もう一度書き出して、直し直してください。"
        ),
        format!(
            "The catalogue has changed since the export (now `{was}`, in the sheet `{wanted}`). Export it again and make the edit there."
        ),
    )
}

/// A mark that this program did not make.
pub fn other_mark() -> Words {
    both(
        "check の列がこの版の書き出しのものではありません。もう一度書き出してください。check の列を消せば、今の資料と比べて取り込みます。".into(),
        "The column `check` is not of an export by this version. Export again; without that column, the sheet is compared with the catalogue as it is now.".into(),
    )
}

/// Two rows that want different things of one value.
pub fn two_answers(row: usize, wanted: &str) -> Words {
    both(
        format!("同じ項目を {row} 行目では「{wanted}」にしています。どちらかにそろえてください。"),
        format!("Row {row} makes it `{wanted}`. Let both say the same."),
    )
}

/// A claim without a source of its own.
pub fn no_source(id: &str) -> Words {
    both(
        format!(
            "{id} の内容を変えるのに、出典が前のままです。新しい出典のIDを sources に足すか(IDは sources の表に加えます)、同じ出典を見直した日を sources の表の seen に書いて、一緒に取り込んでください。"
        ),
        format!(
            "What {id} says changes, and its sources do not. Add the id of the source that says so to `sources` (a new one in the sheet of sources), or give the day on which the same source was read again as `seen` there, and apply both together."
        ),
    )
}

/// A cell that only tells.
pub fn only_told(name: &str, instead: &str) -> Words {
    both(
        format!("{name} は見るための列です。直すときは {instead} の表を使います。"),
        format!("{name} only tells. To change it, use the sheet of {instead}."),
    )
}

/// A file that only a person can edit.
pub fn not_editable(file: &str, line: u32) -> Words {
    both(
        format!("{file} の {line} 行目の書き方では、ほかを変えずに直せません。エディターで直してください。"),
        format!(
            "{file} is written in a way (line {line}) in which this cannot be changed without touching more. Use an editor."
        ),
    )
}

/// A number for tickets is not left.
pub fn no_code() -> Words {
    both("相談コードのための番号が残っていません。".into(), "No number for tickets is left.".into())
}

/// What an edit comes to.
pub fn totals(changes: usize, new: usize, files: usize, dry: bool) -> Words {
    match (changes + new, dry) {
        (0, _) => both(
            "資料と違うセルはありません。何も書きませんでした。".into(),
            "No cell differs from the catalogue. Nothing was written.".into(),
        ),
        (_, true) => both(
            format!("変わる項目 {changes}、新しい項目 {new}、書くファイル {files}(--dry-run なので書いていません)"),
            format!("{changes} changed, {new} new, {files} files to write (none written: --dry-run)"),
        ),
        (_, false) => both(
            format!("変わった項目 {changes}、新しい項目 {new}、書いたファイル {files}"),
            format!("{changes} changed, {new} new, {files} files written"),
        ),
    }
}

/// Nothing, in a list of changes.
pub fn nothing() -> Words {
    both("(なし)".into(), "(nothing)".into())
}

/// A new entry, in a list of changes.
pub fn new_entry() -> Words {
    both("新しい項目".into(), "new".into())
}

/// A finding of the check that nothing in a sheet leads to.
pub fn by_the_check(code: &str, file: &str, message: &Words) -> Words {
    both(format!("{} ({file}: {code})", message.ja), format!("{} ({file}: {code})", message.en))
}

/// What was exported.
pub fn exported(kind: &str, rows: usize, file: &str) -> Words {
    both(format!("{kind}: {rows}行 → {file}"), format!("{kind}: {rows} rows, {file}"))
}
