//! Tables of a page, cell by cell, as a browser would lay them out.

use std::rc::Rc;

use scraper::node::Node as HtmlNode;
use scraper::{ElementRef, Html, Selector};

use crate::text::clean::is_unseen;
use crate::text::lang::Words;
use crate::words::import as say;

/// The most rows of a list: more than twice as many as there are providers.
pub(super) const MOST_ROWS: usize = 4_000;
/// The most columns of a table.
pub(super) const MOST_COLUMNS: usize = 100;
/// The most characters that are read of a cell: what is cut there is far too long for whatever it may be.
const LONGEST_CELL: usize = 2_000;

/// A cell of the grid. One that spans rows or columns stands in each of them.
#[derive(Clone, Debug)]
pub(super) struct Cell<'a> {
    /// Its element.
    pub(super) element: ElementRef<'a>,
    /// Its text, one line for each line on the page.
    pub(super) text: Rc<str>,
    /// Whether it begins in this row and column.
    pub(super) begins: bool,
}

/// A row of the grid.
#[derive(Clone, Debug)]
pub(super) struct GridRow<'a> {
    /// Its element.
    pub(super) element: ElementRef<'a>,
    /// Its cells; `None` where the page has none.
    pub(super) cells: Vec<Option<Cell<'a>>>,
}

/// What to look for on a page.
pub(super) fn selector(css: &'static str) -> Selector {
    Selector::parse(css).expect("selectors are fixed and tested")
}

/// The rows of a table, without those of tables inside it.
pub(super) fn grid<'a>(table: ElementRef<'a>) -> Result<Vec<GridRow<'a>>, Words> {
    let rows: Vec<ElementRef<'a>> = table.select(&selector("tr")).filter(|row| is_row_of(*row, table)).collect();
    if rows.len() > MOST_ROWS {
        return Err(say::too_many_rows(MOST_ROWS));
    }
    let mut grid: Vec<GridRow<'a>> = rows.iter().map(|row| GridRow { element: *row, cells: Vec::new() }).collect();
    for (number, row) in rows.iter().enumerate() {
        let mut column = 0;
        for cell in row.child_elements().filter(|child| matches!(child.value().name(), "td" | "th")) {
            while grid[number].cells.get(column).is_some_and(Option::is_some) {
                column += 1;
            }
            if column >= MOST_COLUMNS {
                return Err(say::too_many_columns(MOST_COLUMNS));
            }
            let (wide, high) = (span(cell, "colspan").min(MOST_COLUMNS - column), span(cell, "rowspan"));
            let last = number.saturating_add(high).min(rows.len());
            let text: Rc<str> = text(cell).into();
            for (down, below) in grid[number..last].iter_mut().enumerate() {
                if below.cells.len() < column + wide {
                    below.cells.resize(column + wide, None);
                }
                for (right, place) in below.cells[column..column + wide].iter_mut().enumerate() {
                    let begins = down == 0 && right == 0;
                    place.get_or_insert_with(|| Cell { element: cell, text: Rc::clone(&text), begins });
                }
            }
            column += wide;
        }
    }
    Ok(grid)
}

/// Whether a row is the table's own rather than one of a table inside it.
fn is_row_of(row: ElementRef<'_>, table: ElementRef<'_>) -> bool {
    let mut outer = row.ancestors().filter_map(ElementRef::wrap);
    outer.find(|parent| parent.value().name() == "table").is_some_and(|nearest| nearest.id() == table.id())
}

fn span(cell: ElementRef<'_>, name: &str) -> usize {
    cell.attr(name).and_then(|value| value.trim().parse().ok()).unwrap_or(1).clamp(1, 1_000)
}

/// The text of an element: `<br>` ends a line, a picture is its `alt`, spaces of any width are one space.
pub(super) fn text(element: ElementRef<'_>) -> String {
    let mut raw = String::new();
    gather(element, &mut raw);
    let raw: String = raw.chars().take(LONGEST_CELL).collect();
    raw.lines().map(one_space).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Text with runs of any white space made one space.
pub(super) fn one_space(text: &str) -> String {
    let seen = text.replace(|c: char| is_unseen(c) && !c.is_whitespace(), "");
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text of a cell that is no element.
pub(super) fn short(text: &str) -> String {
    one_space(&text.chars().take(LONGEST_CELL).collect::<String>())
}

fn gather(element: ElementRef<'_>, text: &mut String) {
    for child in element.children() {
        if text.len() > 4 * LONGEST_CELL {
            return;
        }
        match child.value() {
            // A line break in the file is a space on the page.
            HtmlNode::Text(part) => text.extend(part.chars().map(|c| if matches!(c, '\n' | '\r') { ' ' } else { c })),
            HtmlNode::Element(inner) => match inner.name() {
                "br" => text.push('\n'),
                "img" => text.push_str(inner.attr("alt").unwrap_or_default()),
                "script" | "style" | "template" | "rt" | "rp" => {}
                name => {
                    let block = matches!(name, "p" | "div" | "li" | "dt" | "dd");
                    if block {
                        text.push('\n');
                    }
                    if let Some(inner) = ElementRef::wrap(child) {
                        gather(inner, text);
                    }
                    if block {
                        text.push('\n');
                    }
                }
            },
            _ => {}
        }
    }
}

/// All tables of a page that match, in the page's order.
pub(super) fn tables<'a>(page: &'a Html, css: &'static str) -> Vec<ElementRef<'a>> {
    page.select(&selector(css)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_that_span_stand_in_each_place() {
        let page = Html::parse_document(
            "<table><tr><th rowspan=2>a<th colspan='2'>b<tr><td>c<td><b>d</b><br>&nbsp;e　f<table><tr><td>x</table></table>",
        );
        let grid = grid(tables(&page, "table")[0]).unwrap();
        let texts: Vec<Vec<&str>> =
            grid.iter().map(|row| row.cells.iter().flatten().map(|cell| &*cell.text).collect()).collect();
        assert_eq!(texts, [vec!["a", "b", "b"], vec!["a", "c", "d\ne fx"]]);
        assert!(!grid[1].cells[0].as_ref().unwrap().begins);
    }

    #[test]
    fn a_cell_is_kept_once_and_a_table_is_bounded() {
        let long = "x".repeat(100_000);
        let page = |cells: &str, rows: usize| {
            Html::parse_document(&format!("<table><tr>{cells}</tr>{}</table>", "<tr></tr>".repeat(rows)))
        };
        let wide = page(&format!("<td rowspan=1000 colspan=1000>{long}"), 999);
        let grid_of = |page: &Html| {
            grid(tables(page, "table")[0]).map(|grid| grid.iter().map(|row| row.cells.len()).sum::<usize>())
        };
        assert_eq!(grid_of(&wide).ok(), Some(1_000 * MOST_COLUMNS));
        let cell = grid(tables(&wide, "table")[0]).unwrap()[999].cells[99].clone().unwrap();
        assert_eq!((cell.text.len(), Rc::strong_count(&cell.text)), (LONGEST_CELL, 1));
        let two = page("<td colspan=1000>a<td>b", 0);
        assert_eq!(grid_of(&two).unwrap_err(), say::too_many_columns(MOST_COLUMNS));
        assert_eq!(grid_of(&page("<td>a", MOST_ROWS)).unwrap_err(), say::too_many_rows(MOST_ROWS));
    }

    #[test]
    fn pictures_are_their_words() {
        let page = Html::parse_document("<table><tr><td><img src=m.gif alt='●'><script>x</script></table>");
        assert_eq!(&*grid(tables(&page, "table")[0]).unwrap()[0].cells[0].as_ref().unwrap().text, "●");
    }
}
