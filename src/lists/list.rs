//! The rows of a list, from a saved page or a CSV file: each provider with its marks, or every reason why not.

use std::rc::Rc;

use scraper::ElementRef;

use super::columns::{self, Column, Leading};
use super::html::{self, GridRow, MOST_COLUMNS, MOST_ROWS};
use super::names;
use super::page;
use super::problem::{Problem, Problems, first_ones};
use crate::domain::terms::{Area, Says};
use crate::words::import as say;

/// The most cells above a column that may be its header together.
const MOST_HEADERS: usize = 10;

/// One row of a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Row {
    /// Its number on the page, from 1.
    pub(super) number: usize,
    /// The name under which the line is sold, or else the company's.
    pub(super) name: String,
    /// Further names under which it is sold.
    pub(super) other_names: Vec<String>,
    /// The company, when the row names it apart from the name.
    pub(super) company: Option<String>,
    /// What tells its detail page from the others.
    pub(super) link: Option<String>,
    /// Column by column, what the list says.
    pub(super) marks: Vec<(Column, Says)>,
}

/// A row before its names and marks are understood.
struct Raw {
    number: usize,
    name: String,
    brands: Vec<String>,
    link: Option<String>,
    cells: Vec<Option<Rc<str>>>,
}

/// The rows of a saved page.
pub(super) fn of_page(area: Area, shown: &str, text: &str) -> Result<Vec<Row>, Problems> {
    let too_large = |words| vec![Problem::new("too-large", shown, words)];
    let page = page::parse(text).map_err(too_large)?;
    let tables = match area {
        Area::East => html::tables(&page, "table.list"),
        Area::West => html::tables(&page, "table"),
    };
    let mut rows = Vec::new();
    let mut problems = Vec::new();
    let mut headers_above: Vec<Vec<String>> = Vec::new();
    let data_from = if area == Area::East { tables.len().saturating_sub(1) } else { 0 };
    for (index, table) in tables.iter().enumerate() {
        let grid = html::grid(*table).map_err(too_large)?;
        // A legend has marks as well, but links to nobody.
        let is_list = area == Area::East || grid.iter().any(|row| name_cell(area, row).is_some());
        let first = grid.iter().position(|row| is_list && is_data(area, row));
        let own = headers(grid.get(..first.unwrap_or(grid.len())).unwrap_or_default());
        if own.iter().any(|lines| columns::column(area, lines).is_some()) {
            headers_above = own;
        }
        let (Some(first), true) = (first, index >= data_from) else { continue };
        let body = raw_rows(area, shown, grid.get(first..).unwrap_or_default(), rows.len(), &mut problems);
        if rows.len() + body.len() > MOST_ROWS {
            return Err(too_large(say::too_many_rows(MOST_ROWS)));
        }
        match understand(area, shown, &headers_above, body) {
            Ok(understood) => rows.extend(understood),
            Err(found) => problems.extend(found),
        }
    }
    if rows.is_empty() && problems.is_empty() {
        problems.push(Problem::new("no-list", shown, say::no_list(area.as_str())));
    }
    if problems.is_empty() { Ok(rows) } else { Err(first_ones(problems)) }
}

