//! What each view says of whom to call and of the bills, read back from its lines.

use madoguchi::front::cli::{answer_text, answer_why};
use madoguchi::front::domain::terms::{Actor, Basis};
use madoguchi::front::plain::summary;
use madoguchi::front::session::Tab;
use madoguchi::front::text::lang::Lang;
use madoguchi::front::ui::said::{Part, lines};
use madoguchi::front::ui::theme::ASCII;
use madoguchi::front::ui::{Theme, View};
use madoguchi::front::words::{aloud, answer, desk, wizard};
use serde_json::Value;

use super::customer::once;
use super::{Bill, Case, Desk};
use crate::support::columns::columns;
use crate::support::wizard::CATALOG;

/// Wide enough that nothing is broken into two lines.
const WIDE: usize = 400;
const JA: Lang = Lang::Ja;

pub(super) type Said = Vec<(String, Vec<String>)>;

fn mark(basis: Basis) -> &'static str {
    if basis == Basis::Inferred { " [推定]" } else { "" }
}

/// The numbers of every desk.
fn numbers(desks: &Value) -> Vec<String> {
    desks.as_array().unwrap().iter().flat_map(numbers_of).collect()
}

pub(super) fn numbers_of(desk: &Value) -> Vec<String> {
    desk["phones"].as_array().unwrap().iter().map(|phone| phone["number"].as_str().unwrap().to_owned()).collect()
}

/// The desk that is shown where there is room for one.
pub(super) fn best(desks: &Value, lang: Lang) -> Option<&Value> {
    let mut desks: Vec<&Value> = desks.as_array().unwrap().iter().collect();
    // JSON has them as a reader of Japanese wants them.
    desks.sort_by_key(|desk| lang == JA || desk["lang"].as_array().unwrap().iter().all(|spoken| spoken != "en"));
    desks.into_iter().find(|desk| !numbers_of(desk).is_empty())
}

/// Stands in the place of "where to ask for the right desk".
pub(super) const ASK: &str = "ask";

/// What is said of the numbers of a desk: where none is known, that first, and before each desk to ask that it is no more than that.
fn in_full(case: &Case, desks: &[Desk], no_desk: &str) -> Said {
    let said = |it: &Desk| {
        let missing = it.is_missing(JA).then(|| no_desk.to_owned());
        let asked = it.to_ask.as_array().unwrap().iter().filter(|_| missing.is_some());
        let asked: Vec<String> = asked.flat_map(|desk| [vec![ASK.to_owned()], numbers_of(desk)].concat()).collect();
        missing.into_iter().chain(asked).chain(numbers(&it.desks)).collect()
    };
    let one = |it: &Desk| (format!("{}{}", case.name(&it.party).full, mark(it.basis)), said(it));
    desks.iter().map(one).collect()
}

/// A line that says that no desk is known, or that one is only to be asked.
fn no_desk_in(line: &str) -> Option<String> {
    let is_asked = line.starts_with(answer::where_to_ask(JA, "").split('(').next().unwrap());
    let said = [answer::NO_DESK_FAULT, answer::NO_DESK_CONTRACT, answer::NO_DESK_FOR_THIS].map(|it| it.get(JA));
    if is_asked { Some(ASK.to_owned()) } else { said.iter().find(|said| **said == line).map(|said| (*said).to_owned()) }
}

fn sent(name: &str, bill: &Bill, sender: Option<&str>) -> String {
    match sender {
        Some(sender) if bill.via.as_ref() != Some(&bill.party) => format!("{name} ({sender}から){}", mark(bill.basis)),
        _ => format!("{name}{}", mark(bill.basis)),
    }
}

/// Whose bill, who sends it, for what.
fn bills(case: &Case, is_short: bool) -> Vec<(String, String)> {
    let one = |bill: &Bill| {
        let name = case.name(&bill.party);
        let sender = bill.via.as_ref().map(|via| case.name(via).short);
        (sent(if is_short { name.short } else { &name.full }, bill, sender), case.services(&bill.services))
    };
    case.bills.iter().map(one).collect()
}

pub(super) fn shown(case: &Case, part: Part) -> Vec<String> {
    lines(&View { state: &case.state, catalog: Some(&CATALOG), theme: Theme::default() }, part, WIDE)
}

