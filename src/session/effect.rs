//! What a key asks of the world, and what the program has to say about it.

use std::path::PathBuf;

use super::choices::Situation;
use crate::domain::catalog::Edition;
use crate::domain::consultation::Consultation;
use crate::domain::id::{ProviderId, ServiceId};
use crate::text::lang::Msg;
use crate::words::handout::PageLang;

/// A page that is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageRequest {
    /// What it is about.
    pub consultation: Consultation,
    /// The file; its ending says the format.
    pub name: String,
    /// The page's language.
    pub lang: PageLang,
    /// Whether a file of this name may be replaced.
    pub replace: bool,
    /// Whether it goes to the printer and not into the file.
    pub print: bool,
}

/// A page that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageMade {
    /// Where it is; nowhere when it was printed.
    pub file: Option<PathBuf>,
    /// What the font lacks, as a sentence.
    pub lacking: Option<String>,
}

/// Why there is no page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageRefused {
    /// There is a file of this name, which may not be replaced unasked.
    Exists,
    /// The reason, as a sentence.
    Because(String),
}

/// What the loop has to do after an update.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Nothing, not even to draw: nothing has changed.
    Unchanged,
    /// Nothing but to draw.
    None,
    /// Draw every cell again.
    Redraw,
    /// Give the terminal back to the shell, until the shell lets the program go on.
    Suspend,
    /// Put this into the terminal's clipboard.
    Copy(String),
    /// Make this page, and tell the session what became of it.
    Page(Box<PageRequest>),
    /// Stop making the page that was wanted last.
    StopPage,
    /// Read the catalogue's files anew, and tell the session what became of it.
    ReadCatalog,
    /// Let go what is being read of them.
    StopReading,
    /// Leave the program.
    Quit,
    /// Leave the program, which was broken off.
    GiveUp,
}

/// A remark in the notice line. It goes away with the next key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// How to leave the program: Esc does not, on the first question.
    HowToQuit,
    /// Here one chooses with the arrows: nothing can be typed.
    ChooseWithArrows,
    /// Here one answers with yes or no.
    AnswerFirst,
    /// The help lies over the screen for which the key is.
    CloseHelpFirst,
    /// The customer is reading.
    CloseCustomerFirst,
    /// The box for the page is open.
    ClosePageFirst,
    /// The page is printed from its box.
    PrintFromPage,
    /// The key is for an answer.
    AtTheAnswer,
    /// Here one reads.
    OnlyRead,
    /// This is what the key leads to.
    AlreadyHere,
    /// On another page of the answer there is something to tick.
    TickTodo,
    /// The key means nothing here.
    NoKeyHere,
    /// This is asked before the step that was to be gone to.
    StepAhead(Msg),
    /// Nothing fits what was typed.
    NothingFound,
    /// At least one service is needed.
    ChooseService,
    /// A service that was searched for has been ticked.
    Ticked(ServiceId),
    /// These were unticked, because a customer has one line, and another was ticked.
    OtherLine(Vec<ServiceId>),
    /// The typed day is none.
    NoDay,
    /// The typed day has not come yet.
    DayAhead,
    /// 光コラボ did not exist yet on the typed day.
    DayTooEarly,
    /// The line cannot go from a provider to the same provider.
    SameProvider(ProviderId),
    /// These were given up, because they do not exist in the chosen area.
    Dropped(Vec<ServiceId>),
    /// Everything is forgotten, ready for the next customer.
    NextCustomer,
    /// The answer is the last step.
    LastStep,
    /// More providers are needed for a comparison.
    CompareMore,
    /// No more providers can be compared at once.
    CompareFewer,
    /// What the key needs of the compared provider has not been asked yet.
    CompareOpen,
    /// A compared provider was taken, for this.
    Taken(ProviderId, Situation),
    /// A page is being made, and keys other than those that stop it wait for that.
    PageMaking,
    /// The page that was being made is not wanted any more.
    PageStopped,
    /// This ticket was given to the terminal.
    Copied(String),
    /// A ticket was opened; what it says of these has changed since it was written.
    TicketOpened(Vec<ServiceId>),
    /// A page was printed; what the font lacks, as a sentence.
    PagePrinted(Option<String>),
    /// This is the customer's provider from now on.
    Adopted(ProviderId),
    /// The same, and the clue before tells of another.
    AdoptedAgainst(ProviderId, String),
    /// More was typed, or pasted, than is looked for.
    Cut,
    /// What the customer says is about no service, so that there is neither page nor ticket.
    NoServiceAsked,
    /// Nobody knows the provider, on which it depends.
    ProviderLeftOpen,
    /// What the customer says is about a service that the area does not have.
    NotInArea,
    /// The catalogue's files are being read, which Esc stops.
    CatalogReading,
    /// They are not read any more, and what was in use stays so.
    CatalogStopped,
    /// There are none: the catalogue is the program's own.
    CatalogOwn,
    /// They say what is in use, which is this edition.
    CatalogSame(Edition),
    /// They cannot be used, for this reason, as a sentence.
    CatalogRefused(String),
    /// They are in use now, as this edition; what was chosen and is not in them, by name.
    CatalogRead(Edition, Vec<String>),
}

impl Notice {
    /// Whether something may go wrong unless it is read: not that what was wanted is done, nor what a key would do elsewhere.
    pub fn is_warning(&self) -> bool {
        match self {
            Self::TicketOpened(changed) => !changed.is_empty(),
            Self::PagePrinted(lacking) => lacking.is_some(),
            Self::CatalogRead(_, gone) => !gone.is_empty(),
            Self::ChooseService
            | Self::OtherLine(_)
            | Self::NoDay
            | Self::DayAhead
            | Self::DayTooEarly
            | Self::SameProvider(_)
            | Self::Dropped(_)
            | Self::CompareFewer
            | Self::AdoptedAgainst(..)
            | Self::Cut
            | Self::CatalogRefused(_)
            | Self::NoServiceAsked
            | Self::ProviderLeftOpen
            | Self::NotInArea => true,
            _ => false,
        }
    }
}
