//! `--version`: which program this is, and which catalogue it answers from; with `--verbose`, all that whoever helps from afar asks first.

use super::args::Global;
use super::failure::Failure;
use super::load;
use super::outcome::Outcome;
use crate::settings::Loaded;
use crate::text::lang::Lang;
use crate::words::cli as say;

const VERSION: &str = env!("CARGO_PKG_VERSION");
/// From which commit it was built, as far as that was known there, and for which machines.
const COMMIT: Option<&str> = option_env!("MADOGUCHI_BUILT_FROM");
const TARGET: &str = env!("MADOGUCHI_BUILT_FOR");

/// Prints it.
pub(super) fn run(global: &Global, settings: &Loaded, is_verbose: bool, lang: Lang) -> Result<Outcome, Failure> {
    let edition = load::edition(global, lang)?;
    let mut lines = vec![say::version(lang, VERSION, &edition.date.to_string(), &edition.digest)];
    if is_verbose {
        let folders: Vec<String> = load::folders(global).iter().map(|folder| folder.display().to_string()).collect();
        let folders = if folders.is_empty() { say::BUILT_IN.get(lang).to_owned() } else { folders.join(", ") };
        let file = |path: Option<&std::path::Path>| match path {
            Some(path) if path.exists() => path.display().to_string(),
            Some(path) => say::not_there(lang, &path.display().to_string()),
            None => say::NO_PLACE.get(lang).to_owned(),
        };
        lines.extend([
            say::built_from(lang, COMMIT.unwrap_or(say::COMMIT_UNKNOWN.get(lang))),
            say::built_for(lang, TARGET),
            say::catalog_from(lang, &folders),
            say::settings_from(lang, &file(settings.source.path())),
            say::machine_settings_from(lang, &file(settings.machine.as_deref())),
        ]);
    }
    Ok(Outcome::yes(lines.join("\n") + "\n"))
}
