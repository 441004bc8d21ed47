//! No command: the wizard, on the screen or in plain lines.

use std::io::{self, IsTerminal as _};
use std::sync::Arc;
use std::time::Duration;

use super::args::Args;
use super::failure::Failure;
use super::help::variable;
use super::outcome::{GIVEN_UP, Outcome, aside};
use super::page::{self, Shop};
use super::reload::Folders;
use super::{aloud, load, text, ticket};
use crate::clock;
use crate::domain::catalog::Catalog;
use crate::domain::ticket::Opened;
use crate::errand::{Leftover, Stop};
use crate::plain;
use crate::session::{Event, PageRequest, State, update};
use crate::settings::{Lines, Settings, Theme as Colours};
use crate::stats::{Trouble, Writing};
use crate::text::clean::Clean;
use crate::text::lang::Lang;
use crate::ui::run::{Exit, Failed, Options, Pages};
use crate::ui::theme::{ASCII, UNICODE};
use crate::ui::{self, Palette, Theme};
use crate::words::{cli as say, plain as words, stats};

/// What the shell is told when the terminal goes away, as after the signal that says so.
const HUNG_UP: u8 = 129;

/// After which time without a key the wizard offers to forget the customer, unless the settings say otherwise.
const IDLE: Duration = Duration::from_mins(10);

/// Runs the wizard: on the screen where there is one, in plain lines where not or where they are wanted.
pub(super) fn run(args: &Args, settings: &Settings, lang: Lang) -> Result<Outcome, Failure> {
    let is_terminal = io::stdin().is_terminal() && io::stdout().is_terminal();
    let is_dumb = variable("TERM").is_some_and(|terminal| terminal == "dumb");
    if args.plain || is_dumb || !is_terminal {
        return in_lines(args, settings, lang);
    }
    let opened = open_ticket(args, lang)?;
    let writing = settings.stats_folder.clone().map(Writing::into);
    let options = Options {
        lang,
        today: clock::today,
        now: clock::now,
        theme: theme(args, settings),
        asks_width: !args.global.ascii && settings.lines == Lines::Auto,
        home: settings.area,
        pages_in: settings.page_folder.clone(),
        idle: settings.idle.or(Some(IDLE)),
        recorder: writing.as_ref().map(|writing| writing.recorder().clone()),
        ticket: opened,
        said: None,
    };
    let shop = Shop::of(settings);
    let pages: Pages = Arc::new(move |catalog, request, stop| page::serve(catalog, request, &shop, stop, lang));
    // A catalogue of one's own may be broken, and the terminal must be free to say so.
    let result = if let Some(folders) = Folders::named(&args.global, lang) {
        let catalog = load::catalog(&args.global, lang)?;
        // Standard error is below the screen.
        let options = Options { said: args.global.under.said(), ..options };
        ui::run::run(&options, || Ok(catalog), &pages, Some(Box::new(folders)))
    } else {
        ui::run::run(&options, || load::catalog(&args.global, lang), &pages, None)
    };
    // A page that was still on its way to the printer.
    Leftover::take_away();
    let aside = not_kept(writing, settings, lang);
    let ended = |code: u8| Ok(Outcome { aside, code, ..Outcome::yes(String::new()) });
    match result {
        Ok(Exit::Done) => ended(0),
        Ok(Exit::GivenUp) => ended(GIVEN_UP),
        Ok(Exit::HungUp) => ended(HUNG_UP),
        Err(Failed::Catalog(failure)) => Err(failure),
        Err(Failed::Terminal(error)) => Err(Failure::new(say::terminal_failed(lang, &error.to_string()))),
    }
}

/// Ends the writing of what consultations have met, and says what could not be written. Nobody at the counter can do anything about it.
fn not_kept(writing: Option<Writing>, settings: &Settings, lang: Lang) -> Clean {
    let (Some(trouble), Some(folder)) = (writing.and_then(Writing::end), &settings.stats_folder) else {
        return Clean::default();
    };
    let reason = match trouble {
        Trouble::NoFolder => stats::NO_FOLDER.get(lang).to_owned(),
        Trouble::Full => stats::FULL.get(lang).to_owned(),
        Trouble::Slow => stats::SLOW.get(lang).to_owned(),
        Trouble::Other(reason) => reason,
    };
    aside(&stats::not_kept(lang, &folder.display().to_string(), &reason), lang)
}

