//! Customers' words together: forms that cannot be read, words that nobody uses, and words that mean two situations.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::catalog::finding::{Code, Finding, Findings};
use crate::catalog::loaded::Loaded;
use crate::catalog::read::{Entry, Value};
use crate::domain::terms::WordKind;
use crate::domain::words::{Meaning, Pattern, Term, WORD, Word};
use crate::search::{BadForm, endings, expand};
use crate::words::findings as say;

pub(super) fn check(loaded: &Loaded, findings: &mut Findings) {
    let words: Vec<(&Entry, &Word)> = loaded
        .entries
        .iter()
        .filter_map(|entry| match &entry.value {
            Some(Value::Word(word)) => Some((entry, word)),
            _ => None,
        })
        .collect();
    let meanings: Vec<(&Entry, &Meaning)> = loaded
        .entries
        .iter()
        .filter_map(|entry| match &entry.value {
            Some(Value::Meaning(meaning)) => Some((entry, meaning)),
            _ => None,
        })
        .collect();
    forms(loaded, &words, findings);
    unused(loaded, &words, &meanings, findings);
    ambiguous(loaded, &meanings, findings);
}

fn forms(loaded: &Loaded, words: &[(&Entry, &Word)], findings: &mut Findings) {
    let all: Vec<Word> = words.iter().map(|(_, word)| (*word).clone()).collect();
    let endings = endings(&all);
    for (entry, word) in words {
        for form in &word.forms {
            let words = match expand(form, &endings) {
                Ok(_) => continue,
                Err(BadForm::Brackets) => say::form_brackets(form),
                Err(BadForm::Ending(ending)) => say::form_ending(form, &ending),
                Err(BadForm::Size) => say::form_size(form),
            };
            findings.push(Finding::error(Code::BadForm, loaded.file_of(entry), entry.node.mark, words));
        }
    }
}

fn unused(loaded: &Loaded, words: &[(&Entry, &Word)], meanings: &[(&Entry, &Meaning)], findings: &mut Findings) {
    let parts = meanings.iter().flat_map(|(_, meaning)| &meaning.patterns).flat_map(|pattern| &pattern.parts);
    let used: HashSet<&str> = parts
        .flat_map(|part| &part.any)
        .filter_map(|term| if let Term::Word(id) = term { Some(id.as_str()) } else { None })
        .collect();
    for (entry, word) in words {
        let says_itself = match word.kind {
            WordKind::Filler | WordKind::Other => true,
            WordKind::Ending => {
                let name = format!("<{}>", word.id.as_str().strip_prefix(WORD).unwrap_or_default());
                words.iter().any(|(_, other)| other.forms.iter().any(|form| form.contains(&name)))
            }
            WordKind::Act | WordKind::Thing | WordKind::Own | WordKind::Detail => used.contains(word.id.as_str()),
        };
        if !says_itself {
            let words = say::unused_word(word.id.as_str());
            findings.push(Finding::warning(Code::UnusedWord, loaded.file_of(entry), entry.node.mark, words));
        }
    }
}

/// The same words for two situations: nobody could tell which is meant.
fn ambiguous(loaded: &Loaded, meanings: &[(&Entry, &Meaning)], findings: &mut Findings) {
    let mut first: HashMap<BTreeSet<String>, &Meaning> = HashMap::new();
    for (entry, meaning) in meanings {
        for pattern in &meaning.patterns {
            match first.get(&said(pattern)) {
                Some(other) if other.symptom != meaning.symptom => {
                    let words = say::same_pattern(&pattern.text, other.symptom.as_str(), other.id.as_str());
                    findings.push(Finding::error(Code::SamePattern, loaded.file_of(entry), entry.node.mark, words));
                }
                Some(_) => {}
                None => {
                    first.insert(said(pattern), meaning);
                }
            }
        }
    }
}

fn said(pattern: &Pattern) -> BTreeSet<String> {
    pattern.text.split_whitespace().map(ToOwned::to_owned).collect()
}
