//! The wizard without a terminal, with the catalogue that is inside the program.

use std::sync::LazyLock;

use madoguchi::front::catalog::load_built_in;
use madoguchi::front::domain::catalog::Catalog;
use madoguchi::front::keys::Key;
use madoguchi::front::keys::bindings::Intent;
use madoguchi::front::session::{Effect, Event, State, update};
use madoguchi::front::text::lang::Lang;
use madoguchi::front::ui::input::Input;
use madoguchi::front::ui::run::act;

/// The catalogue inside the program.
pub(crate) static CATALOG: LazyLock<Catalog> = LazyLock::new(|| load_built_in().expect("the catalogue is whole"));

// Folding every name takes longer than most tests: it is done once for each language.
static JAPANESE: LazyLock<State> = LazyLock::new(|| open(Lang::Ja));
static ENGLISH: LazyLock<State> = LazyLock::new(|| open(Lang::En));

fn open(lang: Lang) -> State {
    let mut state = State::new(lang, jiff::civil::date(2026, 11, 22));
    update(&mut state, &CATALOG, Event::CatalogRead);
    state
}

/// A wizard on its first question.
pub(crate) fn fresh(lang: Lang) -> State {
    match lang {
        Lang::Ja => JAPANESE.clone(),
        Lang::En => ENGLISH.clone(),
    }
}

/// A wizard on its first question, in Japanese.
pub(crate) fn opened() -> State {
    fresh(Lang::Ja)
}

/// Presses keys by their names; anything else is typed.
pub(crate) fn press(state: &mut State, keys: &[&str]) -> Effect {
    let mut effect = Effect::None;
    for name in keys {
        match name.parse::<Key>() {
            Ok(key) => {
                effect = act(state, &CATALOG, Input::Key(key));
            }
            Err(_) => name.chars().for_each(|letter| effect = update(state, &CATALOG, Intent::Type(letter))),
        }
    }
    effect
}

/// A wizard after these keys.
pub(crate) fn walked(keys: &[&str]) -> State {
    let mut state = opened();
    press(&mut state, keys);
    state
}
