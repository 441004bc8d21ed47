//! Everything that the wizard remembers. It is changed by `update` and by nothing else; views read it.

mod parts;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub(super) use parts::{Asked, Clued, Comparing, Notes, PageBox, Reading};
pub use parts::{OnDisk, Preview, Tab, TicketMade};

use super::choices::{Choices, Situation};
use super::effect::{Notice, PageMade};
use super::event::Extent;
use super::picker::Picker;
use super::questions::Question;
use super::row::Row;
use super::screen::{Screen, Trail};
use super::step::Step;
use super::textbox::TextBox;
use crate::domain::advice::Advice;
use crate::domain::compare::Comparison;
use crate::domain::consultation::Consultation;
use crate::domain::hours::Moment;
use crate::domain::id::{ClaimId, ProviderId, ServiceId};
use crate::domain::period::Date;
use crate::domain::terms::{Actor, Area};
use crate::domain::ticket::TicketError;
use crate::keys::bindings::Context;
use crate::search::Finder;
use crate::text::lang::Lang;
use crate::words::handout::PageLang;

/// The wizard.
#[derive(Clone, Debug)]
pub struct State {
    pub(super) lang: Lang,
    /// The day of this consultation.
    pub(super) today: Date,
    /// The day that it was when last that was told: that of the next customer.
    pub(super) clock: Date,
    /// The moment that it was when last that was told.
    pub(super) now: Option<Moment>,
    pub(super) home: Option<Area>,
    pub(super) pages_in: Option<PathBuf>,
    pub(super) finder: Option<Arc<Finder>>,
    pub(super) on_disk: OnDisk,
    pub(super) trail: Trail,
    /// Every list and box as it was left.
    pub(super) pickers: BTreeMap<Screen, Picker>,
    pub(super) choices: Choices,
    /// What would be chosen if Enter were pressed now.
    pub(super) draft: Choices,
    pub(super) consultation: Option<Consultation>,
    pub(super) advice: Option<Advice>,
    /// Whether NTT bills anything of it, or may: so it is, as long as there is no answer.
    pub(super) ntt_may_bill: bool,
    pub(super) preview: Vec<Preview>,
    pub(super) reading: Reading,
    pub(super) ticket: Option<String>,
    /// What was made and opened since the program was started, the newest first.
    pub(super) tickets: Vec<TicketMade>,
    pub(super) ticket_error: Option<TicketError>,
    pub(super) changed: Vec<ServiceId>,
    pub(super) asked: Asked,
    /// What the box has answered of the questions: it is not asked on the way on.
    pub(super) adopted: Vec<Question>,
    pub(super) comparing: Comparing,
    pub(super) page_box: PageBox,
    pub(super) notice: Option<Notice>,
    pub(super) extent: Extent,
    /// What the keeper of the catalogue should know, where the shop has agreed to tell it.
    pub(super) notes: Option<Notes>,
}

impl State {
    /// A fresh wizard on its first question, which needs no catalogue.
    pub fn new(lang: Lang, today: Date) -> Self {
        let first = Screen::Question(Question::Situation);
        Self {
            lang,
            today,
            clock: today,
            now: None,
            home: None,
            pages_in: None,
            finder: None,
            on_disk: OnDisk::default(),
            trail: Trail::at(first),
            pickers: BTreeMap::from([(first, Picker::of(Question::Situation.ask().options()))]),
            choices: Choices::default(),
            draft: Choices::default(),
            consultation: None,
            advice: None,
            ntt_may_bill: true,
            preview: Vec::new(),
            reading: Reading::default(),
            ticket: None,
            tickets: Vec::new(),
            ticket_error: None,
            changed: Vec::new(),
            asked: Asked::default(),
            adopted: Vec::new(),
            comparing: Comparing::default(),
            page_box: PageBox::default(),
            notice: None,
            extent: Extent::default(),
            notes: None,
        }
    }

    /// The area of most customers: its row has the focus at first, and nothing is chosen by that.
    #[must_use]
    pub fn at_home_in(mut self, area: Option<Area>) -> Self {
        self.home = area;
        if let Some(area) = area {
            let mut areas = Picker::of(Question::Area.ask().options());
            areas.focus_on(|row| *row == Row::Area(area));
            self.pickers.insert(Screen::Question(Question::Area), areas);
        }
        self
    }

