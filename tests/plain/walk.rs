//! The wizard by its keys and plain mode by its lines, walked with the same random choices.

use std::io::Cursor;

use madoguchi::front::domain::advice::Advice;
use madoguchi::front::domain::catalog::Catalog;
use madoguchi::front::domain::consultation::Consultation;
use madoguchi::front::domain::period::Date;
use madoguchi::front::keys::bindings::Context;
use madoguchi::front::keys::{Key, KeyCode};
use madoguchi::front::plain::{Exit, ROWS_AT_ONCE, World, converse};
use madoguchi::front::session::{Effect, PageMade, PageRefused, PageRequest, Question, Row, Screen, State};
use madoguchi::front::text::clean::to_ascii_key;
use madoguchi::front::text::lang::Lang;
use madoguchi::front::ui::input::Input;
use madoguchi::front::ui::run::act;
use proptest::prelude::*;

use super::ways::assert_same;
use crate::support::wizard::{CATALOG, fresh};

/// After so many choices at will, the walk goes straight to the answer.
const AT_WILL: usize = 9;
/// How much of a name is typed.
const BEGINNING: usize = 3;
const TODAY: Date = jiff::civil::date(2026, 11, 22);
const DAYS: [&str; 8] = ["", "2016", "2016-04-01", "２０１５年３月", "h28.4", "2030", "2014", "きのう"];

/// Both ways through one consultation: keys are pressed at once, lines are kept for later.
pub(super) struct Walk {
    pub(super) state: State,
    lines: Vec<String>,
    choices: std::vec::IntoIter<u16>,
}

impl Walk {
    /// A walk by these choices, up to the answer.
    pub(super) fn to_the_answer(choices: Vec<u16>) -> Self {
        let mut walk = Self { state: fresh(Lang::Ja), lines: Vec::new(), choices: choices.into_iter() };
        walk.walk_on();
        assert_eq!(walk.state.step_screen(), Screen::Answer);
        walk
    }

    /// One of `count`, the first when no choices are left.
    fn choose(&mut self, count: usize) -> usize {
        usize::from(self.choices.next().unwrap_or(0)) % count.max(1)
    }

    fn press(&mut self, key: &str) {
        let key: Key = key.parse().unwrap();
        self.press_key(key);
    }

    fn press_key(&mut self, key: Key) {
        let effect = act(&mut self.state, &CATALOG, Input::Key(key));
        assert!(!matches!(effect, Effect::Quit | Effect::GiveUp), "{key}");
    }

    fn press_times(&mut self, key: &str, times: usize) {
        (0..times).for_each(|_| self.press(key));
    }

    fn type_letters(&mut self, text: &str) {
        self.press("Ctrl+U");
        for letter in text.chars() {
            self.press_key(Key::plain(KeyCode::Char(letter)));
        }
    }

    fn line(&mut self, line: impl Into<String>) {
        self.lines.push(line.into());
    }

    fn choosable(&self) -> usize {
        self.state.rows().iter().filter(|row| !row.is_heading()).count()
    }

    /// Goes to a row near one of the ends; its number is typed once it has been shown.
    fn go_to_a_row(&mut self) -> usize {
        let count = self.choosable();
        let steps = self.choose(count.min(7));
        let place = if self.choose(4) == 0 {
            self.press("End");
            self.press_times("Up", steps);
            count - 1 - steps
        } else {
            self.press("Home");
            self.press_times("Down", steps);
            steps
        };
        for _ in 0..place / ROWS_AT_ONCE {
            self.line("+");
        }
        place + 1
    }

    /// Looks for something by how its name begins, spelt in some way; tells whether anything fits.
    fn search(&mut self) -> bool {
        let which = self.choose(usize::MAX);
        let (name, reading) = match self.state.step_screen() {
            Screen::Question(Question::Services) => {
                let services = CATALOG.services();
                let service = &services[which % services.len()];
                (&service.name.ja, &service.reading)
            }
            Screen::Question(Question::Payment) => {
                let payments = CATALOG.payments();
                let payment = &payments[which % payments.len()];
                (&payment.name.ja, &payment.reading)
            }
            _ => {
                let providers = CATALOG.providers();
                let provider = &providers[which % providers.len()];
                (&provider.name.ja, &provider.reading)
            }
        };
        let text = if self.choose(2) == 0 { name } else { reading };
        // In the list of services the space bar ticks.
        let letters = text.chars().map(to_ascii_key).filter(|letter| !letter.is_whitespace());
        let text: String = letters.take(BEGINNING).collect();
        self.type_letters(&text);
        self.line(format!("/{text}"));
        if self.state.rows().is_empty() {
            self.press("Ctrl+U");
            return false;
        }
        true
    }

