//! What the customer's own view says, read back from its lines.

use madoguchi::front::domain::catalog::CHOSEN_LATER;
use madoguchi::front::domain::terms::Basis;
use madoguchi::front::text::lang::Lang;
use madoguchi::front::ui::said::Part;
use madoguchi::front::words::customer::CustomerWords;
use madoguchi::front::words::handout::PageLang;
use serde_json::Value;

use super::told::{best, indent, is_number, numbers_of, shown, squeezed};
use super::{Case, Desk};
use crate::support::wizard::CATALOG;

const JA: Lang = Lang::Ja;

/// What a block is about, and what it says. Large figures are blanks here.
#[derive(Debug, Default)]
struct Block {
    heads: Vec<String>,
    below: Vec<String>,
}

impl Block {
    fn who(&self) -> &str {
        self.below.first().map_or("", |who| who.trim_end_matches('*'))
    }

    /// Each with its mark.
    fn numbers(&self) -> Vec<String> {
        let first = self.below.iter().filter_map(|line| line.split("  ").next());
        first.map(squeezed).filter(|number| is_number(number.trim_end_matches('*'))).collect()
    }

    /// The company, and its numbers without marks and without what sets groups apart.
    fn key(&self) -> (String, Vec<String>) {
        let digits = |number: &String| number.replace(['-', '*'], "");
        (self.who().to_owned(), self.numbers().iter().map(digits).collect())
    }

    fn is_missing(&self) -> bool {
        self.below.iter().any(|line| line.ends_with("の窓口は資料にありません。"))
    }

    fn asks_here(&self) -> bool {
        self.below.iter().any(|line| line.ends_with("ここにたずねます:"))
    }

    /// Whether the company, or each number, carries the mark.
    fn is_marked(&self, company: bool, numbers: bool) -> bool {
        (!company || self.below[0].ends_with('*'))
            && (!numbers || self.numbers().iter().all(|number| number.ends_with('*')))
    }
}

fn blocks(lines: &[String]) -> Vec<Block> {
    let mut blocks = vec![Block::default()];
    for line in lines.iter().filter(|line| !line.is_empty()) {
        let said = line.trim_start().to_owned();
        let last = blocks.last_mut().unwrap();
        if indent(line) > 2 {
            last.below.push(said);
        } else if last.below.is_empty() {
            last.heads.push(said);
        } else {
            blocks.push(Block { heads: vec![said], below: Vec::new() });
        }
    }
    blocks
}

/// What is said once, in the order in which it is said first.
pub(super) fn once<T: PartialEq>(all: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut once = Vec::new();
    for one in all {
        if !once.contains(&one) {
            once.push(one);
        }
    }
    once
}

/// The desk that stands on the card, or is asked for the right one.
fn on_card(desk: &Desk) -> Option<&Value> {
    best(if desk.is_missing(JA) { &desk.to_ask } else { &desk.desks }, JA)
}

fn key(case: &Case, desk: &Desk) -> (String, Vec<String>) {
    let numbers = on_card(desk).map(numbers_of).unwrap_or_default();
    (case.name(&desk.party).short.to_owned(), numbers.iter().map(|number| number.replace('-', "")).collect())
}

/// Names of every desk the best with all its numbers, in the order of the questions; of the provider that is not known none. What no
/// source says in words, and what nobody official confirms, carries the mark, and one sentence says what the mark is.
pub(super) fn view(case: &Case) {
    let lines = shown(case, Part::Customer);
    let open = lines.iter().position(|line| line.trim_start().starts_with("まだ分からないこと")).unwrap_or(lines.len());
    let all = blocks(&lines[..open]);
    let unknown = [words().present_unknown[0], words().next_unknown[0]];
    let is_desk = |block: &&Block| {
        let is_other = |head: &String| head.starts_with("請求は") || unknown.contains(&head.as_str());
        !block.below.is_empty() && !block.heads.iter().any(is_other)
    };
    let cards: Vec<&Block> = all.iter().filter(is_desk).collect();
    let desks = case.calls.iter().chain(&case.changes).filter(|desk| desk.party.as_str() != CHOSEN_LATER);
    let expected = once(desks.map(|desk| key(case, desk)));
    assert_eq!(once(cards.iter().map(|card| card.key())), expected, "{lines:?}");
    for (desks, is_fault) in [(&case.calls, true), (&case.changes, false)] {
        for desk in desks.iter().filter(|desk| desk.party.as_str() != CHOSEN_LATER) {
            holds(case, desk, is_fault, &cards);
        }
    }
    let is_marked = lines.iter().any(|line| line.split("  ").any(|word| word.ends_with('*')) || line.contains("*、"));
    let notes = lines.iter().filter(|line| line.trim_start().starts_with(&format!("* {}", words().footnote)));
    assert_eq!(notes.count(), usize::from(is_marked), "{lines:?}");
    bills(case, &all);
}

