//! What is said of the company's catalogue: packed, fetched, refused, in use.

use crate::text::lang::Msg;

/// The help of the commands, by path as in `words::help`.
pub const HELP: &[(&str, Msg)] = &[
    (
        "catalog pack",
        Msg::new(
            "資料を、配って署名できる一つのファイルにする(誤りがあれば断る)",
            "Make one file of a catalogue that holds, to be signed and published",
        ),
    ),
    (
        "catalog pack.dirs",
        Msg::new(
            "資料のフォルダー。catalog.yaml がないものは、前のもの(最初は組み込みの資料)に重ねる",
            "Folder of a catalogue; one without a catalog.yaml lies over those before it, the first over the built-in one",
        ),
    ),
    (
        "catalog pack.output",
        Msg::new(
            "書き出すファイル(省略時は catalogue-版.tar.gz。- なら標準出力)",
            "File to write (catalogue-EDITION.tar.gz when absent; standard output when -)",
        ),
    ),
    (
        "catalog pack.good_until",
        Msg::new("有効期限(省略時は版の日付から90日後)", "Its last good day (90 days after its date when absent)"),
    ),
    (
        "catalog pack.number",
        Msg::new("同じ日付の何番目の版か(省略時は1)", "Which edition of its day it is (1 when absent)"),
    ),
    (
        "catalog update",
        Msg::new(
            "配布元に新しい版があれば、受け取り、確かめて、使う",
            "Fetch the newest edition from where it is published, prove it, and use it",
        ),
    ),
    (
        "catalog update.from",
        Msg::new(
            "配布元: https:// のアドレスか、フォルダー(省略時は設定の update_from)",
            "Where it is published: an https:// address or a folder (the setting update_from when absent)",
        ),
    ),
    (
        "catalog status",
        Msg::new(
            "どの版を使っているか、ほかに何があるかを表示する",
            "Show which edition is in use, and what else is here",
        ),
    ),
    ("catalog status.format", Msg::new("text(省略時)か json", "text (the default) or json")),
    (
        "catalog rollback",
        Msg::new(
            "一つ前の版に戻す(外した版は、もう届かない)",
            "Go back to the edition before; no update brings back the one that is left",
        ),
    ),
    (
        "catalog rollback.undo",
        Msg::new("戻すのをやめて、外した版を再び使う", "Take that back: use what was left again"),
    ),
];

words! {
    NO_SIGNATURE { ja: "minisign の署名ではない", en: "there is no minisign signature" }
    OF_SOMETHING_ELSE { ja: "カタログの署名ではない", en: "the signature is not one of a catalogue" }
    OTHER_KEY { ja: "設定の update_keys にない鍵の署名", en: "it is signed with a key that does not count here (the setting `update_keys`)" }
    NOT_THERE_AS_A_WHOLE { ja: "途中まで", en: "not there as a whole" }
    MORE_THAN_A_SIGNATURE { ja: "latest.minisig が署名にしては大きすぎる", en: "latest.minisig is larger than any signature" }
    TELL_HEAD_OFFICE { ja: "本部に知らせてください。", en: "Tell whoever publishes it." }
    DISK_FULL { ja: "ディスクに空きがない", en: "the disk is full" }
    NO_RIGHT { ja: "書く権限がない", en: "no permission" }
    NEVER { ja: "まだない", en: "never" }
    IN_USE { ja: "使用中", en: "in use" }
    BEFORE { ja: "戻せる版", en: "can be gone back to" }
    ASIDE { ja: "取りやめた版", en: "left by a rollback" }
    UNUSABLE { ja: "使えない", en: "unusable" }
    FORGED { ja: "署名されたものと中身が違う", en: "it is not what was signed" }
}

