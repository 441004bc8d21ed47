//! Who am I with? From a clue to a provider, and from a hit of the box into the consultation.

use super::choices::{Pick, Situation};
use super::effect::{Effect, Notice};
use super::picker::Picker;
use super::questions::{Given, Question};
use super::row::{Recognised, Row};
use super::screen::Screen;
use super::state::{Clued, State};
use crate::domain::catalog::Catalog;
use crate::domain::id::{ProviderId, ServiceId};
use crate::domain::provider::Provider;
use crate::domain::terms::{Basis, LineKind};
use crate::domain::which::{Found, What, Who, which};
use crate::say;

impl State {
    /// What was recognised, what was chosen of it first.
    pub fn clued<'a>(&self, catalog: &'a Catalog) -> Vec<Found<'a>> {
        self.asked.clue.as_ref().map_or_else(Vec::new, |clue| clue.found(catalog, self))
    }

    /// Another clue, and the brands that both leave: one in the same words that tells of others, else the one before; nothing where there
    /// is no other, or where one of them leaves all.
    pub fn other_clue<'a>(&self, catalog: &'a Catalog) -> Option<(String, Vec<&'a ProviderId>)> {
        let clued = self.clued(catalog);
        let now = brands(catalog, &clued);
        let beside = clued.iter().skip(1).find(|other| {
            let others = brands(catalog, std::slice::from_ref(*other));
            !now.is_empty() && !others.is_empty() && !others.iter().any(|brand| now.contains(brand))
        });
        if let Some(other) = beside {
            return Some((say::found(catalog, other, self.lang).head, Vec::new()));
        }
        let before = self.asked.clue_before.as_ref()?;
        let earlier = brands(catalog, &before.found(catalog, self));
        let both = now.iter().filter(|brand| earlier.contains(brand)).copied().collect();
        (!now.is_empty() && !earlier.is_empty()).then(|| (before.head.clone(), both))
    }

    /// Opens what was recognised, with those who may be behind it.
    pub(super) fn open_clue(&mut self, catalog: &Catalog, chosen: &Recognised) {
        let text = self.picker().query();
        let clue = Clued { text, area: self.draft.area, head: chosen.head.clone() };
        let before = self.asked.clue.replace(clue).filter(|before| Some(before) != self.asked.clue.as_ref());
        self.asked.clue_before = before.or(self.asked.clue_before.take());
        self.offer_candidates(catalog);
        self.open(catalog, Screen::Clue);
        self.picker_mut().settle();
    }

    /// Offers those who may be behind the clue; tells whether it is still recognised as what it was chosen as.
    pub(super) fn offer_candidates(&mut self, catalog: &Catalog) -> bool {
        let clued = self.clued(catalog);
        let head = clued.first().map(|first| say::found(catalog, first, self.lang).head);
        let mut rows = candidates(catalog, &clued);
        rows.push(Row::AnotherClue);
        self.pickers.insert(Screen::Clue, Picker::of(rows));
        head.is_some() && head == self.asked.clue.as_ref().map(|clue| clue.head.clone())
    }

    /// Takes the row of the box for clues, or of the page of one.
    pub(super) fn accept_clue(&mut self, catalog: &Catalog) -> Effect {
        match self.focused().cloned() {
            Some(Row::Recognised(chosen)) => self.open_clue(catalog, &chosen),
            Some(Row::Provider(id) | Row::Candidate(id, _)) => return self.take_provider(catalog, &id),
            Some(Row::AnotherClue) => {
                self.leave(catalog);
                self.clear(catalog);
            }
            Some(_) => return self.leave_provider_open(catalog),
            None => self.notice = Some(Notice::NothingFound),
        }
        Effect::None
    }

    /// The customer is with this provider: goes on with what was asked, or with the consultation.
    pub(super) fn take_provider(&mut self, catalog: &Catalog, provider: &ProviderId) -> Effect {
        if self.trail.passes(Screen::AskProvider) {
            self.asked_of(catalog, Pick::Known(provider.clone()));
            return self.go_on_asked(catalog);
        }
        self.adopt(catalog, provider);
        Effect::None
    }

    fn leave_provider_open(&mut self, catalog: &Catalog) -> Effect {
        if self.trail.passes(Screen::AskProvider) {
            self.asked_of(catalog, Pick::Unknown);
            return self.go_on_asked(catalog);
        }
        if let Some(slot) = self.question().filter(|question| is_about_provider(*question)) {
            self.trail.close_all();
            self.put_row(slot, &Row::Unknown);
            self.go_to_next(catalog);
        }
        Effect::None
    }

    /// Makes it the customer's provider, and goes on to what is still open.
    fn adopt(&mut self, catalog: &Catalog, provider: &ProviderId) {
        let is_start = self.choices.situation.is_none();
        let slot = self.slot();
        let row = Row::Provider(provider.clone());
        let given = Given { row: Some(&row), typed: "", today: self.today };
        if let Err(notice) = slot.ask().check(&given, &self.choices) {
            self.notice = Some(notice);
            return;
        }
        if is_start {
            // Whoever names the provider of the line has moved to it.
            self.choices.situation = Some(Situation::Moved);
            self.focus_on_chosen(catalog, Question::Situation);
        }
        self.put_row(slot, &row);
        self.trail.close_all();
        self.focus_on_chosen(catalog, slot);
        if self.question() == Some(slot) {
            self.go_to_next(catalog);
        } else {
            self.adopted.push(slot);
            if is_start {
                self.go_to_step(catalog, Screen::Question(Question::Area));
            }
        }
        let clued = self.clued(catalog);
        let tells_of_others = !brands(catalog, &clued).is_empty() && !brands(catalog, &clued).contains(&provider);
        let clue = self.asked.clue.take().filter(|_| tells_of_others);
        self.asked.clue_before = None;
        self.notice = Some(match clue {
            Some(clue) => Notice::AdoptedAgainst(provider.clone(), clue.text),
            None => Notice::Adopted(provider.clone()),
        });
    }

    /// Ticks a service that the customer named, and goes on with what is being asked.
    pub(super) fn take_service(&mut self, catalog: &Catalog, service: &ServiceId) {
        let row = Row::Service(service.clone());
        let is_ticked = self.choices.ticked.contains(service);
        let said = if is_ticked { None } else { Question::Services.ask().toggle(catalog, &row, &mut self.choices) };
        self.adopted.extend((!self.adopted.contains(&Question::Services)).then_some(Question::Services));
        self.trail.close_all();
        if self.question() == Some(Question::Services) {
            self.clear(catalog);
            self.picker_mut().focus_on(|it| *it == row);
        }
        self.notice = Some(said.unwrap_or(Notice::Ticked(service.clone())));
    }

    /// Which question the customer's provider answers.
    fn slot(&self) -> Question {
        match (self.question(), self.choices.situation) {
            (Some(asked), _) if is_about_provider(asked) => asked,
            (_, Some(Situation::Returning)) => Question::From,
            (_, Some(Situation::Switching)) if self.choices.from.known().is_none() => Question::From,
            _ => Question::To,
        }
    }

    fn put_row(&mut self, question: Question, row: &Row) {
        let given = Given { row: Some(row), typed: "", today: self.today };
        question.ask().put(&given, &mut self.choices);
        self.refresh_draft();
    }

    pub(super) fn focus_on_chosen(&mut self, catalog: &Catalog, question: Question) {
        let screen = Screen::Question(question);
        if screen != Screen::Question(Question::Situation) {
            self.pickers.remove(&screen);
        }
        self.refresh_rows(catalog, screen);
        let choices = &self.choices;
        if let Some(picker) = self.pickers.get_mut(&screen) {
            picker.focus_on(|row| question.ask().is_chosen(row, choices));
        }
    }
}

