//! The box for the page to take home: what it asks of the loop, and what becomes of the answer.

use std::path::PathBuf;

use madoguchi::front::session::{
    Confirm, Effect, Event, Notice, PageMade, PageRefused, PageRequest, Screen as At, State, update,
};
use madoguchi::front::text::lang::Lang;
use madoguchi::front::words::handout::PageLang;

use crate::support::screen::Screen;
use crate::support::wizard::{CATALOG, fresh, press, walked};

const TO_ANSWER: &[&str] = &["Enter", "Enter", "purara", "Enter", "Space", "Space", "Enter", "Enter"];

fn at_box() -> State {
    walked(&[TO_ANSWER, &["F9"]].concat())
}

/// The name that is offered: that of no other customer.
fn name(state: &State) -> String {
    format!("madoguchi-plala-hikari-2026-11-22-{}.pdf", state.ticket().unwrap())
}

#[track_caller]
fn request(effect: Effect) -> PageRequest {
    match effect {
        Effect::Page(request) => *request,
        other => panic!("{other:?}"),
    }
}

#[test]
fn enter_asks_for_the_page_of_what_is_on_the_screen() {
    let mut state = at_box();
    let name = name(&state);
    assert_eq!((state.screen(), state.page_name().text()), (At::PageName, name.clone()));
    let wanted = request(press(&mut state, &["Enter"]));
    assert_eq!(Some(&wanted.consultation), state.consultation());
    assert_eq!(
        (wanted.name.as_str(), wanted.lang, wanted.replace, wanted.print),
        (name.as_str(), PageLang::Ja, false, false)
    );
    assert!(request(press(&mut state, &["Ctrl+P"])).print);
    assert_eq!(state.screen(), At::PageName, "until it is known what became of it");
}

#[test]
fn the_name_says_where_the_line_goes_and_for_whom() {
    let named = |keys: &[&str]| {
        let state = walked(&[keys, &["F9"]].concat());
        let ticket = format!("-{}.pdf", state.ticket().unwrap());
        let name = state.page_name().text();
        name.strip_suffix(&ticket).unwrap_or_else(|| panic!("{name} does not end with {ticket}")).to_owned()
    };
    assert_eq!(named(&["Enter", "Enter", "Enter", "Space", "Enter", "Enter"]), "madoguchi-2026-11-22");
    let back = ["Down", "Down", "Down", "Enter", "Enter", "dokomo", "Enter", "Space", "Enter", "Enter"];
    assert_eq!(named(&back), "madoguchi-return-2026-11-22");
}

#[test]
fn the_name_is_typed_with_the_ime_on_as_with_it_off() {
    let mut state = at_box();
    press(&mut state, &["Ctrl+U", "ｐａｇｅ　１．ｔｘｔ"]);
    assert_eq!(request(press(&mut state, &["Enter"])).name, "page 1.txt");
    press(&mut state, &["Left", "Left", "Left", "Backspace", "Delete", "Space", "x"]);
    assert_eq!(state.page_name().text(), "page 1 xxt");
}

#[test]
fn arrows_and_space_choose_the_language() {
    let mut state = at_box();
    press(&mut state, &["Right"]);
    assert_eq!(state.page_lang(), PageLang::Ja, "the caret moves in the name");
    for (key, lang) in [
        ("Down", PageLang::Ja),
        ("Right", PageLang::En),
        ("Space", PageLang::Easy),
        ("Right", PageLang::Ja),
        ("Left", PageLang::Easy),
    ] {
        press(&mut state, &[key]);
        assert_eq!(state.page_lang(), lang, "{key}");
    }
    press(&mut state, &["x"]);
    assert_eq!((state.notice(), state.page_name().text()), (Some(&Notice::ChooseWithArrows), name(&state)));
    assert_eq!(request(press(&mut state, &["Enter"])).lang, PageLang::Easy);
    press(&mut state, &["Esc", "F9"]);
    assert_eq!(state.page_lang(), PageLang::Easy, "for the same customer");
    press(&mut state, &["F8", "Enter"]);
    press(&mut state, &[TO_ANSWER, &["F9"]].concat());
    assert_eq!(state.page_lang(), PageLang::Ja, "the next customer reads another language");
    let mut english = fresh(Lang::En);
    press(&mut english, &[TO_ANSWER, &["F9"]].concat());
    assert_eq!(english.page_lang(), PageLang::En);
}

#[test]
fn a_file_is_replaced_only_after_a_yes() {
    let mut state = at_box();
    press(&mut state, &["Enter"]);
    update(&mut state, &CATALOG, Event::Page(Err(PageRefused::Exists)));
    assert_eq!(state.screen(), At::Confirm(Confirm::ReplacePage));
    let question = flat(&state, (44, 14));
    assert!(question.contains(&name(&state)), "{question}");
    let effect = press(&mut state.clone(), &["Esc"]);
    assert_eq!(effect, Effect::None);
    let mut left = state.clone();
    press(&mut left, &["Esc"]);
    assert_eq!((left.screen(), left.page_name().text()), (At::PageName, name(&state)));
    let wanted = request(press(&mut state, &["Enter"]));
    assert_eq!((wanted.replace, wanted.print), (true, false));
}

