//! What the page to take home says of whom to call and of the bills, read back from its blocks.

use madoguchi::front::domain::terms::Basis;
use madoguchi::front::handout::{self, Block, Options, Page, Part as Printed, Text};
use madoguchi::front::text::lang::Lang;
use serde_json::Value;

use super::told::{ASK, Said, best, numbers_of};
use super::{Bill, Case, Desk};
use crate::support::wizard::CATALOG;

/// Shows of each desk the best entry with its numbers, each once: what is changed at the desk for faults stands beside that.
pub(super) fn all(case: &Case) {
    let lang = case.page;
    let options = Options { lang, ..Options::default() };
    let page = handout::page(&CATALOG, case.consultation(), case.advice(), &options);
    let words = lang.words();
    let table = |head: &str| {
        page.blocks.iter().find_map(|block| match block {
            Block::Table { columns, rows } if columns.iter().any(|(said, _)| said.plain() == head) => Some(rows),
            _ => None,
        })
    };
    let strong = |cell: &[Printed]| match &cell[0] {
        Printed::Strong(text) => text.plain(),
        other => panic!("{other:?}"),
    };
    let [fault, contract, _, this] = words.no_desk;
    let asked = (words.where_to_ask)("*");
    let asked = asked.split('*').next().unwrap();
    let numbers_in = |cell: &[Printed]| -> Vec<String> {
        let number = |part: &Printed| match part {
            Printed::Number(number, _) => vec![number.clone()],
            Printed::Plain(said) => {
                let (text, is_asked) = (said.plain(), said.plain().contains(asked));
                let no_desk = words.no_desk.iter().find(|no_desk| text.starts_with(**no_desk));
                let no_desk = no_desk.map(|no_desk| (*no_desk).to_owned());
                if text == words.asked_here {
                    return vec![fault.to_owned(), ASK.to_owned()];
                }
                let number = said.0.iter().find(|span| span.large && is_asked).map(|span| span.text.clone());
                no_desk.into_iter().chain(is_asked.then(|| ASK.to_owned())).chain(number).collect()
            }
            _ => Vec::new(),
        };
        cell.iter().flat_map(number).collect()
    };
    // A name that is not a collabo has a row for each desk that is asked anything, and one where it has none.
    let is_asked = |desk: &&Value| {
        let alone = ["relocation", "returns", "consent", "sales"];
        let purposes = desk["purposes"].as_array().unwrap();
        purposes.iter().any(|purpose| alone.iter().all(|it| purpose != it))
            && (!numbers_of(desk).is_empty() || !desk["url"].is_null())
    };
    let elsewhere = case.json["not_collabo"]["desks"].as_array();
    let elsewhere = elsewhere.map_or(0, |desks| desks.iter().filter(is_asked).count().max(1));
    let rows = table(words.column_who).map(Vec::as_slice).unwrap_or_default();
    let said: Said = rows.iter().skip(elsewhere).map(|row| (strong(&row[1]), numbers_in(&row[2]))).collect();
    let speaker = case.speaker(lang);
    let marked = |text: &str, basis: Basis| match basis {
        Basis::Inferred => format!("{text} {}", words.inferred),
        _ => text.to_owned(),
    };
    let mut cards: Vec<(Desk, &str)> = case.calls.iter().map(|it| (it.clone(), fault)).collect();
    for change in &case.changes {
        match cards.iter_mut().find(|(card, _)| card.party == change.party && same_desks(card, change)) {
            Some((card, no_desk)) => {
                card.basis = card.basis.max(change.basis);
                *no_desk = if *no_desk == fault { this } else { *no_desk };
            }
            None => cards.push((change.clone(), contract)),
        }
    }
    let rows = in_rows(cards, words.names, [fault, contract]);
    let card = |(it, no_desk, is_shared): &(Desk, &str, bool)| {
        let who = marked(&speaker.company(&it.party).full, it.basis);
        if !it.is_missing(words.names) {
            let asked = [fault.to_owned(), ASK.to_owned()].into_iter().filter(|_| *is_shared);
            let numbers: Vec<String> = best(&it.desks, words.names).map(numbers_of).unwrap_or_default();
            return (who, asked.chain(numbers).collect());
        }
        // Where the company has no desk at all, the page sends the customer to the papers.
        let asked = best(&it.to_ask, words.names).or(it.to_ask.as_array().unwrap().first());
        let number = |desk: &Value| {
            let phones = desk["phones"].as_array().unwrap();
            let phone = phones.iter().find(|phone| phone["from"].is_null()).or(phones.last());
            phone.map(|phone| phone["number"].as_str().unwrap().to_owned())
        };
        let asked = asked.map(|desk| [(*no_desk).to_owned(), ASK.to_owned()].into_iter().chain(number(desk)).collect());
        (who, asked.unwrap_or_default())
    };
    assert_eq!(said, rows.iter().map(card).collect::<Said>());
    let rows = table(words.column_biller).map(Vec::as_slice).unwrap_or_default();
    let said: Vec<String> = rows.iter().map(|row| strong(&row[0])).collect();
    let biller = |bill: &Bill| {
        let name = speaker.company(&bill.party).full;
        let sender = bill.via.as_ref().filter(|via| **via != bill.party).map(|via| speaker.company(via).short);
        marked(&sender.map_or(name.clone(), |sender| (words.sent_by)(&name, sender)), bill.basis)
    };
    assert_eq!(said, case.bills.iter().map(biller).collect::<Vec<_>>());
    first(case, &page);
    let sources = case.json["sources"].as_array().unwrap();
    let counted = (words.sources)(&sources.len().to_string(), "*");
    let counted = counted.split('*').next().unwrap();
    assert!(page.small.iter().map(Text::plain).any(|said| said.contains(counted)), "no {counted}");
}