impl Clued {
    /// What was recognised, what was chosen of it first.
    fn found<'a>(&self, catalog: &'a Catalog, state: &State) -> Vec<Found<'a>> {
        let mut all = which(catalog, &self.text, self.area, state.today);
        all.sort_by_key(|one| say::found(catalog, one, state.lang).head != self.head);
        all
    }
}

fn is_about_provider(question: Question) -> bool {
    matches!(question, Question::From | Question::To)
}

/// Whether it says of itself whom the customer is with. Whose number or name something is says less, and so does what leaves several.
fn tells_it_itself(found: &Found<'_>) -> bool {
    matches!(found.what, What::Clue(..)) && found.candidates.len() == 1
}

/// The brands of all who may be behind what was chosen of it.
fn brands<'a>(catalog: &'a Catalog, found: &[Found<'a>]) -> Vec<&'a ProviderId> {
    let of = |who: Who<'a>| -> Vec<&'a ProviderId> {
        match who {
            Who::Brand(brand) => vec![&brand.id],
            Who::Company(company) => {
                let theirs = catalog.providers().iter().filter(|it| it.company_known && it.company == company.id);
                theirs.map(|it| &it.id).collect()
            }
        }
    };
    found.iter().take(1).flat_map(|found| &found.candidates).flat_map(|one| of(one.who)).collect()
}

/// Whether it says that the customer is with NTT itself. The number of an NTT desk, which many collabo customers have on old papers,
/// does not.
fn is_ntts_number(found: &Found<'_>, brand: &Provider) -> bool {
    matches!(found.what, What::Number(..)) && brand.kind == Some(LineKind::Flets)
}

/// Who may be behind it, the surest first; a company stands above its brands, of which any may be meant.
fn candidates(catalog: &Catalog, found: &[Found<'_>]) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut brands: Vec<(ProviderId, Basis)> = Vec::new();
    for (found, one) in found.iter().flat_map(|found| found.candidates.iter().map(move |one| (found, one))) {
        let Who::Brand(brand) = one.who else { continue };
        if is_ntts_number(found, brand) {
            continue;
        }
        let basis = if tells_it_itself(found) { one.basis } else { one.basis.max(Basis::Inferred) };
        match brands.iter_mut().find(|(known, _)| *known == brand.id) {
            Some((_, known)) => *known = basis.min(*known),
            None => brands.push((brand.id.clone(), basis)),
        }
    }
    brands.sort_by_key(|(_, basis)| *basis);
    rows.extend(brands.iter().map(|(brand, basis)| Row::Candidate(brand.clone(), *basis)));
    for (of, one) in found.iter().flat_map(|found| found.candidates.iter().map(move |one| (found, one))) {
        let Who::Company(company) = one.who else { continue };
        let heading = Row::Company(company.id.clone());
        let of_it = |it: &&Provider| it.company_known && it.company == company.id && !is_ntts_number(of, it);
        let new =
            catalog.providers().iter().filter(of_it).filter(|it| !brands.iter().any(|(known, _)| *known == it.id));
        let mut new = new.map(|it| Row::Provider(it.id.clone())).peekable();
        if new.peek().is_some() && !rows.contains(&heading) {
            rows.push(heading);
            rows.extend(new);
        }
    }
    rows
}
