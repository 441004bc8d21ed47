//! Plain mode: the wizard as numbered lines on standard input and output, for screen readers, slow links and scripts.
//!
//! It drives the same session as the screen does: every line that is typed becomes intents for [`update`], and what is printed
//! is read from the state. No escape code is written, and nothing that was printed changes.

mod asked;
mod handout;
mod rows;
pub mod summary;
mod told;
mod typed;

use std::io::{self, BufRead, Read as _, Write};

use self::typed::Typed;
use crate::domain::advice::Advice;
use crate::domain::catalog::Catalog;
use crate::domain::consultation::Consultation;
use crate::domain::period::Date;
use crate::keys::bindings::{Context, Intent};
use crate::session::{
    Confirm, Effect, Event, Notice, PageMade, PageRefused, PageRequest, Screen, State, labels, update,
};
use crate::stats::{Consulted, Recorder};
use crate::text::clean::Clean;
use crate::text::lang::Lang;
use crate::words::{plain as words, wizard};

/// How many rows of a list are shown at once.
pub const ROWS_AT_ONCE: usize = 20;

/// The most bytes that a line may have: more than anybody types.
pub const LONGEST_LINE: u64 = 64 << 10;

/// Writes an answer: as one reads it aloud, or with everything that it rests on.
pub type WriteAnswer = fn(&Catalog, &Consultation, &Advice, Lang, InFull) -> String;

/// Whether an answer is written with everything that it rests on.
pub type InFull = bool;

/// Makes a page, on disk or on paper.
pub type MakePage<'a> = &'a dyn Fn(&Catalog, &PageRequest) -> Result<PageMade, PageRefused>;

/// What day it is.
pub type Today<'a> = &'a dyn Fn() -> Date;

/// What the world gives.
pub struct World<'a> {
    /// Writes answers.
    pub write_answer: WriteAnswer,
    /// Makes pages.
    pub make_page: MakePage<'a>,
    /// Says what day it is.
    pub today: Today<'a>,
    /// What takes what consultations have met, where the shop has agreed to tell it.
    pub recorder: Option<&'a Recorder>,
}

/// How the conversation ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// The person left it.
    Done,
    /// The person broke it off.
    GivenUp,
    /// The input ended before a line came.
    NothingSaid,
    /// The input ended.
    BrokenOff,
    /// A line did not end within [`LONGEST_LINE`].
    TooLong,
}

/// Why it could not go on.
#[derive(Debug)]
pub enum Failed {
    /// Nothing can be read.
    Input(io::Error),
    /// Nothing can be written.
    Output(io::Error),
}

impl From<io::Error> for Failed {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

/// What came in.
enum Line {
    Typed(String),
    Ended,
    TooLong,
}

/// Asks until the person leaves or the input ends. The state must have its catalogue.
pub fn converse(
    state: &mut State,
    catalog: &Catalog,
    world: &World<'_>,
    input: impl BufRead,
    output: impl Write,
) -> Result<Exit, Failed> {
    let mut talk = Conversation { state, catalog, world, input, output, asked: None, shown: 0..0, remark: None };
    let exit = talk.run();
    talk.keep(talk.state.met());
    exit
}

struct Conversation<'a, R, W> {
    state: &'a mut State,
    catalog: &'a Catalog,
    world: &'a World<'a>,
    input: R,
    output: W,
    /// The question that was asked last, or the answer.
    asked: Option<Screen>,
    /// The part of the list that was shown last, in choosable rows.
    shown: std::ops::Range<usize>,
    /// What there is to say about the last line, besides the session's notice.
    remark: Option<String>,
}

