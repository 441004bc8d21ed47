//! One box for whatever a customer says or holds, and what is chosen in it goes on as a consultation.

use std::time::{Duration, Instant};

use madoguchi::front::domain::id::ServiceId;
use madoguchi::front::domain::terms::Area;
use madoguchi::front::session::{Effect, Event, Notice, Pick, Question, Row, Screen as At, Situation, State, update};

use crate::support::screen::Screen;
use crate::support::wizard::{CATALOG, opened, press, walked};

const TO_ANSWER: &[&str] = &["Enter", "Enter", "purara", "Enter", "Space", "Space", "Enter", "Enter"];

fn shown(state: &State) -> String {
    Screen::of(state, 120, 60).rows().join("\n")
}

fn says(row: &Row) -> Option<&str> {
    match row {
        Row::Symptom(id) => Some(id.as_str()),
        Row::Provider(id) | Row::Candidate(id, _) => Some(id.as_str()),
        Row::Service(id) => Some(id.as_str()),
        Row::Recognised(it) => Some(&it.head),
        _ => None,
    }
}

fn services(state: &State) -> Vec<&str> {
    state.shown().unwrap().0.services.iter().map(ServiceId::as_str).collect()
}

#[test]
fn typing_on_the_first_screen_opens_the_box_and_esc_leads_back() {
    let mut state = walked(&["ルーターの返却"]);
    assert_eq!(state.screen(), At::AskWords);
    assert_eq!(state.typed().text(), "ルーターの返却", "no letter is lost");
    press(&mut state, &["Esc", "Esc"]);
    assert_eq!(state.screen(), At::Question(Question::Situation));
    assert_eq!(state.choices().situation, None);
    // A slip of the thumb opens nothing.
    press(&mut state, &["Space"]);
    assert_eq!((state.screen(), state.notice()), (At::Question(Question::Situation), Some(&Notice::ChooseWithArrows)));
    // The four choices are reached as before.
    press(&mut state, &["Down", "Enter"]);
    assert_eq!(state.choices().situation, Some(Situation::Moved));
}

#[test]
fn each_kind_of_hit_says_what_it_is() {
    for (typed, first, sort) in [
        ("電話がつながらない", "symptom.phone-dead", "ことば"),
        ("docomo", "docomo-hikari", "事業者"),
        ("リモートサポート", "", "サービス"),
        ("0120-800-000", "0120-800-000", "電話番号"),
        ("@plala.or.jp", "@plala.or.jp", "手がかり"),
    ] {
        let state = walked(&[typed]);
        let hit = state.rows().iter().find(|row| !row.is_heading()).and_then(says);
        assert!(hit.is_some_and(|hit| hit.starts_with(first)), "{typed}: {hit:?}");
        let rows = Screen::of(&state, 80, 24).rows();
        assert!(rows.iter().any(|row| row.trim_end_matches(['|', ' ']).ends_with(sort)), "{typed}: {rows:#?}");
    }
}

#[test]
fn below_the_confidence_nothing_stands_as_the_answer() {
    let state = walked(&["支払いを止めて解約して返す"]);
    assert_eq!(state.rows()[0], Row::Perhaps);
    assert!((2..=4).contains(&state.rows().len()), "{:?}", state.rows());
    for nothing in ["zzzz", "🙂🙂", "。。。", "、", "!?!?!?"] {
        let state = walked(&[nothing]);
        assert!(state.rows().is_empty(), "{nothing}: {:?}", state.rows());
        assert!(shown(&state).contains("この資料にあることば"), "{nothing}");
        assert_eq!(press(&mut state.clone(), &["Enter"]), Effect::None);
    }
}

