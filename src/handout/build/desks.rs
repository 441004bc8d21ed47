//! Whom to call: for faults, for changing and cancelling, and about what nobody knows.

use std::borrow::Borrow;
use std::sync::Arc;

use super::Maker;
use crate::domain::advice::{Ask, Caution, Line, Role};
use crate::domain::desk::{Desk, Phone};
use crate::domain::id::{ClaimId, PartyId, ServiceId};
use crate::domain::terms::{Basis, Move, Outcome, RoleKind};
use crate::handout::model::{Block, Cell, Part};
use crate::report;

/// Services with the same answer: one row of a table.
struct Group<'a> {
    party: &'a PartyId,
    desk: Option<&'a Arc<Desk>>,
    basis: Basis,
    /// Whether it goes on until it is cancelled.
    running: bool,
    services: Vec<&'a ServiceId>,
}

/// Whom to ask, about which questions and services, and where.
type Asked<'a> = (&'a Ask, Vec<RoleKind>, Vec<&'a ServiceId>, &'a [Arc<Desk>]);

/// The desk to show: the best that can be dialled.
fn best<D: Borrow<Desk>>(desks: &[D]) -> Option<&D> {
    let dialled = desks.iter().find(|desk| !(*desk).borrow().phones.is_empty());
    dialled.or_else(|| desks.iter().find(|desk| (*desk).borrow().url.is_some()))
}

fn claim(desk: Option<&Arc<Desk>>) -> Option<&ClaimId> {
    desk.map(|desk| &desk.grounds.claim)
}

fn weaker(one: Basis, other: Basis) -> Basis {
    one.max(other)
}

/// Lines with the same answer to one question, in the order of the services. What nobody knows is asked further down.
fn groups<'a>(lines: &'a [Line], kind: RoleKind, running: impl Fn(&Line) -> bool) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    for line in lines {
        let role: &Role = line.after.get(kind);
        let Some(party) = role.party.as_ref().filter(|_| role.basis != Basis::Unknown) else { continue };
        let (desk, running) = (best(&role.desks), running(line));
        let same = |it: &&mut Group<'_>| it.party == party && claim(it.desk) == claim(desk) && it.running == running;
        match groups.iter_mut().find(same) {
            Some(group) => {
                group.basis = weaker(group.basis, role.basis);
                group.services.push(&line.service);
            }
            None => groups.push(Group { party, desk, basis: role.basis, running, services: vec![&line.service] }),
        }
    }
    groups
}

