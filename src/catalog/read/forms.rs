//! Every kind of file: which paths it has, and what stands in it.

use super::case::case;
use super::checklist::check_item;
use super::clue::clue;
use super::entry::{Entry, Value};
use super::fields::Fields;
use super::kind::{Form, entry, filled};
use super::map::map;
use super::party::party;
use super::provider::provider;
use super::reader::{At, Checked, Got, Kept, Reader, Sources};
use super::rule::rule;
use super::service::service;
use super::shape::Shape;
use super::source::source;
use super::symptom::symptom;
use super::words::{example, meaning, phrase, word};
use super::{edition, holidays, payment};
use crate::catalog::finding::{Findings, SourceLines};
use crate::catalog::node::Node;

/// A kind of file of the catalogue.
#[derive(Clone, Copy, Debug)]
pub struct FileForm {
    /// The name of the file, or of the folder that such files stand in.
    pub path: &'static str,
    /// Whether `path` is a folder.
    pub folder: bool,
    form: fn() -> Box<dyn Form>,
}

/// Every kind of file.
pub const FILES: &[FileForm] = &[
    FileForm { path: "catalog.yaml", folder: false, form: || Box::new(map(edition::file)) },
    FileForm { path: "sources", folder: true, form: || Box::new(map(sources)) },
    FileForm { path: "parties", folder: true, form: || Box::new(map(parties)) },
    FileForm { path: "services", folder: true, form: || Box::new(map(services)) },
    FileForm { path: "providers", folder: true, form: || Box::new(entry("providers", map(provider), Value::Provider)) },
    FileForm { path: "rules.yaml", folder: false, form: || Box::new(map(rules)) },
    FileForm { path: "payments.yaml", folder: false, form: || Box::new(map(payment::file)) },
    FileForm { path: "symptoms.yaml", folder: false, form: || Box::new(map(symptoms)) },
    FileForm { path: "checklist.yaml", folder: false, form: || Box::new(map(checklist)) },
    FileForm {
        path: "holidays.yaml",
        folder: false,
        form: || Box::new(entry("holidays", map(holidays::file), |(holidays, mark)| Value::Holidays(holidays, mark))),
    },
    FileForm { path: "clues.yaml", folder: false, form: || Box::new(map(clues)) },
    FileForm { path: "words", folder: true, form: || Box::new(map(words)) },
    FileForm { path: "examples", folder: true, form: || Box::new(map(examples)) },
    FileForm { path: "phrases", folder: true, form: || Box::new(map(phrases)) },
    FileForm { path: "cases", folder: true, form: || Box::new(map(cases)) },
];

fn sources(m: &mut Fields<'_, '_>) -> Got<()> {
    m.need("sources", filled(entry("sources", map(source), |source| source))).map(|_| ())
}

fn parties(m: &mut Fields<'_, '_>) -> Got<()> {
    m.need("parties", filled(entry("parties", map(party), Value::Party))).map(|_| ())
}

fn services(m: &mut Fields<'_, '_>) -> Got<()> {
    m.need("services", filled(entry("services", map(service), Value::Service))).map(|_| ())
}

fn rules(m: &mut Fields<'_, '_>) -> Got<()> {
    m.need("rules", filled(entry("rules", map(rule), Value::Rule))).map(|_| ())
}

fn symptoms(m: &mut Fields<'_, '_>) -> Got<()> {
    m.need("symptoms", filled(entry("symptoms", map(symptom), Value::Symptom))).map(|_| ())
}

fn checklist(m: &mut Fields<'_, '_>) -> Got<()> {
    m.need("checklist", filled(entry("checklist", map(check_item), Value::CheckItem))).map(|_| ())
}

fn clues(m: &mut Fields<'_, '_>) -> Got<()> {
    m.need("clues", filled(entry("clues", map(clue), Value::Clue))).map(|_| ())
}

fn words(m: &mut Fields<'_, '_>) -> Got<()> {
    let words = m.any("words", entry("words", map(word), Value::Word));
    let meanings = m.any("meanings", entry("meanings", map(meaning), Value::Meaning));
    words.and(meanings).map(|_| ())
}

fn examples(m: &mut Fields<'_, '_>) -> Got<()> {
    m.need("examples", filled(entry("examples", map(example), |example| example))).map(|_| ())
}

fn phrases(m: &mut Fields<'_, '_>) -> Got<()> {
    m.need("phrases", filled(entry("phrases", map(phrase), |phrase| phrase))).map(|_| ())
}

fn cases(m: &mut Fields<'_, '_>) -> Got<()> {
    m.need("cases", filled(entry("cases", map(case), |case| case))).map(|_| ())
}

impl FileForm {
    /// The kind of the file at this path inside the catalogue.
    pub fn of(path: &str) -> Option<&'static Self> {
        FILES.iter().find(|form| match path.split_once('/') {
            Some((folder, name)) => form.folder && form.path == folder && !name.contains('/'),
            None => !form.folder && form.path == path,
        })
    }

    /// Its form.
    pub fn shape(&self) -> Shape {
        (self.form)().form()
    }

    /// Reads a file: the entries in it, with findings about all that is wrong.
    pub fn read(&self, at: At<'_>, root: &Node, findings: &mut Findings) -> Vec<Entry> {
        let mut reader = Reader::new(at, findings);
        (self.form)().check(root, &mut reader);
        reader.into_entries()
    }
}

/// Says what is wrong with a single value.
pub fn check(form: &dyn Form, lines: &SourceLines, node: &Node, findings: &mut Findings) {
    let at = At { file: 0, layer: 0, lines, sources: &Sources::default(), checked: Checked::No, kept: Kept::All };
    form.check(node, &mut Reader::new(at, findings));
}
