//! Two catalogues compared by their answers: what a customer would now be told differently, when, and by which facts.
//!
//! Only what a changed entry can reach is asked, and each service only on the days on which something begins or ends to hold
//! for it: the answer is the same between two such days.

mod reach;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use self::reach::{Day, Reach, changed_entries, changed_facts};
pub use self::reach::{EntryChange, How, Side};
use crate::domain::advice::{Line, Role};
use crate::domain::advise::lines;
use crate::domain::catalog::Catalog;
use crate::domain::claim::{Grounds, Place};
use crate::domain::consultation::Consultation;
use crate::domain::desk::Desk;
use crate::domain::id::{ClaimId, ProviderId, ServiceId};
use crate::domain::period::{Date, DayRange};
use crate::domain::terms::{Area, Basis, Move, RoleKind};

/// What differs between two catalogues.
#[derive(Clone, Debug, Default)]
pub struct Differences {
    /// Answers that are not what they were.
    pub answers: Vec<Change>,
    /// Entries that are not what they were, whether or not an answer shows it.
    pub entries: Vec<EntryChange>,
}

/// One answer that is not what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The provider; at a return, the one that is left.
    pub provider: ProviderId,
    /// The service.
    pub service: ServiceId,
    /// What differs: `outcome`, `brand`, a role, or a role before the move (`before.fault`).
    pub field: String,
    /// When it differs.
    pub when: Vec<When>,
    /// What was said.
    pub old: Told,
    /// What is said now.
    pub new: Told,
}

/// An area, a move, and the days that were tried.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct When {
    /// The area.
    pub area: Area,
    /// The move.
    pub kind: Move,
    /// Days of the move, asked about today.
    pub moved_on: BTreeSet<Date>,
    /// Days on which the customer asks, moving on that day.
    pub asked_on: BTreeSet<Date>,
}

/// What is said, and why.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Told {
    /// In the words of the catalogue's files; `-` when there is no such line.
    pub answer: String,
    /// The facts behind it, the deciding one first.
    pub facts: Vec<Fact>,
}

/// A fact behind an answer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fact {
    /// Its name.
    pub claim: ClaimId,
    /// File and line.
    pub at: String,
    /// Whether it is not the same in the other catalogue.
    pub changed: bool,
}

/// Compares two catalogues: all providers, both areas, every move, today and each day on which something begins or ends to hold.
pub fn differences(old: Side<'_>, new: Side<'_>, today: Date) -> Differences {
    let entries = changed_entries(old.loaded, new.loaded);
    let reach = Reach::new(old, new, &entries);
    let changed = changed_facts(old.loaded, new.loaded);
    let mut answers = Vec::new();
    let providers: BTreeSet<&ProviderId> =
        old.catalog.providers().iter().chain(new.catalog.providers()).map(|provider| &provider.id).collect();
    for provider in providers {
        let mut found = Found::default();
        for &area in Area::ALL {
            let services = reach.services(provider, area);
            for (when, services) in reach::questions(old.catalog, new.catalog, provider, &services, today) {
                for kind in Move::ALL.iter().copied().filter(|kind| when.date >= Consultation::began(*kind)) {
                    let asked = Asked { provider, services: &services, area, kind, when };
                    compare(old.catalog, new.catalog, &asked, &mut found);
                }
            }
        }
        answers.extend(found.changes(provider, &changed));
    }
    Differences { answers, entries }
}

struct Asked<'a> {
    provider: &'a ProviderId,
    services: &'a [&'a ServiceId],
    area: Area,
    kind: Move,
    when: Day,
}

/// Service, field, old answer, new answer.
type What = (ServiceId, String, String, String);

/// The claims on both sides, and when.
type Where = (Vec<(ClaimId, Place)>, Vec<(ClaimId, Place)>, BTreeMap<(Area, Move), BTreeSet<(bool, Date)>>);

/// The differences at one provider: the same difference on several days, moves and areas is one.
#[derive(Default)]
struct Found(BTreeMap<What, Where>);

impl Found {
    fn changes(self, provider: &ProviderId, changed: &BTreeSet<String>) -> impl Iterator<Item = Change> {
        let told = |answer, claims: Vec<(ClaimId, Place)>| Told {
            answer,
            facts: claims
                .into_iter()
                .map(|(claim, at)| Fact {
                    changed: changed.contains(claim.as_str()),
                    claim,
                    at: format!("{}:{}", at.file, at.line),
                })
                .collect(),
        };
        self.0.into_iter().map(move |((service, field, old, new), (old_claims, new_claims, when))| Change {
            provider: provider.clone(),
            service,
            field,
            when: when
                .into_iter()
                .map(|((area, kind), days)| {
                    let of = |asked: bool| days.iter().filter(move |day| day.0 == asked).map(|day| day.1).collect();
                    When { area, kind, moved_on: of(false), asked_on: of(true) }
                })
                .collect(),
            old: told(old, old_claims),
            new: told(new, new_claims),
        })
    }
}

