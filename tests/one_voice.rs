//! One voice: panel, pages of the answer, the customer's view, plain mode's summary, `answer` as text and JSON, and the page to take
//! home name the same companies, the same numbers and the same bills in the same order, for thousands of consultations.
//!
//! What each of them may leave out is written where it is read, in `told`: nothing else may be missing, more, or elsewhere.

mod chosen;
mod customer;
mod page;
mod told;

use std::panic::{AssertUnwindSafe, catch_unwind};

use madoguchi::front::cli::{answer_json, answer_why};
use madoguchi::front::domain::advice::Advice;
use madoguchi::front::domain::ask;
use madoguchi::front::domain::catalog::CHOSEN_LATER;
use madoguchi::front::domain::consultation::Consultation;
use madoguchi::front::domain::id::{PartyId, ProviderId, ServiceId};
use madoguchi::front::domain::terms::{Area, Basis, Move, Phase};
use madoguchi::front::domain::ticket::Opened;
use madoguchi::front::say::{Name, Speaker};
use madoguchi::front::session::{Event, State, update};
use madoguchi::front::text::lang::Lang;
use madoguchi::front::ui::said::{Part, lines};
use madoguchi::front::ui::{Theme, View};
use madoguchi::front::words::handout::PageLang;
use serde_json::Value;

use crate::support::wizard::{CATALOG, opened};

/// One desk, or several that answer the same, as JSON has them: every other view is held to this.
#[derive(Clone, Debug, PartialEq)]
struct Desk {
    party: PartyId,
    desks: Value,
    /// Where one asks for the right desk, when none is known.
    to_ask: Value,
    basis: Basis,
    services: Vec<String>,
}

impl Desk {
    /// Whether no desk is known that speaks the language: then every view says so.
    fn is_missing(&self, lang: Lang) -> bool {
        self.party.as_str() != CHOSEN_LATER && !self.desks.as_array().unwrap().iter().any(|desk| speaks(desk, lang))
    }
}

fn speaks(desk: &Value, lang: Lang) -> bool {
    let languages = strings(&desk["lang"]);
    languages.is_empty() || lang == Lang::En && languages.iter().any(|spoken| spoken == "en")
}

#[derive(Clone, Debug)]
struct Bill {
    party: PartyId,
    via: Option<PartyId>,
    basis: Basis,
    services: Vec<String>,
    /// Where one asks for the right desk about some of it, each once; empty where the company has none at all.
    to_ask: Vec<Value>,
}

/// An answer, with what JSON says of it.
struct Case {
    state: State,
    /// The language of the page to take home: each has its turn.
    page: PageLang,
    json: Value,
    calls: Vec<Desk>,
    changes: Vec<Desk>,
    bills: Vec<Bill>,
}

impl Case {
    /// The wizard at the answer to a consultation, as a ticket brings it there.
    fn new(chosen: &Consultation, page: PageLang) -> Self {
        let mut state = opened();
        let opened = Opened { consultation: chosen.clone(), changed: Vec::new() };
        update(&mut state, &CATALOG, Event::Ticket(Box::new(opened)));
        let (consultation, advice) = (state.consultation().unwrap(), state.advice().unwrap());
        let json = serde_json::to_value(answer_json(&CATALOG, consultation, advice, Lang::Ja)).unwrap();
        let calls = by_desk(&json, "fault");
        let changes = by_desk(&json, "contract");
        let bills = json["bills"].as_array().unwrap().iter().map(|bill| bill_of(&json, bill)).collect();
        Self { state, page, json, calls, changes, bills }
    }

    fn consultation(&self) -> &Consultation {
        self.state.consultation().unwrap()
    }

    fn advice(&self) -> &Advice {
        self.state.advice().unwrap()
    }

