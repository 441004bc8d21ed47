//! What the catalogue's checks say to a person, in both languages.

mod hours;

pub use hours::{
    bad_day_of_year, bad_time, empty_hours, holiday_outside, holidays_end, hours_overlap, open_and_closed,
};

use crate::text::lang::{Msg, Words};

fn both(ja: String, en: String) -> Words {
    Words::new(ja, en)
}

/// The parser could not read the file.
pub fn not_yaml(reason: &str, hint: Option<Words>) -> Words {
    let (ja, en) =
        hint.map_or((String::new(), String::new()), |hint| (format!(" {}", hint.ja), format!(" {}", hint.en)));
    both(
        format!("YAMLとして読めません({reason})。{ja}").trim_end().to_owned(),
        format!("Not readable as YAML ({reason}).{en}"),
    )
}

/// A name that begins with a sign that YAML keeps for itself.
pub fn hint_quote(sign: char) -> Words {
    both(
        format!("「{sign}」で始まる語は引用符で囲んでください: '{sign}…'"),
        format!("Put text that starts with {sign} in quotes: '{sign}...'"),
    )
}

/// `&name` and `*name`, which the catalogue does not use.
pub fn no_anchors() -> Words {
    both(
        "& や * で始まる語は引用符で囲んでください。YAMLのアンカーは使えません: '&…'".into(),
        "Put text that starts with & or * in quotes; YAML anchors are not used here.".into(),
    )
}

/// `!name`, which the catalogue does not use.
pub fn no_tags() -> Words {
    both(
        "! で始まる語は引用符で囲んでください。YAMLのタグは使えません: '!…'".into(),
        "Put text that starts with ! in quotes; YAML tags are not used here.".into(),
    )
}

/// `---` within a file.
pub fn one_document() -> Words {
    both(
        "ファイルの途中に --- があります。一つのファイルには一つの文書だけを書きます。".into(),
        "There is a `---` within the file. A file holds one document.".into(),
    )
}

/// Deeper or longer than any file of the catalogue needs.
pub fn too_much() -> Words {
    both(
        "入れ子が深すぎるか、内容が多すぎます。ファイルを分けてください。".into(),
        "Nested too deeply, or too much for one file. Split it.".into(),
    )
}

/// More than all files of a catalogue together need.
pub fn too_much_together(most: usize) -> Words {
    both(
        format!("すべてのファイルを合わせた値の数が多すぎます(上限 {most})。"),
        format!("Too many values in all files together (limit {most})."),
    )
}

/// `: ` or ` #` within a text.
pub fn hint_colon() -> Words {
    both(
        "「: 」や「 #」を含む文は引用符で囲んでください: '…'".into(),
        "Put text that holds `: ` or ` #` in quotes: '...'".into(),
    )
}

/// A tab where only spaces may stand.
pub fn hint_tab() -> Words {
    both("行頭のタブを空白に替えてください。".into(), "Indent with spaces, not with a tab.".into())
}

/// A full-width colon or space where YAML wants an ASCII one.
pub fn hint_full_width(sign: char) -> Words {
    both(
        format!("全角の「{sign}」を半角に替えてください。"),
        format!("Replace the full-width `{sign}` with the ASCII one."),
    )
}

/// Not UTF-8.
pub fn not_utf8(byte: usize) -> Words {
    both(
        format!("UTF-8ではありません(先頭から{byte}バイト目)。UTF-8で保存し直してください。"),
        format!("Not UTF-8 (at byte {byte}). Save the file as UTF-8."),
    )
}

/// A file or folder that cannot be read.
pub fn unreadable(path: &str, reason: &str) -> Words {
    both(format!("{path} を読めません: {reason}"), format!("Cannot read {path}: {reason}"))
}

/// A file too large, or too many of them.
pub fn too_large(what: &str, limit: usize) -> Words {
    both(format!("{what} が大きすぎます(上限 {limit})。"), format!("{what} is too large (limit {limit})."))
}

/// A file with too many bytes.
pub fn too_many_bytes(path: &str, kilobytes: u64) -> Words {
    both(
        format!("{path} が大きすぎます(上限 {kilobytes} KB)。"),
        format!("{path} is too large (limit {kilobytes} KB)."),
    )
}

/// A folder, a pipe or a device in the place of a file.
pub fn no_file(path: &str, kind: Msg) -> Words {
    both(
        format!("{path} はファイルではなく{}なので読みません。ふつうのファイルにしてください。", kind.ja),
        format!("{path} is {}, not a file, and is not read. Make it an ordinary file.", kind.en),
    )
}

