//! Walks through the wizard with the catalogue that is inside the program.

use std::collections::HashSet;

use proptest::prelude::*;

use madoguchi::front::domain::advice::Advice;
use madoguchi::front::domain::id::ServiceId;
use madoguchi::front::domain::period::Date;
use madoguchi::front::domain::terms::{Area, Move, Outcome};
use madoguchi::front::keys::bindings::{BINDINGS, Context, Intent};
use madoguchi::front::search::is_last;
use madoguchi::front::session::{
    Confirm, Effect, Event, Extent, Notice, Pick, Question, Row, Screen, Situation, State, Tab, update,
};

use madoguchi::front::ui::input::Input;
use madoguchi::front::ui::run::act;
use madoguchi::front::ui::said::{Part, lines};
use madoguchi::front::ui::{Theme, View};

use crate::support::screen::Screen as Frame;
use crate::support::wizard::{CATALOG, opened, press, walked};

fn advice(state: &State) -> &Advice {
    state.advice().expect("an answer")
}

fn service_ids(state: &State) -> Vec<&str> {
    state.consultation().expect("a consultation").services.iter().map(ServiceId::as_str).collect()
}

const TO_SERVICES: &[&str] = &["Enter", "Enter", "d", "Enter"];

#[test]
fn eight_keys_lead_to_the_usual_answer() {
    let state = walked(&["Enter", "Enter", "d", "Enter", "Space", "Space", "Enter", "Enter"]);
    assert_eq!(state.step_screen(), Screen::Answer);
    let consultation = state.consultation().expect("a consultation");
    assert_eq!((consultation.area, consultation.kind), (Area::East, Move::Transfer));
    assert_eq!(consultation.to.as_ref().map(ToString::to_string).as_deref(), Some("docomo-hikari"));
    assert_eq!(service_ids(&state), ["access-next", "phone-basic", "tv-fletstv"]);
    assert_eq!(consultation.payment, None);
    assert_eq!(advice(&state).lines.len(), 3);
    assert!(!advice(&state).calls.is_empty());
}

#[test]
fn no_area_is_assumed() {
    let mut state = opened();
    assert!(state.consultation().is_none());
    press(&mut state, &["Enter"]);
    assert_eq!(state.choices().area, None);
    assert_eq!(state.consultation().map(|it| it.area), Some(Area::East), "the focused row is shown, not chosen");
    press(&mut state, &["Down", "Enter"]);
    assert_eq!(state.choices().area, Some(Area::West));
}

#[test]
fn no_provider_is_assumed() {
    let state = walked(&["Enter", "Enter", "Enter"]);
    assert_eq!(state.step_screen(), Screen::Question(Question::Services));
    assert_eq!(state.choices().to, Pick::Unknown);
    assert_eq!(state.consultation().and_then(|it| it.to.clone()), None);
}

#[test]
fn the_panel_follows_the_focused_row() {
    let mut state = walked(&["Enter", "Enter"]);
    press(&mut state, &["Down"]);
    let first = state.draft_to().cloned();
    assert!(first.is_some());
    press(&mut state, &["Down"]);
    assert_ne!(state.draft_to().cloned(), first);
    assert_eq!(state.consultation().and_then(|it| it.to.clone()), state.draft_to().cloned());
    assert_eq!(state.choices().to, Pick::Open);
}

#[test]
fn each_situation_asks_its_own_questions() {
    use Question::{Area, From, MovedOn, Payment, Services, Situation, To};
    let fields = |downs: usize| {
        let state = walked(&[vec!["Down"; downs], vec!["Enter"]].concat());
        state.questions().collect::<Vec<_>>()
    };
    assert_eq!(fields(0), [Situation, Area, To, Services, Payment]);
    assert_eq!(fields(1), [Situation, Area, MovedOn, To, Services, Payment]);
    assert_eq!(fields(2), [Situation, Area, From, To, Services, Payment]);
    assert_eq!(fields(3), [Situation, Area, From, Services, Payment]);
}

