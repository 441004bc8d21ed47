//! The walk in the README: the wizard on a terminal, from its first question to the numbers, with a picture after every key.
//!
//! `UPDATE_PICTURE=1 cargo test --locked readme::walk` records it again. The clock stands still, and nothing else differs from the program.

use std::env;
use std::fs;
use std::sync::Arc;
use std::time::Duration;

use jiff::civil::{date, datetime};
use madoguchi::front::catalog::load_built_in;
use madoguchi::front::text::lang::Lang;
use madoguchi::front::ui::Theme;
use madoguchi::front::ui::run::{Options, Pages, run};
use madoguchi::front::ui::theme::UNICODE;

use super::film::{Shot, svg};
use super::path;
use crate::support::pty::Pty;

const PICTURE: &str = "tests/picture/walk.svg";
const TITLE: &str = "madoguchi: ぷらら光へ移ったお客さまの、電話するところと請求元まで";
const SIZE: (u16, u16) = (100, 30);
const SWITCH: &str = "MADOGUCHI_TEST_WALK";

/// So often a question may come before the next step: one at most that is new.
const MOST_QUESTIONS: usize = 5;

enum Hands {
    Key(&'static str),
    Type(&'static str),
    /// As often as it takes until the screen shows this.
    Until(&'static str, &'static str),
}

use Hands::{Key, Type, Until};

/// A customer who has moved to ぷらら光 and has a telephone; then what the customer is shown, and back.
const HANDS: [Hands; 9] = [
    Key("Down"),
    Until("Enter", "[2 事業者]"),
    Type("ぷ"),
    Until("Enter", "[3 サービス]"),
    Key("Space"),
    Until("Enter", "[5 ご案内]"),
    Key("F6"),
    Key("Right"),
    Key("F6"),
];

/// The program itself, on a day that stays.
#[test]
#[ignore = "a program that the walk starts"]
fn program() {
    if env::var_os(SWITCH).is_none() {
        return;
    }
    let options = Options {
        pages_in: None,
        recorder: None,
        lang: Lang::Ja,
        today: || date(2026, 11, 26),
        now: || datetime(2026, 11, 26, 14, 10, 0, 0),
        theme: Theme { frames: UNICODE, ..Theme::default() },
        asks_width: false,
        home: None,
        idle: None::<Duration>,
        ticket: None,
        said: None,
    };
    let pages: Pages = Arc::new(|_, _, _| unreachable!("the walk writes no page"));
    run(&options, load_built_in, &pages, None).unwrap();
}

struct Walk {
    pty: Pty,
    shots: Vec<Shot>,
}

impl Walk {
    fn begun() -> Self {
        let program = env::current_exe().unwrap();
        let arguments = ["readme::walk::program", "--exact", "--ignored", "--nocapture"];
        let pty = Pty::spawn_program(program.to_str().unwrap(), &arguments, &[(SWITCH, "on")], SIZE.0, SIZE.1);
        // The edition is shown once the catalogue is there.
        pty.wait_for(|screen| screen.contents().contains('版'), "the edition");
        pty.wait_for_whole_frame();
        let first = Shot { key: None, screen: pty.screen(), tenths: 20 };
        Self { pty, shots: vec![first] }
    }

    fn press(&mut self, key: &'static str, bytes: impl FnOnce(&mut Pty)) {
        let before = self.pty.output().len();
        bytes(&mut self.pty);
        self.pty.wait_for_frame_since(before);
        let screen = self.pty.screen();
        // What is read takes longer than a list that is passed.
        let is_read = screen.contents().contains("[5 ご案内]") || key == "F6";
        self.shots.push(Shot { key: Some(key), screen, tenths: if is_read { 28 } else { 16 } });
    }

    fn go(mut self) -> Vec<Shot> {
        for hand in HANDS {
            match hand {
                Key(key) => self.press(key, |pty| pty.send_keys(key)),
                Type(text) => self.press(text, |pty| pty.send(text)),
                Until(key, reached) => {
                    let most = self.shots.len() + MOST_QUESTIONS;
                    while !self.pty.screen_text().contains(reached) {
                        assert!(self.shots.len() < most, "no {reached}:\n{}", self.pty.screen_text());
                        self.press(key, |pty| pty.send_keys(key));
                    }
                }
            }
        }
        self.shots
    }
}

#[test]
fn the_walk_is_what_the_program_shows() {
    let made = svg(&Walk::begun().go(), TITLE);
    assert!(made.len() < 300_000, "{} bytes are too many for a page that is looked at", made.len());
    if env::var_os("UPDATE_PICTURE").is_some() {
        fs::write(path(PICTURE), &made).unwrap();
    }
    let shown = fs::read_to_string(path(PICTURE)).unwrap_or_default();
    assert!(shown == made, "{PICTURE} is not what the program shows: run the tests once with UPDATE_PICTURE=1");
    assert!(fs::read_to_string(path("README.md")).unwrap().contains(PICTURE));
}
