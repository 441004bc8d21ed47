//! What is said around the name of a company, and what that tells of it.

use serde::{Deserialize, Serialize};

use crate::text::fold::{fold, romaji_of_folded};
use crate::text::heard::{Heard, is_kana};

/// Where the name stands in what is said around it.
pub const NAME: char = '~';

/// How the customer stands to a company that is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub enum Stand {
    /// Nothing tells.
    Plain,
    /// The customer is there now.
    Present,
    /// The customer has left it, or is leaving it.
    Former,
    /// The customer thinks of going there.
    Goal,
    /// It is about something else that the company sells.
    Beside,
}

/// What is said around a name, and what that tells of it.
#[derive(Debug, Deserialize, Serialize)]
pub struct Around {
    /// What it tells.
    pub stand: Stand,
    before: Box<str>,
    behind: Box<str>,
}

impl Around {
    /// A form as the keeper wrote it, and in romaji where it is kana.
    pub fn of(stand: Stand, form: &str) -> (Self, Option<Self>) {
        let (before, behind) = form.split_once(NAME).unwrap_or((form, ""));
        let heard = |part: &str| Heard::new(part).text().into_boxed_str();
        let written = Self { stand, before: heard(before), behind: heard(behind) };
        let kana = [fold(before), fold(behind)];
        let typed = kana.iter().all(|part| is_kana(part)).then(|| {
            let [before, behind] = kana.map(|part| romaji_of_folded(&part).into_boxed_str());
            Self { stand, before, behind }
        });
        (written, typed)
    }

    /// How many letters of it stand around a name; none, where not all of them do.
    pub fn fits(&self, before: &str, behind: &str) -> Option<usize> {
        let begins = behind.trim_start().starts_with(&*self.behind);
        let ends = before.trim_end().strip_suffix(&*self.before).is_some_and(|rest| {
            let is_word = |letter: char| letter.is_ascii_alphanumeric();
            !(rest.ends_with(is_word) && self.before.starts_with(is_word))
        });
        (begins && ends).then(|| (self.before.chars().chain(self.behind.chars())).count())
    }
}
