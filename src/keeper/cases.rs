//! Consultations with the answers that they must give: tests that a person who does not program can write.

use std::collections::BTreeSet;

use crate::catalog::node::Node;
use crate::catalog::{Entry, Loaded};
use crate::domain::advice::{Advice, Caution, Line, Role};
use crate::domain::advise::advise;
use crate::domain::ask::{self, AskError};
use crate::domain::catalog::Catalog;
use crate::domain::claim::Place;
use crate::domain::consultation::Consultation;
use crate::domain::id::{PaymentId, ProviderId, ServiceId};
use crate::domain::period::DayRange;
use crate::domain::terms::{Area, Basis, Move};

/// How a case came out.
#[derive(Clone, Debug)]
pub struct CaseResult {
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub at: Place,
    /// Whether it was made from the program's own answer: it holds what is so, and proves nothing.
    pub generated: bool,
    /// What differs; empty when all is as expected.
    pub differences: Vec<Difference>,
}

/// One thing that is not as a case expects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Which thing, such as `lines.phone-basic.fault`.
    pub field: String,
    /// What the case expects.
    pub expected: String,
    /// What the answer says.
    pub found: String,
}

/// Runs all cases of a catalogue against it, or against another one.
pub fn run(loaded: &Loaded, catalog: &Catalog) -> Vec<CaseResult> {
    loaded.list("cases").map(|entry| run_one(loaded, catalog, entry)).collect()
}

/// What each case is answered with, and where the case stands; cases whose consultation cannot be read are left out.
pub fn answers<'l>(loaded: &'l Loaded, catalog: &Catalog) -> Vec<(&'l Entry, Consultation, Advice)> {
    let answer = |entry: &'l Entry| {
        let given = consultation(catalog, entry.node.get("given")?)?;
        let advice = advise(catalog, &given);
        Some((entry, given, advice))
    };
    loaded.list("cases").filter_map(answer).collect()
}

pub(super) fn run_one(loaded: &Loaded, catalog: &Catalog, entry: &Entry) -> CaseResult {
    let node = &entry.node;
    let at = Place { file: loaded.path(entry.file), line: node.mark.line, column: node.mark.column };
    let name = text(node, "name").unwrap_or_default().to_owned();
    let given = node.get("given").and_then(|given| consultation(catalog, given));
    let differences = match (given, node.get("expect")) {
        (Some(given), Some(expected)) => {
            let mut compare = Compare { differences: Vec::new() };
            if let Some(symptom) = node.get("given").and_then(|given| text(given, "symptom")) {
                compare.asked(catalog, symptom, &given, expected);
            } else {
                let advice = advise(catalog, &given);
                compare.advice(&advice, expected);
                compare.among(expected, "desks", &desks(&advice).collect::<Vec<_>>(), true);
                compare.among(expected, "to_ask", &to_ask(&advice).collect::<Vec<_>>(), true);
                compare.texts(&told(&advice), expected);
            }
            compare.differences
        }
        _ => vec![Difference { field: "given".into(), expected: "?".into(), found: "?".into() }],
    };
    let generated = text(node, "generated") == Some("true");
    CaseResult { name, at, generated, differences }
}

fn consultation(catalog: &Catalog, given: &Node) -> Option<Consultation> {
    let today = match text(given, "today") {
        Some(day) => DayRange::parse(day)?.first(),
        None => catalog.edition().date,
    };
    let (area, kind) = (Area::parse(text(given, "area")?)?, Move::parse(text(given, "move")?)?);
    let date = match text(given, "date") {
        Some(day) => DayRange::parse(day)?,
        None => DayRange::exact(today),
    };
    let consultation = Consultation::new(area, kind, today)
        .on(date)
        .leaving(text(given, "from").map(ProviderId::new))
        .going_to(text(given, "provider").map(ProviderId::new))
        .having(words(given, "services").map(ServiceId::new).collect())
        .paid_by(text(given, "payment").map(PaymentId::new));
    Some(consultation)
}

struct Compare {
    differences: Vec<Difference>,
}

impl Compare {
    fn equal(&mut self, field: &str, expected: &str, found: &str) {
        if expected != found {
            let (expected, found) = (expected.to_owned(), found.to_owned());
            self.differences.push(Difference { field: field.to_owned(), expected, found });
        }
    }

