//! Where to call, in words: numbers with the phones that can dial them and their hours, and how far to trust them.

use super::hours::hours_in;
use super::names::{day, list};
use super::speaker::Speaker;
use crate::domain::claim::Grounds;
use crate::domain::desk::{Desk, Phone};
use crate::text::lang::Lang;
use crate::words::answer;

/// A desk.
#[derive(Clone, Debug)]
pub struct DeskSaid<'a> {
    /// Its own name, where it has one.
    pub name: Option<&'a str>,
    /// Its numbers, the best first.
    pub phones: Vec<PhoneSaid<'a>>,
    /// Its page or form.
    pub url: Option<&'a str>,
    /// Said beside numbers that neither the company nor a public office confirms.
    pub doubt: Option<&'static str>,
    /// When its sources were last seen.
    pub seen: String,
    /// What the consultant should know of it.
    pub note: Option<&'a str>,
    /// Where it stands, and who says it.
    pub grounds: &'a Grounds,
    lang: Lang,
}

/// A number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhoneSaid<'a> {
    /// As one dials it.
    pub number: &'a str,
    /// From which phones; any when absent.
    pub from: Option<&'a str>,
    /// When somebody answers; not known when absent.
    pub hours: Option<String>,
    lang: Lang,
}

impl PhoneSaid<'_> {
    /// From which phones it can be dialled, and its hours.
    pub fn limits(&self) -> String {
        list(&[self.from, self.hours.as_deref()].into_iter().flatten().collect::<Vec<_>>(), self.lang)
    }

    /// With these behind it.
    pub fn with_limits(&self) -> String {
        let limits = self.limits();
        if limits.is_empty() { self.number.to_owned() } else { answer::number_with(self.lang, self.number, &limits) }
    }
}

impl<'a> DeskSaid<'a> {
    /// Every number, best first, or its page when it has none.
    pub fn numbers(&self) -> String {
        let numbers: Vec<String> = self.phones.iter().map(PhoneSaid::with_limits).collect();
        if numbers.is_empty() { self.url.unwrap_or_default().to_owned() } else { list(&numbers, self.lang) }
    }

    /// The number to give where there is room for one: the best that every phone can dial, else the last, which is for all those
    /// phones that those before it are not for.
    pub fn number(&self) -> Option<&PhoneSaid<'a>> {
        self.phones.iter().find(|phone| phone.from.is_none()).or(self.phones.last())
    }

    /// In one line: name, numbers, when its sources were last seen, and doubts.
    pub fn line(&self) -> String {
        let parts = [self.name.unwrap_or_default(), &self.numbers(), &self.seen, self.doubt.unwrap_or_default()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("  ")
    }

    /// Inside a sentence, with its doubt. The best number alone is enough when every phone can dial it.
    pub(super) fn in_a_sentence(&self) -> String {
        let numbers = match self.phones.first() {
            Some(PhoneSaid { number, from: None, hours, .. }) => {
                list(&[Some(*number), hours.as_deref()].into_iter().flatten().collect::<Vec<_>>(), self.lang)
            }
            _ => self.numbers(),
        };
        match self.doubt {
            Some(doubt) if !numbers.is_empty() => list(&[&*numbers, doubt], self.lang),
            _ => numbers,
        }
    }
}

impl<'a> Speaker<'a> {
    /// A desk.
    pub fn desk(&self, desk: &'a Desk) -> DeskSaid<'a> {
        let own = |words: &'a Option<_>| words.as_ref().map(|words| self.own(words));
        let phone = |Phone { number, from, hours }: &'a Phone| PhoneSaid {
            number,
            from: own(from),
            hours: hours.as_ref().map(|hours| hours_in(hours, self.page)),
            lang: self.lang,
        };
        DeskSaid {
            name: own(&desk.name),
            phones: desk.phones.iter().map(phone).collect(),
            url: desk.url.as_deref(),
            doubt: (!desk.is_confirmed()).then(|| answer::DESK_DOUBT.get(self.lang)),
            seen: answer::desk_seen(self.lang, &day(desk.seen, self.lang)),
            note: own(&desk.note),
            grounds: &desk.grounds,
            lang: self.lang,
        }
    }
}
