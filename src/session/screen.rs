//! Where the person is, and the way back from there.

use super::questions::Question;
use crate::keys::bindings::Context;

/// What a confirmation is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confirm {
    /// Leave the program.
    Quit,
    /// Forget everything for the next customer.
    NextCustomer,
    /// Replace the file that has the name of the page.
    ReplacePage,
    /// Go on with a provider that takes no orders.
    NoOrders,
    /// Open a ticket of today, in the place of everything that was chosen.
    Reopen,
}

/// Where the person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Screen {
    /// A question of the wizard.
    Question(Question),
    /// The answer.
    Answer,
    /// お客さまのことば: which of them.
    AskWords,
    /// お客さまのことば: the provider, where the desk depends on it.
    AskProvider,
    /// お客さまのことば: the area, where the desk depends on it.
    AskArea,
    /// お客さまのことば: whom to call.
    AskAnswer,
    /// The box for what stands on papers, statements and in addresses, to find whom the customer is with.
    Clues,
    /// What one of them tells, and who may be behind it.
    Clue,
    /// Whether the line moved before the day that decides what is open in the answer.
    Decide,
    /// くらべる: which providers.
    CompareProviders,
    /// くらべる: the area.
    CompareArea,
    /// くらべる: the providers side by side.
    CompareTable,
    /// What the customer may read.
    Customer,
    /// The steps, to go to one of them.
    Steps,
    /// The box for a ticket.
    Ticket,
    /// The box for the page that the customer takes home: its name.
    PageName,
    /// The same box: the page's language.
    PageLang,
    /// The keys, over all else.
    Help,
    /// A question that Enter answers with yes and Esc with no, over all else.
    Confirm(Confirm),
}

impl Screen {
    /// What keys mean here.
    pub fn context(self) -> Context {
        match self {
            Self::Question(question) => question.ask().context(),
            Self::Answer => Context::Answer,
            Self::AskWords | Self::AskProvider | Self::Clues => Context::Search,
            Self::AskArea | Self::CompareArea | Self::Clue | Self::Decide | Self::Steps => Context::Choose,
            Self::CompareProviders => Context::Tick,
            Self::AskAnswer => Context::Told,
            Self::CompareTable => Context::Compared,
            Self::Customer => Context::Customer,
            Self::Ticket => Context::Ticket,
            Self::PageName => Context::PageName,
            Self::PageLang => Context::PageLang,
            Self::Help => Context::Help,
            Self::Confirm(_) => Context::Confirm,
        }
    }

    /// Whether it is the wizard's own: a question, or the answer.
    pub fn is_step(self) -> bool {
        matches!(self, Self::Question(_) | Self::Answer)
    }

    /// Whether it lies over another screen, which stays as it was.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Help | Self::Confirm(_))
    }

    /// Whether it is the box for the page that the customer takes home.
    pub fn is_page_box(self) -> bool {
        matches!(self, Self::PageName | Self::PageLang)
    }
}

/// The step, and what has been opened on the way from it to where the person is.
#[derive(Clone, Debug)]
pub(super) struct Trail {
    step: Screen,
    opened: Vec<Opened>,
}

#[derive(Clone, Debug)]
struct Opened {
    screen: Screen,
    scroll: usize,
}

impl Trail {
    /// At a step, with nothing opened.
    pub(super) fn at(step: Screen) -> Self {
        Self { step, opened: Vec::new() }
    }

    /// The step.
    pub(super) fn step(&self) -> Screen {
        self.step
    }

    /// To another step.
    pub(super) fn go_to(&mut self, step: Screen) {
        self.step = step;
    }

    /// Where the person is.
    pub(super) fn top(&self) -> Screen {
        self.opened.last().map_or(self.step, |it| it.screen)
    }

    /// Where the person is, under help and confirmations.
    pub(super) fn under(&self) -> Screen {
        self.opened.iter().rev().map(|it| it.screen).find(|screen| !screen.is_over()).unwrap_or(self.step)
    }

    /// Whether the way led through a screen.
    pub(super) fn passes(&self, screen: Screen) -> bool {
        self.opened.iter().any(|it| it.screen == screen)
    }

    /// Whether the way led through a screen, and after that through no `other`.
    pub(super) fn passes_after(&self, screen: Screen, other: Screen) -> bool {
        let last = self.opened.iter().rev().map(|it| it.screen).find(|it| [screen, other].contains(it));
        last == Some(screen)
    }

    /// Back to the step at once.
    pub(super) fn close_all(&mut self) {
        self.opened.clear();
    }

    /// Opens a screen, or goes back to it where the way led through it.
    pub(super) fn open(&mut self, screen: Screen) {
        match self.opened.iter().position(|it| it.screen == screen) {
            Some(place) => self.opened.truncate(place + 1),
            None => self.opened.push(Opened { screen, scroll: 0 }),
        }
    }

    /// Back to before the first of these screens that the way led through.
    pub(super) fn close_from(&mut self, is_one: impl Fn(Screen) -> bool) {
        if let Some(place) = self.opened.iter().position(|it| is_one(it.screen)) {
            self.opened.truncate(place);
        }
    }

    /// One screen back.
    pub(super) fn close(&mut self) {
        self.opened.pop();
    }

    /// Another screen in the place of the last one.
    pub(super) fn replace(&mut self, screen: Screen) {
        self.close();
        self.open(screen);
    }

    /// How far the last screen that scrolls has been scrolled; steps keep that themselves.
    pub(super) fn scroll(&self) -> Option<usize> {
        self.opened.iter().rev().find(|it| it.scrolls()).map(|it| it.scroll)
    }

    /// The same, to be changed.
    pub(super) fn scroll_mut(&mut self) -> Option<&mut usize> {
        self.opened.iter_mut().rev().find(|it| it.scrolls()).map(|it| &mut it.scroll)
    }
}

impl Opened {
    fn scrolls(&self) -> bool {
        !matches!(self.screen, Screen::Confirm(_))
    }
}
