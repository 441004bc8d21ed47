//! Tables for spreadsheets, in CSV. A program that opens one takes some cells for formulas, and none of ours is one.

use std::borrow::Cow;

use super::failure::Failure;
use crate::text::lang::Lang;
use crate::words::cli as say;

/// With these a formula begins; the full width of the first four as well, where Japanese is typed.
const BEGINS_FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// The table with its head.
pub(super) fn csv<'a, const COLUMNS: usize>(
    head: [&'a str; COLUMNS],
    rows: impl Iterator<Item = [&'a str; COLUMNS]>,
    lang: Lang,
) -> Result<String, Failure> {
    let failed = |reason: String| Failure::new(say::cannot_write(lang, &reason));
    let mut table = csv::Writer::from_writer(Vec::new());
    for row in [head].into_iter().chain(rows) {
        let cells = row.map(harmless);
        table.write_record(cells.iter().map(|cell| cell.as_bytes())).map_err(|error| failed(error.to_string()))?;
    }
    let bytes = table.into_inner().map_err(|error| failed(error.to_string()))?;
    String::from_utf8(bytes).map_err(|error| failed(error.to_string()))
}

/// A cell that stays the text that it is: an apostrophe before it says so. Tabs and line ends before the sign change nothing.
fn harmless(cell: &str) -> Cow<'_, str> {
    if cell.starts_with(['\t', '\r', '\n']) || cell.trim_start().starts_with(BEGINS_FORMULA) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_taken_for_a_formula() {
        for formula in [
            "=HYPERLINK(\"http://example.invalid\")",
            "+1+1",
            "-1+cmd|' /C calc'!A0",
            "@SUM(1)",
            "\t=1",
            "\r=1",
            "\n=1",
            " =1",
            "　＝1",
            "＋1",
            "－1",
            "＠x",
            // A spreadsheet would calculate it.
            "+81-52-300-4813",
        ] {
            assert_eq!(harmless(formula), format!("'{formula}"));
        }
        for text in ["", "ドコモ光", "0120-116116", "a=1", "'=1", "光+", "1-2", "ー"] {
            assert_eq!(harmless(text), text);
        }
    }

    #[test]
    fn cells_keep_their_columns() {
        let text = csv(["a", "b"], [["x,y", "=\"1\""]].into_iter(), Lang::En).unwrap();
        assert_eq!(text, "a,b\n\"x,y\",\"'=\"\"1\"\"\"\n");
    }
}
