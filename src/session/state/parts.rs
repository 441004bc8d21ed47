//! What the wizard's memory is made of besides the answers to its questions.

use crate::domain::advice::Advice;
use crate::domain::compare::Comparison;
use crate::domain::consultation::Consultation;
use crate::domain::hours::Moment;
use crate::domain::id::{ClaimId, ProviderId, ServiceId};
use crate::domain::inquiry::Named;
use crate::domain::period::DayRange;
use crate::domain::terms::{Area, Basis, Move, Outcome};
use crate::keys::bindings::Intent;
use crate::session::choices::Pick;
use crate::session::effect::PageMade;
use crate::stats::Consulted;
use crate::words::handout::PageLang;

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

    /// The pages where there is room for calls, bills and what the customer does side by side: the first has these three, and what
    /// the staff does is left to やること.
    pub const WIDE: [Self; 4] = [Self::Calls, Self::Changes, Self::Todo, Self::Grounds];

    /// The page that has it where there is so much room.
    #[must_use]
    pub fn shown(self, is_wide: bool) -> Self {
        if is_wide && self == Self::Bills { Self::Calls } else { self }
    }

    /// The next page, or the one before; the first follows the last.
    #[must_use]
    pub fn turned(self, forward: bool, is_wide: bool) -> Self {
        let pages: &[Self] = if is_wide { &Self::WIDE } else { &Self::ALL };
        let now = pages.iter().position(|tab| *tab == self.shown(is_wide)).unwrap_or(0);
        let steps = if forward { 1 } else { pages.len() - 1 };
        pages[(now + steps) % pages.len()]
    }

    fn nth(self) -> usize {
        Self::ALL.iter().position(|tab| *tab == self).unwrap_or(0)
    }
}

/// Which page of the answer is open, and how far each has been scrolled.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct Reading {
    pub(in super::super) tab: Tab,
    /// Which of the things that the staff does has the focus, once one was gone to, and whether it is kept in view.
    pub(in super::super) todo: Option<usize>,
    pub(in super::super) follows: bool,
    /// What the staff has done for this customer. Nothing else knows of it.
    pub(in super::super) done: Vec<ClaimId>,
    scrolls: [usize; Tab::ALL.len()],
}

impl Reading {
    /// Another answer is read from its beginning.
    pub(in super::super) fn start_again(&mut self) {
        self.scrolls = Default::default();
        (self.todo, self.follows) = (None, false);
    }

    pub(in super::super) fn scroll(&self) -> usize {
        self.scrolls[self.tab.nth()]
    }

    pub(in super::super) fn scroll_mut(&mut self) -> &mut usize {
        &mut self.scrolls[self.tab.nth()]
    }
}

/// How the files of the catalogue stand to what was read of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OnDisk {
    /// Whether they have been edited since.
    pub differs: bool,
    /// Whether they are being read anew.
    pub is_being_read: bool,
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

/// What was asked for an answer to a customer's words, beside the steps.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct Asked {
    /// What the customer says.
    pub(in super::super) symptom: Option<ClaimId>,
    /// What the words name besides.
    pub(in super::super) named: Named,
    /// The provider that the line is with.
    pub(in super::super) provider: Pick<ProviderId>,
    /// The provider that these words are about, where they name another than the customer's.
    pub(in super::super) meant: Pick<ProviderId>,
    /// On which days the line moved to a provider, as far as that was asked.
    pub(in super::super) moved_on: Option<(ProviderId, DayRange)>,
    /// The area, for comparing as well.
    pub(in super::super) area: Option<Area>,
    /// What was recognised, as long as its page is open.
    pub(in super::super) clue: Option<Clued>,
    /// The one before it, which may tell something else.
    pub(in super::super) clue_before: Option<Clued>,
    /// The key that waits for an answer which it needs.
    pub(in super::super) waiting: Option<Intent>,
    /// Whether how it is known is read.
    pub(in super::super) reads_grounds: bool,
    /// The consultation behind the answer, and the whole answer to that, once a key needed them.
    pub(in super::super) behind: Option<Box<(Consultation, Advice)>>,
}

/// Something that was recognised, by what it was recognised in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) struct Clued {
    pub(in super::super) text: String,
    pub(in super::super) area: Option<Area>,
    /// Of all that was recognised, this stands first.
    pub(in super::super) head: String,
}

/// A ticket that was made or opened since the program was started: nothing of the customer, and nothing that is written anywhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TicketMade {
    /// The ticket.
    pub ticket: String,
    /// What is done with the line.
    pub kind: Move,
    /// The provider that it is about, where one is known.
    pub provider: Option<ProviderId>,
    /// How many services.
    pub services: usize,
    /// When it was made, where that is known.
    pub at: Option<Moment>,
}

/// What is compared.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct Comparing {
    pub(in super::super) providers: Vec<ProviderId>,
    /// For these services, where an answer to a customer's words was compared.
    pub(in super::super) services: Option<Vec<ServiceId>>,
    pub(in super::super) table: Option<Comparison>,
    /// Whether the focused provider is kept in view: from where one scrolls, it is not.
    pub(in super::super) follows: bool,
    /// The consultation with the focused provider, and its answer, once a key needed them.
    pub(in super::super) behind: Option<Box<(Consultation, Advice)>>,
}

/// What is remembered of the box for a page.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct PageBox {
    /// The language, once it was changed for this customer, here or in the customer's own view.
    pub(in super::super) lang: Option<PageLang>,
    pub(in super::super) refused: Option<String>,
    pub(in super::super) made: Option<PageMade>,
    /// Whether one is being made.
    pub(in super::super) is_making: bool,
}

/// What is noted for the keeper of the catalogue.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct Notes {
    pub(in super::super) now: Consulted,
    /// That of the consultation that has ended, until it is taken.
    pub(in super::super) ended: Option<Consulted>,
}

impl Notes {
    /// The consultation has ended, and the next one begins.
    pub(in super::super) fn turned(self) -> Self {
        Self { now: Consulted::default(), ended: Some(self.now) }
    }
}