/// The lines between a head and the next empty line.
fn under<'a>(lines: &'a [String], head: &str) -> &'a [String] {
    let Some(at) = lines.iter().position(|line| line.trim_start().starts_with(head)) else { return &[] };
    let rest = &lines[at + 1..];
    &rest[..rest.iter().position(String::is_empty).unwrap_or(rest.len())]
}

pub(super) fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

pub(super) fn is_number(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|letter| letter.is_ascii_digit() || "+-".contains(letter))
}

pub(super) fn squeezed(text: &str) -> String {
    text.replace(' ', "")
}

/// Leaves out no desk, no number, no bill and nothing that is open; says what a customer says when it breaks, and marks each number
/// that is to be checked. What is said of a desk that is not known stands before the numbers that are only asked.
pub(super) fn aloud(case: &Case) {
    let text = answer_text(&CATALOG, case.consultation(), case.advice(), JA);
    let mut parts = text.split("\n\n");
    let head = squeezed(parts.next().unwrap()).replace('\n', "");
    for must in case.speaker(JA).must_know() {
        assert!(head.contains(&squeezed(&must)), "{must} in {head}");
    }
    // The question that decides, with its answers, before the desks that are known whatever the answer is.
    if case.advice().deciding.is_some() {
        assert!(parts.next().unwrap().contains("より前に移りましたか"), "{text}");
    }
    let mut cards: Vec<Card> = Vec::new();
    if !case.calls.is_empty() || !case.changes.is_empty() {
        let mut last = 2;
        for line in parts.next().unwrap().lines() {
            match (indent(line), last) {
                (0, 0) => cards.last_mut().unwrap().title.push_str(&squeezed(line)),
                (0, _) => cards.push(Card { title: squeezed(line), ..Card::default() }),
                _ => cards.last_mut().unwrap().read(line),
            }
            last = indent(line);
        }
    }
    let to_change = |it: &Desk| format!("{}:{}", wizard::TO_CHANGE.get(JA), case.services(&it.services));
    let expected = case.calls.iter().map(|it| (it, case.broken(&it.services), answer::NO_DESK_FAULT));
    let expected: Vec<_> =
        expected.chain(case.changes.iter().map(|it| (it, to_change(it), answer::NO_DESK_CONTRACT))).collect();
    assert_eq!(cards.len(), expected.len(), "{text}");
    for (card, (it, title, no_desk)) in cards.iter().zip(expected) {
        assert_eq!(card.title, squeezed(&title));
        let who = squeezed(&format!("{}{}", case.name(&it.party).short, mark(it.basis)));
        assert!(card.text.contains(&who), "{who} in {}", card.text);
        assert_eq!(card.text.contains(no_desk.get(JA)), it.is_missing(JA), "{}", card.text);
        let starred = |desks: &Value, asked: &str| -> Vec<String> {
            let star = |desk: &Value| if desk["confirmed"] == true && desk["copy"].is_null() { "" } else { "*" };
            let desks = desks.as_array().unwrap().iter();
            desks.flat_map(|desk| numbers_of(desk).into_iter().map(|it| format!("{asked}{it}{}", star(desk)))).collect()
        };
        let asked = if it.is_missing(JA) { starred(&it.to_ask, ASK) } else { Vec::new() };
        assert_eq!(card.numbers, [asked, starred(&it.desks, "")].concat(), "{text}");
    }
    let mut said: Vec<String> = Vec::new();
    if !case.bills.is_empty() {
        let mut lines = parts.next().unwrap().lines();
        assert_eq!(lines.next(), Some(&*aloud::bills_from(JA, case.bills.len())));
        for line in lines {
            if line.contains(": ") {
                said.push(String::new());
            }
            said.last_mut().unwrap().push_str(&squeezed(line));
        }
    }
    let expected = bills(case, false).into_iter().map(|(who, services)| squeezed(&format!("{who}:{services}")));
    assert_eq!(said, expected.collect::<Vec<_>>());
    let rest = squeezed(parts.next().unwrap()).replace('\n', "");
    for open in case.json["open"].as_array().unwrap() {
        let service = squeezed(&case.services(&[open["service"].as_str().unwrap().to_owned()]));
        assert!(rest.starts_with('?') && rest.contains(&service), "{service} in {rest}");
    }
    assert!(text.trim_end().ends_with(case.json["ticket"].as_str().unwrap()), "{text}");
    assert_eq!(parts.next(), None);
}