/// Something else in the place of a folder of the catalogue.
pub fn not_a_folder(path: &str) -> Words {
    both(format!("{path} はフォルダーではないので読みません。"), format!("{path} is not a folder and is not read."))
}

/// A symbolic link out of the folder.
pub fn link_outside() -> Words {
    both("フォルダの外を指すリンクは読みません。".into(), "A link that leads out of the folder is not followed.".into())
}

/// A folder without a catalogue in it.
pub fn no_files(path: &str) -> Words {
    both(
        format!("{path} にカタログのファイル(*.yaml)がありません。"),
        format!("No catalogue files (*.yaml) in {path}."),
    )
}

/// A file that is none of the catalogue's.
pub fn unknown_file() -> Words {
    both(
        "カタログのどのファイルでもない名前です。catalog/README.md の一覧を見てください。".into(),
        "Not a file of the catalogue. See the list in catalog/README.md.".into(),
    )
}

/// A folder that is none of the catalogue's, with YAML files in it.
pub fn unknown_folder() -> Words {
    both(
        "カタログのフォルダではないので、この中のファイルは読みません。catalog/README.md の一覧を見てください。".into(),
        "Not a folder of the catalogue: the files in it are not read. See the list in catalog/README.md.".into(),
    )
}

/// A value of the wrong shape.
pub fn expected(what: Msg) -> Words {
    both(format!("{}を書いてください。", what.ja), format!("Expected {}.", what.en))
}

/// At least one item of a list.
pub const AN_ITEM: Msg = Msg::new("一つ以上の項目", "at least one item");
/// What may stand in the place of a file.
pub const A_FOLDER: Msg = Msg::new("フォルダー", "a folder");
/// What may stand in the place of a file.
pub const A_PIPE: Msg = Msg::new("パイプ", "a pipe");
/// What may stand in the place of a file.
pub const A_DEVICE: Msg = Msg::new("デバイス", "a device");
/// A list.
pub const A_LIST: Msg = Msg::new("リスト", "a list");
/// A map.
pub const KEYS: Msg = Msg::new("「項目: 値」の組", "keys with values");
/// Anything at all.
pub const A_VALUE: Msg = Msg::new("値", "a value");
/// A word or a sentence.
pub const SOME_TEXT: Msg = Msg::new("語または文", "text");

/// A key that is not there.
pub fn missing_key(key: &str) -> Words {
    both(format!("「{key}」がありません。"), format!("`{key}` is missing."))
}

/// A key that does not belong here.
pub fn unknown_key(key: &str, near: Option<&str>) -> Words {
    let ja = near.map_or(String::new(), |near| format!("「{near}」ですか?"));
    let en = near.map_or(String::new(), |near| format!(" Did you mean `{near}`?"));
    both(format!("「{key}」という項目はありません。{ja}"), format!("There is no `{key}` here.{en}"))
}

/// A key by the name that it had before.
pub fn old_key(old: &str, new: &str) -> Words {
    both(
        format!("「{old}」は「{new}」に変わりました。次の版からは読めません。"),
        format!("`{old}` is called `{new}` now. The next edition will not read it."),
    )
}

/// A key that stands twice.
pub fn duplicate_key(key: &str, line: u32) -> Words {
    both(format!("「{key}」が二度あります(先は{line}行目)。"), format!("`{key}` stands twice (first on line {line})."))
}

/// A word that is none of those allowed.
pub fn not_a_term(word: &str, allowed: &[&str]) -> Words {
    let list = allowed.join(", ");
    both(format!("「{word}」は使えません。{list} のどれかです。"), format!("`{word}` is not one of {list}."))
}

/// The provider that the line goes to, where it is said who answers before the move.
pub fn provider_before() -> Words {
    both(
        "「provider」は移る先の会社です。移る前(before)に相手だった会社の id を書いてください。".into(),
        "`provider` is the company that the line goes to: give the id of the company that answers before the move."
            .into(),
    )
}

/// An id that stands twice.
pub fn duplicate_id(id: &str, first: &str) -> Words {
    both(format!("id「{id}」はすでに {first} にあります。"), format!("The id `{id}` is already at {first}."))
}

