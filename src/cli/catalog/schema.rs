//! `catalog schema`: what editors need in order to complete and check the catalogue's files.

use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use crate::catalog::schema::{self, ENDING};
use crate::cli::failure::Failure;
use crate::cli::outcome::Outcome;
use crate::cli::{json, load};
use crate::files;
use crate::text::lang::Lang;
use crate::words::keepers as say;

/// Prints one schema or all of them by kind; or writes them as files, with the names of the catalogue of these folders, and names the files.
pub(super) fn run(
    kind: Option<&str>,
    into: Option<&Path>,
    folders: impl FnOnce() -> Result<Vec<PathBuf>, Failure>,
    lang: Lang,
) -> Result<Outcome, Failure> {
    let all = match into {
        Some(_) => schema::all_with_names(&load::read(&folders()?)),
        None => schema::all(),
    };
    let kinds: Vec<&str> = all.iter().map(|(file, _)| file.trim_end_matches(ENDING)).collect();
    if let Some(kind) = kind.filter(|kind| !kinds.contains(kind)) {
        return Err(Failure::new(say::no_kind(lang, kind, &kinds.join(", "))));
    }
    let wanted = all.iter().filter(|(file, _)| kind.is_none_or(|kind| file.trim_end_matches(ENDING) == kind));
    let Some(folder) = into else {
        let mut by_kind: Map<String, Value> =
            wanted.map(|(file, schema)| (file.trim_end_matches(ENDING).to_owned(), schema.clone())).collect();
        let one = kind.and_then(|kind| by_kind.remove(kind));
        return json::print(&one.unwrap_or(Value::Object(by_kind)), lang).map(Outcome::yes);
    };
    let files = wanted.map(|(file, schema)| Ok((file, json::print(schema, lang)?)));
    let files: Vec<(&String, String)> = files.collect::<Result<_, Failure>>()?;
    files::write_all(folder, files.iter().map(|(file, text)| (file.as_str(), text.as_str()))).map_err(|failed| {
        let path = failed.path.display().to_string();
        Failure::new(say::cannot_write_file(lang, &path, &failed.error.to_string()))
    })?;
    let written = files.iter().map(|(file, _)| files::shown_inside(folder, file) + "\n");
    Ok(Outcome::yes(written.collect()))
}