/// The rows of a CSV file whose first line has the list's headers.
pub(super) fn of_csv(area: Area, shown: &str, text: &str) -> Result<Vec<Row>, Problems> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut lines = Vec::new();
    for line in reader.records() {
        let line = line.map_err(|error| vec![Problem::new("not-csv", shown, say::unreadable(&error.to_string()))])?;
        let too_many = if line.len() > MOST_COLUMNS {
            Some(say::too_many_columns(MOST_COLUMNS))
        } else {
            (lines.len() > MOST_ROWS).then(|| say::too_many_rows(MOST_ROWS))
        };
        if let Some(words) = too_many {
            return Err(vec![Problem::new("too-large", shown, words)]);
        }
        lines.push(line.iter().map(html::short).collect::<Vec<String>>());
    }
    let Some((headers, lines)) = lines.split_first() else {
        return Err(vec![Problem::new("no-list", shown, say::no_list(area.as_str()))]);
    };
    let leading: Vec<Option<Leading>> = headers.iter().map(|header| columns::leading(header)).collect();
    let under = |line: &[String], what: Leading| {
        let at = leading.iter().position(|found| *found == Some(what))?;
        line.get(at).filter(|text| !text.is_empty()).cloned()
    };
    let filled = lines.iter().filter(|line| line.iter().any(|cell| !cell.is_empty()));
    let body = filled.enumerate().map(|(index, line)| Raw {
        number: index + 1,
        name: under(line, Leading::Name).unwrap_or_default(),
        brands: under(line, Leading::Brand).into_iter().collect(),
        link: under(line, Leading::Link),
        cells: line.iter().map(|cell| Some(cell.as_str().into())).collect(),
    });
    let headers: Vec<Vec<String>> = headers.iter().map(|header| vec![header.clone()]).collect();
    let mut problems: Problems = headers
        .iter()
        .zip(&leading)
        .enumerate()
        .filter(|(_, (header, leading))| leading.is_none() && columns::column(area, header).is_none())
        .map(|(index, (header, _))| unknown_header(shown, index, header))
        .collect();
    match understand(area, shown, &headers, body.collect()) {
        Ok(rows) if problems.is_empty() => return Ok(rows),
        Ok(_) => {}
        Err(found) => problems.extend(found),
    }
    Err(first_ones(problems))
}

fn unknown_header(shown: &str, index: usize, lines: &[String]) -> Problem {
    Problem::new("unknown-header", shown, say::unknown_header(index + 1, &lines.join(" ")))
}

/// The header cells above each column, the lowest last.
fn headers(above: &[GridRow<'_>]) -> Vec<Vec<String>> {
    // One cell across the table is a heading (あ行), not a header.
    let is_header = |row: &&GridRow<'_>| row.cells.iter().flatten().filter(|cell| cell.begins).count() != 1;
    let above: Vec<&GridRow<'_>> = above.iter().filter(is_header).collect();
    let width = above.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    (0..width)
        .map(|column| {
            let mut lines: Vec<String> = Vec::new();
            let mut last = None;
            for cell in above.iter().filter_map(|row| row.cells.get(column)?.as_ref()) {
                if last != Some(cell.element.id()) && !cell.text.is_empty() {
                    lines.push(cell.text.replace('\n', " "));
                }
                last = Some(cell.element.id());
            }
            lines.drain(..lines.len().saturating_sub(MOST_HEADERS));
            lines
        })
        .collect()
}

fn name_cell<'a>(area: Area, row: &GridRow<'a>) -> Option<ElementRef<'a>> {
    let cells = || row.cells.iter().flatten().filter(|cell| cell.begins).map(|cell| cell.element);
    let is_name = |cell: &ElementRef<'_>| match area {
        Area::East => cell.value().classes().any(|class| class == "c-name"),
        Area::West => cell.value().name() == "th" && link(area, *cell).is_some(),
    };
    cells().find(is_name)
}

/// The number of the detail page that a cell links to.
fn link(area: Area, cell: ElementRef<'_>) -> Option<String> {
    let (page, parameter) = match area {
        Area::East => ("info.html", "id"),
        Area::West => ("detail.php", "bpid"),
    };
    cell.select(&html::selector("a[href]")).find_map(|anchor| {
        let address = anchor.attr("href")?;
        address.contains(page).then(|| parameter_of(address, parameter)).flatten()
    })
}

/// The value of `name=` in an address.
pub(super) fn parameter_of(address: &str, name: &str) -> Option<String> {
    let (_, query) = address.split_once('?')?;
    let query = query.split('#').next()?;
    let value = query.split(['&', ';']).find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))?;
    (!value.is_empty()).then(|| value.to_owned())
}

fn is_data(area: Area, row: &GridRow<'_>) -> bool {
    name_cell(area, row).is_some() || row.cells.iter().flatten().any(|cell| columns::mark(&cell.text).is_some())
}

