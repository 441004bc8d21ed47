//! Checks that need more than one value: times that overlap, claims without an owner, rules that the answer rests on.

use std::collections::HashMap;

use super::finding::{Finding, Findings};
use super::listed::is_list_made;
use super::load::{Entry, Loaded, unread};
use super::node::{Mark, Node};
use super::shape::Space;
use super::validate::is_id;
use crate::domain::catalog::{NTT_EAST, NTT_FINANCE, NTT_WEST};
use crate::domain::claim::KeyRule;
use crate::domain::period::{DayRange, Period};
use crate::text::words::catalog as say;

/// Checks all entries together.
pub(super) fn entries(loaded: &mut Loaded) {
    let mut findings = Findings::default();
    for entry in &loaded.entries {
        claim_names(loaded, entry, &mut findings);
        periods(loaded, entry, &entry.node, &mut findings);
        match entry.list {
            "services" => service(loaded, entry, &mut findings),
            "providers" => provider(loaded, entry, &mut findings),
            "sources" => stale(loaded, entry, &mut findings),
            "payments" => no_overlap_of(loaded, entry, "fees", &mut findings),
            _ => {}
        }
    }
    second_month(loaded, &mut findings);
    case_names(loaded, &mut findings);
    must_be_there(loaded, &mut findings);
    for finding in findings.all() {
        loaded.findings.push(finding.clone());
    }
}

fn error(loaded: &Loaded, entry: &Entry, code: &'static str, mark: Mark, words: crate::text::lang::Words) -> Finding {
    Finding::error(code, loaded.file_of(entry), mark, words)
}

/// A case is found by its name when it fails.
fn case_names(loaded: &Loaded, findings: &mut Findings) {
    // A folder laid over another may repeat its cases.
    let mut first: HashMap<(usize, &str), &Entry> = HashMap::new();
    for case in loaded.list("cases") {
        let Some(name) = case.node.get("name") else { continue };
        let text = name.scalar().unwrap_or_default().trim();
        if text.is_empty() {
            continue;
        }
        match first.get(&(case.layer, text)) {
            Some(other) => {
                let at = format!("{}:{}", loaded.path(other.file), other.node.mark.line);
                let words = say::duplicate_case(text, &at);
                findings.push(Finding::warning("duplicate-case", loaded.file_of(case), name.mark, words));
            }
            None => {
                first.insert((case.layer, text), case);
            }
        }
    }
}

/// Facts are named after the entry that they stand in, so that a name alone tells where to look.
fn claim_names(loaded: &Loaded, entry: &Entry, findings: &mut Findings) {
    if !matches!(entry.list, "services" | "providers" | "parties" | "payments") || !is_id(&entry.id) {
        return;
    }
    for list in ["claims", "billing", "desks", "life", "notes", "fees"] {
        for item in entry.node.get(list).map(Node::items).unwrap_or_default() {
            let Some(id) = item.get("id") else { continue };
            let name = id.scalar().unwrap_or_default();
            if name.strip_prefix(entry.id.as_str()).is_none_or(|rest| !rest.starts_with('.')) {
                let words = say::foreign_claim(name, &entry.id);
                findings.push(error(loaded, entry, "foreign-claim", id.mark, words));
            }
        }
    }
}

fn period_of(node: &Node) -> Period {
    let day = |key| node.get(key).and_then(Node::scalar).and_then(DayRange::parse);
    Period { since: day("since"), until: day("until") }
}

fn periods(loaded: &Loaded, entry: &Entry, node: &Node, findings: &mut Findings) {
    let period = period_of(node);
    if let (Some(since), Some(until)) = (period.since, period.until)
        && since.first() >= until.last()
    {
        let mark = node.get("until").map_or(node.mark, |until| until.mark);
        findings.push(error(loaded, entry, "empty-period", mark, say::empty_period()));
    }
    for inner in node.entries() {
        periods(loaded, entry, &inner.node, findings);
    }
    for item in node.items() {
        periods(loaded, entry, item, findings);
    }
}

