//! The command as people see it: its help, in the chosen language.

use std::ffi::OsString;

use clap::{Arg, ArgAction, CommandFactory as _};

use super::args::Args;
use crate::text::lang::Lang;
use crate::words::{cli as say, help};

/// Stands for bytes that are no text. No value may have it, so that what was set so is refused and not passed over.
const NO_TEXT: &str = "\u{0}";

/// A variable of the environment.
pub(super) fn variable(name: &str) -> Option<String> {
    let value = std::env::var_os(name)?;
    let text = value.to_str().map(str::to_owned);
    Some(text.unwrap_or_else(|| value.to_string_lossy().replace(char::REPLACEMENT_CHARACTER, NO_TEXT)))
}

/// The place of options that every command takes.
const GENERAL: usize = 900;

/// The language to speak: `--lang`, else the settings, else the locale, else Japanese. It is read before everything else, so that
/// errors in the other arguments are said in it.
pub(super) fn language(args: &[OsString], set: Option<Lang>, variable: impl Fn(&str) -> Option<String>) -> Lang {
    let args: Vec<&str> = args.iter().filter_map(|arg| arg.to_str()).take_while(|arg| *arg != "--").collect();
    // Behind `handout`, it is the language of the page.
    let is_command = |at: usize| args[at] == "handout" && !matches!(args[at - 1], "--catalog" | "--lang");
    let args = &args[..(1..args.len()).find(|at| is_command(*at)).unwrap_or(args.len())];
    let after = args.windows(2).filter(|pair| pair[0] == "--lang").map(|pair| pair[1]);
    let joined = args.iter().filter_map(|arg| arg.strip_prefix("--lang="));
    match after.chain(joined).next_back() {
        Some("en") => return Lang::En,
        Some("ja") => return Lang::Ja,
        _ => {}
    }
    let of_locale = || if locale("LC_MESSAGES", variable).starts_with("en") { Lang::En } else { Lang::Ja };
    set.unwrap_or_else(of_locale)
}

/// The locale of a category, such as `LC_MESSAGES`.
pub(super) fn locale(category: &str, variable: impl Fn(&str) -> Option<String>) -> String {
    let names = ["LC_ALL", category, "LANG"].into_iter();
    names.filter_map(variable).find(|locale| !locale.is_empty()).unwrap_or_default()
}

/// The locale, when it names a charset in which what is written here cannot be read. `C` and its like name none.
pub(super) fn other_charset(variable: impl Fn(&str) -> Option<String>) -> Option<String> {
    let locale = locale("LC_CTYPE", variable);
    let (_, charset) = locale.split_once('.')?;
    let charset = charset.split('@').next().unwrap_or_default().replace(['-', '_'], "").to_ascii_lowercase();
    (!matches!(charset.as_str(), "" | "utf8" | "65001")).then_some(locale)
}

/// The command with its words.
pub(super) fn command(lang: Lang) -> clap::Command {
    // On Windows it would be called by the name of its file.
    with_words(Args::command().bin_name("madoguchi").version(env!("CARGO_PKG_VERSION")), "", lang)
}

fn with_words(command: clap::Command, path: &str, lang: Lang) -> clap::Command {
    let about = help::help(path).map(|words| words.get(lang));
    let template =
        format!("{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}\n", say::HELP_USAGE.get(lang));
    let mut command = command
        .about(about)
        .help_template(template)
        .subcommand_help_heading(say::HELP_COMMANDS.get(lang))
        .subcommand_value_name(say::HELP_COMMAND.get(lang))
        .disable_help_flag(true)
        .arg(Arg::new("help").short('h').long("help").action(ArgAction::Help))
        .mut_args(|arg| {
            let heading = if arg.is_positional() { say::HELP_ARGUMENTS } else { say::HELP_OPTIONS };
            let words = [path, ""].into_iter().find_map(|of| help::help(&format!("{of}.{}", arg.get_id())));
            // What every command takes stands below what this one takes.
            let general = arg.is_global_set() || matches!(arg.get_action(), ArgAction::Help);
            let arg = if general { arg.display_order(GENERAL) } else { arg };
            let arg = arg.help_heading(heading.get(lang));
            let takes_values = arg.get_action().takes_values();
            let arg = if takes_values { arg.hide_possible_values(true).hide_default_value(true) } else { arg };
            match words {
                Some(words) => arg.help(words.get(lang)),
                None => arg,
            }
        });
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in names {
        command = command.mut_subcommand(&name, |sub| with_words(sub, &key(path, &name), lang));
    }
    command
}

