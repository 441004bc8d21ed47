//! Starts the wizard.

use std::io::{self, IsTerminal as _};

use super::args::Global;
use super::failure::Failure;
use super::{Outcome, load};
use crate::text::lang::Lang;
use crate::text::words::cli as say;
use crate::ui::run::{Exit, Options, run as run_wizard};
use crate::ui::theme::{ASCII, Theme};

/// What the shell is told when the person gives up, as after Ctrl+C.
const GIVEN_UP: u8 = 130;

/// Runs the wizard on this terminal.
pub(super) fn run(global: &Global, lang: Lang) -> Result<Outcome, Failure> {
    if !(io::stdin().is_terminal() && io::stdout().is_terminal()) {
        return Err(Failure::new(say::no_terminal(lang)));
    }
    let theme = Theme::from_environment();
    let theme = if global.ascii { Theme { frames: ASCII, ..theme } } else { theme };
    let options = Options { lang, today: jiff::Zoned::now().date(), theme };
    match run_wizard(options, || Ok(load::catalog(global, lang)?)) {
        Ok(Exit::Done) => Ok(Outcome::yes(String::new())),
        Ok(Exit::GivenUp) => Ok(Outcome { code: GIVEN_UP, ..Outcome::yes(String::new()) }),
        Err(error) => Err(match error.downcast::<Failure>() {
            Ok(failure) => failure,
            Err(error) => Failure::new(say::terminal_failed(lang, &format!("{error:#}"))),
        }),
    }
}
