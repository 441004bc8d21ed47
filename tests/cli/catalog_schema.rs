//! The schemas for editors: committed as the code makes them, named in every file, and of one mind with the loader.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use jsonschema::{Registry, Validator};
use madoguchi::front::catalog::finding::SourceLines;
use madoguchi::front::catalog::read::{At, Checked, FILES, FileForm, Kept, Sources};
use madoguchi::front::catalog::{Code, Finding, Findings, node, schema};
use serde_json::{Map, Value, json};

use super::catalog_diff::built_in;
use crate::support::bin::Bin;

/// The files of the built-in catalogue with their kinds.
fn files() -> Vec<(PathBuf, &'static FileForm)> {
    let mut files = Vec::new();
    for shape in FILES {
        let path = built_in().join(shape.path);
        if shape.folder {
            files.extend(fs::read_dir(path).unwrap().map(|entry| (entry.unwrap().path(), shape)));
        } else {
            files.push((path, shape));
        }
    }
    files.sort_by(|a, b| a.0.cmp(&b.0));
    assert!(files.len() > 100);
    files
}

fn validator(shape: &FileForm) -> Validator {
    jsonschema::validator_for(&schema::of(shape).1).unwrap()
}

fn as_an_editor_reads_it(path: &Path) -> Value {
    serde_yaml::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn the_committed_schemas_are_those_that_the_code_makes() {
    let made = tempfile::tempdir().unwrap();
    let run = Bin::new("catalog schema --into").arg(made.path()).run();
    assert_eq!(run.fine().lines().count(), FILES.len() + 1);
    for entry in fs::read_dir(made.path()).unwrap().map(Result::unwrap) {
        let committed = built_in().join("schema").join(entry.file_name());
        let same = fs::read_to_string(&committed).unwrap() == fs::read_to_string(entry.path()).unwrap();
        assert!(same, "{}: run `madoguchi catalog schema --into catalog/schema`", committed.display());
    }
    assert_eq!(fs::read_dir(built_in().join("schema")).unwrap().count(), FILES.len() + 1);
}

/// The schemas as they lie beside each other in a folder, where one leads to another by the name of its file.
fn committed() -> BTreeMap<String, Value> {
    let files = fs::read_dir(built_in().join("schema")).unwrap().map(Result::unwrap);
    let read = |path: &Path| serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    files.map(|file| (file.file_name().into_string().unwrap(), read(&file.path()))).collect()
}

#[test]
fn editors_know_the_names_of_the_catalogue_and_underline_others() {
    let schemas = committed();
    let at = "https://example.invalid/schema/";
    let mut registry = Registry::new();
    for (file, schema) in &schemas {
        registry = registry.add(format!("{at}{file}"), schema).unwrap();
    }
    let registry = registry.prepare().unwrap();
    let mut misspelt = 0;
    for (path, shape) in files() {
        let name = schema::of(shape).0;
        let options = jsonschema::options().with_registry(&registry).with_base_uri(format!("{at}{name}"));
        let validator = options.build(&schemas[&name]).unwrap();
        let mut value = as_an_editor_reads_it(&path);
        let errors: Vec<String> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{}: {errors:?}", path.display());
        let mut places = Vec::new();
        pointers(&value, "", &mut places);
        let Some(place) = places.into_iter().find(|place| place.contains("/sources/0") && !place.ends_with("/id"))
        else {
            continue;
        };
        if let Some(Value::String(source)) = value.pointer_mut(&place) {
            source.push('x');
            misspelt += 1;
            assert!(!validator.is_valid(&value), "{}: {place}", path.display());
        }
    }
    assert!(misspelt > 140, "{misspelt}");
}

#[test]
fn the_names_of_a_folder_are_among_those_that_editors_know_also_where_something_in_it_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("sources")).unwrap();
    let source = "sources:\n  - {id: my-guide, kind: official, title: 案内, url: 'https://example.jp/', seen: 2026-02-30}\n  - {id: my-terms, kind: official, title: 規約, url: 'https://example.jp/t', seen: 2026-11-01}\n";
    fs::write(folder.path().join("sources/mine.yaml"), source).unwrap();
    let made = folder.path().join("schema");
    let run = Bin::new("catalog schema --into").arg(&made).arg("--catalog").arg(folder.path()).run();
    run.fine();
    let names: Value = serde_json::from_str(&fs::read_to_string(made.join("names.schema.json")).unwrap()).unwrap();
    let sources = names["definitions"]["source"]["enum"].as_array().unwrap();
    assert!(sources.contains(&json!("my-terms")) && sources.contains(&json!("seed-2016")), "{sources:?}");
}