#[test]
fn a_refusal_stays_until_the_name_changes_and_nothing_is_lost() {
    let mut state = at_box();
    update(&mut state, &CATALOG, Event::Page(Err(PageRefused::Because("だめです".to_owned()))));
    assert_eq!((state.page_refused(), state.page_name().text()), (Some("だめです"), name(&state)));
    assert!(Screen::of(&state, 44, 14).rows().iter().any(|row| row.contains("だめです")));
    press(&mut state, &["Backspace"]);
    assert_eq!(state.page_refused(), None);
}

/// A page that was written here.
fn written(file: &str, lacking: Option<&str>) -> State {
    let mut state = at_box();
    press(&mut state, &["Enter"]);
    let made = PageMade { file: Some(PathBuf::from(file)), lacking: lacking.map(str::to_owned) };
    update(&mut state, &CATALOG, Event::Page(Ok(made)));
    state
}

/// What a screen shows, in one piece however it is wrapped.
fn flat(state: &State, (width, height): (u16, u16)) -> String {
    Screen::of(state, width, height).rows().concat().replace([' ', '|'], "")
}

#[cfg(not(windows))]
#[test]
fn where_a_page_is_and_how_to_open_it_is_said_in_full() {
    let open = if cfg!(target_os = "macos") { "open" } else { "xdg-open" };
    let deep = format!("/{}/a.pdf", "folder".repeat(20));
    for (file, size) in [("/shop/a.pdf", (44, 14)), ("/shop/a.pdf", (80, 24)), (&deep, (80, 24)), (&deep, (120, 40))] {
        let shown = flat(&written(file, Some("一部の字は〓です。")), size);
        assert!(shown.contains(&format!("書きました:{file}")), "{shown}");
        assert!(shown.contains(&format!("開くには:{open}{file}")), "{shown}");
        assert!(shown.contains("一部の字は〓です。"), "{shown}");
    }
    let shown = flat(&written("/our shop/a.pdf", None), (80, 24));
    assert!(shown.contains(&format!("{open}'/ourshop/a.pdf'")), "{shown}");
}

#[test]
fn what_was_written_stays_until_it_has_been_read() {
    for key in ["Enter", "Esc"] {
        let mut state = written("/shop/a.pdf", None);
        assert_eq!(press(&mut state, &[key]), Effect::None, "nothing is written again");
        assert!(state.screen().is_step(), "{key}");
        press(&mut state, &["F9"]);
        assert_eq!(state.page_made(), None);
    }
    // The same for another name, or in another language.
    let mut state = written("/shop/a.pdf", None);
    press(&mut state, &["Down", "Right"]);
    assert_eq!(state.page_made(), None);
    assert_eq!(request(press(&mut state, &["Enter"])).lang, PageLang::En);
    let mut state = written("/shop/a.pdf", None);
    press(&mut state, &["Backspace"]);
    assert_eq!(state.page_made(), None);
    request(press(&mut state, &["Enter"]));
}

#[test]
fn what_was_printed_is_said_at_the_answer() {
    let mut state = at_box();
    let lacking = Some("一部の字は〓です。".to_owned());
    update(&mut state, &CATALOG, Event::Page(Ok(PageMade { file: None, lacking })));
    assert!(state.screen().is_step());
    assert_eq!(Screen::of(&state, 80, 24).rows()[22], " 印刷に出しました。 一部の字は〓です。");
}

#[cfg(not(windows))]
#[test]
fn pages_go_into_the_folder_that_is_set() {
    let mut state = fresh(Lang::Ja).with_pages_in(Some(PathBuf::from("/srv/pages")));
    press(&mut state, &[TO_ANSWER, &["F9"]].concat());
    assert_eq!(state.page_name().text(), name(&state));
    assert!(flat(&state, (80, 24)).contains("フォルダー:/srv/pages"));
    assert_eq!(request(press(&mut state, &["Enter"])).name, format!("/srv/pages/{}", name(&state)));
    press(&mut state, &["Ctrl+U", "/tmp/a.txt"]);
    assert_eq!(request(press(&mut state, &["Enter"])).name, "/tmp/a.txt");
    // For the next customer as well.
    press(&mut state, &["Esc", "F8", "Enter"]);
    press(&mut state, &[TO_ANSWER, &["F9"]].concat());
    assert!(request(press(&mut state, &["Enter"])).name.starts_with("/srv/pages/"));
}

#[test]
fn the_key_leads_there_from_the_answer_alone() {
    for keys in [&["F9"][..], &["Enter", "Enter", "F9"], &["F4", "F9"]] {
        assert_ne!(walked(keys).screen(), At::PageName);
    }
    let mut state = at_box();
    press(&mut state, &["Esc"]);
    assert!(state.screen().is_step());
}
