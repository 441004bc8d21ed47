//! What a row was when it was exported: by it an edit is told from a change that the catalogue has had since.

use sha2::{Digest, Sha256};

use super::column::Wanted;
use super::kind::Kind;

/// A mark is made in this way. Another way needs another letter.
const VERSION: &str = "a";

/// The mark of a row, a few letters a column.
pub(super) fn mark<'w>(kind: Kind, cells: impl IntoIterator<Item = &'w Wanted>) -> String {
    let cells = cells.into_iter().map(of_cell);
    [VERSION.to_owned() + &digest(kind.columns().iter().map(|column| column.name))]
        .into_iter()
        .chain(cells)
        .collect::<Vec<_>>()
        .join(".")
}

/// The part of a mark that is a cell's.
pub(super) fn of_cell(wanted: &Wanted) -> String {
    digest([wanted.cell().as_str()])
}

/// The parts of a mark, one for each column; none where the columns were others.
pub(super) fn parts(kind: Kind, mark: &str) -> Option<Vec<&str>> {
    let mut parts = mark.trim().split('.');
    let own = VERSION.to_owned() + &digest(kind.columns().iter().map(|column| column.name));
    let rest: Vec<&str> = (parts.next()? == own).then(|| parts.collect())?;
    (rest.len() == kind.columns().len()).then_some(rest)
}

fn digest<'t>(texts: impl IntoIterator<Item = &'t str>) -> String {
    let mut digest = Sha256::new();
    for text in texts {
        digest.update(text.as_bytes());
        digest.update([0]);
    }
    digest.finalize().iter().take(3).fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}