    /// One choice, whatever the question.
    fn go_on(&mut self) {
        match self.state.context() {
            Context::Choose => {
                let number = self.go_to_a_row();
                self.press("Enter");
                self.line(number.to_string());
            }
            Context::Day => {
                let day = DAYS[self.choose(DAYS.len())];
                self.type_letters(day);
                self.press("Enter");
                if day.is_empty() {
                    self.line("／");
                }
                self.line(day);
            }
            Context::Search => {
                if self.choose(3) > 0 && !self.search() {
                    return;
                }
                let number = self.go_to_a_row();
                self.press("Enter");
                self.line(number.to_string());
                // The provider takes no orders: go on all the same.
                if self.state.context() == Context::Confirm {
                    self.press("Enter");
                    self.line(String::new());
                }
            }
            Context::Tick => self.go_on_with_services(),
            place => assert_eq!(place, Context::Answer),
        }
    }

    fn go_on_with_services(&mut self) {
        match self.choose(4) {
            0 => {
                self.press("Ctrl+U");
                self.press("Enter");
                self.line("/");
                self.line("");
            }
            1 if self.search() => {
                self.press("Enter");
                self.line("");
            }
            2 if self.search() => {
                let number = self.go_to_a_row();
                self.press("Space");
                self.press("Ctrl+U");
                self.line(number.to_string());
            }
            3 => {
                self.press("Ctrl+U");
                self.line("/");
                let number = self.go_to_a_row();
                self.press("Space");
                self.line(format!("{number}、"));
            }
            _ => {}
        }
    }

    fn go_back(&mut self) {
        self.press("Shift+Tab");
        self.line("もどる");
    }

    fn next_customer(&mut self) {
        self.press("F8");
        self.line("ｎ");
        if self.state.screen().is_over() {
            self.press("Enter");
            self.line("");
        }
    }

    /// The shortest way to an answer.
    fn go_straight_on(&mut self) {
        match self.state.context() {
            Context::Day => {
                self.type_letters("");
                self.press("Enter");
                self.line("/");
                self.line("");
            }
            Context::Tick if self.state.choices().ticked.is_empty() => {
                self.press("Ctrl+U");
                self.press("Home");
                self.press("Space");
                self.line("/");
                self.line("1");
            }
            Context::Tick => {
                self.press("Ctrl+U");
                self.press("Enter");
                self.line("/");
                self.line("");
            }
            _ => {
                self.press("Ctrl+U");
                self.press("Home");
                self.press("Enter");
                if self.state.context().takes_text() {
                    self.line("/");
                }
                self.line("1");
            }
        }
    }

    fn walk_on(&mut self) {
        for _ in 0..AT_WILL {
            if self.state.step_screen() == Screen::Answer {
                break;
            }
            match self.choose(16) {
                0 => self.go_back(),
                1 => self.next_customer(),
                _ => self.go_on(),
            }
        }
        for _ in 0..Question::ALL.len() {
            if self.state.step_screen() != Screen::Answer {
                self.go_straight_on();
            }
        }
    }
}

/// No page comes of these walks.
const NO_PAGES: fn(&Catalog, &PageRequest) -> Result<PageMade, PageRefused> =
    |_, _| Err(PageRefused::Because(String::new()));

const WORLD: World<'static> = World { write_answer: answered, make_page: &NO_PAGES, today: &|| TODAY, recorder: None };

fn answered(_: &Catalog, consultation: &Consultation, advice: &Advice, _: Lang, _: bool) -> String {
    format!("{consultation:?} {advice:?}")
}

