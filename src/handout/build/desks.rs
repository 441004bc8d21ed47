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
use crate::text::lang::Words;

/// What one desk is called for: one row of the table.
struct Row<'a> {
    party: &'a PartyId,
    desk: Option<&'a Arc<Desk>>,
    /// The weakest of all that is said in the row.
    basis: Basis,
    /// Broken, these are repaired.
    faults: Vec<&'a ServiceId>,
    /// These are changed and cancelled.
    changes: Vec<&'a ServiceId>,
    /// The same, and they go on until somebody does.
    running: Vec<&'a ServiceId>,
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

/// Desks in the order in which they are needed: first those for faults. What nobody knows is asked further down.
fn rows<'a>(lines: &'a [Line], goes_on: impl Fn(&Line) -> bool) -> Vec<Row<'a>> {
    let mut rows: Vec<Row<'a>> = Vec::new();
    let (ahead, running): (Vec<&Line>, Vec<&Line>) = lines.iter().partition(|line| !goes_on(line));
    let faults = lines.iter().map(|line| (line, RoleKind::Fault));
    let changes = ahead.into_iter().chain(running).map(|line| (line, RoleKind::Contract));
    for (line, kind) in faults.chain(changes) {
        let role: &Role = line.after.get(kind);
        let Some(party) = role.party.as_ref().filter(|_| role.basis != Basis::Unknown) else { continue };
        let desk = best(&role.desks);
        let found = rows.iter().position(|row| row.party == party && claim(row.desk) == claim(desk));
        let at = found.unwrap_or_else(|| {
            let empty = Vec::new;
            rows.push(Row { party, desk, basis: role.basis, faults: empty(), changes: empty(), running: empty() });
            rows.len() - 1
        });
        let row = &mut rows[at];
        row.basis = row.basis.max(role.basis);
        match kind {
            RoleKind::Fault => row.faults.push(&line.service),
            _ if goes_on(line) => row.running.push(&line.service),
            _ => row.changes.push(&line.service),
        }
    }
    rows
}

impl Maker<'_> {
    /// "When this happens, call …"
    pub(super) fn calls(&self) -> Vec<Block> {
        let words = self.words;
        let mut cells: Vec<Vec<Cell>> = Vec::new();
        if let Some(not) = &self.advice.not_collabo {
            let name = report::provider_name(self.catalog, &not.provider, self.lang);
            let when = vec![Part::Strong(self.say(&(words.about)(&name)))];
            let desk = best(&not.desks).map(AsRef::as_ref);
            cells.push(vec![when, self.who(&name, desk), self.numbers(desk)]);
        }
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
        for row in rows(&self.advice.lines, goes_on) {
            let party = self.party(row.party);
            let desk = row.desk.map(AsRef::as_ref);
            cells.push(vec![self.when(&row), self.who(&self.marked(&party, row.basis), desk), self.numbers(desk)]);
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
    fn when(&self, row: &Row<'_>) -> Cell {
        let mut parts = Vec::new();
        let symptom = |id: &ServiceId| self.catalog.service(id).breaks.as_ref().map(|breaks| self.own(breaks));
        let mut symptoms: Vec<&str> = Vec::new();
        for said in row.faults.iter().filter_map(|id| symptom(id)) {
            if !symptoms.contains(&said) {
                symptoms.push(said);
            }
        }
        if !symptoms.is_empty() {
            parts.push(Part::Strong(self.say(&symptoms.join(self.words.or))));
        }
        // The same words may be said of a service whose desk is another one, or that nobody knows.
        let elsewhere = |said: &str| {
            let mut others = self.advice.lines.iter().map(|line| &line.service).filter(|id| !row.faults.contains(id));
            others.any(|id| symptom(id) == Some(said))
        };
        let named: Vec<&ServiceId> =
            row.faults.iter().copied().filter(|id| symptom(id).is_none_or(&elsewhere)).collect();
        if !named.is_empty() {
            parts.push(Part::Labelled(self.say(self.words.label_faults), self.say(&self.services(&named))));
        }
        let label = || self.say(self.words.label_changes);
        if !row.changes.is_empty() {
            parts.push(Part::Labelled(label(), self.say(&self.services(&row.changes))));
        }
        if !row.running.is_empty() {
            let stays =
                *row.party == self.catalog.ntt(self.consultation.area) && self.consultation.kind != Move::Return;
            let (services, ntt) = (self.services(&row.running), self.ntt());
            let said = if stays {
                (self.words.stays_until_cancelled)(&services, &ntt)
            } else {
                (self.words.goes_on_until_cancelled)(&services)
            };
            parts.push(Part::Labelled(label(), self.say(&said)));
        }
        parts
    }

    fn who(&self, name: &str, desk: Option<&Desk>) -> Cell {
        let desk_name = desk.and_then(|desk| desk.name.as_ref()).map(|it| Part::Plain(self.say(self.own(it))));
        [Part::Strong(self.say(name))].into_iter().chain(desk_name).collect()
    }

    fn numbers(&self, desk: Option<&Desk>) -> Cell {
        let Some(desk) = desk else { return vec![Part::Plain(self.say(self.words.no_number))] };
        let hours = hours_of_all(&desk.phones);
        let mut parts: Vec<Part> = desk.phones.iter().map(|phone| self.number(phone, hours.is_none())).collect();
        parts.extend(hours.map(|hours| Part::Plain(self.say(self.own(hours)))));
        if parts.is_empty() {
            parts.extend(desk.url.as_deref().map(|url| Part::Plain(url.into())));
        }
        if !desk.is_confirmed() {
            parts.push(Part::Plain(self.say(self.words.doubt)));
        }
        parts
    }

    fn number(&self, phone: &Phone, with_hours: bool) -> Part {
        let hours = phone.hours.as_ref().filter(|_| with_hours);
        let limits = phone.from.iter().chain(hours).map(|it| self.own(it));
        Part::Number(phone.number.clone(), self.say(&report::list(&limits.collect::<Vec<_>>(), self.lang)))
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
                let all = || words.all_questions.to_owned();
                let questions =
                    if questions.len() == RoleKind::ALL.len() { all() } else { report::list(&questions, self.lang) };
                let services = self.services(&services);
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
        let here = |desk: &Arc<Desk>| desk.is_current(today) && desk.areas.contains(&self.consultation.area);
        let url = of_lines
            .chain(of_brand)
            .filter(|desk| desk.party == party && here(desk))
            .find_map(|desk| desk.url.clone())?;
        Some((self.target(), url))
    }
}

/// The hours that are the same for several numbers: they are said once.
fn hours_of_all(phones: &[Phone]) -> Option<&Words> {
    let [first, rest @ ..] = phones else { return None };
    let same = !rest.is_empty() && rest.iter().all(|phone| phone.hours == first.hours);
    first.hours.as_ref().filter(|_| same)
}
