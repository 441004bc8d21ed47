//! The screens beside the steps: customers' words, comparing, the customer's own screen, tickets.

use proptest::prelude::*;

use madoguchi::front::domain::ask::AskError;
use madoguchi::front::domain::terms::RoleKind;
use madoguchi::front::keys::bindings::{BINDINGS, Context, Intent};
use madoguchi::front::session::{Effect, Notice, Question, Row, Screen as At, State, update};
use madoguchi::front::text::width::cells;
use madoguchi::front::ui::input::Input;
use madoguchi::front::ui::run::act;

use crate::support::screen::Screen;
use crate::support::wizard::{CATALOG, opened, press, walked};

const TO_ANSWER: &[&str] = &["Enter", "Enter", "purara", "Enter", "Space", "Space", "Enter", "Enter"];

fn with(state: State, keys: &[&str]) -> State {
    let mut state = state;
    press(&mut state, keys);
    state
}

/// At the answer, with all that is said aside gone.
fn answered() -> State {
    walked(TO_ANSWER)
}

fn consultation(state: &State) -> String {
    format!("{:?}", state.consultation())
}

fn first_desk(state: &State) -> String {
    let answer = state.asked_today(&CATALOG).unwrap().unwrap();
    answer.contacts[0].role.party.as_ref().map(ToString::to_string).unwrap_or_default()
}

#[test]
fn every_situation_of_every_customer_comes_to_a_desk_or_says_what_is_missing() {
    assert!(CATALOG.symptoms().len() >= 34);
    for (place, symptom) in CATALOG.symptoms().iter().enumerate() {
        let mut state = walked(&["F4"]);
        press(&mut state, &vec!["Down"; place]);
        assert_eq!(state.rows()[place], Row::Symptom(symptom.id.clone()));
        press(&mut state, &["Enter"]);
        for _ in 0..2 {
            match state.screen() {
                At::AskProvider => drop(press(&mut state, &["purara", "Enter"])),
                At::AskArea => drop(press(&mut state, &["Down", "Enter"])),
                _ => {}
            }
        }
        assert_eq!(state.screen(), At::AskAnswer, "{}", symptom.says.ja);
        match state.asked_today(&CATALOG).unwrap() {
            Ok(answer) => assert!(!answer.contacts.is_empty(), "{}", symptom.id),
            Err(error) => assert_eq!(error, AskError::NotInArea, "{}", symptom.id),
        }
        let page = Screen::of(&state, 80, 200).rows().concat().replace(['|', ' '], "");
        let action = symptom.action.ja.replace(' ', "");
        assert!(page.contains(&action), "{action}");
    }
}

#[test]
fn what_was_asked_once_is_not_asked_again() {
    let mut state = walked(&["F4", "電話がつながらない", "Enter", "pu", "Enter", "Enter"]);
    assert_eq!((state.screen(), first_desk(&state).as_str()), (At::AskAnswer, "ntt-east"));
    press(&mut state, &["F4", "inta-netto", "Enter"]);
    assert_eq!((state.screen(), first_desk(&state).as_str()), (At::AskAnswer, "ntt-docomo"));
}

#[test]
fn escape_leads_back_through_what_was_asked_to_where_one_was() {
    let mut state = walked(&["Enter", "Enter", "d", "Down"]);
    let (before, focus) = (consultation(&state), state.focus());
    press(&mut state, &["F4", "電話がつながらない", "Enter"]);
    assert_eq!(state.screen(), At::AskAnswer, "the line has not moved, and the area is known");
    press(&mut state, &["Esc"]);
    assert_eq!((state.screen(), state.typed().text().as_str()), (At::AskWords, "電話がつながらない"));
    press(&mut state, &["Esc", "Esc"]);
    assert_eq!((state.screen(), state.focus()), (At::Question(Question::To), focus));
    assert_eq!(consultation(&state), before);
    assert_eq!(state.typed().text(), "d");

    let mut state = walked(&["F4", "電話がつながらない", "Enter", "pu", "Enter", "Enter"]);
    for screen in [At::AskArea, At::AskProvider] {
        press(&mut state, &["Esc"]);
        assert_eq!(state.screen(), screen);
    }
    press(&mut state, &["Esc"]);
    assert_eq!((state.screen(), state.typed().is_empty()), (At::AskProvider, true));
    press(&mut state, &["Esc", "Esc", "Esc"]);
    assert!(state.screen().is_step());
}

