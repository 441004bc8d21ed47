//! The schemas of what commands print in JSON: every answer fits its own, and a schema that changes is a promise that changes.

use jsonschema::Validator;
use serde_json::{Value, json};

use super::catalog_diff::built_in;
use crate::support::bin::Bin;

fn schema(command: &str) -> Value {
    let run = Bin::new("schema").words(command).run();
    run.fine();
    run.json()
}

/// Commands with answers of many kinds.
fn answers() -> Vec<(&'static str, Vec<String>)> {
    let folder = built_in().display().to_string();
    let broken = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/wrong/old-key").to_owned();
    let said = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>();
    vec![
        (
            "answer",
            said(&[
                "--area east --move transfer --provider docomo-hikari --services access-next,phone-basic,tv-hikaritv",
                "--area west --move return --from docomo-hikari --services access-next --now 2026-12-29T16:55",
                "--area east --move switch --from plala-hikari --provider sonet-hikari --services access-next,phone-basic --moved-on 2020",
                "--area east --move transfer --provider docomo-net --services access-next",
                "--area west --move transfer --provider sonet-hikari --services access-next,phone-basic --payment card",
            ]),
        ),
        (
            "ask",
            said(&[
                "電話がつながらない",
                "電話がつながらない --provider plala-hikari --area east",
                "ねこ",
                "taro@plala.or.jp から届かない",
            ]),
        ),
        ("compare", said(&["docomo-hikari plala-hikari --area east --services access-next,phone-basic"])),
        ("find", said(&["dokomo", "ない名前"])),
        ("which", said(&["taro@plala.or.jp", "NTTファイナンス", "0120-116116", "ない"])),
        ("catalog check", vec![String::new(), broken]),
        ("catalog coverage", said(&["--all", "--area west"])),
        ("catalog diff", vec![format!("{folder} {folder}")]),
        ("catalog show", said(&["plala-hikari", "phone-basic"])),
        ("catalog status", said(&["", "--lang en"])),
        ("catalog words", said(&["電話がつながらない", "ねこ"])),
        ("config show", said(&["", "--lang en"])),
        ("stats", vec![concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/stats").to_owned(), folder.clone()]),
    ]
}

#[test]
fn every_answer_fits_the_schema_of_its_command() {
    let all = Bin::new("schema").run();
    all.fine();
    let published: Vec<String> = all.json().as_object().unwrap().keys().cloned().collect();
    let tried: Vec<&str> = answers().iter().map(|(command, _)| *command).collect();
    assert_eq!(
        {
            let mut tried = tried;
            tried.sort_unstable();
            tried
        },
        published
    );
    for (command, lines) in answers() {
        let schema = schema(command);
        let validator: Validator = jsonschema::validator_for(&schema).unwrap();
        for line in lines {
            let run = Bin::new(command).words(&line).words("--format json").run();
            assert!(run.code < 2, "{command} {line}: {}", run.stderr);
            let answer = run.json();
            let errors: Vec<String> =
                validator.iter_errors(&answer).map(|error| format!("{} {error}", error.instance_path())).collect();
            assert!(errors.is_empty(), "{command} {line}: {errors:?}");
            // A key less or of another kind would be seen.
            let Value::Object(keys) = &answer else { panic!("{command}") };
            let mut without = answer.clone();
            without.as_object_mut().unwrap().remove("schema");
            assert!(!validator.is_valid(&without), "{command}");
            for key in keys.keys() {
                let mut other = answer.clone();
                other[key] = json!({"no": ["such", "shape"]});
                let is_any = schema["properties"][key] == json!(true);
                assert!(is_any || !validator.is_valid(&other), "{command}: {key} may be anything");
            }
        }
    }
}

#[test]
fn the_schemas_are_those_that_were_published() {
    insta::assert_snapshot!(Bin::new("schema").run().fine());
}

#[test]
fn a_command_without_answers_in_json_has_no_schema() {
    let run = Bin::new("schema completions --lang en").run();
    assert_eq!((run.code, run.stderr.lines().count()), (2, 1));
    assert!(
        run.stderr.contains("`completions` does not answer in JSON") && run.stderr.contains("catalog check"),
        "{}",
        run.stderr
    );
}
