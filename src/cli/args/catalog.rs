//! The arguments of the work on a catalogue.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, StringValueParser, TypedValueParser};
use clap::{Subcommand, value_parser};

use super::shape::{Shape, TableShape};
use crate::domain::period::{Date, DayRange};
use crate::domain::terms::Area;
use crate::sheets;

/// Work on a catalogue.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum CatalogCommand {
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
    Pack(PackArgs),
    Update(UpdateArgs),
    Status {
        #[command(flatten)]
        shape: Shape,
    },
    Rollback {
        #[arg(long)]
        undo: bool,
    },
}

/// Two catalogues to compare.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct DiffArgs {
    #[arg(value_name = "OLD")]
    pub(in crate::cli) old: PathBuf,
    #[arg(value_name = "NEW")]
    pub(in crate::cli) new: PathBuf,
    #[arg(long, value_name = "DATE")]
    pub(in crate::cli) today: Option<String>,
    #[command(flatten)]
    pub(in crate::cli) shape: TableShape,
}

/// What of the coverage is shown.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct CoverageArgs {
    #[arg(long)]
    pub(in crate::cli) all: bool,
    #[arg(long, value_name = "east|west", value_parser = PossibleValuesParser::new(Area::SPELLINGS).try_map(|text| Area::parse(&text).ok_or("area")))]
    pub(in crate::cli) area: Option<Area>,
    #[command(flatten)]
    pub(in crate::cli) shape: TableShape,
}

/// What a customer says.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct WordsArgs {
    #[arg(value_name = "WORDS", required = true)]
    pub(in crate::cli) words: Vec<String>,
    #[command(flatten)]
    pub(in crate::cli) shape: Shape,
}

/// The entry to show.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct ShowArgs {
    #[arg(value_name = "ID")]
    pub(in crate::cli) id: String,
    #[command(flatten)]
    pub(in crate::cli) shape: Shape,
}

/// A saved page of an official list.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct ImportArgs {
    #[arg(value_name = "PAGE")]
    pub(in crate::cli) page: PathBuf,
    #[arg(long, value_name = "east|west", value_parser = PossibleValuesParser::new(Area::SPELLINGS).try_map(|text| Area::parse(&text).ok_or("area")))]
    pub(in crate::cli) area: Area,
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) details: Option<PathBuf>,
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) into: PathBuf,
    #[arg(long, value_name = "DATE", value_parser = day_parser())]
    pub(in crate::cli) seen: Option<Date>,
    #[command(flatten)]
    pub(in crate::cli) shape: Shape,
}

/// What of the catalogue becomes a sheet.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct ExportArgs {
    #[arg(value_name = "KIND", required_unless_present = "into", value_parser = sheet_parser())]
    pub(in crate::cli) kind: Option<sheets::Kind>,
    #[arg(long, short = 'o', value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
    #[arg(long, value_name = "DIR", conflicts_with = "output")]
    pub(in crate::cli) into: Option<PathBuf>,
    #[arg(long)]
    pub(in crate::cli) force: bool,
}

/// Sheets that were edited.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct ApplyArgs {
    #[arg(value_name = "SHEET", required = true)]
    pub(in crate::cli) sheets: Vec<PathBuf>,
    #[arg(long, value_name = "DIR")]
    pub(in crate::cli) into: PathBuf,
    #[arg(long)]
    pub(in crate::cli) dry_run: bool,
    #[command(flatten)]
    pub(in crate::cli) shape: Shape,
}

/// A catalogue to publish.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct PackArgs {
    #[arg(value_name = "DIR", required = true)]
    pub(in crate::cli) dirs: Vec<PathBuf>,
    #[arg(long, short = 'o', value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
    #[arg(long, value_name = "DATE", value_parser = day_parser())]
    pub(in crate::cli) good_until: Option<Date>,
    #[arg(long, value_name = "1-999", default_value = "1", value_parser = value_parser!(u16).range(1..=999))]
    pub(in crate::cli) number: u16,
    #[arg(long)]
    pub(in crate::cli) force: bool,
}

/// Where the newest edition is.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct UpdateArgs {
    #[arg(long, value_name = "URL|DIR")]
    pub(in crate::cli) from: Option<String>,
}

fn sheet_parser() -> impl TypedValueParser<Value = sheets::Kind> {
    PossibleValuesParser::new(sheets::Kind::ALL.map(sheets::Kind::as_str))
        .try_map(|text| sheets::Kind::ALL.into_iter().find(|kind| kind.as_str() == text).ok_or("kind"))
}

pub(super) fn day_parser() -> impl TypedValueParser<Value = Date> {
    StringValueParser::new()
        .try_map(|text| DayRange::parse(&text).filter(|day| day.is_exact()).map(DayRange::first).ok_or("day"))
}