    /// The same names, in any order.
    fn exactly<'a>(&mut self, expect: &Node, field: &str, found: impl Iterator<Item = &'a str>) {
        if let Some(list) = expect.get(field) {
            let expected: BTreeSet<&str> = list.items().iter().filter_map(Node::scalar).collect();
            let found: BTreeSet<&str> = found.collect();
            let join = |set: &BTreeSet<&str>| set.iter().copied().collect::<Vec<_>>().join(", ");
            self.equal(field, &join(&expected), &join(&found));
        }
    }

    /// At least these names, or none of them.
    fn among(&mut self, expect: &Node, field: &str, found: &[&str], wanted: bool) {
        for name in words(expect, field) {
            if found.contains(&name) != wanted {
                let expected = if wanted { name.to_owned() } else { format!("no {name}") };
                let found = found.join(", ");
                self.differences.push(Difference { field: field.to_owned(), expected, found });
            }
        }
    }

    /// What is answered to a situation: whom to call, the first first, and what to tell.
    fn asked(&mut self, catalog: &Catalog, symptom: &str, given: &Consultation, expect: &Node) {
        let Some(symptom) = catalog.symptoms().iter().find(|one| one.id.as_str() == symptom) else { return };
        let answered = ask::answer(catalog, &symptom.into(), given);
        let needs = match &answered {
            Err(AskError::NeedsProvider) => "provider",
            Err(AskError::WhichContract) => "which contract",
            Err(AskError::NeedsArea) => "area",
            Err(AskError::NotInArea) => "another area",
            Ok(_) => "nothing",
        };
        self.equal("needs", text(expect, "needs").unwrap_or("nothing"), needs);
        let tell = ask::tell(catalog, symptom, given);
        self.texts(&tell.iter().map(|tell| &*tell.text.ja).collect::<Vec<_>>(), expect);
        let Ok(answer) = answered else { return };
        self.advice(&answer.advice, expect);
        let desks = answer.contacts.iter().flat_map(|contact| &contact.role.desks);
        let desks: Vec<&str> = desks.map(|desk| desk.grounds.claim.as_str()).collect();
        self.among(expect, "desks", &desks, true);
        let to_ask = answer.contacts.iter().flat_map(|contact| &contact.role.to_ask);
        let to_ask: Vec<&str> = to_ask.map(|desk| desk.grounds.claim.as_str()).collect();
        self.among(expect, "to_ask", &to_ask, true);
        if expect.get("contacts").is_some() {
            let found: Vec<&str> = answer.contacts.iter().map(|contact| answerer(&contact.role)).collect();
            self.equal("contacts", &words(expect, "contacts").collect::<Vec<_>>().join(", "), &found.join(", "));
        }
    }

    /// Parts of what is told in Japanese, and what is not told.
    fn texts(&mut self, told: &[&str], expect: &Node) {
        for (field, wanted) in [("text", true), ("no_text", false)] {
            for part in words(expect, field).filter(|part| told.iter().any(|told| told.contains(part)) != wanted) {
                let expected = if wanted { part.to_owned() } else { format!("no {part}") };
                self.differences.push(Difference { field: field.to_owned(), expected, found: told.join(" / ") });
            }
        }
    }

    fn advice(&mut self, advice: &Advice, expect: &Node) {
        for entry in expect.get("lines").map(Node::entries).unwrap_or_default() {
            match advice.lines.iter().find(|line| line.service.as_str() == entry.key) {
                Some(line) => self.line(line, &entry.key, &entry.node),
                None => self.equal(&format!("lines.{}", entry.key), "a line", "no line"),
            }
        }
        self.exactly(expect, "bills", advice.bills.iter().map(|bill| bill.party.as_str()));
        self.exactly(expect, "via", advice.bills.iter().filter_map(|bill| Some(bill.via.as_ref()?.as_str())));
        self.exactly(expect, "calls", advice.calls.iter().map(|call| call.party.as_str()));
        self.exactly(expect, "open", advice.open.iter().map(|question| question.service.as_str()));
        let cautions: Vec<&str> = advice.cautions.iter().map(Caution::code).collect();
        self.among(expect, "cautions", &cautions, true);
        self.among(expect, "no_cautions", &cautions, false);
        let todo: Vec<&str> = advice.todo.iter().map(|todo| todo.grounds.claim.as_str()).collect();
        self.among(expect, "todo", &todo, true);
        self.among(expect, "no_todo", &todo, false);
        let notes: Vec<&str> = advice
            .remarks
            .iter()
            .map(|note| note.grounds.claim.as_str())
            .chain(
                advice.lines.iter().flat_map(|line| line.notes.iter()).filter_map(|n| Some(n.claim.as_ref()?.as_str())),
            )
            .collect();
        self.among(expect, "notes", &notes, true);
        self.among(expect, "no_notes", &notes, false);
        let sources = advice.sources();
        let sources: Vec<&str> = sources.iter().map(|source| source.as_str()).collect();
        self.among(expect, "sources", &sources, true);
        if let Some(collabo) = text(expect, "collabo") {
            self.equal("collabo", collabo, if advice.not_collabo.is_none() { "true" } else { "false" });
        }
        for (field, found) in [("fee", fee(advice)), ("second_month", below(advice))] {
            if let Some(expected) = text(expect, field) {
                self.equal(field, expected, &found.map_or_else(|| "none".to_owned(), |yen| yen.to_string()));
            }
        }
    }

    fn line(&mut self, line: &Line, service: &str, expect: &Node) {
        let field = |name: &str| format!("lines.{service}.{name}");
        let after = [("fault", &line.after.fault), ("contract", &line.after.contract), ("bill", &line.after.bill)];
        let before = [("fault", &line.before.fault), ("contract", &line.before.contract), ("bill", &line.before.bill)];
        for entry in expect.entries() {
            let key = &*entry.key;
            let expected = entry.node.scalar().unwrap_or_default();
            let role_of = |name: &str| after.iter().find(|(role, _)| *role == name).map(|(_, role)| *role);
            match key {
                "outcome" => self.equal(&field(key), expected, line.outcome.as_str()),
                "basis" => self.equal(&field(key), expected, line.basis.as_str()),
                "decided_by" => {
                    let found = line.because.first().map_or("none", |grounds| grounds.claim.as_str());
                    self.equal(&field(key), expected, found);
                }
                "before" => {
                    for (name, role) in before {
                        if let Some(expected) = text(&entry.node, name) {
                            self.equal(&field(&format!("before.{name}")), expected, answerer(role));
                        }
                    }
                }
                _ => {
                    if let Some(role) = role_of(key) {
                        self.equal(&field(key), expected, answerer(role));
                    } else if let Some(role) = key.strip_suffix("_basis").and_then(role_of) {
                        self.equal(&field(key), expected, role.basis.as_str());
                    }
                }
            }
        }
    }
}

