//! When a desk is called, in the customer's words.

use std::ptr;

use super::calls::Card;
use super::desks::{DeskSaid, NoDesk};
use super::speaker::{ServiceSaid, Speaker};
use crate::domain::id::ServiceId;
use crate::domain::terms::Move;

/// What a desk is called for.
#[derive(Clone, Debug, Default)]
pub struct When {
    /// What the customer says when something breaks.
    pub symptoms: Option<String>,
    /// What is repaired there, where the customer's words alone would not lead to this desk.
    pub faults: Option<String>,
    /// What is changed and cancelled there.
    pub changes: Vec<String>,
}

impl Speaker<'_> {
    /// What the desk is called for: faults in the customer's words, then what is changed and cancelled there. Services are named
    /// where the customer's words alone would not lead to this desk.
    pub fn when(&self, card: &Card<'_>) -> When {
        let words = self.page.words();
        let mut symptoms: Vec<&str> = Vec::new();
        for said in card.faults.iter().filter_map(|service| service.breaks) {
            if !symptoms.contains(&said) {
                symptoms.push(said);
            }
        }
        // The same words may be said of a service whose desk is another one, or that nobody knows.
        let is_here = |id: &ServiceId| card.faults.iter().any(|service| service.id == id);
        let elsewhere = |said: &str| {
            let mut others = self.advice.lines.iter().map(|line| &line.service).filter(|id| !is_here(id));
            others.any(|id| self.catalog.service(id).breaks.as_ref().is_some_and(|breaks| self.own(breaks) == said))
        };
        let named: Vec<ServiceSaid<'_>> =
            card.faults.iter().filter(|service| service.breaks.is_none_or(elsewhere)).cloned().collect();
        let mut changes = Vec::new();
        if !card.changes.is_empty() {
            changes.push(self.list(&card.changes));
        }
        if !card.running.is_empty() {
            let is_ntt = card.who.party == Some(&self.catalog.ntt(self.consultation.area));
            let services = self.list(&card.running);
            changes.push(if is_ntt && self.consultation.kind != Move::Return {
                (words.stays_until_cancelled)(&services, self.ntt())
            } else {
                (words.goes_on_until_cancelled)(&services)
            });
        }
        When {
            symptoms: (!symptoms.is_empty()).then(|| symptoms.join(words.or)),
            faults: (!named.is_empty()).then(|| self.list(&named)),
            changes,
        }
    }
}

/// Cards, each with the one of the same company's faults whose desk nobody knows, where the desk of the first is asked for it: the
/// number is said once, where the faults would stand.
pub fn with_asked(cards: Vec<Card<'_>>) -> Vec<(Card<'_>, Option<Card<'_>>)> {
    let (mut rows, mut rest) = (Vec::new(), cards.into_iter().map(Some).collect::<Vec<_>>());
    for at in 0..rest.len() {
        let Some(card) = rest[at].take() else { continue };
        let asked_at = rest.iter().position(|other| other.as_ref().is_some_and(|other| is_asked_at(&card, other)));
        rows.push(match asked_at.and_then(|at| rest[at].take()) {
            Some(other) => (other, Some(card)),
            None => (card, None),
        });
    }
    rows
}

/// Whether nothing but a fault desk is looked for, and the other card's desk is the one to ask.
fn is_asked_at(card: &Card<'_>, other: &Card<'_>) -> bool {
    let only_faults = card.changes.is_empty() && card.running.is_empty() && other.faults.is_empty();
    let asked = card.no_desk.as_ref().and_then(NoDesk::best);
    let desk = other.desk.as_ref().filter(|_| other.no_desk.is_none());
    only_faults
        && card.who.party == other.who.party
        && asked.zip(desk).is_some_and(|(asked, desk)| ptr::eq(asked.grounds, desk.grounds))
}

impl DeskSaid<'_> {
    /// The hours that are the same for several numbers: they are said once.
    pub fn hours_of_all(&self) -> Option<&str> {
        let [first, rest @ ..] = self.phones.as_slice() else { return None };
        let same = !rest.is_empty() && rest.iter().all(|phone| phone.hours == first.hours);
        first.hours.as_deref().filter(|_| same)
    }
}
