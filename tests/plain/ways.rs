//! The same consultation as a ticket and as JSON: whichever way an answer is asked for, it is the same one.

use madoguchi::front::cli::answer_json;
use madoguchi::front::domain::advice::{Advice, Bill, Call, Caution, Line, Role, Roles};
use madoguchi::front::domain::advise::advise;
use madoguchi::front::domain::consultation::Consultation;
use madoguchi::front::domain::desk::Desk;
use madoguchi::front::domain::id::ServiceId;
use madoguchi::front::domain::terms::Basis;
use madoguchi::front::domain::ticket::decode;
use madoguchi::front::session::{Event, State, update};
use madoguchi::front::text::lang::Lang;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::walk::Walk;
use crate::support::bin::Bin;
use crate::support::wizard::{CATALOG, fresh};

/// What is at stake in an answer: who, for what, by which numbers.
fn gist(advice: &Advice) -> Value {
    let services = |of: &[ServiceId]| of.iter().map(ToString::to_string).collect::<Vec<_>>();
    let numbers = |desks: &mut dyn Iterator<Item = &Desk>| -> Vec<Vec<String>> {
        desks.map(|desk| desk.phones.iter().map(|phone| phone.number.to_string()).collect()).collect()
    };
    let role = |role: &Role| {
        // What nobody vouches for is nobody's.
        let known = role.basis != Basis::Unknown;
        json!({"party": role.party.as_ref().filter(|_| known).map(ToString::to_string), "basis": role.basis.as_str(),
               "desks": numbers(&mut role.desks.iter().filter(|_| known).map(|desk| &**desk))})
    };
    let roles = |of: &Roles| json!([role(&of.fault), role(&of.contract), role(&of.bill)]);
    let line =
        |line: &Line| json!([line.service.to_string(), line.outcome.as_str(), roles(&line.before), roles(&line.after)]);
    let bill = |bill: &Bill| {
        json!([bill.party.to_string(), bill.via.as_ref().map(ToString::to_string), services(&bill.services)])
    };
    let call = |call: &Call| {
        let desks = numbers(&mut call.desks.iter().map(|desk| &**desk));
        json!([call.party.to_string(), desks, services(&call.services)])
    };
    json!({
        "lines": advice.lines.iter().map(line).collect::<Vec<_>>(),
        "bills": advice.bills.iter().map(bill).collect::<Vec<_>>(),
        "calls": advice.calls.iter().map(call).collect::<Vec<_>>(),
        "cautions": advice.cautions.iter().map(Caution::code).collect::<Vec<_>>(),
        "todo": advice.todo.iter().map(|one| json!([one.stage.as_str(), one.text.get(Lang::Ja)])).collect::<Vec<_>>(),
        "open": advice.open.iter().map(|one| json!([one.service.to_string(), one.role.as_str()])).collect::<Vec<_>>(),
        "not_collabo": advice.not_collabo.as_ref().map(|not| not.provider.to_string()),
    })
}

/// The same, read from the JSON of an answer.
fn gist_of_json(answer: &Value) -> Value {
    let each = |list: &Value, one: &dyn Fn(&Value) -> Value| -> Value {
        list.as_array().unwrap().iter().map(one).collect::<Vec<_>>().into()
    };
    let numbers = |desks: &Value| each(desks, &|desk| each(&desk["phones"], &|phone| phone["number"].clone()));
    let role = |role: &Value| json!({"party": role["party"], "basis": role["basis"], "desks": numbers(&role["desks"])});
    let roles = |of: &Value| json!([role(&of["fault"]), role(&of["contract"]), role(&of["bill"])]);
    json!({
        "lines": each(&answer["lines"], &|line| {
            json!([line["service"], line["outcome"], roles(&line["before"]), roles(&line["after"])])
        }),
        "bills": each(&answer["bills"], &|bill| json!([bill["party"], bill["via"], bill["services"]])),
        "calls": each(&answer["calls"], &|call| json!([call["party"], numbers(&call["desks"]), call["services"]])),
        "cautions": each(&answer["cautions"], &|caution| caution["code"].clone()),
        "todo": each(&answer["todo"], &|todo| json!([todo["when"], todo["text"]])),
        "open": each(&answer["open"], &|open| json!([open["service"], open["role"]])),
        "not_collabo": answer["not_collabo"]["provider"],
    })
}

fn in_json(consultation: &Consultation, advice: &Advice) -> Value {
    serde_json::to_value(answer_json(&CATALOG, consultation, advice, Lang::Ja)).unwrap()
}

/// Holds the answer on the screen against its ticket, opened by itself and in another wizard, and against its JSON.
pub(super) fn assert_same(screen: &State) {
    let (consultation, advice) = (screen.consultation().unwrap(), screen.advice().unwrap());
    let opened = decode(&CATALOG, screen.ticket().unwrap(), consultation.today).unwrap();
    assert_eq!((&opened.consultation, opened.changed.len()), (consultation, 0));
    let again = advise(&CATALOG, &opened.consultation);
    assert_eq!(format!("{again:?}"), format!("{advice:?}"), "{consultation:?}");

    let mut other = fresh(Lang::Ja);
    update(&mut other, &CATALOG, Event::Ticket(Box::new(opened)));
    assert_eq!(format!("{:?}", other.advice().unwrap()), format!("{advice:?}"), "{consultation:?}");

    let answer = in_json(consultation, advice);
    assert_eq!(answer["ticket"], screen.ticket().unwrap());
    assert_eq!(gist_of_json(&answer), gist(advice), "{consultation:?}");
}

proptest! {
    // Each starts the program; `walk` holds every consultation against the same JSON within this one.
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_program_answers_a_ticket_as_the_screen_does(choices in prop::collection::vec(any::<u16>(), 80)) {
        let walk = Walk::to_the_answer(choices);
        let (consultation, advice) = (walk.state.consultation().unwrap(), walk.state.advice().unwrap());
        let ticket = walk.state.ticket().unwrap();
        let today = consultation.today.to_string();
        let run = Bin::new(&format!("answer --lang ja --format json --ticket {ticket} --today {today}")).run();
        prop_assert_eq!((run.stderr.as_str(), run.code), ("", i32::from(advice.not_collabo.is_some())));
        let mut answer = run.json();
        prop_assert_eq!(answer.as_object_mut().unwrap().remove("changed_since"), Some(json!([])));
        prop_assert_eq!(answer, in_json(consultation, advice));
    }
}
