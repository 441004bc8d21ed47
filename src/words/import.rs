//! What the import of the official lists says to a person, in both languages.

use crate::text::lang::Words;

fn both(ja: String, en: String) -> Words {
    Words::new(ja, en)
}

/// The company of an area, by the area's code.
fn ntt(area: &str) -> (&'static str, &'static str) {
    if area == "east" { ("NTT東日本", "NTT East") } else { ("NTT西日本", "NTT West") }
}

/// A file or folder that cannot be read.
pub fn unreadable(reason: &str) -> Words {
    both(format!("読めません: {reason}"), format!("Cannot be read: {reason}"))
}

/// A page too large to be a list.
pub fn too_large(megabytes: u64) -> Words {
    both(format!("大きすぎます(上限 {megabytes} MB)。"), format!("Too large (limit {megabytes} MB)."))
}

/// Elements in elements, deeper than in any page of a list.
pub fn too_deep(most: usize) -> Words {
    both(format!("要素の入れ子が深すぎます(上限 {most})。"), format!("Elements are nested too deeply (limit {most})."))
}

/// More elements and texts than a page of a list has.
pub fn too_many_parts(most: usize) -> Words {
    both(format!("要素が多すぎます(上限 {most})。"), format!("Too many elements (limit {most})."))
}

/// More attributes than an element has.
pub fn too_many_attributes() -> Words {
    both(
        "属性が多すぎる要素があります(上限 数千)。".into(),
        "An element has too many attributes (limit: some thousands).".into(),
    )
}

/// More rows than a list has.
pub fn too_many_rows(most: usize) -> Words {
    both(format!("行が多すぎます(上限 {most})。"), format!("Too many rows (limit {most})."))
}

/// More columns than a list has.
pub fn too_many_columns(most: usize) -> Words {
    both(format!("列が多すぎます(上限 {most})。"), format!("Too many columns (limit {most})."))
}

/// More files than a catalogue may have.
pub fn too_many_files(files: usize, most: usize) -> Words {
    both(
        format!("このフォルダのファイルが{files}個になります(上限 {most})。何も書きませんでした。"),
        format!("The folder would have {files} files (limit {most}). Nothing was written."),
    )
}

/// A file with more bytes than one of a catalogue may have.
pub fn too_large_file(most: usize) -> Words {
    both(
        format!("ファイルが大きくなりすぎます(上限 {most} バイト)。何も書きませんでした。"),
        format!("The file would be too large (limit {most} bytes). Nothing was written."),
    )
}

/// How many more reasons there are.
pub fn more_problems(count: usize) -> Words {
    both(format!("ほかに{count}件の問題があります。"), format!("There are {count} more problems."))
}

/// A page in an unknown encoding.
pub fn not_decodable() -> Words {
    both(
        "文字コードがわかりません。ブラウザで開いて、UTF-8で保存し直してください。".into(),
        "The encoding is not known. Open the page in a browser and save it as UTF-8.".into(),
    )
}

/// The page is the other company's.
pub fn other_area(area: &str) -> Words {
    let (ja, en) = ntt(area);
    both(
        format!("{ja}のページではありません。--area を確かめてください。"),
        format!("Not a page of {en}. Check --area."),
    )
}

/// No day is known on which the page was saved.
pub fn no_day() -> Words {
    both(
        "保存した日がわかりません。--seen で指定してください。".into(),
        "The day of saving is not known. Give it with --seen.".into(),
    )
}

/// The page has no list.
pub fn no_list(area: &str) -> Words {
    let (ja, en) = ntt(area);
    both(
        format!("{ja}の事業者一覧の表がありません。別のページか、一覧の作りが変わっています。"),
        format!("No table of {en}'s list of providers. It is another page, or its layout has changed."),
    )
}

/// A header that is not known.
pub fn unknown_header(column: usize, text: &str) -> Words {
    both(
        format!("{column}列目の見出し「{text}」を知りません。一覧の作りが変わったため、何も取り込みません。"),
        format!("Unknown header `{text}` of column {column}. The layout has changed; nothing is imported."),
    )
}

/// A header of a detail page that is not known.
pub fn unknown_detail_header(text: &str) -> Words {
    both(
        format!("見出し「{text}」を知りません。ページの作りが変わったため、何も取り込みません。"),
        format!("Unknown header `{text}`. The layout has changed; nothing is imported."),
    )
}

