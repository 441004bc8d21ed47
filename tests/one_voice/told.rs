//! What each view says of whom to call and of the bills, read back from its lines.

use madoguchi::front::cli::answer_text;
use madoguchi::front::domain::terms::Basis;
use madoguchi::front::plain::summary;
use madoguchi::front::session::Tab;
use madoguchi::front::text::lang::Lang;
use madoguchi::front::text::width::cells;
use madoguchi::front::ui::said::{Part, lines};
use madoguchi::front::ui::{Theme, View};
use madoguchi::front::words::{answer, desk, wizard};
use serde_json::Value;

use super::{Bill, Case, Desk};
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

/// The part of a line from this cell on.
fn from_cell(line: &str, cell: usize) -> &str {
    let mut at = 0;
    let left = line.chars().take_while(|letter| {
        let is_left = at < cell;
        at += cells(&letter.to_string());
        is_left
    });
    let left: String = left.collect();
    line.strip_prefix(&left).unwrap()
}

pub(super) fn is_number(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|letter| letter.is_ascii_digit() || "+-".contains(letter))
}

pub(super) fn squeezed(text: &str) -> String {
    text.replace(' ', "")
}

/// Leaves out nothing: every desk of both questions with every number, and every bill.
pub(super) fn text(case: &Case) {
    let text = answer_text(&CATALOG, case.consultation(), case.advice(), JA);
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

/// Leaves out no desk and no number; names services in the customer's words, and also what nobody answers or knows.
pub(super) fn page_of_calls(case: &Case) {
    let lines = shown(case, Part::Answer(Tab::Calls));
    for (head, desks, no_desk) in [
        (wizard::WHEN_IT_BREAKS, &case.calls, answer::NO_DESK_FAULT),
        (wizard::TO_CHANGE, &case.changes, answer::NO_DESK_CONTRACT),
    ] {
        let right = wizard::WHOM_TO_CALL.get(JA);
        let is_head = |line: &&String| line.trim_start().starts_with(head.get(JA)) && line.ends_with(right);
        let column = cells(lines.iter().find(is_head).unwrap().strip_suffix(right).unwrap());
        let mut said: Said = Vec::new();
        for line in under(&lines, head.get(JA)) {
            let line = from_cell(line, column);
            let first = line.split_whitespace().next().unwrap_or_default();
            if !line.is_empty() && !line.starts_with(' ') {
                said.push((line.to_owned(), Vec::new()));
            } else if indent(line) == 1 && is_number(first) {
                said.last_mut().unwrap().1.push(first.to_owned());
            } else if indent(line) == 1 {
                said.last_mut().unwrap().1.extend(no_desk_in(line.trim()));
            }
        }
        said.retain(|(who, _)| ![answer::TO_CHECK, answer::NOBODY].iter().any(|word| who.starts_with(word.get(JA))));
        let is_mixed = |it: &Desk| {
            case.json["lines"].as_array().unwrap().iter().any(|line| {
                let role = &line["after"][if head == wizard::TO_CHANGE { "contract" } else { "fault" }];
                it.services.iter().any(|id| line["service"] == **id) && role["basis"] != it.basis.as_str()
            })
        };
        let mut expected = in_full(case, desks, no_desk.get(JA));
        for ((who, _), it) in expected.iter_mut().zip(desks) {
            if is_mixed(it) {
                // Then the mark stands behind each service.
                *who = case.name(&it.party).full;
            }
        }
        assert_eq!(said, expected);
    }
}

/// Leaves out nothing.
pub(super) fn page_of_bills(case: &Case) {
    let lines = shown(case, Part::Answer(Tab::Bills));
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

/// Names no numbers and nothing about changes: each company that is called, once, for what, and each bill.
pub(super) fn panel(case: &Case) {
    let lines = shown(case, Part::Panel);
    let at = |head: &str| lines.iter().position(|line| line.trim_start().starts_with(head)).unwrap();
    let [calls, bill_head, end] = [answer::HEAD_CALLS.get(JA), "請求 ", "注意 "].map(at);
    let column = 1 + (WIDE - 2) * 2 / 5;
    let mut said: Vec<(String, String)> = Vec::new();
    for line in &lines[calls + 1..bill_head] {
        let right = from_cell(line, column);
        let left = line.strip_suffix(right).unwrap().trim_end();
        match indent(left) {
            2 if !left.is_empty() => said.push((left.trim_start().to_owned(), String::new())),
            // The mark stands below the name.
            3 => said.last_mut().unwrap().0.extend([" ", left.trim_start()]),
            _ => {}
        }
        let services = &mut said.last_mut().unwrap().1;
        if !services.is_empty() && !right.is_empty() {
            services.push('、');
        }
        services.push_str(right);
    }
    let is_known = |who: &str| !who.starts_with(answer::TO_CHECK.get(JA));
    said.retain(|(who, _)| is_known(who));
    assert_eq!(said, companies(case));
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