/// The path of a command below another.
pub(super) fn key(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path} {name}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walk(command: &clap::Command, path: &str) {
        assert!(help::help(path).is_some(), "no words for the command {path:?}");
        for arg in command.get_arguments() {
            assert!(arg.get_help().is_some(), "no words for {:?} of {path:?}", arg.get_id());
        }
        for sub in command.get_subcommands() {
            walk(sub, &key(path, sub.get_name()));
        }
    }

    #[test]
    fn every_command_and_argument_has_words() {
        for lang in [Lang::Ja, Lang::En] {
            let command = command(lang);
            walk(&command, "");
            command.debug_assert();
        }
    }

    #[test]
    fn a_locale_in_another_charset_is_known() {
        let of = |variables: &[(&str, &str)]| {
            other_charset(|name| variables.iter().find(|(of, _)| *of == name).map(|(_, value)| (*value).to_owned()))
        };
        for other in ["ja_JP.eucJP", "ja_JP.SJIS", "ja_JP.ujis@cjkwide", "en_US.ISO-8859-1", "C.ASCII", ".932"] {
            assert_eq!(of(&[("LANG", other)]).as_deref(), Some(other));
        }
        for good in ["", "C", "POSIX", "ja_JP", "ja_JP.UTF-8", "C.utf8", "ja_JP.utf8@cjkwide", ".65001", "en_US."] {
            assert_eq!(of(&[("LANG", good)]), None, "{good}");
        }
        assert_eq!(of(&[("LANG", "ja_JP.eucJP"), ("LC_ALL", "ja_JP.UTF-8")]), None);
        assert_eq!(of(&[("LANG", "ja_JP.UTF-8"), ("LC_CTYPE", "ja_JP.eucJP")]).as_deref(), Some("ja_JP.eucJP"));
        assert_eq!(of(&[("LANG", "ja_JP.UTF-8"), ("LC_MESSAGES", "ja_JP.eucJP")]), None);
    }

    #[test]
    fn the_language_is_read_before_the_arguments() {
        let args = |args: &[&str]| args.iter().map(OsString::from).collect::<Vec<OsString>>();
        let of = |words: &[&str], locale: &[(&str, &str)]| {
            language(&args(words), None, |name| {
                locale.iter().find(|(of, _)| *of == name).map(|(_, value)| (*value).to_owned())
            })
        };
        assert_eq!(of(&["madoguchi"], &[]), Lang::Ja);
        assert_eq!(of(&["madoguchi"], &[("LANG", "en_US.UTF-8")]), Lang::En);
        assert_eq!(of(&["madoguchi"], &[("LANG", "en_US.UTF-8"), ("LC_ALL", "ja_JP.UTF-8")]), Lang::Ja);
        assert_eq!(of(&["madoguchi"], &[("LANG", "C"), ("LC_ALL", "")]), Lang::Ja);
        assert_eq!(of(&["madoguchi", "--lang", "en", "answer"], &[]), Lang::En);
        assert_eq!(of(&["madoguchi", "answer", "--lang=ja"], &[("LANG", "en_US.UTF-8")]), Lang::Ja);
        assert_eq!(of(&["madoguchi", "find", "--", "--lang=en"], &[]), Lang::Ja);
        let english = |name: &str| (name == "LANG").then(|| "en_US.UTF-8".to_owned());
        assert_eq!(language(&args(&["madoguchi"]), Some(Lang::Ja), english), Lang::Ja);
        assert_eq!(language(&args(&["madoguchi", "--lang=en"]), Some(Lang::Ja), |_| None), Lang::En);
        assert_eq!(of(&["madoguchi", "handout", "--lang", "en"], &[]), Lang::Ja);
        assert_eq!(of(&["madoguchi", "--lang", "en", "handout", "--lang", "ja"], &[]), Lang::En);
    }
}
