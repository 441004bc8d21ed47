//! `handout`: the page that the customer takes home, into a file, to standard output or to a printer.

use std::io::{self, IsTerminal as _, Write as _};
use std::path::Path;

use super::args::HandoutArgs;
use super::consultation;
use super::failure::Failure;
use super::page::{self, Shop};
use super::{GIVEN_UP, Outcome};
use crate::domain::advise::advise;
use crate::domain::catalog::Catalog;
use crate::handout::{self, Format, NotWritten};
use crate::settings::Settings;
use crate::text::lang::Lang;
use crate::text::words::handout::{self as say, PageLang};

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
    let shop = Shop::of(settings, options.shop, options.shop_phone, options.paper);
    let (consultation, _) = consultation::of(catalog, &options.chosen, lang)?;
    let advice = advise(catalog, &consultation);
    let made = page::make(catalog, &consultation, &advice, &shop, (page_lang, format), lang)?;
    if let Some(file) = file {
        if !keep(file, &made.bytes, options.force, lang)? {
            let aside = said(&say::left_alone(lang, &file.display().to_string()), lang);
            return Ok(Outcome { text: String::new(), aside, code: GIVEN_UP });
        }
    } else if to_screen {
        to_standard_output(&made.bytes, lang)?;
    }
    if let Some(printer) = &options.print {
        page::print(&made.bytes, format, Some(printer.as_str()).filter(|name| !name.is_empty()), lang)?;
    }
    let aside = page::lacking(&made, lang).map(|line| said(&line, lang)).unwrap_or_default();
    Ok(Outcome {
        aside,
        ..if advice.not_collabo.is_some() { Outcome::no(String::new()) } else { Outcome::yes(String::new()) }
    })
}

fn format(options: &HandoutArgs, file: Option<&Path>, to_screen: bool, lang: Lang) -> Result<Format, Failure> {
    let format = match (options.format, file) {
        (Some(format), _) => format,
        (None, Some(file)) => {
            page::format_of(file).ok_or_else(|| Failure::new(say::ending_unknown(lang, &file.display().to_string())))?
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
    written.map(|()| true).map_err(|error| page::not_written(&shown, error, lang))
}

fn may_replace(shown: &str, lang: Lang) -> bool {
    let mut typed = String::new();
    let asked = write!(io::stderr(), "{}", say::may_replace(lang, shown)).and_then(|()| io::stderr().flush());
    asked.is_ok()
        && io::stdin().read_line(&mut typed).is_ok()
        // The IME may be on.
        && matches!(typed.trim(), "y" | "Y" | "yes" | "\u{ff59}" | "\u{ff39}")
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

/// A line beside the result.
fn said(line: &str, lang: Lang) -> String {
    crate::text::words::cli::failure(lang, line) + "\n"
}
