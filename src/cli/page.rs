//! The page that the customer takes home, made in the same way for the command and for the key in the wizard.

use std::io::Write as _;
use std::path::Path;

use super::failure::Failure;
use super::keep;
use crate::domain::advice::Advice;
use crate::domain::advise::advise;
use crate::domain::catalog::{Catalog, Edition};
use crate::domain::consultation::Consultation;
use crate::domain::ticket::encode;
use crate::errand::{Leftover, Stop};
use crate::files::{self, NotWritten};
use crate::handout::{self, Format, Made, NotPrinted, Options, Paper};
use crate::session::{PageMade, PageRefused, PageRequest};
use crate::settings::{LONGEST_SHOP_NAME, Paper as SetPaper, Settings};
use crate::text::clean::{Clean, code, is_phone, is_short, is_unseen};
use crate::text::lang::Lang;
use crate::text::width::cells;
use crate::words::handout::{self as say, PageLang};

/// Who hands pages out, and on which paper.
#[derive(Clone, Debug)]
pub(super) struct Shop {
    name: Option<String>,
    phone: Option<String>,
    paper: Paper,
}

impl Shop {
    /// What the shop's machine has set.
    pub(super) fn of(settings: &Settings) -> Self {
        let paper = match settings.paper {
            SetPaper::A4 => Paper::A4,
            SetPaper::Letter => Paper::Letter,
        };
        Self { name: settings.shop_name.clone(), phone: settings.shop_phone.clone(), paper }
    }

    /// What options give goes before it, and is held to what a setting is held to.
    pub(super) fn with(
        self,
        name: Option<String>,
        phone: Option<String>,
        paper: Option<Paper>,
        lang: Lang,
    ) -> Result<Self, Failure> {
        let given = |value: Option<String>| value.filter(|value| !value.trim().is_empty());
        let (name, phone) = (given(name), given(phone));
        if let Some(name) = &name {
            if let Some(letter) = name.chars().find(|letter| is_unseen(*letter)) {
                return Err(Failure::new(say::shop_control(lang, &code(letter))));
            }
            if !is_short(name, LONGEST_SHOP_NAME) {
                return Err(Failure::new(say::shop_long(lang, LONGEST_SHOP_NAME)));
            }
        }
        if let Some(phone) = phone.as_deref().filter(|phone| !is_phone(phone)) {
            return Err(Failure::new(say::shop_phone(lang, phone)));
        }
        Ok(Self { name: name.or(self.name), phone: phone.or(self.phone), paper: paper.unwrap_or(self.paper) })
    }
}

/// The format that a file's ending names.
pub(super) fn format_of(file: &Path) -> Option<Format> {
    file.extension().and_then(|ending| ending.to_str()).and_then(Format::parse)
}

/// Draws the page of an answer, its ticket on it.
pub(super) fn make(
    catalog: &Catalog,
    consultation: &Consultation,
    advice: &Advice,
    shop: &Shop,
    (page_lang, format): (PageLang, Format),
    lang: Lang,
) -> Result<Made, Failure> {
    let ticket = Some(encode(catalog, consultation, advice));
    let options = Options { lang: page_lang, shop: shop.name.clone(), shop_phone: shop.phone.clone(), ticket };
    let page = handout::page(catalog, consultation, advice, &options);
    handout::draw(&page, format, shop.paper).map_err(|unprintable| Failure::new(say::not_drawn(lang, &unprintable.0)))
}

/// Draws the sheet for the counter.
pub(super) fn guide(edition: &Edition, shop: &Shop, format: Format, lang: Lang) -> Result<Made, Failure> {
    let page = handout::guide(edition, lang);
    handout::draw(&page, format, shop.paper).map_err(|unprintable| Failure::new(say::not_drawn(lang, &unprintable.0)))
}

/// Hands a page to the system's printer.
pub(super) fn print(
    bytes: &[u8],
    format: Format,
    printer: Option<&str>,
    stop: &Stop,
    lang: Lang,
) -> Result<(), Failure> {
    let ending = if format == Format::Pdf { ".pdf" } else { ".txt" };
    let made = tempfile::Builder::new().prefix("madoguchi-").suffix(ending).tempfile().and_then(|mut file| {
        file.write_all(bytes)?;
        // Closed, so that another program may open it wherever it runs.
        Ok(file.into_temp_path())
    });
    let path = made.map_err(|error| Failure::new(say::not_printed(lang, &error.to_string())))?;
    // It has the customer's page in it.
    let _leftover = Leftover::of(&path);
    handout::print(&path, printer, stop).map_err(|error| {
        Failure::new(match error {
            NotPrinted::NoSpooler(program) => say::no_spooler(lang, program),
            NotPrinted::Refused(reason) => say::not_printed(lang, &reason),
            NotPrinted::Stopped => say::printing_stopped(lang),
        })
    })
}

/// Which characters the reader will not find.
pub(super) fn lacking(made: &Made, lang: Lang) -> Option<String> {
    // What takes no cell of its own would disturb the line: its code names it.
    let named = |letter: &char| match letter.to_string() {
        shown if cells(&shown) > 0 && !is_unseen(*letter) => format!("{shown} ({})", code(*letter)),
        _ => code(*letter),
    };
    let letters: Vec<String> = made.lacking.iter().map(named).collect();
    (!letters.is_empty()).then(|| say::lacking(lang, &letters.join(" ")))
}

/// Makes the page that the wizard wants, into its file or to the printer.
pub(super) fn serve(
    catalog: &Catalog,
    request: &PageRequest,
    shop: &Shop,
    until: &Stop,
    lang: Lang,
) -> Result<PageMade, PageRefused> {
    let refused = |failure: Failure| PageRefused::Because(Clean::line(&failure.line).as_str().to_owned());
    let file = Path::new(&request.name);
    let Some(format) = format_of(file) else { return Err(PageRefused::Because(say::name_without_format(lang))) };
    if request.print && format == Format::Html {
        return Err(PageRefused::Because(say::html_not_printed(lang)));
    }
    let advice = advise(catalog, &request.consultation);
    let made = make(catalog, &request.consultation, &advice, shop, (request.lang, format), lang).map_err(refused)?;
    let lacking = lacking(&made, lang);
    if request.print {
        print(&made.bytes, format, None, until, lang).map_err(refused)?;
        return Ok(PageMade { file: None, lacking });
    }
    files::write(file, &made.bytes, request.replace).map_err(|error| match error {
        NotWritten::Exists => PageRefused::Exists,
        error => refused(keep::not_written(&request.name, error, lang)),
    })?;
    let whole = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
    // It is only shown, and a folder above it may be called anything.
    let whole = Clean::line(&whole.display().to_string()).as_str().into();
    Ok(PageMade { file: Some(whole), lacking })
}
