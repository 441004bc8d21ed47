//! Where to call, in words: numbers with the phones that can dial them and their hours, and how far to trust them; and where to ask for
//! the right desk, when none is known.

use std::borrow::Borrow;

use super::hours::hours_in;
use super::names::{day, list};
use super::speaker::Speaker;
use super::terms::{no_desk, purpose_name, spoken_name};
use crate::domain::advice::{Role, Todo};
use crate::domain::catalog::CHOSEN_LATER;
use crate::domain::claim::Grounds;
use crate::domain::desk::{Desk, Phone};
use crate::domain::id::PartyId;
use crate::domain::terms::{Purpose, RoleKind, Spoken};
use crate::text::lang::Lang;
use crate::words::answer;

/// A desk.
#[derive(Clone, Debug)]
pub struct DeskSaid<'a> {
    /// Its own name, where it has one.
    pub name: Option<&'a str>,
    /// What it is for: 変更・解約、申し込みの窓口.
    pub purposes: String,
    /// The same for views that have words of their own for it.
    pub is_for: &'a [Purpose],
    /// The languages that it speaks, where it is for those who speak another than Japanese.
    pub speaks: Option<String>,
    /// These languages one after the other, for views that have words of their own for it.
    pub languages: Option<String>,
    /// Its numbers, the best first.
    pub phones: Vec<PhoneSaid<'a>>,
    /// Whether one of them is answered at the moment of the consultation, where both are known.
    pub open: Option<String>,
    /// Its page or form.
    pub url: Option<&'a str>,
    /// Said beside numbers that neither the company nor a public office confirms, or that were read in a copy only.
    pub doubt: Option<String>,
    /// Whether neither the company nor a public office confirms its numbers.
    pub is_unconfirmed: bool,
    /// The day of the copy, where its numbers were read in a copy only.
    pub copy: Option<String>,
    /// When its sources were last seen.
    pub seen: String,
    /// What the consultant should know of it.
    pub note: Option<&'a str>,
    /// Where it stands, and who says it.
    pub grounds: &'a Grounds,
    /// It is for something else, and is only asked for the right desk: how that is said before its numbers.
    pub where_to_ask: String,
    /// What makes it the one to ask then.
    pub asked_as: Option<Purpose>,
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
    /// Whether somebody answers at the moment of the consultation, where both are known.
    pub open: Option<String>,
    lang: Lang,
}

/// No desk for a question is known.
#[derive(Clone, Debug)]
pub struct NoDesk<'a> {
    /// That it is so.
    pub said: &'static str,
    /// The question; several at once, when none is named.
    pub kind: Option<RoleKind>,
    /// The desks for something else where one asks for the right one, best first; none where the company has none at all.
    pub to_ask: Vec<DeskSaid<'a>>,
    lang: Lang,
}

impl<'a> NoDesk<'a> {
    /// The one to ask where there is room for one: the best with a number, else the best with a page.
    pub fn best(&self) -> Option<&DeskSaid<'a>> {
        let dialled = self.to_ask.iter().find(|desk| !desk.phones.is_empty());
        dialled.or_else(|| self.to_ask.iter().find(|desk| desk.url.is_some()))
    }

    /// Inside a sentence: that it is so, and where to ask for the right one.
    pub fn in_a_sentence(&self) -> String {
        let asked = self.to_ask.iter().map(|desk| (desk, desk.in_a_sentence()));
        match asked.into_iter().find(|(_, numbers)| !numbers.is_empty()) {
            Some((desk, numbers)) => {
                let asked = answer::asked_at(self.lang, &desk.where_to_ask, &numbers);
                let between = if self.lang == Lang::En { " " } else { "" };
                [self.said, &asked].join(between)
            }
            None => self.said.to_owned(),
        }
    }
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
    /// Whether it has a number or a page.
    pub fn is_reachable(&self) -> bool {
        !self.phones.is_empty() || self.url.is_some()
    }

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

    /// The numbers to give where there is little room: the one that every telephone dials, else all.
    pub fn numbers_to_give(&self) -> Vec<&PhoneSaid<'a>> {
        match self.number() {
            Some(phone) if phone.from.is_none() => vec![phone],
            _ => self.phones.iter().collect(),
        }
    }

    /// Whether something of it is not confirmed by an official source.
    pub fn is_doubtful(&self) -> bool {
        self.doubt.is_some()
    }

    /// Its name, with the languages that it speaks where these are not the customer's.
    pub fn head(&self) -> String {
        let parts = [self.name, self.speaks.as_deref()];
        parts.into_iter().flatten().collect::<Vec<_>>().join("  ")
    }

    /// In one line: name, numbers, when its sources were last seen, and doubts.
    pub fn line(&self) -> String {
        let doubt = self.doubt.as_deref().unwrap_or_default();
        let parts = [&*self.head(), &self.numbers(), &self.seen, doubt];
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
        if numbers.is_empty() {
            return numbers;
        }
        let parts = [Some(&*numbers), self.speaks.as_deref(), self.doubt.as_deref()];
        list(&parts.into_iter().flatten().collect::<Vec<_>>(), self.lang)
    }
}