#[test]
fn one_schema_or_all_can_be_printed() {
    let run = Bin::new("catalog schema providers").run();
    run.fine();
    assert_eq!(run.json()["title"], "madoguchi catalog: providers");
    let run = Bin::new("catalog schema").run();
    run.fine();
    assert_eq!(run.json()["providers"]["title"], "madoguchi catalog: providers");
    assert_eq!(Bin::new("catalog schema provider").run().code, 2);
}

#[test]
fn every_file_names_its_schema_and_fits_it() {
    for (path, shape) in files() {
        let text = fs::read_to_string(&path).unwrap();
        let name = schema::of(shape).0;
        let from = if shape.folder { "../schema" } else { "schema" };
        let line = format!("# yaml-language-server: $schema={from}/{name}");
        assert_eq!(text.lines().next(), Some(line.as_str()), "{}", path.display());
        let value = as_an_editor_reads_it(&path);
        let errors: Vec<String> =
            validator(shape).iter_errors(&value).map(|error| format!("{} {error}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{}: {errors:?}", path.display());
    }
}

/// A number that looks random and is the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }
}

/// The places of all values below the top.
fn pointers(value: &Value, at: &str, into: &mut Vec<String>) {
    let mut inside = |key: &str, inner: &Value| {
        let at = format!("{at}/{key}");
        into.push(at.clone());
        pointers(inner, &at, into);
    };
    match value {
        Value::Object(map) => map.iter().for_each(|(key, inner)| inside(key, inner)),
        Value::Array(items) => items.iter().enumerate().for_each(|(at, inner)| inside(&at.to_string(), inner)),
        _ => {}
    }
}

fn mutate(value: &mut Value, dice: &mut Dice) -> String {
    let mut places = Vec::new();
    pointers(value, "", &mut places);
    let place = &places[dice.roll(places.len())];
    let (parent, key) = place.rsplit_once('/').unwrap();
    let kind = dice.roll(8);
    if kind < 3
        && let Some(Value::Object(map)) = value.pointer_mut(parent)
    {
        let taken = map.remove(key).unwrap();
        match kind {
            0 => return format!("{place} dropped"),
            1 => map.insert(format!("x{key}"), taken),
            _ => map.insert(key.trim_end_matches('s').to_owned() + "es", taken),
        };
        return format!("{place} renamed");
    }
    let target = value.pointer_mut(place).unwrap();
    let other = match kind {
        0 | 3 => json!([]),
        1 => json!("no-such-word"),
        2 | 4 => json!(12),
        5 => json!({"no-such-key": "x"}),
        6 if target.is_object() || target.is_array() => json!("a word"),
        6 => Value::Array(vec![target.clone()]),
        _ => Value::Null,
    };
    *target = other;
    format!("{place} is {target}")
}

/// What several keys say together, which no schema of ours tells.
const TOGETHER: &[Code] = &[
    Code::BadLook,
    Code::EmptyPeriod,
    Code::FollowsAlone,
    Code::ForeignClaim,
    Code::NotCollaboSilent,
    Code::OpenAndClosed,
    Code::Overlap,
];

/// Whether a provider's reading may be absent depends on its sources.
fn is_of_the_form(finding: &Finding, shape: &FileForm) -> bool {
    let reading = shape.path == "providers" && finding.message.en == "`reading` is missing.";
    // A situation's desks, or those that a case asks about, may stand in place of services.
    let services = matches!(shape.path, "cases" | "symptoms.yaml") && finding.message.en == "`services` is missing.";
    !TOGETHER.contains(&finding.code) && !reading && !services
}

/// Whether the loader finds the form of a file right. What it is given is JSON, which is YAML as well.
fn loader_agrees(value: &Value, shape: &FileForm) -> (bool, String) {
    // As YAML itself refuses some of them, characters that are not seen are escaped.
    let text = serde_json::to_string(value).unwrap().replace('\u{9b}', "\\u009b").replace('\u{202e}', "\\u202e");
    let root = node::parse(&text).unwrap();
    let mut findings = Findings::default();
    let (lines, sources) = (SourceLines::new("x.yaml", &text), Sources::new());
    let at = At { file: 0, layer: 0, lines: &lines, sources: &sources, checked: Checked::No, kept: Kept::All };
    shape.read(at, &root, &mut findings);
    let said: Vec<String> = findings
        .all()
        .iter()
        .filter(|finding| is_of_the_form(finding, shape))
        .map(|finding| format!("{}: {}", finding.code, finding.message.en))
        .collect();
    (said.is_empty(), said.join("; "))
}

