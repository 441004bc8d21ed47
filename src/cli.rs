//! The command line: arguments in, one command run, an exit code out. Standard output holds only what was asked for; the rest is
//! one line on standard error.

mod aloud;
mod answer;
mod args;
mod ask;
mod catalog;
mod chain;
mod compare;
mod complete;
mod config;
mod consultation;
mod failure;
mod find;
mod handout;
mod help;
mod json;
mod keep;
mod load;
mod lookup;
mod manual;
mod opening;
mod out;
mod outcome;
mod page;
mod reload;
mod schema;
mod stats;
mod text;
mod ticket;
mod version;
mod which;
mod wizard;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::FromArgMatches as _;
use clap::error::ErrorKind;
use serde::Serialize;

use self::args::{Args, Command};
use self::failure::Failure;
use self::help::variable;
use self::outcome::Outcome;
use crate::clock;
use crate::domain::advice::Advice;
use crate::domain::catalog::Catalog;
use crate::domain::consultation::Consultation;
use crate::settings;
use crate::text::clean::Clean;
use crate::text::lang::Lang;
use crate::words::{cli as say, ticket as tickets};

/// What the shell is told of wrong use and of failures.
const WRONG_USE: u8 = 2;

/// Runs the program with these arguments, the first being its own name.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args: Vec<OsString> = args.into_iter().collect();
    let settings = settings::load(variable);
    let lang = help::language(&args, settings.settings.lang, variable);
    if let Some(shell) = variable(complete::VARIABLE).filter(|shell| !shell.is_empty()) {
        complete::answer(&shell, &args, &settings.settings, lang);
        return ExitCode::SUCCESS;
    }
    if let Some(locale) = help::other_charset(variable) {
        out::aside(&outcome::aside(&say::other_charset(lang, &locale), lang));
    }
    match parse_and_run(args, &settings, lang) {
        Ok(outcome) => match out::print(&outcome.text) {
            Ok(()) => {
                out::aside(&outcome.aside);
                ExitCode::from(outcome.code)
            }
            Err(error) => fail(&Failure::new(say::cannot_write(lang, &error.to_string())), lang),
        },
        Err(failure) => fail(&failure, lang),
    }
}

/// An answer in the words of `answer`.
pub fn answer_text(catalog: &Catalog, consultation: &Consultation, advice: &Advice, lang: Lang) -> String {
    aloud::answer(catalog, consultation, advice, None, aloud::Means::OPTIONS, lang)
}

/// An answer in the words of `answer --why`.
pub fn answer_why(catalog: &Catalog, consultation: &Consultation, advice: &Advice, lang: Lang) -> String {
    text::answer(catalog, consultation, advice, None, lang)
}

/// An answer in the JSON shape that scripts get from `answer`.
pub fn answer_json(
    catalog: &Catalog,
    consultation: &Consultation,
    advice: &Advice,
    lang: Lang,
) -> impl Serialize + use<> {
    json::answer(catalog, consultation, advice, None, lang)
}

fn parse_and_run(args: Vec<OsString>, settings: &settings::Loaded, lang: Lang) -> Result<Outcome, Failure> {
    // The wizard, as it is started nearly always: all commands with all their options take longer to set up than to read.
    let parsed = if args.len() <= 1 {
        Ok(Args::none())
    } else {
        help::command(lang).try_get_matches_from(args).and_then(|matches| Args::from_arg_matches(&matches))
    };
    let mut args = match parsed {
        Ok(args) => args,
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp) => {
            return Ok(Outcome::yes(error.render().to_string()));
        }
        Err(error) => return Err(Failure::of_arguments(&error, lang)),
    };
    let is_help = matches!(
        args.command,
        Some(Command::Config(_) | Command::Completions { .. } | Command::Schema { .. } | Command::Man { .. })
    );
    if !is_help {
        config::accept(settings, lang)?;
        load::prefer(&mut args.global, &settings.settings);
        let asks_for_it = args.command.as_ref().is_some_and(Command::is_about_editions);
        if !asks_for_it {
            args.global.under.complain(clock::today(), lang);
        }
    }
    let global = &args.global;
    if args.about.version {
        return version::run(global, settings, args.about.verbose, lang);
    }
    if let (Some(_), Some(command)) = (&args.ticket, &args.command) {
        return Err(Failure::new(tickets::only_alone(lang, command.name())));
    }
    if args.licenses {
        return Ok(Outcome::yes(crate::handout::licences()));
    }
    match args.command {
        None => wizard::run(&args, &settings.settings, lang),
        Some(Command::Answer(options)) => {
            let named = options.chosen.provider.iter().chain(&options.chosen.from);
            answer::run(consultation::catalog(global, named, lang)?, &options, lang)
        }
        Some(Command::Ask(options)) => ask::run(&load::catalog(global, lang)?, &options, lang),
        Some(Command::Compare(options)) => {
            let named = options.providers.iter().chain(&options.from);
            compare::run(consultation::catalog(global, named, lang)?, &options, settings.settings.area, lang)
        }
        Some(Command::Handout(options)) => handout::run(load::facts(global, lang)?, options, &settings.settings, lang),
        Some(Command::Guide(options)) => {
            handout::guide(&load::edition(global, lang)?, &options, &settings.settings, lang)
        }
        Some(Command::Find(options)) => find::run(load::facts(global, lang)?, &options, lang),
        Some(Command::Which(options)) => which::run(&load::clues(global, lang)?, &options, lang),
        Some(Command::Catalog(command)) => catalog::run(global, &settings.settings, &command, lang),
        Some(Command::Stats(options)) => {
            let catalog = load::catalog(global, lang)?;
            stats::run(&catalog, &options, &settings.settings, global.ascii, lang)
        }
        Some(Command::Config(command)) => config::run(settings, command, lang),
        Some(Command::Completions { shell }) => complete::script(shell, lang).map(Outcome::yes),
        Some(Command::Schema { command }) => schema::run(&command, lang),
        Some(Command::Man { command, into }) => manual::run(&command, into.as_deref(), lang),
    }
}

fn fail(failure: &Failure, lang: Lang) -> ExitCode {
    // Nowhere is left to report that standard error is gone.
    out::aside(&Clean::lines(&failure.findings).then(&outcome::aside(&failure.line, lang)));
    ExitCode::from(WRONG_USE)
}