    /// The folder that pages go into: unless there is one, where the program was started.
    #[must_use]
    pub fn with_pages_in(self, pages_in: Option<PathBuf>) -> Self {
        Self { pages_in, ..self }
    }

    /// Whether the catalogue has been taken in.
    pub fn is_open(&self) -> bool {
        self.finder.is_some()
    }

    /// What finds everything of the catalogue, once it has been taken in.
    pub fn finder(&self) -> Option<Arc<Finder>> {
        self.finder.clone()
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The moment that it is, as far as that was told.
    pub fn now(&self) -> Option<Moment> {
        self.now
    }

    /// The day of the consultation.
    pub fn today(&self) -> Date {
        self.today
    }

    /// Where the person is.
    pub fn screen(&self) -> Screen {
        self.trail.top()
    }

    /// Where the person is, under the help and under what is asked before something is lost.
    pub fn under(&self) -> Screen {
        self.trail.under()
    }

    /// The question or the answer that everything else was opened from.
    pub fn step_screen(&self) -> Screen {
        self.trail.step()
    }

    /// Where the keys are pressed: it decides what they mean.
    pub fn context(&self) -> Context {
        self.screen().context()
    }

    /// The question that the wizard is asking; none at the answer.
    pub fn question(&self) -> Option<Question> {
        match self.trail.step() {
            Screen::Question(question) => Some(question),
            _ => None,
        }
    }

    /// The questions of this consultation, in order.
    pub fn questions(&self) -> impl DoubleEndedIterator<Item = Question> + use<'_> {
        // What is being asked is a question of it, whatever else has become known.
        let is_needed = |question: &Question| {
            self.question() == Some(*question) || question.ask().is_needed(&self.draft, self.ntt_may_bill)
        };
        Question::all_in(self.draft_situation()).filter(is_needed)
    }

    /// The step of the strip.
    pub fn step(&self) -> Step {
        self.question().map_or(Step::Answer, |question| question.ask().step())
    }

    /// The steps of this consultation, in order.
    pub fn steps(&self) -> Vec<Step> {
        let mut steps: Vec<Step> = self.questions().map(|question| question.ask().step()).collect();
        steps.push(Step::Answer);
        steps.dedup();
        steps
    }

    /// The step before this one.
    pub fn step_before(&self) -> Option<Screen> {
        let mut before = self.questions().take_while(|question| Some(*question) != self.question());
        before.by_ref().last().map(Screen::Question)
    }

    /// The step after this one.
    pub fn step_after(&self) -> Option<Screen> {
        let now = self.question()?;
        let after = self.questions().skip_while(|question| *question != now).nth(1);
        Some(after.map_or(Screen::Answer, Screen::Question))
    }

    /// The list or the box of the screen.
    pub fn picker(&self) -> &Picker {
        self.picker_of(self.under())
    }

    /// The list or the box of a screen, as it was left.
    pub fn picker_of(&self, screen: Screen) -> &Picker {
        self.pickers.get(&screen).unwrap_or(Picker::NONE)
    }

    /// The rows of the list, as far as they fit what was typed.
    pub fn rows(&self) -> &[Row] {
        self.picker().rows()
    }

    /// The place of the focused row.
    pub fn focus(&self) -> usize {
        self.picker().focus()
    }

    /// The focused row.
    pub fn focused(&self) -> Option<&Row> {
        self.picker().focused()
    }

    /// What has been typed.
    pub fn typed(&self) -> &TextBox {
        self.picker().typed()
    }

    /// Whether Enter takes what a search among things to tick has found, and stays.
    pub fn takes_what_it_found(&self) -> bool {
        self.under().context() == Context::Tick && !self.typed().is_empty()
    }

    /// Whether a row is (part of) what has been chosen in the list.
    pub fn is_chosen(&self, row: &Row) -> bool {
        match (self.under(), row) {
            (Screen::Question(question), row) => question.ask().is_chosen(row, &self.choices),
            (Screen::CompareProviders, Row::Provider(id)) => self.comparing.providers.contains(id),
            _ => false,
        }
    }

    /// What has been chosen.
    pub fn choices(&self) -> &Choices {
        &self.choices
    }

    /// What would be chosen if Enter were pressed now.
    pub fn draft(&self) -> &Choices {
        &self.draft
    }