/// What is read of one card of the answer as text.
#[derive(Default)]
struct Card {
    title: String,
    /// All that is below the title.
    text: String,
    /// Its numbers, those that are only asked with that before them.
    numbers: Vec<String>,
    is_asked: bool,
}

impl Card {
    fn read(&mut self, line: &str) {
        self.text.push_str(&squeezed(line));
        let trimmed = line.trim_start();
        let first = trimmed.split_whitespace().next().unwrap();
        let numbers: Vec<&str> = first.split('、').collect();
        if indent(line) != 2 || first.contains("://") {
        } else if numbers.iter().all(|number| is_number(number.trim_end_matches('*'))) {
            let asked = if self.is_asked { ASK } else { "" };
            self.numbers.extend(numbers.iter().map(|number| format!("{asked}{number}")));
        } else {
            // That no desk is known may stand before it.
            self.is_asked = trimmed.contains(answer::where_to_ask(JA, "").split('(').next().unwrap());
        }
    }
}

/// Leaves out nothing: every desk of both questions with every number, and every bill.
pub(super) fn text(case: &Case) {
    let text = answer_why(&CATALOG, case.consultation(), case.advice(), JA);
    let lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let section =
        |head: &str| lines.iter().position(|line| line == head).map_or(&[][..], |at| under(&lines[at..], head));
    for (head, desks, no_desk) in [
        (answer::HEAD_CALLS, &case.calls, answer::NO_DESK_FAULT),
        (wizard::TO_CHANGE, &case.changes, answer::NO_DESK_CONTRACT),
    ] {
        let mut said: Vec<(String, Vec<String>)> = Vec::new();
        let mut last = 0;
        for line in section(head.get(JA)) {
            let trimmed = line.trim_start();
            match (indent(line), last) {
                // The services of an entry may take several lines.
                (2, 2) => said.last_mut().unwrap().0 += trimmed,
                (2, _) => said.push((trimmed.to_owned(), Vec::new())),
                (4, _) => said.last_mut().unwrap().1.extend(no_desk_in(trimmed)),
                (6, _) => {
                    let number = trimmed.split('(').next().unwrap();
                    said.last_mut().unwrap().1.extend(is_number(number).then(|| number.to_owned()));
                }
                _ => {}
            }
            last = indent(line);
        }
        let said: Said = said.into_iter().map(|(who, numbers)| (squeezed(&who), numbers)).collect();
        let entry = |(it, (who, numbers)): (&Desk, (String, Vec<String>))| {
            (squeezed(&format!("{who}: {}", case.services(&it.services))), numbers)
        };
        assert_eq!(said, desks.iter().zip(in_full(case, desks, no_desk.get(JA))).map(entry).collect::<Said>());
    }
    let mut said: Vec<String> = Vec::new();
    let mut no_desks: Vec<String> = Vec::new();
    let mut last = 0;
    for line in section(answer::HEAD_BILLS.get(JA)) {
        match (indent(line), last) {
            (2, 4) => said.push(String::new()),
            (2, _) if line.contains(": ") => said.push(String::new()),
            _ => {}
        }
        no_desks.resize(said.len(), String::new());
        let entry = if indent(line) == 2 { said.last_mut() } else { no_desks.last_mut() };
        entry.unwrap().push_str(&squeezed(line));
        last = indent(line);
    }
    no_desks_of_bills(case, &no_desks);
    let expected = bills(case, false).into_iter().map(|(who, services)| squeezed(&format!("{who}:{services}")));
    assert_eq!(said, expected.collect::<Vec<_>>());
    let sources = section(answer::HEAD_SOURCES.get(JA)).iter().filter(|line| indent(line) == 2);
    let listed: Vec<_> = case.json["sources"].as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap()).collect();
    let named: Vec<_> = sources.filter_map(|line| Some(line.trim_start().split_once(": ")?.0)).collect();
    assert_eq!(named.iter().filter(|id| listed.contains(id)).copied().collect::<Vec<_>>(), listed);
}

