//! Companies, and the desks where one calls them.

use std::sync::Arc;

use super::claim::Grounds;
use super::hours::{Holidays, Hours, Moment, Open};
use super::id::{PartyId, ServiceId};
use super::period::{DayRange, Holds};
use super::terms::{Area, Category, Purpose, RoleKind, SourceKind, Spoken};
use crate::text::lang::{Wording, Words};

/// A company or an office.
#[derive(Clone, Debug)]
pub struct Party {
    /// Its name in the catalogue.
    pub id: PartyId,
    /// Its name for people.
    pub name: Words,
    /// What it was called before: papers and statements keep old names for long.
    pub formerly: Vec<Wording>,
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
    pub number: Wording,
    /// From which phones it can be dialled; from any when absent.
    pub from: Option<Words>,
    /// When somebody answers; not known when absent.
    pub hours: Option<Hours>,
}

impl Phone {
    /// Whether somebody answers at a moment.
    pub fn open_at(&self, holidays: &Holidays, moment: Moment) -> Open {
        self.hours.as_ref().map_or(Open::NotKnown, |hours| hours.open_at(holidays, moment))
    }
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
    pub url: Option<Wording>,
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

    /// Whether somebody answers at a moment: on one of its numbers at least.
    pub fn open_at(&self, holidays: &Holidays, moment: Moment) -> Open {
        Open::of_any(self.phones.iter().map(|phone| phone.open_at(holidays, moment)))
    }

    /// Whether it is for those who speak another language than Japanese.
    pub fn is_foreign(&self) -> bool {
        !self.langs.is_empty()
    }

    /// What it is for, where it is asked for another desk: what makes it the one to ask.
    pub fn asked_as(&self) -> Option<Purpose> {
        Purpose::TO_ASK.iter().find(|purpose| self.purposes.contains(purpose)).copied()
    }

    /// Whether the number comes from the company itself or a public office.
    pub fn is_confirmed(&self) -> bool {
        matches!(self.authority, SourceKind::Official | SourceKind::Operator)
    }
}

impl RoleKind {
    /// What a desk must be for to answer the question, best first: its own purpose, then everything.
    pub fn purposes(self) -> &'static [Purpose] {
        match self {
            Self::Fault => Purpose::Fault,
            Self::Contract => Purpose::Contract,
            Self::Bill => Purpose::Billing,
        }
        .answered_by()
    }
}

impl Purpose {
    /// Where one asks a company for the right desk, the likeliest to know it first. A desk that does one thing alone, such as taking
    /// back what was lent, is not asked about others.
    pub const TO_ASK: &[Self] = &[Self::General, Self::Contract, Self::Order, Self::Switch, Self::Billing, Self::Fault];

    /// The purposes of the desks that answer for this one, best first. One for everything answers the three questions of a customer;
    /// nobody says that it gives out numbers for a switch.
    pub fn answered_by(self) -> &'static [Self] {
        match self {
            Self::Fault => &[Self::Fault, Self::General],
            Self::Contract => &[Self::Contract, Self::General],
            Self::Billing => &[Self::Billing, Self::General],
            Self::General => &[Self::General],
            Self::Order => &[Self::Order],
            Self::Switch => &[Self::Switch],
            Self::Relocation => &[Self::Relocation],
            Self::Returns => &[Self::Returns],
            Self::Consent => &[Self::Consent],
            Self::Sales => &[Self::Sales],
        }
    }
}

/// Where to call about something.
#[derive(Clone, Debug, Default)]
pub struct Reached {
    /// The desks for it, best first; those in another language last.
    pub desks: Vec<Arc<Desk>>,
    /// Where no desk for it speaks Japanese: the desks of the company where one asks for the right one.
    pub to_ask: Vec<Arc<Desk>>,
}

impl Reached {
    /// Of a company's desks, the best first, those for these purposes.
    pub fn among<'d>(open: impl IntoIterator<Item = &'d Arc<Desk>>, purposes: &[Purpose]) -> Self {
        let open: Vec<&Arc<Desk>> = open.into_iter().collect();
        let desks = fitting(&open, purposes);
        let to_ask = if speaks_japanese(&desks) { Vec::new() } else { to_ask(&open, &desks) };
        Self { desks, to_ask }
    }

    /// Of two companies' desks, those of the first before those of the second.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.desks.extend(other.desks);
        self.desks.sort_by_key(|desk| desk.is_foreign());
        self.to_ask.extend(other.to_ask);
        if speaks_japanese(&self.desks) {
            self.to_ask.clear();
        }
        self
    }
}

/// The desks for the first of these purposes that any is for, then, for those who speak it, the same in other languages.
pub fn fitting(open: &[&Arc<Desk>], purposes: &[Purpose]) -> Vec<Arc<Desk>> {
    let first = |is_foreign: bool| {
        let of = |purpose| {
            let fits = |desk: &&&Arc<Desk>| desk.is_foreign() == is_foreign && desk.purposes.contains(purpose);
            open.iter().filter(fits).map(|desk| Arc::clone(desk)).collect::<Vec<_>>()
        };
        purposes.iter().map(of).find(|desks| !desks.is_empty()).unwrap_or_default()
    };
    let mut desks = first(false);
    desks.extend(first(true));
    desks
}

fn speaks_japanese(desks: &[Arc<Desk>]) -> bool {
    desks.iter().any(|desk| !desk.is_foreign())
}

/// One in another language is asked only where there is no other at all.
fn to_ask(open: &[&Arc<Desk>], desks: &[Arc<Desk>]) -> Vec<Arc<Desk>> {
    let asked = fitting(open, Purpose::TO_ASK);
    let no_other = desks.is_empty() && !speaks_japanese(&asked);
    asked.into_iter().filter(|desk| no_other || !desk.is_foreign()).collect()
}
