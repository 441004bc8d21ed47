//! What the customer reads across the counter: the bills, a card a desk, and what is not known yet, in the customer's own language.

use super::calls::Card;
use super::contact::Contact;
use super::desks::{DeskSaid, NoDesk, PhoneSaid};
use super::names::list;
use super::open::ToAsk;
use super::speaker::{Speaker, Who};
use super::when::with_asked;
use crate::domain::advice::Line;
use crate::domain::ask::Answer;
use crate::domain::catalog::CHOSEN_LATER;
use crate::domain::id::PartyId;
use crate::domain::terms::{Basis, Move, Phase, Purpose, RoleKind};
use crate::words::answer;
use crate::words::customer::{self as words, CustomerWords};

/// Behind what no source says in words, and behind numbers that nobody official confirms.
const MARK: &str = "*";

/// A desk, as the customer reads it.
#[derive(Clone, Debug)]
pub struct CardShown<'a> {
    /// When it is called.
    pub when: Vec<String>,
    /// Who answers, with the mark; nothing, where that is not known.
    pub who: String,
    /// Said before the numbers: that they are not those of the right desk.
    pub before: Vec<String>,
    /// The numbers, or the page.
    pub desk: Option<DeskSaid<'a>>,
    /// Said where there is no number.
    pub without: Option<&'static str>,
    /// Behind each number: the mark, or nothing.
    pub mark: &'static str,
    /// What the contact says that it is for.
    kind: &'static str,
    /// The company without the mark.
    name: String,
}

impl CardShown<'_> {
    /// Those of what was asked first, each desk with everything that it is called for on one card.
    pub fn together<'a>(asked: Vec<CardShown<'a>>, others: Vec<CardShown<'a>>) -> Vec<CardShown<'a>> {
        let mut cards = asked;
        for other in others {
            let claim = |card: &CardShown<'a>| card.desk.as_ref().map(|desk| desk.grounds.claim.clone());
            let is_same = |card: &&mut CardShown<'a>| {
                claim(card).is_some()
                    && (claim(card), &card.name, &card.before) == (claim(&other), &other.name, &other.before)
            };
            match cards.iter_mut().find(is_same) {
                Some(card) => {
                    // The least sure of both is what all of it is.
                    if card.mark.is_empty() {
                        card.mark = other.mark;
                    }
                    if other.who.ends_with(MARK) {
                        card.who = other.who;
                    }
                    card.kind = other.kind;
                    let more = other.when.into_iter().filter(|when| !card.when.contains(when)).collect::<Vec<_>>();
                    card.when.extend(more);
                }
                None => cards.push(other),
            }
        }
        cards
    }
}

/// The bills.
#[derive(Clone, Debug)]
pub struct Bills {
    /// From how many.
    pub head: String,
    /// From whom, with the mark, and what for.
    pub each: Vec<(String, String)>,
}