#[test]
fn every_situation_comes_to_an_answer() {
    for (downs, kind) in [(0, Move::Transfer), (1, Move::Transfer), (2, Move::Switch), (3, Move::Return)] {
        let mut state = walked(&vec!["Down"; downs]);
        for _ in 0..8 {
            if state.step_screen() != Screen::Answer {
                press(&mut state, &["Enter"]);
            }
        }
        assert_eq!(state.step_screen(), Screen::Answer);
        assert_eq!(state.consultation().map(|it| it.kind), Some(kind));
        assert_eq!(advice(&state).lines.len(), 1);
        // Of the line alone, NTT bills nothing, unless it comes back.
        assert_eq!(state.steps().len(), if kind == Move::Return { 5 } else { 4 });
    }
}

#[test]
fn a_past_move_takes_its_day() {
    let mut state = walked(&["Down", "Enter", "Enter"]);
    assert_eq!(state.step_screen(), Screen::Question(Question::MovedOn));
    assert_eq!(state.context(), Context::Day);
    press(&mut state, &["きのう", "Enter"]);
    assert_eq!((state.step_screen(), state.notice()), (Screen::Question(Question::MovedOn), Some(&Notice::NoDay)));
    press(&mut state, &["Ctrl+U", "２０１６－０４", "Enter"]);
    assert_eq!(state.step_screen(), Screen::Question(Question::To));
    assert_eq!(state.consultation().map(|it| it.date.to_string()).as_deref(), Some("2016-04"));
    assert!(!state.consultation().expect("a consultation").is_ahead());
    press(&mut state, &["Esc"]);
    assert_eq!(
        (state.step_screen(), state.typed().text().as_str()),
        (Screen::Question(Question::MovedOn), "２０１６－０４")
    );
}

#[test]
fn an_unknown_day_is_a_day_of_the_past() {
    let state = walked(&["Down", "Enter", "Enter", "Enter"]);
    let consultation = state.consultation().expect("a consultation");
    assert_eq!(consultation.date.to_string(), "2015-02-01..2026-11-21");
    assert!(!consultation.is_ahead());
}

#[test]
fn typing_finds_a_provider_in_any_script() {
    for typed in ["dokomohikari", "docomo hikari", "どこもひ", "ドコモ光", "ﾄﾞｺﾓ光", "ＤＯＣＯＭＯ　ｈｉｋａｒｉ"]
    {
        let state = walked(&["Enter", "Enter", typed]);
        assert_eq!(state.draft_to().map(ToString::to_string).as_deref(), Some("docomo-hikari"), "{typed}");
    }
}

#[test]
fn where_nobody_can_go_stands_last_and_is_found() {
    let state = walked(&["Enter", "Enter", "purara"]);
    assert_eq!(state.draft_to().map(ToString::to_string).as_deref(), Some("plala-hikari"));
    let state = walked(&["Enter", "Enter", "nuro"]);
    assert_eq!(state.draft_to().map(ToString::to_string).as_deref(), Some("nuro-hikari"));
    let state = walked(&["Enter", "Enter"]);
    let last = |row: &Row| matches!(row, Row::Provider(id) if is_last(CATALOG.provider(id)));
    let first_last = state.rows().iter().position(last).expect("a name that is no collabo");
    assert!(state.rows().iter().skip(first_last).all(last));
}

#[test]
fn escape_clears_the_filter_then_goes_back_and_never_quits() {
    let mut state = walked(&["Enter", "Enter", "d", "Down"]);
    let focused = state.focused().cloned();
    press(&mut state, &["Esc"]);
    assert!(state.typed().is_empty());
    assert_eq!(state.focused().cloned(), focused, "the row stays under the cursor");
    press(&mut state, &["Esc", "Esc"]);
    assert_eq!(state.step_screen(), Screen::Question(Question::Situation));
    assert_eq!(press(&mut state, &["Esc"]), Effect::None);
    assert_eq!(state.notice(), Some(&Notice::HowToQuit));
}

