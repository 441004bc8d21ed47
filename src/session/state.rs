//! Everything that the wizard remembers. It is changed in `update` and nowhere else; views read it.

mod parts;

use std::sync::Arc;

pub use parts::{Extent, List, Overlay, Pick, Preview, Question, Row, Tab};

use super::aside::{Aside, Beside};
use super::asking::Asked;
use super::comparing::Comparing;
use super::effect::Notice;
use super::pages::PageBox;
use super::rows::RowsOf;
use super::step::{Field, Situation, visible_fields};
use super::textbox::TextBox;
use crate::domain::advice::Advice;
use crate::domain::catalog::Catalog;
use crate::domain::consultation::Consultation;
use crate::domain::id::{PaymentId, ProviderId, ServiceId};
use crate::domain::period::{Date, DayRange};
use crate::domain::terms::Area;
use crate::domain::ticket::TicketError;
use crate::keys::bindings::Place;
use crate::search::Finder;
use crate::text::lang::Lang;

/// The wizard.
#[derive(Clone, Debug)]
pub struct State {
    pub(super) lang: Lang,
    pub(super) today: Date,
    pub(super) field: Field,
    pub(super) situation: Option<Situation>,
    pub(super) home: Option<Area>,
    pub(super) area: Option<Area>,
    pub(super) moved_on: Option<DayRange>,
    pub(super) from: Pick<ProviderId>,
    pub(super) to: Pick<ProviderId>,
    pub(super) ticked: Vec<ServiceId>,
    pub(super) payment: Pick<PaymentId>,
    pub(super) lists: [List; Field::ALL.len()],
    pub(super) typing: bool,
    pub(super) tab: Tab,
    pub(super) scrolls: [usize; Tab::ALL.len()],
    pub(super) help_scroll: usize,
    pub(super) overlay: Overlay,
    pub(super) notice: Option<Notice>,
    pub(super) extent: Extent,
    pub(super) rows: Vec<Row>,
    pub(super) rows_of: Option<RowsOf>,
    pub(super) consultation: Option<Consultation>,
    pub(super) advice: Option<Advice>,
    pub(super) preview: Vec<Preview>,
    pub(super) finder: Option<Arc<Finder>>,
    /// Whether the customer has been asked what there is, so that the ticks are an answer.
    pub(super) services_asked: bool,
    /// The day of an opened ticket, until another situation or day is chosen.
    pub(super) kept_date: Option<DayRange>,
    pub(super) ticket: Option<String>,
    pub(super) ticket_error: Option<TicketError>,
    pub(super) changed: Vec<ServiceId>,
    pub(super) beside: Beside,
    pub(super) asked: Asked,
    pub(super) comparing: Comparing,
    pub(super) page_box: PageBox,
}

impl State {
    /// A fresh wizard on its first question, which needs no catalogue.
    pub fn new(lang: Lang, today: Date) -> Self {
        let mut state = Self {
            lang,
            today,
            field: Field::Situation,
            situation: None,
            home: None,
            area: None,
            moved_on: None,
            from: Pick::Open,
            to: Pick::Open,
            ticked: Vec::new(),
            payment: Pick::Open,
            lists: Default::default(),
            typing: false,
            tab: Tab::default(),
            scrolls: Default::default(),
            help_scroll: 0,
            overlay: Overlay::None,
            notice: None,
            extent: Extent::default(),
            rows: Vec::new(),
            rows_of: None,
            consultation: None,
            advice: None,
            preview: Vec::new(),
            finder: None,
            services_asked: false,
            kept_date: None,
            ticket: None,
            ticket_error: None,
            changed: Vec::new(),
            beside: Beside::default(),
            asked: Asked::default(),
            comparing: Comparing::default(),
            page_box: PageBox::default(),
        };
        state.rows = Situation::ALL.map(Row::Situation).into();
        state
    }

    /// The area of most customers: its row has the focus at first, and nothing is chosen by that.
    #[must_use]
    pub fn at_home_in(mut self, area: Option<Area>) -> Self {
        self.home = area;
        if let Some(row) = Area::ALL.iter().position(|it| Some(*it) == area) {
            self.lists[place(Field::Area)].focus = row;
        }
        self
    }

    /// Takes the catalogue in, once it has been read. The same one goes to every [`update`](super::update) from then on.
    pub fn open(&mut self, catalog: &Catalog) {
        self.finder = Some(Arc::new(Finder::new(catalog)));
        self.tick_the_line(catalog);
        self.refresh(catalog);
    }

    /// Whether the catalogue has been taken in.
    pub fn is_open(&self) -> bool {
        self.finder.is_some()
    }

