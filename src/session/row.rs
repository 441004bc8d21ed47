//! The rows of every list, and what they are called.

use super::choices::Situation;
use crate::domain::catalog::Catalog;
use crate::domain::id::{ClaimId, PaymentId, ProviderId, ServiceId};
use crate::domain::terms::{Area, Category};
use crate::say;
use crate::text::lang::{Lang, Msg};
use crate::words::wizard as words;

/// A row of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// What the customer is about to do.
    Situation(Situation),
    /// Whose FLET'S it is.
    Area(Area),
    /// わからない.
    Unknown,
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
}

impl Row {
    /// Whether it only divides the list.
    pub fn is_heading(&self) -> bool {
        matches!(self, Self::CommonHeading | Self::Heading(_))
    }

    /// What it is called, alone. What stands in the catalogue has no name before that has been read, and no row either.
    pub fn name<'a>(&self, catalog: Option<&'a Catalog>, unknown: Msg, lang: Lang) -> &'a str {
        match (self, catalog) {
            (Self::Situation(situation), _) => situation_name(*situation).get(lang),
            (Self::Area(Area::East), _) => words::AREA_EAST.get(lang),
            (Self::Area(Area::West), _) => words::AREA_WEST.get(lang),
            (Self::Unknown, _) => unknown.get(lang),
            (Self::CommonHeading, _) => words::COMMON_SERVICES.get(lang),
            (Self::Heading(category), _) => say::category_name(*category, lang),
            (Self::Provider(id), Some(catalog)) => catalog.provider(id).name.get(lang),
            (Self::Service(id), Some(catalog)) => say::service_name(catalog, id, lang),
            (Self::Payment(id), Some(catalog)) => catalog.payment(id).name.get(lang),
            (Self::Symptom(id), Some(catalog)) => {
                let symptom = catalog.symptoms().iter().find(|symptom| symptom.id == *id);
                symptom.map_or("", |symptom| symptom.says.get(lang))
            }
            (Self::Provider(_) | Self::Service(_) | Self::Payment(_) | Self::Symptom(_), None) => "",
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