#[test]
fn going_back_keeps_filter_focus_and_ticks() {
    let mut state = walked(&[TO_SERVICES, &["Space", "Down", "Enter"]].concat());
    let (ticked, before) = (state.choices().ticked.clone(), state.consultation().cloned());
    press(&mut state, &["Shift+Tab", "Shift+Tab"]);
    assert_eq!((state.step_screen(), state.typed().text().as_str()), (Screen::Question(Question::To), "d"));
    press(&mut state, &["Enter"]);
    assert_eq!(state.choices().ticked, ticked);
    press(&mut state, &["Enter"]);
    assert_eq!(state.consultation().cloned(), before);
}

#[test]
fn another_area_drops_what_it_does_not_have_and_says_so() {
    let only_east = CATALOG.services().iter().find(|it| it.areas == [Area::East]).expect("a service of the East alone");
    let mut state = walked(&[TO_SERVICES, &[&*only_east.name.ja, "Enter"]].concat());
    assert!(state.choices().ticked.contains(&only_east.id));
    let others = state.choices().ticked.len() - 1;
    press(&mut state, &["Esc", "Esc", "Esc"]);
    assert_eq!(state.step_screen(), Screen::Question(Question::Area));
    press(&mut state, &["Down", "Enter"]);
    assert_eq!(state.notice(), Some(&Notice::Dropped(vec![only_east.id.clone()])));
    assert_eq!(state.choices().ticked.len(), others);
    assert_eq!(state.choices().to.known().map(ToString::to_string).as_deref(), Some("docomo-hikari"));
}

#[test]
fn services_of_the_other_area_are_not_shown() {
    for (keys, area) in
        [(&["Enter", "Enter", "Enter"][..], Area::East), (&["Enter", "Down", "Enter", "Enter"], Area::West)]
    {
        let state = walked(keys);
        let shown: HashSet<String> = state
            .rows()
            .iter()
            .filter_map(|row| if let Row::Service(id) = row { Some(id.to_string()) } else { None })
            .collect();
        let here: HashSet<String> =
            CATALOG.services().iter().filter(|it| it.areas.contains(&area)).map(|it| it.id.to_string()).collect();
        assert_eq!(shown, here);
        assert_eq!(state.rows().first(), Some(&Row::CommonHeading));
    }
}

#[test]
fn every_row_shows_what_would_become_of_it() {
    let state = walked(TO_SERVICES);
    for row in state.rows() {
        let Row::Service(id) = row else { continue };
        let preview = state.preview(id).expect("a preview");
        if state.choices().ticked.contains(id) {
            let line = advice(&state).lines.iter().find(|line| line.service == *id).expect("a line");
            assert_eq!((line.outcome, line.basis), (preview.outcome, preview.basis));
        }
    }
    let previews = CATALOG.services().iter().filter_map(|service| state.preview(&service.id));
    let outcomes: Vec<Outcome> = previews.map(|it| it.outcome).collect();
    assert!(outcomes.contains(&Outcome::Moves) && outcomes.contains(&Outcome::Unknown));
}

#[test]
fn the_preview_follows_the_area() {
    let mut state = walked(TO_SERVICES);
    press(&mut state, &["Esc", "Esc", "Esc", "Down", "Enter", "Enter"]);
    assert_eq!((state.step_screen(), state.choices().area), (Screen::Question(Question::Services), Some(Area::West)));
    let missing = state.rows().iter().any(|row| matches!(row, Row::Service(id) if state.preview(id).is_none()));
    assert!(!missing);
}

#[test]
fn the_order_of_ticking_changes_nothing() {
    let one = walked(&[TO_SERVICES, &["Space", "Space"]].concat());
    let other = walked(&[TO_SERVICES, &["Down", "Space", "Up", "Up", "Space"]].concat());
    assert_eq!(one.consultation(), other.consultation());
}

#[test]
fn without_a_service_there_is_no_way_on() {
    let mut state = walked(&[TO_SERVICES, &["Up", "Space"]].concat());
    assert!(state.choices().ticked.is_empty());
    press(&mut state, &["Enter"]);
    assert_eq!(
        (state.step_screen(), state.notice()),
        (Screen::Question(Question::Services), Some(&Notice::ChooseService))
    );
}

