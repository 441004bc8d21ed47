//! The one table of keys: what a key does, where, and what footer and help call it.

use super::{Key, KeyCode};
use crate::text::lang::Msg;
use crate::words::wizard as words;

/// What the person wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Intent {
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// To the first row.
    First,
    /// To the last row.
    Last,
    /// The caret, the page of the answer, or the customer's language, to the left.
    Left,
    /// The caret, the page of the answer, or the customer's language, to the right.
    Right,
    /// Take the focused row, or what was typed; in a question, yes.
    Accept,
    /// To the next question.
    Forward,
    /// To the question before.
    Back,
    /// Clear the filter, else back; in a question, no.
    Escape,
    /// Tick or untick.
    Toggle,
    /// Delete to the left.
    Erase,
    /// Delete to the right.
    EraseForward,
    /// Delete everything typed.
    EraseAll,
    /// Type a letter.
    Type(char),
    /// Show the keys.
    Help,
    /// To the list of the steps, where a number leads to one.
    Steps,
    /// To what a customer says, and whom to call about it.
    Ask,
    /// To providers side by side.
    Compare,
    /// To what the customer may read, and back.
    Customer,
    /// To the box for a ticket.
    Ticket,
    /// Copy the ticket.
    Copy,
    /// To the box for the page that the customer takes home.
    Handout,
    /// Print that page.
    Print,
    /// Forget everything for the next customer.
    NextCustomer,
    /// Read the catalogue's files anew.
    Reread,
    /// Draw every cell again.
    Redraw,
    /// Back to the shell, until the shell lets the program go on.
    Suspend,
    /// Leave the program, asking first if something would be lost.
    Quit,
    /// Leave the program, asking first.
    Interrupt,
}

/// Where a key is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Context {
    /// A short list without a filter.
    Choose,
    /// A list that typing narrows.
    Search,
    /// The list of services.
    Tick,
    /// The box of the day.
    Day,
    /// The answer.
    Answer,
    /// A page that is read, beside the steps.
    Page,
    /// Providers side by side, of which one is taken.
    Compared,
    /// Whom to call about what a customer says.
    Told,
    /// The box of a ticket.
    Ticket,
    /// The name of the page that the customer takes home.
    PageName,
    /// The language of that page.
    PageLang,
    /// What the customer reads.
    Customer,
    /// The help.
    Help,
    /// A question that is answered with yes or no.
    Confirm,
}

impl Context {
    /// Every context.
    pub const ALL: [Self; 14] = [
        Self::Choose,
        Self::Search,
        Self::Tick,
        Self::Day,
        Self::Answer,
        Self::Page,
        Self::Compared,
        Self::Told,
        Self::Ticket,
        Self::PageName,
        Self::PageLang,
        Self::Customer,
        Self::Help,
        Self::Confirm,
    ];

    /// Whether there are rows to choose from.
    pub fn is_list(self) -> bool {
        LISTS.contains(&self)
    }

    /// Whether there are lines to scroll through.
    pub fn is_read(self) -> bool {
        PAGES.contains(&self)
    }

    /// Whether letters go somewhere: into a search, or into a box.
    pub fn takes_text(self) -> bool {
        TYPED.contains(&self)
    }
}

/// Under which heading the help shows a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    /// Through the steps.
    Steps,
    /// Inside a list or a page.
    Moving,
    /// Typing.
    Typing,
    /// From anywhere.
    Anywhere,
    /// In the box for the page.
    Page,
    /// In the help and in questions.
    Asked,
}

impl Group {
    /// Every group, in the order of the help.
    pub const ALL: [Self; 6] = [Self::Steps, Self::Moving, Self::Typing, Self::Anywhere, Self::Page, Self::Asked];

    /// Its heading.
    pub fn heading(self) -> Msg {
        match self {
            Self::Steps => words::KEYS_STEPS,
            Self::Moving => words::KEYS_MOVING,
            Self::Typing => words::KEYS_TYPING,
            Self::Anywhere => words::KEYS_ANYWHERE,
            Self::Page => words::KEYS_PAGE,
            Self::Asked => words::KEYS_ASKED,
        }
    }
}

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// What the keys do.
    pub intent: Intent,
    /// The keys, the one to show first first.
    pub keys: &'static [Key],
    /// Where they do it.
    pub contexts: &'static [Context],
    /// What it is called.
    pub label: Msg,
    /// Where the help shows it.
    pub group: Group,
    /// Whether the footer shows it, and under which name of the key where that is not the first key's own.
    pub footer: Footer,
}

