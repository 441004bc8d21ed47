//! The catalogue may be edited while the wizard runs: its files are read anew when a key asks for it, and what was chosen stands, as far
//! as it is still there.

use std::sync::Arc;

use super::choices::{Choices, Pick};
use super::effect::{Effect, Notice};
use super::event::Reread;
use super::questions::Question;
use super::questions::services::tick_the_line;
use super::row::Row;
use super::screen::Screen;
use super::state::{OnDisk, State};
use crate::domain::ask::AskError;
use crate::domain::catalog::{Catalog, Symptom};
use crate::domain::id::{PartyId, PaymentId, ProviderId, ServiceId};
use crate::domain::inquiry::Named;
use crate::domain::service::Service;
use crate::domain::terms::Area;
use crate::say;
use crate::search::Finder;
use crate::text::lang::Lang;

impl State {
    /// How the files of the catalogue stand to what was read of them.
    pub fn on_disk(&self) -> OnDisk {
        self.on_disk
    }

    /// Whether another catalogue may take the place of the one in use. Not while the customer reads or a page is made, which are of one
    /// edition, nor before what lies over a screen is answered.
    pub fn takes_another_catalog(&self) -> bool {
        !self.screen().is_over() && !is_handed_out(self.screen())
    }

    /// Has the files read anew.
    pub(super) fn reread(&mut self) -> Effect {
        if self.on_disk.is_being_read {
            self.notice = Some(Notice::CatalogReading);
            return Effect::None;
        }
        Effect::ReadCatalog
    }

    /// Lets go what is being read.
    pub(super) fn stop_reading(&mut self) -> Effect {
        self.on_disk.is_being_read = false;
        self.notice = Some(Notice::CatalogStopped);
        Effect::StopReading
    }

    /// Takes in what became of the files.
    pub(super) fn take_reread(&mut self, catalog: &Catalog, reread: Reread) {
        let edition = || catalog.edition().clone();
        self.on_disk.is_being_read &= matches!(reread, Reread::Differs(_));
        let notice = match reread {
            Reread::Differs(differs) => {
                self.on_disk.differs = differs;
                return;
            }
            Reread::Begun => {
                self.on_disk.is_being_read = true;
                Notice::CatalogReading
            }
            Reread::Own => Notice::CatalogOwn,
            Reread::Same => {
                self.on_disk.differs = false;
                Notice::CatalogSame(edition())
            }
            Reread::Refused(reason) => Notice::CatalogRefused(reason),
            Reread::Read { anew, before } => {
                self.on_disk.differs = false;
                let gone = self.take_another(catalog, anew.finder, &before);
                Notice::CatalogRead(edition(), gone)
            }
        };
        self.notice = Some(notice);
    }

    /// Takes another catalogue in the place of the one before. Returns what was chosen and is not in it, by the names that it had.
    fn take_another(&mut self, catalog: &Catalog, finder: Arc<Finder>, before: &Catalog) -> Vec<String> {
        let mut gone = Gone { catalog, before, lang: self.lang, names: Vec::new() };
        let focused: Vec<(Screen, Option<Row>)> =
            self.pickers.iter().map(|(screen, picker)| (*screen, picker.focused().cloned())).collect();
        self.finder = Some(finder);
        let open = self.give_up_choices(&mut gone);
        self.give_up_asked(&mut gone);
        self.give_up_compared(&mut gone);
        self.draft = Choices { area: self.draft.area, ..self.choices.clone() };
        self.close_what_stands_no_longer(catalog);
        for (screen, row) in focused {
            self.offer_again(catalog, screen, row.as_ref());
        }
        self.ask_again(&open);
        self.answer_again(catalog);
        gone.names
    }