#[test]
fn enter_on_a_search_ticks_what_it_found() {
    let mut state = walked(&[TO_SERVICES, &["uirusukuria", "Enter"]].concat());
    assert_eq!(state.step_screen(), Screen::Question(Question::Services));
    assert!(state.typed().is_empty());
    let Some(Notice::Ticked(found)) = state.notice().cloned() else { panic!("{:?}", state.notice()) };
    assert!(state.choices().ticked.contains(&found));
    assert_eq!(state.focused(), Some(&Row::Service(found)));
    press(&mut state, &["Enter"]);
    assert_eq!(state.step_screen(), Screen::Question(Question::Payment));
}

#[test]
fn a_line_cannot_go_to_where_it_is() {
    let mut state = walked(&["Down", "Down", "Enter", "Enter", "d", "Enter", "d", "Enter"]);
    assert_eq!(state.step_screen(), Screen::Question(Question::To));
    assert!(matches!(state.notice(), Some(Notice::SameProvider(_))));
    press(&mut state, &["Down", "Enter"]);
    assert_eq!(state.step_screen(), Screen::Question(Question::Services));
}

#[test]
fn nothing_found_leads_nowhere() {
    let mut state = walked(&["Enter", "Enter", "ぬぬぬぬぬぬぬ"]);
    assert!(state.rows().is_empty());
    press(&mut state, &["Enter", "Down", "PageDown"]);
    assert_eq!(state.step_screen(), Screen::Question(Question::To));
    press(&mut state, &["Esc"]);
    assert!(!state.rows().is_empty());
}

#[test]
fn quitting_asks_only_when_something_would_be_lost() {
    assert_eq!(press(&mut opened(), &["Ctrl+Q"]), Effect::Quit);
    let mut state = walked(&["Enter"]);
    assert_eq!(press(&mut state, &["F10"]), Effect::None);
    assert_eq!(state.screen(), Screen::Confirm(Confirm::Quit));
    press(&mut state, &["Esc"]);
    assert!(!state.screen().is_over());
    assert_eq!(press(&mut state, &["F10", "Enter"]), Effect::Quit);
    assert_eq!(press(&mut opened(), &["Ctrl+C"]), Effect::None);
    assert_eq!(press(&mut opened(), &["Ctrl+C", "Ctrl+C"]), Effect::GiveUp);
}

#[test]
fn the_next_customer_finds_nothing_of_the_last() {
    let mut state = walked(&[TO_SERVICES, &["Space", "Enter", "Down", "Enter", "Right", "F8"]].concat());
    assert_eq!(state.screen(), Screen::Confirm(Confirm::NextCustomer));
    press(&mut state, &["Enter"]);
    assert_eq!(state.notice(), Some(&Notice::NextCustomer));
    // The next key takes the notice away.
    press(&mut state, &["Ctrl+L"]);
    // The list of tickets is for going back to one.
    let list = format!("{:?}", state.tickets_today());
    let left = format!("{state:?}").replace(&list, "[]");
    assert!(left == format!("{:?}", opened()), "something is left of the last customer");
    assert_eq!(press(&mut walked(&["F8"]), &["Ctrl+Q"]), Effect::Quit, "nothing to ask about");
}

#[test]
fn a_move_to_a_provider_that_takes_no_orders_is_asked_about() {
    const TO_OCN: &[&str] = &["Enter", "Enter", "OCN光", "Enter"];
    let mut state = walked(TO_OCN);
    assert_eq!(state.screen(), Screen::Confirm(Confirm::NoOrders));
    press(&mut state, &["Esc"]);
    assert_eq!(state.screen(), Screen::Question(Question::To));
    press(&mut state, &["Enter", "Enter"]);
    assert_eq!(state.screen(), Screen::Question(Question::Services));
    assert_eq!(state.choices().to.known().map(ToString::to_string).as_deref(), Some("ocn-hikari"));
    // Whoever is there already only says so.
    let state = walked(&["Down", "Enter", "Enter", "Enter", "OCN光", "Enter"]);
    assert_eq!(state.screen(), Screen::Question(Question::Services));
}

const TOMORROW: Date = jiff::civil::date(2026, 11, 23);

fn day_asked(state: &State) -> Date {
    state.consultation().expect("a consultation").today
}