    fn speaker(&self, lang: impl Into<PageLang>) -> Speaker<'_> {
        Speaker::new(&CATALOG, self.consultation(), self.advice(), lang)
    }

    fn name(&self, party: &PartyId) -> Name<'_> {
        self.speaker(Lang::Ja).company(party)
    }

    fn services(&self, ids: &[String]) -> String {
        let short = |id: &String| self.advice().lines.iter().find(|line| line.service.as_str() == id).unwrap();
        let names = ids.iter().map(|id| &*CATALOG.service(&short(id).service).short.ja);
        names.collect::<Vec<_>>().join("、")
    }

    /// What a customer says when these break, each once.
    fn broken(&self, ids: &[String]) -> String {
        let services = ids.iter().map(|id| self.advice().lines.iter().find(|it| it.service.as_str() == id).unwrap());
        let mut said: Vec<&str> = Vec::new();
        for service in services.map(|line| CATALOG.service(&line.service)) {
            let says = service.breaks.as_ref().map_or(&service.short.ja, |breaks| &breaks.ja);
            if !said.contains(&&**says) {
                said.push(says);
            }
        }
        said.join("、")
    }
}

fn basis(text: &Value) -> Basis {
    *Basis::ALL.iter().find(|basis| basis.as_str() == text.as_str().unwrap()).unwrap()
}

fn party(text: &Value) -> Option<PartyId> {
    text.as_str().map(PartyId::new)
}

/// The lines of JSON by who answers one question and where, in the order of the lines.
fn by_desk(json: &Value, role: &str) -> Vec<Desk> {
    let mut found: Vec<Desk> = Vec::new();
    for line in json["lines"].as_array().unwrap() {
        let (role, service) = (&line["after"][role], line["service"].as_str().unwrap().to_owned());
        let Some(party) = party(&role["party"]) else { continue };
        let is_same =
            |known: &&mut Desk| known.party == party && known.desks == role["desks"] && known.to_ask == role["to_ask"];
        match found.iter_mut().find(is_same) {
            Some(known) => {
                known.basis = known.basis.max(basis(&role["basis"]));
                known.services.push(service);
            }
            None => found.push(Desk {
                party,
                desks: role["desks"].clone(),
                to_ask: role["to_ask"].clone(),
                basis: basis(&role["basis"]),
                services: vec![service],
            }),
        }
    }
    found
}

fn strings(list: &Value) -> Vec<String> {
    list.as_array().unwrap().iter().map(|one| one.as_str().unwrap().to_owned()).collect()
}

fn bill_of(json: &Value, bill: &Value) -> Bill {
    let services = strings(&bill["services"]);
    let lines = json["lines"].as_array().unwrap().iter();
    let on_it = lines.filter(|line| services.iter().any(|id| line["service"] == **id));
    let roles: Vec<&Value> = on_it.map(|line| &line["after"]["bill"]).collect();
    let mut to_ask: Vec<Value> = Vec::new();
    for role in &roles {
        let is_known = role["party"].is_null() || role["party"] == CHOSEN_LATER;
        let speaks = |desk: &Value| speaks(desk, Lang::Ja);
        let is_missing = !is_known && !role["desks"].as_array().unwrap().iter().any(speaks);
        if is_missing && !to_ask.contains(&role["to_ask"]) {
            to_ask.push(role["to_ask"].clone());
        }
    }
    let basis = roles.iter().map(|role| basis(&role["basis"])).max().unwrap();
    Bill { party: party(&bill["party"]).unwrap(), via: party(&bill["via"]), basis, services, to_ask }
}

/// So many consultations, in so many tests that may run beside each other.
const COUNT: usize = 2000;
const PARTS: usize = 4;

