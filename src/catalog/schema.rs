//! JSON Schema of each kind of file, made from the same descriptions by which the files are read, so that editors complete and check.
//!
//! It says what can be said of one file by itself, and where a catalogue is at hand, which names it has. Of the checks' findings it leaves out days that no
//! calendar has, signs that may not stand in text, and what several keys say together; and it wants numbers and truth values without quotes, which the checks
//! let pass.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::loaded::Loaded;
use super::names;
use super::read::{FILES, Field, FileForm, Shape, Space, Whose};
use super::validate::{LONGEST_ID, LONGEST_NAME};
use crate::words::schema as say;

const DRAFT: &str = "http://json-schema.org/draft-07/schema#";
const SERVICES: Whose = Whose::of(Space::Service);
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

/// How the names of files with schemas end.
pub const ENDING: &str = ".schema.json";
/// The file that has the names of a catalogue.
const NAMES: &str = "names";

/// The schema of one kind of file, with the name of the file that holds it. It takes every name that has the form of one.
pub fn of(form: &FileForm) -> (String, Value) {
    titled(form, of_shape(&form.shape(), Known::Any))
}

/// Every schema.
pub fn all() -> Vec<(String, Value)> {
    FILES.iter().map(of).collect()
}

/// Every schema for one catalogue, whose names editors complete: besides the kinds of files one with the names, to which they lead.
pub fn all_with_names(loaded: &Loaded) -> Vec<(String, Value)> {
    let shapes: Vec<Shape> = FILES.iter().map(FileForm::shape).collect();
    let mut whose = BTreeMap::new();
    for shape in &shapes {
        used(shape, &mut whose);
    }
    let given = names::given(loaded);
    let known: Map<String, Value> =
        whose.iter().map(|(what, whose)| ((*what).to_owned(), of_names(whose, &given))).collect();
    let each = FILES.iter().zip(&shapes).map(|(form, shape)| titled(form, of_shape(shape, Known::InNames)));
    let names = json!({"$schema": DRAFT, "title": "madoguchi catalog: names", "definitions": known});
    each.chain([(format!("{NAMES}{ENDING}"), names)]).collect()
}

/// Whose names stand in values of a form, by what those are called.
fn used(shape: &Shape, into: &mut BTreeMap<&'static str, Whose>) {
    match shape {
        Shape::Name(whose) => _ = into.insert(whose.what, *whose),
        Shape::List(inner, _) | Shape::ListOrOne(inner) => used(inner, into),
        Shape::Map(fields) => {
            for field in fields {
                used(&field.shape, into);
            }
        }
        Shape::ByService(inner) => {
            into.insert(SERVICES.what, SERVICES);
            used(inner, into);
        }
        _ => {}
    }
}

/// One of the names that a catalogue gives. Digits alone are a number to an editor.
fn of_names(whose: &Whose, given: &BTreeSet<(Space, &str)>) -> Value {
    let names = given.iter().filter(|(space, _)| whose.spaces.contains(space)).map(|(_, id)| *id);
    let each = whose.words.iter().copied().chain(names).flat_map(|name| {
        let number = name.parse::<u64>().ok().filter(|number| number.to_string() == name);
        [Some(json!(name)), number.map(|number| json!(number))].into_iter().flatten()
    });
    json!({"enum": each.collect::<Vec<Value>>()})
}

fn titled(form: &FileForm, mut schema: Value) -> (String, Value) {
    if let Value::Object(fields) = &mut schema {
        fields.insert("$schema".into(), json!(DRAFT));
        fields.insert("title".into(), json!(format!("madoguchi catalog: {}", form.path)));
    }
    (format!("{}{ENDING}", form.path.trim_end_matches(".yaml")), schema)
}

/// Which names a schema takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Known {
    /// All that have the form of one.
    Any,
    /// Those in the file with the names.
    InNames,
}

impl Known {
    /// The name of an entry.
    fn name(self, whose: &Whose) -> Value {
        match self {
            Self::Any => at_most(digits_or(ID, 0), LONGEST_ID),
            // Beside a plain `$ref` no description would count.
            Self::InNames => json!({"allOf": [{"$ref": format!("{NAMES}{ENDING}#/definitions/{}", whose.what)}]}),
        }
    }

    /// The name of a service where it is a key.
    fn key(self) -> Value {
        if self == Self::Any { json!({"pattern": ID}) } else { self.name(&SERVICES) }
    }
}

/// The first line of a file in a folder, which tells editors where its schema is.
pub fn modeline(folder: &str) -> String {
    format!("# yaml-language-server: $schema=../schema/{folder}.schema.json")
}

fn of_shape(shape: &Shape, known: Known) -> Value {
    match shape {
        Shape::Text => filled(),
        Shape::Short(most) => at_most(filled(), *most),
        Shape::Reading => at_most(digits_or(READING, 0), LONGEST_NAME),
        Shape::Id(_) => at_most(digits_or(ID, 0), LONGEST_ID),
        Shape::Name(whose) => known.name(whose),
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
            let mut list = json!({"type": "array", "items": of_shape(inner, known)});
            if count.least > 0 {
                list["minItems"] = json!(count.least);
            }
            if let Some(most) = count.most {
                list["maxItems"] = json!(most);
            }
            list
        }
        Shape::ListOrOne(inner) => {
            json!({"anyOf": [of_shape(inner, known), {"type": "array", "items": of_shape(inner, known), "minItems": 1}]})
        }
        Shape::Map(fields) => of_fields(fields, known),
        Shape::ByService(inner) => json!({
            "type": "object",
            "propertyNames": known.key(),
            "additionalProperties": of_shape(inner, known),
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

fn of_fields(fields: &[Field], known: Known) -> Value {
    let properties: Map<String, Value> = fields
        .iter()
        .map(|field| {
            let mut schema = of_shape(&field.shape, known);
            if let Some(words) = say::field(field.name) {
                schema["description"] = json!(format!("{} / {}", words.ja, words.en));
            }
            (field.name.to_owned(), schema)
        })
        .collect();
    let required: Vec<&str> = fields.iter().filter(|field| field.required).map(|field| field.name).collect();
    json!({"type": "object", "properties": properties, "required": required, "additionalProperties": false})
}