/// A header that is there twice.
pub fn double_header(column: usize, text: &str) -> Words {
    both(
        format!("{column}列目の見出し「{text}」は前の列と同じものです。"),
        format!("The header `{text}` of column {column} repeats an earlier one."),
    )
}

/// A column that has to be there.
pub fn missing_header(name: &str) -> Words {
    both(format!("「{name}」の列がありません。"), format!("The column `{name}` is missing."))
}

/// A mark that is not known.
pub fn unknown_mark(row: usize, name: &str, header: &str, text: &str) -> Words {
    both(
        format!("{row}行目「{name}」の「{header}」の印「{text}」を知りません。●と―だけを読みます。"),
        format!("Unknown mark `{text}` in row {row} `{name}`, column `{header}`. Only ● and ― are read."),
    )
}

/// A row without one of its marks.
pub fn missing_cell(row: usize, name: &str, header: &str) -> Words {
    both(
        format!("{row}行目「{name}」に「{header}」の欄がありません。"),
        format!("Row {row} `{name}` has no cell in column `{header}`."),
    )
}

/// A row with too many cells, or with holes.
pub fn cell_count(row: usize, name: &str, wanted: usize, found: usize) -> Words {
    both(
        format!("{row}行目「{name}」の欄が{found}個です。見出しは{wanted}個です。"),
        format!("Row {row} `{name}` has {found} cells under {wanted} headers."),
    )
}

/// A row without a name.
pub fn no_name(row: usize) -> Words {
    both(format!("{row}行目に事業者の名前がありません。"), format!("Row {row} names no provider."))
}

/// A row of the table that is no provider, heading or header.
pub fn strange_row(row: usize, text: &str) -> Words {
    both(
        format!("{row}行目の前後に、事業者の行として読めない行があります:「{text}」"),
        format!("Near row {row} there is a row that cannot be read as a provider: `{text}`"),
    )
}

/// Two detail pages for one row.
pub fn double_detail(link: &str, other: &str) -> Words {
    both(format!("{other} も番号 {link} のページです。"), format!("{other} is the page of number {link} as well."))
}

/// A detail page whose tables are not as expected.
pub fn strange_detail(wanted: usize, found: usize) -> Words {
    both(
        format!("詳細ページの表が{found}個です({wanted}個のはずです)。作りが変わったため、何も取り込みません。"),
        format!("The detail page has {found} tables instead of {wanted}. The layout has changed; nothing is imported."),
    )
}

/// A file that is written in a way that cannot be changed without loss.
pub fn not_editable(line: u32) -> Words {
    both(
        format!(
            "{line}行目からの書き方は、手で書いた部分を残したまま書き換えられません。一項目を一行ずつに直してください。"
        ),
        format!(
            "What begins at line {line} cannot be changed without losing what was written by hand. Write one field a line."
        ),
    )
}

/// An entry without a file.
pub fn no_files() -> Words {
    both("このエントリのファイルがありません。".into(), "The file of this entry was not found.".into())
}

/// The place of a copy is taken by another file.
pub fn path_taken(id: &str) -> Words {
    both(
        format!("「{id}」を写す先に、別のファイルがあります。名前を変えてください。"),
        format!("Another file stands where the copy of `{id}` has to go. Rename it."),
    )
}

/// No free id.
pub fn no_id(row: usize) -> Words {
    both(format!("{row}行目に使えるidがありません。"), format!("There is no free id for row {row}."))
}

/// The page is older than what was imported.
pub fn older_page(seen: &str, before: &str) -> Words {
    both(
        format!(
            "{seen}のページは、取り込み済みの{before}のものより古いです。日付が違うなら --seen で指定してください。"
        ),
        format!(
            "This page of {seen} is older than the one of {before} already imported. If the day is wrong, give --seen."
        ),
    )
}

/// Writing failed.
pub fn not_written(reason: &str) -> Words {
    both(format!("書き込めません。元のままです: {reason}"), format!("Cannot be written; nothing has changed: {reason}"))
}

/// Several entries fit a row.
pub fn several() -> Words {
    both("当てはまるエントリが一つに決まりません".into(), "Several entries fit".into())
}

/// The company is not the one that the entry has.
pub fn other_company() -> Words {
    both("同じ名前のエントリは別の会社のものです".into(), "The entry of this name is another company's".into())
}

/// The name is known as something else.
pub fn not_collabo() -> Words {
    both("カタログでは光コラボではない名前です".into(), "The catalogue says that this name is no collabo".into())
}

