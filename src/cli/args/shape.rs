//! The options by which it is said how a result is written, and where to.

use std::path::{Path, PathBuf};

use clap::builder::{PossibleValuesParser, TypedValueParser};

/// How a result is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum Format {
    Text,
    Json,
}

/// The option of every command whose result is written either way.
#[derive(Clone, Copy, Debug, clap::Args)]
pub(in crate::cli) struct Shape {
    #[arg(long, value_name = "text|json", default_value = "text", value_parser = format_parser())]
    pub(in crate::cli) format: Format,
}

/// How a result is written that is a table as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum TableFormat {
    Text,
    Csv,
    Json,
}

/// The options of every command whose result is a table as well.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct TableShape {
    #[arg(long, value_name = "text|csv|json", value_parser = table_format_parser())]
    format: Option<TableFormat>,
    #[arg(long, short = 'o', value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
    #[arg(long)]
    pub(in crate::cli) force: bool,
}

impl TableShape {
    /// The format that is asked for; where none is, what the file's ending names.
    pub(in crate::cli) fn format(&self) -> TableFormat {
        let ending = self.output.as_deref().and_then(Path::extension);
        let is = |format: &str| ending.is_some_and(|ending| ending.eq_ignore_ascii_case(format));
        let named = if is("csv") {
            TableFormat::Csv
        } else if is("json") {
            TableFormat::Json
        } else {
            TableFormat::Text
        };
        self.format.unwrap_or(named)
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