/// The ticket that an option names. One that is wrong is refused before the screen is taken.
fn open_ticket(args: &Args, lang: Lang) -> Result<Option<Opened>, Failure> {
    let Some(typed) = &args.ticket else { return Ok(None) };
    ticket::open(&load::catalog(&args.global, lang)?, typed, clock::today(), lang).map(Some)
}

fn theme(args: &Args, settings: &Settings) -> Theme {
    let palette = match args.theme.or(settings.theme) {
        None | Some(Colours::Dark) => Palette::Dark,
        Some(Colours::Light) => Palette::Light,
        Some(Colours::HighContrast) => Palette::HighContrast,
        Some(Colours::None) => Palette::None,
    };
    let frames = match settings.lines {
        _ if args.global.ascii => ASCII,
        // Until the terminal has been asked.
        Lines::Ascii | Lines::Auto => ASCII,
        Lines::Unicode => UNICODE,
    };
    Theme { palette, frames }
}

/// The same wizard on standard input and output.
fn in_lines(args: &Args, settings: &Settings, lang: Lang) -> Result<Outcome, Failure> {
    let opened = open_ticket(args, lang)?;
    let catalog = load::catalog(&args.global, lang)?;
    let mut state =
        State::new(lang, clock::today()).at_home_in(settings.area).with_pages_in(settings.page_folder.clone());
    let writing = settings.stats_folder.clone().map(Writing::into);
    if writing.is_some() {
        state = state.noting();
    }
    update(&mut state, &catalog, Event::CatalogRead);
    if let Some(opened) = opened {
        update(&mut state, &catalog, Event::Ticket(Box::new(opened)));
    }
    let write_answer: plain::WriteAnswer = |catalog, consultation, advice, lang, in_full| {
        if in_full {
            text::answer(catalog, consultation, advice, None, lang)
        } else {
            aloud::answer(catalog, consultation, advice, None, aloud::Means::LINES, lang)
        }
    };
    let shop = Shop::of(settings);
    let pages = |catalog: &Catalog, request: &PageRequest| page::serve(catalog, request, &shop, &Stop::default(), lang);
    let (input, output) = (io::stdin().lock(), io::stdout().lock());
    let recorder = writing.as_ref().map(Writing::recorder);
    let world = plain::World { write_answer, make_page: &pages, today: &clock::today, recorder };
    let ended = plain::converse(&mut state, &catalog, &world, input, output);
    let not_kept = not_kept(writing, settings, lang);
    let given_up = |line: String| {
        let aside = if line.is_empty() { Clean::default() } else { aside(&line, lang) };
        Outcome { aside: not_kept.clone().then(&aside), code: GIVEN_UP, ..Outcome::yes(String::new()) }
    };
    match ended {
        Ok(plain::Exit::Done) => Ok(Outcome { aside: not_kept, ..Outcome::yes(String::new()) }),
        Ok(plain::Exit::GivenUp) => Ok(given_up(String::new())),
        Ok(plain::Exit::NothingSaid) => Ok(given_up(words::nothing_said(lang))),
        Ok(plain::Exit::BrokenOff) => Ok(given_up(words::broken_off(lang))),
        Ok(plain::Exit::TooLong) => Err(Failure::new(words::line_too_long(lang, plain::LONGEST_LINE >> 10))),
        // Whoever read has seen enough.
        Err(plain::Failed::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            Ok(Outcome::yes(String::new()))
        }
        Err(plain::Failed::Output(error)) => Err(Failure::new(say::cannot_write(lang, &error.to_string()))),
        Err(plain::Failed::Input(error)) => Err(Failure::new(words::cannot_read(lang, &error.to_string()))),
    }
}