#[test]
fn the_provider_and_the_services_of_the_consultation_are_used() {
    // ぷらら光 leaves the telephone with NTT, ドコモ光 takes it over.
    let moved = ["Down", "Enter", "Enter", "2026", "Enter"];
    for (typed, desk) in [("purara", "ntt-east"), ("dokomo", "ntt-docomo")] {
        let keys = [&moved[..], &[typed, "Enter", "F4", "電話がつながらない", "Enter"]].concat();
        let state = walked(&keys);
        assert_eq!((state.screen(), first_desk(&state).as_str()), (At::AskAnswer, desk), "{typed}");
    }
}

#[test]
fn before_the_move_the_desk_is_still_that_of_ntt() {
    let state = walked(&["Enter", "Enter", "dokomo", "Enter", "F4", "電話がつながらない", "Enter"]);
    assert_eq!(first_desk(&state), "ntt-east");
    let after = state.asked_after_move(&CATALOG).unwrap();
    assert_eq!(after.contacts[0].role.party.as_ref().unwrap().as_str(), "ntt-docomo");
    let page = Screen::of(&state, 80, 100).rows().concat();
    let (now, then) = (page.find("まだ移っていない").unwrap(), page.find("移ったあとは (ドコモ光)").unwrap());
    assert!(now < then);
}

#[test]
fn a_customer_who_does_not_know_the_provider_is_told_where_to_look() {
    let state = walked(&["F4", "電話がつながらない", "Enter", "Enter"]);
    assert_eq!(state.screen(), At::AskAnswer);
    assert_eq!(state.asked_today(&CATALOG).unwrap().unwrap_err(), AskError::NeedsProvider);
    let page = Screen::of(&state, 120, 24).rows().concat();
    assert!(page.contains("https://flets.com") && page.contains("お確かめください"), "{page}");
}

#[test]
fn two_to_four_are_compared() {
    let mut state = walked(&["F5", "dokomo", "Space", "Enter"]);
    assert_eq!((state.screen(), state.notice()), (At::CompareProviders, Some(&Notice::CompareMore)));
    press(&mut state, &["purara", "Space", "so-net", "Space", "nifty", "Space", "biglobe", "Space"]);
    assert_eq!(state.notice(), Some(&Notice::CompareFewer));
    assert_eq!(state.compared().len(), 4);
    press(&mut state, &["Esc", "Enter", "Enter"]);
    let comparison = state.comparison().unwrap();
    assert_eq!((state.screen(), comparison.columns.len()), (At::CompareTable, 4));
    assert!(comparison.services.len() > 1, "what many have, as long as nobody was asked");
    // NTT keeps the telephone of ぷらら光 alone.
    let phone = comparison.services.iter().find(|row| row.service.as_str() == "phone-basic").unwrap();
    let fault = RoleKind::ALL.iter().position(|kind| *kind == RoleKind::Fault).unwrap();
    assert!(phone.roles[fault][1]);
    press(&mut state, &["Esc", "Esc", "Esc"]);
    assert!(state.screen().is_step());
}

#[test]
fn the_chosen_provider_and_services_are_compared_with_another() {
    let state = with(answered(), &["F5", "dokomo", "Space", "Enter"]);
    let comparison = state.comparison().unwrap();
    let providers: Vec<&str> = comparison.columns.iter().map(|column| column.provider.as_str()).collect();
    assert_eq!(providers, ["plala-hikari", "docomo-hikari"]);
    assert_eq!(comparison.services.len(), 3);
    for (width, in_one_row) in [(80, true), (44, false)] {
        let rows = Screen::of(&state, width, 300).rows();
        let together = rows.iter().any(|row| row.contains("ひかり電話") && row.contains("フレッツ・テレビ"));
        assert_eq!(together, in_one_row, "{width}");
        for provider in ["ぷらら光", "ドコモ光"] {
            let of_bills = rows.iter().any(|row| row.contains(provider) && row.contains("社から"));
            assert!(of_bills, "{width}: {provider}");
        }
    }
}

