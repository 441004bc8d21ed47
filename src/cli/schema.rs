//! `schema`: JSON Schema of what commands print with `--format json`, made from the shapes that they print.

use std::collections::BTreeMap;

use schemars::Schema;

use super::failure::Failure;
use super::outcome::Outcome;
use super::{ask, catalog, compare, config, find, json, stats, which};
use crate::text::lang::Lang;
use crate::words::cli as say;

type Made = fn() -> Schema;

/// The commands that answer in JSON, with the schema of the answer. Keys are added to these shapes, and none changes its meaning.
const ANSWERS: &[(&str, Made)] = &[
    ("answer", json::schema),
    ("ask", ask::schema),
    ("compare", compare::schema),
    ("find", find::schema),
    ("which", which::schema),
    ("catalog check", catalog::schema_of_check),
    ("catalog coverage", catalog::schema_of_coverage),
    ("catalog diff", catalog::schema_of_diff),
    ("catalog show", catalog::schema_of_show),
    ("catalog status", catalog::schema_of_status),
    ("catalog words", catalog::schema_of_words),
    ("config show", config::schema),
    ("stats", stats::schema),
];

/// Prints the schema of one command's answers, or of all by the commands.
pub(super) fn run(command: &[String], lang: Lang) -> Result<Outcome, Failure> {
    let path = command.join(" ");
    let wanted = ANSWERS.iter().filter(|(of, _)| path.is_empty() || *of == path);
    let mut schemas: BTreeMap<&str, Schema> = wanted.map(|(of, schema)| (*of, titled(of, schema()))).collect();
    if path.is_empty() {
        return json::print(&schemas, lang).map(Outcome::yes);
    }
    let schema = schemas.remove(path.as_str()).ok_or_else(|| {
        let known: Vec<&str> = ANSWERS.iter().map(|(of, _)| *of).collect();
        Failure::new(say::no_schema(lang, &path, &known.join(", ")))
    })?;
    json::print(&schema, lang).map(Outcome::yes)
}

fn titled(command: &str, mut schema: Schema) -> Schema {
    schema.insert("title".to_owned(), format!("madoguchi {command} --format json, schema {}", json::SCHEMA).into());
    schema
}