    /// Gives up the answers that are gone, and returns the questions that are open because of that.
    fn give_up_choices(&mut self, gone: &mut Gone<'_>) -> Vec<Question> {
        let mut open = Vec::new();
        let choices = &mut self.choices;
        for (question, provider) in [(Question::From, &mut choices.from), (Question::To, &mut choices.to)] {
            open.extend(gone.gives_up(provider).then_some(question));
        }
        if choices.payment.known().is_some_and(|payment| !gone.has_payment(payment)) {
            choices.payment = Pick::Open;
            open.push(Question::Payment);
        }
        let area = choices.area;
        let was_ticked = !choices.ticked.is_empty();
        choices.ticked.retain(|service| gone.has_service(service, area));
        if was_ticked && choices.ticked.is_empty() {
            choices.services_asked = false;
            open.push(Question::Services);
        }
        tick_the_line(gone.catalog, choices);
        self.adopted.retain(|adopted| !open.contains(adopted));
        // By what was typed there, what is gone was found.
        for question in &open {
            self.pickers.remove(&Screen::Question(*question));
        }
        open
    }

    /// What a customer says is understood anew where anything of it is gone: it might else be taken for less than it says.
    fn give_up_asked(&mut self, gone: &mut Gone<'_>) {
        let asked = &mut self.asked;
        gone.gives_up(&mut asked.provider);
        gone.gives_up(&mut asked.meant);
        asked.moved_on = asked.moved_on.take().filter(|(whose, _)| gone.has_provider(whose));
        asked.behind = None;
        let Some(id) = &asked.symptom else { return };
        let is_it = |it: &&Symptom| it.id == *id;
        let is_there = gone.catalog.symptoms().iter().any(|it| is_it(&it));
        if !gone.has_named(&asked.named) || !is_there {
            if let Some(symptom) = gone.before.symptoms().iter().find(is_it) {
                gone.note(symptom.says.get(gone.lang));
            }
            (asked.symptom, asked.named, asked.meant) = (None, Named::default(), Pick::Open);
        }
    }

    fn give_up_compared(&mut self, gone: &mut Gone<'_>) {
        let comparing = &mut self.comparing;
        comparing.behind = None;
        comparing.providers.retain(|provider| gone.has_provider(provider));
        let services = comparing.services.take();
        comparing.services = services.filter(|all| all.iter().all(|service| gone.has_service(service, None)));
        let table = comparing.table.take();
        let enough = self.comparing.providers.len() > 1;
        if let Some(area) = self.known_area().filter(|_| enough && table.is_some()) {
            self.compare(gone.catalog, area);
        }
    }

    /// Goes back from what rests on something that is gone.
    fn close_what_stands_no_longer(&mut self, catalog: &Catalog) {
        let is_clue_there = self.trail.passes(Screen::Clue) && self.offer_candidates(catalog);
        let (is_asked, is_compared) = (self.asked.symptom.is_some(), self.comparing.table.is_some());
        self.trail.close_from(|screen| match screen {
            Screen::Clue => !is_clue_there,
            Screen::AskProvider | Screen::AskArea | Screen::AskAnswer => !is_asked,
            Screen::CompareTable => !is_compared,
            screen => is_handed_out(screen),
        });
        if !is_asked {
            self.asked.waiting = None;
        }
    }

    /// Offers the rows of a list anew, on the row that had the focus.
    fn offer_again(&mut self, catalog: &Catalog, screen: Screen, row: Option<&Row>) {
        if matches!(screen, Screen::Clue | Screen::CompareTable) && !self.trail.passes(screen) {
            self.pickers.remove(&screen);
            return;
        }
        self.pickers.entry(screen).or_default().forget_rows();
        self.refresh_rows(catalog, screen);
        self.pickers.entry(screen).or_default().focus_again(row);
    }

    /// To the first question that is open again, unless it is still ahead.
    fn ask_again(&mut self, open: &[Question]) {
        let now = self.question();
        let so_far = self.questions().take_while(|question| Some(*question) != now);
        let first = so_far.into_iter().find(|question| open.contains(question));
        if let Some(question) = first {
            self.trail.go_to(Screen::Question(question));
        }
    }

