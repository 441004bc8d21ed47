//! The arguments, as clap reads them. Their help is in `words::cli`, in both languages.

use std::path::{Path, PathBuf};

use clap::builder::{PossibleValue, PossibleValuesParser, StringValueParser, TypedValueParser};
use clap::{Parser, Subcommand};
use clap_complete::Shell;

use crate::domain::period::{Date, DayRange};
use crate::domain::terms::{Area, Move};
use crate::handout::{self, Paper};
use crate::settings::Theme;
use crate::sheets;
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
            Self::Config(_) => "config",
            Self::Completions { .. } => "completions",
            Self::Schema { .. } => "schema",
            Self::Man { .. } => "man",
        }
    }
}

/// How a result is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Text,
    Json,
}

/// The option of every command whose result is written either way.
#[derive(Clone, Copy, Debug, clap::Args)]
pub(super) struct Shape {
    #[arg(long, value_name = "text|json", default_value = "text", value_parser = format_parser())]
    pub(super) format: Format,
}

/// How a result is written that is a table as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TableFormat {
    Text,
    Csv,
    Json,
}

/// The options of every command whose result is a table as well.
#[derive(Debug, clap::Args)]
pub(super) struct TableShape {
    #[arg(long, value_name = "text|csv|json", value_parser = table_format_parser())]
    format: Option<TableFormat>,
    #[arg(long, short = 'o', value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    #[arg(long)]
    pub(super) force: bool,
}

impl TableShape {
    /// The format that is asked for; where none is, what the file's ending names.
    pub(super) fn format(&self) -> TableFormat {
        let ending = self.output.as_deref().and_then(Path::extension);
        let is = |format: &str| ending.is_some_and(|ending| ending.eq_ignore_ascii_case(format));
        self.format.unwrap_or_else(|| match () {
            () if is("csv") => TableFormat::Csv,
            () if is("json") => TableFormat::Json,
            () => TableFormat::Text,
        })
    }
}

fn table_format_parser() -> impl TypedValueParser<Value = TableFormat> {
    PossibleValuesParser::new(["text", "csv", "json"]).map(|text| match text.as_str() {
        "csv" => TableFormat::Csv,
        "json" => TableFormat::Json,
        _ => TableFormat::Text,
    })
}

fn format_parser() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(["text", "json"]).map(|text| if text == "json" { Format::Json } else { Format::Text })
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

/// Work on a catalogue.
#[derive(Debug, Subcommand)]
pub(super) enum CatalogCommand {
    Check {
        #[arg(value_name = "DIR")]
        dir: Option<PathBuf>,
        #[command(flatten)]
        shape: TableShape,
        #[arg(long)]
        deny_warnings: bool,
    },
    Test {
        #[arg(value_name = "DIR")]
        dir: Option<PathBuf>,
        #[arg(long)]
        mutate: bool,
        #[arg(long)]
        unseen: bool,
    },
    Diff(DiffArgs),
    Coverage(CoverageArgs),
    Show(ShowArgs),
    Words(WordsArgs),
    Schema {
        #[arg(value_name = "KIND")]
        kind: Option<String>,
        #[arg(long, value_name = "DIR")]
        into: Option<PathBuf>,
    },
    Import(ImportArgs),
    Export(ExportArgs),
    Apply(ApplyArgs),
}

/// Two catalogues to compare.
#[derive(Debug, clap::Args)]
pub(super) struct DiffArgs {
    #[arg(value_name = "OLD")]
    pub(super) old: PathBuf,
    #[arg(value_name = "NEW")]
    pub(super) new: PathBuf,
    #[arg(long, value_name = "DATE")]
    pub(super) today: Option<String>,
    #[command(flatten)]
    pub(super) shape: TableShape,
}

/// What of the coverage is shown.
#[derive(Debug, clap::Args)]
pub(super) struct CoverageArgs {
    #[arg(long)]
    pub(super) all: bool,
    #[arg(long, value_name = "east|west", value_parser = PossibleValuesParser::new(Area::SPELLINGS).try_map(|text| Area::parse(&text).ok_or("area")))]
    pub(super) area: Option<Area>,
    #[command(flatten)]
    pub(super) shape: TableShape,
}

/// What a customer says.
#[derive(Debug, clap::Args)]
pub(super) struct WordsArgs {
    #[arg(value_name = "WORDS", required = true)]
    pub(super) words: Vec<String>,
    #[command(flatten)]
    pub(super) shape: Shape,
}

/// The entry to show.
#[derive(Debug, clap::Args)]
pub(super) struct ShowArgs {
    #[arg(value_name = "ID")]
    pub(super) id: String,
    #[command(flatten)]
    pub(super) shape: Shape,
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
    #[command(flatten)]
    pub(super) shape: Shape,
}

/// What of the catalogue becomes a sheet.
#[derive(Debug, clap::Args)]
pub(super) struct ExportArgs {
    #[arg(value_name = "KIND", required_unless_present = "into", value_parser = sheet_parser())]
    pub(super) kind: Option<sheets::Kind>,
    #[arg(long, short = 'o', value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    #[arg(long, value_name = "DIR", conflicts_with = "output")]
    pub(super) into: Option<PathBuf>,
    #[arg(long)]
    pub(super) force: bool,
}

/// Sheets that were edited.
#[derive(Debug, clap::Args)]
pub(super) struct ApplyArgs {
    #[arg(value_name = "SHEET", required = true)]
    pub(super) sheets: Vec<PathBuf>,
    #[arg(long, value_name = "DIR")]
    pub(super) into: PathBuf,
    #[arg(long)]
    pub(super) dry_run: bool,
    #[command(flatten)]
    pub(super) shape: Shape,
}

fn sheet_parser() -> impl TypedValueParser<Value = sheets::Kind> {
    PossibleValuesParser::new(sheets::Kind::ALL.map(sheets::Kind::as_str))
        .try_map(|text| sheets::Kind::ALL.into_iter().find(|kind| kind.as_str() == text).ok_or("kind"))
}

fn day_parser() -> impl TypedValueParser<Value = Date> {
    StringValueParser::new()
        .try_map(|text| DayRange::parse(&text).filter(|day| day.is_exact()).map(DayRange::first).ok_or("day"))
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
