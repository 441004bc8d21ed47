//! The arguments, as clap reads them. Their help is in `words::cli`, in both languages.

mod catalog;
mod shape;

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand};
use clap_complete::Shell;

pub(super) use self::catalog::{
    ApplyArgs, CatalogCommand, CoverageArgs, DiffArgs, ExportArgs, ImportArgs, PackArgs, ShowArgs, UpdateArgs,
    WordsArgs,
};
pub(super) use self::shape::{Format, Shape, TableFormat, TableShape};
use super::chain::Under;
use crate::domain::period::Date;
use crate::domain::terms::{Area, Move};
use crate::handout::{self, Paper};
use crate::settings::Theme;
use crate::text::lang::{Lang, Msg};
use crate::words::cli as say;
use crate::words::handout::PageLang;

/// Everything on the command line.
#[derive(Debug, Parser)]
#[command(
    name = "madoguchi",
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true,
    args_conflicts_with_subcommands = false
)]
pub(super) struct Args {
    #[command(flatten)]
    pub(super) global: Global,
    #[command(flatten)]
    pub(super) about: About,
    #[arg(long)]
    pub(super) plain: bool,
    #[arg(long, value_name = "dark|light|high-contrast|none", value_parser = PossibleValuesParser::new(Theme::SPELLINGS).try_map(|text| Theme::parse(&text).ok_or("theme")))]
    pub(super) theme: Option<Theme>,
    #[arg(long, value_name = "CODE")]
    pub(super) ticket: Option<String>,
    #[arg(long)]
    pub(super) licenses: bool,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

impl Args {
    /// A command line with nothing on it.
    pub(super) fn none() -> Self {
        let global = Global { catalog: Vec::new(), lang: None, ascii: false, under: Under::default() };
        let about = About { version: false, verbose: false };
        Self { global, about, plain: false, theme: None, ticket: None, licenses: false, command: None }
    }
}

/// What is asked about the program itself.
#[derive(Clone, Copy, Debug, clap::Args)]
pub(super) struct About {
    #[arg(long, short = 'V')]
    pub(super) version: bool,
    #[arg(long, short = 'v', requires = "version")]
    pub(super) verbose: bool,
}

/// Options of every command.
#[derive(Debug, clap::Args)]
pub(super) struct Global {
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) catalog: Vec<PathBuf>,
    // Read before the rest, so that errors in the rest are said in it.
    #[arg(long, global = true, value_name = "ja|en", value_parser = PossibleValuesParser::new(["ja", "en"]))]
    pub(super) lang: Option<String>,
    #[arg(long, global = true)]
    pub(super) ascii: bool,
    /// What lies under all folders, of the settings and no option.
    #[arg(skip)]
    pub(super) under: Under,
}

/// What to do; the wizard when absent.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Answer(AnswerArgs),
    Ask(AskArgs),
    Compare(CompareArgs),
    Handout(HandoutArgs),
    Guide(PageArgs),
    Find(FindArgs),
    Which(WhichArgs),
    #[command(subcommand)]
    Catalog(CatalogCommand),
    Stats(StatsArgs),
    #[command(subcommand)]
    Config(ConfigCommand),
    Completions {
        #[arg(value_name = "SHELL")]
        shell: Shell,
    },
    Schema {
        #[arg(value_name = "COMMAND")]
        command: Vec<String>,
    },
    Man {
        #[arg(value_name = "COMMAND")]
        command: Vec<String>,
        #[arg(long, value_name = "DIR", conflicts_with = "command")]
        into: Option<PathBuf>,
    },
}

impl Command {
    /// Whether what it says is about the company's editions itself.
    pub(super) fn is_about_editions(&self) -> bool {
        use CatalogCommand::{Rollback, Status, Update};
        matches!(self, Self::Catalog(Update(_) | Status { .. } | Rollback { .. }))
    }

    /// As it is typed.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Answer(_) => "answer",
            Self::Ask(_) => "ask",
            Self::Compare(_) => "compare",
            Self::Handout(_) => "handout",
            Self::Guide(_) => "guide",
            Self::Find(_) => "find",
            Self::Which(_) => "which",
            Self::Catalog(_) => "catalog",
            Self::Stats(_) => "stats",
            Self::Config(_) => "config",
            Self::Completions { .. } => "completions",
            Self::Schema { .. } => "schema",
            Self::Man { .. } => "man",
        }
    }
}

fn area_parser() -> impl TypedValueParser<Value = Area> {
    called(vec![(Area::East, say::CALLED_EAST), (Area::West, say::CALLED_WEST)], Area::as_str)
}