fn words_of<'a>(node: &'a Node, key: &str) -> Vec<&'a str> {
    node.get(key).map(Node::items).unwrap_or_default().iter().filter_map(Node::scalar).collect()
}

fn areas_of(node: &Node) -> Vec<&str> {
    match node.get("area").and_then(Node::scalar) {
        None | Some("both") => vec!["east", "west"],
        Some(area) => vec![area],
    }
}

fn moves_of(node: &Node) -> Vec<&str> {
    if node.get("moves").is_some() { words_of(node, "moves") } else { vec!["transfer"] }
}

fn shares<'a>(a: &[&'a str], b: &[&'a str]) -> Option<&'a str> {
    a.iter().find(|word| b.contains(word)).copied()
}

/// Two amounts, or two ways in which one bill comes, may not both surely hold on one day either.
fn no_overlap_of(loaded: &Loaded, entry: &Entry, list: &str, findings: &mut Findings) {
    let facts = entry.node.get(list).map(Node::items).unwrap_or_default();
    for (index, fact) in facts.iter().enumerate() {
        for earlier in &facts[..index] {
            if overlaps(fact, earlier) {
                let other = earlier.get("id").and_then(Node::scalar).unwrap_or_default();
                findings.push(error(loaded, entry, "overlap", fact.mark, say::overlap(&entry.id, other)));
            }
        }
    }
}

fn overlaps(fact: &Node, other: &Node) -> bool {
    shares(&areas_of(fact), &areas_of(other)).is_some() && period_of(fact).surely_overlaps(&period_of(other))
}

fn second_month(loaded: &Loaded, findings: &mut Findings) {
    let facts: Vec<&Entry> = loaded.list("second_month").collect();
    for (index, fact) in facts.iter().enumerate() {
        for earlier in facts[..index].iter().filter(|earlier| overlaps(&fact.node, &earlier.node)) {
            let words = say::overlap("second_month", &earlier.id);
            findings.push(error(loaded, fact, "overlap", fact.node.mark, words));
        }
    }
}

/// Two facts about one service may not both surely hold on one day: the answer could not choose.
fn no_overlap(loaded: &Loaded, entry: &Entry, claims: &[Node], own: Option<&str>, findings: &mut Findings) {
    for (index, claim) in claims.iter().enumerate() {
        for earlier in &claims[..index] {
            let service = match own {
                Some(own) => Some(own),
                None => shares(&words_of(claim, "services"), &words_of(earlier, "services")),
            };
            let same = shares(&moves_of(claim), &moves_of(earlier)).is_some() && overlaps(claim, earlier);
            if let (Some(service), true) = (service, same) {
                let other = earlier.get("id").and_then(Node::scalar).unwrap_or_default();
                findings.push(error(loaded, entry, "overlap", claim.mark, say::overlap(service, other)));
            }
        }
    }
}

fn service(loaded: &Loaded, entry: &Entry, findings: &mut Findings) {
    let claims = entry.node.get("claims").map(Node::items).unwrap_or_default();
    no_overlap(loaded, entry, claims, Some(&entry.id), findings);
    for claim in claims {
        let follows = claim.get("follows");
        let outcome = claim.get("outcome").and_then(Node::scalar);
        if follows.is_some() != (outcome == Some("follows")) {
            findings.push(error(loaded, entry, "follows-alone", claim.mark, say::follows_alone()));
        }
        let Some(followed) = follows.and_then(Node::scalar) else { continue };
        let chain = loaded
            .list("services")
            .filter(|other| other.id == followed)
            .flat_map(|other| other.node.get("claims").map(Node::items).unwrap_or_default())
            .any(|other| other.get("follows").is_some());
        if chain {
            findings.push(error(loaded, entry, "follows-chain", claim.mark, say::follows_chain(followed)));
        }
    }
}

/// Whether a customer can be told where to ask: a desk of the brand or its company, or NTT's list of providers.
fn somebody_answers(loaded: &Loaded, node: &Node) -> bool {
    let has_desks = |node: &Node| !node.get("desks").map(Node::items).unwrap_or_default().is_empty();
    let company = node.get("company").and_then(Node::scalar);
    let areas = areas_of(node);
    let lists = loaded.singles.get("official_lists").map(|(_, node)| node.items()).unwrap_or_default();
    has_desks(node)
        || loaded.list("parties").any(|party| Some(party.id.as_str()) == company && has_desks(&party.node))
        || lists.iter().any(|list| list.get("area").and_then(Node::scalar).is_some_and(|area| areas.contains(&area)))
}

fn provider(loaded: &Loaded, entry: &Entry, findings: &mut Findings) {
    let node = &entry.node;
    no_overlap(loaded, entry, node.get("claims").map(Node::items).unwrap_or_default(), None, findings);
    if node.get("reading").is_none() {
        findings.push(if is_list_made(node) {
            Finding::warning("no-reading", loaded.file_of(entry), node.mark, say::no_reading())
        } else {
            error(loaded, entry, "missing-key", node.mark, say::missing_key("reading"))
        });
    }
    no_overlap_of(loaded, entry, "billing", findings);
    let collabo = node.get("collabo").and_then(Node::scalar);
    if collabo == Some("no") && node.get("not_collabo").is_none() {
        findings.push(error(loaded, entry, "not-collabo-silent", node.mark, say::not_collabo_silent()));
    }
    if collabo != Some("no") && !somebody_answers(loaded, node) {
        findings.push(Finding::warning("no-desk", loaded.file_of(entry), node.mark, say::no_desk()));
    }
}

fn stale(loaded: &Loaded, entry: &Entry, findings: &mut Findings) {
    let Some(seen) = entry.node.get("seen") else { return };
    let Some(day) = seen.scalar().and_then(DayRange::parse) else { return };
    let edition = loaded.edition().date;
    let year_ago = edition.checked_sub(jiff::Span::new().years(1)).unwrap_or(edition);
    if day.last() < year_ago {
        let words = say::stale_source(&day.to_string());
        findings.push(Finding::warning("stale-source", loaded.file_of(entry), seen.mark, words));
    }
}

fn must_be_there(loaded: &Loaded, findings: &mut Findings) {
    let ids = |list: &'static str| loaded.list(list).map(|entry| entry.id.as_str()).collect::<Vec<_>>();
    let place = |list: &str| {
        let here = loaded.list(list).next().map(|entry| loaded.path(entry.file));
        let empty = || loaded.files.iter().map(|file| &file.path).find(|path| path.ends_with(&format!("{list}.yaml")));
        here.or_else(|| empty().cloned()).map_or_else(|| list.to_owned(), |path| path.to_string())
    };
    let unread = unread(&loaded.findings);
    let rules = ids("rules");
    for rule in KeyRule::ALL
        .iter()
        .map(|rule| rule.id())
        .filter(|rule| !rules.contains(rule) && !unread.contains(&Space::Claim))
    {
        findings.push(Finding::outside("missing-rule", &place("rules"), say::missing_rule(rule)));
    }
    let parties = ids("parties");
    for party in [NTT_EAST, NTT_WEST, NTT_FINANCE]
        .into_iter()
        .filter(|party| !parties.contains(party) && !unread.contains(&Space::Party))
    {
        findings.push(Finding::outside("missing-party", &place("parties"), say::missing_party(party)));
    }
    match loaded.singles.get("format") {
        // Anything but a number is a finding already, and so is a `catalog.yaml` without it.
        Some((file, node))
            if node.scalar().and_then(|text| text.parse().ok()).is_some_and(|format: u32| format != 1) =>
        {
            let words = say::bad_format(node.scalar().unwrap_or_default());
            findings.push(Finding::error("bad-format", &loaded.files[*file], node.mark, words));
        }
        _ => {}
    }
}