/// Rows that cannot be told apart.
pub fn several_rows() -> Words {
    both("内容の違う行が同じ名前を指しています".into(), "Rows that differ have the same name".into())
}

/// Why a row was not matched, and what to do.
pub fn unmatched(why: &Words, ids: &[&str]) -> Words {
    let Words { ja, en, .. } = why;
    let ids = ids.join(", ");
    both(
        format!(
            "{ja}({ids})。取り込んでいません。正しいエントリの aliases に「会社名+サービス名」を加えると決まります。"
        ),
        format!("{en} ({ids}). Not imported. An alias of company and brand in the right entry settles it."),
    )
}

/// A contradiction about a service.
pub fn conflict(own: &str, other: &str, service: &str, says: &str) -> Words {
    both(
        format!(
            "「{service}」について、一覧({own})は {says}、手で書かれた {other} はそうではありません。一覧が優先です。{other} を確かめてください。"
        ),
        format!(
            "About `{service}` the list ({own}) says {says}, and {other} does not. The list decides; look at {other}."
        ),
    )
}

/// A contradiction about the provider as such.
pub fn field_conflict(field: &str, value: &str, source: &str) -> Words {
    both(
        format!("{field}: {value} とありますが、{source} に載っています。"),
        format!("The entry has `{field}: {value}`, but {source} lists it."),
    )
}

/// The list has no mark for the line.
pub fn no_access() -> Words {
    both("光アクセスサービスの欄が ― です。".into(), "The column 光アクセスサービス has a dash.".into())
}

/// What cannot be a number or an address.
pub fn not_usable(text: &str) -> Words {
    both(
        format!("「{text}」は電話番号や番地として使えないため、書いていません。"),
        format!("`{text}` is no usable number or address; it was not written."),
    )
}

/// An entry that is no longer listed.
pub fn gone() -> Words {
    both(
        "前の一覧にはありましたが、今回はありません。前の内容を残しています。".into(),
        "An earlier list had it, this one has not. What was said is kept.".into(),
    )
}

/// A row that is there twice.
pub fn double(first: usize) -> Words {
    both(format!("{first}行目と同じです。"), format!("The same as row {first}."))
}

/// An entry without a reading.
pub fn no_reading() -> Words {
    both("読みがわかりません。reading: を加えてください。".into(), "The reading is not known. Add `reading:`.".into())
}

/// A detail page that no row leads to.
pub fn unused_detail() -> Words {
    both("一覧のどの行のページかわかりません。".into(), "No row of the list leads to it.".into())
}

/// The first line of a report.
pub fn summary(area: &str, seen: &str, rows: usize) -> Words {
    let (ja, en) = ntt(area);
    both(format!("{ja}の一覧({seen}): {rows}行"), format!("{en}'s list of {seen}: {rows} rows"))
}

/// The second line of a report.
pub fn totals(new: usize, changed: usize, unchanged: usize, files: usize) -> Words {
    both(
        format!("新規 {new}件、変更 {changed}件、変わらず {unchanged}件、書いたファイル {files}個"),
        format!("{new} new, {changed} changed, {unchanged} unchanged, {files} files written"),
    )
}

/// Above new entries.
pub fn new_entries() -> Words {
    both("新規".into(), "New".into())
}

/// Above changed entries.
pub fn changed_entries() -> Words {
    both("変更".into(), "Changed".into())
}

/// Above remarks of a sort, by its code.
pub fn heading(kind: &str) -> Words {
    let (ja, en) = match kind {
        "unmatched" => ("どのエントリか決まらない行", "Rows that fit no single entry"),
        "conflict" => ("手で書かれた内容との食い違い", "Contradictions with what was written by hand"),
        "not-usable" => ("使えない電話番号・番地", "Numbers and addresses that cannot be used"),
        "no-access" => ("光アクセスサービスが ― の行", "Rows with a dash for the line itself"),
        "gone" => ("一覧からなくなったエントリ", "Entries no longer listed"),
        "double" => ("二度ある行", "Rows that are there twice"),
        "no-reading" => ("読みのないエントリ", "Entries without a reading"),
        "unused-detail" => ("使わなかった詳細ページ", "Detail pages not used"),
        other => (other, other),
    };
    both(ja.into(), en.into())
}

/// The number of a row.
pub fn row(number: usize) -> Words {
    both(format!("{number}行目"), format!("row {number}"))
}
