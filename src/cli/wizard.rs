//! Starts the wizard.

use std::io::{self, IsTerminal as _};

use super::args::Global;
use super::failure::Failure;
use super::{GIVEN_UP, Outcome, load};
use crate::text::lang::Lang;
use crate::text::words::cli as say;
use crate::ui::run::{Exit, Failed, Options};
use crate::ui::theme::ASCII;
use crate::ui::{self, Theme};

/// What the shell is told when the terminal goes away, as after the signal that says so.
const HUNG_UP: u8 = 129;

/// Runs the wizard on this terminal.
pub(super) fn run(global: &Global, lang: Lang) -> Result<Outcome, Failure> {
    if !(io::stdin().is_terminal() && io::stdout().is_terminal()) {
        return Err(Failure::new(say::no_terminal(lang)));
    }
    let theme = Theme::from_environment();
    let theme = if global.ascii { Theme { frames: ASCII, ..theme } } else { theme };
    let options = Options { lang, today: jiff::Zoned::now().date(), theme };
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
