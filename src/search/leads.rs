//! One box for whatever a customer says or holds: what it leads to.

use super::key::Tier;
use super::situations::{Found, OFFERED, Situations};
use crate::domain::catalog::Catalog;
use crate::domain::period::Date;
use crate::domain::terms::Area;
use crate::domain::which::{self, What, which};
use crate::text::spot::dialled;

/// With fewer letters, too much begins so.
const SHORTEST_BEGINNING: usize = 2;

/// What words, a number, a name or a paper lead to.
#[derive(Debug)]
pub struct Leads<'a> {
    /// What the customer means.
    pub found: Found<'a>,
    /// What was recognised of companies and their numbers, papers and addresses.
    pub recognised: Vec<which::Found<'a>>,
}

impl<'a> Leads<'a> {
    /// What a text leads to. A company's name in a sentence is part of what is meant; it leads somewhere by itself only when little
    /// else is said.
    pub fn of(catalog: &'a Catalog, situations: &Situations, text: &str, area: Option<Area>, today: Date) -> Self {
        let mut found = situations.understand(catalog, text);
        // A number by itself is asked about; what is said of it stands beside it.
        if dialled(text).is_some() {
            found.perhaps.splice(0..0, found.sure.take());
        }
        let counts = |one: &which::Found<'_>| match one.what {
            What::Number(..) | What::Clue(..) => true,
            What::Name(_) | What::Service(..) => found.sure.is_none() && found.understood.is_only_names,
        };
        let recognised = which(catalog, text, area, today).into_iter().filter(counts).collect();
        Self { found, recognised }
    }

    /// The same; and where nothing is understood, the situations that the catalogue itself words so from the beginning.
    pub fn or_begun(mut self, catalog: &'a Catalog, situations: &Situations, text: &str) -> Self {
        let is_word = text.chars().filter(|letter| letter.is_alphanumeric()).count() >= SHORTEST_BEGINNING;
        if self.is_nothing() && is_word {
            let begun = situations.literally(catalog, text).into_iter().filter(|(_, tier)| *tier <= Tier::Beginning);
            self.found.perhaps = begun.map(|(symptom, _)| symptom).take(OFFERED).collect();
        }
        self
    }

    /// Whether it leads nowhere, not even perhaps.
    pub fn is_nothing(&self) -> bool {
        self.found.sure.is_none() && self.found.perhaps.is_empty() && self.recognised.is_empty()
    }
}