    /// The situation, with the focused row in the place of what has been chosen.
    pub fn draft_situation(&self) -> Situation {
        self.draft.likely_situation()
    }

    /// The provider that the line goes to, with the focused row in the place of what has been chosen.
    pub fn draft_to(&self) -> Option<&ProviderId> {
        self.draft.to.known().filter(|_| Question::To.ask().is_asked(self.draft_situation()))
    }

    /// What has been chosen so far, the focused row included; nothing before the area is known.
    pub fn consultation(&self) -> Option<&Consultation> {
        self.consultation.as_ref()
    }

    /// The answer to [`State::consultation`].
    pub fn advice(&self) -> Option<&Advice> {
        self.advice.as_ref()
    }

    /// What would become of each service of the area.
    pub fn preview(&self, service: &ServiceId) -> Option<&Preview> {
        self.preview.iter().find(|it| it.service == *service)
    }

    /// The page of the answer.
    pub fn tab(&self) -> Tab {
        self.reading.tab
    }

    /// What the staff does, in order.
    pub(super) fn staff_todo(&self) -> impl Iterator<Item = &ClaimId> {
        let todo = self.advice.iter().flat_map(|advice| &advice.todo);
        todo.filter(|todo| todo.actor == Actor::Consultant).map(|todo| &todo.grounds.claim)
    }

    /// Which of what the staff does has the focus.
    pub fn todo_focus(&self) -> Option<usize> {
        self.reading.todo.filter(|_| self.reading.tab == Tab::Todo)
    }

    /// Whether what has the focus is kept in view.
    pub fn keeps_todo_in_view(&self) -> bool {
        self.reading.follows && self.todo_focus().is_some()
    }

    /// Whether the staff has done this for the customer.
    pub fn is_done(&self, todo: &ClaimId) -> bool {
        self.reading.done.contains(todo)
    }

    /// How far the screen has been scrolled.
    pub fn scroll(&self) -> usize {
        self.trail.scroll().unwrap_or(self.reading.scroll())
    }

    /// What there is to say about the last key.
    pub fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// The ticket of the consultation, once it is complete.
    pub fn ticket(&self) -> Option<&str> {
        self.ticket.as_deref()
    }

    /// The tickets that were made or opened since the program was started, the newest first.
    pub fn tickets_today(&self) -> &[TicketMade] {
        &self.tickets
    }

    /// Why the ticket that was typed cannot be opened.
    pub fn ticket_error(&self) -> Option<TicketError> {
        self.ticket_error
    }

    /// The services whose answer is another than when the opened ticket was written.
    pub fn changed_since_ticket(&self) -> &[ServiceId] {
        &self.changed
    }

    /// The providers that are to be compared, in the order of ticking.
    pub fn compared(&self) -> &[ProviderId] {
        &self.comparing.providers
    }

    /// The providers side by side.
    pub fn comparison(&self) -> Option<&Comparison> {
        self.comparing.table.as_ref()
    }

    /// Whether the focused one of them is kept in view.
    pub fn keeps_compared_in_view(&self) -> bool {
        self.comparing.follows
    }

    /// The file name that is typed for the page.
    pub fn page_name(&self) -> &TextBox {
        self.picker_of(Screen::PageName).typed()
    }

    /// The language of the customer, in whose own view as on the page to take home.
    pub fn page_lang(&self) -> PageLang {
        self.page_box.lang.unwrap_or(self.lang.into())
    }

    /// The folder that pages go into.
    pub fn pages_in(&self) -> Option<&Path> {
        self.pages_in.as_deref()
    }

    /// The page that was written last, as long as nothing else is typed or chosen.
    pub fn page_made(&self) -> Option<&PageMade> {
        self.page_box.made.as_ref()
    }

    /// Why the page could not be made.
    pub fn page_refused(&self) -> Option<&str> {
        self.page_box.refused.as_deref()
    }

    /// Whether anything has been answered that the next customer must not inherit.
    pub fn has_choices(&self) -> bool {
        self.choices.situation.is_some()
            || self.asked.symptom.is_some()
            || self.asked.area.is_some()
            || !self.adopted.is_empty()
            || !self.comparing.providers.is_empty()
    }

    /// The area, if it has been answered anywhere.
    pub(super) fn known_area(&self) -> Option<Area> {
        self.choices.area.or(self.asked.area)
    }
}