fn words() -> &'static CustomerWords {
    CustomerWords::of(PageLang::Ja)
}

/// A desk has its card, which says for what, and how far to trust it.
fn holds(case: &Case, desk: &Desk, is_fault: bool, cards: &[&Block]) {
    let mine: Vec<&&Block> = cards.iter().filter(|card| card.key() == key(case, desk)).collect();
    let is_said = |card: &&&Block| card.is_missing() || is_fault && card.asks_here();
    let is_missing = desk.is_missing(JA);
    let mine: Vec<&&Block> =
        mine.into_iter().filter(|card| if is_missing { is_said(card) } else { !card.is_missing() }).collect();
    assert!(!mine.is_empty(), "{desk:?} has no card");
    let is_unsure = desk.basis != Basis::Stated;
    let is_unconfirmed = on_card(desk).is_some_and(|it| it["confirmed"] == false || !it["copy"].is_null());
    if is_unsure || is_unconfirmed {
        assert!(
            mine.iter().any(|card| card.is_marked(is_unsure, is_unconfirmed)),
            "{desk:?} is not marked in {mine:?}"
        );
    }
    for id in &desk.services {
        let service = case.advice().lines.iter().find(|line| line.service.as_str() == id).unwrap();
        let service = CATALOG.service(&service.service);
        let said = |head: &String| {
            let label = if is_fault { "故障: " } else { "変更・解約: " };
            let breaks = service.breaks.as_ref().filter(|_| is_fault);
            head.strip_prefix(label).is_some_and(|services| services.contains(&*service.short.ja))
                || breaks.is_some_and(|breaks| head.split('／').any(|one| one == breaks.ja))
        };
        assert!(mine.iter().any(|card| card.heads.iter().any(said)), "{id} is not named in {mine:?}");
    }
}

/// How many, from whom, for what; one sender of two bills is said with whose each is.
fn bills(case: &Case, all: &[Block]) {
    let block = all.iter().find(|block| block.heads.last().is_some_and(|head| head.starts_with("請求は")));
    let Some(block) = block else { return assert!(case.bills.is_empty()) };
    let name = |party: &madoguchi::front::domain::id::PartyId| case.name(party).short.to_owned();
    let senders: Vec<String> = case.bills.iter().map(|bill| name(bill.via.as_ref().unwrap_or(&bill.party))).collect();
    let is_twice = |sender: &String| senders.iter().filter(|other| *other == sender).count() > 1;
    let count = case.bills.len();
    let head = if senders.iter().any(is_twice) { (words().bills_apart)(count) } else { (words().bills_from)(count) };
    assert_eq!(block.heads.last(), Some(&head));
    let expected = case.bills.iter().zip(&senders).map(|(bill, sender)| {
        let mark = if bill.basis == Basis::Stated { "" } else { "*" };
        let said = match &bill.via {
            _ if bill.party.as_str() == CHOSEN_LATER && bill.via.is_none() => "事業者".to_owned(),
            Some(via) if is_twice(sender) && *via != bill.party => (words().bill_for)(sender, &name(&bill.party)),
            _ => (words().bill)(sender),
        };
        (said, mark, case.services(&bill.services))
    });
    let said: Vec<(&str, &str)> = block.below.iter().map(|line| line.split_once("  ").unwrap()).collect();
    assert_eq!(said.len(), count);
    for ((from, services), (sender, mark, wanted)) in said.into_iter().zip(expected) {
        let is_open = sender == "事業者";
        assert!(if is_open { from.contains(&sender) } else { from == format!("{sender}{mark}") }, "{from} {sender}");
        assert!(from.ends_with('*') == (mark == "*"), "{from}");
        assert_eq!(services, wanted);
    }
}