fn move_parser() -> impl TypedValueParser<Value = Move> {
    let moves = MOVES_TO_COLLABO.into_iter().chain([(Move::Return, say::CALLED_RETURN)]);
    called(moves.collect(), Move::as_str)
}

/// The moves to a provider, with what people call them.
const MOVES_TO_COLLABO: [(Move, Msg); 2] = [(Move::Transfer, say::CALLED_TRANSFER), (Move::Switch, say::CALLED_SWITCH)];

/// Takes the spelling of a value, and what people call it in either language.
fn called<T: Copy + Send + Sync + 'static>(
    values: Vec<(T, Msg)>,
    spelling: fn(T) -> &'static str,
) -> impl TypedValueParser<Value = T> {
    let names = |msg: Msg| [Lang::Ja, Lang::En].into_iter().flat_map(move |lang| msg.get(lang).split(", "));
    let possible = values.iter().map(|&(value, msg)| PossibleValue::new(spelling(value)).aliases(names(msg)));
    let parser = PossibleValuesParser::new(possible);
    parser.try_map(move |text| {
        let is_it = |&&(value, msg): &&(T, Msg)| text == spelling(value) || names(msg).any(|name| name == text);
        values.iter().find(is_it).map(|&(value, _)| value).ok_or("value")
    })
}

/// A consultation, or the ticket of one.
#[derive(Debug, clap::Args)]
pub(super) struct ChosenArgs {
    #[arg(long, value_name = "east|west", required_unless_present = "ticket", value_parser = area_parser())]
    pub(super) area: Option<Area>,
    #[arg(long = "move", value_name = "transfer|switch|return", required_unless_present = "ticket", value_parser = move_parser())]
    pub(super) kind: Option<Move>,
    #[arg(long, value_name = "ID")]
    pub(super) provider: Option<String>,
    #[arg(long, value_name = "ID")]
    pub(super) from: Option<String>,
    #[arg(long, value_name = "ID,ID", value_delimiter = ',', required_unless_present = "ticket")]
    pub(super) services: Vec<String>,
    #[arg(long, value_name = "DATE")]
    pub(super) moved_on: Option<String>,
    #[arg(long, value_name = "ID")]
    pub(super) payment: Option<String>,
    #[arg(long, value_name = "CODE", conflicts_with_all = ["area", "kind", "provider", "from", "services", "moved_on", "payment"])]
    pub(super) ticket: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub(super) today: Option<String>,
    #[arg(long, value_name = "MOMENT")]
    pub(super) now: Option<String>,
}

/// A consultation, or the ticket of one. Names of entries stay text here: the catalogue decides about them.
#[derive(Debug, clap::Args)]
pub(super) struct AnswerArgs {
    #[command(flatten)]
    pub(super) chosen: ChosenArgs,
    #[command(flatten)]
    pub(super) shape: Shape,
    #[arg(long)]
    pub(super) why: bool,
    #[arg(long, short = 'o', value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    #[arg(long)]
    pub(super) force: bool,
}

/// What a customer says, and what is known of the customer.
#[derive(Debug, clap::Args)]
pub(super) struct AskArgs {
    #[arg(value_name = "WORDS", required = true)]
    pub(super) words: Vec<String>,
    #[arg(long, value_name = "ID")]
    pub(super) provider: Option<String>,
    #[arg(long, value_name = "east|west", value_parser = area_parser())]
    pub(super) area: Option<Area>,
    #[arg(long, value_name = "ID,ID", value_delimiter = ',')]
    pub(super) services: Vec<String>,
    #[arg(long, value_name = "DATE")]
    pub(super) moved_on: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub(super) today: Option<String>,
    #[arg(long, value_name = "MOMENT")]
    pub(super) now: Option<String>,
    #[command(flatten)]
    pub(super) shape: TableShape,
}

/// One consultation with several providers.
#[derive(Debug, clap::Args)]
pub(super) struct CompareArgs {
    #[arg(value_name = "PROVIDER", required = true, num_args = 2..=4)]
    pub(super) providers: Vec<String>,
    #[arg(long, value_name = "east|west", value_parser = area_parser())]
    pub(super) area: Option<Area>,
    #[arg(long = "move", value_name = "transfer|switch", default_value = "transfer", value_parser = called(MOVES_TO_COLLABO.to_vec(), Move::as_str))]
    pub(super) kind: Move,
    #[arg(long, value_name = "ID")]
    pub(super) from: Option<String>,
    #[arg(long, value_name = "ID,ID", value_delimiter = ',')]
    pub(super) services: Vec<String>,
    #[arg(long, value_name = "DATE")]
    pub(super) moved_on: Option<String>,
    #[arg(long, value_name = "ID")]
    pub(super) payment: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub(super) today: Option<String>,
    #[arg(long, value_name = "MOMENT")]
    pub(super) now: Option<String>,
    #[command(flatten)]
    pub(super) shape: TableShape,
}

