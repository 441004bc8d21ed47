//! QR codes as modules, black or white.

use fast_qr::qr::QRBuilder;
use fast_qr::{ECL, Module};

/// White around a code, in modules, without which many phones do not see it.
pub const QUIET: usize = 4;

/// A square of modules.
#[derive(Debug)]
pub struct Square {
    /// Modules in a row, without the white around them.
    pub size: usize,
    rows: Vec<Vec<bool>>,
}

impl Square {
    /// Whether a module is dark; outside of the code none is.
    pub fn is_dark(&self, row: usize, column: usize) -> bool {
        self.rows.get(row).and_then(|row| row.get(column)).is_some_and(|dark| *dark)
    }

    /// Neighbouring dark modules of a row in one piece: row, column, how many. Single squares would leave hair lines between them.
    pub fn runs(&self) -> impl Iterator<Item = (usize, usize, usize)> {
        self.rows.iter().enumerate().flat_map(|(row, modules)| {
            let mut column = 0;
            modules
                .chunk_by(|one, other| one == other)
                .filter_map(|run| {
                    let start = column;
                    column += run.len();
                    run.first().is_some_and(|dark| *dark).then_some((row, start, run.len()))
                })
                .collect::<Vec<_>>()
        })
    }
}

/// The code that holds `content`, unless it is too long for any.
pub fn square(content: &str) -> Option<Square> {
    with_level(content, ECL::M)
}

/// The smallest code that holds `content`, for a screen, which nobody folds or stains.
pub fn smallest(content: &str) -> Option<Square> {
    with_level(content, ECL::L)
}

fn with_level(content: &str, level: ECL) -> Option<Square> {
    let code = QRBuilder::new(content).ecl(level).build().ok()?;
    let rows = (0..code.size)
        .map(|row| code[row].iter().take(code.size).map(|module| Module::value(*module)).collect())
        .collect();
    Some(Square { size: code.size, rows })
}