/// A provider and a company with one id.
pub fn shared_id(id: &str, first: &str) -> Words {
    both(
        format!("id「{id}」はすでに {first} にあります。会社と事業者とで同じidは使えません。"),
        format!("The id `{id}` is already at {first}. A company and a provider may not share one."),
    )
}

/// An id that has a meaning of its own where a company is named.
pub fn reserved_id(id: &str) -> Words {
    both(
        format!("「{id}」は会社を書くところで別の意味をもつので、idに使えません。"),
        format!("`{id}` has a meaning of its own where a company is named, and is no id."),
    )
}

/// Two cases with one name.
pub fn duplicate_case(name: &str, first: &str) -> Words {
    both(
        format!("「{name}」というケースはすでに {first} にあります。名前で探せるように、別の名前にしてください。"),
        format!("A case `{name}` is already at {first}. Give it another name, so that it can be found by it."),
    )
}

/// A number in tickets that stands twice.
pub fn duplicate_code(code: &str, first: &str) -> Words {
    both(
        format!("code {code} はすでに {first} で使っています。"),
        format!("The code {code} is already used at {first}."),
    )
}

/// A text with conditions that never come together.
pub fn never_shown() -> Words {
    both(
        "この条件はどの相談でもそろわないので、だれにも示されません。area、moves、phase、side、期間を見直してください。".into(),
        "No consultation meets all these conditions, so that nobody is ever told. Look at area, moves, phase, side and the time.".into(),
    )
}

/// Neither an item of the checklist nor a situation.
pub fn no_general_text(id: &str) -> Words {
    both(
        format!("「{id}」は説明項目(checklist.yaml)でも、お客さまのことば(symptoms.yaml)でもありません。"),
        format!("`{id}` is neither an item of checklist.yaml nor a situation of symptoms.yaml."),
    )
}

/// No desk.
pub fn no_such_desk(id: &str) -> Words {
    both(format!("「{id}」は窓口ではありません。"), format!("`{id}` is not a desk."))
}

/// A situation's own text has to be one.
pub fn own_without_text() -> Words {
    both(
        "お客さまのことばに代わる文には text: が要ります。".into(),
        "What stands in place of a situation's text needs `text:`.".into(),
    )
}

/// A name of something that is not there.
pub fn dangling(id: &str, near: Option<&str>) -> Words {
    let ja = near.map_or(String::new(), |near| format!("「{near}」ですか?"));
    let en = near.map_or(String::new(), |near| format!(" Did you mean `{near}`?"));
    both(format!("「{id}」はどこにもありません。{ja}"), format!("There is no `{id}`.{en}"))
}

/// An id of a form that is not allowed.
pub fn bad_id(id: &str) -> Words {
    both(
        format!("id「{id}」は小文字の英数字と - と . だけにしてください。"),
        format!("The id `{id}` may hold only a-z, 0-9, `-` and `.`."),
    )
}

/// A day that does not exist or is written otherwise.
pub fn bad_day(text: &str) -> Words {
    both(
        format!(
            "「{text}」は日付ではありません。2019-07-01、2019-07、2019、または 2015-03-01..2016-12-31 と書きます。"
        ),
        format!("`{text}` is not a day. Write 2019-07-01, 2019-07, 2019, or 2015-03-01..2016-12-31."),
    )
}

/// A telephone number that cannot be one.
pub fn bad_phone(text: &str) -> Words {
    both(
        format!("「{text}」は電話番号の形ではありません。半角の数字とハイフンで書きます(0120-116116、113)。"),
        format!("`{text}` has not the form of a telephone number. Write digits and hyphens (0120-116116, 113)."),
    )
}

/// An address that is not one.
pub fn bad_url(text: &str) -> Words {
    both(
        format!("「{text}」は http:// か https:// で始まる番地ではありません。"),
        format!("`{text}` is not an http(s) address."),
    )
}

/// A reading that is not kana.
pub fn bad_reading(sign: char) -> Words {
    both(
        format!("読みはひらがなで書きます。「{sign}」は使えません。"),
        format!("A reading is written in hiragana; {sign:?} is not."),
    )
}

/// A pattern of customers' words that says nothing.
pub fn bad_pattern() -> Words {
    both(
        "言葉の組は、語の名前を空白で並べて書きます(例: @phone dead !night)。少なくとも一つの語が要ります。".into(),
        "Words that belong together are names with spaces between them (`@phone dead !night`), at least one of them needed.".into(),
    )
}

