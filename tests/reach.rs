//! Everything is reachable, and nothing is silent.

use madoguchi::front::domain::id::ServiceId;
use madoguchi::front::session::{Notice, Question, Screen as At, State};

use crate::support::screen::Screen;
use crate::support::wizard::{CATALOG, press, walked};

const TO_SERVICES: &[&str] = &["Enter", "Enter", "dokomo", "Enter"];

fn ticked(state: &State) -> Vec<&str> {
    state.choices().ticked.iter().map(ServiceId::as_str).collect()
}

fn services(keys: &[&str]) -> State {
    walked(&[TO_SERVICES, keys].concat())
}

#[test]
fn space_twice_in_a_search_ticks_and_unticks_the_same_service() {
    for search in ["denwa", "wifi", "terebi"] {
        let mut state = services(&[search]);
        let (found, before) = (state.focused().cloned(), ticked(&state).len());
        press(&mut state, &["Space"]);
        assert_eq!((state.focused().cloned(), ticked(&state).len()), (found.clone(), before + 1), "{search}");
        press(&mut state, &["Space"]);
        assert_eq!((state.focused().cloned(), ticked(&state).len()), (found, before), "{search}");
    }
    // Where nothing is searched for, it goes down the list.
    let state = services(&["Space", "Space"]);
    assert_eq!(ticked(&state), ["access-next", "phone-basic", "tv-fletstv"]);
}

#[test]
fn space_twice_on_a_provider_that_was_searched_for_compares_it_and_does_not() {
    let mut state = walked(&["F5", "dokomo", "Space"]);
    assert_eq!(state.compared().len(), 1);
    press(&mut state, &["Space"]);
    assert!(state.compared().is_empty());
}

#[test]
fn a_customer_has_one_line() {
    let mut state = services(&["kurosu", "Space"]);
    assert_eq!(ticked(&state), ["access-cross"]);
    assert_eq!(state.notice(), Some(&Notice::OtherLine(vec![ServiceId::new("access-next")])));
    assert!(Screen::of(&state, 44, 14).rows()[12].contains("回線は1つ: 光ネクスト(回線)を外しました"));
    press(&mut state, &["Esc", "adsl", "Enter"]);
    assert_eq!(ticked(&state), ["access-adsl"]);
    // What a customer has beside the line stays: also the internet provider, which is no line.
    press(&mut state, &["purobaida", "Enter", "denwa", "Enter", "hikarinekusuto", "Enter"]);
    assert_eq!(ticked(&state), ["isp", "phone-basic", "access-next"]);
    let lines = CATALOG.services().iter().filter(|service| service.line);
    assert!(lines.count() > 5);
}

#[test]
fn a_line_that_is_found_in_the_box_takes_the_place_of_the_other() {
    let state = walked(&["F4", "フレッツ 光クロス", "Enter"]);
    assert_eq!(ticked(&state), ["access-cross"]);
    assert!(matches!(state.notice(), Some(Notice::OtherLine(_))));
}

fn strip(state: &State) -> String {
    Screen::of(state, 80, 24).rows().remove(0)
}

#[test]
fn how_ntt_is_paid_is_asked_only_when_ntt_may_bill() {
    // Before it is known what the customer has, it may be.
    assert!(strip(&walked(&["Enter", "Enter"])).contains("4 支払い > 5 ご案内"));
    // The line goes to the provider, and nothing stays.
    let mut state = services(&[]);
    assert!(strip(&state).contains("[3 サービス] > 4 ご案内"), "{}", strip(&state));
    press(&mut state, &["Enter"]);
    assert_eq!((state.step_screen(), state.steps().len()), (At::Answer, 4));
    assert!(strip(&state).contains("3 サービス > [4 ご案内]") && strip(&state).contains("4/4"), "{}", strip(&state));
    press(&mut state, &["Shift+Tab"]);
    assert_eq!(state.step_screen(), At::Question(Question::Services));
    // Nobody knows what becomes of this.
    press(&mut state, &["10giga", "Space", "Esc"]);
    assert!(strip(&state).contains("4 支払い"), "{}", strip(&state));
    press(&mut state, &["Enter"]);
    assert_eq!(state.step_screen(), At::Question(Question::Payment));
    // Nothing ticked says nothing.
    press(&mut state, &["Shift+Tab", "10giga", "Space", "Esc"]);
    assert!(ticked(&state).is_empty() && strip(&state).contains("4 支払い"));
}

#[test]
fn whoever_stays_with_ntt_or_returns_to_it_is_asked_how_it_is_paid() {
    let state = walked(&["Enter", "Enter", "purara", "Enter", "Space", "Enter"]);
    assert_eq!(state.step_screen(), At::Question(Question::Payment));
    let state = walked(&["Down", "Down", "Down", "Enter", "Enter", "Enter", "Enter"]);
    assert_eq!(state.step_screen(), At::Question(Question::Payment));
}

#[test]
fn an_answer_about_paying_is_kept_where_nothing_stays_and_its_ticket_opens() {
    let mut state = walked(&["Enter", "Enter", "purara", "Enter", "Space", "Enter", "Down", "Enter"]);
    let paid = state.consultation().unwrap().payment.clone();
    assert!(paid.is_some());
    press(&mut state, &["Shift+Tab", "Shift+Tab", "Up", "Space", "Enter"]);
    assert_eq!((state.step_screen(), ticked(&state)), (At::Answer, vec!["access-next"]));
    let ticket = state.ticket().unwrap().to_owned();
    let opened = walked(&["Ctrl+T", &ticket, "Enter"]);
    assert_eq!((opened.step_screen(), opened.consultation().unwrap().payment.clone()), (At::Answer, paid));
    assert_eq!(opened.ticket(), Some(ticket.as_str()));
}
