//! `catalog words`: how a sentence is understood, for whoever adds words.

use schemars::{JsonSchema, Schema};
use serde::Serialize;

use crate::cli::args::WordsArgs;
use crate::cli::failure::Failure;
use crate::cli::json::{self, EditionJson};
use crate::cli::outcome::{Outcome, Shown};
use crate::domain::catalog::Catalog;
use crate::search::{Understanding, Understood};
use crate::text::lang::Lang;
use crate::words::keepers as say;

/// The schema of what it prints in JSON.
pub(in crate::cli) fn answer_schema() -> Schema {
    json::schema_of::<WordsJson>()
}

/// How a sentence is understood, in JSON.
#[derive(Serialize, JsonSchema)]
struct WordsJson {
    schema: u32,
    edition: EditionJson,
    words: Vec<PieceJson>,
    unknown: String,
    meant: Vec<MeantJson>,
}

/// A piece of the sentence, and what it may be.
#[derive(Serialize, JsonSchema)]
struct PieceJson {
    said: String,
    is: Vec<String>,
}

/// A situation that may be meant.
#[derive(Serialize, JsonSchema)]
struct MeantJson {
    situation: String,
    confidence: u8,
    by: Option<String>,
    pattern: Option<String>,
    /// The examples that are most like it.
    examples: Vec<String>,
}

/// Explains a sentence; a "no" when nothing is surely meant.
pub(super) fn run(catalog: &Catalog, options: &WordsArgs, lang: Lang) -> Result<Outcome, Failure> {
    let (understanding, sentence) = (Understanding::new(catalog), options.words.join(" "));
    let understood = understanding.of(&sentence);
    let asked = Asked { understanding: &understanding, sentence: &sentence, understood: &understood };
    let shown = Shown { json: || asked.json(catalog), text: || asked.text(lang) };
    Ok(Outcome::yes_if(understood.sure().is_some(), shown.print(options.shape.format, lang)?))
}

/// A sentence, and how it was understood.
struct Asked<'a> {
    understanding: &'a Understanding,
    sentence: &'a str,
    understood: &'a Understood,
}

impl Asked<'_> {
    fn text(&self, lang: Lang) -> String {
        let understood = self.understood;
        let mut lines: Vec<String> =
            understood.words.iter().map(|(said, is)| format!("{said}  {}", is.join(", "))).collect();
        if !understood.unknown.trim().is_empty() {
            lines.push(say::not_understood(lang, understood.unknown.trim()));
        }
        lines.push(String::new());
        let meant = understood.meant.iter().take(5);
        for it in meant {
            let by =
                it.pattern.as_ref().map(|(meaning, pattern)| format!("  ({meaning}: {pattern})")).unwrap_or_default();
            lines.push(format!("{:>3} %  {}{by}", it.confidence, it.symptom));
            let alike = self.understanding.examples_like(self.sentence, &it.symptom);
            lines.extend(alike.into_iter().map(|said| say::example_like(lang, said)));
        }
        lines.join("\n") + "\n"
    }

    fn json(&self, catalog: &Catalog) -> WordsJson {
        let understood = self.understood;
        let pieces = understood.words.iter().map(|(said, is)| PieceJson { said: said.clone(), is: is.clone() });
        let meant = understood.meant.iter().map(|it| MeantJson {
            situation: it.symptom.to_string(),
            confidence: it.confidence,
            by: it.pattern.as_ref().map(|(meaning, _)| meaning.to_string()),
            pattern: it.pattern.as_ref().map(|(_, pattern)| pattern.clone()),
            examples: self
                .understanding
                .examples_like(self.sentence, &it.symptom)
                .into_iter()
                .map(str::to_owned)
                .collect(),
        });
        WordsJson {
            schema: json::SCHEMA,
            edition: EditionJson::new(catalog),
            words: pieces.collect(),
            unknown: understood.unknown.clone(),
            meant: meant.collect(),
        }
    }
}