impl<R: BufRead, W: Write> Conversation<'_, R, W> {
    fn run(&mut self) -> Result<Exit, Failed> {
        let lang = self.lang();
        let edition = wizard::edition(lang, &self.catalog.edition().date.to_string());
        self.say(&format!("{} {edition}", wizard::NAME.get(lang)))?;
        let mut exit = Exit::NothingSaid;
        loop {
            self.ask()?;
            self.output.flush()?;
            let line = match self.line().map_err(Failed::Input)? {
                Line::Typed(line) => line,
                Line::Ended => return Ok(exit),
                Line::TooLong => return Ok(Exit::TooLong),
            };
            self.tell(Event::Today((self.world.today)()));
            exit = Exit::BrokenOff;
            match self.act(&line)? {
                Effect::Unchanged
                | Effect::None
                | Effect::Redraw
                | Effect::Suspend
                | Effect::Copy(_)
                | Effect::StopPage
                | Effect::ReadCatalog
                | Effect::StopReading => {}
                Effect::Page(request) => {
                    let came = (self.world.make_page)(self.catalog, &request);
                    self.tell(Event::Page(came));
                    if let Some(made) = self.state.page_made() {
                        self.remark = Some(labels::page_made(made, self.lang()).join("\n"));
                        self.do_intent(Intent::Escape);
                    }
                }
                Effect::Quit => return Ok(Exit::Done),
                Effect::GiveUp => return Ok(Exit::GivenUp),
            }
        }
    }

    fn lang(&self) -> Lang {
        self.state.lang()
    }

    /// The only place that writes: whatever a line was made of, it disturbs no terminal.
    fn say(&mut self, line: &str) -> io::Result<()> {
        writeln!(self.output, "{}", Clean::lines(line).as_str())
    }

    fn say_all(&mut self, lines: &[String]) -> io::Result<()> {
        lines.iter().try_for_each(|line| self.say(line))
    }

    /// The next line; bytes that are no text become signs that fit nothing.
    fn line(&mut self) -> io::Result<Line> {
        let mut bytes = Vec::new();
        let read = self.input.by_ref().take(LONGEST_LINE + 1).read_until(b'\n', &mut bytes)?;
        Ok(match read {
            0 => Line::Ended,
            _ if read as u64 > LONGEST_LINE => Line::TooLong,
            _ => Line::Typed(String::from_utf8_lossy(&bytes).into_owned()),
        })
    }

    fn do_intent(&mut self, intent: Intent) -> Effect {
        self.tell(intent)
    }

    /// Tells the session what has happened.
    fn tell(&mut self, event: impl Into<Event>) -> Effect {
        let effect = update(self.state, self.catalog, event);
        if self.state.ended().is_some() {
            self.keep(self.state.ended());
            update(self.state, self.catalog, Event::Taken);
        }
        effect
    }

    /// Has kept what a consultation has met.
    fn keep(&self, met: Option<&Consulted>) {
        if let (Some(recorder), Some(met)) = (self.world.recorder, met) {
            recorder.keep((self.world.today)(), met.clone());
        }
    }

    fn act(&mut self, line: &str) -> io::Result<Effect> {
        let typed = &Typed::read(line);
        let is_answer = match self.state.screen() {
            Screen::Confirm(confirm) => return Ok(self.answer_yes_or_no(confirm, typed)),
            screen if screen.is_page_box() => return self.act_on_page(line, typed),
            screen => matches!(screen, Screen::Answer | Screen::AskAnswer),
        };
        Ok(match typed {
            Typed::Back => self.do_intent(Intent::Back),
            Typed::Quit => self.do_intent(Intent::Quit),
            Typed::NextCustomer => self.do_intent(Intent::NextCustomer),
            Typed::Help => self.help()?,
            Typed::More => self.more(),
            Typed::Page(_) if is_answer => self.do_intent(Intent::Handout),
            Typed::Why(_) if self.state.screen() == Screen::Answer => {
                self.say_in_full()?;
                Effect::None
            }
            Typed::Nothing if is_answer && self.state.deciding(self.catalog).is_some() => {
                self.do_intent(Intent::Accept)
            }
            Typed::Nothing | Typed::Yes(_) if is_answer => {
                self.refuse(words::AT_THE_ANSWER.get(self.lang()).to_owned())
            }
            Typed::Nothing => self.do_intent(Intent::Accept),
            Typed::ShowAll => {
                self.shown = 0..ROWS_AT_ONCE;
                self.do_intent(Intent::EraseAll)
            }
            Typed::Text(text) | Typed::Yes(text) | Typed::Page(text) | Typed::Print(text) | Typed::Why(text) => {
                match typed::numbers(text) {
                    Some(numbers) if self.state.context() != Context::Day && !typed::is_dialled(text) => {
                        self.take(&numbers)
                    }
                    _ => self.type_in(text),
                }
            }
            Typed::Search(text) => self.type_in(text),
        })
    }

    fn answer_yes_or_no(&mut self, confirm: Confirm, typed: &Typed) -> Effect {
        match typed {
            Typed::Nothing | Typed::Yes(_) => {
                // Whatever follows is asked anew; a page leads back to an answer that has been said.
                if confirm != Confirm::ReplacePage {
                    self.asked = None;
                }
                self.do_intent(Intent::Accept)
            }
            Typed::Back => self.do_intent(Intent::Escape),
            Typed::Quit => self.do_intent(Intent::Quit),
            _ => self.refuse(words::YES_OR_NO.get(self.lang()).to_owned()),
        }
    }

    fn refuse(&mut self, remark: String) -> Effect {
        self.remark = Some(remark);
        Effect::None
    }

    fn help(&mut self) -> io::Result<Effect> {
        let lang = self.lang();
        self.do_intent(Intent::Help);
        self.say("")?;
        for line in words::KEYS {
            self.say(line.get(lang))?;
        }
        Ok(self.do_intent(Intent::Escape))
    }

    fn more(&mut self) -> Effect {
        if !self.has_more() {
            return self.refuse(words::NO_MORE.get(self.lang()).to_owned());
        }
        self.shown = self.shown.end..self.shown.end + ROWS_AT_ONCE;
        Effect::None
    }

    /// Takes rows by their numbers. A row that was not shown cannot be taken: nobody can have meant it.
    fn take(&mut self, numbers: &[usize]) -> Effect {
        let lang = self.lang();
        let place = self.state.context();
        if matches!(place, Context::Answer | Context::Told) {
            return self.refuse(words::AT_THE_ANSWER.get(lang).to_owned());
        }
        if numbers.iter().any(|number| !(1..=self.shown.end).contains(number)) {
            return self.refuse(words::no_such_number(lang, self.shown.end));
        }
        match numbers {
            _ if place == Context::Tick => {
                for number in numbers {
                    self.go_to(number - 1);
                    self.do_intent(Intent::Toggle);
                }
                if !self.state.typed().is_empty() {
                    self.shown = 0..ROWS_AT_ONCE;
                    self.do_intent(Intent::EraseAll);
                }
                Effect::None
            }
            [number] => {
                self.go_to(number - 1);
                self.do_intent(Intent::Accept)
            }
            _ => self.refuse(words::ONE_NUMBER.get(lang).to_owned()),
        }
    }

    fn go_to(&mut self, nth: usize) {
        self.tell(Event::Row(nth));
    }

    /// Types text where the screen would: into the filter, or as the day.
    fn type_in(&mut self, text: &str) -> Effect {
        if self.state.screen() == Screen::AskAnswer {
            self.do_intent(Intent::Ask);
        }
        if self.state.context().takes_text() {
            self.do_intent(Intent::EraseAll);
        }
        self.tell(Event::Paste(text.to_owned()));
        self.shown = 0..ROWS_AT_ONCE;
        if self.state.context() == Context::Day {
            return self.do_intent(Intent::Accept);
        }
        if self.state.notice() == Some(&Notice::NothingFound) {
            let typed = self.state.typed().text();
            let is_box = matches!(self.state.screen(), Screen::AskWords | Screen::Clues);
            let why = if is_box {
                labels::nothing_found(self.state).get(self.lang()).to_owned()
            } else {
                words::nothing_fits(self.lang(), typed.trim())
            };
            self.do_intent(Intent::EraseAll);
            if self.state.screen() == Screen::AskWords {
                self.do_intent(Intent::Back);
            }
            return self.refuse(why);
        }
        Effect::None
    }
}
