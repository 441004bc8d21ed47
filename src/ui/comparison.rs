//! Providers side by side: who answers what, how many bills, what stays, what is unknown, and where they differ.

use ratatui::text::{Line as TextLine, Span};

use super::body::Body;
use super::view::View;
use crate::domain::catalog::Catalog;
use crate::say::{self, Cell, Cells, Compared, ServiceCompared};
use crate::text::lang::Lang;
use crate::text::width::{cells, pad};
use crate::text::wrap::wrap;
use crate::words::compare as words;

/// Cells of the names of the rows.
const LABELS: usize = 12;
/// Cells between two columns.
const GAP: usize = 2;
/// In a narrower column names break too often to be read: then one provider stands below the other.
const NARROWEST: usize = 16;

pub(super) fn body(view: &View<'_>, catalog: &Catalog, width: usize) -> Body {
    let mut body = Body::default();
    let Some(comparison) = view.state.comparison() else { return body };
    let count = comparison.columns.len().max(1);
    let text_width = width.saturating_sub(2);
    let column = (text_width.saturating_sub(LABELS) / count).saturating_sub(GAP);
    let lang = view.state.lang();
    let compared = say::compared(catalog, comparison, lang);
    let table = Table { view, compared: &compared, lang, width: text_width, column };
    if column >= NARROWEST {
        table.side_by_side(&mut body);
    } else {
        table.below_each_other(&mut body);
    }
    body.gap();
    body.wrapped(words::LEGEND.get(lang), 0, text_width, view.theme.quiet());
    for line in &mut body.lines {
        line.spans.insert(0, Span::raw(" "));
    }
    body
}

struct Table<'a> {
    view: &'a View<'a>,
    compared: &'a Compared<'a>,
    lang: Lang,
    width: usize,
    column: usize,
}

impl Table<'_> {
    fn side_by_side(&self, body: &mut Body) {
        let theme = self.view.theme;
        let names: Vec<Cell> =
            self.compared.names.iter().map(|name| Cell { said: name.clone(), differs: false }).collect();
        self.row(body, "", &names, true);
        for ServiceCompared { name, rows } in &self.compared.services {
            body.gap();
            body.wrapped(name, 0, self.width, theme.strong());
            for (label, cells) in rows {
                self.row(body, label, cells, false);
            }
        }
        body.gap();
        body.wrapped(words::HEAD_TOGETHER.get(self.lang), 0, self.width, theme.strong());
        for (label, cells) in &self.compared.together {
            self.row(body, label, cells, false);
        }
    }

    fn row(&self, body: &mut Body, label: &str, row: &[Cell], is_head: bool) {
        let theme = self.view.theme;
        let columns: Vec<(Vec<String>, bool)> =
            row.iter().map(|cell| (wrap(&cell.said, self.column), cell.differs)).collect();
        let labels = wrap(label, LABELS - GAP);
        let height = columns.iter().map(|(lines, _)| lines.len()).max().unwrap_or(0).max(labels.len());
        for at in 0..height {
            let label = labels.get(at).map_or("", String::as_str);
            let mut spans = vec![Span::styled(pad(label, LABELS), theme.quiet())];
            for (lines, differs) in &columns {
                let text = pad(lines.get(at).map_or("", String::as_str), self.column + GAP);
                spans.push(Span::styled(text, if *differs || is_head { theme.strong() } else { theme.normal() }));
            }
            body.push(TextLine::from(spans));
        }
    }

    fn below_each_other(&self, body: &mut Body) {
        let theme = self.view.theme;
        for (at, provider) in self.compared.names.iter().enumerate() {
            body.gap();
            body.wrapped(provider, 0, self.width, theme.focus());
            for ServiceCompared { name, rows } in &self.compared.services {
                body.wrapped(name, 1, self.width, theme.strong());
                self.one(body, at, rows);
            }
            body.wrapped(words::HEAD_TOGETHER.get(self.lang), 1, self.width, theme.strong());
            self.one(body, at, &self.compared.together);
        }
    }

    /// The rows of one provider alone.
    fn one(&self, body: &mut Body, at: usize, rows: &[Cells]) {
        let theme = self.view.theme;
        for (label, cells) in rows {
            let Some(cell) = cells.get(at) else { continue };
            let style = if cell.differs { theme.strong() } else { theme.normal() };
            body.hanging(&format!("{} ", pad(label, self.label_cells(label))), &cell.said, 3, self.width, style);
        }
    }

    fn label_cells(&self, label: &str) -> usize {
        LABELS.max(cells(label)).min(self.width / 3)
    }
}