/// A form of a word whose brackets do not match.
pub fn form_brackets(form: &str) -> Words {
    both(format!("「{form}」の括弧が合っていません。"), format!("The brackets of {form:?} do not match."))
}

/// A form with the sign for a company's name where none belongs, or without it where one does.
pub fn form_name(form: &str) -> Words {
    both(
        format!(
            "「{form}」: former、goal、present、beside の形には、会社の名前のところに~を一つ書きます。ほかの語には書きません。"
        ),
        format!(
            "{form:?}: forms of `former`, `goal`, `present` and `beside` have one ~ where the company's name stands, other words none."
        ),
    )
}

/// A form of a word that uses an ending that is not there.
pub fn form_ending(form: &str, ending: &str) -> Words {
    both(
        format!("「{form}」の語尾<{ending}>がありません(kind: ending の word.{ending})。"),
        format!("{form:?} uses an ending <{ending}> that is not there (word.{ending} with `kind: ending`)."),
    )
}

/// A form of a word that says nothing, or far too much.
pub fn form_size(form: &str) -> Words {
    both(
        format!("「{form}」は何も言わないか、言い方の数が多すぎます。"),
        format!("{form:?} says nothing, or in too many ways."),
    )
}

/// Two situations have the same words.
pub fn same_pattern(pattern: &str, symptom: &str, other: &str) -> Words {
    both(
        format!("「{pattern}」は{other}({symptom})と同じ言葉です。どちらの状況か決められません。"),
        format!("`{pattern}` are also the words of {other} ({symptom}): nobody can tell which is meant."),
    )
}

/// A pattern with a part that must be said and must not be.
pub fn never_said(pattern: &str) -> Words {
    both(
        format!("「{pattern}」は、言うべき言葉を同時に禁じているので、当てはまる文がありません。"),
        format!("`{pattern}` can never fit: it asks for a word that it forbids."),
    )
}

/// A situation that no pattern means.
pub fn unmeant(id: &str) -> Words {
    both(
        format!("「{id}」を意味する言葉の組がありません。wordsのmeaningsに書いてください。"),
        format!("No words mean the situation {id}. Write a pattern for it under meanings."),
    )
}

/// A sentence of a customer's that stands twice.
pub fn said_twice(says: &str, first: &str) -> Words {
    both(
        format!("「{says}」という文はすでに {first} にあります。"),
        format!("The sentence `{says}` is already at {first}."),
    )
}

/// A word that no pattern uses.
pub fn unused_word(id: &str) -> Words {
    both(format!("「{id}」をどの言葉の組も使っていません。"), format!("No pattern uses the word {id}."))
}

/// Text that is not in NFC.
pub fn not_nfc() -> Words {
    both(
        "文字が分解された形(NFD)です。NFCに直してください。".into(),
        "The text is in decomposed form; write it in NFC.".into(),
    )
}

/// Half-width kana, which terminals measure differently.
pub fn half_width_kana() -> Words {
    both("半角カナは全角に直してください。".into(), "Write half-width kana in full width.".into())
}

/// A control or direction character.
pub fn control(code: u32) -> Words {
    both(format!("制御文字 U+{code:04X} は使えません。"), format!("The control character U+{code:04X} is not allowed."))
}

/// A number out of its bounds.
pub fn bad_number(min: u32, max: u32) -> Words {
    both(format!("{min}から{max}までの数を書いてください。"), format!("Expected a number from {min} to {max}."))
}

/// A list with more items than it may have.
pub fn too_many(most: usize) -> Words {
    both(format!("{most}個までにしてください。"), format!("Expected at most {most} items."))
}

/// More of one kind in all files than there may be.
pub fn too_many_together(most: usize) -> Words {
    both(
        format!("すべてのファイルを合わせて{most}個までにしてください。"),
        format!("Expected at most {most} of these in all files together."),
    )
}

/// A letter with more signs on it than any has.
pub fn too_many_marks(most: usize) -> Words {
    both(
        format!("一つの文字に重ねられる記号は{most}個までです。"),
        format!("A letter may have at most {most} signs on it."),
    )
}

/// Text with more characters than there is room for.
pub fn too_long(most: usize) -> Words {
    both(format!("{most}文字までにしてください。"), format!("Expected at most {most} characters."))
}

/// A claim whose name does not begin with its entry's.
pub fn foreign_claim(id: &str, entry: &str) -> Words {
    both(format!("id「{id}」は「{entry}.」で始めてください。"), format!("The id `{id}` must begin with `{entry}.`."))
}