impl<'a> Speaker<'a> {
    fn customer(&self) -> &'static CustomerWords {
        CustomerWords::of(self.page)
    }

    /// Whether the present provider, or the next one, is not known: that it is so, and how to find out.
    pub fn provider_unknown(&self) -> &'static [&'static str] {
        if self.consultation.to.is_some() || self.consultation.kind == Move::Return {
            return &[];
        }
        if self.is_ahead() { &self.customer().next_unknown } else { &self.customer().present_unknown }
    }

    /// Whether the line is still where it was.
    fn is_ahead(&self) -> bool {
        matches!(self.consultation.phase(), Some(Phase::Considering | Phase::Applied))
    }

    fn name_shown(&self, who: &Who<'a>) -> String {
        if who.party.is_some_and(is_chosen_later) {
            self.customer().the_provider[usize::from(self.is_ahead())].to_owned()
        } else {
            who.name.short.to_owned()
        }
    }

    /// The bills that will come: from whom, and what each is for.
    pub fn bills_shown(&self) -> Option<Bills> {
        let (words, bills) = (self.customer(), self.bills());
        let sender = |who: &Who<'a>| match &who.sender {
            Some(sender) => sender.short.to_owned(),
            None => self.name_shown(who),
        };
        let senders: Vec<String> = bills.iter().map(|bill| sender(&bill.who)).collect();
        let is_twice = |name: &String| senders.iter().filter(|other| *other == name).count() > 1;
        let each = bills.iter().zip(&senders).map(|(bill, sender)| {
            let said = if is_twice(sender) && bill.who.sender.is_some() {
                (words.bill_for)(sender, &self.name_shown(&bill.who))
            } else {
                (words.bill)(sender)
            };
            (said + mark(bill.who.basis), self.list(&bill.services))
        });
        let head = if senders.iter().any(is_twice) { words.bills_apart } else { words.bills_from };
        (!bills.is_empty()).then(|| Bills { head: head(bills.len()), each: each.collect() })
    }

    /// A card for each desk that is known, in the order in which they are needed.
    pub fn cards_shown(&self) -> Vec<CardShown<'a>> {
        let page = self.page.words();
        let known = self.cards().into_iter().filter(|card| !card.who.party.is_some_and(is_chosen_later));
        let shown = with_asked(known.collect()).into_iter().map(|(card, asked)| {
            let mut when = asked.as_ref().map(|asked| self.when_lines(asked)).unwrap_or_default();
            when.extend(self.when_lines(&card));
            let basis = asked.as_ref().map_or(card.who.basis, |asked| asked.who.basis.max(card.who.basis));
            let has_changes = !(card.changes.is_empty() && card.running.is_empty());
            // A desk that is only asked for the one for faults is not one for faults.
            let kind = match (card.faults.is_empty(), has_changes) {
                (true, _) if asked.is_some() => 5,
                (false, true) => 2,
                (true, _) => 1,
                (false, false) => 0,
            };
            let mut who = card.who;
            who.basis = basis;
            let shown = self.card_shown(when, &who, card.desk, card.no_desk, kind);
            let before = asked.map(|_| page.asked_here.to_owned()).into_iter().chain(shown.before).collect();
            CardShown { before, ..shown }
        });
        shown.collect()
    }

    /// The cards of what was asked.
    pub fn asked_shown(&self, answer: &'a Answer<'_>) -> Vec<CardShown<'a>> {
        let says = self.own(&answer.symptom.says);
        let shown = answer.contacts.iter().map(|contact| {
            let kind = match contact.kind {
                RoleKind::Fault => 0,
                RoleKind::Contract => 1,
                RoleKind::Bill => 4,
            };
            let (role, when) = (&contact.role, vec![says.to_owned()]);
            let who = self.who(role);
            let no_desk = self.no_desk(role, Some(contact.kind));
            let shown = self.card_shown(when, &who, self.best(&role.desks), no_desk, kind);
            match contact.open.as_ref().filter(|_| role.is_unknown()) {
                Some(open) => {
                    let desk = self.best(&open.desks);
                    CardShown {
                        before: shown.without.map(str::to_owned).into_iter().collect(),
                        without: None,
                        desk,
                        ..shown
                    }
                }
                None => shown,
            }
        });
        shown.collect()
    }

    fn card_shown(
        &self,
        when: Vec<String>,
        who: &Who<'a>,
        desk: Option<DeskSaid<'a>>,
        no_desk: Option<NoDesk<'a>>,
        kind: usize,
    ) -> CardShown<'a> {
        let words = self.customer();
        let name = if who.party.is_some() { self.name_shown(who) } else { String::new() };
        let marked = name.clone() + if name.is_empty() { "" } else { mark(who.basis) };
        let is_missing = no_desk.is_some();
        let (desk, before) = match no_desk {
            Some(no_desk) => {
                let asked = no_desk.best().cloned();
                let to_ask = asked.as_ref().map(|desk| self.where_to_ask_shown(desk));
                (asked, [self.no_desk_shown(&no_desk).to_owned()].into_iter().chain(to_ask).collect())
            }
            None => (desk.filter(DeskSaid::is_reachable), Vec::new()),
        };
        let without = match &desk {
            Some(_) => None,
            None if who.is_nobody() => Some(words.nobody_to_call),
            None if who.is_unknown() => Some(words.to_check),
            None if is_missing => None,
            None => Some(self.page.words().no_number),
        };
        let is_unsure = |desk: &DeskSaid<'_>| desk.is_unconfirmed || desk.copy.is_some();
        let number_mark = if desk.as_ref().is_some_and(is_unsure) { MARK } else { "" };
        let kind = words.kinds[if is_missing { 3 } else { kind }];
        CardShown { when, who: marked, before, desk, without, mark: number_mark, kind, name }
    }

    fn when_lines(&self, card: &Card<'a>) -> Vec<String> {
        let (words, when) = (self.page.words(), self.when(card));
        let labelled = |label: &str, said: String| format!("{label} {said}");
        let faults = when.faults.map(|said| labelled(words.label_faults, said));
        let changes = when.changes.into_iter().map(|said| labelled(words.label_changes, said));
        when.symptoms.into_iter().chain(faults).chain(changes).collect()
    }

    fn no_desk_shown(&self, no_desk: &NoDesk<'_>) -> &'static str {
        let [fault, contract, bill, this] = words::no_desk(self.page.words(), self.page);
        match no_desk.kind {
            Some(RoleKind::Fault) => fault,
            Some(RoleKind::Contract) => contract,
            Some(RoleKind::Bill) => bill,
            None => this,
        }
    }

    fn where_to_ask_shown(&self, desk: &DeskSaid<'_>) -> String {
        let words = self.page.words();
        let named = Purpose::ALL.iter().zip(words.purposes).filter(|(purpose, _)| desk.asked_as == Some(**purpose));
        (words.where_to_ask)(&list(&named.map(|(_, said)| said).collect::<Vec<_>>(), self.lang))
    }

    /// What is open, each with the desk to ask: the customer's day of the move may decide some of it.
    pub fn open_shown(&self) -> Vec<CardShown<'a>> {
        let (words, page) = (self.customer(), self.page.words());
        let open = self.asked_of_companies().into_iter().map(|(_, one)| one);
        let shown = open.map(|ToAsk { whom, desk, questions, services }| {
            let asked: Vec<&str> = questions
                .iter()
                .map(|question| match question {
                    RoleKind::Fault => page.questions[0],
                    RoleKind::Contract => page.questions[1],
                    RoleKind::Bill => page.questions[2],
                })
                .collect();
            let asked = if asked.len() == RoleKind::ALL.len() {
                page.all_questions.to_owned()
            } else {
                list(&asked, self.lang)
            };
            let services = self.list(&services);
            let said = match &whom {
                Some(whom) => (page.open)(&services, &asked, whom.short),
                None if self.is_ahead() => (page.open_choose)(&services, &asked),
                None => (words.open_until_known)(&services, &asked),
            };
            let is_unsure = desk.as_ref().is_some_and(|desk| desk.is_unconfirmed || desk.copy.is_some());
            CardShown {
                when: vec![said],
                who: String::new(),
                before: Vec::new(),
                desk,
                without: None,
                mark: if is_unsure { MARK } else { "" },
                kind: words.kinds[3],
                name: whom.map(|whom| whom.short.to_owned()).unwrap_or_default(),
            }
        });
        shown.collect()
    }

    /// Above what nobody knows.
    pub fn head_open(&self) -> &'static str {
        self.page.words().head_open
    }

    /// What has no desk because nobody has to be called about it, and whether a bill comes.
    pub fn nobody_shown(&self) -> Vec<String> {
        let words = self.customer();
        let lines =
            self.advice.lines.iter().filter(|line| line.after.fault.is_nobody() && line.after.contract.is_nobody());
        let said = lines.map(|line| {
            let basis = |line: &Line| RoleKind::ALL.iter().map(|kind| line.after.get(*kind).basis).max();
            let mark = mark(basis(line).unwrap_or(Basis::Unknown));
            let service = self.own(&self.catalog.service(&line.service).short);
            if line.after.bill.is_nobody() {
                (words.nobody_and_no_bill)(service, mark)
            } else {
                (words.nobody)(service) + mark
            }
        });
        said.collect()
    }

    /// What the mark says, once for all of these; nothing, where nothing is marked.
    pub fn footnotes(&self, texts: &[&str], cards: &[&CardShown<'_>]) -> Vec<String> {
        let words = self.customer();
        let is_marked = texts.iter().any(|text| text.contains(MARK))
            || cards.iter().any(|card| !card.mark.is_empty() || card.who.ends_with(MARK));
        let mut notes: Vec<String> = is_marked.then(|| words.footnote.to_owned()).into_iter().collect();
        for desk in cards.iter().filter_map(|card| card.desk.as_ref()) {
            if let (Some(copy), Some(phone)) = (&desk.copy, desk.number()) {
                let note = (words.copy)(phone.number, copy);
                if !notes.contains(&note) {
                    notes.push(note);
                }
            }
        }
        notes.iter().map(|note| format!("{MARK} {note}")).collect()
    }

    /// The contact of every desk that is named, as far as it fits, and whether that is all of them.
    pub fn contact_of_all(&self, fits: impl Fn(&Contact) -> bool) -> Option<(Contact, bool)> {
        let (cards, open) = (self.cards_shown(), self.open_shown());
        let all: Vec<&CardShown<'_>> = cards.iter().chain(&open).collect();
        let contact = |count: usize| self.contact_card(&all[..count], true).filter(|contact| fits(contact));
        (1..=all.len()).rev().find_map(|count| Some((contact(count)?, count == all.len())))
    }

    /// The desks of these cards with their numbers, for the customer's telephone; nothing, where there is no number. In few words each
    /// desk has its best number alone.
    pub fn contact_card(&self, cards: &[&CardShown<'a>], in_full: bool) -> Option<Contact> {
        let words = self.customer();
        // Never the name of one company: the numbers of others are under it as well.
        let mut contact = Contact { name: words.contact.to_owned(), ..Contact::default() };
        let mut is_marked = false;
        for card in cards {
            let Some(desk) = card.desk.as_ref().filter(|desk| !desk.phones.is_empty()) else { continue };
            let number = |phone: &PhoneSaid<'_>| match phone.from {
                Some(from) if in_full || !phone.number.starts_with('0') => {
                    answer::number_with(self.lang, phone.number, from)
                }
                _ => phone.number.to_owned(),
            };
            let phones: Vec<&PhoneSaid<'_>> =
                desk.phones.iter().filter(|phone| in_full || desk.number() == Some(*phone)).collect();
            let numbers: Vec<String> = phones.iter().map(|phone| number(phone)).collect();
            let numbers = numbers.join(answer::COMMA.get(self.lang));
            let note = format!("{} {}{}: {numbers}", card.name, card.kind, card.mark);
            if contact.notes.contains(&note) {
                continue;
            }
            is_marked |= !card.mark.is_empty();
            contact.notes.push(note.trim_start().to_owned());
            for phone in phones {
                if !contact.numbers.iter().any(|known| known == phone.number) {
                    contact.numbers.push(phone.number.to_owned());
                }
            }
        }
        if is_marked {
            let note = if in_full { words.footnote } else { words.footnote_in_short };
            contact.notes.push(format!("{MARK} {note}"));
        }
        (!contact.numbers.is_empty()).then_some(contact)
    }
}

fn is_chosen_later(party: &PartyId) -> bool {
    party.as_str() == CHOSEN_LATER
}

fn mark(basis: Basis) -> &'static str {
    if basis == Basis::Stated { "" } else { MARK }
}
