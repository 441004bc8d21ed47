//! Customers' words together: forms that cannot be read, words that nobody uses, and words that mean two situations.

use std::collections::{HashMap, HashSet};

use crate::catalog::finding::{Code, Finding, Findings};
use crate::catalog::loaded::Loaded;
use crate::catalog::node::Mark;
use crate::catalog::read::{Entry, Value};
use crate::domain::id::WORD;
use crate::domain::terms::WordKind;
use crate::domain::words::{Meaning, Part, Pattern, Said, Term, Word};
use crate::search::{BadForm, NAME, endings, expand};
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
    unmeant(loaded, &meanings, findings);
    said_twice(loaded, findings);
    example_twice(loaded, findings);
}

/// The most ways to say things that all words have together.
const MOST_WAYS: usize = 500_000;
/// The most patterns of all meanings together: each is compared with the others.
const MOST_PATTERNS: usize = 2_000;

fn forms(loaded: &Loaded, words: &[(&Entry, &Word)], findings: &mut Findings) {
    let mut left = MOST_WAYS;
    let endings = endings(words.iter().map(|(_, word)| (word.id.as_str(), word.kind, word.forms.as_slice())));
    for (entry, word) in words {
        for form in &word.forms {
            let words = match expand(form, &endings) {
                Ok(ways) if ways.len() > left => {
                    findings.push(too_many(loaded, entry, MOST_WAYS));
                    return;
                }
                Ok(ways) if ways.iter().all(|way| has_name_if_around(word.kind, way)) => {
                    left -= ways.len();
                    continue;
                }
                Ok(_) => say::form_name(form),
                Err(BadForm::Brackets) => say::form_brackets(form),
                Err(BadForm::Ending(ending)) => say::form_ending(form, &ending),
                Err(BadForm::Size) => say::form_size(form),
            };
            findings.push(Finding::error(Code::BadForm, loaded.file_of(entry), entry.node.mark, words));
        }
    }
}

/// The entry with which there are more of all than there may be.
fn too_many(loaded: &Loaded, entry: &Entry, most: usize) -> Finding {
    Finding::error(Code::TooMany, loaded.file_of(entry), entry.node.mark, say::too_many_together(most))
}

/// What is said around a company's name says where the name stands, and says something besides; no other word has a name in it.
fn has_name_if_around(kind: WordKind, way: &str) -> bool {
    let names = way.matches(NAME).count();
    match kind {
        WordKind::Former | WordKind::Goal | WordKind::Present | WordKind::Beside => {
            names == 1 && way.chars().count() > 1
        }
        _ => names == 0,
    }
}

fn unused(loaded: &Loaded, words: &[(&Entry, &Word)], meanings: &[(&Entry, &Meaning)], findings: &mut Findings) {
    let parts = meanings.iter().flat_map(|(_, meaning)| &meaning.patterns).flat_map(|pattern| &pattern.parts);
    let used: HashSet<&str> = parts
        .flat_map(|part| &part.any)
        .filter_map(|term| if let Term::Word(id) = term { Some(id.as_str()) } else { None })
        .collect();
    let forms = words.iter().flat_map(|(_, word)| &word.forms);
    let endings: HashSet<&str> =
        forms.flat_map(|form| form.split('<').skip(1)).filter_map(|rest| Some(rest.split_once('>')?.0)).collect();
    for (entry, word) in words {
        let says_itself = match word.kind {
            WordKind::Filler
            | WordKind::Other
            | WordKind::Denial
            | WordKind::Former
            | WordKind::Goal
            | WordKind::Present
            | WordKind::Beside => true,
            WordKind::Ending => endings.contains(word.id.as_str().strip_prefix(WORD).unwrap_or_default()),
            WordKind::Act | WordKind::Thing | WordKind::Own | WordKind::Detail => used.contains(word.id.as_str()),
        };
        if !says_itself {
            let words = say::unused_word(word.id.as_str());
            findings.push(Finding::warning(Code::UnusedWord, loaded.file_of(entry), entry.node.mark, words));
        }
    }
}