/// Where every text of a value stands, the first of each kind: of the items of a list, the first.
fn texts(value: &Value, at: &str, kind: &str, found: &mut BTreeMap<String, String>) {
    match value {
        Value::String(_) => _ = found.entry(kind.to_owned()).or_insert_with(|| at.to_owned()),
        Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                texts(item, &format!("{at}/{place}"), &format!("{kind}/*"), found);
            }
        }
        Value::Object(entries) => {
            for (key, entry) in entries {
                let key = key.replace('~', "~0").replace('/', "~1");
                texts(entry, &format!("{at}/{key}"), &format!("{kind}/{key}"), found);
            }
        }
        _ => {}
    }
}

/// The first few items of a long list are as good as all, and faster.
fn shorten(value: &mut Value) {
    match value {
        Value::Array(items) => {
            items.truncate(6);
            items.iter_mut().for_each(shorten);
        }
        Value::Object(entries) => entries.values_mut().for_each(shorten),
        // Example sentences stand one a line in one long text.
        Value::String(text) => *text = text.lines().take(6).collect::<Vec<_>>().join("\n"),
        _ => {}
    }
}

#[test]
fn no_text_of_any_file_may_disturb_a_terminal() {
    let mut tried = 0;
    for shape in FILES {
        let mut seen = BTreeSet::new();
        for (path, _) in files().into_iter().filter(|(_, other)| other.path == shape.path).take(4) {
            let mut value = as_an_editor_reads_it(&path);
            shorten(&mut value);
            let (is_right, said) = loader_agrees(&value, shape);
            assert!(is_right, "{}: {said}", path.display());
            let mut found = BTreeMap::new();
            texts(&value, "", "", &mut found);
            for (kind, at) in found.into_iter().filter(|(kind, _)| seen.insert(kind.clone())) {
                for hidden in ['\u{9b}', '\u{202e}'] {
                    let mut value = value.clone();
                    let Some(Value::String(text)) = value.pointer_mut(&at) else { panic!("{at}") };
                    text.push(hidden);
                    assert!(!loader_agrees(&value, shape).0, "{}: {kind} takes {hidden:?}", shape.path);
                    tried += 1;
                }
            }
        }
    }
    assert!(tried > 200, "{tried}");
}

#[test]
fn schema_and_loader_are_of_one_mind() {
    let mut dice = Dice(20_261_122);
    let (mut accepted, mut refused) = (0, 0);
    for shape in FILES {
        let validator = validator(shape);
        let of_kind: Vec<PathBuf> =
            files().into_iter().filter(|(_, other)| other.path == shape.path).map(|(path, _)| path).collect();
        let values: Vec<Value> = of_kind.iter().map(|path| as_an_editor_reads_it(path)).collect();
        for _ in 0..80 {
            // Small parts of large files are as good as the whole, and faster.
            let mut value = thinned(&values[dice.roll(values.len())], &mut dice);
            let what = mutate(&mut value, &mut dice);
            let (fits, said) = loader_agrees(&value, shape);
            assert_eq!(validator.is_valid(&value), fits, "{}: {what}; the loader says: {said}", shape.path);
            *(if fits { &mut accepted } else { &mut refused }) += 1;
        }
    }
    assert!(accepted > 40 && refused > 400, "{accepted} accepted, {refused} refused");
}

/// Three entries of each long list.
fn thinned(value: &Value, dice: &mut Dice) -> Value {
    let Value::Object(map) = value else { return value.clone() };
    let thin = |(key, inner): (&String, &Value), dice: &mut Dice| {
        let inner = match inner {
            Value::Array(items) if items.len() > 3 => {
                (0..3).map(|_| items[dice.roll(items.len())].clone()).collect::<Vec<Value>>().into()
            }
            other => other.clone(),
        };
        (key.clone(), inner)
    };
    map.iter().map(|entry| thin(entry, dice)).collect::<Map<String, Value>>().into()
}