#[test]
fn a_name_that_is_only_similar_is_marked_so() {
    let state = walked(&["Enter", "Enter", "docmo"]);
    let heading = state.rows().iter().position(|row| *row == Row::Similar).unwrap();
    let docomo = state.rows().iter().position(|row| says(row) == Some("docomo-hikari")).unwrap();
    assert!(heading < docomo && state.focused().is_some_and(|row| !row.is_heading()));
    let state = walked(&["Enter", "Enter", "dokomo"]);
    assert_eq!(says(&state.rows()[0]), Some("docomo-hikari"));
}

#[test]
fn words_lead_to_the_answer_and_to_the_customers_own_screen() {
    let mut state = walked(&["電話がつながらない", "Enter", "purara", "Enter", "Enter"]);
    assert_eq!(state.screen(), At::AskAnswer);
    press(&mut state, &["F6"]);
    assert_eq!(state.screen(), At::Customer);
    let screen = shown(&state);
    assert!(screen.contains("ひかり電話がつながらない") && screen.contains("  113*"), "{screen}");
    assert!(!screen.contains("推定") && !screen.contains("symptom"), "{screen}");
    press(&mut state, &["Esc"]);
    assert_eq!(state.screen(), At::AskAnswer);
}

#[test]
fn a_key_at_that_answer_asks_the_one_thing_that_it_needs() {
    // Whoever does not know the provider is not asked for it, until a key needs it.
    let mut state = walked(&["電話がつながらない", "Enter", "Enter", "F7"]);
    assert_eq!(state.screen(), At::AskProvider);
    press(&mut state, &["dokomo", "Enter"]);
    assert_eq!(state.screen(), At::AskArea);
    let effect = press(&mut state, &["Down", "Enter"]);
    assert_eq!(state.screen(), At::AskAnswer);
    let Effect::Copy(ticket) = effect else { panic!("{effect:?}") };
    let opened = walked(&["Ctrl+T", &ticket, "Enter"]);
    let consultation = opened.consultation().unwrap();
    assert_eq!((consultation.area, opened.screen()), (Area::West, At::Answer));
    assert_eq!(consultation.to.as_ref().unwrap().as_str(), "docomo-hikari");
    assert_eq!(services(&opened), ["phone-basic"]);

    press(&mut state, &["F9"]);
    assert_eq!(state.screen(), At::PageName);
    let Effect::Page(request) = press(&mut state, &["Enter"]) else { panic!("no page") };
    assert_eq!(request.consultation, *consultation);
    press(&mut state, &["Esc", "F5", "purara", "Space", "Enter"]);
    assert_eq!(state.screen(), At::CompareTable);
    let compared: Vec<&str> = state.comparison().unwrap().services.iter().map(|row| row.service.as_str()).collect();
    assert_eq!(compared, ["phone-basic"]);
}

#[test]
fn what_is_about_no_service_has_a_desk_to_show_and_says_that_there_is_no_page() {
    let mut state = walked(&["Enter", "Enter", "F4", "しつこい勧誘", "Enter"]);
    assert_eq!(state.screen(), At::AskAnswer);
    press(&mut state, &["F9"]);
    assert_eq!((state.screen(), state.notice()), (At::AskAnswer, Some(&Notice::NoServiceAsked)));
    press(&mut state, &["F6"]);
    assert_eq!(state.screen(), At::Customer);
    assert!(shown(&state).contains("消費者ホットライン") && shown(&state).contains("  188"), "{}", shown(&state));
}

#[test]
fn the_service_that_the_words_name_decides_whatever_else_the_customer_has() {
    // The consultation has a line, a telephone and television.
    let mut state = walked(TO_ANSWER);
    assert!(!services(&state).contains(&"sup-remote"));
    press(&mut state, &["F4", "リモートサポートを解約したい", "Enter"]);
    assert_eq!(state.screen(), At::AskAnswer);
    let answer = state.asked_today(&CATALOG).unwrap().unwrap();
    assert_eq!(answer.consultation.services.iter().map(ServiceId::as_str).collect::<Vec<_>>(), ["sup-remote"]);
    assert!(shown(&state).contains("リモートサポート"));
    press(&mut state, &["F6"]);
    assert_eq!(services(&state), ["sup-remote"]);
    assert!(shown(&state).contains("リモートサポート"), "{}", shown(&state));
    // And back, the consultation is as it was.
    press(&mut state, &["Esc"; 4]);
    assert_eq!((state.screen(), services(&state).len()), (At::Answer, 3));
}