#[test]
fn the_first_question_after_midnight_is_of_the_new_day() {
    let mut state = opened();
    update(&mut state, &CATALOG, Event::Today(TOMORROW));
    press(&mut state, &["Enter", "Enter"]);
    assert_eq!((day_asked(&state), state.today()), (TOMORROW, TOMORROW));
}

#[test]
fn a_consultation_keeps_its_day_and_the_next_customer_has_the_new_one() {
    let mut state = walked(TO_SERVICES);
    let begun = day_asked(&state);
    update(&mut state, &CATALOG, Event::Today(TOMORROW));
    press(&mut state, &["Enter", "Enter"]);
    assert_eq!((day_asked(&state), state.screen()), (begun, Screen::Answer));
    assert_ne!(begun, TOMORROW);
    press(&mut state, &["F8", "Enter", "Enter", "Enter"]);
    assert_eq!(day_asked(&state), TOMORROW);
}

#[test]
fn a_ticket_is_opened_on_the_day_that_it_is() {
    let mut state = walked(&[TO_SERVICES, &["Enter", "Enter"]].concat());
    let ticket = state.ticket().expect("a ticket").to_owned();
    update(&mut state, &CATALOG, Event::Today(TOMORROW));
    press(&mut state, &["Ctrl+T", &ticket, "Enter"]);
    assert_eq!((day_asked(&state), state.choices().situation), (TOMORROW, Some(Situation::Moved)));
}

#[test]
fn what_the_staff_does_is_ticked_while_talking_and_forgotten_with_the_customer() {
    let mut state = walked(&[TO_SERVICES, &["Enter", "Enter", "Left", "Left"]].concat());
    let before = (state.ticket().map(str::to_owned), format!("{:?}", state.advice()));
    let done = |state: &State| {
        let view = View { state, catalog: Some(&CATALOG), theme: Theme::default() };
        lines(&view, Part::Answer(Tab::Todo), 400).join("\n").matches("[x] ").count()
    };
    // The first press brings the first into focus.
    press(&mut state, &["Space"]);
    assert_eq!((state.todo_focus(), done(&state)), (Some(0), 0));
    press(&mut state, &["Space", "Down", "Down", "Space"]);
    assert_eq!((state.todo_focus(), done(&state)), (Some(2), 2));
    press(&mut state, &["Space"]);
    assert_eq!(done(&state), 1);
    press(&mut state, &["Up", "Up", "Up"]);
    assert_eq!((state.todo_focus(), state.scroll()), (None, 0));
    assert_eq!(before, (state.ticket().map(str::to_owned), format!("{:?}", state.advice())));
    // On the other pages nothing can be ticked.
    press(&mut state, &["Left", "Space", "Right"]);
    assert_eq!((state.todo_focus(), done(&state)), (None, 1));
    press(&mut state, &["F8", "Enter"]);
    press(&mut state, &[TO_SERVICES, &["Enter", "Enter", "Left", "Left"]].concat());
    assert_eq!(done(&state), 0);
}

#[test]
fn scrolling_ends_where_the_text_ends() {
    let mut state = walked(&[TO_SERVICES, &["Enter", "Enter"]].concat());
    update(&mut state, &CATALOG, Event::Drawn(Extent { lines: 30, height: 20, ..Extent::default() }));
    press(&mut state, &["PageDown", "PageDown"]);
    assert_eq!(state.scroll(), 10);
    press(&mut state, &["Up"]);
    assert_eq!(state.scroll(), 9);
    press(&mut state, &["Tab"]);
    assert_eq!((state.tab(), state.scroll()), (Tab::Bills, 0));
    press(&mut state, &["Left"]);
    assert_eq!((state.tab(), state.scroll()), (Tab::Calls, 9));
    press(&mut state, &["Left"]);
    assert_eq!(state.tab(), Tab::Grounds);
}