/// What has to be known first stands above everything else, and nowhere again.
fn first(case: &Case, page: &Page) {
    let must = case.speaker(case.page).must_know();
    let Some(Block::Warning { points, .. }) = page.blocks.first() else {
        assert!(must.is_empty(), "{must:?} is nowhere");
        return;
    };
    for (index, must) in must.iter().enumerate() {
        assert!(points.get(index).is_some_and(|point| point.plain().starts_with(must)), "{must} in {points:?}");
        let others = page.blocks.iter().flat_map(Block::texts).filter(|text| text.plain().contains(must));
        assert_eq!(others.count(), 1, "{must}");
    }
}

/// Faults whose desk nobody knows share the row of the desk that is asked for it, where that one has a row for changes alone.
fn in_rows<'a>(cards: Vec<(Desk, &'a str)>, lang: Lang, [fault, contract]: [&str; 2]) -> Vec<(Desk, &'a str, bool)> {
    let key = |desk: &Value| (desk["name"].clone(), desk["phones"].clone(), desk["url"].clone(), desk["claim"].clone());
    let one_of = |desks: &Value| best(desks, lang).or(desks.as_array()?.first()).map(key);
    let mut shared: Vec<(Desk, &str, bool)> = Vec::new();
    let mut rest: Vec<Option<(Desk, &str)>> = cards.into_iter().map(Some).collect();
    for at in 0..rest.len() {
        let Some((it, no_desk)) = rest[at].take() else { continue };
        let is_fault_alone = it.is_missing(lang) && no_desk == fault;
        let same = rest.iter().position(|other| {
            other.as_ref().is_some_and(|(other, kind)| {
                let is_same = other.party == it.party && !other.is_missing(lang) && *kind == contract;
                is_same && one_of(&other.desks) == one_of(&it.to_ask)
            })
        });
        match same.filter(|_| is_fault_alone).and_then(|same| rest[same].take()) {
            Some((mut other, _)) => {
                other.basis = other.basis.max(it.basis);
                shared.push((other, no_desk, true));
            }
            None => shared.push((it, no_desk, false)),
        }
    }
    shared
}

/// JSON names with each desk the purpose for which it is called: the desk is the same all the same.
fn same_desks(one: &Desk, other: &Desk) -> bool {
    let without_purpose = |it: &Desk| {
        let mut desks = it.desks.clone();
        desks.as_array_mut().unwrap().iter_mut().for_each(|desk| desk["purpose"] = Value::Null);
        (desks, it.to_ask.clone())
    };
    without_purpose(one) == without_purpose(other)
}
