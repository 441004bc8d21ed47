//! Everything is reachable, and nothing is silent.

use madoguchi::front::domain::id::ServiceId;
use madoguchi::front::keys::bindings::{BINDINGS, Intent, elsewhere, intent};
use madoguchi::front::keys::{Key, KeyCode};
use madoguchi::front::session::{Confirm, Effect, Event, Notice, Question, Screen as At, State, update};
use madoguchi::front::text::lang::Lang;
use madoguchi::front::ui::input::Input;
use madoguchi::front::ui::run::act;
use madoguchi::front::words::wizard::{ASK_FROM, ASK_TO};

use crate::support::screen::Screen;
use crate::support::wizard::{CATALOG, fresh, opened, press, walked};

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

const TO_ANSWER: &[&str] = &["Enter", "Enter", "purara", "Enter", "Space", "Enter", "Enter"];

fn answered(keys: &[&str]) -> State {
    walked(&[TO_ANSWER, keys].concat())
}

/// One of each screen, and of each sort of what lies over it.
fn everywhere() -> Vec<State> {
    let told: &[&str] = &["電話がつながらない", "Enter", "pura", "Enter", "Enter"];
    let mut all = vec![
        opened(),
        walked(&["Enter"]),
        walked(&["Down", "Enter", "Enter"]),
        walked(&["Enter", "Enter"]),
        walked(&["Enter", "Enter", "hikari"]),
        walked(&["Down", "Down", "Enter", "Enter"]),
        services(&[]),
        services(&["denwa"]),
        walked(&["Enter", "Enter", "purara", "Enter", "Space", "Enter"]),
        walked(&["F4"]),
        walked(&["F4", "zzzz"]),
        walked(&["F4", "電話がつながらない", "Enter"]),
        walked(&["F4", "電話がつながらない", "Enter", "pura", "Enter"]),
        walked(told),
        walked(&[told, &["F6"]].concat()),
        walked(&["F4", "電話がつながらない", "Enter", "Down", "Enter"]),
        walked(&["@plala.or.jp", "Enter"]),
        walked(&["F5"]),
        walked(&["F5", "dokomo", "Space", "purara", "Space", "Enter"]),
        walked(&["F5", "dokomo", "Space", "purara", "Space", "Enter", "Enter"]),
        walked(&["F2"]),
        walked(&["Ctrl+T"]),
        walked(&["Ctrl+T", "ABC"]),
        walked(&["F1"]),
        walked(&["Enter", "F8"]),
        walked(&["Enter", "F10"]),
        walked(&["Enter", "Enter", "OCN光", "Enter"]),
        answered(&["F6"]),
        answered(&["F9"]),
        answered(&["F9", "Down"]),
        answered(&["F8", "Enter", "Ctrl+T"]),
    ];
    all.extend((0..5).map(|turns| answered(&vec!["Right"; turns])));
    all
}

/// What only moves, or deletes, may have nothing to move or to delete.
fn only_moves(meant: Intent) -> bool {
    use Intent::{Down, Erase, EraseAll, EraseForward, First, Last, Left, PageDown, PageUp, Right, Up};
    matches!(meant, Up | Down | Left | Right | PageUp | PageDown | First | Last | Erase | EraseForward | EraseAll)
}

/// What a key can change of what a person sees.
fn seen(state: &State) -> String {
    let place = (state.screen(), state.typed(), state.focus(), state.rows(), state.tab(), state.scroll());
    let chosen = (state.choices(), state.compared(), state.todo_focus(), state.page_lang(), state.ticket_error());
    format!("{place:?} {chosen:?}")
}

#[test]
fn no_key_is_silent() {
    let digits = ('0'..='9').map(|digit| Key::plain(KeyCode::Char(digit)));
    let bound = BINDINGS.iter().flat_map(|binding| binding.keys.iter().copied());
    let keys: Vec<Key> = bound.chain(digits).collect();
    let mut refused = 0;
    for state in everywhere() {
        let place = state.context();
        for key in &keys {
            let here = intent(place, *key);
            if here.is_some_and(only_moves) {
                continue;
            }
            let mut after = state.clone();
            let effect = act(&mut after, &CATALOG, Input::Key(*key));
            refused += usize::from(elsewhere(place, *key).is_some());
            let has_acted = !matches!(effect, Effect::Unchanged | Effect::None) || after.notice().is_some();
            assert!(
                has_acted || seen(&after) != seen(&state),
                "{key} is silent at {:?}, typed {:?}",
                state.screen(),
                state.typed().text()
            );
        }
    }
    assert!(refused > 100, "{refused}");
}