#[test]
fn the_customer_reads_nothing_that_is_for_the_consultant() {
    let mut state = with(answered(), &["F6"]);
    for (width, height) in [(120, 60), (80, 60), (44, 90)] {
        let screen = Screen::of(&state, width, height).rows().join("\n");
        for inside in ["推定", "[", "]", ".yaml", "出典", "確認日", "相談コード", "注意", "担当者", "plala", "ntt-"]
        {
            assert!(!screen.contains(inside), "{inside} at {width}:\n{screen}");
        }
        assert_eq!(screen.matches("* 公式の資料で").count(), 1, "{screen}");
        assert!(screen.contains("0120-444-113*") && screen.contains("  113*"), "{screen}");
        assert!(screen.lines().all(|line| cells(line) <= usize::from(width)));
    }
    press(&mut state, &["F6"]);
    assert_eq!(state.screen(), At::Answer);
    press(&mut state, &["F6", "Esc"]);
    assert!(state.screen().is_step());
}

#[test]
fn only_the_answer_is_shown_to_the_customer() {
    for state in [opened(), walked(&["Enter"]), walked(&["Enter", "Enter", "d"])] {
        assert!(with(state, &["F6"]).screen().is_step());
    }
}

#[test]
fn a_ticket_opens_at_the_same_answer() {
    let moved = walked(&[
        "Down", "Enter", "Down", "Enter", "2016-04", "Enter", "dokomo", "Enter", "Space", "Enter", "Down", "Enter",
    ]);
    let switched =
        walked(&["Down", "Down", "Enter", "Enter", "purara", "Enter", "dokomo", "Enter", "Space", "Enter", "Enter"]);
    let returned = walked(&["End", "Enter", "Enter", "purara", "Enter", "Space", "Enter", "Enter"]);
    let unknown_day = walked(&["Down", "Enter", "Enter", "Enter", "Enter", "Enter", "Enter"]);
    for written in [answered(), moved, switched, returned, unknown_day] {
        let ticket = written.ticket().unwrap().to_owned();
        let mut opened = walked(&["Ctrl+T", &ticket.to_lowercase(), "Enter"]);
        assert_eq!(opened.screen(), At::Answer);
        assert_eq!(consultation(&opened), consultation(&written));
        assert_eq!(opened.ticket(), Some(ticket.as_str()));
        assert_eq!(opened.notice(), Some(&Notice::TicketOpened(Vec::new())));
        assert!(opened.changed_since_ticket().is_empty());
        // Through all the questions and on again, nothing is lost.
        press(&mut opened, &["Shift+Tab"; 8]);
        assert_eq!(opened.step_screen(), At::Question(Question::Situation));
        press(&mut opened, &["Enter"; 8]);
        assert_eq!((opened.step_screen(), consultation(&opened)), (At::Answer, consultation(&written)));
    }
}

#[test]
fn another_day_replaces_that_of_the_ticket() {
    let written = walked(&["Down", "Enter", "Enter", "2016-04", "Enter", "dokomo", "Enter", "Enter", "Enter"]);
    let ticket = written.ticket().unwrap().to_owned();
    let mut state = walked(&["Ctrl+T", &ticket, "Enter"]);
    press(&mut state, &["Shift+Tab"; 3]);
    assert_eq!(state.step_screen(), At::Question(Question::MovedOn));
    press(&mut state, &["2020", "Enter", "Enter", "Enter"]);
    assert_eq!(state.consultation().unwrap().date.to_string(), "2020");
}

#[test]
fn a_mistyped_ticket_is_refused_in_its_box() {
    let ticket = answered().ticket().unwrap().to_owned();
    let other = if ticket.ends_with('0') { "1" } else { "0" };
    let mistyped: String = ticket.chars().take(ticket.len() - 1).chain(other.chars()).collect();
    let mut state = walked(&["Enter", "Ctrl+T", &mistyped, "Enter"]);
    assert_eq!(state.screen(), At::Ticket);
    assert!(state.ticket_error().is_some());
    let screen = Screen::of(&state, 44, 14).rows().concat();
    assert!(screen.contains("間違っています"), "{screen}");
    press(&mut state, &["Backspace"]);
    assert!(state.ticket_error().is_none());
    press(&mut state, &["Esc"]);
    assert_eq!(state.screen(), At::Question(Question::Area), "nothing was replaced");
}