#[test]
fn the_provider_in_the_words_is_the_customers() {
    let state = walked(&["ドコモ光を使っていて電話がつながらない", "Enter"]);
    assert_eq!(state.screen(), At::AskAnswer);
    assert_eq!(state.present_provider().unwrap().as_str(), "docomo-hikari");
}

#[test]
fn a_provider_chosen_at_the_start_is_the_one_that_the_customer_has() {
    let mut state = walked(&["biggurobu", "Enter"]);
    assert_eq!(state.screen(), At::Question(Question::Area));
    assert_eq!(state.choices().situation, Some(Situation::Moved));
    assert_eq!(state.choices().to.known().unwrap().as_str(), "biglobe-hikari");
    press(&mut state, &["Enter", "Enter"]);
    assert_eq!(state.screen(), At::Question(Question::Services), "it is not asked again");
    press(&mut state, &["Shift+Tab"]);
    assert_eq!((state.screen(), state.focused().and_then(says)), (At::Question(Question::To), Some("biglobe-hikari")));
    press(&mut state, &["Shift+Tab", "Shift+Tab", "Shift+Tab"]);
    assert_eq!(state.focused(), Some(&Row::Situation(Situation::Moved)));
    // The next customer inherits nothing.
    press(&mut state, &["F8", "Enter", "Ctrl+L"]);
    assert_eq!(format!("{state:?}"), format!("{:?}", opened()));
}

#[test]
fn behind_f4_a_provider_takes_its_place_in_the_consultation() {
    let mut state = walked(&["Down", "Down", "Enter", "Enter", "F4", "dokomo", "Enter"]);
    assert_eq!(state.choices().from.known().unwrap().as_str(), "docomo-hikari");
    assert_eq!(state.screen(), At::Question(Question::To), "the question was answered");
    press(&mut state, &["F4", "dokomo", "Enter"]);
    assert!(matches!(state.notice(), Some(Notice::SameProvider(_))));
    press(&mut state, &["Ctrl+U", "ソネット光", "Enter"]);
    assert_eq!(state.choices().to.known().unwrap().as_str(), "sonet-hikari");
    assert_eq!(state.screen(), At::Question(Question::Services));
}

#[test]
fn a_service_is_ticked_and_what_is_open_is_asked() {
    let mut state = walked(&["リモートサポート"]);
    let service = state.rows().iter().filter(|row| !row.is_heading()).position(|row| matches!(row, Row::Service(_)));
    press(&mut state, &vec!["Down"; service.unwrap()]);
    press(&mut state, &["Enter"]);
    assert_eq!(state.screen(), At::Question(Question::Situation));
    let Some(Notice::Ticked(service)) = state.notice().cloned() else { panic!("{:?}", state.notice()) };
    press(&mut state, &["Enter", "Enter", "d", "Enter"]);
    assert!(state.consultation().unwrap().services.contains(&service));
    press(&mut state, &["F8"]);
    assert!(state.screen().is_over(), "something would be lost");
}

