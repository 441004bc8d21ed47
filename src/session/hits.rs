//! One box for whatever a customer says or holds: hits of all kinds in one list, what is surely meant first, what is only like it last.

use super::offer::Offer;
use super::row::{Recognised, Row, Sort};
use crate::domain::catalog::Symptom;
use crate::domain::id::{ProviderId, ServiceId};
use crate::domain::which::{Found, What, Who, which};
use crate::say;
use crate::search::{Match, Tier};

/// What has more letters is a sentence, and no name with a slip in it.
const LONGEST_SLIP: usize = 24;
/// So many names that are only like the typed one are offered.
const MOST_SIMILAR: usize = 3;

impl Offer<'_> {
    /// What the customer says, a number, a clue, or the name of a provider or a service.
    pub(super) fn everything(&self) -> Vec<Row> {
        if self.query.is_empty() {
            return self.catalog.symptoms().iter().map(situation).collect();
        }
        let leads = self.finder.leads(self.catalog, self.query, self.area, self.today);
        let mut rows: Vec<Row> = leads.found.sure.map(situation).into_iter().collect();
        let (names, clues): (Vec<&Found<'_>>, Vec<_>) = leads.recognised.iter().partition(|one| is_name(one));
        rows.extend(self.all_recognised(clues));
        let providers = Fitting::of(self.finder.providers_there(self.query));
        let services = Fitting::of(self.finder.services_there(self.query).into_iter().filter(|it| self.is_here(it)));
        let literally = self.literally();
        let begins = |(_, tier): &(&Symptom, Tier)| *tier <= Tier::Beginning;
        let names_first = (providers.is_exact || services.is_exact) && !literally.iter().any(begins);
        let there = literally.into_iter().filter(|(_, tier)| *tier != Tier::Likeness);
        let mut situations = Vec::new();
        let perhaps = leads.found.perhaps.iter().copied();
        under(Row::Perhaps, perhaps, &rows, &mut situations);
        let known = [rows.clone(), situations.clone()].concat();
        under(Row::Literally, there.map(|(symptom, _)| symptom), &known, &mut situations);
        let mut called: Vec<Row> = providers.there.iter().cloned().map(Row::Provider).collect();
        called.extend(services.there.into_iter().map(Row::Service));
        called.extend(self.all_recognised(names.into_iter().filter(|one| !is_among(one, &providers.there))));
        rows.extend(if names_first { [called, situations].concat() } else { [situations, called].concat() });
        if rows.is_empty() {
            // Of a sentence that says nothing else, the names in it.
            rows = self.all_recognised(&which(self.catalog, self.query, self.area, self.today));
        }
        if rows.is_empty() && self.query.chars().count() <= LONGEST_SLIP {
            let providers = Fitting::of(self.finder.matching_providers(self.query));
            let services = self.finder.matching_services(self.query).into_iter().filter(|it| self.is_here(it));
            let services = Fitting::of(services);
            rows.extend(providers.there.into_iter().map(Row::Provider));
            rows.extend(services.there.into_iter().map(Row::Service));
            let similar = providers.similar.into_iter().map(Row::Provider);
            rows.extend(headed(Row::Similar, similar.chain(services.similar.into_iter().map(Row::Service))));
        }
        rows
    }

    /// What stands on papers, statements and in addresses, a number, or a name: whatever tells whom the customer is with.
    pub(super) fn clues(&self) -> Vec<Row> {
        if self.query.is_empty() {
            return vec![Row::Unknown];
        }
        self.recognised_and_named(true)
    }

    /// The providers that fit; when nothing is typed all of them, those to which nobody can go last.
    pub(super) fn providers(&self) -> Vec<Row> {
        if self.query.is_empty() {
            return super::offer::all_providers(self.catalog).into_iter().map(Row::Provider).collect();
        }
        let Fitting { there, similar, .. } = Fitting::of(self.finder.matching_providers(self.query));
        let mut rows: Vec<Row> = there.into_iter().map(Row::Provider).collect();
        rows.extend(headed(Row::Similar, similar.into_iter().map(Row::Provider)));
        rows
    }

    /// The provider that the customer has: by name, or by what else tells it.
    pub(super) fn present_providers(&self) -> Vec<Row> {
        if self.query.is_empty() {
            let between: Vec<Row> = self.between.iter().cloned().map(Row::Provider).collect();
            let others = self.providers().into_iter().filter(|row| !between.contains(row)).collect();
            return [between.clone(), vec![Row::Unknown, Row::ByClues], others].concat();
        }
        self.recognised_and_named(false)
    }

    /// Services that fit and are sold in the area.
    pub(super) fn services(&self) -> Vec<Row> {
        let found = self.finder.matching_services(self.query).into_iter().filter(|it| self.is_here(it));
        let Fitting { there, similar, .. } = Fitting::of(found);
        let mut rows: Vec<Row> = there.into_iter().map(Row::Service).collect();
        rows.extend(headed(Row::Similar, similar.into_iter().map(Row::Service)));
        rows
    }

    /// Where clues are looked for they stand first; where names are, behind them.
    fn recognised_and_named(&self, clues_first: bool) -> Vec<Row> {
        let Fitting { there, similar, .. } = Fitting::of(self.finder.matching_providers(self.query));
        let all = which(self.catalog, self.query, self.area, self.today);
        let told = self.all_recognised(all.iter().filter(|one| !is_among(one, &there)));
        let named: Vec<Row> = there.into_iter().map(Row::Provider).collect();
        let unknown = (told.is_empty() && named.is_empty()).then_some(Row::Unknown);
        let mut rows = if clues_first { [told, named].concat() } else { [named, told].concat() };
        let similar: Vec<ProviderId> = if clues_first && !rows.is_empty() { Vec::new() } else { similar };
        // A name that nobody has leaves the question open: Enter takes none that is only like it.
        rows.extend(unknown);
        rows.extend(headed(Row::Similar, similar.into_iter().map(Row::Provider)));
        rows
    }

    /// The situations in whose words the letters stand. One letter stands in all of them.
    fn literally(&self) -> Vec<(&Symptom, Tier)> {
        if self.query.chars().nth(1).is_none() {
            return Vec::new();
        }
        self.finder.literally(self.catalog, self.query)
    }

    /// The desks of one company that have one number are one hit, and so is what reads the same.
    fn all_recognised<'f>(&self, all: impl IntoIterator<Item = &'f Found<'f>>) -> Vec<Row> {
        let mut rows = Vec::new();
        let mut numbers = Vec::new();
        for one in all {
            if let What::Number(_, phone) = one.what {
                let number = (phone.number.clone(), one.candidates.first().map(|one| one.who.id().to_owned()));
                if numbers.contains(&number) {
                    continue;
                }
                numbers.push(number);
            }
            let row = self.recognised(one);
            if !rows.contains(&row) {
                rows.push(row);
            }
        }
        rows
    }

    fn is_here(&self, service: &Match<ServiceId>) -> bool {
        self.area.is_none_or(|area| self.catalog.service(&service.id).areas.contains(&area))
    }

    fn recognised(&self, one: &Found<'_>) -> Row {
        let sort = match one.what {
            What::Number(..) => Sort::Number,
            What::Clue(..) => Sort::Clue,
            What::Name(_) | What::Service(..) => Sort::Name,
        };
        Row::Recognised(Recognised { head: say::found(self.catalog, one, self.lang).head, sort })
    }
}