#[test]
fn a_key_that_cannot_act_says_why_on_the_screen() {
    for lang in [Lang::Ja, Lang::En] {
        for (keys, expected) in [
            (&["Enter", "F6"][..], ["ご案内の画面まで進む", "for the answer"]),
            (&["F9"], ["ご案内の画面まで進む", "for the answer"]),
            (&["Enter", "Enter", "F7"], ["ご案内の画面まで進む", "for the answer"]),
            (&["F5", "F5"], ["もうこの画面", "This is that screen"]),
            (&["F4", "F4"], ["もうこの画面", "This is that screen"]),
            (&["Ctrl+P"], ["ご案内の画面まで進む", "for the answer"]),
            (&["Enter", "F10", "F4"], ["Enterで「はい」", "Enter means yes"]),
            (&["F1", "F5"], ["ヘルプを閉じて", "Close this help"]),
        ] {
            let mut state = fresh(lang);
            press(&mut state, keys);
            for (width, height) in [(80, 24), (44, 14)] {
                let rows = Screen::of(&state, width, height).rows();
                let said = &rows[usize::from(height) - 2];
                assert!(said.contains(expected[usize::from(lang == Lang::En)]), "{keys:?}: {said:?}");
            }
        }
    }
    // The customer reads what is for the customer, and how a key comes to act.
    let mut state = answered(&["F6"]);
    assert_eq!(Screen::of(&state, 80, 24).rows()[22], "");
    press(&mut state, &["F9"]);
    assert!(Screen::of(&state, 80, 24).rows()[22].contains("F6で戻って"));
    assert!(answered(&["Ctrl+P"]).notice() == Some(&Notice::PrintFromPage));
    assert!(answered(&["Space"]).notice() == Some(&Notice::TickTodo));
}

#[test]
fn any_step_is_two_keys_away_and_nothing_is_lost_on_the_way() {
    let before = answered(&[]);
    for (number, question) in
        [("1", Question::Situation), ("2", Question::To), ("3", Question::Services), ("4", Question::Payment)]
    {
        let mut state = answered(&["F2", number]);
        assert_eq!((state.screen(), state.step_screen()), (At::Question(question), At::Question(question)));
        press(&mut state, &["F2", "5"]);
        assert_eq!((state.screen(), state.consultation()), (At::Answer, before.consultation()), "{number}");
        assert_eq!(state.ticket(), before.ticket());
        // One by one as well.
        press(&mut state, &["F2", number]);
        press(&mut state, &["Enter"; 5]);
        assert_eq!((state.screen(), state.consultation()), (At::Answer, before.consultation()), "{number}");
    }
    // From a box beside the steps, and with the arrows.
    let state = answered(&["F4", "denwa", "F2", "3"]);
    assert_eq!(state.screen(), At::Question(Question::Services));
    let state = answered(&["F2", "Home", "Enter"]);
    assert_eq!(state.screen(), At::Question(Question::Situation));
    let state = answered(&["F2", "Esc"]);
    assert_eq!((state.screen(), state.consultation()), (At::Answer, before.consultation()));
}

#[test]
fn a_step_is_not_gone_to_over_a_question_that_is_open() {
    let state = walked(&["Enter", "Enter", "F2", "5"]);
    assert_eq!((state.screen(), state.notice()), (At::Steps, Some(&Notice::StepAhead(ASK_TO))));
    let state = walked(&["Enter", "F2", "9"]);
    assert_eq!((state.screen(), state.notice()), (At::Steps, Some(&Notice::ChooseWithArrows)));
    // Another situation asks another question, which is open.
    let state = answered(&["F2", "1", "Down", "Down", "Enter", "F2", "5"]);
    assert_eq!(state.notice(), Some(&Notice::StepAhead(ASK_FROM)));
}

#[test]
fn the_list_of_steps_says_what_was_chosen_in_each() {
    let screen = Screen::of(&answered(&["F2"]), 80, 24).rows().join("\n");
    for expected in
        ["1 状況", "東日本", "2 事業者     ぷらら光", "ひかり電話", "わからない・まだ聞いていない", "> 5 ご案内"]
    {
        assert!(screen.contains(expected), "{expected} is not in\n{screen}");
    }
}

/// What is left of a customer, apart from the list of tickets.
fn without_tickets(state: &State) -> String {
    format!("{state:?}").replace(&format!("{:?}", state.tickets_today()), "[]")
}

#[test]
fn the_tickets_of_today_outlive_a_customer_and_lead_back_to_one() {
    let mut state = opened();
    update(&mut state, &CATALOG, Event::Now(jiff::civil::date(2026, 11, 22).at(14, 10, 0, 0)));
    press(&mut state, TO_ANSWER);
    let first = (state.ticket().unwrap().to_owned(), state.consultation().cloned());
    press(&mut state, &["F8", "Enter"]);
    press(&mut state, &["Enter", "Enter", "dokomo", "Enter", "Enter"]);
    let second = state.ticket().unwrap().to_owned();
    let codes: Vec<&str> = state.tickets_today().iter().map(|made| made.ticket.as_str()).collect();
    assert_eq!(codes, [second.as_str(), first.0.as_str()], "the newest first");
    // This very consultation is not in the list.
    press(&mut state, &["Ctrl+T"]);
    assert_eq!(state.rows().len(), 1);
    for (width, height) in [(80, 24), (120, 40), (44, 14)] {
        let screen = Screen::of(&state, width, height);
        let row = screen.rows().into_iter().find(|row| row.contains(&first.0)).unwrap();
        assert!(row.contains("> ") && row.contains("14:10 / ぷらら光"), "{row}");
        assert!(screen.cursor_row().contains("> ["), "the caret stays in the box");
    }
    press(&mut state, &["Enter"]);
    assert_eq!(state.screen(), At::Confirm(Confirm::Reopen));
    press(&mut state, &["Esc", "Enter", "Enter"]);
    assert_eq!((state.screen(), state.consultation().cloned()), (At::Answer, first.1));
    assert_eq!(state.tickets_today()[0].ticket, first.0, "opened again, it is the newest");
    // With nothing to lose, nothing is asked.
    press(&mut state, &["F8", "Enter", "Ctrl+T", "Down", "Enter"]);
    assert_eq!((state.screen(), state.ticket()), (At::Answer, Some(second.as_str())));
}

