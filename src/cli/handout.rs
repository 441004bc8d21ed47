//! `handout`: the page that the customer takes home, into a file, to standard output or to a printer.

use std::io::{self, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};

use super::args::HandoutArgs;
use super::consultation;
use super::failure::Failure;
use super::{GIVEN_UP, Outcome};
use crate::domain::advise::advise;
use crate::domain::catalog::Catalog;
use crate::domain::ticket::encode;
use crate::handout::{self, Format, Made, NotPrinted, NotWritten, Options, Paper};
use crate::settings::{Paper as SetPaper, Settings};
use crate::text::lang::Lang;
use crate::text::words::handout::{self as say, PageLang};

/// Where the shop's name stands when no option gives it.
const SHOP: &str = "MADOGUCHI_SHOP";
/// Where its telephone stands.
const SHOP_PHONE: &str = "MADOGUCHI_SHOP_PHONE";

/// Makes the page. A name that is not a collabo is a "no", and the page says what it is.
pub(super) fn run(
    catalog: &Catalog,
    options: HandoutArgs,
    settings: &Settings,
    lang: Lang,
) -> Result<Outcome, Failure> {
    let to_screen = options.output.as_deref() == Some(Path::new("-"));
    let file = options.output.as_deref().filter(|_| !to_screen);
    let format = format(&options, file, to_screen, lang)?;
    let page_lang = options.lang.as_deref().and_then(PageLang::parse).unwrap_or_else(|| lang.into());
    let shop = set(options.shop, SHOP).or_else(|| settings.shop_name.clone());
    let shop_phone = set(options.shop_phone, SHOP_PHONE).or_else(|| settings.shop_phone.clone());
    let paper = options.paper.unwrap_or(match settings.paper {
        SetPaper::A4 => Paper::A4,
        SetPaper::Letter => Paper::Letter,
    });
    let (consultation, _) = consultation::of(catalog, &options.chosen, lang)?;
    let advice = advise(catalog, &consultation);
    let ticket = Some(encode(catalog, &consultation, &advice));
    let extra = Options { lang: page_lang, shop, shop_phone, ticket };
    let page = handout::page(catalog, &consultation, &advice, &extra);
    let made = handout::draw(&page, format, paper)
        .map_err(|unprintable| Failure::new(say::not_drawn(lang, &unprintable.0)))?;
    if let Some(file) = file {
        if !keep(file, &made.bytes, options.force, lang)? {
            let aside = said(&say::left_alone(lang, &file.display().to_string()), lang);
            return Ok(Outcome { text: String::new(), aside, code: GIVEN_UP });
        }
    } else if to_screen {
        to_standard_output(&made.bytes, lang)?;
    }
    if let Some(printer) = &options.print {
        print(&made.bytes, format, Some(printer.as_str()).filter(|name| !name.is_empty()), lang)?;
    }
    let aside = lacking(&made, lang);
    Ok(Outcome {
        aside,
        ..if advice.not_collabo.is_some() { Outcome::no(String::new()) } else { Outcome::yes(String::new()) }
    })
}

/// An option, or else what the shop's machine has set.
fn set(option: Option<String>, variable: &str) -> Option<String> {
    option.or_else(|| std::env::var(variable).ok()).filter(|value| !value.trim().is_empty())
}

fn format(options: &HandoutArgs, file: Option<&Path>, to_screen: bool, lang: Lang) -> Result<Format, Failure> {
    let format = match (options.format, file) {
        (Some(format), _) => format,
        (None, Some(file)) => {
            let ending = file.extension().and_then(|ending| ending.to_str()).and_then(Format::parse);
            ending.ok_or_else(|| Failure::new(say::ending_unknown(lang, &file.display().to_string())))?
        }
        (None, None) => Format::Pdf,
    };
    if file.is_none() && !to_screen && options.print.is_none() {
        return Err(Failure::new(say::output_missing(lang)));
    }
    if to_screen && format == Format::Pdf && io::stdout().is_terminal() {
        return Err(Failure::new(say::pdf_on_screen(lang)));
    }
    if options.print.is_some() && format == Format::Html {
        return Err(Failure::new(say::html_not_printed(lang)));
    }
    Ok(format)
}

/// Puts the page on disk, unless a person at a terminal, asked whether an older file may be replaced, does not want it.
fn keep(file: &Path, bytes: &[u8], force: bool, lang: Lang) -> Result<bool, Failure> {
    let shown = file.display().to_string();
    let written = match handout::write(file, bytes, force) {
        Err(NotWritten::Exists) if io::stdin().is_terminal() && io::stderr().is_terminal() => {
            if !may_replace(&shown, lang) {
                return Ok(false);
            }
            handout::write(file, bytes, true)
        }
        result => result,
    };
    written.map(|()| true).map_err(|error| not_written(&shown, error, lang))
}

fn may_replace(shown: &str, lang: Lang) -> bool {
    let mut typed = String::new();
    let asked = write!(io::stderr(), "{}", say::may_replace(lang, shown)).and_then(|()| io::stderr().flush());
    asked.is_ok()
        && io::stdin().read_line(&mut typed).is_ok()
        // The IME may be on.
        && matches!(typed.trim(), "y" | "Y" | "yes" | "\u{ff59}" | "\u{ff39}")
}

fn not_written(shown: &str, error: NotWritten, lang: Lang) -> Failure {
    Failure::new(match error {
        NotWritten::Exists => say::exists(lang, shown),
        NotWritten::IsFolder => say::is_folder(lang, shown),
        NotWritten::NoFolder(folder) => say::no_folder(lang, &folder.display().to_string()),
        NotWritten::Other(error) => match error.kind() {
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => say::folder_denied(lang, shown),
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => say::disk_full(lang, shown),
            _ => say::not_written(lang, shown, &error.to_string()),
        },
    })
}

/// A reader that closes the pipe has seen enough.
fn to_standard_output(bytes: &[u8], lang: Lang) -> Result<(), Failure> {
    let mut stdout = io::stdout();
    match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::new(crate::text::words::cli::cannot_write(lang, &error.to_string())))
        }
        _ => Ok(()),
    }
}

fn print(bytes: &[u8], format: Format, printer: Option<&str>, lang: Lang) -> Result<(), Failure> {
    let ending = if format == Format::Pdf { ".pdf" } else { ".txt" };
    let made = tempfile::Builder::new().prefix("madoguchi-").suffix(ending).tempfile().and_then(|mut file| {
        file.write_all(bytes)?;
        // Closed, so that another program may open it wherever it runs.
        Ok(file.into_temp_path())
    });
    let path = made.map_err(|error| Failure::new(say::not_printed(lang, &error.to_string())))?;
    let file: PathBuf = path.to_path_buf();
    handout::print(&file, printer).map_err(|error| {
        Failure::new(match error {
            NotPrinted::NoSpooler(program) => say::no_spooler(lang, program),
            NotPrinted::Refused(reason) => say::not_printed(lang, &reason),
        })
    })
}

/// Which characters the reader will not find.
fn lacking(made: &Made, lang: Lang) -> String {
    if made.lacking.is_empty() {
        return String::new();
    }
    let letters: Vec<String> =
        made.lacking.iter().map(|letter| format!("{letter} (U+{:04X})", u32::from(*letter))).collect();
    said(&say::lacking(lang, &letters.join(" ")), lang)
}

/// A line beside the result.
fn said(line: &str, lang: Lang) -> String {
    crate::text::words::cli::failure(lang, line) + "\n"
}
