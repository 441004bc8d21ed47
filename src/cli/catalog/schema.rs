//! `catalog schema`: what editors need in order to complete and check the catalogue's files.

use std::fs;
use std::path::Path;

use serde_json::{Map, Value};

use super::super::failure::Failure;
use super::super::{Outcome, json};
use crate::catalog::schema;
use crate::text::lang::Lang;
use crate::text::words::keepers as say;

const ENDING: &str = ".schema.json";

/// Prints one schema or all of them by kind, or writes them as files and names these.
pub(super) fn run(kind: Option<&str>, into: Option<&Path>, lang: Lang) -> Result<Outcome, Failure> {
    let all = schema::all();
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
    let failed = |path: &Path, error: &std::io::Error| {
        Failure::new(say::cannot_write_file(lang, &path.display().to_string(), &error.to_string()))
    };
    fs::create_dir_all(folder).map_err(|error| failed(folder, &error))?;
    let mut written = Vec::new();
    for (file, schema) in wanted {
        let path = folder.join(file);
        fs::write(&path, json::print(schema, lang)?).map_err(|error| failed(&path, &error))?;
        written.push(path.display().to_string() + "\n");
    }
    Ok(Outcome::yes(written.concat()))
}