#[test]
fn a_ticket_in_the_list_is_whole_however_long_it_is() {
    let mut state = opened();
    // Each pair of keys ticks one more.
    let ticks: Vec<&str> = [["Space", "Down"]; 12].concat();
    press(&mut state, &[TO_SERVICES, &ticks, &["Enter", "Enter"]].concat());
    let long = state.ticket().unwrap().to_owned();
    assert!(long.len() > 17, "{long}");
    press(&mut state, &["F8", "Enter", "Ctrl+T"]);
    for (width, height) in [(80, 24), (120, 40), (44, 14)] {
        let rows = Screen::of(&state, width, height).rows();
        assert!(rows.iter().any(|row| row.contains(&format!("> {long}  "))), "{long}: {rows:#?}");
    }
}

#[test]
fn what_is_typed_is_opened_whatever_stands_below() {
    let mut state = answered(&["F8", "Enter", "Ctrl+T", "ABC", "Enter"]);
    assert_eq!(state.screen(), At::Ticket);
    assert!(state.ticket_error().is_some());
    press(&mut state, &["Ctrl+U", "Enter"]);
    assert_eq!(state.screen(), At::Answer);
}

#[test]
fn the_list_of_tickets_has_nothing_of_the_customer_and_an_end() {
    let mut state = answered(&["F8", "Enter", "Ctrl+L"]);
    assert_eq!(state.tickets_today().len(), 1);
    assert!(without_tickets(&state) == without_tickets(&opened()), "something else is left");
    // Each pair of services is another ticket.
    press(&mut state, &["Enter", "Enter", "purara", "Enter", "F2", "3"]);
    for _ in 0..110 {
        press(&mut state, &["Down", "Space", "Enter", "Enter", "F2", "3"]);
        if state.tickets_today().len() == 200 {
            break;
        }
    }
    assert!(state.tickets_today().len() <= 200);
    let mut codes: Vec<_> = state.tickets_today().iter().map(|made| made.ticket.clone()).collect();
    codes.sort();
    codes.dedup();
    assert_eq!(codes.len(), state.tickets_today().len(), "each once");
}

#[test]
fn help_shows_the_keys_of_this_screen_first() {
    for (keys, first, later) in [
        (&["F1"][..], "Enter", "印刷"),
        (&["Enter", "Enter", "F1"], "検索を消す", "担当者がすることに印"),
        (&["F9", "F1"], "Enter", "印刷"),
    ] {
        let rows = Screen::of(&walked(keys), 80, 200).rows();
        let place = |text: &str| rows.iter().position(|row| row.contains(text));
        let (here, elsewhere) = (place("この画面のキー").unwrap(), place("ほかの画面").unwrap());
        assert!(here < 3 && here < elsewhere && elsewhere < 30, "{here} {elsewhere}");
        assert!((here..elsewhere).contains(&place(first).unwrap()), "{first}");
        assert!(place(later).unwrap() > elsewhere, "{later}");
    }
    let rows = Screen::of(&answered(&["F1"]), 80, 24).rows().join("\n");
    assert!(["F6", "F7", "F9", "F2"].iter().all(|key| rows.contains(key)), "{rows}");
    let whole = Screen::of(&answered(&["F1"]), 80, 200).extent.lines;
    assert!(whole <= 52, "{whole} lines");
}

#[test]
fn the_footer_names_what_can_be_ticked_and_in_a_small_window_whom_to_ask() {
    let footer = |state: &State, width, height| Screen::of(state, width, height).rows().pop().unwrap();
    for (width, height) in [(80, 24), (120, 40), (44, 14)] {
        let todo = footer(&answered(&["Left", "Left"]), width, height);
        assert!(todo.contains("Space 印"), "{todo}");
        assert!(!footer(&answered(&[]), width, height).contains("Space"));
        assert!(todo.contains("F8 次の方") || width == 44, "{todo}");
    }
    let narrow = footer(&answered(&[]), 44, 14);
    assert!(narrow.contains("F4 困りごと") && narrow.contains("F6 客用"), "{narrow}");
    let rows = Screen::of(&services(&[]), 44, 14).rows();
    assert!(rows[12].contains("F4 困りごと"), "{rows:?}");
    assert!(!Screen::of(&services(&[]), 80, 24).rows()[22].contains("F4"));
}
