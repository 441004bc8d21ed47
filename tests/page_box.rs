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
const NAME: &str = "madoguchi-plala-hikari-2026-11-22.pdf";

fn at_box() -> State {
    walked(&[TO_ANSWER, &["F9"]].concat())
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
    assert_eq!((state.screen(), state.page_name().text().as_str()), (At::PageName, NAME));
    let wanted = request(press(&mut state, &["Enter"]));
    assert_eq!(Some(&wanted.consultation), state.consultation());
    assert_eq!((wanted.name.as_str(), wanted.lang, wanted.replace, wanted.print), (NAME, PageLang::Ja, false, false));
    assert!(request(press(&mut state, &["Ctrl+P"])).print);
    assert_eq!(state.screen(), At::PageName, "until it is known what became of it");
}

#[test]
fn the_name_says_where_the_line_goes() {
    let name = |keys: &[&str]| walked(&[keys, &["F9"]].concat()).page_name().text();
    assert_eq!(name(&["Enter", "Enter", "Enter", "Space", "Enter", "Enter"]), "madoguchi-2026-11-22.pdf");
    let back = ["Down", "Down", "Down", "Enter", "Enter", "dokomo", "Enter", "Space", "Enter", "Enter"];
    assert_eq!(name(&back), "madoguchi-return-2026-11-22.pdf");
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
    assert_eq!((state.notice(), state.page_name().text().as_str()), (Some(&Notice::ChooseWithArrows), NAME));
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
    let question = Screen::of(&state, 44, 14).rows().concat().replace(' ', "");
    assert!(question.contains(NAME), "{question}");
    let effect = press(&mut state.clone(), &["Esc"]);
    assert_eq!(effect, Effect::None);
    let mut left = state.clone();
    press(&mut left, &["Esc"]);
    assert_eq!((left.screen(), left.page_name().text().as_str()), (At::PageName, NAME));
    let wanted = request(press(&mut state, &["Enter"]));
    assert_eq!((wanted.replace, wanted.print), (true, false));
}

#[test]
fn a_refusal_stays_until_the_name_changes_and_nothing_is_lost() {
    let mut state = at_box();
    update(&mut state, &CATALOG, Event::Page(Err(PageRefused::Because("だめです".to_owned()))));
    assert_eq!((state.page_refused(), state.page_name().text().as_str()), (Some("だめです"), NAME));
    assert!(Screen::of(&state, 44, 14).rows().iter().any(|row| row.contains("だめです")));
    press(&mut state, &["Backspace"]);
    assert_eq!(state.page_refused(), None);
}

#[test]
fn what_was_made_is_said_at_the_answer() {
    let made = |file: Option<&str>, lacking: Option<&str>| {
        let mut state = at_box();
        let lacking = lacking.map(str::to_owned);
        update(&mut state, &CATALOG, Event::Page(Ok(PageMade { file: file.map(PathBuf::from), lacking })));
        assert!(state.screen().is_step());
        Screen::of(&state, 80, 24).rows()[22].clone()
    };
    assert_eq!(made(Some("/shop/a.pdf"), None), " 書きました: /shop/a.pdf");
    let deep = format!("/{}/a.pdf", "folder".repeat(20));
    assert_eq!(made(Some(&deep), None), " 書きました: a.pdf", "the name where there is no room for the path");
    assert_eq!(made(None, Some("一部の字は〓です。")), " 印刷に出しました。 一部の字は〓です。");
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