#[test]
fn where_three_pages_are_one_the_keys_go_by_what_is_seen() {
    let mut state = walked(&[TO_SERVICES, &["Enter", "Enter"]].concat());
    let seen = |state: &State, width| {
        let rows = Frame::of(state, width, 30).rows();
        rows[1].split(['[', ']']).nth(1).expect("a tab is open").to_owned()
    };
    let drawn = |state: &mut State, width| {
        let extent = Frame::of(state, width, 30).extent;
        assert_eq!(extent.is_wide, width >= 100);
        update(state, &CATALOG, Event::Drawn(extent));
    };
    drawn(&mut state, 100);
    let mut tabs = Vec::new();
    for key in ["Right", "Tab", "Right", "Right", "Left", "Left", "Left", "Left"] {
        tabs.push(seen(&state, 100));
        press(&mut state, &[key]);
    }
    let (all, staff) = ("案内", "担当者がすること");
    assert_eq!(tabs, [all, "変更点", staff, "根拠", all, "根拠", staff, "変更点"]);
    // A page of its own stays the one that is read, whatever becomes of the window.
    drawn(&mut state, 99);
    press(&mut state, &["Right"]);
    assert_eq!((seen(&state, 99).as_str(), seen(&state, 100).as_str()), ("請求", all));
    drawn(&mut state, 100);
    press(&mut state, &["Right"]);
    assert_eq!((seen(&state, 99).as_str(), seen(&state, 100).as_str()), ("変更点", "変更点"));
    // What the staff does is ticked there too, and stays in view.
    press(&mut state, &["Right", "Down", "Down", "Space"]);
    let screen = Frame::of(&state, 100, 14);
    assert!(screen.cursor_row().starts_with("|  [x] "), "{}", screen.cursor_row());
}

#[test]
fn help_closes_without_a_trace() {
    let mut state = walked(TO_SERVICES);
    let before = format!("{:?}", state.consultation());
    press(&mut state, &["F1"]);
    assert_eq!(state.context(), Context::Help);
    press(&mut state, &["Down", "x", "Esc"]);
    assert_eq!(state.screen(), Screen::Question(Question::Services));
    assert_eq!(format!("{:?}", state.consultation()), before);
}

#[test]
fn a_paste_is_typed_and_presses_nothing() {
    let mut state = walked(&["Enter", "Enter"]);
    let effect = act(&mut state, &CATALOG, Input::Paste("ドコモ 光\n".to_owned()));
    assert_eq!((effect, state.step_screen()), (Effect::None, Screen::Question(Question::To)));
    assert_eq!(state.typed().text(), "ドコモ 光");
    assert_eq!(state.draft_to().map(ToString::to_string).as_deref(), Some("docomo-hikari"));
}

fn any_intent() -> impl Strategy<Value = Intent> {
    let bound: Vec<Intent> = BINDINGS.iter().map(|binding| binding.intent).collect();
    let letters: Vec<char> = "doこ光 ー2016-".chars().collect();
    prop_oneof![
        6 => proptest::sample::select(bound),
        2 => proptest::sample::select(letters).prop_map(Intent::Type),
        3 => Just(Intent::Accept),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_pressed_the_way_back_is_open(intents in proptest::collection::vec(any_intent(), 0..40)) {
        let mut state = opened();
        for intent in intents {
            update(&mut state, &CATALOG, intent);
            prop_assert!(state.rows().is_empty() || state.focus() < state.rows().len());
            prop_assert!(state.focused().is_none_or(|row| !row.is_heading()));
            prop_assert!(state.question().is_none_or(|now| state.questions().any(|question| question == now)));
            prop_assert_eq!(state.consultation().is_some(), state.advice().is_some());
        }
        // Every press leads to a screen that the way has not led through yet: so it ends.
        let mut seen = vec![state.screen()];
        while state.screen() != Screen::Question(Question::Situation) {
            update(&mut state, &CATALOG, Intent::Back);
            prop_assert!(!seen.contains(&state.screen()), "{:?} a second time, after {seen:?}", state.screen());
            seen.push(state.screen());
        }
        prop_assert_eq!(state.step_screen(), Screen::Question(Question::Situation));
        prop_assert!(!state.screen().is_over());
        let chosen = (state.choices().situation, state.choices().area);
        for _ in 0..Question::ALL.len() + 2 {
            update(&mut state, &CATALOG, Intent::Back);
        }
        prop_assert_eq!((state.choices().situation, state.choices().area), chosen);
    }
}
