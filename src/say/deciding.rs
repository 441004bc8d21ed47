//! The one question whose answer decides what is open, and what follows from each answer.

use super::calls::Call;
use super::desks::{DeskSaid, PhoneSaid};
use super::names::{date, day, list};
use super::speaker::{ServiceSaid, Speaker};
use super::terms::role_name;
use crate::domain::advice::{Ask, Branch, Deciding};
use crate::domain::ask::Answer;
use crate::domain::id::ServiceId;
use crate::domain::period::{Date, DayRange};
use crate::domain::terms::RoleKind;
use crate::text::lang::Lang;
use crate::words::{answer, deciding as words};

/// The question, as it is put to the customer.
#[derive(Clone, Debug)]
pub struct DecidingSaid<'a> {
    /// 2017年より前に移りましたか.
    pub question: String,
    /// What is open until it is answered.
    pub services: Vec<ServiceSaid<'a>>,
    /// What follows from each answer: yes, no, and last, where nobody can tell.
    pub branches: Vec<BranchSaid>,
}

/// What follows from one of the answers.
#[derive(Clone, Debug)]
pub struct BranchSaid {
    /// はい, いいえ or わからない, or several of them where the same follows.
    pub answer: String,
    /// The number to call when it breaks, with who answers there; that it is open where nobody knows.
    pub short: String,
    /// Whom to call and who bills, each in a few words; or that it is open still, and whom to ask.
    pub said: Vec<String>,
}

/// When, as people name it: a year or a month where the day begins one.
pub fn when(from: Date, lang: Lang) -> String {
    let whole = |last| DayRange::new(from, last).map_or_else(|| date(from, lang), |range| day(range, lang));
    match (from.month(), from.day()) {
        (1, 1) => whole(from.last_of_year()),
        (_, 1) => whole(from.last_of_month()),
        _ => date(from, lang),
    }
}

