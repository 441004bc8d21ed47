//! What nobody knows, and whom to ask about it.

use super::desks::DeskSaid;
use super::names::list;
use super::speaker::{Name, ServiceSaid, Speaker};
use super::terms::role_question;
use crate::domain::advice::{Ask, OpenQuestion};
use crate::domain::terms::{Basis, RoleKind};
use crate::words::answer;

/// Everything that one company is asked about several services.
#[derive(Clone, Debug)]
pub struct ToAsk<'a> {
    /// Whom to ask; the provider, once one is chosen, when absent.
    pub whom: Option<Name<'a>>,
    /// Where: the one to call.
    pub desk: Option<DeskSaid<'a>>,
    /// What.
    pub questions: Vec<RoleKind>,
    /// Of which services.
    pub services: Vec<ServiceSaid<'a>>,
}

/// One question that is open for some services, of which the same company is asked.
#[derive(Clone, Debug)]
pub struct OpenSaid<'a> {
    /// The services.
    pub services: Vec<ServiceSaid<'a>>,
    /// That it is open, and whom to ask, without numbers.
    pub said: String,
    /// Where to ask them, best first.
    pub desks: Vec<DeskSaid<'a>>,
}

impl<'a> Speaker<'a> {
    /// What nobody knows, whatever the customer says of the day of the move.
    fn left_open(&self) -> impl Iterator<Item = &'a OpenQuestion> {
        self.advice.open.iter().filter(|open| !self.is_asked_of_customer(&open.service))
    }

    /// What nobody knows of one question, gathered under whom to ask: each service once.
    pub fn open_by_whom(&self, role: RoleKind) -> Vec<OpenSaid<'a>> {
        let open: Vec<&OpenQuestion> = self.left_open().filter(|open| open.role == role).collect();
        let groups = open.chunk_by(|one, other| one.ask == other.ask && one.desks.len() == other.desks.len());
        let of = |group: &[&'a OpenQuestion]| {
            let services: Vec<ServiceSaid<'a>> =
                group.iter().map(|open| self.service(&open.service, Basis::Unknown)).collect();
            let (list, question) = (self.list(&services), role_question(role, self.lang));
            let said = match &group[0].ask {
                Ask::ChooseProvider => answer::ask_after_choice(self.lang, &list, question),
                Ask::WhoseLine => answer::ask_whose_line(self.lang, &list, question),
                Ask::Party(party) => answer::ask_them(self.lang, &self.company(party).full),
                Ask::Provider(provider, _) => answer::ask_them(self.lang, &self.provider(provider).full),
            };
            let desks = self.in_order(&group[0].desks).into_iter().map(|desk| self.desk(desk));
            OpenSaid { services, said, desks: desks.filter(DeskSaid::is_reachable).take(1).collect() }
        };
        groups.map(of).collect()
    }

    /// One open question in a sentence: whom to ask, with a number where there is one.
    pub fn ask(&self, open: &OpenQuestion) -> String {
        let service = self.own(&self.catalog.service(&open.service).short);
        let question = role_question(open.role, self.lang);
        let whom = match &open.ask {
            Ask::ChooseProvider => return answer::ask_after_choice(self.lang, service, question),
            Ask::WhoseLine => return answer::ask_whose_line(self.lang, service, question),
            Ask::Party(party) => self.company(party).full,
            Ask::Provider(provider, _) => self.provider(provider).full,
        };
        let desks = self.in_order(&open.desks).into_iter().map(|desk| self.desk(desk).in_a_sentence());
        let whom = match desks.into_iter().find(|numbers| !numbers.is_empty()) {
            Some(numbers) => answer::number_with(self.lang, &whom, &numbers),
            None => whom,
        };
        answer::ask_party(self.lang, service, question, &whom)
    }

    /// What is open of one question, each in a sentence.
    pub fn open(&self, role: RoleKind) -> Vec<String> {
        self.advice.open.iter().filter(|open| open.role == role).map(|open| self.ask(open)).collect()
    }

    /// The services of which nobody knows who answers this question.
    pub fn unknown(&self, role: RoleKind) -> Vec<ServiceSaid<'a>> {
        let open = self.left_open().filter(|open| open.role == role);
        open.map(|open| self.service(&open.service, Basis::Unknown)).collect()
    }

    /// The services of which anything is open, each once.
    pub fn unknown_at_all(&self) -> Vec<ServiceSaid<'a>> {
        let mut services: Vec<_> = self.left_open().map(|open| &open.service).collect();
        services.dedup();
        services.into_iter().map(|id| self.service(id, Basis::Unknown)).collect()
    }

    /// Everything that nobody knows, gathered under whom to ask.
    pub fn to_ask(&self) -> Vec<ToAsk<'a>> {
        let is_left = |one: &ToAsk<'a>| one.services.iter().any(|service| !self.is_asked_of_customer(service.id));
        self.asked_of_companies().into_iter().map(|(_, one)| one).filter(is_left).collect()
    }

    /// Everything that is open, gathered under whom to ask; what a question to the customer can decide apart from the rest.
    pub(super) fn asked_of_companies(&self) -> Vec<(&'a Ask, ToAsk<'a>)> {
        let mut asked: Vec<(&'a Ask, ToAsk<'a>)> = Vec::new();
        for line in &self.advice.lines {
            let of_line = || self.advice.open.iter().filter(|open| open.service == line.service);
            let Some(first) = of_line().next() else { continue };
            let questions: Vec<RoleKind> = of_line().map(|open| open.role).collect();
            let service = self.service(&line.service, Basis::Unknown);
            let is_apart = self.is_asked_of_customer(&line.service);
            let known = asked.iter_mut().find(|(ask, known)| {
                let is_same = known.services.iter().all(|of| self.is_asked_of_customer(of.id) == is_apart);
                is_same && **ask == first.ask && known.questions == questions
            });
            if let Some((_, known)) = known {
                known.services.push(service);
                continue;
            }
            let whom = match &first.ask {
                Ask::ChooseProvider => None,
                Ask::WhoseLine => {
                    let short = answer::COMPANY_OF_THE_LINE.get(self.lang);
                    Some(Name { full: short.to_owned(), short })
                }
                Ask::Party(party) | Ask::Provider(_, party) => Some(self.company(party)),
            };
            let desk = self.best(&first.desks);
            asked.push((&first.ask, ToAsk { whom, desk, questions, services: vec![service] }));
        }
        asked
    }

    /// The official lists in which the customer can look the provider up.
    pub fn look_up(&self) -> Option<String> {
        let lists: Vec<&str> = self
            .advice
            .look_up
            .iter()
            .map(|id| self.catalog.source(id))
            .map(|source| source.url.as_deref().unwrap_or(&source.title))
            .collect();
        (!lists.is_empty()).then(|| answer::look_up(self.lang, &list(&lists, self.lang)))
    }
}
