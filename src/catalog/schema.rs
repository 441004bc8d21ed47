//! JSON Schema of each kind of file, made from the same descriptions by which the files are read, so that editors complete and check.
//!
//! It says what can be said of one file by itself. Of the checks' findings it leaves out names that lead nowhere, days that no
//! calendar has, signs that may not stand in text, and what several keys say together; and it wants numbers and truth values without quotes, which the checks
//! let pass.

use serde_json::{Map, Value, json};

use super::read::{FILES, Field, FileForm, Shape};
use super::validate::{LONGEST_ID, LONGEST_NAME};
use crate::words::schema as say;

/// Names as the checks allow them.
const ID: &str = "^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$";
const DAY: &str = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
const DAYS: &str = "^[0-9]{4}(-[0-9]{2}){0,2}( *\\.\\. *[0-9]{4}(-[0-9]{2}){0,2})?$";
const CLOCK: &str = "^(([01]?[0-9]|2[0-3]):[0-5][0-9]|24:00)$";
const DAYS_OF_YEAR: &str = "^[0-9]{2}-[0-9]{2}(\\.\\.[0-9]{2}-[0-9]{2})?$";
/// From abroad; short; short with `00`; ten digits; eleven digits of mobiles and the like.
const PHONE: &str = "^(\\+[0-9](-?[0-9]){9,14}|[1-9](-?[0-9]){2,7}|00(-?[0-9]){1,6}\
    |(?!0-?[256789]-?0)0(-?[0-9]){9}|(?=0-?[256789]-?0)0(-?[0-9]){10})$";
const URL: &str = "^https?://[^\\s<>\"/.][^\\s<>\"]*\\.[^\\s<>\"]*$";
const FILLED: &str = "\\S";
const READING: &str = "^[\\u3041-\\u3096\\u30fc 0-9]+$";

/// The schema of one kind of file, with the name of the file that holds it.
pub fn of(form: &FileForm) -> (String, Value) {
    let name = form.path.trim_end_matches(".yaml");
    let mut schema = of_shape(&form.shape());
    if let Value::Object(fields) = &mut schema {
        fields.insert("$schema".into(), json!("http://json-schema.org/draft-07/schema#"));
        fields.insert("title".into(), json!(format!("madoguchi catalog: {}", form.path)));
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

fn of_shape(shape: &Shape) -> Value {
    match shape {
        Shape::Text => filled(),
        Shape::Short(most) => at_most(filled(), *most),
        Shape::Reading => at_most(digits_or(READING, 0), LONGEST_NAME),
        Shape::Id(_) | Shape::Name => at_most(digits_or(ID, 0), LONGEST_ID),
        Shape::Word(words) => json!({"enum": words}),
        Shape::Day => json!({"type": "string", "pattern": DAY}),
        Shape::Days => json!({"type": ["string", "integer"], "pattern": DAYS, "minimum": 1000, "maximum": 9999}),
        Shape::Clock => json!({"type": "string", "pattern": CLOCK}),
        Shape::DayWord(words) => json!({"anyOf": [{"enum": words}, {"type": "string", "pattern": DAYS_OF_YEAR}]}),
        Shape::Number(min, max) => json!({"type": "integer", "minimum": min, "maximum": max}),
        Shape::Flag => json!({"type": "boolean"}),
        Shape::Phone => digits_or(PHONE, 100),
        Shape::Url => json!({"type": "string", "pattern": URL}),
        Shape::List(inner, count) => {
            let mut list = json!({"type": "array", "items": of_shape(inner)});
            if count.least > 0 {
                list["minItems"] = json!(count.least);
            }
            if let Some(most) = count.most {
                list["maxItems"] = json!(most);
            }
            list
        }
        Shape::ListOrOne(inner) => {
            json!({"anyOf": [of_shape(inner), {"type": "array", "items": of_shape(inner), "minItems": 1}]})
        }
        Shape::Map(fields) => of_fields(fields),
        Shape::ByService(inner) => json!({
            "type": "object",
            "propertyNames": {"pattern": ID},
            "additionalProperties": of_shape(inner),
        }),
    }
}

/// Text; what looks like a number or a truth value is text as well.
fn filled() -> Value {
    json!({"type": ["string", "number", "boolean"], "pattern": FILLED})
}

/// Text of at most so many characters.
fn at_most(mut text: Value, most: usize) -> Value {
    text["maxLength"] = json!(most);
    text
}

/// Text of this form, which may be digits alone: those need no quotes.
fn digits_or(pattern: &str, at_least: u32) -> Value {
    json!({"type": ["string", "integer"], "pattern": pattern, "minimum": at_least})
}

fn of_fields(fields: &[Field]) -> Value {
    let properties: Map<String, Value> = fields
        .iter()
        .map(|field| {
            let mut schema = of_shape(&field.shape);
            if let Some(words) = say::field(field.name) {
                schema["description"] = json!(format!("{} / {}", words.ja, words.en));
            }
            (field.name.to_owned(), schema)
        })
        .collect();
    let required: Vec<&str> = fields.iter().filter(|field| field.required).map(|field| field.name).collect();
    json!({"type": "object", "properties": properties, "required": required, "additionalProperties": false})
}
