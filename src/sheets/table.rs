//! Tables in files of comma-separated values: written so that every spreadsheet opens them rightly, and read as any of them saves them.

use super::cell::guarded;
use crate::text::clean::Clean;

/// The most rows that a sheet may have: more than any catalogue has.
pub const MOST_ROWS: usize = 20_000;
/// The most columns that a sheet may have.
pub const MOST_COLUMNS: usize = 100;

/// A table whose cells are texts, and no formulas.
pub fn table<'a>(head: &[&str], rows: impl IntoIterator<Item = Vec<&'a str>>) -> Clean {
    let rows = rows.into_iter().map(|row| line(row.into_iter().map(guarded)));
    Clean::sheet([line(head)].into_iter().chain(rows))
}

/// A table whose cells are guarded already.
pub(super) fn table_of_cells(head: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> Clean {
    Clean::sheet([line(head)].into_iter().chain(rows.into_iter().map(line)))
}

fn line(cells: impl IntoIterator<Item = impl AsRef<str>>) -> Clean {
    let cells: Vec<String> = cells.into_iter().map(|cell| quoted(cell.as_ref())).collect();
    Clean::line(&cells.join(","))
}

/// As RFC 4180 has it. What other separators would cut is quoted as well.
fn quoted(cell: &str) -> String {
    let needs = cell.contains([',', ';', '"', '\t', '\n', '\r']) || cell.trim() != cell;
    if needs { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

/// A table as it was read.
#[derive(Debug)]
pub(super) struct Table {
    /// The first row.
    pub(super) head: Vec<String>,
    /// The others, with the number that a spreadsheet gives them.
    pub(super) rows: Vec<(usize, Vec<String>)>,
}

/// Why there is no table.
#[derive(Debug)]
pub(super) enum NoTable {
    /// It is empty.
    Empty,
    /// It has too many rows.
    Rows,
    /// It has too many columns.
    Columns,
    /// The reader's own words.
    Other(String),
}

/// Reads a table, whatever stands between its cells.
pub(super) fn read(text: &str) -> Result<Table, NoTable> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n") + "\n";
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator(&text))
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    // A cell may have line ends in it, which begin no row.
    let mut inside = 0;
    let mut record = csv::StringRecord::new();
    while reader.read_record(&mut record).map_err(|error| NoTable::Other(error.to_string()))? {
        if record.len() > MOST_COLUMNS {
            return Err(NoTable::Columns);
        }
        if rows.len() > MOST_ROWS {
            return Err(NoTable::Rows);
        }
        inside += record.iter().map(|cell| cell.matches('\n').count()).sum::<usize>();
        let next = usize::try_from(reader.position().line()).unwrap_or(usize::MAX);
        rows.push((next.saturating_sub(inside + 1), record.iter().map(str::to_owned).collect::<Vec<_>>()));
    }
    let is_filled = |(_, row): &(usize, Vec<String>)| row.iter().any(|cell| !cell.trim().is_empty());
    let mut rows = rows.into_iter().filter(is_filled);
    let (_, head) = rows.next().ok_or(NoTable::Empty)?;
    Ok(Table { head: head.iter().map(|cell| cell.trim().to_owned()).collect(), rows: rows.collect() })
}

/// What stands between the names of the head, none of which has a comma, a semicolon or a tab in it.
fn separator(text: &str) -> u8 {
    let head = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |separator: u8| head.bytes().filter(|byte| *byte == separator).count();
    [b',', b';', b'\t'].into_iter().max_by_key(|separator| (count(*separator), *separator == b',')).unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::cell::bare;
    use super::*;

    #[test]
    fn a_table_begins_with_its_mark_and_its_lines_end_as_excel_has_them() {
        let text = table(&["a", "b"], [vec!["x,y", "=\"1\""], vec!["é\u{1b}", "z\nz"]]);
        assert_eq!(text.as_str(), "\u{feff}a,b\r\n\"x,y\",\"'=\"\"1\"\"\"\r\né<U+001B>,\"z<U+000A>z\"\r\n");
    }

    #[test]
    fn any_separator_is_read() {
        for text in ["a,b\n1,\"x;y\"\n", "a;b\r\n1;x\\;y\r\n", "a\tb\n\n1\tx;y\n", "\"a\";\"b\"\n\"1\";\"x;y\""] {
            let table = read(text).unwrap();
            assert_eq!(table.head, ["a", "b"], "{text}");
            assert_eq!(table.rows[0].1[0], "1", "{text}");
        }
        let numbers = read("a,b\n\n\"1\n1\",2\n3,4\r\n").unwrap();
        assert_eq!(numbers.rows.iter().map(|(number, _)| *number).collect::<Vec<_>>(), [3, 4]);
        assert!(matches!(read("\n"), Err(NoTable::Empty)));
        assert!(matches!(read(&format!("a{}", ",".repeat(MOST_COLUMNS))), Err(NoTable::Columns)));
        assert!(matches!(read(&"a\n".repeat(MOST_ROWS + 2)), Err(NoTable::Rows)));
    }

    proptest! {
        #[test]
        fn any_text_comes_back_through_a_file(rows in proptest::collection::vec("[^\\p{C}]{0,12}|[-='@,;\" 0-9]{0,6}", 1..5)) {
            let text = table(&["a", "b", "c"], rows.iter().map(|cell| vec!["x", cell.as_str(), cell.as_str()]));
            let read = read(text.as_str().trim_start_matches('\u{feff}')).unwrap();
            prop_assume!(!rows.iter().any(|cell| cell.chars().any(crate::text::clean::is_unseen)));
            let back: Vec<&str> = read.rows.iter().map(|(_, row)| bare(&row[1])).collect();
            prop_assert_eq!(back, rows);
        }
    }
}