impl<'a> Speaker<'a> {
    /// What to ask the customer, where that would decide something.
    pub fn deciding(&self) -> Option<DecidingSaid<'a>> {
        let deciding = self.advice.deciding.as_deref()?;
        let of = |branch: &'a Branch| {
            let Self { catalog, page, lang, now, .. } = *self;
            let speaker =
                Speaker { catalog, consultation: &branch.consultation, advice: &branch.advice, page, lang, now };
            (speaker.nearest_number(), speaker.in_brief())
        };
        let open = (self.open_word(), self.open_of(&deciding.services));
        Some(self.decided(deciding, [of(&deciding.before), of(&deciding.since), open]))
    }

    /// The same where whom to call about what a customer says depends on it.
    pub fn deciding_of(&self, asked: &'a Answer<'_>) -> Option<DecidingSaid<'a>> {
        let deciding = self.advice.deciding.as_deref()?;
        let [before, since] = asked.branches.as_slice() else { return None };
        let lines = |answer: &Answer<'_>| -> (String, Vec<String>) {
            let Self { catalog, page, lang, now, .. } = *self;
            let speaker =
                Speaker { catalog, consultation: &answer.consultation, advice: &answer.advice, page, lang, now };
            let said = speaker.contacts(answer).into_iter().map(|contact| contact.line).collect();
            (speaker.nearest_number(), said)
        };
        Some(self.decided(deciding, [lines(before), lines(since), Default::default()]))
    }

    fn decided(&self, deciding: &'a Deciding, [yes, no, open]: [(String, Vec<String>); 3]) -> DecidingSaid<'a> {
        let mut branches: Vec<BranchSaid> = Vec::new();
        for (answer, (short, said)) in [(words::YES, yes), (words::NO, no), (words::NOT_KNOWN, open)] {
            let answer = answer.get(self.lang);
            match branches.iter_mut().find(|branch| branch.said == said) {
                Some(same) => same.answer = list(&[&*same.answer, answer], self.lang),
                None if said.is_empty() => {}
                None => branches.push(BranchSaid { answer: answer.to_owned(), short, said }),
            }
        }
        let question = words::moved_before(self.lang, &when(deciding.day(), self.lang));
        DecidingSaid { question, services: self.services(&deciding.services), branches }
    }

    /// Whether a question to the customer can decide what is open of a service.
    pub(super) fn is_asked_of_customer(&self, service: &ServiceId) -> bool {
        self.advice.deciding.as_deref().is_some_and(|deciding| deciding.services.contains(service))
    }

    fn open_word(&self) -> String {
        answer::TO_CHECK.get(self.lang).to_owned()
    }

    /// The first number to call when something breaks, and who answers there.
    fn nearest_number(&self) -> String {
        let said = |call: Call<'_>| {
            let who = call.who.marked_without_desks(call.who.name.short);
            let Some(desk) = self.nearest(&call.desks) else { return who };
            let doubt = if desk.is_doubtful() { answer::DOUBT_MARK } else { "" };
            desk.number().map_or_else(|| who.clone(), |phone| format!("{}{doubt} {who}", phone.number))
        };
        self.calls().into_iter().next().map_or_else(|| self.open_word(), said)
    }

    /// Whom to call and who bills, in a few words each, and whom to ask what is open.
    fn in_brief(&self) -> Vec<String> {
        let lang = self.lang;
        let mut said = Vec::new();
        for (kind, calls) in [(RoleKind::Fault, self.calls()), (RoleKind::Contract, self.changes())] {
            for call in calls {
                let who = call.who.marked_without_desks(call.who.name.short);
                let whom = self.with_numbers(&who, self.nearest(&call.desks).or(call.desks.first()));
                said.push(words::role(lang, role_name(kind, lang), &whom));
            }
        }
        let bills = self.bills();
        let billers: Vec<String> = bills.iter().map(|bill| bill.who.marked(&bill.who.short_with_sender())).collect();
        if !billers.is_empty() {
            said.push(words::role(lang, role_name(RoleKind::Bill, lang), &list(&billers, lang)));
        }
        let services: Vec<ServiceId> = self.advice.lines.iter().map(|line| line.service.clone()).collect();
        said.extend(self.open_of(&services));
        said
    }

    /// What is open of some services, and whom to ask, each company once.
    fn open_of(&self, services: &[ServiceId]) -> Vec<String> {
        let lang = self.lang;
        let asked = self.asked_of_companies().into_iter();
        let about = asked.filter(|(_, one)| one.services.iter().any(|service| services.contains(service.id)));
        about
            .map(|(ask, one)| {
                let kinds: Vec<&str> = one.questions.iter().map(|kind| role_name(*kind, lang)).collect();
                let (names, kinds) = (self.list(&one.services), list(&kinds, lang));
                match (ask, &one.whom) {
                    (Ask::WhoseLine, _) => answer::ask_whose_line(lang, &names, &kinds),
                    (_, None) => answer::ask_after_choice(lang, &names, &kinds),
                    (_, Some(whom)) => {
                        let whom = self.with_numbers(&whom.full, one.desk.as_ref());
                        let open = answer::ask_them(lang, &whom);
                        words::open(lang, answer::TO_CHECK.get(lang), &names, &open)
                    }
                }
            })
            .collect()
    }

    /// A company, with the numbers of a desk and from which telephones they are for.
    fn with_numbers(&self, who: &str, desk: Option<&DeskSaid<'_>>) -> String {
        let number = |PhoneSaid { number, from, .. }: &PhoneSaid<'_>| match from {
            Some(from) => answer::number_with(self.lang, number, from),
            None => (*number).to_owned(),
        };
        let numbers = desk.into_iter().flat_map(|desk| desk.phones.iter().map(number));
        let numbers: Vec<String> = numbers.chain(desk.and_then(|desk| desk.doubt.clone())).collect();
        [who, &list(&numbers, self.lang)].join(" ").trim_end().to_owned()
    }
}