/// A view, and what holds it to JSON.
type Held = (&'static str, fn(&Case));

/// Every view.
const VIEWS: [Held; 11] = [
    ("JSON", calls_are_those_of_the_lines),
    ("answer as text", told::aloud),
    ("answer with its grounds", told::text),
    ("the page of calls", told::page_of_calls),
    ("the page of bills", told::page_of_bills),
    ("calls, bills and to do side by side", told::wide_page),
    ("the picture", told::picture),
    ("the panel", told::panel),
    ("plain mode's summary", told::summary),
    ("the customer's view", customer::view),
    ("the page to take home", page::all),
];

fn calls_are_those_of_the_lines(case: &Case) {
    let calls = case.json["calls"].as_array().unwrap().iter();
    let said: Vec<_> =
        calls.map(|it| (party(&it["party"]).unwrap(), &it["desks"], &it["to_ask"], strings(&it["services"]))).collect();
    let of_line = |it: &Desk| (it.party.clone(), it.desks.clone(), it.to_ask.clone(), it.services.clone());
    let of_lines: Vec<_> = case.calls.iter().map(of_line).collect();
    let said: Vec<_> =
        said.into_iter().map(|(who, desks, ask, what)| (who, desks.clone(), ask.clone(), what)).collect();
    assert_eq!(said, of_lines);
}

fn all_views_agree(part: usize) {
    let (mut worth_asking, mut without_a_desk) = (0, 0);
    let languages = PageLang::ALL.into_iter().cycle();
    let consultations = chosen::consultations(COUNT);
    for (chosen, page) in consultations.iter().skip(part).step_by(PARTS).zip(languages) {
        let case = Case::new(chosen, page);
        worth_asking += usize::from(case.calls.len() > 2 && case.changes.len() > 1 && case.bills.len() > 1);
        let is_missing = |it: &&Desk| it.is_missing(Lang::Ja) && !it.to_ask.as_array().unwrap().is_empty();
        without_a_desk += case.calls.iter().chain(&case.changes).filter(is_missing).count();
        for (view, agrees) in VIEWS {
            let held = catch_unwind(AssertUnwindSafe(|| agrees(&case)));
            assert!(held.is_ok(), "{view} says something else of {chosen:?}");
        }
    }
    assert!(worth_asking > COUNT / PARTS / 20, "{worth_asking}");
    assert!(without_a_desk > 5, "{without_a_desk} desks to ask");
}

#[test]
fn all_views_agree_on_the_first_part() {
    all_views_agree(0);
}

#[test]
fn all_views_agree_on_the_second_part() {
    all_views_agree(1);
}

#[test]
fn all_views_agree_on_the_third_part() {
    all_views_agree(2);
}

#[test]
fn all_views_agree_on_the_last_part() {
    all_views_agree(3);
}

#[test]
fn what_is_not_there_is_no_surer_than_json_has_it() {
    // No source says that a discount of the line ends with it: it follows from a rule.
    let chosen = Consultation {
        kind: Move::Transfer,
        area: Area::East,
        to: Some(ProviderId::new("plala-hikari")),
        services: vec![ServiceId::new("disc-ninenwari")],
        ..chosen::consultations(1).remove(0)
    };
    let case = Case::new(&chosen, PageLang::Ja);
    let bill = &case.json["lines"][0]["after"]["bill"];
    assert_eq!((bill["party"].as_str(), bill["basis"].as_str()), (None, Some("inferred")));
    let text = answer_why(&CATALOG, case.consultation(), case.advice(), Lang::Ja);
    assert!(text.contains("移ったあと: 故障 なし [推定] / 変更・解約 なし [推定] / 請求 なし [推定]"), "{text}");
    let view = View { state: &case.state, catalog: Some(&CATALOG), theme: Theme::default() };
    let customer = lines(&view, Part::Customer, 80).join("\n");
    assert!(customer.contains("連絡先はありません*、請求はありません*"), "{customer}");
    assert_eq!(customer.matches("* 公式の資料で").count(), 1, "{customer}");
}

#[test]
fn what_a_customer_says_leads_to_the_desk_of_each_service() {
    let mut led = 0;
    for chosen in chosen::consultations(60) {
        for symptom in CATALOG.symptoms() {
            let Ok(answer) = ask::answer(&CATALOG, &symptom.into(), &chosen) else { continue };
            if answer.is_not_collabo() {
                continue;
            }
            let is_ahead = matches!(answer.consultation.phase(), Some(Phase::Considering | Phase::Applied));
            // Whom a situation itself names is held in `ask`.
            for contact in answer.contacts.iter().filter(|_| symptom.party.is_none()) {
                for line in answer.advice.lines.iter().filter(|line| contact.services.contains(&line.service)) {
                    let role = if is_ahead { &line.before } else { &line.after }.get(contact.kind);
                    assert!(role.is_same_desk(&contact.role), "{}: {} in {chosen:?}", symptom.id, line.service);
                    led += 1;
                }
            }
        }
    }
    assert!(led > 1000, "{led}");
}