#[test]
fn not_known_is_followed_by_a_clue_and_the_clue_by_the_answer() {
    let mut state = walked(&["電話がつながらない", "Enter", "Down", "Enter"]);
    assert_eq!(state.screen(), At::Clues, "two keys");
    press(&mut state, &["@plala.or.jp", "Enter"]);
    assert_eq!(state.screen(), At::Clue);
    let screen = shown(&state);
    for text in ["契約先の候補", "[推定]", "ただし:", "次に見るもの:"] {
        assert!(screen.contains(text), "{text}: {screen}");
    }
    press(&mut state, &["Enter", "Enter"]);
    assert_eq!(state.screen(), At::AskAnswer);
    assert_eq!(state.present_provider().unwrap().as_str(), "plala-hikari");
    let answer = state.asked_today(&CATALOG).unwrap().unwrap();
    assert_eq!(answer.contacts[0].role.party.as_ref().unwrap().as_str(), "ntt-east");
    for screen in [At::AskArea, At::Clue, At::Clues] {
        press(&mut state, &["Esc"]);
        assert_eq!(state.screen(), screen);
    }
    assert_eq!(state.typed().text(), "@plala.or.jp");
}

#[test]
fn a_clue_answers_the_question_for_the_provider() {
    let moved = &["Down", "Enter", "Enter", "Enter"];
    let mut state = walked(&[&moved[..], &["Down", "Enter", "@plala.or.jp", "Enter", "Enter"]].concat());
    assert_eq!(state.screen(), At::Question(Question::Services));
    assert_eq!(state.choices().to.known().unwrap().as_str(), "plala-hikari");
    press(&mut state, &["Shift+Tab"]);
    assert_eq!(state.focused().and_then(says), Some("plala-hikari"));
    // It is found from the list itself as well.
    let state = walked(&[&moved[..], &["@plala.or.jp", "Enter", "Enter"]].concat());
    assert_eq!(state.choices().to.known().unwrap().as_str(), "plala-hikari");
    // And an empty box leaves the question open.
    let state = walked(&[&moved[..], &["Down", "Enter", "Enter"]].concat());
    assert_eq!((state.screen(), &state.choices().to), (At::Question(Question::Services), &Pick::Unknown));
    // Whoever has not moved yet has no such papers.
    assert!(!walked(&["Enter", "Enter"]).rows().contains(&Row::ByClues));
}

#[test]
fn what_tells_nobody_says_so_and_what_to_look_at_next() {
    let mut state = walked(&["NTTファイナンス", "Down", "Enter"]);
    assert_eq!(state.screen(), At::Clue);
    let screen = shown(&state);
    assert!(screen.contains("これだけでは契約先は分かりません") && screen.contains("次に見るもの"), "{screen}");
    press(&mut state, &["Enter"]);
    assert_eq!((state.screen(), state.typed().is_empty()), (At::AskWords, true));
}

#[test]
fn whose_number_it_is_does_not_make_it_the_customers_company() {
    let state = walked(&["0120-800-000", "Enter"]);
    let screen = shown(&state);
    assert!(screen.contains("お客さまの契約先とは限りません"), "{screen}");
    let row = screen.lines().find(|line| line.contains("> ドコモ光")).unwrap();
    assert!(row.contains("[推定]") && !row.contains("資料に明記"), "{row}");
}

#[test]
fn hostile_input_finds_nothing_in_time() {
    let long = "電話がつながらない".repeat(1200);
    let marks = format!("e{}", "\u{301}".repeat(10_000));
    // Learning from the examples is done once, beside the first question.
    walked(&["電話"]);
    for text in
        [&long, &marks, &"か".repeat(256), &"\u{1b}[31m\u{7}".repeat(500), &"ｱa亜あ1".repeat(2000), &"-".repeat(10_000)]
    {
        for before in [&[][..], &["F4"], &["Down", "Enter", "Enter", "Enter"]] {
            let mut state = walked(before);
            let begun = Instant::now();
            update(&mut state, &CATALOG, Event::Paste(text.clone()));
            // Unoptimised and beside other tests; a search for every letter would take a hundred times as long.
            assert!(begun.elapsed() < Duration::from_secs(3), "{:?}", begun.elapsed());
            assert!(state.typed().text().chars().count() <= 360);
            Screen::of(&state, 44, 14);
            press(&mut state, &["Enter"]);
        }
    }
    let mut state = opened();
    update(&mut state, &CATALOG, Event::Paste(long));
    assert_eq!(state.notice(), Some(&Notice::Cut));
}

