//! Whom to call: for faults, for changing and cancelling, and about what nobody knows.

use std::iter;

use super::Maker;
use crate::domain::advice::Caution;
use crate::domain::terms::{Basis, Purpose, RoleKind};
use crate::handout::model::{Block, CHECK, Cell, Part};
use crate::say::{self, Card, DeskSaid, NoDesk, PhoneSaid, ToAsk, When, with_asked};
use crate::text::lang::Lang;

impl Maker<'_> {
    /// "When this happens, call …"
    pub(super) fn calls(&self) -> Vec<Block> {
        let words = self.words;
        let mut cells: Vec<Vec<Cell>> = Vec::new();
        if let Some(not) = &self.advice.not_collabo {
            let name = self.speaker.provider(&not.provider).short;
            let about = || Part::Strong(self.say(&(words.about)(name)));
            let mut desks = self.speaker.desks_elsewhere();
            desks.retain(|desk| desk.is_reachable() && desk.is_for.iter().any(|it| Purpose::TO_ASK.contains(it)));
            // Nothing was asked: each desk says what it is for.
            for desk in &desks {
                let for_what = (words.desk_for)(&self.purposes(desk));
                let when = vec![about(), Part::Plain(self.say(&for_what))];
                cells.push(vec![when, self.who(name, Some(desk)), self.numbers(Some(desk), Basis::Stated)]);
            }
            if desks.is_empty() {
                cells.push(vec![vec![about()], self.who(name, None), self.numbers(None, Basis::Stated)]);
            }
        }
        for (card, asked) in with_asked(self.speaker.cards()) {
            let basis = asked.as_ref().map_or(card.who.basis, |asked| asked.who.basis.max(card.who.basis));
            let (who, desk) = (self.marked(&card.who.name.full, basis), card.desk.as_ref());
            let mut when = asked.as_ref().map(|asked| self.when(asked)).unwrap_or_default();
            when.extend(self.when(&card));
            let mut numbers: Cell = asked.iter().map(|_| Part::Plain(self.say(self.words.asked_here))).collect();
            cells.push(if let Some(no_desk) = &card.no_desk {
                vec![when, self.who(&who, None), self.no_desk(no_desk)]
            } else {
                numbers.extend(self.numbers(desk, basis));
                vec![when, self.who(&who, desk), numbers]
            });
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

    /// What the desk is called for.
    fn when(&self, card: &Card<'_>) -> Cell {
        let When { symptoms, faults, changes } = self.speaker.when(card);
        let labelled = |label: &str, said: &str| Part::Labelled(self.say(label), self.say(said));
        let symptoms = symptoms.map(|said| Part::Strong(self.say(&said)));
        let faults = faults.map(|said| labelled(self.words.label_faults, &said));
        let changes = changes.iter().map(|said| labelled(self.words.label_changes, said));
        symptoms.into_iter().chain(faults).chain(changes).collect()
    }

    fn who(&self, name: &str, desk: Option<&DeskSaid<'_>>) -> Cell {
        let desk_name = desk.and_then(|desk| desk.name).map(|name| Part::Plain(self.say(name)));
        [Part::Strong(self.say(name))].into_iter().chain(desk_name).collect()
    }

    /// What a desk is for, in the page's words.
    fn purposes(&self, desk: &DeskSaid<'_>) -> String {
        self.named(|purpose| desk.is_for.contains(&purpose))
    }

    fn named(&self, is_one: impl Fn(Purpose) -> bool) -> String {
        let named = iter::zip(Purpose::ALL, self.words.purposes).filter(|(purpose, _)| is_one(**purpose));
        say::list(&named.map(|(_, said)| said).collect::<Vec<_>>(), self.lang)
    }

    /// That no desk for a question is known.
    fn no_desk_said(&self, no_desk: &NoDesk<'_>) -> &'static str {
        let [fault, contract, bill, this] = self.words.no_desk;
        match no_desk.kind {
            Some(RoleKind::Fault) => fault,
            Some(RoleKind::Contract) => contract,
            Some(RoleKind::Bill) => bill,
            None => this,
        }
    }

    /// That no desk is known, and the numbers of the one to ask, said to be no more than that.
    fn no_desk(&self, no_desk: &NoDesk<'_>) -> Cell {
        let Some(desk) = no_desk.best() else { return self.numbers(None, Basis::Stated) };
        // One number is enough to ask, inside the sentence: all of them stand where the desk is called for what it is for.
        let (way, number) = self.way("", Some(desk));
        let said = format!("{} {}", self.asked(no_desk, desk), way.trim_start());
        let said = if is_unsure(desk) { self.with_box(&said) } else { said };
        vec![Part::Plain(self.say_number(&said, &number))]
    }

    /// That no desk is known, and what the one is for that is asked.
    fn asked(&self, no_desk: &NoDesk<'_>, desk: &DeskSaid<'_>) -> String {
        let asked = (self.words.where_to_ask)(&self.named(|purpose| desk.asked_as == Some(purpose)));
        let between = if self.lang == Lang::En { " " } else { "" };
        [self.no_desk_said(no_desk), &asked].join(between)
    }

    /// The same inside a sentence, and the best number alone.
    pub(super) fn ask_way(&self, party: &str, no_desk: &NoDesk<'_>) -> (String, String) {
        let Some(desk) = no_desk.best() else { return (self.no_desk_said(no_desk).to_owned(), String::new()) };
        let (way, number) = self.way(party, Some(desk));
        (format!("{} {way}", self.asked(no_desk, desk)), number)
    }

    /// The numbers of a desk. One in doubt, because of itself or because it may be another company's to answer, has a box to tick when
    /// it was called and was right.
    fn numbers(&self, desk: Option<&DeskSaid<'_>>, basis: Basis) -> Cell {
        let Some(desk) = desk else { return vec![Part::Plain(self.say(self.words.no_number))] };
        let hours = desk.hours_of_all();
        let in_doubt = is_unsure(desk) || basis != Basis::Stated;
        let number = |phone| self.number(phone, hours.is_none(), in_doubt);
        let mut parts: Vec<Part> = desk.phones.iter().map(number).collect();
        parts.extend(hours.map(|hours| Part::Plain(self.say(hours))));
        if parts.is_empty() {
            parts.extend(desk.url.map(|url| Part::Plain(url.into())));
        }
        let mut trust = self.trust(desk);
        // What is to be checked, and when it was, stand in one line.
        if let Some(last) = trust.last_mut().filter(|_| is_unsure(desk)) {
            *last = format!("{last} {}", self.words.checked);
        }
        parts.extend(trust.iter().map(|said| Part::Plain(self.say(said))));
        parts
    }

    /// In what language, and how far to trust the numbers.
    fn trust(&self, desk: &DeskSaid<'_>) -> Vec<String> {
        let speaks = desk.languages.as_deref().map(self.words.speaks);
        let doubt = desk.is_unconfirmed.then(|| self.words.doubt.to_owned());
        speaks.into_iter().chain(doubt).chain(desk.copy.as_deref().map(self.words.copy)).collect()
    }

    fn number(&self, phone: &PhoneSaid<'_>, with_hours: bool, in_doubt: bool) -> Part {
        let limits: Vec<&str> = phone.from.into_iter().chain(phone.hours.as_deref().filter(|_| with_hours)).collect();
        let limits = say::list(&limits, self.lang);
        let about = if in_doubt { format!("{CHECK} {limits}") } else { limits };
        Part::Number(phone.number.to_owned(), self.say(about.trim_end()))
    }

    /// A sentence with a number in doubt, with the box for it behind.
    fn with_box(&self, said: &str) -> String {
        format!("{said} {CHECK} {}", self.words.checked)
    }

    /// Whether a number stands among the desks, where it has its box.
    fn is_among_desks(&self, number: &str) -> bool {
        let cards = self.speaker.cards();
        let desks = cards.iter().flat_map(|card| {
            let asked = card.no_desk.as_ref().and_then(NoDesk::best);
            card.desk.iter().chain(asked)
        });
        desks.flat_map(|desk| &desk.phones).any(|phone| phone.number == number)
    }

    /// A company with the best number of its desk inside a sentence, and that number alone.
    pub(super) fn way(&self, party: &str, desk: Option<&DeskSaid<'_>>) -> (String, String) {
        let desk = desk.filter(|desk| desk.is_reachable());
        let Some(desk) = desk else { return (party.to_owned(), String::new()) };
        let Some(phone) = desk.number() else {
            return ([party, desk.url.unwrap_or_default()].join(" "), String::new());
        };
        let from = phone.from.map(|from| format!("({from})"));
        let said = [party, phone.number].map(str::to_owned).into_iter().chain(from).chain(self.trust(desk));
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
                let said = (words.open)(&services, &asked, &way);
                let has_box =
                    !number.is_empty() && desk.as_ref().is_some_and(is_unsure) && !self.is_among_desks(&number);
                self.say_number(&if has_box { self.with_box(&said) } else { said }, &number)
            })
            .collect();
        if points.is_empty() {
            return Vec::new();
        }
        vec![Block::Head(self.say(words.head_open)), Block::Points(points)]
    }

    /// The address of the company that the line goes to, and its name.
    pub(super) fn address(&self) -> Option<(String, String)> {
        Some((self.target(), self.speaker.address()?.to_owned()))
    }
}

/// Whether no company and no public office confirms its numbers, or nobody has called them yet.
fn is_unsure(desk: &DeskSaid<'_>) -> bool {
    desk.is_unconfirmed || desk.copy.is_some()
}
