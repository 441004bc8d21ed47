//! `handout` and `guide`: the page that the customer takes home, and the sheet for the counter, into a file, to standard output or to a
//! printer.

use std::io::{self, IsTerminal as _};
use std::path::Path;

use super::args::{HandoutArgs, PageArgs};
use super::consultation;
use super::failure::Failure;
use super::keep;
use super::out;
use super::outcome::{Outcome, aside};
use super::page::{self, Shop};
use crate::domain::advise::advise;
use crate::domain::catalog::{Catalog, Edition};
use crate::errand::Stop;
use crate::handout::{Format, Made};
use crate::settings::Settings;
use crate::text::lang::Lang;
use crate::words::handout::{self as say, PageLang};

/// Makes the page. A name that is not a collabo is a "no", and the page says what it is.
pub(super) fn run(
    catalog: &Catalog,
    options: HandoutArgs,
    settings: &Settings,
    lang: Lang,
) -> Result<Outcome, Failure> {
    let format = format(&options.to, lang)?;
    let page_lang = options.lang.as_deref().and_then(PageLang::parse).unwrap_or_else(|| lang.into());
    let shop = Shop::of(settings).with(options.shop, options.shop_phone, options.to.paper, lang)?;
    let (consultation, _) = consultation::of(catalog, &options.chosen, lang)?;
    let advice = advise(catalog, &consultation);
    let made = page::make(catalog, &consultation, &advice, &shop, (page_lang, format), lang)?;
    hand_over(&made, &options.to, format, advice.not_collabo.is_none(), lang)
}

/// Makes the sheet for the counter.
pub(super) fn guide(
    edition: &Edition,
    options: &PageArgs,
    settings: &Settings,
    lang: Lang,
) -> Result<Outcome, Failure> {
    let format = format(options, lang)?;
    let shop = Shop::of(settings).with(None, None, options.paper, lang)?;
    let made = page::guide(edition, &shop, format, lang)?;
    hand_over(&made, options, format, true, lang)
}

/// Brings a page to where it is wanted.
fn hand_over(made: &Made, to: &PageArgs, format: Format, is_yes: bool, lang: Lang) -> Result<Outcome, Failure> {
    let file = file(to);
    if let Some(file) = file {
        if let Some(left_alone) = keep::keep(file, &made.bytes, to.force, lang)? {
            return Ok(left_alone);
        }
    } else if is_to_screen(to) {
        out::bytes(&made.bytes)
            .map_err(|error| Failure::new(crate::words::cli::cannot_write(lang, &error.to_string())))?;
    }
    if let Some(printer) = &to.print {
        let printer = Some(printer.as_str()).filter(|name| !name.is_empty());
        page::print(&made.bytes, format, printer, &Stop::default(), lang).map_err(|failure| match file {
            Some(file) => failure.and(&say::is_written(lang, &file.display().to_string())),
            None => failure,
        })?;
    }
    let aside = page::lacking(made, lang).map(|line| aside(&line, lang)).unwrap_or_default();
    Ok(Outcome { aside, ..Outcome::yes_if(is_yes, String::new()) })
}

fn is_to_screen(to: &PageArgs) -> bool {
    to.output.as_deref() == Some(Path::new("-"))
}

fn file(to: &PageArgs) -> Option<&Path> {
    to.output.as_deref().filter(|_| !is_to_screen(to))
}

fn format(options: &PageArgs, lang: Lang) -> Result<Format, Failure> {
    let (file, to_screen) = (file(options), is_to_screen(options));
    if let Some(folder) = file.filter(|file| file.is_dir()) {
        return Err(Failure::new(say::is_folder(lang, &folder.display().to_string())));
    }
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