/// For each bill, what is said of a desk that is not known: that it is so, and the numbers of the desk to ask.
fn no_desks_of_bills(case: &Case, said: &[String]) {
    assert_eq!(said.len(), case.bills.len());
    for (said, bill) in said.iter().zip(&case.bills) {
        let missing = said.matches(answer::NO_DESK_BILL.get(JA)).count();
        assert_eq!(missing, bill.to_ask.len(), "{said:?} of {bill:?}");
        let asked = bill.to_ask.iter().filter_map(|to_ask| best(to_ask, JA));
        let numbers: Vec<String> = asked.map(|desk| numbers_of(desk).remove(0)).collect();
        assert!(numbers.iter().all(|number| said.contains(number)), "{numbers:?} in {said}");
        let is_reached = |desk: &Value| !numbers_of(desk).is_empty() || !desk["url"].is_null();
        let asked = bill.to_ask.iter().filter(|to_ask| to_ask.as_array().unwrap().iter().any(is_reached)).count();
        assert_eq!(said.matches("窓口をたずねる先").count(), asked, "{said}");
    }
}

/// Leaves out no desk and no number; names services in the customer's words, and also what nobody answers or knows. A number comes
/// first, and who answers there behind the first of a desk.
pub(super) fn page_of_calls(case: &Case) {
    calls_in(case, &shown(case, Part::Answer(Tab::Calls)));
}

/// Where there is room: the same as the pages of calls and of bills, and all that the customer does, but nothing of what the staff
/// does.
pub(super) fn wide_page(case: &Case) {
    let view = View { state: &case.state, catalog: Some(&CATALOG), theme: Theme::default() };
    let [calls, bills, todo] = columns(&lines(&view, Part::Wide, 3 * WIDE), ASCII.down);
    assert_eq!([&calls[0], &bills[0], &todo[0]].map(|head| head.trim()), ["電話", "請求", "お客さまがすること"]);
    calls_in(case, &calls);
    bills_in(case, &bills[2..]);
    let boxes: Vec<String> = todo.iter().filter(|line| line.contains("[ ] ")).map(|line| squeezed(line)).collect();
    let of_customer = case.speaker(JA).todo().into_iter().filter(|todo| todo.actor == Actor::Customer);
    let mut said: Vec<String> = of_customer.map(|todo| squeezed(&format!("[ ] {}", todo.said))).collect();
    // They stand by when they are done.
    said.sort();
    assert_eq!(boxes.len(), said.len());
    let whole = squeezed(&todo.concat());
    assert!(said.iter().all(|todo| whole.contains(todo)), "{said:?} in {whole}");
}

