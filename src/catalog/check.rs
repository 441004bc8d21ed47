//! Checks that need more than one entry: companies that nobody answers for, amounts that overlap, rules that the answer rests on.

mod scope;
mod words;

use std::collections::{HashMap, HashSet};

use super::finding::{Code, Finding, Findings};
use super::loaded::Loaded;
use super::names::unread;
use super::node::Mark;
use super::overlap::{Meeting, meetings};
use super::read::{Entry, Space, Value, is_list_made};
use crate::domain::catalog::{NTT_EAST, NTT_FINANCE, NTT_WEST, SecondMonth};
use crate::domain::claim::KeyRule;
use crate::domain::id::ServiceId;
use crate::domain::provider::Provider;
use crate::domain::service::Service;
use crate::domain::terms::{Area, Collabo};
use crate::words::findings as say;

/// The format that this program reads.
const FORMAT: u32 = 1;

/// Checks all entries together. What could not be read has findings already, and is left out.
pub(super) fn entries(loaded: &Loaded) -> Findings {
    let mut findings = Findings::default();
    follows_no_follower(loaded, &mut findings);
    known(loaded, &mut findings);
    one_usual(loaded, &mut findings);
    stale(loaded, &mut findings);
    holidays_end(loaded, &mut findings);
    second_month(loaded, &mut findings);
    case_names(loaded, &mut findings);
    scope::check(loaded, &mut findings);
    words::check(loaded, &mut findings);
    must_be_there(loaded, &mut findings);
    format(loaded, &mut findings);
    findings
}

/// A case is found by its name when it fails.
fn case_names(loaded: &Loaded, findings: &mut Findings) {
    // A folder laid over another may repeat its cases.
    let mut first: HashMap<(usize, &str), &Entry> = HashMap::new();
    for case in loaded.list("cases") {
        let Some(Value::Case(name, mark)) = &case.value else { continue };
        match first.get(&(case.layer, name.trim())) {
            Some(other) => {
                let at = format!("{}:{}", loaded.path(other.file), other.node.mark.line);
                let words = say::duplicate_case(name.trim(), &at);
                findings.push(Finding::warning(Code::DuplicateCase, loaded.file_of(case), *mark, words));
            }
            None => {
                first.insert((case.layer, name.trim()), case);
            }
        }
    }
}

fn second_month(loaded: &Loaded, findings: &mut Findings) {
    let amounts = loaded.entries.iter().filter_map(|entry| match &entry.value {
        Some(Value::SecondMonth(amount)) => Some((entry, amount)),
        _ => None,
    });
    let amounts: Vec<(&Entry, &SecondMonth)> = amounts.collect();
    let times = amounts.iter().map(|(_, amount)| (amount.areas.clone(), amount.grounds.period.surely()));
    for Meeting { later, earlier, .. } in meetings(times) {
        let ((entry, _), (_, earlier)) = (amounts[later], amounts[earlier]);
        let words = say::overlap("second_month", earlier.grounds.claim.as_str());
        findings.push(Finding::error(Code::Overlap, loaded.file_of(entry), entry.node.mark, words));
    }
}

/// A service follows one that has a rule of its own.
fn follows_no_follower(loaded: &Loaded, findings: &mut Findings) {
    let services = || {
        loaded.entries.iter().filter_map(|entry| match &entry.value {
            Some(Value::Service(service)) => Some((entry, service)),
            _ => None,
        })
    };
    let follows = |service: &Service| service.claims.iter().any(|it| it.follows.is_some());
    let followers: HashSet<&ServiceId> =
        services().filter(|(_, service)| follows(service)).map(|(_, service)| &service.id).collect();
    for (entry, claim) in services().flat_map(|(entry, service)| service.claims.iter().map(move |it| (entry, it))) {
        let Some(followed) = &claim.follows else { continue };
        if followers.contains(followed) {
            let mark = Mark { line: claim.grounds.at.line, column: claim.grounds.at.column, length: 1 };
            let words = say::follows_chain(followed.as_str());
            findings.push(Finding::error(Code::FollowsChain, loaded.file_of(entry), mark, words));
        }
    }
}

/// Who has one line cannot have another, so no second service is ticked from the start.
fn one_usual(loaded: &Loaded, findings: &mut Findings) {
    let usual = loaded.entries.iter().filter(|it| matches!(&it.value, Some(Value::Service(it)) if it.usual));
    let usual: Vec<&Entry> = usual.collect();
    for entry in usual.iter().skip(1) {
        let words = say::usual_twice(&usual[0].id);
        findings.push(Finding::error(Code::UsualTwice, loaded.file_of(entry), entry.node.mark, words));
    }
}