fn compare(old: &Catalog, new: &Catalog, asked: &Asked<'_>, found: &mut Found) {
    let (before, after) = (answers(old, asked), answers(new, asked));
    for &service in asked.services {
        let find = |lines: &'_ [Line]| lines.iter().position(|line| line.service == *service);
        let (was, is) = (find(&before).map(|at| &before[at]), find(&after).map(|at| &after[at]));
        for field in fields() {
            let (old, new) = (said(was, field), said(is, field));
            if old == new {
                continue;
            }
            let what = (service.clone(), field.name(), old, new);
            let entry = found.0.entry(what).or_insert_with(|| (claims(was, field), claims(is, field), BTreeMap::new()));
            let day = if asked.when.asked { asked.when.today } else { asked.when.date };
            entry.2.entry((asked.area, asked.kind)).or_default().insert((asked.when.asked, day));
        }
    }
}

fn answers(catalog: &Catalog, asked: &Asked<'_>) -> Vec<Line> {
    let Some(provider) = catalog.find_provider(asked.provider.as_str()) else { return Vec::new() };
    let here =
        |id: &&&ServiceId| catalog.find_service(id.as_str()).is_some_and(|service| service.areas.contains(&asked.area));
    let leaves = asked.kind == Move::Return;
    let consultation = Consultation::new(asked.area, asked.kind, asked.when.today)
        .on(DayRange::exact(asked.when.date))
        .leaving(leaves.then(|| provider.id.clone()))
        .going_to((!leaves).then(|| provider.id.clone()))
        .having(asked.services.iter().filter(here).map(|id| (*id).clone()).collect());
    lines(catalog, &consultation)
}

/// A part of a line that a customer would notice.
#[derive(Clone, Copy)]
enum Field {
    Outcome,
    Brand,
    After(RoleKind),
    Before(RoleKind),
}

fn fields() -> impl Iterator<Item = Field> {
    let after = RoleKind::ALL.iter().map(|kind| Field::After(*kind));
    let before = RoleKind::ALL.iter().map(|kind| Field::Before(*kind));
    [Field::Outcome, Field::Brand].into_iter().chain(after).chain(before)
}

impl Field {
    fn name(self) -> String {
        match self {
            Self::Outcome => "outcome".to_owned(),
            Self::Brand => "brand".to_owned(),
            Self::After(kind) => kind.to_string(),
            Self::Before(kind) => format!("before.{kind}"),
        }
    }

    fn role(self, line: &Line) -> Option<&Role> {
        match self {
            Self::After(kind) => Some(line.after.get(kind)),
            Self::Before(kind) => Some(line.before.get(kind)),
            Self::Outcome | Self::Brand => None,
        }
    }
}

fn said(line: Option<&Line>, field: Field) -> String {
    let Some(line) = line else { return "-".to_owned() };
    match (field, field.role(line)) {
        (_, Some(role)) => told(role),
        (Field::Brand, None) => line.brand.as_ref().map_or_else(|| "-".to_owned(), |brand| brand.ja.to_string()),
        _ => format!("{} ({})", line.outcome, line.basis),
    }
}

/// What a customer is told of a role: who, through whom, how sure, and every number in order; then where the right desk is asked for.
fn told(role: &Role) -> String {
    let party = match &role.party {
        Some(party) => party.as_str(),
        None if role.basis == Basis::Unknown => "unknown",
        None => "nobody",
    };
    let via = role.via.as_ref().map(|via| format!(" via {via}")).unwrap_or_default();
    let who = [format!("{party}{via}"), format!("({})", role.basis)];
    let asked = (!role.to_ask.is_empty()).then(|| "ask:".to_owned());
    let numbers = numbers(&role.desks).chain(asked).chain(numbers(&role.to_ask));
    who.into_iter().chain(numbers).collect::<Vec<_>>().join(" ")
}

fn numbers(desks: &[Arc<Desk>]) -> impl Iterator<Item = String> {
    let phones = desks.iter().flat_map(|desk| &desk.phones).map(|phone| match &phone.hours {
        Some(hours) => format!("{} [{hours}]", phone.number),
        None => phone.number.to_string(),
    });
    phones.chain(desks.iter().filter_map(|desk| desk.url.as_ref().map(ToString::to_string)))
}

/// The facts behind a part of a line: what decided the line, and the desks of the role.
fn claims(line: Option<&Line>, field: Field) -> Vec<(ClaimId, Place)> {
    let Some(line) = line else { return Vec::new() };
    let named = |grounds: &Grounds| (grounds.claim.clone(), grounds.at.clone());
    let desks = field.role(line).into_iter().flat_map(Role::named).map(|desk| named(&desk.grounds));
    line.because.iter().map(named).chain(desks).collect()
}
