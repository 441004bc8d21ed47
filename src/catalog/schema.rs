//! JSON Schema of each kind of file, made from the same forms that the checks walk along, so that editors complete and check.
//!
//! It says what can be said of one file by itself. Of the checks' findings it leaves out names that lead nowhere, days that no
//! calendar has, and signs that may not stand in text; and it wants numbers and truth values without quotes, which the checks
//! let pass.

use serde_json::{Map, Value, json};

use super::forms::FILES;
use super::shape::{Field, FileShape, Kind, WORDS};
use crate::text::words::schema as say;

/// Names as the checks allow them.
const ID: &str = "^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$";
const DAY: &str = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
const DAYS: &str = "^[0-9]{4}(-[0-9]{2}){0,2}( *\\.\\. *[0-9]{4}(-[0-9]{2}){0,2})?$";
/// From abroad; short; short with `00`; ten digits; eleven digits of mobiles and the like.
const PHONE: &str = "^(\\+[0-9](-?[0-9]){9,14}|[1-9](-?[0-9]){2,7}|00(-?[0-9]){1,6}\
    |(?!0-?[256789]-?0)0(-?[0-9]){9}|(?=0-?[256789]-?0)0(-?[0-9]){10})$";
const URL: &str = "^https?://[^\\s<>\"/.][^\\s<>\"]*\\.[^\\s<>\"]*$";
const FILLED: &str = "\\S";
const READING: &str = "^[\\u3041-\\u3096\\u30fc 0-9]+$";

/// The schema of one kind of file, with the name of the file that holds it.
pub fn of(shape: &FileShape) -> (String, Value) {
    let name = shape.path.trim_end_matches(".yaml");
    let mut schema = of_kind(&shape.kind);
    if let Value::Object(fields) = &mut schema {
        fields.insert("$schema".into(), json!("http://json-schema.org/draft-07/schema#"));
        fields.insert("title".into(), json!(format!("madoguchi catalog: {}", shape.path)));
    }
    (format!("{name}.schema.json"), schema)
}

/// The first line of a file in a folder, which tells editors where its schema is.
pub fn modeline(folder: &str) -> String {
    format!("# yaml-language-server: $schema=../schema/{folder}.schema.json")
}

/// Every schema.
pub fn all() -> Vec<(String, Value)> {
    FILES.iter().map(of).collect()
}

fn of_kind(kind: &Kind) -> Value {
    match *kind {
        Kind::Text => filled(),
        Kind::Short(most) => json!({"allOf": [filled(), {"maxLength": most}]}),
        Kind::Words => of_fields(WORDS),
        Kind::Reading => digits_or(READING, 0),
        Kind::Id(_) | Kind::Ref(_) | Kind::PartyRef | Kind::Answer => digits_or(ID, 0),
        Kind::Term(words) => json!({"enum": words}),
        Kind::Day => json!({"type": "string", "pattern": DAY}),
        Kind::Days => json!({"type": ["string", "integer"], "pattern": DAYS, "minimum": 1000, "maximum": 9999}),
        Kind::Number(min, max) => json!({"type": "integer", "minimum": min, "maximum": max}),
        Kind::Code(_) => json!({"type": "integer", "minimum": 1, "maximum": u16::MAX}),
        Kind::Flag => json!({"type": "boolean"}),
        Kind::Phone => digits_or(PHONE, 100),
        Kind::Url => json!({"type": "string", "pattern": URL}),
        Kind::List(inner, filled) => {
            let mut list = json!({"type": "array", "items": of_kind(inner)});
            if filled {
                list["minItems"] = json!(1);
            }
            list
        }
        Kind::Map(fields) => of_fields(fields),
        Kind::ByService(fields) => json!({
            "type": "object",
            "propertyNames": {"pattern": ID},
            "additionalProperties": of_fields(fields),
        }),
    }
}

/// Text; what looks like a number or a truth value is text as well.
fn filled() -> Value {
    json!({"type": ["string", "number", "boolean"], "pattern": FILLED})
}

/// Text of this form, which may be digits alone: those need no quotes.
fn digits_or(pattern: &str, at_least: u32) -> Value {
    json!({"type": ["string", "integer"], "pattern": pattern, "minimum": at_least})
}

fn of_fields(fields: &[Field]) -> Value {
    let properties: Map<String, Value> = fields
        .iter()
        .map(|field| {
            let mut schema = of_kind(&field.kind);
            if let Some(words) = say::field(field.name) {
                schema["description"] = json!(format!("{} / {}", words.ja, words.en));
            }
            (field.name.to_owned(), schema)
        })
        .collect();
    let required: Vec<&str> = fields.iter().filter(|field| field.required).map(|field| field.name).collect();
    json!({"type": "object", "properties": properties, "required": required, "additionalProperties": false})
}