/// Whether a customer can be told where to ask: a desk of the brand or its company, or NTT's list of providers.
fn somebody_answers(loaded: &Loaded, companies: &HashSet<&str>, provider: &Provider) -> bool {
    let lists: &[(Area, _)] = match loaded.single("official_lists") {
        Some(Value::OfficialLists(lists)) => lists,
        _ => &[],
    };
    !provider.desks.is_empty()
        || companies.contains(provider.company.as_str())
        || lists.iter().any(|(area, _)| provider.areas.contains(area))
}

fn known(loaded: &Loaded, findings: &mut Findings) {
    // What a company says that could not be read is not known.
    let may_answer = |party: &&Entry| !matches!(&party.value, Some(Value::Party(party)) if party.desks.is_empty());
    let companies = loaded.list("parties").filter(may_answer).map(|party| party.id.as_str()).collect();
    for entry in &loaded.entries {
        if let Some(Value::Provider(provider)) = &entry.value {
            is_known(loaded, &companies, (entry, provider), findings);
        }
    }
}

fn is_known(loaded: &Loaded, companies: &HashSet<&str>, it: (&Entry, &Provider), findings: &mut Findings) {
    let (entry, provider) = it;
    let mut warn = |code, words| findings.push(Finding::warning(code, loaded.file_of(entry), entry.node.mark, words));
    if provider.reading.is_empty() && is_list_made(&provider.grounds.sources) {
        warn(Code::NoReading, say::no_reading());
    }
    if provider.collabo != Collabo::No && !somebody_answers(loaded, companies, provider) {
        warn(Code::NoDesk, say::no_desk());
    }
}

fn stale(loaded: &Loaded, findings: &mut Findings) {
    let Some(edition) = loaded.date() else { return };
    let year_ago = edition.checked_sub(jiff::Span::new().years(1)).unwrap_or(edition);
    for entry in &loaded.entries {
        if let Some(Value::Source(source, mark)) = &entry.value
            && source.seen.last() < year_ago
        {
            let words = say::stale_source(&source.seen.to_string());
            findings.push(Finding::warning(Code::StaleSource, loaded.file_of(entry), *mark, words));
        }
    }
}

/// The holidays of a year are announced in February of the year before it.
fn holidays_end(loaded: &Loaded, findings: &mut Findings) {
    let (Some(edition), Some(Value::Holidays(holidays, mark))) = (loaded.date(), loaded.single("holidays")) else {
        return;
    };
    let half_a_year_on = edition.checked_add(jiff::Span::new().months(6)).unwrap_or(edition);
    if let (Some(last), Some(entry)) = (holidays.last_known(), loaded.singles.get("holidays"))
        && last < half_a_year_on
    {
        let words = say::holidays_end(&last.to_string());
        findings.push(Finding::warning(Code::HolidaysEnd, loaded.file_of(entry), *mark, words));
    }
}

fn must_be_there(loaded: &Loaded, findings: &mut Findings) {
    let unread = unread(&loaded.findings);
    let place = |list: &str| {
        let here = loaded.list(list).next().map(|entry| loaded.path(entry.file));
        let empty = || loaded.files.iter().map(|file| &file.path).find(|path| path.ends_with(&format!("{list}.yaml")));
        here.or_else(|| empty().cloned()).map_or_else(|| list.to_owned(), |path| path.to_string())
    };
    let is_there = |list: &str, id: &str| loaded.list(list).any(|entry| entry.id == id);
    let rules = KeyRule::ALL.iter().map(|rule| rule.id()).filter(|rule| !is_there("rules", rule));
    for rule in rules.filter(|_| !unread.contains(&Space::Claim)) {
        findings.push(Finding::outside(Code::MissingRule, &place("rules"), say::missing_rule(rule)));
    }
    let parties = [NTT_EAST, NTT_WEST, NTT_FINANCE].into_iter().filter(|party| !is_there("parties", party));
    for party in parties.filter(|_| !unread.contains(&Space::Party)) {
        findings.push(Finding::outside(Code::MissingParty, &place("parties"), say::missing_party(party)));
    }
}

/// Whether this program reads the format of the files.
fn format(loaded: &Loaded, findings: &mut Findings) {
    let Some(entry) = loaded.singles.get("format") else { return };
    if !matches!(entry.value, None | Some(Value::Format(FORMAT))) {
        let words = say::bad_format(entry.node.scalar().unwrap_or_default());
        findings.push(Finding::error(Code::BadFormat, loaded.file_of(entry), entry.node.mark, words));
    }
}
