//! The screens beside the steps. A key leads to each from anywhere; Esc leads back, step by step, and nothing is forgotten.

use super::effect::{Effect, Notice};
use super::rows::all_providers;
use super::state::{List, State};
use crate::domain::catalog::Catalog;
use crate::domain::id::{ClaimId, ProviderId};
use crate::domain::terms::Area;
use crate::keys::bindings::{Intent, Place};

/// Which screen lies beside the steps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Aside {
    /// None: the steps themselves.
    #[default]
    None,
    /// お客さまのことば: which of them.
    AskWords,
    /// お客さまのことば: the provider, where the desk depends on it.
    AskProvider,
    /// お客さまのことば: the area, where the desk depends on it.
    AskArea,
    /// お客さまのことば: whom to call.
    AskAnswer,
    /// くらべる: which providers.
    CompareProviders,
    /// くらべる: the area.
    CompareArea,
    /// くらべる: the providers side by side.
    CompareTable,
    /// What the customer may read.
    Customer,
    /// The box for a ticket.
    Ticket,
    /// The box for the page that the customer takes home.
    Handout,
}

impl Aside {
    /// Where its keys are pressed; nowhere for the steps themselves.
    pub(super) fn place(self) -> Option<Place> {
        match self {
            Self::None => None,
            Self::AskWords | Self::AskProvider => Some(Place::Search),
            Self::AskArea | Self::CompareArea => Some(Place::Choose),
            Self::CompareProviders => Some(Place::Tick),
            Self::AskAnswer | Self::CompareTable => Some(Place::Page),
            Self::Customer => Some(Place::Customer),
            Self::Ticket => Some(Place::Ticket),
            Self::Handout => Some(Place::PageName),
        }
    }

    /// Whether it is a list to choose from.
    pub fn is_list(self) -> bool {
        matches!(self, Self::AskWords | Self::AskProvider | Self::AskArea | Self::CompareProviders | Self::CompareArea)
    }

    /// Whether typing goes somewhere.
    pub fn takes_text(self) -> bool {
        matches!(self, Self::AskWords | Self::AskProvider | Self::CompareProviders | Self::Ticket)
    }
}

/// A row of a list beside the steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AsideRow {
    /// What a customer says.
    Situation(ClaimId),
    /// The provider is not known.
    Unknown,
    /// A provider.
    Provider(ProviderId),
    /// An area.
    Area(Area),
}

/// What is remembered of the screens beside the steps.
#[derive(Clone, Debug, Default)]
pub(super) struct Beside {
    pub(super) at: Aside,
    /// The screens to go back through.
    pub(super) trail: Vec<Aside>,
    pub(super) rows: Vec<AsideRow>,
    /// The list and the typed words for which these are the rows: searching is done once for each letter.
    rows_of: Option<(Aside, String)>,
    pub(super) is_typing: bool,
    pub(super) scroll: usize,
    pub(super) words: List,
    pub(super) provider: List,
    pub(super) area: List,
    pub(super) compared: List,
    pub(super) ticket: List,
}

impl Beside {
    fn list(&self) -> &List {
        match self.at {
            Aside::AskProvider => &self.provider,
            Aside::AskArea | Aside::CompareArea => &self.area,
            Aside::CompareProviders => &self.compared,
            Aside::Ticket => &self.ticket,
            _ => &self.words,
        }
    }

    fn list_mut(&mut self) -> &mut List {
        match self.at {
            Aside::AskProvider => &mut self.provider,
            Aside::AskArea | Aside::CompareArea => &mut self.area,
            Aside::CompareProviders => &mut self.compared,
            Aside::Ticket => &mut self.ticket,
            _ => &mut self.words,
        }
    }
}

impl State {
    /// The screen beside the steps.
    pub fn aside(&self) -> Aside {
        self.beside.at
    }

    /// The rows of its list, as far as they fit what was typed there.
    pub fn aside_rows(&self) -> &[AsideRow] {
        &self.beside.rows
    }

    /// Its list: what is typed, and the place of the focused row.
    pub fn aside_list(&self) -> &List {
        self.beside.list()
    }

    /// Whether the cursor belongs behind what was typed there rather than on the focused row.
    pub fn is_typing_aside(&self) -> bool {
        self.beside.at == Aside::Ticket || self.beside.is_typing
    }

    /// How far its page has been scrolled.
    pub fn aside_scroll(&self) -> usize {
        self.beside.scroll
    }

    pub(super) fn focused_aside(&self) -> Option<&AsideRow> {
        self.beside.rows.get(self.beside.list().focus)
    }

    /// Opens a screen, or goes back to it where the way led through it.
    pub(super) fn open_aside(&mut self, catalog: &Catalog, at: Aside) {
        let passed = self.beside.trail.iter().position(|it| *it == at);
        match passed {
            Some(place) => self.beside.trail.truncate(place),
            None if self.beside.at == at => {}
            None => self.beside.trail.push(self.beside.at),
        }
        self.show_aside(catalog, at);
    }

    /// One screen on.
    pub(super) fn go_aside(&mut self, catalog: &Catalog, at: Aside) {
        self.beside.trail.push(self.beside.at);
        self.show_aside(catalog, at);
    }

    fn show_aside(&mut self, catalog: &Catalog, at: Aside) {
        self.beside.at = at;
        self.beside.scroll = 0;
        self.beside.is_typing = at.takes_text() && !self.beside.list().typed.is_empty();
        self.refresh_aside(catalog);
    }

    pub(super) fn refresh_aside(&mut self, catalog: &Catalog) {
        let wanted = Some((self.beside.at, self.beside.list().typed.text()));
        if self.beside.rows_of != wanted {
            self.beside.rows = self.aside_rows_now(catalog);
            self.beside.rows_of = wanted;
        }
        let furthest = self.beside.rows.len().saturating_sub(1);
        if self.beside.at.is_list() {
            let list = self.beside.list_mut();
            list.focus = list.focus.min(furthest);
        }
    }

