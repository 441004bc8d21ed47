//! The rows of every list, and what they are called.

use super::choices::Situation;
use super::step::Step;
use crate::domain::catalog::Catalog;
use crate::domain::id::{ClaimId, PartyId, PaymentId, ProviderId, ServiceId};
use crate::domain::terms::{Area, Basis, Category};
use crate::say;
use crate::text::lang::{Lang, Msg};
use crate::words::{deciding, wizard as words};

/// A row of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// What the customer is about to do.
    Situation(Situation),
    /// Whose FLET'S it is.
    Area(Area),
    /// わからない.
    Unknown,
    /// Whether the line moved before the day that decides.
    MovedBefore(bool),
    /// A provider.
    Provider(ProviderId),
    /// よくあるサービス: a heading, which cannot be chosen.
    CommonHeading,
    /// A heading, which cannot be chosen.
    Heading(Category),
    /// A service.
    Service(ServiceId),
    /// A way to pay.
    Payment(PaymentId),
    /// What a customer says.
    Symptom(ClaimId),
    /// もしかして: a heading over what may be meant.
    Perhaps,
    /// A heading over sentences in which the typed letters stand.
    Literally,
    /// 似た名前: a heading over names that are only like the typed one.
    Similar,
    /// A number, a paper, an address or a name that was recognised.
    Recognised(Recognised),
    /// Who a clue tells of, and how surely.
    Candidate(ProviderId, Basis),
    /// A company that a clue tells of: a heading over its brands.
    Company(PartyId),
    /// 手がかりから調べる.
    ByClues,
    /// To the box again, for another clue.
    AnotherClue,
    /// A ticket that was made or opened today.
    Ticket(String),
    /// A step of the strip.
    Step(Step),
}

/// Something that was recognised in what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recognised {
    /// What it is and who is behind it.
    pub head: String,
    /// Of what sort it is.
    pub sort: Sort,
}

/// Of what sort something is that was recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// The number of a desk.
    Number,
    /// What stands on papers, statements and screens.
    Clue,
    /// A name.
    Name,
}

impl Row {
    /// Whether it only divides the list.
    pub fn is_heading(&self) -> bool {
        matches!(
            self,
            Self::CommonHeading | Self::Heading(_) | Self::Perhaps | Self::Literally | Self::Similar | Self::Company(_)
        )
    }

    /// What it is called, alone. What stands in the catalogue has no name before that has been read, and no row either.
    pub fn name<'a>(&'a self, catalog: Option<&'a Catalog>, unknown: Msg, lang: Lang) -> &'a str {
        match (self, catalog) {
            (Self::Situation(situation), _) => situation_name(*situation).get(lang),
            (Self::Area(Area::East), _) => words::AREA_EAST.get(lang),
            (Self::Area(Area::West), _) => words::AREA_WEST.get(lang),
            (Self::Unknown, _) => unknown.get(lang),
            (Self::MovedBefore(true), _) => deciding::YES.get(lang),
            (Self::MovedBefore(false), _) => deciding::NO.get(lang),
            (Self::CommonHeading, _) => words::COMMON_SERVICES.get(lang),
            (Self::Heading(category), _) => say::category_name(*category, lang),
            (Self::Perhaps, _) => words::PERHAPS.get(lang),
            (Self::Literally, _) => words::LITERALLY.get(lang),
            (Self::Similar, _) => words::SIMILAR.get(lang),
            (Self::ByClues, _) => words::BY_CLUES.get(lang),
            (Self::Step(step), _) => step.name().get(lang),
            (Self::AnotherClue, _) => words::ANOTHER_CLUE.get(lang),
            (Self::Recognised(it), _) => &it.head,
            (Self::Ticket(ticket), _) => ticket,
            (Self::Company(id), Some(catalog)) => catalog.party(id).name.get(lang),
            (Self::Provider(id) | Self::Candidate(id, _), Some(catalog)) => catalog.provider(id).name.get(lang),
            (Self::Service(id), Some(catalog)) => say::service_name(catalog, id, lang),
            (Self::Payment(id), Some(catalog)) => catalog.payment(id).name.get(lang),
            (Self::Symptom(id), Some(catalog)) => {
                let symptom = catalog.symptoms().iter().find(|symptom| symptom.id == *id);
                symptom.map_or("", |symptom| symptom.says.get(lang))
            }
            (
                Self::Provider(_)
                | Self::Candidate(..)
                | Self::Company(_)
                | Self::Service(_)
                | Self::Payment(_)
                | Self::Symptom(_),
                None,
            ) => "",
        }
    }
}

fn situation_name(situation: Situation) -> Msg {
    match situation {
        Situation::Considering => words::SITUATION_CONSIDERING,
        Situation::Moved => words::SITUATION_MOVED,
        Situation::Switching => words::SITUATION_SWITCHING,
        Situation::Returning => words::SITUATION_RETURNING,
    }
}