    /// Answers anew; what answers the same consultation is read on where it was read.
    fn answer_again(&mut self, catalog: &Catalog) {
        let todo = self.reading.todo.and_then(|nth| self.staff_todo().nth(nth).cloned());
        let before = self.consultation.take();
        let (reading, mut changed) = (self.reading.clone(), std::mem::take(&mut self.changed));
        self.advice = None;
        self.preview.clear();
        self.refresh(catalog);
        if self.consultation == before {
            self.reading = reading;
            self.reading.todo = todo.and_then(|todo| self.staff_todo().position(|it| *it == todo));
            changed.retain(|service| catalog.find_service(service.as_str()).is_some());
            self.changed = changed;
        }
        let needs = self.asked_today(catalog).and_then(Result::err);
        let is_open = matches!(needs, Some(AskError::NeedsProvider | AskError::WhichContract | AskError::NeedsArea));
        if self.under() == Screen::AskAnswer && is_open {
            self.asked.waiting = None;
            let _ = self.go_on_asked(catalog);
            self.refresh(catalog);
        } else if self.under() == Screen::Decide && self.deciding(catalog).is_none() {
            self.leave(catalog);
            self.refresh(catalog);
        }
    }
}

/// Whether the customer reads it or takes it home.
fn is_handed_out(screen: Screen) -> bool {
    screen == Screen::Customer || screen.is_page_box()
}

/// What was chosen out of the catalogue before and is not in this one.
struct Gone<'a> {
    catalog: &'a Catalog,
    before: &'a Catalog,
    lang: Lang,
    /// The names that it had.
    names: Vec<String>,
}

impl Gone<'_> {
    fn note(&mut self, name: &str) {
        if !self.names.iter().any(|known| known == name) {
            self.names.push(name.to_owned());
        }
    }

    /// Opens what was picked, where that is gone; tells whether it was.
    fn gives_up(&mut self, pick: &mut Pick<ProviderId>) -> bool {
        let is_gone = pick.known().is_some_and(|provider| !self.has_provider(provider));
        if is_gone {
            *pick = Pick::Open;
        }
        is_gone
    }

    fn has_provider(&mut self, id: &ProviderId) -> bool {
        let is_there = self.catalog.find_provider(id.as_str()).is_some();
        if !is_there {
            self.note(&say::provider_name(self.before, id, self.lang));
        }
        is_there
    }

    /// Whether it is still there, and sold in the area if it was.
    fn has_service(&mut self, id: &ServiceId, area: Option<Area>) -> bool {
        let is_sold = |service: &Service| area.is_none_or(|area| service.areas.contains(&area));
        let was_sold = self.before.find_service(id.as_str()).is_some_and(is_sold);
        let is_there = self.catalog.find_service(id.as_str()).is_some_and(|service| is_sold(service) || !was_sold);
        if !is_there {
            self.note(say::service_short(self.before, id, self.lang));
        }
        is_there
    }

    fn has_payment(&mut self, id: &PaymentId) -> bool {
        let is_there = self.catalog.find_payment(id.as_str()).is_some();
        if !is_there {
            self.note(self.before.payment(id).name.get(self.lang));
        }
        is_there
    }

    /// Whether all that a customer's words name is still there.
    fn has_named(&mut self, named: &Named) -> bool {
        let providers = named.between.iter().chain(&named.provider).chain(&named.goal);
        // Each that is gone is noted.
        let no_providers = providers.filter(|provider| !self.has_provider(provider)).count();
        let services = named.services.iter().chain(&named.sorts);
        let no_services = services.filter(|service| !self.has_service(service, None)).count();
        let is_company = |party: &PartyId| self.catalog.parties().iter().any(|it| it.id == *party);
        no_providers + no_services == 0 && named.companies.iter().all(|company| is_company(&company.party))
    }
}
