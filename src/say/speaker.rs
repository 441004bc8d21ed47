//! Who speaks: an answer in one language. The methods beside this file say the parts of it, each with its names, its doubts and its
//! order already chosen; a view only places them.

use super::names::list;
use super::terms::basis_mark;
use crate::domain::advice::{Advice, Role};
use crate::domain::catalog::Catalog;
use crate::domain::consultation::Consultation;
use crate::domain::desk::Desk;
use crate::domain::hours::Moment;
use crate::domain::id::{PartyId, ProviderId, ServiceId};
use crate::domain::provider::Provider;
use crate::domain::service::Service;
use crate::domain::terms::Basis;
use crate::text::lang::{Lang, Words};
use crate::words::answer;
use crate::words::handout::PageLang;

/// Says an answer in one language.
#[derive(Clone, Copy, Debug)]
pub struct Speaker<'a> {
    pub(super) catalog: &'a Catalog,
    pub(super) consultation: &'a Consultation,
    pub(super) advice: &'a Advice,
    pub(super) page: PageLang,
    pub(super) lang: Lang,
    /// The moment at which it is spoken, where that matters.
    pub(super) now: Option<Moment>,
}

/// What somebody is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name<'a> {
    /// Where there is room: ぷらら光(NTTドコモ).
    pub full: String,
    /// In a narrow row: ぷらら光.
    pub short: &'a str,
}

/// A service as it is said somewhere.
#[derive(Clone, Debug)]
pub struct ServiceSaid<'a> {
    /// The service.
    pub id: &'a ServiceId,
    /// Its name where there is room.
    pub full: &'a str,
    /// Its name in at most 20 cells.
    pub short: &'a str,
    /// What a customer says when it breaks, where that is known.
    pub breaks: Option<&'a str>,
    /// How sure is what is said of it here.
    pub basis: Basis,
}

/// Who answers a question.
#[derive(Clone, Debug)]
pub struct Who<'a> {
    /// The company; absent where nobody answers, and where nobody knows.
    pub party: Option<&'a PartyId>,
    /// What it is called; なし, or 要確認, where there is none.
    pub name: Name<'a>,
    /// Who sends the bill for it, where that is another company.
    pub sender: Option<Name<'a>>,
    /// How sure that is.
    pub basis: Basis,
    /// The mark of what no source says in words. Someone who is not known needs none: the name says it.
    pub mark: &'static str,
    /// The mark of a company whose desk for the question is not known, for views that name no desks.
    pub desk_mark: &'static str,
    lang: Lang,
}

impl<'a> Who<'a> {
    /// A company, as sure as `basis`.
    pub(super) fn known(
        party: &'a PartyId,
        name: Name<'a>,
        sender: Option<Name<'a>>,
        basis: Basis,
        lang: Lang,
    ) -> Self {
        Self { party: Some(party), name, sender, basis, mark: basis_mark(basis, lang), desk_mark: "", lang }
    }

    /// Whether it is not known who.
    pub fn is_unknown(&self) -> bool {
        self.basis == Basis::Unknown
    }

    /// Whether it is known that nobody does.
    pub fn is_nobody(&self) -> bool {
        self.party.is_none() && !self.is_unknown()
    }

    /// With who sends the bill: NTT東日本 (NTTファイナンスから).
    pub fn with_sender(&self) -> String {
        self.sent(&self.name.full)
    }

    /// The same in a narrow row.
    pub fn short_with_sender(&self) -> String {
        self.sent(self.name.short)
    }

    fn sent(&self, name: &str) -> String {
        match &self.sender {
            Some(sender) => answer::bill_via(self.lang, name, sender.short),
            None => name.to_owned(),
        }
    }

    /// What is said of it, with its mark behind.
    pub fn marked(&self, said: &str) -> String {
        marked(said, self.mark)
    }

    /// The same in a view that names no desks: whoever reads it must not take the company's name for its desk.
    pub fn marked_without_desks(&self, said: &str) -> String {
        marked(&self.marked(said), self.desk_mark)
    }
}

/// Words with the mark behind them, if there is one.
pub(super) fn marked(said: &str, mark: &str) -> String {
    if mark.is_empty() { said.to_owned() } else { format!("{said} {mark}") }
}

/// The mark behind something whose name says itself when it is unknown.
pub(super) fn mark_of_known(basis: Basis, lang: Lang) -> &'static str {
    if basis == Basis::Unknown { "" } else { basis_mark(basis, lang) }
}

impl<'a> Speaker<'a> {
    /// Speaks of this answer to that consultation.
    pub fn new(
        catalog: &'a Catalog,
        consultation: &'a Consultation,
        advice: &'a Advice,
        lang: impl Into<PageLang>,
    ) -> Self {
        let page = lang.into();
        Self { catalog, consultation, advice, page, lang: page.words().names, now: consultation.now }
    }

