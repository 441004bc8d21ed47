//! What customers say, with what must be understood: tests of the words that a person who does not program can write.

use super::cases::{CaseResult, Difference};
use crate::catalog::node::Node;
use crate::catalog::{Entry, Loaded};
use crate::domain::catalog::Catalog;
use crate::domain::claim::Place;
use crate::domain::id::{PartyId, ProviderId, ServiceId};
use crate::search::{Found, Situations};

/// Nothing of ours.
const NOTHING: &str = "none";

/// Runs all sentences of a catalogue against its words.
pub fn run(loaded: &Loaded, catalog: &Catalog, situations: &Situations) -> Vec<CaseResult> {
    loaded.list("phrases").map(|entry| run_one(loaded, catalog, situations, entry)).collect()
}

fn run_one(loaded: &Loaded, catalog: &Catalog, situations: &Situations, entry: &Entry) -> CaseResult {
    let node = &entry.node;
    let says = node.get("say").and_then(Node::scalar).unwrap_or_default();
    let Found { sure, understood, .. } = situations.understand(catalog, says);
    let mut differences = Vec::new();
    let mut compare = |field: &str, expected: &str, found: &str| {
        if expected != found {
            let (field, expected, found) = (field.to_owned(), expected.to_owned(), found.to_owned());
            differences.push(Difference { field, expected, found });
        }
    };
    let means = node.get("means").and_then(Node::scalar).unwrap_or_default();
    compare("means", means, sure.map_or(NOTHING, |symptom| symptom.id.as_str()));
    let named = [
        ("services", understood.services.iter().chain(&understood.sorts).map(ServiceId::as_str).collect::<Vec<_>>()),
        ("providers", understood.providers.iter().map(ProviderId::as_str).collect()),
        ("parties", understood.parties.iter().map(PartyId::as_str).collect()),
    ];
    for (field, found) in named {
        let expected = node.get(field).into_iter().flat_map(Node::items).filter_map(Node::scalar);
        for name in expected.filter(|name| !found.contains(name)) {
            compare(field, name, &found.join(", "));
        }
    }
    let at = Place { file: loaded.path(entry.file), line: node.mark.line, column: node.mark.column };
    CaseResult { name: says.to_owned(), at, generated: false, differences }
}