fn page_format_parser() -> impl TypedValueParser<Value = handout::Format> {
    PossibleValuesParser::new(handout::Format::SPELLINGS).try_map(|text| handout::Format::parse(&text).ok_or("format"))
}

fn paper_parser() -> impl TypedValueParser<Value = Paper> {
    PossibleValuesParser::new(["a4", "letter"])
        .map(|text| if text.eq_ignore_ascii_case("a4") { Paper::A4 } else { Paper::Letter })
}

/// What becomes of a page.
#[derive(Debug, clap::Args)]
pub(super) struct PageArgs {
    #[arg(long, short = 'o', value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    #[arg(long, value_name = "pdf|html|txt", ignore_case = true, value_parser = page_format_parser())]
    pub(super) format: Option<handout::Format>,
    #[arg(long, value_name = "a4|letter", ignore_case = true, value_parser = paper_parser())]
    pub(super) paper: Option<Paper>,
    #[arg(long)]
    pub(super) force: bool,
    #[arg(long, value_name = "PRINTER", num_args = 0..=1, default_missing_value = "")]
    pub(super) print: Option<String>,
}

/// A consultation, and what becomes of its page.
#[derive(Debug, clap::Args)]
pub(super) struct HandoutArgs {
    #[command(flatten)]
    pub(super) chosen: ChosenArgs,
    #[command(flatten)]
    pub(super) to: PageArgs,
    /// The page's language, in the place of the option that all commands take.
    #[arg(long, value_name = "ja|en|easy", value_parser = PossibleValuesParser::new(PageLang::SPELLINGS))]
    pub(super) lang: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub(super) shop: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    pub(super) shop_phone: Option<String>,
}

/// What can be searched for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FindKind {
    Provider,
    Service,
}

fn kind_parser() -> impl TypedValueParser<Value = FindKind> {
    PossibleValuesParser::new(["provider", "service"])
        .map(|text| if text == "provider" { FindKind::Provider } else { FindKind::Service })
}

/// A search.
#[derive(Debug, clap::Args)]
pub(super) struct FindArgs {
    #[arg(value_name = "WORDS", required = true)]
    pub(super) words: Vec<String>,
    #[arg(long, value_name = "provider|service", value_parser = kind_parser())]
    pub(super) kind: Option<FindKind>,
    #[command(flatten)]
    pub(super) shape: TableShape,
}

/// What stands on a paper, and what is known of the customer.
#[derive(Debug, clap::Args)]
pub(super) struct WhichArgs {
    #[arg(value_name = "TEXT", required = true)]
    pub(super) text: Vec<String>,
    #[arg(long, value_name = "east|west", value_parser = area_parser())]
    pub(super) area: Option<Area>,
    #[arg(long, value_name = "DATE")]
    pub(super) today: Option<String>,
    #[command(flatten)]
    pub(super) shape: Shape,
}

/// What shops have recorded.
#[derive(Debug, clap::Args)]
pub(super) struct StatsArgs {
    #[arg(value_name = "DIR")]
    pub(super) dir: Option<PathBuf>,
    #[arg(long, value_name = "DATE", value_parser = catalog::day_parser())]
    pub(super) since: Option<Date>,
    #[command(flatten)]
    pub(super) shape: TableShape,
}

/// A look at the settings.
#[derive(Clone, Copy, Debug, Subcommand)]
pub(super) enum ConfigCommand {
    Path {
        #[arg(long)]
        machine: bool,
    },
    Show {
        #[command(flatten)]
        shape: Shape,
    },
    Check,
}

#[cfg(test)]
mod tests {
    use clap::FromArgMatches as _;

    use super::super::help;
    use super::*;

    #[test]
    fn nothing_is_read_as_nothing() {
        for lang in [Lang::Ja, Lang::En] {
            let matches = help::command(lang).try_get_matches_from(["madoguchi"]).unwrap();
            let read = Args::from_arg_matches(&matches).unwrap();
            assert_eq!(format!("{read:?}"), format!("{:?}", Args::none()));
        }
    }
}