#[test]
fn a_provider_that_does_not_exist_stays_open_unless_a_similar_one_is_chosen() {
    for typed in ["sakura hikari", "さくら光"] {
        let state = walked(&["Down", "Enter", "Enter", "Enter", typed]);
        assert_eq!(state.question(), Some(Question::To), "{typed}");
        assert_eq!(state.focused(), Some(&Row::Unknown), "{typed}: {:?}", state.rows());
        assert!(state.rows().contains(&Row::Similar), "{typed}");
    }
    let state = walked(&["Down", "Enter", "Enter", "Enter", "NTT"]);
    assert_ne!(state.focused().and_then(says), Some("nc-hikari"));
}

#[test]
fn the_number_of_an_ntt_desk_makes_nobody_a_customer_of_ntt() {
    let state = walked(&["Down", "Enter", "Enter", "Enter", "Down", "Enter", "0120116116", "Enter"]);
    assert_eq!(state.screen(), At::Clue);
    assert!(!state.rows().iter().any(|row| matches!(row, Row::Candidate(..) | Row::Provider(_))), "{:?}", state.rows());
    assert!(shown(&state).contains("これだけでは契約先は分かりません。"), "{}", shown(&state));
    // By itself it is no sentence either.
    let state = walked(&["0120-116116"]);
    assert!(matches!(state.focused(), Some(Row::Recognised(_))), "{:?}", state.focused());
}

#[test]
fn a_second_clue_is_held_against_the_first() {
    const TO_CLUES: &[&str] = &["Down", "Enter", "Enter", "Enter", "Down", "Enter"];
    let second = |first: &str, second: &str| {
        let mut state = walked(&[TO_CLUES, &[first, "Enter"]].concat());
        let another = state.rows().iter().position(|row| *row == Row::AnotherClue).unwrap();
        press(&mut state, &vec!["Down"; another]);
        press(&mut state, &["Enter", second, "Enter"]);
        shown(&state)
    };
    let differ = second("suzuki@nifty.com", "151");
    assert!(differ.contains("別の会社を指しています"), "{differ}");
    let at_once = shown(&walked(&[TO_CLUES, &["メールはxx@nifty.com、明細には151", "Enter"]].concat()));
    assert!(at_once.contains("別の会社を指しています"), "{at_once}");
    let named = second("suzuki@nifty.com", "SoftBank 光");
    assert!(named.contains("とは合いません"), "{named}");
    let agree = second("tanaka@plala.or.jp", "ぷらら");
    assert!(agree.contains("とも合うのは、ぷらら光"), "{agree}");
}

#[test]
fn a_key_that_nobody_can_serve_says_so_and_asks_no_more() {
    let mut state = walked(&["つながらない", "Enter", "Enter", "F6"]);
    assert_eq!(state.screen(), At::AskProvider);
    press(&mut state, &["Enter"]);
    assert_eq!((state.screen(), state.notice()), (At::AskAnswer, Some(&Notice::ProviderLeftOpen)));
}

#[test]
fn a_company_that_is_not_the_customers_is_asked_about_in_place() {
    let mut state = walked(&[TO_ANSWER, &["F4", "OCNを解約したい", "Enter"]].concat());
    assert_eq!(state.screen(), At::AskProvider);
    let first: Vec<_> = state.rows().iter().filter_map(says).take(3).collect();
    assert_eq!(first, ["ocn-hikari", "ocn-internet", "plala-hikari"]);
    assert!(shown(&state).contains("どの会社の契約のことか"));
    press(&mut state, &["Enter"]);
    assert_eq!(state.screen(), At::AskAnswer);
    assert!(shown(&state).contains("OCN 光"), "{}", shown(&state));
    // The customer's own provider stays as it was.
    assert_eq!(state.consultation().unwrap().to.as_ref().unwrap().as_str(), "plala-hikari");
}
