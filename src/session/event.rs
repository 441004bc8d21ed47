//! What can come to the wizard from outside.

use std::sync::Arc;

use super::effect::{PageMade, PageRefused};
use crate::domain::catalog::Catalog;
use crate::domain::hours::Moment;
use crate::domain::period::Date;
use crate::domain::ticket::Opened;
use crate::keys::bindings::Intent;
use crate::search::Finder;

/// How much the last frame had to show in the part that scrolls, and how much of it fitted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extent {
    /// Lines in all.
    pub lines: usize,
    /// Lines that fit.
    pub height: usize,
    /// Lines above them.
    pub top: usize,
    /// Whether there was room for pages of the answer side by side.
    pub is_wide: bool,
}

impl Extent {
    /// The furthest that it can be scrolled.
    pub fn furthest(self) -> usize {
        self.lines.saturating_sub(self.height)
    }
}

/// A catalogue with all that is looked up in it.
#[derive(Clone, Debug)]
pub struct Anew {
    catalog: Arc<Catalog>,
    pub(super) finder: Arc<Finder>,
}

impl Anew {
    /// Prepares it, which takes longer than a key may.
    pub fn of(catalog: Catalog) -> Self {
        let finder = Finder::new(&catalog);
        finder.learn();
        Self { catalog: Arc::new(catalog), finder: Arc::new(finder) }
    }

    /// The catalogue.
    pub fn catalog(&self) -> &Arc<Catalog> {
        &self.catalog
    }
}

/// What became of the catalogue's files while the wizard runs, or of the wish to read them anew.
#[derive(Clone, Debug)]
pub enum Reread {
    /// They differ from what was read, or do so no longer.
    Differs(bool),
    /// They are being read.
    Begun,
    /// There are none: the catalogue is the program's own.
    Own,
    /// They say what is in use.
    Same,
    /// They cannot be used, for this reason, as a sentence; what is in use stays so.
    Refused(String),
    /// They are in use from now on: the catalogue that comes with this event and with every one after it.
    Read {
        /// It, prepared.
        anew: Anew,
        /// The one before, which has the names of what is gone.
        before: Arc<Catalog>,
    },
}

/// One thing that has happened.
#[derive(Clone, Debug)]
pub enum Event {
    /// A key was pressed, which means this.
    Intent(Intent),
    /// A key was pressed that means this elsewhere, and nothing here.
    NotHere(Intent),
    /// Text was pasted. It is typed letter by letter and so can never press Enter.
    Paste(String),
    /// The nth row that can be chosen was named, as where rows have numbers.
    Row(usize),
    /// The catalogue has been read: the one that comes with this event and with every one after it, until another is read.
    CatalogRead,
    /// What became of the catalogue's files since they were read.
    Catalog(Reread),
    /// A ticket was given that could be opened.
    Ticket(Box<Opened>),
    /// The page that was wanted is not made at once: it is waited for beside the loop.
    PageTakesLong,
    /// What became of a page that was wanted.
    Page(Result<PageMade, PageRefused>),
    /// A frame was drawn.
    Drawn(Extent),
    /// The day that it is. The customer who is at the counter keeps the day on which everything was said; the next one has this.
    Today(Date),
    /// What the consultation has met that has ended was taken from [`State::ended`](super::State::ended).
    Taken,
    /// The moment that it is now in Japan: by it one sees whether a desk answers. It changes no answer.
    Now(Moment),
}

impl From<Intent> for Event {
    fn from(intent: Intent) -> Self {
        Self::Intent(intent)
    }
}