/// How the footer shows a row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Footer {
    /// Not at all.
    Hidden,
    /// The first key with the label.
    Shown,
    /// Other words for the key, which stand for its neighbours in the table as well, with other words for what they do.
    As(Msg, Msg),
}

const fn plain(code: KeyCode) -> Key {
    Key { code, ctrl: false, alt: false, shift: false }
}

const fn ctrl(letter: char) -> Key {
    Key { code: KeyCode::Char(letter), ctrl: true, alt: false, shift: false }
}

use Context::{
    Answer, Choose, Compared, Confirm, Customer, Day, Help, Page, PageLang, PageName, Search, Tick, Ticket, Told,
};
use Footer::{As, Hidden, Shown};

const LISTS: &[Context] = &[Choose, Search, Tick, Compared];
const ROWS: &[Context] = &[Choose, Search, Tick, Ticket, Compared];
const PAGES: &[Context] = &[Answer, Page, Told, Customer, Help];
const SCROLLED: &[Context] = &[Choose, Search, Tick, Answer, Page, Compared, Told, Customer, Help];
const TYPED: &[Context] = &[Search, Tick, Day, Ticket, PageName];
const QUESTIONS: &[Context] = &[Choose, Search, Tick, Day, Ticket];
const STEPS: &[Context] = &[Choose, Search, Tick, Day, Answer, Page, Compared, Told, Ticket];
const ANSWERS: &[Context] = &[Answer, Compared, Told];
const PAGE_BOX: &[Context] = &[PageName, PageLang];
const OPEN: &[Context] =
    &[Choose, Search, Tick, Day, Answer, Page, Compared, Told, Ticket, PageName, PageLang, Customer];
const HELPED: &[Context] =
    &[Choose, Search, Tick, Day, Answer, Page, Compared, Told, Ticket, PageName, PageLang, Customer, Help];