/// What fits by its name, and what is only like it.
struct Fitting<Id> {
    there: Vec<Id>,
    similar: Vec<Id>,
    /// Whether something is called so.
    is_exact: bool,
}

impl<Id> Fitting<Id> {
    fn of(all: impl IntoIterator<Item = Match<Id>>) -> Self {
        let mut fitting = Self { there: Vec::new(), similar: Vec::new(), is_exact: false };
        for Match { id, tier } in all {
            fitting.is_exact |= tier == Tier::Exact;
            match tier {
                Tier::Likeness if fitting.similar.len() == MOST_SIMILAR => {}
                Tier::Likeness => fitting.similar.push(id),
                Tier::Exact | Tier::Beginning | Tier::Inside => fitting.there.push(id),
            }
        }
        fitting
    }
}

fn situation(symptom: &Symptom) -> Row {
    Row::Symptom(symptom.id.clone())
}

/// Adds those that are not known yet below a heading.
fn under<'a>(heading: Row, symptoms: impl Iterator<Item = &'a Symptom>, known: &[Row], rows: &mut Vec<Row>) {
    let new = symptoms.map(situation).filter(|row| !known.contains(row));
    rows.extend(headed(heading, new));
}

/// Rows below a heading; none where there are no rows.
fn headed(heading: Row, rows: impl Iterator<Item = Row>) -> Vec<Row> {
    let mut rows = rows.peekable();
    let heading = rows.peek().is_some().then_some(heading);
    heading.into_iter().chain(rows).collect()
}

fn is_name(one: &Found<'_>) -> bool {
    matches!(one.what, What::Name(_) | What::Service(..))
}

/// Whether it says no more than that name which is found as a provider.
fn is_among(one: &Found<'_>, providers: &[ProviderId]) -> bool {
    let brand = |who: Who<'_>| matches!(who, Who::Brand(brand) if providers.contains(&brand.id));
    matches!(one.what, What::Name(_)) && one.candidates.iter().all(|one| brand(one.who))
}
