//! A command that could not be run: one line that says what, where, and what to do.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::say::list;
use crate::text::lang::Lang;
use crate::words::cli as say;

/// Wrong use, or a failure.
#[derive(Debug)]
pub(super) struct Failure {
    /// What, where, what to do; in the chosen language.
    pub(super) line: String,
    /// What is wrong in the catalogue, each with its place, to be read before the line; mostly nothing.
    pub(super) findings: String,
}

impl Failure {
    /// A line in the chosen language.
    pub(super) fn new(line: String) -> Self {
        Self { line, findings: String::new() }
    }

    /// The same, and what holds all the same.
    pub(super) fn and(mut self, more: &str) -> Self {
        self.line = format!("{} {more}", self.line);
        self
    }

    /// What clap refused, in one line.
    pub(super) fn of_arguments(error: &clap::Error, lang: Lang) -> Self {
        let get = |kind| error.get(kind).map(words_of).unwrap_or_default();
        let option = list(&get(ContextKind::InvalidArg).iter().map(|arg| option_alone(arg)).collect::<Vec<_>>(), lang);
        let value = list(&get(ContextKind::InvalidValue), lang);
        let valid = list(&get(ContextKind::ValidValue), lang);
        let subcommand = list(&get(ContextKind::InvalidSubcommand), lang);
        let suggestion = |kind| get(kind).first().map(|one| say::did_you_mean(lang, one)).unwrap_or_default();
        let line = match error.kind() {
            ErrorKind::InvalidValue if value.is_empty() => say::value_missing(lang, &option),
            ErrorKind::ValueValidation if valid.is_empty() => say::value_wrong(lang, &option, &value),
            ErrorKind::InvalidValue | ErrorKind::ValueValidation => say::value_invalid(lang, &option, &value, &valid),
            ErrorKind::UnknownArgument => say::option_unknown(lang, &option, &suggestion(ContextKind::SuggestedArg)),
            ErrorKind::InvalidSubcommand => {
                say::command_unknown(lang, &subcommand, &suggestion(ContextKind::SuggestedSubcommand))
            }
            ErrorKind::MissingRequiredArgument => say::option_missing(lang, &option),
            ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
                say::command_missing(lang)
            }
            ErrorKind::ArgumentConflict => match list(&get(ContextKind::PriorArg), lang) {
                other if other.is_empty() || other == option => say::option_twice(lang, &option),
                other => say::options_conflict(lang, &option, &other),
            },
            ErrorKind::TooManyValues | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
                say::value_count(lang, &option)
            }
            ErrorKind::InvalidUtf8 => say::not_utf8(lang),
            _ => say::not_understood(lang),
        };
        Self::new(line)
    }
}

fn words_of(value: &ContextValue) -> Vec<String> {
    match value {
        ContextValue::String(one) => vec![one.clone()],
        ContextValue::Strings(all) => all.clone(),
        ContextValue::StyledStr(one) => vec![one.to_string()],
        ContextValue::StyledStrs(all) => all.iter().map(ToString::to_string).collect(),
        _ => Vec::new(),
    }
}

/// `--area <east|west>` as `--area`.
fn option_alone(arg: &str) -> &str {
    arg.split_once([' ', '=']).filter(|_| arg.starts_with('-')).map_or(arg, |(option, _)| option)
}
