//! Puts what a command has made into a file: whole or not at all, and in the place of an older one only after a yes.

use std::io::{self, BufRead as _, IsTerminal as _, Read as _};
use std::path::Path;

use super::args::TableShape;
use super::failure::Failure;
use super::out;
use super::outcome::{GIVEN_UP, Outcome, aside};
use crate::files::{self, NotWritten};
use crate::text::clean::{Clean, to_ascii_key};
use crate::text::lang::Lang;
use crate::words::handout as say;
use crate::words::plain::YES;

/// More bytes than any yes has.
const LONGEST: u64 = 4_096;

/// What a command comes to, but what it says is put into the file that is asked for.
pub(super) fn kept(outcome: Outcome, file: Option<&Path>, force: bool, lang: Lang) -> Result<Outcome, Failure> {
    // A shell that redirects may change the encoding on its way into the file; this does not.
    let Some(file) = file.filter(|file| *file != Path::new("-")) else { return Ok(outcome) };
    let left_alone = keep(file, outcome.text.as_str().as_bytes(), force, lang)?;
    Ok(left_alone.unwrap_or(Outcome { text: Clean::default(), ..outcome }))
}

/// The same, as the options have it.
pub(super) fn kept_as(outcome: Outcome, shape: &TableShape, lang: Lang) -> Result<Outcome, Failure> {
    kept(outcome, shape.output.as_deref(), shape.force, lang)
}

/// Writes the file, unless a person at a terminal, asked whether an older one may be replaced, does not want it: then it is told
/// what the command comes to.
pub(super) fn keep(file: &Path, bytes: &[u8], force: bool, lang: Lang) -> Result<Option<Outcome>, Failure> {
    let shown = file.display().to_string();
    let written = match files::write(file, bytes, force) {
        Err(NotWritten::Exists) if io::stdin().is_terminal() && io::stderr().is_terminal() => {
            if !may_replace(&shown, lang) {
                let aside = aside(&say::left_alone(lang, &shown), lang);
                return Ok(Some(Outcome { aside, code: GIVEN_UP, ..Outcome::yes(String::new()) }));
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
        NotWritten::LinkToNothing(to) => say::link_to_nothing(lang, shown, &to.display().to_string()),
        NotWritten::NotTaken(error) => say::not_taken(lang, shown, &error.to_string()),
        NotWritten::Other(error) => match error.kind() {
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => say::folder_denied(lang, shown),
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => say::disk_full(lang, shown),
            _ => say::not_written(lang, shown, &error.to_string()),
        },
    })
}

fn may_replace(shown: &str, lang: Lang) -> bool {
    if !out::aside(&Clean::line(&say::may_replace(lang, shown))) {
        return false;
    }
    let mut typed = String::new();
    if !matches!(io::stdin().lock().take(LONGEST).read_line(&mut typed), Ok(1..)) {
        // Nothing was typed, not even Enter: what follows begins a line of its own.
        out::aside(&Clean::default().ended());
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