    /// Speaks at this moment, where one is known: whether desks answer.
    #[must_use]
    pub fn at(self, now: Option<Moment>) -> Self {
        Self { now: now.or(self.now), ..self }
    }

    /// The language of its sentences.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// How many cautions there are, and of how many services something is open that nobody knows.
    pub fn counts(&self) -> (usize, usize) {
        (self.advice.cautions.len(), self.unknown_at_all().len())
    }

    /// Words of the catalogue, in its language or in plain Japanese.
    pub fn own(&self, words: &'a Words) -> &'a str {
        self.page.of(words)
    }

    /// A company after the move. That of a provider shows as the brand that the customer knows, with the company behind it.
    pub fn company(&self, party: &PartyId) -> Name<'a> {
        self.called(party, [&self.consultation.to, &self.consultation.from])
    }

    /// The company of a desk: of two brands of one company, the one whose own desk it is.
    pub fn company_at(&self, desk: &Desk) -> Name<'a> {
        let Self { catalog, consultation, .. } = *self;
        let brands = [&consultation.to, &consultation.from].into_iter().flatten().map(|id| catalog.provider(id));
        let is_own = |brand: &&'a Provider| brand.desks.iter().any(|of| of.grounds.claim == desk.grounds.claim);
        let own = brands.into_iter().filter(|brand| brand.company == desk.party).find(is_own);
        own.map_or_else(|| self.company(&desk.party), |brand| self.brand(brand))
    }

    /// A company before the move: that of the provider that the line leaves shows as its brand.
    pub fn company_before(&self, party: &PartyId) -> Name<'a> {
        self.called(party, [&None, &self.consultation.from])
    }

    fn called(&self, party: &PartyId, brands: [&Option<ProviderId>; 2]) -> Name<'a> {
        let mut brands = brands.into_iter().flatten().map(|id| self.catalog.provider(id));
        if let Some(brand) = brands.find(|brand| brand.company == *party) {
            return self.brand(brand);
        }
        let name = self.own(&self.catalog.party(party).name);
        Name { full: name.to_owned(), short: name }
    }

    /// A brand, in full with its company, where a source names one that is called otherwise.
    fn brand(&self, brand: &'a Provider) -> Name<'a> {
        let short = self.own(&brand.name);
        let company = self.own(&self.catalog.party(&brand.company).name);
        let full = if brand.company_known && !short.contains(company) {
            answer::brand_of_company(self.lang, short, company)
        } else {
            short.to_owned()
        };
        Name { full, short }
    }

    /// A brand, in full with its company.
    pub fn provider(&self, id: &ProviderId) -> Name<'a> {
        self.brand(self.catalog.provider(id))
    }

    /// The area's NTT.
    pub fn ntt(&self) -> &'a str {
        self.own(&self.catalog.party(&self.catalog.ntt(self.consultation.area)).name)
    }

    /// A service, with how sure is what is said of it.
    pub(super) fn service(&self, id: &'a ServiceId, basis: Basis) -> ServiceSaid<'a> {
        let Service { name, short, breaks, .. } = self.catalog.service(id);
        let breaks = breaks.as_ref().map(|words| self.own(words));
        ServiceSaid { id, full: self.own(name), short: self.own(short), breaks, basis }
    }

    /// Services of which nothing surer or less sure is said.
    pub(super) fn services(&self, ids: &'a [ServiceId]) -> Vec<ServiceSaid<'a>> {
        ids.iter().map(|id| self.service(id, Basis::Stated)).collect()
    }

    /// Services by their short names, one after the other.
    pub fn list(&self, services: &[ServiceSaid<'_>]) -> String {
        list(&services.iter().map(|service| service.short).collect::<Vec<_>>(), self.lang)
    }

    /// Who answers a question after the move.
    pub fn who(&self, role: &'a Role) -> Who<'a> {
        self.answerer(role, role.basis, |party| self.company(party))
    }

    /// Who answers a question before the move.
    pub fn who_before(&self, role: &'a Role) -> Who<'a> {
        self.answerer(role, role.basis, |party| self.company_before(party))
    }

    pub(super) fn answerer(&self, role: &'a Role, basis: Basis, call: impl Fn(&PartyId) -> Name<'a>) -> Who<'a> {
        // A name that nobody vouches for would be read as an answer.
        let party = role.known();
        let word = |short: &'static str| Name { full: short.to_owned(), short };
        let name = match party {
            Some(party) => call(party),
            None if basis == Basis::Unknown => word(answer::TO_CHECK.get(self.lang)),
            None => word(answer::NOBODY.get(self.lang)),
        };
        let sender = role.via.as_ref().filter(|via| party.is_some_and(|party| party != *via)).map(call);
        let desk_mark = if self.lacks_desk(role) { answer::NO_DESK_MARK.get(self.lang) } else { "" };
        Who { party, name, sender, basis, mark: mark_of_known(basis, self.lang), desk_mark, lang: self.lang }
    }
}
