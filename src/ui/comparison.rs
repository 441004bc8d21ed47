//! Providers side by side: who answers what, how many bills, what stays, what is unknown, and where they differ.

use std::iter;

use ratatui::text::{Line as TextLine, Span};

use super::page::Page;
use super::view::View;
use crate::domain::advice::Role;
use crate::domain::catalog::Catalog;
use crate::domain::compare::{Column, Comparison, Row};
use crate::domain::id::ServiceId;
use crate::domain::terms::{Basis, RoleKind};
use crate::report;
use crate::text::lang::Lang;
use crate::text::width::{cells, pad};
use crate::text::words::compare as say;
use crate::text::wrap::wrap;

/// Cells of the names of the rows.
const LABELS: usize = 12;
/// Cells between two columns.
const GAP: usize = 2;
/// In a narrower column names break too often to be read: then one provider stands below the other.
const NARROWEST: usize = 16;
/// Stands before what differs from the first provider.
const DIFFERS: &str = "*";

/// What one provider has in a row, and whether that differs from the first.
type Cell = (String, bool);

pub(super) fn page(view: &View<'_>, catalog: &Catalog, width: usize) -> Page {
    let mut page = Page::default();
    let Some(comparison) = view.state.comparison() else { return page };
    let count = comparison.columns.len().max(1);
    let text_width = width.saturating_sub(2);
    let column = (text_width.saturating_sub(LABELS) / count).saturating_sub(GAP);
    let sheet = Sheet { view, catalog, comparison, lang: view.state.lang(), width: text_width, column };
    if column >= NARROWEST {
        sheet.side_by_side(&mut page);
    } else {
        sheet.below_each_other(&mut page);
    }
    page.gap();
    page.wrapped(say::LEGEND.get(sheet.lang), 0, text_width, view.theme.quiet());
    for line in &mut page.lines {
        line.spans.insert(0, Span::raw(" "));
    }
    page
}

struct Sheet<'a> {
    view: &'a View<'a>,
    catalog: &'a Catalog,
    comparison: &'a Comparison,
    lang: Lang,
    width: usize,
    column: usize,
}

impl Sheet<'_> {
    fn name(&self, column: &Column) -> String {
        report::provider_marked(self.catalog, &column.provider, self.lang)
    }

    /// Every row of one service: its label, and a cell for each provider.
    fn service(&self, index: usize, row: &Row) -> Vec<(&'static str, Vec<Cell>)> {
        let (catalog, lang) = (self.catalog, self.lang);
        let lines: Vec<_> = iter::zip(&self.comparison.columns, 0..)
            .filter_map(|(column, at)| Some((column, self.comparison.line(index, at)?)))
            .collect();
        let outcomes = lines.iter().map(|(column, line)| {
            let outcome = report::outcome_short(line.outcome, column.consultation.kind, lang);
            with_mark(outcome, line.basis, lang)
        });
        let mut rows = vec![(say::ROW_OUTCOME.get(lang), iter::zip(outcomes, row.outcome.iter().copied()).collect())];
        for (kind, differs) in iter::zip(RoleKind::ALL, &row.roles) {
            let who = lines.iter().map(|(column, line)| {
                let role: &Role = line.after.get(*kind);
                let name = report::who_short(catalog, &column.consultation, role, lang);
                with_mark(&name, role.basis, lang)
            });
            rows.push((report::role_name(*kind, lang), iter::zip(who, differs.iter().copied()).collect()));
        }
        rows
    }

    /// The rows of what is true of all services together.
    fn together(&self) -> Vec<(&'static str, Vec<Cell>)> {
        let (lang, comparison) = (self.lang, self.comparison);
        let names = |services: &[ServiceId]| {
            if services.is_empty() { "-".to_owned() } else { report::services(self.catalog, services, lang) }
        };
        let each = |of: &dyn Fn(&Column) -> String, differs: Vec<bool>| {
            iter::zip(comparison.columns.iter().map(of), differs).collect::<Vec<Cell>>()
        };
        vec![
            (say::ROW_BILLS.get(lang), each(&|it| say::bills(lang, it.advice.bills.len()), comparison.bills_differ())),
            (say::ROW_STAYS.get(lang), each(&|it| names(&it.stays), comparison.stays_differ())),
            (say::ROW_UNKNOWN.get(lang), each(&|it| names(&it.unknown), comparison.unknown_differ())),
        ]
    }

    fn side_by_side(&self, page: &mut Page) {
        let theme = self.view.theme;
        let names = self.comparison.columns.iter().map(|column| (self.name(column), false)).collect();
        self.row(page, "", names, true);
        for (index, row) in self.comparison.rows.iter().enumerate() {
            page.gap();
            let name = report::service_name(self.catalog, &row.service, self.lang);
            page.wrapped(name, 0, self.width, theme.strong());
            for (label, cells) in self.service(index, row) {
                self.row(page, label, cells, false);
            }
        }
        page.gap();
        page.wrapped(say::HEAD_TOGETHER.get(self.lang), 0, self.width, theme.strong());
        for (label, cells) in self.together() {
            self.row(page, label, cells, false);
        }
    }

    fn row(&self, page: &mut Page, label: &str, row: Vec<Cell>, is_head: bool) {
        let theme = self.view.theme;
        let columns: Vec<(Vec<String>, bool)> =
            row.into_iter().map(|cell| (wrap(&shown(&cell), self.column), cell.1)).collect();
        let labels = wrap(label, LABELS - GAP);
        let height = columns.iter().map(|(lines, _)| lines.len()).max().unwrap_or(0).max(labels.len());
        for at in 0..height {
            let label = labels.get(at).map_or("", String::as_str);
            let mut spans = vec![Span::styled(pad(label, LABELS), theme.quiet())];
            for (lines, differs) in &columns {
                let text = pad(lines.get(at).map_or("", String::as_str), self.column + GAP);
                spans.push(Span::styled(text, if *differs || is_head { theme.strong() } else { theme.plain() }));
            }
            page.push(TextLine::from(spans));
        }
    }

    fn below_each_other(&self, page: &mut Page) {
        let theme = self.view.theme;
        for (at, column) in self.comparison.columns.iter().enumerate() {
            page.gap();
            page.wrapped(&self.name(column), 0, self.width, theme.focus());
            for (index, row) in self.comparison.rows.iter().enumerate() {
                let name = report::service_name(self.catalog, &row.service, self.lang);
                page.wrapped(name, 1, self.width, theme.strong());
                self.one(page, at, self.service(index, row));
            }
            page.wrapped(say::HEAD_TOGETHER.get(self.lang), 1, self.width, theme.strong());
            self.one(page, at, self.together());
        }
    }

    /// The rows of one provider alone.
    fn one(&self, page: &mut Page, at: usize, rows: Vec<(&'static str, Vec<Cell>)>) {
        let theme = self.view.theme;
        for (label, cells) in rows {
            let Some(cell) = cells.get(at) else { continue };
            let style = if cell.1 { theme.strong() } else { theme.plain() };
            page.hanging(&format!("{} ", pad(label, self.label_cells(label))), &shown(cell), 3, self.width, style);
        }
    }

    fn label_cells(&self, label: &str) -> usize {
        LABELS.max(cells(label)).min(self.width / 3)
    }
}

fn with_mark(text: &str, basis: Basis, lang: Lang) -> String {
    let mark = if basis == Basis::Unknown { "" } else { report::basis_mark(basis, lang) };
    format!("{text} {mark}").trim_end().to_owned()
}

fn shown((text, differs): &Cell) -> String {
    if *differs { format!("{DIFFERS}{text}") } else { text.clone() }
}