proptest! {
    #[test]
    fn the_screen_the_lines_the_ticket_and_json_give_the_same_advice(choices in prop::collection::vec(any::<u16>(), 80)) {
        let walk = Walk::to_the_answer(choices);
        let mut state = fresh(Lang::Ja);
        let mut printed = Vec::new();
        let input = walk.lines.join("\n") + "\n";
        let exit = converse(&mut state, &CATALOG, &WORLD, Cursor::new(&input), &mut printed).unwrap();
        prop_assert_eq!(exit, Exit::BrokenOff);
        prop_assert_eq!(state.step_screen(), Screen::Answer, "{}", input);
        prop_assert_eq!(state.consultation(), walk.state.consultation(), "{}", input);
        prop_assert_eq!(format!("{:?}", state.advice()), format!("{:?}", walk.state.advice()), "{}", input);

        let printed = String::from_utf8(printed).unwrap();
        let (consultation, advice) = (walk.state.consultation().unwrap(), walk.state.advice().unwrap());
        prop_assert!(printed.contains(&answered(&CATALOG, consultation, advice, Lang::Ja, false)));
        let is_plain = |letter: char| letter == '\n' || !letter.is_control();
        prop_assert!(printed.chars().all(is_plain));
        assert_same(&walk.state);
    }

    /// Whatever is typed, it ends with the input, and only what is printed may have been chosen.
    #[test]
    fn no_line_breaks_it(lines in prop::collection::vec("(|[0-9,]{1,4}|[bqn?+/]|[ぁ-ん]{1,3}|\\PC{0,6})", 0..30)) {
        let mut state = fresh(Lang::En);
        let mut printed = Vec::new();
        converse(&mut state, &CATALOG, &WORLD, Cursor::new(lines.join("\n")), &mut printed).unwrap();
        prop_assert!(String::from_utf8(printed).unwrap().ends_with('\n'));
    }
}

#[test]
fn a_row_that_was_not_shown_cannot_be_taken() {
    let to_providers = |number: &str| {
        let mut state = fresh(Lang::Ja);
        let input = format!("1\n1\n{number}\n");
        converse(&mut state, &CATALOG, &WORLD, Cursor::new(input), Vec::new()).unwrap();
        (state.step_screen(), state.focused().cloned())
    };
    assert_eq!(to_providers("20").0, Screen::Question(Question::Services));
    for number in ["21", "0", "99999999999999999999", "1,2"] {
        assert_eq!(to_providers(number), (Screen::Question(Question::To), Some(Row::Unknown)), "{number}");
    }
    // That one takes no orders, which is asked about.
    assert_eq!(to_providers("+\n21\n").0, Screen::Question(Question::Services));
}

#[test]
fn the_home_area_is_offered_and_not_assumed() {
    let answered_area = |lines: &str| {
        use madoguchi::front::domain::terms::Area;
        let mut state = fresh(Lang::Ja).at_home_in(Some(Area::West));
        converse(&mut state, &CATALOG, &WORLD, Cursor::new(lines), Vec::new()).unwrap();
        state.choices().area.map(Area::as_str)
    };
    assert_eq!(answered_area("1\n"), None);
    assert_eq!(answered_area("1\n\n"), Some("west"));
    assert_eq!(answered_area("1\n1\n"), Some("east"));
    assert_eq!(answered_area("1\n1\nn\n\n1\n\n"), Some("west"), "also for the next customer");
}

#[test]
fn the_next_customer_is_answered_on_the_day_that_it_is_then() {
    let tomorrow = TODAY.tomorrow().unwrap();
    let day_after = |input: &str, of: fn(usize) -> bool| {
        let mut state = fresh(Lang::Ja);
        let lines = std::cell::Cell::new(0);
        let today = || {
            lines.set(lines.get() + 1);
            if of(lines.get()) { tomorrow } else { TODAY }
        };
        converse(&mut state, &CATALOG, &World { today: &today, ..WORLD }, Cursor::new(input), Vec::new()).unwrap();
        state.consultation().unwrap().today
    };
    assert_eq!(day_after("1\n1\n1\n", |_| true), tomorrow, "nothing was chosen before");
    assert_eq!(day_after("1\n1\n1\n", |line| line > 1), TODAY, "the first line chose");
    assert_eq!(day_after("1\n1\nn\n\n1\n1\n", |line| line > 3), tomorrow, "the next customer");
}