fn calls_in(case: &Case, lines: &[String]) {
    let open = case.json["open"].as_array().unwrap();
    for (head, desks, no_desk, role) in [
        (wizard::WHEN_IT_BREAKS, &case.calls, answer::NO_DESK_FAULT, "fault"),
        (wizard::TO_CHANGE, &case.changes, answer::NO_DESK_CONTRACT, "contract"),
    ] {
        let is_mixed = |it: &Desk| {
            case.json["lines"].as_array().unwrap().iter().any(|line| {
                let is_on_it = it.services.iter().any(|id| line["service"] == **id);
                is_on_it && line["after"][role]["basis"] != it.basis.as_str()
            })
        };
        let number = |line: &str| {
            let first = line.split_whitespace().next().unwrap_or_default();
            let number = first.trim_end_matches(answer::DOUBT_MARK);
            is_number(number).then(|| number.to_owned())
        };
        // What stands below each line that says what it is about.
        let mut said: Vec<Vec<String>> = Vec::new();
        for line in under(lines, head.get(JA)) {
            if indent(line) == 1 {
                said.push(Vec::new());
            } else {
                said.last_mut().unwrap().push(line.trim().to_owned());
            }
        }
        let is_open = |rows: &Vec<String>| rows[0].starts_with(answer::TO_CHECK.get(JA));
        let (asked, told): (Vec<_>, Vec<_>) = said.into_iter().partition(is_open);
        let is_nobody = |rows: &Vec<String>| rows[0].starts_with(answer::NOBODY.get(JA));
        let told: Vec<Vec<String>> = told.into_iter().filter(|rows| !is_nobody(rows)).collect();
        assert_eq!(told.len(), desks.len(), "{told:?}");
        for ((rows, it), (_, full)) in told.iter().zip(desks).zip(in_full(case, desks, no_desk.get(JA))) {
            // Where some of it is surer than the rest, the mark stands behind each service.
            let mark = if is_mixed(it) { "" } else { mark(it.basis) };
            let who = format!("{}{mark}", case.name(&it.party).full);
            assert!(
                rows.iter().any(|row| row.starts_with(&who) || row.contains(&format!("  {who}"))),
                "{who}: {rows:?}"
            );
            let said: Vec<String> = rows
                .iter()
                .filter_map(|row| {
                    let missing = row.ends_with(no_desk.get(JA)).then(|| no_desk.get(JA).to_owned());
                    missing.or_else(|| no_desk_in(row)).or_else(|| number(row))
                })
                .collect();
            assert_eq!(said, full, "{rows:?}");
        }
        // Of what is open, the numbers of the one that is asked.
        let shown: Vec<String> = asked.iter().flatten().filter_map(|row| number(row)).collect();
        let to_ask = open.iter().filter(|open| open["role"] == role).filter_map(|open| best(&open["to_ask"], JA));
        let expected: Vec<String> = to_ask.flat_map(numbers_of).collect();
        assert_eq!(once(shown), once(expected), "{asked:?}");
    }
}

/// Leaves out nothing.
pub(super) fn page_of_bills(case: &Case) {
    bills_in(case, &shown(case, Part::Answer(Tab::Bills)));
}

fn bills_in(case: &Case, lines: &[String]) {
    // They stand first, below their head.
    let said: Vec<&String> = lines.iter().take_while(|line| !line.is_empty()).skip(1).collect();
    let mut told: Vec<Vec<String>> = Vec::new();
    for line in said {
        if indent(line) == 2 {
            told.push(Vec::new());
        }
        told.last_mut().unwrap().push(line.trim().to_owned());
    }
    let said: Vec<(String, String)> = told.iter().map(|bill| (bill[0].clone(), bill[1].clone())).collect();
    assert_eq!(said, bills(case, false));
    no_desks_of_bills(case, &told.iter().map(|bill| squeezed(&bill[2..].concat())).collect::<Vec<_>>());
}

/// Names who sends the bills; two from one sender are told apart by whose they are. Marks nothing.
pub(super) fn picture(case: &Case) {
    let lines = shown(case, Part::Answer(Tab::Changes));
    let head = desk::PICTURE_BILLS.get(JA);
    let line = lines.iter().find(|line| line.trim_start().starts_with(&format!("{head} "))).unwrap();
    let said = line.rsplit_once(&format!(" {head} ")).unwrap().1;
    let mut names: Vec<String> = Vec::new();
    for bill in &case.bills {
        let sender = case.name(bill.via.as_ref().unwrap_or(&bill.party)).short.to_owned();
        names.push(if names.contains(&sender) { case.name(&bill.party).short.to_owned() } else { sender });
    }
    let expected = format!("{}  {}", wizard::companies(JA, case.bills.len()), names.join(" + "));
    assert_eq!(said, expected.trim_end());
}

/// Each company once, and marked where its desk is not known: for views that name no desks.
fn companies(case: &Case) -> Vec<(String, String)> {
    let mut found: Vec<Desk> = Vec::new();
    for desk in &case.calls {
        let is_same = |known: &&mut Desk| known.party == desk.party && known.is_missing(JA) == desk.is_missing(JA);
        match found.iter_mut().find(is_same) {
            Some(known) => {
                known.basis = known.basis.max(desk.basis);
                known.services.extend(desk.services.clone());
            }
            None => found.push(desk.clone()),
        }
    }
    let one = |it: &Desk| {
        let no_desk = if it.is_missing(JA) { format!(" {}", answer::NO_DESK_MARK.get(JA)) } else { String::new() };
        (format!("{}{}{no_desk}", case.name(&it.party).short, mark(it.basis)), case.services(&it.services))
    };
    found.iter().map(one).collect()
}