#[test]
fn the_ticket_is_there_once_the_consultation_is_complete_and_can_be_copied() {
    let mut state = walked(&["Enter", "Enter", "purara", "Enter", "Space"]);
    assert_eq!(state.ticket(), None);
    press(&mut state, &["Enter", "Enter"]);
    let ticket = state.ticket().unwrap().to_owned();
    assert!(Screen::of(&state, 80, 24).rows()[22].ends_with(&ticket));
    assert_eq!(press(&mut state, &["F7"]), Effect::Copy(ticket.clone()));
    assert!(Screen::of(&state, 44, 14).rows().concat().contains(&ticket));
}

#[test]
fn a_paste_goes_into_the_ticket_box() {
    let ticket = answered().ticket().unwrap().to_owned();
    let mut state = walked(&["Ctrl+T"]);
    act(&mut state, &CATALOG, Input::Paste(ticket));
    press(&mut state, &["Enter"]);
    assert_eq!(state.step_screen(), At::Answer);
}

#[test]
fn the_next_customer_finds_nothing_of_what_was_asked_aside() {
    for keys in [
        &["F4", "電話がつながらない", "Enter", "pu", "Enter", "Down", "Enter", "F8", "Enter"][..],
        &["F5", "dokomo", "Space", "purara", "Space", "Enter", "Enter", "F8", "Enter"],
        &["Ctrl+T", "ABC", "F8"],
        &["F4", "denwa", "F8"],
    ] {
        let mut state = walked(keys);
        assert!(!state.screen().is_over(), "{keys:?}");
        press(&mut state, &["Ctrl+L"]);
        let list = format!("{:?}", state.tickets_today());
        assert!(
            format!("{state:?}").replace(&list, "[]") == format!("{:?}", opened()),
            "something is left after {keys:?}"
        );
    }
    let mut state = with(answered(), &["F8"]);
    assert_eq!(press(&mut state, &["Enter"]), Effect::Redraw, "every cell is drawn again");
}

#[test]
fn help_and_questions_lie_over_it_and_leave_it_as_it_was() {
    let mut state = walked(&["Enter", "F4", "denwa"]);
    press(&mut state, &["F1"]);
    assert_eq!(state.context(), Context::Help);
    press(&mut state, &["Esc", "F10", "Esc"]);
    assert_eq!((state.screen(), state.typed().text().as_str()), (At::AskWords, "denwa"));
}

#[test]
fn a_key_that_means_nothing_draws_nothing() {
    let mut state = walked(&["Enter"]);
    let event = Input::Key("F12".parse().unwrap());
    assert_eq!(act(&mut state, &CATALOG, event), Effect::Unchanged);
}

fn any_intent() -> impl Strategy<Value = Intent> {
    let bound: Vec<Intent> = BINDINGS.iter().map(|binding| binding.intent).collect();
    let aside = vec![Intent::Ask, Intent::Compare, Intent::Ticket, Intent::Customer];
    prop_oneof![
        5 => proptest::sample::select(bound),
        2 => proptest::sample::select(aside),
        2 => proptest::sample::select("dnでに電0ー ".chars().collect::<Vec<_>>()).prop_map(Intent::Type),
        3 => Just(Intent::Accept),
        1 => Just(Intent::Toggle),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 30, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_pressed_escape_leads_back_to_the_steps(intents in proptest::collection::vec(any_intent(), 0..40)) {
        let mut state = opened();
        for intent in intents {
            update(&mut state, &CATALOG, intent);
            prop_assert!(state.rows().is_empty() || state.focus() < state.rows().len());
            prop_assert!(state.compared().len() <= 4);
            prop_assert_eq!(state.ticket().is_some(), state.step_screen() == At::Answer);
        }
        update(&mut state, &CATALOG, Intent::Escape);
        for _ in 0..40 {
            if !state.screen().is_step() {
                update(&mut state, &CATALOG, Intent::Escape);
            }
        }
        prop_assert!(state.screen().is_step());
    }
}
