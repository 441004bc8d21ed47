//! `catalog words`: how a sentence is understood, for whoever adds words.

use serde::Serialize;

use crate::cli::args::WordsArgs;
use crate::cli::failure::Failure;
use crate::cli::json::{self, EditionJson};
use crate::cli::outcome::{Outcome, Shown};
use crate::domain::catalog::Catalog;
use crate::search::{Understanding, Understood};
use crate::text::lang::Lang;
use crate::words::keepers as say;

/// How a sentence is understood, in JSON.
#[derive(Serialize)]
struct WordsJson {
    schema: u32,
    edition: EditionJson,
    words: Vec<PieceJson>,
    unknown: String,
    meant: Vec<MeantJson>,
}

/// A piece of the sentence, and what it may be.
#[derive(Serialize)]
struct PieceJson {
    said: String,
    is: Vec<String>,
}

/// A situation that may be meant.
#[derive(Serialize)]
struct MeantJson {
    situation: String,
    confidence: u8,
    by: Option<String>,
    pattern: Option<String>,
}

/// Explains a sentence; a "no" when nothing is surely meant.
pub(super) fn run(catalog: &Catalog, options: &WordsArgs, lang: Lang) -> Result<Outcome, Failure> {
    let understood = Understanding::new(catalog).of(&options.words.join(" "));
    let shown = Shown { json: || words_json(catalog, &understood), text: || text(&understood, lang) };
    Ok(Outcome::yes_if(understood.sure().is_some(), shown.print(options.shape.format, lang)?))
}

fn text(understood: &Understood, lang: Lang) -> String {
    let mut lines: Vec<String> =
        understood.words.iter().map(|(said, is)| format!("{said}  {}", is.join(", "))).collect();
    if !understood.unknown.trim().is_empty() {
        lines.push(say::not_understood(lang, understood.unknown.trim()));
    }
    lines.push(String::new());
    let meant = understood.meant.iter().take(5);
    lines.extend(meant.map(|it| {
        let by = it.pattern.as_ref().map(|(meaning, pattern)| format!("  ({meaning}: {pattern})")).unwrap_or_default();
        format!("{:>3} %  {}{by}", it.confidence, it.symptom)
    }));
    lines.join("\n") + "\n"
}

fn words_json(catalog: &Catalog, understood: &Understood) -> WordsJson {
    let pieces = understood.words.iter().map(|(said, is)| PieceJson { said: said.clone(), is: is.clone() });
    let meant = understood.meant.iter().map(|it| MeantJson {
        situation: it.symptom.to_string(),
        confidence: it.confidence,
        by: it.pattern.as_ref().map(|(meaning, _)| meaning.to_string()),
        pattern: it.pattern.as_ref().map(|(_, pattern)| pattern.clone()),
    });
    WordsJson {
        schema: json::SCHEMA,
        edition: EditionJson::new(catalog),
        words: pieces.collect(),
        unknown: understood.unknown.clone(),
        meant: meant.collect(),
    }
}