macro_rules! bindings {
    ($($(#[$when:meta])? $intent:ident [$($key:expr),+] in $contexts:expr, $group:ident, $label:expr, $footer:expr;)*) => {
        &[$($(#[$when])? Binding {
            intent: Intent::$intent,
            keys: &[$($key),+],
            contexts: $contexts,
            label: $label,
            group: Group::$group,
            footer: $footer,
        },)*]
    };
}

/// Every key, in the order in which footer and help show them.
pub const BINDINGS: &[Binding] = bindings! {
    Accept [plain(KeyCode::Enter)] in QUESTIONS, Steps, words::KEY_ACCEPT, As(words::KEY_NAME_ENTER, words::KEY_NEXT);
    Accept [plain(KeyCode::Enter)] in &[Answer, Told], Moving, words::KEY_DECIDE, As(words::KEY_NAME_ENTER, words::KEY_DECIDE_SHORT);
    Accept [plain(KeyCode::Enter)] in &[Compared], Steps, words::KEY_TAKE, As(words::KEY_NAME_ENTER, words::KEY_TAKE_SHORT);
    Accept [plain(KeyCode::Enter)] in PAGE_BOX, Page, words::KEY_PAGE_WRITE, As(words::KEY_NAME_ENTER, words::KEY_PAGE_WRITE_SHORT);
    Escape [plain(KeyCode::Esc)] in PAGE_BOX, Page, words::KEY_BACK, Shown;
    Print [ctrl('p')] in PAGE_BOX, Page, words::KEY_PRINT, Shown;
    Left [plain(KeyCode::Left)] in &[PageLang], Page, words::KEY_LANG_BEFORE, As(words::KEY_NAME_LEFT_RIGHT, words::KEY_LANG);
    Right [plain(KeyCode::Right)] in &[PageLang], Page, words::KEY_LANG_AFTER, Hidden;
    Toggle [plain(KeyCode::Char(' '))] in &[PageLang], Page, words::KEY_LANG_AFTER, Hidden;
    Down [plain(KeyCode::Down), plain(KeyCode::Tab)] in PAGE_BOX, Page, words::KEY_TO_LANG,
        As(words::KEY_NAME_UP_DOWN, words::KEY_CHOOSE);
    Up [plain(KeyCode::Up), plain(KeyCode::BackTab)] in PAGE_BOX, Page, words::KEY_TO_NAME, Hidden;
    Accept [plain(KeyCode::Enter)] in &[Confirm], Asked, words::KEY_YES, Shown;
    Toggle [plain(KeyCode::Char(' '))] in &[Tick], Steps, words::KEY_TOGGLE, As(words::KEY_NAME_SPACE, words::KEY_TOGGLE_SHORT);
    Toggle [plain(KeyCode::Char(' '))] in &[Answer], Moving, words::KEY_TICK_TODO, As(words::KEY_NAME_SPACE, words::KEY_TOGGLE_SHORT);
    Up [plain(KeyCode::Up)] in ROWS, Moving, words::KEY_UP, As(words::KEY_NAME_UP_DOWN, words::KEY_CHOOSE);
    Down [plain(KeyCode::Down)] in ROWS, Moving, words::KEY_DOWN, Hidden;
    Right [plain(KeyCode::Right), plain(KeyCode::Tab)] in &[Answer, Told], Moving, words::KEY_TAB_AFTER,
        As(words::KEY_NAME_LEFT_RIGHT, words::KEY_TABS);
    Left [plain(KeyCode::Left)] in &[Answer, Told], Moving, words::KEY_TAB_BEFORE, Hidden;
    Right [plain(KeyCode::Right), plain(KeyCode::Tab)] in &[Customer], Moving, words::KEY_CUSTOMER_LANG_AFTER,
        As(words::KEY_NAME_LEFT_RIGHT, words::KEY_LANG);
    Left [plain(KeyCode::Left)] in &[Customer], Moving, words::KEY_LANG_BEFORE, Hidden;
    Up [plain(KeyCode::Up)] in PAGES, Moving, words::KEY_SCROLL_UP, As(words::KEY_NAME_UP_DOWN, words::KEY_SCROLL);
    Down [plain(KeyCode::Down)] in PAGES, Moving, words::KEY_SCROLL_DOWN, Hidden;
    PageUp [plain(KeyCode::PageUp)] in SCROLLED, Moving, words::KEY_PAGE_UP, Hidden;
    PageDown [plain(KeyCode::PageDown)] in SCROLLED, Moving, words::KEY_PAGE_DOWN, Hidden;
    First [plain(KeyCode::Home)] in SCROLLED, Moving, words::KEY_FIRST, Hidden;
    Last [plain(KeyCode::End)] in SCROLLED, Moving, words::KEY_LAST, Hidden;
    Forward [plain(KeyCode::Tab)] in QUESTIONS, Steps, words::KEY_FORWARD, Hidden;
    Back [plain(KeyCode::BackTab)] in STEPS, Steps, words::KEY_BACK, Hidden;
    Escape [plain(KeyCode::Esc)] in STEPS, Steps, words::KEY_ESCAPE, As(words::KEY_NAME_ESC, words::KEY_BACK);
    Escape [plain(KeyCode::Esc)] in &[Confirm], Asked, words::KEY_NO, Shown;
    Escape [plain(KeyCode::Esc), plain(KeyCode::Enter), plain(KeyCode::BackTab)] in &[Help], Asked, words::KEY_CLOSE, Shown;
    Left [plain(KeyCode::Left)] in TYPED, Typing, words::KEY_CARET_LEFT, Hidden;
    Right [plain(KeyCode::Right)] in TYPED, Typing, words::KEY_CARET_RIGHT, Hidden;
    Erase [plain(KeyCode::Backspace), ctrl('h')] in TYPED, Typing, words::KEY_ERASE, Hidden;
    EraseForward [plain(KeyCode::Delete)] in TYPED, Typing, words::KEY_ERASE_FORWARD, Hidden;
    EraseAll [ctrl('u')] in TYPED, Typing, words::KEY_ERASE_ALL, Hidden;
    Customer [plain(KeyCode::F(6)), plain(KeyCode::Esc), plain(KeyCode::BackTab)] in &[Customer], Steps, words::KEY_CUSTOMER_BACK,
        As(words::KEY_NAME_CUSTOMER, words::KEY_BACK);
    Help [plain(KeyCode::F(1))] in HELPED, Anywhere, words::KEY_HELP, Shown;
    Ask [plain(KeyCode::F(4))] in STEPS, Anywhere, words::KEY_ASK, As(words::KEY_NAME_ASK, words::KEY_ASK_SHORT);
    Customer [plain(KeyCode::F(6))] in ANSWERS, Anywhere, words::KEY_CUSTOMER, As(words::KEY_NAME_CUSTOMER, words::KEY_CUSTOMER_SHORT);
    Handout [plain(KeyCode::F(9))] in ANSWERS, Anywhere, words::KEY_HANDOUT, As(words::KEY_NAME_HANDOUT, words::KEY_HANDOUT_SHORT);
    NextCustomer [plain(KeyCode::F(8)), ctrl('n')] in OPEN, Anywhere, words::KEY_NEXT_CUSTOMER,
        As(words::KEY_NAME_NEXT_CUSTOMER, words::KEY_NEXT_CUSTOMER_SHORT);
    Copy [plain(KeyCode::F(7))] in ANSWERS, Anywhere, words::KEY_COPY, As(words::KEY_NAME_COPY, words::KEY_COPY_SHORT);
    Compare [plain(KeyCode::F(5))] in STEPS, Anywhere, words::KEY_COMPARE, As(words::KEY_NAME_COMPARE, words::KEY_COMPARE_SHORT);
    Steps [plain(KeyCode::F(2))] in STEPS, Anywhere, words::KEY_STEPS, As(words::KEY_NAME_STEPS, words::KEY_STEPS_SHORT);
    Ticket [ctrl('t')] in STEPS, Anywhere, words::KEY_TICKET, Hidden;
    Reread [ctrl('r')] in STEPS, Anywhere, words::KEY_REREAD, Hidden;
    Quit [plain(KeyCode::F(10)), ctrl('q')] in &Context::ALL, Anywhere, words::KEY_QUIT, Shown;
    Interrupt [ctrl('c')] in &Context::ALL, Anywhere, words::KEY_INTERRUPT, Hidden;
    Redraw [ctrl('l')] in &Context::ALL, Anywhere, words::KEY_REDRAW, Hidden;
    #[cfg(unix)]
    Suspend [ctrl('z')] in &Context::ALL, Anywhere, words::KEY_SUSPEND, Hidden;
};

/// What a key means in a context; a letter that means nothing else is typed.
pub fn intent(context: Context, key: Key) -> Option<Intent> {
    let bound = live(context).find(|binding| binding.keys.contains(&key));
    bound.map(|binding| binding.intent).or_else(|| key.typed().map(Intent::Type))
}

/// What a key means elsewhere that means nothing in this context.
pub fn elsewhere(context: Context, key: Key) -> Option<Intent> {
    let bound = BINDINGS.iter().find(|binding| binding.keys.contains(&key));
    bound.map(|binding| binding.intent).filter(|_| intent(context, key).is_none())
}

/// The rows of the table that are live in a context.
pub fn live(context: Context) -> impl Iterator<Item = &'static Binding> {
    BINDINGS.iter().filter(move |binding| binding.contexts.contains(&context))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn no_key_means_two_things_in_one_place() {
        for context in Context::ALL {
            let mut seen = HashSet::new();
            for binding in live(context) {
                for key in binding.keys {
                    assert!(seen.insert(*key), "{key} in {context:?}");
                    assert_eq!(intent(context, *key), Some(binding.intent));
                }
            }
        }
    }

    #[test]
    fn every_intent_has_a_key() {
        use Intent::{
            Accept, Ask, Back, Compare, Copy, Down, Erase, EraseAll, EraseForward, Escape, First, Forward, Interrupt,
            Last, Left, NextCustomer, PageDown, PageUp, Quit, Redraw, Reread, Right, Toggle, Type, Up,
        };
        let all = [
            Up,
            Down,
            PageUp,
            PageDown,
            First,
            Last,
            Left,
            Right,
            Accept,
            Forward,
            Back,
            Escape,
            Toggle,
            Erase,
            EraseForward,
            EraseAll,
            Intent::Help,
            Intent::Steps,
            Ask,
            Compare,
            Intent::Customer,
            Intent::Ticket,
            Copy,
            Intent::Handout,
            Intent::Print,
            NextCustomer,
            Reread,
            Redraw,
            Quit,
            Interrupt,
        ];
        for wanted in all {
            assert!(BINDINGS.iter().any(|binding| binding.intent == wanted), "{wanted:?}");
        }
        let suspends = BINDINGS.iter().any(|binding| binding.intent == Intent::Suspend);
        assert_eq!(suspends, cfg!(unix), "only there can a shell stop a program");
        assert!(!BINDINGS.iter().any(|binding| matches!(binding.intent, Type(_))));
    }

    #[test]
    fn keys_are_in_the_form_in_which_they_arrive() {
        for key in BINDINGS.iter().flat_map(|binding| binding.keys) {
            assert_eq!(*key, Key::new(key.code, key.ctrl, key.alt, key.shift));
            assert_eq!(key.to_string().parse::<Key>().as_ref(), Ok(key));
        }
    }

    #[test]
    fn with_the_ime_on_nothing_is_out_of_reach() {
        for binding in BINDINGS {
            let first = binding.keys[0];
            assert!(first.typed().is_none_or(|letter| letter == ' '), "{first} would arrive as kana");
        }
    }

    /// Input methods switch with Ctrl+Space and Ctrl+Shift+J, multiplexers begin with Ctrl+A and Ctrl+B and take Alt with arrows,
    /// Ctrl+S stops some terminals, and windows take F11 and Alt+F4.
    #[test]
    fn nothing_is_bound_to_what_others_take() {
        let taken = [' ', 'a', 'b', 'j', 's'].map(Key::ctrl);
        for key in BINDINGS.iter().flat_map(|binding| binding.keys) {
            assert!(!key.alt && !taken.contains(key) && key.code != KeyCode::F(11), "{key}");
        }
    }

    #[test]
    fn the_sheet_for_the_counter_names_keys_that_there_are() {
        for (name, _) in crate::words::guide::KEYS {
            let key: Key = name.parse().unwrap();
            assert!(BINDINGS.iter().any(|binding| binding.keys.contains(&key)), "{name}");
        }
        let told: Vec<Key> = crate::words::guide::KEYS.iter().map(|(name, _)| name.parse().unwrap()).collect();
        let everywhere = live(Context::Search).filter(|binding| binding.group == Group::Anywhere);
        let untold = everywhere.filter(|binding| !binding.keys.iter().any(|key| told.contains(key)));
        let untold: Vec<Intent> = untold.map(|binding| binding.intent).collect();
        // How the screen is drawn anew stands below; the others are what every program of a terminal obeys.
        let usual = [Intent::Redraw, Intent::Interrupt, Intent::Suspend];
        assert!(untold.iter().all(|intent| usual.contains(intent)), "{untold:?}");
    }

    #[test]
    fn every_place_has_a_way_out_and_shows_it() {
        for context in Context::ALL {
            let shown: Vec<Intent> = live(context)
                .filter(|binding| binding.footer != Footer::Hidden)
                .map(|binding| binding.intent)
                .collect();
            assert!(shown.contains(&Intent::Quit), "{context:?}");
            let back = [Intent::Back, Intent::Escape, Intent::Customer];
            assert!(back.iter().any(|way| shown.contains(way)), "{context:?}");
        }
    }

    #[test]
    fn letters_are_typed_and_space_ticks_only_services() {
        assert_eq!(intent(Context::Search, "d".parse().unwrap()), Some(Intent::Type('d')));
        assert_eq!(intent(Context::Search, "Space".parse().unwrap()), Some(Intent::Type(' ')));
        assert_eq!(intent(Context::Tick, "Space".parse().unwrap()), Some(Intent::Toggle));
        assert_eq!(intent(Context::Search, Key::ctrl('x')), None);
    }
}
