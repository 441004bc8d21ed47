//! What the session notes: once each, nothing where nobody asked for it, and nothing of one customer for the next.

use madoguchi::front::domain::terms::RoleKind;
use madoguchi::front::session::{Event, Question, Screen, State, update};
use madoguchi::front::stats::Met;
use madoguchi::front::text::lang::Lang;

use crate::support::wizard::{CATALOG, fresh, press};

fn so_far(state: &State) -> Vec<Met> {
    state.met().unwrap().met().map(|(met, _)| met.clone()).collect()
}

/// Goes on until the answer stands, with the telephone ticked.
fn to_the_answer(state: &mut State) {
    press(state, &["Enter", "Enter", "asahi", "Enter"]);
    for _ in 0..6 {
        if state.screen() == Screen::Answer {
            return;
        }
        if state.screen() == Screen::Question(Question::Services) {
            press(state, &["ひかり電話", "Enter"]);
        }
        press(state, &["Enter"]);
    }
    assert_eq!(state.screen(), Screen::Answer);
}

fn next_customer(state: &mut State) {
    press(state, &["F8", "Enter"]);
}

#[test]
fn nothing_is_noted_unless_it_is_asked_for() {
    let mut state = fresh(Lang::Ja);
    to_the_answer(&mut state);
    next_customer(&mut state);
    assert!(state.met().is_none() && state.ended().is_none());
}

#[test]
fn an_answer_tells_its_gaps_and_its_desks_once() {
    let mut state = fresh(Lang::Ja).noting();
    to_the_answer(&mut state);
    let met = so_far(&state);
    let gaps: Vec<&Met> = met.iter().filter(|met| matches!(met, Met::Unknown { .. })).collect();
    assert!(!gaps.is_empty(), "{met:?}");
    for gap in gaps {
        let Met::Unknown { service, provider, .. } = gap else { unreachable!("filtered above") };
        assert!(service.as_str().starts_with("phone"), "{gap:?}");
        assert!(provider.as_ref().is_none_or(|id| id.as_str() == "asahinet-hikari"), "{gap:?}");
    }
    let faults = met.iter().filter(|met| matches!(met, Met::Desk { role: RoleKind::Fault, .. })).count();
    assert!(faults > 0, "{met:?}");
    // Reading it, going back and coming again is nothing new.
    press(&mut state, &["Right", "F6", "F6", "Esc", "Enter"]);
    assert_eq!(state.screen(), Screen::Answer);
    assert_eq!(so_far(&state), met);
}

#[test]
fn what_ended_is_handed_out_and_the_next_customer_begins_with_nothing() {
    let mut state = fresh(Lang::Ja).noting();
    to_the_answer(&mut state);
    let met = so_far(&state);
    press(&mut state, &["F8"]);
    assert!(state.ended().is_none(), "it is asked first");
    press(&mut state, &["Enter"]);
    let ended: Vec<Met> = state.ended().unwrap().met().map(|(met, _)| met.clone()).collect();
    assert_eq!(ended, met);
    assert!(state.met().unwrap().is_empty());
    update(&mut state, &CATALOG, Event::Taken);
    assert!(state.ended().is_none());
}

#[test]
fn what_a_customer_said_is_a_situation_and_its_desks() {
    let mut state = fresh(Lang::Ja).noting();
    press(&mut state, &["F4"]);
    update(&mut state, &CATALOG, Event::Paste("電話がつながらない".to_owned()));
    press(&mut state, &["Enter", "plala", "Enter", "Enter"]);
    let met = so_far(&state);
    assert!(met.iter().any(|met| matches!(met, Met::Situation(id) if id.as_str() == "symptom.phone-dead")), "{met:?}");
    assert!(met.iter().any(|met| matches!(met, Met::Desk { role: RoleKind::Fault, .. })), "{met:?}");
}

#[test]
fn nothing_found_is_counted_once() {
    let mut state = fresh(Lang::Ja).noting();
    press(&mut state, &["F4", "zzzzqqqq", "Ctrl+U", "qqqqzzzz", "Esc", "Esc"]);
    assert_eq!(so_far(&state), [Met::Nothing]);
}

#[test]
fn however_many_customers_there_are_nothing_is_left_behind() {
    let mut state = fresh(Lang::Ja).noting();
    for _ in 0..200 {
        press(&mut state, &["F4", "zq"]);
        press(&mut state, &["F8"]);
        let ended = state.ended().expect("nothing was chosen that it would ask about").met().count();
        assert!(ended <= 1);
        update(&mut state, &CATALOG, Event::Taken);
    }
    assert!(state.met().unwrap().is_empty() && state.ended().is_none());
}
