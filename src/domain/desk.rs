//! Companies, and the desks where one calls them.

use std::sync::Arc;

use super::claim::Grounds;
use super::hours::Hours;
use super::id::{PartyId, ServiceId};
use super::period::{DayRange, Holds};
use super::terms::{Area, Category, Purpose, RoleKind, SourceKind, Spoken};
use crate::text::lang::Words;

/// A company or an office.
#[derive(Clone, Debug)]
pub struct Party {
    /// Its name in the catalogue.
    pub id: PartyId,
    /// Its name for people.
    pub name: Words,
    /// What it was called before: papers and statements keep old names for long.
    pub formerly: Vec<String>,
    /// Desks that are the company's own rather than one brand's.
    pub desks: Vec<Arc<Desk>>,
}

/// Whom a fact names: a company, or one that depends on the consultation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartyRef {
    /// NTT East or NTT West, by the area of the line.
    Ntt,
    /// The company of the provider that the line goes to.
    Provider,
    /// The company of the provider that the line leaves.
    Previous,
    /// Nobody: there is nothing left to call about.
    Nobody,
    /// No source says who.
    Unknown,
    /// This company.
    Named(PartyId),
}

impl PartyRef {
    /// The words that stand for a company without being the name of one: no entry may have one of them as its name.
    pub const WORDS: &[&str] = &["ntt", "provider", "previous", "nobody", "unknown"];

    /// Reads one of the words, or a company's name.
    pub fn parse(text: &str) -> Self {
        match text {
            "ntt" => Self::Ntt,
            "provider" => Self::Provider,
            "previous" => Self::Previous,
            "nobody" => Self::Nobody,
            "unknown" => Self::Unknown,
            name => Self::Named(PartyId::new(name)),
        }
    }
}

/// One telephone number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone {
    /// The number as one dials it, with hyphens.
    pub number: String,
    /// From which phones it can be dialled; from any when absent.
    pub from: Option<Words>,
    /// When somebody answers; not known when absent.
    pub hours: Option<Hours>,
}

/// Where one calls or writes.
#[derive(Clone, Debug)]
pub struct Desk {
    /// Who answers.
    pub party: PartyId,
    /// Its name, where it has one.
    pub name: Option<Words>,
    /// What it answers.
    pub purposes: Vec<Purpose>,
    /// The languages that it speaks, where that is not Japanese alone.
    pub langs: Vec<Spoken>,
    /// The areas that it answers for.
    pub areas: Vec<Area>,
    /// The services that it answers for; all when this and `categories` are empty.
    pub services: Vec<ServiceId>,
    /// The categories that it answers for.
    pub categories: Vec<Category>,
    /// Numbers, the best first.
    pub phones: Vec<Phone>,
    /// Its page or form.
    pub url: Option<String>,
    /// What the consultant should know of it.
    pub note: Option<Words>,
    /// Sources, time, place.
    pub grounds: Grounds,
    /// The day on which its sources were last seen.
    pub seen: DayRange,
    /// The best of its sources: a number that no operator and no office confirms is to be checked before it is given.
    pub authority: SourceKind,
    /// The day of the copy, where the best of its sources were read as copies only: nobody has called the number yet.
    pub copy: Option<DayRange>,
}

impl Desk {
    /// Whether it answers for this service.
    pub fn answers_for(&self, service: &ServiceId, category: Category) -> bool {
        self.is_for_all() || self.services.contains(service) || self.categories.contains(&category)
    }

    /// Whether it answers for every service of its company.
    pub fn is_for_all(&self) -> bool {
        self.services.is_empty() && self.categories.is_empty()
    }

    /// Whether it may answer a line of this area on this day at all.
    pub fn is_current(&self, area: Area, today: DayRange) -> bool {
        self.areas.contains(&area) && self.grounds.period.holds_on(today) != Holds::No
    }

    /// Whether the number comes from the company itself or a public office.
    pub fn is_confirmed(&self) -> bool {
        matches!(self.authority, SourceKind::Official | SourceKind::Operator)
    }
}

impl RoleKind {
    /// The desks that fit the question, best first: its own, then the general one, then the contract's.
    pub fn purposes(self) -> &'static [Purpose] {
        match self {
            Self::Fault => &[Purpose::Fault, Purpose::General, Purpose::Contract],
            Self::Contract => &[Purpose::Contract, Purpose::General],
            Self::Bill => &[Purpose::Billing, Purpose::General, Purpose::Contract],
        }
    }
}