impl Maker<'_> {
    /// "When this happens, call …"
    pub(super) fn calls(&self) -> Vec<Block> {
        let words = self.words;
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        if let Some(not) = &self.advice.not_collabo {
            let name = report::provider_name(self.catalog, &not.provider, self.lang);
            let when = vec![Part::Strong(self.say(&(words.about)(&name)))];
            let desk = best(&not.desks).map(AsRef::as_ref);
            rows.push(vec![when, self.who(&name, desk), self.numbers(desk)]);
        }
        for group in groups(&self.advice.lines, RoleKind::Fault, |_| false) {
            let party = self.party(group.party);
            let desk = group.desk.map(AsRef::as_ref);
            let who = self.who(&self.marked(&party, group.basis), desk);
            rows.push(vec![self.when(&group.services), who, self.numbers(desk)]);
        }
        if rows.is_empty() {
            return Vec::new();
        }
        let split = |caution: &&Caution| matches!(caution, Caution::SplitDesks(_));
        let sentences = self.advice.cautions.iter().filter(split).map(|it| Block::Sentence(self.caution(it)));
        let columns = [(words.column_when, 38), (words.column_who, 19), (words.column_number, 43)];
        [Block::Head(self.say(words.head_calls))]
            .into_iter()
            .chain(sentences)
            .chain([Block::Table { columns: columns.map(|(head, share)| (self.say(head), share)).to_vec(), rows }])
            .collect()
    }

    /// The customer's words, and below them the services that they are about.
    fn when(&self, services: &[&ServiceId]) -> Cell {
        let mut symptoms: Vec<&str> = Vec::new();
        for breaks in services.iter().filter_map(|id| self.catalog.service(id).breaks.as_ref()) {
            let breaks = self.own(breaks);
            if !symptoms.contains(&breaks) {
                symptoms.push(breaks);
            }
        }
        let names = self.say(&self.services(services));
        if symptoms.is_empty() {
            return vec![Part::Strong(names)];
        }
        vec![Part::Strong(self.say(&symptoms.join(self.words.or))), Part::Plain(names)]
    }

    fn who(&self, name: &str, desk: Option<&Desk>) -> Cell {
        let desk_name = desk.and_then(|desk| desk.name.as_ref()).map(|it| Part::Plain(self.say(self.own(it))));
        [Part::Strong(self.say(name))].into_iter().chain(desk_name).collect()
    }

    fn numbers(&self, desk: Option<&Desk>) -> Cell {
        let Some(desk) = desk else { return vec![Part::Plain(self.say(self.words.no_number))] };
        let mut parts: Vec<Part> = desk.phones.iter().map(|phone| self.number(phone)).collect();
        if parts.is_empty() {
            parts.extend(desk.url.as_deref().map(|url| Part::Plain(url.into())));
        }
        if !desk.is_confirmed() {
            parts.push(Part::Plain(self.say(self.words.doubt)));
        }
        parts
    }

    fn number(&self, phone: &Phone) -> Part {
        let limits = [&phone.from, &phone.hours].into_iter().flatten().map(|it| self.own(it));
        Part::Number(phone.number.clone(), self.say(&report::list(&limits.collect::<Vec<_>>(), self.lang)))
    }

    /// Whom to call to change or cancel, and what goes on until somebody does.
    pub(super) fn changes(&self) -> Vec<Block> {
        let words = self.words;
        let running: Vec<&ServiceId> = self
            .advice
            .cautions
            .iter()
            .filter_map(|caution| match caution {
                Caution::NotCancelledByItself(services) => Some(services),
                _ => None,
            })
            .flatten()
            .collect();
        let goes_on = |line: &Line| line.outcome == Outcome::Stays || running.contains(&&line.service);
        let mut groups = groups(&self.advice.lines, RoleKind::Contract, goes_on);
        groups.sort_by_key(|group| group.running);
        let ntt = self.catalog.ntt(self.consultation.area);
        let rows: Vec<Vec<Cell>> = groups
            .iter()
            .map(|group| {
                let mut what = vec![Part::Strong(self.say(&self.services(&group.services)))];
                if group.running {
                    let stays = *group.party == ntt && self.consultation.kind != Move::Return;
                    let note = if stays {
                        (words.stays_until_cancelled)(&self.ntt())
                    } else {
                        words.goes_on_until_cancelled.to_owned()
                    };
                    what.push(Part::Plain(self.say(&note)));
                }
                let party = self.party(group.party);
                let desk = group.desk.map(AsRef::as_ref);
                vec![what, self.who(&self.marked(&party, group.basis), desk), self.numbers(desk)]
            })
            .collect();
        if rows.is_empty() {
            return Vec::new();
        }
        let columns = [(words.column_what, 38), (words.column_who, 19), (words.column_number, 43)];
        vec![
            Block::Head(self.say(words.head_change)),
            Block::Table { columns: columns.map(|(head, share)| (self.say(head), share)).to_vec(), rows },
        ]
    }

    /// A company with the best number of its desks inside a sentence, and that number alone.
    pub(super) fn way<D: Borrow<Desk>>(&self, party: &str, desks: &[D]) -> (String, String) {
        let Some(desk) = best(desks).map(Borrow::borrow) else { return (party.to_owned(), String::new()) };
        // The number that most phones can dial.
        let phone = desk.phones.iter().find(|phone| phone.from.is_none()).or(desk.phones.last());
        let Some(phone) = phone else {
            return ([party, desk.url.as_deref().unwrap_or_default()].join(" "), String::new());
        };
        let from = phone.from.as_ref().map(|from| format!("({})", self.own(from)));
        let doubt = (!desk.is_confirmed()).then(|| self.words.doubt.to_owned());
        let said: Vec<String> = [party.to_owned(), phone.number.clone()].into_iter().chain(from).chain(doubt).collect();
        let way = said.join(" ");
        (way, phone.number.clone())
    }

    /// What nobody knows, gathered under whom to ask.
    pub(super) fn open(&self) -> Vec<Block> {
        let words = self.words;
        let mut asked: Vec<Asked<'_>> = Vec::new();
        for line in &self.advice.lines {
            let of_line = || self.advice.open.iter().filter(|open| open.service == line.service);
            let Some(first) = of_line().next() else { continue };
            let roles: Vec<RoleKind> = of_line().map(|open| open.role).collect();
            match asked.iter_mut().find(|(ask, same, ..)| **ask == first.ask && *same == roles) {
                Some((_, _, services, _)) => services.push(&line.service),
                None => asked.push((&first.ask, roles, vec![&line.service], &first.desks)),
            }
        }
        let points: Vec<_> = asked
            .into_iter()
            .map(|(ask, roles, services, desks)| {
                let question = |role: &RoleKind| match role {
                    RoleKind::Fault => words.questions[0],
                    RoleKind::Contract => words.questions[1],
                    RoleKind::Bill => words.questions[2],
                };
                let questions: Vec<&str> = roles.iter().map(question).collect();
                let (services, questions) = (self.services(&services), report::list(&questions, self.lang));
                let party = match ask {
                    Ask::ChooseProvider => return self.say(&(words.open_choose)(&services, &questions)),
                    Ask::Party(party) | Ask::Provider(_, party) => party,
                };
                let name = self.party(party);
                let (way, number) = self.way(&name, desks);
                self.say_number(&(words.open)(&services, &questions, &way), &number)
            })
            .collect();
        if points.is_empty() {
            return Vec::new();
        }
        vec![Block::Head(self.say(words.head_open)), Block::Points(points)]
    }

    /// The address of the company that the line goes to, and its name.
    pub(super) fn contact(&self) -> Option<(String, String)> {
        let brand = self.consultation.to.as_ref().map(|id| self.catalog.provider(id));
        let party = match brand {
            Some(brand) => brand.company.clone(),
            None => self.catalog.ntt(self.consultation.area),
        };
        let of_lines = self.advice.lines.iter().flat_map(|line| {
            [RoleKind::Fault, RoleKind::Contract].into_iter().flat_map(|kind| &line.after.get(kind).desks)
        });
        let of_brand = brand.into_iter().flat_map(|brand| &brand.desks);
        let today = crate::domain::period::DayRange::exact(self.consultation.today);
        let url = of_lines
            .chain(of_brand)
            .filter(|desk| desk.party == party && desk.is_current(today))
            .find_map(|desk| desk.url.clone())?;
        Some((self.target(), url))
    }
}
