//! Tables of a page, cell by cell, as a browser would lay them out.

use scraper::node::Node as HtmlNode;
use scraper::{ElementRef, Html, Selector};

use crate::text::clean::is_unseen;

/// A cell of the grid. One that spans rows or columns stands in each of them.
#[derive(Clone, Debug)]
pub(super) struct Cell<'a> {
    /// Its element.
    pub(super) element: ElementRef<'a>,
    /// Its text, one line for each line on the page.
    pub(super) text: String,
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
pub(super) fn grid<'a>(table: ElementRef<'a>) -> Vec<GridRow<'a>> {
    let rows: Vec<ElementRef<'a>> = table.select(&selector("tr")).filter(|row| is_row_of(*row, table)).collect();
    let mut grid: Vec<GridRow<'a>> = rows.iter().map(|row| GridRow { element: *row, cells: Vec::new() }).collect();
    for (number, row) in rows.iter().enumerate() {
        let mut column = 0;
        for cell in row.child_elements().filter(|child| matches!(child.value().name(), "td" | "th")) {
            while grid[number].cells.get(column).is_some_and(Option::is_some) {
                column += 1;
            }
            let (wide, high) = (span(cell, "colspan"), span(cell, "rowspan"));
            let last = number.saturating_add(high).min(rows.len());
            let text = text(cell);
            for (down, below) in grid[number..last].iter_mut().enumerate() {
                if below.cells.len() < column + wide {
                    below.cells.resize(column + wide, None);
                }
                for (right, place) in below.cells[column..column + wide].iter_mut().enumerate() {
                    let begins = down == 0 && right == 0;
                    place.get_or_insert_with(|| Cell { element: cell, text: text.clone(), begins });
                }
            }
            column += wide;
        }
    }
    grid
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
    raw.lines().map(one_space).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Text with runs of any white space made one space.
pub(super) fn one_space(text: &str) -> String {
    let seen = text.replace(|c: char| is_unseen(c) && !c.is_whitespace(), "");
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn gather(element: ElementRef<'_>, text: &mut String) {
    for child in element.children() {
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
        let grid = grid(tables(&page, "table")[0]);
        let texts: Vec<Vec<&str>> =
            grid.iter().map(|row| row.cells.iter().flatten().map(|cell| cell.text.as_str()).collect()).collect();
        assert_eq!(texts, [vec!["a", "b", "b"], vec!["a", "c", "d\ne fx"]]);
        assert!(!grid[1].cells[0].as_ref().unwrap().begins);
    }

    #[test]
    fn pictures_are_their_words() {
        let page = Html::parse_document("<table><tr><td><img src=m.gif alt='●'><script>x</script></table>");
        assert_eq!(grid(tables(&page, "table")[0])[0].cells[0].as_ref().unwrap().text, "●");
    }
}