impl<'a> Speaker<'a> {
    /// A desk.
    pub fn desk(&self, desk: &'a Desk) -> DeskSaid<'a> {
        let lang = self.lang;
        let own = |words: &'a Option<_>| words.as_ref().map(|words| self.own(words));
        let phone = |phone @ Phone { number, from, hours }: &'a Phone| PhoneSaid {
            number,
            from: own(from),
            hours: hours.as_ref().map(|hours| hours_in(hours, self.page)),
            open: self.open_now(|holidays, now| phone.open_at(holidays, now)),
            lang,
        };
        let purposes: Vec<&str> = desk.purposes.iter().map(|purpose| purpose_name(*purpose, lang)).collect();
        let languages: Vec<&str> = desk.langs.iter().map(|spoken| spoken_name(*spoken, lang)).collect();
        let languages = desk.is_foreign().then(|| list(&languages, lang));
        let copy = desk.copy.map(|copy| day(copy, lang));
        let third_party = (!desk.is_confirmed()).then(|| answer::DESK_DOUBT.get(lang).to_owned());
        let doubts: Vec<String> =
            third_party.into_iter().chain(copy.as_ref().map(|day| answer::desk_copy(lang, day))).collect();
        DeskSaid {
            name: own(&desk.name),
            purposes: answer::desk_for(lang, &list(&purposes, lang)),
            is_for: &desk.purposes,
            speaks: languages.as_ref().map(|languages| answer::desk_speaks(lang, languages)),
            languages,
            phones: desk.phones.iter().map(phone).collect(),
            open: self.open_now(|holidays, now| desk.open_at(holidays, now)),
            url: desk.url.as_deref(),
            doubt: (!doubts.is_empty()).then(|| list(&doubts, lang)),
            is_unconfirmed: !desk.is_confirmed(),
            copy,
            seen: answer::desk_seen(lang, &day(desk.seen, lang)),
            note: own(&desk.note),
            grounds: &desk.grounds,
            where_to_ask: answer::where_to_ask(lang, desk.asked_as().map_or("", |asked| purpose_name(asked, lang))),
            asked_as: desk.asked_as(),
            lang,
        }
    }

    /// Desks in the order in which they are offered to somebody who reads this language.
    pub(super) fn in_order<D: Borrow<Desk>>(&self, desks: &'a [D]) -> Vec<&'a Desk> {
        in_order(desks, self.lang)
    }

    /// The desks for a question; none, where it is not known who answers.
    pub fn desks(&self, role: &'a Role) -> Vec<DeskSaid<'a>> {
        self.in_order(&role.desks).into_iter().map(|desk| self.desk(desk)).collect()
    }

    /// Whether somebody answers, and no desk for it is known that speaks the customer's language.
    pub(super) fn lacks_desk(&self, role: &Role) -> bool {
        let is_later = |party: &PartyId| party.as_str() == CHOSEN_LATER;
        role.known().is_some_and(|party| !is_later(party)) && !speaks_to(&role.desks, self.lang)
    }

    /// That no desk for a question is known, and where to ask for it; for several questions at once, when none is named.
    pub fn no_desk(&self, role: &'a Role, kind: Option<RoleKind>) -> Option<NoDesk<'a>> {
        let to_ask = self.in_order(&role.to_ask).into_iter().map(|desk| self.desk(desk));
        self.lacks_desk(role).then(|| NoDesk {
            said: no_desk(kind, self.lang),
            kind,
            to_ask: to_ask.collect(),
            lang: self.lang,
        })
    }

    /// The same of something to do, with the company that is asked.
    pub(super) fn no_desk_for(&self, todo: &'a Todo) -> Option<(&'a Desk, NoDesk<'a>)> {
        let to_ask = self.in_order(&todo.to_ask);
        let first = *to_ask.first().filter(|_| !speaks_to(&todo.desks, self.lang))?;
        let to_ask = to_ask.into_iter().map(|desk| self.desk(desk)).collect();
        Some((first, NoDesk { said: no_desk(None, self.lang), kind: None, to_ask, lang: self.lang }))
    }

    /// Of desks that are said, the one to call where there is room for one: the first that has a number.
    pub fn nearest<'d>(&self, desks: &'d [DeskSaid<'a>]) -> Option<&'d DeskSaid<'a>> {
        desks.iter().find(|desk| !desk.phones.is_empty() && (self.lang == Lang::En || desk.languages.is_none()))
    }

    /// The one to call where there is room for one: the best with a number, else the best with a page.
    pub fn best<D: Borrow<Desk>>(&self, desks: &'a [D]) -> Option<DeskSaid<'a>> {
        let desks = self.in_order(desks);
        let dialled = desks.iter().find(|desk| !desk.phones.is_empty());
        let asked = || desks.iter().find(|desk| desk.url.is_some());
        dialled.or_else(asked).map(|desk| self.desk(desk))
    }
}

/// Those that speak the customer's language first: whoever reads Japanese is never first sent to a desk in another one.
pub fn in_order<D: Borrow<Desk>>(desks: &[D], lang: Lang) -> Vec<&Desk> {
    let mut desks: Vec<&Desk> = desks.iter().map(Borrow::borrow).collect();
    desks.sort_by_key(|desk| match lang {
        Lang::En if desk.langs.contains(&Spoken::English) => 0,
        _ if !desk.is_foreign() => 1,
        _ => 2,
    });
    desks
}

/// Whether one of them speaks Japanese, or the language that the customer reads.
fn speaks_to<D: Borrow<Desk>>(desks: &[D], lang: Lang) -> bool {
    let speaks = |desk: &Desk| !desk.is_foreign() || lang == Lang::En && desk.langs.contains(&Spoken::English);
    desks.iter().any(|desk| speaks(desk.borrow()))
}