/// Patterns that can mean nothing: what must be said must not be, or another situation has the same words, as far as they decide.
fn ambiguous(loaded: &Loaded, meanings: &[(&Entry, &Meaning)], findings: &mut Findings) {
    let mut before: HashMap<usize, Vec<(&Meaning, &Pattern)>> = HashMap::new();
    let mut left = MOST_PATTERNS;
    for (entry, meaning) in meanings {
        let Some(others) = left.checked_sub(meaning.patterns.len()) else {
            findings.push(too_many(loaded, entry, MOST_PATTERNS));
            return;
        };
        left = others;
        for pattern in &meaning.patterns {
            if contradicts(pattern) {
                let words = say::never_said(&pattern.text);
                findings.push(Finding::error(Code::BadPattern, loaded.file_of(entry), entry.node.mark, words));
            }
            let alike = before.entry(parts(pattern, Said::Must).count()).or_default();
            let same = alike.iter().find(|(other, theirs)| {
                other.symptom != meaning.symptom && (implies(pattern, theirs) || implies(theirs, pattern))
            });
            if let Some((other, _)) = same {
                let words = say::same_pattern(&pattern.text, other.symptom.as_str(), other.id.as_str());
                findings.push(Finding::error(Code::SamePattern, loaded.file_of(entry), entry.node.mark, words));
            }
            alike.push((meaning, pattern));
        }
    }
}

fn parts(pattern: &Pattern, said: Said) -> impl Iterator<Item = &Part> {
    pattern.parts.iter().filter(move |part| part.said == said)
}

/// Whether a part must be said and must not be.
fn contradicts(pattern: &Pattern) -> bool {
    parts(pattern, Said::Must)
        .any(|part| part.any.iter().all(|term| parts(pattern, Said::MustNot).any(|not| not.any.contains(term))))
}

/// Whether two patterns of as many parts are so that wherever the one is said, the other is, by the same words.
fn implies(one: &Pattern, other: &Pattern) -> bool {
    let is_in = |part: &Part, wider: &Part| part.any.iter().all(|term| wider.any.contains(term));
    let mut open: Vec<&Part> = parts(one, Said::Must).collect();
    let all = parts(other, Said::Must).all(|wider| {
        let place = open.iter().position(|part| is_in(part, wider));
        place.map(|place| open.swap_remove(place)).is_some()
    });
    let excluded = |term: &Term| parts(one, Said::MustNot).any(|not| not.any.contains(term));
    all && parts(other, Said::MustNot).all(|not| not.any.iter().all(excluded))
}

/// Situations that no words mean, in a catalogue that has such words.
fn unmeant(loaded: &Loaded, meanings: &[(&Entry, &Meaning)], findings: &mut Findings) {
    if meanings.is_empty() {
        return;
    }
    let meant: HashSet<&str> = meanings.iter().map(|(_, meaning)| meaning.symptom.as_str()).collect();
    for entry in &loaded.entries {
        if let Some(Value::Symptom(symptom)) = &entry.value
            && !meant.contains(symptom.id.as_str())
        {
            let words = say::unmeant(symptom.id.as_str());
            findings.push(Finding::warning(Code::Unmeant, loaded.file_of(entry), entry.node.mark, words));
        }
    }
}

/// A sentence that stands twice: the later one tests nothing, or asks for something else.
fn said_twice(loaded: &Loaded, findings: &mut Findings) {
    let mut first: HashMap<&str, &Entry> = HashMap::new();
    for entry in &loaded.entries {
        let Some(Value::Phrase(says, mark)) = &entry.value else { continue };
        if let Some(other) = first.get(&**says) {
            let at = format!("{}:{}", loaded.path(other.file), other.node.mark.line);
            let words = say::said_twice(says, &at);
            findings.push(Finding::warning(Code::DuplicatePhrase, loaded.file_of(entry), *mark, words));
        } else {
            first.insert(says, entry);
        }
    }
}

/// An example that stands twice: learned twice it weighs too much, for two situations it tells nothing, and kept aside it measures nothing.
fn example_twice(loaded: &Loaded, findings: &mut Findings) {
    let mut first: HashMap<&str, (&Entry, u32)> = HashMap::new();
    for entry in loaded.list("examples") {
        let Some(node) = entry.node.get("said") else { continue };
        let text = node.scalar().unwrap_or_default();
        for (line, said) in (node.mark.line..).zip(text.lines()).filter(|(_, said)| !said.trim().is_empty()) {
            if let Some((other, at)) = first.get(said.trim()) {
                let words = say::said_twice(said.trim(), &format!("{}:{at}", loaded.path(other.file)));
                let mark = Mark { line, ..node.mark };
                findings.push(Finding::warning(Code::DuplicatePhrase, loaded.file_of(entry), mark, words));
            } else {
                first.insert(said.trim(), (entry, line));
            }
        }
    }
}
