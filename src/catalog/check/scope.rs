//! Texts that say for whom they hold: whether anybody is ever told, and whether what they name is of the right kind.

use std::collections::{HashMap, HashSet};

use crate::catalog::finding::{Code, Finding, Findings};
use crate::catalog::loaded::Loaded;
use crate::catalog::node::Mark;
use crate::catalog::read::{Entry, Value};
use crate::domain::catalog::CheckItem;
use crate::domain::claim::Grounds;
use crate::domain::id::ClaimId;
use crate::domain::period::{Date, DayRange, Period};
use crate::domain::provider::{OwnText, Provider};
use crate::domain::terms::{Move, Phase, Side};
use crate::text::lang::Words;
use crate::words::findings as say;

pub(super) fn check(loaded: &Loaded, findings: &mut Findings) {
    let desks: HashSet<&str> = loaded.entries.iter().flat_map(desks).collect();
    let given: HashSet<&str> =
        loaded.entries.iter().flat_map(|entry| &entry.names.given).map(|name| name.id.as_str()).collect();
    let general: HashMap<&str, General<'_>> = loaded.entries.iter().filter_map(general).collect();
    for entry in &loaded.entries {
        let mut tell = |code, grounds: &Grounds, words: Words| {
            let mark = Mark { line: grounds.at.line, column: grounds.at.column, length: 1 };
            findings.push(Finding::error(code, loaded.file_of(entry), mark, words));
        };
        match &entry.value {
            Some(Value::CheckItem(item)) if !Phase::ALL.iter().any(|phase| item.is_told_in(Some(*phase))) => {
                tell(Code::NeverShown, &item.grounds, say::never_shown());
            }
            Some(Value::Symptom(symptom)) => {
                // A name that leads nowhere has its finding already.
                let wrong = |id: &&str| given.contains(*id) && !desks.contains(*id);
                for id in symptom.desks.iter().map(ClaimId::as_str).filter(wrong) {
                    tell(Code::WrongEntry, &symptom.grounds, say::no_such_desk(id));
                }
            }
            Some(Value::Provider(provider)) => {
                for own in &provider.own {
                    match general.get(own.of.as_str()) {
                        None if given.contains(own.of.as_str()) => {
                            tell(Code::WrongEntry, &own.grounds, say::no_general_text(own.of.as_str()));
                        }
                        Some(General::Situation) if own.text.is_none() => {
                            tell(Code::MissingKey, &own.grounds, say::own_without_text());
                        }
                        Some(general) if !is_ever_said(provider, own, general) => {
                            tell(Code::NeverShown, &own.grounds, say::never_shown());
                        }
                        None | Some(_) => {}
                    }
                }
            }
            _ => {}
        }
    }
}

fn desks(entry: &Entry) -> Vec<&str> {
    let desks = match &entry.value {
        Some(Value::Party(party)) => &party.desks,
        Some(Value::Provider(provider)) => &provider.desks,
        _ => return Vec::new(),
    };
    desks.iter().map(|desk| desk.grounds.claim.as_str()).collect()
}

/// A text that holds for everybody, unless a provider has another.
enum General<'a> {
    Item(&'a CheckItem),
    Situation,
}

fn general(entry: &Entry) -> Option<(&str, General<'_>)> {
    match &entry.value {
        Some(Value::CheckItem(item)) => Some((item.grounds.claim.as_str(), General::Item(item))),
        Some(Value::Symptom(symptom)) => Some((symptom.id.as_str(), General::Situation)),
        _ => None,
    }
}

/// Whether there is a consultation in which a provider's own text takes the place of the general one.
fn is_ever_said(provider: &Provider, own: &OwnText, general: &General<'_>) -> bool {
    let areas = provider.areas.iter().filter(|area| own.scope.covers(**area));
    // Nobody leaves a provider at a 転用, and at a return nobody joins one.
    let possible = |kind: Move| match own.side {
        Side::Joined => kind != Move::Return,
        Side::Left => kind != Move::Transfer,
    };
    let mut moves = own.scope.moves.iter().copied().filter(|kind| possible(*kind));
    let item = match general {
        General::Situation => return areas.count() > 0 && moves.next().is_some(),
        General::Item(item) => item,
    };
    let named = match own.side {
        Side::Joined => &item.to,
        Side::Left => &item.from,
    };
    let phases = Phase::ALL.iter().filter(|phase| own.is_said_in(Some(**phase)));
    areas.filter(|area| item.areas.contains(area)).count() > 0
        && moves.any(|kind| item.moves.contains(&kind))
        && (named.is_empty() || named.contains(&provider.id))
        && phases.filter(|phase| item.is_told_in(Some(**phase))).count() > 0
        && can_meet(&own.grounds.period, &item.grounds.period)
}

/// Whether there is a day on which both may hold.
fn can_meet(one: &Period, other: &Period) -> bool {
    let begins = |of: &Period| of.since.map_or(Date::MIN, DayRange::first);
    let ends = |of: &Period| of.until.map_or(Date::MAX, DayRange::last);
    begins(one).max(begins(other)) < ends(one).min(ends(other))
}
