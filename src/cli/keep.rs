//! Puts what a command has made into a file: whole or not at all, and in the place of an older one only after a yes.

use std::io::{self, IsTerminal as _, Write as _};
use std::path::Path;

use super::failure::Failure;
use super::outcome::{GIVEN_UP, Outcome, aside};
use crate::files::{self, NotWritten};
use crate::text::clean::to_ascii_key;
use crate::text::lang::Lang;
use crate::words::handout as say;
use crate::words::plain::YES;

/// Writes the file, unless a person at a terminal, asked whether an older one may be replaced, does not want it: then it is told
/// what the command comes to.
pub(super) fn keep(file: &Path, bytes: &[u8], force: bool, lang: Lang) -> Result<Option<Outcome>, Failure> {
    let shown = file.display().to_string();
    let written = match files::write(file, bytes, force) {
        Err(NotWritten::Exists) if io::stdin().is_terminal() && io::stderr().is_terminal() => {
            if !may_replace(&shown, lang) {
                let aside = aside(&say::left_alone(lang, &shown), lang);
                return Ok(Some(Outcome { text: String::new(), aside, code: GIVEN_UP }));
            }
            files::write(file, bytes, true)
        }
        result => result,
    };
    written.map(|()| None).map_err(|error| not_written(&shown, error, lang))
}

/// Why something is not on disk.
pub(super) fn not_written(shown: &str, error: NotWritten, lang: Lang) -> Failure {
    Failure::new(match error {
        NotWritten::Exists => say::exists(lang, shown),
        NotWritten::IsFolder => say::is_folder(lang, shown),
        NotWritten::NoFolder(folder) => say::no_folder(lang, &folder.display().to_string()),
        NotWritten::Other(error) => match error.kind() {
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => say::folder_denied(lang, shown),
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => say::disk_full(lang, shown),
            _ => say::not_written(lang, shown, &error.to_string()),
        },
    })
}

fn may_replace(shown: &str, lang: Lang) -> bool {
    let mut stderr = io::stderr();
    if write!(stderr, "{}", say::may_replace(lang, shown)).and_then(|()| stderr.flush()).is_err() {
        return false;
    }
    let mut typed = String::new();
    if !matches!(io::stdin().read_line(&mut typed), Ok(1..)) {
        // Nothing was typed, not even Enter: what follows begins a line of its own.
        let _ = writeln!(stderr);
    }
    is_yes(&typed)
}

/// The IME may be on.
fn is_yes(typed: &str) -> bool {
    let word: String = typed.trim().chars().map(to_ascii_key).collect();
    YES.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::is_yes;

    #[test]
    fn yes_is_said_in_many_ways_and_anything_else_is_no() {
        for yes in ["y\n", "Y", "yes", "Yes", "YES\r\n", "ｙ", "Ｙ", "ｙｅｓ", "はい", " y "] {
            assert!(is_yes(yes), "{yes:?}");
        }
        for no in ["", "\n", "n", "no", "ｎ", "いいえ", "x", "y?", "yy"] {
            assert!(!is_yes(no), "{no:?}");
        }
    }
}