sentences! {
    /// It is of a later form.
    newer_form(format: u32) { ja: "形式 {format}。このプログラムより新しい", en: "format {format}, newer than this program" }
    /// The newest edition cannot be used, and another is in its place.
    unusable(edition: &str, why: &str, instead: &str) {
        ja: "資料の {edition} 版は使えません({why})。{instead}調べるには: madoguchi catalog status",
        en: "The catalogue of {edition} cannot be used ({why}). {instead} To see more: madoguchi catalog status",
    }
    /// The newest edition has mistakes, and another is in its place.
    will_not_do(edition: &str, first: &str, instead: &str) {
        ja: "資料の {edition} 版は、このままでは使えません({first})。{instead}調べるには: madoguchi catalog check、戻すには: madoguchi catalog rollback",
        en: "The catalogue of {edition} cannot be used as it is ({first}). {instead} To see all: madoguchi catalog check; to leave it: madoguchi catalog rollback",
    }
    /// What is in its place.
    other_in_place(edition: &str) { ja: "{edition} 版を使います。", en: "The edition of {edition} is used instead." }
    /// The same.
    own_in_place() { ja: "組み込みの資料を使います。", en: "The one inside the program is used instead." }
    /// It cannot be read.
    denied(reason: &str) { ja: "読めない: {reason}", en: "it cannot be read: {reason}" }
    /// The folder cannot be read.
    not_looked_into(folder: &str, reason: &str) {
        ja: "会社の資料の置き場所 {folder} を読めません({reason})。組み込みの資料を使います。",
        en: "The folder of the company's catalogue, {folder}, cannot be read ({reason}). The one inside the program is used instead.",
    }
    /// Nothing is here yet.
    none_here(folder: &str) {
        ja: "会社の資料がまだ {folder} にありません。組み込みの資料を使います。受け取るには: madoguchi catalog update",
        en: "There is no catalogue of the company's in {folder} yet. The one inside the program is used. To fetch it: madoguchi catalog update",
    }
    /// Nothing can be written there.
    not_kept(folder: &str, reason: &str) {
        ja: "{folder} に書けません({reason})。いまの版のままです。ここに書けるのは、管理する人か定期の更新だけのことがあります。",
        en: "Nothing can be written into {folder} ({reason}). The edition in use stays. It may be for an administrator, or the machine's timer, to update it.",
    }
    /// It goes back to the one inside the program.
    went_back_to_own(from: &str) {
        ja: "{from} 版より前の版はないので、組み込みの資料に戻しました。{from} 版は、次の版が出るまで使いません。元に戻すには: madoguchi catalog rollback --undo",
        en: "There is no edition before {from}: the catalogue inside the program is in use again. {from} stays out of use until a newer one comes. To take this back: madoguchi catalog rollback --undo",
    }
    /// It has mistakes here.
    status_faults(count: usize) {
        ja: "使用中の版には、このプログラムか店の資料と合わない所が{count}件あります。ほかの版で答えます。調べるには: madoguchi catalog check",
        en: "The edition in use does not go with this program or the shop's own folders (mistakes: {count}); another one answers. To see them: madoguchi catalog check",
    }
    /// The edition in use is past its last good day.
    old_in_use(edition: &str, last: &str) {
        ja: "資料の {edition} 版は、有効期限 {last} を過ぎています。更新するには: madoguchi catalog update",
        en: "The catalogue of {edition} was good until {last}. To update it: madoguchi catalog update",
    }
    /// Its day has not come.
    not_yet(date: &str, today: &str) {
        ja: "版の日付 {date} がまだ来ていません(今日は {today})。日付の先の版が出ると、それより前の版はどの店も受け取らなくなります。catalog.yaml の edition を直してください。",
        en: "The day of the edition, {date}, has not come yet (today is {today}). Once it is out, no counter takes one of a day before it. Mend `edition` in catalog.yaml.",
    }
    /// It is good for very long.
    good_for_long(last: &str) {
        ja: "注意: 有効期限 {last} は一年より先です。配布が止まっても、店ではそれまで気づきません。",
        en: "Mind: its last good day, {last}, is more than a year away. Until then no counter notices that nothing newer comes.",
    }
    /// The last good day comes before the first.
    good_before_it_begins(last: &str, date: &str) {
        ja: "有効期限 {last} が版の日付 {date} より前です。",
        en: "The last good day {last} is before the day of the edition, {date}.",
    }
    /// The bundle would be too large.
    too_large(kilobytes: usize, most: usize) {
        ja: "配布ファイルが大きすぎます({kilobytes} KB、上限 {most} KB)。",
        en: "The bundle would be too large: {kilobytes} KB, limit {most} KB.",
    }
    /// Cases or sentences do not hold.
    cases_differ(count: usize, folder: &str) {
        ja: "期待どおりに答えないケースや言葉が{count}件あるので、配布ファイルを作りません。調べるには: madoguchi catalog test {folder}",
        en: "{count} cases or sentences do not hold, so nothing is packed. To see them: madoguchi catalog test {folder}",
    }
    /// What was packed.
    packed(file: &str, edition: &str, digest: &str, files: usize, kilobytes: usize, last: &str) {
        ja: "{file}: {edition} 版 ({digest})、{files}ファイル、{kilobytes} KB、有効期限 {last}",
        en: "{file}: edition {edition} ({digest}), {files} files, {kilobytes} KB, good until {last}",
    }
    /// How it is signed.
    to_sign(file: &str, comment: &str) {
        ja: "署名するには:\n  minisign -S -s SECRET.key -m {file} -t '{comment}'",
        en: "To sign it:\n  minisign -S -s SECRET.key -m {file} -t '{comment}'",
    }
    /// How it is published.
    to_publish(file: &str, name: &str, latest: &str) {
        ja: "公開するには、まず {name} という名前で {file} を置き、そのあとに {latest} という名前で {file}.minisig を置きます。",
        en: "To publish it, upload {file} under the name {name}, and then {file}.minisig under the name {latest}.",
    }
    /// It is too late for it.
    expired_already(last: &str) {
        ja: "注意: 有効期限 {last} はもう過ぎています。店のパソコンはこの版を受け取りません。",
        en: "Mind: its last good day, {last}, is over. No counter will take it.",
    }
    /// No key counts.
    no_keys() {
        ja: "設定に update_keys がありません。配布元の minisign の公開鍵を書いてください。",
        en: "The settings have no update_keys: write down the public minisign keys of whoever publishes the catalogue.",
    }
    /// The platform names no place.
    no_folder() {
        ja: "資料を置くフォルダーが分かりません。設定の update_into に書いてください。",
        en: "This platform names no folder for the catalogue. Name one with the setting update_into.",
    }
    /// Nothing says where the newest edition is.
    no_publisher() {
        ja: "配布元が分かりません。設定の update_from か、--from で指定してください。",
        en: "Nothing says where the catalogue comes from: use the setting update_from, or --from.",
    }
    /// Steps.
    asks(from: &str) { ja: "{from} に新しい版があるか聞いています…", en: "Asking {from} for its newest edition..." }
    /// It comes.
    fetches(edition: &str, come: usize, all: usize) {
        ja: "{edition} 版を受け取っています… {come}/{all} KB",
        en: "Fetching the edition of {edition}... {come} of {all} KB",
    }
    /// It is checked.
    checks(edition: &str) { ja: "{edition} 版の署名と中身を調べています…", en: "Checking the edition of {edition}..." }
    /// Its cases are answered.
    tries(edition: &str) { ja: "{edition} 版のケースに答えさせています…", en: "Trying the cases of the edition of {edition}..." }
    /// It is written down.
    keeps(edition: &str) { ja: "{edition} 版を保存しています…", en: "Keeping the edition of {edition}..." }
    /// There is nothing newer.
    same(edition: &str, last: &str) {
        ja: "資料は最新です({edition} 版、有効期限 {last})。",
        en: "The catalogue is the newest: edition {edition}, good until {last}.",
    }
    /// There is nothing newer than what is old.
    same_and_old(edition: &str, last: &str) {
        ja: "新しい版はありません。使っている {edition} 版は、有効期限 {last} を過ぎています。配布元に知らせてください。",
        en: "There is nothing newer than {edition}, which was good until {last}. Tell whoever publishes the catalogue.",
    }
    /// There is nothing newer than what somebody has left.
    is_aside(edition: &str) {
        ja: "新しい版はありません。最新の {edition} 版は取りやめてあります。使うには: madoguchi catalog rollback --undo",
        en: "There is nothing newer than {edition}, which a rollback has left. To take it again: madoguchi catalog rollback --undo",
    }
    /// The first edition.
    new_first(edition: &str, cases: usize, last: &str) {
        ja: "資料を {edition} 版にしました(ケース{cases}件を確認、有効期限 {last})。",
        en: "The catalogue is the edition of {edition} now (cases that hold: {cases}; good until {last}).",
    }
    /// A newer edition.
    new_after(edition: &str, before: &str, cases: usize, last: &str) {
        ja: "資料を {before} 版から {edition} 版にしました(ケース{cases}件を確認、有効期限 {last})。",
        en: "The catalogue is the edition of {edition} now, after {before} (cases that hold: {cases}; good until {last}).",
    }
    /// An edition is not taken.
    refused(why: &str, stays: &str, next: &str) {
        ja: "届いた版は使いません({why})。{stays}{next}",
        en: "The edition is not taken: {why}. {stays} {next}",
    }
    /// What stays.
    stays_in_use(edition: &str) { ja: "{edition} 版のままです。", en: "The edition of {edition} stays in use." }
    /// The same.
    own_stays() { ja: "組み込みの資料を使います。", en: "The catalogue inside the program is in use." }
    /// It is older than one that was in use.
    older(offered: &str, here: &str) {
        ja: "{offered} 版は、ここにある {here} 版より古い",
        en: "the edition of {offered} is older than {here}, which is here",
    }
    /// Two editions of one name.
    double(edition: &str) {
        ja: "同じ {edition} 版なのに中身が違う。配り直すときは --number で番号を上げる",
        en: "it is another one under the same name {edition}; one that is packed again needs a higher --number",
    }
    /// It was refused before.
    refused_before(edition: &str) {
        ja: "{edition} 版は前に受け取って調べ、このプログラムでは使えなかった",
        en: "the edition of {edition} has been fetched before, and this program found it wrong",
    }
    /// Its last good day is over.
    expired(edition: &str, last: &str, today: &str) {
        ja: "{edition} 版の有効期限 {last} が過ぎている(このパソコンの日付は {today})",
        en: "the edition of {edition} was good until {last} (this machine's clock says {today})",
    }
    /// It has another size.
    wrong_size(came: usize, said: usize) {
        ja: "大きさが署名の言う {said} バイトと違う({came} バイト)",
        en: "it has {came} bytes in place of the {said} that its signature says",
    }
    /// Inside it says something else.
    mislabelled() { ja: "中身の版や日付が署名の言うものと違う", en: "inside, it says another edition or day than its signature" }
    /// It has mistakes.
    faults(count: usize) { ja: "中身に誤りが{count}件ある", en: "mistakes in it: {count}" }
    /// Its cases do not hold.
    cases_fail(count: usize) { ja: "期待どおりに答えないケースが{count}件ある", en: "cases of it that do not hold: {count}" }
    /// It does not go with the shop's own folders.
    clash(count: usize) {
        ja: "店の資料と合わない所が{count}件ある。店の資料(設定の catalog)を直してから、もう一度更新する",
        en: "the shop's own catalogue does not go with it (places: {count}); mend that (the setting catalog), and update again",
    }
    /// There is no curl.
    no_curl() {
        ja: "curl がありません。入れるか、配布ファイルのあるフォルダーを --from で指定してください。",
        en: "There is no curl on this machine. Install it, or name a folder with the bundle by --from.",
    }
    /// It did not come.
    not_fetched(from: &str, why: &str) {
        ja: "{from} から受け取れません({why})。いまの版のままです。",
        en: "Nothing came from {from} ({why}). The edition in use stays.",
    }
    /// A folder's file.
    not_read(path: &str, reason: &str) { ja: "{path}: {reason}", en: "{path}: {reason}" }
    /// Another program is at it.
    busy(folder: &str) {
        ja: "ほかの更新が {folder} で動いています。終わるのを待ってください。",
        en: "Another update is at work in {folder}. Wait for it.",
    }
    /// There is nothing to go back from.
    nothing_in_use(folder: &str) {
        ja: "{folder} に使用中の版がありません。",
        en: "No edition in {folder} is in use.",
    }
    /// Nothing was left.
    nothing_aside() { ja: "取りやめた版はありません。", en: "No rollback has left an edition." }
    /// It was left.
    went_back(to: &str, from: &str) {
        ja: "{to} 版に戻しました。{from} 版は、次の版が出るまで使いません。元に戻すには: madoguchi catalog rollback --undo",
        en: "The edition of {to} is in use again; {from} stays out of use until a newer one comes. To take this back: madoguchi catalog rollback --undo",
    }
    /// It was taken again.
    went_forth(edition: &str) { ja: "{edition} 版を再び使います。", en: "The edition of {edition} is in use again." }
    /// Where it is published.
    status_from(from: &str) { ja: "配布元: {from}", en: "published at: {from}" }
    /// How many keys count.
    status_keys(count: usize) { ja: "公開鍵: {count}個", en: "public keys: {count}" }
    /// Where it goes.
    status_folder(folder: &str) { ja: "置き場所: {folder}", en: "kept in: {folder}" }
    /// When it was asked last.
    status_asked(day: &str) { ja: "最後に確かめた日: {day}", en: "asked last: {day}" }
    /// One edition.
    status_edition(edition: &str, state: &str, last: &str, digest: &str) {
        ja: "  {edition} 版  {state}  有効期限 {last}  {digest}",
        en: "  {edition}  {state}, good until {last}, {digest}",
    }
    /// One that cannot be used.
    status_unusable(edition: &str, state: &str, why: &str) {
        ja: "  {edition} 版  {state}({why})",
        en: "  {edition}  {state}: {why}",
    }
    /// It is old.
    status_old() {
        ja: "有効期限が過ぎています。更新するには: madoguchi catalog update",
        en: "Its last good day is over. To update: madoguchi catalog update",
    }
}