fn answerer(role: &Role) -> &str {
    match (&role.party, role.basis) {
        (Some(party), _) => party.as_str(),
        (None, Basis::Unknown) => "unknown",
        (None, _) => "nobody",
    }
}

/// Everything that is told in sentences of the catalogue.
fn told(advice: &Advice) -> Vec<&str> {
    let todo = advice.todo.iter().map(|todo| &todo.text);
    let remarks = advice.remarks.iter().map(|note| &note.text);
    let notes = advice.lines.iter().flat_map(|line| &line.notes).map(|note| &note.text);
    let elsewhere = advice.not_collabo.iter().map(|not| &not.what);
    todo.chain(remarks).chain(notes).chain(elsewhere).map(|words| &*words.ja).collect()
}

fn desks(advice: &Advice) -> impl Iterator<Item = &str> {
    let roles = advice.lines.iter().flat_map(|line| [&line.after.fault, &line.after.contract, &line.after.bill]);
    let from_roles = roles.flat_map(|role| role.desks.iter());
    let from_todo = advice.todo.iter().flat_map(|todo| &todo.desks);
    let to_ask = advice.open.iter().flat_map(|question| question.desks.iter());
    let elsewhere = advice.not_collabo.iter().flat_map(|other| other.desks.iter());
    from_roles.chain(from_todo).chain(to_ask).chain(elsewhere).map(|desk| desk.grounds.claim.as_str())
}

/// The desks that are not for a question, and are only asked for the right one.
fn to_ask(advice: &Advice) -> impl Iterator<Item = &str> {
    let roles = advice.lines.iter().flat_map(|line| [&line.after.fault, &line.after.contract, &line.after.bill]);
    let from_todo = advice.todo.iter().flat_map(|todo| &todo.to_ask);
    roles.flat_map(|role| &role.to_ask).chain(from_todo).map(|desk| desk.grounds.claim.as_str())
}

fn fee(advice: &Advice) -> Option<u32> {
    advice.cautions.iter().find_map(|caution| match caution {
        Caution::PaperBillFee { yen, .. } => Some(*yen),
        _ => None,
    })
}

fn below(advice: &Advice) -> Option<u32> {
    advice.cautions.iter().find_map(|caution| match caution {
        Caution::BillEverySecondMonth { below } => *below,
        _ => None,
    })
}

fn text<'a>(node: &'a Node, key: &str) -> Option<&'a str> {
    node.get(key)?.scalar()
}

fn words<'a>(node: &'a Node, key: &str) -> impl Iterator<Item = &'a str> {
    node.get(key).map(Node::items).unwrap_or_default().iter().filter_map(Node::scalar)
}
