//! Whom to call: for faults, for changing and cancelling, and about what nobody knows.

use super::Maker;
use crate::domain::advice::Caution;
use crate::domain::id::ServiceId;
use crate::domain::terms::{Move, RoleKind};
use crate::handout::model::{Block, Cell, Part};
use crate::say::{self, Card, DeskSaid, PhoneSaid, ServiceSaid, ToAsk};

impl Maker<'_> {
    /// "When this happens, call …"
    pub(super) fn calls(&self) -> Vec<Block> {
        let words = self.words;
        let mut cells: Vec<Vec<Cell>> = Vec::new();
        if let Some(not) = &self.advice.not_collabo {
            let name = self.speaker.provider(&not.provider).short;
            let when = vec![Part::Strong(self.say(&(words.about)(name)))];
            let desk = self.speaker.best(&not.desks);
            cells.push(vec![when, self.who(name, desk.as_ref()), self.numbers(desk.as_ref())]);
        }
        for card in self.speaker.cards() {
            let (who, desk) = (self.marked(&card.who.name.full, card.who.basis), card.desk.as_ref());
            cells.push(vec![self.when(&card), self.who(&who, desk), self.numbers(desk)]);
        }
        if cells.is_empty() {
            return Vec::new();
        }
        let split = |caution: &&Caution| matches!(caution, Caution::SplitDesks(_));
        let sentences = self.advice.cautions.iter().filter(split).map(|it| Block::Sentence(self.caution(it)));
        let columns = [(words.column_when, 40), (words.column_who, 20), (words.column_number, 40)];
        let columns = columns.map(|(head, share)| (self.say(head), share)).to_vec();
        [Block::Head(self.say(words.head_calls))]
            .into_iter()
            .chain(sentences)
            .chain([Block::Table { columns, rows: cells }])
            .collect()
    }

    /// What the desk is called for: faults in the customer's words, then what is changed and cancelled there. Services are named
    /// where the customer's words alone would not lead to this desk.
    fn when(&self, card: &Card<'_>) -> Cell {
        let mut parts = Vec::new();
        let mut symptoms: Vec<&str> = Vec::new();
        for said in card.faults.iter().filter_map(|service| service.breaks) {
            if !symptoms.contains(&said) {
                symptoms.push(said);
            }
        }
        if !symptoms.is_empty() {
            parts.push(Part::Strong(self.say(&symptoms.join(self.words.or))));
        }
        // The same words may be said of a service whose desk is another one, or that nobody knows.
        let is_here = |id: &ServiceId| card.faults.iter().any(|service| service.id == id);
        let elsewhere = |said: &str| {
            let mut others = self.advice.lines.iter().map(|line| &line.service).filter(|id| !is_here(id));
            others.any(|id| self.catalog.service(id).breaks.as_ref().is_some_and(|breaks| self.own(breaks) == said))
        };
        let named: Vec<ServiceSaid<'_>> =
            card.faults.iter().filter(|service| service.breaks.is_none_or(elsewhere)).cloned().collect();
        if !named.is_empty() {
            let services = self.speaker.list(&named);
            parts.push(Part::Labelled(self.say(self.words.label_faults), self.say(&services)));
        }
        let label = || self.say(self.words.label_changes);
        if !card.changes.is_empty() {
            parts.push(Part::Labelled(label(), self.say(&self.speaker.list(&card.changes))));
        }
        if !card.running.is_empty() {
            let is_ntt = card.who.party == Some(&self.catalog.ntt(self.consultation.area));
            let services = self.speaker.list(&card.running);
            let said = if is_ntt && self.consultation.kind != Move::Return {
                (self.words.stays_until_cancelled)(&services, self.speaker.ntt())
            } else {
                (self.words.goes_on_until_cancelled)(&services)
            };
            parts.push(Part::Labelled(label(), self.say(&said)));
        }
        parts
    }

    fn who(&self, name: &str, desk: Option<&DeskSaid<'_>>) -> Cell {
        let desk_name = desk.and_then(|desk| desk.name).map(|name| Part::Plain(self.say(name)));
        [Part::Strong(self.say(name))].into_iter().chain(desk_name).collect()
    }

    fn numbers(&self, desk: Option<&DeskSaid<'_>>) -> Cell {
        let Some(desk) = desk else { return vec![Part::Plain(self.say(self.words.no_number))] };
        let hours = hours_of_all(&desk.phones);
        let mut parts: Vec<Part> = desk.phones.iter().map(|phone| self.number(phone, hours.is_none())).collect();
        parts.extend(hours.map(|hours| Part::Plain(self.say(hours))));
        if parts.is_empty() {
            parts.extend(desk.url.map(|url| Part::Plain(url.into())));
        }
        if desk.doubt.is_some() {
            parts.push(Part::Plain(self.say(self.words.doubt)));
        }
        parts
    }

    fn number(&self, phone: &PhoneSaid<'_>, with_hours: bool) -> Part {
        let limits: Vec<&str> = phone.from.into_iter().chain(phone.hours.as_deref().filter(|_| with_hours)).collect();
        Part::Number(phone.number.to_owned(), self.say(&say::list(&limits, self.lang)))
    }

    /// A company with the best number of its desk inside a sentence, and that number alone.
    pub(super) fn way(&self, party: &str, desk: Option<&DeskSaid<'_>>) -> (String, String) {
        let desk = desk.filter(|desk| !desk.phones.is_empty() || desk.url.is_some());
        let Some(desk) = desk else { return (party.to_owned(), String::new()) };
        let Some(phone) = desk.number() else {
            return ([party, desk.url.unwrap_or_default()].join(" "), String::new());
        };
        let from = phone.from.map(|from| format!("({from})"));
        let doubt = desk.doubt.map(|_| self.words.doubt.to_owned());
        let said = [party, phone.number].map(str::to_owned).into_iter().chain(from).chain(doubt);
        (said.collect::<Vec<_>>().join(" "), phone.number.to_owned())
    }

    /// What nobody knows, gathered under whom to ask.
    pub(super) fn open(&self) -> Vec<Block> {
        let words = self.words;
        let question = |role: &RoleKind| match role {
            RoleKind::Fault => words.questions[0],
            RoleKind::Contract => words.questions[1],
            RoleKind::Bill => words.questions[2],
        };
        let points: Vec<_> = self
            .speaker
            .to_ask()
            .into_iter()
            .map(|ToAsk { whom, desk, questions, services }| {
                let asked: Vec<&str> = questions.iter().map(question).collect();
                let all = || words.all_questions.to_owned();
                let asked = if asked.len() == RoleKind::ALL.len() { all() } else { say::list(&asked, self.lang) };
                let services = self.speaker.list(&services);
                let Some(whom) = whom else { return self.say(&(words.open_choose)(&services, &asked)) };
                let (way, number) = self.way(&whom.full, desk.as_ref());
                self.say_number(&(words.open)(&services, &asked, &way), &number)
            })
            .collect();
        if points.is_empty() {
            return Vec::new();
        }
        vec![Block::Head(self.say(words.head_open)), Block::Points(points)]
    }

    /// The address of the company that the line goes to, and its name.
    pub(super) fn contact(&self) -> Option<(String, String)> {
        Some((self.target(), self.speaker.address()?.to_owned()))
    }
}

/// The hours that are the same for several numbers: they are said once.
fn hours_of_all<'a>(phones: &'a [PhoneSaid<'_>]) -> Option<&'a str> {
    let [first, rest @ ..] = phones else { return None };
    let same = !rest.is_empty() && rest.iter().all(|phone| phone.hours == first.hours);
    first.hours.as_deref().filter(|_| same)
}