/// Says nothing about changes: for each desk what is broken, one number, from where, who answers; and each bill.
pub(super) fn panel(case: &Case) {
    let lines = shown(case, Part::Panel);
    let at = |head: &str| lines.iter().position(|line| line.trim_start().starts_with(head)).unwrap();
    let [calls, bill_head, end] = [answer::HEAD_CALLS.get(JA), "請求 ", "注意 "].map(at);
    let said = &lines[calls + 1..bill_head];
    let mut told = said.iter().map(|line| line.trim_start());
    // The one that every telephone dials, or all of the desk, each with from where.
    let numbers = |desks: &Value| {
        let desk = best(desks, JA)?;
        let phones = desk["phones"].as_array().unwrap();
        let alone = phones.iter().find(|phone| phone["from"].is_null()).map(|phone| vec![phone]);
        let is_doubtful = desk["confirmed"] == false || !desk["copy"].is_null();
        let mark = if is_doubtful { answer::DOUBT_MARK } else { "" };
        let said = |phone: &Value| {
            let from = phone["from"].as_str().map(|from| format!("  {from}"));
            (format!("{}{mark}", phone["number"].as_str().unwrap()), from.unwrap_or_default())
        };
        Some((alone.unwrap_or_else(|| phones.iter().collect()).into_iter().map(said).collect::<Vec<_>>(), is_doubtful))
    };
    let mut doubts = false;
    for it in &case.calls {
        let name = format!("{}{}", case.name(&it.party).short, mark(it.basis));
        assert_eq!(told.next().unwrap(), case.services(&it.services));
        let missing = it.is_missing(JA);
        let desks = if missing { &it.to_ask } else { &it.desks };
        let mut numbers = numbers(desks).map_or_else(Vec::new, |(numbers, is_doubtful)| {
            doubts |= is_doubtful;
            numbers
        });
        let before = if missing { format!("{} ", wizard::ASK_AT.get(JA)) } else { String::new() };
        let after = if missing { String::new() } else { format!("  {name}") };
        if missing {
            assert_eq!(told.next().unwrap(), format!("{name} {}", answer::NO_DESK_MARK.get(JA)));
        } else if numbers.is_empty() {
            assert_eq!(told.next().unwrap(), name);
        }
        if let Some((number, from)) = numbers.first_mut() {
            (*number, *from) = (format!("{before}{number}{after}"), from.clone());
        }
        for (number, from) in numbers {
            assert_eq!(told.next().unwrap(), format!("{number}{from}"));
        }
    }
    let rest: Vec<&str> = told.collect();
    assert_eq!(rest.first().is_some_and(|rest| rest.starts_with("* ")), doubts, "{rest:?}");
    let is_known = |who: &str| !who.starts_with(answer::TO_CHECK.get(JA));
    let said: Vec<&str> =
        lines[bill_head + 1..end].iter().map(|line| line.trim()).filter(|who| is_known(who)).collect();
    assert!(lines[bill_head].trim() == wizard::bills_from(JA, case.bills.len()));
    // What is open may take several lines: its services go on at the right.
    let said: Vec<&str> = said.into_iter().take(case.bills.len()).collect();
    assert_eq!(said, bills(case, true).iter().map(|(who, _)| who.as_str()).collect::<Vec<_>>());
}

/// The same as the panel, and what each bill is for.
pub(super) fn summary(case: &Case) {
    let lines = summary::lines(&case.speaker(JA));
    let at = |head: &str| lines.iter().position(|line| line.starts_with(head)).unwrap();
    let [calls, bill_head, end] = [answer::HEAD_CALLS.get(JA), "請求 ", "注意 "].map(at);
    let said = |lines: &[String]| -> Vec<(String, String)> {
        let pairs = lines.iter().map(|line| line.trim_start().split_once(": ").unwrap());
        let known = pairs.filter(|(who, _)| *who != answer::TO_CHECK.get(JA));
        known.map(|(who, services)| (who.to_owned(), services.to_owned())).collect()
    };
    assert_eq!(said(&lines[calls + 1..bill_head]), companies(case));
    assert_eq!(said(&lines[bill_head + 1..end]), bills(case, true));
}
