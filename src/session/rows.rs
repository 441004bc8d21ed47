//! The rows of each question's list.

use super::finder::is_last;
use super::state::{Row, State};
use super::step::{Field, Situation};
use crate::domain::catalog::Catalog;
use crate::domain::id::{ProviderId, ServiceId};
use crate::domain::service::Service;
use crate::domain::terms::{Area, Category};

/// The categories that one asks for first at a counter; the others follow in their order.
const ASKED_FIRST: [Category; 3] = [Category::Access, Category::Phone, Category::Tv];

/// What the rows depend on besides the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RowsOf {
    field: Field,
    query: String,
    area: Option<Area>,
}

impl State {
    /// Brings the rows of the question that is being asked up to date. Most keys change nothing that they depend on, and a
    /// search takes longer than all else that a key does.
    pub(super) fn refresh_rows(&mut self, catalog: &Catalog) {
        let query = self.typed().text().trim().to_owned();
        let wanted = RowsOf { field: self.field, query, area: self.draft_area() };
        if self.rows_of.as_ref() != Some(&wanted) {
            self.rows = self.rows_now(catalog);
            self.rows_of = Some(wanted);
        }
    }

    /// The rows of the question that is being asked.
    pub(super) fn rows_now(&self, catalog: &Catalog) -> Vec<Row> {
        let query = self.typed().text();
        let query = query.trim();
        match (self.field, &self.finder) {
            (Field::Situation, _) => Situation::ALL.map(Row::Situation).into(),
            (Field::Area, _) => Area::ALL.iter().copied().map(Row::Area).collect(),
            (Field::From | Field::To, _) if query.is_empty() => {
                let providers = all_providers(catalog).into_iter().map(Row::Provider);
                std::iter::once(Row::Unknown).chain(providers).collect()
            }
            (Field::From | Field::To, Some(finder)) => finder.providers(query).into_iter().map(Row::Provider).collect(),
            (Field::Services, _) if query.is_empty() => self.all_services(catalog),
            (Field::Services, Some(finder)) => {
                let here = |id: &ServiceId| self.is_sold_here(catalog.service(id));
                finder.services(query).into_iter().filter(here).map(Row::Service).collect()
            }
            (Field::Payment, _) if query.is_empty() => {
                let payments = catalog.payments().iter().map(|payment| Row::Payment(payment.id.clone()));
                std::iter::once(Row::Unknown).chain(payments).collect()
            }
            (Field::Payment, Some(finder)) => finder.payments(query).into_iter().map(Row::Payment).collect(),
            _ => Vec::new(),
        }
    }

    /// The services of the area, in the order in which they are shown, without headings.
    pub(super) fn services_here<'a>(&self, catalog: &'a Catalog) -> Vec<&'a Service> {
        let here = || catalog.services().iter().filter(|service| self.is_sold_here(service));
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

    fn all_services(&self, catalog: &Catalog) -> Vec<Row> {
        let mut rows = Vec::new();
        for service in self.services_here(catalog) {
            let heading = if service.common { Row::CommonHeading } else { Row::Heading(service.category) };
            if !rows.contains(&heading) {
                rows.push(heading);
            }
            rows.push(Row::Service(service.id.clone()));
        }
        rows
    }

    fn is_sold_here(&self, service: &Service) -> bool {
        self.draft_area().is_none_or(|area| service.areas.contains(&area))
    }

    /// Ticks what nearly every customer has, as long as nothing has been ticked.
    pub(super) fn tick_the_line(&mut self, catalog: &Catalog) {
        if self.ticked.is_empty() {
            self.ticked.extend(catalog.usual_service().map(|service| service.id.clone()));
        }
    }

    /// Where the cursor starts on the list of services: behind what is ticked already.
    pub(super) fn first_open_service(&self) -> usize {
        let is_open = |row: &Row| matches!(row, Row::Service(id) if !self.ticked.contains(id));
        self.rows.iter().position(is_open).unwrap_or(0)
    }
}

/// Every provider, where nobody can go last.
pub(super) fn all_providers(catalog: &Catalog) -> Vec<ProviderId> {
    let (last, first): (Vec<_>, Vec<_>) = catalog.providers().iter().partition(|provider| is_last(provider));
    first.into_iter().chain(last).map(|provider| provider.id.clone()).collect()
}

fn asked(category: Category) -> (usize, Category) {
    let place = ASKED_FIRST.iter().position(|it| *it == category).unwrap_or(ASKED_FIRST.len());
    (place, category)
}
