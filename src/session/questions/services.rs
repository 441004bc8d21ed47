//! What the customer has.

use super::super::choices::Choices;
use super::super::effect::Notice;
use super::super::offer::Offer;
use super::super::row::Row;
use super::super::step::Step;
use super::ask::{Ask, Given};
use crate::domain::catalog::Catalog;
use crate::domain::consultation::Consultation;
use crate::domain::id::ServiceId;
use crate::domain::service::Service;
use crate::domain::terms::{Area, Category};
use crate::keys::bindings::Context;
use crate::say;
use crate::text::lang::{Lang, Msg};
use crate::words::wizard as words;

/// The categories that one asks for first at a counter; the others follow in their order.
const ASKED_FIRST: [Category; 3] = [Category::Access, Category::Phone, Category::Tv];

pub(super) struct AskServices;

impl Ask for AskServices {
    fn step(&self) -> Step {
        Step::Services
    }

    fn context(&self) -> Context {
        Context::Tick
    }

    fn label(&self, _so_far: &Choices) -> Msg {
        words::ASK_SERVICES
    }

    fn rows(&self, offer: &Offer<'_>) -> Vec<Row> {
        if offer.query.is_empty() {
            return all_rows(offer.catalog, offer.area);
        }
        offer.services()
    }

    fn is_chosen(&self, row: &Row, choices: &Choices) -> bool {
        matches!(row, Row::Service(id) if choices.ticked.contains(id))
    }

    fn check(&self, _given: &Given<'_>, choices: &Choices) -> Result<(), Notice> {
        if choices.ticked.is_empty() { Err(Notice::ChooseService) } else { Ok(()) }
    }

    /// The ticks are the answer, whatever has the focus.
    fn put(&self, _given: &Given<'_>, choices: &mut Choices) {
        choices.services_asked = true;
    }

    /// A customer has one line: ticking another unticks it.
    fn toggle(&self, catalog: &Catalog, row: &Row, choices: &mut Choices) -> Option<Notice> {
        let Row::Service(service) = row else { return None };
        if let Some(place) = choices.ticked.iter().position(|ticked| ticked == service) {
            choices.ticked.remove(place);
            return None;
        }
        let is_other_line = |ticked: &ServiceId| catalog.service(ticked).line && catalog.service(service).line;
        let (given_up, kept) = choices.ticked.drain(..).partition(is_other_line);
        choices.ticked = kept;
        choices.ticked.push(service.clone());
        let given_up: Vec<ServiceId> = given_up;
        (!given_up.is_empty()).then_some(Notice::OtherLine(given_up))
    }

    fn answered(&self, choices: &Choices, catalog: &Catalog, lang: Lang) -> Option<String> {
        let is_answered = choices.services_asked && !choices.ticked.is_empty();
        is_answered.then(|| say::services(catalog, &choices.ticked, lang))
    }

    fn fill(&self, catalog: &Catalog, choices: &Choices, consultation: Consultation) -> Consultation {
        let services = ticked_in_order(catalog, Some(consultation.area), choices);
        consultation.having(services)
    }

    fn recall(&self, consultation: &Consultation, choices: &mut Choices) {
        choices.ticked.clone_from(&consultation.services);
        choices.services_asked = true;
    }
}

/// The services of an area, in the order in which they are shown, without headings.
pub(in super::super) fn in_order(catalog: &Catalog, area: Option<Area>) -> Vec<&Service> {
    let here = || catalog.services().iter().filter(|service| is_sold_in(service, area));
    let mut common: Vec<&Service> = here().filter(|service| service.common).collect();
    let all_common = common.clone();
    // The first of each category before the second of any: a household has one telephone and one television.
    common.sort_by_key(|service| {
        let nth = all_common.iter().filter(|it| it.category == service.category).position(|it| it.id == service.id);
        (!service.usual, nth, asked(service.category))
    });
    let mut others: Vec<&Service> = here().filter(|service| !service.common).collect();
    others.sort_by_key(|service| asked(service.category));
    common.into_iter().chain(others).collect()
}

/// The ticked services that an area has, in the order of the list, whatever the order of ticking.
pub(in super::super) fn ticked_in_order(catalog: &Catalog, area: Option<Area>, choices: &Choices) -> Vec<ServiceId> {
    let ticked = in_order(catalog, area).into_iter().filter(|service| choices.ticked.contains(&service.id));
    ticked.map(|service| service.id.clone()).collect()
}

/// Ticks the usual line, as long as nothing has been ticked.
pub(in super::super) fn tick_the_line(catalog: &Catalog, choices: &mut Choices) {
    if choices.ticked.is_empty() {
        choices.ticked.extend(catalog.usual_service().map(|service| service.id.clone()));
    }
}

fn all_rows(catalog: &Catalog, area: Option<Area>) -> Vec<Row> {
    let mut rows = Vec::new();
    for service in in_order(catalog, area) {
        let heading = if service.common { Row::CommonHeading } else { Row::Heading(service.category) };
        if !rows.contains(&heading) {
            rows.push(heading);
        }
        rows.push(Row::Service(service.id.clone()));
    }
    rows
}

fn is_sold_in(service: &Service, area: Option<Area>) -> bool {
    area.is_none_or(|area| service.areas.contains(&area))
}

fn asked(category: Category) -> (usize, Category) {
    let place = ASKED_FIRST.iter().position(|it| *it == category).unwrap_or(ASKED_FIRST.len());
    (place, category)
}
