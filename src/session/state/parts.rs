//! What the wizard's memory is made of: answers, rows of lists, pages of the answer, what lies over the screen.

use crate::domain::id::{PaymentId, ProviderId, ServiceId};
use crate::domain::terms::{Area, Basis, Category, Outcome};
use crate::session::step::Situation;
use crate::session::textbox::TextBox;

/// The answer to a question that may be left open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Pick<T> {
    /// Not answered yet.
    #[default]
    Open,
    /// The customer does not know, or has not decided.
    Unknown,
    /// This one.
    Known(T),
}

impl<T> Pick<T> {
    /// What was chosen, if something was.
    pub fn known(&self) -> Option<&T> {
        match self {
            Self::Known(it) => Some(it),
            Self::Open | Self::Unknown => None,
        }
    }
}

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
}

impl Row {
    /// Whether it only divides the list.
    pub fn is_heading(&self) -> bool {
        matches!(self, Self::CommonHeading | Self::Heading(_))
    }
}

/// A page of the answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tab {
    /// 電話: whom to call.
    #[default]
    Calls,
    /// 請求: who bills.
    Bills,
    /// 変更点: before and after.
    Changes,
    /// やること: what to do.
    Todo,
    /// 根拠: why.
    Grounds,
}

impl Tab {
    /// Every page, in order.
    pub const ALL: [Self; 5] = [Self::Calls, Self::Bills, Self::Changes, Self::Todo, Self::Grounds];

    /// The page `steps` further; the first follows the last.
    #[must_use]
    pub fn turned(self, forward: bool) -> Self {
        let place = Self::ALL.iter().position(|tab| *tab == self).unwrap_or(0);
        let steps = if forward { 1 } else { Self::ALL.len() - 1 };
        Self::ALL[(place + steps) % Self::ALL.len()]
    }
}

/// What a confirmation is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Leave the program.
    Quit,
    /// Forget everything for the next customer.
    NextCustomer,
    /// Replace the file that has the name of the page.
    ReplacePage,
}

/// What lies over the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Overlay {
    /// Nothing.
    #[default]
    None,
    /// The keys.
    Help,
    /// A question that Enter answers with yes and Esc with no.
    Confirm(Question),
}

/// How much the last frame had to show in the part that scrolls, and how much of it fitted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extent {
    /// Lines in all.
    pub lines: usize,
    /// Lines that fit.
    pub page: usize,
}

impl Extent {
    /// The furthest that it can be scrolled.
    pub fn furthest(self) -> usize {
        self.lines.saturating_sub(self.page)
    }
}

/// A list with its filter, or the typed day.
#[derive(Clone, Debug, Default)]
pub struct List {
    /// The place of the focused row.
    pub focus: usize,
    /// What is typed.
    pub typed: TextBox,
}

/// What would become of a service, ticked or not.
#[derive(Clone, Debug)]
pub struct Preview {
    /// The service.
    pub service: ServiceId,
    /// What becomes of it.
    pub outcome: Outcome,
    /// How sure that is.
    pub basis: Basis,
}
