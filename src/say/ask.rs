//! "A customer says …" in words: whom to call.

use super::desks::{DeskSaid, NoDesk};
use super::names::list;
use super::speaker::{Speaker, Who};
use super::terms::{basis_mark, purpose_name, role_name};
use crate::domain::ask::{Answer, Contact, Tell};
use crate::domain::catalog::Catalog;
use crate::domain::claim::Grounds;
use crate::domain::terms::{Basis, Purpose};
use crate::text::lang::Lang;
use crate::words::{answer, ask as say};

/// Whom to call about what a customer says.
#[derive(Clone, Debug)]
pub struct ContactSaid<'a> {
    /// Who answers.
    pub who: Who<'a>,
    /// About what: ひかり電話の故障.
    pub about: String,
    /// Where, best first.
    pub desks: Vec<DeskSaid<'a>>,
    /// That no desk for it is known, and where to ask for one: said before any desk.
    pub no_desk: Option<NoDesk<'a>>,
    /// Whom to ask, where nobody knows who answers.
    pub ask: Option<String>,
    /// All of it in one line, with the best number.
    pub line: String,
}

/// Whom to call, the likeliest first.
pub fn contacts<'a>(catalog: &'a Catalog, answer: &'a Answer<'_>, lang: Lang) -> Vec<ContactSaid<'a>> {
    Speaker::new(catalog, &answer.consultation, &answer.advice, lang).contacts(answer)
}

/// What to tell the customer.
pub fn tell(tell: &[Tell<'_>], lang: Lang) -> Vec<String> {
    let said = |tell: &Tell<'_>| {
        let text = tell.text.get(lang);
        tell.of.map_or_else(|| text.to_owned(), |name| answer::not_collabo(lang, name.get(lang), text))
    };
    tell.iter().map(said).collect()
}

/// The facts on which it rests whom to call and what to tell, each once.
pub fn because<'a>(answer: &'a Answer<'_>) -> Vec<&'a Grounds> {
    let mut because: Vec<&Grounds> = Vec::new();
    let told = answer.tell.iter().map(|tell| tell.grounds);
    for grounds in answer.contacts.iter().flat_map(|contact| &contact.because).chain(told) {
        if !because.iter().any(|known| known.claim == grounds.claim) {
            because.push(grounds);
        }
    }
    because
}

impl<'a> Speaker<'a> {
    /// Whom to call, the likeliest first, by an answer of which it speaks.
    pub fn contacts(&self, answer: &'a Answer<'_>) -> Vec<ContactSaid<'a>> {
        answer.contacts.iter().map(|contact| self.contact(contact)).collect()
    }

    fn contact(&self, contact: &'a Contact) -> ContactSaid<'a> {
        let lang = self.lang;
        let role = &contact.role;
        let who = self.who(role);
        let about = match contact.services.as_slice() {
            [] => self.what_for(contact),
            services => say::about(lang, &self.list(&self.services(services)), role_name(contact.kind, lang)),
        };
        let desks = self.desks(role);
        let ask = contact.open.as_ref().filter(|_| role.is_unknown()).map(|open| self.ask(open));
        let no_desk = self.no_desk(role, Some(contact.kind)).filter(|_| ask.is_none());
        let mut said = ContactSaid { who, about, desks, no_desk, ask, line: String::new() };
        let is_asked = said.no_desk.as_ref().is_some_and(|no_desk| !no_desk.to_ask.is_empty());
        let not = self.not_collabo().filter(|_| contact.is_elsewhere && said.desks.is_empty() && !is_asked);
        said.line = not.unwrap_or_else(|| self.line(&said));
        said
    }

    /// What a desk that the situation itself names is for.
    fn what_for(&self, contact: &Contact) -> String {
        let desks = contact.role.desks.iter().flat_map(|desk| &desk.purposes);
        let mut purposes: Vec<&str> = Vec::new();
        for purpose in desks.filter(|purpose| **purpose != Purpose::General) {
            let name = purpose_name(*purpose, self.lang);
            if !purposes.contains(&name) {
                purposes.push(name);
            }
        }
        if purposes.is_empty() { role_name(contact.kind, self.lang).to_owned() } else { list(&purposes, self.lang) }
    }

    fn line(&self, ContactSaid { who, about, desks, no_desk, ask, .. }: &ContactSaid<'_>) -> String {
        let lang = self.lang;
        if let Some(ask) = ask {
            return format!("{} {ask}", answer::TO_CHECK.get(lang));
        }
        if who.is_nobody() {
            return say::call(lang, &who.marked(say::NOBODY.get(lang)), about);
        }
        if let Some(no_desk) = no_desk {
            let whom = answer::asked_at(lang, &who.marked(&who.name.full), &no_desk.in_a_sentence());
            return say::call(lang, &whom, about);
        }
        // The company that sends the bill is the one to ask about it.
        let number = desks.iter().map(DeskSaid::in_a_sentence).find(|numbers| !numbers.is_empty()).unwrap_or_default();
        let mark = if who.basis == Basis::Unknown { basis_mark(who.basis, lang) } else { who.mark };
        let whom: Vec<&str> = [&*who.name.full, &number, mark].into_iter().filter(|part| !part.is_empty()).collect();
        say::call(lang, &whom.join(" "), about)
    }
}