    /// Notes what the last frame could show, so that scrolling ends where the text ends.
    pub fn note_extent(&mut self, extent: Extent) {
        self.extent = extent;
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The day of the consultation.
    pub fn today(&self) -> Date {
        self.today
    }

    /// The question that is being asked.
    pub fn field(&self) -> Field {
        self.field
    }

    /// What the customer is about to do, if that has been answered.
    pub fn situation(&self) -> Option<Situation> {
        self.situation
    }

    /// The area, if that has been answered.
    pub fn area(&self) -> Option<Area> {
        self.area
    }

    /// The day of the move, if that has been answered.
    pub fn moved_on(&self) -> Option<DayRange> {
        self.moved_on
    }

    /// The provider that the line leaves.
    pub fn from(&self) -> &Pick<ProviderId> {
        &self.from
    }

    /// The provider that the line goes to.
    pub fn to(&self) -> &Pick<ProviderId> {
        &self.to
    }

    /// What the customer has.
    pub fn ticked(&self) -> &[ServiceId] {
        &self.ticked
    }

    /// How NTT is paid.
    pub fn payment(&self) -> &Pick<PaymentId> {
        &self.payment
    }

    /// The rows of the question that is being asked, as far as they fit what was typed.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The list of a question.
    pub fn list(&self, field: Field) -> &List {
        &self.lists[place(field)]
    }

    /// The place of the focused row of the question that is being asked.
    pub fn focus(&self) -> usize {
        self.list(self.field).focus
    }

    /// The focused row.
    pub fn focused(&self) -> Option<&Row> {
        self.rows.get(self.focus())
    }

    /// What has been typed for the question that is being asked.
    pub fn typed(&self) -> &TextBox {
        &self.list(self.field).typed
    }

    /// Whether the cursor belongs behind what was typed rather than on the focused row.
    pub fn is_typing(&self) -> bool {
        self.field == Field::MovedOn || self.typing
    }

    /// The page of the answer.
    pub fn tab(&self) -> Tab {
        self.tab
    }

    /// How far the page of the answer has been scrolled.
    pub fn scroll(&self) -> usize {
        self.scrolls[place_of_tab(self.tab)]
    }

    /// How far the help has been scrolled.
    pub fn help_scroll(&self) -> usize {
        self.help_scroll
    }

    /// What lies over the screen.
    pub fn overlay(&self) -> Overlay {
        self.overlay
    }

    /// What there is to say about the last key.
    pub fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
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

    /// Whether anything has been answered that the next customer must not inherit.
    pub fn has_choices(&self) -> bool {
        self.situation.is_some()
            || self.asked.symptom.is_some()
            || self.asked.area.is_some()
            || !self.comparing.providers.is_empty()
    }

    /// The question before this one.
    pub fn field_before(&self) -> Option<Field> {
        visible_fields(self).rev().skip_while(|field| *field != self.field).nth(1)
    }

    /// The question after this one.
    pub fn field_after(&self) -> Option<Field> {
        visible_fields(self).skip_while(|field| *field != self.field).nth(1)
    }

    /// Where the keys are pressed: it decides what they mean.
    pub fn place(&self) -> Place {
        if self.overlay == Overlay::None && self.beside.at == Aside::Handout && self.page_box.is_on_lang {
            return Place::PageLang;
        }
        if let (Overlay::None, Some(place)) = (self.overlay, self.beside.at.place()) {
            return place;
        }
        match (self.overlay, self.field) {
            (Overlay::Help, _) => Place::Help,
            (Overlay::Confirm(_), _) => Place::Confirm,
            (Overlay::None, Field::Situation | Field::Area) => Place::Choose,
            (Overlay::None, Field::From | Field::To | Field::Payment) => Place::Search,
            (Overlay::None, Field::Services) => Place::Tick,
            (Overlay::None, Field::MovedOn) => Place::Day,
            (Overlay::None, Field::Answer) => Place::Answer,
        }
    }

    pub(super) fn list_mut(&mut self) -> &mut List {
        &mut self.lists[place(self.field)]
    }

    pub(super) fn scroll_mut(&mut self) -> &mut usize {
        match self.overlay {
            Overlay::Help => &mut self.help_scroll,
            _ if self.beside.at != Aside::None => &mut self.beside.scroll,
            _ => &mut self.scrolls[place_of_tab(self.tab)],
        }
    }
}

fn place(field: Field) -> usize {
    Field::ALL.iter().position(|it| *it == field).unwrap_or(0)
}

fn place_of_tab(tab: Tab) -> usize {
    Tab::ALL.iter().position(|it| *it == tab).unwrap_or(0)
}
