//! The words about settings, and of the command that shows them.

use crate::text::lang::{Msg, Words};

words! {
    NOT_SET { ja: "(なし)", en: "(none)" }
    DEFAULT { ja: "既定値", en: "default" }
}

sentences! {
    /// A setting with a mistake that forbids to go on.
    refused(place: &str, message: &str) {
        ja: "設定に誤りがあります。{place}: {message} 調べるには: madoguchi config check",
        en: "The settings are wrong. {place}: {message} To see all of it: madoguchi config check",
    }
    /// A setting with a mistake that can be done without.
    ignored(place: &str, message: &str) {
        ja: "{place}: {message} この設定は使いません。",
        en: "{place}: {message} This setting is not used.",
    }
    /// The platform names no place.
    no_place() {
        ja: "設定ファイルの場所が分かりません。環境変数 MADOGUCHI_CONFIG で指定してください。",
        en: "This platform names no place for settings. Name the file with the variable MADOGUCHI_CONFIG.",
    }
    /// Where the file would be.
    absent(path: &str) { ja: "設定ファイルはありません: {path}", en: "There is no settings file: {path}" }
    /// One setting.
    row(key: &str, value: &str, origin: &str) { ja: "{key}: {value}  ({origin})", en: "{key}: {value}  ({origin})" }
}

/// A catalogue folder that is not there.
pub fn no_folder(folder: &str) -> Words {
    Words::new(
        format!("資料のフォルダー {folder} がありません。"),
        format!("The catalogue folder {folder} does not exist."),
    )
}

/// An address that no catalogue comes from.
pub fn no_source(is_not_https: bool) -> Words {
    if is_not_https {
        return Words::new(
            "配布元は https:// で始まるアドレスか、フォルダーです。",
            "A source is an address that begins with https://, or a folder.",
        );
    }
    Words::new(
        "配布元のアドレスに使えない文字(空白、@ ? # など)があるか、ホスト名がありません。",
        "This address of a source has no host, or something in it that none may have (spaces, @ ? # and the like).",
    )
}

/// An address without a key.
pub fn no_keys() -> Words {
    Words::new(
        "update_keys(配布元の minisign の公開鍵)がないので、何も受け取りません。",
        "Without update_keys (the public minisign keys of whoever publishes) nothing is taken.",
    )
}

/// A key that is none.
pub fn no_key() -> Words {
    Words::new(
        "minisign の公開鍵ではありません。minisign.pub の二行目(RW で始まる56文字)をそのまま書いてください。",
        "This is no public key of minisign's. Write the second line of minisign.pub as it is: 56 characters that begin with RW.",
    )
}

/// The help of the command, by path as in `words::cli`.
pub const HELP: &[(&str, Msg)] = &[
    ("config", Msg::new("設定を見る、調べる", "Look at the settings")),
    ("config path", Msg::new("設定ファイルの場所を表示する", "Print where the settings file is, or would be")),
    (
        "config path.machine",
        Msg::new("このパソコンの全員に効く設定ファイルの場所", "That of the file for everybody at this machine"),
    ),
    (
        "config show",
        Msg::new("使われる設定と、その出どころを表示する", "Print the settings in use, and where each comes from"),
    ),
    ("config show.format", Msg::new("text(省略時)か json", "text (the default) or json")),
    ("config check", Msg::new("設定に誤りがないか調べる", "Look for mistakes in the settings")),
];