    fn aside_rows_now(&self, catalog: &Catalog) -> Vec<AsideRow> {
        let query = self.beside.list().typed.text();
        let query = query.trim();
        let providers = || match &self.finder {
            Some(finder) if !query.is_empty() => finder.providers(query),
            _ => all_providers(catalog),
        };
        match self.beside.at {
            Aside::AskWords => self.situations(catalog, query),
            Aside::AskProvider => {
                let unknown = query.is_empty().then_some(AsideRow::Unknown);
                unknown.into_iter().chain(providers().into_iter().map(AsideRow::Provider)).collect()
            }
            Aside::CompareProviders => providers().into_iter().map(AsideRow::Provider).collect(),
            Aside::AskArea | Aside::CompareArea => Area::ALL.iter().copied().map(AsideRow::Area).collect(),
            _ => Vec::new(),
        }
    }

    fn situations(&self, catalog: &Catalog, query: &str) -> Vec<AsideRow> {
        let found = match &self.finder {
            Some(finder) if !query.is_empty() => finder.situations(catalog, query),
            _ => catalog.symptoms().iter().collect(),
        };
        found.into_iter().map(|symptom| AsideRow::Situation(symptom.id.clone())).collect()
    }

    pub(super) fn act_aside(&mut self, catalog: &Catalog, intent: Intent) -> Effect {
        match intent {
            Intent::Up => self.move_aside(-1),
            Intent::Down => self.move_aside(1),
            Intent::PageUp => self.move_aside(-self.page()),
            Intent::PageDown => self.move_aside(self.page()),
            Intent::First => self.move_aside(isize::MIN),
            Intent::Last => self.move_aside(isize::MAX),
            Intent::Left | Intent::Right => self.move_caret_aside(intent == Intent::Right),
            Intent::Accept | Intent::Forward => self.accept_aside(catalog),
            Intent::Toggle => self.toggle_compared(catalog),
            Intent::Escape if self.beside.at.is_list() && !self.beside.list().typed.is_empty() => {
                self.edit_aside(catalog, |list| {
                    list.typed.clear();
                    true
                });
            }
            Intent::Escape | Intent::Back | Intent::Customer => self.leave_aside(catalog),
            Intent::Erase => self.edit_aside(catalog, |list| list.typed.erase()),
            Intent::EraseForward => self.edit_aside(catalog, |list| list.typed.erase_forward()),
            Intent::EraseAll => self.edit_aside(catalog, |list| {
                list.typed.clear();
                true
            }),
            Intent::Type(letter) => self.type_aside(catalog, letter),
            _ => {}
        }
        Effect::None
    }

    fn accept_aside(&mut self, catalog: &Catalog) {
        match self.beside.at {
            Aside::AskWords | Aside::AskProvider | Aside::AskArea => self.accept_asked(catalog),
            Aside::CompareProviders | Aside::CompareArea => self.accept_compared(catalog),
            Aside::Ticket => self.accept_ticket(catalog),
            _ => {}
        }
    }

    /// One screen back.
    pub(super) fn leave_aside(&mut self, catalog: &Catalog) {
        let before = self.beside.trail.pop().unwrap_or_default();
        self.show_aside(catalog, before);
    }

    fn move_aside(&mut self, rows: isize) {
        if !self.beside.at.is_list() {
            self.scroll_by(rows);
            return;
        }
        self.beside.is_typing = false;
        let furthest = self.beside.rows.len().saturating_sub(1);
        let list = self.beside.list_mut();
        list.focus = list.focus.saturating_add_signed(rows).min(furthest);
    }

    fn move_caret_aside(&mut self, forward: bool) {
        if self.beside.at.takes_text() && !self.beside.list().typed.is_empty() {
            self.beside.is_typing = true;
            let typed = &mut self.beside.list_mut().typed;
            if forward { typed.right() } else { typed.left() }
        }
    }

    fn type_aside(&mut self, catalog: &Catalog, letter: char) {
        // A space by itself finds everything: it is a slip of the thumb.
        let is_slip = letter.is_whitespace() && self.beside.list().typed.is_empty();
        if self.beside.at.takes_text() && !is_slip {
            self.edit_aside(catalog, |list| {
                list.typed.insert(letter.encode_utf8(&mut [0; 4]));
                true
            });
        } else if self.beside.at.is_list() && !is_slip {
            self.notice = Some(Notice::ChooseWithArrows);
        }
    }

    /// Changes what is typed, and puts the focus on the best hit; on the row that it was on, when nothing is typed.
    fn edit_aside(&mut self, catalog: &Catalog, change: impl FnOnce(&mut List) -> bool) {
        if !self.beside.at.takes_text() {
            return;
        }
        let focused = self.focused_aside().cloned();
        if !change(self.beside.list_mut()) {
            return;
        }
        self.ticket_error = None;
        self.refresh_aside(catalog);
        let is_typing = !self.beside.list().typed.is_empty();
        self.beside.is_typing = is_typing;
        let same_row = self.beside.rows.iter().position(|row| Some(row) == focused.as_ref());
        self.beside.list_mut().focus = if is_typing { 0 } else { same_row.unwrap_or(0) };
        if is_typing && self.beside.rows.is_empty() && self.beside.at.is_list() {
            self.notice = Some(Notice::NothingFound);
        }
    }

    /// Forgets what is typed in the list that is open.
    pub(super) fn clear_aside(&mut self, catalog: &Catalog) {
        self.edit_aside(catalog, |list| {
            list.typed.clear();
            true
        });
    }
}
