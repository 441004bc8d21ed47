//! Where the day of the move would decide what is open, the one question is asked where the answer stands, with both answers and
//! their desks, in every view.

use madoguchi::front::domain::ticket::decode;
use madoguchi::front::session::{Row, Screen as At, State};

use crate::support::bin::Bin;
use crate::support::screen::Screen;
use crate::support::wizard::{CATALOG, press, walked};

/// At docomo, since nobody knows when, with a line and a telephone, at the answer.
const TO_ANSWER: &[&str] = &["Down", "Enter", "Enter", "Enter", "docomo", "Enter", "Space", "Enter", "Enter"];
const QUESTION: &str = "2017年より前に移りましたか";
/// Docomo's desk for faults, from a docomo mobile and from any other telephone.
const DOCOMO: &str = "0120-800-000";

fn shown(state: &State) -> String {
    Screen::of(state, 80, 40).rows().join("\n")
}

fn is_open(state: &State) -> bool {
    state.shown().unwrap().1.open.iter().any(|open| open.service.as_str() == "phone-basic")
}

fn day(state: &State) -> String {
    state.shown().unwrap().0.date.to_string()
}

#[test]
fn the_answer_asks_it_and_enter_answers() {
    let mut state = walked(TO_ANSWER);
    assert!(is_open(&state));
    let before = shown(&state);
    assert!(before.contains(QUESTION) && before.contains("いいえ: 故障は"), "{before}");
    assert!(!before.contains("要確認 1"), "it can be decided: {before}");
    press(&mut state, &["Enter"]);
    assert_eq!(state.screen(), At::Decide);
    assert_eq!(state.rows(), [Row::MovedBefore(true), Row::MovedBefore(false), Row::Unknown]);
    assert!(shown(&state).contains(QUESTION));
    press(&mut state, &["Down", "Enter"]);
    assert_eq!((state.screen(), is_open(&state)), (At::Answer, false));
    assert_eq!(day(&state), "2017-01-01..2026-11-21");
    let after = shown(&state);
    assert!(!after.contains(QUESTION) && after.contains("電話がつながらない") && after.contains(DOCOMO), "{after}");
    // The ticket keeps what was said.
    let opened = decode(&CATALOG, state.ticket().unwrap(), state.today()).unwrap();
    assert_eq!(opened.consultation.date.to_string(), "2017-01-01..2026-11-21");
}

#[test]
fn whoever_does_not_know_loses_nothing() {
    let mut state = walked(TO_ANSWER);
    let before = (shown(&state), day(&state));
    for keys in [&["Enter", "Down", "Down", "Enter"][..], &["Enter", "Esc"]] {
        press(&mut state, keys);
        assert_eq!((shown(&state), day(&state)), before);
    }
}

#[test]
fn what_no_source_knows_is_still_to_be_checked() {
    let mut state = walked(TO_ANSWER);
    press(&mut state, &["Enter", "Enter"]);
    assert_eq!(day(&state), "2015-02-01..2016-12-31");
    let after = shown(&state);
    assert!(is_open(&state) && !after.contains(QUESTION) && after.contains("要確認"), "{after}");
}

#[test]
fn where_nothing_is_open_there_is_nothing_to_answer() {
    let mut state = walked(&["Enter", "Enter", "docomo", "Enter", "Space", "Enter", "Enter"]);
    let before = shown(&state);
    assert!(!before.contains(" Enter ") && !before.contains("移りましたか"), "{before}");
    press(&mut state, &["Enter"]);
    assert_eq!(state.screen(), At::Answer);
    assert!(state.notice().is_some(), "a key that cannot act says why");
}

#[test]
fn the_answer_to_words_asks_it_too() {
    let mut state = walked(&["F4", "電話がつながらない", "Enter", "docomo", "Enter"]);
    if state.screen() == At::AskArea {
        press(&mut state, &["Enter"]);
    }
    assert_eq!(state.screen(), At::AskAnswer);
    assert!(shown(&state).contains(QUESTION), "{}", shown(&state));
    press(&mut state, &["Enter", "Down", "Enter"]);
    assert_eq!(state.screen(), At::AskAnswer);
    let after = shown(&state);
    assert!(!after.contains(QUESTION) && after.contains(DOCOMO), "{after}");
    // The next words of the same customer are about the same line.
    press(&mut state, &["F4", "電話の雑音", "Enter"]);
    assert!(!shown(&state).contains(QUESTION));
    // Another provider's line moved on another day.
    press(&mut state, &["F8", "Enter"]);
    assert_eq!(state.screen(), At::Question(madoguchi::front::session::Question::Situation));
}

#[test]
fn plain_mode_and_the_command_line_say_both() {
    let day = "2015-02-01..2026-11-21";
    let args = format!(
        "answer --area east --move transfer --provider docomo-hikari --services access-next,phone-basic --moved-on {day} --today 2026-11-22"
    );
    let text = Bin::new(&format!("{args} --lang ja")).run();
    assert!(text.fine().contains(QUESTION) && text.fine().contains(DOCOMO), "{}", text.stdout);
    let json = Bin::new(&format!("{args} --format json")).run().json();
    let deciding = &json["deciding"];
    assert_eq!(
        (deciding["moved_before"].as_str(), deciding["services"][0].as_str()),
        (Some("2017-01-01"), Some("phone-basic"))
    );
    assert_eq!(deciding["since"]["lines"][0]["after"]["fault"]["desks"][0]["phones"][1]["number"], DOCOMO);
    assert_eq!(deciding["since"]["open"].as_array().map(Vec::len), Some(0));
    assert_eq!(deciding["before"]["lines"][0]["outcome"], "unknown");
    assert!(
        Bin::new("answer --area east --move transfer --provider docomo-hikari --services access-next --format json")
            .run()
            .json()["deciding"]
            .is_null()
    );

    let asked = "ask 電話がつながらない --provider docomo-hikari --area east --today 2026-11-22";
    let text = Bin::new(&format!("{asked} --lang ja")).run();
    assert!(text.stdout.contains(QUESTION) && text.stdout.contains(DOCOMO), "{}", text.stdout);
    let json = Bin::new(&format!("{asked} --format json")).run().json();
    assert!(json["deciding"]["since"]["line"].as_str().unwrap().contains(DOCOMO), "{json}");
    assert_eq!(json["contacts"][0]["basis"], "unknown", "what is asked is still open");

    let plain = Bin::new("--plain --lang ja").input("2\n1\n\nドコモ光\n1\n2\n\n\n\n2\nq\n").run().stdout;
    let (_, answered) = plain.split_once(&format!("{QUESTION}\n1. はい\n2. いいえ\n3. わからない\n")).expect(&plain);
    assert!(answered.contains("2017年1月1日から") && answered.contains("電話がつながらない\n"), "{plain}");
}
