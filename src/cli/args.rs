//! The arguments, as clap reads them. Their help is in `text::words::cli`, in both languages.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, StringValueParser, TypedValueParser};
use clap::{Parser, Subcommand};
use clap_complete::Shell;

use crate::domain::period::{Date, DayRange};
use crate::domain::terms::{Area, Move};
use crate::handout::{self, Paper};
use crate::text::words::handout::PageLang;

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
    #[arg(long, short = 'V')]
    pub(super) version: bool,
    #[arg(long)]
    pub(super) licenses: bool,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
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
}

/// What to do; the wizard when absent.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Answer(AnswerArgs),
    Handout(HandoutArgs),
    Find(FindArgs),
    #[command(subcommand)]
    Catalog(CatalogCommand),
    Completions {
        #[arg(value_name = "SHELL")]
        shell: Shell,
    },
    Man,
}

/// How a result is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Text,
    Json,
}

fn format_parser() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(["text", "json"]).map(|text| if text == "json" { Format::Json } else { Format::Text })
}

/// A consultation. Names of entries stay text here: the catalogue decides about them.
#[derive(Debug, clap::Args)]
pub(super) struct AnswerArgs {
    #[arg(long, value_name = "east|west", value_parser = PossibleValuesParser::new(Area::SPELLINGS).try_map(|text| Area::parse(&text).ok_or("area")))]
    pub(super) area: Area,
    #[arg(long = "move", value_name = "transfer|switch|return", value_parser = PossibleValuesParser::new(Move::SPELLINGS).try_map(|text| Move::parse(&text).ok_or("move")))]
    pub(super) kind: Move,
    #[arg(long, value_name = "ID")]
    pub(super) provider: Option<String>,
    #[arg(long, value_name = "ID")]
    pub(super) from: Option<String>,
    #[arg(long, value_name = "ID,ID", value_delimiter = ',', required = true)]
    pub(super) services: Vec<String>,
    #[arg(long, value_name = "DATE")]
    pub(super) moved_on: Option<String>,
    #[arg(long, value_name = "ID")]
    pub(super) payment: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub(super) today: Option<String>,
    #[arg(long, value_name = "text|json", default_value = "text", value_parser = format_parser())]
    pub(super) format: Format,
}

fn page_format_parser() -> impl TypedValueParser<Value = handout::Format> {
    PossibleValuesParser::new(handout::Format::SPELLINGS).try_map(|text| handout::Format::parse(&text).ok_or("format"))
}

fn paper_parser() -> impl TypedValueParser<Value = Paper> {
    PossibleValuesParser::new(["a4", "letter"]).map(|text| if text == "a4" { Paper::A4 } else { Paper::Letter })
}

/// A consultation, and what becomes of its page.
#[derive(Debug, clap::Args)]
pub(super) struct HandoutArgs {
    #[arg(long, value_name = "east|west", value_parser = PossibleValuesParser::new(Area::SPELLINGS).try_map(|text| Area::parse(&text).ok_or("area")))]
    pub(super) area: Area,
    #[arg(long = "move", value_name = "transfer|switch|return", value_parser = PossibleValuesParser::new(Move::SPELLINGS).try_map(|text| Move::parse(&text).ok_or("move")))]
    pub(super) kind: Move,
    #[arg(long, value_name = "ID")]
    pub(super) provider: Option<String>,
    #[arg(long, value_name = "ID")]
    pub(super) from: Option<String>,
    #[arg(long, value_name = "ID,ID", value_delimiter = ',', required = true)]
    pub(super) services: Vec<String>,
    #[arg(long, value_name = "DATE")]
    pub(super) moved_on: Option<String>,
    #[arg(long, value_name = "ID")]
    pub(super) payment: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub(super) today: Option<String>,
    #[arg(long, short = 'o', value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    #[arg(long, value_name = "pdf|html|txt", value_parser = page_format_parser())]
    pub(super) format: Option<handout::Format>,
    /// The page's language, in the place of the option that all commands take.
    #[arg(long, value_name = "ja|en|easy", value_parser = PossibleValuesParser::new(PageLang::SPELLINGS))]
    pub(super) lang: Option<String>,
    #[arg(long, value_name = "a4|letter", default_value = "a4", value_parser = paper_parser())]
    pub(super) paper: Paper,
    #[arg(long)]
    pub(super) force: bool,
    #[arg(long, value_name = "PRINTER", num_args = 0..=1, default_missing_value = "")]
    pub(super) print: Option<String>,
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
    #[arg(long, value_name = "text|json", default_value = "text", value_parser = format_parser())]
    pub(super) format: Format,
}

/// Work on a catalogue.
#[derive(Debug, Subcommand)]
pub(super) enum CatalogCommand {
    Check {
        #[arg(value_name = "DIR")]
        dir: Option<PathBuf>,
        #[arg(long, value_name = "text|json", default_value = "text", value_parser = format_parser())]
        format: Format,
        #[arg(long)]
        deny_warnings: bool,
    },
    Test {
        #[arg(value_name = "DIR")]
        dir: Option<PathBuf>,
        #[arg(long)]
        mutate: bool,
    },
    Import(ImportArgs),
}

/// A saved page of an official list.
#[derive(Debug, clap::Args)]
pub(super) struct ImportArgs {
    #[arg(value_name = "PAGE")]
    pub(super) page: PathBuf,
    #[arg(long, value_name = "east|west", value_parser = PossibleValuesParser::new(Area::SPELLINGS).try_map(|text| Area::parse(&text).ok_or("area")))]
    pub(super) area: Area,
    #[arg(long, value_name = "DIR")]
    pub(super) details: Option<PathBuf>,
    #[arg(long, value_name = "DIR")]
    pub(super) into: PathBuf,
    #[arg(long, value_name = "DATE", value_parser = day_parser())]
    pub(super) seen: Option<Date>,
    #[arg(long, value_name = "text|json", default_value = "text", value_parser = format_parser())]
    pub(super) format: Format,
}

fn day_parser() -> impl TypedValueParser<Value = Date> {
    StringValueParser::new()
        .try_map(|text| DayRange::parse(&text).filter(|day| day.is_exact()).map(DayRange::first).ok_or("day"))
}
