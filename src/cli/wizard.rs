//! Starts the wizard.

use std::io::{self, IsTerminal as _};

use super::args::Global;
use super::failure::Failure;
use super::{GIVEN_UP, Outcome, load, ticket};
use crate::domain::consultation::Consultation;
use crate::text::lang::Lang;
use crate::text::words::{cli as say, ticket as words};
use crate::ui::run::{Exit, Failed, Options};
use crate::ui::theme::ASCII;
use crate::ui::{self, Theme};

/// What the shell is told when the terminal goes away, as after the signal that says so.
const HUNG_UP: u8 = 129;

/// Runs the wizard on this terminal.
pub(super) fn run(global: &Global, ticket: Option<&str>, lang: Lang) -> Result<Outcome, Failure> {
    let today = jiff::Zoned::now().date();
    if let Some(typed) = ticket {
        // A ticket that is wrong is refused before the screen is taken.
        let opened = ticket::open(&load::catalog(global, lang)?, typed, today, lang)?;
        return start_with(&opened.consultation, lang);
    }
    if !(io::stdin().is_terminal() && io::stdout().is_terminal()) {
        return Err(Failure::new(say::no_terminal(lang)));
    }
    let theme = Theme::from_environment();
    let theme = if global.ascii { Theme { frames: ASCII, ..theme } } else { theme };
    let options = Options { lang, today, theme };
    // A catalogue of one's own may be broken, and the terminal must be free to say so.
    let result = if load::folders(global).is_empty() {
        ui::run::run(options, || load::catalog(global, lang))
    } else {
        let catalog = load::catalog(global, lang)?;
        ui::run::run(options, || Ok(catalog))
    };
    match result {
        Ok(Exit::Done) => Ok(Outcome::yes(String::new())),
        Ok(Exit::GivenUp) => Ok(Outcome { code: GIVEN_UP, ..Outcome::yes(String::new()) }),
        Ok(Exit::HungUp) => Ok(Outcome { code: HUNG_UP, ..Outcome::yes(String::new()) }),
        Err(Failed::Catalog(failure)) => Err(failure),
        Err(Failed::Terminal(error)) => Err(Failure::new(say::terminal_failed(lang, &error.to_string()))),
    }
}

/// Starts the wizard at the answer to a consultation.
fn start_with(_consultation: &Consultation, lang: Lang) -> Result<Outcome, Failure> {
    // The screens cannot start with a consultation yet.
    Err(Failure::new(words::NOT_IN_WIZARD_YET.get(lang).to_owned()))
}
