//! What is said of a catalogue that is one file, where it cannot be read.

use crate::text::lang::Words;

/// It is of a later form.
pub fn newer(shown: &str, format: u32) -> Words {
    Words::new(
        format!(
            "{shown} は形式 {format} の配布ファイルで、このプログラムより新しいものです。プログラムを更新してください。"
        ),
        format!("{shown} is a bundle of format {format}, newer than this program: update the program."),
    )
}

/// It is an archive, and not of a catalogue.
pub fn no_manifest(shown: &str) -> Words {
    Words::new(
        format!(
            "{shown} はカタログの配布ファイルではありません(先頭に manifest.json がない)。作るには: madoguchi catalog pack"
        ),
        format!(
            "{shown} is no bundle of a catalogue (manifest.json does not come first). To make one: madoguchi catalog pack"
        ),
    )
}

/// Something is in it that no catalogue has.
pub fn odd(shown: &str, name: &str) -> Words {
    Words::new(
        format!("{shown} の中の「{name}」は、カタログにあってはならないものです。"),
        format!("`{name}` in {shown} is nothing that a catalogue may have."),
    )
}

/// A file in it is no text.
pub fn not_utf8(shown: &str, name: &str) -> Words {
    Words::new(format!("{shown} の中の「{name}」がUTF-8ではありません。"), format!("`{name}` in {shown} is not UTF-8."))
}

/// It is no archive, or a part of one.
pub fn not_whole(shown: &str, reason: &str) -> Words {
    Words::new(
        format!("{shown} は配布ファイルとして読めないか、途中で切れています({reason})。"),
        format!("{shown} is not a bundle, or not all of one ({reason})."),
    )
}