fn raw_rows(area: Area, shown: &str, grid: &[GridRow<'_>], before: usize, problems: &mut Problems) -> Vec<Raw> {
    let mut rows = Vec::new();
    for row in grid {
        if !is_data(area, row) {
            let own: Vec<_> = row.cells.iter().flatten().filter(|cell| cell.begins && !cell.text.is_empty()).collect();
            let is_header = |text: &Rc<str>| columns::column(area, &[text.to_string()]).is_some();
            let repeats_header = own.iter().any(|cell| is_header(&cell.text));
            // One cell across the table is a heading (あ行); anything else could be a provider that would get lost.
            if own.len() > 1 && !repeats_header {
                let text = own.iter().map(|cell| &*cell.text).collect::<Vec<_>>().join(" | ");
                let number = before + rows.len() + 1;
                problems.push(Problem::new("strange-row", shown, say::strange_row(number, &text)));
            }
            continue;
        }
        let number = before + rows.len() + 1;
        let cell = name_cell(area, row)
            .or_else(|| row.cells.iter().flatten().find(|cell| cell.begins).map(|cell| cell.element));
        let strong = html::selector("strong");
        let strong = row.element.select(&strong).map(html::text);
        rows.push(Raw {
            number,
            name: cell.map(html::text).unwrap_or_default(),
            brands: strong.flat_map(|text| names::in_brackets(&text)).collect(),
            link: cell.and_then(|cell| link(area, cell)),
            cells: row.cells.iter().map(|cell| cell.as_ref().map(|cell| Rc::clone(&cell.text))).collect(),
        });
    }
    rows
}

fn understand(area: Area, shown: &str, headers: &[Vec<String>], body: Vec<Raw>) -> Result<Vec<Row>, Problems> {
    let mut problems = Vec::new();
    let found: Vec<Option<Column>> = headers.iter().map(|lines| columns::column(area, lines)).collect();
    let first = found.iter().position(Option::is_some).unwrap_or(headers.len());
    for (index, lines) in headers.iter().enumerate() {
        let Some(column) = found[index] else {
            // Columns before the first mark hold names; one with marks in it is a service that nobody knows yet.
            let holds_marks =
                || body.iter().any(|row| cell(row, index).is_some_and(|text| columns::mark(text).is_some()));
            if index > first || holds_marks() {
                problems.push(unknown_header(shown, index, lines));
            }
            continue;
        };
        if found[..index].contains(&Some(column)) {
            problems.push(Problem::new("double-header", shown, say::double_header(index + 1, &lines.join(" "))));
        }
    }
    for (column, name) in columns::expected(area) {
        if !found.contains(&Some(column)) {
            problems.push(Problem::new("missing-header", shown, say::missing_header(name)));
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut rows = Vec::new();
    for raw in body {
        let before = problems.len();
        if raw.cells.len() > headers.len() || raw.cells.iter().any(Option::is_none) {
            problems.push(Problem::new(
                "cell-count",
                shown,
                say::cell_count(raw.number, &raw.name, headers.len(), raw.cells.iter().flatten().count()),
            ));
            continue;
        }
        let mut marks = Vec::new();
        for (index, column) in found.iter().enumerate().filter_map(|(index, column)| Some((index, (*column)?))) {
            let header = headers[index].join(" ");
            match cell(&raw, index).map(|text| (columns::mark(text), text)) {
                Some((Some(says), _)) => marks.push((column, says)),
                Some((None, text)) => problems.push(Problem::new(
                    "unknown-mark",
                    shown,
                    say::unknown_mark(raw.number, &raw.name, &header, text),
                )),
                None => problems.push(Problem::new(
                    "missing-cell",
                    shown,
                    say::missing_cell(raw.number, &raw.name, &header),
                )),
            }
        }
        let names = names::split(&raw.name, &raw.brands);
        if names.name.is_empty() {
            problems.push(Problem::new("no-name", shown, say::no_name(raw.number)));
        }
        if problems.len() == before {
            rows.push(Row {
                number: raw.number,
                name: names.name,
                other_names: names.others,
                company: names.company,
                link: raw.link,
                marks,
            });
        }
    }
    if problems.is_empty() { Ok(rows) } else { Err(problems) }
}

fn cell(row: &Raw, index: usize) -> Option<&str> {
    row.cells.get(index)?.as_deref()
}