/// A time that ends before it begins.
pub fn empty_period() -> Words {
    both("until は since より後の日にしてください。".into(), "`until` must be after `since`.".into())
}

/// Two facts about one service that hold at the same time.
pub fn overlap(service: &str, other: &str) -> Words {
    both(
        format!("「{service}」について {other} と期間が重なっています。"),
        format!("The time overlaps with {other} about `{service}`."),
    )
}

/// A rule that the answer is built on is not there.
pub fn missing_rule(id: &str) -> Words {
    both(
        format!("規則「{id}」がありません。答えの土台になるので必要です。"),
        format!("The rule `{id}` is missing; the answer is built on it."),
    )
}

/// A company that must be there is not.
pub fn missing_party(id: &str) -> Words {
    both(format!("会社「{id}」がありません。"), format!("The party `{id}` is missing."))
}

/// `follows` and `outcome: follows` go together.
pub fn follows_alone() -> Words {
    both(
        "outcome: follows には follows: が要り、ほかの outcome には要りません。".into(),
        "`outcome: follows` needs `follows:`, and no other outcome does.".into(),
    )
}

/// A service that follows one that follows another.
pub fn follows_chain(id: &str) -> Words {
    both(
        format!("「{id}」もほかに従っています。従う先は自分の規則をもつサービスにしてください。"),
        format!("`{id}` follows another service itself; follow one that has its own rule."),
    )
}

/// Something to look for that cannot be told from others, or is not of its kind.
pub fn bad_look(text: &str) -> Words {
    both(
        format!(
            "looks: の「{text}」では見分けられません。2文字以上の文字が要ります。電話は番号、メールは @example.ne.jp のように書いてください。"
        ),
        format!(
            "`{text}` under `looks:` tells nothing apart. It needs letters; a phone is a number, mail is written like `@example.ne.jp`."
        ),
    )
}

/// A name that is not a collabo has to say what it is.
pub fn not_collabo_silent() -> Words {
    both(
        "collabo: 'no' には not_collabo: (何であるか、どこへ電話するか)が要ります。".into(),
        "`collabo: 'no'` needs `not_collabo:` (what it is, and whom to call).".into(),
    )
}

/// A second service that is ticked from the start.
pub fn usual_twice(id: &str) -> Words {
    both(
        format!("はじめから選んでおくサービスは一つだけです。「{id}」にも usual: があります。"),
        format!("Only one service is ticked from the start, and `{id}` has `usual:` too."),
    )
}

/// A provider that only the official list names.
pub fn no_reading() -> Words {
    both(
        "読みがありません。reading: をひらがなで加えてください。".into(),
        "There is no reading. Add `reading:` in hiragana.".into(),
    )
}

/// A provider that nobody answers for.
pub fn no_desk() -> Words {
    both(
        "この事業者に答える窓口がありません。desks: を書くか、catalog.yaml の official_lists: に地域の一覧を挙げてください。".into(),
        "Nobody answers for this provider: give it `desks:`, or name the area's list in `official_lists:`.".into(),
    )
}

/// A source that nobody has looked at for a year.
pub fn stale_source(seen: &str) -> Words {
    both(format!("最後に確認したのが一年より前({seen})です。"), format!("Last seen more than a year ago ({seen})."))
}

/// A source that no claim uses.
pub fn unused_source(id: &str) -> Words {
    both(format!("出典「{id}」はどこでも使われていません。"), format!("The source `{id}` is used nowhere."))
}

/// The format number is of another program.
pub fn bad_format(found: &str) -> Words {
    both(
        format!("カタログの形式 {found} は扱えません。この版は形式 1 を読みます。"),
        format!("Catalogue format {found} is not supported; this edition reads format 1."),
    )
}

/// The names of the severities.
pub fn severity(error: bool) -> Words {
    if error { both("エラー".into(), "error".into()) } else { both("警告".into(), "warning".into()) }
}

/// What stands below the most problems that are told.
pub fn untold(errors: usize, warnings: usize) -> Words {
    both(
        format!("ほかに誤り{errors}件、警告{warnings}件があります。上のものを直すと、続きが出ます。"),
        format!(
            "There are {errors} more errors and {warnings} more warnings. They are named when those above are mended."
        ),
    )
}

/// The company of a provider that is not chosen yet.
pub fn chosen_later() -> Words {
    Words { easy: Some("新しい会社".into()), ..Words::new("移る先の事業者", "the new provider") }
}
