//! Starts the wizard.

use std::io::{self, IsTerminal as _};

use super::args::Global;
use super::failure::Failure;
use super::{Outcome, load};
use crate::text::lang::Lang;
use crate::text::words::cli as say;

/// Runs the wizard on this terminal.
pub(super) fn run(global: &Global, lang: Lang) -> Result<Outcome, Failure> {
    if !(io::stdin().is_terminal() && io::stdout().is_terminal()) {
        return Err(Failure::new(say::no_terminal(lang)));
    }
    let _catalog = load::catalog(global, lang)?;
    Err(Failure::new(say::no_wizard_yet(lang)))
}
